/* test-table-writer.c: touchpoint tables from maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-writer.h"

#include <string.h>

#include "jm-csv.h"
#include "jm-sample.h"
#include "jm-table-column.h"
#include "jm-table-reader.h"
#include "jm-table-value.h"
#include "jm-test-outline.h"

static void
check (const char *members,
       const char *table,
       const char *report)
{
  g_autoptr (JmMap) map = jm_test_map (members);
  g_autoptr (JmReport) lines = jm_report_new ();
  g_autoptr (GBytes) bytes = jm_table_write (map, lines);
  g_autofree char *found = jm_test_join_report (lines);

  jm_test_check_bytes (bytes, table);
  if (report != NULL)
    g_assert_cmpstr (found, ==, report);
  jm_test_check_twice (jm_table_write, jm_table_read, map);
}

static void
test_each_touchpoint_is_a_row (void)
{
  check ("`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: [{`id`: `t1`, `title`: `Search`, "
         "`channel`: `Web`}, "
         "{`id`: `t2`, `title`: `Pay, now`, `digital`: `no`, `moment-of-truth`: true}]}, "
         "{`id`: `s2`, `title`: `Use`, `touchpoints`: [{`id`: `t3`, `title`: `Unpack`, `duration`: 1.5}]}]",
         "stage,touchpoint,channel,digital,duration,moment_of_truth\r\n"
         "Buy,Search,Web,,,\r\n"
         "Buy,\"Pay, now\",,no,,yes\r\n"
         "Use,Unpack,,,1.5,\r\n",
         "");
}

static void
test_empty_map_is_a_header (void)
{
  check ("`stages`: []", "stage,touchpoint\r\n", "");
}

static void
test_what_is_about_a_stage_stands_in_its_first_row (void)
{
  check ("`stages`: [{`id`: `s1`, `title`: `Buy`, `summary`: `All`, `competitors`: [`A`, `B`], "
         "`objectives`: [{`id`: `o1`, `text`: `Sell`, `can-influence`: `yes`}, {`id`: `o2`, `text`: "
         "`Keep`}], "
         "`touchpoints`: [{`id`: `t1`, `title`: `Search`}, {`id`: `t2`, `title`: `Pay`}]}, "
         "{`id`: `s2`, `title`: `Use`, `summary`: `Nothing`}]",
         "stage,touchpoint,stage_summary,stage_competitors,stage_objective,stage_objective_can_influence\r\n"
         "Buy,Search,All,\"A\nB\",\"Sell\nKeep\",yes\r\n"
         "Buy,Pay,,,,\r\n"
         "Use,,Nothing,,,\r\n",
         "");
}

static void
test_each_persona_has_a_column_of_emotions (void)
{
  check ("`personas`: [{`id`: `p1`, `name`: `Lena`}, {`id`: `p2`, `name`: `Tom (old)`}, {`id`: `p3`, "
         "`name`: `note`}], "
         "`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: [{`id`: `t1`, `title`: `Pay`, `emotions`: ["
         "{`id`: `e1`, `persona`: `p2`, `score`: -1.5, `note`: `slow`}, {`id`: `e2`, `persona`: `p1`, "
         "`score`: 0}]}]}]",
         "stage,touchpoint,emotion (Lena),emotion (Tom (old)),emotion (note),emotion_note (Tom (old))\r\n"
         "Buy,Pay,0,-1.5,,slow\r\n",
         "");
}

static void
test_items_of_lists_stand_line_by_line (void)
{
  check ("`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: [{`id`: `t1`, `title`: `Pay`, "
         "`steps`: [`one`, `two; three`], "
         "`pain-points`: [{`id`: `x1`, `text`: `slow`, `severity`: 4}, {`id`: `x2`, `severity`: 2}, "
         "{`id`: `x3`, `text`: `old`, `owner`: `Ann`}], "
         "`opportunities`: [{`id`: `y1`, `text`: `a; b`}], `evidence`: [{`id`: `g1`, `source`: "
         "`Survey`}]}]}], "
         "`kpis`: [{`id`: `k1`, `title`: `NPS`, `at`: `t1`, `target`: -5, `values`: [{`id`: `v1`, `value`: "
         "1}, "
         "{`id`: `v2`, `value`: 30, `date`: `2026-01-31`}]}, {`id`: `k2`, `title`: `Cost`, `at`: `t1`, "
         "`unit`: `€`}]",
         "stage,touchpoint,steps,pain_point,"
         "pain_point_severity,pain_point_owner,opportunity,evidence_source,kpi,"
         "kpi_unit,kpi_target,kpi_value_date,kpi_value\r\n"
         "Buy,Pay,\"one\ntwo; three\",\"slow\n\nold\",\"4\n2\",\"\n\nAnn\",\"a; b\n\",Survey,\"NPS\nCost\","
         "\"\n€\",-5,2026-01-31,30\r\n",
         "1 earlier value of a KPI is left out; the table has the last one.\n");
}

static void
test_line_breaks_within_a_value_become_blanks (void)
{
  check ("`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: [{`id`: `t1`, `title`: `Pay`, `action`: "
         "`a\\nb`, "
         "`pain-points`: [{`id`: `x1`, `text`: `c\\nd`}]}]}]",
         "stage,touchpoint,action,pain_point\r\nBuy,Pay,\"a\nb\",c d\r\n",
         "Line breaks within 1 value became blanks, as each line is a value.\n");
}

static void
test_lanes_are_columns_whatever_they_are_called (void)
{
  check ("`lanes`: [{`id`: `l1`, `title`: `Legal notes`}, {`id`: `l2`, `title`: `Action`}, {`id`: `l3`}, "
         "{`id`: `l4`, `title`: `Costs`, `internal`: true}, {`id`: `l5`, `title`: `Legal notes`}, "
         "{`id`: `l6`, `title`: `lane (x)`}, {`id`: `l7`, `title`: `=1+1`}], "
         "`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: [{`id`: `t1`, `title`: `Pay`, `action`: "
         "`pays`, "
         "`lane-texts`: [{`id`: `n1`, `lane`: `l1`, `text`: `a`}, {`id`: `n2`, `lane`: `l2`, `text`: `b`}, "
         "{`id`: `n3`, `lane`: `l3`, `text`: `c`}, {`id`: `n4`, `lane`: `l4`, `text`: `d`}, "
         "{`id`: `n5`, `lane`: `l5`, `text`: `e`}, {`id`: `n6`, `lane`: `l5`, `text`: `f`}]}]}]",
         "stage,touchpoint,action,Legal notes,lane (Action),lane (),internal lane (Costs),Legal notes,"
         "lane (lane (x)),'=1+1\r\n"
         "Buy,Pay,pays,a,b,c,d,e,,\r\n",
         "1 text is left out, because its lane has another one there.\n");
}

static void
test_formulas_are_neutralised_and_come_back (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } cases[] = {
    { "=SUM(A1)", "'=SUM(A1)" }, { "+1", "'+1" },   { "-1", "'-1" },         { "@x", "'@x" },
    { "'=x", "''=x" },           { "''-", "'''-" }, { "'quoted'", "'quoted'" }, { "a=b", "a=b" },
    { "＝1", "'＝1" },           { "'\\t=", "\"''\t=\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf ("`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: ["
                                                  "{`id`: `t1`, `title`: `Pay`, `action`: `%s`}]}]",
                                                  cases[i].text);
      g_autofree char *table = g_strdup_printf ("stage,touchpoint,action\r\nBuy,Pay,%s\r\n", cases[i].cell);
      g_autoptr (JmMap) map = jm_test_map (members);
      g_autoptr (GBytes) bytes = jm_table_write (map, NULL);
      g_autoptr (JmMap) again = jm_table_read (bytes, "again", NULL, NULL);

      check (members, table, "");
      g_assert_cmpstr (jm_item_get_text (jm_map_find (again, "t1"), JM_TOUCHPOINT_ACTION), ==,
                       jm_item_get_text (jm_map_find (map, "t1"), JM_TOUCHPOINT_ACTION));
    }
}

static void
test_numbers_stay_numbers (void)
{
  check ("`personas`: [{`id`: `p1`, `name`: `A`}], "
         "`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: [{`id`: `t1`, `title`: `Pay`, "
         "`satisfaction-score`: -12.5, `emotions`: [{`id`: `e1`, `persona`: `p1`, `score`: -1}]}]}]",
         "stage,touchpoint,satisfaction_score,emotion (A)\r\nBuy,Pay,-12.5,-1\r\n", "");
}

static void
test_what_has_no_title_gets_one (void)
{
  check ("`personas`: [{`id`: `p1`}, {`id`: `p2`, `name`: `A`}, {`id`: `p3`, `name`: `A`}], "
         "`stages`: [{`id`: `s1`}, {`id`: `s2`, `touchpoints`: [{`id`: `t1`}]}]",
         "stage,touchpoint,emotion (Unnamed persona),emotion (A),emotion (A 2)\r\n"
         "Untitled stage,,,,\r\n"
         "Untitled stage (2),Untitled touchpoint,,,\r\n",
         "The persona “” is written as “Unnamed persona”.\n"
         "The persona “A” is written as “A 2”.\n"
         "An item without title is written as “Untitled stage”.\n"
         "Two neighbouring stages are called “Untitled stage”; the second is written as “Untitled stage "
         "(2)”.\n"
         "An item without title is written as “Untitled touchpoint”.\n");
  check ("`stages`: [{`id`: `s1`, `touchpoints`: [{`id`: `t1`, `title`: `Pay`}]}]",
         "stage,touchpoint\r\n,Pay\r\n", "");
}

static void
test_neighbouring_stages_of_one_name_stay_apart (void)
{
  check ("`stages`: [{`id`: `s1`, `title`: `S`}, {`id`: `s2`, `title`: `S`}, {`id`: `s3`, `title`: `S`}, "
         "{`id`: `s4`, `title`: `T`}, {`id`: `s5`, `title`: `S`}]",
         "stage,touchpoint\r\nS,\r\nS (2),\r\nS,\r\nT,\r\nS,\r\n",
         "Two neighbouring stages are called “S”; the second is written as “S (2)”.\n");
}

/* Stages that are called like lanes must not make a matrix of the table. */
static void
test_stages_called_like_lanes_are_no_matrix (void)
{
  check ("`stages`: [{`id`: `s1`, `title`: `Actions`}, {`id`: `s2`, `title`: `Thoughts`}, "
         "{`id`: `s3`, `title`: `Needs`}, {`id`: `s4`, `title`: `Emotions`}]",
         "stage,touchpoint\r\nActions,\r\nThoughts,\r\nNeeds,\r\nEmotions,\r\n", "");
}

