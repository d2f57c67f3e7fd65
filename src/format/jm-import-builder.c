/* jm-import-builder.c: a map made from a file that knows no ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-import-builder.h"

#include <string.h>

#include <glib/gi18n.h>

struct _JmImportBuilder
{
  JmItem *root;
  GHashTable *personas; /* name → id */
  guint n_made[JM_N_KINDS];
  guint n_items;
};

/**
 * jm_import_builder_new:
 *
 * Returns: (transfer full): a builder of an empty map
 */
JmImportBuilder *
jm_import_builder_new (void)
{
  JmImportBuilder *self = g_new0 (JmImportBuilder, 1);

  self->root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  self->personas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->n_items = 1;

  return self;
}

/**
 * jm_import_builder_free:
 * @self: (transfer full): a builder
 */
void
jm_import_builder_free (JmImportBuilder *self)
{
  g_clear_pointer (&self->root, jm_item_unref);
  g_hash_table_unref (self->personas);
  g_free (self);
}

/**
 * jm_import_builder_get_root:
 * @self: a builder that is not finished
 *
 * Returns: (transfer none): the map's own item, to be filled
 */
JmItem *
jm_import_builder_get_root (JmImportBuilder *self)
{
  return self->root;
}

/**
 * jm_import_builder_make:
 * @self: a builder
 * @kind: the kind of the item
 * @error: return location for an error
 *
 * Makes an empty item whose id is the next of its kind: "s1", "s2", …  Error:
 * %JM_FORMAT_ERROR_TOO_LARGE when the map would hold more than %JM_MAP_MAX_ITEMS items.
 *
 * Returns: (transfer full): the item, or %NULL
 */
JmItem *
jm_import_builder_make (JmImportBuilder  *self,
                        JmKind            kind,
                        GError          **error)
{
  g_autofree char *id = NULL;

  if (self->n_items >= JM_MAP_MAX_ITEMS)
    {
      g_set_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE,
                   _("There is too much in it. A map can hold at most %d items."), JM_MAP_MAX_ITEMS);
      return NULL;
    }

  self->n_items++;
  id = g_strdup_printf ("%s%u", jm_kind_get_info (kind)->prefix, ++self->n_made[kind]);

  return jm_item_new (kind, id);
}

/**
 * jm_import_builder_get_persona:
 * @self: a builder
 * @persona: the name of a persona
 * @error: return location for an error
 *
 * Finds the persona of that name, and adds it to the map when there is none.
 *
 * Returns: (transfer none): its id, or %NULL when the name is too long
 *   (%JM_FORMAT_ERROR_VALUE) or the map too large (%JM_FORMAT_ERROR_TOO_LARGE)
 */
const char *
jm_import_builder_get_persona (JmImportBuilder  *self,
                               const char       *persona,
                               GError          **error)
{
  g_autoptr (JmItem) item = NULL;
  char *id = g_hash_table_lookup (self->personas, persona);

  if (id != NULL)
    return id;

  item = jm_import_builder_make (self, JM_KIND_PERSONA, error);
  if (item == NULL || !jm_import_set_text (item, JM_PERSONA_NAME, persona, error))
    return NULL;

  id = g_strdup (jm_item_get_id (item));
  g_hash_table_insert (self->personas, g_strdup (persona), id);
  jm_item_build_append (self->root, JM_MAP_PERSONAS, g_steal_pointer (&item));

  return id;
}

/**
 * jm_import_builder_finish:
 * @self: a builder; only to be freed afterwards
 * @error: return location for an error of the domain %JM_MODEL_ERROR
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_import_builder_finish (JmImportBuilder  *self,
                          GError          **error)
{
  g_autoptr (JmItem) root = g_steal_pointer (&self->root);

  return jm_map_new (root, error);
}

/* White space as JavaScript's trim() sees it, and with it Mermaid. */
static gboolean
is_blank (gunichar character)
{
  return g_unichar_isspace (character) || character == 0x0b || character == 0xfeff;
}

/**
 * jm_import_strip:
 * @text: a text in valid UTF-8
 *
 * Removes white space of any script at both ends, in place.
 *
 * Returns: (transfer none): @text
 */
