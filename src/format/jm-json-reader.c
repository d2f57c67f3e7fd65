/* jm-json-reader.c: a map from our own JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text is scanned (jm-json-scan.h), parsed by json-glib and turned into items by the
 * field tables.  The tree of json-glib is several times as large as the text, and freeing a
 * large one costs as much as making it.  So the values directly below the root, for example
 * each stage, are parsed one after the other, each forgotten when it has become an item.
 */

#include "config.h"

#include "jm-json-reader.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-json-reader-private.h"
#include "jm-json-scan.h"
#include "jm-json-walk.h"
#include "jm-json-writer.h"

/* Parses one value of the scanned text.  It belongs to the parser, until the next one. */
static JsonNode *
parse (JmJsonReader *reader,
       JmJsonWalk   *walk)
{
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (reader->parser, walk->value, jm_json_walk_get_end (walk) - walk->value,
                                   &error))
    {
      /* Only where json-glib is stricter than RFC 8259 and jm_json_scan(). */
      jm_format_set_error (reader->error, JM_FORMAT_ERROR_SYNTAX, reader->name, reader->text, reader->length,
                           (gsize) (walk->value - reader->text), _("The JSON text cannot be read: %s"),
                           error->message);
      return NULL;
    }

  return json_parser_get_root (reader->parser);
}

/* A list of items directly in the root. */
static gboolean
read_root_children (JmJsonReader      *reader,
                    const JmJsonPlace *place,
                    JmItem            *root,
                    guint              field,
                    JmJsonWalk        *walk)
{
  JmJsonWalk inner;

  jm_json_walk_init (&inner, walk->value, reader->text + reader->length);
  while (jm_json_walk_next (&inner))
    {
      JsonNode *node = parse (reader, &inner);

      if (node == NULL || !_jm_json_read_child (reader, place, root, field, inner.index, node))
        return FALSE;
    }
  jm_json_walk_leave (walk, &inner);

  return TRUE;
}

static gboolean
read_root_member (JmJsonReader      *reader,
                  const JmJsonPlace *place,
                  JmItem            *root,
                  JmJsonWalk        *walk)
{
  g_autoptr (GString) name = jm_json_walk_decode (walk->name);
  int field = jm_kind_find_field (JM_KIND_MAP, name->str);
  const JmField *declaration = field >= 0 ? jm_kind_get_field (JM_KIND_MAP, (guint) field) : NULL;
  JsonNode *node;

  if (g_str_equal (name->str, "format") || g_str_equal (name->str, "version"))
    return TRUE;

  if (declaration != NULL && declaration->type == JM_TYPE_CHILDREN && *walk->value == '[')
    return read_root_children (reader, place, root, (guint) field, walk);

  node = parse (reader, walk);

  return node != NULL && _jm_json_read_member (reader, place, root, name->str, node);
}

static gboolean
read_version (JmJsonReader      *reader,
              const JmJsonPlace *place)
{
  JmJsonWalk walk;
  double version = 0;

  jm_json_walk_init (&walk, reader->text, reader->text + reader->length);
  while (jm_json_walk_next (&walk))
    if (jm_json_walk_string_equals (walk.name, "version"))
      {
        JsonNode *node = parse (reader, &walk);
        GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;

        if (node == NULL)
          return FALSE;
        if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
          version = json_node_get_double (node);
        break;
      }

  if (version < 1 || version != floor (version))
    {
      _jm_json_reader_fail (reader, place, "version", -1,
                            _("The version of the document was expected, a whole number from 1 on."));
      return FALSE;
    }

  reader->is_newer = version > JM_JSON_VERSION;

  return TRUE;
}

static JmItem *
read_root (JmJsonReader *reader)
{
  g_autoptr (JmItem) root = NULL;
  JmJsonPlace place = { .kind = JM_KIND_MAP };
  JmJsonWalk walk;

  if (!read_version (reader, &place))
    return NULL;

  root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  jm_json_walk_init (&walk, reader->text, reader->text + reader->length);
  while (jm_json_walk_next (&walk))
    if (!read_root_member (reader, &place, root, &walk))
      return NULL;

  return g_steal_pointer (&root);
}

/* Looks for an id that two items have.  WAYS has the way to each item so far by its id. */
static gboolean
find_twice (const JmItem *item,
            GArray       *way,
            GHashTable   *ways,
            GArray      **first)
{
  const JmKindInfo *info = jm_item_get_info (item);

  *first = g_hash_table_lookup (ways, jm_item_get_id (item));
  if (*first != NULL)
    return TRUE;
  g_hash_table_insert (ways, (gpointer) jm_item_get_id (item), g_array_copy (way));

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = info->fields[i].type == JM_TYPE_CHILDREN ? jm_item_get_n_children (item, i) : 0;

      for (guint j = 0; j < n; j++)
        {
          const JmJsonStep steps[] = { { info->fields[i].name, 0 }, { NULL, j } };

          g_array_append_vals (way, steps, G_N_ELEMENTS (steps));
          if (find_twice (jm_item_get_child (item, i, j), way, ways, first))
            return TRUE;
          g_array_set_size (way, way->len - G_N_ELEMENTS (steps));
        }
    }

  return FALSE;
}

