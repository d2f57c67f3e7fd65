/* test-links.c: the ways through the map that are not simply the next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout.h"

#include <string.h>

#include "check-layout.h"
#include "jm-hostile.h"
#include "jm-make.h"
#include "jm-sample.h"
#include "list-shown.h"

#define FAMILY "DejaVu Sans"
#define N_KINDS 4

static JmTypesetter *
get_typesetter (void)
{
  static JmTypesetter *typesetter;

  if (typesetter == NULL)
    typesetter = jm_typesetter_new (FAMILY);

  return typesetter;
}

static JmLayout *
make_layout (JmMap    *map,
             JmLayout *previous)
{
  return jm_layout_new (map, get_typesetter (), &(JmLayoutOptions) { "2026-10-01" }, previous);
}

/* Stages s-1, s-2, … with touchpoints t-1, t-2, …, all the way through. */
static JmItem *
make_root (guint    n_stages,
           guint    n_per_stage,
           gboolean rtl)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  guint n = 0;

  for (guint i = 0; i < n_stages; i++)
    {
      g_autofree char *id = g_strdup_printf ("s-%u", i + 1);
      JmItem *stage = jm_make_child (root, JM_MAP_STAGES, id, JM_STAGE_TITLE, rtl ? "مرحلة" : "Stage");

      for (guint j = 0; j < n_per_stage; j++)
        {
          g_autofree char *touchpoint = g_strdup_printf ("t-%u", ++n);

          jm_make_child (stage, JM_STAGE_TOUCHPOINTS, touchpoint, JM_TOUCHPOINT_TITLE, rtl ? "نقطة" : "Point");
        }
    }

  return root;
}

static JmItem *
add_link (JmItem     *root,
          const char *from,
          const char *to,
          int         kind,
          const char *note)
{
  g_autofree char *id = g_strdup_printf ("a-%u", jm_item_get_n_children (root, JM_MAP_LINKS) + 1);
  JmItem *link = jm_make_child (root, JM_MAP_LINKS, id, JM_LINK_FROM, from);

  jm_make_set (link, JM_LINK_TO, JM_VALUE_TEXT (to));
  if (kind != JM_CHOICE_UNSET)
    jm_make_set (link, JM_LINK_KIND, JM_VALUE_NUMBER (kind));
  if (note != NULL)
    jm_make_set (link, JM_LINK_NOTE, JM_VALUE_TEXT (note));

  return link;
}

static gboolean
is_way (const JmShape *shape)
{
  return jm_line_style_get_info (shape->style)->is_way;
}

static GArray *
list_ways (JmLayout *layout)
{
  GArray *shapes = list_shapes (layout, NULL);

  for (guint i = shapes->len; i > 0; i--)
    if (!is_way (&g_array_index (shapes, JmShape, i - 1)))
      g_array_remove_index (shapes, i - 1);

  return shapes;
}

/* The place of what belongs to a link: its text, or its sign. */
static const Shown *
find_part (GArray        *all,
           const char    *id,
           JmElementType  type)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->group == JM_GROUP_LINKS && shown->element.type == type && strcmp (shown->element.id, id) == 0)
        return shown;
    }

  g_error ("%s is not shown", id);
}

static double
get_middle (JmLayout   *layout,
            const char *id)
{
  JmRect rect;

  g_assert_true (jm_layout_find (layout, id, &rect));

  return rect.x + rect.width / 2;
}

/* Lines are level or upright. */
static JmRect
get_line_rect (const JmPoint *a,
               const JmPoint *b)
{
  return (JmRect) { MIN (a->x, b->x) - 0.5, MIN (a->y, b->y) - 0.5, ABS (a->x - b->x) + 1, ABS (a->y - b->y) + 1 };
}

