/* jm-table-group.c: the items that several columns of a touchpoint table are about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-reader-private.h"

#include <string.h>

#include "jm-table-value.h"

/* Longer words behind a number are no unit. */
#define MAX_UNIT 16

/* Sets the target or value of a KPI from a number with a unit behind it: "34 %". */
static gboolean
set_measure (JmItem     *kpi,
             JmItem     *item,
             guint       field,
             const char *text)
{
  const char *rest;
  double number;

  if (jm_kind_get_field (jm_item_get_kind (item), field)->type != JM_TYPE_NUMBER
      || !jm_table_read_number (text, FALSE, &number, &rest) || strlen (rest) > MAX_UNIT
      || strpbrk (rest, "0123456789") != NULL
      || (jm_item_is_set (kpi, JM_KPI_UNIT) && strcmp (jm_item_get_text (kpi, JM_KPI_UNIT), rest) != 0))
    return FALSE;

  return jm_item_build_set (item, field, JM_VALUE_NUMBER (number), NULL)
         && jm_import_set_text (kpi, JM_KPI_UNIT, rest, NULL);
}

/* A text where a choice was expected goes to the item's first line of text, unless a column
 * of the same group holds that: the source of evidence, instead of its state. */
static gboolean
set_instead (JmTableReader *self,
             guint          i,
             JmItem        *item,
             const char    *text)
{
  const JmTableReaderColumn *column = _jm_table_reader_get_column (self, i);
  const JmKindInfo *info = jm_item_get_info (item);
  guint field = 0;

  if (column->column->field != 0 || info->fields[0].type != JM_TYPE_CHOICE)
    return FALSE;

  while (field < info->n_fields && info->fields[field].type != JM_TYPE_TEXT)
    field++;

  for (guint j = 0; j < column->group->len; j++)
    if (_jm_table_reader_get_column (self, g_array_index (column->group, guint, j))->column->field == field)
      return FALSE;

  return field < info->n_fields && jm_import_set_text (item, field, text, NULL);
}

/* Reads one value of a cell into ITEM, or into VALUE, which belongs to the KPI ITEM. */
static gboolean
read_part (JmTableReader  *self,
           guint           i,
           JmItem         *item,
           JmItem        **value,
           const char     *text,
           GError        **error)
{
  const JmColumn *column = _jm_table_reader_get_column (self, i)->column;
  JmItem *target = item;

  if (column->type == JM_COLUMN_KPI_VALUE)
    {
      if (*value == NULL)
        *value = jm_import_builder_make (self->builder, JM_KIND_VALUE, error);
      if (*value == NULL)
        return FALSE;
      target = *value;
    }

  if (jm_table_set_value (target, column->field, text) || set_instead (self, i, item, text)
      || (column->type != JM_COLUMN_CHILD && set_measure (item, target, column->field, text)))
    return TRUE;

  return _jm_table_reader_keep (self, i, text, error);
}

static gboolean
has_values (const JmItem *item)
{
  for (guint field = 0; field < jm_item_get_info (item)->n_fields; field++)
    if (jm_item_is_set (item, field))
      return TRUE;

  return FALSE;
}

/* Makes the item that the values at POSITION in the cells of a group describe.  PARTS holds
 * the values of each of its columns. */
static gboolean
read_group_item (JmTableReader  *self,
                 const GArray   *group,
                 JmItem         *owner,
                 GPtrArray      *parts,
                 guint           position,
                 GError        **error)
{
  const JmColumn *column = _jm_table_reader_get_column (self, g_array_index (group, guint, 0))->column;
  gboolean is_kpi = column->type != JM_COLUMN_CHILD;
  g_autoptr (JmItem) item = NULL;
  g_autoptr (JmItem) value = NULL;

  for (guint i = 0; i < group->len; i++)
    {
      GPtrArray *values = g_ptr_array_index (parts, i);
      const char *text = position < values->len ? g_ptr_array_index (values, position) : "";

      if (text[0] == '\0')
        continue;
      if (item == NULL)
        item = jm_import_builder_make (self->builder, is_kpi ? JM_KIND_KPI : column->kind, error);
      if (item == NULL || !read_part (self, g_array_index (group, guint, i), item, &value, text, error))
        return FALSE;
    }

  if (value != NULL && has_values (value))
    jm_item_build_append (item, JM_KPI_VALUES, g_steal_pointer (&value));
  if (item == NULL || !has_values (item))
    return TRUE;

  if (!is_kpi)
    jm_item_build_append (owner, column->list, g_steal_pointer (&item));
  else
    {
      jm_item_build_set (item, JM_KPI_AT, JM_VALUE_TEXT (jm_item_get_id (owner)), NULL);
      jm_item_build_append (jm_import_builder_get_root (self->builder), JM_MAP_KPIS, g_steal_pointer (&item));
    }

  return TRUE;
}

/**
 * _jm_table_reader_read_group:
 * @self: a reader
 * @group: the columns of a group
 * @owner: the touchpoint or stage that the record is about
 * @error: return location for an error
 *
 * Reads the cells of all columns that are about the same items, one item a line.
 *
 * Returns: whether there was room for the items
 */
gboolean
_jm_table_reader_read_group (JmTableReader  *self,
                             const GArray   *group,
                             JmItem         *owner,
                             GError        **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint n = 0;

  for (guint i = 0; i < group->len; i++)
    {
      GPtrArray *values = jm_table_split (self->cells[g_array_index (group, guint, i)]);

      g_ptr_array_add (parts, values);
      n = MAX (n, values->len);
    }

  for (guint position = 0; position < n; position++)
    if (!read_group_item (self, group, owner, parts, position, error))
      return FALSE;

  return TRUE;
}
