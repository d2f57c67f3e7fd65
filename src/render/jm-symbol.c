/* jm-symbol.c: small drawings: channels, faces, badges, arrows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drawing is a few layers, each a path as SVG writes it, with two more letters: O x y r
 * is a circle, R x y width height r a rectangle with round corners.
 */

#include "config.h"

#include "jm-symbol.h"

#include <string.h>

#include "jm-style.h"

#define MOST_LAYERS 5

/* A circle by four Bézier curves: control points this far from the end points. */
#define ARC 0.5522847498

typedef struct
{
  JmLayerMode mode;
  const char *path;
} LayerText;

#define FACE { JM_LAYER_HALO, "O 8 8 8" }, { JM_LAYER_FILL, "O 8 8 8" }
#define EYES "M 5.3 5.9 L 5.3 6.7 M 10.7 5.9 L 10.7 6.7 "
#define DOT_1 "O 8 8 6.4 "
#define DOT_2 "O 27 8 6.4 "
#define DOT_3 "O 46 8 6.4 "
#define DOT_4 "O 65 8 6.4 "
#define DOT_5 "O 84 8 6.4 "
#define RING_2 "O 27 8 5.7 "
#define RING_3 "O 46 8 5.7 "
#define RING_4 "O 65 8 5.7 "
#define RING_5 "O 84 8 5.7 "
#define MARKER(shape) { { JM_LAYER_PAPER, shape }, { JM_LAYER_BOLD_STROKE, shape } }
#define BUBBLE "M 2 2.5 L 14 2.5 L 14 10.5 L 7.5 10.5 L 4.5 13.7 L 4.5 10.5 L 2 10.5 Z"
#define STAR "M 8 1.2 L 10.1 5.6 L 14.9 6.2 L 11.4 9.5 L 12.3 14.3 L 8 12 L 3.7 14.3 L 4.6 9.5 L 1.1 6.2 L 5.9 5.6 Z"

