/* jm-shown-item.c: what a view shows of single items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-shown-private.h"

static void
pair_free (gpointer data)
{
  JmShownPair *self = data;

  jm_item_unref (self->source);
  g_clear_pointer (&self->shown, jm_item_unref);
  g_free (self->picks);
  g_free (self);
}

/*
 * jm_shown_pairs_new:
 *
 * Returns: (transfer full) (element-type utf8 JmShownPair): a new table; it owns its pairs,
 *   whose ids are its keys
 */
GHashTable *
jm_shown_pairs_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, pair_free);
}

/*
 * jm_shown_keep_old:
 * @shown: (transfer full) (nullable): what is shown of an item
 * @old: (nullable): what was shown of it before
 *
 * Returns: (transfer full) (nullable): @old when it shows the same, because only hidden
 *   things have changed; else @shown
 */
JmItem *
jm_shown_keep_old (JmItem *shown,
                   JmItem *old)
{
  if (shown == NULL || old == NULL || !jm_item_equal (shown, old))
    return shown;

  jm_item_unref (shown);

  return jm_item_ref (old);
}

static JmItem *
ref_shown (JmItem *shown)
{
  return shown != NULL ? jm_item_ref (shown) : NULL;
}

static gboolean
is_ranked (JmMaking *making,
           guint     kinds)
{
  return kinds != 0 && (kinds & ~making->self->rules->ranked) == 0;
}

static gboolean
is_hidden (JmMaking *making,
           JmItem   *item)
{
  if (is_ranked (making, JM_KIND_BIT (jm_item_get_kind (item))) &&
      !g_hash_table_contains (making->picked, jm_item_get_id (item)))
    return TRUE;

  return jm_view_rules_hide_item (making->self->rules, item);
}

static gboolean
keeps_reference (JmMaking      *making,
                 const JmField *field,
                 const char    *id)
{
  if (is_ranked (making, field->targets) && !g_hash_table_contains (making->picked, id))
    return FALSE;

  return !g_hash_table_contains (making->self->rules->gone, id);
}

static JmItem *show_item (JmMaking *making,
                          JmItem   *item);

/* The two functions that follow return NULL when everything in the field is shown as it is. */

static GPtrArray *
show_children (JmMaking *making,
               JmItem   *item,
               guint     field)
{
  guint n = jm_item_get_n_children (item, field);
  g_autoptr (GPtrArray) children = NULL;
  gboolean changed = FALSE;

  if (n == 0)
    return NULL;

  children = g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref);
  for (guint i = 0; i < n; i++)
    {
      JmItem *child = jm_item_get_child (item, field, i);
      JmItem *shown = show_item (making, child);

      changed |= shown != child;
      if (shown != NULL)
        g_ptr_array_add (children, shown);
    }

  return changed ? g_steal_pointer (&children) : NULL;
}

static GPtrArray *
show_references (JmMaking *making,
                 JmItem   *item,
                 guint     field)
{
  const JmField *declaration = &jm_item_get_info (item)->fields[field];
  gboolean is_list = declaration->type == JM_TYPE_REFERENCES;
  guint n = is_list ? jm_item_get_n_texts (item, field) : (guint) jm_item_is_set (item, field);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      const char *id = is_list ? jm_item_get_nth_text (item, field, i) : jm_item_get_text (item, field);

      if (keeps_reference (making, declaration, id))
        g_ptr_array_add (ids, (gpointer) id);
    }

  if (ids->len == n)
    return NULL;

  g_ptr_array_add (ids, NULL);

  return g_steal_pointer (&ids);
}

static void
fill_field (JmItem    *copy,
            guint      field,
            GPtrArray *list)
{
  JmType type = jm_item_get_info (copy)->fields[field].type;

  if (type == JM_TYPE_REFERENCES)
    jm_item_build_set (copy, field, JM_VALUE_TEXTS ((const char *const *) list->pdata), NULL);

  for (guint i = 0; type == JM_TYPE_CHILDREN && i < list->len; i++)
    jm_item_build_append (copy, field, jm_item_ref (g_ptr_array_index (list, i)));
}

/*
 * jm_making_show_fields:
 * @making: what is at hand
 * @item: an item that is shown
 * @hidden: its fields that are not, as a set
 *
 * Returns: (transfer full): the item without those fields, without what is hidden in the
 *   others, and without unknown members, which may hold anything: the same item when it has
 *   none of these
 */
JmItem *
jm_making_show_fields (JmMaking *making,
                       JmItem   *item,
                       guint64   hidden)
{
  const JmKindInfo *info = jm_item_get_info (item);
  GPtrArray *lists[64] = { NULL };
  gboolean changed = jm_item_get_n_unknown (item) > 0;
  guint64 kept = 0;
  JmItem *copy;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (hidden & JM_FIELD_BIT (i))
        {
          changed |= jm_item_is_set (item, i);
          continue;
        }

      if (info->fields[i].type == JM_TYPE_CHILDREN)
        lists[i] = show_children (making, item, i);
      else if (info->fields[i].targets != 0)
        lists[i] = show_references (making, item, i);

      changed |= lists[i] != NULL;
      if (lists[i] == NULL)
        kept |= JM_FIELD_BIT (i);
    }

  if (!changed)
    return jm_item_ref (item);

  copy = jm_item_with_only (item, kept);
  for (guint i = 0; i < info->n_fields; i++)
    if (lists[i] != NULL)
      {
        fill_field (copy, i, lists[i]);
        g_ptr_array_unref (lists[i]);
      }

  return copy;
}

