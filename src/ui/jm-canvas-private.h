/* jm-canvas-private.h: what a canvas is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three sorts of places: on the map (1/96 inch), on the widget (its pixels), and device
 * pixels of the map, in which tiles are kept.  The beginning of the map may lie at its right.
 */

#pragma once

#include <adwaita.h>

#include "jm-canvas-a11y.h"
#include "jm-canvas.h"
#include "jm-screen-colours.h"
#include "jm-tiles.h"

G_BEGIN_DECLS

/* Below the map, so that what lies at the bottom of the window does not hide its end. */
#define JM_CANVAS_BOTTOM_ROOM 64.0
/* Round the headers of the stages where they stay in sight, in units of the map. */
#define JM_CANVAS_BAND_GAP 6.0

#define JM_CANVAS_N_GAPS 2

/* A place at which the map is drawn apart. */
typedef struct
{
  double x;
  double width;
  JmColour colour;
  double share; /* of the width that is open by now */
} JmCanvasGap;

/* What stays in sight, and what is left for the map, on the widget. */
typedef struct
{
  double width;
  double height;
  double offset[2];
  gboolean rtl;
  gboolean has_headers;   /* the map has stages */
  gboolean is_header_pinned;
  gboolean is_label_pinned;
  double band_height;     /* at the top; 0 while the headers are in their place */
  double band_width;      /* at the side where reading begins; likewise */
  double header_y;        /* where the headers stand, in their place or in the band */
  double header_height;
  double rows_top;        /* where the names of the lanes begin */
  double rows_bottom;
} JmCanvasFrame;

struct _JmCanvas
{
  GtkWidget parent_instance;

  JmEditor *editor;
  JmLayout *layout;           /* the one that is drawn */
  JmCanvasA11y *a11y;         /* nullable: NULL until some program asks */

  /* The view: jm-canvas-view.c. */
  double zoom;
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  double seen[2];             /* of the adjustments when they were last looked at */
  int direction[2];           /* in which they moved */
  char *anchor;               /* nullable: what was brought to the middle when the view was switched */
  double anchor_offset[2];    /* the offsets that this led to */
  JmLaneType anchor_lane;
  gboolean has_wanted;        /* the canvas has no size yet, and this is to be seen when it has */
  JmPoint wanted;
  gboolean is_shift_expected; /* the adjustments are being set up */

  /* Pictures: jm-canvas-draw.c. */
  JmScreenColours *colours;
  double scale;               /* device pixels for a pixel of the widget */
  JmTiles *body;              /* nullable */
  JmTiles *former;            /* nullable: those of another zoom, shown until the new ones are painted */
  JmTiles *headers;           /* nullable: the row of the stage headers */
  JmTiles *labels;            /* nullable: the column of the lane names */
  GskRenderNode *cover;       /* nullable: the header of a stage that begins out of sight */
  guint cover_stage;
  double cover_width;
  double cover_split;         /* where what stands at its end begins */
  guint cover_least_stage;    /* whose least width is known */
  double cover_least;
  gboolean is_zooming;
  guint settle_source;
  guint paint_source;

  /* Over the map: jm-canvas-overlay.c. */
  GtkWidget *child;           /* nullable */
  JmRect child_rect;
  gboolean has_hover;
  JmRect hover;
  gboolean has_band;
  JmRect band;
  JmCanvasDrop drop;
  JmCanvasGap gaps[JM_CANVAS_N_GAPS]; /* the one that opens, and the one that closes */
  AdwAnimation *gap_animation;
  gboolean has_point;
  JmPoint point;
  char *point_text;           /* nullable */
  GArray *selected;           /* of JmRect: where the selected items stand */
  gboolean is_selected_known;
  JmRect selected_area;       /* where they were looked for */

  /* Panning: jm-canvas-pan.c. */
  gboolean is_space_down;
  JmPoint pointer;            /* where it was last */
  double pan_start[2];
  double pinch_zoom;
};