static void
check_text (const Shown *text,
            GArray      *all,
            GArray      *shapes)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Shown *other = &g_array_index (all, Shown, i);

      if (other->group == JM_GROUP_BACKGROUND || other == text)
        continue;

      if (jm_rect_touches (&other->rect, &text->rect))
        g_error ("“%s” of %s stands on something of %s", jm_text_get_string (text->element.text), text->element.id,
                 other->element.id != NULL ? other->element.id : "nothing");
    }

  for (guint i = 0; i < shapes->len; i++)
    {
      const JmShape *shape = &g_array_index (shapes, JmShape, i);

      for (guint j = 1; shape->style != JM_LINE_TIME && j < shape->n_points; j++)
        {
          JmRect line = get_line_rect (&shape->points[j - 1], &shape->points[j]);

          if (jm_rect_touches (&line, &text->rect))
            g_error ("A line of the style %d from %g,%g to %g,%g lies on “%s” of %s at %g,%g, %g × %g", shape->style,
                     shape->points[j - 1].x, shape->points[j - 1].y, shape->points[j].x, shape->points[j].y,
                     jm_text_get_string (text->element.text), text->element.id, text->rect.x, text->rect.y,
                     text->rect.width, text->rect.height);
        }
    }
}

/* What is true of the links of every layout: no text lies on a line, on another text or on a
 * card, nothing leaves the page, and each is shown once. */
static void
check_links (JmLayout *layout,
             guint     n_links)
{
  g_autoptr (GArray) all = list_shown (layout, NULL);
  g_autoptr (GArray) shapes = list_shapes (layout, NULL);
  const JmRect page = { 0, 0, jm_layout_get_width (layout), jm_layout_get_height (layout) };
  guint n_texts = 0, n_ways = 0;

  check_layout (layout);

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->group != JM_GROUP_LINKS || shown->element.type != JM_ELEMENT_TEXT)
        continue;

      n_texts++;
      g_assert_true (shown->element.is_frame);
      g_assert_cmpuint (shown->element.field, ==, JM_LINK_NOTE);
      check_text (shown, all, shapes);
    }

  for (guint i = 0; i < shapes->len; i++)
    {
      const JmShape *shape = &g_array_index (shapes, JmShape, i);

      n_ways += is_way (shape);
      for (guint j = 0; j < shape->n_points; j++)
        g_assert_true (jm_rect_contains (&page, shape->points[j].x, shape->points[j].y));
    }

  g_assert_cmpuint (n_texts, ==, n_links);
  g_assert_cmpuint (n_ways, ==, n_links);
}

static char *
choose_end (GRand *rand,
            guint  n_stages,
            guint  n_touchpoints)
{
  if (n_touchpoints == 0 || g_rand_int_range (rand, 0, 5) == 0)
    return g_strdup_printf ("s-%d", g_rand_int_range (rand, 1, (gint32) n_stages + 1));

  return g_strdup_printf ("t-%d", g_rand_int_range (rand, 1, (gint32) n_touchpoints + 1));
}

static void
add_random_links (JmItem *root,
                  GRand  *rand,
                  guint   n_links,
                  guint   n_stages,
                  guint   n_touchpoints)
{
  static const char *const notes[] = {
    NULL, "No", "Comes back for the receipt", "Ruft an, weil der Aktivierungslink abgelaufen ist",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "A note that is much longer than any note has to be, since it tells the whole story of the way back and of "
    "all that went wrong before it, and nobody will ever read it to its end",
  };
  g_autofree char *last_from = NULL, *last_to = NULL;

  for (guint i = 0; i < n_links; i++)
    {
      g_autofree char *from = choose_end (rand, n_stages, n_touchpoints);
      g_autofree char *to = choose_end (rand, n_stages, n_touchpoints);

      /* Now and then the same link again, or one to where it came from. */
      if (i > 0 && g_rand_int_range (rand, 0, 6) == 0)
        {
          g_set_str (&from, last_from);
          g_set_str (&to, last_to);
        }
      else if (g_rand_int_range (rand, 0, 6) == 0)
        g_set_str (&to, from);

      add_link (root, from, to, g_rand_int_range (rand, JM_CHOICE_UNSET, N_KINDS),
                notes[g_rand_int_range (rand, 0, G_N_ELEMENTS (notes))]);
      g_set_str (&last_from, from);
      g_set_str (&last_to, to);
    }
}

