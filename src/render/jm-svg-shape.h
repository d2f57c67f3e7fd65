/* jm-svg-shape.h: shapes that an SVG file holds once and uses by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A shape is asked for by what it looks like; the first time it is written among the
 * definitions of the file.  Names belong to the shapes.
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

typedef struct
{
  GString *defs;
  GHashTable *names; /* by what the shape looks like */
} JmSvgShapes;

void        jm_svg_shapes_init        (JmSvgShapes      *self);
void        jm_svg_shapes_clear       (JmSvgShapes      *self);

const char *jm_svg_shapes_get_box     (JmSvgShapes      *self,
                                       const JmRect     *shape,
                                       const JmBoxPaint *paint);
const char *jm_svg_shapes_get_symbol  (JmSvgShapes      *self,
                                       JmSymbol          symbol,
                                       const JmPoint    *place,
                                       double            height,
                                       gboolean          mirrored,
                                       JmColour          colour);
const char *jm_svg_shapes_get_picture (JmSvgShapes      *self,
                                       const JmPicture  *picture,
                                       const JmRect     *shape,
                                       double            radius);

G_END_DECLS
