/* jm-lane.c: the lanes of a map, and what each puts into its cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-lane.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-priority.h"

#define INSET JM_TEXT_INSET
#define SYMBOL_SIZE 13.0
#define STACK_GAP 5.0

/* Puts a text below what is there and moves on. */
static JmElement *
stack_text (JmCellBuilder *builder,
            JmTextStyle    style,
            JmRole         role,
            const char    *string,
            double         x,
            double         width)
{
  JmElement *element = jm_cell_builder_add_text (builder, style, role, string, x, builder->y, width);

  builder->y += (double) element->height;

  return element;
}

static JmElement *
add_frame (JmCellBuilder *builder,
           JmBoxStyle     style,
           const JmItem  *item,
           const JmRect  *rect)
{
  JmElement *element = jm_cell_builder_add (builder, JM_ELEMENT_BOX, style, rect);

  element->id = jm_item_get_id (item);
  element->is_frame = TRUE;

  return element;
}

/* The frame was added before its content was measured. */
static JmElement *
get_element (JmCellBuilder *builder,
             guint          position)
{
  return &g_array_index (builder->elements, JmElement, position);
}

static void
fill_text_as (JmCellBuilder      *builder,
              const JmCellSource *source,
              JmTextStyle         style,
              const char         *format)
{
  const char *string = jm_item_get_text (source->item, source->lane->info->field);
  g_autofree char *quoted = NULL;
  JmElement *element;

  if (*string == '\0')
    return;

  if (format != NULL)
    {
      g_auto (GStrv) around = g_strsplit (format, "%s", 2);

      quoted = g_strconcat (around[0], string, around[1], NULL);
      string = quoted;
    }

  builder->y = 2;
  element = stack_text (builder, style, JM_ROLE_INK_SOFT, string, INSET, builder->width - INSET - 4);
  element->id = jm_item_get_id (source->item);
  element->field = (guint8) source->lane->info->field;
  builder->y += 2;
}

static void
fill_text (JmCellBuilder      *builder,
           const JmCellSource *source)
{
  fill_text_as (builder, source, JM_TEXT_BODY, NULL);
}

static void
fill_thought (JmCellBuilder      *builder,
              const JmCellSource *source)
{
  const char *string = jm_item_get_text (source->item, source->lane->info->field);
  gboolean is_quoted = g_utf8_strchr ("\"“„«‚「『”'‘", -1, g_utf8_get_char (string)) != NULL;

  /* Translators: a customer's thought; use the quotation marks of your language. */
  fill_text_as (builder, source, JM_TEXT_QUOTE, is_quoted ? NULL : _("“%s”"));
}

static void
fill_channel (JmCellBuilder      *builder,
              const JmCellSource *source)
{
  const char *string = jm_item_get_text (source->item, JM_TOUCHPOINT_CHANNEL);
  int digital = jm_item_get_choice (source->item, JM_TOUCHPOINT_DIGITAL);
  JmElement *element;

  if (*string == '\0' && digital == JM_CHOICE_UNSET)
    return;

  if (*string == '\0')
    string = digital == JM_DIGITAL_YES ? _("Digital") : _("In the real world");

  builder->y = 2;
  if (digital != JM_CHOICE_UNSET)
    jm_cell_builder_add_symbol (builder, digital == JM_DIGITAL_YES ? JM_SYMBOL_SCREEN : JM_SYMBOL_HAND,
                                JM_ROLE_STAGE_INK, INSET, builder->y + 2, 12);

  element = stack_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, string, INSET + 18,
                        builder->width - INSET - 22);
  element->id = jm_item_get_id (source->item);
  element->field = JM_TOUCHPOINT_CHANNEL;
  builder->y += 2;
}

static void
fill_lane_text (JmCellBuilder      *builder,
                const JmCellSource *source)
{
  const char *lane = jm_item_get_id (source->lane->custom);

  builder->y = 2;
  for (guint i = 0; i < jm_item_get_n_children (source->item, JM_TOUCHPOINT_LANE_TEXTS); i++)
    {
      const JmItem *text = jm_item_get_child (source->item, JM_TOUCHPOINT_LANE_TEXTS, i);
      JmElement *element;

      if (g_strcmp0 (jm_item_get_text (text, JM_LANE_TEXT_LANE), lane) != 0 ||
          !jm_item_is_set (text, JM_LANE_TEXT_TEXT))
        continue;

      element = stack_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, jm_item_get_text (text, JM_LANE_TEXT_TEXT),
                            INSET, builder->width - INSET - 4);
      element->id = jm_item_get_id (text);
      element->field = JM_LANE_TEXT_TEXT;
      element->is_frame = TRUE;
      builder->y += 2;
    }
}

