/* jm-shown-private.h: what the files of jm-shown share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-kpi-reading.h"
#include "jm-view-rules.h"

G_BEGIN_DECLS

#define JM_FIELD_BIT(field) (G_GUINT64_CONSTANT (1) << (field))

/* An item of the map, and what is shown of it. */
typedef struct
{
  JmItem *source;
  JmItem *shown;      /* NULL when all of it is hidden */
  char *picks;        /* of a touchpoint; NULL when nothing in it is picked */
  JmKpiStatus status; /* of a KPI */
} JmShownPair;

/* The same for a stage; shared by successive maps. */
typedef struct
{
  JmItem *source;
  JmItem *shown;
  gboolean is_hidden;
  gboolean next_is_hidden;
  GPtrArray *picked;       /* of JmItem; they belong to source */
  char *picks;
  GHashTable *touchpoints; /* id to JmShownPair */
} JmShownStage;

struct _JmShown
{
  gatomicrefcount ref_count;
  JmViewRules *rules;       /* NULL when nothing is hidden; then only source and root are there */
  JmItem *source;
  JmItem *root;
  GPtrArray *stages;        /* of JmShownStage, in the order of the map */
  GHashTable *stages_by_id; /* id to JmShownStage */
  GHashTable *others;       /* id to JmShownPair: what the map holds besides stages */
};

/* What is at hand while the items of a map are gone through. */
typedef struct
{
  JmShown *self;
  JmShown *previous;       /* nullable */
  gboolean same_rules;     /* as previous has */
  JmShownStage *stage;     /* whose touchpoints are being shown */
  JmShownStage *old_stage; /* nullable: as it was in previous */
  GHashTable *picked;      /* set of ids, of the kinds that are ranked */
  guint top_kinds;         /* kinds that stand in the map itself */
} JmMaking;

GHashTable        *jm_shown_pairs_new     (void);
JmItem            *jm_shown_keep_old      (JmItem   *shown,
                                           JmItem   *old);
JmItem            *jm_making_show_fields  (JmMaking *making,
                                           JmItem   *item,
                                           guint64   hidden);
void               jm_making_append_picks (JmMaking *making,
                                           JmItem   *item,
                                           GString  *picks);
const JmShownPair *jm_making_get_other    (JmMaking *making,
                                           JmItem   *item);

G_END_DECLS
