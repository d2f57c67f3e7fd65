/* jm-layout-links.c: the ways through the map that are not simply the next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-links.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-layout-private.h"

#define SIGN_SIZE 12.0
/* Longer notes are wrapped. */
#define MOST_TEXT_WIDTH 240.0

/* First and last column of what a link joins. */
typedef struct
{
  const char *title;
  double first;
  double last;
} Columns;

static guint
get_kind (const JmItem *link)
{
  int kind = jm_item_get_choice (link, JM_LINK_KIND);

  return kind == JM_CHOICE_UNSET ? JM_LINE_WAY - JM_LINE_LOOP_BACK : (guint) kind;
}

/*
 * jm_way_get_style:
 * @self: a way
 *
 * Returns: how its line is drawn
 */
JmLineStyle
jm_way_get_style (const JmWay *self)
{
  return (JmLineStyle) (JM_LINE_LOOP_BACK + get_kind (self->item));
}

/*
 * jm_ways_find_style:
 * @self: ways
 * @style: how the line is drawn
 *
 * Returns: (transfer none) (nullable): one of the ways that are drawn like this
 */
const JmWay *
jm_ways_find_style (const JmWays *self,
                    JmLineStyle   style)
{
  for (guint i = 0; i < self->ways->len; i++)
    {
      const JmWay *way = &g_array_index (self->ways, JmWay, i);

      if (jm_way_get_style (way) == style)
        return way;
    }

  return NULL;
}

static void
way_clear (gpointer data)
{
  JmWay *way = data;

  jm_item_unref (way->item);
  g_free (way->description);
  g_clear_pointer (&way->natural, jm_text_unref);
  g_clear_pointer (&way->text.text, jm_text_unref);
}

/*
 * jm_ways_ref:
 * @self: ways
 *
 * Returns: (transfer full): the same ways
 */
JmWays *
jm_ways_ref (JmWays *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/*
 * jm_ways_unref:
 * @self: (transfer full): ways
 */
void
jm_ways_unref (JmWays *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->ways);
  g_free (self);
}

/* First and last column of each stage and touchpoint, by id. */
static GHashTable *
find_columns (JmLayout *layout,
              GArray   *columns)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < layout->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (layout->stages, JmStagePlace, i);
      const double half = JM_COLUMN_WIDTH / 2;
      Columns ends = { jm_item_get_text (place->block->item, JM_STAGE_TITLE), place->x + half,
                       place->x + place->width - half };

      g_array_append_val (columns, ends);
      g_hash_table_insert (places, (gpointer) jm_item_get_id (place->block->item), GUINT_TO_POINTER (columns->len));

      for (guint j = 0; j < place->n_columns; j++)
        {
          const JmBlock *block = g_ptr_array_index (layout->columns, place->first_column + j);

          ends.title = jm_item_get_text (block->item, JM_TOUCHPOINT_TITLE);
          ends.first = ends.last = place->x + half + j * JM_COLUMN_WIDTH;
          g_array_append_val (columns, ends);
          g_hash_table_insert (places, (gpointer) jm_item_get_id (block->item), GUINT_TO_POINTER (columns->len));
        }
    }

  return places;
}

/* Says in words where a link leads. */
static char *
describe_way (const Columns *source,
              const Columns *target)
{
  const char *from = *source->title != '\0' ? source->title : _("Untitled");
  const char *to = *target->title != '\0' ? target->title : _("Untitled");

  /* Translators: where a line between two touchpoints leads, by their titles. */
  return g_strdup_printf (_("From “%1$s” to “%2$s”"), from, to);
}

static void
collect_ways (JmWays   *self,
              JmLayout *layout)
{
  const JmItem *root = layout->root;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Columns));
  g_autoptr (GHashTable) places = find_columns (layout, columns);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_LINKS); i++)
    {
      JmItem *link = jm_item_get_child (root, JM_MAP_LINKS, i);
      guint from = GPOINTER_TO_UINT (g_hash_table_lookup (places, jm_item_get_text (link, JM_LINK_FROM)));
      guint to = GPOINTER_TO_UINT (g_hash_table_lookup (places, jm_item_get_text (link, JM_LINK_TO)));
      const Columns *source, *target;
      JmWay way = { 0 };

      if (from == 0 || to == 0)
        continue;

      source = &g_array_index (columns, Columns, from - 1);
      target = &g_array_index (columns, Columns, to - 1);
      way.item = jm_item_ref (link);
      way.from = source->last;
      way.to = target->first;
      way.description = describe_way (source, target);
      g_array_append_val (self->ways, way);
    }
}

