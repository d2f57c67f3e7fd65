/* jm-field.c: which values fit a field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-item.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-data-uri.h"
#include "jm-map.h"

/* Returns the number of bytes at TEXT that no text of a map may hold, 0 when the character
 * there is fine.  Refused are the control characters C0 (but for line break and tabulator),
 * DEL and C1, and U+FFFE and U+FFFF, which XML cannot carry.  TEXT is valid UTF-8. */
static guint
control_length (const guchar *text,
                gboolean      several_lines)
{
  if (text[0] < 0x20)
    return several_lines && (text[0] == '\n' || text[0] == '\t') ? 0 : 1;
  if (text[0] < 0x7f)
    return 0;
  if (text[0] == 0x7f)
    return 1;
  if (text[0] == 0xc2 && text[1] < 0xa0)
    return 2;
  /* Line and paragraph separator break a line like \n. */
  if (text[0] == 0xe2 && text[1] == 0x80 && (text[2] == 0xa8 || text[2] == 0xa9))
    return several_lines ? 0 : 3;
  if (text[0] == 0xef && text[1] == 0xbf && text[2] >= 0xbe)
    return 3;

  return 0;
}

static gboolean
is_clean (const char *text,
          gboolean    several_lines)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if ((*p < 0x20 || *p >= 0x7f) && control_length (p, several_lines) > 0)
      return FALSE;

  return TRUE;
}

/* YYYY-MM-DD of the proleptic Gregorian calendar, years 1 to 9999. */
static gboolean
is_date (const char *text)
{
  guint parts[3] = { 0, 0, 0 };
  guint part = 0;

  if (strlen (text) != 10)
    return FALSE;

  for (guint i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7)
        {
          if (text[i] != '-')
            return FALSE;
          part++;
        }
      else if (g_ascii_isdigit (text[i]))
        parts[part] = parts[part] * 10 + (guint) g_ascii_digit_value (text[i]);
      else
        return FALSE;
    }

  return g_date_valid_dmy ((GDateDay) parts[2], (GDateMonth) parts[1], (GDateYear) parts[0]);
}

static gboolean
is_colour (const char *text)
{
  if (text[0] != '#' || strlen (text) != 7)
    return FALSE;

  for (guint i = 1; i < 7; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  return TRUE;
}

/* A path must stay good when the folder of the document is moved, so it is neither absolute
 * nor a URI (RFC 3986, 3.1), nor a path on a Windows drive.  ".." may be in it: the map that
 * a map is compared with often lies in a folder beside its own. */
static gboolean
is_relative_path (const char *text)
{
  const char *p = text;

  if (text[0] == '/' || text[0] == '\\')
    return FALSE;

  if (!g_ascii_isalpha (*p))
    return TRUE;
  while (g_ascii_isalnum (*p) || *p == '+' || *p == '-' || *p == '.')
    p++;

  return *p != ':';
}

static gboolean
check_text (const JmField *field,
            const char    *text,
            GError       **error)
{
  g_autofree char *expected = NULL;
  gboolean fits = TRUE;
  gsize length = strlen (text);

  if (length == 0)
    return TRUE;

  if (field->type == JM_TYPE_PICTURE && jm_data_uri_is (text) && !jm_data_uri_fits (text))
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE,
                   _("A picture of at most %u KB was expected; a larger one can lie in a file beside the document."),
                   JM_DATA_URI_MAX_BYTES >> 10);
      return FALSE;
    }

  if (length > JM_ITEM_MAX_TEXT)
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE,
                   _("A text of at most %d bytes was expected."), JM_ITEM_MAX_TEXT);
      return FALSE;
    }

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE,
                   _("A text in UTF-8 was expected."));
      return FALSE;
    }

  if (!is_clean (text, field->type == JM_TYPE_PROSE))
    {
      const char *sentence = field->type == JM_TYPE_PROSE
                                 ? _("A text without control characters was expected.")
                                 : _("A text of one line without control characters was expected.");

      g_set_error_literal (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE, sentence);
      return FALSE;
    }

  if (field->type == JM_TYPE_DATE)
    fits = is_date (text);
  else if (field->type == JM_TYPE_COLOUR)
    fits = is_colour (text);
  else if (field->type == JM_TYPE_PATH)
    fits = is_relative_path (text);
  else if (field->type == JM_TYPE_PICTURE)
    fits = is_relative_path (text) || jm_data_uri_check (text);

  if (!fits)
    {
      expected = jm_field_describe (field);
      g_set_error_literal (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE, expected);
    }

  return fits;
}

