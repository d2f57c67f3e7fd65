/* jm-find.c: finds texts in a whole map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-find.h"

#include <string.h>

#include "jm-data-uri.h"
#include "jm-find-fold.h"
#include "jm-form-groups.h"
#include "jm-form-item.h"
#include "jm-number.h"
#include "jm-wording.h"

/* The texts of one field. */
typedef struct
{
  const JmItem *item;
  guint field;
  gsize begins; /* in the texts of all */
} Entry;

typedef struct
{
  const JmItem *item;
  guint first;  /* of its entries */
} Start;

struct _JmFind
{
  gatomicrefcount ref_count;
  JmMap *map;
  GString *texts;  /* folded; each ends with a new line */
  GArray *entries; /* of Entry, in the order of the document */
  GArray *starts;  /* of Start, in the same order */
};

/* What a number is counted in. */
static const char *
get_unit (JmMap        *map,
          const JmItem *item,
          guint         field)
{
  const JmItem *kpi = NULL;
  JmPlace place = { NULL, 0, 0 };

  if (jm_item_get_kind (item) == JM_KIND_KPI)
    kpi = item;
  else if (jm_item_get_kind (item) == JM_KIND_VALUE && field == JM_VALUE_VALUE &&
           jm_map_locate (map, jm_item_get_id (item), &place))
    kpi = jm_map_find (map, place.parent);

  return kpi != NULL ? jm_item_get_text (kpi, JM_KPI_UNIT) : "";
}

/* A number as it is typed, and as the map shows it. */
static void
add_number (GStrvBuilder *texts,
            JmMap        *map,
            const JmItem *item,
            guint         field)
{
  JmKind kind = jm_item_get_kind (item);
  double number = jm_item_get_number (item, field);
  int unit = jm_form_find_unit (kind, field);

  g_strv_builder_take (texts, jm_number_write (number));
  if (kind == JM_KIND_EMOTION)
    g_strv_builder_take (texts, jm_score_format (number));
  else if (unit >= 0 && jm_item_is_set (item, (guint) unit))
    g_strv_builder_take (texts, jm_duration_format (number, jm_item_get_choice (item, (guint) unit)));
  else
    g_strv_builder_take (texts, jm_number_format (number, get_unit (map, item, field)));
}

static void
add_date (GStrvBuilder *texts,
          const char   *date)
{
  g_strv_builder_take (texts, jm_date_format (date, JM_DATE_LONG));
  g_strv_builder_take (texts, jm_date_format (date, JM_DATE_MONTH));
  g_strv_builder_add (texts, date);
}

static void
add_list (GStrvBuilder *texts,
          JmMap        *map,
          const JmItem *item,
          guint         field)
{
  gboolean is_named = jm_form_has_candidates (jm_item_get_kind (item), field);

  for (guint i = 0; i < jm_item_get_n_texts (item, field); i++)
    {
      const char *text = jm_item_get_nth_text (item, field, i);

      if (is_named)
        g_strv_builder_take (texts, jm_form_name_candidate (map, jm_item_get_kind (item), field, text));
      else
        g_strv_builder_add (texts, text);
    }
}

static void
add_texts (GStrvBuilder *texts,
           JmMap        *map,
           const JmItem *item,
           guint         field)
{
  char *text;

  switch (jm_item_get_info (item)->fields[field].type)
    {
    case JM_TYPE_PICTURE:
      if (!jm_data_uri_is (jm_item_get_text (item, field)))
        g_strv_builder_add (texts, jm_item_get_text (item, field));
      break;
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_PATH:
    case JM_TYPE_COLOUR:
      g_strv_builder_add (texts, jm_item_get_text (item, field));
      break;
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
      add_number (texts, map, item, field);
      break;
    case JM_TYPE_DATE:
      add_date (texts, jm_item_get_text (item, field));
      break;
    case JM_TYPE_TEXTS:
    case JM_TYPE_REFERENCES:
      add_list (texts, map, item, field);
      break;
    case JM_TYPE_CHOICE:
    case JM_TYPE_FLAG:
    case JM_TYPE_REFERENCE:
      text = jm_form_describe_value (map, item, field);
      if (text != NULL)
        g_strv_builder_take (texts, text);
      break;
    case JM_TYPE_CHILDREN:
    case JM_TYPE_UNSET:
    default:
      break;
    }
}

/**
 * jm_find_list_texts:
 * @map: a map
 * @item: one of its items
 * @field: one of its fields
 *
 * Returns: (transfer full): what the field says to people, each text in all the ways in which
 *   it is shown
 */
