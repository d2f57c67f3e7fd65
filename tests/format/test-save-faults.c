/* test-save-faults.c: what is left of a file when a save fails in the middle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program runs itself as "test-save-faults --save HOW PATH SOURCE" under strace, which
 * makes one system call after the other fail, or kills the program there; and, where strace
 * may not be used, under limits of the system that need no rights.  Whatever happens, the
 * file must hold all of the old or all of the new content, and a save that reports success
 * must have saved.
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-sample.h"
#include "jm-save.h"
#include "jm-test-data.h"
#include "jm-test-trace.h"

/* The program asks for these files before and after the save, to be found in a trace. */
#define BEGIN_MARK "/journey-mapper-save-begins"
#define END_MARK "/journey-mapper-save-ends"

/* How the program that is run saves. */
#define AS_BYTES "bytes"
#define AS_DOCUMENT "document"

#define N_KILLS 60

typedef struct
{
  char *folder; /* the file is in it, and nothing else */
  char *state;  /* XDG_STATE_HOME of the program that is run */
  char *outside;
  char *path;
  char *source; /* what is to be saved */
  char *log;    /* of strace */
  GBytes *old;
  GBytes *new;
} Fixture;

/* What came of one run of the program. */
typedef struct
{
  gboolean was_killed;
  int code; /* of its end, when it was not killed */
  char *complaint;
} Outcome;

static void
put (const char *path,
     GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (JmMap) old = jm_sample_map (2, 3, 2, 1);
  g_autoptr (JmMap) new = jm_sample_map (4, 6, 2, 2);

  fixture->folder = jm_test_make_folder ();
  fixture->outside = jm_test_make_folder ();
  fixture->state = g_build_filename (fixture->outside, "state", NULL);
  fixture->path = g_build_filename (fixture->folder, "map.journey.json", NULL);
  fixture->source = g_build_filename (fixture->outside, "source.journey.json", NULL);
  fixture->log = g_build_filename (fixture->outside, "log", NULL);
  fixture->old = jm_json_write (old, NULL);
  fixture->new = jm_json_write (new, NULL);
  put (fixture->source, fixture->new);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_bytes_unref (fixture->old);
  g_bytes_unref (fixture->new);
  g_free (fixture->log);
  g_free (fixture->source);
  g_free (fixture->path);
  g_free (fixture->state);
  jm_test_remove_folder (fixture->outside);
  jm_test_remove_folder (fixture->folder);
}

/* The program that is run. */
static int
save (const char *how,
      const char *path,
      const char *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_load_file (source, NULL, &error);
  g_autoptr (JmMap) map = bytes != NULL ? jm_json_read (bytes, source, NULL, NULL, &error) : NULL;
  gboolean saved;

  if (map == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  access (BEGIN_MARK, F_OK);
  if (g_str_equal (how, AS_DOCUMENT))
    saved = jm_save_document (path, map, NULL, JM_SAVE_DEFAULT, NULL, NULL, &error);
  else
    saved = jm_save (path, bytes, NULL, NULL, &error);
  access (END_MARK, F_OK);

  if (!saved)
    {
      const struct iovec parts[] = { { error->message, strlen (error->message) }, { (gpointer) "\n", 1 } };

      /* No system call of a save, so that it works when all those fail. */
      g_assert_cmpint (writev (STDERR_FILENO, parts, G_N_ELEMENTS (parts)), >, 0);
    }

  return saved ? 0 : 1;
}

static char *
find_self (void)
{
  g_autoptr (GError) error = NULL;
  char *self = g_file_read_link ("/proc/self/exe", &error);

  g_assert_no_error (error);

  return self;
}

/* Runs the program behind the words of PREFIX, for example those of strace. */
static Outcome
run (Fixture           *fixture,
     const char        *how,
     const char *const *prefix,
     GSpawnChildSetupFunc child_setup,
     gpointer           setup_data)
{
  g_autofree char *self = find_self ();
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char *const own[] = { self, "--save", how, fixture->path, fixture->source, NULL };
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };
  int status;

  for (guint i = 0; prefix != NULL && prefix[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) prefix[i]);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_ptr_array_add (arguments, (gpointer) own[i]);

  environment = g_environ_setenv (environment, "XDG_STATE_HOME", fixture->state, TRUE);
  /* The leak checker does not work in a process that is traced. */
  environment = g_environ_setenv (environment, "ASAN_OPTIONS", "detect_leaks=0", TRUE);

  g_spawn_sync (NULL, (char **) arguments->pdata, environment,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, child_setup, setup_data, NULL,
                &outcome.complaint, &status, &error);
  g_assert_no_error (error);
  outcome.was_killed = WIFSIGNALED (status);
  outcome.code = WIFEXITED (status) ? WEXITSTATUS (status) : -1;

  return outcome;
}

