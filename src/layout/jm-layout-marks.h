/* jm-layout-marks.h: what runs across columns: lines of the blueprint, purchase, overlaps, time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks are kept in reading order, with places as if the map were read from left to right.
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean is_shape;
  JmColour stage;    /* whose colour it has; JM_NO_COLOUR for none */
  JmPoint place;     /* of an element */
  union
  {
    JmElement element;
    JmShape shape;
  };
} JmMark;

GArray   *jm_marks_new                   (void);
void      jm_mark_shape                  (JmLayout      *self,
                                          JmLineStyle    style,
                                          JmColour       stage,
                                          const JmPoint *points,
                                          guint          n_points);
void      jm_mark_element                (JmLayout        *self,
                                          JmColour         stage,
                                          double           x,
                                          double           y,
                                          const JmElement *element);
JmElement jm_mark_make_text              (JmTypesetter  *typesetter,
                                          JmTextStyle    style,
                                          JmRole         role,
                                          const char    *string,
                                          double         width);

double    jm_layout_mark_head            (JmLayout      *self,
                                          JmTypesetter  *typesetter,
                                          double         y);
void      jm_layout_mark_overlaps        (JmLayout      *self,
                                          double         y);
double    jm_layout_mark_blueprint_line  (JmLayout      *self,
                                          JmTypesetter  *typesetter,
                                          guint          lane,
                                          double         y);
void      jm_layout_mark_purchase        (JmLayout      *self);
double    jm_layout_get_purchase_x       (JmLayout      *self);
gboolean  jm_layout_has_overlaps         (JmLayout      *self);

/* The scale of time: jm-layout-time.c. */
double    jm_layout_mark_time            (JmLayout      *self,
                                          JmTypesetter  *typesetter,
                                          double         y);
void      jm_layout_join_time            (JmLayout      *self,
                                          double         y);

G_END_DECLS
