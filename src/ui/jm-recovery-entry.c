/* jm-recovery-entry.c: a map that was not saved when the program ended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-recovery-private.h"

#include "jm-file-place.h"
#include "jm-json-writer.h"
#include "jm-preview.h"
#include "jm-save.h"

enum
{
  PROP_0,
  PROP_TEXTURE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (JmRecoveryEntry, jm_recovery_entry, G_TYPE_OBJECT)

static void
jm_recovery_entry_finalize (GObject *object)
{
  JmRecoveryEntry *self = JM_RECOVERY_ENTRY (object);

  g_free (self->folder);
  g_free (self->title);
  g_free (self->place);
  g_clear_object (&self->file);
  g_free (self->picture_folder);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->map, jm_map_unref);

  G_OBJECT_CLASS (jm_recovery_entry_parent_class)->finalize (object);
}

static void
jm_recovery_entry_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXTURE:
      g_value_set_object (value, JM_RECOVERY_ENTRY (object)->texture);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_recovery_entry_class_init (JmRecoveryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_recovery_entry_finalize;
  G_OBJECT_CLASS (klass)->get_property = jm_recovery_entry_get_property;

  /**
   * JmRecoveryEntry:texture:
   *
   * A picture of the map.
   */
  props[PROP_TEXTURE] = g_param_spec_object ("texture", NULL, NULL, GDK_TYPE_TEXTURE,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
jm_recovery_entry_init (JmRecoveryEntry *self)
{
}

static guint
count_touchpoints (const JmItem *root)
{
  guint n = 0;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    n += jm_item_get_n_children (jm_item_get_child (root, JM_MAP_STAGES, i), JM_STAGE_TOUCHPOINTS);

  return n;
}

/**
 * _jm_recovery_compare_base:
 * @base: where a map comes from
 * @bytes: (out) (optional) (transfer full) (nullable): what its file holds now
 *
 * Returns: what has become of the file since
 */
JmRecoveryBase
_jm_recovery_compare_base (const JmJournalBase  *base,
                           GBytes              **bytes)
{
  g_autoptr (GFile) file = base->uri != NULL ? g_file_new_for_uri (base->uri) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) content = NULL;

  if (path == NULL)
    return JM_RECOVERY_BASE_NONE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return JM_RECOVERY_BASE_GONE;

  content = jm_load_file (path, &etag, NULL);
  if (bytes != NULL && content != NULL)
    *bytes = g_bytes_ref (content);

  return etag != NULL && g_strcmp0 (etag, base->etag) == 0 ? JM_RECOVERY_BASE_SAME : JM_RECOVERY_BASE_CHANGED;
}

/* The program may end after a map was saved and before its journal is gone. */
static gboolean
is_in_file (JmMap  *map,
            GBytes *bytes)
{
  g_autoptr (GBytes) text = bytes != NULL ? jm_json_write (map, NULL) : NULL;

  return text != NULL && g_bytes_equal (text, bytes);
}

static void
take_content (JmRecoveryEntry  *self,
              JmJournalContent *content)
{
  g_autoptr (GFile) folder = content->base.folder != NULL ? g_file_new_for_uri (content->base.folder) : NULL;

  self->title = g_strdup (content->title);
  self->time = content->time;
  self->file = content->base.uri != NULL ? g_file_new_for_uri (content->base.uri) : NULL;
  self->place = self->file != NULL ? jm_file_place_describe (self->file) : NULL;
  self->picture_folder = folder != NULL ? g_file_get_path (folder) : NULL;
  if (content->map == NULL)
    return;

  self->map = jm_map_ref (content->map);
  g_set_str (&self->title, jm_item_get_text (jm_map_get_root (self->map), JM_MAP_TITLE));
  /* The map itself is none of its items. */
  self->n_items = jm_item_count (jm_map_get_root (self->map)) - 1;
  self->n_touchpoints = count_touchpoints (jm_map_get_root (self->map));
}

/**
 * _jm_recovery_entry_read:
 * @folder: the folder of a journal
 * @place: where that is
 *
 * Reads what can be told of a journal.  One that nothing can be read from is moved aside, and
 * one that is in its file as it is counts as thrown away.  For a thread.
 *
 * Returns: (transfer full) (nullable): what to tell
 */
