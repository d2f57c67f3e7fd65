/* jm-document.c: the one thing that changes: the current map and its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history keeps roots, not maps: a root costs only what it does not share with its
 * neighbours, while a map may have an index as large as itself.
 */

#include "config.h"

#include "jm-document.h"

#include "jm-map-private.h"

/* One step of the history: the state that it leads to. */
typedef struct
{
  JmItem *root;
  guint64 revision;
  char *label;
  gboolean same_structure; /* as the state on the other side of the step */
} Step;

struct _JmDocument
{
  GObject parent_instance;

  JmMap *map;
  guint64 revision;
  guint64 last_revision;  /* the highest that was given out */
  guint64 saved_revision; /* 0: none */
  GPtrArray *undo;        /* of Steps; the last is the next one */
  GPtrArray *redo;
  char *merge_key;        /* of the last step while it may be extended, else NULL */

  GFile *file;
  char *etag;
  gboolean read_only;

  /* What the listeners were told. */
  gboolean could_undo;
  gboolean could_redo;
  gboolean was_saved;
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_SAVED,
  PROP_READ_ONLY,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JmDocument, jm_document, G_TYPE_OBJECT)

static void
step_free (gpointer data)
{
  Step *step = data;

  jm_item_unref (step->root);
  g_free (step->label);
  g_free (step);
}

static gboolean
can_undo (JmDocument *self)
{
  return !self->read_only && self->undo->len > 0;
}

static gboolean
can_redo (JmDocument *self)
{
  return !self->read_only && self->redo->len > 0;
}

static void
notify_if_changed (JmDocument *self,
                   gboolean   *told,
                   gboolean    now,
                   guint       prop)
{
  if (*told == now)
    return;

  *told = now;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
notify_all (JmDocument *self)
{
  notify_if_changed (self, &self->could_undo, can_undo (self), PROP_CAN_UNDO);
  notify_if_changed (self, &self->could_redo, can_redo (self), PROP_CAN_REDO);
  notify_if_changed (self, &self->was_saved, jm_document_is_saved (self), PROP_SAVED);
}

/* Makes MAP, which it takes, the current one and tells everybody. */
static void
set_map (JmDocument *self,
         JmMap      *map,
         guint64     revision)
{
  g_autoptr (JmDocument) alive = g_object_ref (self);
  g_autoptr (JmMap) old = self->map;
  g_autoptr (JmMap) new = jm_map_ref (map);

  self->map = map;
  self->revision = revision;

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, old, new);
  notify_all (self);
}

/* Takes the last step of one stack and puts the way back on the other one. */
static gboolean
take_step (JmDocument *self,
           GPtrArray  *from,
           GPtrArray  *to)
{
  JmMap *map;
  Step *step;
  guint64 revision;

  if (self->read_only || from->len == 0)
    return FALSE;

  jm_document_end_merge (self);

  step = g_ptr_array_steal_index (from, from->len - 1);
  map = _jm_map_new_trusted (step->root, step->same_structure ? self->map : NULL);
  revision = step->revision;

  step->root = jm_item_ref (jm_map_get_root (self->map));
  step->revision = self->revision;
  g_ptr_array_add (to, step);

  set_map (self, map, revision);

  return TRUE;
}

static void
jm_document_finalize (GObject *object)
{
  JmDocument *self = JM_DOCUMENT (object);

  g_clear_pointer (&self->map, jm_map_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->merge_key, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);

  G_OBJECT_CLASS (jm_document_parent_class)->finalize (object);
}

