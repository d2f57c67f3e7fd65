/* jm-lane-touchpoint.c: the cells below the card of a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-conversion.h"
#include "jm-lane-private.h"
#include "jm-stack.h"
#include "jm-wording.h"

#define INSET JM_TEXT_INSET

static void
stack_prose (JmCellBuilder *builder,
             JmTextStyle    style,
             const JmItem  *item,
             guint          field,
             const char    *format)
{
  const char *string = jm_item_get_text (item, field);
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);
  g_autofree char *whole = g_strconcat (around[0], string, around[1], NULL);

  if (*string != '\0')
    jm_stack_field (builder, style, JM_ROLE_INK_SOFT, item, field, whole);
}

/* A cell of nothing but text has a little room above and below. */
static void
begin_text (JmCellBuilder *builder)
{
  builder->y = 2;
}

static void
end_text (JmCellBuilder *builder)
{
  builder->y += 2;
}

/*
 * jm_lane_fill_text:
 * @builder: a cell in the making
 * @source: a touchpoint; the lane says which field is shown
 */
void
jm_lane_fill_text (JmCellBuilder      *builder,
                   const JmCellSource *source)
{
  begin_text (builder);
  stack_prose (builder, JM_TEXT_BODY, source->item, source->lane->fill->field, "%s");
  end_text (builder);
}

/*
 * jm_lane_fill_thought:
 * @builder: a cell in the making
 * @source: a touchpoint
 */
void
jm_lane_fill_thought (JmCellBuilder      *builder,
                      const JmCellSource *source)
{
  g_autofree char *quote = jm_quote_format (jm_item_get_text (source->item, JM_TOUCHPOINT_THOUGHT));

  begin_text (builder);
  if (*quote != '\0')
    jm_stack_field (builder, JM_TEXT_QUOTE, JM_ROLE_INK_SOFT, source->item, JM_TOUCHPOINT_THOUGHT, quote);
  end_text (builder);
}

/*
 * jm_lane_fill_actions:
 * @builder: a cell in the making
 * @source: a touchpoint
 *
 * What the customer does, and in how many steps.
 */
void
jm_lane_fill_actions (JmCellBuilder      *builder,
                      const JmCellSource *source)
{
  guint n = jm_item_get_n_texts (source->item, JM_TOUCHPOINT_STEPS);

  begin_text (builder);
  stack_prose (builder, JM_TEXT_BODY, source->item, JM_TOUCHPOINT_ACTION, "%s");

  if (n > 0)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("%u step", "%u steps", n), n);

      jm_stack_field (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, source->item, JM_TOUCHPOINT_STEPS, count);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      double top = builder->y;
      JmElement *element;

      jm_cell_builder_add_text (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, number, INSET, top, 14);
      element = jm_stack_text (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_SOFT,
                               jm_item_get_nth_text (source->item, JM_TOUCHPOINT_STEPS, i), INSET + 16,
                               builder->width - INSET - 20);
      element->id = jm_item_get_id (source->item);
      element->field = JM_TOUCHPOINT_STEPS;
    }
  end_text (builder);
}

/*
 * jm_lane_fill_channel:
 * @builder: a cell in the making
 * @source: a touchpoint
 */
void
jm_lane_fill_channel (JmCellBuilder      *builder,
                      const JmCellSource *source)
{
  const char *string = jm_item_get_text (source->item, JM_TOUCHPOINT_CHANNEL);
  int digital = jm_item_get_choice (source->item, JM_TOUCHPOINT_DIGITAL);
  JmElement *element;

  if (*string == '\0' && digital == JM_CHOICE_UNSET)
    return;

  if (*string == '\0')
    string = digital == JM_DIGITAL_YES ? _("Digital") : _("In the real world");

  begin_text (builder);
  if (digital != JM_CHOICE_UNSET)
    jm_cell_builder_add_symbol (builder, digital == JM_DIGITAL_YES ? JM_SYMBOL_SCREEN : JM_SYMBOL_HAND,
                                JM_ROLE_STAGE_INK, INSET, builder->y + 2, 12);

  element = jm_stack_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, string, INSET + 18, builder->width - INSET - 22);
  element->id = jm_item_get_id (source->item);
  element->field = JM_TOUCHPOINT_CHANNEL;
  end_text (builder);
}

/*
 * jm_lane_fill_lane_text:
 * @builder: a cell in the making
 * @source: a touchpoint; the lane says which of its texts are shown
 */
