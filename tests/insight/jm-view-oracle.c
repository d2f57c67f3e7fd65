/* jm-view-oracle.c: what a view has to hide of a marked map, said once more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view-oracle.h"

#include "jm-kpi-reading.h"
#include "jm-priority.h"

#define N_BASES 4
#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

/* What stands on the card of a touchpoint, whatever the lanes. */
#define CARD (BIT (JM_TOUCHPOINT_TITLE) | BIT (JM_TOUCHPOINT_KIND) | BIT (JM_TOUCHPOINT_PRODUCT) | \
              BIT (JM_TOUCHPOINT_DURATION) | BIT (JM_TOUCHPOINT_DURATION_UNIT) | BIT (JM_TOUCHPOINT_KEY_STEP) | \
              BIT (JM_TOUCHPOINT_DECISION_POINT) | BIT (JM_TOUCHPOINT_DISRUPTION) | BIT (JM_TOUCHPOINT_ASSESSED) | \
              BIT (JM_TOUCHPOINT_INTERNAL) | BIT (JM_TOUCHPOINT_EVIDENCE))

/* What belongs to the header of a stage. */
#define HEADER (BIT (JM_STAGE_TITLE) | BIT (JM_STAGE_COLOUR) | BIT (JM_STAGE_DURATION) | \
                BIT (JM_STAGE_DURATION_UNIT) | BIT (JM_STAGE_OVERLAPS_NEXT) | BIT (JM_STAGE_EVIDENCE) | \
                BIT (JM_STAGE_TOUCHPOINTS))

/* Lists of the map that stand in lanes. */
#define IN_LANES (BIT (JM_MAP_LANES) | BIT (JM_MAP_KPIS) | BIT (JM_MAP_LINKS) | BIT (JM_MAP_IMPROVEMENTS))

/* What belongs to the work with the map. */
#define WORK (BIT (JM_MAP_COUNTERPART) | BIT (JM_MAP_VIEWS) | BIT (JM_MAP_RESOURCES) | BIT (JM_MAP_MILESTONES) | \
              BIT (JM_MAP_REVIEWS) | BIT (JM_MAP_WALKTHROUGHS) | BIT (JM_MAP_COMMENTS) | BIT (JM_MAP_MUTES))

typedef struct _JmOraclePreset
{
  guint64 touchpoint; /* what its lanes show besides the card */
  guint64 stage;
  guint64 map;
  guint lanes;        /* of the map's own: bit 0 for the first */
} JmOraclePreset;

static const JmMarkedPreset presets[] = {
  { JM_VIEW_OPERATIONAL, { "kpis", "touchpoints", "opportunities", "#0", "nothing" }, 1 },
  { JM_VIEW_CUSTOMER, { "offers", "backstage", "#1", "#2", "pain-points" }, 1 },
  { JM_VIEW_EXECUTIVE, { "opportunities", "emotions", "objectives", "actions" }, 2 },
  { JM_VIEW_ALL, { NULL }, 0 },
  { JM_VIEW_OPERATIONAL, { "pain-points", "improvements", "opportunities", "links", "background", "storyboard" }, 0 },
};