static gboolean
holds (const char *path,
       GBytes     *bytes)
{
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (path, &content, &length, NULL) && length == g_bytes_get_size (bytes)
         && memcmp (content, g_bytes_get_data (bytes, NULL), length) == 0;
}

/* Counts what a save has left beside the file, and removes it. */
static guint
clear_litter (Fixture *fixture)
{
  g_autoptr (GDir) entries = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      if (g_str_equal (path, fixture->path))
        continue;
      g_assert_true (g_str_has_prefix (name, ".map.journey.json.jm-"));
      g_unlink (path);
      n++;
    }

  return n;
}

/* The rule of the whole file.  WAS_THERE: the file was there before, with the old content. */
static void
check_outcome (Fixture       *fixture,
               const Outcome *outcome,
               gboolean       was_there)
{
  gboolean is_old = was_there ? holds (fixture->path, fixture->old)
                              : !g_file_test (fixture->path, G_FILE_TEST_EXISTS);
  gboolean is_new = holds (fixture->path, fixture->new);
  guint n_litter = clear_litter (fixture);

  g_assert_true (is_old || is_new);

  if (outcome->was_killed)
    {
      g_assert_cmpuint (n_litter, <=, 1);
      return;
    }

  g_assert_cmpuint (n_litter, ==, 0);
  if (outcome->code == 0)
    g_assert_true (is_new);
  else
    {
      g_autofree char *beginning = g_strconcat (fixture->path, ": ", NULL);

      g_assert_cmpint (outcome->code, ==, 1);
      g_assert_true (g_str_has_prefix (outcome->complaint, beginning));
      g_assert_nonnull (strstr (outcome->complaint, ".\n"));
    }
}

static void
prepare (Fixture  *fixture,
         gboolean  was_there)
{
  /* Each run finds the same, so that its system calls are the same. */
  jm_test_remove_folder (g_strdup (fixture->state));
  if (was_there)
    put (fixture->path, fixture->old);
  else
    g_unlink (fixture->path);
}

/* The system calls of a save in which nothing fails. */
static GArray *
trace_calls (Fixture    *fixture,
             const char *how,
             gboolean    was_there)
{
  const char *const strace[] = { "strace", "-o", fixture->log, NULL };
  Outcome outcome;

  prepare (fixture, was_there);
  outcome = run (fixture, how, strace, NULL, NULL);
  g_assert_cmpint (outcome.code, ==, 0);
  g_assert_true (holds (fixture->path, fixture->new));
  g_free (outcome.complaint);

  return jm_test_read_trace (fixture->log, BEGIN_MARK, END_MARK);
}

/* Lets the calls of a name fail, from one number to another.  Returns what came of it. */
static Outcome
run_with_fault (Fixture    *fixture,
                const char *how,
                const char *name,
                const char *fault,
                guint       first,
                guint       last)
{
  g_autofree char *trace = g_strdup_printf ("trace=%s", name);
  g_autofree char *inject = g_strdup_printf ("inject=%s:%s:when=%u..%u", name, fault, first, last);
  const char *const strace[] = { "strace", "-o", fixture->log, "-e", trace, "-e", inject, NULL };
  g_autofree char *log = NULL;
  Outcome outcome = run (fixture, how, strace, NULL, NULL);

  /* The loop must not pass because nothing was injected. */
  g_assert_true (g_file_get_contents (fixture->log, &log, NULL, NULL));
  if (!outcome.was_killed)
    g_assert_nonnull (strstr (log, "(INJECTED)"));

  return outcome;
}

static void
check_every_fault (Fixture    *fixture,
                   const char *how,
                   gboolean    was_there)
{
  const char *const faults[] = { "signal=KILL", "error=ENOSPC", "error=EIO" };
  g_autoptr (GArray) calls = NULL;
  guint n_runs = 0;
  guint n_killed = 0;
  guint n_failed = 0;

  if (!jm_test_can_trace ())
    return;

  calls = trace_calls (fixture, how, was_there);
  for (guint i = 0; i < calls->len; i++)
    {
      const JmTestCalls *call = &g_array_index (calls, JmTestCalls, i);
      guint end = call->n_before + call->n_inside;

      if (!jm_test_is_about_files (call->name))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (faults); j++)
        for (guint n = call->n_before + 1; n <= end; n++)
          {
            /* A disk that is full stays so. */
            guint last = g_str_has_suffix (faults[j], "ENOSPC") ? end : n;
            Outcome outcome;

            prepare (fixture, was_there);
            outcome = run_with_fault (fixture, how, call->name, faults[j], n, last);
            check_outcome (fixture, &outcome, was_there);
            n_runs++;
            n_killed += outcome.was_killed;
            n_failed += outcome.code == 1;
            g_free (outcome.complaint);
          }
    }

  g_test_message ("%u runs: %u killed, %u failed", n_runs, n_killed, n_failed);
  g_assert_cmpuint (n_killed, >=, 10);
  g_assert_cmpuint (n_failed, >=, 10);
}

