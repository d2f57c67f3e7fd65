/* jm-view-rules.c: what a view hides of a map, worked out from the tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view-rules.h"

#include <string.h>

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

/* Files beside the document.  No page shows where they lie, but their names can tell of what
 * is hidden; pictures are shown themselves. */
static const struct
{
  JmKind kind;
  guint field;
} other_maps[] = {
  { JM_KIND_MAP, JM_MAP_COUNTERPART },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_SUB_MAP },
};

/* What an executive sees the most important of. */
#define RANKED (JM_PAIN_POINTS | JM_OPPORTUNITIES | JM_KIND_BIT (JM_KIND_KPI))

static void
hide_from_audience (JmViewRules *self,
                    JmAudience   audience)
{
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        if (!(info->fields[i].audience & audience))
          self->hidden[kind] |= BIT (i);
    }
}

/* Lists of the map that belong to no lane, such as comments, reviews and the map's views,
 * are worked with but never shown.  A new one is hidden until a lane shows it. */
static void
hide_what_no_lane_shows (JmViewRules *self)
{
  const JmKindInfo *info = jm_kind_get_info (JM_KIND_MAP);
  guint64 shown = BIT (JM_MAP_PERSONAS) | BIT (JM_MAP_STAGES);

  for (guint type = 0; type < JM_N_LANE_TYPES; type++)
    shown |= jm_lane_type_get_info ((JmLaneType) type)->map_fields;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN && !(shown & BIT (i)))
      self->hidden[JM_KIND_MAP] |= BIT (i);

  for (guint i = 0; i < G_N_ELEMENTS (other_maps); i++)
    self->hidden[other_maps[i].kind] |= BIT (other_maps[i].field);
}

static void
add_fields (guint64     fields[JM_N_KINDS],
            JmLaneType  type)
{
  const JmLaneInfo *info = jm_lane_type_get_info (type);

  for (guint i = 0; i < info->n_fields; i++)
    fields[JM_KIND_TOUCHPOINT] |= BIT (info->fields[i]);
  fields[JM_KIND_STAGE] |= info->stage_fields;
  fields[JM_KIND_MAP] |= info->map_fields;
}

/* A field that only hidden lanes show is hidden. */
static void
hide_lanes (JmViewRules *self,
            GArray      *choices)
{
  guint64 of_lanes[JM_N_KINDS] = { 0 };
  guint64 shown[JM_N_KINDS] = { 0 };

  for (guint type = 0; type < JM_N_LANE_TYPES; type++)
    add_fields (of_lanes, (JmLaneType) type);
  for (guint i = 0; i < choices->len; i++)
    add_fields (shown, g_array_index (choices, JmLaneChoice, i).type);

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    self->hidden[kind] |= of_lanes[kind] & ~shown[kind];
}

/* The kinds that are left, from the map downwards. */
static void
find_kinds (const JmViewRules *self,
            JmKind             kind,
            guint             *found)
{
  const JmKindInfo *info = jm_kind_get_info (kind);

  if (*found & JM_KIND_BIT (kind))
    return;

  *found |= JM_KIND_BIT (kind);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN && !(self->hidden[kind] & BIT (i)))
      find_kinds (self, info->fields[i].child, found);
}

/* Hides references to kinds of which nothing is left. */
static gboolean
hide_references (JmViewRules *self,
                 JmKind       kind,
                 guint        kinds)
{
  const JmKindInfo *info = jm_kind_get_info (kind);
  guint64 before = self->hidden[kind];

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].targets != 0 && !(info->fields[i].targets & kinds))
      self->hidden[kind] |= BIT (i);

  return self->hidden[kind] != before;
}

static gboolean
makes_no_sense (const JmViewRules *self,
                JmKind             kind)
{
  const JmKindInfo *info = jm_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].needed && self->hidden[kind] & BIT (i))
      return TRUE;

  return FALSE;
}

/* Hides lists of items that make no sense without what they refer to. */
static gboolean
hide_senseless (JmViewRules *self,
                JmKind       kind)
{
  const JmKindInfo *info = jm_kind_get_info (kind);
  guint64 before = self->hidden[kind];

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN && makes_no_sense (self, info->fields[i].child))
      self->hidden[kind] |= BIT (i);

  return self->hidden[kind] != before;
}

/* Hides what follows from what is hidden, until nothing more does.  Returns the kinds that
 * are left. */
static guint
hide_consequences (JmViewRules *self)
{
  gboolean changed = TRUE;
  guint kinds = 0;

  while (changed)
    {
      changed = FALSE;
      kinds = 0;
      find_kinds (self, JM_KIND_MAP, &kinds);

      for (guint kind = 0; kind < JM_N_KINDS; kind++)
        {
          changed |= hide_references (self, kind, kinds);
          changed |= hide_senseless (self, kind);
        }
    }

  return kinds;
}