void
jm_lane_fill_lane_text (JmCellBuilder      *builder,
                        const JmCellSource *source)
{
  const char *lane = jm_item_get_id (source->lane->custom);

  builder->y = 2;
  for (guint i = 0; i < jm_item_get_n_children (source->item, JM_TOUCHPOINT_LANE_TEXTS); i++)
    {
      const JmItem *text = jm_item_get_child (source->item, JM_TOUCHPOINT_LANE_TEXTS, i);

      if (g_strcmp0 (jm_item_get_text (text, JM_LANE_TEXT_LANE), lane) != 0 ||
          !jm_item_is_set (text, JM_LANE_TEXT_TEXT))
        continue;

      jm_stack_field (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, text, JM_LANE_TEXT_TEXT,
                      jm_item_get_text (text, JM_LANE_TEXT_TEXT))->is_frame = TRUE;
      builder->y += 2;
    }
}

/*
 * jm_lane_fill_expectation:
 * @builder: a cell in the making
 * @source: a touchpoint
 *
 * What the customer expects, whether it came true, and whether the brand kept its promise.
 */
void
jm_lane_fill_expectation (JmCellBuilder      *builder,
                          const JmCellSource *source)
{
  static const struct
  {
    JmSymbol symbol;
    JmRole role;
    const char *words;
  } met[] = {
    [JM_EXPECTATION_MISSED] = { JM_SYMBOL_MISSED, JM_ROLE_BAD, N_("missed") },
    [JM_EXPECTATION_MET] = { JM_SYMBOL_MET, JM_ROLE_GOOD, N_("met") },
    [JM_EXPECTATION_EXCEEDED] = { JM_SYMBOL_RISING, JM_ROLE_GOOD, N_("exceeded") },
  }, promise[] = {
    [JM_PROMISE_KEPT] = { JM_SYMBOL_MET, JM_ROLE_GOOD, N_("brand promise kept") },
    [JM_PROMISE_BROKEN] = { JM_SYMBOL_MISSED, JM_ROLE_BAD, N_("brand promise broken") },
  };
  int expectation = jm_item_get_choice (source->item, JM_TOUCHPOINT_EXPECTATION_MET);
  int kept = jm_item_get_choice (source->item, JM_TOUCHPOINT_PROMISE);

  begin_text (builder);
  stack_prose (builder, JM_TEXT_BODY, source->item, JM_TOUCHPOINT_EXPECTATION, "%s");
  if (expectation != JM_CHOICE_UNSET)
    jm_stack_sign (builder, met[expectation].symbol, met[expectation].role, _(met[expectation].words), source->item,
                   JM_TOUCHPOINT_EXPECTATION_MET);
  if (kept != JM_CHOICE_UNSET)
    jm_stack_sign (builder, promise[kept].symbol, promise[kept].role, _(promise[kept].words), source->item,
                   JM_TOUCHPOINT_PROMISE);
  end_text (builder);
}

/*
 * jm_lane_fill_owner:
 * @builder: a cell in the making
 * @source: a touchpoint
 *
 * Who answers for it, in which department, and whether the organisation can influence it.
 */
void
jm_lane_fill_owner (JmCellBuilder      *builder,
                    const JmCellSource *source)
{
  static const char *const influence[] = {
    [JM_YES] = N_("can be influenced"),
    [JM_PARTLY] = N_("can partly be influenced"),
    [JM_NO] = N_("cannot be influenced"),
  };
  int choice = jm_item_get_choice (source->item, JM_TOUCHPOINT_INFLUENCE);

  begin_text (builder);
  stack_prose (builder, JM_TEXT_BODY, source->item, JM_TOUCHPOINT_OWNER, "%s");
  if (jm_item_is_set (source->item, JM_TOUCHPOINT_DEPARTMENT))
    jm_stack_field (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, source->item, JM_TOUCHPOINT_DEPARTMENT,
                    jm_item_get_text (source->item, JM_TOUCHPOINT_DEPARTMENT));
  if (choice != JM_CHOICE_UNSET)
    jm_stack_field (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, source->item, JM_TOUCHPOINT_INFLUENCE,
                    _(influence[choice]));
  end_text (builder);
}

static void
stack_survey (JmCellBuilder *builder,
              const JmItem  *touchpoint)
{
  double score = jm_item_get_number (touchpoint, JM_TOUCHPOINT_SATISFACTION_SCORE);
  double n = jm_item_get_number (touchpoint, JM_TOUCHPOINT_SATISFACTION_N);
  g_autofree char *words = NULL;

  /* Translators: a question of a survey; use the quotation marks of your language. */
  stack_prose (builder, JM_TEXT_QUOTE, touchpoint, JM_TOUCHPOINT_SATISFACTION_QUESTION, _("“%s”"));

  if (isnan (score))
    return;

  if (isnan (n))
    /* Translators: the mean of the answers to a survey. */
    words = g_strdup_printf (_("answered %.3g"), score);
  else
    /* Translators: the mean of the answers to a survey, and how many answered. */
    words = g_strdup_printf (_("answered %.3g (n = %.0f)"), score, n);
  jm_stack_field (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, touchpoint, JM_TOUCHPOINT_SATISFACTION_SCORE,
                  words);
}

