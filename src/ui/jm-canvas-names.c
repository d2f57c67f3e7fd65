/* jm-canvas-names.c: what the items of a map are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-names.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-kpi-words.h"
#include "jm-score.h"
#include "jm-wording.h"

static const char *
get_title (const JmItem *item,
           guint         field,
           const char   *untitled)
{
  const char *title = jm_item_get_text (item, field);

  return *title != '\0' ? title : untitled;
}

/* The first text of an item says what it is about. */
static int
find_first_text (const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_TEXT || info->fields[i].type == JM_TYPE_PROSE)
      return (int) i;

  return -1;
}

/* What an item is called where another one tells of it. */
static const char *
get_short_name (const JmItem *item)
{
  JmKind kind = jm_item_get_kind (item);
  int field = find_first_text (item);
  const char *untitled = kind == JM_KIND_STAGE        ? _("Untitled stage")
                         : kind == JM_KIND_TOUCHPOINT ? _("Untitled touchpoint")
                         : kind == JM_KIND_PERSONA    ? _("Unnamed persona")
                                                      : _(jm_item_get_info (item)->label);

  return field >= 0 ? get_title (item, (guint) field, untitled) : untitled;
}

static const char *
get_name_of (JmShownItems *shown,
             const char   *id)
{
  const JmItem *item = jm_shown_items_find (shown, id);

  return item != NULL ? get_short_name (item) : "";
}

/**
 * jm_canvas_name_fact:
 * @label: what is told of
 * @text: what is told
 *
 * Returns: (transfer full): both
 */
char *
jm_canvas_name_fact (const char *label,
                     const char *text)
{
  /* TRANSLATORS: what an item of the map is, and its text: “Pain point: The form asks twice” */
  return g_strdup_printf (_("%s: %s"), label, text);
}

static char *
name_emotion (JmShownItems *shown,
              const JmItem *emotion)
{
  const JmItem *persona = jm_shown_items_find (shown, jm_item_get_text (emotion, JM_EMOTION_PERSONA));
  const JmItem *touchpoint = jm_shown_items_get_parent (shown, jm_item_get_id (emotion));
  g_autofree char *score = jm_score_format (jm_item_get_number (emotion, JM_EMOTION_SCORE));

  if (persona == NULL || touchpoint == NULL)
    return g_steal_pointer (&score);

  /* TRANSLATORS: “Emotion of Lena: −1 at ID check by video” */
  return g_strdup_printf (_("Emotion of %s: %s at %s"), get_short_name (persona), score, get_short_name (touchpoint));
}

static char *
name_link (JmShownItems *shown,
           const JmItem *link)
{
  int kind = jm_item_get_choice (link, JM_LINK_KIND);
  const char *label = kind != JM_CHOICE_UNSET ? jm_kind_get_field (JM_KIND_LINK, JM_LINK_KIND)->choices[kind].label
                                              : jm_item_get_info (link)->label;

  /* TRANSLATORS: a way through the map that is not simply the next step: “Loop back from “Pay” to “Ask”” */
  return g_strdup_printf (_("%s from “%s” to “%s”"), _(label),
                          get_name_of (shown, jm_item_get_text (link, JM_LINK_FROM)),
                          get_name_of (shown, jm_item_get_text (link, JM_LINK_TO)));
}

static char *
name_lane_text (JmShownItems *shown,
                const JmItem *text)
{
  const JmItem *lane = jm_shown_items_find (shown, jm_item_get_text (text, JM_LANE_TEXT_LANE));

  return jm_canvas_name_fact (get_short_name (lane != NULL ? lane : text), jm_item_get_text (text, JM_LANE_TEXT_TEXT));
}

/**
 * jm_canvas_name_item:
 * @shown: the items of a map
 * @item: one of them
 *
 * Returns: (transfer full): what the item is called; never ""
 */
