/* jm-bare-record.c: the list of what stands on one of our pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-bare-record.h"

#include <math.h>

#include "jm-painter.h"
#include "jm-symbol.h"

typedef struct
{
  JmBackend parent;
  GString *list;
} Recorder;

static void
add_number (GString *list,
            double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (list, ' ');
  g_string_append (list, g_ascii_formatd (buffer, sizeof buffer, "%.8g", number));
}

static void
begin_shape (GString        *list,
             JmColour        fill,
             const JmStroke *stroke,
             double          scale)
{
  g_string_append_printf (list, "shape %08x %08x", fill, stroke != NULL ? stroke->colour : JM_NO_COLOUR);
  add_number (list, stroke != NULL ? stroke->width * scale : 0);
  add_number (list, stroke != NULL ? stroke->n_dashes : 0);
  for (guint i = 0; stroke != NULL && i < stroke->n_dashes; i++)
    add_number (list, stroke->dashes[i] * scale);
}

static void
add_path (GString      *list,
          const JmPath *path,
          double        x,
          double        y,
          double        scale_x,
          double        scale_y)
{
  static const struct
  {
    char letter;
    guint n_points;
  } verbs[] = {
    [JM_PATH_MOVE] = { 'm', 1 },
    [JM_PATH_LINE] = { 'l', 1 },
    [JM_PATH_CURVE] = { 'c', 3 },
    [JM_PATH_CLOSE] = { 'z', 0 },
  };
  const JmPoint *point = path->points;

  for (guint i = 0; i < path->n_verbs; i++)
    {
      g_string_append_printf (list, " %c", verbs[path->verbs[i]].letter);
      for (guint n = verbs[path->verbs[i]].n_points; n > 0; n--, point++)
        {
          add_number (list, x + scale_x * point->x);
          add_number (list, y + scale_y * point->y);
        }
    }
  g_string_append_c (list, '\n');
}

static void
path_cb (JmBackend      *backend,
         const JmPath   *path,
         JmColour        fill,
         const JmStroke *stroke)
{
  GString *list = ((Recorder *) backend)->list;

  begin_shape (list, fill, stroke, 1);
  add_path (list, path, 0, 0, 1, 1);
}

static void
box_cb (JmBackend        *backend,
        const JmRect     *rect,
        const JmBoxPaint *paint)
{
  GString *list = ((Recorder *) backend)->list;
  JmPoint bar[2];

  begin_shape (list, paint->fill, paint->stroke.colour != JM_NO_COLOUR ? &paint->stroke : NULL, 1);
  g_string_append (list, " r");
  add_number (list, rect->x);
  add_number (list, rect->y);
  add_number (list, rect->width);
  add_number (list, rect->height);
  add_number (list, MIN (paint->radius, MIN (rect->width, rect->height) / 2));
  g_string_append_c (list, '\n');

  if (jm_box_get_bar (rect, paint, &bar[0], &bar[1]))
    {
      guint8 verbs[] = { JM_PATH_MOVE, JM_PATH_LINE };
      const JmPath path = { verbs, bar, G_N_ELEMENTS (verbs) };

      path_cb (backend, &path, JM_NO_COLOUR, &paint->bar);
    }
}

/* To the yardstick a symbol is the shapes it is made of. */
static void
symbol_cb (JmBackend    *backend,
           JmSymbol      symbol,
           const JmRect *rect,
           JmColour      colour)
{
  GString *list = ((Recorder *) backend)->list;
  double scale = rect->height / JM_SYMBOL_GRID;
  guint n_layers;
  const JmSymbolLayer *layers = jm_symbol_get_layers (symbol, &n_layers);

  for (guint i = 0; i < n_layers; i++)
    {
      const JmLayerPaint paint = jm_symbol_get_paint (layers[i].mode, colour);

      begin_shape (list, paint.fill, paint.stroke.colour != JM_NO_COLOUR ? &paint.stroke : NULL, scale);
      add_path (list, &layers[i].path, rect->x, rect->y, copysign (scale, rect->width), scale);
    }
}

static void
text_cb (JmBackend    *backend,
         const JmText *text,
         double        x,
         double        y,
         JmColour      colour)
{
  GString *list = ((Recorder *) backend)->list;
  const JmTextStyleInfo *style = jm_text_style_get_info (jm_text_get_style (text));

  g_string_append (list, "text");
  add_number (list, x);
  add_number (list, y);
  add_number (list, jm_text_get_wrap_width (text));
  add_number (list, style->size);
  add_number (list, style->weight);
  add_number (list, style->italic);
  g_string_append_printf (list, " %08x ", colour);
  for (const char *c = jm_text_get_string (text); *c != '\0'; c++)
    switch (*c)
      {
      case '\n':
        g_string_append (list, "\\n");
        break;
      case '\\':
        g_string_append (list, "\\\\");
        break;
      default:
        g_string_append_c (list, *c);
      }
  g_string_append_c (list, '\n');
}

static void
picture_cb (JmBackend       *backend,
            const JmPicture *picture,
            const JmRect    *rect,
            double           radius,
            const char      *description)
{
  GString *list = ((Recorder *) backend)->list;
  gsize length;
  const guchar *data = g_bytes_get_data (jm_picture_get_file (picture), &length);
  g_autofree char *file = g_base64_encode (data, length);

  g_string_append (list, "image");
  add_number (list, rect->x);
  add_number (list, rect->y);
  add_number (list, rect->width);
  add_number (list, rect->height);
  add_number (list, radius);
  g_string_append_printf (list, " %s\n", file);
}

/**
 * jm_bare_record:
 * @layout: a layout
 * @page: the page it stands on, in its top left corner
 * @picture_scale: pixels per unit of the layout in a picture of it
 *
 * Returns: (transfer full): all that is drawn, in the form that jm-bare-list.h tells
 */
char *
jm_bare_record (JmLayout     *layout,
                const JmPage *page,
                double        picture_scale)
{
  static const JmBackendClass class = {
    .box = box_cb,
    .path = path_cb,
    .symbol = symbol_cb,
    .text = text_cb,
    .picture = picture_cb,
  };
  Recorder recorder = { { &class }, g_string_new ("page") };

  add_number (recorder.list, page->width);
  add_number (recorder.list, page->height);
  add_number (recorder.list, page->scale);
  g_string_append (recorder.list, "\npicture");
  add_number (recorder.list, MAX (1, floor (jm_layout_get_width (layout) * picture_scale)));
  add_number (recorder.list, MAX (1, floor (jm_layout_get_height (layout) * picture_scale)));
  add_number (recorder.list, picture_scale);
  g_string_append_printf (recorder.list, "\nfont %s\n", jm_layout_get_font_family (layout));
  jm_paint (layout, NULL, &recorder.parent);

  return g_string_free_and_steal (recorder.list);
}
