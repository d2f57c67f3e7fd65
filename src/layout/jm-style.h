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
#define JM_STAGE_GAP 12.0
#define JM_CELL_PADDING 4.0
/* From the side of a cell to its text: all texts of a column begin in one line. */
#define JM_TEXT_INSET 10.0
#define JM_LANE_GAP 10.0
#define JM_EMOTION_HEIGHT 150.0

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
  JM_ROLE_BADGE,
  JM_ROLE_BADGE_INK,
  JM_ROLE_GOOD,
  JM_ROLE_FAIR,
  JM_ROLE_BAD,
  JM_ROLE_NEUTRAL_FACE,
  JM_ROLE_STAGE,
  JM_ROLE_ON_STAGE,
  JM_ROLE_STAGE_TINT,
  JM_ROLE_STAGE_INK,
  JM_N_ROLES
} JmRole;

/* Boxes, each with its colours and corners. */
typedef enum
{
  JM_BOX_STAGE,
  JM_BOX_TINT,
  JM_BOX_CARD,
  JM_BOX_OBJECTIVE,
  JM_BOX_PILL,
  JM_BOX_PILL_NEGATIVE,
  JM_BOX_PAIN,
  JM_BOX_OPPORTUNITY,
  JM_BOX_BADGE,
  JM_BOX_KPI,
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
} JmBoxStyleInfo;

const JmTextStyleInfo *jm_text_style_get_info (JmTextStyle style);
const JmBoxStyleInfo  *jm_box_style_get_info  (JmBoxStyle  style);
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
