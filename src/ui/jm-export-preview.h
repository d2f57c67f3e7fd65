/* jm-export-preview.h: shows what would be exported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmExportPreview shows the pages of a JmExportWorker as sheets of paper, all of them or one,
 * or the beginning of the text.  Sheets are painted as they come into sight.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-export-worker.h"

G_BEGIN_DECLS

#define JM_TYPE_EXPORT_PREVIEW (jm_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (JmExportPreview, jm_export_preview, JM, EXPORT_PREVIEW, GtkWidget)

void jm_export_preview_set_worker (JmExportPreview *self,
                                   JmExportWorker  *worker);

G_END_DECLS
