/* jm-clip.c: what was copied from a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-clip.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-clip-excerpt.h"
#include "jm-format.h"
#include "jm-json-reader.h"
#include "jm-json-text.h"
#include "jm-json-walk.h"
#include "jm-json-writer.h"

/* The member of the document that names the copied items. */
#define COPIED "copied"

struct _JmClip
{
  gatomicrefcount ref_count;
  GWeakRef owner;      /* whose items these are; only ever compared */
  JmMap *map;
  JmMap *after;        /* nullable: the map without what was cut */
  GStrv ids;           /* in document order, none within another; none at all for the whole map */
  guint kinds;
  JmView view;
  JmItem *preset;      /* nullable: of the view */
  char *folder;        /* nullable: where the pictures of the map are */
};

G_DEFINE_BOXED_TYPE (JmClip, jm_clip, jm_clip_ref, jm_clip_unref)

#define COPIED_KINDS                                                                                           \
  (JM_KIND_BIT (JM_KIND_PERSONA) | JM_KIND_BIT (JM_KIND_STAGE) | JM_KIND_BIT (JM_KIND_OBJECTIVE) |             \
   JM_KIND_BIT (JM_KIND_TOUCHPOINT) | JM_KIND_BIT (JM_KIND_EMOTION) | JM_KIND_BIT (JM_KIND_MOTIVATION) |       \
   JM_KIND_BIT (JM_KIND_PAIN_POINT) | JM_KIND_BIT (JM_KIND_OPPORTUNITY) | JM_KIND_BIT (JM_KIND_LANE_TEXT) |    \
   JM_KIND_BIT (JM_KIND_KPI) | JM_KIND_BIT (JM_KIND_LINK) | JM_KIND_BIT (JM_KIND_IMPROVEMENT))

/**
 * jm_clip_can_be_copied:
 * @kind: a kind of item
 *
 * Returns: whether such items can be copied by themselves
 */
gboolean
jm_clip_can_be_copied (JmKind kind)
{
  return (JM_KIND_BIT (kind) & COPIED_KINDS) != 0;
}

/* Finds the wanted items, in document order, but none that stands in another. */
static void
collect (JmClip       *self,
         const JmItem *item,
         GHashTable   *wanted,
         GStrvBuilder *ids)
{
  const JmKindInfo *info = jm_item_get_info (item);

  if (jm_clip_can_be_copied (jm_item_get_kind (item)) && g_hash_table_contains (wanted, jm_item_get_id (item)))
    {
      self->kinds |= JM_KIND_BIT (jm_item_get_kind (item));
      g_strv_builder_add (ids, jm_item_get_id (item));
      return;
    }

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN)
      for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
        collect (self, jm_item_get_child (item, i, j), wanted, ids);
}

/**
 * jm_clip_new:
 * @owner: (nullable): the editor whose map it is; it is only compared, and may be gone when that
 *   is done
 * @map: a map
 * @ids: (nullable): items of it, in any order; ends with %NULL; those that cannot be copied, or
 *   are not there, stay behind.  %NULL for a picture of the whole map
 * @view: (nullable): how the map was seen; %NULL for the operational view
 * @folder: (nullable): where the map lies
 *
 * Returns: (transfer full): what was copied
 */
JmClip *
jm_clip_new (gpointer            owner,
             JmMap              *map,
             const char *const  *ids,
             const JmView       *view,
             const char         *folder)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JmClip *self = g_new0 (JmClip, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_weak_ref_init (&self->owner, owner);
  self->map = jm_map_ref (map);
  self->folder = g_strdup (folder);
  self->view = view != NULL ? *view : (JmView) { .base = JM_VIEW_OPERATIONAL };
  if (self->view.preset != NULL)
    self->preset = jm_item_ref ((JmItem *) self->view.preset);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (wanted, (gpointer) ids[i]);
  if (g_hash_table_size (wanted) > 0)
    collect (self, jm_map_get_root (map), wanted, builder);
  self->ids = g_strv_builder_end (builder);

  return self;
}

/**
 * jm_clip_ref:
 * @self: a clip
 *
 * Returns: (transfer full): @self
 */
