/* jm-svg-writer.h: numbers, texts, colours and paths as SVG has them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each function but the first appends to a document in the making, in any locale the same
 * bytes.
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

char *jm_svg_make_name       (guint           number);

void jm_svg_append_escaped   (GString        *out,
                              const char     *text,
                              gsize           length);
void jm_svg_append_number    (GString        *out,
                              double          value);
void jm_svg_append_attribute (GString        *out,
                              const char     *name,
                              double          value);
void jm_svg_append_place     (GString        *out,
                              double          x,
                              double          y);
void jm_svg_append_colour    (GString        *out,
                              JmColour        colour);
void jm_svg_append_paint     (GString        *rule,
                              JmColour        fill,
                              const JmStroke *stroke);
void jm_svg_append_steps     (GString        *out,
                              const JmPath   *path,
                              double          origin);

G_END_DECLS
