/* jm-move-actions.c: what is current, moved on the map with a key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-move-actions.h"

#include <string.h>

#include "jm-canvas-spot.h"
#include "jm-drop.h"
#include "jm-edit-actions.h"
#include "jm-move.h"
#include "jm-view-edit.h"

/* Left is earlier, unless the map is read from right to left. */
static JmMove
find_move (JmEditor          *editor,
           JmDirectionOfMove  direction,
           gboolean           to_stage)
{
  gboolean is_later = (direction == JM_RIGHT) != jm_layout_is_rtl (jm_editor_get_layout (editor));

  if (direction == JM_UP || direction == JM_DOWN)
    return direction == JM_UP ? JM_MOVE_UP : JM_MOVE_DOWN;
  if (to_stage)
    return is_later ? JM_MOVE_NEXT_STAGE : JM_MOVE_PREVIOUS_STAGE;

  return is_later ? JM_MOVE_LATER : JM_MOVE_EARLIER;
}

static const JmItem *
get_current (JmEditor *editor)
{
  const char *current = jm_editor_get_current (editor);

  return current != NULL ? jm_map_find (jm_editor_get_map (editor), current) : NULL;
}

static gboolean
can_move_items (const JmActionContext *context,
                JmDirectionOfMove      direction,
                gboolean               to_stage)
{
  JmEditor *editor = context->editor;

  return editor != NULL &&
         jm_move_is_possible (jm_editor_get_map (editor), jm_editor_get_selection (editor),
                              find_move (editor, direction, to_stage),
                              jm_layout_is_by_stage (jm_editor_get_layout (editor)));
}

/* The keys go on where the current item is now.  Setting the cell lets the step go on, too:
 * selecting would end it. */
static void
follow_current (const JmActionContext *context)
{
  JmLayout *layout = jm_editor_get_layout (context->editor);
  JmGridSpot spot;
  JmRect rect;

  if (!jm_grid_find_spot (layout, jm_editor_get_current (context->editor), &spot))
    return;

  rect = spot.cell.rect;
  jm_grid_find_rect (layout, &spot.cell, spot.item, &rect);
  jm_editor_set_cell (context->editor, &spot.cell);
  jm_canvas_reveal_rect (context->canvas, &rect);
}

/* How many of what is selected are of one kind: the others are not named. */
static guint
count_selected (JmEditor *editor,
                JmKind    kind)
{
  const char *const *ids = jm_editor_get_selection (editor);
  guint n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    if (jm_item_get_kind (jm_map_find (jm_editor_get_map (editor), ids[i])) == kind)
      n++;

  return n;
}

static void
move_items (const JmActionContext *context,
            JmDirectionOfMove      direction,
            gboolean               to_stage)
{
  JmEditor *editor = context->editor;
  JmKind kind = jm_item_get_kind (get_current (editor));
  g_autofree char *label = jm_drop_name_move (kind, count_selected (editor, kind));
  g_autofree char *merge_key = g_strconcat ("move:", jm_editor_get_current (editor), NULL);
  GError *error = NULL;
  JmMap *map = jm_move_items (jm_editor_get_map (editor), jm_editor_get_selection (editor),
                              find_move (editor, direction, to_stage),
                              jm_layout_is_by_stage (jm_editor_get_layout (editor)), &error);

  if (map == jm_editor_get_map (editor))
    {
      gtk_widget_error_bell (GTK_WIDGET (context->canvas));
      jm_map_unref (map);
      return;
    }

  if (jm_editor_apply (editor, map, error, label, merge_key))
    follow_current (context);
}

/* Lanes. */

/* Where a cell shows a text of its card, or nothing, it is its lane that goes up and down. */
static gboolean
is_lane_meant (const JmActionContext *context)
{
  const char *current = context->editor != NULL ? jm_editor_get_current (context->editor) : NULL;
  JmGridCell cell;

  return context->editor != NULL && jm_editor_get_cell (context->editor, &cell) && cell.lane != JM_GRID_HEADER &&
         cell.lane != JM_LANE_TOUCHPOINTS && jm_editor_get_n_selected (context->editor) <= 1 &&
         (current == NULL || strcmp (current, cell.owner) == 0);
}

static gboolean
is_same_lane (const JmGridRow  *row,
              const JmGridCell *cell)
{
  return (guint) row->lane == cell->lane && g_strcmp0 (row->custom, cell->custom) == 0;
}

