/* jm-hostile.c: texts that are hard to set, and maps full of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-hostile.h"

#include "jm-make.h"
#include "jm-sample.h"

/* A text is its part, so many times. */
typedef struct
{
  const char *name;
  const char *part;
  guint n_times;
} Hostile;

static const Hostile texts[] = {
  { "empty", "", 1 },
  { "spaces", "   ", 4 },
  { "10,000 characters", "Ten words and a comma, until nobody can count them. ", 193 },
  { "one word of 500 letters", "Donaudampfschifffahrtsges", 20 },
  { "no-break spaces", "one\xc2\xa0word\xc2\xa0", 20 },
  { "Arabic", "كتبت هذا كله في المرة السابقة، فلماذا أكتبه مرةً أخرى؟ ", 3 },
  { "Arabic with all marks", "بِسْمِ ٱللّٰهِ ٱلرَّحْمٰنِ ٱلرَّحِيمِ ", 3 },
  { "the widest letter", "\xef\xb7\xbd", 3 },
  { "Hebrew", "האם התור שלי מאושר או שעליי להתקשר שוב? ", 3 },
  { "both directions", "Order 24 אישור הזמנה (تأكيد 42) by phone, ", 4 },
  { "direction controls", "\xe2\x80\xae" "right to left\xe2\x80\xac \xe2\x81\xa7isolated ", 4 },
  { "Japanese", "料金と口コミを四軒で見比べて、二人分の総額を確かめる。", 4 },
  { "Thai", "ลูกค้าเปรียบเทียบราคาและอ่านรีวิวก่อนตัดสินใจซื้อที่ร้าน", 3 },
  { "Devanagari", "ग्राहक कीमतों की तुलना करता है और समीक्षाएँ पढ़ता है। ", 3 },
  { "Tibetan", "བོད་ཀྱི་སྐད་ཡིག་དང་རྩོམ་རིག་", 4 },
  { "combining stacks",
    "Z\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87\xcc\x88\xcc\x89\xcc\x8a\xcc\x8b"
    "\xcc\xa3\xcc\xa4\xcc\xa5\xcc\xa6\xcc\xa7\xcc\xa8\xcc\xb0\xcc\xb1 word ", 6 },
  { "emoji", "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇩🇪1️⃣ ", 8 },
  { "line breaks", "first\n\n\nfourth line\n", 2 },
  { "line and paragraph separators", "one\xe2\x80\xa8two\xe2\x80\xa9three ", 3 },
  { "tabulators", "a\tb\t\tc", 6 },
  { "soft hyphens", "Ge\xc2\xadschwin\xc2\xad" "dig\xc2\xadkeits\xc2\xad" "be\xc2\xadgren\xc2\xadzung", 5 },
  { "zero-width spaces", "a\xe2\x80\x8b" "b\xe2\x80\x8d" "c\xef\xbb\xbf", 60 },
  { "markup", "<b>&\"'</b> ]]> &amp; <!-- \\u0041 %s %n ${x} ", 2 },
  { "unassigned characters", "\xf3\xb0\x80\x80\xee\x80\x80\xf4\x8f\xbf\xbd ", 6 },
};

/**
 * jm_hostile_get_n_texts:
 *
 * Returns: how many texts there are
 */
guint
jm_hostile_get_n_texts (void)
{
  return G_N_ELEMENTS (texts);
}

/**
 * jm_hostile_get_name:
 * @text: which text, from 0
 *
 * Returns: (transfer none): what is hard about it, in English
 */
const char *
jm_hostile_get_name (guint text)
{
  return texts[text].name;
}

/**
 * jm_hostile_make_text:
 * @text: which text, from 0
 *
 * Returns: (transfer full): the text, in several lines perhaps
 */
char *
jm_hostile_make_text (guint text)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < texts[text].n_times; i++)
    g_string_append (string, texts[text].part);

  return g_string_free (string, FALSE);
}

static void
collect_items (JmItem    *item,
               GPtrArray *items)
{
  const JmKindInfo *info = jm_item_get_info (item);

  /* Of measured values only the numbers are shown. */
  if (jm_item_get_kind (item) != JM_KIND_VALUE)
    g_ptr_array_add (items, item);

  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; info->fields[i].type == JM_TYPE_CHILDREN && j < jm_item_get_n_children (item, i); j++)
      collect_items (jm_item_get_child (item, i, j), items);
}

/**
 * jm_hostile_map:
 * @text: a text, in several lines perhaps
 * @n_stages: number of stages
 * @touchpoints_per_stage: number of touchpoints in each of them
 *
 * Makes a map with two personas and every lane in which each field of text, of every item,
 * holds @text; fields of one line without its line breaks.
 *
 * Returns: (transfer full): the map
 */
JmMap *
jm_hostile_map (const char *text,
                guint       n_stages,
                guint       touchpoints_per_stage)
{
  g_autoptr (JmMap) sample = jm_sample_map (n_stages, touchpoints_per_stage, 2, 1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (JmMap) map = jm_map_ref (sample);

  collect_items (jm_map_get_root (sample), items);

  for (guint i = 0; i < items->len; i++)
    {
      const JmItem *item = g_ptr_array_index (items, i);
      const JmKindInfo *info = jm_item_get_info (item);

      for (guint j = 0; j < info->n_fields; j++)
        {
          g_autofree char *clean = NULL;
          JmMap *edited;

          if (info->fields[j].type != JM_TYPE_TEXT && info->fields[j].type != JM_TYPE_PROSE)
            continue;

          clean = jm_field_clean_text (&info->fields[j], text);
          edited = jm_make_edit (map, jm_item_get_id (item), j, JM_VALUE_TEXT (clean));
          jm_map_unref (map);
          map = edited;
        }
    }

  return g_steal_pointer (&map);
}
