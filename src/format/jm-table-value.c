/* jm-table-value.c: what stands in the cells of a touchpoint table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-value.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-data-uri.h"
#include "jm-import-builder.h"
#include "jm-json-text.h"
#include "jm-table-column.h"

/* Numbers within this are so small that a comma in them cannot divide thousands. */
#define MAX_SMALL 100

static gboolean
is_one_of (const char        *text,
           const char *const *words)
{
  g_autofree char *folded = jm_table_fold (text);

  if (g_strv_contains (words, text))
    return TRUE;

  return folded[0] != '\0' && g_strv_contains (words, folded);
}

static gboolean
is_yes (const char *text)
{
  static const char *const words[] = { "yes", "y", "true", "1", "x", "✓", "✔", "☑", "✅", NULL };
  g_autofree char *folded = jm_table_fold (text);
  g_autofree char *yes = jm_table_fold (_("Yes"));

  return is_one_of (text, words) || strcmp (folded, yes) == 0;
}

static gboolean
is_no (const char *text)
{
  static const char *const words[] = { "no", "n", "false", "0", "-", "–", "—", "✗", "☐", NULL };
  g_autofree char *folded = jm_table_fold (text);
  g_autofree char *no = jm_table_fold (_("No"));

  return is_one_of (text, words) || strcmp (folded, no) == 0;
}

/* Whether TEXT is WORD, or WORD without its plural s. */
static gboolean
is_word (const char *folded_text,
         const char *word)
{
  g_autofree char *folded = jm_table_fold (word);
  gsize length = strlen (folded);

  if (folded_text[0] == '\0')
    return FALSE;

  return strcmp (folded, folded_text) == 0
         || (length > 1 && folded[length - 1] == 's' && strlen (folded_text) == length - 1
             && strncmp (folded, folded_text, length - 1) == 0);
}

static int
find_choice (const JmField *field,
             const char    *text)
{
  g_autofree char *folded = jm_table_fold (text);

  for (int i = 0; field->choices[i].name != NULL; i++)
    if (is_word (folded, field->choices[i].name) || is_word (folded, field->choices[i].label)
        || is_word (folded, _(field->choices[i].label)))
      return i;

  if (is_yes (text))
    return jm_field_find_choice (field, "yes");
  if (is_no (text))
    return jm_field_find_choice (field, "no");

  return JM_CHOICE_UNSET;
}

static gboolean
set_choice (JmItem     *item,
            guint       field,
            const char *text)
{
  int choice = find_choice (jm_kind_get_field (jm_item_get_kind (item), field), text);

  return choice != JM_CHOICE_UNSET && jm_item_build_set (item, field, JM_VALUE_NUMBER (choice), NULL);
}

static gboolean
set_flag (JmItem     *item,
          guint       field,
          const char *text)
{
  if (!is_yes (text) && !is_no (text))
    return FALSE;

  return jm_item_build_set (item, field, JM_VALUE_NUMBER (is_yes (text)), NULL);
}

/* Sets a number.  A word behind it may be the unit, where another field holds the unit of
 * this one: "2 days". */
static gboolean
set_number (JmItem     *item,
            guint       field,
            const char *text)
{
  const JmField *declaration = jm_kind_get_field (jm_item_get_kind (item), field);
  gboolean is_small = declaration->minimum >= -MAX_SMALL && declaration->maximum <= MAX_SMALL;
  g_autofree char *unit_name = g_strconcat (declaration->name, "-unit", NULL);
  int unit = jm_kind_find_field (jm_item_get_kind (item), unit_name);
  const char *rest;
  double number;

  if (!jm_table_read_number (text, is_small, &number, &rest))
    return FALSE;
  if (rest[0] != '\0' && (unit < 0 || !set_choice (item, (guint) unit, rest)))
    return FALSE;

  return jm_item_build_set (item, field, JM_VALUE_NUMBER (number), NULL);
}

