/* jm-cli-paper.h: the options that say on what paper a map goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-cli.h"
#include "jm-format.h"
#include "jm-poster.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;           /* nullable */
  char *sheets;         /* nullable */
  gboolean portrait;
  gboolean poster;
  gboolean fit_width;
  double margin;        /* in millimetres; JM_CLI_NOT_GIVEN without */
  double overlap;       /* likewise */
  const JmPaper *paper; /* nullable: a page as large as the map */
  guint n_columns;      /* of sheets; 0 for any */
  guint n_rows;
} JmCliPaper;

#define JM_CLI_NOT_GIVEN (-G_MAXDOUBLE)

void     jm_cli_paper_init        (JmCliPaper      *self,
                                   GOptionContext  *context);
void     jm_cli_paper_clear       (JmCliPaper      *self);
gboolean jm_cli_paper_check       (JmCliPaper      *self,
                                   const char      *format,
                                   double           scale,
                                   JmCliStatus     *status);
gboolean jm_cli_paper_is_cut      (const JmCliPaper *self);
JmPage   jm_cli_paper_fit         (const JmCliPaper *self,
                                   JmLayout        *layout);
GBytes  *jm_cli_paper_export      (const JmCliPaper *self,
                                   JmLayout        *layout,
                                   JmTypesetter    *typesetter,
                                   double           scale,
                                   GDateTime       *date,
                                   JmReport        *report,
                                   GError         **error);

G_END_DECLS
