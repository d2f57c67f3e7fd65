/* jm-paste-table.c: touchpoint tables that are pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a table file would become as a map of its own is put into a map that is there.  Stages
 * that the map has already get the touchpoints of theirs; others come behind the current one.
 * A table of a single stage, or of none, only brings its touchpoints.
 */

#include "config.h"

#include "jm-paste-text.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-csv.h"
#include "jm-table-column.h"
#include "jm-table-reader.h"

/* Below this many known columns a text with commas in it may be anything. */
#define LEAST_COLUMNS 2

typedef struct
{
  JmMap *map;           /* owned */
  JmMap *source;        /* the table as a map */
  const JmPasteSpot *spot;
  GHashTable *names;    /* id in the table → id here, of stages and touchpoints */
  GStrvBuilder *ids;    /* what is selected afterwards */
  char *stage;          /* nullable: behind which stage the next one goes */
  guint n_touchpoints;
  GError **error;
} Import;

static gboolean
go_on (Import *self,
       JmMap  *next)
{
  if (next == NULL)
    return FALSE;

  jm_map_unref (self->map);
  self->map = next;

  return TRUE;
}

/**
 * jm_paste_is_table:
 * @text: a text in UTF-8
 *
 * Returns: whether its first line names the columns of a touchpoint table, and more follows
 */
gboolean
jm_paste_is_table (const char *text)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autoptr (JmCsv) csv = NULL;
  guint n;

  if (text[strlen (line)] == '\0' || strlen (line) > JM_ITEM_MAX_TEXT)
    return FALSE;

  csv = jm_csv_read (line, strlen (line), 0, "", NULL);
  n = csv != NULL && jm_csv_get_n_rows (csv) > 0 ? jm_csv_get_n_cells (csv, 0) : 0;
  for (guint i = 0; i < n; i++)
    {
      JmHeader header = jm_table_find_header (jm_csv_get_cell (csv, 0, i));

      g_free (header.argument);
      if (header.column != NULL)
        g_hash_table_add (known, (gpointer) header.column);
    }

  return g_hash_table_size (known) >= LEAST_COLUMNS;
}

/* Puts copies into a list, and remembers what they are called here. */
static gboolean
put (Import     *self,
     GPtrArray  *items,
     const char *parent,
     guint       field,
     int         position,
     gboolean    is_selected)
{
  g_auto (GStrv) ids = NULL;

  if (items->len == 0)
    return TRUE;
  if (!go_on (self, jm_map_paste_all (self->map, parent, field, position, (JmItem *const *) items->pdata, items->len,
                                      self->source, &ids, self->error)))
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      JmItem *there = g_ptr_array_index (items, i);
      const JmItem *here = jm_map_find (self->map, ids[i]);

      g_hash_table_insert (self->names, (gpointer) jm_item_get_id (there), g_strdup (ids[i]));
      if (is_selected)
        g_strv_builder_add (self->ids, ids[i]);
      for (guint j = 0; jm_item_get_kind (there) == JM_KIND_STAGE &&
                        j < jm_item_get_n_children (there, JM_STAGE_TOUCHPOINTS); j++)
        g_hash_table_insert (self->names,
                             (gpointer) jm_item_get_id (jm_item_get_child (there, JM_STAGE_TOUCHPOINTS, j)),
                             g_strdup (jm_item_get_id (jm_item_get_child (here, JM_STAGE_TOUCHPOINTS, j))));
    }

  return TRUE;
}

/* The item of a list that has a text, if there is one. */
static const JmItem *
find_by_text (const JmItem *root,
              guint         list,
              guint         field,
              const char   *text)
{
  for (guint i = 0; i < jm_item_get_n_children (root, list); i++)
    {
      const JmItem *item = jm_item_get_child (root, list, i);

      if (strcmp (jm_item_get_text (item, field), text) == 0)
        return item;
    }

  return NULL;
}

/* Personas and lanes that the map has not come first: emotions and texts are about them. */
static gboolean
bring (Import *self,
       guint   list,
       guint   field)
{
  const JmItem *root = jm_map_get_root (self->source);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; i < jm_item_get_n_children (root, list); i++)
    {
      JmItem *item = jm_item_get_child (root, list, i);

      if (find_by_text (jm_map_get_root (self->map), list, field, jm_item_get_text (item, field)) == NULL)
        g_ptr_array_add (missing, item);
    }

  return put (self, missing, JM_MAP_ID, list, -1, FALSE);
}

static GPtrArray *
list_touchpoints (const JmItem *stage)
{
  GPtrArray *touchpoints = g_ptr_array_new ();

  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    g_ptr_array_add (touchpoints, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i));

  return touchpoints;
}

