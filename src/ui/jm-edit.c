/* jm-edit.c: edits that somebody asks for with one key or one choice of a menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-edit.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

/* Where an item is shown that does not stand there: "" for nowhere. */
static const char *
get_reference (const JmItem *item)
{
  JmKind kind = jm_item_get_kind (item);

  if (kind == JM_KIND_KPI)
    return jm_item_get_text (item, JM_KPI_AT);
  if (kind == JM_KIND_IMPROVEMENT)
    return jm_item_get_text (item, JM_IMPROVEMENT_OPPORTUNITY);
  if (kind == JM_KIND_LINK)
    return jm_item_get_text (item, JM_LINK_FROM);

  return "";
}

/**
 * jm_edit_find_holder:
 * @map: a map
 * @id: (nullable): an item
 * @kind: %JM_KIND_STAGE or %JM_KIND_TOUCHPOINT
 *
 * Returns: (transfer none) (nullable): the item of that kind in which @id stands or is shown,
 *   or @id itself; it belongs to the map
 */
const char *
jm_edit_find_holder (JmMap      *map,
                     const char *id,
                     JmKind      kind)
{
  while (id != NULL)
    {
      const JmItem *item = jm_map_find (map, id);
      JmPlace place;

      if (item == NULL)
        return NULL;
      if (jm_item_get_kind (item) == kind)
        return jm_item_get_id (item);

      if (*get_reference (item) != '\0')
        id = get_reference (item);
      else
        id = jm_map_locate (map, id, &place) ? place.parent : NULL;
    }

  return NULL;
}

static gboolean
has_emotion_of (const JmItem *touchpoint,
                const char   *persona)
{
  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    if (strcmp (jm_item_get_text (jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i), JM_EMOTION_PERSONA),
                persona) == 0)
      return TRUE;

  return FALSE;
}

/**
 * jm_edit_add_emotion:
 * @map: a map
 * @touchpoint: a touchpoint
 * @score: how it feels
 * @new_id: (out) (transfer full) (optional): the new emotion
 * @error: return location for an error
 *
 * Adds an emotion of the first persona that has none there.  Fails where there is no such
 * persona.
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_edit_add_emotion (JmMap       *map,
                     const char  *touchpoint,
                     double       score,
                     char       **new_id,
                     GError     **error)
{
  const JmItem *root = jm_map_get_root (map);
  const JmItem *item = jm_map_find (map, touchpoint);
  g_autofree char *id = jm_map_make_id (map, JM_KIND_EMOTION);
  g_autoptr (JmItem) emotion = jm_item_new (JM_KIND_EMOTION, id);
  guint n = jm_item_get_n_children (root, JM_MAP_PERSONAS);
  const char *persona = NULL;
  JmMap *result;

  g_return_val_if_fail (item != NULL && jm_item_get_kind (item) == JM_KIND_TOUCHPOINT, NULL);

  for (guint i = 0; i < n && persona == NULL; i++)
    {
      const char *candidate = jm_item_get_id (jm_item_get_child (root, JM_MAP_PERSONAS, i));

      if (!has_emotion_of (item, candidate))
        persona = candidate;
    }

  if (persona == NULL)
    {
      g_set_error_literal (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND,
                           n == 0 ? _("Add a persona first: an emotion is always somebody’s.")
                                  : _("All personas feel something here already."));
      return NULL;
    }

  if (!jm_item_build_set (emotion, JM_EMOTION_PERSONA, JM_VALUE_TEXT (persona), error) ||
      !jm_item_build_set (emotion, JM_EMOTION_SCORE, JM_VALUE_NUMBER (score), error))
    return NULL;

  result = jm_map_insert (map, touchpoint, JM_TOUCHPOINT_EMOTIONS, -1, emotion, error);
  if (new_id != NULL)
    *new_id = result != NULL ? g_steal_pointer (&id) : NULL;

  return result;
}

/**
 * jm_edit_step_scores:
 * @map: a map
 * @ids: items, of which the emotions count; ends with %NULL
 * @half_steps: how far up, in steps of one half; down when negative
 * @error: return location for an error
 *
 * Moves the points of emotions up or down, as far as the scale reaches.
 *
 * Returns: (transfer full): the new map; @map when nothing changes; or %NULL
 */
JmMap *
jm_edit_step_scores (JmMap              *map,
                     const char *const  *ids,
                     int                 half_steps,
                     GError            **error)
{
  g_autoptr (JmMap) result = jm_map_ref (map);
  const JmField *field = jm_kind_get_field (JM_KIND_EMOTION, JM_EMOTION_SCORE);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const JmItem *item = jm_map_find (result, ids[i]);
      double score;
      JmMap *next;

      if (item == NULL || jm_item_get_kind (item) != JM_KIND_EMOTION)
        continue;

      score = jm_item_get_number (item, JM_EMOTION_SCORE);
      score = isnan (score) ? 0 : round (score * 2 + half_steps) / 2;
      next = jm_map_set (result, ids[i], JM_EMOTION_SCORE,
                         JM_VALUE_NUMBER (CLAMP (score, field->minimum, field->maximum)), error);
      if (next == NULL)
        return NULL;
      jm_map_unref (result);
      result = next;
    }

  return g_steal_pointer (&result);
}

