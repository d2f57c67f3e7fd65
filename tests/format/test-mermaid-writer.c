/* test-mermaid-writer.c: Mermaid journey diagrams from maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mermaid-writer.h"

#include <string.h>

#include "jm-mermaid-reader.h"
#include "jm-sample.h"
#include "jm-test-outline.h"

static void
check (const char *members,
       const char *diagram,
       const char *report)
{
  g_autoptr (JmMap) map = jm_test_map (members);
  g_autoptr (JmReport) lines = jm_report_new ();
  g_autoptr (GBytes) bytes = jm_mermaid_write (map, lines);
  g_autofree char *found = jm_test_join_report (lines);

  jm_test_check_bytes (bytes, diagram);
  if (report != NULL)
    g_assert_cmpstr (found, ==, report);
  jm_test_check_twice (jm_mermaid_write, jm_mermaid_read, map);
}

static void
test_stages_touchpoints_and_emotions_become_sections_tasks_and_scores (void)
{
  check ("`title`: `My day`, `summary`: `All of it`, "
         "`personas`: [{`id`: `p1`, `name`: `Me`}, {`id`: `p2`, `name`: `Cat`}], "
         "`stages`: [{`id`: `s1`, `title`: `Work`, `touchpoints`: ["
         "{`id`: `t1`, `title`: `Make tea`, `emotions`: [{`id`: `e1`, `persona`: `p1`, `score`: 2}]}, "
         "{`id`: `t2`, `title`: `Do work`, `emotions`: [{`id`: `e2`, `persona`: `p2`, `score`: -1.5}, "
         "{`id`: `e3`, `persona`: `p1`, `score`: -1.5}]}]}, {`id`: `s2`, `title`: `Home`}]",
         "journey\n"
         "    title My day\n"
         "    accTitle: My day\n"
         "    accDescr: All of it\n"
         "    section Work\n"
         "      Make tea: 5: Me\n"
         "      Do work: 1.5: Cat, Me\n"
         "    section Home\n",
         "");
}

static void
test_empty_map_is_a_diagram_with_title_and_description (void)
{
  check ("`stages`: []",
         "journey\n    title Customer journey\n    accTitle: Customer journey\n"
         "    accDescr: Stages: 0, touchpoints: 0.\n",
         "An item without title is written as “Customer journey”.\n");
}

static void
test_summary_of_several_lines_stands_in_braces (void)
{
  check ("`title`: `T`, `summary`: `  One {a}:\\n\\n  two; #3\\n`",
         "journey\n    title T\n    accTitle: T\n    accDescr {\n      One (a):\n      two; ＃3\n    }\n",
         "The summary is written with other blanks or characters.\n");
}

static void
test_personas_that_feel_differently_share_their_mean (void)
{
  check ("`title`: `T`, `summary`: `S`, "
         "`personas`: [{`id`: `p1`, `name`: `A`}, {`id`: `p2`, `name`: `B`}, {`id`: `p3`, `name`: `C`}], "
         "`stages`: [{`id`: `s1`, `title`: `S`, `touchpoints`: [{`id`: `t1`, `title`: `X`, `emotions`: ["
         "{`id`: `e1`, `persona`: `p1`, `score`: 2}, {`id`: `e2`, `persona`: `p2`, `score`: 1}, "
         "{`id`: `e3`, `persona`: `p3`, `score`: -2}]}]}]",
         "journey\n    title T\n    accTitle: T\n    accDescr: S\n    section S\n      X: 3.3: A, B, C\n",
         "At 1 touchpoint personas feel differently; Mermaid has one score a task, so their mean is "
         "written.\n");
}

static void
test_touchpoint_without_emotion_is_marked (void)
{
  const char *members = "`title`: `T`, `summary`: `S`, `personas`: [{`id`: `p1`, `name`: `A`}], "
                        "`stages`: [{`id`: `s1`, `title`: `S`, `touchpoints`: [{`id`: `t1`, `title`: `X`}, "
                        "{`id`: `t2`, `title`: `Y`, `emotions`: [{`id`: `e1`, `persona`: `p1`}]}]}]";
  g_autoptr (JmMap) map = jm_test_map (members);
  g_autoptr (GBytes) bytes = jm_mermaid_write (map, NULL);
  g_autoptr (JmMap) again = jm_mermaid_read (bytes, "again", NULL, NULL);
  g_autofree char *outline = jm_test_outline (again);

  check (members,
         "journey\n    title T\n    accTitle: T\n    accDescr: S\n    section S\n"
         "      %% no emotion\n      X: 3\n      %% no emotion\n      Y: 3: A\n",
         "2 touchpoints have no emotion; Mermaid wants a score, so the neutral 3 is written.\n");
  g_assert_cmpstr (outline, ==,
                   "map title=\"T\" summary=\"S\"\n"
                   "  persona name=\"A\"\n"
                   "  stage title=\"S\"\n"
                   "    touchpoint title=\"X\"\n"
                   "    touchpoint title=\"Y\"\n"
                   "      emotion persona=\"A\"\n");
}

static void
test_emotion_without_score_beside_others_is_reported (void)
{
  check ("`title`: `T`, `summary`: `S`, `personas`: [{`id`: `p1`, `name`: `A`}, {`id`: `p2`, `name`: `B`}], "
         "`stages`: [{`id`: `s1`, `title`: `S`, `touchpoints`: [{`id`: `t1`, `title`: `X`, `emotions`: ["
         "{`id`: `e1`, `persona`: `p1`}, {`id`: `e2`, `persona`: `p2`, `score`: 0}]}]}]",
         "journey\n    title T\n    accTitle: T\n    accDescr: S\n    section S\n      X: 3: B\n",
         "1 emotion without score is left out.\n1 persona has no emotion anywhere and is left out.\n");
}

static void
test_untitled_first_stage_is_tasks_before_a_section (void)
{
  check ("`title`: `T`, `summary`: `S`, `personas`: [{`id`: `p1`, `name`: `A`}], "
         "`stages`: [{`id`: `s1`, `touchpoints`: [{`id`: `t1`, `emotions`: [{`id`: `e1`, `persona`: `p1`, "
         "`score`: 1}]}]}, {`id`: `s2`}]",
         "journey\n    title T\n    accTitle: T\n    accDescr: S\n      Untitled touchpoint: 4: A\n"
         "    section Untitled stage\n",
         "An item without title is written as “Untitled touchpoint”.\n"
         "An item without title is written as “Untitled stage”.\n");
  check ("`title`: `T`, `summary`: `S`, `stages`: [{`id`: `s1`}]",
         "journey\n    title T\n    accTitle: T\n    accDescr: S\n    section Untitled stage\n", NULL);
}

static void
test_personas_of_one_name_are_numbered (void)
{
  check ("`title`: `T`, `summary`: `S`, "
         "`personas`: [{`id`: `p1`, `name`: `A, b`}, {`id`: `p2`, `name`: `A, b`}, {`id`: `p3`}], "
         "`stages`: [{`id`: `s1`, `title`: `S`, `touchpoints`: [{`id`: `t1`, `title`: `X`, `emotions`: ["
         "{`id`: `e1`, `persona`: `p1`, `score`: 1}, {`id`: `e2`, `persona`: `p2`, `score`: 1}, "
         "{`id`: `e3`, `persona`: `p3`, `score`: 1}]}]}]",
         "journey\n    title T\n    accTitle: T\n    accDescr: S\n    section S\n"
         "      X: 4: A‚ b, A‚ b 2, Unnamed persona\n",
         "The persona “A, b” is written as “A‚ b”.\n"
         "The persona “A, b” is written as “A‚ b 2”.\n"
         "The persona “” is written as “Unnamed persona”.\n");
}

static void
test_names_that_the_grammar_would_misread_are_changed (void)
{
  static const struct
  {
    const char *title;
    const char *written;
  } names[] = {
    { "Pay: card; cash #1", "Pay∶ card； cash ＃1" },
    { "journey home", "“journey home”" },
    { "Journeyman comes", "“Journeyman comes”" },
    { "Title page", "“Title page”" },
    { "title\xc2\xa0page", "“title\xc2\xa0page”" },
    { "title", "title" },
    { "Section\xe2\x80\x83one", "“Section\xe2\x80\x83one”" },
    { "sectional sofa", "sectional sofa" },
    { "accTitle", "“accTitle”" },
    { "ACCDESCR {", "“ACCDESCR {”" },
    { "%% note", "％％ note" },
    { "% of all", "％ of all" },
    { "100 % of 50%", "100 % of 50%" },
    { "a%%{b}%%c", "a％％{b}％％c" },
    { "x%%y", "x％％y" },
    { "a<br>b<BR />c </p> 1<2", "a‹br>b‹BR />c ‹/p> 1<2" },
    { "#59;#a;", "＃59；＃a；" },
    { "---", "---" },
    { "  spaced  out  ", "spaced  out" },
    { "\xef\xbb\xbfmark", "mark" },
    { "猫🔑 e\xcc\x81 \xd8\xb1\xd8\xad\xd9\x84\xd8\xa9", "猫🔑 e\xcc\x81 \xd8\xb1\xd8\xad\xd9\x84\xd8\xa9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *members = g_strdup_printf (
          "`title`: `T`, `summary`: `S`, `personas`: [{`id`: `p1`, `name`: `A`}], `stages`: [{`id`: `s1`, "
          "`title`: `S`, `touchpoints`: [{`id`: `t1`, `title`: `%s`, `emotions`: [{`id`: `e1`, `persona`: "
          "`p1`, "
          "`score`: 0}]}]}]", names[i].title);
      g_autofree char *diagram = g_strdup_printf ("journey\n    title T\n    accTitle: T\n    accDescr: S\n"
                                                  "    section S\n      %s: 3: A\n", names[i].written);
      g_autofree char *report = NULL;

      if (strcmp (names[i].title, names[i].written) != 0)
        report = g_strdup_printf ("“%s” is written as “%s”.\n", names[i].title, names[i].written);
      check (members, diagram, report != NULL ? report : "");
    }
}

/* The same hostile names everywhere: what is written is read again as the same diagram. */
static void
test_hostile_names_survive_anywhere (void)
{
  static const char *const names[] = {
    "", " ", ":", ";", "#", "%", "%%", "%%{", "}%%", "{", "}", "<br>", "<", "journey", "title", "title x",
    "section", "section x", "accTitle:", "accDescr {", "---", "a: 5: b", "5", "\xc2\xa0", "\xef\xbb\xbf", ",",
    "a, b", "“journey”", "#59;", "no emotion", "%% no emotion", "\xe2\x80\xaertl\xe2\x80\xac", "e\xcc\x81",
    "👩‍👩‍👧", "\\u2028", "a\\tb",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      {
        g_autofree char *prose = g_strdup_printf ("%s\\n%s", names[i], names[j]);
        g_autofree char *members = NULL;
        g_autoptr (JmMap) map = NULL;

        /* A title holds no tabulator and no line separator. */
        if (strchr (names[i], '\\') != NULL || strchr (names[j], '\\') != NULL)
          members = g_strdup_printf ("`summary`: `%s`", prose);
        else
          members = g_strdup_printf (
              "`title`: `%s`, `summary`: `%s`, `personas`: [{`id`: `p1`, `name`: `%s`}, {`id`: `p2`, "
              "`name`: `%s`}], "
              "`stages`: [{`id`: `s1`, `title`: `%s`, `touchpoints`: [{`id`: `t1`, `title`: `%s`, "
              "`emotions`: ["
              "{`id`: `e1`, `persona`: `p2`, `score`: 0.26}, {`id`: `e2`, `persona`: `p1`, `score`: 2}]}, "
              "{`id`: `t2`, `title`: `%s`}]}, {`id`: `s2`, `title`: `%s`}]",
              names[i], prose, names[i], names[j], names[i], names[j], names[i], names[j]);
        map = jm_test_map (members);
        jm_test_check_twice (jm_mermaid_write, jm_mermaid_read, map);
      }
}

static void
test_all_that_mermaid_has_no_place_for_is_named (void)
{
  check ("`title`: `T`, `type`: `future-state`, `summary`: `S`, `unknown`: 1, "
         "`lanes`: [{`id`: `l1`, `title`: `Legal`}], "
         "`stages`: [{`id`: `s1`, `title`: `S`, `colour`: `#ff0000`, `touchpoints`: ["
         "{`id`: `t1`, `title`: `X`, `channel`: `Web`, `moment-of-truth`: true, "
         "`pain-points`: [{`id`: `x1`, `text`: `a`}, {`id`: `x2`, `text`: `b`}], "
         "`lane-texts`: [{`id`: `n1`, `lane`: `l1`, `text`: `c`}]}, "
         "{`id`: `t2`, `title`: `Y`, `channel`: `App`}]}], `kpis`: [{`id`: `k1`, `title`: `NPS`}]",
         "journey\n    title T\n    accTitle: T\n    accDescr: S\n    section S\n"
         "      %% no emotion\n      X: 3\n      %% no emotion\n      Y: 3\n",
         "2 touchpoints have no emotion; Mermaid wants a score, so the neutral 3 is written.\n"
         "Map, Type: 1 value is left out; Mermaid has no place for it.\n"
         "Map, Text lanes: 1 value is left out; Mermaid has no place for it.\n"
         "Map, KPIs: 1 value is left out; Mermaid has no place for it.\n"
         "Stages, Colour: 1 value is left out; Mermaid has no place for it.\n"
         "Touchpoints, Channel: 2 values are left out; Mermaid has no place for them.\n"
         "Touchpoints, Moment of truth: 1 value is left out; Mermaid has no place for it.\n"
         "Touchpoints, Pain points: 2 values are left out; Mermaid has no place for them.\n"
         "Touchpoints, Texts of own lanes: 1 value is left out; Mermaid has no place for it.\n"
         "1 member of a newer version is left out; Mermaid has no place for it.\n");
}

static void
test_diagram_too_long_for_mermaid_is_reported (void)
{
  g_autoptr (JmMap) map = jm_sample_map (50, 40, 2, 1);
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GBytes) bytes = jm_mermaid_write (map, report);
  g_autofree char *lines = jm_test_join_report (report);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 50000);
  g_assert_nonnull (strstr (lines, "Mermaid draws at most 50000 unless its maxTextSize is raised."));
}

