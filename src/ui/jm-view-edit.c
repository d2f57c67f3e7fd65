/* jm-view-edit.c: lanes of a view, and views saved in a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view-edit.h"

#include <string.h>

#include <glib/gi18n.h>

/**
 * jm_lane_entry_free:
 * @self: (transfer full): an entry
 */
void
jm_lane_entry_free (JmLaneEntry *self)
{
  g_free (self->name);
  g_free (self->label);
  g_free (self);
}

static const char *
get_name (JmLaneType    type,
          const JmItem *custom)
{
  return custom != NULL ? jm_item_get_id (custom) : jm_lane_type_get_info (type)->name;
}

static char *
make_label (const JmView *view,
            JmLaneType    type,
            const JmItem *custom)
{
  const JmLane lane = { type, jm_lane_type_get_info (type), NULL, custom };
  const char *label = jm_lane_get_label (&lane, view->base);

  return g_strdup (*label != '\0' ? label : _("Lane without a name"));
}

static void
add_entry (GPtrArray    *entries,
           const JmView *view,
           JmLaneType    type,
           const JmItem *custom,
           gboolean      is_shown)
{
  JmLaneEntry *entry = g_new0 (JmLaneEntry, 1);

  entry->name = g_strdup (get_name (type, custom));
  entry->label = make_label (view, type, custom);
  entry->is_custom = custom != NULL;
  entry->is_fixed = type == JM_LANE_TOUCHPOINTS && !jm_view_is_by_stage (view);
  entry->is_shown = is_shown || entry->is_fixed;
  g_ptr_array_add (entries, entry);
}

/* All lanes that a view of that base may show, in the order that they have by themselves: a
 * preset that names all lanes shows those that are allowed. */
static GArray *
list_allowed (JmViewBase    base,
              const JmItem *root)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (JmItem) preset = jm_item_new (JM_KIND_VIEW, "all");
  const JmView own = { base, NULL };
  const JmView all = { base, preset };
  g_autoptr (GArray) usual = jm_view_list_lanes (&own, root);

  for (guint i = 0; i < usual->len; i++)
    {
      const JmLaneChoice *choice = &g_array_index (usual, JmLaneChoice, i);

      g_ptr_array_add (names, (char *) get_name (choice->type, choice->custom));
    }
  for (guint type = 0; type < JM_LANE_CUSTOM; type++)
    g_ptr_array_add (names, (char *) get_name ((JmLaneType) type, NULL));
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_LANES); i++)
    g_ptr_array_add (names, (char *) get_name (JM_LANE_CUSTOM, jm_item_get_child (root, JM_MAP_LANES, i)));
  g_ptr_array_add (names, NULL);

  jm_item_build_set (preset, JM_VIEW_LANES, JM_VALUE_TEXTS ((const char *const *) names->pdata), NULL);

  return jm_view_list_lanes (&all, root);
}

/* Whether a lane stands in a layout: a view that was told nothing leaves out what is empty. */
static gboolean
stands_in (JmLayout           *layout,
           const JmLaneChoice *choice)
{
  const char *custom = choice->custom != NULL ? jm_item_get_id (choice->custom) : NULL;

  for (guint i = 0; i < jm_layout_get_n_rows (layout); i++)
    {
      JmGridRow row;

      jm_layout_get_row (layout, i, &row);
      if (row.lane == choice->type && g_strcmp0 (row.custom, custom) == 0)
        return TRUE;
    }

  return FALSE;
}

static int
find_choice (GArray             *choices,
             const JmLaneChoice *choice)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const JmLaneChoice *other = &g_array_index (choices, JmLaneChoice, i);

      if (other->type == choice->type && other->custom == choice->custom)
        return (int) i;
    }

  return -1;
}

/* Lanes that are shown in their order, each of the others behind the one that it usually
 * follows: a lane that is switched off and on stays where it was. */
