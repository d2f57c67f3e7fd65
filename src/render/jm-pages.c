/* jm-pages.c: a layout as pages: one, or the sheets of a poster with their plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-pages.h"

#include <glib/gi18n.h>

#include "jm-export.h"
#include "jm-plan-painter.h"
#include "jm-sheet-painter.h"

/* A margin has to leave so much of the paper. */
#define LEAST_ROOM 96.0

struct _JmPages
{
  JmLayout *layout;
  JmPagesOptions options;
  char *day;        /* nullable */
  JmPage page;      /* where there is no poster */
  JmPoster *poster; /* nullable */
  JmPlan *plan;     /* nullable */
};

/**
 * jm_pages_has_room:
 * @options: how a map is to be put on paper
 *
 * Returns: whether margin and overlap leave enough of the paper for a map
 */
gboolean
jm_pages_has_room (const JmPagesOptions *options)
{
  const JmPosterOptions *poster = &options->poster;

  if (poster->paper == NULL)
    return !options->is_cut;

  return poster->margin >= 0 && poster->paper->width - 2 * poster->margin >= LEAST_ROOM &&
         (!options->is_cut || jm_poster_has_room (poster));
}

/**
 * jm_pages_new:
 * @layout: a layout
 * @typesetter: the typesetter that measured it
 * @options: how it is put on paper; jm_pages_has_room() for them
 *
 * Returns: (transfer full): the pages
 */
JmPages *
jm_pages_new (JmLayout             *layout,
              JmTypesetter         *typesetter,
              const JmPagesOptions *options)
{
  const JmPosterOptions *poster = &options->poster;
  JmPages *self = g_new0 (JmPages, 1);

  self->layout = jm_layout_ref (layout);
  self->options = *options;
  self->day = g_strdup (poster->date);
  self->options.poster.date = self->day;

  if (options->is_cut)
    {
      self->poster = jm_poster_new (layout, typesetter, &self->options.poster);
      if (jm_poster_get_n_sheets (self->poster) > 1 && !options->no_plan)
        self->plan = jm_plan_new (self->poster, typesetter);
    }
  else
    self->page = jm_page_fit_inside (layout, poster->paper, poster->portrait, poster->margin);

  return self;
}

/**
 * jm_pages_free:
 * @self: (transfer full): pages
 */
void
jm_pages_free (JmPages *self)
{
  g_clear_pointer (&self->plan, jm_plan_free);
  g_clear_pointer (&self->poster, jm_poster_free);
  jm_layout_unref (self->layout);
  g_free (self->day);
  g_free (self);
}

/**
 * jm_pages_get_layout:
 * @self: pages
 *
 * Returns: (transfer none): what is on them
 */
JmLayout *
jm_pages_get_layout (JmPages *self)
{
  return self->layout;
}

/**
 * jm_pages_get_n_plans:
 * @self: pages
 *
 * Returns: how many pages the plan takes; they come first
 */
guint
jm_pages_get_n_plans (JmPages *self)
{
  return self->plan != NULL ? jm_plan_get_n_pages (self->plan) : 0;
}

/**
 * jm_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are, with those of the plan
 */
guint
jm_pages_get_n_pages (JmPages *self)
{
  return self->poster != NULL ? jm_pages_get_n_plans (self) + jm_poster_get_n_sheets (self->poster) : 1;
}

/**
 * jm_pages_get_size:
 * @self: pages
 * @width: (out): their width
 * @height: (out): their height
 */
void
jm_pages_get_size (JmPages *self,
                   double  *width,
                   double  *height)
{
  if (self->poster != NULL)
    {
      jm_poster_get_paper_size (self->poster, width, height);
      return;
    }

  *width = self->page.width;
  *height = self->page.height;
}

/**
 * jm_pages_get_scale:
 * @self: pages
 *
 * Returns: how large the map is on them; 1 for text of 9 points
 */
double
jm_pages_get_scale (JmPages *self)
{
  return self->poster != NULL ? jm_poster_get_scale (self->poster) : self->page.scale;
}

