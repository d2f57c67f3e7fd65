/* check-layout.c: what is true of every layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-layout.h"

#include <string.h>

#include "jm-priority.h"
#include "list-shown.h"

/* How far a place may be off by rounding, and how far the letters of a line. */
#define HAIR 0.02
#define LETTER_HAIR 1.0

/* Looking up an item may walk over the whole layout, so only so many are looked up. */
#define MOST_LOOKUPS 80

static void
assert_inside (const Shown  *shown,
               const JmRect *inner,
               const JmRect *outer)
{
  if (inner->x < outer->x - HAIR || inner->y < outer->y - HAIR ||
      inner->x + inner->width > outer->x + outer->width + HAIR ||
      inner->y + inner->height > outer->y + outer->height + HAIR)
    g_error ("An element of “%s” at %g,%g, %g × %g, leaves its place at %g,%g, %g × %g",
             shown->element.id != NULL ? shown->element.id : "", inner->x, inner->y, inner->width,
             inner->height, outer->x, outer->y, outer->width, outer->height);
}

/* The width of the letters of a line.  A tabulator at its end is seen by nobody. */
static double
get_line_width (const JmText *text,
                guint         position)
{
  const JmTextLine *line = jm_text_get_line (text, position);
  guint end = line->start + line->length;

  return line->length > 0 && jm_text_get_string (text)[end - 1] == '\t' ? 0 : (double) line->width;
}

/* A letter that is wider than its place cannot be broken. */
static gboolean
is_one_letter (const JmText *text,
               guint         position)
{
  const JmTextLine *line = jm_text_get_line (text, position);

  return g_utf8_strlen (jm_text_get_string (text) + line->start, line->length) == 1;
}

/* Nothing leaves the page, no letter its text's rectangle, and no text stands on another. */
static void
check_texts (JmLayout *layout,
             GArray   *all)
{
  const JmRect page = { 0, 0, jm_layout_get_width (layout), jm_layout_get_height (layout) };
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);
      const JmText *text = shown->element.text;

      assert_inside (shown, &shown->rect, &page);
      if (shown->is_marker || shown->element.type != JM_ELEMENT_TEXT)
        continue;

      if (!g_hash_table_add (places, g_strdup_printf ("%.0f %.0f", shown->rect.x, shown->rect.y)))
        g_error ("“%s” stands where another text begins", jm_text_get_string (text));
      g_assert_cmpfloat_with_epsilon (jm_text_get_height (text), shown->rect.height, HAIR);
      for (guint j = 0; j < jm_text_get_n_lines (text); j++)
        {
          const JmTextLine *line = jm_text_get_line (text, j);

          g_assert_cmpfloat ((double) line->baseline, <=, shown->rect.height);
          if (!is_one_letter (text, j))
            g_assert_cmpfloat (get_line_width (text, j), <=, shown->rect.width + LETTER_HAIR);
          g_assert_true (line->x == 0 || line->x == (float) jm_text_get_wrap_width (text) - line->width);
        }
    }
}

static const Shown *
find_frame (GArray     *all,
            guint       from,
            const char *id)
{
  for (guint i = from; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->element.is_frame && strcmp (shown->element.id, id) == 0)
        return shown;
    }

  g_error ("%s is not shown", id);
}

/* What belongs to a touchpoint stands in its column, and the column in that of its stage. */
static void
check_columns (JmLayout *layout,
               GArray   *all)
{
  const double height = jm_layout_get_height (layout);
  const JmItem *touchpoint = NULL, *stage = NULL;
  JmRect column = { 0 }, header = { 0 };
  double last_x = jm_layout_is_rtl (layout) ? G_MAXDOUBLE : -1;

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);
      JmRect rect = shown->rect;

      for (guint j = 0; !shown->is_marker && shown->element.type == JM_ELEMENT_TEXT &&
                        j < jm_text_get_n_lines (shown->element.text); j++)
        rect.width = MAX (rect.width, get_line_width (shown->element.text, j));

      if (shown->stage != NULL && shown->stage != stage)
        {
          stage = shown->stage;
          header = find_frame (all, i, jm_item_get_id (stage))->rect;
          g_assert_cmpfloat (header.width, ==,
                             jm_layout_is_by_stage (layout)
                                 ? JM_STAGE_COLUMN_WIDTH
                                 : MAX (1, jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS)) * JM_COLUMN_WIDTH);
          header.y = 0;
          header.height = height;
        }

      if (shown->touchpoint != NULL && shown->touchpoint != touchpoint)
        {
          const JmRect *card;

          touchpoint = shown->touchpoint;
          card = &find_frame (all, i, jm_item_get_id (touchpoint))->rect;
          column = (JmRect) { card->x - JM_CELL_PADDING, 0, JM_COLUMN_WIDTH, height };
          g_assert_cmpfloat_with_epsilon (card->width, JM_COLUMN_WIDTH - 2 * JM_CELL_PADDING, HAIR);
          assert_inside (shown, &column, &header);
          g_assert_cmpfloat (jm_layout_is_rtl (layout) ? last_x - column.x : column.x - last_x, >, 0);
          last_x = column.x;
        }

      if (shown->touchpoint != NULL)
        assert_inside (shown, &rect, &column);
      else if (shown->stage != NULL)
        assert_inside (shown, &rect, &header);
    }
}

