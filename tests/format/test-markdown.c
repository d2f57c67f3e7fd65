/* test-markdown.c: journey diagrams in Markdown and HTML files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-markdown.h"

#include <string.h>

#include "jm-test-outline.h"

static JmMap *
read_first (GBytes      *bytes,
            const char  *name,
            JmReport    *report,
            GError     **error)
{
  return jm_markdown_read (bytes, name, 0, report, error);
}

static JmMap *
read_second (GBytes      *bytes,
             const char  *name,
             JmReport    *report,
             GError     **error)
{
  return jm_markdown_read (bytes, name, 2, report, error);
}

static void
check_title (const char *text,
             const char *title)
{
  g_autofree char *outline = g_strdup_printf ("map title=\"%s\"\n", title);

  jm_test_check_read (read_first, text, outline, "");
}

static void
test_diagram_in_a_fence_is_read (void)
{
  check_title ("# Notes\n\n```mermaid\njourney\ntitle T\n```\n\nmore: text: here\n", "T");
  check_title ("~~~mermaid\njourney\ntitle T\n~~~\n", "T");
  check_title ("````mermaid\njourney\ntitle ```\n````\n", "```");
  check_title ("```mermaid-example\njourney\ntitle T\n```\n", "T");
  check_title ("``` Mermaid {#id .class}\njourney\ntitle T\n```   \n", "T");
  check_title ("```{mermaid}\njourney\ntitle T\n```\n", "T");
  check_title ("```{ .mermaid caption=x }\njourney\ntitle T\n```\n", "T");
  check_title ("::: mermaid\njourney\ntitle T\n:::\n", "T");
  check_title ("```mermaid\r\njourney\r\ntitle T\r\n```\r\n", "T");
  check_title ("```mermaid\njourney\ntitle T", "T");
}

static void
test_fences_may_be_indented_quoted_and_in_lists (void)
{
  check_title ("   ```mermaid\n   journey\n   title T\n   ```\n", "T");
  check_title ("1. Step\n\n   ```mermaid\n   ---\n   title: T\n   ---\n   journey\n   ```\n", "T");
  check_title ("- ```mermaid\n  journey\n  title T\n  ```\n", "T");
  check_title ("> ```mermaid\n> journey\n>   title T\n> ```\n", "T");
  check_title ("> > ```mermaid\n> > journey\n> > title T\nnot a statement\n", "T");
}

static void
test_diagram_in_html_is_read (void)
{
  check_title ("<pre class=\"mermaid\">\njourney\ntitle A &amp; B &lt;5&gt; &#39;c&#x27;\n</pre>\n",
               "A & B <5> 'c'");
  check_title ("<h1>x</h1>\n<div id=a class='box mermaid'\n  >journey\ntitle T</div>", "T");
  check_title ("<pre><code class=\"language-mermaid\">journey\ntitle T\n</code></pre>\n", "T");
  check_title ("<PRE CLASS=mermaid>\njourney\ntitle T\n</PRE>\n", "T");
}

static void
test_other_fences_and_comments_are_passed_over (void)
{
  check_title ("```html\n<pre class=\"mermaid\">journey\ntitle No</pre>\n```\n"
               "````markdown\n```mermaid\njourney\ntitle No\n```\n````\n"
               "<!-- <pre class=\"mermaid\">journey\ntitle No</pre> -->\n"
               "<!--\n```mermaid\njourney\ntitle No\n```\n-->\n"
               "``` `mermaid`\n`<!--` is no comment, <pre class=\"mermaids\"> no diagram\n"
               "```mermaid\njourney\ntitle T\n```\n",
               "T");
}

static void
test_number_counts_journey_diagrams_only (void)
{
  const char *text = "```mermaid\nflowchart TD\nA-->B\n```\n"
                     "```mermaid\n%% c\njourney\ntitle One\n```\n"
                     "```mermaid\npie\n```\n"
                     "```mermaid\n---\ntitle: x\n---\njourney\ntitle Two\n```\n";

  jm_test_check_read (read_first, text, "map title=\"One\"\n",
                      "There are 2 journey diagrams in this file; the first one is taken.\n");
  jm_test_check_read (read_second, text, "map title=\"Two\"\n", "");
}

static void
test_missing_diagrams_are_refused_with_what_there_is (void)
{
  jm_test_check_error (read_first, "# No diagram\n", JM_FORMAT_ERROR_NOT_A_MAP,
                       "input: There is no Mermaid journey diagram in this file.");
  jm_test_check_error (read_first, "```mermaid\npie\n```\n", JM_FORMAT_ERROR_NOT_A_MAP,
                       "input: There is no Mermaid journey diagram in this file, "
                       "only 1 diagram of another type (pie).");
  jm_test_check_error (read_first, "```mermaid\npie\n```\n```mermaid\ngantt\n```\n",
                       JM_FORMAT_ERROR_NOT_A_MAP,
                       "input: There is no Mermaid journey diagram in this file, "
                       "only 2 diagrams of other types (the first one: pie).");
  jm_test_check_error (read_second, "```mermaid\njourney\n```\n", JM_FORMAT_ERROR_NOT_A_MAP,
                       "input: There is 1 journey diagram in this file, and no number 2.");
  jm_test_check_error (read_first, "\n", JM_FORMAT_ERROR_EMPTY, "input: The file is empty.");
}

static void
test_errors_tell_the_line_of_the_file (void)
{
  jm_test_check_error (read_first, "# Notes\n\n  ```mermaid\n  journey\n    section A:B\n  ```\n",
                       JM_FORMAT_ERROR_SYNTAX,
                       "input:5:14: There is no task before this colon. The name of a section cannot hold a "
                       "colon.");
  jm_test_check_error (read_first, "> ```mermaid\n> journey\n> Tea\n> ```\n", JM_FORMAT_ERROR_SYNTAX,
                       "input:3:3: This task has no score. A task is written as “Task: 5: Actor, Actor”.");
  jm_test_check_error (read_first, "text\r\n<pre class=\"mermaid\">\r\njourney\r\nA &amp; B: 3; Tea\r\n"
                                   "</pre>",
                       JM_FORMAT_ERROR_SYNTAX,
                       "input:4:11: This task has no score. A task is written as “Task: 5: Actor, Actor”.");
  jm_test_check_error (read_first, "```mermaid\n\n---\ntitle: T\n---\njourney\n```\n", JM_FORMAT_ERROR_SYNTAX,
                       "input:3:1: Front matter must begin with --- in the very first line and end with --- "
                       "at the same indent.");
}

static void
test_lines_of_reports_are_those_of_the_file (void)
{
  jm_test_check_read (read_first, "# Notes\n\n```mermaid\njourney\nsection S\nA: 9: Me\n```\n",
                      "map\n  persona name=\"Me\"\n  stage title=\"S\"\n    touchpoint title=\"A\"\n"
                      "      emotion persona=\"Me\" score=2\n",
                      "1 score is not within 1 to 5 and was moved to the nearer end (line 6).\n");
}

static void
test_diagrams_are_told_from_other_texts (void)
{
  static const char *const with[] = { "a\n```mermaid\n```\n", "<div class=\"mermaid\">pie</div>",
                                      "::: mermaid\nx" };
  static const char *const without[] = { "", "journey\n", "stage,touchpoint\n", "```\nmermaid\n```",
                                         "<pre>mermaid" };

  for (guint i = 0; i < G_N_ELEMENTS (with); i++)
    g_assert_true (jm_markdown_has_diagrams (with[i], strlen (with[i])));
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    g_assert_false (jm_markdown_has_diagrams (without[i], strlen (without[i])));
}

/* Files that would take for ever if anything were searched to the end again and again. */
static void
test_cost_grows_with_length_only (void)
{
  static const char *const parts[] = { "<!--", "<pre class=mermaid>", "<a ", "```mermaid\n", "<",
                                       "`",    "> ",                  "- " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      while (text->len < (4 << 20))
        g_string_append (text, parts[i]);
      bytes = g_bytes_new (text->str, text->len);
      g_assert_null (jm_markdown_read (bytes, "input", 0, NULL, &error));
      g_assert_nonnull (error);
    }
}

static void
test_damaged_files_do_no_harm (void)
{
  jm_test_damage (read_first,
                  "# N <!-- x --> `a`\n> - ~~~ {mermaid}\n> ---\n> title: T\n> ---\n> journey\n> A: 5: B\n> "
                  "~~~\n"
                  "<pre class=\"mermaid\">\njourney\nB &amp; C: 3: &#39;\n</pre>\n::: mermaid\npie\n:::\n"
                  "```mermaid\r\njourney\r\n  C: 4: D\r\n```\r\n",
                  4000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/markdown/" #name, test_##name)
  ADD (diagram_in_a_fence_is_read);
  ADD (fences_may_be_indented_quoted_and_in_lists);
  ADD (diagram_in_html_is_read);
  ADD (other_fences_and_comments_are_passed_over);
  ADD (number_counts_journey_diagrams_only);
  ADD (missing_diagrams_are_refused_with_what_there_is);
  ADD (errors_tell_the_line_of_the_file);
  ADD (lines_of_reports_are_those_of_the_file);
  ADD (diagrams_are_told_from_other_texts);
  ADD (cost_grows_with_length_only);
  ADD (damaged_files_do_no_harm);

  return g_test_run ();
}
