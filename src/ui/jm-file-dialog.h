/* jm-file-dialog.h: what all dialogs share in which files are chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileDialog *jm_file_dialog_new             (const char    *title,
                                               const char    *accept);
void           jm_file_dialog_filter_maps     (GtkFileDialog *dialog);
void           jm_file_dialog_filter_readable (GtkFileDialog *dialog);
void           jm_file_dialog_begin_in        (GtkFileDialog *dialog,
                                               GFile         *folder);
void           jm_file_dialog_begin_at        (GtkFileDialog *dialog,
                                               GFile         *file);

G_END_DECLS
