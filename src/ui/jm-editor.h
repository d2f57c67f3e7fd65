/* jm-editor.h: an open map as somebody works on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmEditor is what all widgets of a tab share: the document, the view it is shown in, the
 * layout, what is selected, what the map's findings are.  Widgets read from it, are told by
 * its signals, and hold no copy of any of it.  All edits go through jm_editor_apply(), the one
 * door; items are named by id.  It belongs to the main thread.
 *
 * Signals:
 *  "changed" ()            the map is another one; the layout too
 *  "view-changed" ()       another view, other lanes or personas; the layout too
 *  "selection-changed" ()  other items are selected, or another cell is the current one
 *  "findings-changed" ()   jm_editor_get_findings() returns another list
 *  "message" (text, can_undo)  something to tell in a toast; with a button to undo or without
 *  "reveal" (id)           the item should be scrolled into sight
 *  "edit-text" ()          the current cell or item should be typed into, where it stands
 *  "edit-field" (field)    a field of what is selected, or of the map, should be typed into, in the form
 *  "show-findings" ()      the list of findings should be scrolled into sight
 *  "typing" ()             what somebody types on the map, and is not part of it yet, is another text
 * "changed" and "view-changed" are emitted after selection and view were put right, and the
 * selection's own signal after them.
 */

#pragma once

#include "jm-document.h"
#include "jm-finding.h"
#include "jm-layout-grid.h"
#include "jm-loaded.h"

G_BEGIN_DECLS

#define JM_TYPE_EDITOR (jm_editor_get_type ())
G_DECLARE_FINAL_TYPE (JmEditor, jm_editor, JM, EDITOR, GObject)

JmEditor     *jm_editor_new             (JmLoaded          *loaded);
JmDocument   *jm_editor_get_document    (JmEditor          *self);
JmMap        *jm_editor_get_map         (JmEditor          *self);
JmLayout     *jm_editor_get_layout      (JmEditor          *self);
JmLayout     *jm_editor_lay_out_whole   (JmEditor          *self);
JmTypesetter *jm_editor_get_typesetter  (JmEditor          *self);
JmPictures   *jm_editor_get_pictures    (JmEditor          *self);
GPtrArray    *jm_editor_get_findings    (JmEditor          *self);
GFile        *jm_editor_get_folder      (JmEditor          *self);
void          jm_editor_set_folder      (JmEditor          *self,
                                         const char        *folder);

/* The one door for edits. */
gboolean      jm_editor_apply           (JmEditor          *self,
                                         JmMap             *map,
                                         GError            *error,
                                         const char        *label,
                                         const char        *merge_key);
gboolean      jm_editor_set_value       (JmEditor          *self,
                                         const char        *id,
                                         guint              field,
                                         JmValue            value,
                                         const char        *merge_key);
void          jm_editor_undo            (JmEditor          *self);
void          jm_editor_redo            (JmEditor          *self);
void          jm_editor_tell            (JmEditor          *self,
                                         const char        *text,
                                         gboolean           can_undo);

/* What is selected: items, the last of which is the current one. */
const char *const *jm_editor_get_selection (JmEditor       *self);
guint         jm_editor_get_n_selected  (JmEditor          *self);
const char   *jm_editor_get_current     (JmEditor          *self);
gboolean      jm_editor_is_selected     (JmEditor          *self,
                                         const char        *id);
void          jm_editor_select          (JmEditor          *self,
                                         const char *const *ids);
void          jm_editor_select_one      (JmEditor          *self,
                                         const char        *id);
void          jm_editor_toggle_selected (JmEditor          *self,
                                         const char        *id);

/* The cell that keys go to; it may be empty, and then nothing is selected. */
gboolean      jm_editor_get_cell        (JmEditor          *self,
                                         JmGridCell        *cell);
void          jm_editor_set_cell        (JmEditor          *self,
                                         const JmGridCell  *cell);
void          jm_editor_select_at       (JmEditor          *self,
                                         const char        *id,
                                         const JmGridCell  *cell);

/* The view. */
JmViewBase    jm_editor_get_base        (JmEditor          *self);
const JmItem *jm_editor_get_preset      (JmEditor          *self);
const char   *jm_editor_get_preset_id   (JmEditor          *self);
gboolean      jm_editor_is_view_altered (JmEditor          *self);
void          jm_editor_set_view        (JmEditor          *self,
                                         JmViewBase         base,
                                         const char        *preset);
void          jm_editor_choose_lanes    (JmEditor          *self,
                                         const char *const *lanes);
void          jm_editor_show_time_scale (JmEditor          *self,
                                         gboolean           shown);
void          jm_editor_hide_persona    (JmEditor          *self,
                                         const char        *persona,
                                         gboolean           hidden);
gboolean      jm_editor_is_persona_hidden (JmEditor        *self,
                                           const char      *persona);

void          jm_editor_reveal          (JmEditor          *self,
                                         const char        *id);
void          jm_editor_edit_text       (JmEditor          *self);
void          jm_editor_edit_field      (JmEditor          *self,
                                         const char        *id,
                                         guint              field);
void          jm_editor_show_findings   (JmEditor          *self);
void          jm_editor_note_typing     (JmEditor          *self);

G_END_DECLS