static const LayerText drawings[JM_N_SYMBOLS][MOST_LAYERS] = {
  [JM_TOUCHPOINT_WEBSITE] = { { JM_LAYER_STROKE, "O 8 8 6.4 M 1.6 8 L 14.4 8 M 8 1.6 C 4.9 4.6 4.9 11.4 8 14.4 "
                                                 "C 11.1 11.4 11.1 4.6 8 1.6" } },
  [JM_TOUCHPOINT_PARTNER_SITE] = { { JM_LAYER_STROKE, "R 1 5.2 8 5.6 2.8 R 7 5.2 8 5.6 2.8" } },
  [JM_TOUCHPOINT_APP] = { { JM_LAYER_STROKE, "R 4 1.3 8 13.4 1.6 M 7 12.3 L 9 12.3" } },
  [JM_TOUCHPOINT_SOCIAL] = { { JM_LAYER_STROKE, "O 3.8 8 2.1 O 12 3.9 2.1 O 12 12.1 2.1 M 5.7 7 L 10.1 4.9 "
                                                "M 5.7 9 L 10.1 11.1" } },
  [JM_TOUCHPOINT_PAID_ADVERT] = { { JM_LAYER_STROKE, "M 1.7 6 L 1.7 10 L 4.7 10 L 11.5 13.6 L 11.5 2.4 L 4.7 6 Z "
                                                     "M 14.2 6.3 L 14.2 9.7" } },
  [JM_TOUCHPOINT_TV] = { { JM_LAYER_STROKE, "R 1.3 2.8 13.4 8.8 1.2 M 5 14.2 L 11 14.2" } },
  [JM_TOUCHPOINT_POSTER] = { { JM_LAYER_STROKE, "R 2.8 1.3 10.4 10.7 1 M 8 12 L 8 15 M 5.5 4.8 L 10.5 4.8 "
                                                "M 5.5 8 L 9 8" } },
  [JM_TOUCHPOINT_PACKAGING] = { { JM_LAYER_STROKE, "M 2 4.8 L 8 1.8 L 14 4.8 L 14 11.4 L 8 14.4 L 2 11.4 Z "
                                                   "M 2 4.8 L 8 7.8 L 14 4.8 M 8 7.8 L 8 14.4" } },
  [JM_TOUCHPOINT_TRADE_SHOW] = { { JM_LAYER_STROKE, "M 1.6 6 L 3.4 2 L 12.6 2 L 14.4 6 Z M 3 6 L 3 14.2 "
                                                    "M 13 6 L 13 14.2 M 3 10 L 13 10" } },
  [JM_TOUCHPOINT_EVENT] = { { JM_LAYER_STROKE, "R 1.8 2.8 12.4 11.4 1.4 M 1.8 6.4 L 14.2 6.4 M 5 1.2 L 5 4 "
                                               "M 11 1.2 L 11 4" } },
  [JM_TOUCHPOINT_E_MAIL] = { { JM_LAYER_STROKE, "R 1.3 3.2 13.4 9.8 1.2 M 1.6 4.2 L 8 9 L 14.4 4.2" } },
  [JM_TOUCHPOINT_REVIEW_SITE] = { { JM_LAYER_STROKE, STAR } },
  [JM_TOUCHPOINT_IN_PERSON] = { { JM_LAYER_STROKE, "O 5.4 4.8 2.6 M 1.2 13.8 C 1.2 10.6 3 9.2 5.4 9.2 "
                                                   "C 7.8 9.2 9.6 10.6 9.6 13.8 M 10.4 2.6 C 13.6 2.4 13.6 7.2 10.6 7.2 "
                                                   "M 11.6 9.4 C 13.6 9.8 14.8 11.2 14.8 13.8" } },
  [JM_TOUCHPOINT_SHOP] = { { JM_LAYER_STROKE, "M 1.6 6.4 L 3 2 L 13 2 L 14.4 6.4 Z M 2.8 6.4 L 2.8 14 L 13.2 14 "
                                              "L 13.2 6.4 M 6.4 14 L 6.4 9.6 L 9.6 9.6 L 9.6 14" } },
  [JM_TOUCHPOINT_WORD_OF_MOUTH] = { { JM_LAYER_STROKE, "O 5 4.8 2.6 M 1.2 13.8 C 1.2 10.6 2.8 9.2 5 9.2 "
                                                       "C 7.2 9.2 8.8 10.6 8.8 13.8 M 9.8 3.2 C 11 4.2 11 6 9.8 7 "
                                                       "M 12.2 1.4 C 14.8 3.4 14.8 6.8 12.2 8.8" } },
  [JM_TOUCHPOINT_PHONE] = { { JM_LAYER_STROKE, "M 3.8 1.4 L 6 1.4 L 7.2 5 L 5.4 6.6 C 6.2 8.5 7.5 9.8 9.4 10.6 "
                                               "L 11 8.8 L 14.6 10 L 14.6 12.2 C 14.6 13.6 13.6 14.6 12.2 14.6 "
                                               "C 6.4 14.2 1.8 9.6 1.4 3.8 C 1.4 2.4 2.4 1.4 3.8 1.4 Z" } },
  [JM_TOUCHPOINT_VIDEO] = { { JM_LAYER_STROKE, "R 1.2 3.8 9.2 8.4 1.4 M 10.4 7.2 L 14.8 4.6 L 14.8 11.4 L 10.4 8.8" } },
  [JM_TOUCHPOINT_CHAT] = { { JM_LAYER_STROKE, BUBBLE }, { JM_LAYER_FILL, "O 5 6.5 1 O 8 6.5 1 O 11 6.5 1" } },
  [JM_TOUCHPOINT_SMS] = { { JM_LAYER_STROKE, BUBBLE " M 4.8 5.3 L 11.2 5.3 M 4.8 7.8 L 9 7.8" } },
  [JM_TOUCHPOINT_LETTER] = { { JM_LAYER_STROKE, "M 3.2 1.4 L 10 1.4 L 12.8 4.2 L 12.8 14.6 L 3.2 14.6 Z "
                                                "M 5.6 6.4 L 10.4 6.4 M 5.6 9 L 10.4 9 M 5.6 11.6 L 8.6 11.6" } },
  [JM_TOUCHPOINT_PARCEL] = { { JM_LAYER_STROKE, "R 1.6 3.4 12.8 10.8 1.2 M 6 3.4 L 6 8.2 L 10 8.2 L 10 3.4" } },
  [JM_TOUCHPOINT_PAYMENT] = { { JM_LAYER_STROKE, "R 1.2 3.2 13.6 9.6 1.4 M 1.2 6.4 L 14.8 6.4 M 3.8 10 L 7 10" } },
  [JM_TOUCHPOINT_LOYALTY_SCHEME] = { { JM_LAYER_STROKE, "R 1.8 6 12.4 8.4 1 M 8 6 L 8 14.4 M 8 6 C 4.4 6 3.6 1.8 6 1.8 "
                                                        "C 7.4 1.8 8 3.8 8 6 C 8 3.8 8.6 1.8 10 1.8 C 12.4 1.8 11.6 6 8 6" } },
  [JM_TOUCHPOINT_PRODUCT_USE] = { { JM_LAYER_STROKE, "O 8 8 6.4" }, { JM_LAYER_FILL, "M 6.4 4.8 L 11.4 8 L 6.4 11.2 Z" } },
  [JM_TOUCHPOINT_OTHER] = { { JM_LAYER_STROKE, "O 8 8 6.4" }, { JM_LAYER_FILL, "O 5 8 0.9 O 8 8 0.9 O 11 8 0.9" } },

  [JM_SYMBOL_OBJECTIVE] = { { JM_LAYER_STROKE, "O 8 8 6.6 O 8 8 3.4" }, { JM_LAYER_FILL, "O 8 8 1.2" } },
  [JM_SYMBOL_MOMENT_OF_TRUTH] = { { JM_LAYER_FILL, STAR } },
  [JM_SYMBOL_KEY_STEP] = { { JM_LAYER_STROKE, "O 4.8 8 3.2 M 8 8 L 14.6 8 L 14.6 11 M 11.4 8 L 11.4 10.6" } },
  [JM_SYMBOL_DECISION_POINT] = { { JM_LAYER_STROKE, "M 8 1.4 L 14.6 8 L 8 14.6 L 1.4 8 Z" } },
  [JM_SYMBOL_DISRUPTION] = { { JM_LAYER_FILL, "M 9.4 0.8 L 2.8 9.2 L 7.2 9.2 L 6.4 15.2 L 13.2 6.6 L 8.6 6.6 Z" } },
  [JM_SYMBOL_RISING] = { { JM_LAYER_FILL, "M 8 2 L 15 14 L 1 14 Z" } },
  [JM_SYMBOL_FALLING] = { { JM_LAYER_FILL, "M 8 14 L 1 2 L 15 2 Z" } },
  [JM_SYMBOL_STEADY] = { { JM_LAYER_FILL, "R 1 6.4 14 3.2 1" } },
  [JM_SYMBOL_MET] = { { JM_LAYER_STROKE, "M 1.8 8.6 L 6.2 13 L 14.2 3" } },
  [JM_SYMBOL_NEAR] = { { JM_LAYER_STROKE, "M 1.4 9.6 C 3.6 5 6 5.6 8 8 C 10 10.4 12.4 11 14.6 6.4" } },
  [JM_SYMBOL_MISSED] = { { JM_LAYER_STROKE, "M 2.6 2.6 L 13.4 13.4 M 13.4 2.6 L 2.6 13.4" } },
  [JM_SYMBOL_SCREEN] = { { JM_LAYER_STROKE, "R 1.2 2 13.6 9 1.2 M 8 11 L 8 14 M 4.8 14 L 11.2 14" } },
  [JM_SYMBOL_HAND] = { { JM_LAYER_STROKE, "O 8 4.4 3 M 2.2 14.4 C 2.2 10.8 4.8 9.4 8 9.4 C 11.2 9.4 13.8 10.8 13.8 14.4" } },
  [JM_SYMBOL_MARKER_CIRCLE] = MARKER ("O 8 8 6 "),
  [JM_SYMBOL_MARKER_SQUARE] = MARKER ("R 2.5 2.5 11 11 1 "),
  [JM_SYMBOL_MARKER_TRIANGLE] = MARKER ("M 8 1.5 L 14.5 13.5 L 1.5 13.5 Z "),
  [JM_SYMBOL_MARKER_DIAMOND] = MARKER ("M 8 1.5 L 14.5 8 L 8 14.5 L 1.5 8 Z "),
  [JM_SYMBOL_SEVERITY_1] = { { JM_LAYER_FILL, DOT_1 }, { JM_LAYER_STROKE, RING_2 RING_3 RING_4 RING_5 } },
  [JM_SYMBOL_SEVERITY_2] = { { JM_LAYER_FILL, DOT_1 DOT_2 }, { JM_LAYER_STROKE, RING_3 RING_4 RING_5 } },
  [JM_SYMBOL_SEVERITY_3] = { { JM_LAYER_FILL, DOT_1 DOT_2 DOT_3 }, { JM_LAYER_STROKE, RING_4 RING_5 } },
  [JM_SYMBOL_SEVERITY_4] = { { JM_LAYER_FILL, DOT_1 DOT_2 DOT_3 DOT_4 }, { JM_LAYER_STROKE, RING_5 } },
  [JM_SYMBOL_SEVERITY_5] = { { JM_LAYER_FILL, DOT_1 DOT_2 DOT_3 DOT_4 DOT_5 } },
  [JM_SYMBOL_ASSUMED] = { { JM_LAYER_STROKE, "O 8 8 6.4" } },
  [JM_SYMBOL_PARTLY] = { { JM_LAYER_STROKE, "O 8 8 6.4" }, { JM_LAYER_FILL, "M 8 1.6 C 4.47 1.6 1.6 4.47 1.6 8 "
                                                                          "C 1.6 11.53 4.47 14.4 8 14.4 Z" } },
  [JM_SYMBOL_RESEARCHED] = { { JM_LAYER_FILL, "O 8 8 7" } },
  [JM_SYMBOL_INTERNAL] = { { JM_LAYER_STROKE, "R 2.6 7 10.8 7.4 1.4 M 4.8 7 L 4.8 5 C 4.8 0.6 11.2 0.6 11.2 5 "
                                              "L 11.2 7" } },
  [JM_SYMBOL_FACE_VERY_BAD] = { FACE, { JM_LAYER_INSIDE, EYES "M 4.6 12.2 C 6 9 10 9 11.4 12.2 M 3.6 3.4 L 6 4.4 "
                                                          "M 12.4 3.4 L 10 4.4" } },
  [JM_SYMBOL_FACE_BAD] = { FACE, { JM_LAYER_INSIDE, EYES "M 4.9 11.6 C 6.3 10 9.7 10 11.1 11.6" } },
  [JM_SYMBOL_FACE_NEUTRAL] = { FACE, { JM_LAYER_INSIDE, EYES "M 5.1 10.8 L 10.9 10.8" } },
  [JM_SYMBOL_FACE_GOOD] = { FACE, { JM_LAYER_INSIDE, EYES "M 4.9 9.9 C 6.3 11.8 9.7 11.8 11.1 9.9" } },
  [JM_SYMBOL_FACE_VERY_GOOD] = { FACE, { JM_LAYER_INSIDE, EYES "M 4.5 9.4 L 11.5 9.4 C 10.9 13.4 5.1 13.4 4.5 9.4 Z" } },
  [JM_SYMBOL_LOOP_BACK] = { { JM_LAYER_STROKE, "M 2.6 5.4 C 5.6 0.6 14.4 1.6 14.4 8.2 C 14.4 15 5 16 2.4 11" },
                            { JM_LAYER_FILL, "M 1 1 L 1.6 7.6 L 7.4 5.4 Z" } },
  [JM_SYMBOL_SKIP] = { { JM_LAYER_BOLD_STROKE, "M 1.6 10.4 C 2.8 2.6 11.2 2.6 13 9.4 M 14.4 5.4 L 13.2 10 L 8.8 8.6" },
                       { JM_LAYER_FILL, "O 7.2 12.6 1.9 " } },
  [JM_SYMBOL_HAND_OFF_SMOOTH] = { { JM_LAYER_STROKE, "O 5.4 8 4.3 O 10.6 8 4.3 " } },
  [JM_SYMBOL_HAND_OFF_ROUGH] = { { JM_LAYER_BOLD_STROKE, "M 1.6 8.4 L 4.2 8.4 L 6.4 2.4 L 9.6 13.6 L 11.8 8.4 "
                                                         "L 14.4 8.4" } },
  [JM_SYMBOL_WAY] = { { JM_LAYER_BOLD_STROKE, "M 1.4 8 L 14 8 M 9.6 3.6 L 14.2 8 L 9.6 12.4" } },
  [JM_SYMBOL_AHEAD] = { { JM_LAYER_FILL, "M 2 1 L 15 8 L 2 15 Z" } },
  [JM_SYMBOL_OVERLAP] = { { JM_LAYER_STROKE, "R 1 2 9 8 1 R 6 6 9 8 1" } },
};

