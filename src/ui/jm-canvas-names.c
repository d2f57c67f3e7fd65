/* jm-canvas-names.c: what the items on the canvas are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-names.h"

#include <glib/gi18n.h>

#include "jm-wording.h"

static const char *
get_title (const JmItem *item,
           guint         field,
           const char   *untitled)
{
  const char *title = jm_item_get_text (item, field);

  return *title != '\0' ? title : untitled;
}

static const JmItem *
get_parent (JmMap      *map,
            const char *id)
{
  JmPlace place;

  return jm_map_locate (map, id, &place) ? jm_map_find (map, place.parent) : NULL;
}

static char *
name_emotion (JmMap        *map,
              const JmItem *emotion)
{
  const JmItem *persona = jm_map_find (map, jm_item_get_text (emotion, JM_EMOTION_PERSONA));
  const JmItem *touchpoint = get_parent (map, jm_item_get_id (emotion));
  g_autofree char *score = jm_score_format (jm_item_get_number (emotion, JM_EMOTION_SCORE));

  if (persona == NULL || touchpoint == NULL)
    return g_strdup (score);

  /* TRANSLATORS: “Emotion of Lena: −1 at ID check by video” */
  return g_strdup_printf (_("Emotion of %s: %s at %s"),
                          get_title (persona, JM_PERSONA_NAME, _("Unnamed persona")), score,
                          get_title (touchpoint, JM_TOUCHPOINT_TITLE, _("Untitled touchpoint")));
}

/* The first text of an item says what it is about. */
static const char *
get_first_text (const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_TEXT || info->fields[i].type == JM_TYPE_PROSE)
      return jm_item_get_text (item, i);

  return "";
}

/**
 * jm_canvas_name_item:
 * @map: a map
 * @item: one of its items
 *
 * Returns: (transfer full): what the item is called; never ""
 */
char *
jm_canvas_name_item (JmMap        *map,
                     const JmItem *item)
{
  JmKind kind = jm_item_get_kind (item);
  const char *label = _(jm_item_get_info (item)->label);
  const char *text;

  if (kind == JM_KIND_STAGE)
    return g_strdup (get_title (item, JM_STAGE_TITLE, _("Untitled stage")));
  if (kind == JM_KIND_TOUCHPOINT)
    return g_strdup (get_title (item, JM_TOUCHPOINT_TITLE, _("Untitled touchpoint")));
  if (kind == JM_KIND_EMOTION)
    return name_emotion (map, item);

  text = get_first_text (item);
  if (*text == '\0')
    return g_strdup (label);

  /* TRANSLATORS: what an item of the map is, and its text: “Pain point: The form asks twice” */
  return g_strdup_printf (_("%s: %s"), label, text);
}

/**
 * jm_canvas_describe_item:
 * @map: a map
 * @item: one of its items
 *
 * Says of a touchpoint where it stands, what it is, how everybody feels and how much goes wrong.
 *
 * Returns: (transfer full): one fact on each line, so that no language has to join them into a
 *   sentence; "" for other items
 */
char *
jm_canvas_describe_item (JmMap        *map,
                         const JmItem *item)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const JmItem *stage;
  int kind;
  guint n;

  if (jm_item_get_kind (item) != JM_KIND_TOUCHPOINT)
    return g_strdup ("");

  stage = get_parent (map, jm_item_get_id (item));
  if (stage != NULL)
    g_ptr_array_add (lines, g_strdup_printf (_("Stage “%s”"), get_title (stage, JM_STAGE_TITLE, _("Untitled stage"))));

  kind = jm_item_get_choice (item, JM_TOUCHPOINT_KIND);
  if (kind != JM_CHOICE_UNSET)
    g_ptr_array_add (lines,
                     g_strdup (_(jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND)->choices[kind].label)));

  for (guint i = 0; i < jm_item_get_n_children (item, JM_TOUCHPOINT_EMOTIONS); i++)
    {
      const JmItem *emotion = jm_item_get_child (item, JM_TOUCHPOINT_EMOTIONS, i);
      const JmItem *persona = jm_map_find (map, jm_item_get_text (emotion, JM_EMOTION_PERSONA));
      g_autofree char *score = jm_score_format (jm_item_get_number (emotion, JM_EMOTION_SCORE));

      if (persona != NULL)
        /* TRANSLATORS: a persona and how it feels, from −2 to +2: “Lena feels −1” */
        g_ptr_array_add (lines, g_strdup_printf (_("%s feels %s"),
                                                 get_title (persona, JM_PERSONA_NAME, _("Unnamed persona")), score));
    }

  n = jm_item_get_n_children (item, JM_TOUCHPOINT_PAIN_POINTS);
  if (n > 0)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u pain point", "%u pain points", n), n));

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