static void
test_no_text_of_any_links_lies_on_anything (gconstpointer data)
{
  const guint sizes[][3] = { { 1, 1, 1 }, { 1, 1, 12 }, { 1, 0, 5 }, { 2, 1, 9 }, { 3, 0, 10 }, { 4, 3, 6 },
                             { 6, 4, 30 }, { 2, 2, 60 }, { 12, 6, 80 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint seed = 0; seed < 4; seed++)
      {
        g_autoptr (GRand) rand = g_rand_new_with_seed (31 * i + seed);
        JmItem *root = make_root (sizes[i][0], sizes[i][1], GPOINTER_TO_INT (data));
        g_autoptr (JmMap) map = NULL;
        g_autoptr (JmLayout) layout = NULL;

        add_random_links (root, rand, sizes[i][2], sizes[i][0], sizes[i][0] * sizes[i][1]);
        if (seed % 2 == 1)
          jm_make_set (root, JM_MAP_PURCHASE_BOUNDARY, JM_VALUE_TEXT ("s-1"));
        map = jm_make_map (root);
        layout = make_layout (map, NULL);
        check_links (layout, sizes[i][2]);
      }
}

static void
test_fifty_links_leave_one_touchpoint (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (50);
  JmItem *root = make_root (5, 3, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *to = choose_end (rand, 5, 15);

      add_link (root, "t-7", to, (int) i % N_KINDS, i % 3 == 0 ? "Asks for something else once more" : NULL);
    }
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  check_links (layout, 50);
}

static void
test_hostile_notes_stay_on_their_tracks (void)
{
  JmItem *root = make_root (3, 3, FALSE);
  guint n = jm_hostile_get_n_texts ();
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) all = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = jm_hostile_make_text (i);
      g_autofree char *note = jm_field_clean_text (jm_kind_get_field (JM_KIND_LINK, JM_LINK_NOTE), text);
      g_autofree char *from = g_strdup_printf ("t-%u", 1 + i % 9);

      add_link (root, from, "t-5", (int) i % N_KINDS, note);
    }
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  check_layout (layout);
  all = list_ways (layout);
  g_assert_cmpuint (all->len, ==, n);
}

static void
test_a_way_leads_from_its_source_to_its_target (gconstpointer data)
{
  JmItem *root = make_root (3, 2, GPOINTER_TO_INT (data));
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) ways = NULL;
  const JmShape *way;
  JmRect card, text;

  add_link (root, "t-5", "t-2", JM_LINK_LOOP_BACK, NULL);
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  ways = list_ways (layout);
  g_assert_cmpuint (ways->len, ==, 1);
  way = &g_array_index (ways, JmShape, 0);

  g_assert_cmpuint (way->n_points, ==, 4);
  g_assert_cmpfloat_with_epsilon (way->points[0].x, get_middle (layout, "t-5"), 0.01);
  g_assert_cmpfloat_with_epsilon (way->points[3].x, get_middle (layout, "t-2"), 0.01);
  g_assert_cmpfloat (way->points[0].x, ==, way->points[1].x);
  g_assert_cmpfloat (way->points[1].y, ==, way->points[2].y);
  g_assert_cmpfloat (way->points[2].x, ==, way->points[3].x);

  /* From the cards, up to its track, and its text above that. */
  g_assert_true (jm_layout_find (layout, "t-5", &card));
  g_assert_true (jm_layout_find (layout, "a-1", &text));
  g_assert_cmpfloat_with_epsilon (way->points[0].y, card.y, 2);
  g_assert_cmpfloat (way->points[0].y, <, card.y);
  g_assert_cmpfloat (way->points[1].y, <, card.y - 15);
  g_assert_cmpfloat (text.y + text.height, <, way->points[1].y);
  g_assert_cmpfloat (text.x, <, MAX (way->points[1].x, way->points[2].x));
  g_assert_cmpfloat (text.x + text.width, >, MIN (way->points[1].x, way->points[2].x));
}

