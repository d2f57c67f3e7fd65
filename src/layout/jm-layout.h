/* jm-layout.h: where everything goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmLayout is made from a map and never changes.  It knows where each text, box, symbol
 * and curve point stands and which item it shows; screen, pages, hit tests and keyboard
 * movement all read it.  It keeps the items that it shows, so the document may go on.
 *
 * A layout that is made with its predecessor at hand takes over what was measured for
 * every stage and touchpoint that is still the same item; one edit measures only what it
 * touches.
 */

#pragma once

#include "jm-cell.h"
#include "jm-curve.h"
#include "jm-lane.h"
#include "jm-map.h"
#include "jm-view.h"

G_BEGIN_DECLS

typedef struct _JmLayout JmLayout;

typedef struct
{
  const char *date;       /* nullable: printed in the title block */
  const JmView *view;     /* nullable: the operational view */
  gboolean time_scaled;   /* whether a scale of time stands above the stages; a preset may ask for it too */
  JmPictures *pictures;   /* nullable: where the storyboard's pictures come from */
  gboolean only_follow;   /* no layout at all rather than one that takes over little from its predecessor */
  guint empty_lanes;      /* for editing: lanes that stand there with nothing in them, bit n for JmLaneType n */
} JmLayoutOptions;

typedef enum
{
  JM_GROUP_BACKGROUND,
  JM_GROUP_TITLE,
  JM_GROUP_LANES,
  JM_GROUP_MARKS,
  JM_GROUP_LINKS,
  JM_GROUP_CURVES,
  JM_GROUP_STAGE,
  JM_GROUP_TOUCHPOINT,
  JM_GROUP_LEGEND,
} JmGroupType;

/* The corners of an area, or the points of a line. */
#define JM_SHAPE_MOST_POINTS 6

/* A line or an area that runs across columns.  A way has four points: where it leaves, the
 * two ends of its track, and where it arrives. */
typedef struct
{
  JmLineStyle style;
  guint n_points;
  JmPoint points[JM_SHAPE_MOST_POINTS];
} JmShape;

/* What jm_layout_visit() calls, in reading order; what is later lies on top. */
typedef struct
{
  void (*begin_group) (JmGroupType      type,
                       const JmItem    *item, /* nullable */
                       gpointer         user_data);
  void (*end_group)   (gpointer         user_data);
  void (*element)     (const JmElement *element,
                       const JmRect    *rect,
                       JmColour         stage,
                       gpointer         user_data);
  void (*curve)       (const JmCurve   *curve,
                       double           zero,
                       gpointer         user_data);
  void (*marker)      (const JmCurve      *curve,
                       const JmCurvePoint *point,
                       gpointer            user_data);
  void (*shape)       (const JmShape   *shape,
                       JmColour         stage,
                       gpointer         user_data);
} JmVisitor;

typedef struct
{
  const char *id;  /* belongs to the layout */
  guint field;     /* the field that is shown there, or JM_NO_FIELD */
  JmRect rect;
} JmHit;

typedef enum
{
  JM_LEFT,
  JM_RIGHT,
  JM_UP,
  JM_DOWN,
} JmDirectionOfMove;

JmLayout   *jm_layout_new           (JmMap                 *map,
                                     JmTypesetter          *typesetter,
                                     const JmLayoutOptions *options,
                                     JmLayout              *previous);
JmLayout   *jm_layout_ref           (JmLayout              *self);
void        jm_layout_unref         (JmLayout              *self);

double      jm_layout_get_width     (JmLayout              *self);
double      jm_layout_get_height    (JmLayout              *self);
gboolean    jm_layout_is_rtl        (JmLayout              *self);
gboolean    jm_layout_is_by_stage   (JmLayout              *self);
const JmView *jm_layout_get_view    (JmLayout              *self);
const char *jm_layout_get_title     (JmLayout              *self);
const char *jm_layout_get_font_family (JmLayout            *self);
const JmItem *jm_layout_get_root    (JmLayout              *self);
char       *jm_layout_describe_curves (JmLayout            *self);
guint       jm_layout_get_n_curves  (JmLayout              *self);
const JmCurve *jm_layout_get_curve  (JmLayout              *self,
                                     guint                  position);

const char *jm_layout_get_link_target (JmLayout            *self,
                                       const char            *id);

void        jm_layout_visit         (JmLayout              *self,
                                     const JmRect          *clip,
                                     const JmVisitor       *visitor,
                                     gpointer               user_data);

gboolean    jm_layout_hit           (JmLayout              *self,
                                     double                 x,
                                     double                 y,
                                     JmHit                 *hit);
gboolean    jm_layout_find          (JmLayout              *self,
                                     const char            *id,
                                     JmRect                *rect);
GPtrArray  *jm_layout_get_items_in  (JmLayout              *self,
                                     const JmRect          *rect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmLayout, jm_layout_unref)

G_END_DECLS
