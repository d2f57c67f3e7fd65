/* jm-shown.c: a map as a view shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items are taken over from the predecessor on two levels: a stage that is the same item
 * costs a look, and in a stage that changed each touchpoint that is the same item does.
 * What an executive sees of them also depends on which pain points and opportunities are
 * picked, so that the picks of each are kept as a text to compare.
 */

#include "config.h"

#include "jm-shown-private.h"

#include "jm-shown-pick.h"

static void
stage_clear (gpointer data)
{
  JmShownStage *self = data;

  jm_item_unref (self->source);
  g_clear_pointer (&self->shown, jm_item_unref);
  g_ptr_array_unref (self->picked);
  g_free (self->picks);
  g_clear_pointer (&self->touchpoints, g_hash_table_unref);
}

static void
stage_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, stage_clear);
}

/* A stage that only holds what is hidden is hidden too; one that holds nothing is not. */
static gboolean
is_stage_hidden (const JmViewRules *rules,
                 JmItem            *stage)
{
  guint n = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);

  if (jm_view_rules_hide_item (rules, stage))
    return TRUE;

  for (guint i = 0; i < n; i++)
    if (!jm_view_rules_hide_item (rules, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i)))
      return FALSE;

  return n > 0;
}

static JmShownStage *
find_old_stage (JmMaking *making,
                JmItem   *source)
{
  return making->previous != NULL ? g_hash_table_lookup (making->previous->stages_by_id, jm_item_get_id (source))
                                  : NULL;
}

/* Finds out what others have to know of a stage. */
static JmShownStage *
stage_new (JmMaking *making,
           JmItem   *source)
{
  const JmViewRules *rules = making->self->rules;
  const JmShownStage *old = find_old_stage (making, source);
  JmShownStage *self = g_atomic_rc_box_new0 (JmShownStage);

  self->source = jm_item_ref (source);
  if (old != NULL && making->same_rules && old->source == source)
    {
      self->is_hidden = old->is_hidden;
      self->picked = g_ptr_array_ref (old->picked);
    }
  else
    {
      self->is_hidden = is_stage_hidden (rules, source);
      self->picked = jm_shown_pick_from_stage (rules, source);
    }

  for (guint i = 0; i < self->picked->len; i++)
    g_hash_table_add (making->picked, (gpointer) jm_item_get_id (g_ptr_array_index (self->picked, i)));

  return self;
}

/* Returns the stage with what is shown of it, or in its place the old one when that is the
 * same.  That a stage overlaps the next says nothing when the next is hidden. */
static JmShownStage *
stage_finish (JmMaking     *making,
              JmShownStage *self,
              gboolean      next_is_hidden)
{
  guint64 hidden = making->self->rules->hidden[JM_KIND_STAGE];
  JmShownStage *old = find_old_stage (making, self->source);
  g_autoptr (GString) picks = g_string_new (NULL);

  for (guint i = 0; i < self->picked->len; i++)
    jm_making_append_picks (making, g_ptr_array_index (self->picked, i), picks);
  self->picks = g_string_free (g_steal_pointer (&picks), FALSE);
  self->next_is_hidden = next_is_hidden;

  if (old != NULL && making->same_rules && old->source == self->source && old->next_is_hidden == next_is_hidden &&
      g_str_equal (old->picks, self->picks))
    {
      stage_release (self);
      return g_atomic_rc_box_acquire (old);
    }

  self->touchpoints = jm_shown_pairs_new ();
  making->stage = self;
  making->old_stage = old;
  if (next_is_hidden)
    hidden |= JM_FIELD_BIT (JM_STAGE_OVERLAPS_NEXT);
  if (!self->is_hidden)
    self->shown = jm_shown_keep_old (jm_making_show_fields (making, self->source, hidden),
                                     old != NULL ? old->shown : NULL);

  return self;
}

static void
show_stages (JmMaking *making)
{
  JmShown *self = making->self;
  guint n = jm_item_get_n_children (self->source, JM_MAP_STAGES);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->stages, stage_new (making, jm_item_get_child (self->source, JM_MAP_STAGES, i)));

  for (guint i = 0; i < n; i++)
    {
      gboolean next_is_hidden = i + 1 < n && ((JmShownStage *) self->stages->pdata[i + 1])->is_hidden;
      JmShownStage *stage = stage_finish (making, self->stages->pdata[i], next_is_hidden);

      self->stages->pdata[i] = stage;
      g_hash_table_insert (self->stages_by_id, (gpointer) jm_item_get_id (stage->source), stage);
    }
}

/* Returns the position of the stage where a KPI is measured; that of no stage when it is one
 * of the whole map. */
static guint
find_place (JmShown    *self,
            const char *at)
{
  guint i = 0;

  while (i < self->stages->len)
    {
      const JmShownStage *stage = g_ptr_array_index (self->stages, i);

      if (g_str_equal (jm_item_get_id (stage->source), at) || g_hash_table_contains (stage->touchpoints, at))
        break;
      i++;
    }

  return i;
}

