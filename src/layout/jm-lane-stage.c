/* jm-lane-stage.c: the cells below a stage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-evidence.h"
#include "jm-lane-private.h"
#include "jm-score.h"
#include "jm-stack.h"
#include "jm-wording.h"

#define INSET JM_TEXT_INSET

/*
 * jm_lane_fill_objectives:
 * @builder: a cell in the making
 * @source: a stage
 *
 * Boxes, as many side by side as there is room for.
 */
void
jm_lane_fill_objectives (JmCellBuilder      *builder,
                         const JmCellSource *source)
{
  guint n = jm_item_get_n_children (source->item, JM_STAGE_OBJECTIVES);
  guint n_across = (guint) CLAMP (floor ((builder->width + 8) / 268), 1, MAX (n, 1));
  double width = (builder->width - 8.0 * (n_across - 1)) / n_across;
  double row_height = 0, top = 0;

  for (guint i = 0; i < n; i++)
    {
      const JmItem *objective = jm_item_get_child (source->item, JM_STAGE_OBJECTIVES, i);
      const double x = (i % n_across) * (width + 8);
      guint box = jm_stack_begin_box (builder, JM_BOX_OBJECTIVE, objective, JM_OBJECTIVE_TEXT);
      JmElement *element;
      double height;

      jm_cell_builder_add_symbol (builder, JM_SYMBOL_OBJECTIVE, JM_ROLE_OBJECTIVE, x + 8, top + 9, 12);
      element = jm_cell_builder_add_text (builder, JM_TEXT_BODY, JM_ROLE_INK,
                                          jm_item_get_text (objective, JM_OBJECTIVE_TEXT), x + 26, top + 7,
                                          width - 34);
      height = (double) element->height + 14;
      element = &g_array_index (builder->elements, JmElement, box);
      element->x = (float) x;
      element->y = (float) top;
      element->width = (float) width;
      element->height = (float) height;
      row_height = MAX (row_height, height);

      if (i % n_across == n_across - 1 || i == n - 1)
        {
          builder->y = top + row_height;
          top = builder->y + JM_STACK_GAP;
          row_height = 0;
        }
    }
}

/*
 * jm_lane_sum_objectives:
 * @builder: a cell in the making
 * @source: a stage, in a column of its own
 */
void
jm_lane_sum_objectives (JmCellBuilder      *builder,
                        const JmCellSource *source)
{
  for (guint i = 0; i < jm_item_get_n_children (source->item, JM_STAGE_OBJECTIVES); i++)
    {
      const JmItem *objective = jm_item_get_child (source->item, JM_STAGE_OBJECTIVES, i);

      if (!jm_item_is_set (objective, JM_OBJECTIVE_TEXT))
        continue;

      builder->y += i > 0 ? JM_STACK_GAP : 2;
      jm_stack_field (builder, JM_TEXT_BODY, JM_ROLE_INK, objective, JM_OBJECTIVE_TEXT,
                      jm_item_get_text (objective, JM_OBJECTIVE_TEXT))->is_frame = TRUE;
    }
}

/*
 * jm_lane_sum_emotions:
 * @builder: a cell in the making
 * @source: a stage, in a column of its own
 *
 * The mean as a number at the point of the curve, and below it the touchpoint where
 * somebody feels bad.
 */
void
jm_lane_sum_emotions (JmCellBuilder      *builder,
                      const JmCellSource *source)
{
  double score = jm_stage_get_score (source->item);
  double lowest;
  const JmItem *touchpoint = jm_stage_find_lowest (source->item, &lowest);
  g_autofree char *number = NULL;
  JmElement *element;

  if (isnan (score))
    return;

  /* On the far side of the neutral line, so that it never lies on it. */
  number = jm_score_format (score);
  element = jm_cell_builder_add_tight_text (builder, JM_TEXT_SCORE, JM_ROLE_INK_SOFT, number, 0,
                                            JM_EMOTION_HEIGHT / 2 - score * JM_EMOTION_UNIT + (score < 0 ? 12 : -29),
                                            builder->width);
  element->x = ((float) builder->width - element->width) / 2;
  element->id = jm_item_get_id (source->item);
  builder->y = JM_EMOTION_HEIGHT;

  if (touchpoint != NULL && lowest <= -1)
    {
      g_autofree char *low = jm_score_format (lowest);
      const char *title = jm_item_get_text (touchpoint, JM_TOUCHPOINT_TITLE);
      g_autofree char *words = g_strdup_printf (
          /* Translators: how customers feel where they feel worst, and the title of that touchpoint. */
          _("lowest %s: %s"), low, *title != '\0' ? title : _("Untitled"));

      jm_stack_field (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_BAD, touchpoint, JM_TOUCHPOINT_EMOTIONS, words);
    }
}

/*
 * jm_lane_sum_moments:
 * @builder: a cell in the making
 * @source: a stage, in a column of its own
 *
 * The moments of truth by name.
 */