static void
test_all_that_a_table_has_no_place_for_is_named (void)
{
  check ("`title`: `T`, `summary`: `S`, `unknown`: 1, `personas`: [{`id`: `p1`, `name`: `A`, `role`: `r`}], "
         "`stages`: [{`id`: `s1`, `title`: `S`, `touchpoints`: [{`id`: `t1`, `title`: `X`, "
         "`emotions`: [{`id`: `e1`, `persona`: `p1`}, {`id`: `e2`, `persona`: `p1`, `score`: 1}], "
         "`pain-points`: [{`id`: `x1`, `text`: `a`}], "
         "`opportunities`: [{`id`: `y1`, `text`: `b`, `answers`: [`x1`]}]}]}], "
         "`kpis`: [{`id`: `k1`, `title`: `NPS`, `unit`: `%`}], `links`: [{`id`: `a1`, `from`: `s1`, `to`: "
         "`t1`}]",
         "stage,touchpoint,emotion (A),pain_point,opportunity\r\nS,X,,a,b\r\n",
         "1 emotion is left out, because its persona has another one there.\n"
         "1 emotion without score and note is left out.\n"
         "Map, Title: 1 value is left out; CSV has no place for it.\n"
         "Map, Summary: 1 value is left out; CSV has no place for it.\n"
         "Map, Links: 1 value is left out; CSV has no place for it.\n"
         "Personas, Role: 1 value is left out; CSV has no place for it.\n"
         "Opportunities, Pain points answered: 1 value is left out; CSV has no place for it.\n"
         "KPIs, Title: 1 value is left out; CSV has no place for it.\n"
         "KPIs, Unit: 1 value is left out; CSV has no place for it.\n"
         "1 member of a newer version is left out; CSV has no place for it.\n");
}