static guint
count_choices (const JmField *field)
{
  guint n = 0;

  while (field->choices[n].name != NULL)
    n++;

  return n;
}

static gboolean
number_fits (const JmField *field,
             double         number)
{
  if (!isfinite (number))
    return FALSE;

  switch (field->type)
    {
    case JM_TYPE_NUMBER:
      return number >= field->minimum && number <= field->maximum;
    case JM_TYPE_INTEGER:
      return number >= field->minimum && number <= field->maximum && number == floor (number);
    case JM_TYPE_FLAG:
      return number == 0 || number == 1;
    case JM_TYPE_CHOICE:
      return number == floor (number) && number >= JM_CHOICE_UNSET && number < count_choices (field);
    case JM_TYPE_UNSET:
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_TEXTS:
    case JM_TYPE_REFERENCES:
    case JM_TYPE_CHILDREN:
    default:
      return FALSE;
    }
}

/**
 * jm_type_get_store:
 * @type: a type of field
 *
 * Returns: how values of the type are kept: as %JM_TYPE_TEXT, %JM_TYPE_NUMBER,
 *   %JM_TYPE_TEXTS or %JM_TYPE_CHILDREN; %JM_TYPE_UNSET for itself
 */
JmType
jm_type_get_store (JmType type)
{
  switch (type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_REFERENCE:
      return JM_TYPE_TEXT;
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
    case JM_TYPE_FLAG:
    case JM_TYPE_CHOICE:
      return JM_TYPE_NUMBER;
    case JM_TYPE_TEXTS:
    case JM_TYPE_REFERENCES:
      return JM_TYPE_TEXTS;
    case JM_TYPE_CHILDREN:
      return JM_TYPE_CHILDREN;
    case JM_TYPE_UNSET:
    default:
      return JM_TYPE_UNSET;
    }
}

/**
 * jm_field_check:
 * @field: a field
 * @value: a value for it; %JM_VALUE_UNSET and empty texts and lists always fit
 * @error: return location for an error
 *
 * Checks a value by the declaration of its field.  That a reference leads somewhere is for
 * the map to check.  The message of the error says what was expected, and leaves it to the
 * caller to name the place.  Error: %JM_MODEL_ERROR_VALUE.
 *
 * Returns: whether the value fits
 */
gboolean
jm_field_check (const JmField *field,
                JmValue        value,
                GError       **error)
{
  g_autofree char *expected = NULL;
  JmType store;

  g_return_val_if_fail (field != NULL, FALSE);

  store = jm_type_get_store (field->type);

  if (store != JM_TYPE_CHILDREN)
    {
      if (value.type == JM_TYPE_UNSET)
        return TRUE;

      if (store == jm_type_get_store (value.type))
        {
          if (store == JM_TYPE_TEXT)
            return value.text == NULL || check_text (field, value.text, error);

          if (store == JM_TYPE_TEXTS)
            {
              for (guint i = 0; value.texts != NULL && value.texts[i] != NULL; i++)
                if (!check_text (field, value.texts[i], error))
                  return FALSE;
              return TRUE;
            }

          if (number_fits (field, value.number))
            return TRUE;
        }
    }

  expected = jm_field_describe (field);
  g_set_error_literal (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE, expected);

  return FALSE;
}

static char *
join_choices (const JmField *field)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; field->choices[i].name != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", field->choices[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
join_targets (const JmField *field)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    if (field->targets & JM_KIND_BIT (kind))
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list", ", ") : "", _(jm_kind_get_info (kind)->label));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* A limit as people read it in any language: digits in groups of three, by ISO 80000-1
 * parted by blanks, which do not break. */