/* The touchpoints of a stage of the table go to a stage of the map. */
static gboolean
put_touchpoints (Import       *self,
                 const JmItem *stage,
                 const char   *home,
                 int           position)
{
  g_autoptr (GPtrArray) touchpoints = list_touchpoints (stage);
  g_autofree char *id = g_strdup (home);

  self->n_touchpoints += touchpoints->len;
  g_hash_table_insert (self->names, (gpointer) jm_item_get_id (stage), g_strdup (home));

  return put (self, touchpoints, id, JM_STAGE_TOUCHPOINTS, position, TRUE);
}

static gboolean
put_stage (Import *self,
           JmItem *stage)
{
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();

  g_ptr_array_add (stages, stage);
  self->n_touchpoints += jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);
  if (!put (self, stages, JM_MAP_ID, JM_MAP_STAGES,
            jm_paste_find_after (self->map, JM_MAP_ID, JM_MAP_STAGES, self->stage), TRUE))
    return FALSE;

  g_set_str (&self->stage, g_hash_table_lookup (self->names, jm_item_get_id (stage)));

  return TRUE;
}

static gboolean
put_stages (Import *self)
{
  const JmItem *root = jm_map_get_root (self->source);
  guint n = jm_item_get_n_children (root, JM_MAP_STAGES);

  for (guint i = 0; i < n; i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);
      const char *title = jm_item_get_text (stage, JM_STAGE_TITLE);
      const JmItem *same = find_by_text (jm_map_get_root (self->map), JM_MAP_STAGES, JM_STAGE_TITLE, title);
      gboolean done;

      if (n == 1 && self->stage != NULL)
        done = put_touchpoints (self, stage, self->stage,
                                jm_paste_find_after (self->map, self->stage, JM_STAGE_TOUCHPOINTS,
                                                     jm_paste_find_holder (self->map, self->spot,
                                                                           JM_KIND_TOUCHPOINT)));
      else if (same != NULL && *title != '\0')
        done = put_touchpoints (self, stage, jm_item_get_id (same), -1);
      else
        done = put_stage (self, stage);
      if (!done)
        return FALSE;
    }

  return TRUE;
}

/* KPIs are measured where the table has them. */
static gboolean
put_kpis (Import *self)
{
  const JmItem *root = jm_map_get_root (self->source);
  g_autoptr (GPtrArray) kpis = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);
      const char *at = g_hash_table_lookup (self->names, jm_item_get_text (kpi, JM_KPI_AT));

      g_ptr_array_add (kpis, jm_item_with_value (kpi, JM_KPI_AT, JM_VALUE_TEXT (at != NULL ? at : ""), NULL));
    }

  return kpis->len == 0 ||
         go_on (self, jm_map_paste_all (self->map, JM_MAP_ID, JM_MAP_KPIS, -1, (JmItem *const *) kpis->pdata,
                                        kpis->len, NULL, NULL, self->error));
}

/**
 * jm_paste_table:
 * @text: a touchpoint table, with commas, semicolons or tabs
 * @map: a map
 * @layout: the layout of @map in some view
 * @spot: where somebody is
 * @result: (out caller-allocates): what came of it
 * @error: return location for an error, a sentence for the person
 *
 * Returns: (transfer full): the map with what the table has, or %NULL
 */
JmMap *
jm_paste_table (const char         *text,
                JmMap              *map,
                JmLayout           *layout,
                const JmPasteSpot  *spot,
                JmPasteResult      *result,
                GError            **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JmMap) source = jm_table_read (bytes, _("Clipboard"), NULL, error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *stage = g_strdup (jm_paste_find_holder (map, spot, JM_KIND_STAGE));
  Import self = { NULL, source, spot, names, ids, NULL, 0, error };
  gboolean done;

  *result = (JmPasteResult) { NULL };
  if (source == NULL)
    return NULL;
  if (jm_layout_is_by_stage (layout))
    {
      g_set_error_literal (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED,
                           _("This view shows no touchpoints. Paste them in the operational or the customer view."));
      return NULL;
    }

  self.map = jm_map_ref (map);
  self.stage = g_steal_pointer (&stage);
  done = bring (&self, JM_MAP_PERSONAS, JM_PERSONA_NAME) && bring (&self, JM_MAP_LANES, JM_LANE_TITLE) &&
         put_stages (&self) && put_kpis (&self);
  g_free (self.stage);
  if (!done)
    {
      jm_map_unref (self.map);
      return NULL;
    }

  result->ids = g_strv_builder_end (ids);
  result->label = g_strdup (_("Paste table"));
  result->told = g_strdup_printf (ngettext ("%u touchpoint was pasted from a table.",
                                            "%u touchpoints were pasted from a table.", self.n_touchpoints),
                                  self.n_touchpoints);

  return self.map;
}
