/* test-mermaid-reader.c: maps from Mermaid journey diagrams
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mermaid-reader.h"

#include <string.h>

#include "jm-test-outline.h"

static void
check (const char *text,
       const char *outline,
       const char *report)
{
  jm_test_check_read (jm_mermaid_read, text, outline, report);
}

static void
check_error (const char    *text,
             JmFormatError  code,
             const char    *message)
{
  jm_test_check_error (jm_mermaid_read, text, code, message);
}

static void
test_sections_tasks_and_actors_become_stages_touchpoints_and_personas (void)
{
  check ("journey\n"
         "    title My working day\n"
         "    section Go to work\n"
         "      Make tea: 5: Me\n"
         "      Do work: 1: Me, Cat\n"
         "    section Go home\n"
         "      Sit down: 3: Cat\n",
         "map title=\"My working day\"\n"
         "  persona name=\"Me\"\n"
         "  persona name=\"Cat\"\n"
         "  stage title=\"Go to work\"\n"
         "    touchpoint title=\"Make tea\"\n"
         "      emotion persona=\"Me\" score=2\n"
         "    touchpoint title=\"Do work\"\n"
         "      emotion persona=\"Me\" score=-2\n"
         "      emotion persona=\"Cat\" score=-2\n"
         "  stage title=\"Go home\"\n"
         "    touchpoint title=\"Sit down\"\n"
         "      emotion persona=\"Cat\" score=0\n",
         "");
}

static void
test_ids_are_the_same_each_time (void)
{
  g_autoptr (JmMap) map = jm_test_read (jm_mermaid_read, "journey\nsection A\nT: 5: Me\nU: 4: You\n"
                                                         "section B\nV: 3: Me\n");
  static const char *const ids[] = { "p1", "p2", "s1", "s2", "t1", "t2", "t3", "e1", "e2", "e3" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_nonnull (jm_map_find (map, ids[i]));
  g_assert_cmpstr (jm_item_get_text (jm_map_find (map, "t3"), JM_TOUCHPOINT_TITLE), ==, "V");
}

static void
test_empty_diagram_is_an_empty_map (void)
{
  check ("journey", "map\n", "");
  check ("\n\n  journey  \n\n", "map\n", "");
  check ("journey\n  title Only a title", "map title=\"Only a title\"\n", "");
}

static void
test_case_indentation_and_line_ends_do_not_matter (void)
{
  const char *outline = "map title=\"T\"\n"
                        "  persona name=\"Me\"\n"
                        "  stage title=\"S\"\n"
                        "    touchpoint title=\"A\"\n"
                        "      emotion persona=\"Me\" score=2\n";

  check ("JOURNEY\nTITLE T\nSECTION S\nA:5:Me\n", outline, "");
  check ("journey\r\n\ttitle T\r\n section S\r\n   A : 5 : Me\r\n", outline, "");
  check ("journey\rtitle T\rsection S\rA: 5: Me\r", outline, "");
  check ("\xef\xbb\xbfjourney\ntitle T\n\n\nsection S\n\nA: 5: Me", outline, "");
  check ("journey title T\nsection S\nA: 5: Me", outline, "");
}

static void
test_semicolon_ends_a_statement (void)
{
  check ("journey; title T; section S; A: 5: Me; B: 4: Me\n",
         "map title=\"T\"\n"
         "  persona name=\"Me\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\" score=2\n"
         "    touchpoint title=\"B\"\n"
         "      emotion persona=\"Me\" score=1\n",
         "");
}

static void
test_comments_are_left_out (void)
{
  check ("%% before\njourney\n%% a: 1: b\n  %%\n% one is enough\n# a: 1: b\nsection S\n  %% no\n A: 5: Me\n",
         "map\n"
         "  persona name=\"Me\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\" score=2\n",
         "");
  check ("journey\nsection S # the first\nA: 5: Me, Child#1, Child#2\n",
         "map\n"
         "  persona name=\"Me\"\n"
         "  persona name=\"Child\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\" score=2\n"
         "      emotion persona=\"Child\" score=2\n",
         "What follows a # is a comment for Mermaid and is left out (lines 2, 3).\n");
}

static void
test_directives_are_left_out_and_counted (void)
{
  check ("%%{init: {'theme': 'forest'} }%%\n%%{wrap}%%\njourney\n  title T %%{init: {}}%%\n",
         "map title=\"T\"\n",
         "3 directives for Mermaid are left out.\n");
  check ("%%{init: {\n  \"journey\": {}\n}}%%\njourney\n", "map\n", "1 directive for Mermaid is left out.\n");
}

static void
test_front_matter_gives_the_title (void)
{
  check ("---\ntitle: My title\n---\njourney\n", "map title=\"My title\"\n", "");
  check ("---\r\ntitle: My title\r\n---\r\njourney\r\n", "map title=\"My title\"\n", "");
  check ("  ---\n  title: My title\n  ---\n  journey\n", "map title=\"My title\"\n", "");
  check ("---\ntitle: My title\n---\njourney\ntitle Another", "map title=\"Another\"\n", "");
  check ("---\ntitle: \"A: \\\"b\\\" \\u00e9\" # c\n---\njourney\n", "map title=\"A: \"b\" é\"\n", "");
  check ("---\ntitle: 'It''s # mine'\n---\njourney\n", "map title=\"It's # mine\"\n", "");
  check ("---\ntitle: >\n  Two\n  lines: here\n---\njourney\n", "map title=\"Two lines: here\"\n", "");
  check ("---\ntitle: Two\n  lines # c\n---\njourney\n", "map title=\"Two lines\"\n", "");
  check ("---\ntitle:\n---\njourney\n", "map\n", "");
  check ("---\ntitle: ~\n---\njourney\n", "map\n", "");
}

static void
test_rest_of_the_front_matter_is_reported (void)
{
  check ("---\nconfig:\n  title: Not this\n  theme: dark\ntitle: T\ndisplayMode: compact\n---\njourney\n",
         "map title=\"T\"\n",
         "The front matter tells more than a title, which is left out: config, displayMode.\n");
}

static void
test_front_matter_must_stand_at_the_start_and_close_at_its_indent (void)
{
  static const char *const texts[] = {
    "\n---\ntitle: T\n---\njourney\n", "---\ntitle: T\n  ---\njourney\n", "---\ntitle: T\njourney\n",
    "---\n---\njourney\n", "  ---\n  title: T\n---\n  journey\n",
  };
  static const char *const places[] = { "2:1", "1:1", "1:1", "1:1", "1:3" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *message = g_strdup_printf ("input:%s: Front matter must begin with --- in the very "
                                                  "first line and end with --- at the same indent.",
                                                  places[i]);

      check_error (texts[i], JM_FORMAT_ERROR_SYNTAX, message);
    }

  check_error ("---\n# c\ntitle: A: b\n---\njourney\n", JM_FORMAT_ERROR_SYNTAX,
               "input:3:1: This title is no valid YAML. One that holds a colon must stand in quotation "
               "marks.");
  check_error ("---\ntitle: 'open\n---\njourney\n", JM_FORMAT_ERROR_SYNTAX,
               "input:2:1: This title is no valid YAML. One that holds a colon must stand in quotation "
               "marks.");
}

static void
test_accessible_title_stands_in_for_a_title (void)
{
  check ("journey\naccTitle: Shopping\n", "map title=\"Shopping\"\n", "");
  check ("journey\naccTitle : Shopping\ntitle Shopping\n", "map title=\"Shopping\"\n", "");
  check ("journey\naccTitle: Shopping for all\ntitle Shopping\n", "map title=\"Shopping\"\n",
         "accTitle differs from the title and is left out: “Shopping for all”.\n");
}

static void
test_description_is_the_summary (void)
{
  check ("journey\naccDescr: All of it; even # this: {}\n", "map summary=\"All of it; even # this: {}\"\n",
         "");
  check ("journey\naccDescr {\n        A user journey for\n\n        family shopping\n      }title T\n"
         "section S",
         "map title=\"T\" summary=\"A user journey for\\nfamily shopping\"\n  stage title=\"S\"\n", "");
  check ("journey\naccDescr{one}\n", "map summary=\"one\"\n", "");
  check ("journey\naccDescr: One<br>two\n", "map summary=\"One\\ntwo\"\n", "");
}

static void
test_unclosed_description_is_refused (void)
{
  check_error ("journey\n  accDescr {\n  open\nsection S\nA: 5: Me", JM_FORMAT_ERROR_SYNTAX,
               "input:2:3: This description is not closed. “}” was expected at its end.");
}

static void
test_tasks_before_a_section_stand_in_a_stage_without_title (void)
{
  check ("journey\nA: 5: Me\nB: 4: Me\nsection S\nC: 3: Me\n",
         "map\n"
         "  persona name=\"Me\"\n"
         "  stage\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\" score=2\n"
         "    touchpoint title=\"B\"\n"
         "      emotion persona=\"Me\" score=1\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"C\"\n"
         "      emotion persona=\"Me\" score=0\n",
         "2 tasks stand before the first section; they are in a stage without title.\n");
}

static void
test_sections_of_one_name_stay_apart (void)
{
  check ("journey\nsection S\nsection T\nsection S\n",
         "map\n  stage title=\"S\"\n  stage title=\"T\"\n  stage title=\"S\"\n", "");
}

static void
test_task_without_actor_gives_its_score_to_a_customer (void)
{
  check ("journey\nsection S\nA: 5\nB: 4:\nC: 3: ,\nD: 2: Customer\n",
         "map\n"
         "  persona name=\"Customer\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Customer\" score=2\n"
         "    touchpoint title=\"B\"\n"
         "      emotion persona=\"Customer\" score=1\n"
         "    touchpoint title=\"C\"\n"
         "      emotion persona=\"Customer\" score=0\n"
         "    touchpoint title=\"D\"\n"
         "      emotion persona=\"Customer\" score=-1\n",
         "3 tasks name nobody; their scores are given to the persona “Customer” (lines 3, 4, 5).\n");
}

static void
test_actors_are_trimmed_and_counted_once (void)
{
  check ("journey\nA: 5: Me ,  You, Me,, \xc2\xa0Me\n",
         "map\n"
         "  persona name=\"Me\"\n"
         "  persona name=\"You\"\n"
         "  stage\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\" score=2\n"
         "      emotion persona=\"You\" score=2\n",
         NULL);
}

static void
test_what_follows_the_people_is_reported (void)
{
  check ("journey\nsection S\nTriage: 2: Agent: Tier 1, Escalation: API\n",
         "map\n"
         "  persona name=\"Agent\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"Triage\"\n"
         "      emotion persona=\"Agent\" score=-1\n",
         "1 task goes on after its people; Mermaid leaves that out too (line 3).\n");
}

static void
test_score_outside_range_is_clamped_and_reported (void)
{
  check ("journey\nsection S\nA: 6: Me\nB: -1: Me\nC: : Me\nD: Infinity: Me\nE: 5: Me\n",
         "map\n"
         "  persona name=\"Me\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\" score=2\n"
         "    touchpoint title=\"B\"\n"
         "      emotion persona=\"Me\" score=-2\n"
         "    touchpoint title=\"C\"\n"
         "      emotion persona=\"Me\" score=-2\n"
         "    touchpoint title=\"D\"\n"
         "      emotion persona=\"Me\" score=2\n"
         "    touchpoint title=\"E\"\n"
         "      emotion persona=\"Me\" score=2\n",
         "4 scores are not within 1 to 5 and were moved to the nearer end (lines 3, 4, 5, 6).\n");
}

static void
test_score_is_rounded_to_one_decimal (void)
{
  check ("journey\nsection S\nA: 4.5: Me\nB: 3.14159: Me\nC: 2.: Me\nD: .3e1: Me\n",
         "map\n"
         "  persona name=\"Me\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\" score=1.5\n"
         "    touchpoint title=\"B\"\n"
         "      emotion persona=\"Me\" score=0.1\n"
         "    touchpoint title=\"C\"\n"
         "      emotion persona=\"Me\" score=-1\n"
         "    touchpoint title=\"D\"\n"
         "      emotion persona=\"Me\" score=0\n",
         "1 score was rounded to one decimal (line 4).\n");
}

static void
test_score_that_is_no_number_is_left_out_and_reported (void)
{
  check ("journey\nsection S\nA: x: Me\nB: 5 stars\nC: 4,5: Me\nD: 1e: Me\nE: --1: Me\n",
         "map\n"
         "  persona name=\"Me\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\"\n"
         "    touchpoint title=\"B\"\n"
         "    touchpoint title=\"C\"\n"
         "      emotion persona=\"Me\"\n"
         "    touchpoint title=\"D\"\n"
         "      emotion persona=\"Me\"\n"
         "    touchpoint title=\"E\"\n"
         "      emotion persona=\"Me\"\n",
         "5 scores are no numbers and are left out (lines 3, 4, 5, 6, 7).\n");
}

static void
test_long_lists_of_lines_are_cut (void)
{
  check ("journey\nsection S\nA: x\nA: x\nA: x\nA: x\nA: x\nA: x\nA: x\nA: x\nA: x\nA: x\n",
         "map\n  stage title=\"S\"\n"
         "    touchpoint title=\"A\"\n    touchpoint title=\"A\"\n    touchpoint title=\"A\"\n"
         "    touchpoint title=\"A\"\n    touchpoint title=\"A\"\n    touchpoint title=\"A\"\n"
         "    touchpoint title=\"A\"\n    touchpoint title=\"A\"\n    touchpoint title=\"A\"\n"
         "    touchpoint title=\"A\"\n",
         "10 scores are no numbers and are left out (lines 3, 4, 5, 6, 7, 8, 9, 10, …).\n");
}

static void
test_line_breaks_and_entities_are_what_people_see (void)
{
  check ("journey\ntitle A<br>b<BR/>c<br />d</br>\nsection E#58; f#59;\nG #35;1 #amp; #nothing;: 5: H#44; "
         "I\n",
         "map title=\"A b c d\"\n"
         "  persona name=\"H, I\"\n"
         "  stage title=\"E: f;\"\n"
         "    touchpoint title=\"G #1 & #nothing;\"\n"
         "      emotion persona=\"H, I\" score=2\n",
         "");
}

static void
test_any_script_is_read (void)
{
  check ("journey\ntitle 🔑 猫の一日\nsection رحلة\n朝食: 4: 猫, אני\n",
         "map title=\"🔑 猫の一日\"\n"
         "  persona name=\"猫\"\n"
         "  persona name=\"אני\"\n"
         "  stage title=\"رحلة\"\n"
         "    touchpoint title=\"朝食\"\n"
         "      emotion persona=\"猫\" score=1\n"
         "      emotion persona=\"אני\" score=1\n",
         "");
}

/* White space behind a keyword may be a line end, whatever the writer meant. */
static void
test_keyword_alone_takes_the_next_line (void)
{
  check ("journey\ntitle\nMy day\nsection\nMorning\nA: 5: Me\n",
         "map title=\"My day\"\n"
         "  persona name=\"Me\"\n"
         "  stage title=\"Morning\"\n"
         "    touchpoint title=\"A\"\n"
         "      emotion persona=\"Me\" score=2\n",
         "");
}