JmRecoveryEntry *
_jm_recovery_entry_read (const char     *folder,
                         JmJournalPlace  place)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (JmRecoveryEntry) self = NULL;
  g_autoptr (JmJournalContent) content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_dangerous = jm_recovery_is_dangerous (file);

  if (is_dangerous)
    content = jm_journal_peek (folder, &error);
  else
    {
      jm_recovery_begin_opening (file);
      content = jm_journal_read (folder, &error);
      jm_recovery_end_opening (file);
    }

  if (content == NULL)
    {
      if (error->domain == JM_FORMAT_ERROR)
        jm_journal_move (folder, JM_JOURNAL_PLACE_UNREADABLE, NULL);
      return NULL;
    }

  self = g_object_new (JM_TYPE_RECOVERY_ENTRY, NULL);
  self->folder = g_strdup (folder);
  self->journal_place = place;
  self->is_dangerous = is_dangerous;
  take_content (self, content);
  self->base = _jm_recovery_compare_base (&content->base, &bytes);
  if (place == JM_JOURNAL_PLACE_OPEN && self->map != NULL && is_in_file (self->map, bytes))
    {
      jm_journal_move (folder, JM_JOURNAL_PLACE_DISCARDED, NULL);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * _jm_recovery_entry_paint:
 * @self: an entry
 *
 * For a thread.
 *
 * Returns: (transfer full) (nullable): a picture of its map
 */
GdkTexture *
_jm_recovery_entry_paint (JmRecoveryEntry *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->folder);
  GdkTexture *texture;
  cairo_surface_t *surface;

  if (self->map == NULL)
    return NULL;

  jm_recovery_begin_opening (file);
  surface = jm_preview_paint (self->map, self->picture_folder);
  texture = jm_preview_get_texture (surface);
  cairo_surface_destroy (surface);
  jm_recovery_end_opening (file);

  return texture;
}

/**
 * _jm_recovery_entry_take_texture:
 * @self: an entry
 * @texture: (transfer full) (nullable): a picture of its map
 *
 * The map itself is not needed any more.
 */
void
_jm_recovery_entry_take_texture (JmRecoveryEntry *self,
                                 GdkTexture      *texture)
{
  g_clear_pointer (&self->map, jm_map_unref);
  g_clear_object (&self->texture);
  self->texture = texture;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXTURE]);
}

/**
 * jm_recovery_entry_get_folder:
 * @self: an entry
 *
 * Returns: the folder of its journal
 */
const char *
jm_recovery_entry_get_folder (JmRecoveryEntry *self)
{
  return self->folder;
}

/**
 * jm_recovery_entry_get_title:
 * @self: an entry
 *
 * Returns: the title of the map; may be empty
 */
const char *
jm_recovery_entry_get_title (JmRecoveryEntry *self)
{
  return self->title;
}

/**
 * jm_recovery_entry_get_place:
 * @self: an entry
 *
 * Returns: (nullable): where its file lies, as people know it; %NULL when it never had one
 */
const char *
jm_recovery_entry_get_place (JmRecoveryEntry *self)
{
  return self->place;
}

/**
 * jm_recovery_entry_get_file:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): its file
 */
GFile *
jm_recovery_entry_get_file (JmRecoveryEntry *self)
{
  return self->file;
}

/**
 * jm_recovery_entry_get_base:
 * @self: an entry
 *
 * Returns: what had become of its file when that was last looked at
 */
JmRecoveryBase
jm_recovery_entry_get_base (JmRecoveryEntry *self)
{
  return self->base;
}

/**
 * jm_recovery_entry_get_time:
 * @self: an entry
 *
 * Returns: when the map was last changed, in microseconds
 */
gint64
jm_recovery_entry_get_time (JmRecoveryEntry *self)
{
  return self->time;
}

/**
 * jm_recovery_entry_get_n_items:
 * @self: an entry
 *
 * Returns: how many items the map has; 0 when it was not read
 */
guint
jm_recovery_entry_get_n_items (JmRecoveryEntry *self)
{
  return self->n_items;
}

/**
 * jm_recovery_entry_get_n_touchpoints:
 * @self: an entry
 *
 * Returns: how many touchpoints the map has
 */
guint
jm_recovery_entry_get_n_touchpoints (JmRecoveryEntry *self)
{
  return self->n_touchpoints;
}

/**
 * jm_recovery_entry_get_texture:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): a picture of the map, when it was painted already
 */
GdkTexture *
jm_recovery_entry_get_texture (JmRecoveryEntry *self)
{
  return self->texture;
}

/**
 * jm_recovery_entry_is_dangerous:
 * @self: an entry
 *
 * Returns: whether the program has ended twice while it looked at the map
 */
gboolean
jm_recovery_entry_is_dangerous (JmRecoveryEntry *self)
{
  return self->is_dangerous;
}

/**
 * jm_recovery_entry_is_discarded:
 * @self: an entry
 *
 * Returns: whether the person has thrown it away
 */
gboolean
jm_recovery_entry_is_discarded (JmRecoveryEntry *self)
{
  return self->journal_place == JM_JOURNAL_PLACE_DISCARDED;
}
