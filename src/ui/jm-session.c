/* jm-session.c: which maps are open, in which windows, to be opened again next time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-session.h"

#include <glib/gstdio.h>

#include "jm-save.h"

#define GROUP "session"
#define KEY_WINDOWS "windows"
#define KEY_WIDTH "width"
#define KEY_HEIGHT "height"
#define KEY_MAXIMIZED "maximized"
#define KEY_SELECTED "selected"
#define KEY_TABS "tabs"
#define KEY_ADDRESS "uri"
#define KEY_TITLE "title"

/* No screen is larger, and no window of ours smaller. */
#define LEAST_SIZE 200
#define MOST_SIZE 20000
#define USUAL_WIDTH 1440
#define USUAL_HEIGHT 900

/* A longer title is not read in a tab anyway. */
#define MOST_TITLE 1000

static void
tab_free (gpointer data)
{
  JmSessionTab *tab = data;

  g_object_unref (tab->file);
  g_free (tab->title);
  g_free (tab);
}

static void
window_free (gpointer data)
{
  JmSessionWindow *window = data;

  g_ptr_array_unref (window->tabs);
  g_free (window);
}

/**
 * jm_session_new:
 *
 * Returns: (transfer full): a session without windows
 */
JmSession *
jm_session_new (void)
{
  JmSession *self = g_new0 (JmSession, 1);

  self->windows = g_ptr_array_new_with_free_func (window_free);

  return self;
}

/**
 * jm_session_free:
 * @self: (transfer full): a session
 */
void
jm_session_free (JmSession *self)
{
  g_ptr_array_unref (self->windows);
  g_free (self);
}

/**
 * jm_session_add_window:
 * @self: a session
 *
 * Returns: (transfer none): a window without tabs, at the end
 */
JmSessionWindow *
jm_session_add_window (JmSession *self)
{
  JmSessionWindow *window = g_new0 (JmSessionWindow, 1);

  window->width = USUAL_WIDTH;
  window->height = USUAL_HEIGHT;
  window->tabs = g_ptr_array_new_with_free_func (tab_free);
  g_ptr_array_add (self->windows, window);

  return window;
}

/**
 * jm_session_add_tab:
 * @window: a window
 * @file: what is open in the tab
 * @title: of the map
 *
 * Adds a tab at the end.
 */
void
jm_session_add_tab (JmSessionWindow *window,
                    GFile           *file,
                    const char      *title)
{
  JmSessionTab *tab = g_new0 (JmSessionTab, 1);

  tab->file = g_object_ref (file);
  tab->title = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MOST_TITLE));
  g_ptr_array_add (window->tabs, tab);
}

/**
 * jm_session_get_front:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the tab that was seen last
 */
const JmSessionTab *
jm_session_get_front (const JmSession *self)
{
  const JmSessionWindow *window = self->windows->len > 0 ? g_ptr_array_index (self->windows, 0) : NULL;

  return window != NULL && window->selected < window->tabs->len ? g_ptr_array_index (window->tabs, window->selected) : NULL;
}

static int
read_number (GKeyFile   *list,
             const char *group,
             const char *key,
             int         least,
             int         most,
             int         usual)
{
  g_autoptr (GError) error = NULL;
  int number = g_key_file_get_integer (list, group, key, &error);

  return error == NULL && number >= least && number <= most ? number : usual;
}

static void
read_tab (JmSessionWindow *window,
          GKeyFile        *list,
          const char      *group,
          GHashTable      *seen)
{
  g_autofree char *address = g_key_file_get_string (list, group, KEY_ADDRESS, NULL);
  g_autofree char *title = g_key_file_get_string (list, group, KEY_TITLE, NULL);
  g_autofree char *path = address != NULL ? g_filename_from_uri (address, NULL, NULL) : NULL;
  g_autoptr (GFile) file = NULL;

  /* Only what lies on this machine, and a file is open once. */
  if (path == NULL)
    return;

  file = g_file_new_for_path (path);
  if (g_hash_table_add (seen, g_file_get_uri (file)))
    jm_session_add_tab (window, file, title != NULL ? title : "");
}

static void
read_window (JmSession  *self,
             GKeyFile   *list,
             int         position,
             GHashTable *seen)
{
  g_autofree char *group = g_strdup_printf ("window %d", position);
  int n_tabs = read_number (list, group, KEY_TABS, 0, JM_SESSION_MAX_TABS, 0);
  int selected = read_number (list, group, KEY_SELECTED, 0, JM_SESSION_MAX_TABS, 0);
  JmSessionWindow *window;

  if (!g_key_file_has_group (list, group))
    return;

  window = jm_session_add_window (self);
  window->width = read_number (list, group, KEY_WIDTH, LEAST_SIZE, MOST_SIZE, USUAL_WIDTH);
  window->height = read_number (list, group, KEY_HEIGHT, LEAST_SIZE, MOST_SIZE, USUAL_HEIGHT);
  window->is_maximized = g_key_file_get_boolean (list, group, KEY_MAXIMIZED, NULL);
  for (int i = 0; i < n_tabs; i++)
    {
      g_autofree char *tab = g_strdup_printf ("tab %d.%d", position, i);

      if (i == selected)
        window->selected = window->tabs->len;
      read_tab (window, list, tab, seen);
    }
  window->selected = MIN (window->selected, MAX (window->tabs->len, 1) - 1);
}

