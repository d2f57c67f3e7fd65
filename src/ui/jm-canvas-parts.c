/* jm-canvas-parts.c: what of a stage is seen, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-parts.h"

#include <string.h>

#include <glib/gi18n.h>

/* With more touchpoints than this, so many stand together.  Whenever something is told of one, GTK counts what stands
 * before it beside it, which takes time by the square of their number. */
#define MOST_TOUCHPOINTS 100

typedef struct
{
  JmLayout *layout;
  JmShownItems *shown;
  const char *stage;   /* the one that is looked for */
  const char *current; /* nullable: the stage that is visited now */
  const char *touchpoint;
  GArray *types;       /* of the groups that are open */
  GArray *parts;       /* of JmCanvasPart */
} Collection;

static void
begin_group_cb (JmGroupType   type,
                const JmItem *item,
                gpointer      user_data)
{
  Collection *collection = user_data;

  g_array_append_val (collection->types, type);
  if (type == JM_GROUP_STAGE)
    collection->current = jm_item_get_id (item);
  else if (type == JM_GROUP_TOUCHPOINT)
    collection->touchpoint = jm_item_get_id (item);
}

static void
end_group_cb (gpointer user_data)
{
  Collection *collection = user_data;
  JmGroupType type = g_array_index (collection->types, JmGroupType, collection->types->len - 1);

  g_array_set_size (collection->types, collection->types->len - 1);
  if (type == JM_GROUP_STAGE)
    collection->current = NULL;
  else if (type == JM_GROUP_TOUCHPOINT)
    collection->touchpoint = NULL;
}

static void
add_item (Collection   *collection,
          const char   *id,
          const char   *touchpoint,
          const JmRect *rect)
{
  const JmCanvasPart part = { .id = id, .touchpoint = touchpoint, .rect = *rect };

  g_array_append_val (collection->parts, part);
}

/* A way is told of where it begins. */
static void
add_links (Collection *collection,
           GHashTable *links)
{
  const JmItem *root = jm_shown_items_get_root (collection->shown);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_LINKS); i++)
    {
      const JmItem *link = jm_item_get_child (root, JM_MAP_LINKS, i);
      const JmItem *from = jm_shown_items_find (collection->shown, jm_item_get_text (link, JM_LINK_FROM));
      const JmRect *rect = g_hash_table_lookup (links, jm_item_get_id (link));
      const JmItem *stage = from;

      if (from == NULL || rect == NULL)
        continue;

      if (jm_item_get_kind (from) == JM_KIND_TOUCHPOINT)
        stage = jm_shown_items_get_parent (collection->shown, jm_item_get_id (from));
      if (strcmp (jm_item_get_id (stage), collection->stage) == 0)
        add_item (collection, jm_item_get_id (link), stage != from ? jm_item_get_id (from) : NULL, rect);
    }
}

static const char *
get_words (const JmElement *element)
{
  if (element->type == JM_ELEMENT_TEXT)
    return jm_text_get_string (element->text);

  return element->type == JM_ELEMENT_PICTURE ? element->figure->description : NULL;
}

/* The row of the lanes that a place is in. */
static gboolean
find_row (JmLayout  *layout,
          double     y,
          JmGridRow *row)
{
  for (guint i = 0; i < jm_layout_get_n_rows (layout); i++)
    {
      jm_layout_get_row (layout, i, row);
      if (y >= row->rect.y && y < row->rect.y + row->rect.height)
        return TRUE;
    }

  return FALSE;
}

/* Puts words into the cell they stand in; those of a card or a header are told of the item itself. */
static void
add_words (Collection   *collection,
           const char   *words,
           const JmRect *rect)
{
  const char *owner = collection->touchpoint != NULL ? collection->touchpoint : collection->stage;
  JmCanvasPart *last = collection->parts->len > 0
                           ? &g_array_index (collection->parts, JmCanvasPart, collection->parts->len - 1)
                           : NULL;
  JmGridCell cell;
  JmGridRow row;

  if (!find_row (collection->layout, rect->y + 1, &row) || row.lane == JM_LANE_TOUCHPOINTS)
    return;

  if (last != NULL && last->text != NULL && strcmp (last->id, owner) == 0 && last->lane == row.lane &&
      g_strcmp0 (last->custom, row.custom) == 0)
    {
      g_string_append_c (last->text, '\n');
      g_string_append (last->text, words);
      return;
    }

  add_item (collection, owner, collection->touchpoint, rect);
  last = &g_array_index (collection->parts, JmCanvasPart, collection->parts->len - 1);
  last->text = g_string_new (words);
  last->lane = row.lane;
  last->custom = row.custom;
  if (jm_layout_get_cell_at (collection->layout, rect->x + rect->width / 2, rect->y + 1, &cell))
    last->rect = cell.rect;
}