/* A badge for each flag that is set, so that none is told by colour alone. */
static void
stack_badges (JmCellBuilder *builder,
              const JmItem  *touchpoint)
{
  static const struct
  {
    guint field;
    JmSymbol symbol;
  } badges[] = {
    { JM_TOUCHPOINT_MOMENT_OF_TRUTH, JM_SYMBOL_MOMENT_OF_TRUTH },
    { JM_TOUCHPOINT_KEY_STEP, JM_SYMBOL_KEY_STEP },
    { JM_TOUCHPOINT_DECISION_POINT, JM_SYMBOL_DECISION_POINT },
    { JM_TOUCHPOINT_DISRUPTION, JM_SYMBOL_DISRUPTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (badges); i++)
    {
      const char *label = _(jm_kind_get_field (JM_KIND_TOUCHPOINT, badges[i].field)->label);
      JmRect rect = { INSET, builder->y + 3, 0, 0 };
      guint position = builder->elements->len;
      JmElement *element;
      JmRect text_rect;

      if (!jm_item_get_flag (touchpoint, badges[i].field))
        continue;

      jm_cell_builder_add (builder, JM_ELEMENT_BOX, JM_BOX_BADGE, &rect);
      jm_cell_builder_add_symbol (builder, badges[i].symbol, JM_ROLE_BADGE_INK, rect.x + 4, rect.y + 3, 10);
      element = jm_cell_builder_add_tight_text (builder, JM_TEXT_BADGE, JM_ROLE_BADGE_INK, label, rect.x + 17,
                                                rect.y + 1, builder->width - 2 * INSET - 21);
      text_rect = (JmRect) { (double) element->x, (double) element->y, (double) element->width,
                             (double) element->height };
      element = get_element (builder, position);
      element->width = (float) (text_rect.x + text_rect.width + 3 - rect.x);
      element->height = (float) (text_rect.height + 2);
      element->id = jm_item_get_id (touchpoint);
      element->field = (guint8) badges[i].field;
      builder->y = rect.y + text_rect.height + 2;
    }
}

static void
fill_card (JmCellBuilder      *builder,
           const JmCellSource *source)
{
  const JmItem *touchpoint = source->item;
  const JmField *kind_field = jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND);
  int kind = jm_item_get_choice (touchpoint, JM_TOUCHPOINT_KIND);
  JmRect rect = { 0, 0, builder->width, 0 };
  double inner = builder->width - 2 * INSET;
  const char *title = jm_item_get_text (touchpoint, JM_TOUCHPOINT_TITLE);
  g_autofree char *duration = jm_duration_format (jm_item_get_number (touchpoint, JM_TOUCHPOINT_DURATION),
                                                  jm_item_get_choice (touchpoint, JM_TOUCHPOINT_DURATION_UNIT));
  JmElement *element;

  add_frame (builder, JM_BOX_CARD, touchpoint, &rect)->stretch = TRUE;
  builder->y = 10;

  if (kind != JM_CHOICE_UNSET)
    {
      jm_cell_builder_add_symbol (builder, (JmSymbol) kind, JM_ROLE_STAGE_INK, INSET, builder->y + 1, SYMBOL_SIZE);
      element = stack_text (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, _(kind_field->choices[kind].label),
                            INSET + SYMBOL_SIZE + 5, inner - SYMBOL_SIZE - 5);
      element->id = jm_item_get_id (touchpoint);
      element->field = JM_TOUCHPOINT_KIND;
      builder->y += 2;
    }

  if (*title != '\0')
    element = stack_text (builder, JM_TEXT_CARD_TITLE, JM_ROLE_INK, title, INSET, inner);
  else
    element = stack_text (builder, JM_TEXT_CARD_TITLE, JM_ROLE_INK_FAINT, _("Untitled"), INSET, inner);
  element->id = jm_item_get_id (touchpoint);
  element->field = JM_TOUCHPOINT_TITLE;

  if (duration != NULL)
    {
      element = stack_text (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, duration, INSET, inner);
      element->id = jm_item_get_id (touchpoint);
      element->field = JM_TOUCHPOINT_DURATION;
    }

  stack_badges (builder, touchpoint);
  builder->y += 8;
  get_element (builder, 0)->height = (float) builder->y;
}