static char *
format_limit (double limit)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) text = NULL;
  gsize first;

  if (limit != floor (limit))
    return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", limit));

  text = g_string_new (g_ascii_formatd (digits, sizeof digits, "%.0f", limit));
  first = text->str[0] == '-' ? 1 : 0;
  if (text->len - first > 4)
    for (gsize i = text->len; i > first + 3;)
      {
        i -= 3;
        g_string_insert (text, (gssize) i, "\xc2\xa0");
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * jm_field_describe:
 * @field: a field
 *
 * Says what is expected in a field, for error messages: "A whole number from 1 to 5 was
 * expected."
 *
 * Returns: (transfer full): a translated sentence
 */
char *
jm_field_describe (const JmField *field)
{
  g_autofree char *names = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  g_return_val_if_fail (field != NULL, NULL);

  least = format_limit (field->minimum);
  most = format_limit (field->maximum);

  switch (field->type)
    {
    case JM_TYPE_TEXT:
      return g_strdup (_("A text of one line was expected."));
    case JM_TYPE_PROSE:
      return g_strdup (_("A text was expected."));
    case JM_TYPE_DATE:
      return g_strdup (_("A date such as 2026-03-31 was expected."));
    case JM_TYPE_COLOUR:
      return g_strdup (_("A colour such as #1a5fb4 was expected."));
    case JM_TYPE_PATH:
      return g_strdup (_("A file name relative to the document was expected."));
    case JM_TYPE_PICTURE:
      return g_strdup (_("A file name relative to the document or a PNG or JPEG picture as a data URI was expected."));
    case JM_TYPE_NUMBER:
      return g_strdup_printf (_("A number from %s to %s was expected."), least, most);
    case JM_TYPE_INTEGER:
      return g_strdup_printf (_("A whole number from %s to %s was expected."), least, most);
    case JM_TYPE_FLAG:
      return g_strdup (_("“true” or “false” was expected."));
    case JM_TYPE_CHOICE:
      names = join_choices (field);
      return g_strdup_printf (_("One of these was expected: %s."), names);
    case JM_TYPE_REFERENCE:
      if (field->targets == JM_ANY_KIND)
        return g_strdup (_("The id of an item was expected."));
      names = join_targets (field);
      return g_strdup_printf (_("The id of an item of this kind was expected: %s."), names);
    case JM_TYPE_TEXTS:
      return g_strdup (_("A list of texts of one line each was expected."));
    case JM_TYPE_REFERENCES:
      names = join_targets (field);
      return g_strdup_printf (_("A list of ids of items of this kind was expected: %s."), names);
    case JM_TYPE_CHILDREN:
      return g_strdup (_("A list of items was expected."));
    case JM_TYPE_UNSET:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * jm_field_clean_text:
 * @field: a field that holds text or texts
 * @text: a text in valid UTF-8
 *
 * Makes a foreign text fit a field of the types %JM_TYPE_TEXT, %JM_TYPE_PROSE and
 * %JM_TYPE_TEXTS as to characters: line ends become \n, or a space where a single line is
 * expected, other control characters become a space.  Its length stays for
 * jm_field_check() to judge.
 *
 * Returns: (transfer full): the text that fits
 */
char *
jm_field_clean_text (const JmField *field,
                     const char    *text)
{
  g_autoptr (GString) clean = NULL;
  gboolean several_lines;
  const char *p, *start;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  several_lines = field->type == JM_TYPE_PROSE;
  clean = g_string_sized_new (strlen (text));

  for (p = start = text; *p != '\0';)
    {
      guint length = control_length ((const guchar *) p, several_lines);
      gboolean line_end = *p == '\r';

      if (length == 0)
        {
          p++;
          continue;
        }

      g_string_append_len (clean, start, p - start);
      p += length;
      if (line_end && *p == '\n')
        p++;
      g_string_append_c (clean, line_end && several_lines ? '\n' : ' ');
      start = p;
    }
  g_string_append (clean, start);

  return g_string_free (g_steal_pointer (&clean), FALSE);
}