void
jm_lane_sum_moments (JmCellBuilder      *builder,
                     const JmCellSource *source)
{
  for (guint i = 0; i < jm_item_get_n_children (source->item, JM_STAGE_TOUCHPOINTS); i++)
    {
      const JmItem *touchpoint = jm_item_get_child (source->item, JM_STAGE_TOUCHPOINTS, i);
      const char *title = jm_item_get_text (touchpoint, JM_TOUCHPOINT_TITLE);
      JmElement *element;

      if (!jm_item_get_flag (touchpoint, JM_TOUCHPOINT_MOMENT_OF_TRUTH))
        continue;

      builder->y += 2;
      jm_cell_builder_add_symbol (builder, JM_SYMBOL_MOMENT_OF_TRUTH, JM_ROLE_FAIR, INSET, builder->y + 2, 12);
      element = jm_stack_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, *title != '\0' ? title : _("Untitled"),
                               INSET + 17, builder->width - INSET - 21);
      element->id = jm_item_get_id (touchpoint);
      element->field = JM_TOUCHPOINT_MOMENT_OF_TRUTH;
    }
}

static void
stack_labelled (JmCellBuilder *builder,
                const JmItem  *stage,
                guint          field,
                const char    *text)
{
  const char *label = _(jm_kind_get_field (JM_KIND_STAGE, field)->label);

  if (*text == '\0')
    return;

  jm_stack_field (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, stage, field, label);
  jm_stack_field (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, stage, field, text);
  builder->y += JM_STACK_GAP;
}

/*
 * jm_lane_fill_background:
 * @builder: a cell in the making
 * @source: a stage
 *
 * What is promised in the stage, who answers for it, what else the customer could choose
 * and what is done to keep them.
 */
void
jm_lane_fill_background (JmCellBuilder      *builder,
                         const JmCellSource *source)
{
  const guint fields[] = { JM_STAGE_SUMMARY, JM_STAGE_PROMISE, JM_STAGE_RESPONSE, JM_STAGE_OWNER };
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *competitors = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    stack_labelled (builder, source->item, fields[i], jm_item_get_text (source->item, fields[i]));

  for (guint i = 0; i < jm_item_get_n_texts (source->item, JM_STAGE_COMPETITORS); i++)
    g_strv_builder_add (names, jm_item_get_nth_text (source->item, JM_STAGE_COMPETITORS, i));
  list = g_strv_builder_end (names);
  competitors = g_strjoinv (C_("list", ", "), list);
  stack_labelled (builder, source->item, JM_STAGE_COMPETITORS, competitors);
  jm_stack_trim (builder);
}

/**
 * jm_stage_fill_header:
 * @typesetter: what measures the texts
 * @stage: a stage
 * @facts: what all cells have to know
 * @width: the width of its header
 *
 * The title with the duration and the evidence at the end of its line, or below where there
 * is no room.
 *
 * Returns: (transfer full): the header as a cell
 */
JmCell *
jm_stage_fill_header (JmTypesetter      *typesetter,
                      const JmItem      *stage,
                      const JmLaneFacts *facts,
                      double             width)
{
  g_autofree char *duration = jm_duration_format (jm_item_get_number (stage, JM_STAGE_DURATION),
                                                  jm_item_get_choice (stage, JM_STAGE_DURATION_UNIT));
  const char *title = jm_item_get_text (stage, JM_STAGE_TITLE);
  double evidence = facts->show_evidence ? 17 : 0;
  double inner = width - 24 - evidence;
  double beside = 0;
  JmCellBuilder builder;
  JmElement *element;
  guint box;

  jm_cell_builder_init (&builder, typesetter, width);
  box = jm_stack_begin_box (&builder, JM_BOX_STAGE, stage, JM_NO_FIELD);
  g_array_index (builder.elements, JmElement, box).stretch = TRUE;

  if (duration != NULL && !facts->by_stage)
    {
      g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_STAGE_DETAIL, duration, inner);

      if (jm_text_get_width (text) < inner - 140)
        beside = ceil (jm_text_get_width (text)) + 1;
    }

  builder.y = 10;
  element = jm_stack_text (&builder, JM_TEXT_STAGE, JM_ROLE_ON_STAGE, *title != '\0' ? title : _("Untitled"), 12,
                           beside > 0 ? inner - beside - 10 : inner);
  element->id = jm_item_get_id (stage);
  element->field = JM_STAGE_TITLE;

  if (duration != NULL && beside > 0)
    element = jm_cell_builder_add_text (&builder, JM_TEXT_STAGE_DETAIL, JM_ROLE_ON_STAGE, duration,
                                        12 + inner - beside, 13, beside);
  else if (duration != NULL)
    element = jm_stack_text (&builder, JM_TEXT_STAGE_DETAIL, JM_ROLE_ON_STAGE, duration, 12, inner);

  if (duration != NULL)
    {
      element->id = jm_item_get_id (stage);
      element->field = JM_STAGE_DURATION;
    }

  if (facts->show_evidence)
    {
      element = jm_cell_builder_add_symbol (&builder, (JmSymbol) (JM_SYMBOL_ASSUMED + jm_item_get_evidence (stage)),
                                            JM_ROLE_ON_STAGE, width - 24, 15, 12);
      element->id = jm_item_get_id (stage);
      element->field = JM_STAGE_EVIDENCE;
    }

  builder.y += 10;
  jm_stack_end_box (&builder, box);

  return jm_cell_builder_finish (&builder);
}