static void
stack_conversion (JmCellBuilder      *builder,
                  const JmCellSource *source)
{
  double conversion = jm_touchpoint_get_conversion (source->item) * 100;
  int mean = source->facts->mean_conversion;
  g_autofree char *words = NULL;

  if (isnan (conversion) || mean < 0)
    return;

  words = g_strdup_printf (_("%.0f %% went on; mean %d %%"), conversion, mean);
  jm_stack_sign (builder, round (conversion) < mean ? JM_SYMBOL_FALLING : JM_SYMBOL_MET,
                 round (conversion) < mean ? JM_ROLE_BAD : JM_ROLE_GOOD, words, source->item,
                 JM_TOUCHPOINT_CONTINUED);
}

/*
 * jm_lane_fill_insight:
 * @builder: a cell in the making
 * @source: a touchpoint
 *
 * What was learned here: in words, from a survey, from counting.
 */
void
jm_lane_fill_insight (JmCellBuilder      *builder,
                      const JmCellSource *source)
{
  begin_text (builder);
  stack_prose (builder, JM_TEXT_BODY, source->item, JM_TOUCHPOINT_INSIGHT, "%s");
  stack_survey (builder, source->item);
  stack_conversion (builder, source);
  end_text (builder);
}

static const char *
get_mark (int sign)
{
  return sign == JM_POSITIVE ? "+" : sign == JM_NEGATIVE ? "−" : "";
}

/* The sign stands before the lines of the text. */
static void
stack_signed (JmCellBuilder *builder,
              int            sign,
              const char    *string)
{
  const char *mark = get_mark (sign);
  double indent = *mark != '\0' ? 12 : 0;

  if (indent > 0)
    jm_cell_builder_add_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, mark, INSET, builder->y, indent);
  jm_stack_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, string, INSET + indent,
                 builder->width - 2 * INSET - indent);
}

static void
stack_motivation (JmCellBuilder *builder,
                  const JmItem  *motivation)
{
  int sign = jm_item_get_choice (motivation, JM_MOTIVATION_SIGN);
  guint box;

  if (!jm_item_is_set (motivation, JM_MOTIVATION_TEXT))
    return;

  box = jm_stack_begin_box (builder, sign == JM_NEGATIVE ? JM_BOX_PILL_NEGATIVE : JM_BOX_PILL, motivation,
                            JM_MOTIVATION_TEXT);
  builder->y += 4;
  stack_signed (builder, sign, jm_item_get_text (motivation, JM_MOTIVATION_TEXT));
  builder->y += 4;
  jm_stack_end_box (builder, box);
  builder->y += JM_STACK_GAP;
}

static void
stack_reason (JmCellBuilder *builder,
              const JmItem  *touchpoint)
{
  /* Translators: why the customer comes here. */
  g_auto (GStrv) around = g_strsplit (_("Reason: %s"), "%s", 2);
  g_autofree char *words = g_strconcat (around[0], jm_item_get_text (touchpoint, JM_TOUCHPOINT_REASON), around[1],
                                        NULL);
  JmElement *element;

  begin_text (builder);
  stack_signed (builder, jm_item_get_choice (touchpoint, JM_TOUCHPOINT_REASON_SIGN), words);
  element = &g_array_index (builder->elements, JmElement, builder->elements->len - 1);
  element->id = jm_item_get_id (touchpoint);
  element->field = JM_TOUCHPOINT_REASON;
  builder->y += JM_STACK_GAP;
}

/*
 * jm_lane_fill_motivations:
 * @builder: a cell in the making
 * @source: a touchpoint
 *
 * Why the customer comes here, and what draws on or holds back.
 */
void
jm_lane_fill_motivations (JmCellBuilder      *builder,
                          const JmCellSource *source)
{
  if (jm_item_is_set (source->item, JM_TOUCHPOINT_REASON))
    stack_reason (builder, source->item);

  for (guint i = 0; i < jm_item_get_n_children (source->item, JM_TOUCHPOINT_MOTIVATIONS); i++)
    stack_motivation (builder, jm_item_get_child (source->item, JM_TOUCHPOINT_MOTIVATIONS, i));

  jm_stack_trim (builder);
}
