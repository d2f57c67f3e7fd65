/* jm-export.h: a layout as a file: PDF, PNG, SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each function returns the whole file as bytes or an error of the domain JM_EXPORT_ERROR;
 * writing it is the business of the one function that saves.
 */

#pragma once

#include <cairo.h>

#include "jm-poster-plan.h"

G_BEGIN_DECLS

/**
 * JmExportError:
 * @JM_EXPORT_ERROR_FAILED: the drawing library could not make the file
 */
typedef enum
{
  JM_EXPORT_ERROR_FAILED,
} JmExportError;

#define JM_EXPORT_ERROR (jm_export_error_quark ())
GQuark  jm_export_error_quark (void);

/* For what draws a file piece by piece. */
gboolean jm_export_check (cairo_status_t   status,
                          GError         **error);

GBytes *jm_export_pdf (JmLayout      *layout,
                       const JmPage  *page,
                       const char    *date,
                       GError       **error);
GBytes *jm_export_poster (JmPoster   *poster,
                          JmPlan     *plan,
                          const char *date,
                          GError    **error);
GBytes *jm_export_svg (JmLayout      *layout,
                       const JmPage  *page);
GBytes *jm_export_png (JmLayout      *layout,
                       const JmPage  *page,
                       double         scale,
                       double        *reduced,
                       GError       **error);

G_END_DECLS
