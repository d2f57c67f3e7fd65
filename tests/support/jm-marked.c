/* jm-marked.c: a map in which every text is a word of its own, for tests that look for leaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-marked.h"

#include <math.h>
#include <string.h>

#include "jm-make.h"

/* All words begin so and are that long; no language has one of them. */
#define BEGIN "xq"
#define LENGTH 9

typedef struct
{
  JmMarked *self;
  const JmMarkedPreset *presets;
  guint n_presets;
  JmVaryFunc vary; /* nullable */
  gpointer user_data;
} Maker;

/* FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
static guint64
hash_text (const char *text)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    hash = (hash ^ *p) * G_GUINT64_CONSTANT (1099511628211);

  return hash ^ hash >> 29;
}

/* What a map decides by: varied, other items would come first. */
static gboolean
decides (JmKind  kind,
         JmType  type)
{
  const guint kinds = JM_PAIN_POINTS | JM_OPPORTUNITIES | JM_KIND_BIT (JM_KIND_KPI) | JM_KIND_BIT (JM_KIND_VALUE) |
                      JM_KIND_BIT (JM_KIND_ANSWER);

  return (kinds & JM_KIND_BIT (kind)) != 0 && type != JM_TYPE_TEXT && type != JM_TYPE_PROSE;
}

static gboolean
is_varied (Maker              *maker,
           const JmMarkedItem *item,
           int                 field)
{
  if (maker->vary == NULL)
    return FALSE;

  if (field >= 0 && decides (item->kind, jm_kind_get_field (item->kind, (guint) field)->type))
    return FALSE;

  return maker->vary (item, field, maker->user_data);
}

static guint64
hash_field (Maker              *maker,
            const JmMarkedItem *item,
            int                 field)
{
  const char *varied = is_varied (maker, item, field) ? " varied" : "";
  g_autofree char *text = g_strdup_printf ("%s %d%s", item->path, field, varied);

  return hash_text (text);
}

static char *
make_word (Maker              *maker,
           const JmMarkedItem *item,
           int                 field)
{
  guint64 hash = hash_field (maker, item, field);
  JmMarker *marker = g_new0 (JmMarker, 1);
  char word[LENGTH + 1] = BEGIN;

  for (guint i = strlen (BEGIN); i < LENGTH; i++, hash /= 26)
    word[i] = (char) ('a' + hash % 26);

  marker->item = item;
  marker->field = field;
  marker->word = g_strdup (word);
  if (!g_hash_table_insert (maker->self->markers, marker->word, marker))
    g_error ("The word %s stands for two things.", word);

  return g_strdup (word);
}

static guint
get_n_children (Maker              *maker,
                const JmMarkedItem *item,
                guint               list)
{
  guint n = is_varied (maker, item, (int) list) ? 1 : 0;

  switch ((int) jm_kind_get_field (item->kind, list)->child)
    {
    case JM_KIND_VIEW:
      return maker->n_presets;
    case JM_KIND_KPI:
      return n + 6;
    case JM_KIND_LANE:
    case JM_KIND_PERSONA:
    case JM_KIND_STAGE:
    case JM_KIND_TOUCHPOINT:
    case JM_KIND_EMOTION:
    case JM_KIND_LANE_TEXT:
      return n + 3;
    default:
      return n + 2;
    }
}

static void
add_items (Maker              *maker,
           const JmMarkedItem *parent,
           JmKind              kind,
           guint               list,
           guint               position)
{
  const JmKindInfo *info = jm_kind_get_info (kind);
  JmMarkedItem *item = g_new0 (JmMarkedItem, 1);

  *item = (JmMarkedItem) { parent, kind, list, position, NULL, NULL };
  item->path = parent != NULL ? g_strdup_printf ("%s%s%s %u", parent->path, parent->parent != NULL ? " " : "",
                                                 jm_kind_get_field (parent->kind, list)->name, position)
                              : g_strdup ("");
  item->id = parent != NULL ? make_word (maker, item, JM_MARKED_ID) : g_strdup (JM_MAP_ID);
  g_ptr_array_add (maker->self->items, item);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN)
      for (guint j = 0, n = get_n_children (maker, item, i); j < n; j++)
        add_items (maker, item, info->fields[i].child, i, j);
}

