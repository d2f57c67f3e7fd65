/* jm-export-report.c: what a foreign format cannot carry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-report.h"

#include <string.h>

#include <glib/gi18n.h>

/* Fields of a kind are numbered below this. */
#define MAX_FIELDS 64

/* Maps, stages and touchpoints have their title in the same place. */
#define TITLE 0
G_STATIC_ASSERT (JM_MAP_TITLE == TITLE && JM_STAGE_TITLE == TITLE && JM_TOUCHPOINT_TITLE == TITLE);

#define FITS(KIND, ...) G_STATIC_ASSERT (JM_##KIND##_N_FIELDS <= MAX_FIELDS);
JM_KINDS (FITS)
#undef FITS

typedef struct
{
  JmCarriesFunc carries;
  gpointer user_data;
  guint lost[JM_N_KINDS][MAX_FIELDS];
  guint n_unknown;
} Walk;

static void
walk_item (Walk         *walk,
           const JmItem *item)
{
  JmKind kind = jm_item_get_kind (item);
  const JmKindInfo *info = jm_item_get_info (item);

  walk->n_unknown += jm_item_get_n_unknown (item);

  for (guint field = 0; field < info->n_fields; field++)
    {
      gboolean is_list = info->fields[field].type == JM_TYPE_CHILDREN;
      guint n = is_list ? jm_item_get_n_children (item, field) : (guint) jm_item_is_set (item, field);

      if (n == 0)
        continue;

      if (!walk->carries (item, field, walk->user_data))
        walk->lost[kind][field] += n;
      else
        for (guint i = 0; is_list && i < n; i++)
          walk_item (walk, jm_item_get_child (item, field, i));
    }
}

/**
 * jm_export_report_losses:
 * @map: a map that was written
 * @format: name of the format, for example "Mermaid"
 * @carries: tells what the format carries
 * @user_data: for @carries
 * @report: (nullable): where to name the losses
 *
 * Adds one line for each field of a kind that has values in @map which the format cannot
 * carry, with their number.
 */
void
jm_export_report_losses (JmMap         *map,
                         const char    *format,
                         JmCarriesFunc  carries,
                         gpointer       user_data,
                         JmReport      *report)
{
  Walk walk = { .carries = carries, .user_data = user_data };

  walk_item (&walk, jm_map_get_root (map));

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);

      for (guint field = 0; field < info->n_fields; field++)
        {
          guint n = walk.lost[kind][field];

          /* Translators: kind of item, its field, number of values, name of a file format:
           * "Touchpoints, Channel: 29 values are left out; Mermaid has no place for them." */
          if (n > 0)
            jm_report_add (report,
                           ngettext ("%s, %s: %u value is left out; %s has no place for it.",
                                     "%s, %s: %u values are left out; %s has no place for them.", n),
                           kind == JM_KIND_MAP ? _(info->label) : _(info->label_plural),
                           _(info->fields[field].label), n, format);
        }
    }

  if (walk.n_unknown > 0)
    jm_report_add (report,
                   ngettext ("%u member of a newer version is left out; %s has no place for it.",
                             "%u members of a newer version are left out; %s has no place for them.",
                             walk.n_unknown),
                   walk.n_unknown, format);
}

/**
 * jm_export_name_personas:
 * @map: a map
 * @clean: makes a name fit the format
 * @report: (nullable): where to name what was changed
 *
 * Gives each persona a name that is not empty and no other persona's.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the names by id
 */
GHashTable *
jm_export_name_personas (JmMap       *map,
                         JmCleanFunc  clean,
                         JmReport    *report)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JmItem *root = jm_map_get_root (map);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_PERSONAS); i++)
    {
      JmItem *persona = jm_item_get_child (root, JM_MAP_PERSONAS, i);
      g_autofree char *name = clean (jm_item_get_text (persona, JM_PERSONA_NAME));
      char *unique;

      if (name[0] == '\0')
        {
          g_free (name);
          name = g_strdup (_("Unnamed persona"));
        }

      /* The table remembers the last number of each name, so that the cost stays linear. */
      unique = g_strdup (name);
      for (guint n = GPOINTER_TO_UINT (g_hash_table_lookup (taken, name)) + 1;
           g_hash_table_contains (taken, unique); n++)
        {
          g_free (unique);
          unique = g_strdup_printf ("%s %u", name, n);
          g_hash_table_insert (taken, g_strdup (name), GUINT_TO_POINTER (n));
        }

      if (strcmp (unique, jm_item_get_text (persona, JM_PERSONA_NAME)) != 0)
        jm_report_add (report, _("The persona “%s” is written as “%s”."),
                       jm_item_get_text (persona, JM_PERSONA_NAME), unique);

      g_hash_table_insert (taken, g_strdup (unique), GUINT_TO_POINTER (1));
      g_hash_table_insert (names, g_strdup (jm_item_get_id (persona)), unique);
    }

  return names;
}

/**
 * jm_export_title:
 * @item: a map, stage or touchpoint
 * @clean: makes a title fit the format
 * @report: (nullable): where to name what was changed
 *
 * Returns: (transfer full): the title of @item, or a word in its place when it has none
 */
char *
jm_export_title (const JmItem *item,
                 JmCleanFunc   clean,
                 JmReport     *report)
{
  JmKind kind = jm_item_get_kind (item);
  g_autofree char *clean_title = clean (jm_item_get_text (item, TITLE));
  const char *stand_in = kind == JM_KIND_MAP ? _("Customer journey")
                         : kind == JM_KIND_STAGE ? _("Untitled stage") : _("Untitled touchpoint");

  if (clean_title[0] == '\0')
    {
      jm_report_add (report, _("An item without title is written as “%s”."), stand_in);
      return g_strdup (stand_in);
    }

  return g_steal_pointer (&clean_title);
}
