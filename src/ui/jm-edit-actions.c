/* jm-edit-actions.c: what the table of actions does to what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-edit-actions.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-canvas-spot.h"
#include "jm-cell-editor.h"
#include "jm-cell-text.h"
#include "jm-edit-label.h"
#include "jm-edit.h"

/**
 * jm_edit_get_field:
 * @context: what is worked on
 *
 * The field that is current where a cell shows one of its stage's or touchpoint's, other than
 * the title: deleting or cutting clears it and leaves the rest alone.
 *
 * Returns: (transfer full) (nullable): the field; %NULL for none
 */
JmCellText *
jm_edit_get_field (const JmActionContext *context)
{
  g_autoptr (JmCellText) text = NULL;
  JmGridCell cell;
  const char *current;

  if (context->editor == NULL || !jm_editor_get_cell (context->editor, &cell) || cell.lane == JM_GRID_HEADER ||
      cell.lane == JM_LANE_TOUCHPOINTS)
    return NULL;

  current = jm_editor_get_current (context->editor);
  if (jm_editor_get_n_selected (context->editor) > 1 || (current != NULL && strcmp (current, cell.owner) != 0))
    return NULL;

  text = jm_cell_text_new_for_cell (jm_editor_get_map (context->editor), &cell, NULL);

  return text != NULL && g_strcmp0 (text->item, cell.owner) == 0 ? g_steal_pointer (&text) : NULL;
}

/**
 * jm_edit_is_in_cell:
 * @context: what is worked on
 *
 * Returns: whether a cell other than that of the selected card or header is current
 */
gboolean
jm_edit_is_in_cell (const JmActionContext *context)
{
  const char *current = jm_editor_get_current (context->editor);
  JmGridCell cell;

  return jm_editor_get_cell (context->editor, &cell) && cell.lane != JM_GRID_HEADER &&
         cell.lane != JM_LANE_TOUCHPOINTS && jm_editor_get_n_selected (context->editor) == 1 &&
         g_strcmp0 (current, cell.owner) == 0;
}

/**
 * jm_edit_can_delete:
 * @context: what is worked on
 *
 * Returns: whether something can be deleted
 */
gboolean
jm_edit_can_delete (const JmActionContext *context)
{
  g_autoptr (JmCellText) field = jm_edit_get_field (context);

  if (context->editor == NULL)
    return FALSE;
  if (field != NULL)
    return *jm_cell_text_get (field, jm_editor_get_map (context->editor)) != '\0';

  return jm_editor_get_n_selected (context->editor) > 0 && !jm_edit_is_in_cell (context) &&
         !jm_editor_is_selected (context->editor, JM_MAP_ID);
}

/**
 * jm_edit_clear_field:
 * @context: what is worked on
 * @text: a field of the current cell
 *
 * Clears it.
 */
void
jm_edit_clear_field (const JmActionContext *context,
                     const JmCellText      *text)
{
  g_autofree char *label = jm_cell_text_describe_edit (text, "");
  GError *error = NULL;
  JmMap *map = jm_cell_text_set (text, jm_editor_get_map (context->editor), "", NULL, &error);

  jm_editor_apply (context->editor, map, error, label, NULL);
}

/* To what stood beside the deleted; where nothing is left in its cell, to the cell. */
static void
go_to_survivor (const JmActionContext *context,
                const char            *survivor,
                const char            *owner,
                guint                  lane,
                const char            *custom)
{
  JmLayout *layout = jm_editor_get_layout (context->editor);
  JmGridSpot spot = { 0 };

  if (g_strcmp0 (survivor, owner) == 0 && owner != NULL &&
      jm_layout_get_cell (layout, owner, lane, custom, &spot.cell))
    jm_canvas_go_to (context->canvas, &spot);
  else if (survivor != NULL && jm_grid_find_spot (layout, survivor, &spot))
    jm_canvas_go_to (context->canvas, &spot);
  else
    jm_editor_select_one (context->editor, survivor);
}

/**
 * jm_edit_take_out:
 * @context: what is worked on; something is selected
 * @label: what the step is called
 *
 * Takes what is selected out of the map, and goes to what stood beside it.
 *
 * Returns: whether it is gone
 */
gboolean
jm_edit_take_out (const JmActionContext *context,
                  const char            *label)
{
  JmEditor *editor = context->editor;
  g_auto (GStrv) ids = g_strdupv ((char **) jm_editor_get_selection (editor));
  g_autofree char *survivor = NULL;
  g_autofree char *owner = NULL;
  g_autofree char *custom = NULL;
  GError *error = NULL;
  JmGridSpot spot;
  guint lane = 0;
  JmMap *map;

  if (jm_canvas_get_spot (context->canvas, &spot))
    {
      owner = g_strdup (spot.cell.owner);
      custom = g_strdup (spot.cell.custom);
      lane = spot.cell.lane;
    }
  map = jm_edit_delete (jm_editor_get_map (editor), (const char *const *) ids, &survivor, &error);
  if (!jm_editor_apply (editor, map, error, label, NULL))
    return FALSE;

  go_to_survivor (context, survivor, owner, lane, custom);

  return TRUE;
}