static GArray *
merge (GArray *shown,
       GArray *allowed)
{
  GArray *merged = g_array_copy (shown);

  for (guint i = 0; i < allowed->len; i++)
    {
      const JmLaneChoice *choice = &g_array_index (allowed, JmLaneChoice, i);
      int before = i > 0 ? find_choice (merged, &g_array_index (allowed, JmLaneChoice, i - 1)) : -1;

      if (find_choice (merged, choice) < 0)
        g_array_insert_val (merged, (guint) (before + 1), *choice);
    }

  return merged;
}

/**
 * jm_lane_entries_new:
 * @view: a view of the map
 * @root: the root of the map
 * @layout: (nullable): the map in that view
 *
 * Lists the lanes that the view may show, in their order on the map.  Where the view was told
 * nothing, lanes with nothing in them count as not shown: @layout tells which.
 *
 * Returns: (transfer full) (element-type JmLaneEntry): the lanes
 */
GPtrArray *
jm_lane_entries_new (const JmView *view,
                     const JmItem *root,
                     JmLayout     *layout)
{
  gboolean is_chosen = view->preset != NULL && jm_item_is_set (view->preset, JM_VIEW_LANES);
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_lane_entry_free);
  g_autoptr (GArray) shown = jm_view_list_lanes (view, root);
  g_autoptr (GArray) allowed = list_allowed (view->base, root);
  g_autoptr (GArray) merged = merge (shown, allowed);

  for (guint i = 0; i < merged->len; i++)
    {
      const JmLaneChoice *choice = &g_array_index (merged, JmLaneChoice, i);
      gboolean is_shown = find_choice (shown, choice) >= 0 &&
                          (is_chosen || layout == NULL || stands_in (layout, choice));

      add_entry (entries, view, choice->type, choice->custom, is_shown);
    }

  return entries;
}

static char **
list_shown (GPtrArray *entries)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const JmLaneEntry *entry = g_ptr_array_index (entries, i);

      if (entry->is_shown)
        g_strv_builder_add (names, entry->name);
    }

  return g_strv_builder_end (names);
}

/**
 * jm_lane_entries_toggle:
 * @entries: (element-type JmLaneEntry): the lanes of a view
 * @position: one of them
 * @shown: whether it is to be shown
 *
 * Returns: (transfer full): the names of the lanes that are then shown, in their order
 */
char **
jm_lane_entries_toggle (GPtrArray *entries,
                        guint      position,
                        gboolean   shown)
{
  JmLaneEntry *entry = g_ptr_array_index (entries, position);
  gboolean before = entry->is_shown;
  char **names;

  entry->is_shown = shown || entry->is_fixed;
  names = list_shown (entries);
  entry->is_shown = before;

  return names;
}

/* The next lane that is shown, up or down; POSITION itself when there is none. */
static guint
find_beside (GPtrArray *entries,
             guint      position,
             int        step)
{
  int i = (int) position + step;

  while (i >= 0 && i < (int) entries->len)
    {
      if (((const JmLaneEntry *) g_ptr_array_index (entries, (guint) i))->is_shown)
        return (guint) i;
      i += step;
    }

  return position;
}

/**
 * jm_lane_entries_move:
 * @entries: (element-type JmLaneEntry): the lanes of a view
 * @position: one of them that is shown
 * @steps: past how many of the others it goes down, or up when negative
 *
 * Returns: (transfer full): the names of the lanes that are shown, in their new order
 */
char **
jm_lane_entries_move (GPtrArray *entries,
                      guint      position,
                      int        steps)
{
  g_autoptr (GPtrArray) order = g_ptr_array_copy (entries, NULL, NULL);

  g_ptr_array_set_free_func (order, NULL);
  for (int i = 0; i < ABS (steps); i++)
    {
      guint other = find_beside (order, position, steps < 0 ? -1 : 1);
      gpointer entry = g_ptr_array_index (order, position);

      g_ptr_array_index (order, position) = g_ptr_array_index (order, other);
      g_ptr_array_index (order, other) = entry;
      position = other;
    }

  return list_shown (order);
}

