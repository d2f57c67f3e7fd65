/* jm-export-dialog.h: the dialog in which a map is exported and printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choices beside a preview of what comes of them.  What was chosen is remembered with the map,
 * outside its document, and is where the next map begins.
 */

#pragma once

#include <adwaita.h>

#include "jm-export-choices.h"
#include "jm-map-page.h"

G_BEGIN_DECLS

#define JM_TYPE_EXPORT_DIALOG (jm_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JmExportDialog, jm_export_dialog, JM, EXPORT_DIALOG, AdwDialog)

void jm_export_dialog_show (JmMapPage *page,
                            gboolean   is_print);

G_END_DECLS