static const JmOraclePreset expected[] = {
  { BIT (JM_TOUCHPOINT_MOMENT_OF_TRUTH) | BIT (JM_TOUCHPOINT_OPPORTUNITIES) | BIT (JM_TOUCHPOINT_LANE_TEXTS), 0,
    BIT (JM_MAP_KPIS) | BIT (JM_MAP_LANES), 1 << 0 },
  { BIT (JM_TOUCHPOINT_MOMENT_OF_TRUTH) | BIT (JM_TOUCHPOINT_OFFER) | BIT (JM_TOUCHPOINT_LANE_TEXTS), 0,
    BIT (JM_MAP_LANES), 1 << 2 },
  { BIT (JM_TOUCHPOINT_OPPORTUNITIES) | BIT (JM_TOUCHPOINT_EMOTIONS), BIT (JM_STAGE_OBJECTIVES), 0, 0 },
  { ~G_GUINT64_CONSTANT (0), ~G_GUINT64_CONSTANT (0), ~G_GUINT64_CONSTANT (0), 7 },
  { BIT (JM_TOUCHPOINT_MOMENT_OF_TRUTH) | BIT (JM_TOUCHPOINT_PAIN_POINTS) | BIT (JM_TOUCHPOINT_OPPORTUNITIES) |
        BIT (JM_TOUCHPOINT_IMAGE),
    BIT (JM_STAGE_SUMMARY) | BIT (JM_STAGE_PROMISE) | BIT (JM_STAGE_RESPONSE) | BIT (JM_STAGE_COMPETITORS) |
        BIT (JM_STAGE_OWNER),
    BIT (JM_MAP_IMPROVEMENTS) | BIT (JM_MAP_LINKS), 0 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (presets) == G_N_ELEMENTS (expected));

/**
 * jm_view_oracle_get_n_views:
 *
 * Returns: how many views there are: the bases, and presets of all sorts
 */
guint
jm_view_oracle_get_n_views (void)
{
  return N_BASES + (guint) G_N_ELEMENTS (presets);
}

/**
 * jm_view_oracle_make_map:
 * @vary: (nullable): as in jm_marked_new()
 * @user_data: for @vary
 *
 * Returns: (transfer full): a marked map with those presets
 */
JmMarked *
jm_view_oracle_make_map (JmVaryFunc vary,
                         gpointer   user_data)
{
  return jm_marked_new (presets, G_N_ELEMENTS (presets), vary, user_data);
}

static void
pick (JmViewOracle   *self,
      const JmMarked *marked,
      const JmItem   *item)
{
  for (guint i = 0; i < marked->items->len; i++)
    {
      const JmMarkedItem *candidate = g_ptr_array_index (marked->items, i);

      if (g_str_equal (candidate->id, jm_item_get_id (item)))
        g_hash_table_add (self->picked, g_strdup (candidate->path));
    }
}

static gboolean
is_measured_at (const JmItem *kpi,
                const JmItem *stage)
{
  const char *at = jm_item_get_text (kpi, JM_KPI_AT);
  gboolean found = g_str_equal (at, jm_item_get_id (stage));

  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    found |= g_str_equal (at, jm_item_get_id (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i)));

  return found;
}

/* One status after the other, in the order of the map. */
static void
pick_kpis (JmViewOracle   *self,
           const JmMarked *marked,
           const JmItem   *root,
           const JmItem   *stage)
{
  const JmKpiStatus order[] = { JM_KPI_MISSED, JM_KPI_NEAR, JM_KPI_MET };
  guint n_picked = 0;

  for (guint round = 0; round <= G_N_ELEMENTS (order); round++)
    for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS) && n_picked < 2; i++)
      {
        const JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);
        JmKpiStatus status = jm_kpi_read (kpi).status;
        gboolean is_turn = round < G_N_ELEMENTS (order) ? status == order[round]
                                                        : status == JM_KPI_NO_VALUE || status == JM_KPI_NO_TARGET;

        if (is_turn && is_measured_at (kpi, stage))
          {
            pick (self, marked, kpi);
            n_picked++;
          }
      }
}

static void
pick_all (JmViewOracle   *self,
          const JmMarked *marked,
          const JmItem   *root)
{
  const guint fields[] = { JM_TOUCHPOINT_PAIN_POINTS, JM_TOUCHPOINT_OPPORTUNITIES };

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          g_autoptr (GPtrArray) ranked = jm_stage_rank (stage, fields[j]);

          for (guint k = 0; k < 2; k++)
            pick (self, marked, g_ptr_array_index (ranked, k));
        }
      pick_kpis (self, marked, root, stage);
    }

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    if (!jm_item_is_set (jm_item_get_child (root, JM_MAP_KPIS, i), JM_KPI_AT))
      pick (self, marked, jm_item_get_child (root, JM_MAP_KPIS, i));
}

/**
 * jm_view_oracle_new:
 * @marked: the map of jm_view_oracle_make_map(), not varied; it has to live as long
 * @view: less than the number of views
 *
 * Returns: (transfer full): an oracle for that view of the map and of its variations
 */
JmViewOracle *
jm_view_oracle_new (const JmMarked *marked,
                    guint           view)
{
  JmViewOracle *self = g_new0 (JmViewOracle, 1);
  const JmItem *root = jm_map_get_root (marked->map);

  self->picked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (view < N_BASES)
    self->view = (JmView) { (JmViewBase) view, NULL };
  else
    {
      self->preset = &expected[view - N_BASES];
      self->view = (JmView) { presets[view - N_BASES].base, jm_item_get_child (root, JM_MAP_VIEWS, view - N_BASES) };
    }

  self->hides_anything = self->preset != NULL || self->view.base == JM_VIEW_EXECUTIVE ||
                         self->view.base == JM_VIEW_CUSTOMER;
  pick_all (self, marked, root);

  return self;
}

/**
 * jm_view_oracle_free:
 * @self: (transfer full): an oracle
 */
void
jm_view_oracle_free (JmViewOracle *self)
{
  g_hash_table_unref (self->picked);
  g_free (self);
}

