/* jm-schema.c: the JSON Schema of our own documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by https://json-schema.org/draft/2020-12: what several fields share is a
 * definition, next to which other keywords may stand.
 */

#include "config.h"

#include "jm-schema.h"

#include "jm-data-uri.h"
#include "jm-format.h"
#include "jm-json-text.h"
#include "jm-json-writer.h"

/* Patterns are those of ECMA-262 without anchors at the end, where engines differ about a
 * line break. */
#define CONTROLS "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ufffe\\uffff"
#define LINE_BREAKS "\\u0009\\u000a\\u2028\\u2029"
#define NO_LINE "[" CONTROLS LINE_BREAKS "]"
#define NO_PROSE "[" CONTROLS "]"
#define NO_PATH "^[/\\\\]|^[A-Za-z][A-Za-z0-9+.-]*:|" NO_LINE
#define DATE "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
#define COLOUR "^(#[0-9A-Fa-f]{6})?$"

/* The longest date and colour: "$" alone would allow a line break behind them. */
#define DATE_LENGTH 10
#define COLOUR_LENGTH 7

#define DEFINITION(name) "#/$defs/" name

static void
add_length (JmJsonText *text,
            guint       minimum,
            guint       maximum)
{
  if (minimum > 0)
    jm_json_text_add_number (text, "minLength", minimum);
  jm_json_text_add_number (text, "maxLength", maximum);
}

static void
add_refused (JmJsonText *text,
             const char *pattern)
{
  jm_json_text_open (text, "not", '{');
  jm_json_text_add_string (text, "pattern", pattern);
  jm_json_text_close (text, '}');
}

/* Text that does not match a pattern. */
static void
write_text_definition (JmJsonText *text,
                       const char *name,
                       guint       minimum,
                       guint       maximum,
                       const char *refused)
{
  jm_json_text_open (text, name, '{');
  jm_json_text_add_string (text, "type", "string");
  add_length (text, minimum, maximum);
  add_refused (text, refused);
  jm_json_text_close (text, '}');
}

/* Text that matches a pattern. */
static void
write_pattern_definition (JmJsonText *text,
                          const char *name,
                          guint       maximum,
                          const char *pattern)
{
  jm_json_text_open (text, name, '{');
  jm_json_text_add_string (text, "type", "string");
  add_length (text, 0, maximum);
  jm_json_text_add_string (text, "pattern", pattern);
  jm_json_text_close (text, '}');
}

static void
write_reference (JmJsonText *text,
                 const char *definition)
{
  jm_json_text_add_string (text, "$ref", definition);
}

/* A path, or the picture itself. */
static void
write_picture_definition (JmJsonText *text)
{
  jm_json_text_open (text, "picture", '{');
  jm_json_text_open (text, "anyOf", '[');
  jm_json_text_open (text, NULL, '{');
  write_reference (text, DEFINITION ("path"));
  jm_json_text_close (text, '}');
  jm_json_text_open (text, NULL, '{');
  jm_json_text_add_string (text, "type", "string");
  add_length (text, 0, JM_DATA_URI_MAX_LENGTH);
  jm_json_text_add_string (text, "pattern", JM_DATA_URI_PATTERN);
  add_refused (text, NO_LINE);
  jm_json_text_close (text, '}');
  jm_json_text_close (text, ']');
  jm_json_text_close (text, '}');
}

static void
write_list (JmJsonText *text,
            const char *definition)
{
  jm_json_text_add_string (text, "type", "array");
  jm_json_text_open (text, "items", '{');
  write_reference (text, definition);
  jm_json_text_close (text, '}');
}

static void
write_choices (JmJsonText     *text,
               const JmChoice *choices)
{
  jm_json_text_open (text, "enum", '[');
  for (; choices->name != NULL; choices++)
    jm_json_text_add_string (text, NULL, choices->name);
  jm_json_text_close (text, ']');
}

static void
write_range (JmJsonText    *text,
             const char    *type,
             const JmField *field)
{
  jm_json_text_add_string (text, "type", type);
  jm_json_text_add_number (text, "minimum", field->minimum);
  jm_json_text_add_number (text, "maximum", field->maximum);
}

static void
write_type (JmJsonText    *text,
            const JmField *field)
{
  g_autofree char *child = NULL;

  switch (field->type)
    {
    case JM_TYPE_TEXT:
      write_reference (text, DEFINITION ("line"));
      break;
    case JM_TYPE_PROSE:
      write_reference (text, DEFINITION ("prose"));
      break;
    case JM_TYPE_DATE:
      write_reference (text, DEFINITION ("date"));
      break;
    case JM_TYPE_COLOUR:
      write_reference (text, DEFINITION ("colour"));
      break;
    case JM_TYPE_PATH:
      write_reference (text, DEFINITION ("path"));
      break;
    case JM_TYPE_PICTURE:
      write_reference (text, DEFINITION ("picture"));
      break;
    case JM_TYPE_NUMBER:
      write_range (text, "number", field);
      break;
    case JM_TYPE_INTEGER:
      write_range (text, "integer", field);
      break;
    case JM_TYPE_FLAG:
      jm_json_text_add_string (text, "type", "boolean");
      break;
    case JM_TYPE_CHOICE:
      write_choices (text, field->choices);
      break;
    case JM_TYPE_REFERENCE:
      write_reference (text, DEFINITION ("reference"));
      break;
    case JM_TYPE_TEXTS:
      write_list (text, DEFINITION ("line"));
      break;
    case JM_TYPE_REFERENCES:
      write_list (text, DEFINITION ("reference"));
      break;
    case JM_TYPE_CHILDREN:
      child = g_strdup_printf (DEFINITION ("%s"), jm_kind_get_info (field->child)->name);
      write_list (text, child);
      break;
    case JM_TYPE_UNSET:
    default:
      g_return_if_reached ();
    }
}