static gboolean
is_same (const JmWays *self,
         const JmWays *other)
{
  if (self->ways->len != other->ways->len || self->obstacle != other->obstacle || self->end != other->end)
    return FALSE;

  for (guint i = 0; i < self->ways->len; i++)
    {
      const JmWay *a = &g_array_index (self->ways, JmWay, i);
      const JmWay *b = &g_array_index (other->ways, JmWay, i);

      if (a->item != b->item || a->from != b->from || a->to != b->to || strcmp (a->description, b->description) != 0)
        return FALSE;
    }

  return TRUE;
}

static const char *
get_words (const JmItem *link)
{
  const char *note = jm_item_get_text (link, JM_LINK_NOTE);
  int kind = jm_item_get_choice (link, JM_LINK_KIND);

  if (*note != '\0')
    return note;

  return kind != JM_CHOICE_UNSET ? _(jm_kind_get_field (JM_KIND_LINK, JM_LINK_KIND)->choices[kind].label)
                                 : _(jm_kind_get_info (JM_KIND_LINK)->label);
}

static JmText *
set_words (const JmWay  *way,
           JmTypesetter *typesetter,
           double        width)
{
  return jm_typesetter_set_text (typesetter, JM_TEXT_CARD_DETAIL, get_words (way->item), width);
}

/* Of the letters of a text, without the rest of its lines. */
static double
get_tight_width (const JmText *text)
{
  return MIN (ceil (jm_text_get_width (text)) + 1, jm_text_get_wrap_width (text));
}

/* Lines that are read from right to left stand at the far end of their paragraph. */
static gboolean
begins_at_left (const JmText *text)
{
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    if (jm_text_get_line (text, i)->x > 0)
      return FALSE;

  return TRUE;
}

/*
 * jm_way_set_text:
 * @self: a way
 * @typesetter: what measures the text
 * @width: the room that it has
 *
 * Sets the text of a link, no wider than it needs.  Most texts have the room they want and
 * are not measured again.
 */
void
jm_way_set_text (JmWay        *self,
                 JmTypesetter *typesetter,
                 double        width)
{
  /* Taken over from an earlier layout. */
  if (self->text.text != NULL && self->width == width)
    return;

  g_clear_pointer (&self->text.text, jm_text_unref);
  self->width = width;
  if (get_tight_width (self->natural) <= width)
    self->text.text = jm_text_ref (self->natural);
  else
    self->text.text = set_words (self, typesetter, width);

  if (!begins_at_left (self->text.text))
    {
      double tight = get_tight_width (self->text.text);

      jm_text_unref (self->text.text);
      self->text.text = set_words (self, typesetter, tight);
    }
}

static void
make_elements (JmWay *way)
{
  static const JmSymbol signs[] = {
    [JM_LINE_LOOP_BACK - JM_LINE_LOOP_BACK] = JM_SYMBOL_LOOP_BACK,
    [JM_LINE_SKIP - JM_LINE_LOOP_BACK] = JM_SYMBOL_SKIP,
    [JM_LINE_HAND_OFF_SMOOTH - JM_LINE_LOOP_BACK] = JM_SYMBOL_HAND_OFF_SMOOTH,
    [JM_LINE_HAND_OFF_ROUGH - JM_LINE_LOOP_BACK] = JM_SYMBOL_HAND_OFF_ROUGH,
    [JM_LINE_WAY - JM_LINE_LOOP_BACK] = JM_SYMBOL_WAY,
  };
  JmText *text = way->text.text;

  way->sign = (JmElement) {
    .type = JM_ELEMENT_SYMBOL,
    .style = (guint8) jm_line_style_get_info (jm_way_get_style (way))->stroke,
    .detail = (guint8) signs[get_kind (way->item)],
    .field = JM_LINK_KIND,
    .id = jm_item_get_id (way->item),
    .y = 1.5,
    .width = SIGN_SIZE,
    .height = SIGN_SIZE,
    .description = way->description,
  };
  way->text = (JmElement) {
    .type = JM_ELEMENT_TEXT,
    .style = JM_ROLE_INK_SOFT,
    .field = JM_LINK_NOTE,
    .is_frame = TRUE,
    .id = jm_item_get_id (way->item),
    .x = JM_WAY_SIGN_WIDTH,
    .width = (float) get_tight_width (text),
    .height = (float) jm_text_get_height (text),
    .text = text,
  };
}

