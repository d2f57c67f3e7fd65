/* jm-keeper.c: keeps what is not saved in a journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-keeper.h"

#include <glib/gi18n.h>

#include "jm-saver.h"

/* How long to wait before writing is tried again, in milliseconds. */
#define RETRY_PAUSE 5000

/* What is to become of the journal. */
typedef struct
{
  JmJournal *journal;   /* not owned, but nobody else uses it meanwhile */
  JmMap *map;           /* nullable: write this */
  JmJournalBase base;
  gboolean is_discarded; /* and move it to those that were thrown away */
  gboolean is_saved;    /* or remove it */
  GError *error;
} Work;

struct _JmKeeper
{
  GObject parent_instance;

  JmEditor *editor;
  JmJournal *journal;
  JmKeeperTypingFunc typing; /* nullable */
  gpointer typing_data;
  guint source;
  char *problem;        /* nullable: why nothing can be kept */
  gboolean is_busy;     /* a thread has the journal */
  gboolean is_dirty;    /* the map is another one than that in the journal */
  gboolean is_kept;     /* there may be something in the journal */
  gboolean is_discarded; /* the person does not want to save what there is */
  gboolean is_closed;   /* nothing more will come */
};

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (JmKeeper, jm_keeper, G_TYPE_OBJECT)

static void work (JmKeeper *self);

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_pointer (&self->map, jm_map_unref);
  jm_journal_base_clear (&self->base);
  g_clear_error (&self->error);
  g_free (self);
}

static void
jm_keeper_dispose (GObject *object)
{
  JmKeeper *self = JM_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_keeper_parent_class)->dispose (object);
}

static void
jm_keeper_finalize (GObject *object)
{
  JmKeeper *self = JM_KEEPER (object);

  g_clear_pointer (&self->journal, jm_journal_free);
  g_free (self->problem);

  G_OBJECT_CLASS (jm_keeper_parent_class)->finalize (object);
}

static void
jm_keeper_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, JM_KEEPER (object)->problem);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_keeper_class_init (JmKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jm_keeper_dispose;
  object_class->finalize = jm_keeper_finalize;
  object_class->get_property = jm_keeper_get_property;

  /**
   * JmKeeper:problem:
   *
   * Why nothing can be kept, in a translated sentence; %NULL while all is well.
   */
  props[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
jm_keeper_init (JmKeeper *self)
{
}

/* The program does not end before all is on the disk. */
static void
hold_program (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL && hold)
    g_application_hold (application);
  else if (application != NULL)
    g_application_release (application);
}

static char *
describe_problem (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return g_strdup (_("The disk is full. Save the map soon: what is not saved would be lost if the program ended."));
  if (g_error_matches (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE))
    return g_strdup (_("This map is too large to be kept. Save it soon: what is not saved would be lost if the program "
                       "ended."));

  return g_strdup (_("Unsaved work cannot be kept on this machine. Save the map soon: what is not saved would be lost "
                     "if the program ended."));
}

static void
set_problem (JmKeeper     *self,
             const GError *error)
{
  g_autofree char *problem = error != NULL ? describe_problem (error) : NULL;

  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *todo = data;

  if (todo->map != NULL)
    jm_journal_write (todo->journal, &todo->base, todo->map, &todo->error);
  if (todo->is_discarded)
    jm_journal_discard (todo->journal, NULL);
  else if (todo->is_saved)
    jm_journal_remove (todo->journal, NULL);

  g_task_return_boolean (task, TRUE);
}

static gboolean
pause_over_cb (gpointer data)
{
  JmKeeper *self = data;

  self->source = 0;
  work (self);

  return G_SOURCE_REMOVE;
}

static void
wait (JmKeeper *self,
      guint     pause)
{
  if (self->source == 0 && !self->is_closed)
    self->source = g_timeout_add (pause, pause_over_cb, self);
}

/* A thread may be the last to let go of this object; the map and the lock are let go of here. */
static void
let_go (JmKeeper *self)
{
  g_clear_object (&self->editor);
  g_clear_pointer (&self->journal, jm_journal_free);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  JmKeeper *self = JM_KEEPER (source);
  Work *done = g_task_get_task_data (G_TASK (result));

  self->is_busy = FALSE;
  set_problem (self, done->error);
  if (done->error != NULL)
    {
      self->is_dirty = TRUE;
      wait (self, RETRY_PAUSE);
    }
  /* What was changed meanwhile has waited for long enough. */
  else if (self->source == 0)
    work (self);

  if (self->is_closed && !self->is_busy)
    let_go (self);
  hold_program (FALSE);
}

static void
get_base (JmKeeper      *self,
          JmJournalBase *base)
{
  JmDocument *document = jm_editor_get_document (self->editor);
  GFile *file = jm_document_get_file (document);
  GFile *folder = jm_editor_get_folder (self->editor);

  base->uri = file != NULL ? g_file_get_uri (file) : NULL;
  base->etag = g_strdup (jm_document_get_etag (document));
  base->folder = folder != NULL ? g_file_get_uri (folder) : NULL;
}

/* The map as it is if typing ends now.  Returns NULL when all of it is saved. */
static JmMap *
find_unsaved (JmKeeper *self)
{
  JmDocument *document = jm_editor_get_document (self->editor);
  JmMap *typed = self->typing != NULL ? self->typing (self->typing_data) : NULL;

  if (typed != NULL || jm_document_is_saved (document))
    return typed;

  return jm_map_ref (jm_document_get_map (document));
}

/* What is to be done now, if anything. */
static Work *
plan (JmKeeper *self)
{
  g_autoptr (JmMap) map = find_unsaved (self);
  Work *todo;

  if (map == NULL)
    self->is_dirty = FALSE;
  if (map != NULL ? !self->is_dirty && !self->is_discarded : !self->is_kept)
    return NULL;

  todo = g_new0 (Work, 1);
  todo->journal = self->journal;
  todo->is_discarded = self->is_discarded;
  todo->is_saved = map == NULL;
  get_base (self, &todo->base);
  if (self->is_dirty)
    todo->map = g_steal_pointer (&map);

  return todo;
}

static void
work (JmKeeper *self)
{
  g_autoptr (GTask) task = NULL;
  Work *todo;

  if (self->is_busy || self->editor == NULL || jm_document_get_read_only (jm_editor_get_document (self->editor)))
    return;

  todo = plan (self);
  if (todo == NULL)
    return;

  self->is_busy = TRUE;
  self->is_dirty = FALSE;
  self->is_kept = todo->map != NULL && !todo->is_discarded;
  if (todo->is_discarded)
    self->is_discarded = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);

  hold_program (TRUE);
  task = g_task_new (self, NULL, worked_cb, NULL);
  g_task_set_task_data (task, todo, work_free);
  g_task_run_in_thread (task, work_in_thread);
}

