/* jm-json-scan.c: what has to be known of JSON text before it is parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There are two sorts of fault.  A fault of grammar ends the scan.  What is grammatical but
 * unfit for a map (see jm_json_source_note()) is kept until the end, because a file that is no map
 * at all is better told so than blamed for its details.
 */

#include "config.h"

#include "jm-json-scan.h"

#include <glib/gi18n.h>

#include "jm-format.h"
#include "jm-json-names.h"
#include "jm-json-token.h"
#include "jm-json-walk.h"
#include "jm-json-writer.h"

/* The most values; json-glib takes some 60 bytes for each. */
#define MAX_VALUES 10000000

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* the first entry of a list */
  EXPECT_NAME,
  EXPECT_NAME_OR_END, /* the first member of an object */
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

/* A list or object that is not closed yet. */
typedef struct
{
  const char *start; /* its bracket */
  guint first_name;  /* the first of its names */
} Level;

typedef struct
{
  JmJsonSource source;
  Level levels[JM_JSON_MAX_DEPTH];
  guint depth;
  guint n_values;
  JmJsonNames names; /* of the members of all open objects */
  gboolean is_map;   /* the root has the member "format" of a map */
} Scan;

/* Says that the text ends where something has to follow.  As it is not blank, it then ends
 * inside a list or an object. */
static void
fail_at_end (Scan *scan)
{
  const char *start = scan->levels[scan->depth - 1].start;
  guint line, column;

  jm_json_source_get_position (&scan->source, start, &line, &column);
  JM_JSON_FAIL_SYNTAX (&scan->source, scan->source.end,
                       _("The file ends too early: the “%c” of line %u is not closed by a “%c”."),
                       *start, line, *start == '{' ? '}' : ']');
}

static void
fail_name (Scan       *scan,
           const char *p)
{
  g_autofree char *word = jm_json_source_get_word (&scan->source, p);

  if (*p == '}')
    JM_JSON_FAIL_SYNTAX (&scan->source, p,
                         _("Another member was expected before the “}”. Is there a comma too many?"));
  else
    JM_JSON_FAIL_SYNTAX (&scan->source, p,
                         _("The name of a member in double quotes was expected, not “%s”."), word);
}

static void
fail_comma (Scan       *scan,
            const char *p)
{
  g_autofree char *word = jm_json_source_get_word (&scan->source, p);

  JM_JSON_FAIL_SYNTAX (&scan->source, p, _("A comma or a “%c” was expected, not “%s”."),
                       *scan->levels[scan->depth - 1].start == '{' ? '}' : ']', word);
}

/* Checks the name at START, remembers it and returns what follows it, or NULL. */
static const char *
scan_name (Scan       *scan,
           const char *start)
{
  gboolean has_escapes;
  const char *end = jm_json_token_string (&scan->source, start, &has_escapes);

  if (end != NULL)
    jm_json_names_add (&scan->names, start, end, has_escapes);

  return end;
}

/* Checks the string at START, a value, and returns what follows it, or NULL. */
static const char *
scan_string (Scan       *scan,
             const char *start)
{
  gboolean has_escapes;
  const char *end = jm_json_token_string (&scan->source, start, &has_escapes);

  if (end != NULL && scan->depth == 1 && *scan->levels[0].start == '{'
      && jm_json_walk_string_equals (jm_json_names_get_last (&scan->names), "format")
      && jm_json_walk_string_equals (start, JM_JSON_FORMAT))
    scan->is_map = TRUE;

  return end;
}

static gboolean
open_level (Scan       *scan,
            const char *start)
{
  if (scan->depth == JM_JSON_MAX_DEPTH)
    {
      JM_JSON_FAIL (&scan->source, JM_FORMAT_ERROR_TOO_LARGE, start,
                    _("Lists and objects stand inside each other more than %d levels deep."),
                    JM_JSON_MAX_DEPTH);
      return FALSE;
    }

  scan->levels[scan->depth++] = (Level) { .start = start, .first_name = jm_json_names_get_n (&scan->names) };

  return TRUE;
}

static Expect
close_level (Scan *scan)
{
  const Level *level = &scan->levels[--scan->depth];
  const char *twice = NULL;

  if (*level->start == '{')
    twice = jm_json_names_find_twice (&scan->names, level->first_name);
  if (twice != NULL)
    {
      static const JmField line = { .type = JM_TYPE_TEXT };
      g_autoptr (GString) decoded = jm_json_walk_decode (twice);
      g_autofree char *name = jm_field_clean_text (&line, decoded->str);
      g_autofree char *sentence = NULL;

      sentence = g_strdup_printf (_("The member “%s” stands twice in the same object."), name);
      jm_json_source_note (&scan->source, twice, sentence);
    }
  jm_json_names_truncate (&scan->names, level->first_name);

  return scan->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
}

/* Checks the value at P, or the beginning of it when it is a list or an object, and returns
 * what follows, or NULL. */
static const char *
scan_value (Scan       *scan,
            const char *p,
            Expect     *expect)
{
  *expect = scan->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;

  if (++scan->n_values > MAX_VALUES)
    {
      JM_JSON_FAIL (&scan->source, JM_FORMAT_ERROR_TOO_LARGE, p, _("There are more than %d values."),
                    MAX_VALUES);
      return NULL;
    }

  switch (*p)
    {
    case '{':
    case '[':
      *expect = *p == '{' ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
      return open_level (scan, p) ? p + 1 : NULL;

    case '"':
      return scan_string (scan, p);

    case 't':
    case 'f':
    case 'n':
      return jm_json_token_word (&scan->source, p);

    case '-':
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
      return jm_json_token_number (&scan->source, p);

    default:
      jm_json_token_fail_value (&scan->source, p);
      return NULL;
    }
}

