/* jm-editor.c: an open map as somebody works on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-editor.h"

#include <glib/gi18n.h>

#include "jm-editor-private.h"

/* Findings wait for a pause in the work. */
#define FINDINGS_DELAY 300

guint _jm_editor_signals[JM_EDITOR_N_SIGNALS];

G_DEFINE_FINAL_TYPE (JmEditor, jm_editor, G_TYPE_OBJECT)

typedef struct
{
  JmMap *map;
  GFile *folder;
  GStrv repairs;
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;

  jm_map_unref (check->map);
  g_clear_object (&check->folder);
  g_strfreev (check->repairs);
  g_free (check);
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Check *check = data;
  g_autofree char *today = jm_loaded_describe_date ();
  const JmCheckOptions options = { .today = today, .folder = check->folder, .repairs = check->repairs };

  g_task_return_pointer (task, jm_map_check (check->map, &options), (GDestroyNotify) g_ptr_array_unref);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  JmEditor *self = JM_EDITOR (source);
  GPtrArray *findings = g_task_propagate_pointer (G_TASK (result), NULL);

  if (findings == NULL)
    return;

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_FINDINGS_CHANGED], 0);
}

static gboolean
check_cb (gpointer user_data)
{
  JmEditor *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, NULL, checked_cb, NULL);
  Check *check = g_new0 (Check, 1);

  self->findings_source = 0;
  check->map = jm_map_ref (jm_document_get_map (self->document));
  check->folder = self->folder != NULL ? g_object_ref (self->folder) : NULL;
  check->repairs = g_strdupv (self->repairs);
  g_task_set_task_data (task, check, check_free);
  g_task_run_in_thread (task, check_in_thread);

  return G_SOURCE_REMOVE;
}

static void
queue_check (JmEditor *self)
{
  g_clear_handle_id (&self->findings_source, g_source_remove);
  self->findings_source = g_timeout_add (FINDINGS_DELAY, check_cb, self);
}

static void
document_changed_cb (JmDocument *document,
                     JmMap      *old,
                     JmMap      *new,
                     JmEditor   *self)
{
  gboolean selection_changed = _jm_editor_put_selection_right (self);

  _jm_editor_put_view_right (self);
  _jm_editor_forget_layouts (self);
  queue_check (self);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_CHANGED], 0);
  if (selection_changed)
    g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_SELECTION_CHANGED], 0);
}

static void
jm_editor_finalize (GObject *object)
{
  JmEditor *self = JM_EDITOR (object);

  g_clear_handle_id (&self->findings_source, g_source_remove);
  g_clear_object (&self->document);
  for (guint i = 0; i < JM_EDITOR_N_BASES; i++)
    {
      g_clear_pointer (&self->screens[i].layout, jm_layout_unref);
      g_clear_pointer (&self->screens[i].typesetter, jm_typesetter_free);
    }
  g_clear_pointer (&self->pictures, jm_pictures_unref);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->preset, jm_item_unref);
  g_clear_pointer (&self->wanted_preset, jm_item_unref);
  g_free (self->preset_id);
  g_free (self->wanted_preset_id);
  g_clear_pointer (&self->selection, g_ptr_array_unref);
  _jm_editor_clear_cell (self);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_strfreev (self->repairs);

  G_OBJECT_CLASS (jm_editor_parent_class)->finalize (object);
}

static guint
new_signal (const char *name,
            guint       n_arguments,
            ...)
{
  guint id;
  va_list types;

  va_start (types, n_arguments);
  id = g_signal_new_valist (name, JM_TYPE_EDITOR, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL, G_TYPE_NONE, n_arguments,
                            types);
  va_end (types);

  return id;
}

static void
jm_editor_class_init (JmEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_editor_finalize;

  _jm_editor_signals[JM_EDITOR_SIGNAL_CHANGED] = new_signal ("changed", 0);
  _jm_editor_signals[JM_EDITOR_SIGNAL_VIEW_CHANGED] = new_signal ("view-changed", 0);
  _jm_editor_signals[JM_EDITOR_SIGNAL_SELECTION_CHANGED] = new_signal ("selection-changed", 0);
  _jm_editor_signals[JM_EDITOR_SIGNAL_FINDINGS_CHANGED] = new_signal ("findings-changed", 0);
  _jm_editor_signals[JM_EDITOR_SIGNAL_MESSAGE] = new_signal ("message", 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  _jm_editor_signals[JM_EDITOR_SIGNAL_REVEAL] = new_signal ("reveal", 1, G_TYPE_STRING);
  _jm_editor_signals[JM_EDITOR_SIGNAL_EDIT_TEXT] = new_signal ("edit-text", 0);
  _jm_editor_signals[JM_EDITOR_SIGNAL_EDIT_FIELD] = new_signal ("edit-field", 1, G_TYPE_UINT);
  _jm_editor_signals[JM_EDITOR_SIGNAL_SHOW_FINDINGS] = new_signal ("show-findings", 0);
  _jm_editor_signals[JM_EDITOR_SIGNAL_TYPING] = new_signal ("typing", 0);
}

static void
jm_editor_init (JmEditor *self)
{
  self->base = self->wanted_base = JM_VIEW_OPERATIONAL;
  self->selection = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->selection, NULL);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_finding_free);
}