JmClip *
jm_clip_ref (JmClip *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_clip_unref:
 * @self: (transfer full): a clip
 */
void
jm_clip_unref (JmClip *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_weak_ref_clear (&self->owner);
  jm_map_unref (self->map);
  g_clear_pointer (&self->after, jm_map_unref);
  g_clear_pointer (&self->preset, jm_item_unref);
  g_strfreev (self->ids);
  g_free (self->folder);
  g_free (self);
}

/**
 * jm_clip_get_map:
 * @self: a clip
 *
 * Returns: (transfer none): a map that has the items
 */
JmMap *
jm_clip_get_map (const JmClip *self)
{
  return self->map;
}

/**
 * jm_clip_get_ids:
 * @self: a clip
 *
 * Returns: (transfer none): the items, in document order; ends with %NULL; none for a picture of
 *   the whole map
 */
const char *const *
jm_clip_get_ids (const JmClip *self)
{
  return (const char *const *) self->ids;
}

/**
 * jm_clip_get_n_items:
 * @self: a clip
 *
 * Returns: how many items were copied
 */
guint
jm_clip_get_n_items (const JmClip *self)
{
  return g_strv_length (self->ids);
}

/**
 * jm_clip_get_kinds:
 * @self: a clip
 *
 * Returns: what sort of items they are: JM_KIND_BIT of each kind
 */
guint
jm_clip_get_kinds (const JmClip *self)
{
  return self->kinds;
}

/**
 * jm_clip_get_view:
 * @self: a clip
 *
 * Returns: (transfer none): how the map was seen
 */
const JmView *
jm_clip_get_view (const JmClip *self)
{
  return &self->view;
}

/**
 * jm_clip_get_folder:
 * @self: a clip
 *
 * Returns: (transfer none) (nullable): where the pictures of the map are
 */
const char *
jm_clip_get_folder (const JmClip *self)
{
  return self->folder;
}

/**
 * jm_clip_build_cut:
 * @self: a clip that nobody else has yet
 * @after: its map without the items
 *
 * Marks the items as cut.
 */
void
jm_clip_build_cut (JmClip *self,
                   JmMap  *after)
{
  g_return_if_fail (self->after == NULL);

  self->after = jm_map_ref (after);
}

/**
 * jm_clip_is_cut_from:
 * @self: a clip
 * @owner: an editor
 *
 * Returns: whether its items were cut out of that editor's map
 */
gboolean
jm_clip_is_cut_from (JmClip        *self,
                     gconstpointer  owner)
{
  g_autoptr (GObject) own = g_weak_ref_get (&self->owner);

  return self->after != NULL && own != NULL && own == owner;
}

/**
 * jm_clip_get_after:
 * @self: a clip
 *
 * Returns: (transfer none) (nullable): its map right after the items were cut out; %NULL for a
 *   copy
 */
JmMap *
jm_clip_get_after (const JmClip *self)
{
  return self->after;
}

/**
 * jm_clip_make_excerpt:
 * @self: a clip
 * @error: return location for an error of the domain %JM_MODEL_ERROR
 *
 * Makes a map of the items, of what they stand in and refer to, and of the KPIs, links and
 * improvements that are about them alone.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_clip_make_excerpt (const JmClip  *self,
                      GError       **error)
{
  if (self->ids[0] == NULL)
    return jm_map_ref (self->map);

  return jm_clip_excerpt_new (self->map, (const char *const *) self->ids, error);
}

/* The document with one more member. */
static JmMap *
add_names (JmMap              *excerpt,
           const char *const  *ids,
           GError            **error)
{
  g_autoptr (GString) json = g_string_new ("[");
  g_autoptr (JmItem) root = jm_item_with_only (jm_map_get_root (excerpt), G_MAXUINT64);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      jm_json_append_string (json, ids[i]);
    }
  g_string_append_c (json, ']');
  jm_item_build_unknown (root, COPIED, json->str);

  return jm_map_new (root, error);
}

/**
 * jm_clip_write:
 * @self: a clip
 * @error: return location for an error of the domains %JM_MODEL_ERROR and %JM_FORMAT_ERROR
 *
 * Returns: (transfer full): the items as another running program reads them, or %NULL
 */
GBytes *
jm_clip_write (const JmClip  *self,
               GError       **error)
{
  g_autoptr (JmMap) excerpt = jm_clip_make_excerpt (self, error);
  g_autoptr (JmMap) named = excerpt != NULL ? add_names (excerpt, jm_clip_get_ids (self), error) : NULL;

  return named != NULL ? jm_json_write (named, error) : NULL;
}

/* Reads the names of the copied items from a text that was scanned. */
static GStrv
read_names (const JmItem *root)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < jm_item_get_n_unknown (root); i++)
    {
      const char *json;
      JmJsonWalk walk;

      if (strcmp (jm_item_get_unknown (root, i, &json), COPIED) != 0 || *json != '[')
        continue;

      jm_json_walk_init (&walk, json, json + strlen (json));
      while (jm_json_walk_next (&walk))
        if (*walk.value == '"')
          {
            GString *name = jm_json_walk_decode (walk.value);

            g_strv_builder_take (names, g_string_free (name, FALSE));
          }
    }

  return g_strv_builder_end (names);
}

/**
 * jm_clip_read:
 * @bytes: what another program offers
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Returns: (transfer full): what was copied there, or %NULL
 */
JmClip *
jm_clip_read (GBytes  *bytes,
              GError **error)
{
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmClip) self = NULL;
  g_auto (GStrv) names = NULL;

  if (g_bytes_get_size (bytes) > JM_CLIP_MAX_BYTES)
    {
      g_set_error_literal (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE,
                           _("There is too much on the clipboard to be pasted."));
      return NULL;
    }

  map = jm_json_read (bytes, _("Clipboard"), NULL, NULL, error);
  if (map == NULL)
    return NULL;

  names = read_names (jm_map_get_root (map));
  self = jm_clip_new (NULL, map, (const char *const *) names, NULL, NULL);
  if (self->ids[0] == NULL)
    {
      g_set_error_literal (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_EMPTY,
                           _("There is nothing on the clipboard that can be pasted into a map."));
      return NULL;
    }

  return g_steal_pointer (&self);
}