static int
compare_left_sides_cb (gconstpointer a,
                       gconstpointer b)
{
  double difference = ((const Shown *) a)->rect.x - ((const Shown *) b)->rect.x;

  return difference < 0 ? -1 : difference > 0;
}

/* No frame covers part of another one; only two emotions may be in one place. */
static void
check_overlaps (GArray *all)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Shown));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (!shown->element.is_frame)
        continue;

      g_array_append_val (frames, *shown);
      if (!g_hash_table_add (ids, (gpointer) shown->element.id))
        g_error ("%s is shown twice", shown->element.id);
    }
  g_array_sort (frames, compare_left_sides_cb);

  for (guint i = 0; i < frames->len; i++)
    {
      const Shown *a = &g_array_index (frames, Shown, i);

      for (guint j = i + 1; j < frames->len; j++)
        {
          const Shown *b = &g_array_index (frames, Shown, j);

          if (b->rect.x >= a->rect.x + a->rect.width - HAIR)
            break;
          if (!(a->is_marker && b->is_marker) && b->rect.y < a->rect.y + a->rect.height - HAIR &&
              a->rect.y < b->rect.y + b->rect.height - HAIR)
            g_error ("%s and %s overlap", a->element.id, b->element.id);
        }
    }
}

static gboolean
is_lane_line (const Shown *shown)
{
  return shown->group == JM_GROUP_LANES && shown->element.type == JM_ELEMENT_LINE;
}

/* Title, stage headers, one lane after the other, legend: each below the one before. */
static void
check_order (JmLayout *layout,
             GArray   *all)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (double));
  double title_end = 0, headers_top = G_MAXDOUBLE, headers_end = 0, end = 0, legend_top = G_MAXDOUBLE;
  double page_end = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);
      double bottom = shown->rect.y + shown->rect.height;

      page_end = MAX (page_end, bottom);
      if (is_lane_line (shown))
        {
          g_assert_cmpfloat (shown->rect.y, >=, end - HAIR);
          g_array_append_val (lines, shown->rect.y);
        }

      if (shown->group == JM_GROUP_TITLE)
        title_end = MAX (title_end, bottom);
      else if (shown->element.type == JM_ELEMENT_BOX && !shown->is_marker &&
               shown->element.style == JM_BOX_STAGE)
        {
          headers_top = MIN (headers_top, shown->rect.y);
          headers_end = MAX (headers_end, bottom);
        }
      else if (shown->group == JM_GROUP_LEGEND)
        legend_top = MIN (legend_top, shown->rect.y);
      else if (shown->group == JM_GROUP_LANES)
        end = MAX (end, bottom);
    }

  if (lines->len > 0)
    {
      g_assert_cmpfloat (title_end, <=, headers_top);
      g_assert_cmpfloat (headers_end, <=, g_array_index (lines, double, 0) + HAIR);
    }
  g_assert_cmpfloat (end, <=, legend_top);
  /* Without a legend its distance stays. */
  g_assert_cmpfloat_with_epsilon (page_end + JM_MARGIN, jm_layout_get_height (layout),
                                  lines->len > 0 ? 17 : 60);

  /* Nothing crosses the line between two lanes. */
  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->group == JM_GROUP_BACKGROUND || is_lane_line (shown))
        continue;

      for (guint j = 0; j < lines->len; j++)
        {
          double y = g_array_index (lines, double, j);

          if (shown->rect.y < y - HAIR && shown->rect.y + shown->rect.height > y + HAIR)
            g_error ("An element of “%s” crosses the line above lane %u",
                     shown->element.id != NULL ? shown->element.id : "", j);
        }
    }
}

static void
add_expected (GHashTable   *expected,
              const JmItem *item)
{
  g_hash_table_add (expected, (gpointer) jm_item_get_id (item));
}

static void
add_expected_children (GHashTable   *expected,
                       const JmItem *parent,
                       guint         list,
                       int           needed)
{
  for (guint i = 0; i < jm_item_get_n_children (parent, list); i++)
    {
      const JmItem *child = jm_item_get_child (parent, list, i);

      if (needed < 0 || jm_item_is_set (child, (guint) needed))
        add_expected (expected, child);
    }
}