static JmItem *
make_preset (JmMap        *map,
             const char   *id,
             const char   *title,
             const JmView *view)
{
  g_autofree char *own_id = id != NULL ? g_strdup (id) : jm_map_make_id (map, JM_KIND_VIEW);
  JmItem *preset = view->preset != NULL ? jm_item_with_id ((JmItem *) view->preset, own_id)
                                        : jm_item_new (JM_KIND_VIEW, own_id);
  g_autoptr (JmItem) untitled = preset;
  g_autoptr (JmItem) unbased = jm_item_with_value (untitled, JM_VIEW_TITLE, JM_VALUE_TEXT (title), NULL);

  return unbased != NULL ? jm_item_with_value (unbased, JM_VIEW_BASE, JM_VALUE_NUMBER (view->base), NULL) : NULL;
}

/**
 * jm_view_save_new:
 * @map: a map
 * @title: what the view is called
 * @view: its base, and the lanes and personas that were chosen
 * @id: (out) (transfer full): the id of the saved view; %NULL when it cannot be saved
 * @error: return location for an error
 *
 * Saves a view in the map, behind the others.  Errors: as jm_map_insert().
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_view_save_new (JmMap        *map,
                  const char   *title,
                  const JmView *view,
                  char        **id,
                  GError      **error)
{
  g_autoptr (JmItem) preset = make_preset (map, NULL, title, view);
  JmMap *result;

  *id = NULL;
  if (preset == NULL)
    {
      g_set_error_literal (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE, _("A view cannot be called so."));
      return NULL;
    }

  result = jm_map_insert (map, JM_MAP_ID, JM_MAP_VIEWS, -1, preset, error);
  if (result != NULL)
    *id = g_strdup (jm_item_get_id (preset));

  return result;
}

/**
 * jm_view_save_over:
 * @map: a map
 * @id: a view saved in it
 * @view: a base, and lanes and personas that were chosen
 * @error: return location for an error
 *
 * Saves a view in the place of another one, which keeps its title and place.  Errors: as
 * jm_map_set().
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_view_save_over (JmMap        *map,
                   const char   *id,
                   const JmView *view,
                   GError      **error)
{
  static const guint fields[] = { JM_VIEW_LANES, JM_VIEW_HIDDEN_PERSONAS };
  JmMap *result = jm_map_set (map, id, JM_VIEW_BASE, JM_VALUE_NUMBER (view->base), error);

  for (guint i = 0; i < G_N_ELEMENTS (fields) && result != NULL; i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) texts = NULL;
      g_autoptr (JmMap) before = result;

      for (guint j = 0; view->preset != NULL && j < jm_item_get_n_texts (view->preset, fields[i]); j++)
        g_strv_builder_add (builder, jm_item_get_nth_text (view->preset, fields[i], j));
      texts = g_strv_builder_end (builder);
      result = jm_map_set (before, id, fields[i], JM_VALUE_TEXTS ((const char *const *) texts), error);
    }

  if (result != NULL)
    {
      g_autoptr (JmMap) before = result;
      gboolean scaled = view->preset != NULL && jm_item_get_flag (view->preset, JM_VIEW_TIME_SCALED);

      result = jm_map_set (before, id, JM_VIEW_TIME_SCALED, JM_VALUE_NUMBER (scaled), error);
    }

  return result;
}

/**
 * jm_lane_add:
 * @map: a map
 * @title: what the lane is called
 * @id: (out) (transfer full): the id of the new lane; %NULL when it cannot be added
 * @error: return location for an error
 *
 * Adds a text lane to the map.  Errors: as jm_map_insert().
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_lane_add (JmMap       *map,
             const char  *title,
             char       **id,
             GError     **error)
{
  g_autofree char *new_id = jm_map_make_id (map, JM_KIND_LANE);
  g_autoptr (JmItem) lane = jm_item_new (JM_KIND_LANE, new_id);
  JmMap *result = NULL;

  *id = NULL;
  if (jm_item_build_set (lane, JM_LANE_TITLE, JM_VALUE_TEXT (title), error))
    result = jm_map_insert (map, JM_MAP_ID, JM_MAP_LANES, -1, lane, error);
  if (result != NULL)
    *id = g_steal_pointer (&new_id);

  return result;
}