/* Whether an item, or what it stands in, is one of IDS. */
static gboolean
is_within (JmMap      *map,
           const char *id,
           GHashTable *ids)
{
  JmPlace place;

  while (!g_hash_table_contains (ids, id))
    {
      if (!jm_map_locate (map, id, &place))
        return FALSE;
      id = place.parent;
    }

  return TRUE;
}

/* KPIs at one place, texts in one lane, and all other items of one list. */
static gboolean
are_shown_together (const JmItem *item,
                    const JmItem *other)
{
  return strcmp (get_reference (item), get_reference (other)) == 0 &&
         (jm_item_get_kind (item) != JM_KIND_LANE_TEXT ||
          strcmp (jm_item_get_text (item, JM_LANE_TEXT_LANE), jm_item_get_text (other, JM_LANE_TEXT_LANE)) == 0);
}

/* The nearest in the list of an item that stays and is shown where the item is: first those
 * after it, then those before it. */
static const char *
find_sibling (JmMap         *map,
              const JmItem  *item,
              const JmPlace *place,
              GHashTable    *gone)
{
  const JmItem *parent = jm_map_find (map, place->parent);
  guint n = jm_item_get_n_children (parent, place->field);

  for (guint i = 1; i < n; i++)
    {
      /* n - position steps forward, the rest of them backward. */
      guint position = place->position + i < n ? place->position + i : n - 1 - i;
      const JmItem *sibling = jm_item_get_child (parent, place->field, position);

      if (!g_hash_table_contains (gone, jm_item_get_id (sibling)) && are_shown_together (sibling, item))
        return jm_item_get_id (sibling);
    }

  return NULL;
}

/* What is looked at after an item has gone. */
static const char *
find_survivor (JmMap      *map,
               const char *id,
               GHashTable *gone)
{
  const JmItem *item = jm_map_find (map, id);
  const char *found;
  JmPlace place;

  if (item == NULL || !jm_map_locate (map, id, &place))
    return NULL;

  found = is_within (map, place.parent, gone) ? NULL : find_sibling (map, item, &place, gone);
  if (found == NULL)
    found = *get_reference (item) != '\0' ? get_reference (item) : place.parent;
  if (is_within (map, found, gone))
    return find_survivor (map, found, gone);

  return strcmp (found, JM_MAP_ID) != 0 ? found : NULL;
}

static GHashTable *
make_set (const char *const *ids)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) ids[i]);

  return set;
}

/**
 * jm_edit_delete:
 * @map: a map
 * @ids: items, the current one last; ends with %NULL
 * @survivor: (out) (transfer full) (nullable): what is selected then: the item after the
 *   current one, else the one before it, else what it stood in
 * @error: return location for an error
 *
 * Removes items with all that is in them.
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_edit_delete (JmMap              *map,
                const char *const  *ids,
                char              **survivor,
                GError            **error)
{
  g_autoptr (GHashTable) gone = make_set (ids);
  guint n = g_strv_length ((char **) ids);

  *survivor = n > 0 ? g_strdup (find_survivor (map, ids[n - 1], gone)) : NULL;

  return jm_map_remove (map, ids, error);
}

/* The items that are copied: those that do not stand in another of them, as they stand in
 * the map. */
typedef struct
{
  JmMap *map;
  GHashTable *wanted;
  GPtrArray *found;
} Collection;

static void
collect (Collection *collection,
         JmItem     *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  if (g_hash_table_contains (collection->wanted, jm_item_get_id (item)))
    {
      g_ptr_array_add (collection->found, (gpointer) jm_item_get_id (item));
      return;
    }

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN)
      for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
        collect (collection, jm_item_get_child (item, i, j));
}

/* Whether all stand in one list; PLACE is that of the last one then. */
static gboolean
are_siblings (JmMap     *map,
              GPtrArray *ids,
              JmPlace   *place)
{
  JmPlace other;

  if (ids->len == 0 || !jm_map_locate (map, g_ptr_array_index (ids, ids->len - 1), place))
    return FALSE;

  for (guint i = 0; i + 1 < ids->len; i++)
    if (!jm_map_locate (map, g_ptr_array_index (ids, i), &other) || other.field != place->field ||
        strcmp (other.parent, place->parent) != 0)
      return FALSE;

  return TRUE;
}

