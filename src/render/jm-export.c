/* jm-export.c: a layout as a file: PDF, PNG, SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-cairo-backend.h"
#include "jm-painter.h"
#include "jm-pdf.h"
#include "jm-plan-painter.h"
#include "jm-sheet-painter.h"
#include "jm-svg-backend.h"

/* Where the plan of a poster is found. */
#define PLAN_NAME "#plan"

/* Cairo's images cannot be wider or higher. */
#define MOST_PIXELS_ACROSS 32767
/* 512 MiB of memory. */
#define MOST_PIXELS (128u << 20)

G_DEFINE_QUARK (jm-export-error-quark, jm_export_error)

/**
 * jm_export_check:
 * @status: what cairo says of a drawing
 * @error: return location for an error of the domain %JM_EXPORT_ERROR
 *
 * Returns: whether all went well
 */
gboolean
jm_export_check (cairo_status_t   status,
                 GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, JM_EXPORT_ERROR, JM_EXPORT_ERROR_FAILED, _("The page could not be drawn: %s."),
               cairo_status_to_string (status));

  return FALSE;
}

/**
 * jm_export_paint_page:
 * @layout: a layout
 * @page: the page it is put on
 * @cairo: where to draw it
 * @tagger: (nullable): is told what the parts mean
 *
 * Draws the layout on its page, for a file or a preview alike.
 */
void
jm_export_paint_page (JmLayout     *layout,
                      const JmPage *page,
                      cairo_t      *cairo,
                      JmTagger     *tagger)
{
  JmBackend *backend;

  cairo_translate (cairo, page->x, page->y);
  cairo_scale (cairo, page->scale, page->scale);

  backend = jm_cairo_backend_new (cairo, tagger);
  jm_paint (layout, NULL, backend);
  jm_cairo_backend_free (backend);
}

/**
 * jm_export_pdf:
 * @layout: a layout
 * @page: the page it is put on
 * @date: when the document was made, as ISO 8601 with a time; the same date gives the same
 *   bytes
 * @error: return location for an error of the domain %JM_EXPORT_ERROR
 *
 * Draws the layout on one page of PDF, tagged in reading order, with an outline of the
 * stages.  Fonts are embedded.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
jm_export_pdf (JmLayout      *layout,
               const JmPage  *page,
               const char    *date,
               GError       **error)
{
  g_autoptr (JmPdf) pdf = jm_pdf_new (layout, date);
  cairo_t *cairo = jm_pdf_begin_page (pdf, page->width, page->height, NULL);

  jm_export_paint_page (layout, page, cairo, jm_pdf_get_tagger (pdf));

  return jm_pdf_finish (pdf, error);
}

/* Small Roman numbers, as pages before the first of a book have them. */
static char *
format_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *letters;
  } digits[] = { { 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" } };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    for (; number >= digits[i].value; number -= digits[i].value)
      g_string_append (text, digits[i].letters);

  return g_string_free (text, FALSE);
}

/**
 * jm_export_poster:
 * @poster: a poster
 * @plan: (nullable): how its sheets are put together; comes first
 * @date: as for jm_export_pdf()
 * @progress: (nullable): told how far it is, and may end it
 * @user_data: for @progress
 * @error: return location for an error of the domain %JM_EXPORT_ERROR;
 *   %JM_EXPORT_ERROR_STOPPED when @progress has ended it
 *
 * Draws all sheets of a poster as pages of one PDF.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
jm_export_poster (JmPoster     *poster,
                  JmPlan       *plan,
                  const char   *date,
                  JmPagesFunc   progress,
                  gpointer      user_data,
                  GError      **error)
{
  g_autoptr (JmPdf) pdf = jm_pdf_new (jm_poster_get_layout (poster), date);
  JmTagger *tagger = jm_pdf_get_tagger (pdf);
  guint n_plans = plan != NULL ? jm_plan_get_n_pages (plan) : 0;
  guint n_sheets = jm_poster_get_n_sheets (poster);
  double width, height;

  jm_poster_get_paper_size (poster, &width, &height);
  for (guint i = 0; i < n_plans; i++)
    {
      g_autofree char *label = format_roman (i + 1);
      cairo_t *cairo = jm_pdf_begin_page (pdf, width, height, label);

      jm_tagger_mark_place (tagger, PLAN_NAME, 0, 0);
      jm_plan_paint (plan, i, poster, cairo, tagger);
    }

  for (guint i = 0; i < n_sheets; i++)
    {
      const JmSheet *sheet = jm_poster_get_sheet (poster, i);

      jm_sheet_paint (poster, sheet, jm_pdf_begin_page (pdf, width, height, sheet->label), tagger);
      if (progress != NULL && !progress (n_plans + i + 1, n_plans + n_sheets, user_data))
        {
          g_set_error_literal (error, JM_EXPORT_ERROR, JM_EXPORT_ERROR_STOPPED, _("It was ended before it was done."));
          return NULL;
        }
    }

  if (plan != NULL)
    jm_pdf_add_entry (pdf, _("How to put this poster together"), PLAN_NAME);

  return jm_pdf_finish (pdf, error);
}

/**
 * jm_export_svg:
 * @layout: a layout
 * @page: the page it is put on
 *
 * Returns: (transfer full): the layout as SVG, its texts as text
 */
GBytes *
jm_export_svg (JmLayout     *layout,
               const JmPage *page)
{
  JmBackend *backend = jm_svg_backend_new (layout);

  jm_paint (layout, NULL, backend);

  return jm_svg_backend_finish (backend, page->width, page->height, page->scale, page->x, page->y);
}

/**
 * jm_export_limit_pixels:
 * @width: of a page, in 1/96 inch
 * @height: likewise
 * @scale: pixels per unit that are wanted
 *
 * Returns: @scale, or less where the picture would be larger than pictures can be
 */
double
jm_export_limit_pixels (double width,
                        double height,
                        double scale)
{
  return MIN (scale, MIN (MOST_PIXELS_ACROSS / MAX (width, height), sqrt (MOST_PIXELS / (width * height))));
}

/**
 * jm_export_png:
 * @layout: a layout
 * @page: the page it is put on
 * @scale: pixels per unit of 1/96 inch
 * @reduced: (out): the scale that was used; less than @scale where the picture would have
 *   been larger than pictures can be
 * @error: return location for an error of the domain %JM_EXPORT_ERROR
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
jm_export_png (JmLayout      *layout,
               const JmPage  *page,
               double         scale,
               double        *reduced,
               GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int width, height;
  cairo_surface_t *surface;
  cairo_t *cairo;
  cairo_status_t status;

  *reduced = jm_export_limit_pixels (page->width, page->height, scale);
  width = (int) MAX (1, floor (page->width * *reduced));
  height = (int) MAX (1, floor (page->height * *reduced));

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, *reduced, *reduced);
  jm_export_paint_page (layout, page, cairo, NULL);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, jm_cairo_append_cb, bytes);
  cairo_surface_destroy (surface);

  return jm_export_check (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
