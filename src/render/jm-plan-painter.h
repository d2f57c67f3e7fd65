/* jm-plan-painter.h: drawing the plan of the sheets of a poster
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws in 1/96 inch from the top left corner of the paper, for a page of a file, a print or
 * a preview alike.
 */

#pragma once

#include "jm-poster-plan.h"
#include "jm-tagger.h"

G_BEGIN_DECLS

void jm_plan_paint (JmPlan   *plan,
                    guint     page,
                    JmPoster *poster,
                    cairo_t  *cairo,
                    JmTagger *tagger);

G_END_DECLS
