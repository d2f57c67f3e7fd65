/* jm-document.h: the one thing that changes: the current map and its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmDocument holds the current map, the maps before and after it with a label each, and
 * where the map was loaded from.  Every edit goes through jm_document_apply().  Each state
 * has a revision number that is never used again, so "is it saved?" is a comparison of two
 * numbers and survives undo and redo.
 *
 * The signal "changed" (JmMap *old, JmMap *new) is emitted after the map was replaced.
 * Use a document from the main thread only; its maps may be read from any thread.
 */

#pragma once

#include <gio/gio.h>

#include "jm-map.h"

G_BEGIN_DECLS

#define JM_TYPE_DOCUMENT (jm_document_get_type ())
G_DECLARE_FINAL_TYPE (JmDocument, jm_document, JM, DOCUMENT, GObject)

JmDocument *jm_document_new            (JmMap       *map);
JmMap      *jm_document_get_map        (JmDocument  *self);

void        jm_document_apply          (JmDocument  *self,
                                        JmMap       *map,
                                        const char  *label,
                                        const char  *merge_key);
void        jm_document_end_merge      (JmDocument  *self);

gboolean    jm_document_undo           (JmDocument  *self);
gboolean    jm_document_redo           (JmDocument  *self);
const char *jm_document_get_undo_label (JmDocument  *self);
const char *jm_document_get_redo_label (JmDocument  *self);

guint64     jm_document_get_revision   (JmDocument  *self);
void        jm_document_mark_saved     (JmDocument  *self,
                                        guint64      revision,
                                        GFile       *file,
                                        const char  *etag);
void        jm_document_mark_unsaved   (JmDocument  *self,
                                        GFile       *file,
                                        const char  *etag);
gboolean    jm_document_is_saved       (JmDocument  *self);
GFile      *jm_document_get_file       (JmDocument  *self);
const char *jm_document_get_etag       (JmDocument  *self);
gboolean    jm_document_get_read_only  (JmDocument  *self);
void        jm_document_set_read_only  (JmDocument  *self,
                                        gboolean     read_only);

G_END_DECLS
