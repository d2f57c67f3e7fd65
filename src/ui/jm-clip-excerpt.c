/* jm-clip-excerpt.c: some items of a map as a small map of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The items come whole.  What they stand in, or refer to, comes with its name and look only, so
 * that they stand where they stood and can be told apart.
 */

#include "config.h"

#include "jm-clip-excerpt.h"

#include <string.h>

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

typedef struct
{
  JmMap *map;
  GHashTable *whole; /* set of ids: items that come with all that is in them */
  GHashTable *bare;  /* set of ids: items that come with their names */
  GHashTable *kept;  /* set of ids: all that is in the excerpt so far */
} Excerpt;

/* What remains of an item that is only there for the sake of others.  Without its evidence it
 * would be shown as assumed. */
static guint64
get_bare_fields (JmKind kind)
{
  switch ((guint) kind)
    {
    case JM_KIND_MAP:
      return BIT (JM_MAP_TITLE) | BIT (JM_MAP_TYPE) | BIT (JM_MAP_CURRENCY);
    case JM_KIND_LANE:
      return BIT (JM_LANE_TITLE) | BIT (JM_LANE_INTERNAL);
    case JM_KIND_PERSONA:
      return BIT (JM_PERSONA_NAME) | BIT (JM_PERSONA_ROLE) | BIT (JM_PERSONA_COLOUR) | BIT (JM_PERSONA_EVIDENCE);
    case JM_KIND_STAGE:
      return BIT (JM_STAGE_TITLE) | BIT (JM_STAGE_COLOUR) | BIT (JM_STAGE_EVIDENCE);
    case JM_KIND_TOUCHPOINT:
      return BIT (JM_TOUCHPOINT_TITLE) | BIT (JM_TOUCHPOINT_KIND) | BIT (JM_TOUCHPOINT_INTERNAL) |
             BIT (JM_TOUCHPOINT_EVIDENCE);
    case JM_KIND_OPPORTUNITY:
      return BIT (JM_OPPORTUNITY_TEXT);
    default:
      return BIT (0);
    }
}

/* Calls FUNC for each reference of an item and of all in it. */
static void
walk_references (Excerpt      *self,
                 const JmItem *item,
                 void        (*func) (Excerpt    *self,
                                      const char *id))
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].type == JM_TYPE_REFERENCE && jm_item_is_set (item, i))
        func (self, jm_item_get_text (item, i));
      else if (info->fields[i].type == JM_TYPE_REFERENCES)
        for (guint j = 0; j < jm_item_get_n_texts (item, i); j++)
          func (self, jm_item_get_nth_text (item, i, j));
      for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
        walk_references (self, jm_item_get_child (item, i, j), func);
    }
}

/* Personas and lanes stand in lists of their own.  Other items are there for what is about them,
 * not for those that mention them. */
static void
need_by_mention (Excerpt    *self,
                 const char *id)
{
  const JmItem *item = jm_map_find (self->map, id);

  if (item != NULL && (jm_item_get_kind (item) == JM_KIND_PERSONA || jm_item_get_kind (item) == JM_KIND_LANE))
    g_hash_table_add (self->bare, (gpointer) jm_item_get_id (item));
}

static void
need (Excerpt    *self,
      const char *id)
{
  const JmItem *item = jm_map_find (self->map, id);

  if (item != NULL)
    g_hash_table_add (self->bare, (gpointer) jm_item_get_id (item));
}

static void
find_needs (Excerpt           *self,
            const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const JmItem *item = jm_map_find (self->map, ids[i]);

      if (item == NULL)
        continue;

      switch ((guint) jm_item_get_kind (item))
        {
        case JM_KIND_KPI:
        case JM_KIND_LINK:
        case JM_KIND_IMPROVEMENT:
          walk_references (self, item, need);
          break;
        default:
          walk_references (self, item, need_by_mention);
        }
    }
}

static void
keep_all (Excerpt      *self,
          const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  g_hash_table_add (self->kept, (gpointer) jm_item_get_id (item));
  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
      keep_all (self, jm_item_get_child (item, i, j));
}

/* Whether all that an item of one of the map's own lists is about is in the excerpt. */
static gboolean
is_about_kept (Excerpt      *self,
               const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  JmKind kind = jm_item_get_kind (item);
  guint n = 0;

  if (kind != JM_KIND_KPI && kind != JM_KIND_LINK && kind != JM_KIND_IMPROVEMENT)
    return FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_REFERENCE && jm_item_is_set (item, i))
      {
        if (!g_hash_table_contains (self->kept, jm_item_get_text (item, i)))
          return FALSE;
        n++;
      }

  return n > 0;
}

/* What the excerpt has of an item; NULL for nothing. */
static JmItem *
excerpt_item (Excerpt *self,
              JmItem  *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  const char *id = jm_item_get_id (item);
  guint64 bare = get_bare_fields (jm_item_get_kind (item));
  g_autoptr (JmItem) result = NULL;
  gboolean is_needed = g_hash_table_contains (self->bare, id) || jm_item_get_kind (item) == JM_KIND_MAP;

  if (g_hash_table_contains (self->whole, id) || is_about_kept (self, item))
    {
      keep_all (self, item);
      return jm_item_ref (item);
    }

  result = jm_item_with_only (item, bare);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN && (bare & BIT (i)) == 0)
      for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
        {
          JmItem *child = excerpt_item (self, jm_item_get_child (item, i, j));

          if (child == NULL)
            continue;
          jm_item_build_append (result, i, child);
          is_needed = TRUE;
        }

  return is_needed ? g_steal_pointer (&result) : NULL;
}

/**
 * jm_clip_excerpt_new:
 * @map: a map
 * @ids: items of it; ends with %NULL
 * @error: return location for an error of the domain %JM_MODEL_ERROR
 *
 * Makes a map of the items, with the same ids.  KPIs, links and improvements that are about
 * these items and no others come along.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_clip_excerpt_new (JmMap              *map,
                     const char *const  *ids,
                     GError            **error)
{
  g_autoptr (GHashTable) whole = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) bare = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JmItem) root = NULL;
  Excerpt self = { map, whole, bare, kept };

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (whole, (gpointer) ids[i]);
  find_needs (&self, ids);
  root = excerpt_item (&self, jm_map_get_root (map));

  return jm_map_new_repaired (root, NULL, NULL, error);
}