static void
fill_motivations (JmCellBuilder      *builder,
                  const JmCellSource *source)
{
  for (guint i = 0; i < jm_item_get_n_children (source->item, JM_TOUCHPOINT_MOTIVATIONS); i++)
    {
      const JmItem *motivation = jm_item_get_child (source->item, JM_TOUCHPOINT_MOTIVATIONS, i);
      int sign = jm_item_get_choice (motivation, JM_MOTIVATION_SIGN);
      const char *mark = sign == JM_POSITIVE ? "+\xc2\xa0" : sign == JM_NEGATIVE ? "−\xc2\xa0" : "";
      g_autofree char *string = g_strconcat (mark, jm_item_get_text (motivation, JM_MOTIVATION_TEXT), NULL);
      JmRect rect = { 0, builder->y, builder->width, 0 };
      guint position = builder->elements->len;
      double bottom;

      if (!jm_item_is_set (motivation, JM_MOTIVATION_TEXT))
        continue;

      add_frame (builder, sign == JM_NEGATIVE ? JM_BOX_PILL_NEGATIVE : JM_BOX_PILL, motivation, &rect)->field =
          JM_MOTIVATION_TEXT;
      builder->y += 4;
      stack_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, string, INSET, builder->width - 2 * INSET);
      bottom = builder->y + 4;
      get_element (builder, position)->height = (float) (bottom - rect.y);
      builder->y = bottom + STACK_GAP;
    }

  builder->y = MAX (0, builder->y - STACK_GAP);
}

/* A tinted note with a coloured edge: what it says, and a line of detail. */
static void
stack_note (JmCellBuilder *builder,
            JmBoxStyle     style,
            const JmItem  *item,
            guint          field,
            double         dots,
            const char    *detail)
{
  JmRole role = jm_box_style_get_info (style)->edge;
  JmRect rect = { 0, builder->y, builder->width, 0 };
  double inner = builder->width - INSET - 6;
  guint position = builder->elements->len;

  add_frame (builder, style, item, &rect)->field = (guint8) field;
  builder->y += 5;
  stack_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, jm_item_get_text (item, field), INSET, inner);

  if (!isnan (dots))
    {
      JmRect dots_rect = { INSET, builder->y + 4, 46, 8 };

      jm_cell_builder_add (builder, JM_ELEMENT_DOTS, role, &dots_rect)->detail = (guint8) dots;
      if (*detail != '\0')
        jm_cell_builder_add_text (builder, JM_TEXT_CARD_DETAIL, role, detail, INSET + 54, builder->y, inner - 54);
      builder->y += 15;
    }
  else if (*detail != '\0')
    stack_text (builder, JM_TEXT_CARD_DETAIL, role, detail, INSET, inner);

  builder->y += 5;
  get_element (builder, position)->height = (float) (builder->y - rect.y);
  builder->y += STACK_GAP;
}

static void
fill_pain_points (JmCellBuilder      *builder,
                  const JmCellSource *source)
{
  for (guint i = 0; i < jm_item_get_n_children (source->item, JM_TOUCHPOINT_PAIN_POINTS); i++)
    {
      const JmItem *pain = jm_item_get_child (source->item, JM_TOUCHPOINT_PAIN_POINTS, i);

      /* The sheet names only what is urgent; the number is in the form. */
      stack_note (builder, JM_BOX_PAIN, pain, JM_PAIN_POINT_TEXT,
                  jm_item_get_number (pain, JM_PAIN_POINT_SEVERITY),
                  jm_item_get_number (pain, JM_PAIN_POINT_URGENCY) >= 4 ? _("urgent") : "");
    }

  builder->y = MAX (0, builder->y - STACK_GAP);
}

