/* jm-json-item.c: items from parsed JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-reader-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-json-node.h"
#include "jm-json-walk.h"

/* How many characters of a wrong value are repeated in an error. */
#define MAX_SHOWN 60

static JmItem *read_item (JmJsonReader      *reader,
                          const JmJsonPlace *place);

/**
 * _jm_json_reader_fail:
 * @reader: a reader
 * @place: an item
 * @member: (nullable): one of its members
 * @index: the entry of the list in @member, -1 for the member itself
 * @sentence: what is wrong there, translated
 *
 * Sets an error that names the place.
 */
void
_jm_json_reader_fail (JmJsonReader      *reader,
                      const JmJsonPlace *place,
                      const char        *member,
                      int                index,
                      const char        *sentence)
{
  gsize offset = jm_json_place_find (place, member, index, reader->text, reader->length);
  g_autofree char *words = jm_json_place_describe (place, member);

  if (reader->is_newer)
    jm_format_set_error (reader->error, JM_FORMAT_ERROR_VERSION, reader->name, reader->text, reader->length,
                         offset,
                         _("%s: %s The document was written by a newer version of Journey Mapper, which is "
                           "needed to open it."), words, sentence);
  else
    jm_format_set_error (reader->error, JM_FORMAT_ERROR_VALUE, reader->name, reader->text, reader->length,
                         offset, "%s: %s", words, sentence);
}

/* Says what was expected, and what the document has instead when that is a word or two. */
static void
fail_value (JmJsonReader      *reader,
            const JmJsonPlace *place,
            const char        *member,
            int                index,
            JsonNode          *node,
            const char        *expected)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    {
      sentence = g_strdup_printf (_("%s The document has “null”, which says nothing: leave the member out."),
                                  expected);
      _jm_json_reader_fail (reader, place, member, index, sentence);
      return;
    }

  if (!JSON_NODE_HOLDS_VALUE (node))
    {
      _jm_json_reader_fail (reader, place, member, index, expected);
      return;
    }

  jm_json_node_append (json, node);
  if (g_utf8_strlen (json->str, (gssize) json->len) > MAX_SHOWN)
    {
      g_string_truncate (json, (gsize) (g_utf8_offset_to_pointer (json->str, MAX_SHOWN - 1) - json->str));
      g_string_append (json, "…");
    }
  sentence = g_strdup_printf (_("%s The document has %s."), expected, json->str);
  _jm_json_reader_fail (reader, place, member, index, sentence);
}

static void
fail_field (JmJsonReader      *reader,
            const JmJsonPlace *place,
            const JmField     *field,
            JsonNode          *node)
{
  g_autofree char *expected = jm_field_describe (field);

  fail_value (reader, place, field->name, -1, node, expected);
}

/* Turns a single value into what the field holds.  Returns FALSE when it has another type. */
static gboolean
get_value (const JmField *field,
           JsonNode      *node,
           JmValue       *value)
{
  GType type = json_node_get_value_type (node);
  int choice;

  switch (field->type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_REFERENCE:
      if (type != G_TYPE_STRING)
        return FALSE;
      *value = JM_VALUE_TEXT (json_node_get_string (node));
      return TRUE;

    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
      if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
        return FALSE;
      *value = JM_VALUE_NUMBER (json_node_get_double (node));
      return TRUE;

    case JM_TYPE_FLAG:
      if (type != G_TYPE_BOOLEAN)
        return FALSE;
      *value = JM_VALUE_NUMBER (json_node_get_boolean (node) ? 1 : 0);
      return TRUE;

    case JM_TYPE_CHOICE:
      if (type != G_TYPE_STRING)
        return FALSE;
      choice = jm_field_find_choice (field, json_node_get_string (node));
      *value = JM_VALUE_NUMBER (choice);
      return choice != JM_CHOICE_UNSET;

    case JM_TYPE_UNSET:
    case JM_TYPE_TEXTS:
    case JM_TYPE_REFERENCES:
    case JM_TYPE_CHILDREN:
    default:
      return FALSE;
    }
}

static gboolean
read_value (JmJsonReader      *reader,
            const JmJsonPlace *place,
            JmItem            *item,
            guint              field,
            JsonNode          *node)
{
  const JmField *declaration = jm_kind_get_field (place->kind, field);
  g_autoptr (GError) misfit = NULL;
  JmValue value;

  if (!JSON_NODE_HOLDS_VALUE (node) || !get_value (declaration, node, &value))
    {
      fail_field (reader, place, declaration, node);
      return FALSE;
    }

  if (!jm_item_build_set (item, field, value, &misfit))
    {
      fail_value (reader, place, declaration->name, -1, node, misfit->message);
      return FALSE;
    }

  return TRUE;
}

/* Names the entry of a list that does not fit. */
static void
fail_entry (JmJsonReader      *reader,
            const JmJsonPlace *place,
            const JmField     *field,
            JsonArray         *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      const char *const texts[] = { json_node_get_string (node), NULL };
      g_autoptr (GError) misfit = NULL;

      if (!jm_field_check (field, JM_VALUE_TEXTS (texts), &misfit))
        {
          fail_value (reader, place, field->name, (int) i, node, misfit->message);
          return;
        }
    }
}