/* Asked at every step somebody takes: without a current cell, which would have to be looked
 * for, the lane may be at the edge. */
static gboolean
can_move_lane (const JmActionContext *context,
               JmDirectionOfMove      direction)
{
  JmLayout *layout = context->editor != NULL ? jm_editor_get_layout (context->editor) : NULL;
  guint n = layout != NULL ? jm_layout_get_n_rows (layout) : 0;
  JmGridCell cell;
  JmGridRow row;

  if (n < 2)
    return FALSE;
  if (!jm_editor_get_cell (context->editor, &cell))
    return jm_editor_get_n_selected (context->editor) == 1;

  jm_layout_get_row (layout, direction == JM_UP ? 0 : n - 1, &row);

  return cell.lane != JM_GRID_HEADER && !is_same_lane (&row, &cell);
}

static const JmLaneEntry *
get_entry (GPtrArray *entries,
           int        position)
{
  return position >= 0 && position < (int) entries->len ? g_ptr_array_index (entries, (guint) position) : NULL;
}

/* Past how many of the lanes that are shown the one at POSITION has to go for the eye to see
 * it move: links stand above the cards wherever their own lane is. */
static int
count_steps (GPtrArray *entries,
             int        position,
             int        step)
{
  const char *links = jm_lane_type_get_info (JM_LANE_LINKS)->name;
  int n = 0;

  for (int i = position + step; get_entry (entries, i) != NULL; i += step)
    {
      const JmLaneEntry *entry = get_entry (entries, i);

      n += entry->is_shown ? 1 : 0;
      if (entry->is_shown && strcmp (entry->name, links) != 0)
        break;
    }

  return n * step;
}

static void
move_lane (const JmActionContext *context,
           JmDirectionOfMove      direction)
{
  JmEditor *editor = context->editor;
  const JmView view = { jm_editor_get_base (editor), jm_editor_get_preset (editor) };
  g_autoptr (GPtrArray) entries = jm_lane_entries_new (&view, jm_map_get_root (jm_editor_get_map (editor)),
                                                       jm_editor_get_layout (editor));
  g_auto (GStrv) lanes = NULL;
  const char *name;
  JmGridSpot spot;
  int position = 0;

  if (!jm_canvas_get_spot (context->canvas, &spot) || spot.cell.lane == JM_GRID_HEADER)
    return;

  /* The links go with the cards. */
  name = spot.cell.custom != NULL ? spot.cell.custom
                                  : jm_lane_type_get_info (spot.cell.lane == JM_LANE_LINKS
                                                               ? JM_LANE_TOUCHPOINTS
                                                               : (JmLaneType) spot.cell.lane)->name;
  while (get_entry (entries, position) != NULL && strcmp (get_entry (entries, position)->name, name) != 0)
    position++;
  if (get_entry (entries, position) == NULL)
    return;

  lanes = jm_lane_entries_move (entries, (guint) position,
                                count_steps (entries, position, direction == JM_UP ? -1 : 1));
  jm_editor_choose_lanes (editor, (const char *const *) lanes);
  if (jm_canvas_get_spot (context->canvas, &spot))
    jm_canvas_reveal_rect (context->canvas, &spot.cell.rect);
}

/* Up and down. */

static gboolean
is_emotion_meant (const JmActionContext *context)
{
  const JmItem *item = context->editor != NULL ? get_current (context->editor) : NULL;

  return item != NULL && jm_item_get_kind (item) == JM_KIND_EMOTION;
}

/* Whether the emotions that are selected are not all at that end of their scale. */
static gboolean
can_step_emotion (const JmActionContext *context,
                  JmDirectionOfMove      direction)
{
  const JmField *field = jm_kind_get_field (JM_KIND_EMOTION, JM_EMOTION_SCORE);
  double score = jm_item_get_number (get_current (context->editor), JM_EMOTION_SCORE);

  return jm_editor_get_n_selected (context->editor) > 1 ||
         !(direction == JM_UP ? score >= field->maximum : score <= field->minimum);
}

static gboolean
can_go_upright (const JmActionContext *context,
                JmDirectionOfMove      direction)
{
  if (is_emotion_meant (context))
    return can_step_emotion (context, direction);
  if (is_lane_meant (context))
    return can_move_lane (context, direction);

  return can_move_items (context, direction, FALSE);
}

