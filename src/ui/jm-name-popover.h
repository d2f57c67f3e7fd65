/* jm-name-popover.h: asking for a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with what was typed, which is not empty. */
typedef void (*JmNameFunc) (const char *name,
                            gpointer    user_data);

GtkWidget *jm_name_popover_new (const char     *title,
                                const char     *name,
                                const char     *button,
                                JmNameFunc      func,
                                gpointer        user_data,
                                GDestroyNotify  destroy);

G_END_DECLS
