/* jm-svg-shape.c: shapes that an SVG file holds once and uses by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-svg-shape.h"

#include <math.h>

#include "jm-svg-writer.h"
#include "jm-symbol.h"

/**
 * jm_svg_shapes_init:
 * @self: (out caller-allocates): no shapes
 *
 * Clear it with jm_svg_shapes_clear().
 */
void
jm_svg_shapes_init (JmSvgShapes *self)
{
  self->defs = g_string_new (NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * jm_svg_shapes_clear:
 * @self: shapes
 */
void
jm_svg_shapes_clear (JmSvgShapes *self)
{
  g_string_free (self->defs, TRUE);
  g_hash_table_unref (self->names);
}

static void
append_path (GString        *out,
             const JmPath   *path,
             JmColour        fill,
             const JmStroke *stroke)
{
  g_string_append (out, "<path style=\"");
  jm_svg_append_paint (out, fill, stroke);
  g_string_append (out, "\" d=\"");
  jm_svg_append_steps (out, path, 0);
  g_string_append (out, "\"/>");
}

static const char *
begin_shape (JmSvgShapes *self,
             char        *key)
{
  g_autofree char *number = jm_svg_make_name (g_hash_table_size (self->names));
  char *name = g_strconcat ("_", number, NULL);

  g_hash_table_insert (self->names, key, name);
  g_string_append_printf (self->defs, "<g id=\"%s\"", name);

  return name;
}

static void
append_place_and_size (GString      *out,
                       const JmRect *rect)
{
  jm_svg_append_place (out, rect->x, rect->y);
  jm_svg_append_attribute (out, "width", rect->width);
  jm_svg_append_attribute (out, "height", rect->height);
}

/**
 * jm_svg_shapes_get_box:
 * @self: shapes
 * @shape: where the box stands
 * @paint: how it looks
 *
 * Returns: (transfer none): its name
 */
const char *
jm_svg_shapes_get_box (JmSvgShapes      *self,
                       const JmRect     *shape,
                       const JmBoxPaint *paint)
{
  g_autofree char *key = g_strdup_printf ("b%ld %ld %ld %ld %ld %08x %08x %u %d %08x", lround (shape->x * 10),
                                          lround (shape->y * 10), lround (shape->width * 10),
                                          lround (shape->height * 10), lround (paint->radius * 10), paint->fill,
                                          paint->stroke.colour, paint->stroke.n_dashes, paint->edge,
                                          paint->bar.colour);
  const char *name = g_hash_table_lookup (self->names, key);
  JmPoint bar[2];

  if (name != NULL)
    return name;

  name = begin_shape (self, g_steal_pointer (&key));
  g_string_append (self->defs, "><rect style=\"");
  jm_svg_append_paint (self->defs, paint->fill, &paint->stroke);
  g_string_append_c (self->defs, '"');
  append_place_and_size (self->defs, shape);
  jm_svg_append_attribute (self->defs, "rx", MIN (paint->radius, MIN (shape->width, shape->height) / 2));
  g_string_append (self->defs, "/>");

  if (jm_box_get_bar (shape, paint, &bar[0], &bar[1]))
    {
      guint8 verbs[2] = { JM_PATH_MOVE, JM_PATH_LINE };
      const JmPath path = { verbs, bar, 2 };

      append_path (self->defs, &path, JM_NO_COLOUR, &paint->bar);
    }
  g_string_append (self->defs, "</g>\n");

  return name;
}

/**
 * jm_svg_shapes_get_symbol:
 * @self: shapes
 * @symbol: which drawing
 * @place: its upper left corner, or the upper right one of a mirrored drawing
 * @height: its height
 * @mirrored: whether left and right change places
 * @colour: its colour
 *
 * Returns: (transfer none): its name
 */
const char *
jm_svg_shapes_get_symbol (JmSvgShapes   *self,
                          JmSymbol       symbol,
                          const JmPoint *place,
                          double         height,
                          gboolean       mirrored,
                          JmColour       colour)
{
  g_autofree char *key = g_strdup_printf ("s%u %08x %ld %ld %ld %d", symbol, colour, lround (place->x * 10),
                                          lround (place->y * 10), lround (height * 100), mirrored);
  const char *name = g_hash_table_lookup (self->names, key);
  char scale[G_ASCII_DTOSTR_BUF_SIZE];
  const JmSymbolLayer *layers;
  guint n_layers;

  if (name != NULL)
    return name;

  name = begin_shape (self, g_steal_pointer (&key));
  g_ascii_formatd (scale, sizeof scale, "%.4g", height / JM_SYMBOL_GRID);
  g_string_append (self->defs, " transform=\"translate(");
  jm_svg_append_number (self->defs, place->x);
  g_string_append_c (self->defs, ' ');
  jm_svg_append_number (self->defs, place->y);
  g_string_append_printf (self->defs, ") scale(%s%s %s)\">", mirrored ? "-" : "", scale, scale);

  layers = jm_symbol_get_layers (symbol, &n_layers);
  for (guint i = 0; i < n_layers; i++)
    {
      const JmLayerPaint paint = jm_symbol_get_paint (layers[i].mode, colour);

      append_path (self->defs, &layers[i].path, paint.fill, &paint.stroke);
    }
  g_string_append (self->defs, "</g>\n");

  return name;
}

static void
append_base64 (GString *out,
               GBytes  *bytes)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_base64_encode (data, length);

  g_string_append (out, text);
}

/**
 * jm_svg_shapes_get_picture:
 * @self: shapes
 * @picture: a picture
 * @shape: where it stands
 * @radius: of its corners
 *
 * Returns: (transfer none): its name
 */
const char *
jm_svg_shapes_get_picture (JmSvgShapes     *self,
                           const JmPicture *picture,
                           const JmRect    *shape,
                           double           radius)
{
  g_autofree char *key = g_strdup_printf ("p%s %ld %ld %ld %ld %ld", jm_picture_get_name (picture),
                                          lround (shape->x * 10), lround (shape->y * 10), lround (shape->width * 10),
                                          lround (shape->height * 10), lround (radius * 10));
  const char *name = g_hash_table_lookup (self->names, key);

  if (name != NULL)
    return name;

  /* No name of a shape ends with a letter behind another, so the clip's is free. */
  name = begin_shape (self, g_steal_pointer (&key));
  g_string_append_printf (self->defs, "><clipPath id=\"%sc\"><rect", name);
  append_place_and_size (self->defs, shape);
  jm_svg_append_attribute (self->defs, "rx", MIN (radius, MIN (shape->width, shape->height) / 2));
  g_string_append_printf (self->defs, "/></clipPath><image clip-path=\"url(#%sc)\"", name);
  append_place_and_size (self->defs, shape);
  g_string_append_printf (self->defs, " preserveAspectRatio=\"none\" href=\"data:%s;base64,",
                          jm_picture_get_mime_type (picture));
  append_base64 (self->defs, jm_picture_get_file (picture));
  g_string_append (self->defs, "\"/></g>\n");

  return name;
}
