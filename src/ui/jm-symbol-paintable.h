/* jm-symbol-paintable.h: the map's own symbols, for widgets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmSymbolPaintable draws a symbol in the colour of the text around it, as symbolic icons
 * do: put it into a GtkImage.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-symbol.h"

G_BEGIN_DECLS

#define JM_TYPE_SYMBOL_PAINTABLE (jm_symbol_paintable_get_type ())
G_DECLARE_FINAL_TYPE (JmSymbolPaintable, jm_symbol_paintable, JM, SYMBOL_PAINTABLE, GObject)

GdkPaintable *jm_symbol_paintable_new (JmSymbol       symbol);
JmColour      jm_colour_from_rgba     (const GdkRGBA *rgba);
GdkRGBA       jm_colour_to_rgba       (JmColour       colour);

G_END_DECLS