char *
jm_import_strip (char *text)
{
  char *start = text;
  char *end;

  while (*start != '\0' && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  for (end = start + strlen (start); end > start;)
    {
      char *last = g_utf8_prev_char (end);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      end = last;
    }

  memmove (text, start, (gsize) (end - start));
  text[end - start] = '\0';

  return text;
}

/**
 * jm_import_set_text:
 * @item: an item that is being built
 * @field: one of its fields that hold text
 * @text: a text in valid UTF-8
 * @error: return location for an error
 *
 * Sets a text after making its characters fit: see jm_field_clean_text().  Blanks at both
 * ends are removed; see jm_import_strip().  Error: %JM_FORMAT_ERROR_VALUE, without the name of the input.
 *
 * Returns: whether the text fits
 */
gboolean
jm_import_set_text (JmItem      *item,
                    guint        field,
                    const char  *text,
                    GError     **error)
{
  g_autofree char *clean = jm_field_clean_text (jm_kind_get_field (jm_item_get_kind (item), field), text);
  g_autoptr (GError) problem = NULL;

  if (jm_item_build_set (item, field, JM_VALUE_TEXT (jm_import_strip (clean)), &problem))
    return TRUE;

  g_set_error_literal (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_VALUE, problem->message);

  return FALSE;
}

/**
 * jm_import_decode:
 * @bytes: a file
 * @name: what errors call it
 * @length: (out): length of the text
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Checks the size of a file and turns it into text; see jm_format_decode().  Errors:
 * %JM_FORMAT_ERROR_TOO_LARGE, %JM_FORMAT_ERROR_EMPTY when there is nothing but blanks,
 * %JM_FORMAT_ERROR_ENCODING.
 *
 * Returns: (transfer full): the text in UTF-8, ended by NUL, or %NULL
 */
char *
jm_import_decode (GBytes      *bytes,
                  const char  *name,
                  gsize       *length,
                  GError     **error)
{
  g_autofree char *text = NULL;
  const char *p;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > JM_FORMAT_MAX_BYTES)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_TOO_LARGE, name, NULL, 0, 0,
                           _("The file is too large. At most %u MB can be read."), JM_FORMAT_MAX_BYTES >> 20);
      return NULL;
    }

  text = jm_format_decode (data != NULL ? data : "", size, name, length, error);
  if (text == NULL)
    return NULL;

  for (p = text; g_ascii_isspace (*p);)
    p++;
  if (*p == '\0')
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_EMPTY, name, NULL, 0, 0, _("The file is empty."));
      return NULL;
    }

  return g_steal_pointer (&text);
}

/**
 * jm_import_set_error:
 * @error: (out) (optional): where the error goes
 * @problem: an error whose message is a sentence
 * @name: what the input is called
 * @text: (nullable): the whole input, for the position
 * @length: its bytes
 * @offset: the byte where the error is
 *
 * Puts name, line and column before an error; see jm_format_set_error().
 */
void
jm_import_set_error (GError       **error,
                     const GError  *problem,
                     const char    *name,
                     const char    *text,
                     gsize          length,
                     gsize          offset)
{
  gboolean is_ours = problem->domain == JM_FORMAT_ERROR;
  JmFormatError code = is_ours ? (JmFormatError) problem->code : JM_FORMAT_ERROR_VALUE;

  jm_format_set_error (error, code, name, text, length, offset, "%s", problem->message);
}

/**
 * jm_places_add:
 * @self: places, all zero at first
 * @place: (nullable): a place; only needed while @self has fewer than %JM_PLACES_SHOWN
 *
 * Counts a place and lists it, unless there are many already.
 */
void
jm_places_add (JmPlaces   *self,
               const char *place)
{
  if (self->text == NULL)
    self->text = g_string_new (NULL);

  if (self->n < JM_PLACES_SHOWN)
    g_string_append_printf (self->text, "%s%s", self->n > 0 ? ", " : "", place);
  else if (self->n == JM_PLACES_SHOWN)
    g_string_append (self->text, ", …");

  self->n++;
}

/**
 * jm_places_clear:
 * @self: places
 *
 * Forgets all places.
 */
void
jm_places_clear (JmPlaces *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  self->n = 0;
}
