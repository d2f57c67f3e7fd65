/* jm-symbol-paintable.c: the map's own symbols, for widgets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-symbol-paintable.h"

#include <math.h>

#include "jm-cairo-backend.h"

struct _JmSymbolPaintable
{
  GObject parent_instance;

  JmSymbol symbol;
};

static void
jm_symbol_paintable_snapshot_symbolic (GtkSymbolicPaintable *paintable,
                                       GdkSnapshot          *snapshot,
                                       double                width,
                                       double                height,
                                       const GdkRGBA        *colours,
                                       gsize                 n_colours)
{
  JmSymbolPaintable *self = JM_SYMBOL_PAINTABLE (paintable);
  const GdkRGBA black = { 0, 0, 0, 1 };
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  double side = MIN (width, height);
  const JmRect rect = { (width - side) / 2, (height - side) / 2, side, side };
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &bounds);
  JmBackend *backend = jm_cairo_backend_new (cairo, NULL);

  backend->class->symbol (backend, self->symbol, &rect, jm_colour_from_rgba (n_colours > 0 ? &colours[0] : &black));
  jm_cairo_backend_free (backend);
  cairo_destroy (cairo);
}

static void
jm_symbol_paintable_symbolic_init (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = jm_symbol_paintable_snapshot_symbolic;
}

static void
jm_symbol_paintable_snapshot (GdkPaintable *paintable,
                              GdkSnapshot  *snapshot,
                              double        width,
                              double        height)
{
  jm_symbol_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, width, height, NULL, 0);
}

static int
jm_symbol_paintable_get_intrinsic_size (GdkPaintable *paintable)
{
  return (int) JM_SYMBOL_GRID;
}

static GdkPaintableFlags
jm_symbol_paintable_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_CONTENTS | GDK_PAINTABLE_STATIC_SIZE;
}

static void
jm_symbol_paintable_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = jm_symbol_paintable_snapshot;
  iface->get_intrinsic_width = jm_symbol_paintable_get_intrinsic_size;
  iface->get_intrinsic_height = jm_symbol_paintable_get_intrinsic_size;
  iface->get_flags = jm_symbol_paintable_get_flags;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JmSymbolPaintable, jm_symbol_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, jm_symbol_paintable_paintable_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE, jm_symbol_paintable_symbolic_init))

static void
jm_symbol_paintable_class_init (JmSymbolPaintableClass *klass)
{
}

static void
jm_symbol_paintable_init (JmSymbolPaintable *self)
{
}

/**
 * jm_symbol_paintable_new:
 * @symbol: a symbol; a #JmTouchpointKind is one too
 *
 * Returns: (transfer full): a picture of it that takes the colour of the widget it is in
 */
GdkPaintable *
jm_symbol_paintable_new (JmSymbol symbol)
{
  JmSymbolPaintable *self = g_object_new (JM_TYPE_SYMBOL_PAINTABLE, NULL);

  self->symbol = symbol;

  return GDK_PAINTABLE (self);
}

/**
 * jm_colour_from_rgba:
 * @rgba: a colour of GDK's
 *
 * Returns: the same colour as maps have it
 */
JmColour
jm_colour_from_rgba (const GdkRGBA *rgba)
{
  const float parts[] = { rgba->red, rgba->green, rgba->blue, rgba->alpha };
  JmColour colour = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    colour = colour << 8 | (JmColour) lroundf (CLAMP (parts[i], 0, 1) * 255);

  return colour;
}

/**
 * jm_colour_to_rgba:
 * @colour: a colour
 *
 * Returns: the same colour as GDK has it
 */
GdkRGBA
jm_colour_to_rgba (JmColour colour)
{
  return (GdkRGBA) { (float) (colour >> 24) / 255, (float) (colour >> 16 & 0xff) / 255,
                     (float) (colour >> 8 & 0xff) / 255, (float) (colour & 0xff) / 255 };
}
