/* jm-finding-text.c: how findings name items and quote texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-wording.h"

/* Longer texts are shortened in sentences. */
#define MOST_CHARACTERS 60

/* First strong isolate and its end: what stands between them has a direction of its own and
 * moves nothing outside (Unicode Standard Annex 9, 2.4). */
#define ISOLATE "\u2068"
#define END_ISOLATE "\u2069"

static gboolean
begins_isolate (gunichar c)
{
  return c >= 0x2066 && c <= 0x2068;
}

/* Whether a text may end before C: not within what a reader sees as one character. */
static gboolean
may_end_before (gunichar before,
                gunichar c)
{
  return !g_unichar_ismark (c) && c != 0x200d && before != 0x200d && !(c >= 0x1f3fb && c <= 0x1f3ff);
}

/* Whether a text can be taken as it is: short, and of nothing but ASCII in one line.  Most
 * are, and a large map has thousands. */
static gboolean
is_plain (const char *text)
{
  gsize n = 0;

  while (text[n] >= ' ' && text[n] < 0x7f)
    n++;

  return text[n] == '\0' && n > 0 && n <= MOST_CHARACTERS && text[n - 1] != ' ';
}

/* Returns where to cut a text so that it is not longer than it may be; its end when it is
 * not too long. */
static const char *
find_end (const char *text)
{
  const char *end = text;
  gunichar before = 0;
  glong n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n < MOST_CHARACTERS && may_end_before (before, c))
        end = p;
      if (n++ > MOST_CHARACTERS)
        return end > text ? end : p;
      before = c;
    }

  return text + strlen (text);
}

/**
 * _jm_finding_quote:
 * @text: a text of a map
 *
 * Makes a text ready to stand between quotation marks: in one line, shortened on the border
 * of a character, and isolated so that no control of direction in it, closed or not, moves
 * what stands around it.
 *
 * Returns: (transfer full): the text
 */
char *
_jm_finding_quote (const char *text)
{
  const char *end = text;
  GString *quoted = NULL;
  guint depth = 0;

  if (is_plain (text))
    return g_strconcat (ISOLATE, text, END_ISOLATE, NULL);

  end = find_end (text);
  quoted = g_string_new (ISOLATE);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* An end without beginning would end our own isolate. */
      if (c == 0x2069 && depth == 0)
        continue;

      if (begins_isolate (c))
        depth++;
      else if (c == 0x2069)
        depth--;

      g_string_append_unichar (quoted, g_unichar_isspace (c) || g_unichar_iscntrl (c) ? ' ' : c);
    }

  while (quoted->str[quoted->len - 1] == ' ')
    g_string_truncate (quoted, quoted->len - 1);
  if (*end != '\0')
    g_string_append (quoted, "…");
  for (; depth > 0; depth--)
    g_string_append (quoted, END_ISOLATE);
  g_string_append (quoted, END_ISOLATE);

  return g_string_free (quoted, FALSE);
}

/**
 * jm_finding_get_title:
 * @item: an item
 *
 * Returns: (transfer none): what people call it: its title, name or text; "" when it has
 *   none
 */
const char *
jm_finding_get_title (const JmItem *item)
{
  static const char *const names[] = { "title", "name", "text" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = jm_kind_find_field (jm_item_get_kind (item), names[i]);

      if (field >= 0)
        return jm_item_get_text (item, (guint) field);
    }

  return "";
}

static const JmItem *
find_parent (JmMap        *map,
             const JmItem *item,
             guint        *position)
{
  JmPlace place = { NULL, 0, 0 };

  if (!jm_map_locate (map, jm_item_get_id (item), &place))
    return NULL;

  *position = place.position;

  return place.parent != NULL ? jm_map_find (map, place.parent) : NULL;
}

static gboolean
has_title (const JmItem *item)
{
  return *jm_finding_get_title (item) != '\0';
}

/**
 * _jm_finding_name:
 * @map: a map
 * @item: one of its items
 *
 * Names an item by its kind and title, or its position where it has no title: "Stage
 * “Purchase”", "Touchpoint 3 of “Purchase”".  What belongs to a touchpoint is named with it.
 *
 * Returns: (transfer full): the name, to begin a sentence with
 */