char *
jm_canvas_name_item (JmShownItems *shown,
                     const JmItem *item)
{
  const char *label = _(jm_item_get_info (item)->label);
  JmKind kind = jm_item_get_kind (item);
  int field = find_first_text (item);

  if (kind == JM_KIND_STAGE || kind == JM_KIND_TOUCHPOINT)
    return g_strdup (get_short_name (item));
  if (kind == JM_KIND_EMOTION)
    return name_emotion (shown, item);
  if (kind == JM_KIND_LINK)
    return name_link (shown, item);
  if (kind == JM_KIND_LANE_TEXT)
    return name_lane_text (shown, item);
  if (field < 0 || !jm_item_is_set (item, (guint) field))
    return g_strdup (label);

  return jm_canvas_name_fact (label, jm_item_get_text (item, (guint) field));
}

static char *
join_texts (JmShownItems *shown,
            const JmItem *item,
            guint         field,
            gboolean      are_references)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < jm_item_get_n_texts (item, field); i++)
    {
      const char *text = jm_item_get_nth_text (item, field, i);

      if (are_references)
        text = get_name_of (shown, text);
      if (*text != '\0')
        g_strv_builder_add (builder, text);
    }

  list = g_strv_builder_end (builder);

  return g_strjoinv (C_("list", ", "), list);
}

/**
 * jm_canvas_name_value:
 * @shown: the items of a map
 * @item: one of them
 * @field: one of its fields
 *
 * Returns: (transfer full): what stands in the field, as words; "" when nothing can be told
 */
char *
jm_canvas_name_value (JmShownItems *shown,
                      const JmItem *item,
                      guint         field)
{
  const JmField *info = &jm_item_get_info (item)->fields[field];

  if (!jm_item_is_set (item, field))
    return g_strdup ("");

  switch (info->type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
      return g_strdup (jm_item_get_text (item, field));
    case JM_TYPE_DATE:
      return jm_date_format (jm_item_get_text (item, field), JM_DATE_LONG);
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
      /* TRANSLATORS: a mark and the highest one: “4 of 5” */
      return info->maximum <= 10 && info->minimum == 1
                 ? g_strdup_printf (_("%.0f of %.0f"), jm_item_get_number (item, field), info->maximum)
                 : jm_number_format (jm_item_get_number (item, field), "");
    case JM_TYPE_FLAG:
      return g_strdup (jm_item_get_flag (item, field) ? _("yes") : "");
    case JM_TYPE_CHOICE:
      return g_strdup (_(info->choices[jm_item_get_choice (item, field)].label));
    case JM_TYPE_REFERENCE:
      return g_strdup (get_name_of (shown, jm_item_get_text (item, field)));
    case JM_TYPE_TEXTS:
    case JM_TYPE_REFERENCES:
      return join_texts (shown, item, field, info->type == JM_TYPE_REFERENCES);
    case JM_TYPE_UNSET:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_CHILDREN:
    default:
      return g_strdup ("");
    }
}

static void
take_line (GPtrArray *lines,
           char      *line)
{
  if (line != NULL && *line != '\0')
    g_ptr_array_add (lines, line);
  else
    g_free (line);
}

/* All that is set besides what the name tells. */
static void
add_fields (GPtrArray    *lines,
            JmShownItems *shown,
            const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  int first = find_first_text (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *value = (int) i != first ? jm_canvas_name_value (shown, item, i) : g_strdup ("");

      if (*value != '\0')
        take_line (lines, jm_canvas_name_fact (_(info->fields[i].label), value));
    }
}

static void
add_flags (GPtrArray    *lines,
           const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_FLAG && jm_item_get_flag (item, i))
      take_line (lines, g_strdup (_(info->fields[i].label)));
}

static void
describe_stage (GPtrArray    *lines,
                JmShownItems *shown,
                const JmItem *stage)
{
  const JmItem *root = jm_shown_items_get_root (shown);
  guint n = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);
  double score = jm_stage_get_score (stage);

  take_line (lines, g_strdup_printf (_("Stage %u of %u"),
                                     jm_shown_items_get_position (shown, jm_item_get_id (stage)) + 1,
                                     jm_item_get_n_children (root, JM_MAP_STAGES)));
  take_line (lines, g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n), n));
  if (jm_item_is_set (stage, JM_STAGE_DURATION))
    take_line (lines, jm_duration_format (jm_item_get_number (stage, JM_STAGE_DURATION),
                                          jm_item_get_choice (stage, JM_STAGE_DURATION_UNIT)));
  if (!isnan (score))
    {
      g_autofree char *number = jm_score_format (score);

      /* TRANSLATORS: how customers feel in a stage, from −2 to +2 */
      take_line (lines, g_strdup_printf (_("Feels %s on average"), number));
    }
  add_flags (lines, stage);
}

