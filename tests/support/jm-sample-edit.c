/* jm-sample-edit.c: random values and random edits, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-sample.h"

#include <math.h>
#include <string.h>

#include "jm-sample-text.h"

/* Edits make a map no larger than about this. */
#define MAX_ITEMS 4000

static guint
choose (GRand *rand,
        guint  n)
{
  return (guint) g_rand_int_range (rand, 0, (gint32) n);
}

/**
 * jm_sample_value:
 * @field: a field of any type but REFERENCE, REFERENCES and CHILDREN
 * @rand: where chance comes from
 *
 * Returns: a value that fits the field and is not its default; good until the next call
 */
JmValue
jm_sample_value (const JmField *field,
                 GRand         *rand)
{
  static const char *const words[] = { "Größe", "naïve café", "お客様", "العميل", "100 % 'q' \"q\" <&>",
                                       "a\\b/c" };
  static const char *texts[4];
  static char date[11], colour[8];
  guint n;

  switch (field->type)
    {
    case JM_TYPE_TEXT:
      return JM_VALUE_TEXT (words[choose (rand, G_N_ELEMENTS (words))]);
    case JM_TYPE_PROSE:
      return JM_VALUE_TEXT (choose (rand, 2)
                            == 0 ? "Two lines:\nthis is the second, 2 × as long." : "One\tline.");
    case JM_TYPE_DATE:
      g_snprintf (date, sizeof date, "%04u-%02u-%02u", 1900 + choose (rand, 200), 1 + choose (rand, 12),
                  1 + choose (rand, 28));
      return JM_VALUE_TEXT (date);
    case JM_TYPE_COLOUR:
      g_snprintf (colour, sizeof colour, "#%06x", choose (rand, 1 << 24));
      return JM_VALUE_TEXT (colour);
    case JM_TYPE_PATH:
      return JM_VALUE_TEXT (choose (rand, 2) == 0 ? "pictures/Größe 1.png" : "../other.journey.json");
    case JM_TYPE_PICTURE:
      return JM_VALUE_TEXT (choose (rand, 2) == 0 ? "pictures/Größe 1.png" : "data:image/png;base64,iVBORw0K");
    case JM_TYPE_NUMBER:
      return JM_VALUE_NUMBER (g_rand_double_range (rand, field->minimum, field->maximum));
    case JM_TYPE_INTEGER:
      return JM_VALUE_NUMBER (floor (g_rand_double_range (rand, field->minimum, field->maximum)));
    case JM_TYPE_FLAG:
      return JM_VALUE_NUMBER (1);
    case JM_TYPE_CHOICE:
      for (n = 0; field->choices[n].name != NULL;)
        n++;
      return JM_VALUE_NUMBER (choose (rand, n));
    case JM_TYPE_TEXTS:
      n = 1 + choose (rand, G_N_ELEMENTS (texts) - 1);
      for (guint i = 0; i < n; i++)
        texts[i] = words[choose (rand, G_N_ELEMENTS (words))];
      texts[n] = NULL;
      return JM_VALUE_TEXTS (texts);
    case JM_TYPE_UNSET:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    case JM_TYPE_CHILDREN:
    default:
      g_return_val_if_reached (JM_VALUE_UNSET);
    }
}

static void
collect (JmItem    *item,
         guint      kinds,
         GPtrArray *found)
{
  const JmKindInfo *info = jm_item_get_info (item);

  if (kinds & JM_KIND_BIT (jm_item_get_kind (item)))
    g_ptr_array_add (found, item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = jm_item_get_n_children (item, i);

      for (guint j = 0; j < n; j++)
        collect (jm_item_get_child (item, i, j), kinds, found);
    }
}

/* Returns an item of one of the kinds, NULL when there is none. */
static JmItem *
choose_item (JmMap *map,
             guint  kinds,
             GRand *rand)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (jm_map_get_root (map), kinds, found);

  return found->len > 0 ? g_ptr_array_index (found, choose (rand, found->len)) : NULL;
}

/* Finds an item with a list that holds items of the kind. */
static JmItem *
choose_parent (JmMap  *map,
               JmKind  kind,
               GRand  *rand,
               guint  *field)
{
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (guint) * 2);
  guint list[2];

  for (list[0] = 0; list[0] < JM_N_KINDS; list[0]++)
    {
      const JmKindInfo *info = jm_kind_get_info (list[0]);

      for (list[1] = 0; list[1] < info->n_fields; list[1]++)
        if (info->fields[list[1]].type == JM_TYPE_CHILDREN && info->fields[list[1]].child == kind)
          g_array_append_val (lists, list);
    }

  if (lists->len == 0)
    return NULL;

  memcpy (list, &g_array_index (lists, guint, 2 * choose (rand, lists->len)), sizeof list);
  *field = list[1];

  return choose_item (map, JM_KIND_BIT (list[0]), rand);
}

/* Returns some value for the field, references to items of MAP included; the default when
 * nothing can be referred to.  IDS holds what the value borrows. */
static JmValue
choose_value (JmMap         *map,
              const JmField *field,
              GRand         *rand,
              const char    *ids[3])
{
  JmItem *target;
  guint n;

  if (!field->needed && choose (rand, 5) == 0)
    return JM_VALUE_UNSET;

  switch (field->type)
    {
    case JM_TYPE_REFERENCE:
      target = choose_item (map, field->targets, rand);
      return target != NULL ? JM_VALUE_TEXT (jm_item_get_id (target)) : JM_VALUE_UNSET;

    case JM_TYPE_REFERENCES:
      n = 0;
      while (n < 2 && (target = choose_item (map, field->targets, rand)) != NULL)
        ids[n++] = jm_item_get_id (target);
      ids[n] = NULL;
      return JM_VALUE_TEXTS (ids);

    case JM_TYPE_CHILDREN:
      return JM_VALUE_UNSET;

    case JM_TYPE_UNSET:
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
    case JM_TYPE_FLAG:
    case JM_TYPE_CHOICE:
    case JM_TYPE_TEXTS:
    default:
      return jm_sample_value (field, rand);
    }
}

