/* jm-json-writer.c: a map as our own JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-writer.h"

#include <glib/gi18n.h>

#include "jm-format.h"
#include "jm-json-text.h"

static gboolean write_members (JmJsonText    *text,
                               const JmItem  *item,
                               GError       **error);

static void
write_texts (JmJsonText   *text,
             const JmItem *item,
             guint         field,
             const char   *name)
{
  jm_json_text_open (text, name, '[');
  for (guint i = 0; i < jm_item_get_n_texts (item, field); i++)
    jm_json_text_add_string (text, NULL, jm_item_get_nth_text (item, field, i));
  jm_json_text_close (text, ']');
}

static gboolean
write_children (JmJsonText    *text,
                const JmItem  *item,
                guint          field,
                const char    *name,
                GError       **error)
{
  jm_json_text_open (text, name, '[');
  for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
    {
      const JmItem *child = jm_item_get_child (item, field, i);

      jm_json_text_open (text, NULL, '{');
      jm_json_text_add_string (text, "id", jm_item_get_id (child));
      if (!write_members (text, child, error))
        return FALSE;
      jm_json_text_close (text, '}');
    }
  jm_json_text_close (text, ']');

  return TRUE;
}

static gboolean
write_field (JmJsonText     *text,
             const JmItem   *item,
             guint           field,
             const JmField  *declaration,
             GError        **error)
{
  const char *name = declaration->name;

  switch (declaration->type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_REFERENCE:
      jm_json_text_add_string (text, name, jm_item_get_text (item, field));
      return TRUE;

    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
      if (jm_json_text_add_number (text, name, jm_item_get_number (item, field)))
        return TRUE;
      g_set_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_VALUE,
                   _("The field “%s” of the item “%s” holds no number that can be written."),
                   name, jm_item_get_id (item));
      return FALSE;

    case JM_TYPE_FLAG:
      jm_json_text_add_flag (text, name, jm_item_get_flag (item, field));
      return TRUE;

    case JM_TYPE_CHOICE:
      jm_json_text_add_string (text, name, declaration->choices[jm_item_get_choice (item, field)].name);
      return TRUE;

    case JM_TYPE_TEXTS:
    case JM_TYPE_REFERENCES:
      write_texts (text, item, field, name);
      return TRUE;

    case JM_TYPE_CHILDREN:
      return write_children (text, item, field, name, error);

    case JM_TYPE_UNSET:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* All that stands between the brackets of an item, but its id. */
static gboolean
write_members (JmJsonText    *text,
               const JmItem  *item,
               GError       **error)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    if (jm_item_is_set (item, i) && !write_field (text, item, i, &info->fields[i], error))
      return FALSE;

  for (guint i = 0; i < jm_item_get_n_unknown (item); i++)
    {
      const char *json;
      const char *name = jm_item_get_unknown (item, i, &json);

      jm_json_text_add_json (text, name, json);
    }

  return TRUE;
}

/**
 * jm_json_write:
 * @map: a map
 * @error: return location for an error
 *
 * Writes a map as a document of our own: UTF-8, LF, two spaces, one member a line in the
 * order of the field tables, defaults left out, unknown members after the known ones.
 * Error: %JM_FORMAT_ERROR_VALUE for a number that is not finite.
 *
 * Returns: (transfer full): the bytes, or %NULL
 */
GBytes *
jm_json_write (JmMap   *map,
               GError **error)
{
  g_auto (JmJsonText) text = { NULL };
  const JmItem *root;

  g_return_val_if_fail (map != NULL, NULL);

  root = jm_map_get_root (map);

  /* Most items take less than this, so that large maps grow the text a few times at most. */
  jm_json_text_init (&text, 1024 + (gsize) 64 * jm_item_count (root));

  jm_json_text_open (&text, NULL, '{');
  jm_json_text_add_string (&text, "format", JM_JSON_FORMAT);
  jm_json_text_add_number (&text, "version", JM_JSON_VERSION);
  if (!write_members (&text, root, error))
    return NULL;
  jm_json_text_close (&text, '}');

  return jm_json_text_end (&text);
}
