/* jm-lane-card.c: the card of a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jm-evidence.h"
#include "jm-lane-private.h"
#include "jm-stack.h"
#include "jm-wording.h"

#define INSET JM_TEXT_INSET
#define SYMBOL_SIZE 13.0

static const char *
get_choice_label (const JmItem *item,
                  guint         field)
{
  int choice = jm_item_get_choice (item, field);

  return choice != JM_CHOICE_UNSET ? _(jm_item_get_info (item)->fields[field].choices[choice].label) : NULL;
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
    { JM_TOUCHPOINT_INTERNAL, JM_SYMBOL_INTERNAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (badges); i++)
    {
      const char *label = _(jm_kind_get_field (JM_KIND_TOUCHPOINT, badges[i].field)->label);
      const JmRect rect = { INSET, builder->y + 3, 0, 0 };
      guint position = builder->elements->len;
      JmElement *element;
      JmRect text;

      if (!jm_item_get_flag (touchpoint, badges[i].field))
        continue;

      jm_cell_builder_add (builder, JM_ELEMENT_BOX, JM_BOX_BADGE, &rect);
      jm_cell_builder_add_symbol (builder, badges[i].symbol, JM_ROLE_BADGE_INK, rect.x + 4, rect.y + 3, 10);
      element = jm_cell_builder_add_tight_text (builder, JM_TEXT_BADGE, JM_ROLE_BADGE_INK, label, rect.x + 17,
                                                rect.y + 1, builder->width - 2 * INSET - 21);
      text = (JmRect) { (double) element->x, (double) element->y, (double) element->width, (double) element->height };
      element = &g_array_index (builder->elements, JmElement, position);
      element->width = (float) (text.x + text.width + 3 - rect.x);
      element->height = (float) (text.height + 2);
      element->id = jm_item_get_id (touchpoint);
      element->field = (guint8) badges[i].field;
      builder->y = rect.y + text.height + 2;
    }
}

/* Where the kind stands, at the end of the line. */
static void
add_evidence (JmCellBuilder *builder,
              const JmItem  *touchpoint)
{
  JmElement *element = jm_cell_builder_add_symbol (
      builder, (JmSymbol) (JM_SYMBOL_ASSUMED + jm_item_get_evidence (touchpoint)), JM_ROLE_INK_FAINT,
      builder->width - INSET - 11, builder->y + 2, 11);

  element->id = jm_item_get_id (touchpoint);
  element->field = JM_TOUCHPOINT_EVIDENCE;
}

/*
 * jm_lane_fill_card:
 * @builder: a cell in the making
 * @source: a touchpoint
 *
 * The card: kind, title, duration, badges, and how well founded it is.  The edge of what is
 * only assumed is dashed.
 */
void
jm_lane_fill_card (JmCellBuilder      *builder,
                   const JmCellSource *source)
{
  const JmItem *touchpoint = source->item;
  const char *kind = get_choice_label (touchpoint, JM_TOUCHPOINT_KIND);
  const char *title = jm_item_get_text (touchpoint, JM_TOUCHPOINT_TITLE);
  gboolean marked = source->facts->show_evidence;
  gboolean assumed = marked && jm_item_get_evidence (touchpoint) == JM_EVIDENCE_ASSUMED;
  double inner = builder->width - 2 * INSET;
  g_autofree char *duration = jm_duration_format (jm_item_get_number (touchpoint, JM_TOUCHPOINT_DURATION),
                                                  jm_item_get_choice (touchpoint, JM_TOUCHPOINT_DURATION_UNIT));
  guint box = jm_stack_begin_box (builder, assumed ? JM_BOX_CARD_ASSUMED : JM_BOX_CARD, touchpoint, JM_NO_FIELD);
  JmElement *element;

  g_array_index (builder->elements, JmElement, box).stretch = TRUE;
  builder->y = 10;

  if (kind != NULL)
    {
      jm_cell_builder_add_symbol (builder, (JmSymbol) jm_item_get_choice (touchpoint, JM_TOUCHPOINT_KIND),
                                  JM_ROLE_STAGE_INK, INSET, builder->y + 1, SYMBOL_SIZE);
      if (marked)
        add_evidence (builder, touchpoint);
      element = jm_stack_text (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, kind, INSET + SYMBOL_SIZE + 5,
                               inner - SYMBOL_SIZE - 5 - (marked ? 15 : 0));
      element->id = jm_item_get_id (touchpoint);
      element->field = JM_TOUCHPOINT_KIND;
      builder->y += 2;
    }
  else if (marked)
    add_evidence (builder, touchpoint);

  element = jm_stack_text (builder, JM_TEXT_CARD_TITLE, *title != '\0' ? JM_ROLE_INK : JM_ROLE_INK_FAINT,
                           *title != '\0' ? title : _("Untitled"), INSET,
                           inner - (marked && kind == NULL ? 15 : 0));
  element->id = jm_item_get_id (touchpoint);
  element->field = JM_TOUCHPOINT_TITLE;

  if (duration != NULL)
    {
      element = jm_stack_text (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, duration, INSET, inner);
      element->id = jm_item_get_id (touchpoint);
      element->field = JM_TOUCHPOINT_DURATION;
    }

  stack_badges (builder, touchpoint);
  builder->y += 8;
  jm_stack_end_box (builder, box);
}