/**
 * jm_editor_new:
 * @loaded: (transfer full): a map that could be read
 *
 * Returns: (transfer full): an editor that shows the view in which the map was looked at last
 */
JmEditor *
jm_editor_new (JmLoaded *loaded)
{
  g_autoptr (JmLoaded) taken = loaded;
  JmEditor *self;
  Screen *screen;

  g_return_val_if_fail (loaded != NULL && loaded->map != NULL, NULL);

  self = g_object_new (JM_TYPE_EDITOR, NULL);
  _jm_editor_begin_with (self, loaded->look);
  screen = &self->screens[self->base];
  screen->layout = g_steal_pointer (&loaded->layout);
  screen->typesetter = g_steal_pointer (&loaded->typesetter);
  screen->is_current = TRUE;
  self->pictures = g_steal_pointer (&loaded->pictures);
  self->repairs = jm_report_list_repairs (loaded->report);
  self->folder = loaded->file != NULL ? g_file_get_parent (loaded->file) : g_steal_pointer (&loaded->folder);

  self->document = jm_document_new (loaded->map);
  if (loaded->file != NULL && !loaded->is_import)
    jm_document_mark_saved (self->document, jm_document_get_revision (self->document), loaded->file, loaded->etag);
  jm_document_set_read_only (self->document, loaded->is_newer);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_DEFAULT);
  queue_check (self);

  return self;
}

/**
 * jm_editor_get_document:
 * @self: an editor
 *
 * Returns: (transfer none): what is edited
 */
JmDocument *
jm_editor_get_document (JmEditor *self)
{
  return self->document;
}

/**
 * jm_editor_get_map:
 * @self: an editor
 *
 * Returns: (transfer none): the current map, whole, whatever the view shows of it
 */
JmMap *
jm_editor_get_map (JmEditor *self)
{
  return jm_document_get_map (self->document);
}

/**
 * jm_editor_get_pictures:
 * @self: an editor
 *
 * Returns: (transfer none): the pictures of the document
 */
JmPictures *
jm_editor_get_pictures (JmEditor *self)
{
  return self->pictures;
}

/**
 * jm_editor_get_findings:
 * @self: an editor
 *
 * Returns: (transfer none) (element-type JmFinding): what was last found, muted ones too
 */
GPtrArray *
jm_editor_get_findings (JmEditor *self)
{
  return self->findings;
}

/**
 * jm_editor_get_folder:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): where the pictures of the map are looked for
 */
GFile *
jm_editor_get_folder (JmEditor *self)
{
  return self->folder;
}

/**
 * jm_editor_set_folder:
 * @self: an editor
 * @folder: (nullable): where the document lies now
 *
 * Looks for pictures and other files beside the document there from now on.
 */
void
jm_editor_set_folder (JmEditor   *self,
                      const char *folder)
{
  g_autoptr (GFile) file = folder != NULL ? g_file_new_for_path (folder) : NULL;
  g_autoptr (JmPictures) before = NULL;

  if (self->folder == file || (self->folder != NULL && file != NULL && g_file_equal (self->folder, file)))
    return;

  g_set_object (&self->folder, file);
  /* Layouts compare stores of pictures by address: the new one must not take the place of the old. */
  before = self->pictures;
  self->pictures = jm_pictures_new (folder);
  _jm_editor_forget_layouts (self);
  queue_check (self);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_CHANGED], 0);
}

/**
 * jm_editor_apply:
 * @self: an editor
 * @map: (transfer full) (nullable): the map after an edit; %NULL when that failed
 * @error: (transfer full) (nullable): why it failed
 * @label: what the edit is called in the menu, translated: "Move touchpoint"
 * @merge_key: (nullable): as for jm_document_apply()
 *
 * Makes @map the current one, as one step to undo.  When there is none, or when the map may
 * not be edited, says so to the person.
 *
 * Returns: whether the map is now @map
 */