static void
test_a_stage_is_left_at_its_end_and_met_at_its_beginning (void)
{
  JmItem *root = make_root (3, 3, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) ways = NULL;

  add_link (root, "s-3", "s-2", JM_LINK_LOOP_BACK, NULL);
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  ways = list_ways (layout);

  g_assert_cmpfloat_with_epsilon (g_array_index (ways, JmShape, 0).points[0].x, get_middle (layout, "t-9"), 0.01);
  g_assert_cmpfloat_with_epsilon (g_array_index (ways, JmShape, 0).points[3].x, get_middle (layout, "t-4"), 0.01);
}

static void
test_kinds_differ_by_line_sign_and_words (void)
{
  const JmChoice *kinds = jm_kind_get_field (JM_KIND_LINK, JM_LINK_KIND)->choices;
  JmItem *root = make_root (6, 2, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) ways = NULL, all = NULL;
  guint signs[N_KINDS + 1];

  for (int i = 0; i < N_KINDS; i++)
    add_link (root, "t-1", "t-8", i, NULL);
  add_link (root, "t-1", "t-8", JM_CHOICE_UNSET, NULL);
  add_link (root, "t-9", "t-11", JM_LINK_SKIP, "In a hurry");
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  ways = list_ways (layout);
  all = list_shown (layout, NULL);

  for (guint i = 0; i <= N_KINDS; i++)
    {
      const JmLineStyleInfo *line = jm_line_style_get_info (g_array_index (ways, JmShape, i).style);
      g_autofree char *id = g_strdup_printf ("a-%u", i + 1);

      g_assert_cmpint ((int) g_array_index (ways, JmShape, i).style, ==, JM_LINE_LOOP_BACK + (int) i);
      signs[i] = find_part (all, id, JM_ELEMENT_SYMBOL)->element.detail;
      g_assert_cmpstr (jm_text_get_string (find_part (all, id, JM_ELEMENT_TEXT)->element.text), ==,
                       i < N_KINDS ? kinds[i].label : jm_kind_get_info (JM_KIND_LINK)->label);

      for (guint j = 0; j < i; j++)
        {
          const JmLineStyleInfo *other = jm_line_style_get_info (g_array_index (ways, JmShape, j).style);

          g_assert_cmpuint (signs[i], !=, signs[j]);
          g_assert_true (line->n_dashes != other->n_dashes || line->width != other->width ||
                         memcmp (line->dashes, other->dashes, sizeof line->dashes) != 0);
        }
    }

  g_assert_cmpstr (jm_text_get_string (find_part (all, "a-6", JM_ELEMENT_TEXT)->element.text), ==, "In a hurry");
}

static void
test_a_link_says_in_words_where_it_leads (void)
{
  JmItem *root = make_root (2, 2, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmMap) retitled = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (JmLayout) after = NULL;
  g_autoptr (GArray) all = NULL, all_after = NULL;

  add_link (root, "t-1", "s-2", JM_LINK_SKIP, "In a hurry");
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  all = list_shown (layout, NULL);
  g_assert_cmpstr (find_part (all, "a-1", JM_ELEMENT_SYMBOL)->element.description, ==, "From “Point” to “Stage”");

  retitled = jm_make_edit (map, "t-1", JM_TOUCHPOINT_TITLE, JM_VALUE_UNSET);
  after = make_layout (retitled, layout);
  all_after = list_shown (after, NULL);
  g_assert_cmpstr (find_part (all_after, "a-1", JM_ELEMENT_SYMBOL)->element.description, ==,
                   "From “Untitled” to “Stage”");
}

