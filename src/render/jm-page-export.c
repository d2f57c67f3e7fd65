/* jm-page-export.c: a map as a file of pages, with all that belongs to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-page-export.h"

#include <glib/gi18n.h>

#include "jm-export.h"

/**
 * jm_page_export_get_date:
 *
 * The date that is printed and that a file carries.  It is fixed by SOURCE_DATE_EPOCH for
 * reproducible output (https://reproducible-builds.org/specs/source-date-epoch/).
 *
 * Returns: (transfer full): the date and time
 */
GDateTime *
jm_page_export_get_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_date_time_new_from_unix_utc (seconds);

  return g_date_time_new_now_local ();
}

/**
 * jm_page_remarks_clear:
 * @self: remarks
 */
void
jm_page_remarks_clear (JmPageRemarks *self)
{
  g_clear_pointer (&self->losses, g_strfreev);
}

/**
 * jm_page_export_lay_out:
 * @self: what is to be made
 * @map: the map
 * @typesetter: measures it
 * @previous: (nullable): an earlier layout of that typesetter
 *
 * Returns: (transfer full): the map as it will be drawn
 */
JmLayout *
jm_page_export_lay_out (const JmPageExport *self,
                        JmMap              *map,
                        JmTypesetter       *typesetter,
                        JmLayout           *previous)
{
  g_autofree char *day = g_date_time_format (self->date, "%F");
  const JmLayoutOptions options = { .pictures = self->pictures, .date = day, .view = self->view,
                                    .time_scaled = self->time_scaled };

  return jm_layout_new (map, typesetter, &options, previous);
}

/**
 * jm_page_export_make_pages:
 * @self: what is to be made
 * @layout: what jm_page_export_lay_out() has made
 * @typesetter: what measured it
 *
 * Returns: (transfer full): the pages on which it goes
 */
JmPages *
jm_page_export_make_pages (const JmPageExport *self,
                           JmLayout           *layout,
                           JmTypesetter       *typesetter)
{
  g_autofree char *day = g_date_time_format (self->date, "%F");
  JmPagesOptions options = self->pages;

  options.poster.date = day;

  return jm_pages_new (layout, typesetter, &options);
}

/* Pixels have no largest page, only a largest picture. */
static JmPage
fit (const JmPageExport *self,
     JmLayout           *layout)
{
  const JmPosterOptions *options = &self->pages.poster;

  if (options->paper == NULL && self->format == JM_PAGE_PNG)
    return (JmPage) { jm_layout_get_width (layout), jm_layout_get_height (layout), 1, 0, 0 };

  return jm_page_fit_inside (layout, options->paper, options->portrait, options->margin);
}

/**
 * jm_page_export_list_losses:
 * @self: what is to be made
 * @pages: what jm_page_export_make_pages() has made
 *
 * Returns: (transfer full): sentences: what will not come out as it was asked for
 */
GStrv
jm_page_export_list_losses (const JmPageExport *self,
                            JmPages            *pages)
{
  g_autoptr (GStrvBuilder) losses = g_strv_builder_new ();

  if (self->format == JM_PAGE_PDF)
    return jm_pages_list_losses (pages);

  if (self->format == JM_PAGE_PNG)
    {
      const JmPage page = fit (self, jm_pages_get_layout (pages));
      double reduced = jm_export_limit_pixels (page.width, page.height, self->scale);

      if (reduced < self->scale)
        g_strv_builder_take (losses,
                             g_strdup_printf (_("The picture was reduced to %.0f %% of its size: larger ones cannot be "
                                                "made; PDF and SVG can."),
                                              reduced / self->scale * 100));
    }

  return g_strv_builder_end (losses);
}

static GBytes *
draw (const JmPageExport  *self,
      JmPages             *pages,
      GError             **error)
{
  JmLayout *layout = jm_pages_get_layout (pages);
  const JmPage page = fit (self, layout);
  g_autofree char *moment = g_date_time_format (self->date, "%FT%T%:z");
  double reduced;

  switch (self->format)
    {
    case JM_PAGE_PDF:
      return jm_pages_write_pdf (pages, moment, self->progress, self->user_data, error);
    case JM_PAGE_SVG:
      return jm_export_svg (layout, &page);
    case JM_PAGE_PNG:
      return jm_export_png (layout, &page, self->scale, &reduced, error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * jm_page_export_run:
 * @self: what is to be made
 * @map: the map
 * @remarks: (out caller-allocates): what is to be told of it; set even when there is an error
 * @error: return location for an error of the domain %JM_EXPORT_ERROR
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
jm_page_export_run (const JmPageExport  *self,
                    JmMap               *map,
                    JmPageRemarks       *remarks,
                    GError             **error)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (NULL);
  g_autoptr (JmLayout) layout = jm_page_export_lay_out (self, map, typesetter, NULL);
  g_autoptr (JmPages) pages = jm_page_export_make_pages (self, layout, typesetter);
  g_auto (GStrv) problems = jm_pictures_list_problems (self->pictures);
  g_auto (GStrv) losses = jm_page_export_list_losses (self, pages);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  g_strv_builder_addv (all, (const char **) problems);
  g_strv_builder_addv (all, (const char **) losses);
  *remarks = (JmPageRemarks) { jm_layout_get_root (layout) != jm_map_get_root (map), g_strv_builder_end (all) };

  return draw (self, pages, error);
}
