/* test-sample.c: the generator that other tests and the benchmarks stand on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-map.h"
#include "jm-sample.h"

#define N_MONTHS 24
#define N_QUARTERS 8

static gboolean
is_survey (const JmItem *kpi)
{
  int kind = jm_item_get_choice (kpi, JM_KPI_KIND);

  return kind == JM_KPI_KIND_NPS || kind == JM_KPI_KIND_CSAT || kind == JM_KPI_KIND_CES;
}

static void
test_the_same_arguments_give_the_same_map (void)
{
  g_autoptr (JmMap) a = jm_sample_map (3, 4, 2, 5);
  g_autoptr (JmMap) b = jm_sample_map (3, 4, 2, 5);
  g_autoptr (JmMap) c = jm_sample_map (3, 4, 2, 6);

  g_assert_true (jm_item_equal (jm_map_get_root (a), jm_map_get_root (b)));
  g_assert_false (jm_item_equal (jm_map_get_root (a), jm_map_get_root (c)));
}

static void
test_maps_have_the_size_that_was_asked_for (void)
{
  static const guint sizes[][3] = { { 0, 0, 0 }, { 0, 5, 2 }, { 3, 0, 2 }, { 3, 8, 0 }, { 1, 1, 1 },
                                    { 12, 7, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (JmMap) map = jm_sample_map (sizes[i][0], sizes[i][1], sizes[i][2], i);
      JmItem *root = jm_map_get_root (map);

      check_map (map);
      g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_STAGES), ==, sizes[i][0]);
      g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_PERSONAS), ==, sizes[i][2]);
      g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_KPIS), ==,
                        sizes[i][0] + sizes[i][0] * sizes[i][1] / 8);
      for (guint j = 0; j < sizes[i][0]; j++)
        g_assert_cmpuint (jm_item_get_n_children (jm_item_get_child (root, JM_MAP_STAGES, j),
                                                  JM_STAGE_TOUCHPOINTS),
                          ==, sizes[i][1]);
    }
}

/* Files, which a generated map has none of. */
static gboolean
is_file (const JmField *field)
{
  return field->type == JM_TYPE_PATH || field->type == JM_TYPE_PICTURE;
}

/* Real maps have texts of a few words, no single words and no paragraphs. */
static void
assert_short_text (JmItem *item,
                   guint   field)
{
  glong length = g_utf8_strlen (jm_item_get_text (item, field), -1);

  g_assert_cmpint (length, >=, 4);
  g_assert_cmpint (length, <=, 80);
}

/* All but flags, which say something only when some are not set. */
static void
assert_filled (JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const JmField *field = &info->fields[i];

      if (is_file (field) || field->type == JM_TYPE_FLAG)
        continue;

      if (!jm_item_is_set (item, i) && jm_item_get_n_children (item, i) == 0)
        g_error ("%s has no %s", jm_item_get_id (item), field->name);
    }
}

static void
check_touchpoint (JmItem     *touchpoint,
                  GHashTable *actions,
                  GHashTable *thoughts)
{
  const JmKindInfo *info = jm_item_get_info (touchpoint);

  assert_filled (touchpoint);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_TEXT || info->fields[i].type == JM_TYPE_PROSE)
      assert_short_text (touchpoint, i);

  assert_short_text (jm_item_get_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, 0), JM_PAIN_POINT_TEXT);
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS), ==, 3);
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_LANE_TEXTS), ==, 2);
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EVIDENCE), ==, 1);
  g_assert_cmpuint (jm_item_get_n_texts (jm_item_get_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, 0),
                                         JM_OPPORTUNITY_ANSWERS),
                    ==, jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_PAIN_POINTS));

  g_hash_table_add (actions, (gpointer) jm_item_get_text (touchpoint, JM_TOUCHPOINT_ACTION));
  g_hash_table_add (thoughts, (gpointer) jm_item_get_text (touchpoint, JM_TOUCHPOINT_THOUGHT));
}

static void
test_every_lane_has_content_and_texts_vary (void)
{
  g_autoptr (JmMap) map = jm_sample_map (10, 20, 3, 1);
  g_autoptr (GHashTable) actions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) thoughts = g_hash_table_new (g_str_hash, g_str_equal);
  JmItem *root = jm_map_get_root (map);

  assert_filled (root);
  for (guint i = 0; i < 3; i++)
    assert_filled (jm_item_get_child (root, JM_MAP_PERSONAS, i));

  for (guint i = 0; i < 10; i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      assert_filled (stage);
      for (guint j = 0; j < 20; j++)
        check_touchpoint (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j), actions, thoughts);
    }
  g_assert_cmpuint (g_hash_table_size (actions), >, 150);
  g_assert_cmpuint (g_hash_table_size (thoughts), >, 150);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);
      guint n_values = is_survey (kpi) ? N_QUARTERS : N_MONTHS;

      g_assert_true (jm_item_is_set (kpi, JM_KPI_AT));
      g_assert_cmpuint (jm_item_get_n_children (kpi, JM_KPI_VALUES), ==, n_values);
      g_assert_cmpstr (jm_item_get_text (jm_item_get_child (kpi, JM_KPI_VALUES, n_values - 1), JM_VALUE_DATE),
                       ==, "2025-12-01");
    }
}

