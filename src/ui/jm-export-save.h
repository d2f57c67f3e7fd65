/* jm-export-save.h: writes what was chosen into a file, without stopping the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is made and written in a thread, through jm_save(): it is there as a whole or as it
 * was before.  Somebody who waits can be told how far it is, and can end it.
 */

#pragma once

#include <gio/gio.h>

#include "jm-export-run.h"

G_BEGIN_DECLS

/* Shared by who waits and who works; reference-counted. */
typedef struct _JmExportProgress JmExportProgress;

JmExportProgress *jm_export_progress_new          (void);
JmExportProgress *jm_export_progress_ref          (JmExportProgress *self);
void              jm_export_progress_unref        (JmExportProgress *self);
double            jm_export_progress_get_fraction (JmExportProgress *self);
void              jm_export_progress_cancel       (JmExportProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmExportProgress, jm_export_progress_unref)

void     jm_export_save_async  (JmExportJob          *job,
                                GFile                *file,
                                JmExportProgress     *progress,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gboolean jm_export_save_finish (GAsyncResult         *result,
                                char                **place,
                                GError              **error);

G_END_DECLS