static void
fill_opportunities (JmCellBuilder      *builder,
                    const JmCellSource *source)
{
  for (guint i = 0; i < jm_item_get_n_children (source->item, JM_TOUCHPOINT_OPPORTUNITIES); i++)
    {
      const JmItem *opportunity = jm_item_get_child (source->item, JM_TOUCHPOINT_OPPORTUNITIES, i);

      stack_note (builder, JM_BOX_OPPORTUNITY, opportunity, JM_OPPORTUNITY_TEXT, (double) NAN,
                  jm_quadrant_get_label (jm_opportunity_get_quadrant (opportunity)));
    }

  builder->y = MAX (0, builder->y - STACK_GAP);
}

static void
fill_objectives (JmCellBuilder      *builder,
                 const JmCellSource *source)
{
  guint n = jm_item_get_n_children (source->item, JM_STAGE_OBJECTIVES);
  guint n_across = (guint) CLAMP (floor ((builder->width + 8) / 268), 1, MAX (n, 1));
  double width = (builder->width - 8.0 * (n_across - 1)) / n_across;
  double row_height = 0, top = 0;

  for (guint i = 0; i < n; i++)
    {
      const JmItem *objective = jm_item_get_child (source->item, JM_STAGE_OBJECTIVES, i);
      JmRect rect = { (i % n_across) * (width + 8), top, width, 0 };
      guint position = builder->elements->len;
      JmElement *element;

      add_frame (builder, JM_BOX_OBJECTIVE, objective, &rect)->field = JM_OBJECTIVE_TEXT;
      jm_cell_builder_add_symbol (builder, JM_SYMBOL_OBJECTIVE, JM_ROLE_OBJECTIVE, rect.x + 8, top + 9, 12);
      element = jm_cell_builder_add_text (builder, JM_TEXT_BODY, JM_ROLE_INK,
                                          jm_item_get_text (objective, JM_OBJECTIVE_TEXT), rect.x + 26, top + 7,
                                          width - 34);
      rect.height = (double) element->height + 14;
      get_element (builder, position)->height = (float) rect.height;
      row_height = MAX (row_height, rect.height);

      if (i % n_across == n_across - 1 || i == n - 1)
        {
          builder->y = top + row_height;
          top = builder->y + STACK_GAP;
          row_height = 0;
        }
    }
}

static void
fill_kpis (JmCellBuilder      *builder,
           const JmCellSource *source)
{
  if (source->kpis != NULL)
    jm_kpi_fill_chips (builder, source->kpis);
}

/* The operational view: every lane from top to bottom.  A lane without content is left out. */
static const JmLaneInfo lanes[] = {
  { "objectives", N_("Objectives"), JM_NO_FIELD, fill_objectives, NULL, FALSE },
  { "touchpoints", N_("Touchpoints"), JM_TOUCHPOINT_TITLE, NULL, fill_card, FALSE },
  { "actions", N_("Actions"), JM_TOUCHPOINT_ACTION, NULL, fill_text, FALSE },
  { "thoughts", N_("Thoughts"), JM_TOUCHPOINT_THOUGHT, NULL, fill_thought, FALSE },
  { "needs", N_("Needs"), JM_TOUCHPOINT_NEED, NULL, fill_text, FALSE },
  { "motivations", N_("Motivations"), JM_TOUCHPOINT_MOTIVATIONS, NULL, fill_motivations, FALSE },
  { "emotions", N_("Emotions"), JM_TOUCHPOINT_EMOTIONS, NULL, NULL, TRUE },
  { "channels", N_("Channels"), JM_TOUCHPOINT_CHANNEL, NULL, fill_channel, FALSE },
  { "pain-points", N_("Pain points"), JM_TOUCHPOINT_PAIN_POINTS, NULL, fill_pain_points, FALSE },
  { "opportunities", N_("Opportunities"), JM_TOUCHPOINT_OPPORTUNITIES, NULL, fill_opportunities, FALSE },
  { "kpis", N_("KPIs"), JM_NO_FIELD, fill_kpis, fill_kpis, FALSE },
};

static const JmLaneInfo custom_lane = {
  "lane", N_("Lane"), JM_TOUCHPOINT_LANE_TEXTS, NULL, fill_lane_text, FALSE,
};

/**
 * jm_lanes_for_map:
 * @map: the root of a map
 *
 * Returns: (transfer full) (element-type JmLane): the lanes that the map may have, from
 *   top to bottom; they borrow from @map
 */