/* Returns an item of one of the kinds, counted from the start of the document and round. */
static const char *
choose_target (Maker   *maker,
               guint    kinds,
               guint64  number)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  for (guint i = 0; i < maker->self->items->len; i++)
    {
      JmMarkedItem *item = g_ptr_array_index (maker->self->items, i);

      if (kinds & JM_KIND_BIT (item->kind))
        g_ptr_array_add (targets, item->id);
    }

  return g_ptr_array_index (targets, number % targets->len);
}

static const char *
choose_reference (Maker              *maker,
                  const JmMarkedItem *item,
                  guint               field)
{
  const JmField *declaration = jm_kind_get_field (item->kind, field);

  /* The first KPI is one of the whole map, most of the others belong to the first stage. */
  if (item->kind == JM_KIND_KPI)
    return item->position > 0 ? choose_target (maker, declaration->targets, item->position - 1) : "";

  if (item->parent == NULL)
    return choose_target (maker, declaration->targets, 1);

  return choose_target (maker, declaration->targets, item->position + field * (item->parent->parent == NULL));
}

static double
choose_number (Maker              *maker,
               const JmMarkedItem *item,
               guint               field)
{
  const JmField *declaration = jm_kind_get_field (item->kind, field);
  guint64 hash = hash_field (maker, item, (int) field);
  guint64 n = (guint64) MIN (declaration->maximum - declaration->minimum + 1, 1e6);
  gboolean is_internal;

  switch ((int) declaration->type)
    {
    case JM_TYPE_FLAG:
      is_internal = item->position == 1 || (item->parent != NULL && item->parent->kind == JM_KIND_STAGE &&
                                            item->parent->position == 1);
      return strcmp (declaration->name, "internal") == 0 ? is_internal : !is_varied (maker, item, (int) field);

    case JM_TYPE_CHOICE:
      for (n = 0; declaration->choices[n].name != NULL;)
        n++;
      return (double) (hash % n);

    default:
      return MAX (declaration->minimum, -100) + (double) (hash % n);
    }
}

static void
fill_preset (Maker              *maker,
             JmItem             *item,
             const JmMarkedItem *marked)
{
  const JmMarkedPreset *preset = &maker->presets[marked->position];
  const char *persona = choose_target (maker, JM_PERSONAS, preset->hidden_persona);
  const char *lanes[G_N_ELEMENTS (preset->lanes)] = { NULL };
  g_autofree char *title = make_word (maker, marked, JM_VIEW_TITLE);

  for (guint i = 0; preset->lanes[i] != NULL; i++)
    lanes[i] = preset->lanes[i][0] == '#' ? choose_target (maker, JM_LANES, (guint64) (preset->lanes[i][1] - '0'))
                                          : preset->lanes[i];

  jm_make_set (item, JM_VIEW_TITLE, JM_VALUE_TEXT (title));
  jm_make_set (item, JM_VIEW_BASE, JM_VALUE_NUMBER (preset->base));
  jm_make_set (item, JM_VIEW_LANES, JM_VALUE_TEXTS (lanes));
  jm_make_set (item, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (((const char *[]) { persona, NULL })));
}

static void
fill_field (Maker              *maker,
            JmItem             *item,
            const JmMarkedItem *marked,
            guint               field)
{
  const JmField *declaration = jm_kind_get_field (marked->kind, field);
  guint64 hash = hash_field (maker, marked, (int) field);
  g_autofree char *word = NULL;
  g_autofree char *text = NULL;
  const char *texts[3] = { NULL };

  switch (declaration->type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
      word = make_word (maker, marked, (int) field);
      jm_make_set (item, field, JM_VALUE_TEXT (word));
      break;
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
      word = make_word (maker, marked, (int) field);
      text = g_strconcat (word, ".png", NULL);
      jm_make_set (item, field, JM_VALUE_TEXT (text));
      break;
    case JM_TYPE_TEXTS:
      texts[0] = word = make_word (maker, marked, (int) field);
      jm_make_set (item, field, JM_VALUE_TEXTS (texts));
      break;
    case JM_TYPE_DATE:
      text = g_strdup_printf ("%u-%02u-%02u", 2000 + (guint) (hash % 90), 1 + (guint) (hash / 90 % 12),
                              1 + (guint) (hash / 1080 % 28));
      jm_make_set (item, field, JM_VALUE_TEXT (text));
      break;
    case JM_TYPE_COLOUR:
      text = g_strdup_printf ("#%06x", (guint) (hash & 0xffffff));
      jm_make_set (item, field, JM_VALUE_TEXT (text));
      break;
    case JM_TYPE_REFERENCE:
      jm_make_set (item, field, JM_VALUE_TEXT (choose_reference (maker, marked, field)));
      break;
    case JM_TYPE_REFERENCES:
      texts[0] = choose_target (maker, declaration->targets, hash);
      texts[1] = choose_target (maker, declaration->targets, hash / 3 + 1);
      jm_make_set (item, field, JM_VALUE_TEXTS (texts));
      break;
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
    case JM_TYPE_FLAG:
    case JM_TYPE_CHOICE:
      jm_make_set (item, field, JM_VALUE_NUMBER (choose_number (maker, marked, field)));
      break;
    case JM_TYPE_UNSET:
    case JM_TYPE_CHILDREN:
    default:
      break;
    }
}