static JmMap *
edit_set (JmMap   *map,
          GRand   *rand,
          GError **error)
{
  JmItem *item = choose_item (map, JM_ANY_KIND, rand);
  const JmKindInfo *info = jm_item_get_info (item);
  const char *ids[3];
  guint field;

  do
    field = choose (rand, info->n_fields);
  while (info->fields[field].type == JM_TYPE_CHILDREN);

  return jm_map_set (map, jm_item_get_id (item), field, choose_value (map, &info->fields[field], rand, ids),
                     error);
}

static JmMap *
edit_insert (JmMap   *map,
             GRand   *rand,
             GError **error)
{
  JmKind kind = 1 + choose (rand, JM_N_KINDS - 1);
  const JmKindInfo *info = jm_kind_get_info (kind);
  g_autofree char *id = jm_map_make_id (map, kind);
  g_autoptr (JmItem) item = jm_item_new (kind, id);
  const char *ids[3];
  JmItem *parent;
  guint field;

  parent = choose_parent (map, kind, rand, &field);
  if (parent == NULL)
    return jm_map_ref (map);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != JM_TYPE_CHILDREN && (info->fields[i].needed || choose (rand, 2) == 0)
        && !jm_item_build_set (item, i, choose_value (map, &info->fields[i], rand, ids), error))
      return NULL;

  return jm_map_insert (map, jm_item_get_id (parent), field, g_rand_int_range (rand, -1, 6), item, error);
}

/* Chooses up to three items of one kind, not the map itself.  Returns the kind, or
 * JM_KIND_MAP when the map is empty. */
static JmKind
choose_several (JmMap      *map,
                GRand      *rand,
                const char *ids[4])
{
  JmItem *first = choose_item (map, JM_ANY_KIND & ~JM_KIND_BIT (JM_KIND_MAP), rand);
  guint n = 1 + choose (rand, 3);

  if (first == NULL)
    return JM_KIND_MAP;

  ids[0] = jm_item_get_id (first);
  for (guint i = 1; i < n; i++)
    ids[i] = jm_item_get_id (choose_item (map, JM_KIND_BIT (jm_item_get_kind (first)), rand));
  ids[n] = NULL;

  return jm_item_get_kind (first);
}

static JmMap *
edit_move (JmMap   *map,
           GRand   *rand,
           GError **error)
{
  const char *ids[4];
  JmKind kind = choose_several (map, rand, ids);
  JmItem *parent = NULL;
  guint field;

  if (kind != JM_KIND_MAP)
    parent = choose_parent (map, kind, rand, &field);
  if (parent == NULL)
    return jm_map_ref (map);

  return jm_map_move (map, ids, jm_item_get_id (parent), field, g_rand_int_range (rand, -1, 8), error);
}

static JmMap *
edit_remove (JmMap   *map,
             GRand   *rand,
             GError **error)
{
  const char *ids[4];

  if (choose_several (map, rand, ids) == JM_KIND_MAP)
    return jm_map_ref (map);

  return jm_map_remove (map, ids, error);
}

static JmMap *
edit_duplicate (JmMap   *map,
                GRand   *rand,
                GError **error)
{
  JmItem *item = choose_item (map, JM_ANY_KIND & ~JM_KIND_BIT (JM_KIND_MAP), rand);

  if (item == NULL || jm_item_count (item) + jm_item_count (jm_map_get_root (map)) > MAX_ITEMS)
    return jm_map_ref (map);

  return jm_map_duplicate (map, jm_item_get_id (item), NULL, error);
}

static JmMap *
edit_paste (JmMap   *map,
            GRand   *rand,
            GError **error)
{
  g_autoptr (JmMap) source = choose (rand, 2)
  == 0 ? jm_map_ref (map) : jm_sample_map (2, 2, 3, g_rand_int (rand));
  JmItem *item = choose_item (source, JM_ANY_KIND & ~JM_KIND_BIT (JM_KIND_MAP), rand);
  JmItem *parent = NULL;
  guint field;

  if (item != NULL)
    parent = choose_parent (map, jm_item_get_kind (item), rand, &field);
  if (parent == NULL || jm_item_count (item) + jm_item_count (jm_map_get_root (map)) > MAX_ITEMS)
    return jm_map_ref (map);

  return jm_map_paste (map, jm_item_get_id (parent), field, g_rand_int_range (rand, -1, 8), item,
                       choose (rand, 4) == 0 ? NULL : source, NULL, error);
}

/**
 * jm_sample_edit:
 * @map: a map
 * @rand: where chance comes from
 * @error: return location for an error of the domain %JM_MODEL_ERROR
 *
 * Makes one edit: any function of jm-map.h on any items.  New ids come from the global
 * generator, so that a test that wants the same edits again also calls
 * g_random_set_seed().
 *
 * Returns: (transfer full): the new map; @map when there was nothing to do; or %NULL when an
 *   edit was refused that the map does not allow
 */
JmMap *
jm_sample_edit (JmMap   *map,
                GRand   *rand,
                GError **error)
{
  static JmMap *(*const edits[]) (JmMap *, GRand *, GError **) = {
    edit_set, edit_set, edit_set, edit_insert, edit_insert, edit_move, edit_remove, edit_duplicate,
    edit_paste,
  };

  return edits[choose (rand, G_N_ELEMENTS (edits))](map, rand, error);
}
