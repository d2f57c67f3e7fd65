/* jm-export-worker.h: makes the pages of a preview without stopping the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmExportWorker has one thread working for it at a time.  What is asked for last counts:
 * pages that somebody no longer wants are not painted, and what was laid out is taken over
 * where only the paper has changed.  It belongs to the main thread, and needs no display.
 *
 * Signals:
 *  "made" ()                       there are other pages, another text, or an error
 *  "painted" (position, texture)   a page of those pages
 * The property "busy" tells whether anything is still being made or painted.
 */

#pragma once

#include <gdk/gdk.h>

#include "jm-export-run.h"

G_BEGIN_DECLS

#define JM_TYPE_EXPORT_WORKER (jm_export_worker_get_type ())
G_DECLARE_FINAL_TYPE (JmExportWorker, jm_export_worker, JM, EXPORT_WORKER, GObject)

JmExportWorker *jm_export_worker_new         (void);
void            jm_export_worker_make        (JmExportWorker *self,
                                              JmExportJob    *job);
void            jm_export_worker_paint       (JmExportWorker *self,
                                              guint           position,
                                              double          scale);
void            jm_export_worker_leave       (JmExportWorker *self,
                                              guint           position);
void            jm_export_worker_stop        (JmExportWorker *self);
gboolean        jm_export_worker_is_busy     (JmExportWorker *self);

JmPages        *jm_export_worker_get_pages   (JmExportWorker *self);
const char     *jm_export_worker_get_text    (JmExportWorker *self);
const char *const *jm_export_worker_get_remarks (JmExportWorker *self);
const GError   *jm_export_worker_get_error   (JmExportWorker *self);

G_END_DECLS
