/* jm-find-quote.c: what was found, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-find-quote.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-find-fold.h"
#include "jm-find.h"
#include "jm-finding.h"
#include "jm-form-item.h"

/* How much of a text is quoted before what was found, and from there on, in letters. */
#define QUOTE_BEFORE 24
#define QUOTE_MOST 160

/* Where the letters that were found begin and end in the text; FALSE when it has none. */
static gboolean
find_in_text (const char *text,
              const char *folded,
              gsize      *begins,
              gsize      *ends)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *found;
  gsize last;

  jm_find_fold_append (line, text, places);
  found = strstr (line->str, folded);
  if (found == NULL)
    return FALSE;

  last = (gsize) (found - line->str) + strlen (folded) - 1;
  *begins = g_array_index (places, gsize, (gsize) (found - line->str));
  *ends = (gsize) (g_utf8_next_char (text + g_array_index (places, gsize, last)) - text);

  return TRUE;
}

/* Cuts a text to what stands around a place in it. */
static char *
cut (const char *text,
     gsize      *begins,
     gsize      *ends)
{
  const char *from = text + *begins;
  const char *to;
  g_autofree char *part = NULL;
  char *quote;
  gsize shift;

  for (guint i = 0; i < QUOTE_BEFORE && from > text; i++)
    from = g_utf8_prev_char (from);
  /* Half a word tells less than none. */
  if (from > text)
    for (const char *word = from; word < text + *begins; word = g_utf8_next_char (word))
      if (g_unichar_isspace (g_utf8_get_char (word)))
        {
          from = g_utf8_next_char (word);
          break;
        }

  to = text + *ends;
  for (guint i = 0; i < QUOTE_MOST && *to != '\0'; i++)
    to = g_utf8_next_char (to);

  part = g_strndup (from, (gsize) (to - from));
  quote = g_strconcat (from > text ? "…" : "", part, *to != '\0' ? "…" : "", NULL);
  g_strdelimit (quote, "\n\r\t", ' ');
  shift = (gsize) (from - text);
  *begins -= shift;
  *ends -= shift;
  if (from > text)
    {
      *begins += strlen ("…");
      *ends += strlen ("…");
    }

  return quote;
}

/**
 * jm_find_quote:
 * @map: a map
 * @item: one of its items
 * @field: one of its fields
 * @query: what was looked for
 * @begins: (out): at which byte of the quotation the first letter is that was found
 * @ends: (out): the byte after the last of them
 *
 * Returns: (transfer full) (nullable): some words around what was found, in one line; %NULL
 *   when the field does not hold it
 */
char *
jm_find_quote (JmMap        *map,
               const JmItem *item,
               guint         field,
               const char   *query,
               gsize        *begins,
               gsize        *ends)
{
  g_auto (GStrv) texts = jm_find_list_texts (map, item, field);
  g_autofree char *folded = jm_find_fold (query);

  for (guint i = 0; texts[i] != NULL && *folded != '\0'; i++)
    if (find_in_text (texts[i], folded, begins, ends))
      return cut (texts[i], begins, ends);

  return NULL;
}

/**
 * jm_find_describe_place:
 * @map: a map
 * @item: one of its items
 * @field: one of its fields
 *
 * Returns: (transfer full): what the field is called, of which item it is, and where that
 *   stands, from the inside out, such as “Cause · The form asks twice · ID check by video”
 */
char *
jm_find_describe_place (JmMap        *map,
                        const JmItem *item,
                        guint         field)
{
  const JmKindInfo *info = jm_item_get_info (item);
  JmType type = info->fields[field].type;
  /* Whoever reads the title of something need not be told that this is its title. */
  gboolean is_title = (type == JM_TYPE_TEXT || type == JM_TYPE_PROSE) &&
                      jm_finding_get_title (item) == jm_item_get_text (item, field);
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  JmPlace place = { NULL, 0, 0 };

  g_strv_builder_add (steps, _(is_title ? info->label : info->fields[field].label));
  if (!is_title)
    g_strv_builder_take (steps, jm_form_get_title (map, item));
  while (jm_map_locate (map, jm_item_get_id (item), &place) && strcmp (place.parent, JM_MAP_ID) != 0)
    {
      item = jm_map_find (map, place.parent);
      g_strv_builder_take (steps, jm_form_get_title (map, item));
    }

  all = g_strv_builder_end (steps);

  return g_strjoinv (" · ", all);
}
