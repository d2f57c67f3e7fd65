/* jm-program.h: calls the program as a person does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a call left behind.  A program that was killed has a status of -1. */
typedef struct
{
  int status;
  GBytes *output;
  char *errors;
} JmOutcome;

JmOutcome jm_program_run    (const char *input,
                             gssize      input_length,
                             ...) G_GNUC_NULL_TERMINATED;
void      jm_outcome_clear  (JmOutcome  *self);
char     *jm_program_folder (void);
void      jm_program_clean  (const char *folder);
guint     jm_outcome_count_lines (const JmOutcome *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmOutcome, jm_outcome_clear)

G_END_DECLS
