/* jm-geometry.h: points, rectangles and colours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One unit everywhere: 1/96 inch.  x grows to the right, y grows downwards.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} JmPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} JmRect;

/* Red, green, blue, opacity: 0xrrggbbaa. */
typedef guint32 JmColour;

#define JM_NO_COLOUR ((JmColour) 0)

static inline gboolean
jm_rect_contains (const JmRect *rect,
                  double        x,
                  double        y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

static inline gboolean
jm_rect_touches (const JmRect *rect,
                 const JmRect *other)
{
  return rect->x < other->x + other->width && other->x < rect->x + rect->width &&
         rect->y < other->y + other->height && other->y < rect->y + rect->height;
}

G_END_DECLS