static void
describe_touchpoint (GPtrArray    *lines,
                     JmShownItems *shown,
                     const JmItem *touchpoint)
{
  const JmItem *stage = jm_shown_items_get_parent (shown, jm_item_get_id (touchpoint));
  guint n;

  if (stage != NULL)
    /* TRANSLATORS: where a touchpoint stands: “Stage “Sign up”, 2 of 6” */
    take_line (lines, g_strdup_printf (_("Stage “%s”, %u of %u"), get_short_name (stage),
                                       jm_shown_items_get_position (shown, jm_item_get_id (touchpoint)) + 1,
                                       jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS)));
  take_line (lines, jm_canvas_name_value (shown, touchpoint, JM_TOUCHPOINT_KIND));
  add_flags (lines, touchpoint);

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    {
      const JmItem *emotion = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i);
      const JmItem *persona = jm_shown_items_find (shown, jm_item_get_text (emotion, JM_EMOTION_PERSONA));
      g_autofree char *score = jm_score_format (jm_item_get_number (emotion, JM_EMOTION_SCORE));

      if (persona != NULL)
        /* TRANSLATORS: a persona and how it feels, from −2 to +2: “Lena feels −1” */
        take_line (lines, g_strdup_printf (_("%s feels %s"), get_short_name (persona), score));
    }

  n = jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_PAIN_POINTS);
  if (n > 0)
    take_line (lines, g_strdup_printf (ngettext ("%u pain point", "%u pain points", n), n));
  n = jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES);
  if (n > 0)
    take_line (lines, g_strdup_printf (ngettext ("%u opportunity", "%u opportunities", n), n));
}

static void
describe_kpi (GPtrArray    *lines,
              const JmItem *kpi)
{
  JmKpiReading reading = jm_kpi_read (kpi);

  take_line (lines, jm_kpi_describe_value (kpi, &reading));
  take_line (lines, jm_kpi_describe_target (kpi, &reading));
  take_line (lines, jm_kpi_describe_change (kpi, &reading));
}

static char *
join_lines (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * jm_canvas_describe_item:
 * @shown: the items of a map
 * @item: one of them
 *
 * Says what others see of the item besides its name: of a touchpoint where it stands, what it is,
 * how everybody feels and how much goes wrong; of a KPI its value and whether that is enough.
 *
 * Returns: (transfer full): one fact on each line; "" when there is nothing to tell
 */
char *
jm_canvas_describe_item (JmShownItems *shown,
                         const JmItem *item)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  JmKind kind = jm_item_get_kind (item);

  if (kind == JM_KIND_STAGE)
    describe_stage (lines, shown, item);
  else if (kind == JM_KIND_TOUCHPOINT)
    describe_touchpoint (lines, shown, item);
  else if (kind == JM_KIND_EMOTION)
    take_line (lines, jm_canvas_name_value (shown, item, JM_EMOTION_NOTE));
  else if (kind == JM_KIND_LINK)
    take_line (lines, jm_canvas_name_value (shown, item, JM_LINK_NOTE));
  else if (kind == JM_KIND_KPI)
    describe_kpi (lines, item);
  else if (kind != JM_KIND_LANE_TEXT)
    add_fields (lines, shown, item);

  return join_lines (lines);
}

/**
 * jm_canvas_describe_map:
 * @shown: the items of a map
 *
 * Returns: (transfer full): what the map is called, whose journey it is and how long it is; one
 *   fact on each line
 */
char *
jm_canvas_describe_map (JmShownItems *shown)
{
  const JmItem *root = jm_shown_items_get_root (shown);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n = jm_item_get_n_children (root, JM_MAP_STAGES);

  take_line (lines, g_strdup (get_title (root, JM_MAP_TITLE, _("Untitled journey map"))));
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_PERSONAS); i++)
    take_line (lines, jm_canvas_name_item (shown, jm_item_get_child (root, JM_MAP_PERSONAS, i)));
  take_line (lines, g_strdup_printf (ngettext ("%u stage", "%u stages", n), n));

  return join_lines (lines);
}