/**
 * jm_edit_run_delete:
 * @context: what is worked on
 *
 * Deletes what is selected and selects what stood beside it; clears the text where the
 * current cell shows a field.
 */
void
jm_edit_run_delete (const JmActionContext *context)
{
  JmEditor *editor = context->editor;
  g_autoptr (JmCellText) field = jm_edit_get_field (context);
  const char *current = jm_editor_get_current (editor);
  guint n = jm_editor_get_n_selected (editor);
  g_autofree char *label = NULL;
  g_autofree char *told = NULL;
  JmKind kind;

  if (field != NULL)
    {
      jm_edit_clear_field (context, field);
      return;
    }
  if (n == 0)
    return;

  kind = jm_item_get_kind (jm_map_find (jm_editor_get_map (editor), current));
  label = jm_edit_label_delete (kind, n);
  told = jm_edit_label_deleted (kind, n);
  if (jm_edit_take_out (context, label))
    jm_editor_tell (editor, told, TRUE);
}

/* A touchpoint feels once for each persona; the map itself stands in nothing. */
static gboolean
is_copied (JmMap      *map,
           const char *id)
{
  const JmItem *item = jm_map_find (map, id);

  return item != NULL && jm_item_get_kind (item) != JM_KIND_EMOTION && jm_item_get_kind (item) != JM_KIND_MAP;
}

/**
 * jm_edit_can_duplicate:
 * @context: what is worked on
 *
 * Returns: whether all that is selected can be there twice
 */
gboolean
jm_edit_can_duplicate (const JmActionContext *context)
{
  const char *const *ids = context->editor != NULL ? jm_editor_get_selection (context->editor) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!is_copied (jm_editor_get_map (context->editor), ids[i]))
      return FALSE;

  return ids != NULL && ids[0] != NULL && !jm_edit_is_in_cell (context);
}

/**
 * jm_edit_run_duplicate:
 * @context: what is worked on
 *
 * Puts copies behind what is selected, and selects them.
 */
void
jm_edit_run_duplicate (const JmActionContext *context)
{
  JmEditor *editor = context->editor;
  const char *const *ids = jm_editor_get_selection (editor);
  JmKind kind = jm_item_get_kind (jm_map_find (jm_editor_get_map (editor), jm_editor_get_current (editor)));
  g_autofree char *label = jm_edit_label_duplicate (kind, jm_editor_get_n_selected (editor));
  g_auto (GStrv) copies = NULL;
  GError *error = NULL;
  JmMap *map = jm_edit_duplicate (jm_editor_get_map (editor), ids, &copies, &error);

  if (!jm_editor_apply (editor, map, error, label, NULL))
    return;

  jm_editor_select (editor, (const char *const *) copies);
  if (copies[0] != NULL)
    jm_editor_reveal (editor, copies[g_strv_length (copies) - 1]);
}

/**
 * jm_edit_run_select_all:
 * @context: what is worked on
 *
 * Selects all touchpoints, or all stages where the view shows no touchpoints.
 */
void
jm_edit_run_select_all (const JmActionContext *context)
{
  JmLayout *layout = jm_editor_get_layout (context->editor);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < jm_layout_get_n_stages (layout); i++)
    {
      JmGridStage stage;

      jm_layout_get_stage (layout, i, &stage);
      if (jm_layout_is_by_stage (layout))
        g_ptr_array_add (ids, (gpointer) stage.id);
      for (guint j = 0; j < stage.n_touchpoints; j++)
        g_ptr_array_add (ids, (gpointer) jm_layout_get_touchpoint (layout, i, j));
    }

  g_ptr_array_add (ids, NULL);
  jm_editor_select (context->editor, (const char *const *) ids->pdata);
}

/**
 * jm_edit_can_deselect:
 * @context: what is worked on
 *
 * Returns: whether something is selected, or a cell current
 */
gboolean
jm_edit_can_deselect (const JmActionContext *context)
{
  JmGridCell cell;

  return context->editor != NULL &&
         (jm_editor_get_n_selected (context->editor) > 0 || jm_editor_get_cell (context->editor, &cell));
}

/**
 * jm_edit_run_deselect:
 * @context: what is worked on
 */
void
jm_edit_run_deselect (const JmActionContext *context)
{
  jm_editor_select_one (context->editor, NULL);
}

/**
 * jm_edit_can_edit_text:
 * @context: what is worked on
 *
 * Returns: whether there is something to type into
 */
gboolean
jm_edit_can_edit_text (const JmActionContext *context)
{
  return context->canvas != NULL && jm_edit_can_deselect (context);
}

/**
 * jm_edit_run_edit_text:
 * @context: what is worked on
 */
void
jm_edit_run_edit_text (const JmActionContext *context)
{
  /* Whoever types already goes on; nothing tells the action when a text is opened or closed. */
  if (!jm_cell_editor_is_open (context->canvas))
    jm_editor_edit_text (context->editor);
}