static gboolean
read_texts (JmJsonReader      *reader,
            const JmJsonPlace *place,
            JmItem            *item,
            guint              field,
            JsonNode          *node)
{
  const JmField *declaration = jm_kind_get_field (place->kind, field);
  JsonArray *list;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fail_field (reader, place, declaration, node);
      return FALSE;
    }

  list = json_node_get_array (node);
  g_ptr_array_set_size (reader->strings, 0);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *entry = json_array_get_element (list, i);

      if (json_node_get_value_type (entry) != G_TYPE_STRING)
        {
          fail_value (reader, place, declaration->name, (int) i, entry, _("A text was expected."));
          return FALSE;
        }
      g_ptr_array_add (reader->strings, (gpointer) json_node_get_string (entry));
    }
  g_ptr_array_add (reader->strings, NULL);

  if (!jm_item_build_set (item, field, JM_VALUE_TEXTS ((const char *const *) reader->strings->pdata), NULL))
    {
      fail_entry (reader, place, declaration, list);
      return FALSE;
    }

  return TRUE;
}

/**
 * _jm_json_read_child:
 * @reader: a reader
 * @place: an item
 * @item: what it becomes
 * @field: a list of items in it
 * @index: an entry of that list
 * @node: that entry, parsed
 *
 * Reads an entry of a list of items and appends it to @item.
 *
 * Returns: whether it could be read
 */
gboolean
_jm_json_read_child (JmJsonReader      *reader,
                     const JmJsonPlace *place,
                     JmItem            *item,
                     guint              field,
                     guint              index,
                     JsonNode          *node)
{
  const JmField *declaration = jm_kind_get_field (place->kind, field);
  JmJsonPlace inner = { place, declaration->name, index, declaration->child, NULL };
  JmItem *child;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail_value (reader, place, declaration->name, (int) index, node, _("An item in { } was expected."));
      return FALSE;
    }

  inner.object = json_node_get_object (node);
  child = read_item (reader, &inner);
  if (child == NULL)
    return FALSE;

  jm_item_build_append (item, field, child);

  return TRUE;
}

static gboolean
read_children (JmJsonReader      *reader,
               const JmJsonPlace *place,
               JmItem            *item,
               guint              field,
               JsonNode          *node)
{
  JsonArray *list;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fail_field (reader, place, jm_kind_get_field (place->kind, field), node);
      return FALSE;
    }

  list = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!_jm_json_read_child (reader, place, item, field, i, json_array_get_element (list, i)))
      return FALSE;

  return TRUE;
}

/**
 * _jm_json_read_member:
 * @reader: a reader
 * @place: an item
 * @item: what it becomes
 * @name: the name of one of its members, but for "id"
 * @node: the member, parsed
 *
 * Reads a member of an item, known or not.
 *
 * Returns: whether it could be read
 */
gboolean
_jm_json_read_member (JmJsonReader      *reader,
                      const JmJsonPlace *place,
                      JmItem            *item,
                      const char        *name,
                      JsonNode          *node)
{
  int field = jm_kind_find_field (place->kind, name);
  JmType store;

  if (field < 0)
    {
      g_string_truncate (reader->json, 0);
      jm_json_node_append (reader->json, node);
      jm_item_build_unknown (item, name, reader->json->str);
      return TRUE;
    }

  store = jm_type_get_store (jm_kind_get_field (place->kind, (guint) field)->type);
  if (store == JM_TYPE_CHILDREN)
    return read_children (reader, place, item, (guint) field, node);
  if (store == JM_TYPE_TEXTS)
    return read_texts (reader, place, item, (guint) field, node);

  return read_value (reader, place, item, (guint) field, node);
}

/* Makes an id for an item that has none: the prefix of its kind and the next number that is
 * free, so that the same document always gives the same ids. */
static char *
give_id (JmJsonReader *reader,
         JmKind        kind)
{
  const char *prefix = jm_kind_get_info (kind)->prefix;
  char *id = NULL;

  if (reader->ids == NULL)
    reader->ids = jm_json_walk_collect (reader->text, reader->length, "id");

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", prefix, ++reader->last_number[kind]);
    }
  while (g_hash_table_contains (reader->ids, id));

  reader->n_given++;

  return id;
}

static JmItem *
new_item (JmJsonReader      *reader,
          const JmJsonPlace *place)
{
  static const JmField line = { .type = JM_TYPE_TEXT };
  g_autofree char *given = NULL;
  JsonNode *node = json_object_get_member (place->object, "id");
  const char *id;

  if (node == NULL)
    {
      given = give_id (reader, place->kind);
      return jm_item_new (place->kind, given);
    }

  id = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
  if (*id == '\0' || strlen (id) > JM_ITEM_MAX_ID || !jm_field_check (&line, JM_VALUE_TEXT (id), NULL))
    {
      g_autofree char *expected = NULL;

      expected = g_strdup_printf (_("An id was expected: a text of one line with 1 to %d bytes."),
                                  JM_ITEM_MAX_ID);
      fail_value (reader, place, "id", -1, node, expected);
      return NULL;
    }

  return jm_item_new (place->kind, id);
}

static JmItem *
read_item (JmJsonReader      *reader,
           const JmJsonPlace *place)
{
  g_autoptr (JmItem) item = NULL;
  JsonObjectIter members;
  const char *name;
  JsonNode *node;

  /* The map would refuse them too, but only when the memory for all of them is taken. */
  if (++reader->n_items > JM_MAP_MAX_ITEMS)
    {
      jm_format_set_error (reader->error, JM_FORMAT_ERROR_TOO_LARGE, reader->name, NULL, 0, 0,
                           _("There are more than %d items in the map."), JM_MAP_MAX_ITEMS);
      return NULL;
    }

  item = new_item (reader, place);
  if (item == NULL)
    return NULL;

  json_object_iter_init_ordered (&members, place->object);
  while (json_object_iter_next_ordered (&members, &name, &node))
    if (!g_str_equal (name, "id") && !_jm_json_read_member (reader, place, item, name, node))
      return NULL;

  return g_steal_pointer (&item);
}