static void
write_fields (JmJsonText       *text,
              const JmKindInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const JmField *field = &info->fields[i];

      jm_json_text_open (text, field->name, '{');
      jm_json_text_add_string (text, "title", field->label);
      jm_json_text_add_string (text, "description", field->help);
      write_type (text, field);
      jm_json_text_close (text, '}');
    }
}

/* The members that an item makes no sense without. */
static void
write_needed (JmJsonText       *text,
              const JmKindInfo *info)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (!info->fields[i].needed)
        continue;

      if (!is_open)
        jm_json_text_open (text, "required", '[');
      is_open = TRUE;
      jm_json_text_add_string (text, NULL, info->fields[i].name);
    }

  if (is_open)
    jm_json_text_close (text, ']');
}

static void
write_kind (JmJsonText *text,
            JmKind      kind)
{
  const JmKindInfo *info = jm_kind_get_info (kind);

  jm_json_text_open (text, info->name, '{');
  jm_json_text_add_string (text, "title", info->label);
  jm_json_text_add_string (text, "type", "object");
  write_needed (text, info);

  jm_json_text_open (text, "properties", '{');
  jm_json_text_open (text, "id", '{');
  jm_json_text_add_string (text, "title", "Id");
  jm_json_text_add_string (text, "description",
                           "Names the item; no other item of the map has the same. One that has none gets "
                           "one.");
  write_reference (text, DEFINITION ("id"));
  jm_json_text_close (text, '}');
  write_fields (text, info);
  jm_json_text_close (text, '}');

  jm_json_text_close (text, '}');
}

static void
write_root (JmJsonText *text)
{
  jm_json_text_add_string (text, "type", "object");

  jm_json_text_open (text, "required", '[');
  jm_json_text_add_string (text, NULL, "format");
  jm_json_text_add_string (text, NULL, "version");
  jm_json_text_close (text, ']');

  jm_json_text_open (text, "properties", '{');
  jm_json_text_open (text, "format", '{');
  jm_json_text_add_string (text, "title", "Format");
  jm_json_text_add_string (text, "description", "By this member a document is told from other JSON");
  jm_json_text_add_string (text, "const", JM_JSON_FORMAT);
  jm_json_text_close (text, '}');

  jm_json_text_open (text, "version", '{');
  jm_json_text_add_string (text, "title", "Version");
  jm_json_text_add_string (text, "description", "Version of the form of the document");
  jm_json_text_add_string (text, "type", "integer");
  jm_json_text_add_number (text, "minimum", JM_JSON_VERSION);
  jm_json_text_close (text, '}');

  write_fields (text, jm_kind_get_info (JM_KIND_MAP));
  jm_json_text_close (text, '}');
}

/**
 * jm_schema_write:
 *
 * Writes the JSON Schema (draft 2020-12) of our documents: one definition for each kind,
 * with the labels and the help of its fields in English.  Members that it does not name are
 * allowed everywhere.
 *
 * Returns: (transfer full): the schema, in the form of our documents
 */
GBytes *
jm_schema_write (void)
{
  JmJsonText text;

  jm_json_text_init (&text, 64 << 10);
  jm_json_text_open (&text, NULL, '{');
  jm_json_text_add_string (&text, "$schema", "https://json-schema.org/draft/2020-12/schema");
  jm_json_text_add_string (&text, "title", "Journey map");
  jm_json_text_add_string (&text, "description",
                           "A customer-journey map of Journey Mapper (*.journey.json). Members that this "
                           "schema does not name are allowed everywhere and are kept.");
  write_root (&text);

  jm_json_text_open (&text, "$defs", '{');
  write_text_definition (&text, "id", 1, JM_ITEM_MAX_ID, NO_LINE);
  write_text_definition (&text, "reference", 0, JM_ITEM_MAX_ID, NO_LINE);
  write_text_definition (&text, "line", 0, JM_ITEM_MAX_TEXT, NO_LINE);
  write_text_definition (&text, "prose", 0, JM_ITEM_MAX_TEXT, NO_PROSE);
  write_text_definition (&text, "path", 0, JM_ITEM_MAX_TEXT, NO_PATH);
  write_picture_definition (&text);
  write_pattern_definition (&text, "date", DATE_LENGTH, DATE);
  write_pattern_definition (&text, "colour", COLOUR_LENGTH, COLOUR);
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    if (kind != JM_KIND_MAP)
      write_kind (&text, kind);
  jm_json_text_close (&text, '}');

  jm_json_text_close (&text, '}');

  return jm_json_text_end (&text);
}