static void
jm_document_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  JmDocument *self = JM_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, can_redo (self));
      break;

    case PROP_SAVED:
      g_value_set_boolean (value, jm_document_is_saved (self));
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_document_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  JmDocument *self = JM_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_READ_ONLY:
      jm_document_set_read_only (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_document_class_init (JmDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jm_document_finalize;
  object_class->get_property = jm_document_get_property;
  object_class->set_property = jm_document_set_property;

  /**
   * JmDocument:can-undo:
   *
   * Whether jm_document_undo() would do anything.
   */
  props[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * JmDocument:can-redo:
   *
   * Whether jm_document_redo() would do anything.
   */
  props[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * JmDocument:saved:
   *
   * Whether the current map is the one that was last saved.
   */
  props[PROP_SAVED] =
    g_param_spec_boolean ("saved", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * JmDocument:read-only:
   *
   * Whether the map stays as it is.
   */
  props[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * JmDocument::changed:
   * @self: a document
   * @old: the map before
   * @new: the map now
   *
   * Emitted after the map was replaced, and before the properties notify.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, JM_TYPE_MAP, JM_TYPE_MAP);
}

static void
jm_document_init (JmDocument *self)
{
  self->revision = 1;
  self->last_revision = 1;
  self->undo = g_ptr_array_new_with_free_func (step_free);
  self->redo = g_ptr_array_new_with_free_func (step_free);
}

/**
 * jm_document_new:
 * @map: (transfer none): its first map
 *
 * Makes a document without history.  It does not count as saved until
 * jm_document_mark_saved() says so: whoever loaded the map, or made it from nothing so that
 * there is nothing to lose, calls that.
 *
 * Returns: (transfer full): the document
 */
JmDocument *
jm_document_new (JmMap *map)
{
  JmDocument *self;

  g_return_val_if_fail (map != NULL, NULL);

  self = g_object_new (JM_TYPE_DOCUMENT, NULL);
  self->map = jm_map_ref (map);

  return self;
}

/**
 * jm_document_get_map:
 * @self: a document
 *
 * Returns: (transfer none): the current map
 */
JmMap *
jm_document_get_map (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), NULL);

  return self->map;
}

/**
 * jm_document_apply:
 * @self: a document
 * @map: (transfer none): the map after an edit
 * @label: what the edit is called in the menu, translated
 * @merge_key: (nullable): names what is being edited, for example an id and a field
 *
 * Makes @map the current one.  That is one step to undo; but when the last step has the same
 * @merge_key and was not ended, it is extended and keeps its label.  With @map already
 * current, or in a read-only document, nothing happens.
 */
void
jm_document_apply (JmDocument *self,
                   JmMap      *map,
                   const char *label,
                   const char *merge_key)
{
  gboolean same_structure;
  Step *step;

  g_return_if_fail (JM_IS_DOCUMENT (self));
  g_return_if_fail (map != NULL);
  g_return_if_fail (label != NULL);

  if (map == self->map || self->read_only)
    return;

  same_structure = _jm_map_shares_index (map, self->map);

  if (merge_key != NULL && g_strcmp0 (merge_key, self->merge_key) == 0)
    {
      step = g_ptr_array_index (self->undo, self->undo->len - 1);
      step->same_structure &= same_structure;
    }
  else
    {
      step = g_new0 (Step, 1);
      step->root = jm_item_ref (jm_map_get_root (self->map));
      step->revision = self->revision;
      step->label = g_strdup (label);
      step->same_structure = same_structure;
      g_ptr_array_add (self->undo, step);
      g_set_str (&self->merge_key, merge_key);
    }

  g_ptr_array_set_size (self->redo, 0);
  set_map (self, jm_map_ref (map), ++self->last_revision);
}

/**
 * jm_document_end_merge:
 * @self: a document
 *
 * Lets the next edit be a step of its own, whatever its merge key.
 */
void
jm_document_end_merge (JmDocument *self)
{
  g_return_if_fail (JM_IS_DOCUMENT (self));

  g_clear_pointer (&self->merge_key, g_free);
}

/**
 * jm_document_undo:
 * @self: a document
 *
 * Goes back to the map before the last step.  The map has the same root as then.
 *
 * Returns: whether there was a step and the document may change
 */
gboolean
jm_document_undo (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), FALSE);

  return take_step (self, self->undo, self->redo);
}

