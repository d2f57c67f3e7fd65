/* jm-paste-back.c: what went with items that were cut comes back with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cutting a touchpoint out takes its links away and tells its KPIs that they are measured
 * nowhere.  When it is pasted again under its own id, it has merely moved, and all that comes
 * back, but for what somebody has changed meanwhile.  Items are compared by address first: the
 * three maps share whatever the cut has not touched.
 */

#include "config.h"

#include "jm-paste-back.h"

#include <string.h>

typedef struct
{
  JmMap *map;    /* with what was pasted */
  JmMap *before; /* the cut */
  JmMap *after;  /* the cut */
} Back;

static gboolean
has_same_texts (const JmItem *item,
                const JmItem *other,
                guint         field)
{
  guint n = jm_item_get_n_texts (item, field);

  if (n != jm_item_get_n_texts (other, field))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (strcmp (jm_item_get_nth_text (item, field, i), jm_item_get_nth_text (other, field, i)) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
has_same_references (const JmItem *item,
                     const JmItem *other,
                     guint         field,
                     JmType        type)
{
  return type == JM_TYPE_REFERENCE
             ? strcmp (jm_item_get_text (item, field), jm_item_get_text (other, field)) == 0
             : has_same_texts (item, other, field);
}

static JmItem *
set_references (JmItem       *item,
                const JmItem *from,
                guint         field,
                JmType        type)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (type == JM_TYPE_REFERENCE)
    return jm_item_with_value (item, field, JM_VALUE_TEXT (jm_item_get_text (from, field)), NULL);

  for (guint i = 0; i < jm_item_get_n_texts (from, field); i++)
    g_ptr_array_add (ids, (gpointer) jm_item_get_nth_text (from, field, i));
  g_ptr_array_add (ids, NULL);

  return jm_item_with_value (item, field, JM_VALUE_TEXTS ((const char *const *) ids->pdata), NULL);
}

static JmItem *give_back (Back   *self,
                          JmItem *item,
                          JmItem *before);

/* The list with what the cut took out of it, where that stood. */
static JmItem *
give_back_children (Back         *self,
                    JmItem       *item,
                    const JmItem *before,
                    guint         field)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  guint n = jm_item_get_n_children (item, field);
  gboolean changed = FALSE;

  for (guint i = 0; i < n; i++)
    {
      JmItem *child = jm_item_get_child (item, field, i);
      JmItem *old = jm_map_find (self->before, jm_item_get_id (child));
      JmItem *full = old != NULL && jm_item_get_kind (old) == jm_item_get_kind (child) ? give_back (self, child, old)
                                                                                      : jm_item_ref (child);

      changed |= full != child;
      g_ptr_array_add (list, full);
    }

  for (guint i = 0; i < jm_item_get_n_children (before, field); i++)
    {
      JmItem *old = jm_item_get_child (before, field, i);
      const char *id = jm_item_get_id (old);

      if (jm_map_find (self->after, id) != NULL || jm_map_find (self->map, id) != NULL)
        continue;
      g_ptr_array_insert (list, (int) MIN (i, list->len), jm_item_ref (old));
      changed = TRUE;
    }

  return changed ? jm_item_with_children (item, field, list) : jm_item_ref (item);
}

/* ITEM as it is now, with what the cut took from it; BEFORE is the same item before the cut. */
static JmItem *
give_back (Back   *self,
           JmItem *item,
           JmItem *before)
{
  const JmItem *after = jm_map_find (self->after, jm_item_get_id (item));
  const JmKindInfo *info = jm_item_get_info (item);
  JmItem *result = jm_item_ref (item);

  if (after == NULL || after == before)
    return result;

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (JmItem) last = result;
      JmType type = info->fields[i].type;

      if (type == JM_TYPE_CHILDREN)
        result = give_back_children (self, last, before, i);
      else if ((type == JM_TYPE_REFERENCE || type == JM_TYPE_REFERENCES) &&
               !has_same_references (after, before, i, type) && has_same_references (after, item, i, type))
        result = set_references (last, before, i, type);
      else
        result = g_steal_pointer (&last);
    }

  return result;
}

/**
 * jm_paste_back:
 * @map: a map with items that were cut out of it before, under their own ids
 * @before: the map as it was before that
 * @after: the map right after that
 * @error: return location for an error of the domain %JM_MODEL_ERROR
 *
 * Gives all that referred to the items its references back.  What somebody has changed since,
 * stays as it is; what refers to something that is gone, stays away.
 *
 * Returns: (transfer full): the map with all that, or %NULL
 */
JmMap *
jm_paste_back (JmMap   *map,
               JmMap   *before,
               JmMap   *after,
               GError **error)
{
  Back self = { map, before, after };
  g_autoptr (JmItem) root = give_back (&self, jm_map_get_root (map), jm_map_get_root (before));

  return root == jm_map_get_root (map) ? jm_map_ref (map) : jm_map_new_repaired (root, NULL, NULL, error);
}