static JmItem *
make_item (Maker              *maker,
           const JmMarkedItem *marked)
{
  const JmKindInfo *info = jm_kind_get_info (marked->kind);
  JmItem *item = jm_item_new (marked->kind, marked->id);
  g_autofree char *unknown = make_word (maker, marked, JM_MARKED_UNKNOWN);
  g_autofree char *json = g_strdup_printf ("\"%s\"", unknown);

  jm_item_build_unknown (item, unknown, json);

  if (marked->kind == JM_KIND_VIEW)
    fill_preset (maker, item, marked);

  for (guint i = 0; i < info->n_fields && marked->kind != JM_KIND_VIEW; i++)
    fill_field (maker, item, marked, i);

  return item;
}

static void
item_free (gpointer data)
{
  JmMarkedItem *item = data;

  g_free (item->path);
  g_free (item->id);
  g_free (item);
}

static void
marker_free (gpointer data)
{
  JmMarker *marker = data;

  g_free (marker->word);
  g_free (marker);
}

/**
 * jm_marked_new:
 * @presets: the presets that the map has
 * @n_presets: their number
 * @vary: (nullable): says which values are other than usual
 * @user_data: for @vary
 *
 * The same arguments always give the same map.  Flags named "internal", numbers and choices
 * by which pain points, opportunities and KPIs are ranked, and presets' choices are never
 * varied.
 *
 * Returns: (transfer full): the map, with what stands where
 */
JmMarked *
jm_marked_new (const JmMarkedPreset *presets,
               guint                 n_presets,
               JmVaryFunc            vary,
               gpointer              user_data)
{
  JmMarked *self = g_new0 (JmMarked, 1);
  Maker maker = { self, presets, n_presets, vary, user_data };
  g_autoptr (GHashTable) made = g_hash_table_new (NULL, NULL);

  self->items = g_ptr_array_new_with_free_func (item_free);
  self->markers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, marker_free);
  add_items (&maker, NULL, JM_KIND_MAP, 0, 0);

  /* A parent comes before its children. */
  for (guint i = 0; i < self->items->len; i++)
    {
      JmMarkedItem *marked = g_ptr_array_index (self->items, i);
      JmItem *item = make_item (&maker, marked);

      g_hash_table_insert (made, marked, item);
      if (marked->parent != NULL)
        jm_item_build_append (g_hash_table_lookup (made, marked->parent), marked->list, item);
    }

  self->map = jm_make_map (g_hash_table_lookup (made, g_ptr_array_index (self->items, 0)));

  return self;
}

/**
 * jm_marked_free:
 * @self: (transfer full): a marked map
 */
void
jm_marked_free (JmMarked *self)
{
  jm_map_unref (self->map);
  g_hash_table_unref (self->markers);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * jm_marked_find_words:
 * @bytes: the content of a file
 * @length: its length
 *
 * Returns: (transfer full) (element-type utf8): the words that stand anywhere in it, whatever
 *   is around them; NULs between the letters of UTF-16 do not count
 */
GHashTable *
jm_marked_find_words (const char *bytes,
                      gsize       length)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (bytes[i] != '\0')
      g_string_append_c (text, bytes[i]);

  for (const char *at = strstr (text->str, BEGIN); at != NULL; at = strstr (at + 1, BEGIN))
    {
      gsize n = 0;

      while (n < LENGTH && g_ascii_islower (at[n]))
        n++;
      if (n == LENGTH)
        g_hash_table_add (words, g_strndup (at, LENGTH));
    }

  return words;
}
