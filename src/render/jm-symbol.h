/* jm-symbol.h: small drawings: channels, faces, badges, arrows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn by us on a grid that is 16 high, so that no output depends on an icon font.
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

#define JM_SYMBOL_GRID 16.0
#define JM_SYMBOL_STROKE 1.4

typedef enum
{
  JM_LAYER_HALO,          /* a wide line in the colour of paper */
  JM_LAYER_PAPER,         /* filled with it */
  JM_LAYER_FILL,
  JM_LAYER_STROKE,
  JM_LAYER_BOLD_STROKE,
  JM_LAYER_INSIDE,        /* a line in the colour that is best seen on the symbol's own */
} JmLayerMode;

typedef struct
{
  JmLayerMode mode;
  JmPath path;
} JmSymbolLayer;

/* A layer with its colours for a symbol of one colour: one of the two is JM_NO_COLOUR. */
typedef struct
{
  JmColour fill;
  JmStroke stroke;
} JmLayerPaint;

const JmSymbolLayer *jm_symbol_get_layers       (JmSymbol  symbol,
                                                 guint    *n_layers);
JmLayerPaint         jm_symbol_get_paint        (JmLayerMode mode,
                                                 JmColour    colour);

G_END_DECLS
