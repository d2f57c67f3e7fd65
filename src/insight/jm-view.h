/* jm-view.h: what each audience sees of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view is a base, which decides audience and grain, and optionally a preset saved in the
 * map, which chooses lanes and personas.  It never changes the map.  jm_shown_new() makes
 * the map as the view shows it: what the view hides is not in it, so that nothing made from
 * it, be it a page, a picture or a table, can give it away.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

/* All lanes, in the order from top to bottom that they have unless a preset orders them
 * otherwise.  What the customer sees and does comes first, then the organisation behind the
 * line of interaction, then what is made of it. */
typedef enum
{
  JM_LANE_STORYBOARD,
  JM_LANE_OBJECTIVES,
  JM_LANE_LINKS,
  JM_LANE_TOUCHPOINTS,
  JM_LANE_ACTIONS,
  JM_LANE_THOUGHTS,
  JM_LANE_NEEDS,
  JM_LANE_MOTIVATIONS,
  JM_LANE_EXPECTATIONS,
  JM_LANE_OFFERS,
  JM_LANE_COMPLAINT_ROUTES,
  JM_LANE_EMOTIONS,
  JM_LANE_CHANNELS,
  JM_LANE_PHYSICAL_EVIDENCE,
  JM_LANE_FRONTSTAGE,
  JM_LANE_BACKSTAGE,
  JM_LANE_SUPPORT,
  JM_LANE_OWNERS,
  JM_LANE_PAIN_POINTS,
  JM_LANE_OPPORTUNITIES,
  JM_LANE_IMPROVEMENTS,
  JM_LANE_KPIS,
  JM_LANE_MOMENTS_OF_TRUTH,
  JM_LANE_INSIGHTS,
  JM_LANE_BACKGROUND,
  JM_LANE_CUSTOM,
  JM_N_LANE_TYPES
} JmLaneType;

#define JM_VIEW_BIT(base) (1u << (base))

/* The most fields of a touchpoint that one lane shows. */
#define JM_LANE_MOST_FIELDS 6

typedef struct
{
  const char *name;     /* in presets; "" for JM_LANE_CUSTOM, which is named by its id */
  const char *label;    /* untranslated: show it through _() */
  const char *plain;    /* nullable: its label for executives or customers; untranslated */
  guint views;          /* JM_VIEW_BIT of the bases that show it unless a preset says otherwise */
  guint n_fields;
  guint8 fields[JM_LANE_MOST_FIELDS]; /* of a touchpoint: hidden when none of their lanes is shown */
  guint64 stage_fields; /* of a stage, as a set: bit n for field n; hidden in the same way */
  guint64 map_fields;   /* of the map, as a set; its lists that are in no lane are never shown */
} JmLaneInfo;

/* A lane that a view shows. */
typedef struct
{
  JmLaneType type;
  const JmItem *custom; /* JM_LANE_CUSTOM: the lane of the map; else NULL */
} JmLaneChoice;

/* It borrows the preset from the map. */
typedef struct
{
  JmViewBase base;
  const JmItem *preset; /* nullable: of JM_KIND_VIEW */
} JmView;

/* How many pain points, opportunities and KPIs of a stage the executive view shows. */
#define JM_VIEW_MOST_PER_STAGE 2

const JmLaneInfo *jm_lane_type_get_info (JmLaneType      type);

gboolean    jm_view_find        (const JmItem   *root,
                                 const char     *name,
                                 JmView         *view);
GPtrArray  *jm_view_list_names  (const JmItem   *root);
char       *jm_view_get_title   (const JmView   *self);
gboolean    jm_view_is_by_stage (const JmView   *self);
JmAudience  jm_view_get_audience (const JmView  *self);
GArray     *jm_view_list_lanes  (const JmView   *self,
                                 const JmItem   *root);

/* A map as a view shows it.  Made with its predecessor at hand, it shares every item that
 * did not change. */
typedef struct _JmShown JmShown;

JmShown    *jm_shown_new        (const JmView   *view,
                                 JmItem         *root,
                                 JmShown        *previous);
JmShown    *jm_shown_ref        (JmShown        *self);
void        jm_shown_unref      (JmShown        *self);
JmItem     *jm_shown_get_root   (JmShown        *self);

JmMap      *jm_view_apply       (const JmView   *self,
                                 JmMap          *map,
                                 GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmShown, jm_shown_unref)

G_END_DECLS
