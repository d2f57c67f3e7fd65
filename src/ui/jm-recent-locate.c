/* jm-recent-locate.c: finds a map again that is not where it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-recent-locate.h"

#include <glib/gi18n.h>

#include "jm-file-dialog.h"
#include "jm-map-memory.h"
#include "jm-open.h"
#include "jm-recent.h"

typedef struct
{
  JmWindow *window;
  GFile *file;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->window);
  g_object_unref (search->file);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

/* How the map was looked at and exported belongs to the map, wherever it is. */
static void
move_memory (GFile *from,
             GFile *to)
{
  g_autoptr (GKeyFile) memory = jm_map_memory_load (from);
  g_auto (GStrv) groups = g_key_file_get_groups (memory, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (memory, groups[i], NULL, NULL);

      for (guint j = 0; keys != NULL && keys[j] != NULL && !g_str_equal (groups[i], "map"); j++)
        {
          g_autofree char *value = g_key_file_get_string (memory, groups[i], keys[j], NULL);

          jm_map_memory_set (to, groups[i], keys[j], value);
        }
    }
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL)
    return;

  if (!g_file_equal (file, search->file))
    {
      move_memory (search->file, file);
      jm_recent_forget (jm_recent_get_default (), search->file);
    }
  jm_open_file (search->window, file);
}

/**
 * jm_recent_locate:
 * @window: where to open it
 * @file: where the map was
 *
 * Lets the person choose where it is now, and opens it from there.
 */
void
jm_recent_locate (JmWindow *window,
                  GFile    *file)
{
  g_autoptr (GtkFileDialog) dialog = jm_file_dialog_new (_("Locate Journey Map"), _("_Open"));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  Search *search = g_new0 (Search, 1);

  search->window = g_object_ref (window);
  search->file = g_object_ref (file);
  jm_file_dialog_filter_readable (dialog);
  jm_file_dialog_begin_in (dialog, folder);
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, chosen_cb, search);
}
