/* jm-cli-paper.c: the options that say on what paper a map goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cli-paper.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-export.h"

#define MM (96 / 25.4)
#define USUAL_OVERLAP 10.0
#define MOST_SHEETS 999
/* A margin has to leave so much of the paper. */
#define LEAST_ROOM 96.0

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

/**
 * jm_cli_paper_is_cut:
 * @self: the options
 *
 * Returns: whether the map may take more than one sheet
 */
gboolean
jm_cli_paper_is_cut (const JmCliPaper *self)
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
  else if (jm_cli_paper_is_cut (self))
    self->paper = jm_paper_find ("A4");

  if (self->name != NULL && !is_fit && self->paper == NULL)
    {
      g_autofree char *papers = list_papers ();

      *status = jm_cli_misuse (_("There is no paper “%s”; there are: %s."), self->name, papers);
      return FALSE;
    }

  if (is_fit && jm_cli_paper_is_cut (self))
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
  return (length != JM_CLI_NOT_GIVEN ? length : usual) * MM;
}

static JmPosterOptions
get_poster_options (const JmCliPaper *self,
                    double            scale)
{
  return (JmPosterOptions) {
    .paper = self->paper,
    .portrait = self->portrait,
    .margin = get_length (self->margin, JM_PAGE_MARGIN / MM),
    .overlap = get_length (self->overlap, USUAL_OVERLAP),
    .mode = self->fit_width ? JM_POSTER_WIDTH : self->n_columns > 0 ? JM_POSTER_SHEETS : JM_POSTER_SCALE,
    .scale = scale,
    .n_columns = self->n_columns,
    .n_rows = self->n_rows,
  };
}

static gboolean
check_room (const JmCliPaper *self,
            JmCliStatus      *status)
{
  const JmPosterOptions options = get_poster_options (self, 1);

  if (self->paper == NULL)
    return TRUE;

  if (!(options.margin >= 0 && self->paper->width - 2 * options.margin >= LEAST_ROOM))
    {
      *status = jm_cli_misuse (_("With this margin nothing of the paper is left to print on."));
      return FALSE;
    }

  if (jm_cli_paper_is_cut (self) && !jm_poster_has_room (&options))
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
  if (jm_cli_paper_is_cut (self) && strcmp (format, "pdf") != 0)
    {
      *status = jm_cli_misuse (_("Only PDF has more than one page: --poster and --fit-width cannot make %s."), format);
      return FALSE;
    }

  if (self->poster && self->fit_width)
    {
      *status = jm_cli_misuse (_("Choose --poster or --fit-width."));
      return FALSE;
    }

  if (self->overlap != JM_CLI_NOT_GIVEN && !jm_cli_paper_is_cut (self))
    {
      *status = jm_cli_misuse (_("--overlap belongs to --poster or --fit-width."));
      return FALSE;
    }

  return check_paper (self, status) && check_sheets (self, scale, status) && check_room (self, status);
}

/**
 * jm_cli_paper_fit:
 * @self: the options, checked
 * @layout: a layout
 *
 * Returns: the one page that the layout goes on
 */
JmPage
jm_cli_paper_fit (const JmCliPaper *self,
                  JmLayout         *layout)
{
  return jm_page_fit_inside (layout, self->paper, self->portrait, get_length (self->margin, JM_PAGE_MARGIN / MM));
}

static void
report_poster (JmPoster              *poster,
               const JmPosterOptions *options,
               JmReport              *report)
{
  double scale = jm_poster_get_scale (poster);
  guint n_lines = jm_poster_get_n_cut_lines (poster);

  if (options->mode == JM_POSTER_SCALE && scale < options->scale * 0.999)
    jm_report_add (report,
                   _("The poster was made at %.0f %% instead of %.0f %%: a column has to go on one sheet, and no line of "
                     "text should be cut."),
                   scale * 100, options->scale * 100);
  if (n_lines > 0)
    jm_report_add (report,
                   ngettext ("%u line of text is cut, since what it stands in is higher than a sheet.",
                             "%u lines of text are cut, since what they stand in is higher than a sheet.", n_lines),
                   n_lines);
}

/**
 * jm_cli_paper_export:
 * @self: the options, checked; the map may take more than one sheet
 * @layout: a layout
 * @typesetter: the typesetter that measured it
 * @scale: what --scale says
 * @date: when the document is made
 * @report: takes what did not come out as it was asked for
 * @error: return location for an error of the domain %JM_EXPORT_ERROR
 *
 * Returns: (transfer full): the sheets as PDF, with a plan of them before, or %NULL
 */
GBytes *
jm_cli_paper_export (const JmCliPaper  *self,
                     JmLayout          *layout,
                     JmTypesetter      *typesetter,
                     double             scale,
                     GDateTime         *date,
                     JmReport          *report,
                     GError           **error)
{
  JmPosterOptions options = get_poster_options (self, scale);
  g_autofree char *day = g_date_time_format (date, "%F");
  g_autofree char *moment = g_date_time_format (date, "%FT%T%:z");
  g_autoptr (JmPoster) poster = NULL;
  g_autoptr (JmPlan) plan = NULL;

  options.date = day;
  poster = jm_poster_new (layout, typesetter, &options);
  report_poster (poster, &options, report);
  if (jm_poster_get_n_sheets (poster) > 1)
    plan = jm_plan_new (poster, typesetter);

  return jm_export_poster (poster, plan, moment, error);
}
