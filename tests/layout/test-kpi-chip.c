/* test-kpi-chip.c: KPIs as number, trend, target and small chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-lane.h"

#include <math.h>
#include <string.h>

#include "jm-make.h"

/* A date for each value, a month apart; NAN is no target. */
static JmItem *
make_kpi (const char   *id,
          const double *values,
          guint         n_values,
          double        target)
{
  JmItem *kpi = jm_item_new (JM_KIND_KPI, id);

  jm_make_set (kpi, JM_KPI_TITLE, JM_VALUE_TEXT ("Orders kept"));
  if (!isnan (target))
    jm_make_set (kpi, JM_KPI_TARGET, JM_VALUE_NUMBER (target));
  for (guint i = 0; i < n_values; i++)
    {
      g_autofree char *value_id = g_strdup_printf ("%s-%u", id, i);
      g_autofree char *date = g_strdup_printf ("2026-%02u-01", i + 1);

      jm_make_set (jm_make_child (kpi, JM_KPI_VALUES, value_id, JM_VALUE_DATE, date), JM_VALUE_VALUE,
                   JM_VALUE_NUMBER (values[i]));
    }

  return kpi;
}

static JmCell *
fill (JmItem *kpi,
      double  width)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");
  g_autoptr (GPtrArray) kpis = g_ptr_array_new ();
  JmCellBuilder builder;

  g_ptr_array_add (kpis, kpi);
  jm_cell_builder_init (&builder, typesetter, width);
  jm_kpi_fill_chips (&builder, kpis);

  return jm_cell_builder_finish (&builder);
}

/* All texts of a chip, one below the other. */
static char *
get_texts (const JmCell *cell)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < cell->n_elements; i++)
    if (cell->elements[i].type == JM_ELEMENT_TEXT)
      g_string_append_printf (texts, "%s%s", texts->len > 0 ? "\n" : "",
                              jm_text_get_string (cell->elements[i].text));

  return g_string_free (texts, FALSE);
}

static const JmElement *
find_element (const JmCell *cell,
              JmElementType type,
              guint         detail)
{
  for (guint i = 0; i < cell->n_elements; i++)
    if (cell->elements[i].type == type && (type != JM_ELEMENT_SYMBOL || cell->elements[i].detail == detail))
      return &cell->elements[i];

  return NULL;
}

static const JmElement *
expect_element (const JmCell *cell,
                JmElementType type,
                guint         detail)
{
  const JmElement *element = find_element (cell, type, detail);

  if (element == NULL)
    g_error ("No element of type %d with detail %u", type, detail);

  return element;
}

