/* jm-find-fold.c: texts as they are compared when somebody looks for something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-find-fold.h"

/* Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic, which are mostly
 * not written.  Marks of other scripts are letters to those who read them. */
static gboolean
is_accent (gunichar letter)
{
  return (letter >= 0x300 && letter <= 0x36f) || (letter >= 0x483 && letter <= 0x489) ||
         (letter >= 0x591 && letter <= 0x5c7 && letter != 0x5be && letter != 0x5c0 && letter != 0x5c3) ||
         (letter >= 0x610 && letter <= 0x61a) || (letter >= 0x64b && letter <= 0x65f) || letter == 0x670 ||
         (letter >= 0x1ab0 && letter <= 0x1aff) || (letter >= 0x1dc0 && letter <= 0x1dff) ||
         (letter >= 0x20d0 && letter <= 0x20ff) || (letter >= 0xfe20 && letter <= 0xfe2f);
}

/* What is typed in one way and printed in several. */
static const char *
find_plain (gunichar letter)
{
  switch (letter)
    {
    case 0xdf:
      return "ss";
    case 0x3c2:
      return "σ";
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
    case 0x2039:
    case 0x203a:
    case 0x2bc:
      return "'";
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033:
    case 0xab:
    case 0xbb:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return "-";
    default:
      return NULL;
    }
}

static void
note_places (GString *folded,
             GArray  *places,
             gsize    place)
{
  while (places != NULL && places->len < folded->len)
    g_array_append_val (places, place);
}

static void
append_blank (GString *folded)
{
  if (folded->len > 0 && folded->str[folded->len - 1] != ' ' && folded->str[folded->len - 1] != '\n')
    g_string_append_c (folded, ' ');
}

static void
append_letter (GString  *folded,
               gunichar  letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    {
      gunichar part = g_unichar_tolower (parts[i]);
      const char *plain = find_plain (part);

      if (g_unichar_isspace (part))
        append_blank (folded);
      else if (plain != NULL)
        g_string_append (folded, plain);
      /* What is not seen, such as a soft hyphen or a mark of direction, is not typed either. */
      else if (!is_accent (part) && g_unichar_type (part) != G_UNICODE_FORMAT)
        g_string_append_unichar (folded, part);
    }
}

/**
 * jm_find_fold_append:
 * @folded: what is appended to; a new line in it begins a new text
 * @text: a valid text
 * @places: (nullable) (element-type gsize): for each byte of @folded, at which byte of @text
 *   the letter begins that it comes from; brought to the length of @folded
 *
 * Appends the text as it is compared.
 */
void
jm_find_fold_append (GString    *folded,
                     const char *text,
                     GArray     *places)
{
  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter))
    {
      if (g_ascii_isgraph (*letter))
        g_string_append_c (folded, g_ascii_tolower (*letter));
      else if (g_ascii_isspace (*letter))
        append_blank (folded);
      else
        append_letter (folded, g_utf8_get_char (letter));
      note_places (folded, places, (gsize) (letter - text));
    }
}

/**
 * jm_find_fold:
 * @text: what somebody looks for
 *
 * Returns: (transfer full): the text as it is compared, without blanks around it
 */
char *
jm_find_fold (const char *text)
{
  GString *folded = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  jm_find_fold_append (folded, valid, NULL);

  return g_strstrip (g_string_free (folded, FALSE));
}