static JmAudience
get_audience (const JmViewOracle *self)
{
  return self->view.base == JM_VIEW_EXECUTIVE  ? JM_AUDIENCE_EXECUTIVE
         : self->view.base == JM_VIEW_CUSTOMER ? JM_AUDIENCE_CUSTOMER
                                               : JM_AUDIENCE_OPERATIONAL;
}

static gboolean
is_work (JmKind kind,
         guint  field)
{
  return (kind == JM_KIND_MAP && (WORK & BIT (field)) != 0) ||
         (kind == JM_KIND_TOUCHPOINT && field == JM_TOUCHPOINT_SUB_MAP);
}

static gboolean
hides_field (const JmViewOracle *self,
             JmKind              kind,
             guint               field)
{
  if (!(jm_kind_get_field (kind, field)->audience & get_audience (self)) || is_work (kind, field))
    return TRUE;

  if (self->preset == NULL)
    return FALSE;

  if (kind == JM_KIND_TOUCHPOINT)
    return !((CARD | self->preset->touchpoint) & BIT (field));
  if (kind == JM_KIND_STAGE)
    return !((HEADER | self->preset->stage) & BIT (field));

  return kind == JM_KIND_MAP && (IN_LANES & BIT (field)) && !(self->preset->map & BIT (field));
}

static gboolean
is_internal (const JmMarkedItem *item)
{
  if (item->kind == JM_KIND_LANE || item->kind == JM_KIND_LANE_TEXT || item->kind == JM_KIND_STAGE)
    return item->position == 1;

  return item->kind == JM_KIND_TOUCHPOINT && (item->position == 1 || item->parent->position == 1);
}

static gboolean
hides_item (const JmViewOracle *self,
            const JmMarkedItem *item)
{
  const guint ranked = JM_PAIN_POINTS | JM_OPPORTUNITIES | JM_KIND_BIT (JM_KIND_KPI);

  if (self->view.base == JM_VIEW_CUSTOMER && is_internal (item))
    return TRUE;

  if (self->view.base == JM_VIEW_EXECUTIVE && ranked & JM_KIND_BIT (item->kind) &&
      !g_hash_table_contains (self->picked, item->path))
    return TRUE;

  if (self->preset == NULL)
    return FALSE;

  if (item->kind == JM_KIND_LANE || item->kind == JM_KIND_LANE_TEXT)
    return !(self->preset->lanes & 1u << item->position);

  return (item->kind == JM_KIND_PERSONA || item->kind == JM_KIND_EMOTION) &&
         item->position == presets[self->preset - expected].hidden_persona;
}

/**
 * jm_view_oracle_hides:
 * @self: an oracle
 * @item: an item of the map or of a variation
 * @field: one of its fields, or what stands in place of one
 *
 * Returns: whether the view hides it from everything that is made of the map
 */
gboolean
jm_view_oracle_hides (const JmViewOracle *self,
                      const JmMarkedItem *item,
                      int                 field)
{
  if (!self->hides_anything)
    return FALSE;

  if (field == JM_MARKED_UNKNOWN || (field >= 0 && hides_field (self, item->kind, (guint) field)))
    return TRUE;

  for (; item->parent != NULL; item = item->parent)
    if (hides_item (self, item) || hides_field (self, item->parent->kind, item->list))
      return TRUE;

  return FALSE;
}

/**
 * jm_view_oracle_hides_on_page:
 * @self: an oracle
 * @item: an item of the map or of a variation
 * @field: one of its fields, or what stands in place of one
 *
 * Returns: whether it must not stand on a page: what is hidden, what belongs to the work on
 *   the map, and what only lanes show that the view has not
 */
gboolean
jm_view_oracle_hides_on_page (const JmViewOracle *self,
                              const JmMarkedItem *item,
                              int                 field)
{
  const guint64 insights = BIT (JM_TOUCHPOINT_INSIGHT) | BIT (JM_TOUCHPOINT_SATISFACTION_QUESTION);

  if (field == JM_MARKED_UNKNOWN || jm_view_oracle_hides (self, item, field))
    return TRUE;

  if (self->view.base == JM_VIEW_OPERATIONAL && item->kind == JM_KIND_TOUCHPOINT && field >= 0 &&
      insights & BIT (field))
    return TRUE;

  for (; item->parent != NULL; item = item->parent)
    {
      if (field >= 0 && is_work (item->kind, (guint) field))
        return TRUE;
      field = (int) item->list;
    }

  return field >= 0 && is_work (JM_KIND_MAP, (guint) field);
}