GArray *
jm_lanes_for_map (const JmItem *map)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (JmLane));

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      JmLane lane = { &lanes[i], NULL };

      g_array_append_val (result, lane);
    }

  for (guint i = 0; i < jm_item_get_n_children (map, JM_MAP_LANES); i++)
    {
      JmLane lane = { &custom_lane, jm_item_get_child (map, JM_MAP_LANES, i) };

      g_array_append_val (result, lane);
    }

  return result;
}

/**
 * jm_lane_get_label:
 * @self: a lane
 *
 * Returns: (transfer none): its name as people see it
 */
const char *
jm_lane_get_label (const JmLane *self)
{
  return self->custom != NULL ? jm_item_get_text (self->custom, JM_LANE_TITLE) : _(self->info->label);
}

/**
 * jm_duration_format:
 * @duration: a number; NAN for none
 * @unit: a choice of the list units_of_time, or %JM_CHOICE_UNSET
 *
 * Returns: (transfer full) (nullable): for example "2 weeks"; %NULL without a duration
 */
char *
jm_duration_format (double duration,
                    int    unit)
{
  static const char *const units[][2] = {
    { N_("%s minute"), N_("%s minutes") }, { N_("%s hour"), N_("%s hours") },
    { N_("%s day"), N_("%s days") },       { N_("%s week"), N_("%s weeks") },
    { N_("%s month"), N_("%s months") },   { N_("%s year"), N_("%s years") },
  };
  g_autofree char *number = NULL;
  g_auto (GStrv) around = NULL;
  gulong plural;

  if (isnan (duration) || unit < 0 || unit >= (int) G_N_ELEMENTS (units))
    return NULL;

  /* A fraction takes the plural: 1.5 days. */
  plural = duration == floor (duration) ? (gulong) duration : 2;
  number = g_strdup_printf ("%.6g", duration);
  around = g_strsplit (ngettext (units[unit][0], units[unit][1], plural), "%s", 2);

  return g_strconcat (around[0], number, around[1], NULL);
}

/**
 * jm_stage_fill_header:
 * @typesetter: what measures the texts
 * @stage: a stage
 * @width: the width of its header
 *
 * The title with the duration at the end of its line, or below where there is no room.
 *
 * Returns: (transfer full): the header as a cell
 */
JmCell *
jm_stage_fill_header (JmTypesetter *typesetter,
                      const JmItem *stage,
                      double        width)
{
  g_autofree char *duration = jm_duration_format (jm_item_get_number (stage, JM_STAGE_DURATION),
                                                  jm_item_get_choice (stage, JM_STAGE_DURATION_UNIT));
  const char *title = jm_item_get_text (stage, JM_STAGE_TITLE);
  const JmRect rect = { 0, 0, width, 0 };
  double inner = width - 24;
  double beside = 0;
  JmCellBuilder builder;
  JmElement *element;

  jm_cell_builder_init (&builder, typesetter, width);
  element = add_frame (&builder, JM_BOX_STAGE, stage, &rect);
  element->stretch = TRUE;

  if (duration != NULL)
    {
      g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_STAGE_DETAIL, duration, inner);

      if (jm_text_get_width (text) < inner - 140)
        beside = ceil (jm_text_get_width (text)) + 1;
    }

  builder.y = 10;
  element = stack_text (&builder, JM_TEXT_STAGE, JM_ROLE_ON_STAGE, *title != '\0' ? title : _("Untitled"), 12,
                        beside > 0 ? inner - beside - 10 : inner);
  element->id = jm_item_get_id (stage);
  element->field = JM_STAGE_TITLE;

  if (duration != NULL && beside > 0)
    element = jm_cell_builder_add_text (&builder, JM_TEXT_STAGE_DETAIL, JM_ROLE_ON_STAGE, duration,
                                        width - 12 - beside, 13, beside);
  else if (duration != NULL)
    element = stack_text (&builder, JM_TEXT_STAGE_DETAIL, JM_ROLE_ON_STAGE, duration, 12, inner);

  if (duration != NULL)
    {
      element->id = jm_item_get_id (stage);
      element->field = JM_STAGE_DURATION;
    }

  builder.y += 10;
  get_element (&builder, 0)->height = (float) builder.y;

  return jm_cell_builder_finish (&builder);
}