/* Whether an element tells of the stage or touchpoint whose cell it is in, or where a column is
 * a stage, of one of its touchpoints. */
static gboolean
is_of_owner (Collection *collection,
             const char *id)
{
  const JmItem *item;

  if (strcmp (id, collection->touchpoint != NULL ? collection->touchpoint : collection->stage) == 0)
    return TRUE;

  item = collection->touchpoint == NULL ? jm_shown_items_find (collection->shown, id) : NULL;

  return item != NULL && jm_item_get_kind (item) == JM_KIND_TOUCHPOINT;
}

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Collection *collection = user_data;
  const char *words = get_words (element);

  if (element->id == NULL || g_strcmp0 (collection->current, collection->stage) != 0)
    return;

  if (element->is_frame)
    add_item (collection, element->id, collection->touchpoint, rect);
  else if (words != NULL && is_of_owner (collection, element->id))
    add_words (collection, words, rect);
}

static void
marker_cb (const JmCurve      *curve,
           const JmCurvePoint *point,
           gpointer            user_data)
{
  Collection *collection = user_data;
  const JmRect rect = jm_curve_point_get_rect (point);

  /* The mean of a stage is nobody's emotion; its number stands beside it. */
  if (!jm_layout_is_by_stage (collection->layout) && g_strcmp0 (collection->current, collection->stage) == 0)
    add_item (collection, point->id, collection->touchpoint, &rect);
}

static void
part_clear (gpointer data)
{
  JmCanvasPart *part = data;

  if (part->text != NULL)
    g_string_free (g_steal_pointer (&part->text), TRUE);
  g_clear_pointer (&part->key, g_free);
}

static void
link_element_cb (const JmElement *element,
                 const JmRect    *rect,
                 JmColour         stage,
                 gpointer         user_data)
{
  if (element->is_frame && element->id != NULL)
    g_hash_table_insert (user_data, g_strdup (element->id), g_memdup2 (rect, sizeof (JmRect)));
}

/**
 * jm_canvas_find_links:
 * @layout: a layout
 *
 * Returns: (transfer full) (element-type utf8 JmRect): where what stands in the lane of the ways is
 *   drawn, by id; a way may be named far from where it begins
 */
GHashTable *
jm_canvas_find_links (JmLayout *layout)
{
  const JmVisitor visitor = { .element = link_element_cb };
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < jm_layout_get_n_rows (layout); i++)
    {
      JmGridRow row;

      jm_layout_get_row (layout, i, &row);
      if (row.lane == JM_LANE_LINKS)
        jm_layout_visit (layout, &row.rect, &visitor, links);
    }

  return links;
}

/**
 * jm_canvas_list_parts:
 * @layout: a layout
 * @shown: the items that it shows
 * @links: its links
 * @stage: position of one of its stages
 *
 * Returns: (transfer full) (element-type JmCanvasPart): what is drawn of the stage, in reading
 *   order; ways that begin there come last.  Ids belong to the layout and to @shown.
 */
GArray *
jm_canvas_list_parts (JmLayout     *layout,
                      JmShownItems *shown,
                      GHashTable   *links,
                      guint         stage)
{
  const JmVisitor visitor = {
    .begin_group = begin_group_cb,
    .end_group = end_group_cb,
    .element = element_cb,
    .marker = marker_cb,
  };
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (JmGroupType));
  Collection collection = { .layout = layout, .shown = shown, .types = types };
  JmGridStage place;
  JmRect clip;

  jm_layout_get_stage (layout, stage, &place);
  clip = (JmRect) { place.header.x, place.header.y, place.header.width,
                    place.column.y + place.column.height - place.header.y };
  collection.stage = place.id;
  collection.parts = g_array_new (FALSE, FALSE, sizeof (JmCanvasPart));
  g_array_set_clear_func (collection.parts, part_clear);
  jm_layout_visit (layout, &clip, &visitor, &collection);
  add_links (&collection, links);

  return collection.parts;
}

