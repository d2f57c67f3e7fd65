/* jm-bare-list.h: a page as a plain list of boxes, texts and curves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the yardstick program draws.  The list knows nothing of maps and nothing of how
 * our texts were measured: only where each box, text and curve begins, how wide a text may
 * become, its font and its string.  One line of the file is one thing on the page:
 *
 *   page WIDTH HEIGHT SCALE
 *   picture WIDTH HEIGHT SCALE
 *   font FAMILIES
 *   text X Y WRAP-WIDTH SIZE WEIGHT ITALIC COLOUR STRING
 *   shape FILL STROKE STROKE-WIDTH NUMBER-OF-DASHES DASH… PATH
 *   image X Y WIDTH HEIGHT RADIUS FILE
 *
 * The page, for PDF and SVG, is measured in 1/96 inch, the picture, for PNG, in pixels; on
 * either all the rest is scaled by SCALE.  Colours are eight hexadecimal digits, red, green,
 * blue, opacity, 00000000 for none.  In a string \n is a new line and \\ a backslash.  PATH
 * is a list of m X Y, l X Y, c X1 Y1 X2 Y2 X Y, z and r X Y WIDTH HEIGHT RADIUS.
 *
 * FILE is a PNG or JPEG file in base64; the corners of the image are cut round.
 *
 * The list owns all it holds.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JM_BARE_MOVE,  /* x, y */
  JM_BARE_LINE,  /* x, y */
  JM_BARE_CURVE, /* x1, y1, x2, y2, x, y */
  JM_BARE_CLOSE,
  JM_BARE_BOX,   /* x, y, width, height, radius */
} JmBareStep;

typedef struct
{
  JmBareStep step;
  guint first; /* of its numbers */
} JmBarePathStep;

typedef struct
{
  const char *string; /* of a text, else NULL */
  GBytes *image;      /* of an image, else NULL; what is neither text nor image is a shape */
  double x;
  double y;
  double wrap_width;
  guint font;         /* into the fonts of the list */
  guint32 fill;       /* of the shape; of the text */
  guint32 stroke;
  double stroke_width;
  double dashes[4];
  int n_dashes;       /* 0 for a continuous line */
  guint first_step;   /* of the shape, or of the edge of the image */
  guint n_steps;
} JmBareThing;

typedef struct
{
  double size;
  int weight;
  gboolean italic;
} JmBareFont;

typedef struct
{
  double width;
  double height;
  double scale;
} JmBarePage;

typedef struct
{
  JmBarePage page;
  JmBarePage picture;
  char *families;
  GArray *things;       /* of JmBareThing */
  GArray *fonts;        /* of JmBareFont */
  GArray *steps;        /* of JmBarePathStep */
  GArray *numbers;      /* of double */
  GStringChunk *strings;
} JmBareList;

JmBareList *jm_bare_list_load (const char  *path,
                               GError     **error);
void        jm_bare_list_free (JmBareList  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmBareList, jm_bare_list_free)

G_END_DECLS
