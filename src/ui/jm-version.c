/* jm-version.c: versions of a document that were kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-version.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-import.h"
#include "jm-save.h"

/* So many days ago is told by the name of the day. */
#define DAYS_BY_NAME 6

static void
version_free (gpointer data)
{
  JmVersion *version = data;

  g_free (version->path);
  g_free (version->time);
  g_free (version);
}

static const char *
get_date_format (gboolean has_seconds)
{
  /* Translators: a date and a time of day. */
  return has_seconds ? _("%x, %H:%M:%S") : _("%x, %H:%M");
}

/* Whether another version was kept in the same minute. */
static gboolean
shares_minute (GPtrArray *versions,
               guint      nth)
{
  const JmVersion *version = g_ptr_array_index (versions, nth);

  for (guint i = 0; i < versions->len; i++)
    if (i != nth && ((JmVersion *) g_ptr_array_index (versions, i))->moment / 60 == version->moment / 60)
      return TRUE;

  return FALSE;
}

/**
 * jm_version_list:
 * @file: a document, which need not exist any more
 *
 * Looks which versions of a document were kept.  May be called from any thread.
 *
 * Returns: (transfer full) (element-type JmVersion): the versions, the newest first
 */
GPtrArray *
jm_version_list (GFile *file)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (version_free);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GPtrArray) paths = path != NULL ? jm_backup_list (path, NULL) : NULL;

  for (guint i = 0; paths != NULL && i < paths->len; i++)
    {
      const char *kept = g_ptr_array_index (paths, i);
      GStatBuf status;
      JmVersion *version;

      if (g_stat (kept, &status) != 0)
        continue;

      version = g_new0 (JmVersion, 1);
      version->path = g_strdup (kept);
      version->moment = status.st_mtime;
      g_ptr_array_add (versions, version);
    }

  for (guint i = 0; i < versions->len; i++)
    {
      JmVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (version->moment);

      version->needs_seconds = shares_minute (versions, i);
      /* The time of a file can be any. */
      version->time = time != NULL ? g_date_time_format (time, get_date_format (version->needs_seconds))
                                   : g_strdup ("");
    }

  return versions;
}

/* The item itself, or one that is equal to it and has all that is the same from the map. */
static JmItem *
share (JmItem *item,
       JmMap  *map)
{
  JmItem *other = jm_map_find (map, jm_item_get_id (item));
  const JmKindInfo *info = jm_item_get_info (item);
  g_autoptr (JmItem) shared = NULL;

  if (other != NULL && jm_item_equal (item, other))
    return jm_item_ref (other);

  shared = jm_item_ref (item);
  for (guint field = 0; field < info->n_fields; field++)
    {
      guint n = jm_item_get_n_children (item, field);
      g_autoptr (GPtrArray) children = NULL;
      JmItem *after;

      if (n == 0)
        continue;

      children = g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref);
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (children, share (jm_item_get_child (item, field, i), map));
      after = jm_item_with_children (shared, field, children);
      jm_item_unref (shared);
      shared = after;
    }

  return g_steal_pointer (&shared);
}

/**
 * jm_version_read:
 * @path: where a version was kept
 * @map: the map now
 * @error: return location for an error of the domains JM_FORMAT_ERROR, JM_MODEL_ERROR or
 *   G_FILE_ERROR
 *
 * Returns: (transfer full): the map as it was, or %NULL.  What is the same in both it shares
 *   with @map, so that going from one to the other is an edit like any other
 */
JmMap *
jm_version_read (const char  *path,
                 JmMap       *map,
                 GError     **error)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GBytes) bytes = jm_load_file (path, NULL, error);
  JmImportOptions options = { .diagram = 0 };
  g_autoptr (JmMap) read = bytes != NULL ? jm_import (bytes, path, &options, report, error) : NULL;
  g_autoptr (JmItem) root = read != NULL ? share (jm_map_get_root (read), map) : NULL;

  return root != NULL ? jm_map_new (root, error) : NULL;
}

/* From midnight to midnight, so that yesterday is yesterday all day long. */
static gint64
count_days (GDateTime *from,
            GDateTime *to)
{
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, (GDateDay) g_date_time_get_day_of_month (from), (GDateMonth) g_date_time_get_month (from),
                  (GDateYear) g_date_time_get_year (from));
  g_date_set_dmy (&last, (GDateDay) g_date_time_get_day_of_month (to), (GDateMonth) g_date_time_get_month (to),
                  (GDateYear) g_date_time_get_year (to));

  return g_date_days_between (&first, &last);
}

/**
 * jm_version_describe_time:
 * @moment: when something was kept, in seconds since 1970
 * @now: the time now, in the same way
 * @has_seconds: whether seconds are told, because something else was kept in the same minute
 *
 * Returns: (transfer full): how people call that time, such as “Yesterday, 14:05”
 */