static void
test_words_that_only_begin_like_keywords_are_tasks (void)
{
  check ("journey\njourneys: 5: Me\ntitle: 4: Me\nsection: 3: Me\nsectional: 2: Me\n",
         "map\n"
         "  persona name=\"Me\"\n"
         "  stage\n"
         "    touchpoint title=\"journeys\"\n"
         "      emotion persona=\"Me\" score=2\n"
         "    touchpoint title=\"title\"\n"
         "      emotion persona=\"Me\" score=1\n"
         "    touchpoint title=\"section\"\n"
         "      emotion persona=\"Me\" score=0\n"
         "    touchpoint title=\"sectional\"\n"
         "      emotion persona=\"Me\" score=-1\n",
         NULL);
}

static void
test_broken_statements_are_refused_with_line_and_column (void)
{
  check_error ("journey\n  section A:B\n", JM_FORMAT_ERROR_SYNTAX,
               "input:2:12: There is no task before this colon. The name of a section cannot hold a colon.");
  check_error ("journey\n\nsection S\n  Make tea\n", JM_FORMAT_ERROR_SYNTAX,
               "input:4:3: This task has no score. A task is written as “Task: 5: Actor, Actor”.");
  check_error ("journey\nsection S\n  Tea:\n", JM_FORMAT_ERROR_SYNTAX,
               "input:3:3: This task has no score. A task is written as “Task: 5: Actor, Actor”.");
  check_error ("journey\nsection S\n  Journey home: 5: Me\n", JM_FORMAT_ERROR_SYNTAX,
               "input:3:3: The word “journey” cannot begin a task. "
               "It stands only once, at the start of the diagram.");
  check_error ("journey\n  %%{init: {\nsection S\n", JM_FORMAT_ERROR_SYNTAX,
               "input:2:3: This directive is not closed. “}%%” was expected at its end.");
}

