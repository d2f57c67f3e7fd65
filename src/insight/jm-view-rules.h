/* jm-view-rules.h: what a view hides of a map, worked out from the tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules are a value and borrow nothing.  What a view shows of a map depends on the map and
 * on these alone, so that equal rules show the same.
 */

#pragma once

#include "jm-view.h"

G_BEGIN_DECLS

typedef struct
{
  gatomicrefcount ref_count;
  guint64 hidden[JM_N_KINDS];  /* fields of each kind, as a set: bit n for field n */
  gint8 internal[JM_N_KINDS];  /* the flag by which an item of that kind hides itself; -1 for none */
  guint ranked;                /* JM_KIND_BIT of the kinds of which only the most important items are shown */
  GHashTable *gone;            /* set of ids: personas and lanes that are hidden */
} JmViewRules;

JmViewRules *jm_view_rules_new         (const JmView      *view,
                                        const JmItem      *root);
JmViewRules *jm_view_rules_ref         (JmViewRules       *self);
void         jm_view_rules_unref       (JmViewRules       *self);

gboolean     jm_view_rules_equal       (const JmViewRules *self,
                                        const JmViewRules *other);
gboolean     jm_view_rules_hide_field  (const JmViewRules *self,
                                        JmKind             kind,
                                        guint              field);
gboolean     jm_view_rules_hide_item   (const JmViewRules *self,
                                        const JmItem      *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmViewRules, jm_view_rules_unref)

G_END_DECLS
