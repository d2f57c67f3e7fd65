/* make-map.c: small maps that everything is drawn of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "make-map.h"

#include "jm-make.h"

static void
add_kpi (JmItem     *root,
         const char *id,
         const char *title,
         const char *at,
         double      target,
         double      first,
         double      second)
{
  JmItem *kpi = jm_make_child (root, JM_MAP_KPIS, id, JM_KPI_TITLE, title);
  const double values[] = { first, second };

  jm_make_set (kpi, JM_KPI_UNIT, JM_VALUE_TEXT ("%"));
  jm_make_set (kpi, JM_KPI_TARGET, JM_VALUE_NUMBER (target));
  jm_make_set (kpi, JM_KPI_TOLERANCE, JM_VALUE_NUMBER (5));
  if (at != NULL)
    jm_make_set (kpi, JM_KPI_AT, JM_VALUE_TEXT (at));

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *value_id = g_strdup_printf ("%s-%u", id, i);
      g_autofree char *date = g_strdup_printf ("2026-0%u-01", i + 1);

      jm_make_set (jm_make_child (kpi, JM_KPI_VALUES, value_id, JM_VALUE_DATE, date), JM_VALUE_VALUE,
                   JM_VALUE_NUMBER (values[i]));
    }
}

static void
add_emotion (JmItem     *touchpoint,
             const char *id,
             const char *persona,
             double      score)
{
  JmItem *emotion = jm_make_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, id, JM_EMOTION_PERSONA, persona);

  jm_make_set (emotion, JM_EMOTION_SCORE, JM_VALUE_NUMBER (score));
}

static void
fill_first_touchpoint (JmItem *touchpoint)
{
  JmItem *child;

  jm_make_set (touchpoint, JM_TOUCHPOINT_KIND, JM_VALUE_NUMBER (JM_TOUCHPOINT_WEBSITE));
  jm_make_set (touchpoint, JM_TOUCHPOINT_CHANNEL, JM_VALUE_TEXT ("Own website"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_DIGITAL, JM_VALUE_NUMBER (JM_DIGITAL_YES));
  jm_make_set (touchpoint, JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT ("Reads the list of treatments twice"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_THOUGHT, JM_VALUE_TEXT ("Do they take new patients?"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_NEED, JM_VALUE_TEXT ("A clear yes"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_DURATION, JM_VALUE_NUMBER (20));
  jm_make_set (touchpoint, JM_TOUCHPOINT_DURATION_UNIT, JM_VALUE_NUMBER (0));
  jm_make_set (touchpoint, JM_TOUCHPOINT_MOMENT_OF_TRUTH, JM_VALUE_NUMBER (1));
  jm_make_set (touchpoint, JM_TOUCHPOINT_KEY_STEP, JM_VALUE_NUMBER (1));

  child = jm_make_child (touchpoint, JM_TOUCHPOINT_MOTIVATIONS, "m-1", JM_MOTIVATION_TEXT,
                         "Wants it settled");
  jm_make_set (child, JM_MOTIVATION_SIGN, JM_VALUE_NUMBER (JM_POSITIVE));
  child = jm_make_child (touchpoint, JM_TOUCHPOINT_MOTIVATIONS, "m-2", JM_MOTIVATION_TEXT, "Fears the drill");
  jm_make_set (child, JM_MOTIVATION_SIGN, JM_VALUE_NUMBER (JM_NEGATIVE));

  child = jm_make_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, "x-1", JM_PAIN_POINT_TEXT,
                         "Prices are nowhere");
  jm_make_set (child, JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (4));
  jm_make_set (child, JM_PAIN_POINT_URGENCY, JM_VALUE_NUMBER (5));

  child = jm_make_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, "y-1", JM_OPPORTUNITY_TEXT,
                         "Publish a price list");
  jm_make_set (child, JM_OPPORTUNITY_CUSTOMER_VALUE, JM_VALUE_NUMBER (5));
  jm_make_set (child, JM_OPPORTUNITY_EFFORT, JM_VALUE_NUMBER (1));

  child = jm_make_child (touchpoint, JM_TOUCHPOINT_LANE_TEXTS, "n-1", JM_LANE_TEXT_LANE, "l-1");
  jm_make_set (child, JM_LANE_TEXT_TEXT, JM_VALUE_TEXT ("Advertising rules for doctors"));
}

/**
 * make_full_map:
 *
 * Returns: (transfer full): a map with two stages, two personas, and something in every lane
 */
