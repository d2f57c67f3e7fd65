/* jm-style.h: how a map looks: text sizes, colours, distances
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout needs the sizes, the painter the colours; both read the same tables.  Paper
 * and screen share them: a page is always light.
 */

#pragma once

#include "jm-geometry.h"

G_BEGIN_DECLS

/* Distances of the grid. */
#define JM_MARGIN 24.0
#define JM_LABEL_WIDTH 116.0
#define JM_COLUMN_WIDTH 152.0
/* Where a column is a whole stage: six of them and what stands below fill a page of A4. */
#define JM_STAGE_COLUMN_WIDTH 204.0
#define JM_STAGE_GAP 12.0
#define JM_CELL_PADDING 4.0
/* From the side of a cell to its text: all texts of a column begin in one line. */
#define JM_TEXT_INSET 10.0
#define JM_LANE_GAP 10.0
#define JM_EMOTION_HEIGHT 150.0
/* For one step of an emotion; a face at +2 or -2 stays inside the lane. */
#define JM_EMOTION_UNIT ((JM_EMOTION_HEIGHT - 36) / 4)

typedef enum
{
  JM_TEXT_TITLE,
  JM_TEXT_SUBTITLE,
  JM_TEXT_STAGE,
  JM_TEXT_STAGE_DETAIL,
  JM_TEXT_LANE,
  JM_TEXT_CARD_TITLE,
  JM_TEXT_CARD_DETAIL,
  JM_TEXT_BODY,
  JM_TEXT_QUOTE,
  JM_TEXT_BADGE,
  JM_TEXT_KPI_TITLE,
  JM_TEXT_KPI_VALUE,
  JM_TEXT_KPI_DETAIL,
  JM_TEXT_LEGEND,
  JM_TEXT_SCORE,
  JM_N_TEXT_STYLES
} JmTextStyle;

typedef struct
{
  double size;    /* of the font */
  double leading; /* from baseline to baseline, at least */
  int weight;     /* as PangoWeight */
  gboolean italic;
} JmTextStyleInfo;

/* What a colour is for.  The roles from JM_ROLE_STAGE on take the colour of the stage. */
typedef enum
{
  JM_ROLE_NONE,
  JM_ROLE_PAPER,
  JM_ROLE_INK,
  JM_ROLE_INK_SOFT,
  JM_ROLE_INK_FAINT,
  JM_ROLE_LINE,
  JM_ROLE_GRID,
  JM_ROLE_OBJECTIVE,
  JM_ROLE_PILL,
  JM_ROLE_PILL_NEGATIVE,
  JM_ROLE_PAIN,
  JM_ROLE_PAIN_EDGE,
  JM_ROLE_OPPORTUNITY,
  JM_ROLE_OPPORTUNITY_EDGE,
  JM_ROLE_IMPROVEMENT,
  JM_ROLE_IMPROVEMENT_EDGE,
  JM_ROLE_BADGE,
  JM_ROLE_BADGE_INK,
  JM_ROLE_GOOD,
  JM_ROLE_FAIR,
  JM_ROLE_BAD,
  JM_ROLE_NEUTRAL_FACE,
  JM_ROLE_PURCHASE,
  JM_ROLE_STAGE,
  JM_ROLE_ON_STAGE,
  JM_ROLE_STAGE_TINT,
  JM_ROLE_STAGE_SOFT,
  JM_ROLE_STAGE_INK,
  JM_N_ROLES
} JmRole;

/* Boxes, each with its colours and corners. */
typedef enum
{
  JM_BOX_STAGE,
  JM_BOX_TINT,
  JM_BOX_CARD,
  JM_BOX_CARD_ASSUMED,
  JM_BOX_OBJECTIVE,
  JM_BOX_PILL,
  JM_BOX_PILL_NEGATIVE,
  JM_BOX_PAIN,
  JM_BOX_OPPORTUNITY,
  JM_BOX_IMPROVEMENT,
  JM_BOX_BADGE,
  JM_BOX_KPI,
  JM_BOX_PICTURE,
  JM_BOX_OVERLAP,
  JM_BOX_TIME,
  JM_N_BOX_STYLES
} JmBoxStyle;

typedef struct
{
  JmRole fill;
  JmRole stroke;
  double radius;
  double top_edge;  /* thickness of a coloured edge; 0 for none */
  double side_edge; /* likewise, on the side where reading begins */
  JmRole edge;
  gboolean dashed;  /* the stroke */
} JmBoxStyleInfo;

/* Lines that run across columns, and the area between a stage and its place in time.  Each
 * is told from the others without colour. */
typedef enum
{
  JM_LINE_INTERACTION,
  JM_LINE_VISIBILITY,
  JM_LINE_INTERNAL_INTERACTION,
  JM_LINE_PURCHASE,
  JM_LINE_TIME,
  JM_LINE_LOOP_BACK, /* these four in the order of JmLinkKind */
  JM_LINE_SKIP,
  JM_LINE_HAND_OFF_SMOOTH,
  JM_LINE_HAND_OFF_ROUGH,
  JM_LINE_WAY,
  JM_N_LINE_STYLES
} JmLineStyle;

typedef struct
{
  JmRole stroke;
  JmRole fill;
  double width;
  guint n_dashes;   /* 0 for a solid line */
  double dashes[4];
  gboolean is_way;  /* has round corners, and an arrow at its end */
} JmLineStyleInfo;

const JmTextStyleInfo *jm_text_style_get_info (JmTextStyle style);
const JmBoxStyleInfo  *jm_box_style_get_info  (JmBoxStyle  style);
const JmLineStyleInfo *jm_line_style_get_info (JmLineStyle style);
JmColour               jm_role_get_colour     (JmRole      role,
                                               JmColour    stage);
JmColour               jm_colour_parse        (const char *text,
                                               JmColour    fallback);
JmColour               jm_colour_mix          (JmColour    colour,
                                               JmColour    other,
                                               double      share);
double                 jm_colour_get_contrast (JmColour    colour,
                                               JmColour    other);
JmColour               jm_stage_get_default_colour   (guint position);
JmColour               jm_persona_get_default_colour (guint position);

G_END_DECLS