/**
 * jm_pages_get_sheets:
 * @self: pages
 * @n_columns: (out): how many sheets lie side by side
 * @n_rows: (out): how many lie below each other
 */
void
jm_pages_get_sheets (JmPages *self,
                     guint   *n_columns,
                     guint   *n_rows)
{
  *n_columns = self->poster != NULL ? jm_poster_get_n_columns (self->poster) : 1;
  *n_rows = self->poster != NULL ? jm_poster_get_n_rows (self->poster) : 1;
}

/**
 * jm_pages_get_label:
 * @self: pages
 * @position: one of them
 *
 * Returns: (transfer none) (nullable): what the sheet is called on the paper, for example
 *   "B2"; %NULL for a plan, and for a page that is not one of several
 */
const char *
jm_pages_get_label (JmPages *self,
                    guint    position)
{
  guint n_plans = jm_pages_get_n_plans (self);

  if (self->poster == NULL || position < n_plans || jm_poster_get_n_sheets (self->poster) < 2)
    return NULL;

  return jm_poster_get_sheet (self->poster, position - n_plans)->label;
}

/**
 * jm_pages_list_losses:
 * @self: pages
 *
 * Returns: (transfer full): sentences: what did not come out as it was asked for
 */
GStrv
jm_pages_list_losses (JmPages *self)
{
  const JmPosterOptions *options = &self->options.poster;
  g_autoptr (GStrvBuilder) losses = g_strv_builder_new ();
  double scale = jm_pages_get_scale (self);
  guint n_lines = self->poster != NULL ? jm_poster_get_n_cut_lines (self->poster) : 0;

  if (self->poster == NULL && options->paper == NULL && scale < 1)
    g_strv_builder_take (losses,
                         g_strdup_printf (_("The page was reduced to %.0f %% of its size: readers of PDF show no larger "
                                            "pages."),
                                          scale * 100));
  if (self->poster != NULL && options->mode == JM_POSTER_SCALE && scale < options->scale * 0.999)
    g_strv_builder_take (losses,
                         g_strdup_printf (_("The poster was made at %.0f %% instead of %.0f %%: a column has to go on "
                                            "one sheet, and no line of text should be cut."),
                                          scale * 100, options->scale * 100));
  if (n_lines > 0)
    g_strv_builder_take (losses,
                         g_strdup_printf (ngettext ("%u line of text is cut, since what it stands in is higher than a "
                                                    "sheet.",
                                                    "%u lines of text are cut, since what they stand in is higher than "
                                                    "a sheet.", n_lines),
                                          n_lines));

  return g_strv_builder_end (losses);
}

/**
 * jm_pages_paint:
 * @self: pages
 * @position: one of them
 * @cairo: where to draw it, a unit for 1/96 inch from the top left corner of the paper
 *
 * Draws a page as a file has it.  The paper itself is not drawn.
 */
void
jm_pages_paint (JmPages *self,
                guint    position,
                cairo_t *cairo)
{
  guint n_plans = jm_pages_get_n_plans (self);

  cairo_save (cairo);
  if (self->poster == NULL)
    jm_export_paint_page (self->layout, &self->page, cairo, NULL);
  else if (position < n_plans)
    jm_plan_paint (self->plan, position, self->poster, cairo, NULL);
  else
    jm_sheet_paint (self->poster, jm_poster_get_sheet (self->poster, position - n_plans), cairo, NULL);
  cairo_restore (cairo);
}

/**
 * jm_pages_write_pdf:
 * @self: pages
 * @date: when the document was made, as for jm_export_pdf()
 * @progress: (nullable): told how far it is, and may end it
 * @user_data: for @progress
 * @error: return location for an error of the domain %JM_EXPORT_ERROR
 *
 * Returns: (transfer full): the pages as a file, or %NULL
 */
GBytes *
jm_pages_write_pdf (JmPages      *self,
                    const char   *date,
                    JmPagesFunc   progress,
                    gpointer      user_data,
                    GError      **error)
{
  return self->poster != NULL ? jm_export_poster (self->poster, self->plan, date, progress, user_data, error)
                              : jm_export_pdf (self->layout, &self->page, date, error);
}