static void
test_a_replaced_file_survives_every_fault (Fixture       *fixture,
                                           gconstpointer  unused)
{
  check_every_fault (fixture, AS_BYTES, TRUE);
}

static void
test_a_new_file_survives_every_fault (Fixture       *fixture,
                                      gconstpointer  unused)
{
  check_every_fault (fixture, AS_BYTES, FALSE);
}

static void
test_a_document_survives_every_fault (Fixture       *fixture,
                                      gconstpointer  unused)
{
  check_every_fault (fixture, AS_DOCUMENT, TRUE);
}

static void
test_each_reason_has_its_sentence (Fixture       *fixture,
                                   gconstpointer  unused)
{
  const struct
  {
    const char *name;
    int number; /* of the call, within the save: from 1, or from -1 backwards */
    const char *fault;
    const char *sentence;
    gboolean is_replaced; /* the new content is in the file already, but not known to be safe */
  } cases[] = {
    { "write", 1, "error=ENOSPC", "because the disk is full (No space left on device).", FALSE },
    { "write", 1, "error=EDQUOT", "because your share of the disk is used up (Disk quota exceeded).", FALSE },
    { "fsync", 1, "error=EIO", "The file was not saved (Input/output error).", FALSE },
    { "rename", 1, "error=EROFS", "because this disk can only be read (Read-only file system).", FALSE },
    { "rename", 1, "error=EPERM", "because you may not write there (Operation not permitted).", FALSE },
    { "fsync", 2, "error=EIO", "The file was not saved (Input/output error).", TRUE },
    { "read", -2, "error=EIO", "The file was not saved (Input/output error).", TRUE },
    { "read", -2, "retval=0", "The disk does not hold what was saved. Save it in another place.", TRUE },
  };

  if (!jm_test_can_trace ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) calls = trace_calls (fixture, AS_BYTES, TRUE);
      const JmTestCalls *call = jm_test_find_calls (calls, cases[i].name);
      guint n = call->n_before + (guint) (cases[i].number > 0 ? cases[i].number
                                                              : (int) call->n_inside + 1 + cases[i].number);
      Outcome outcome;

      prepare (fixture, TRUE);
      outcome = run_with_fault (fixture, AS_BYTES, cases[i].name, cases[i].fault, n, n);
      check_outcome (fixture, &outcome, TRUE);
      g_assert_cmpint (outcome.code, ==, 1);
      g_assert_nonnull (strstr (outcome.complaint, cases[i].sentence));
      g_assert_true (holds (fixture->path, cases[i].is_replaced ? fixture->new : fixture->old));
      g_free (outcome.complaint);
    }
}

static void
limit_file_size (gpointer limit)
{
  const struct rlimit size = { *(const rlim_t *) limit, RLIM_INFINITY };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &size);
}

/* Writing really fails in the middle here, without any tool. */
static void
test_a_limit_of_size_leaves_the_old_file (Fixture       *fixture,
                                          gconstpointer  unused)
{
  rlim_t size = g_bytes_get_size (fixture->new);
  const rlim_t limits[] = { 0, 1, 4096, size / 2, size - 1 };
  Outcome outcome;

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    for (guint was_there = 0; was_there < 2; was_there++)
      {
        rlim_t limit = limits[i];

        prepare (fixture, was_there);
        outcome = run (fixture, AS_BYTES, NULL, limit_file_size, &limit);
        check_outcome (fixture, &outcome, was_there);
        g_assert_cmpint (outcome.code, ==, 1);
        g_assert_nonnull (strstr (outcome.complaint, "The file was not saved (File too large)."));
        g_assert_false (holds (fixture->path, fixture->new));
        g_free (outcome.complaint);
      }

  prepare (fixture, TRUE);
  outcome = run (fixture, AS_BYTES, NULL, limit_file_size, &size);
  check_outcome (fixture, &outcome, TRUE);
  g_assert_cmpint (outcome.code, ==, 0);
  g_free (outcome.complaint);
}