/**
 * jm_edit_run_edit_title:
 * @context: what is worked on
 *
 * Lets the person type the title of the map, in the form.
 */
void
jm_edit_run_edit_title (const JmActionContext *context)
{
  jm_map_page_show_panel (context->page, FALSE, TRUE);
  jm_editor_edit_field (context->editor, JM_MAP_ID, JM_MAP_TITLE);
}

/**
 * jm_edit_run_add_touchpoint:
 * @context: what is worked on
 */
void
jm_edit_run_add_touchpoint (const JmActionContext *context)
{
  jm_cell_editor_add_touchpoint (context->canvas);
}

/**
 * jm_edit_run_add_stage:
 * @context: what is worked on
 */
void
jm_edit_run_add_stage (const JmActionContext *context)
{
  jm_cell_editor_add_stage (context->canvas);
}

/**
 * jm_edit_run_add_pain_point:
 * @context: what is worked on
 */
void
jm_edit_run_add_pain_point (const JmActionContext *context)
{
  jm_cell_editor_add_child (context->canvas, JM_KIND_PAIN_POINT);
}

/**
 * jm_edit_run_add_opportunity:
 * @context: what is worked on
 */
void
jm_edit_run_add_opportunity (const JmActionContext *context)
{
  jm_cell_editor_add_child (context->canvas, JM_KIND_OPPORTUNITY);
}

/**
 * jm_edit_run_add_motivation:
 * @context: what is worked on
 */
void
jm_edit_run_add_motivation (const JmActionContext *context)
{
  jm_cell_editor_add_child (context->canvas, JM_KIND_MOTIVATION);
}

/**
 * jm_edit_run_add_objective:
 * @context: what is worked on
 */
void
jm_edit_run_add_objective (const JmActionContext *context)
{
  jm_cell_editor_add_child (context->canvas, JM_KIND_OBJECTIVE);
}

/**
 * jm_edit_run_add_kpi:
 * @context: what is worked on
 */
void
jm_edit_run_add_kpi (const JmActionContext *context)
{
  jm_cell_editor_add_child (context->canvas, JM_KIND_KPI);
}

/**
 * jm_edit_run_add_emotion:
 * @context: what is worked on
 */
void
jm_edit_run_add_emotion (const JmActionContext *context)
{
  jm_cell_editor_add_emotion (context->canvas);
}

static const char *
find_place (const JmActionContext *context,
            JmKind                 kind)
{
  JmGridCell cell;
  const char *id = jm_editor_get_current (context->editor);

  if (id == NULL && jm_editor_get_cell (context->editor, &cell))
    id = cell.owner;

  return jm_edit_find_holder (jm_editor_get_map (context->editor), id, kind);
}

/**
 * jm_edit_can_add_to_touchpoint:
 * @context: what is worked on
 *
 * Returns: whether a touchpoint is current, in a view that shows what belongs to it
 */
gboolean
jm_edit_can_add_to_touchpoint (const JmActionContext *context)
{
  return context->editor != NULL && jm_editor_get_base (context->editor) != JM_VIEW_EXECUTIVE &&
         jm_editor_get_base (context->editor) != JM_VIEW_CUSTOMER && find_place (context, JM_KIND_TOUCHPOINT) != NULL;
}

/**
 * jm_edit_can_add_to_stage:
 * @context: what is worked on
 *
 * Returns: whether a stage is current, or something in it, in a view that shows what belongs
 *   to it
 */
gboolean
jm_edit_can_add_to_stage (const JmActionContext *context)
{
  return context->editor != NULL && jm_editor_get_base (context->editor) != JM_VIEW_CUSTOMER &&
         find_place (context, JM_KIND_STAGE) != NULL;
}

/**
 * jm_edit_step_emotions:
 * @editor: an open map
 * @half_steps: how far up; down when negative
 *
 * Moves the selected points of emotions; steps that follow each other are taken back as one.
 *
 * Returns: whether an emotion is selected
 */
gboolean
jm_edit_step_emotions (JmEditor *editor,
                       int       half_steps)
{
  const JmItem *item = jm_editor_get_current (editor) != NULL
                           ? jm_map_find (jm_editor_get_map (editor), jm_editor_get_current (editor))
                           : NULL;
  g_autofree char *label = NULL;
  g_autofree char *merge_key = NULL;
  GError *error = NULL;
  JmMap *map;

  if (item == NULL || jm_item_get_kind (item) != JM_KIND_EMOTION)
    return FALSE;

  /* Translators: a step that can be undone; the name of the field that was changed. */
  label = g_strdup_printf (_("Change “%s”"), _(jm_kind_get_field (JM_KIND_EMOTION, JM_EMOTION_SCORE)->label));
  merge_key = g_strconcat ("step-scores:", jm_item_get_id (item), NULL);
  map = jm_edit_step_scores (jm_editor_get_map (editor), jm_editor_get_selection (editor), half_steps, &error);
  jm_editor_apply (editor, map, error, label, merge_key);

  return TRUE;
}