static void
changed_cb (JmKeeper *self)
{
  self->is_dirty = TRUE;
  wait (self, JM_KEEPER_PAUSE);
}

/* A file that is gone or was saved is told at once. */
static void
saver_cb (JmKeeper *self)
{
  if (self->editor != NULL && !jm_saver_is_busy (jm_saver_get (jm_editor_get_document (self->editor))))
    {
      self->is_dirty = TRUE;
      work (self);
    }
}

/**
 * jm_keeper_new:
 * @editor: an open map
 * @journal: (transfer full): where to keep it; what is in it already is taken for the map's
 *
 * Returns: (transfer full): what keeps the map
 */
JmKeeper *
jm_keeper_new (JmEditor  *editor,
               JmJournal *journal)
{
  JmKeeper *self = g_object_new (JM_TYPE_KEEPER, NULL);
  JmDocument *document = jm_editor_get_document (editor);

  self->editor = g_object_ref (editor);
  self->journal = journal;
  self->is_kept = jm_journal_get_folder (journal) != NULL;
  g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::saved", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "typing", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jm_saver_get (document), "notify::busy", G_CALLBACK (saver_cb), self, G_CONNECT_SWAPPED);

  if (!jm_document_is_saved (document))
    {
      self->is_dirty = TRUE;
      work (self);
    }

  return self;
}

/**
 * jm_keeper_set_typing:
 * @self: a keeper
 * @function: (nullable): asks what is being typed
 * @user_data: for @function
 */
void
jm_keeper_set_typing (JmKeeper           *self,
                      JmKeeperTypingFunc  function,
                      gpointer            user_data)
{
  self->typing = function;
  self->typing_data = user_data;
}

/**
 * jm_keeper_get_problem:
 * @self: a keeper
 *
 * Returns: (nullable): why nothing can be kept, in a translated sentence
 */
const char *
jm_keeper_get_problem (JmKeeper *self)
{
  return self->problem;
}

/**
 * jm_keeper_is_busy:
 * @self: a keeper
 *
 * Returns: whether something is not yet on the disk
 */
gboolean
jm_keeper_is_busy (JmKeeper *self)
{
  return self->is_busy || (self->is_dirty && self->editor != NULL);
}

/**
 * jm_keeper_flush:
 * @self: a keeper
 *
 * Keeps what there is at once, without waiting for a pause.
 */
void
jm_keeper_flush (JmKeeper *self)
{
  work (self);
}

/**
 * jm_keeper_discard:
 * @self: a keeper
 *
 * The person does not want to save what there is: moves it to where it is kept for some days.
 */
void
jm_keeper_discard (JmKeeper *self)
{
  self->is_discarded = TRUE;
  work (self);
}

/**
 * jm_keeper_close:
 * @self: a keeper
 *
 * Lets go of the map; what is not saved, and was not discarded, stays in the journal.
 */
void
jm_keeper_close (JmKeeper *self)
{
  work (self);
  self->is_closed = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
  jm_keeper_set_typing (self, NULL, NULL);
  if (!self->is_busy)
    let_go (self);
}