gboolean
jm_editor_apply (JmEditor   *self,
                 JmMap      *map,
                 GError     *error,
                 const char *label,
                 const char *merge_key)
{
  g_autoptr (JmMap) taken = map;
  g_autoptr (GError) reason = error;

  if (map == NULL)
    {
      if (reason != NULL)
        jm_editor_tell (self, reason->message, FALSE);
      return FALSE;
    }

  if (jm_document_get_read_only (self->document))
    {
      jm_editor_tell (self, _("This map was made by a newer version and can only be read. Save a copy to edit it."),
                      FALSE);
      return FALSE;
    }

  jm_document_apply (self->document, map, label, merge_key);

  return TRUE;
}

/**
 * jm_editor_set_value:
 * @self: an editor
 * @id: an item
 * @field: one of its fields
 * @value: its new value
 * @merge_key: (nullable): as for jm_document_apply()
 *
 * Sets a field; the step is called after it.
 *
 * Returns: whether the field has that value now
 */
gboolean
jm_editor_set_value (JmEditor   *self,
                     const char *id,
                     guint       field,
                     JmValue     value,
                     const char *merge_key)
{
  JmItem *item = jm_map_find (jm_editor_get_map (self), id);
  g_autofree char *label = NULL;
  GError *error = NULL;
  JmMap *map;

  g_return_val_if_fail (item != NULL, FALSE);

  /* Translators: a step that can be undone; the name of the field that was changed. */
  label = g_strdup_printf (_("Change “%s”"), _(jm_item_get_info (item)->fields[field].label));
  map = jm_map_set (jm_editor_get_map (self), id, field, value, &error);

  return jm_editor_apply (self, map, error, label, merge_key);
}

/* Undo and redo show what they changed. */
static void
go_through_history (JmEditor   *self,
                    gboolean (*go) (JmDocument *document),
                    const char *text)
{
  g_autoptr (JmMap) before = jm_map_ref (jm_editor_get_map (self));

  if (!go (self->document))
    return;

  _jm_editor_select_changes (self, before);
  jm_editor_tell (self, text, FALSE);
}

/**
 * jm_editor_undo:
 * @self: an editor
 *
 * Takes the last step back, selects what that changed, and says so.
 */
void
jm_editor_undo (JmEditor *self)
{
  /* Translators: the name of a step, for example "Move touchpoint". */
  g_autofree char *text = g_strdup_printf (_("Undone: %s"), jm_document_get_undo_label (self->document));

  go_through_history (self, jm_document_undo, text);
}

/**
 * jm_editor_redo:
 * @self: an editor
 *
 * Takes the step again that was last undone, selects what that changed, and says so.
 */
void
jm_editor_redo (JmEditor *self)
{
  /* Translators: the name of a step, for example "Move touchpoint". */
  g_autofree char *text = g_strdup_printf (_("Done again: %s"), jm_document_get_redo_label (self->document));

  go_through_history (self, jm_document_redo, text);
}

/**
 * jm_editor_tell:
 * @self: an editor
 * @text: a translated sentence
 * @can_undo: whether it tells of the last step, which a button beside it takes back
 *
 * Tells the person something without asking for anything.
 */
void
jm_editor_tell (JmEditor   *self,
                const char *text,
                gboolean    can_undo)
{
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_MESSAGE], 0, text, can_undo);
}

/**
 * jm_editor_reveal:
 * @self: an editor
 * @id: an item
 *
 * Asks the canvas to scroll to it.
 */
void
jm_editor_reveal (JmEditor   *self,
                  const char *id)
{
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_REVEAL], 0, id);
}

/**
 * jm_editor_edit_text:
 * @self: an editor
 *
 * Asks the canvas to let the person type into the current cell, or else the current item.
 */
void
jm_editor_edit_text (JmEditor *self)
{
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_EDIT_TEXT], 0);
}

/**
 * jm_editor_edit_field:
 * @self: an editor
 * @id: an item
 * @field: one of its fields
 *
 * Selects the item, and asks the form, which then shows it, to let the person type into that
 * field.  The form shows the map itself when nothing is selected.
 */
void
jm_editor_edit_field (JmEditor   *self,
                      const char *id,
                      guint       field)
{
  jm_editor_select_one (self, g_strcmp0 (id, JM_MAP_ID) != 0 ? id : NULL);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_EDIT_FIELD], 0, field);
}

/**
 * jm_editor_show_findings:
 * @self: an editor
 *
 * Asks the panel of findings to come into sight.
 */
void
jm_editor_show_findings (JmEditor *self)
{
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_SHOW_FINDINGS], 0);
}

/**
 * jm_editor_note_typing:
 * @self: an editor
 *
 * Tells that something is being typed that is not part of the map yet, or is so no more.
 */
void
jm_editor_note_typing (JmEditor *self)
{
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_TYPING], 0);
}