/* For each field of each kind: whether it is set somewhere, and which choices are made. */
typedef struct
{
  guint64 seen[JM_N_KINDS];
  guint64 chosen[JM_N_KINDS][64];
} Seen;

static void
look_at (JmItem *item,
         Seen   *seen)
{
  const JmKindInfo *info = jm_item_get_info (item);
  JmKind kind = jm_item_get_kind (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = jm_item_get_n_children (item, i);

      if (n > 0 || jm_item_is_set (item, i))
        seen->seen[kind] |= G_GUINT64_CONSTANT (1) << i;
      if (info->fields[i].type == JM_TYPE_CHOICE && jm_item_get_choice (item, i) != JM_CHOICE_UNSET)
        seen->chosen[kind][i] |= G_GUINT64_CONSTANT (1) << jm_item_get_choice (item, i);
      for (guint j = 0; j < n; j++)
        look_at (jm_item_get_child (item, i, j), seen);
    }
}

static void
test_a_large_map_uses_every_field_and_choice (void)
{
  g_autoptr (JmMap) map = jm_sample_map (60, 10, 2, 1);
  Seen seen = { { 0 } };

  look_at (jm_map_get_root (map), &seen);

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const JmField *field = &info->fields[i];
          gboolean is_left_out = is_file (field) || (kind == JM_KIND_MAP && field->type == JM_TYPE_CHOICE)
                                 || (kind == JM_KIND_VIEW && field->type == JM_TYPE_CHOICE)
                                 || (kind == JM_KIND_TOUCHPOINT && i == JM_TOUCHPOINT_DURATION_UNIT)
                                 || (kind == JM_KIND_COMMENT && i == JM_COMMENT_RESOLVED)
                                 || (kind == JM_KIND_VALUE && i == JM_VALUE_SOURCE);

          if (is_left_out)
            continue;

          if ((seen.seen[kind] & (G_GUINT64_CONSTANT (1) << i)) == 0)
            g_error ("No %s has %s", info->name, field->name);
          for (guint j = 0; field->choices != NULL && field->choices[j].name != NULL; j++)
            if ((seen.chosen[kind][i] & (G_GUINT64_CONSTANT (1) << j)) == 0)
              g_error ("No %s has %s %s", info->name, field->name, field->choices[j].name);
        }
    }
}

static void
test_links_improvements_and_answers_are_many_but_not_everywhere (void)
{
  g_autoptr (JmMap) map = jm_sample_map (30, 20, 2, 1);
  JmItem *root = jm_map_get_root (map);
  guint n_surveys = 0, n_kpis = jm_item_get_n_children (root, JM_MAP_KPIS);

  /* One after every tenth touchpoint but the last, and one back from every stage but the first. */
  g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_LINKS), ==, 59 + 29);
  g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_IMPROVEMENTS), ==, 200);

  for (guint i = 0; i < n_kpis; i++)
    {
      JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);
      JmItem *value = jm_item_get_child (kpi, JM_KPI_VALUES, 0);

      g_assert_true (is_survey (kpi) == (jm_item_get_n_children (value, JM_VALUE_ANSWERS) > 0));
      g_assert_true (is_survey (kpi) != jm_item_is_set (value, JM_VALUE_VALUE));
      n_surveys += is_survey (kpi);
    }
  g_assert_cmpuint (n_surveys, >, n_kpis / 8);
  g_assert_cmpuint (n_surveys, <, n_kpis / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/the_same_arguments_give_the_same_map", test_the_same_arguments_give_the_same_map);
  g_test_add_func ("/sample/maps_have_the_size_that_was_asked_for",
                   test_maps_have_the_size_that_was_asked_for);
  g_test_add_func ("/sample/every_lane_has_content_and_texts_vary",
                   test_every_lane_has_content_and_texts_vary);

  g_test_add_func ("/sample/a_large_map_uses_every_field_and_choice",
                   test_a_large_map_uses_every_field_and_choice);
  g_test_add_func ("/sample/links_improvements_and_answers_are_many_but_not_everywhere",
                   test_links_improvements_and_answers_are_many_but_not_everywhere);

  return g_test_run ();
}
