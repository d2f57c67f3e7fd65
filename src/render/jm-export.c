/* jm-export.c: a layout as a file: PDF, PNG, SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export.h"

#include <math.h>

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "jm-cairo-backend.h"
#include "jm-painter.h"
#include "jm-svg-backend.h"

/* Points of PDF in our unit. */
#define POINT 0.75

/* Cairo's images cannot be wider or higher. */
#define MOST_PIXELS_ACROSS 32767
/* 512 MiB of memory. */
#define MOST_PIXELS (128u << 20)

G_DEFINE_QUARK (jm-export-error-quark, jm_export_error)

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, JM_EXPORT_ERROR, JM_EXPORT_ERROR_FAILED, _("The page could not be drawn: %s."),
               cairo_status_to_string (status));

  return FALSE;
}

static void
paint_page (JmLayout     *layout,
            const JmPage *page,
            cairo_t      *cairo,
            gboolean      tagged)
{
  JmBackend *backend;

  cairo_translate (cairo, page->x, page->y);
  cairo_scale (cairo, page->scale, page->scale);

  if (tagged)
    cairo_tag_begin (cairo, "Document", NULL);
  backend = jm_cairo_backend_new (cairo, tagged);
  jm_paint (layout, NULL, backend);
  jm_cairo_backend_free (backend);
  if (tagged)
    cairo_tag_end (cairo, "Document");
}

/* An entry for each stage that leads to its header. */
static void
add_outline (JmLayout        *layout,
             const JmPage    *page,
             cairo_surface_t *surface)
{
  const JmItem *root = jm_layout_get_root (layout);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);
      const char *title = jm_item_get_text (stage, JM_STAGE_TITLE);
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *place = NULL;
      JmRect rect;

      if (!jm_layout_find (layout, jm_item_get_id (stage), &rect))
        continue;

      g_ascii_formatd (x, sizeof x, "%.1f", (page->x + rect.x * page->scale) * POINT);
      g_ascii_formatd (y, sizeof y, "%.1f", (page->y + rect.y * page->scale) * POINT);
      place = g_strdup_printf ("page=1 pos=[%s %s]", x, y);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, *title != '\0' ? title : _("Untitled"),
                                     place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
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
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, page->width * POINT,
                                                                  page->height * POINT);
  cairo_t *cairo;
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, jm_layout_get_title (layout));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Journey Mapper " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
  add_outline (layout, page, surface);

  cairo = cairo_create (surface);
  cairo_scale (cairo, POINT, POINT);
  paint_page (layout, page, cairo, TRUE);
  cairo_show_page (cairo);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return check_status (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
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
  double most = MIN (MOST_PIXELS_ACROSS / MAX (page->width, page->height),
                     sqrt (MOST_PIXELS / (page->width * page->height)));
  int width, height;
  cairo_surface_t *surface;
  cairo_t *cairo;
  cairo_status_t status;

  *reduced = MIN (scale, most);
  width = (int) MAX (1, floor (page->width * *reduced));
  height = (int) MAX (1, floor (page->height * *reduced));

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, *reduced, *reduced);
  paint_page (layout, page, cairo, FALSE);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  return check_status (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