/* Takes one step of the grammar at P, which is no white space, and returns what follows it,
 * or NULL. */
static const char *
scan_token (Scan       *scan,
            const char *p,
            Expect     *expect)
{
  gboolean in_object = scan->depth > 0 && *scan->levels[scan->depth - 1].start == '{';

  switch (*expect)
    {
    case EXPECT_VALUE_OR_END:
      if (*p == ']')
        {
          *expect = close_level (scan);
          return p + 1;
        }
      return scan_value (scan, p, expect);

    case EXPECT_VALUE:
      return scan_value (scan, p, expect);

    case EXPECT_NAME_OR_END:
    case EXPECT_NAME:
      if (*p == '}' && *expect == EXPECT_NAME_OR_END)
        {
          *expect = close_level (scan);
          return p + 1;
        }
      if (*p != '"')
        {
          fail_name (scan, p);
          return NULL;
        }
      *expect = EXPECT_COLON;
      return scan_name (scan, p);

    case EXPECT_COLON:
      if (*p != ':')
        {
          JM_JSON_FAIL_SYNTAX (&scan->source, p,
                               _("A colon was expected between the name of the member and its value."));
          return NULL;
        }
      *expect = EXPECT_VALUE;
      return p + 1;

    case EXPECT_COMMA_OR_END:
      if (*p == ',')
        *expect = in_object ? EXPECT_NAME : EXPECT_VALUE;
      else if (*p == (in_object ? '}' : ']'))
        *expect = close_level (scan);
      else
        {
          fail_comma (scan, p);
          return NULL;
        }
      return p + 1;

    case EXPECT_NOTHING:
    default:
      JM_JSON_FAIL_SYNTAX (&scan->source, p,
                           _("Nothing more was expected: the JSON text is complete before this."));
      return NULL;
    }
}

static gboolean
scan_grammar (Scan *scan)
{
  Expect expect = EXPECT_VALUE;
  const char *p = scan->source.text;

  for (;;)
    {
      p = jm_json_skip_space (p, scan->source.end);
      if (p == scan->source.end)
        {
          if (expect == EXPECT_NOTHING)
            return TRUE;
          fail_at_end (scan);
          return FALSE;
        }

      p = scan_token (scan, p, &expect);
      if (p == NULL)
        return FALSE;
    }
}

/* What can be said without looking at the grammar. */
static gboolean
check_bytes (JmJsonSource *source)
{
  gsize length = (gsize) (source->end - source->text);
  const guchar *bytes = (const guchar *) source->text;
  const char *bad;

  if (length > JM_FORMAT_MAX_BYTES)
    {
      jm_format_set_error (source->error, JM_FORMAT_ERROR_TOO_LARGE, source->name, NULL, 0, 0,
                           _("The file is larger than %u MB."), JM_FORMAT_MAX_BYTES >> 20);
      return FALSE;
    }

  if (length >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)
                      || (bytes[0] == 0) != (bytes[1] == 0)))
    {
      JM_JSON_FAIL (source, JM_FORMAT_ERROR_ENCODING, source->text,
                    _("The text is encoded in UTF-16. UTF-8 was expected."));
      return FALSE;
    }

  if (!g_utf8_validate_len (source->text, length, &bad))
    {
      JM_JSON_FAIL (source, JM_FORMAT_ERROR_ENCODING, bad,
                    _("The byte %02X is no text in UTF-8 here, which was expected."), (guchar) *bad);
      return FALSE;
    }

  if (jm_json_skip_space (source->text, source->end) == source->end)
    {
      jm_format_set_error (source->error, JM_FORMAT_ERROR_EMPTY, source->name, NULL, 0, 0,
                           _("There is nothing in the file. A journey map was expected."));
      return FALSE;
    }

  return TRUE;
}

/**
 * jm_json_scan:
 * @text: the bytes of a file, without the byte-order mark of UTF-8
 * @length: their number
 * @name: what the file is called in errors
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Checks that a text is JSON by RFC 8259, that it is a journey map by its member "format",
 * and that nothing in it would be lost or changed on the way through json-glib.  Errors:
 * %JM_FORMAT_ERROR_TOO_LARGE (size, nesting, number of
 * values), %JM_FORMAT_ERROR_ENCODING,
 * %JM_FORMAT_ERROR_EMPTY, %JM_FORMAT_ERROR_SYNTAX, %JM_FORMAT_ERROR_NOT_A_MAP, and
 * %JM_FORMAT_ERROR_VALUE for members that stand twice in an object, U+0000, halves of
 * characters, and numbers that are no finite double or no integer of 64 bits.
 *
 * Returns: whether the text may be parsed
 */
gboolean
jm_json_scan (const char  *text,
              gsize        length,
              const char  *name,
              GError     **error)
{
  Scan scan = { .source = { name, text, text + length, error, NULL } };
  g_autoptr (GError) fault = NULL;
  gboolean is_json;

  if (!check_bytes (&scan.source))
    return FALSE;

  jm_json_names_init (&scan.names);
  is_json = scan_grammar (&scan);
  jm_json_names_clear (&scan.names);
  fault = g_steal_pointer (&scan.source.fault);

  if (!is_json)
    return FALSE;

  if (!scan.is_map)
    {
      JM_JSON_FAIL (&scan.source, JM_FORMAT_ERROR_NOT_A_MAP, text,
                    _("This is JSON but not a journey map: the member “format” with the value “%s” was "
                      "expected."),
                    JM_JSON_FORMAT);
      return FALSE;
    }

  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }

  return TRUE;
}