/* A table has the numbers of a survey, not its counts. */
static void
test_answers_mutes_and_presets_are_named_as_left_out (void)
{
  check ("`views`: [{`id`: `w1`, `title`: `Board`, `time-scaled`: true}], "
         "`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: [{`id`: `t1`, `title`: `Pay`}]}], "
         "`kpis`: [{`id`: `k1`, `title`: `NPS`, `kind`: `nps`, `at`: `t1`, `values`: [{`id`: `v1`, "
         "`date`: `2026-01-31`, `answers`: [{`id`: `u1`, `score`: 9, `count`: 12}, {`id`: `u2`, `score`: 3, "
         "`count`: 4}]}]}], "
         "`mutes`: [{`id`: `z1`, `finding`: `stage-without-kpi`, `item`: `s1`, `reason`: `Too early`}]",
         "stage,touchpoint,kpi,kpi_kind,kpi_value_date\r\nBuy,Pay,NPS,nps,2026-01-31\r\n",
         "Map, Views: 1 value is left out; CSV has no place for it.\n"
         "Map, Muted findings: 1 value is left out; CSV has no place for it.\n"
         "Values, Answers: 2 values are left out; CSV has no place for them.\n");
}

static void
test_a_picture_inside_the_document_is_left_out_and_a_file_is_named (void)
{
  check ("`stages`: [{`id`: `s1`, `title`: `Buy`, `touchpoints`: [{`id`: `t1`, `title`: `Pay`, "
         "`image`: `data:image/png;base64,iVBORw0K`}, {`id`: `t2`, `title`: `Wait`, `image`: `pictures/wait.png`}]}]",
         "stage,touchpoint,image\r\nBuy,Pay,\r\nBuy,Wait,pictures/wait.png\r\n",
         "Touchpoints, Image: 1 value is left out; CSV has no place for it.\n");
}