JmMap *
make_full_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage, *touchpoint, *objective;

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT ("A visit to the dentist"));
  jm_make_set (root, JM_MAP_TYPE, JM_VALUE_NUMBER (JM_MAP_CURRENT_STATE));
  jm_make_set (root, JM_MAP_OBJECTIVE, JM_VALUE_TEXT ("Fewer cancelled appointments"));
  jm_make_set (root, JM_MAP_SUCCESS, JM_VALUE_TEXT ("I hardly had to wait."));
  jm_make_set (root, JM_MAP_REVIEW_LAST, JM_VALUE_TEXT ("2026-01-31"));
  jm_make_child (root, JM_MAP_LANES, "l-1", JM_LANE_TITLE, "Law");
  jm_make_set (jm_make_child (root, JM_MAP_PERSONAS, "p-1", JM_PERSONA_NAME, "Ines"), JM_PERSONA_ROLE,
               JM_VALUE_TEXT ("29, nurse"));
  jm_make_child (root, JM_MAP_PERSONAS, "p-2", JM_PERSONA_NAME, "Kurt");

  stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "Booking");
  jm_make_set (stage, JM_STAGE_DURATION, JM_VALUE_NUMBER (2));
  jm_make_set (stage, JM_STAGE_DURATION_UNIT, JM_VALUE_NUMBER (3));
  objective = jm_make_child (stage, JM_STAGE_OBJECTIVES, "o-1", JM_OBJECTIVE_TEXT,
                             "Booked within three minutes");
  jm_make_set (objective, JM_OBJECTIVE_INFLUENCE, JM_VALUE_NUMBER (JM_YES));
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, "Compare surgeries");
  fill_first_touchpoint (touchpoint);
  add_emotion (touchpoint, "e-1", "p-1", -1);
  add_emotion (touchpoint, "e-2", "p-2", 0.5);
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-2", JM_TOUCHPOINT_TITLE, "Ring the desk");
  jm_make_set (touchpoint, JM_TOUCHPOINT_KIND, JM_VALUE_NUMBER (JM_TOUCHPOINT_PHONE));
  jm_make_set (touchpoint, JM_TOUCHPOINT_DIGITAL, JM_VALUE_NUMBER (JM_DIGITAL_NO));
  add_emotion (touchpoint, "e-3", "p-1", 2);
  add_emotion (touchpoint, "e-4", "p-2", 2);

  stage = jm_make_child (root, JM_MAP_STAGES, "s-2", JM_STAGE_TITLE, "Treatment");
  jm_make_set (stage, JM_STAGE_COLOUR, JM_VALUE_TEXT ("#f9f06b"));
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-3", JM_TOUCHPOINT_TITLE, "Wait");
  add_emotion (touchpoint, "e-5", "p-1", -2);

  add_kpi (root, "k-1", "Visits kept", NULL, 90, 88, 91);
  add_kpi (root, "k-2", "Bookings finished", "s-1", 75, 70.5, 72);
  add_kpi (root, "k-3", "Calls answered", "t-2", 95, 90, 80);

  return jm_make_map (root);
}

/**
 * make_arabic_map:
 *
 * Returns: (transfer full): a map that is read from right to left
 */
JmMap *
make_arabic_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage, *touchpoint, *pain;

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT ("موعد عند طبيبة الأطفال"));
  jm_make_child (root, JM_MAP_PERSONAS, "p-1", JM_PERSONA_NAME, "ليلى");

  stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "قبل الموعد");
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, "مكالمة قصيرة");
  jm_make_set (touchpoint, JM_TOUCHPOINT_KIND, JM_VALUE_NUMBER (JM_TOUCHPOINT_PHONE));
  jm_make_set (touchpoint, JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT ("تسأل عن أقرب موعد بعد الظهر"));
  add_emotion (touchpoint, "e-1", "p-1", 1);
  pain = jm_make_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, "x-1", JM_PAIN_POINT_TEXT, "الخط مشغول");
  jm_make_set (pain, JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (3));

  stage = jm_make_child (root, JM_MAP_STAGES, "s-2", JM_STAGE_TITLE, "بعده");
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-2", JM_TOUCHPOINT_TITLE, "CRM رسالة من");
  add_emotion (touchpoint, "e-2", "p-1", -1);
  add_kpi (root, "k-1", "مواعيد محجوزة", "s-1", 75, 70, 80);

  return jm_make_map (root);
}

/**
 * make_bare_map:
 *
 * Returns: (transfer full): a map with one stage and one touchpoint, none with a title
 */
JmMap *
make_bare_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, NULL);

  jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, NULL);

  return jm_make_map (root);
}

static void
add_link (JmItem     *root,
          const char *id,
          const char *from,
          const char *to,
          int         kind,
          const char *note)
{
  JmItem *link = jm_make_child (root, JM_MAP_LINKS, id, JM_LINK_FROM, from);

  jm_make_set (link, JM_LINK_TO, JM_VALUE_TEXT (to));
  jm_make_set (link, JM_LINK_KIND, JM_VALUE_NUMBER (kind));
  if (note != NULL)
    jm_make_set (link, JM_LINK_NOTE, JM_VALUE_TEXT (note));
}

/**
 * make_crossing_map:
 *
 * Returns: (transfer full): a map with everything that runs across columns: links of every
 *   kind, the lines of a blueprint, a purchase, a stage that overlaps the next, durations
 */
