/* jm-export-summary.c: says in words what would come out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-summary.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-export.h"

/* More sentences than these are counted. */
#define MOST_REMARKS 8

#define MM (96 / 25.4)

/* In points: that of most texts on a map at its full size, and the smallest that is read easily. */
#define TEXT_SIZE 9.0
#define LEAST_SIZE 4.0

static char *
describe_pixels (const JmExportChoices *choices,
                 JmPages               *pages)
{
  double width, height, scale;

  jm_pages_get_size (pages, &width, &height);
  if (choices->fit_paper)
    {
      width = jm_layout_get_width (jm_pages_get_layout (pages));
      height = jm_layout_get_height (jm_pages_get_layout (pages));
    }
  scale = jm_export_limit_pixels (width, height, choices->pixels);

  /* Translators: width and height of a picture. */
  return g_strdup_printf (_("%.0f × %.0f pixels"), MAX (1, floor (width * scale)), MAX (1, floor (height * scale)));
}

/* How large the map is; a very long one on a small paper is not said to be of no size. */
static double
get_percent (JmPages *pages)
{
  double percent = jm_pages_get_scale (pages) * 100;

  return percent >= 1 ? round (percent) : ceil (percent * 100) / 100;
}

static char *
describe_page (const JmExportChoices *choices,
               JmPages               *pages)
{
  double width, height;

  jm_pages_get_size (pages, &width, &height);
  if (jm_export_choices_get_parts (choices) & JM_EXPORT_HAS_PAPER_FORM)
    return g_strdup_printf (choices->portrait
                              /* Translators: the name of a paper, for example A4, and how large the map is on it. */
                              ? _("1 page %s, portrait; the map at %g %%")
                              : _("1 page %s, landscape; the map at %g %%"),
                            choices->paper->name, get_percent (pages));

  return g_strdup_printf (_("1 page of %.0f × %.0f mm; the map at %g %%"), width / MM, height / MM,
                          get_percent (pages));
}

static char *
describe_sheets (const JmExportChoices *choices,
                 JmPages               *pages)
{
  guint n_plans = jm_pages_get_n_plans (pages);
  guint n_sheets = jm_pages_get_n_pages (pages) - n_plans;
  double scale = get_percent (pages);
  guint n_columns, n_rows;

  jm_pages_get_sheets (pages, &n_columns, &n_rows);
  if (n_plans > 0)
    return g_strdup_printf (ngettext (/* Translators: a number of sheets, how many lie side by side and below each
                                       * other, the name of the paper, for example A4, and how large the map is. */
                                      "%u sheet (%u × %u) %s and a plan; the map at %g %%",
                                      "%u sheets (%u × %u) %s and a plan; the map at %g %%", n_sheets),
                            n_sheets, n_columns, n_rows, choices->paper->name, scale);

  return g_strdup_printf (ngettext ("%u sheet (%u × %u) %s; the map at %g %%",
                                    "%u sheets (%u × %u) %s; the map at %g %%", n_sheets),
                          n_sheets, n_columns, n_rows, choices->paper->name, scale);
}

/**
 * jm_export_summary_describe:
 * @choices: what was chosen
 * @pages: (nullable): what came of it; %NULL for a text
 *
 * Returns: (transfer full): a line on number and size of what comes out
 */
char *
jm_export_summary_describe (const JmExportChoices *choices,
                            JmPages               *pages)
{
  if (pages == NULL)
    return g_strdup (choices->format == JM_EXPORT_CSV ? _("A table with a row for each touchpoint")
                                                      : _("A journey diagram in the language of Mermaid"));

  if (choices->format == JM_EXPORT_PNG)
    return describe_pixels (choices, pages);

  return jm_export_choices_get_parts (choices) & JM_EXPORT_HAS_CUTS ? describe_sheets (choices, pages)
                                                                    : describe_page (choices, pages);
}

/* Paper, unlike a screen, cannot be zoomed into. */
static void
add_legibility (GString               *text,
                const JmExportChoices *choices,
                JmPages               *pages)
{
  double size = pages != NULL ? jm_pages_get_scale (pages) * TEXT_SIZE : TEXT_SIZE;

  if (jm_export_choices_get_parts (choices) & JM_EXPORT_HAS_PAPER_FORM && size < LEAST_SIZE)
    g_string_append_printf (text, _("Text is %.1f points high on this paper. Larger paper or more sheets make it legible."),
                            MAX (0.1, size));
}

/**
 * jm_export_summary_list:
 * @choices: what was chosen
 * @pages: (nullable): what came of it
 * @remarks: sentences: what is lost, or comes out otherwise
 *
 * Returns: (transfer full): what is to be told before it is done: the first sentences, a line
 *   each, and how many more there are
 */
char *
jm_export_summary_list (const JmExportChoices *choices,
                        JmPages               *pages,
                        const char *const     *remarks)
{
  guint n = g_strv_length ((char **) remarks);
  GString *text = g_string_new (NULL);

  add_legibility (text, choices, pages);

  for (guint i = 0; i < MIN (n, MOST_REMARKS); i++)
    g_string_append_printf (text, text->len > 0 ? "\n%s" : "%s", remarks[i]);
  if (n > MOST_REMARKS)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("… and %u more", "… and %u more", n - MOST_REMARKS), n - MOST_REMARKS);
    }

  return g_string_free (text, FALSE);
}
