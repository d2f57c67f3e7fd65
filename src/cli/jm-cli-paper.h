/* jm-cli-paper.h: the options that say on what paper a map goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-cli.h"
#include "jm-pages.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;           /* nullable */
  char *sheets;         /* nullable */
  gboolean portrait;
  gboolean poster;
  gboolean fit_width;
  gboolean no_plan;
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
JmPagesOptions jm_cli_paper_get_options (const JmCliPaper *self,
                                         double            scale);

G_END_DECLS