/* Whatever holds a value comes back through a table. */
static void
test_every_field_with_a_column_comes_back (void)
{
  guint n_columns;
  const JmColumn *columns = jm_table_get_columns (&n_columns);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < n_columns; i++)
    {
      const JmField *field = jm_column_get_field (&columns[i]);
      g_autofree char *name = jm_column_get_name (&columns[i]);
      JmHeader header = jm_table_find_header (name);
      g_autoptr (JmItem) item = jm_item_new (columns[i].kind, "x1");
      g_autoptr (JmItem) again = jm_item_new (columns[i].kind, "x1");
      g_autofree char *cell = NULL;

      g_free (header.argument);
      g_assert_true (header.column == &columns[i]);

      if (field->type == JM_TYPE_PICTURE)
        jm_item_build_set (item, columns[i].field, JM_VALUE_TEXT ("pictures/a.png"), NULL);
      else
        g_assert_true (jm_item_build_set (item, columns[i].field, jm_sample_value (field, rand), NULL));
      cell = jm_table_get_value (item, columns[i].field);
      g_assert_true (jm_table_set_value (again, columns[i].field, cell));
      g_assert_true (jm_item_equal (item, again));
    }

  g_assert_cmpuint (n_columns, >, 60);
}

static void
test_hostile_texts_survive_anywhere (void)
{
  static const char *const texts[] = {
    "", " ", ",", ";", "a;b", "a; b;", "=", "'", "'=", "-", "- a", "• a", "• • a", "* ", "|", "lane (x)",
    "emotion (A)",
    "stage", "()", "(", "a)", "sep=;", "#", "\\t", "\\u2028", "\xc2\xa0", "\xef\xbb\xbf", "a\\nb", "\\n\\n",
    ";\\n;",
    "“q”", "5", "yes", "猫", "\\\"", "\\\"\\\"", "a\\\"b", "\xe2\x80\xaertl", "e\xcc\x81", "-1", "1,5",
    "very good", "'\\n=",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        /* A line of text holds no line break, tabulator or line separator. */
        const char *a = strpbrk (texts[i], "\\") != NULL && strstr (texts[i], "\"") == NULL ? "A" : texts[i];
        const char *b = strpbrk (texts[j], "\\") != NULL && strstr (texts[j], "\"") == NULL ? "B" : texts[j];
        g_autofree char *members = g_strdup_printf (
            "`lanes`: [{`id`: `l1`, `title`: `%s`}, {`id`: `l2`, `title`: `%s`, `internal`: true}], "
            "`personas`: [{`id`: `p1`, `name`: `%s`}, {`id`: `p2`, `name`: `%s`}], "
            "`stages`: [{`id`: `s1`, `title`: `%s`, `summary`: `%s`, `competitors`: [`%s`], "
            "`objectives`: [{`id`: `o1`, `text`: `%s`}, {`id`: `o2`, `text`: `%s`}], `touchpoints`: ["
            "{`id`: `t1`, `title`: `%s`, `channel`: `%s`, `action`: `%s`, `steps`: [`%s`, `%s`], "
            "`emotions`: [{`id`: `e1`, `persona`: `p2`, `score`: 1, `note`: `%s`}], "
            "`pain-points`: [{`id`: `x1`, `text`: `%s`, `owner`: `%s`}, {`id`: `x2`, `cause`: `%s`}], "
            "`evidence`: [{`id`: `g1`, `source`: `%s`}, {`id`: `g2`, `note`: `%s`, `state`: `partly`}], "
            "`lane-texts`: [{`id`: `n1`, `lane`: `l1`, `text`: `%s`}, {`id`: `n2`, `lane`: `l2`, `text`: "
            "`%s`}]}]}, "
            "{`id`: `s2`, `title`: `%s`}], "
            "`kpis`: [{`id`: `k1`, `title`: `%s`, `at`: `t1`, `unit`: `%s`, `target`: 5}, "
            "{`id`: `k2`, `title`: `%s`, `at`: `s1`}]",
            a, b, a, b, a, texts[j], b, texts[i], texts[j], b, a, texts[j], a, b, texts[i], texts[i], b,
            texts[j], a, texts[j], texts[i], texts[j], b, a, b, a);
        g_autoptr (JmMap) map = jm_test_map (members);

        jm_test_check_twice (jm_table_write, jm_table_read, map);
      }
}