char *
jm_version_describe_time (gint64   moment,
                          gint64   now,
                          gboolean has_seconds)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (moment);
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now);
  gint64 days;

  if (then == NULL || today == NULL)
    return g_strdup ("");

  days = count_days (then, today);
  if (days == 0)
    /* Translators: a time of day; see the manual page of strftime. */
    return g_date_time_format (then, has_seconds ? _("Today, %H:%M:%S") : _("Today, %H:%M"));
  if (days == 1)
    /* Translators: a time of day; see the manual page of strftime. */
    return g_date_time_format (then, has_seconds ? _("Yesterday, %H:%M:%S") : _("Yesterday, %H:%M"));
  if (days > 1 && days <= DAYS_BY_NAME)
    /* Translators: the name of a day and a time of day; see the manual page of strftime. */
    return g_date_time_format (then, has_seconds ? _("%A, %H:%M:%S") : _("%A, %H:%M"));

  return g_date_time_format (then, get_date_format (has_seconds));
}

/* Whether two items differ in what is their own: values, and the order of what is in both. */
static gboolean
differs (JmItem *item,
         JmItem *other,
         JmMap  *map,
         JmMap  *other_map)
{
  const JmKindInfo *info = jm_item_get_info (item);
  g_autoptr (JmItem) own = NULL, others = NULL;
  guint64 values = 0;

  if (jm_item_get_kind (item) != jm_item_get_kind (other))
    return TRUE;

  for (guint field = 0; field < info->n_fields; field++)
    {
      guint i = 0, j = 0;
      guint n = jm_item_get_n_children (item, field), n_others = jm_item_get_n_children (other, field);

      if (info->fields[field].type != JM_TYPE_CHILDREN)
        {
          values |= G_GUINT64_CONSTANT (1) << field;
          continue;
        }

      /* Those that are only in one of the maps count for themselves. */
      while (TRUE)
        {
          while (i < n && jm_map_find (other_map, jm_item_get_id (jm_item_get_child (item, field, i))) == NULL)
            i++;
          while (j < n_others && jm_map_find (map, jm_item_get_id (jm_item_get_child (other, field, j))) == NULL)
            j++;
          if (i == n || j == n_others)
            break;
          if (!g_str_equal (jm_item_get_id (jm_item_get_child (item, field, i++)),
                            jm_item_get_id (jm_item_get_child (other, field, j++))))
            return TRUE;
        }
      if (i < n || j < n_others)
        return TRUE;
    }

  own = jm_item_with_only (item, values);
  others = jm_item_with_only (other, values);

  return !jm_item_equal (own, others);
}

/* Counts what is only in @map and, when @both, what differs. */
static guint
count (JmItem   *item,
       JmMap    *map,
       JmMap    *other_map,
       gboolean  both)
{
  JmItem *other = jm_map_find (other_map, jm_item_get_id (item));
  const JmKindInfo *info = jm_item_get_info (item);
  guint n;

  if (other == item)
    return 0;
  if (other == NULL)
    return 1;

  n = both && differs (item, other, map, other_map);
  for (guint field = 0; field < info->n_fields; field++)
    for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
      n += count (jm_item_get_child (item, field, i), map, other_map, both);

  return n;
}

/**
 * jm_version_count_differences:
 * @map: a map
 * @other: another version of it, perhaps read from a file
 *
 * Returns: how many items are only in one of them, what is in those not counted, or differ in
 *   a value or in the order of what is in them
 */
guint
jm_version_count_differences (JmMap *map,
                              JmMap *other)
{
  return count (jm_map_get_root (map), map, other, TRUE) + count (jm_map_get_root (other), other, map, FALSE);
}

/**
 * jm_version_describe:
 * @version: an earlier version of a map
 * @map: the map now
 *
 * Returns: (transfer full): how large it is, and how much it differs from now
 */
char *
jm_version_describe (JmMap *version,
                     JmMap *map)
{
  JmItem *root = jm_map_get_root (version);
  guint n_stages = jm_item_get_n_children (root, JM_MAP_STAGES);
  guint n_differences = jm_version_count_differences (version, map);
  guint n_touchpoints = 0;
  g_autofree char *stages = g_strdup_printf (ngettext ("%u stage", "%u stages", n_stages), n_stages);
  g_autofree char *touchpoints = NULL;
  g_autofree char *differences = NULL;

  for (guint i = 0; i < n_stages; i++)
    n_touchpoints += jm_item_get_n_children (jm_item_get_child (root, JM_MAP_STAGES, i), JM_STAGE_TOUCHPOINTS);
  touchpoints = g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n_touchpoints), n_touchpoints);
  differences = n_differences == 0 ? g_strdup (_("the same as now"))
                                   : g_strdup_printf (ngettext ("%u item differs from now", "%u items differ from now",
                                                                n_differences), n_differences);

  /* Translators: what a version of a map holds: “6 stages · 32 touchpoints · 12 items differ from now” */
  return g_strdup_printf (_("%1$s · %2$s · %3$s"), stages, touchpoints, differences);
}