static void
go_upright (const JmActionContext *context,
            JmDirectionOfMove      direction)
{
  if (is_emotion_meant (context))
    jm_edit_step_emotions (context->editor, direction == JM_UP ? 1 : -1);
  else if (is_lane_meant (context))
    move_lane (context, direction);
  else
    move_items (context, direction, FALSE);
}

/**
 * jm_move_can_left:
 * @context: what is worked on
 *
 * Returns: whether it can move there
 */
gboolean
jm_move_can_left (const JmActionContext *context)
{
  return can_move_items (context, JM_LEFT, FALSE);
}

/**
 * jm_move_run_left:
 * @context: what is worked on
 *
 * Moves what is selected to the left.
 */
void
jm_move_run_left (const JmActionContext *context)
{
  move_items (context, JM_LEFT, FALSE);
}

/**
 * jm_move_can_right:
 * @context: what is worked on
 *
 * Returns: whether it can move there
 */
gboolean
jm_move_can_right (const JmActionContext *context)
{
  return can_move_items (context, JM_RIGHT, FALSE);
}

/**
 * jm_move_run_right:
 * @context: what is worked on
 *
 * Moves what is selected to the right.
 */
void
jm_move_run_right (const JmActionContext *context)
{
  move_items (context, JM_RIGHT, FALSE);
}

/**
 * jm_move_can_up:
 * @context: what is worked on
 *
 * Returns: whether it can move there
 */
gboolean
jm_move_can_up (const JmActionContext *context)
{
  return can_go_upright (context, JM_UP);
}

/**
 * jm_move_run_up:
 * @context: what is worked on
 *
 * Moves what is selected up within its cell, emotions by half a step, and the lane of a cell that has
 * nothing to move in it.
 */
void
jm_move_run_up (const JmActionContext *context)
{
  go_upright (context, JM_UP);
}

/**
 * jm_move_can_down:
 * @context: what is worked on
 *
 * Returns: whether it can move there
 */
gboolean
jm_move_can_down (const JmActionContext *context)
{
  return can_go_upright (context, JM_DOWN);
}

/**
 * jm_move_run_down:
 * @context: what is worked on
 *
 * As jm_move_run_up(), down.
 */
void
jm_move_run_down (const JmActionContext *context)
{
  go_upright (context, JM_DOWN);
}

/**
 * jm_move_can_stage_left:
 * @context: what is worked on
 *
 * Returns: whether there is one
 */
gboolean
jm_move_can_stage_left (const JmActionContext *context)
{
  return can_move_items (context, JM_LEFT, TRUE);
}

/**
 * jm_move_run_stage_left:
 * @context: what is worked on
 *
 * Moves what is selected to the stage on the left.
 */
void
jm_move_run_stage_left (const JmActionContext *context)
{
  move_items (context, JM_LEFT, TRUE);
}

/**
 * jm_move_can_stage_right:
 * @context: what is worked on
 *
 * Returns: whether there is one
 */
gboolean
jm_move_can_stage_right (const JmActionContext *context)
{
  return can_move_items (context, JM_RIGHT, TRUE);
}

/**
 * jm_move_run_stage_right:
 * @context: what is worked on
 *
 * Moves what is selected to the stage on the right.
 */
void
jm_move_run_stage_right (const JmActionContext *context)
{
  move_items (context, JM_RIGHT, TRUE);
}

/**
 * jm_move_can_lane_up:
 * @context: what is worked on
 *
 * Returns: whether there is one
 */
gboolean
jm_move_can_lane_up (const JmActionContext *context)
{
  return can_move_lane (context, JM_UP);
}

/**
 * jm_move_run_lane_up:
 * @context: what is worked on
 *
 * Moves the lane of the current cell past the one above it, in the view.
 */
void
jm_move_run_lane_up (const JmActionContext *context)
{
  move_lane (context, JM_UP);
}

/**
 * jm_move_can_lane_down:
 * @context: what is worked on
 *
 * Returns: whether there is one
 */
gboolean
jm_move_can_lane_down (const JmActionContext *context)
{
  return can_move_lane (context, JM_DOWN);
}

/**
 * jm_move_run_lane_down:
 * @context: what is worked on
 *
 * Moves the lane of the current cell past the one below it, in the view.
 */
void
jm_move_run_lane_down (const JmActionContext *context)
{
  move_lane (context, JM_DOWN);
}
