/* jm-map-facts.h: the facts of a map at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmMapFacts has a card for each fact of the map that most maps have; a click leads to the
 * form where it is written.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"
#include "jm-late-panel.h"

G_BEGIN_DECLS

#define JM_TYPE_MAP_FACTS (jm_map_facts_get_type ())
G_DECLARE_FINAL_TYPE (JmMapFacts, jm_map_facts, JM, MAP_FACTS, JmLatePanel)

GtkWidget *jm_map_facts_new      (JmEditor     *editor);
char      *jm_map_facts_describe (const JmItem *root,
                                  guint         fact);

/* The facts, from top to bottom. */
enum
{
  JM_FACT_OBJECTIVE,
  JM_FACT_SUCCESS,
  JM_FACT_REVIEW,
  JM_FACT_TYPE,
  JM_FACT_OWNER,
  JM_FACT_EVIDENCE,
  JM_N_FACTS
};

G_END_DECLS