static void
test_columns_count_characters (void)
{
  check_error ("journey\n猫 %%{x}%% é : 5\n 猫🔑é:\n", JM_FORMAT_ERROR_SYNTAX,
               "input:3:2: This task has no score. A task is written as “Task: 5: Actor, Actor”.");
  check_error ("journey\r\n\r\n猫é: 5; é\r\n", JM_FORMAT_ERROR_SYNTAX,
               "input:3:8: This task has no score. A task is written as “Task: 5: Actor, Actor”.");
}

static void
test_other_diagrams_are_refused_by_name (void)
{
  check_error ("flowchart TD\n  A --> B\n", JM_FORMAT_ERROR_NOT_A_MAP,
               "input:1:1: This is no journey diagram: it begins with “flowchart”. "
               "The word “journey” was expected.");
  check_error ("%% c\n\n  sequenceDiagram\n", JM_FORMAT_ERROR_NOT_A_MAP,
               "input:3:3: This is no journey diagram: it begins with “sequenceDiagram”. "
               "The word “journey” was expected.");
  check_error ("!\n", JM_FORMAT_ERROR_NOT_A_MAP,
               "input:1:1: This is no journey diagram. The word “journey” was expected.");
}

static void
test_nothing_and_no_text_are_refused (void)
{
  g_autoptr (GBytes) nul = g_bytes_new_static ("journey\0\n", 9);
  g_autoptr (GError) error = NULL;

  check_error ("", JM_FORMAT_ERROR_EMPTY, "input: The file is empty.");
  check_error (" \n\t\n", JM_FORMAT_ERROR_EMPTY, "input: The file is empty.");
  g_assert_null (jm_mermaid_read (nul, "input", NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_ENCODING);
}

static void
test_windows_1252_is_read (void)
{
  check ("journey\ntitle Caf\xe9 \x80 5\n", "map title=\"Café € 5\"\n", "");
}

static void
test_too_large_input_is_refused (void)
{
  gsize length = (gsize) JM_FORMAT_MAX_BYTES + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (memset (g_malloc (length), 'a', length), length);
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_mermaid_read (bytes, "input", NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "input: The file is too large. At most 64 MB can be read.");
}

static void
test_too_long_text_is_refused_with_its_line (void)
{
  g_autofree char *task = g_strnfill (JM_ITEM_MAX_TEXT + 1, 'a');
  g_autofree char *text = g_strdup_printf ("journey\nsection S\n  %s: 5: Me\n", task);

  check_error (text, JM_FORMAT_ERROR_VALUE, "input:3:3: A text of at most 1048576 bytes was expected.");
}

static void
test_too_many_items_are_refused (void)
{
  g_autoptr (GString) text = g_string_new ("journey\n");

  for (guint i = 0; i < JM_MAP_MAX_ITEMS / 2 + 1; i++)
    g_string_append (text, "a:1:b\n");
  check_error (text->str, JM_FORMAT_ERROR_TOO_LARGE,
               "input:500000:1: There is too much in it. A map can hold at most 1000000 items.");
}

static void
test_thousands_of_tasks_are_read (void)
{
  g_autoptr (GString) text = g_string_new ("journey\nsection S\n");
  g_autoptr (JmMap) map = NULL;
  JmItem *stage;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "  Task %u: %u: Me, You\n", i, i % 5 + 1);
  map = jm_test_read (jm_mermaid_read, text->str);

  stage = jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, 0);
  g_assert_cmpuint (jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS), ==, 5000);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (map, "t5000"), JM_TOUCHPOINT_TITLE), ==, "Task 4999");
}

