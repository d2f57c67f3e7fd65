/* jm-pictures-lost.c: pictures that a map leaves behind when it is saved in another folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-pictures-lost.h"

#include "jm-data-uri.h"

typedef struct
{
  JmMap *map;
  GFile *from;
  GFile *to;
  GHashTable *seen; /* of names */
  guint n_lost;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  jm_map_unref (search->map);
  g_object_unref (search->from);
  g_object_unref (search->to);
  g_hash_table_unref (search->seen);
  g_free (search);
}

static void
check_picture (Search     *search,
               const char *name)
{
  g_autoptr (GFile) before = NULL;
  g_autoptr (GFile) after = NULL;

  if (*name == '\0' || jm_data_uri_is (name) || !g_hash_table_add (search->seen, (gpointer) name))
    return;

  before = g_file_resolve_relative_path (search->from, name);
  after = g_file_resolve_relative_path (search->to, name);
  if (g_file_query_exists (before, NULL) && !g_file_query_exists (after, NULL))
    search->n_lost++;
}

static void
check_item (Search *search,
            JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint field = 0; field < info->n_fields; field++)
    if (info->fields[field].type == JM_TYPE_PICTURE)
      check_picture (search, jm_item_get_text (item, field));
    else if (info->fields[field].type == JM_TYPE_CHILDREN)
      for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
        check_item (search, jm_item_get_child (item, field, i));
}

static void
search_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Search *search = data;

  if (!g_file_equal (search->from, search->to))
    check_item (search, jm_map_get_root (search->map));
  g_task_return_int (task, search->n_lost);
}

/**
 * jm_pictures_lost_async:
 * @map: a map that was saved
 * @from: the folder in which its pictures were looked for before
 * @to: the folder in which they are looked for now
 * @callback: called when they were looked for
 * @user_data: for @callback
 *
 * Looks for pictures that lie in the folder before and not in the new one.
 */
void
jm_pictures_lost_async (JmMap               *map,
                        GFile               *from,
                        const char          *to,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->map = jm_map_ref (map);
  search->from = g_object_ref (from);
  search->to = g_file_new_for_path (to);
  search->seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_in_thread);
}

/**
 * jm_pictures_lost_finish:
 * @result: what the callback was given
 *
 * Returns: how many pictures the map has lost
 */
guint
jm_pictures_lost_finish (GAsyncResult *result)
{
  return (guint) g_task_propagate_int (G_TASK (result), NULL);
}