static gboolean
shows_lane (GArray       *choices,
            const JmItem *custom)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, JmLaneChoice, i).custom == custom)
      return TRUE;

  return FALSE;
}

static void
find_gone (JmViewRules  *self,
           const JmView *view,
           const JmItem *root,
           GArray       *choices)
{
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_LANES); i++)
    {
      const JmItem *custom = jm_item_get_child (root, JM_MAP_LANES, i);

      if (!shows_lane (choices, custom))
        g_hash_table_add (self->gone, g_strdup (jm_item_get_id (custom)));
    }

  for (guint i = 0; view->preset != NULL && i < jm_item_get_n_texts (view->preset, JM_VIEW_HIDDEN_PERSONAS); i++)
    g_hash_table_add (self->gone, g_strdup (jm_item_get_nth_text (view->preset, JM_VIEW_HIDDEN_PERSONAS, i)));
}

/* Whoever calls something internal means: not for customers. */
static gint8
find_internal (JmKind     kind,
               JmAudience audience)
{
  int field = audience == JM_AUDIENCE_CUSTOMER ? jm_kind_find_field (kind, "internal") : -1;

  return (gint8) (field >= 0 && jm_kind_get_field (kind, (guint) field)->type == JM_TYPE_FLAG ? field : -1);
}

/**
 * jm_view_rules_new:
 * @view: a view
 * @root: the root of a map
 *
 * A field is hidden when its audience does not include that of the view, when it belongs to
 * lanes of which a preset shows none, when it belongs to the work on the map rather than to
 * a page, and when it could only refer to what is hidden.
 *
 * Returns: (transfer full) (nullable): what the view hides; %NULL when it hides nothing
 */
JmViewRules *
jm_view_rules_new (const JmView *view,
                   const JmItem *root)
{
  JmAudience audience = jm_view_get_audience (view);
  g_autoptr (GArray) choices = NULL;
  JmViewRules *self;
  guint kinds;

  if (audience == JM_AUDIENCE_OPERATIONAL && view->preset == NULL)
    return NULL;

  self = g_new0 (JmViewRules, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    self->internal[kind] = find_internal ((JmKind) kind, audience);

  choices = jm_view_list_lanes (view, root);
  find_gone (self, view, root, choices);
  hide_from_audience (self, audience);
  hide_what_no_lane_shows (self);
  if (view->preset != NULL)
    hide_lanes (self, choices);
  kinds = hide_consequences (self);
  if (jm_view_is_by_stage (view))
    self->ranked = RANKED & kinds;

  return self;
}

/**
 * jm_view_rules_ref:
 * @self: rules
 *
 * Returns: (transfer full): the same rules
 */
JmViewRules *
jm_view_rules_ref (JmViewRules *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_view_rules_unref:
 * @self: (transfer full): rules
 */
void
jm_view_rules_unref (JmViewRules *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->gone);
  g_free (self);
}

static gboolean
sets_equal (GHashTable *a,
            GHashTable *b)
{
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      return FALSE;

  return TRUE;
}

/**
 * jm_view_rules_equal:
 * @self: rules
 * @other: rules
 *
 * Returns: whether both hide the same of any map
 */
gboolean
jm_view_rules_equal (const JmViewRules *self,
                     const JmViewRules *other)
{
  return self->ranked == other->ranked && memcmp (self->hidden, other->hidden, sizeof self->hidden) == 0 &&
         memcmp (self->internal, other->internal, sizeof self->internal) == 0 && sets_equal (self->gone, other->gone);
}

/**
 * jm_view_rules_hide_field:
 * @self: rules
 * @kind: a kind
 * @field: one of its fields
 *
 * Returns: whether no item of the kind shows the field
 */
gboolean
jm_view_rules_hide_field (const JmViewRules *self,
                          JmKind             kind,
                          guint              field)
{
  return (self->hidden[kind] & BIT (field)) != 0;
}

/**
 * jm_view_rules_hide_item:
 * @self: rules
 * @item: an item whose list is shown
 *
 * Ranks are not looked at: they depend on the other items.
 *
 * Returns: whether the item is hidden with all that is in it
 */
gboolean
jm_view_rules_hide_item (const JmViewRules *self,
                         const JmItem      *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  int internal = self->internal[jm_item_get_kind (item)];

  if (internal >= 0 && jm_item_get_flag (item, (guint) internal))
    return TRUE;

  if (g_hash_table_contains (self->gone, jm_item_get_id (item)))
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].needed && g_hash_table_contains (self->gone, jm_item_get_text (item, i)))
      return TRUE;

  return FALSE;
}
