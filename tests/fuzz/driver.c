/* driver.c: runs a fuzz target without libFuzzer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With files as arguments it gives just these to the target, so that an input that was
 * found elsewhere can be looked at.  With --seeds=FOLDER:FOLDER it is a test: the project's
 * own files, and files of other people where there are some, as they are and damaged.  The
 * folders are relative to the source folder and to the folder of those files.
 */

#include "config.h"

#include <string.h>

#include "jm-fuzz.h"

/* How many damaged copies are made of a seed. */
#define N_DAMAGED 30

/* Longer seeds are not damaged, or not cut off at every byte. */
#define MAX_DAMAGED 40000
#define MAX_CUT 250

/* What tends to matter to one reader or another. */
static const char *const tokens[] = {
  "\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", ",", ":", "\n", "\r\n", "\t", ";", "|", "null", "-",
  "1e999", "0x", "99999999999999999999", "\"id\": ", "\"stages\": [", "\xef\xbb\xbf", "\xff\xfe", "\xc3",
  "\xe2\x80\xae", "%%", "---\n", "```mermaid\n", "```\n", "journey\n", "section ", "title ", "accDescr {",
  "#quot;", "<br>", "\"\"", "=1+1",
};

static GPtrArray *seeds;

static void
add_seeds (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (seeds, g_strdup (path));
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      add_seeds (child);
    }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
find_shared_data (void)
{
  const char *folder = g_getenv ("JM_SHARED_DATA");

  if (folder != NULL)
    return g_strdup (folder);

  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "shared", "data", NULL);
}

static void
find_seeds (const char *list)
{
  g_auto (GStrv) folders = g_strsplit (list, ":", -1);
  g_autofree char *shared = find_shared_data ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *own = g_build_filename (g_getenv ("G_TEST_SRCDIR"), folders[i], NULL);
      g_autofree char *other = g_build_filename (shared, folders[i], NULL);

      add_seeds (own);
      add_seeds (other);
    }

  if (!g_file_test (shared, G_FILE_TEST_IS_DIR))
    g_test_message ("Files of other people are not there: %s", shared);

  /* Folders list their files in any order; a failure has to come back in the next run. */
  g_ptr_array_sort (seeds, compare_paths);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

/* A copy of exactly that size, so that ASan sees a reader that goes too far. */
static void
try_bytes (const char *bytes,
           gsize       length)
{
  g_autofree uint8_t *copy = g_memdup2 (bytes, length);

  LLVMFuzzerTestOneInput (copy, length);
}

static void
damage (GString *bytes,
        GRand   *rand)
{
  gsize at = bytes->len > 0 ? g_rand_int (rand) % bytes->len : 0;
  gsize most = (gsize) g_rand_int_range (rand, 0, 64);
  gsize length = MIN (bytes->len - at, most);
  g_autofree char *piece = NULL;
  gsize to;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      if (at < bytes->len)
        bytes->str[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
      break;

    case 1:
      g_string_erase (bytes, (gssize) at, (gssize) length);
      break;

    case 2:
      piece = g_strndup (bytes->str + at, length);
      to = g_rand_int (rand) % (bytes->len + 1);
      g_string_insert_len (bytes, (gssize) to, piece, (gssize) strlen (piece));
      break;

    case 3:
      g_string_insert (bytes, (gssize) at, tokens[g_rand_int_range (rand, 0, G_N_ELEMENTS (tokens))]);
      break;

    case 4:
      g_string_insert_len (bytes, (gssize) at, "\0", 1);
      break;

    default:
      g_string_truncate (bytes, at);
      break;
    }
}

static void
test_seeds (void)
{
  g_assert_cmpuint (seeds->len, >, 0);
  g_test_message ("%u seeds", seeds->len);

  for (guint i = 0; i < seeds->len; i++)
    {
      g_autoptr (GBytes) bytes = load (g_ptr_array_index (seeds, i));

      try_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
}

static void
test_damaged_seeds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < seeds->len; i++)
    {
      g_autoptr (GBytes) seed = load (g_ptr_array_index (seeds, i));
      gsize length = g_bytes_get_size (seed);

      for (guint n = 0; n < N_DAMAGED && length > 0 && length <= MAX_DAMAGED; n++)
        {
          g_autoptr (GString) bytes = g_string_new_len (g_bytes_get_data (seed, NULL), (gssize) length);

          for (guint times = 1 + n / 8; times > 0; times--)
            damage (bytes, rand);
          try_bytes (bytes->str, bytes->len);
        }
    }
}

static void
test_truncated_everywhere (void)
{
  guint n = 0;

  for (guint i = 0; i < seeds->len; i++)
    {
      g_autoptr (GBytes) bytes = load (g_ptr_array_index (seeds, i));

      if (g_bytes_get_size (bytes) > MAX_CUT)
        continue;

      n++;
      for (gsize length = 0; length < g_bytes_get_size (bytes); length++)
        try_bytes (g_bytes_get_data (bytes, NULL), length);
    }

  g_assert_cmpuint (n, >, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  seeds = g_ptr_array_new_with_free_func (g_free);

  if (argc == 2 && g_str_has_prefix (argv[1], "--seeds="))
    {
      find_seeds (argv[1] + strlen ("--seeds="));
      g_test_add_func ("/fuzz/seeds_come_back_equal_or_are_refused", test_seeds);
      g_test_add_func ("/fuzz/damaged_seeds_do_no_harm", test_damaged_seeds);
      g_test_add_func ("/fuzz/cut_off_at_any_byte_does_no_harm", test_truncated_everywhere);
    }
  else
    {
      for (int i = 1; i < argc; i++)
        add_seeds (argv[i]);
      g_test_add_func ("/fuzz/given_files_do_no_harm", test_seeds);
    }

  status = g_test_run ();
  g_ptr_array_unref (seeds);

  return status;
}
