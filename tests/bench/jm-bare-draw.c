/* jm-bare-draw.c: the yardstick: a page drawn with nothing but cairo and pango
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-bare-draw.h"

#include <math.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <pango/pangocairo.h>

/* Points per unit. */
#define POINTS (72.0 / 96.0)

static PangoContext *
create_context (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The texts of a page have the same width at every scale, ours and these. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

static GPtrArray *
describe_fonts (const JmBareList *list)
{
  GPtrArray *descriptions = g_ptr_array_new_with_free_func ((GDestroyNotify) pango_font_description_free);

  for (guint i = 0; i < list->fonts->len; i++)
    {
      const JmBareFont *font = &g_array_index (list->fonts, JmBareFont, i);
      PangoFontDescription *description = pango_font_description_new ();

      pango_font_description_set_family (description, list->families);
      pango_font_description_set_weight (description, (PangoWeight) font->weight);
      pango_font_description_set_style (description, font->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
      pango_font_description_set_absolute_size (description, font->size * PANGO_SCALE);
      g_ptr_array_add (descriptions, description);
    }

  return descriptions;
}

static void
set_colour (cairo_t *cr,
            guint32  colour)
{
  cairo_set_source_rgba (cr, (colour >> 24) / 255.0, (colour >> 16 & 0xff) / 255.0,
                         (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
draw_text (cairo_t           *cr,
           PangoContext      *context,
           GPtrArray         *fonts,
           const JmBareThing *thing)
{
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, g_ptr_array_index (fonts, thing->font));
  pango_layout_set_width (layout, (int) floor (thing->wrap_width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, thing->string, -1);
  set_colour (cr, thing->fill);
  cairo_move_to (cr, thing->x, thing->y);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
}

static void
add_box (cairo_t      *cr,
         const double *n)
{
  double right = n[0] + n[2], bottom = n[1] + n[3], radius = n[4];

  if (radius == 0)
    {
      cairo_rectangle (cr, n[0], n[1], n[2], n[3]);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, n[1] + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, n[0] + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, n[0] + radius, n[1] + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
add_step (cairo_t      *cr,
          JmBareStep    step,
          const double *n)
{
  switch (step)
    {
    case JM_BARE_MOVE:
      cairo_move_to (cr, n[0], n[1]);
      break;

    case JM_BARE_LINE:
      cairo_line_to (cr, n[0], n[1]);
      break;

    case JM_BARE_CURVE:
      cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
      break;

    case JM_BARE_CLOSE:
      cairo_close_path (cr);
      break;

    case JM_BARE_BOX:
      add_box (cr, n);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
add_path (cairo_t           *cr,
          const JmBareList  *list,
          const JmBareThing *thing)
{
  cairo_new_path (cr);
  for (guint i = 0; i < thing->n_steps; i++)
    {
      const JmBarePathStep *step = &g_array_index (list->steps, JmBarePathStep, thing->first_step + i);

      add_step (cr, step->step, &((const double *) (gpointer) list->numbers->data)[step->first]);
    }
}

/* Cairo's pixels are words, multiplied by their opacity. */
static void
copy_pixels (cairo_surface_t *surface,
             GdkPixbuf       *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), n_channels = gdk_pixbuf_get_n_channels (pixbuf);

  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    {
      const guint8 *from = gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to = (guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                            y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, from += n_channels)
        {
          guint32 alpha = n_channels == 4 ? from[3] : 0xff;

          to[x] = alpha << 24 | from[0] * alpha / 255 << 16 | from[1] * alpha / 255 << 8 | from[2] * alpha / 255;
        }
    }
  cairo_surface_mark_dirty (surface);
}

static cairo_surface_t *
create_image (GBytes *file)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GError) error = NULL;
  gsize length;
  const guchar *data = g_bytes_get_data (file, &length);
  cairo_surface_t *surface;
  GdkPixbuf *pixbuf;

  if (!gdk_pixbuf_loader_write_bytes (loader, file, &error) || !gdk_pixbuf_loader_close (loader, &error))
    g_error ("%s", error->message);

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  surface = cairo_image_surface_create (gdk_pixbuf_get_has_alpha (pixbuf) ? CAIRO_FORMAT_ARGB32
                                                                          : CAIRO_FORMAT_RGB24,
                                        gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf));
  copy_pixels (surface, pixbuf);
  /* Cairo takes JPEG files over as they are. */
  if (length > 2 && data[0] == 0xff && data[1] == 0xd8)
    cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, length, NULL, NULL);

  return surface;
}

static void
draw_image (cairo_t           *cr,
            const JmBareList  *list,
            const JmBareThing *thing)
{
  const JmBarePathStep *edge = &g_array_index (list->steps, JmBarePathStep, thing->first_step);
  const double *n = &((const double *) (gpointer) list->numbers->data)[edge->first];
  cairo_surface_t *image = create_image (thing->image);

  cairo_save (cr);
  add_path (cr, list, thing);
  cairo_clip (cr);
  cairo_translate (cr, n[0], n[1]);
  cairo_scale (cr, n[2] / cairo_image_surface_get_width (image), n[3] / cairo_image_surface_get_height (image));
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (image);
}

static void
draw_shape (cairo_t           *cr,
            const JmBareList  *list,
            const JmBareThing *thing)
{
  add_path (cr, list, thing);

  if (thing->fill != 0)
    {
      set_colour (cr, thing->fill);
      cairo_fill_preserve (cr);
    }

  if (thing->stroke != 0)
    {
      set_colour (cr, thing->stroke);
      cairo_set_line_width (cr, thing->stroke_width);
      cairo_set_dash (cr, thing->dashes, thing->n_dashes, 0);
      cairo_stroke (cr);
    }
}

static void
draw_things (cairo_t          *cr,
             const JmBareList *list)
{
  PangoContext *context = create_context (cr);
  g_autoptr (GPtrArray) fonts = describe_fonts (list);

  for (guint i = 0; i < list->things->len; i++)
    {
      const JmBareThing *thing = &g_array_index (list->things, JmBareThing, i);

      if (thing->string != NULL)
        draw_text (cr, context, fonts, thing);
      else if (thing->image != NULL)
        draw_image (cr, list, thing);
      else
        draw_shape (cr, list, thing);
    }

  g_object_unref (context);
}

static cairo_surface_t *
create_surface (const JmBareList *list,
                JmBareFormat      format,
                const char       *path)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case JM_BARE_PDF:
      return cairo_pdf_surface_create (path, list->page.width * POINTS, list->page.height * POINTS);

    case JM_BARE_SVG:
      surface = cairo_svg_surface_create (path, list->page.width, list->page.height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;

    case JM_BARE_PNG:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) list->picture.width,
                                         (int) list->picture.height);

    default:
      g_assert_not_reached ();
    }
}

/**
 * jm_bare_draw:
 * @list: what to draw
 * @format: in which format
 * @path: the file to write
 * @error: return location for an error of the domain %G_IO_ERROR
 *
 * Draws the page into a file: the whole of it, from the first layout to the last byte.
 *
 * Returns: whether the file was written
 */
gboolean
jm_bare_draw (const JmBareList *list,
              JmBareFormat      format,
              const char       *path,
              GError          **error)
{
  cairo_surface_t *surface = create_surface (list, format, path);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  double scale;

  if (format == JM_BARE_PDF)
    cairo_scale (cr, POINTS, POINTS);

  if (format == JM_BARE_PNG)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
    }

  scale = format == JM_BARE_PNG ? list->picture.scale : list->page.scale;
  cairo_scale (cr, scale, scale);
  draw_things (cr, list);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (status == CAIRO_STATUS_SUCCESS && format == JM_BARE_PNG)
    status = cairo_surface_write_to_png (surface, path);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path, cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}