static void
pick_kpis (JmMaking *making)
{
  JmShown *self = making->self;
  guint n = jm_item_get_n_children (self->source, JM_MAP_KPIS);
  g_autoptr (GArray) candidates = g_array_sized_new (FALSE, FALSE, sizeof (JmKpiCandidate), n);

  for (guint i = 0; i < n; i++)
    {
      JmItem *kpi = jm_item_get_child (self->source, JM_MAP_KPIS, i);
      const char *at = jm_item_get_text (kpi, JM_KPI_AT);
      const JmKpiCandidate candidate = { jm_item_get_id (kpi), *at != '\0' ? find_place (self, at) : self->stages->len,
                                         jm_making_get_other (making, kpi)->status, i };

      if (candidate.stage < self->stages->len)
        g_array_append_val (candidates, candidate);
      else
        g_hash_table_add (making->picked, (gpointer) candidate.id);
    }

  jm_shown_pick_kpis (candidates, making->picked);
}

static guint
find_top_kinds (void)
{
  const JmKindInfo *info = jm_kind_get_info (JM_KIND_MAP);
  guint kinds = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN)
      kinds |= JM_KIND_BIT (info->fields[i].child);

  return kinds;
}

static void
make (JmShown  *self,
      JmShown  *previous,
      gboolean  same_rules)
{
  g_autoptr (GHashTable) picked = g_hash_table_new (g_str_hash, g_str_equal);
  JmMaking making = { self, previous, same_rules, .picked = picked, .top_kinds = find_top_kinds () };

  self->stages = g_ptr_array_new_with_free_func (stage_release);
  self->stages_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->others = jm_shown_pairs_new ();

  show_stages (&making);
  if (self->rules->ranked & JM_KIND_BIT (JM_KIND_KPI))
    pick_kpis (&making);
  self->root = jm_shown_keep_old (jm_making_show_fields (&making, self->source, self->rules->hidden[JM_KIND_MAP]),
                                  previous != NULL ? previous->root : NULL);
}

/**
 * jm_shown_new:
 * @view: a view
 * @root: the root of a map
 * @previous: (nullable): how a map before an edit was shown, in any view
 *
 * Makes the map as a view shows it.  What is hidden is not in it, nor is anything that
 * refers to it.  The operational view and that of everything hide nothing: without a preset
 * the root is @root itself.
 *
 * Customers see fields that are for them, and nothing that is marked as internal; a stage
 * with touchpoints, all of them internal, is internal as well.  Executives see fields that
 * are for them, of each stage the %JM_VIEW_MOST_PER_STAGE worst pain points, best
 * opportunities and most pressing KPIs, and the KPIs of the whole map.  A preset leaves what
 * its lanes show, without the personas that it hides.  In all of these, unknown members and
 * what no lane shows are hidden too, the map's presets among them.
 *
 * Stages, touchpoints and all that stands in the map itself are the same items as in
 * @previous where they show the same.  When @previous hides by the same rules, the cost is
 * that of what changed, and a look at each stage, KPI and the like.
 *
 * Returns: (transfer full): the map as it is shown
 */
JmShown *
jm_shown_new (const JmView *view,
              JmItem       *root,
              JmShown      *previous)
{
  JmShown *self = g_new0 (JmShown, 1);
  gboolean same_rules;

  g_atomic_ref_count_init (&self->ref_count);
  self->source = jm_item_ref (root);
  self->rules = jm_view_rules_new (view, root);

  if (self->rules == NULL)
    {
      self->root = jm_item_ref (root);
      return self;
    }

  if (previous != NULL && previous->rules == NULL)
    previous = NULL;

  same_rules = previous != NULL && jm_view_rules_equal (previous->rules, self->rules);
  if (same_rules && previous->source == root)
    {
      jm_shown_unref (self);
      return jm_shown_ref (previous);
    }

  make (self, previous, same_rules);

  return self;
}

/**
 * jm_shown_ref:
 * @self: a map as it is shown
 *
 * Returns: (transfer full): the same
 */
JmShown *
jm_shown_ref (JmShown *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_shown_unref:
 * @self: (transfer full): a map as it is shown
 */
void
jm_shown_unref (JmShown *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->stages_by_id, g_hash_table_unref);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_hash_table_unref);
  g_clear_pointer (&self->rules, jm_view_rules_unref);
  g_clear_pointer (&self->root, jm_item_unref);
  jm_item_unref (self->source);
  g_free (self);
}

/**
 * jm_shown_get_root:
 * @self: a map as it is shown
 *
 * Returns: (transfer none): the item that all others are in
 */
JmItem *
jm_shown_get_root (JmShown *self)
{
  return self->root;
}

/**
 * jm_view_apply:
 * @self: a view
 * @map: a map
 * @error: return location for an error of jm_map_new_repaired(), which a good map does not
 *   cause
 *
 * Makes a map of what jm_shown_new() shows.  Once more applied to the result, the view
 * changes nothing.
 *
 * Returns: (transfer full): the map as the view shows it: @map itself when nothing is hidden;
 *   or %NULL
 */
JmMap *
jm_view_apply (const JmView *self,
               JmMap        *map,
               GError      **error)
{
  JmItem *root = jm_map_get_root (map);
  g_autoptr (JmShown) shown = jm_shown_new (self, root, NULL);

  if (shown->root == root)
    return jm_map_ref (map);

  return jm_map_new_repaired (shown->root, NULL, NULL, error);
}