char *
_jm_finding_name (JmMap        *map,
                  const JmItem *item)
{
  const char *label = _(jm_item_get_info (item)->label);
  guint position = 0;
  const JmItem *parent = find_parent (map, item, &position);
  JmKind kind_of_parent = parent != NULL ? jm_item_get_kind (parent) : JM_KIND_MAP;
  g_autofree char *quoted = NULL;
  g_autofree char *place = NULL;

  if (!has_title (item))
    {
      if (parent == NULL)
        return g_strdup (_("The map"));
      if (kind_of_parent == JM_KIND_MAP)
        /* Translators: a kind and a number, for example "Stage 3" */
        return g_strdup_printf (_("%1$s %2$u"), label, position + 1);

      place = _jm_finding_place (map, parent);
      /* Translators: for example "Touchpoint 3 of “Purchase”" */
      return g_strdup_printf (_("%1$s %2$u of %3$s"), label, position + 1, place);
    }

  quoted = _jm_finding_quote (jm_finding_get_title (item));
  if (kind_of_parent == JM_KIND_TOUCHPOINT)
    {
      place = _jm_finding_place (map, parent);
      /* Translators: for example "Pain point “Too slow” of “Search”" */
      return g_strdup_printf (_("%1$s “%2$s” of %3$s"), label, quoted, place);
    }

  /* Translators: a kind and a title, for example "Stage “Purchase”" */
  return g_strdup_printf (_("%1$s “%2$s”"), label, quoted);
}

/**
 * _jm_finding_place:
 * @map: a map
 * @item: one of its items
 *
 * Returns: (transfer full): the title of the item in quotation marks, or its name as
 *   _jm_finding_name() has it where it has no title; for within a sentence
 */
char *
_jm_finding_place (JmMap        *map,
                   const JmItem *item)
{
  g_autofree char *quoted = NULL;

  if (!has_title (item))
    return _jm_finding_name (map, item);

  quoted = _jm_finding_quote (jm_finding_get_title (item));

  return g_strdup_printf (_("“%s”"), quoted);
}

/**
 * _jm_finding_number:
 * @number: a number
 * @decimals: how many decimals it has at most, up to 9
 *
 * Returns: (transfer full): the number as the locale writes it, without zeros at its end and with a true minus sign
 */
char *
_jm_finding_number (double number,
                    guint  decimals)
{
  g_autofree char *digits = g_strdup_printf ("%.*f", (int) MIN (decimals, 9), fabs (number));

  jm_number_trim (digits);

  return g_strconcat (number < 0 && strcmp (digits, "0") != 0 ? "−" : "", digits, NULL);
}

/* Reads "%s", "%2$s" or "%%" at P.  Returns its length, 0 when it is something else. */
static gsize
read_place_holder (const char *p,
                   guint      *next,
                   guint      *which)
{
  if (p[1] == '%')
    {
      *which = 0;
      return 2;
    }
  if (p[1] == 's')
    {
      *which = ++*next;
      return 2;
    }
  if (g_ascii_isdigit (p[1]) && p[1] != '0' && p[2] == '$' && p[3] == 's')
    {
      *which = (guint) g_ascii_digit_value (p[1]);
      return 4;
    }

  return 0;
}

/**
 * _jm_finding_fill:
 * @sentence: a translated sentence with "%s" or "%1$s", "%2$s" and so on, and "%%"
 * @texts: (array length=n_texts): what stands there; nullable ones are left out
 * @n_texts: their number
 *
 * Does what printf() does, for sentences that come from a table.
 *
 * Returns: (transfer full): the sentence
 */
char *
_jm_finding_fill (const char        *sentence,
                  const char *const *texts,
                  guint              n_texts)
{
  GString *filled = g_string_new (NULL);
  guint next = 0;

  for (const char *p = sentence; *p != '\0';)
    {
      const char *rest = p + strcspn (p, "%");
      guint which = 0;
      gsize length;

      g_string_append_len (filled, p, rest - p);
      if (*rest == '\0')
        break;

      length = read_place_holder (rest, &next, &which);
      if (which == 0)
        g_string_append_c (filled, '%');
      else if (which <= n_texts && texts[which - 1] != NULL)
        g_string_append (filled, texts[which - 1]);
      p = rest + MAX (length, 1);
    }

  return g_string_free (filled, FALSE);
}
