/* jm-cli-paper.c: the options that say on what paper a map goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cli-paper.h"

#include <string.h>

#include <glib/gi18n.h>

#define MM (96 / 25.4)
#define MOST_SHEETS 999

/**
 * jm_cli_paper_init:
 * @self: (out caller-allocates): the options; it must stay where it is until they are parsed
 * @context: takes them
 */
void
jm_cli_paper_init (JmCliPaper     *self,
                   GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &self->name,
      N_("fit (a page as large as the map), A4, A3, A2, A1, A0, Letter or Tabloid"), N_("PAPER") },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &self->portrait, N_("Put the paper upright"), NULL },
    { "margin", 0, 0, G_OPTION_ARG_DOUBLE, &self->margin, N_("What stays free around the paper, usually 8 mm"),
      N_("MM") },
    { "fit-width", 0, 0, G_OPTION_ARG_NONE, &self->fit_width,
      N_("For PDF: as wide as the paper, on as many sheets below each other as that takes"), NULL },
    { "poster", 0, 0, G_OPTION_ARG_NONE, &self->poster,
      N_("For PDF: cut into sheets to be put together, at --scale or as large as --sheets allow"), NULL },
    { "sheets", 0, 0, G_OPTION_ARG_STRING, &self->sheets,
      N_("For --poster: at most so many sheets across and down, for example 3x2"), N_("NUMBERxNUMBER") },
    { "overlap", 0, 0, G_OPTION_ARG_DOUBLE, &self->overlap,
      N_("What sheets have in common with their neighbours, usually 10 mm; 0 for nothing"), N_("MM") },
    { "no-plan", 0, 0, G_OPTION_ARG_NONE, &self->no_plan,
      N_("Leave out the page that shows how the sheets are put together"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  *self = (JmCliPaper) { .margin = JM_CLI_NOT_GIVEN, .overlap = JM_CLI_NOT_GIVEN };
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/**
 * jm_cli_paper_clear:
 * @self: the options
 */
void
jm_cli_paper_clear (JmCliPaper *self)
{
  g_free (self->name);
  g_free (self->sheets);
}

static gboolean
is_cut (const JmCliPaper *self)
{
  return self->poster || self->fit_width;
}

static char *
list_papers (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n_papers;
  const JmPaper *papers = jm_papers_get (&n_papers);

  g_strv_builder_add (names, "fit");
  for (guint i = 0; i < n_papers; i++)
    g_strv_builder_add (names, papers[i].name);
  list = g_strv_builder_end (names);

  return g_strjoinv (", ", list);
}

static gboolean
check_paper (JmCliPaper  *self,
             JmCliStatus *status)
{
  gboolean is_fit = self->name != NULL && g_ascii_strcasecmp (self->name, "fit") == 0;

  if (self->name != NULL && !is_fit)
    self->paper = jm_paper_find (self->name);
  else if (is_cut (self))
    self->paper = jm_paper_get_usual ();

  if (self->name != NULL && !is_fit && self->paper == NULL)
    {
      g_autofree char *papers = list_papers ();

      *status = jm_cli_misuse (_("There is no paper “%s”; there are: %s."), self->name, papers);
      return FALSE;
    }

  if (is_fit && is_cut (self))
    {
      *status = jm_cli_misuse (_("A page as large as the map cannot be cut into sheets; name a paper."));
      return FALSE;
    }

  if (self->paper == NULL && self->margin != JM_CLI_NOT_GIVEN)
    {
      *status = jm_cli_misuse (_("A page as large as the map has no margin; name a paper with --paper."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_sheets (JmCliPaper  *self,
              double       scale,
              JmCliStatus *status)
{
  g_auto (GStrv) numbers = NULL;
  guint64 n_columns, n_rows;

  if (self->sheets == NULL)
    return TRUE;

  if (!self->poster)
    {
      *status = jm_cli_misuse (_("--sheets belongs to --poster."));
      return FALSE;
    }

  if (scale != 1)
    {
      *status = jm_cli_misuse (_("Choose --scale or --sheets: the one follows from the other."));
      return FALSE;
    }

  numbers = g_strsplit_set (self->sheets, "xX×", 2);
  if (g_strv_length (numbers) != 2 ||
      !g_ascii_string_to_unsigned (numbers[0], 10, 1, MOST_SHEETS, &n_columns, NULL) ||
      !g_ascii_string_to_unsigned (numbers[1], 10, 1, MOST_SHEETS, &n_rows, NULL))
    {
      *status = jm_cli_misuse (_("“%s” is no number of sheets; 3x2 would be three across and two down."), self->sheets);
      return FALSE;
    }

  self->n_columns = (guint) n_columns;
  self->n_rows = (guint) n_rows;

  return TRUE;
}

static double
get_length (double length,
            double usual)
{
  return length != JM_CLI_NOT_GIVEN ? length * MM : usual;
}

/**
 * jm_cli_paper_get_options:
 * @self: the options, checked
 * @scale: what --scale says
 *
 * Returns: how the map is put on paper
 */
JmPagesOptions
jm_cli_paper_get_options (const JmCliPaper *self,
                          double            scale)
{
  return (JmPagesOptions) {
    .is_cut = is_cut (self),
    .no_plan = self->no_plan,
    .poster = {
      .paper = self->paper,
      .portrait = self->portrait,
      .margin = get_length (self->margin, JM_PAGE_MARGIN),
      .overlap = get_length (self->overlap, JM_PAGES_OVERLAP),
      .mode = self->fit_width ? JM_POSTER_WIDTH : self->n_columns > 0 ? JM_POSTER_SHEETS : JM_POSTER_SCALE,
      .scale = scale,
      .n_columns = self->n_columns,
      .n_rows = self->n_rows,
    },
  };
}

static gboolean
check_room (const JmCliPaper *self,
            JmCliStatus      *status)
{
  const JmPagesOptions options = jm_cli_paper_get_options (self, 1);
  JmPagesOptions uncut = options;

  uncut.is_cut = FALSE;
  if (!jm_pages_has_room (&uncut))
    {
      *status = jm_cli_misuse (_("With this margin nothing of the paper is left to print on."));
      return FALSE;
    }

  if (!jm_pages_has_room (&options))
    {
      *status = jm_cli_misuse (_("With this margin and overlap there is no room on the paper for a map."));
      return FALSE;
    }

  return TRUE;
}

/**
 * jm_cli_paper_check:
 * @self: the options, parsed
 * @format: what will be made: "pdf", "svg" and so on
 * @scale: what --scale says
 * @status: (out): the exit status, when something is wrong
 *
 * Says what is wrong with the options.
 *
 * Returns: whether they make sense
 */
gboolean
jm_cli_paper_check (JmCliPaper  *self,
                    const char  *format,
                    double       scale,
                    JmCliStatus *status)
{
  if (is_cut (self) && strcmp (format, "pdf") != 0)
    {
      *status = jm_cli_misuse (_("Only PDF has more than one page: --poster and --fit-width cannot make %s."), format);
      return FALSE;
    }

  if (self->poster && self->fit_width)
    {
      *status = jm_cli_misuse (_("Choose --poster or --fit-width."));
      return FALSE;
    }

  if (self->overlap != JM_CLI_NOT_GIVEN && !is_cut (self))
    {
      *status = jm_cli_misuse (_("--overlap belongs to --poster or --fit-width."));
      return FALSE;
    }

  if (self->no_plan && !is_cut (self))
    {
      *status = jm_cli_misuse (_("--no-plan belongs to --poster or --fit-width."));
      return FALSE;
    }

  return check_paper (self, status) && check_sheets (self, scale, status) && check_room (self, status);
}