static void
test_damaged_diagrams_do_no_harm (void)
{
  jm_test_damage (jm_mermaid_read,
                  "---\nconfig: {}\ntitle: \"T \\u00e9\"\n---\n%%{init: {}}%%\njourney\n  title My <br/> "
                  "day # c\n"
                  "  accTitle: T\n  accDescr {\n    one\n    two\n  }\n  %% no emotion\n  A: 3; B#59;: "
                  "4.55: Me, 猫\n"
                  "  section S\n    C: x: Me: more\n    D: 9\n",
                  4000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/mermaid/" #name, test_##name)
  ADD (sections_tasks_and_actors_become_stages_touchpoints_and_personas);
  ADD (ids_are_the_same_each_time);
  ADD (empty_diagram_is_an_empty_map);
  ADD (case_indentation_and_line_ends_do_not_matter);
  ADD (semicolon_ends_a_statement);
  ADD (comments_are_left_out);
  ADD (directives_are_left_out_and_counted);
  ADD (front_matter_gives_the_title);
  ADD (rest_of_the_front_matter_is_reported);
  ADD (front_matter_must_stand_at_the_start_and_close_at_its_indent);
  ADD (accessible_title_stands_in_for_a_title);
  ADD (description_is_the_summary);
  ADD (unclosed_description_is_refused);
  ADD (tasks_before_a_section_stand_in_a_stage_without_title);
  ADD (sections_of_one_name_stay_apart);
  ADD (task_without_actor_gives_its_score_to_a_customer);
  ADD (actors_are_trimmed_and_counted_once);
  ADD (what_follows_the_people_is_reported);
  ADD (score_outside_range_is_clamped_and_reported);
  ADD (score_is_rounded_to_one_decimal);
  ADD (score_that_is_no_number_is_left_out_and_reported);
  ADD (long_lists_of_lines_are_cut);
  ADD (line_breaks_and_entities_are_what_people_see);
  ADD (any_script_is_read);
  ADD (keyword_alone_takes_the_next_line);
  ADD (words_that_only_begin_like_keywords_are_tasks);
  ADD (broken_statements_are_refused_with_line_and_column);
  ADD (columns_count_characters);
  ADD (other_diagrams_are_refused_by_name);
  ADD (nothing_and_no_text_are_refused);
  ADD (windows_1252_is_read);
  ADD (too_large_input_is_refused);
  ADD (too_long_text_is_refused_with_its_line);
  ADD (too_many_items_are_refused);
  ADD (thousands_of_tasks_are_read);
  ADD (damaged_diagrams_do_no_harm);

  return g_test_run ();
}