static gboolean
set_texts (JmItem     *item,
           guint       field,
           const char *text)
{
  g_autoptr (GPtrArray) values = jm_table_split (text);

  for (guint i = values->len; i-- > 0;)
    if (((const char *) g_ptr_array_index (values, i))[0] == '\0')
      g_ptr_array_remove_index (values, i);

  return jm_item_build_set (item, field, JM_VALUE_TEXTS ((const char *const *) values->pdata), NULL);
}

/**
 * jm_table_set_value:
 * @item: an item that is being built
 * @field: one of its fields that hold a value
 * @text: what stands in the cell; not empty
 *
 * Returns: whether the text could be understood; otherwise the item is as it was
 */
gboolean
jm_table_set_value (JmItem     *item,
                    guint       field,
                    const char *text)
{
  switch (jm_kind_get_field (jm_item_get_kind (item), field)->type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
      return jm_import_set_text (item, field, text, NULL);
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
      return set_number (item, field, text);
    case JM_TYPE_FLAG:
      return set_flag (item, field, text);
    case JM_TYPE_CHOICE:
      return set_choice (item, field, text);
    case JM_TYPE_TEXTS:
      return set_texts (item, field, text);
    case JM_TYPE_UNSET:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    case JM_TYPE_CHILDREN:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * jm_table_get_value:
 * @item: an item
 * @field: one of its fields that hold a value
 *
 * The opposite of jm_table_set_value().
 *
 * Returns: (transfer full): what to write into the cell; "" for the default
 */
char *
jm_table_get_value (const JmItem *item,
                    guint         field)
{
  const JmField *declaration = jm_kind_get_field (jm_item_get_kind (item), field);
  g_autoptr (GPtrArray) values = NULL;
  GString *number;

  if (!jm_item_is_set (item, field))
    return g_strdup ("");

  switch (declaration->type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
      return jm_import_strip (g_strdup (jm_item_get_text (item, field)));
    case JM_TYPE_PICTURE:
      /* No spreadsheet shows a picture as base64; its cells end at 32,767 letters. */
      if (jm_data_uri_is (jm_item_get_text (item, field)))
        return g_strdup ("");
      return jm_import_strip (g_strdup (jm_item_get_text (item, field)));
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
      number = g_string_new (NULL);
      jm_json_append_number (number, jm_item_get_number (item, field));
      return g_string_free (number, FALSE);
    case JM_TYPE_FLAG:
      return g_strdup ("yes");
    case JM_TYPE_CHOICE:
      return g_strdup (declaration->choices[jm_item_get_choice (item, field)].name);
    case JM_TYPE_TEXTS:
      values = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < jm_item_get_n_texts (item, field); i++)
        {
          g_autofree char *value = jm_table_clean_value (jm_item_get_nth_text (item, field, i));

          if (value[0] != '\0')
            g_ptr_array_add (values, g_steal_pointer (&value));
        }
      return jm_table_join (values);
    case JM_TYPE_UNSET:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    case JM_TYPE_CHILDREN:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * jm_table_read_number:
 * @text: a text
 * @has_decimal_comma: whether a comma may stand for the decimal point
 * @number: (out): the number
 * @rest: (out): what follows it in @text, without blanks before
 *
 * Reads a number as people write it in tables, whatever the locale; the sign may be the
 * typographic minus.
 *
 * Returns: whether @text begins with a finite number
 */
gboolean
jm_table_read_number (const char  *text,
                      gboolean     has_decimal_comma,
                      double      *number,
                      const char **rest)
{
  static const char minus[] = "−";
  gboolean has_minus = g_str_has_prefix (text, minus);
  const char *start = has_minus ? text + strlen (minus) : text;
  gsize sign = !has_minus && (start[0] == '-' || start[0] == '+');
  gsize digits = strspn (start + sign, "0123456789");
  g_autofree char *copy = g_strdup (start);
  char *end;

  if (digits == 0 && !(start[sign] == '.' && g_ascii_isdigit (start[sign + 1])))
    return FALSE;

  if (has_decimal_comma && start[sign + digits] == ',' && g_ascii_isdigit (start[sign + digits + 1]))
    copy[sign + digits] = '.';

  /* A hexadecimal number is none here. */
  if (digits == 1 && start[sign] == '0' && g_ascii_isalpha (start[sign + 1]))
    copy[sign + 1] = '\0';

  *number = g_ascii_strtod (copy, &end) * (has_minus ? -1 : 1);
  *rest = start + (end - copy);
  while (g_ascii_isspace (**rest))
    (*rest)++;

  return isfinite (*number);
}

/**
 * jm_table_clean_value:
 * @text: one of several values
 *
 * Makes a text fit one line of a cell: line ends become blanks, the mark of a list item at
 * the start goes, and blanks at both ends.
 *
 * Returns: (transfer full): the value
 */
char *
jm_table_clean_value (const char *text)
{
  static const char *const marks[] = { "•", "◦", "▪", "‣", "·", "- ", "* ", "– " };
  char *value = g_strdup (text);
  gboolean has_mark;

  for (char *p = value; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r')
      *p = ' ';

  do
    {
      jm_import_strip (value);
      has_mark = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        if (g_str_has_prefix (value, marks[i]))
          {
            memset (value, ' ', strlen (marks[i]));
            has_mark = TRUE;
          }
    }
  while (has_mark);

  return value;
}

/**
 * jm_table_split:
 * @cell: a cell that may hold several values
 *
 * Values are divided by line ends, or by semicolons when the cell is a single line.
 *
 * Returns: (transfer full) (element-type utf8): the values, empty ones between others too,
 *   with a %NULL behind the last
 */
GPtrArray *
jm_table_split (const char *cell)
{
  GPtrArray *values = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  gboolean has_lines = strpbrk (cell, "\r\n") != NULL;
  const char *ends = has_lines ? "\r\n" : ";";
  guint n_used = 0;

  for (const char *p = cell;;)
    {
      gsize length = strcspn (p, ends);
      g_autofree char *part = g_strndup (p, length);
      char *value = jm_table_clean_value (part);

      g_ptr_array_add (values, value);
      if (value[0] != '\0')
        n_used = values->len;
      p += length;
      if (*p == '\0')
        break;
      p += *p == '\r' && p[1] == '\n' ? 2 : 1;
    }

  if (n_used < values->len)
    g_ptr_array_remove_range (values, n_used, values->len - n_used);

  return values;
}

/**
 * jm_table_join:
 * @values: (element-type utf8): values of one line each
 *
 * The opposite of jm_table_split().
 *
 * Returns: (transfer full): the cell
 */
char *
jm_table_join (GPtrArray *values)
{
  GString *cell = g_string_new (NULL);
  guint n = values->len;

  while (n > 0 && ((const char *) g_ptr_array_index (values, n - 1))[0] == '\0')
    n--;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (cell, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (values, i));

  /* A line end keeps a semicolon from dividing a single value. */
  if (n == 1 && strchr (cell->str, ';') != NULL)
    g_string_append_c (cell, '\n');

  return g_string_free (cell, FALSE);
}

/* Whether a spreadsheet would take TEXT for a formula, or would once the apostrophes before
 * it are removed.  Source: OWASP, "CSV Injection". */
static gboolean
is_formula (const char *text)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  text += strspn (text, "'");
  if (text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (text, wide[i]))
      return TRUE;

  return FALSE;
}

/**
 * jm_table_read_cell:
 * @cell: what stands in a cell
 *
 * Removes the apostrophe of jm_table_write_cell().
 *
 * Returns: (transfer full): the text
 */
char *
jm_table_read_cell (const char *cell)
{
  return g_strdup (cell[0] == '\'' && is_formula (cell + 1) ? cell + 1 : cell);
}

/**
 * jm_table_write_cell:
 * @text: a text that somebody typed
 *
 * Puts an apostrophe before a text that a spreadsheet would take for a formula.
 *
 * Returns: (transfer full): what to write into the cell
 */
char *
jm_table_write_cell (const char *text)
{
  return is_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}
