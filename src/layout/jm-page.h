/* jm-page.h: how a layout is put on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  double width;  /* in portrait, in 1/96 inch */
  double height;
} JmPaper;

/* A page, and where the map's top left corner stands on it, scaled. */
typedef struct
{
  double width;  /* in 1/96 inch */
  double height;
  double scale;
  double x;
  double y;
} JmPage;

/* What most office printers cannot reach anyway. */
#define JM_PAGE_MARGIN (8 * 96 / 25.4)

const JmPaper *jm_papers_get      (guint         *n_papers);
const JmPaper *jm_paper_find      (const char    *name);
const JmPaper *jm_paper_get_usual (void);
JmPage         jm_page_fit        (JmLayout      *layout,
                                   const JmPaper *paper,
                                   gboolean       portrait);
JmPage         jm_page_fit_inside (JmLayout      *layout,
                                   const JmPaper *paper,
                                   gboolean       portrait,
                                   double         margin);
char          *jm_page_describe   (JmLayout      *layout);

G_END_DECLS