/**
 * jm_document_redo:
 * @self: a document
 *
 * Takes the step again that was last undone.
 *
 * Returns: whether there was a step and the document may change
 */
gboolean
jm_document_redo (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), FALSE);

  return take_step (self, self->redo, self->undo);
}

static const char *
get_label (GPtrArray *steps)
{
  return steps->len > 0 ? ((Step *) g_ptr_array_index (steps, steps->len - 1))->label : NULL;
}

/**
 * jm_document_get_undo_label:
 * @self: a document
 *
 * Returns: (nullable): what the step is called that undo would take back
 */
const char *
jm_document_get_undo_label (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), NULL);

  return get_label (self->undo);
}

/**
 * jm_document_get_redo_label:
 * @self: a document
 *
 * Returns: (nullable): what the step is called that redo would take again
 */
const char *
jm_document_get_redo_label (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), NULL);

  return get_label (self->redo);
}

/**
 * jm_document_get_revision:
 * @self: a document
 *
 * Returns: the number of the current state, at least 1; undo and redo come back to it, no
 *   other state of this document ever has it
 */
guint64
jm_document_get_revision (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), 0);

  return self->revision;
}

/**
 * jm_document_mark_saved:
 * @self: a document
 * @revision: the state that was saved, or loaded; the map may have changed since
 * @file: (nullable): where it lies; %NULL for a document that has no file
 * @etag: (nullable): what tells whether somebody else changed the file
 *
 * Remembers what is on disk, and lets the next edit be a step of its own.
 */
void
jm_document_mark_saved (JmDocument *self,
                        guint64     revision,
                        GFile      *file,
                        const char *etag)
{
  g_return_if_fail (JM_IS_DOCUMENT (self));
  g_return_if_fail (revision > 0 && revision <= self->last_revision);
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  self->saved_revision = revision;
  g_set_object (&self->file, file);
  g_set_str (&self->etag, etag);
  jm_document_end_merge (self);
  notify_all (self);
}

/**
 * jm_document_mark_unsaved:
 * @self: a document
 * @file: (nullable): where the map is to be saved
 * @etag: (nullable): what is known about the content of @file now
 *
 * Remembers that no state of the document is in the file: somebody else has changed the
 * file, or the map comes from another one.
 */
void
jm_document_mark_unsaved (JmDocument *self,
                          GFile      *file,
                          const char *etag)
{
  g_return_if_fail (JM_IS_DOCUMENT (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  self->saved_revision = 0;
  g_set_object (&self->file, file);
  g_set_str (&self->etag, etag);
  notify_all (self);
}

/**
 * jm_document_is_saved:
 * @self: a document
 *
 * Returns: whether the current state is the one that was last saved
 */
gboolean
jm_document_is_saved (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), FALSE);

  return self->revision == self->saved_revision;
}

/**
 * jm_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where it was last saved
 */
GFile *
jm_document_get_file (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * jm_document_get_etag:
 * @self: a document
 *
 * Returns: (nullable): what was last known about the content of its file
 */
const char *
jm_document_get_etag (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), NULL);

  return self->etag;
}

/**
 * jm_document_get_read_only:
 * @self: a document
 *
 * Returns: whether the map stays as it is
 */
gboolean
jm_document_get_read_only (JmDocument *self)
{
  g_return_val_if_fail (JM_IS_DOCUMENT (self), FALSE);

  return self->read_only;
}

/**
 * jm_document_set_read_only:
 * @self: a document
 * @read_only: whether the map is to stay as it is
 *
 * While a document is read-only, applying, undo and redo do nothing.
 */
void
jm_document_set_read_only (JmDocument *self,
                           gboolean    read_only)
{
  g_return_if_fail (JM_IS_DOCUMENT (self));

  read_only = !!read_only;
  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READ_ONLY]);
  notify_all (self);
}
