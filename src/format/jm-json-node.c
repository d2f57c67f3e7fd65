/* jm-json-node.c: parsed JSON as text again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-node.h"

#include "jm-json-text.h"

/**
 * jm_json_node_append:
 * @json: where to append
 * @node: a parsed value
 *
 * Appends a value as JSON without white space, the form in which items keep unknown members.
 */
void
jm_json_node_append (GString  *json,
                     JsonNode *node)
{
  JsonObjectIter members;
  const char *name;
  JsonNode *value;
  JsonArray *list;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      g_string_append_c (json, '{');
      json_object_iter_init_ordered (&members, json_node_get_object (node));
      for (gboolean first = TRUE; json_object_iter_next_ordered (&members, &name, &value); first = FALSE)
        {
          if (!first)
            g_string_append_c (json, ',');
          jm_json_append_string (json, name);
          g_string_append_c (json, ':');
          jm_json_node_append (json, value);
        }
      g_string_append_c (json, '}');
      break;

    case JSON_NODE_ARRAY:
      list = json_node_get_array (node);
      g_string_append_c (json, '[');
      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          if (i > 0)
            g_string_append_c (json, ',');
          jm_json_node_append (json, json_array_get_element (list, i));
        }
      g_string_append_c (json, ']');
      break;

    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        jm_json_append_string (json, json_node_get_string (node));
      else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        g_string_append (json, json_node_get_boolean (node) ? "true" : "false");
      else if (json_node_get_value_type (node) == G_TYPE_INT64)
        g_string_append_printf (json, "%" G_GINT64_FORMAT, json_node_get_int (node));
      else
        jm_json_append_number (json, json_node_get_double (node));
      break;

    case JSON_NODE_NULL:
    default:
      g_string_append (json, "null");
      break;
    }
}
