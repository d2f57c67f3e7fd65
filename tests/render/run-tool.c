/* run-tool.c: other people's programs look at what we made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run-tool.h"

#include <glib/gstdio.h>

/**
 * test_file_new:
 * @name: the last part of its path
 * @bytes: (nullable): what it holds; %NULL when a tool will write it
 *
 * Returns: the file, to be cleared by test_file_clear()
 */
TestFile
test_file_new (const char *name,
               GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  TestFile file = { g_dir_make_tmp ("journey-mapper-XXXXXX", &error), NULL };

  g_assert_no_error (error);
  file.path = g_build_filename (file.folder, name, NULL);
  if (bytes != NULL)
    g_file_set_contents (file.path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                         &error);
  g_assert_no_error (error);

  return file;
}

/**
 * test_file_clear:
 * @self: a file
 *
 * Deletes it and its folder.
 */
void
test_file_clear (TestFile *self)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static char *
run (int        *exit_status,
     const char *name,
     va_list     arguments)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text;

  for (const char *word = name; word != NULL; word = va_arg (arguments, const char *))
    g_ptr_array_add (words, (gpointer) word);
  g_ptr_array_add (words, NULL);

  process = g_subprocess_newv ((const char *const *) words->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  if (process == NULL)
    g_error ("%s is needed for this test. build-aux/dev installs it. %s", name, error->message);

  g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  *exit_status = g_subprocess_get_exit_status (process);

  text = g_bytes_get_data (output, &length);

  return g_utf8_make_valid (text != NULL ? text : "", (gssize) length);
}

/**
 * run_tool:
 * @name: a program
 * @...: its arguments, then %NULL
 *
 * Asserts that it ends with success.
 *
 * Returns: (transfer full): what it printed
 */
char *
run_tool (const char *name,
          ...)
{
  va_list arguments;
  int exit_status;
  char *output;

  va_start (arguments, name);
  output = run (&exit_status, name, arguments);
  va_end (arguments);

  if (exit_status != 0)
    g_error ("%s ended with %d: %s", name, exit_status, output);

  return output;
}

/**
 * run_any_tool:
 * @exit_status: (out): how it ended
 * @name: a program
 * @...: its arguments, then %NULL
 *
 * Returns: (transfer full): what it printed
 */
char *
run_any_tool (int        *exit_status,
              const char *name,
              ...)
{
  va_list arguments;
  char *output;

  va_start (arguments, name);
  output = run (exit_status, name, arguments);
  va_end (arguments);

  return output;
}