/* View. */
void     jm_canvas_configure       (JmCanvas              *self);
double   jm_canvas_get_offset      (JmCanvas              *self,
                                    guint                  i);
void     jm_canvas_get_frame       (JmCanvas              *self,
                                    JmCanvasFrame         *frame);
JmPoint  jm_canvas_get_raw_point   (JmCanvas              *self,
                                    double                 x,
                                    double                 y);
void     jm_canvas_set_adjustment  (JmCanvas              *self,
                                    guint                  i,
                                    GtkAdjustment         *adjustment);
void     jm_canvas_move_to         (JmCanvas              *self,
                                    double                 x,
                                    double                 y);
void     jm_canvas_note_place      (JmCanvas              *self);
void     jm_canvas_show_same_place (JmCanvas              *self);
double   jm_canvas_get_least_zoom  (JmCanvas              *self);

/* Drawing. */
void     jm_canvas_draw            (JmCanvas              *self,
                                    GtkSnapshot           *snapshot);
void     jm_canvas_forget_pictures (JmCanvas              *self);
void     jm_canvas_renew_pictures  (JmCanvas              *self,
                                    JmLayout              *before);
void     jm_canvas_note_zoom       (JmCanvas              *self);
void     jm_canvas_stop_painting   (JmCanvas              *self);
void     jm_canvas_paint_map       (cairo_t               *cairo,
                                    const JmRect          *clip,
                                    double                 scale,
                                    gpointer               user_data);
GdkRGBA  jm_canvas_get_colour      (JmCanvas              *self,
                                    JmColour               colour);

gboolean jm_canvas_is_drawn_by_cairo (JmCanvas            *self);

/* What stays in sight. */
void     jm_canvas_draw_bands      (JmCanvas              *self,
                                    GtkSnapshot           *snapshot,
                                    const JmCanvasFrame   *frame);
void     jm_canvas_draw_tiles      (JmCanvas              *self,
                                    GtkSnapshot           *snapshot,
                                    JmTiles               *tiles,
                                    const graphene_rect_t *area,
                                    double                 x,
                                    double                 y);

void     jm_canvas_draw_former     (JmCanvas              *self,
                                    GtkSnapshot           *snapshot,
                                    const graphene_rect_t *area,
                                    double                 x,
                                    double                 y);

/* A part of the map between gaps, and how far it is drawn from its place. */
typedef struct
{
  double from;
  double to;
  double shift;
} JmCanvasSegment;

guint    jm_canvas_list_segments   (JmCanvas              *self,
                                    const JmCanvasFrame   *frame,
                                    double                 from,
                                    double                 to,
                                    JmCanvasSegment        segments[JM_CANVAS_N_GAPS + 1]);

/* Overlay. */
void     jm_canvas_draw_overlay    (JmCanvas              *self,
                                    GtkSnapshot           *snapshot,
                                    const JmCanvasFrame   *frame);
void     jm_canvas_draw_header_overlay (JmCanvas            *self,
                                        GtkSnapshot         *snapshot,
                                        const JmCanvasFrame *frame);
void     jm_canvas_draw_gaps       (JmCanvas              *self,
                                    GtkSnapshot           *snapshot,
                                    const JmCanvasFrame   *frame);
void     jm_canvas_draw_header_gaps (JmCanvas             *self,
                                     GtkSnapshot          *snapshot,
                                     const JmCanvasFrame  *frame);
void     jm_canvas_draw_focus      (JmCanvas              *self,
                                    GtkSnapshot           *snapshot);
void     jm_canvas_forget_selected (JmCanvas              *self);
void     jm_canvas_init_overlay    (JmCanvas              *self);
void     jm_canvas_init_gaps       (JmCanvas              *self);
void     jm_canvas_push_map_clip   (GtkSnapshot           *snapshot,
                                    const JmCanvasFrame   *frame);

/* Panning. */
void     jm_canvas_init_pan        (JmCanvas              *self);

G_END_DECLS
