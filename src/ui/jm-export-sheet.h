/* jm-export-sheet.h: a page of a preview, as a sheet of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmExportSheet has the proportions of its page.  It is as wide as it is asked to be, or as
 * large as fits, and asks for a picture of itself as soon as it knows how large it is seen;
 * until it gets one it shows the last one, or white paper.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JM_TYPE_EXPORT_SHEET (jm_export_sheet_get_type ())
G_DECLARE_FINAL_TYPE (JmExportSheet, jm_export_sheet, JM, EXPORT_SHEET, GtkWidget)

/* Asked for a picture with so many pixels per 1/96 inch. */
typedef void (*JmExportSheetFunc) (JmExportSheet *sheet,
                                   double         scale,
                                   gpointer       user_data);

GtkWidget *jm_export_sheet_new          (JmExportSheetFunc  ask,
                                         gpointer           user_data);
void       jm_export_sheet_set_page     (JmExportSheet     *self,
                                         guint              position,
                                         double             width,
                                         double             height);
guint      jm_export_sheet_get_position (JmExportSheet     *self);
void       jm_export_sheet_set_zoom     (JmExportSheet     *self,
                                         double             zoom);
void       jm_export_sheet_set_texture  (JmExportSheet     *self,
                                         GdkTexture        *texture);
void       jm_export_sheet_renew        (JmExportSheet     *self);

G_END_DECLS