static void
test_short_links_lie_low (void)
{
  JmItem *root = make_root (4, 3, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) ways = NULL;

  add_link (root, "t-1", "t-12", JM_LINK_SKIP, NULL);
  add_link (root, "t-4", "t-6", JM_LINK_SKIP, NULL);
  add_link (root, "t-9", "t-8", JM_LINK_LOOP_BACK, NULL);
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  ways = list_ways (layout);

  g_assert_cmpfloat (g_array_index (ways, JmShape, 0).points[1].y, <, g_array_index (ways, JmShape, 1).points[1].y);
  /* Two that are far enough from each other share the lowest track. */
  g_assert_cmpfloat (g_array_index (ways, JmShape, 1).points[1].y, ==, g_array_index (ways, JmShape, 2).points[1].y);
}

static void
test_links_of_removed_touchpoints_are_gone (void)
{
  const char *const gone[] = { "t-2", NULL };
  JmItem *root = make_root (2, 2, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmMap) edited = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (JmLayout) after = NULL;

  add_link (root, "t-2", "t-4", JM_LINK_SKIP, NULL);
  add_link (root, "t-4", "t-1", JM_LINK_LOOP_BACK, "Again");
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  check_links (layout, 2);

  edited = jm_map_remove (map, gone, NULL);
  g_assert_nonnull (edited);
  after = make_layout (edited, layout);
  check_links (after, 1);
}

static void
test_a_map_without_links_has_no_lane_for_them (void)
{
  g_autoptr (JmMap) map = jm_make_map (make_root (2, 2, FALSE));
  g_autoptr (JmLayout) layout = make_layout (map, NULL);
  g_autoptr (GPtrArray) names = list_lane_names (layout);

  g_assert_cmpuint (names->len, ==, 1);
  check_links (layout, 0);
}

static JmLayout *
lay_out_view (JmMap      *map,
              const char *name)
{
  JmView view;

  g_assert_true (jm_view_find (jm_map_get_root (map), name, &view));

  return jm_layout_new (map, get_typesetter (), &(JmLayoutOptions) { .view = &view }, NULL);
}

static void
test_the_lane_stands_above_the_cards_wherever_a_preset_puts_it (void)
{
  static const char *const lanes[] = { "touchpoints", "needs", "links", NULL };
  JmItem *root = make_root (2, 2, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GPtrArray) names = NULL;
  JmItem *preset = jm_make_child (root, JM_MAP_VIEWS, "w-1", JM_VIEW_TITLE, "Mine");

  jm_make_set (preset, JM_VIEW_LANES, JM_VALUE_TEXTS (lanes));
  add_link (root, "t-1", "t-4", JM_LINK_SKIP, NULL);
  map = jm_make_map (root);
  layout = lay_out_view (map, "Mine");
  names = list_lane_names (layout);

  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "Ways");
  g_assert_cmpstr (g_ptr_array_index (names, 1), ==, "Touchpoints");
  check_links (layout, 1);
}

static void
test_executives_and_customers_see_no_links (void)
{
  JmItem *root = make_root (2, 2, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) executive = NULL;
  g_autoptr (JmLayout) customer = NULL;
  g_autoptr (GArray) ways = NULL;
  JmRect rect;

  add_link (root, "t-1", "t-4", JM_LINK_SKIP, NULL);
  map = jm_make_map (root);
  executive = lay_out_view (map, "executive");
  customer = lay_out_view (map, "customer");

  ways = list_ways (executive);
  g_assert_cmpuint (ways->len, ==, 0);
  g_assert_false (jm_layout_find (executive, "a-1", &rect));
  g_array_unref (ways);
  ways = list_ways (customer);
  g_assert_cmpuint (ways->len, ==, 0);
  g_assert_false (jm_layout_find (customer, "a-1", &rect));
}

