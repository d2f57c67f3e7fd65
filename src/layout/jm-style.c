/* jm-style.c: how a map looks: text sizes, colours, distances
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-style.h"

#include <math.h>
#include <string.h>

enum
{
  NORMAL = 400,
  SEMIBOLD = 600,
  BOLD = 700,
};

static const JmTextStyleInfo text_styles[JM_N_TEXT_STYLES] = {
  [JM_TEXT_TITLE] = { 26, 34, BOLD, FALSE },
  [JM_TEXT_SUBTITLE] = { 13, 19, NORMAL, FALSE },
  [JM_TEXT_STAGE] = { 15, 20, BOLD, FALSE },
  [JM_TEXT_STAGE_DETAIL] = { 12, 16, NORMAL, FALSE },
  [JM_TEXT_LANE] = { 12, 16, BOLD, FALSE },
  [JM_TEXT_CARD_TITLE] = { 13, 17, BOLD, FALSE },
  [JM_TEXT_CARD_DETAIL] = { 11, 15, NORMAL, FALSE },
  [JM_TEXT_BODY] = { 12, 16, NORMAL, FALSE },
  [JM_TEXT_QUOTE] = { 12, 16, NORMAL, TRUE },
  [JM_TEXT_BADGE] = { 10.5, 14, NORMAL, FALSE },
  [JM_TEXT_KPI_TITLE] = { 11, 15, NORMAL, FALSE },
  [JM_TEXT_KPI_VALUE] = { 18, 24, BOLD, FALSE },
  [JM_TEXT_KPI_DETAIL] = { 11, 15, NORMAL, FALSE },
  [JM_TEXT_LEGEND] = { 11, 15, NORMAL, FALSE },
  [JM_TEXT_SCORE] = { 12, 16, SEMIBOLD, FALSE },
};

static const JmBoxStyleInfo box_styles[JM_N_BOX_STYLES] = {
  [JM_BOX_STAGE] = { JM_ROLE_STAGE, JM_ROLE_NONE, 7, 0, 0, JM_ROLE_NONE },
  [JM_BOX_TINT] = { JM_ROLE_STAGE_TINT, JM_ROLE_NONE, 6, 0, 0, JM_ROLE_NONE },
  [JM_BOX_CARD] = { JM_ROLE_PAPER, JM_ROLE_LINE, 7, 3, 0, JM_ROLE_STAGE },
  [JM_BOX_CARD_ASSUMED] = { JM_ROLE_PAPER, JM_ROLE_INK_FAINT, 7, 3, 0, JM_ROLE_STAGE, TRUE },
  [JM_BOX_OBJECTIVE] = { JM_ROLE_PAPER, JM_ROLE_LINE, 5, 0, 0, JM_ROLE_NONE },
  [JM_BOX_PILL] = { JM_ROLE_PILL, JM_ROLE_NONE, 10, 0, 0, JM_ROLE_NONE },
  [JM_BOX_PILL_NEGATIVE] = { JM_ROLE_PILL_NEGATIVE, JM_ROLE_NONE, 10, 0, 0, JM_ROLE_NONE },
  [JM_BOX_PAIN] = { JM_ROLE_PAIN, JM_ROLE_NONE, 5, 0, 3, JM_ROLE_PAIN_EDGE },
  [JM_BOX_OPPORTUNITY] = { JM_ROLE_OPPORTUNITY, JM_ROLE_NONE, 5, 0, 3, JM_ROLE_OPPORTUNITY_EDGE },
  [JM_BOX_IMPROVEMENT] = { JM_ROLE_IMPROVEMENT, JM_ROLE_NONE, 5, 0, 3, JM_ROLE_IMPROVEMENT_EDGE },
  [JM_BOX_BADGE] = { JM_ROLE_BADGE, JM_ROLE_NONE, 4, 0, 0, JM_ROLE_NONE },
  [JM_BOX_PICTURE] = { JM_ROLE_PAPER, JM_ROLE_LINE, 5, 0, 0, JM_ROLE_NONE },
  [JM_BOX_KPI] = { JM_ROLE_PAPER, JM_ROLE_LINE, 7, 0, 0, JM_ROLE_NONE },
  [JM_BOX_OVERLAP] = { JM_ROLE_STAGE_INK, JM_ROLE_NONE, 2.5, 0, 0, JM_ROLE_NONE },
  [JM_BOX_TIME] = { JM_ROLE_STAGE, JM_ROLE_NONE, 2, 0, 0, JM_ROLE_NONE },
};

static const JmLineStyleInfo line_styles[JM_N_LINE_STYLES] = {
  [JM_LINE_INTERACTION] = { JM_ROLE_INK_FAINT, JM_ROLE_NONE, 1.5, 0, { 0 }, FALSE },
  [JM_LINE_VISIBILITY] = { JM_ROLE_INK_FAINT, JM_ROLE_NONE, 1.5, 2, { 9, 5 }, FALSE },
  [JM_LINE_INTERNAL_INTERACTION] = { JM_ROLE_INK_FAINT, JM_ROLE_NONE, 2, 2, { 0.1, 5 }, FALSE },
  [JM_LINE_PURCHASE] = { JM_ROLE_PURCHASE, JM_ROLE_NONE, 2.5, 2, { 3, 5 }, FALSE },
  [JM_LINE_TIME] = { JM_ROLE_NONE, JM_ROLE_STAGE_SOFT, 0, 0, { 0 }, FALSE },
  [JM_LINE_LOOP_BACK] = { JM_ROLE_FAIR, JM_ROLE_NONE, 1.6, 2, { 5, 4 }, TRUE },
  [JM_LINE_SKIP] = { JM_ROLE_OBJECTIVE, JM_ROLE_NONE, 1.6, 2, { 15, 6 }, TRUE },
  [JM_LINE_HAND_OFF_SMOOTH] = { JM_ROLE_GOOD, JM_ROLE_NONE, 1.6, 0, { 0 }, TRUE },
  [JM_LINE_HAND_OFF_ROUGH] = { JM_ROLE_BAD, JM_ROLE_NONE, 2, 2, { 0.1, 4.5 }, TRUE },
  [JM_LINE_WAY] = { JM_ROLE_INK_FAINT, JM_ROLE_NONE, 1, 0, { 0 }, TRUE },
};

/* All inks have a contrast of at least 4.5 to 1 on every box they stand on. */
static const JmColour roles[JM_ROLE_STAGE] = {
  [JM_ROLE_NONE] = JM_NO_COLOUR,
  [JM_ROLE_PAPER] = 0xffffffff,
  [JM_ROLE_INK] = 0x241f31ff,
  [JM_ROLE_INK_SOFT] = 0x3d3846ff,
  [JM_ROLE_INK_FAINT] = 0x66666eff,
  [JM_ROLE_LINE] = 0xdcdce0ff,
  [JM_ROLE_GRID] = 0xb9b9c2ff,
  [JM_ROLE_OBJECTIVE] = 0x1c64c8ff,
  [JM_ROLE_PILL] = 0xdbe6f9ff,
  [JM_ROLE_PILL_NEGATIVE] = 0xf6e3d3ff,
  [JM_ROLE_PAIN] = 0xfbe3e3ff,
  [JM_ROLE_PAIN_EDGE] = 0xb3131fff,
  [JM_ROLE_OPPORTUNITY] = 0xdff3e6ff,
  [JM_ROLE_OPPORTUNITY_EDGE] = 0x1a6e46ff,
  [JM_ROLE_IMPROVEMENT] = 0xe2edf8ff,
  [JM_ROLE_IMPROVEMENT_EDGE] = 0x1f5fa8ff,
  [JM_ROLE_BADGE] = 0xfbf0b9ff,
  [JM_ROLE_BADGE_INK] = 0x54460aff,
  [JM_ROLE_GOOD] = 0x157a45ff,
  [JM_ROLE_FAIR] = 0x8a5a00ff,
  [JM_ROLE_BAD] = 0xb3131fff,
  [JM_ROLE_NEUTRAL_FACE] = 0xe5a50aff,
  [JM_ROLE_PURCHASE] = 0xb04400ff,
};