static void
add_expected_emotions (GHashTable   *expected,
                       const JmItem *touchpoint)
{
  g_autoptr (GHashTable) personas = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    {
      const JmItem *emotion = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i);

      if (jm_item_is_set (emotion, JM_EMOTION_SCORE) &&
          g_hash_table_add (personas, (gpointer) jm_item_get_text (emotion, JM_EMOTION_PERSONA)))
        add_expected (expected, emotion);
    }
}

static void
add_expected_ranked (GHashTable   *expected,
                     const JmItem *stage,
                     guint         list)
{
  g_autoptr (GPtrArray) ranked = jm_stage_rank (stage, list);

  for (guint i = 0; i < MIN (ranked->len, JM_VIEW_MOST_PER_STAGE); i++)
    add_expected (expected, g_ptr_array_index (ranked, i));
}

static void
add_expected_touchpoint (GHashTable   *expected,
                         const JmItem *touchpoint)
{
  add_expected (expected, touchpoint);
  add_expected_children (expected, touchpoint, JM_TOUCHPOINT_MOTIVATIONS, JM_MOTIVATION_TEXT);
  add_expected_children (expected, touchpoint, JM_TOUCHPOINT_PAIN_POINTS, -1);
  add_expected_children (expected, touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, -1);
  add_expected_children (expected, touchpoint, JM_TOUCHPOINT_LANE_TEXTS, JM_LANE_TEXT_TEXT);
  add_expected_emotions (expected, touchpoint);
}

static void
add_expected_stage (GHashTable   *expected,
                    const JmItem *stage,
                    gboolean      by_stage)
{
  add_expected_children (expected, stage, JM_STAGE_OBJECTIVES, by_stage ? JM_OBJECTIVE_TEXT : -1);

  if (by_stage)
    {
      add_expected_ranked (expected, stage, JM_TOUCHPOINT_PAIN_POINTS);
      add_expected_ranked (expected, stage, JM_TOUCHPOINT_OPPORTUNITIES);
      return;
    }

  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    add_expected_touchpoint (expected, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i));
}

/* Those that belong to no opportunity are only named in the title block. */
static void
add_expected_improvements (GHashTable   *expected,
                           const JmItem *root)
{
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_IMPROVEMENTS); i++)
    {
      const JmItem *improvement = jm_item_get_child (root, JM_MAP_IMPROVEMENTS, i);

      if (g_hash_table_contains (expected, jm_item_get_text (improvement, JM_IMPROVEMENT_OPPORTUNITY)))
        add_expected (expected, improvement);
    }
}

/* The items that have a place of their own are shown, and no others. */
static void
check_items (JmLayout *layout,
             GArray   *all)
{
  const JmItem *root = jm_layout_get_root (layout);
  g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean by_stage = jm_layout_is_by_stage (layout);
  guint n_frames = 0, step;

  add_expected_children (expected, root, JM_MAP_STAGES, -1);
  add_expected_children (expected, root, JM_MAP_KPIS, -1);
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    add_expected_stage (expected, jm_item_get_child (root, JM_MAP_STAGES, i), by_stage);
  if (!by_stage)
    {
      add_expected_children (expected, root, JM_MAP_LINKS, -1);
      add_expected_improvements (expected, root);
    }

  step = 1 + g_hash_table_size (expected) / MOST_LOOKUPS;
  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);
      JmRect found;

      if (!shown->element.is_frame)
        continue;

      if (!g_hash_table_contains (expected, shown->element.id))
        g_error ("%s is shown", shown->element.id);

      if (n_frames++ % step != 0)
        continue;

      g_assert_true (jm_layout_find (layout, shown->element.id, &found));
      g_assert_cmpfloat (found.x, ==, shown->rect.x);
      g_assert_cmpfloat (found.y, ==, shown->rect.y);
      g_assert_cmpfloat (found.width, ==, shown->rect.width);
      g_assert_cmpfloat (found.height, ==, shown->rect.height);
    }

  /* None is shown twice, as was checked before. */
  g_assert_cmpuint (n_frames, ==, g_hash_table_size (expected));
}

/**
 * check_layout:
 * @layout: a layout
 *
 * Asserts that everything that has a place of its own is shown in its column and its lane,
 * that nothing overlaps or leaves the page, and that no text leaves its rectangle.
 */
void
check_layout (JmLayout *layout)
{
  g_autoptr (GArray) all = list_shown (layout, NULL);

  check_texts (layout, all);
  check_columns (layout, all);
  check_overlaps (all);
  check_order (layout, all);
  check_items (layout, all);
}