char **
jm_find_list_texts (JmMap        *map,
                    const JmItem *item,
                    guint         field)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  /* A unit is found with its number. */
  if (jm_item_is_set (item, field) && !jm_form_is_unit (jm_item_get_kind (item), field))
    add_texts (texts, map, item, field);

  return g_strv_builder_end (texts);
}

static void
add_field (JmFind       *self,
           const JmItem *item,
           guint         field)
{
  g_auto (GStrv) texts = jm_find_list_texts (self->map, item, field);
  const Entry entry = { item, field, self->texts->len };

  if (*texts == NULL)
    return;

  g_array_append_val (self->entries, entry);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      jm_find_fold_append (self->texts, texts[i], NULL);
      g_string_append_c (self->texts, '\n');
    }
}

static void
add_item (JmFind       *self,
          const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  const Start start = { item, self->entries->len };

  g_array_append_val (self->starts, start);
  for (guint field = 0; field < info->n_fields; field++)
    if (!jm_item_is_set (item, field))
      continue;
    else if (info->fields[field].type != JM_TYPE_CHILDREN)
      add_field (self, item, field);
    else
      for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
        add_item (self, jm_item_get_child (item, field, i));
}

/**
 * jm_find_new:
 * @map: a map
 *
 * Collects all that the map says.  May be called from any thread.
 *
 * Returns: (transfer full): what can be searched
 */
JmFind *
jm_find_new (JmMap *map)
{
  JmFind *self = g_new0 (JmFind, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->map = jm_map_ref (map);
  self->texts = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->starts = g_array_new (FALSE, FALSE, sizeof (Start));
  add_item (self, jm_map_get_root (map));

  return self;
}

/**
 * jm_find_ref:
 * @self: what can be searched
 *
 * Returns: (transfer full): @self
 */
JmFind *
jm_find_ref (JmFind *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_find_unref:
 * @self: (transfer full): what can be searched
 */
void
jm_find_unref (JmFind *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->starts);
  g_array_unref (self->entries);
  g_string_free (self->texts, TRUE);
  jm_map_unref (self->map);
  g_free (self);
}

/**
 * jm_find_get_map:
 * @self: what can be searched
 *
 * Returns: (transfer none): the map it was made from
 */
JmMap *
jm_find_get_map (JmFind *self)
{
  return self->map;
}

/* The last entry that begins at or before a place in the texts; it is at or after @first. */
static guint
find_entry (JmFind *self,
            guint   first,
            gsize   place)
{
  guint end = self->entries->len;

  while (first + 1 < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (self->entries, Entry, middle).begins <= place)
        first = middle;
      else
        end = middle;
    }

  return first;
}

/**
 * jm_find_search:
 * @self: what can be searched
 * @query: what to look for; nothing is found when it is empty
 *
 * Returns: (transfer full) (element-type JmMatch): all fields that hold it, each once, in the
 *   order of the document
 */
GArray *
jm_find_search (JmFind     *self,
                const char *query)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (JmMatch));
  g_autofree char *folded = jm_find_fold (query);
  gsize length = strlen (folded);
  gsize place = 0;
  guint order = 0;
  const char *found;

  while (length > 0 && (found = memmem (self->texts->str + place, self->texts->len - place, folded, length)) != NULL)
    {
      const Entry *entry;
      JmMatch match;

      order = find_entry (self, order, (gsize) (found - self->texts->str));
      entry = &g_array_index (self->entries, Entry, order);
      match = (JmMatch) { jm_item_get_id (entry->item), entry->field, order };
      g_array_append_val (matches, match);

      if (++order == self->entries->len)
        break;
      place = g_array_index (self->entries, Entry, order).begins;
    }

  return matches;
}

/**
 * jm_find_get_order:
 * @self: what can be searched
 * @id: an item
 * @field: one of its fields
 *
 * Returns: where the field stands or would stand among all texts of the map, as the order of a
 *   match; 0 when there is no such item
 */
guint
jm_find_get_order (JmFind     *self,
                   const char *id,
                   guint       field)
{
  guint start = 0;
  guint order;

  while (start < self->starts->len && strcmp (jm_item_get_id (g_array_index (self->starts, Start, start).item), id) != 0)
    start++;
  if (start == self->starts->len)
    return 0;

  order = g_array_index (self->starts, Start, start).first;
  while (order < self->entries->len &&
         g_array_index (self->entries, Entry, order).item == g_array_index (self->starts, Start, start).item &&
         g_array_index (self->entries, Entry, order).field < field)
    order++;

  return order;
}
