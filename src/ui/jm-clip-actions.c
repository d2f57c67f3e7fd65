/* jm-clip-actions.c: what the table of actions does with the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-clip-actions.h"

#include <glib/gi18n.h>

#include "jm-clip-provider.h"
#include "jm-clip-take.h"
#include "jm-edit-actions.h"
#include "jm-edit-label.h"

/**
 * jm_clip_can_copy:
 * @context: what is worked on
 *
 * Returns: whether something is selected that can be copied, or a cell with a text is current
 */
gboolean
jm_clip_can_copy (const JmActionContext *context)
{
  const char *const *ids = context->editor != NULL ? jm_editor_get_selection (context->editor) : NULL;
  g_autoptr (JmCellText) field = context->editor != NULL ? jm_edit_get_field (context) : NULL;

  if (ids == NULL)
    return FALSE;
  if (field != NULL)
    return *jm_cell_text_get (field, jm_editor_get_map (context->editor)) != '\0';
  if (jm_edit_is_in_cell (context))
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    if (jm_clip_can_be_copied (jm_item_get_kind (jm_map_find (jm_editor_get_map (context->editor), ids[i]))))
      return TRUE;

  return FALSE;
}

static GdkClipboard *
get_clipboard (const JmActionContext *context)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (context->window));
}

static void
offer (const JmActionContext *context,
       JmClip                *clip)
{
  g_autoptr (GdkContentProvider) provider = jm_clip_provider_new (clip);

  gdk_clipboard_set_content (get_clipboard (context), provider);
}

static JmClip *
make_clip (const JmActionContext *context,
           gboolean               of_selection)
{
  JmEditor *editor = context->editor;
  const JmView view = { jm_editor_get_base (editor), jm_editor_get_preset (editor) };
  GFile *folder = jm_editor_get_folder (editor);

  return jm_clip_new (editor, jm_editor_get_map (editor), of_selection ? jm_editor_get_selection (editor) : NULL, &view,
                      folder != NULL ? g_file_peek_path (folder) : NULL);
}

static void
copy_field (const JmActionContext *context,
            const JmCellText      *field)
{
  gdk_clipboard_set_text (get_clipboard (context), jm_cell_text_get (field, jm_editor_get_map (context->editor)));
}

/**
 * jm_clip_run_copy:
 * @context: what is worked on
 *
 * Copies what is selected, or the text of the current cell.
 */
void
jm_clip_run_copy (const JmActionContext *context)
{
  g_autoptr (JmCellText) field = jm_edit_get_field (context);
  g_autoptr (JmClip) clip = NULL;

  if (field != NULL)
    {
      copy_field (context, field);
      return;
    }

  clip = make_clip (context, TRUE);
  offer (context, clip);
}

/**
 * jm_clip_run_cut:
 * @context: what is worked on
 *
 * Copies what is selected and takes it out of the map, or the text of the current cell out of
 * that.
 */
void
jm_clip_run_cut (const JmActionContext *context)
{
  JmEditor *editor = context->editor;
  g_autoptr (JmCellText) field = jm_edit_get_field (context);
  g_autoptr (JmClip) clip = NULL;
  g_autofree char *label = NULL;

  if (field != NULL)
    {
      copy_field (context, field);
      jm_edit_clear_field (context, field);
      return;
    }

  clip = make_clip (context, TRUE);
  label = jm_edit_label_cut (jm_item_get_kind (jm_map_find (jm_editor_get_map (editor), jm_clip_get_ids (clip)[0])),
                             jm_clip_get_n_items (clip));
  if (!jm_edit_take_out (context, label))
    return;

  jm_clip_build_cut (clip, jm_editor_get_map (editor));
  offer (context, clip);
}

/**
 * jm_clip_run_copy_picture:
 * @context: what is worked on
 *
 * Copies a picture of the whole view.
 */
void
jm_clip_run_copy_picture (const JmActionContext *context)
{
  g_autoptr (JmClip) clip = make_clip (context, FALSE);

  offer (context, clip);
  jm_editor_tell (context->editor, _("A picture of this view is on the clipboard."), FALSE);
}

/**
 * jm_clip_run_paste:
 * @context: what is worked on
 *
 * Pastes what is on the clipboard where somebody is.
 */
void
jm_clip_run_paste (const JmActionContext *context)
{
  jm_clip_take_from_clipboard (context->canvas, get_clipboard (context));
}
