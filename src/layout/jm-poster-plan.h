/* jm-poster-plan.h: how the sheets of a poster are put together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan is one page, or several where there are very many sheets: what there is to do,
 * and small pictures of the map under a grid of the sheets.  Its places are in 1/96 inch
 * from the top left corner of the paper.  A plan keeps what it needs of its poster.
 */

#pragma once

#include "jm-poster.h"

G_BEGIN_DECLS

typedef struct _JmPlan JmPlan;

/* A piece of the map as a small picture, whole columns of sheets of it. */
typedef struct
{
  guint page;   /* of the plan, from 0 */
  JmRect rect;  /* on the page */
  JmRect part;  /* of the map, as if it were read from left to right */
} JmPlanStrip;

/* A sheet in the grid. */
typedef struct
{
  guint page;
  JmRect rect;
  int sheet;           /* -1 where it is left out */
  const JmCell *label; /* in the middle of @rect; nullable */
} JmPlanField;

JmPlan            *jm_plan_new          (JmPoster     *poster,
                                         JmTypesetter *typesetter);
void               jm_plan_free         (JmPlan       *self);
guint              jm_plan_get_n_pages  (JmPlan       *self);
const JmCell      *jm_plan_get_text     (JmPlan       *self,
                                         guint         page,
                                         JmPoint      *place,
                                         double       *width);
guint              jm_plan_get_n_strips (JmPlan       *self);
const JmPlanStrip *jm_plan_get_strip    (JmPlan       *self,
                                         guint         position);
guint              jm_plan_get_n_fields (JmPlan       *self);
const JmPlanField *jm_plan_get_field    (JmPlan       *self,
                                         guint         position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmPlan, jm_plan_free)

G_END_DECLS