JmMap *
make_crossing_map (void)
{
  static const double weeks[] = { 1, 0.1, 100 };
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = NULL, *touchpoint = NULL;

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT ("A season ticket"));
  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      static const char *const titles[] = { "Asking", "Buying", "Using" };
      g_autofree char *id = g_strdup_printf ("s-%u", i + 1);

      stage = jm_make_child (root, JM_MAP_STAGES, id, JM_STAGE_TITLE, titles[i]);
      jm_make_set (stage, JM_STAGE_DURATION, JM_VALUE_NUMBER (weeks[i]));
      jm_make_set (stage, JM_STAGE_DURATION_UNIT, JM_VALUE_NUMBER (JM_WEEKS));
      jm_make_set (stage, JM_STAGE_OVERLAPS_NEXT, JM_VALUE_NUMBER (i == 0));

      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *touchpoint_id = g_strdup_printf ("t-%u", 2 * i + j + 1);

          touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, touchpoint_id, JM_TOUCHPOINT_TITLE, "Step");
        }
    }

  jm_make_set (touchpoint, JM_TOUCHPOINT_FRONTSTAGE, JM_VALUE_TEXT ("Gate opens"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_BACKSTAGE, JM_VALUE_TEXT ("Ticket is looked up"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_SUPPORT, JM_VALUE_TEXT ("Ticket server"));
  jm_make_set (root, JM_MAP_PURCHASE_BOUNDARY, JM_VALUE_TEXT ("s-2"));
  add_link (root, "a-1", "t-4", "t-2", JM_LINK_LOOP_BACK, "Card refused");
  add_link (root, "a-2", "t-1", "s-3", JM_LINK_SKIP, "Has one from work");
  add_link (root, "a-3", "t-2", "t-3", JM_LINK_HAND_OFF_ROUGH, NULL);
  add_link (root, "a-4", "t-4", "t-5", JM_LINK_HAND_OFF_SMOOTH, NULL);

  return jm_make_map (root);
}

/**
 * lay_out:
 * @map: a map
 * @family: (nullable): the font; %NULL for what the program uses
 *
 * Returns: (transfer full): its layout, dated 31 January 2026
 */
JmLayout *
lay_out (JmMap      *map,
         const char *family)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (family);

  return jm_layout_new (map, typesetter, &(JmLayoutOptions) { "2026-01-31" }, NULL);
}

static void
collect_texts (const JmItem *item,
               GPtrArray    *texts)
{
  static const struct
  {
    JmKind kind;
    guint field;
  } shown[] = {
    { JM_KIND_MAP, JM_MAP_TITLE },
    { JM_KIND_MAP, JM_MAP_OBJECTIVE },
    { JM_KIND_MAP, JM_MAP_SUCCESS },
    { JM_KIND_LANE, JM_LANE_TITLE },
    { JM_KIND_PERSONA, JM_PERSONA_NAME },
    { JM_KIND_PERSONA, JM_PERSONA_ROLE },
    { JM_KIND_STAGE, JM_STAGE_TITLE },
    { JM_KIND_OBJECTIVE, JM_OBJECTIVE_TEXT },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_TITLE },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_CHANNEL },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_ACTION },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_THOUGHT },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_NEED },
    { JM_KIND_MOTIVATION, JM_MOTIVATION_TEXT },
    { JM_KIND_PAIN_POINT, JM_PAIN_POINT_TEXT },
    { JM_KIND_OPPORTUNITY, JM_OPPORTUNITY_TEXT },
    { JM_KIND_LANE_TEXT, JM_LANE_TEXT_TEXT },
    { JM_KIND_KPI, JM_KPI_TITLE },
  };
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (jm_item_get_kind (item) == shown[i].kind && jm_item_is_set (item, shown[i].field))
      g_ptr_array_add (texts, normalise_blanks (jm_item_get_text (item, shown[i].field)));

  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; info->fields[i].type == JM_TYPE_CHILDREN && j < jm_item_get_n_children (item, i); j++)
      collect_texts (jm_item_get_child (item, i, j), texts);
}

/**
 * list_texts:
 * @map: a map
 *
 * Returns: (transfer full) (element-type utf8): every text of it that is shown on a page,
 *   in normal form and with single blanks
 */
GPtrArray *
list_texts (JmMap *map)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  collect_texts (jm_map_get_root (map), texts);

  return texts;
}

/**
 * normalise_blanks:
 * @text: a text
 *
 * Returns: (transfer full): the text in the Unicode normal form KC, with one blank for any
 *   number of blanks and line breaks and without invisible marks of direction
 */
char *
normalise_blanks (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *out = g_string_new (NULL);

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_type (letter) == G_UNICODE_FORMAT)
        continue;

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (out, letter);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }

  return g_strchomp (g_string_free (out, FALSE));
}
