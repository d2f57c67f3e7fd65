/* jm-cell.h: what stands in one cell of the map, measured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell is a list of elements, placed from its top left corner (top right corner where
 * the map is read from right to left), each with the id of the item it shows.  Cells are
 * filled through a JmCellBuilder and never change afterwards.  They borrow ids from the
 * items they were made from, so whoever keeps a cell keeps those items too.
 */

#pragma once

#include "jm-item.h"
#include "jm-picture.h"
#include "jm-text.h"

G_BEGIN_DECLS

/* Small drawings.  The first ones are the kinds of touchpoint, in the order of
 * JmTouchpointKind. */
typedef enum
{
  JM_SYMBOL_OBJECTIVE = JM_N_TOUCHPOINT_KINDS,
  JM_SYMBOL_MOMENT_OF_TRUTH,
  JM_SYMBOL_KEY_STEP,
  JM_SYMBOL_DECISION_POINT,
  JM_SYMBOL_DISRUPTION,
  JM_SYMBOL_RISING,
  JM_SYMBOL_FALLING,
  JM_SYMBOL_STEADY,
  JM_SYMBOL_MET,
  JM_SYMBOL_NEAR,
  JM_SYMBOL_MISSED,
  JM_SYMBOL_SCREEN,
  JM_SYMBOL_HAND,
  JM_SYMBOL_MARKER_CIRCLE,
  JM_SYMBOL_MARKER_SQUARE,
  JM_SYMBOL_MARKER_TRIANGLE,
  JM_SYMBOL_MARKER_DIAMOND,
  JM_SYMBOL_SEVERITY_1,
  JM_SYMBOL_SEVERITY_2,
  JM_SYMBOL_SEVERITY_3,
  JM_SYMBOL_SEVERITY_4,
  JM_SYMBOL_SEVERITY_5,
  JM_SYMBOL_ASSUMED, /* these three in the order of JmEvidenceState */
  JM_SYMBOL_PARTLY,
  JM_SYMBOL_RESEARCHED,
  JM_SYMBOL_INTERNAL,
  JM_SYMBOL_FACE_VERY_BAD,
  JM_SYMBOL_FACE_BAD,
  JM_SYMBOL_FACE_NEUTRAL,
  JM_SYMBOL_FACE_GOOD,
  JM_SYMBOL_FACE_VERY_GOOD,
  JM_SYMBOL_LOOP_BACK,
  JM_SYMBOL_SKIP,
  JM_SYMBOL_HAND_OFF_SMOOTH,
  JM_SYMBOL_HAND_OFF_ROUGH,
  JM_SYMBOL_WAY,
  JM_SYMBOL_AHEAD,
  JM_SYMBOL_OVERLAP,
  JM_N_SYMBOLS
} JmSymbol;

typedef enum
{
  JM_ELEMENT_BOX,      /* style is a JmBoxStyle */
  JM_ELEMENT_TEXT,     /* style is a JmRole */
  JM_ELEMENT_SYMBOL,   /* style is a JmRole, detail a JmSymbol */
  JM_ELEMENT_DOTS,     /* style is a JmRole, detail how many of five are filled */
  JM_ELEMENT_PLOT,     /* style is a JmRole */
  JM_ELEMENT_LINE,     /* style is a JmRole, detail whether it is dashed: along the top of the rectangle */
  JM_ELEMENT_PICTURE,  /* in the shape of the rectangle, which has that of the picture */
  JM_ELEMENT_PERSONA,  /* a sample of the line of a persona; detail is its number */
} JmElementType;

#define JM_NO_FIELD 0xff

/* A small line chart: values from 0 (lowest) to 1 (highest). */
typedef struct
{
  guint n_values;
  float target; /* NAN without one */
  float values[];
} JmPlot;

/* A picture, and what somebody hears who cannot see it. */
typedef struct
{
  JmPicture *picture;
  char *description;
} JmFigure;

typedef struct
{
  guint8 type;
  guint8 style;
  guint8 detail;
  guint8 field;       /* the field it shows, or JM_NO_FIELD */
  guint is_frame : 1; /* its rectangle is that of the item */
  guint stretch : 1;  /* grows to the height of the row */
  float x;
  float y;
  float width;
  float height;
  const char *id;     /* nullable: the item it shows */
  union
  {
    JmText *text;
    JmPlot *plot;
    JmFigure *figure;
    char *description; /* of a symbol, for those who cannot see it; nullable */
  };
} JmElement;

typedef struct
{
  float width;  /* to the far end of what stands farthest from its beginning */
  float height;
  guint n_elements;
  JmElement elements[];
} JmCell;

typedef struct
{
  JmTypesetter *typesetter;
  GArray *elements;
  double width;      /* of the cell */
  double y;          /* where the next thing goes; the height of the cell in the end */
} JmCellBuilder;

void       jm_cell_builder_init       (JmCellBuilder *self,
                                       JmTypesetter  *typesetter,
                                       double         width);
JmCell    *jm_cell_builder_finish     (JmCellBuilder *self);
JmElement *jm_cell_builder_add        (JmCellBuilder *self,
                                       JmElementType  type,
                                       guint          style,
                                       const JmRect  *rect);
JmElement *jm_cell_builder_add_text   (JmCellBuilder *self,
                                       JmTextStyle    style,
                                       JmRole         role,
                                       const char    *string,
                                       double         x,
                                       double         y,
                                       double         width);
JmElement *jm_cell_builder_add_tight_text (JmCellBuilder *self,
                                           JmTextStyle    style,
                                           JmRole         role,
                                           const char    *string,
                                           double         x,
                                           double         y,
                                           double         width);
JmElement *jm_cell_builder_add_symbol (JmCellBuilder *self,
                                       JmSymbol       symbol,
                                       JmRole         role,
                                       double         x,
                                       double         y,
                                       double         size);
JmElement *jm_cell_builder_add_picture (JmCellBuilder *self,
                                        JmPicture     *picture,
                                        const char    *description,
                                        const JmRect  *rect);
void       jm_cell_free               (JmCell        *self);

JmSymbol   jm_symbol_for_score        (double         score);

G_END_DECLS