/* Links without a note say what kind they are; that is measured once for all. */
static void
set_natural_texts (JmWays       *self,
                   JmTypesetter *typesetter)
{
  JmText *labels[JM_N_LINE_STYLES] = { NULL };

  for (guint i = 0; i < self->ways->len; i++)
    {
      JmWay *way = &g_array_index (self->ways, JmWay, i);
      gboolean has_note = jm_item_is_set (way->item, JM_LINK_NOTE);
      JmText **label = &labels[jm_way_get_style (way)];

      if (way->natural != NULL)
        continue;

      if (has_note || *label == NULL)
        way->natural = set_words (way, typesetter, MOST_TEXT_WIDTH);
      else
        way->natural = jm_text_ref (*label);

      if (!has_note && *label == NULL)
        *label = way->natural;
    }
}

/* Texts of links that are still the same. */
static void
take_over_texts (JmWays       *self,
                 const JmWays *previous)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < previous->ways->len; i++)
    {
      JmWay *way = &g_array_index (previous->ways, JmWay, i);

      g_hash_table_insert (known, way->item, way);
    }

  for (guint i = 0; i < self->ways->len; i++)
    {
      JmWay *way = &g_array_index (self->ways, JmWay, i);
      const JmWay *before = g_hash_table_lookup (known, way->item);

      if (before == NULL)
        continue;

      way->natural = jm_text_ref (before->natural);
      way->text.text = jm_text_ref (before->text.text);
      way->width = before->width;
    }
}

/*
 * jm_ways_new:
 * @layout: a layout in the making, whose columns are placed
 * @typesetter: what measures the texts
 * @previous: (nullable): the ways of an earlier layout
 *
 * Lays out the links of the map.  Those of which an end is not shown are left out.
 *
 * Returns: (transfer full) (nullable): the ways, %NULL when there are none
 */
JmWays *
jm_ways_new (JmLayout     *layout,
             JmTypesetter *typesetter,
             JmWays       *previous)
{
  g_autoptr (JmWays) self = NULL;

  if (jm_item_get_n_children (layout->root, JM_MAP_LINKS) == 0 || layout->stages->len == 0)
    return NULL;

  self = g_new0 (JmWays, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->ways = g_array_new (FALSE, FALSE, sizeof (JmWay));
  g_array_set_clear_func (self->ways, way_clear);
  self->obstacle = jm_layout_get_purchase_x (layout);
  self->begin = g_array_index (layout->stages, JmStagePlace, 0).x;
  self->end = layout->width - JM_MARGIN;
  collect_ways (self, layout);

  if (self->ways->len == 0)
    return NULL;

  if (previous != NULL && is_same (self, previous))
    return jm_ways_ref (previous);

  if (previous != NULL)
    take_over_texts (self, previous);

  set_natural_texts (self, typesetter);
  jm_ways_route (self, typesetter);
  for (guint i = 0; i < self->ways->len; i++)
    make_elements (&g_array_index (self->ways, JmWay, i));

  return g_steal_pointer (&self);
}

/**
 * jm_layout_get_link_target:
 * @self: a layout
 * @id: an item
 *
 * Returns: (transfer none) (nullable): the id of the stage or touchpoint that a link leads to;
 *   %NULL when the item is no link that is shown
 */
const char *
jm_layout_get_link_target (JmLayout   *self,
                           const char *id)
{
  for (guint i = 0; self->ways != NULL && i < self->ways->ways->len; i++)
    {
      const JmItem *link = g_array_index (self->ways->ways, JmWay, i).item;

      if (strcmp (jm_item_get_id (link), id) == 0)
        return jm_item_get_text (link, JM_LINK_TO);
    }

  return NULL;
}