static void
test_numbers_are_short (void)
{
  static const struct
  {
    double value;
    const char *expected;
  } cases[] = {
    { 0, "0" },         { 7, "7" },        { 7.25, "7.25" },     { 7.256, "7.26" },  { 7.5, "7.5" },
    { 12.34, "12.3" },  { 99.96, "100" },  { 1234.4, "1234" },   { -3.25, "−3.25" }, { 0.18, "0.18" },
    { 0.0042, "0.0042" }, { -0.001, "−0.001" }, { 1e-12, "0" }, { -1e-12, "0" },
    { 1e15, "1000000000000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmItem) kpi = make_kpi ("k", &cases[i].value, 1, (double) NAN);
      JmCell *cell = fill (kpi, 236);
      g_autofree char *texts = get_texts (cell);
      g_autofree char *expected = g_strconcat ("Orders kept\n", cases[i].expected, NULL);

      g_assert_cmpstr (texts, ==, expected);
      jm_cell_free (cell);
    }
}

static void
test_a_chip_has_number_change_target_and_chart (void)
{
  const double values[] = { 60, 80, 70, 72.5 };
  g_autoptr (JmItem) kpi = make_kpi ("k", values, G_N_ELEMENTS (values), 90);
  JmCell *cell;
  g_autofree char *texts = NULL;
  const JmElement *plot;
  const float expected[] = { 0, 20 / 30.0f, 10 / 30.0f, 12.5f / 30.0f };

  jm_make_set (kpi, JM_KPI_UNIT, JM_VALUE_TEXT ("%"));
  cell = fill (kpi, 236);
  texts = get_texts (cell);
  g_assert_cmpstr (texts, ==, "Orders kept\n72.5\xc2\xa0%\n2.5\ntarget 90\xc2\xa0%");
  g_assert_nonnull (find_element (cell, JM_ELEMENT_SYMBOL, JM_SYMBOL_RISING));
  g_assert_nonnull (find_element (cell, JM_ELEMENT_SYMBOL, JM_SYMBOL_MISSED));

  plot = expect_element (cell, JM_ELEMENT_PLOT, 0);
  g_assert_cmpuint (plot->plot->n_values, ==, 4);
  g_assert_cmpfloat_with_epsilon ((double) plot->plot->target, 1, 1e-6);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon ((double) plot->plot->values[i], (double) expected[i], 1e-6);
  jm_cell_free (cell);
}

static void
test_signs_follow_change_and_status (void)
{
  static const struct
  {
    double before;
    double latest;
    JmSymbol change;
    JmSymbol status;
    JmRole role;
  } cases[] = {
    { 80, 90, JM_SYMBOL_RISING, JM_SYMBOL_MET, JM_ROLE_GOOD },
    { 95, 90, JM_SYMBOL_FALLING, JM_SYMBOL_MET, JM_ROLE_GOOD },
    { 87, 87, JM_SYMBOL_STEADY, JM_SYMBOL_NEAR, JM_ROLE_FAIR },
    { 60, 70, JM_SYMBOL_RISING, JM_SYMBOL_MISSED, JM_ROLE_BAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double values[] = { cases[i].before, cases[i].latest };
      g_autoptr (JmItem) kpi = make_kpi ("k", values, 2, 90);
      const JmElement *change;
      JmCell *cell;

      jm_make_set (kpi, JM_KPI_TOLERANCE, JM_VALUE_NUMBER (5));
      cell = fill (kpi, 236);
      change = expect_element (cell, JM_ELEMENT_SYMBOL, cases[i].change);
      g_assert_cmpuint (change->style, ==, cases[i].role);
      g_assert_nonnull (find_element (cell, JM_ELEMENT_SYMBOL, cases[i].status));
      jm_cell_free (cell);
    }
}

static void
test_what_is_not_known_is_not_drawn (void)
{
  const double value = 40;
  g_autoptr (JmItem) bare = make_kpi ("k", NULL, 0, (double) NAN);
  g_autoptr (JmItem) aimed = make_kpi ("k", NULL, 0, 50);
  g_autoptr (JmItem) once = make_kpi ("k", &value, 1, (double) NAN);
  g_autofree char *bare_texts = NULL;
  g_autofree char *aimed_texts = NULL;
  JmCell *cell = fill (bare, 236);

  bare_texts = get_texts (cell);
  g_assert_cmpstr (bare_texts, ==, "Orders kept\nno value");
  g_assert_null (find_element (cell, JM_ELEMENT_PLOT, 0));
  jm_cell_free (cell);

  /* A target is neither met nor missed before something was measured. */
  cell = fill (aimed, 236);
  aimed_texts = get_texts (cell);
  g_assert_cmpstr (aimed_texts, ==, "Orders kept\nno value\ntarget 50");
  g_assert_null (find_element (cell, JM_ELEMENT_SYMBOL, JM_SYMBOL_MISSED));
  jm_cell_free (cell);

  cell = fill (once, 236);
  g_assert_null (find_element (cell, JM_ELEMENT_PLOT, 0));
  g_assert_null (find_element (cell, JM_ELEMENT_SYMBOL, JM_SYMBOL_STEADY));
  jm_cell_free (cell);
}

static void
test_where_less_is_better_the_target_says_so (void)
{
  const double value = 40;
  g_autoptr (JmItem) kpi = make_kpi ("k", &value, 1, 30);
  g_autofree char *texts = NULL;
  JmCell *cell;

  jm_make_set (kpi, JM_KPI_DIRECTION, JM_VALUE_NUMBER (JM_LESS_IS_BETTER));
  cell = fill (kpi, 236);
  texts = get_texts (cell);
  g_assert_cmpstr (texts, ==, "Orders kept\n40\ntarget ≤ 30");
  jm_cell_free (cell);
}

static void
test_equal_values_make_a_level_chart (void)
{
  const double values[] = { 5, 5, 5 };
  g_autoptr (JmItem) kpi = make_kpi ("k", values, 3, (double) NAN);
  JmCell *cell = fill (kpi, 136);
  const JmElement *plot = expect_element (cell, JM_ELEMENT_PLOT, 0);

  g_assert_true (isnan (plot->plot->target));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat ((double) plot->plot->values[i], ==, 0);
  jm_cell_free (cell);
}

/* However wide the cell and however many they are, chips stand beside and below each other. */
static void
test_chips_fill_a_cell_without_overlap (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");
  const double values[] = { 1000000, 2000000 };

  for (guint n = 1; n <= 7; n++)
    for (double width = 130; width < 1500; width += 37)
      {
        g_autoptr (GPtrArray) kpis = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
        g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (JmRect));
        JmCellBuilder builder;
        JmCell *cell;

        for (guint i = 0; i < n; i++)
          g_ptr_array_add (kpis, make_kpi ("k", values, i % 3, i % 2 == 0 ? 50 : (double) NAN));
        jm_cell_builder_init (&builder, typesetter, width);
        jm_kpi_fill_chips (&builder, kpis);
        cell = jm_cell_builder_finish (&builder);

        for (guint i = 0; i < cell->n_elements; i++)
          {
            const JmElement *element = &cell->elements[i];
            JmRect rect = { (double) element->x, (double) element->y, (double) element->width,
                            (double) element->height };

            g_assert_cmpfloat (rect.x, >=, 0);
            g_assert_cmpfloat (rect.x + rect.width, <=, width + 0.01);
            g_assert_cmpfloat (rect.y + rect.height, <=, (double) cell->height + 0.01);
            if (element->is_frame)
              {
                for (guint j = 0; j < frames->len; j++)
                  g_assert_false (jm_rect_touches (&rect, &g_array_index (frames, JmRect, j)));
                g_array_append_val (frames, rect);
              }
            else
              {
                const JmRect *frame = &g_array_index (frames, JmRect, frames->len - 1);

                g_assert_true (rect.x >= frame->x && rect.x + rect.width <= frame->x + frame->width);
                g_assert_true (rect.y >= frame->y && rect.y + rect.height <= frame->y + frame->height);
              }
          }
        g_assert_cmpuint (frames->len, ==, n);
        jm_cell_free (cell);
      }
}

/* One value; NAN: of an unknown number. */
static JmItem *
make_sampled (JmKpiKind   kind,
              const char *unit,
              double      value,
              double      n)
{
  JmItem *kpi = make_kpi ("k", &value, 1, (double) NAN);

  jm_make_set (kpi, JM_KPI_KIND, JM_VALUE_NUMBER (kind));
  jm_make_set (kpi, JM_KPI_UNIT, JM_VALUE_TEXT (unit));
  if (!isnan (n))
    jm_make_set (jm_item_get_child (kpi, JM_KPI_VALUES, 0), JM_VALUE_N, JM_VALUE_NUMBER (n));

  return kpi;
}

static void
assert_last_line (JmItem     *kpi,
                  const char *expected)
{
  JmCell *cell = fill (kpi, 236);
  g_autofree char *texts = get_texts (cell);

  g_assert_cmpstr (strrchr (texts, '\n') + 1, ==, expected);
  jm_cell_free (cell);
}

static void
test_a_sample_says_how_far_it_can_be_trusted (void)
{
  static const struct
  {
    JmKpiKind kind;
    const char *unit;
    double value;
    double n;
    const char *expected;
  } cases[] = {
    { JM_KPI_KIND_CONVERSION, "%", 31.4, 412, "n = 412 · 95 %: 27 – 36" },
    { JM_KPI_KIND_CSAT, "", 76, 4000, "n = 4000 · 95 %: 75 – 77" },
    { JM_KPI_KIND_CHURN, "%", 0.4, 123456, "n = 123456 · 95 %: 0.37 – 0.44" },
    { JM_KPI_KIND_RETENTION, "%", 50, 50000, "n = 50000 · 95 %: 49.6 – 50.4" },
    /* Nobody knows how the answers were spread. */
    { JM_KPI_KIND_NPS, "", 31, 412, "n = 412" },
    { JM_KPI_KIND_CES, "", 5.4, 412, "n = 412" },
    /* No sample, or none that is known. */
    { JM_KPI_KIND_CONVERSION, "%", 31.4, (double) NAN, "31.4\xc2\xa0%" },
    { JM_KPI_KIND_TIME, "days", 31.4, 412, "31.4\xc2\xa0" "days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmItem) kpi = make_sampled (cases[i].kind, cases[i].unit, cases[i].value, cases[i].n);

      assert_last_line (kpi, cases[i].expected);
    }
}

static void
test_an_interval_below_zero_has_no_dash (void)
{
  static const guint scores[][2] = { { 10, 40 }, { 7, 60 }, { 3, 35 } };
  g_autoptr (JmItem) kpi = make_kpi ("k", NULL, 0, (double) NAN);
  JmItem *value = jm_make_child (kpi, JM_KPI_VALUES, "v", JM_VALUE_DATE, "2026-01-01");

  jm_make_set (kpi, JM_KPI_KIND, JM_VALUE_NUMBER (JM_KPI_KIND_NPS));
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *id = g_strdup_printf ("u-%u", i);
      JmItem *answer = jm_make_child (value, JM_VALUE_ANSWERS, id, JM_ANSWER_SCORE, NULL);

      jm_make_set (answer, JM_ANSWER_SCORE, JM_VALUE_NUMBER (scores[i][0]));
      jm_make_set (answer, JM_ANSWER_COUNT, JM_VALUE_NUMBER (scores[i][1]));
    }

  assert_last_line (kpi, "n = 135 · 95 %: −9 to 16");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kpi-chip/numbers_are_short", test_numbers_are_short);
  g_test_add_func ("/kpi-chip/a_chip_has_number_change_target_and_chart",
                   test_a_chip_has_number_change_target_and_chart);
  g_test_add_func ("/kpi-chip/signs_follow_change_and_status", test_signs_follow_change_and_status);
  g_test_add_func ("/kpi-chip/what_is_not_known_is_not_drawn", test_what_is_not_known_is_not_drawn);
  g_test_add_func ("/kpi-chip/where_less_is_better_the_target_says_so",
                   test_where_less_is_better_the_target_says_so);
  g_test_add_func ("/kpi-chip/equal_values_make_a_level_chart", test_equal_values_make_a_level_chart);
  g_test_add_func ("/kpi-chip/chips_fill_a_cell_without_overlap", test_chips_fill_a_cell_without_overlap);

  g_test_add_func ("/kpi-chip/a_sample_says_how_far_it_can_be_trusted",
                   test_a_sample_says_how_far_it_can_be_trusted);
  g_test_add_func ("/kpi-chip/an_interval_below_zero_has_no_dash", test_an_interval_below_zero_has_no_dash);

  return g_test_run ();
}