typedef struct
{
  guint n_layers;
  JmSymbolLayer layers[MOST_LAYERS];
} Drawing;

typedef struct
{
  GByteArray *verbs;
  GArray *points;
} Parser;

static void
add (Parser    *parser,
     JmPathVerb verb,
     JmPoint    a,
     JmPoint    b,
     JmPoint    c)
{
  const JmPoint points[3] = { a, b, c };
  guint8 byte = (guint8) verb;

  g_byte_array_append (parser->verbs, &byte, 1);
  g_array_append_vals (parser->points, points,
                       verb == JM_PATH_CLOSE ? 0 : verb == JM_PATH_CURVE ? 3 : 1);
}

static void
add_one (Parser    *parser,
         JmPathVerb verb,
         double     x,
         double     y)
{
  const JmPoint point = { x, y };

  add (parser, verb, point, point, point);
}

static void
add_curve (Parser *parser,
           double  ax,
           double  ay,
           double  bx,
           double  by,
           double  x,
           double  y)
{
  add (parser, JM_PATH_CURVE, (JmPoint) { ax, ay }, (JmPoint) { bx, by }, (JmPoint) { x, y });
}

static void
add_round_rect (Parser *parser,
                double  x,
                double  y,
                double  w,
                double  h,
                double  r)
{
  double k = r * (1 - ARC);

  add_one (parser, JM_PATH_MOVE, x + r, y);
  add_one (parser, JM_PATH_LINE, x + w - r, y);
  add_curve (parser, x + w - k, y, x + w, y + k, x + w, y + r);
  add_one (parser, JM_PATH_LINE, x + w, y + h - r);
  add_curve (parser, x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
  add_one (parser, JM_PATH_LINE, x + r, y + h);
  add_curve (parser, x + k, y + h, x, y + h - k, x, y + h - r);
  add_one (parser, JM_PATH_LINE, x, y + r);
  add_curve (parser, x, y + k, x + k, y, x + r, y);
  add_one (parser, JM_PATH_CLOSE, 0, 0);
}

static JmPath
parse_path (const char *text)
{
  Parser parser = { g_byte_array_new (), g_array_new (FALSE, FALSE, sizeof (JmPoint)) };
  JmPath path;

  while (*text != '\0')
    {
      char letter = *text++;
      guint n = letter == 'Z' ? 0 : letter == 'C' ? 6 : letter == 'O' ? 3 : letter == 'R' ? 5 : 2;
      double v[6] = { 0, };

      if (letter == ' ')
        continue;

      for (guint i = 0; i < n; i++)
        {
          char *end;

          v[i] = g_ascii_strtod (text, &end);
          text = end;
        }

      if (letter == 'M' || letter == 'L')
        add_one (&parser, letter == 'M' ? JM_PATH_MOVE : JM_PATH_LINE, v[0], v[1]);
      else if (letter == 'C')
        add_curve (&parser, v[0], v[1], v[2], v[3], v[4], v[5]);
      else if (letter == 'Z')
        add_one (&parser, JM_PATH_CLOSE, 0, 0);
      else if (letter == 'O')
        add_round_rect (&parser, v[0] - v[2], v[1] - v[2], 2 * v[2], 2 * v[2], v[2]);
      else
        add_round_rect (&parser, v[0], v[1], v[2], v[3], v[4]);
    }

  path.n_verbs = parser.verbs->len;
  path.verbs = g_byte_array_free (parser.verbs, FALSE);
  path.points = (JmPoint *) (gpointer) g_array_free (parser.points, FALSE);

  return path;
}

static gpointer
parse_drawings (gpointer data)
{
  Drawing *parsed = g_new0 (Drawing, JM_N_SYMBOLS);

  for (guint i = 0; i < JM_N_SYMBOLS; i++)
    for (guint j = 0; j < MOST_LAYERS && drawings[i][j].path != NULL; j++)
      {
        parsed[i].layers[j] = (JmSymbolLayer) { drawings[i][j].mode, parse_path (drawings[i][j].path) };
        parsed[i].n_layers++;
      }

  return parsed;
}

/**
 * jm_symbol_get_layers:
 * @symbol: which drawing
 * @n_layers: (out): how many layers it has
 *
 * Returns: (transfer none) (array length=n_layers): what to draw, from below to above, on
 *   a grid that is %JM_SYMBOL_GRID high; lines have round ends
 */
const JmSymbolLayer *
jm_symbol_get_layers (JmSymbol  symbol,
                      guint    *n_layers)
{
  static GOnce once = G_ONCE_INIT;
  const Drawing *parsed = g_once (&once, parse_drawings, NULL);

  *n_layers = parsed[symbol].n_layers;

  return parsed[symbol].layers;
}

/**
 * jm_symbol_get_paint:
 * @mode: how a layer is drawn
 * @colour: the colour of the symbol
 *
 * What is inside a symbol, such as eyes and mouth, is white where white is seen well on
 * the symbol's colour, else ink.
 *
 * Returns: the colours of the layer
 */
JmLayerPaint
jm_symbol_get_paint (JmLayerMode mode,
                     JmColour    colour)
{
  JmColour paper = jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR);
  JmLayerPaint paint = { JM_NO_COLOUR, { JM_NO_COLOUR, JM_SYMBOL_STROKE, NULL, 0 } };

  if (mode == JM_LAYER_INSIDE)
    colour = jm_colour_get_contrast (colour, paper) >= 3 ? paper : jm_role_get_colour (JM_ROLE_INK, JM_NO_COLOUR);

  switch (mode)
    {
    case JM_LAYER_HALO:
      paint.stroke.colour = paper;
      paint.stroke.width = 2 * JM_SYMBOL_STROKE;
      break;
    case JM_LAYER_PAPER:
      paint.fill = paper;
      break;
    case JM_LAYER_FILL:
      paint.fill = colour;
      break;
    case JM_LAYER_BOLD_STROKE:
      paint.stroke.width = 2 * JM_SYMBOL_STROKE;
      paint.stroke.colour = colour;
      break;
    case JM_LAYER_INSIDE:
      paint.stroke.width = 1.9;
      paint.stroke.colour = colour;
      break;
    case JM_LAYER_STROKE:
    default:
      paint.stroke.colour = colour;
    }

  return paint;
}