/* Dark enough for white text, different in hue and, printed grey, in lightness beside each other. */
static const JmColour stage_colours[] = {
  0x2a6fd6ff, 0x8a3ba8ff, 0xb84a00ff, 0x1c7f92ff, 0x1d7a4bff, 0x6f3d99ff, 0x9a3412ff, 0x44546bff,
};

static const JmColour persona_colours[] = {
  0x1a6bd8ff, 0x8e3fb5ff, 0xb84a00ff, 0x157a45ff, 0x55555fff, 0xa3275fff,
};

/**
 * jm_text_style_get_info:
 * @style: a text style
 *
 * Returns: (transfer none): its size, weight and line distance
 */
const JmTextStyleInfo *
jm_text_style_get_info (JmTextStyle style)
{
  return &text_styles[style];
}

/**
 * jm_box_style_get_info:
 * @style: a box style
 *
 * Returns: (transfer none): its colours, corners and edges
 */
const JmBoxStyleInfo *
jm_box_style_get_info (JmBoxStyle style)
{
  return &box_styles[style];
}

/**
 * jm_line_style_get_info:
 * @style: a line style
 *
 * Returns: (transfer none): its colours, width and dashes
 */
const JmLineStyleInfo *
jm_line_style_get_info (JmLineStyle style)
{
  return &line_styles[style];
}

