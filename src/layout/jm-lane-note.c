/* jm-lane-note.c: pain points, opportunities, improvements, KPIs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-lane-private.h"
#include "jm-priority.h"
#include "jm-stack.h"
#include "jm-wording.h"

static void
stack_pain_point (JmCellBuilder *builder,
                  const JmItem  *pain)
{
  /* The sheet names only what is urgent; the number is in the form. */
  jm_stack_note (builder, JM_BOX_PAIN, pain, JM_PAIN_POINT_TEXT, jm_item_get_number (pain, JM_PAIN_POINT_SEVERITY),
                 jm_item_get_number (pain, JM_PAIN_POINT_URGENCY) >= 4 ? _("urgent") : "");
}

static void
stack_opportunity (JmCellBuilder *builder,
                   const JmItem  *opportunity)
{
  jm_stack_note (builder, JM_BOX_OPPORTUNITY, opportunity, JM_OPPORTUNITY_TEXT, (double) NAN,
                 jm_quadrant_get_label (jm_opportunity_get_quadrant (opportunity)));
}

typedef void (*StackFunc) (JmCellBuilder *builder,
                           const JmItem  *item);

static void
stack_children (JmCellBuilder *builder,
                const JmItem  *touchpoint,
                guint          field,
                StackFunc      stack)
{
  for (guint i = 0; i < jm_item_get_n_children (touchpoint, field); i++)
    stack (builder, jm_item_get_child (touchpoint, field, i));

  jm_stack_trim (builder);
}

/* The worst or best of a stage, first things first. */
static void
stack_ranked (JmCellBuilder *builder,
              const JmItem  *stage,
              guint          field,
              StackFunc      stack)
{
  g_autoptr (GPtrArray) ranked = jm_stage_rank (stage, field);

  for (guint i = 0; i < MIN (ranked->len, JM_VIEW_MOST_PER_STAGE); i++)
    stack (builder, g_ptr_array_index (ranked, i));

  jm_stack_trim (builder);
}

/*
 * jm_lane_fill_pain_points:
 * @builder: a cell in the making
 * @source: a touchpoint
 */
void
jm_lane_fill_pain_points (JmCellBuilder      *builder,
                          const JmCellSource *source)
{
  stack_children (builder, source->item, JM_TOUCHPOINT_PAIN_POINTS, stack_pain_point);
}

/*
 * jm_lane_fill_opportunities:
 * @builder: a cell in the making
 * @source: a touchpoint
 */
void
jm_lane_fill_opportunities (JmCellBuilder      *builder,
                            const JmCellSource *source)
{
  stack_children (builder, source->item, JM_TOUCHPOINT_OPPORTUNITIES, stack_opportunity);
}

/*
 * jm_lane_sum_pain_points:
 * @builder: a cell in the making
 * @source: a stage
 */
void
jm_lane_sum_pain_points (JmCellBuilder      *builder,
                         const JmCellSource *source)
{
  stack_ranked (builder, source->item, JM_TOUCHPOINT_PAIN_POINTS, stack_pain_point);
}

/*
 * jm_lane_sum_opportunities:
 * @builder: a cell in the making
 * @source: a stage
 */
void
jm_lane_sum_opportunities (JmCellBuilder      *builder,
                           const JmCellSource *source)
{
  stack_ranked (builder, source->item, JM_TOUCHPOINT_OPPORTUNITIES, stack_opportunity);
}

static char *
describe_progress (const JmItem *improvement)
{
  const JmField *field = jm_kind_get_field (JM_KIND_IMPROVEMENT, JM_IMPROVEMENT_STATUS);
  int status = jm_item_get_choice (improvement, JM_IMPROVEMENT_STATUS);
  const char *owner = jm_item_get_text (improvement, JM_IMPROVEMENT_OWNER);
  const char *due = jm_item_get_text (improvement, JM_IMPROVEMENT_DUE);
  g_autofree char *date = *due != '\0' ? jm_date_format (due, JM_DATE_MONTH) : NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (status != JM_CHOICE_UNSET)
    g_strv_builder_add (parts, _(field->choices[status].label));
  if (date != NULL)
    g_strv_builder_take (parts, g_strdup_printf (_("due %s"), date));
  if (*owner != '\0')
    g_strv_builder_add (parts, owner);

  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

/*
 * jm_lane_fill_improvements:
 * @builder: a cell in the making
 * @source: a touchpoint
 */
void
jm_lane_fill_improvements (JmCellBuilder      *builder,
                           const JmCellSource *source)
{
  for (guint i = 0; source->attached != NULL && i < source->attached->len; i++)
    {
      const JmItem *improvement = g_ptr_array_index (source->attached, i);
      g_autofree char *progress = NULL;

      if (jm_item_get_kind (improvement) != JM_KIND_IMPROVEMENT)
        continue;

      progress = describe_progress (improvement);
      jm_stack_note (builder, JM_BOX_IMPROVEMENT, improvement, JM_IMPROVEMENT_TITLE, (double) NAN, progress);
    }

  jm_stack_trim (builder);
}

/*
 * jm_lane_fill_kpis:
 * @builder: a cell in the making
 * @source: a stage or a touchpoint
 */
void
jm_lane_fill_kpis (JmCellBuilder      *builder,
                   const JmCellSource *source)
{
  g_autoptr (GPtrArray) kpis = g_ptr_array_new ();

  for (guint i = 0; source->attached != NULL && i < source->attached->len; i++)
    {
      JmItem *item = g_ptr_array_index (source->attached, i);

      if (jm_item_get_kind (item) == JM_KIND_KPI)
        g_ptr_array_add (kpis, item);
    }

  if (kpis->len > 0)
    jm_kpi_fill_chips (builder, kpis);
}