static void
test_an_edit_keeps_the_texts_of_all_other_links (void)
{
  JmItem *root = make_root (4, 4, FALSE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmMap) retitled = NULL;
  g_autoptr (JmMap) noted = NULL;
  g_autoptr (JmLayout) before = NULL;
  g_autoptr (JmLayout) same = NULL;
  g_autoptr (JmLayout) other = NULL;
  g_autoptr (GArray) old = NULL, kept = NULL, changed = NULL;
  guint n_new = 0;

  add_random_links (root, rand, 20, 4, 16);
  map = jm_make_map (root);
  retitled = jm_make_edit (map, "t-3", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Another title"));
  noted = jm_make_edit (map, "a-7", JM_LINK_NOTE, JM_VALUE_TEXT ("Another note"));
  before = make_layout (map, NULL);
  same = make_layout (retitled, before);
  other = make_layout (noted, before);
  old = list_shown (before, NULL);
  kept = list_shown (same, NULL);
  changed = list_shown (other, NULL);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("a-%u", i + 1);
      const JmText *text = find_part (old, id, JM_ELEMENT_TEXT)->element.text;

      g_assert_true (find_part (kept, id, JM_ELEMENT_TEXT)->element.text == text);
      n_new += find_part (changed, id, JM_ELEMENT_TEXT)->element.text != text;
    }
  /* The edited one, and perhaps one that got more room or less. */
  g_assert_cmpuint (n_new, >=, 1);
  g_assert_cmpuint (n_new, <, 10);
}

static void
test_relaying_links_gives_what_laying_them_anew_gives (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  JmItem *root = make_root (4, 3, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;

  add_random_links (root, rand, 15, 4, 12);
  map = jm_make_map (root);
  layout = make_layout (map, NULL);

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *id = g_strdup_printf ("a-%d", g_rand_int_range (rand, 1, 16));
      g_autofree char *end = choose_end (rand, 4, 12);
      JmMap *edited = i % 3 == 0   ? jm_make_edit (map, id, JM_LINK_TO, JM_VALUE_TEXT (end))
                      : i % 3 == 1 ? jm_make_edit (map, id, JM_LINK_NOTE, JM_VALUE_TEXT (end))
                                   : jm_make_edit (map, "map", JM_MAP_PURCHASE_BOUNDARY,
                                                   i % 2 == 0 ? JM_VALUE_TEXT ("s-2") : JM_VALUE_UNSET);
      JmLayout *next = make_layout (edited, layout);
      g_autoptr (JmLayout) fresh = make_layout (edited, NULL);
      g_autofree char *description = describe_layout (next);
      g_autofree char *expected = describe_layout (fresh);

      g_assert_cmpstr (description, ==, expected);
      jm_layout_unref (layout);
      layout = next;
      jm_map_unref (map);
      map = edited;
    }
}

static void
test_a_note_is_hit (gconstpointer data)
{
  JmItem *root = make_root (3, 2, GPOINTER_TO_INT (data));
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  JmRect rect;
  JmHit hit;

  add_link (root, "t-2", "t-4", JM_LINK_SKIP, "Knows the way");
  map = jm_make_map (root);
  layout = make_layout (map, NULL);

  g_assert_true (jm_layout_find (layout, "a-1", &rect));
  g_assert_true (jm_layout_hit (layout, rect.x + rect.width / 2, rect.y + rect.height / 2, &hit));
  g_assert_cmpstr (hit.id, ==, "a-1");
  g_assert_cmpuint (hit.field, ==, JM_LINK_NOTE);
}

static void
test_only_what_is_wanted_is_visited (void)
{
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) at_beginning = NULL, below = NULL;
  JmItem *root = make_root (10, 3, FALSE);
  JmRect clip = { 0, 0, 600, 0 };

  add_link (root, "t-1", "t-3", JM_LINK_SKIP, NULL);
  add_link (root, "t-20", "t-30", JM_LINK_SKIP, NULL);
  map = jm_make_map (root);
  layout = make_layout (map, NULL);

  clip.height = jm_layout_get_height (layout);
  at_beginning = list_shapes (layout, &clip);
  g_assert_cmpuint (at_beginning->len, ==, 1);
  clip.y = clip.height - 30;
  below = list_shapes (layout, &clip);
  g_assert_cmpuint (below->len, ==, 0);
}