static double
get_luminance (JmColour colour)
{
  const double weights[3] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    {
      double c = ((colour >> (24 - 8 * i)) & 0xff) / 255.0;

      luminance += weights[i] * (c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
    }

  return luminance;
}

/**
 * jm_colour_get_contrast:
 * @colour: an opaque colour
 * @other: another
 *
 * The contrast ratio of WCAG 2.2 (definition of "contrast ratio").
 *
 * Returns: from 1 to 21
 */
double
jm_colour_get_contrast (JmColour colour,
                        JmColour other)
{
  double a = get_luminance (colour);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/**
 * jm_colour_mix:
 * @colour: a colour
 * @other: another
 * @share: how much of @other there is, from 0 to 1
 *
 * Returns: a colour between the two
 */
JmColour
jm_colour_mix (JmColour colour,
               JmColour other,
               double   share)
{
  JmColour mixed = 0;

  for (guint shift = 0; shift <= 24; shift += 8)
    {
      double a = (colour >> shift) & 0xff;
      double b = (other >> shift) & 0xff;

      mixed |= (JmColour) lround (a + (b - a) * share) << shift;
    }

  return mixed;
}

/**
 * jm_colour_parse:
 * @text: a colour as #rrggbb
 * @fallback: what is returned for anything else
 *
 * Returns: the opaque colour
 */
JmColour
jm_colour_parse (const char *text,
                 JmColour    fallback)
{
  guint64 number;

  if (text[0] != '#' || strlen (text) != 7 ||
      !g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &number, NULL))
    return fallback;

  return (JmColour) number << 8 | 0xff;
}

/**
 * jm_role_get_colour:
 * @role: what the colour is for
 * @stage: the colour of the stage it is in
 *
 * Returns: the colour, or %JM_NO_COLOUR
 */
JmColour
jm_role_get_colour (JmRole   role,
                    JmColour stage)
{
  const JmColour paper = roles[JM_ROLE_PAPER];
  const JmColour ink = roles[JM_ROLE_INK];

  if (role < JM_ROLE_STAGE)
    return roles[role];

  if (role == JM_ROLE_STAGE_TINT || role == JM_ROLE_STAGE_SOFT)
    return jm_colour_mix (paper, stage, role == JM_ROLE_STAGE_TINT ? 0.055 : 0.1);

  /* Light headers carry dark text; a colour that is nearly dark enough for white text is
   * darkened a little; and as an ink the colour must be readable on paper. */
  if (role != JM_ROLE_STAGE_INK && jm_colour_get_contrast (stage, paper) < 3)
    return role == JM_ROLE_STAGE ? stage : ink;

  while (jm_colour_get_contrast (stage, paper) < 4.5)
    stage = jm_colour_mix (stage, ink, 0.08);

  return role == JM_ROLE_ON_STAGE ? paper : stage;
}

/**
 * jm_stage_get_default_colour:
 * @position: which stage, from 0
 *
 * Returns: the colour of a stage that has none of its own
 */
JmColour
jm_stage_get_default_colour (guint position)
{
  return stage_colours[position % G_N_ELEMENTS (stage_colours)];
}

/**
 * jm_persona_get_default_colour:
 * @position: which persona, from 0
 *
 * Returns: the colour of a persona that has none of its own
 */
JmColour
jm_persona_get_default_colour (guint position)
{
  return persona_colours[position % G_N_ELEMENTS (persona_colours)];
}