static JmItem *
show_item_fields (JmMaking *making,
                  JmItem   *item)
{
  return jm_making_show_fields (making, item, making->self->rules->hidden[jm_item_get_kind (item)]);
}

/*
 * jm_making_append_picks:
 * @making: what is at hand
 * @item: an item that was picked
 * @picks: a text that is the same when what is shown of the picked items is the same
 */
void
jm_making_append_picks (JmMaking *making,
                        JmItem   *item,
                        GString  *picks)
{
  const JmKindInfo *info = jm_item_get_info (item);

  g_string_append_printf (picks, "%s\n", jm_item_get_id (item));

  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; j < jm_item_get_n_texts (item, i) && info->fields[i].targets != 0; j++)
      if (keeps_reference (making, &info->fields[i], jm_item_get_nth_text (item, i, j)))
        g_string_append_printf (picks, "\t%s\n", jm_item_get_nth_text (item, i, j));
}

static char *
describe_picks (JmMaking *making,
                JmItem   *touchpoint)
{
  const JmKindInfo *info = jm_item_get_info (touchpoint);
  g_autoptr (GString) picks = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      gboolean ranked = info->fields[i].type == JM_TYPE_CHILDREN &&
                        is_ranked (making, JM_KIND_BIT (info->fields[i].child));

      for (guint j = 0; ranked && j < jm_item_get_n_children (touchpoint, i); j++)
        {
          JmItem *child = jm_item_get_child (touchpoint, i, j);

          if (g_hash_table_contains (making->picked, jm_item_get_id (child)))
            jm_making_append_picks (making, child, picks);
        }
    }

  return picks->len > 0 ? g_string_free (g_steal_pointer (&picks), FALSE) : NULL;
}

/* A touchpoint may have come from another stage. */
static const JmShownPair *
find_old_touchpoint (JmMaking   *making,
                     const char *id)
{
  const JmShownPair *pair = NULL;

  if (making->old_stage != NULL)
    pair = g_hash_table_lookup (making->old_stage->touchpoints, id);

  for (guint i = 0; pair == NULL && making->previous != NULL && i < making->previous->stages->len; i++)
    pair = g_hash_table_lookup (((JmShownStage *) making->previous->stages->pdata[i])->touchpoints, id);

  return pair;
}

static JmItem *
show_touchpoint (JmMaking *making,
                 JmItem   *item)
{
  const JmShownPair *old = find_old_touchpoint (making, jm_item_get_id (item));
  JmShownPair *pair = g_new0 (JmShownPair, 1);

  pair->source = jm_item_ref (item);
  pair->picks = making->self->rules->ranked != 0 ? describe_picks (making, item) : NULL;

  if (old != NULL && making->same_rules && old->source == item && g_strcmp0 (old->picks, pair->picks) == 0)
    pair->shown = ref_shown (old->shown);
  else if (!is_hidden (making, item))
    pair->shown = jm_shown_keep_old (show_item_fields (making, item), old != NULL ? old->shown : NULL);

  g_hash_table_insert (making->stage->touchpoints, (gpointer) jm_item_get_id (item), pair);

  return ref_shown (pair->shown);
}

/*
 * jm_making_get_other:
 * @making: what is at hand
 * @item: an item that the map holds, but no stage
 *
 * Returns: (transfer none): what is known of it, as if it were picked
 */
const JmShownPair *
jm_making_get_other (JmMaking *making,
                     JmItem   *item)
{
  const char *id = jm_item_get_id (item);
  JmShownPair *pair = g_hash_table_lookup (making->self->others, id);
  const JmShownPair *old;

  if (pair != NULL)
    return pair;

  pair = g_new0 (JmShownPair, 1);
  pair->source = jm_item_ref (item);
  g_hash_table_insert (making->self->others, (gpointer) id, pair);

  old = making->previous != NULL ? g_hash_table_lookup (making->previous->others, id) : NULL;
  if (old != NULL && making->same_rules && old->source == item)
    {
      pair->shown = ref_shown (old->shown);
      pair->status = old->status;
      return pair;
    }

  if (!jm_view_rules_hide_item (making->self->rules, item))
    pair->shown = jm_shown_keep_old (show_item_fields (making, item), old != NULL ? old->shown : NULL);
  if (jm_item_get_kind (item) == JM_KIND_KPI)
    pair->status = jm_kpi_read (item).status;

  return pair;
}

static JmItem *
show_item (JmMaking *making,
           JmItem   *item)
{
  JmKind kind = jm_item_get_kind (item);
  const JmShownStage *stage;

  if (kind == JM_KIND_TOUCHPOINT)
    return show_touchpoint (making, item);

  if (kind == JM_KIND_STAGE)
    {
      stage = g_hash_table_lookup (making->self->stages_by_id, jm_item_get_id (item));
      return ref_shown (stage->shown);
    }

  if (is_hidden (making, item))
    return NULL;

  if (making->top_kinds & JM_KIND_BIT (kind))
    return ref_shown (jm_making_get_other (making, item)->shown);

  return show_item_fields (making, item);
}
