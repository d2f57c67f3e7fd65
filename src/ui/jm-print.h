/* jm-print.h: hands the pages of a map to the system's print dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is printed is the PDF that an export with the same choices writes, byte for byte, so
 * that the preview, the file and the paper are the same.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-export-save.h"

G_BEGIN_DECLS

void     jm_print_async  (GtkWindow            *parent,
                          JmExportJob          *job,
                          JmExportProgress     *progress,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data);
gboolean jm_print_finish (GAsyncResult         *result,
                          GError              **error);

GtkPageSetup *jm_print_make_page_setup (const JmExportChoices *choices);

G_END_DECLS