/* The touchpoints of a stage with the copies of those that are copied behind the last of them.
 * N_DONE is how many copies the stages before it have taken. */
static JmItem *
add_copies (JmItem       *stage,
            GPtrArray    *originals,
            const JmItem *copies,
            guint        *n_done)
{
  guint n = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS), first = *n_done, last = 0;
  g_autoptr (GPtrArray) list = g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref);

  for (guint i = 0; i < n; i++)
    {
      JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i);

      g_ptr_array_add (list, jm_item_ref (touchpoint));
      if (*n_done < originals->len &&
          strcmp (g_ptr_array_index (originals, *n_done), jm_item_get_id (touchpoint)) == 0)
        {
          (*n_done)++;
          last = i + 1;
        }
    }

  if (first == *n_done)
    return jm_item_ref (stage);

  for (guint i = first; i < *n_done; i++)
    g_ptr_array_insert (list, (int) (last + i - first),
                        jm_item_ref (jm_item_get_child (copies, JM_STAGE_TOUCHPOINTS, i)));

  return jm_item_with_children (stage, JM_STAGE_TOUCHPOINTS, list);
}

/* Many touchpoints are pasted all at once, in a stage of their own that is taken apart again:
 * one by one, a whole map takes a minute. */
static JmMap *
duplicate_touchpoints (JmMap         *map,
                       GPtrArray     *originals,
                       GStrvBuilder  *ids,
                       GError       **error)
{
  g_autofree char *id = jm_map_make_id (map, JM_KIND_STAGE);
  g_autofree char *new_id = NULL;
  g_autoptr (JmItem) holder = jm_item_new (JM_KIND_STAGE, id);
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (JmMap) with_copies = NULL;
  g_autoptr (JmItem) root = NULL;
  JmItem *old_root = jm_map_get_root (map);
  const JmItem *copies;
  guint n_done = 0;

  for (guint i = 0; i < originals->len; i++)
    jm_item_build_append (holder, JM_STAGE_TOUCHPOINTS,
                          jm_item_ref (jm_map_find (map, g_ptr_array_index (originals, i))));

  with_copies = jm_map_paste (map, JM_MAP_ID, JM_MAP_STAGES, -1, holder, map, &new_id, error);
  if (with_copies == NULL)
    return NULL;

  copies = jm_map_find (with_copies, new_id);
  for (guint i = 0; i < jm_item_get_n_children (copies, JM_STAGE_TOUCHPOINTS); i++)
    g_strv_builder_add (ids, jm_item_get_id (jm_item_get_child (copies, JM_STAGE_TOUCHPOINTS, i)));
  for (guint i = 0; i < jm_item_get_n_children (old_root, JM_MAP_STAGES); i++)
    g_ptr_array_add (stages, add_copies (jm_item_get_child (old_root, JM_MAP_STAGES, i), originals, copies, &n_done));
  root = jm_item_with_children (old_root, JM_MAP_STAGES, stages);

  return jm_map_new (root, error);
}

static gboolean
are_touchpoints (JmMap     *map,
                 GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    if (jm_item_get_kind (jm_map_find (map, g_ptr_array_index (ids, i))) != JM_KIND_TOUCHPOINT)
      return FALSE;

  return TRUE;
}

/**
 * jm_edit_duplicate:
 * @map: a map
 * @ids: items; ends with %NULL
 * @new_ids: (out) (transfer full): the copies; ends with %NULL
 * @error: return location for an error
 *
 * Puts a copy of each item behind it.  Copies of items that stand in one list stand together
 * behind the last of them.
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_edit_duplicate (JmMap              *map,
                   const char *const  *ids,
                   char             ***new_ids,
                   GError            **error)
{
  g_autoptr (GHashTable) wanted = make_set (ids);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (JmMap) result = jm_map_ref (map);
  g_auto (GStrv) copies = NULL;
  Collection collection = { map, wanted, found };
  JmPlace place;

  collect (&collection, jm_map_get_root (map));
  if (are_touchpoints (map, found))
    {
      JmMap *all = duplicate_touchpoints (map, found, builder, error);

      *new_ids = g_strv_builder_end (builder);
      return all;
    }

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *copy = NULL;
      JmMap *next = jm_map_duplicate (result, g_ptr_array_index (found, i), &copy, error);

      if (next == NULL)
        return NULL;
      jm_map_unref (result);
      result = next;
      g_strv_builder_add (builder, copy);
    }

  copies = g_strv_builder_end (builder);
  if (found->len > 1 && are_siblings (map, found, &place))
    {
      JmMap *next = jm_map_move (result, (const char *const *) copies, place.parent, place.field,
                                 (int) place.position + 1, error);

      if (next == NULL)
        return NULL;
      jm_map_unref (result);
      result = next;
    }

  *new_ids = g_steal_pointer (&copies);

  return g_steal_pointer (&result);
}
