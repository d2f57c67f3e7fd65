/* jm-cargo.c: what is being dragged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cargo.h"

#include <string.h>

struct _JmCargo
{
  gatomicrefcount ref_count;
  JmKind kind;
  int touchpoint_kind; /* JM_CHOICE_UNSET for anything but a new touchpoint */
  gconstpointer owner; /* nullable: whose items these are; only ever compared */
  JmMap *map;          /* nullable: NULL for something new */
  GStrv ids;           /* in document order */
  GHashTable *is_in;   /* nullable: set of the ids */
};

G_DEFINE_BOXED_TYPE (JmCargo, jm_cargo, jm_cargo_ref, jm_cargo_unref)

static JmCargo *
new_empty (JmKind kind)
{
  JmCargo *self = g_new0 (JmCargo, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->touchpoint_kind = JM_CHOICE_UNSET;

  return self;
}

/* Items nest no deeper: map, stage, touchpoint, note. */
#define MOST_DEPTH 6

/* An item, and the way to it from the root: lists and positions in them. */
typedef struct
{
  const char *id;
  guint way[2 * MOST_DEPTH];
  guint depth;
} Found;

static void
find_way (JmMap      *map,
          const char *id,
          Found      *found)
{
  const char *up = id;
  JmPlace place;

  *found = (Found) { .id = id };
  for (guint i = MOST_DEPTH; i > 0 && jm_map_locate (map, up, &place); i--)
    {
      memmove (&found->way[2], &found->way[0], 2 * found->depth * sizeof (guint));
      found->way[0] = place.field;
      found->way[1] = place.position;
      found->depth++;
      up = place.parent;
    }
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *one = a, *other = b;

  for (guint i = 0; i < 2 * MIN (one->depth, other->depth); i++)
    if (one->way[i] != other->way[i])
      return one->way[i] < other->way[i] ? -1 : 1;

  return (int) one->depth - (int) other->depth;
}

/**
 * jm_cargo_new_items:
 * @owner: the editor whose map it is; it is only compared, and may be gone when that is done
 * @map: the map that the items are in
 * @ids: items; ends with %NULL.  The last one says which kind of item is dragged: those of
 *   other kinds, and those that the map has not, stay behind
 *
 * Returns: (transfer full) (nullable): the items, in document order, ready to be dragged;
 *   %NULL when the last one is not in the map
 */
JmCargo *
jm_cargo_new_items (gpointer           owner,
                    JmMap             *map,
                    const char *const *ids)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = g_strv_length ((char **) ids);
  JmItem *last = n > 0 ? jm_map_find (map, ids[n - 1]) : NULL;
  JmCargo *self;

  if (last == NULL)
    return NULL;

  self = new_empty (jm_item_get_kind (last));
  for (guint i = 0; i < n; i++)
    {
      JmItem *item = jm_map_find (map, ids[i]);
      Found one;

      if (item == NULL || jm_item_get_kind (item) != self->kind)
        continue;

      find_way (map, jm_item_get_id (item), &one);
      g_array_append_val (found, one);
    }

  /* The same item may be named twice; then both stand side by side. */
  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len; i++)
    if (i == 0 || compare_found (&g_array_index (found, Found, i), &g_array_index (found, Found, i - 1)) != 0)
      g_strv_builder_add (builder, g_array_index (found, Found, i).id);

  self->owner = owner;
  self->map = jm_map_ref (map);
  self->ids = g_strv_builder_end (builder);
  self->is_in = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; self->ids[i] != NULL; i++)
    g_hash_table_add (self->is_in, self->ids[i]);

  return self;
}

/**
 * jm_cargo_new_item:
 * @owner: the editor whose map it is
 * @map: the map that the item is in
 * @id: an item
 *
 * As jm_cargo_new_items(), for one.
 *
 * Returns: (transfer full) (nullable): the item, ready to be dragged
 */
JmCargo *
jm_cargo_new_item (gpointer    owner,
                   JmMap      *map,
                   const char *id)
{
  const char *const ids[] = { id, NULL };

  return jm_cargo_new_items (owner, map, ids);
}

/**
 * jm_cargo_new_touchpoint:
 * @kind: what sort of touchpoint
 *
 * Returns: (transfer full): a touchpoint that is in no map yet
 */
JmCargo *
jm_cargo_new_touchpoint (JmTouchpointKind kind)
{
  JmCargo *self = new_empty (JM_KIND_TOUCHPOINT);

  self->touchpoint_kind = (int) kind;

  return self;
}

/**
 * jm_cargo_new_stage:
 *
 * Returns: (transfer full): a stage that is in no map yet
 */
JmCargo *
jm_cargo_new_stage (void)
{
  return new_empty (JM_KIND_STAGE);
}

/**
 * jm_cargo_ref:
 * @self: a cargo
 *
 * Returns: (transfer full): @self
 */
JmCargo *
jm_cargo_ref (JmCargo *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_cargo_unref:
 * @self: (transfer full): a cargo
 */
void
jm_cargo_unref (JmCargo *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->map, jm_map_unref);
  g_clear_pointer (&self->is_in, g_hash_table_unref);
  g_strfreev (self->ids);
  g_free (self);
}

/**
 * jm_cargo_get_kind:
 * @self: a cargo
 *
 * Returns: the kind of all that is dragged
 */
JmKind
jm_cargo_get_kind (const JmCargo *self)
{
  return self->kind;
}

/**
 * jm_cargo_is_new:
 * @self: a cargo
 *
 * Returns: whether it is something from the palette, which is in no map yet
 */
gboolean
jm_cargo_is_new (const JmCargo *self)
{
  return self->map == NULL;
}

/**
 * jm_cargo_get_touchpoint_kind:
 * @self: a cargo
 *
 * Returns: a #JmTouchpointKind for a new touchpoint, else %JM_CHOICE_UNSET
 */
int
jm_cargo_get_touchpoint_kind (const JmCargo *self)
{
  return self->touchpoint_kind;
}

/**
 * jm_cargo_is_from:
 * @self: a cargo
 * @owner: an editor
 *
 * Returns: whether it holds items of that editor's map
 */
gboolean
jm_cargo_is_from (const JmCargo *self,
                  gconstpointer  owner)
{
  return self->map != NULL && self->owner == owner;
}

/**
 * jm_cargo_get_map:
 * @self: a cargo
 *
 * Returns: (transfer none) (nullable): the map of the items when the drag began; %NULL for
 *   something new
 */
JmMap *
jm_cargo_get_map (const JmCargo *self)
{
  return self->map;
}

/**
 * jm_cargo_get_n_items:
 * @self: a cargo
 *
 * Returns: how many things are dragged, 1 for something new
 */
guint
jm_cargo_get_n_items (const JmCargo *self)
{
  return self->ids != NULL ? g_strv_length (self->ids) : 1;
}

/**
 * jm_cargo_get_ids:
 * @self: a cargo
 *
 * Returns: (transfer none) (nullable): the items in document order; ends with %NULL; none for
 *   something new
 */
const char *const *
jm_cargo_get_ids (const JmCargo *self)
{
  return (const char *const *) self->ids;
}

/**
 * jm_cargo_has:
 * @self: a cargo
 * @id: an item
 *
 * Returns: whether that item is dragged
 */
gboolean
jm_cargo_has (const JmCargo *self,
              const char    *id)
{
  return self->is_in != NULL && g_hash_table_contains (self->is_in, id);
}