/* Not slow, and not as high as many tracks as there are links. */
static void
test_a_thousand_links_are_laid_out (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  JmItem *root = make_root (100, 10, FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) ways = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *from = g_strdup_printf ("t-%u", i + 1);
      int target = (int) i + g_rand_int_range (rand, -6, 7);
      g_autofree char *to = g_strdup_printf ("t-%d", CLAMP (target, 1, 1000));

      add_link (root, from, to, (int) i % N_KINDS, "Asks for it again");
    }
  map = jm_make_map (root);
  layout = make_layout (map, NULL);
  ways = list_ways (layout);
  g_assert_cmpuint (ways->len, ==, 1000);
  g_assert_cmpfloat (jm_layout_get_height (layout), <, 1200);
  check_layout (layout);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/links/no_text_lies_on_anything/from_left", GINT_TO_POINTER (FALSE),
                        test_no_text_of_any_links_lies_on_anything);
  g_test_add_data_func ("/links/no_text_lies_on_anything/from_right", GINT_TO_POINTER (TRUE),
                        test_no_text_of_any_links_lies_on_anything);
  g_test_add_func ("/links/fifty_links_leave_one_touchpoint", test_fifty_links_leave_one_touchpoint);
  g_test_add_func ("/links/hostile_notes_stay_on_their_tracks", test_hostile_notes_stay_on_their_tracks);
  g_test_add_data_func ("/links/a_way_leads_from_its_source_to_its_target/from_left", GINT_TO_POINTER (FALSE),
                        test_a_way_leads_from_its_source_to_its_target);
  g_test_add_data_func ("/links/a_way_leads_from_its_source_to_its_target/from_right", GINT_TO_POINTER (TRUE),
                        test_a_way_leads_from_its_source_to_its_target);
  g_test_add_func ("/links/a_stage_is_left_at_its_end_and_met_at_its_beginning",
                   test_a_stage_is_left_at_its_end_and_met_at_its_beginning);
  g_test_add_func ("/links/kinds_differ_by_line_sign_and_words", test_kinds_differ_by_line_sign_and_words);
  g_test_add_func ("/links/a_link_says_in_words_where_it_leads", test_a_link_says_in_words_where_it_leads);
  g_test_add_func ("/links/short_links_lie_low", test_short_links_lie_low);
  g_test_add_func ("/links/links_of_removed_touchpoints_are_gone", test_links_of_removed_touchpoints_are_gone);
  g_test_add_func ("/links/a_map_without_links_has_no_lane_for_them", test_a_map_without_links_has_no_lane_for_them);
  g_test_add_func ("/links/the_lane_stands_above_the_cards_wherever_a_preset_puts_it",
                   test_the_lane_stands_above_the_cards_wherever_a_preset_puts_it);
  g_test_add_func ("/links/executives_and_customers_see_none", test_executives_and_customers_see_no_links);
  g_test_add_func ("/links/an_edit_keeps_the_texts_of_all_others", test_an_edit_keeps_the_texts_of_all_other_links);
  g_test_add_func ("/links/relaying_gives_what_laying_anew_gives",
                   test_relaying_links_gives_what_laying_them_anew_gives);
  g_test_add_data_func ("/links/a_note_is_hit/from_left", GINT_TO_POINTER (FALSE), test_a_note_is_hit);
  g_test_add_data_func ("/links/a_note_is_hit/from_right", GINT_TO_POINTER (TRUE), test_a_note_is_hit);
  g_test_add_func ("/links/only_what_is_wanted_is_visited", test_only_what_is_wanted_is_visited);
  g_test_add_func ("/links/a_thousand_are_laid_out", test_a_thousand_links_are_laid_out);

  return g_test_run ();
}
