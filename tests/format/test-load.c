/* test-load.c: reading files and standard input
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-save.h"
#include "jm-test-data.h"

typedef JmTestPlace Fixture;

/* Makes a file of so many zeros, which take no room on the disk. */
static void
put_zeros (const char *path,
           gsize       size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "", 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (truncate (path, (off_t) size), ==, 0);
}

static void
check_not_loaded (const char *path,
                  GQuark      domain,
                  int         code,
                  const char *message)
{
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_load_file (path, &etag, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (etag);
}

static void
test_files_that_cannot_be_loaded_are_named (Fixture       *fixture,
                                            gconstpointer  unused)
{
  g_autofree char *missing = g_strconcat (fixture->path,
                                          ": There is no such file (No such file or directory).", NULL);
  g_autofree char *folder = g_strconcat (fixture->folder,
                                         ": This is a folder. A file was expected (Is a directory).", NULL);
  g_autofree char *large = g_strconcat (fixture->path, ": The file is larger than 64 MB.", NULL);
  g_autofree char *forbidden = g_strconcat (fixture->path,
                                            ": You may not read this file (Permission denied).", NULL);

  check_not_loaded (fixture->path, G_FILE_ERROR, G_FILE_ERROR_NOENT, missing);
  check_not_loaded (fixture->folder, G_FILE_ERROR, G_FILE_ERROR_ISDIR, folder);

  put_zeros (fixture->path, (gsize) JM_FORMAT_MAX_BYTES + 1);
  check_not_loaded (fixture->path, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE, large);

  g_chmod (fixture->path, 0);
  if (jm_test_begin_as_nobody (fixture->folder, fixture->path))
    {
      check_not_loaded (fixture->path, G_FILE_ERROR, G_FILE_ERROR_ACCES, forbidden);
      jm_test_end_as_nobody ();
    }
}

static void
test_files_are_loaded_up_to_the_limit (Fixture       *fixture,
                                       gconstpointer  unused)
{
  const gsize sizes[] = { 0, 1, 8, 65536, 65537, 1000000, JM_FORMAT_MAX_BYTES };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *etag = NULL;

      put_zeros (fixture->path, sizes[i]);
      bytes = jm_load_file (fixture->path, &etag, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), ==, sizes[i]);
      g_assert_nonnull (etag);
    }
}

/* What a pipe is filled with from another thread. */
typedef struct
{
  int descriptor;
  gsize size;
} Stream;

static gpointer
fill_stream (gpointer data)
{
  Stream *stream = data;
  g_autofree char *block = g_strnfill (4096, 'x');

  while (stream->size > 0)
    {
      gssize n = write (stream->descriptor, block, MIN (stream->size, 4096));

      if (n <= 0)
        break;
      stream->size -= (gsize) n;
    }
  close (stream->descriptor);

  return NULL;
}

/* Loads from standard input while it is fed with SIZE bytes. */
static GBytes *
load_stream (gsize    size,
             GError **error)
{
  int kept = dup (STDIN_FILENO);
  char *etag = (char *) "untouched";
  Stream stream;
  GThread *thread;
  GBytes *bytes;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (dup2 (ends[0], STDIN_FILENO), ==, STDIN_FILENO);
  close (ends[0]);
  /* As another program may have left it. */
  g_assert_cmpint (fcntl (STDIN_FILENO, F_SETFL, O_NONBLOCK), ==, 0);
  stream = (Stream) { ends[1], size };
  thread = g_thread_new ("stream", fill_stream, &stream);

  bytes = jm_load_file ("-", &etag, error);
  if (bytes != NULL)
    g_assert_null (etag);

  g_assert_cmpint (dup2 (kept, STDIN_FILENO), ==, STDIN_FILENO);
  close (kept);
  g_thread_join (thread);

  return bytes;
}

static void
test_standard_input_is_read_to_its_end (void)
{
  const gsize sizes[] = { 0, 1, 65536, 65537, 3000000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = load_stream (sizes[i], &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), ==, sizes[i]);
    }
}

static void
test_standard_input_without_end_is_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load_stream (G_MAXSIZE, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "Standard input: The file is larger than 64 MB.");
}

static void
test_a_folder_or_nothing_as_standard_input_is_refused (Fixture       *fixture,
                                                       gconstpointer  unused)
{
  int kept = dup (STDIN_FILENO);
  int descriptor = g_open (fixture->folder, O_RDONLY, 0);

  g_assert_cmpint (dup2 (descriptor, STDIN_FILENO), ==, STDIN_FILENO);
  close (descriptor);
  check_not_loaded ("-", G_FILE_ERROR, G_FILE_ERROR_ISDIR,
                    "Standard input: This is a folder. A file was expected (Is a directory).");

  close (STDIN_FILENO);
  check_not_loaded ("-", G_FILE_ERROR, G_FILE_ERROR_BADF,
                    "Standard input: The file cannot be read (Bad file descriptor).");

  g_assert_cmpint (dup2 (kept, STDIN_FILENO), ==, STDIN_FILENO);
  close (kept);
}

#define ADD(name) \
  g_test_add ("/load/" #name, Fixture, NULL, jm_test_place_set_up, test_##name, jm_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  /* The reading end of a pipe may be closed before all is written. */
  signal (SIGPIPE, SIG_IGN);
  g_test_init (&argc, &argv, NULL);

  ADD (files_that_cannot_be_loaded_are_named);
  ADD (files_are_loaded_up_to_the_limit);
  ADD (a_folder_or_nothing_as_standard_input_is_refused);
  g_test_add_func ("/load/standard_input_is_read_to_its_end", test_standard_input_is_read_to_its_end);
  g_test_add_func ("/load/standard_input_without_end_is_refused", test_standard_input_without_end_is_refused);

  return g_test_run ();
}