static void
test_generated_maps_come_back_the_same (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_random_set_seed (7);
  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr (JmMap) map = jm_sample_map (seed % 7, seed % 5, seed % 4, seed);

      for (guint i = 0; i < 30; i++)
        {
          g_autoptr (JmMap) next = jm_sample_edit (map, rand, NULL);

          if (next != NULL)
            {
              jm_map_unref (map);
              map = g_steal_pointer (&next);
            }
          jm_test_check_twice (jm_mermaid_write, jm_mermaid_read, map);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/mermaid-writer/" #name, test_##name)
  ADD (stages_touchpoints_and_emotions_become_sections_tasks_and_scores);
  ADD (empty_map_is_a_diagram_with_title_and_description);
  ADD (summary_of_several_lines_stands_in_braces);
  ADD (personas_that_feel_differently_share_their_mean);
  ADD (touchpoint_without_emotion_is_marked);
  ADD (emotion_without_score_beside_others_is_reported);
  ADD (untitled_first_stage_is_tasks_before_a_section);
  ADD (personas_of_one_name_are_numbered);
  ADD (names_that_the_grammar_would_misread_are_changed);
  ADD (hostile_names_survive_anywhere);
  ADD (all_that_mermaid_has_no_place_for_is_named);
  ADD (diagram_too_long_for_mermaid_is_reported);
  ADD (generated_maps_come_back_the_same);

  return g_test_run ();
}
