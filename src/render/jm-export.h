/* jm-export.h: a layout as a file: PDF, PNG, SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each function returns the whole file as bytes or an error of the domain JM_EXPORT_ERROR;
 * writing it is the business of the one function that saves.
 */

#pragma once

#include <cairo.h>

#include "jm-pages.h"
#include "jm-tagger.h"

G_BEGIN_DECLS

/**
 * JmExportError:
 * @JM_EXPORT_ERROR_FAILED: the drawing library could not make the file
 * @JM_EXPORT_ERROR_STOPPED: the one who asked for it has ended it
 */
typedef enum
{
  JM_EXPORT_ERROR_FAILED,
  JM_EXPORT_ERROR_STOPPED,
} JmExportError;

#define JM_EXPORT_ERROR (jm_export_error_quark ())
GQuark  jm_export_error_quark (void);

/* For what draws a file piece by piece. */
gboolean jm_export_check (cairo_status_t   status,
                          GError         **error);

void    jm_export_paint_page (JmLayout     *layout,
                              const JmPage *page,
                              cairo_t      *cairo,
                              JmTagger     *tagger);

GBytes *jm_export_pdf (JmLayout      *layout,
                       const JmPage  *page,
                       const char    *date,
                       GError       **error);
GBytes *jm_export_poster (JmPoster    *poster,
                          JmPlan      *plan,
                          const char  *date,
                          JmPagesFunc  progress,
                          gpointer     user_data,
                          GError     **error);
GBytes *jm_export_svg (JmLayout      *layout,
                       const JmPage  *page);
double  jm_export_limit_pixels (double width,
                                double height,
                                double scale);
GBytes *jm_export_png (JmLayout      *layout,
                       const JmPage  *page,
                       double         scale,
                       double        *reduced,
                       GError       **error);

G_END_DECLS