static void
test_generated_maps_come_back_the_same (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  g_random_set_seed (11);
  for (guint seed = 0; seed < 25; seed++)
    {
      g_autoptr (JmMap) map = jm_sample_map (seed % 7, seed % 5, seed % 4, seed);

      for (guint i = 0; i < 20; i++)
        {
          g_autoptr (JmMap) next = jm_sample_edit (map, rand, NULL);

          if (next != NULL)
            {
              jm_map_unref (map);
              map = g_steal_pointer (&next);
            }
          jm_test_check_twice (jm_table_write, jm_table_read, map);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/table-writer/" #name, test_##name)
  ADD (each_touchpoint_is_a_row);
  ADD (empty_map_is_a_header);
  ADD (what_is_about_a_stage_stands_in_its_first_row);
  ADD (each_persona_has_a_column_of_emotions);
  ADD (items_of_lists_stand_line_by_line);
  ADD (line_breaks_within_a_value_become_blanks);
  ADD (lanes_are_columns_whatever_they_are_called);
  ADD (formulas_are_neutralised_and_come_back);
  ADD (numbers_stay_numbers);
  ADD (what_has_no_title_gets_one);
  ADD (neighbouring_stages_of_one_name_stay_apart);
  ADD (stages_called_like_lanes_are_no_matrix);
  ADD (all_that_a_table_has_no_place_for_is_named);
  ADD (answers_mutes_and_presets_are_named_as_left_out);
  ADD (a_picture_inside_the_document_is_left_out_and_a_file_is_named);
  ADD (every_field_with_a_column_comes_back);
  ADD (hostile_texts_survive_anywhere);
  ADD (generated_maps_come_back_the_same);

  return g_test_run ();
}
