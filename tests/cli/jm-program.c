/* jm-program.c: calls the program as a person does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-program.h"

#include <string.h>

#include <glib/gstdio.h>

/**
 * jm_program_run:
 * @input: (nullable): what the program reads from standard input
 * @input_length: bytes of @input, or -1 for a string
 * @...: its arguments, ended by %NULL
 *
 * Runs the program without a display and waits for it.
 *
 * Returns: what it left behind
 */
JmOutcome
jm_program_run (const char *input,
                gssize      input_length,
                ...)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GBytes) stdin_bytes = NULL;
  g_autoptr (GBytes) stderr_bytes = NULL;
  g_autoptr (GError) error = NULL;
  JmOutcome outcome = { -1, NULL, NULL };
  va_list list;
  gboolean done;

  g_ptr_array_add (arguments, (gpointer) g_getenv ("JM_PROGRAM"));
  va_start (list, input_length);
  for (const char *argument = va_arg (list, const char *); argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);

  stdin_bytes = g_bytes_new_static (input, input == NULL       ? 0
                                           : input_length >= 0 ? (gsize) input_length
                                                               : strlen (input));
  done = g_subprocess_communicate (process, stdin_bytes, NULL, &outcome.output, &stderr_bytes, &error);

  /* A program that refuses its arguments does not wait for its input. */
  if (!done)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
      g_assert_true (g_subprocess_wait (process, NULL, NULL));
      outcome.output = g_bytes_new (NULL, 0);
      stderr_bytes = g_bytes_new (NULL, 0);
    }

  outcome.errors = g_malloc0 (g_bytes_get_size (stderr_bytes) + 1);
  if (g_bytes_get_size (stderr_bytes) > 0)
    memcpy (outcome.errors, g_bytes_get_data (stderr_bytes, NULL), g_bytes_get_size (stderr_bytes));
  if (g_subprocess_get_if_exited (process))
    outcome.status = g_subprocess_get_exit_status (process);

  return outcome;
}

/**
 * jm_outcome_clear:
 * @self: an outcome
 */
void
jm_outcome_clear (JmOutcome *self)
{
  g_clear_pointer (&self->output, g_bytes_unref);
  g_clear_pointer (&self->errors, g_free);
}

/**
 * jm_outcome_count_lines:
 * @self: an outcome
 *
 * Returns: how many lines the program wrote to standard error
 */
guint
jm_outcome_count_lines (const JmOutcome *self)
{
  guint n = 0;

  for (const char *c = self->errors; *c != '\0'; c++)
    n += *c == '\n';

  return n;
}

/**
 * jm_program_folder:
 *
 * Returns: (transfer full): a new folder for what the program writes
 */
char *
jm_program_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("journey-mapper-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

/**
 * jm_program_clean:
 * @folder: a folder of jm_program_folder()
 *
 * Removes the folder with the files in it.
 */
void
jm_program_clean (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}