/* Says where the two items with the same id stand. */
static void
fail_twice (JmJsonReader *reader,
            const JmItem *root)
{
  g_autoptr (GHashTable) ways = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                       (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (JmJsonStep));
  const JmJsonStep member = { "id", 0 };
  gsize offset, first_offset;
  guint line, column;
  GArray *first;

  if (!find_twice (root, way, ways, &first))
    g_return_if_reached ();

  g_array_append_val (way, member);
  offset = jm_json_walk_find (reader->text, reader->length, (const JmJsonStep *) (gconstpointer) way->data,
                              way->len);
  if (first->len == 0)
    {
      jm_format_set_error (reader->error, JM_FORMAT_ERROR_VALUE, reader->name, reader->text, reader->length,
                           offset,
                           _("The id “%s” is that of the map itself. Each item needs an id of its own."),
                           JM_MAP_ID);
      return;
    }

  g_array_append_val (first, member);
  first_offset = jm_json_walk_find (reader->text, reader->length,
                                    (const JmJsonStep *) (gconstpointer) first->data, first->len);
  jm_format_get_position (reader->text, reader->length, first_offset, &line, &column);
  jm_format_set_error (reader->error, JM_FORMAT_ERROR_VALUE, reader->name, reader->text, reader->length,
                       offset,
                       _("The item in line %u has the same id. Each item needs an id of its own."), line);
}

static void
repaired_cb (const JmItem *item,
             const char   *sentence,
             gpointer      user_data)
{
  jm_report_add_repair (user_data, sentence);
}

static JmMap *
make_map (JmJsonReader *reader,
          JmItem       *root,
          JmReport     *report)
{
  g_autoptr (GError) error = NULL;
  JmMap *map = jm_map_new_repaired (root, repaired_cb, report, &error);

  if (map == NULL)
    {
      if (g_error_matches (error, JM_MODEL_ERROR, JM_MODEL_ERROR_DUPLICATE_ID))
        fail_twice (reader, root);
      else
        jm_format_set_error (reader->error, JM_FORMAT_ERROR_TOO_LARGE, reader->name, NULL, 0, 0, "%s",
                             error->message);
      return NULL;
    }

  if (reader->n_given > 0)
    jm_report_add (report,
                   ngettext ("%u item had no id and was given one.",
                             "%u items had no id and were given one.", reader->n_given),
                   reader->n_given);

  return map;
}

/**
 * jm_json_read:
 * @bytes: a document
 * @name: what it is called in errors, for example its file name
 * @report: (nullable): gets a line for each repair
 * @newer: (out) (optional): whether a newer version of this program wrote the document; it
 *   must then not be saved over
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Reads a document of our own.  Errors: those of jm_json_scan(); %JM_FORMAT_ERROR_VALUE for
 * a value that does not fit its field, an id that two items have and a missing version;
 * %JM_FORMAT_ERROR_VERSION instead of it when a newer version wrote the document.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_json_read (GBytes      *bytes,
              const char  *name,
              JmReport    *report,
              gboolean    *newer,
              GError     **error)
{
  JmJsonReader reader = { .name = name, .error = error };
  g_autoptr (JmItem) root = NULL;
  JmMap *map = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  reader.text = g_bytes_get_data (bytes, &reader.length);
  if (reader.text == NULL)
    reader.text = "";
  if (reader.length >= 3 && memcmp (reader.text, "\xef\xbb\xbf", 3) == 0)
    {
      reader.text += 3;
      reader.length -= 3;
    }

  if (!jm_json_scan (reader.text, reader.length, name, error))
    return NULL;

  reader.parser = json_parser_new ();
  json_parser_set_strict (reader.parser, TRUE);
  reader.strings = g_ptr_array_new ();
  reader.json = g_string_new (NULL);

  root = read_root (&reader);
  if (root != NULL)
    map = make_map (&reader, root, report);

  g_object_unref (reader.parser);
  g_ptr_array_unref (reader.strings);
  g_string_free (reader.json, TRUE);
  g_clear_pointer (&reader.ids, g_hash_table_unref);

  if (newer != NULL)
    *newer = reader.is_newer;

  return map;
}

/**
 * jm_json_sniff:
 * @bytes: the beginning of a file
 * @length: number of bytes
 *
 * Returns: whether the file looks like JSON: its first byte that is not blank is { or [
 */
gboolean
jm_json_sniff (const char *bytes,
               gsize       length)
{
  gsize i = length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (i < length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r'))
    i++;

  return i < length && (bytes[i] == '{' || bytes[i] == '[');
}