/* Kills the program at any time, without any tool. */
static void
test_a_kill_at_any_time_leaves_the_old_or_the_new_file (Fixture       *fixture,
                                                        gconstpointer  unused)
{
  g_autofree char *self = find_self ();
  const char *const arguments[] = { self, "--save", AS_DOCUMENT, fixture->path, fixture->source, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  gint64 begin = g_get_monotonic_time ();
  Outcome undisturbed;
  gint64 duration;
  guint n_old = 0;
  guint n_new = 0;

  environment = g_environ_setenv (environment, "XDG_STATE_HOME", fixture->state, TRUE);
  prepare (fixture, TRUE);
  undisturbed = run (fixture, AS_DOCUMENT, NULL, NULL, NULL);
  g_assert_cmpint (undisturbed.code, ==, 0);
  g_free (undisturbed.complaint);
  duration = g_get_monotonic_time () - begin;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      Outcome outcome = { .was_killed = TRUE };
      int status;
      GPid pid;

      prepare (fixture, TRUE);
      g_spawn_async (NULL, (char **) arguments, environment,
                     G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &pid, &error);
      g_assert_no_error (error);
      g_usleep ((gulong) (duration * i / N_KILLS));
      kill (pid, SIGKILL);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_spawn_close_pid (pid);

      if (holds (fixture->path, fixture->old))
        n_old++;
      else
        n_new++;
      check_outcome (fixture, &outcome, TRUE);
    }

  g_test_message ("killed %u times: %u old, %u new", N_KILLS, n_old, n_new);
  g_assert_cmpuint (n_old, >, 0);
}

/* A disk that is really full, in name spaces of its own where those are allowed. */
static void
test_a_full_disk_leaves_the_old_file (Fixture       *fixture,
                                      gconstpointer  unused)
{
  g_autofree char *self = find_self ();
  g_autofree char *old = g_build_filename (fixture->outside, "old.journey.json", NULL);
  static const char script[] =
    "mount -t tmpfs -o size=$5 tmpfs \"$1\" && cp \"$2\" \"$1/map.journey.json\" || exit 77\n"
    "\"$3\" --save bytes \"$1/map.journey.json\" \"$4\" 2> \"$1.message\"\n"
    "code=$?\n"
    "cp \"$1/map.journey.json\" \"$1.after\"\n"
    "ls -A \"$1\" | wc -l > \"$1.files\"\n"
    "exit $code\n";
  g_autofree char *disk = g_build_filename (fixture->outside, "disk", NULL);
  g_autofree char *after = g_strconcat (disk, ".after", NULL);
  g_autofree char *message_file = g_strconcat (disk, ".message", NULL);
  g_autofree char *files = g_strconcat (disk, ".files", NULL);
  g_autofree char *message = NULL;
  g_autofree char *n_files = NULL;
  g_autofree char *size = NULL;
  const char *arguments[] = { "unshare", "-rm", "sh", "-c", script, "sh", disk, old, self, fixture->source,
                              NULL, NULL };
  int status;

  put (old, fixture->old);
  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  /* Room for the old content and half of the new. */
  size = g_strdup_printf ("%" G_GSIZE_FORMAT,
                          g_bytes_get_size (fixture->old) + g_bytes_get_size (fixture->new) / 2);
  arguments[10] = size;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                     NULL, NULL, NULL, &status, NULL)
      || !WIFEXITED (status) || WEXITSTATUS (status) == 77 || !g_file_test (after, G_FILE_TEST_EXISTS))
    {
      g_test_message ("no disk can be mounted here: only the limit of size was tested");
      return;
    }

  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  g_assert_true (holds (after, fixture->old));
  g_assert_true (g_file_get_contents (message_file, &message, NULL, NULL));
  g_assert_nonnull (strstr (message, "because the disk is full (No space left on device)."));
  g_assert_true (g_file_get_contents (files, &n_files, NULL, NULL));
  g_assert_cmpstr (g_strstrip (n_files), ==, "1");
}

#define ADD(name) g_test_add ("/save-faults/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc == 5 && g_str_equal (argv[1], "--save"))
    return save (argv[2], argv[3], argv[4]);

  g_test_init (&argc, &argv, NULL);

  ADD (a_replaced_file_survives_every_fault);
  ADD (a_new_file_survives_every_fault);
  ADD (a_document_survives_every_fault);
  ADD (each_reason_has_its_sentence);
  ADD (a_limit_of_size_leaves_the_old_file);
  ADD (a_kill_at_any_time_leaves_the_old_or_the_new_file);
  ADD (a_full_disk_leaves_the_old_file);

  return g_test_run ();
}
