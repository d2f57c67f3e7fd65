/* jm-cli.h: the commands without a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands write what they make to a file or to standard output and all else to standard
 * error.  They return 0 when done, 1 when not done, 2 when called wrongly.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JM_CLI_DONE = 0,
  JM_CLI_FAILED = 1,
  JM_CLI_USAGE = 2,
} JmCliStatus;

gboolean    jm_cli_is_meant    (char        **arguments);
int         jm_cli_run         (char        **arguments);

JmCliStatus jm_cli_new         (char        **arguments);
JmCliStatus jm_cli_export      (char        **arguments);
JmCliStatus jm_cli_check       (char        **arguments);
JmCliStatus jm_cli_thumbnail   (char        **arguments);

gboolean    jm_cli_parse       (GOptionContext *context,
                                const char     *command,
                                char         ***arguments,
                                JmCliStatus    *status);
JmCliStatus jm_cli_fail        (const char     *format,
                                ...) G_GNUC_PRINTF (1, 2);
JmCliStatus jm_cli_misuse      (const char     *format,
                                ...) G_GNUC_PRINTF (1, 2);
gboolean    jm_cli_write       (const char     *path,
                                GBytes         *bytes,
                                GError        **error);

G_END_DECLS