/**
 * jm_session_read:
 * @bytes: what jm_session_write() has made, or anything else
 *
 * Returns: (transfer full) (nullable): the session; %NULL when it is none
 */
JmSession *
jm_session_read (GBytes *bytes)
{
  g_autoptr (GKeyFile) list = g_key_file_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JmSession *self;
  int n_windows;

  if (g_bytes_get_size (bytes) == 0 || g_bytes_get_size (bytes) > JM_SESSION_MAX_BYTES ||
      !g_key_file_load_from_bytes (list, bytes, G_KEY_FILE_NONE, NULL) || !g_key_file_has_group (list, GROUP))
    return NULL;

  self = jm_session_new ();
  n_windows = read_number (list, GROUP, KEY_WINDOWS, 0, JM_SESSION_MAX_WINDOWS, 0);
  for (int i = 0; i < n_windows; i++)
    read_window (self, list, i, seen);

  return self;
}

static void
write_tab (GKeyFile           *list,
           const char         *group,
           const JmSessionTab *tab)
{
  g_autofree char *address = g_file_get_uri (tab->file);

  g_key_file_set_string (list, group, KEY_ADDRESS, address);
  g_key_file_set_string (list, group, KEY_TITLE, tab->title);
}

static void
write_window (GKeyFile              *list,
              guint                  position,
              const JmSessionWindow *window)
{
  g_autofree char *group = g_strdup_printf ("window %u", position);
  guint n_tabs = MIN (window->tabs->len, JM_SESSION_MAX_TABS);

  g_key_file_set_integer (list, group, KEY_WIDTH, window->width);
  g_key_file_set_integer (list, group, KEY_HEIGHT, window->height);
  g_key_file_set_boolean (list, group, KEY_MAXIMIZED, window->is_maximized);
  g_key_file_set_integer (list, group, KEY_SELECTED, (int) window->selected);
  g_key_file_set_integer (list, group, KEY_TABS, (int) n_tabs);
  for (guint i = 0; i < n_tabs; i++)
    {
      g_autofree char *tab = g_strdup_printf ("tab %u.%u", position, i);

      write_tab (list, tab, g_ptr_array_index (window->tabs, i));
    }
}

/**
 * jm_session_write:
 * @self: a session
 *
 * Returns: (transfer full): what jm_session_read() can read
 */
GBytes *
jm_session_write (const JmSession *self)
{
  g_autoptr (GKeyFile) list = g_key_file_new ();
  guint n_windows = MIN (self->windows->len, JM_SESSION_MAX_WINDOWS);
  gsize length;
  char *text;

  g_key_file_set_integer (list, GROUP, KEY_WINDOWS, (int) n_windows);
  for (guint i = 0; i < n_windows; i++)
    write_window (list, i, g_ptr_array_index (self->windows, i));
  text = g_key_file_to_data (list, &length, NULL);

  return g_bytes_new_take (text, length);
}

/**
 * jm_session_get_path:
 *
 * Returns: (transfer full): where the session is kept
 */
char *
jm_session_get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "journey-mapper", "session", NULL);
}

/**
 * jm_session_load:
 * @path: where a session is kept
 *
 * Reads it.  A file that is none is put aside, for whoever wants to know what happened to it.
 *
 * Returns: (transfer full) (nullable): the session, or %NULL when there is none
 */
JmSession *
jm_session_load (const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *aside = NULL;
  JmSession *self = NULL;
  GStatBuf status;

  if (g_lstat (path, &status) != 0)
    return NULL;

  if (S_ISREG (status.st_mode) && status.st_size <= JM_SESSION_MAX_BYTES)
    bytes = jm_load_file (path, NULL, NULL);
  if (bytes != NULL)
    self = jm_session_read (bytes);
  if (self == NULL)
    {
      aside = g_strconcat (path, ".damaged", NULL);
      g_rename (path, aside);
    }

  return self;
}

/**
 * jm_session_look:
 * @self: a session
 *
 * Looks which of its files are there.  That can take long where disks are far away.
 */
void
jm_session_look (JmSession *self)
{
  for (guint i = 0; i < self->windows->len; i++)
    {
      const JmSessionWindow *window = g_ptr_array_index (self->windows, i);

      for (guint j = 0; j < window->tabs->len; j++)
        {
          JmSessionTab *tab = g_ptr_array_index (window->tabs, j);

          tab->is_missing = !g_file_query_exists (tab->file, NULL);
        }
    }
}