static GPtrArray *
get_group (GHashTable *groups,
           const char *owner)
{
  GPtrArray *group = g_hash_table_lookup (groups, owner);

  if (group == NULL)
    {
      group = g_ptr_array_new ();
      g_hash_table_insert (groups, (gpointer) owner, group);
    }

  return group;
}

static gboolean
is_touchpoint (const JmCanvasPart *part)
{
  return part->text == NULL && g_strcmp0 (part->touchpoint, part->id) == 0;
}

/* Adds parts for the touchpoints of a long stage, and returns where those begin. */
static guint
add_sections (GArray     *parts,
              const char *stage)
{
  guint n = 0, begin = parts->len;

  for (guint i = 0; i < begin; i++)
    n += is_touchpoint (&g_array_index (parts, JmCanvasPart, i)) ? 1 : 0;

  for (guint first = 0; n > MOST_TOUCHPOINTS && first < n; first += MOST_TOUCHPOINTS)
    {
      JmCanvasPart part = { .first = first, .n_items = MIN (MOST_TOUCHPOINTS, n - first) };

      part.key = g_strdup_printf ("\n\n%u\n%s", first, stage);
      part.id = part.key;
      g_array_append_val (parts, part);
    }

  return begin;
}

static void
extend (JmRect       *rect,
        const JmRect *by)
{
  double right, bottom;

  if (rect->width <= 0)
    {
      *rect = *by;
      return;
    }

  right = MAX (rect->x + rect->width, by->x + by->width);
  bottom = MAX (rect->y + rect->height, by->y + by->height);
  rect->x = MIN (rect->x, by->x);
  rect->y = MIN (rect->y, by->y);
  rect->width = right - rect->x;
  rect->height = bottom - rect->y;
}

/**
 * jm_canvas_group_parts:
 * @parts: (element-type JmCanvasPart): the parts of a stage; those of several touchpoints together
 *   are added
 * @stage: its id
 *
 * Returns: (transfer full) (element-type utf8 GPtrArray): the parts by what they stand in: the
 *   touchpoints and what is of none in the stage, all else in its touchpoint; of a long stage the
 *   touchpoints stand in parts that stand in the stage
 */
GHashTable *
jm_canvas_group_parts (GArray     *parts,
                       const char *stage)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  guint n = add_sections (parts, stage), position = 0;
  gboolean has_sections = parts->len > n;

  for (guint i = 0; i < n; i++)
    {
      JmCanvasPart *part = &g_array_index (parts, JmCanvasPart, i);
      const char *owner = part->touchpoint == NULL || is_touchpoint (part) ? stage : part->touchpoint;

      if (has_sections && is_touchpoint (part))
        {
          JmCanvasPart *section = &g_array_index (parts, JmCanvasPart, n + position / MOST_TOUCHPOINTS);

          if (position % MOST_TOUCHPOINTS == 0)
            g_ptr_array_add (get_group (groups, stage), section);
          extend (&section->rect, &part->rect);
          owner = section->id;
          position++;
        }
      g_ptr_array_add (get_group (groups, owner), part);
    }

  return groups;
}

/**
 * jm_canvas_make_cell_key:
 * @owner: the stage or touchpoint of a cell
 * @lane: its lane
 * @custom: (nullable): the lane of the map
 *
 * Returns: (transfer full): a name for the cell that no item has
 */
char *
jm_canvas_make_cell_key (const char *owner,
                         guint       lane,
                         const char *custom)
{
  return g_strdup_printf ("\n%u\n%s\n%s", lane, custom != NULL ? custom : "", owner);
}

/**
 * jm_canvas_name_lane:
 * @layout: a layout
 * @shown: the items that it shows
 * @lane: a lane
 * @custom: (nullable): the lane of the map
 *
 * Returns: (transfer full): what the lane is called in the view
 */
char *
jm_canvas_name_lane (JmLayout     *layout,
                     JmShownItems *shown,
                     guint         lane,
                     const char   *custom)
{
  JmLane named = { .custom = jm_shown_items_find (shown, custom) };

  if (lane >= JM_N_LANE_TYPES)
    return g_strdup (_("Stages"));

  named.type = (JmLaneType) lane;
  named.info = jm_lane_type_get_info (named.type);

  return g_strdup (jm_lane_get_label (&named, jm_layout_get_view (layout)->base));
}
