/* jm-page-export.h: a map as a file of pages, with all that belongs to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays a map out and draws it, for the command line, for the window's dialog and for the
 * printer: with the same choices all of them get the same bytes.  May be called from any
 * thread.
 */

#pragma once

#include "jm-pages.h"
#include "jm-pictures.h"

G_BEGIN_DECLS

typedef enum
{
  JM_PAGE_PDF,
  JM_PAGE_SVG,
  JM_PAGE_PNG,
} JmPageFormat;

typedef struct
{
  JmPageFormat format;
  const JmView *view;
  gboolean time_scaled;
  double scale;         /* JM_PAGE_PNG: pixels per 1/96 inch */
  JmPagesOptions pages; /* without a date; only PDF is cut */
  JmPictures *pictures;
  GDateTime *date;      /* when it is made */
  JmPagesFunc progress; /* nullable */
  gpointer user_data;   /* for @progress */
} JmPageExport;

/* What is to be told of it. */
typedef struct
{
  gboolean hides;  /* the view hides something of the map */
  GStrv losses;    /* sentences: what did not come out as it was asked for */
} JmPageRemarks;

GDateTime *jm_page_export_get_date      (void);
JmLayout  *jm_page_export_lay_out       (const JmPageExport *self,
                                         JmMap              *map,
                                         JmTypesetter       *typesetter,
                                         JmLayout           *previous);
JmPages   *jm_page_export_make_pages    (const JmPageExport *self,
                                         JmLayout           *layout,
                                         JmTypesetter       *typesetter);
GStrv      jm_page_export_list_losses   (const JmPageExport *self,
                                         JmPages            *pages);
GBytes    *jm_page_export_run           (const JmPageExport *self,
                                         JmMap              *map,
                                         JmPageRemarks      *remarks,
                                         GError            **error);
void       jm_page_remarks_clear        (JmPageRemarks      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmPageRemarks, jm_page_remarks_clear)

G_END_DECLS
