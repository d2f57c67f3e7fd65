/* jm-pick.c: what the pointer picks on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-pick.h"

#include <string.h>

typedef struct
{
  double x;
  double y;
  JmPick *pick;
} Search;

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Search *search = user_data;

  if (!element->is_frame || !jm_rect_contains (rect, search->x, search->y))
    return;

  search->pick->item = element->id;
  search->pick->frame = *rect;
}

/**
 * jm_pick_at:
 * @layout: a layout
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * Returns: %FALSE on empty paper
 */
gboolean
jm_pick_at (JmLayout *layout,
            double    x,
            double    y,
            JmPick   *pick)
{
  const JmVisitor visitor = { .element = element_cb };
  const JmRect clip = { x, y, 0.01, 0.01 };
  Search search = { x, y, pick };
  JmHit hit;

  *pick = (JmPick) { 0 };
  pick->has_cell = jm_layout_get_cell_at (layout, x, y, &pick->cell);
  jm_layout_visit (layout, &clip, &visitor, &search);
  if (!jm_layout_hit (layout, x, y, &hit))
    return pick->item != NULL || pick->has_cell;

  /* Points of emotions lie on top of everything. */
  if (!jm_layout_is_by_stage (layout) && hit.field == JM_EMOTION_SCORE && pick->has_cell &&
      pick->cell.lane == JM_LANE_EMOTIONS && strcmp (hit.id, pick->cell.owner) != 0)
    {
      pick->item = hit.id;
      pick->frame = hit.rect;
      pick->is_emotion = TRUE;
    }
  else if (pick->item == NULL && !pick->has_cell)
    pick->shown = hit.id;

  return TRUE;
}

static GStrv
end_list (GPtrArray *ids,
          guint      from,
          guint      to,
          gboolean   backwards)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = from; i <= to; i++)
    g_strv_builder_add (builder, g_ptr_array_index (ids, backwards ? to - (i - from) : i));

  return g_strv_builder_end (builder);
}

/* Leaves of the items only those of one kind, each once. */
static GPtrArray *
keep_kind (GPtrArray *ids,
           JmMap     *map,
           JmKind     kind)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      char *id = g_ptr_array_index (ids, i);
      JmItem *item = jm_map_find (map, id);

      if (item != NULL && jm_item_get_kind (item) == kind && g_hash_table_add (seen, id))
        g_ptr_array_add (kept, id);
    }

  return kept;
}

static gboolean
find_id (GPtrArray  *ids,
         const char *id,
         guint      *position)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, position);
}

/**
 * jm_pick_range:
 * @layout: the layout of @map
 * @map: a map
 * @from: an item
 * @to: an item
 *
 * Returns: (transfer full): the items from one to the other in reading order, of those of the
 *   kind of @to; @to comes last.  Only @to when the other is of another kind or not shown
 */
GStrv
jm_pick_range (JmLayout   *layout,
               JmMap      *map,
               const char *from,
               const char *to)
{
  const JmRect everything = { 0, 0, jm_layout_get_width (layout), jm_layout_get_height (layout) };
  g_autoptr (GPtrArray) shown = jm_layout_get_items_in (layout, &everything);
  JmItem *item = jm_map_find (map, to);
  const char *only[] = { to, NULL };
  g_autoptr (GPtrArray) ids = NULL;
  guint first, last;

  if (item == NULL)
    return g_strdupv ((char **) only);

  ids = keep_kind (shown, map, jm_item_get_kind (item));
  if (!find_id (ids, from, &first) || !find_id (ids, to, &last))
    return g_strdupv ((char **) only);

  return end_list (ids, MIN (first, last), MAX (first, last), first > last);
}

/**
 * jm_pick_in_band:
 * @layout: the layout of @map
 * @map: a map
 * @band: a rectangle
 *
 * What somebody means who draws a band over the map: the touchpoints whose cards it touches;
 * without any card, the notes and what else it touches; and stages only when it touches
 * nothing but their headers.
 *
 * Returns: (transfer full): these items, in reading order
 */
GStrv
jm_pick_in_band (JmLayout     *layout,
                 JmMap        *map,
                 const JmRect *band)
{
  g_autoptr (GPtrArray) touched = jm_layout_get_items_in (layout, band);
  g_autoptr (GPtrArray) cards = keep_kind (touched, map, JM_KIND_TOUCHPOINT);
  g_autoptr (GPtrArray) stages = keep_kind (touched, map, JM_KIND_STAGE);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *chosen = cards;

  for (guint i = 0; cards->len == 0 && i < touched->len; i++)
    {
      char *id = g_ptr_array_index (touched, i);
      JmItem *item = jm_map_find (map, id);

      if (item != NULL && jm_item_get_kind (item) != JM_KIND_STAGE && strcmp (id, JM_MAP_ID) != 0 &&
          g_hash_table_add (seen, id))
        g_ptr_array_add (others, id);
    }

  if (cards->len == 0)
    chosen = others->len > 0 ? others : stages;

  return chosen->len > 0 ? end_list (chosen, 0, chosen->len - 1, FALSE) : g_new0 (char *, 1);
}
