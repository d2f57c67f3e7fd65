/* jm-sample.c: maps of any size, for tests and benchmarks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-sample.h"

#include <math.h>

#include "jm-sample-text.h"

#define N_LANES 2
#define N_MONTHS 24
#define TOUCHPOINTS_PER_KPI 8

typedef struct
{
  GRand *rand;
  guint n_of_kind[JM_N_KINDS]; /* items made so far, for their ids */
  guint n_personas;
  GArray *moods;               /* double: how each persona feels just now */
  JmItem *root;                /* still being filled */
  JmItem *walkthrough;         /* the same */
} Maker;

static guint
choose (Maker *maker,
        guint  n)
{
  return (guint) g_rand_int_range (maker->rand, 0, (gint32) n);
}

static char *
make_id (JmKind kind,
         guint  number)
{
  return g_strdup_printf ("%s-%05u", jm_kind_get_info (kind)->prefix, number);
}

static JmItem *
new_item (Maker  *maker,
          JmKind  kind)
{
  g_autofree char *id = make_id (kind, ++maker->n_of_kind[kind]);

  return jm_item_new (kind, id);
}

/* Fills a field with what is known to fit. */
static void
fill (JmItem  *item,
      guint    field,
      JmValue  value)
{
  g_autoptr (GError) error = NULL;

  if (!jm_item_build_set (item, field, value, &error))
    g_error ("%s: %s", jm_item_get_info (item)->fields[field].name, error->message);
}

static void
fill_sentence (Maker            *maker,
               JmItem           *item,
               guint             field,
               JmSampleSentence  sort)
{
  g_autofree char *sentence = jm_sample_sentence (sort, maker->rand);

  fill (item, field, JM_VALUE_TEXT (sentence));
}

static void
fill_reference (JmItem *item,
                guint   field,
                JmKind  kind,
                guint   number)
{
  g_autofree char *id = make_id (kind, number);

  fill (item, field, JM_VALUE_TEXT (id));
}

static void
fill_choice (Maker  *maker,
             JmItem *item,
             guint   field)
{
  const JmChoice *choices = jm_item_get_info (item)->fields[field].choices;
  guint n = 0;

  while (choices[n].name != NULL)
    n++;

  fill (item, field, JM_VALUE_NUMBER (choose (maker, n)));
}

/* From 1 to 5. */
static void
fill_rating (Maker  *maker,
             JmItem *item,
             guint   field)
{
  fill (item, field, JM_VALUE_NUMBER (1 + choose (maker, 5)));
}

static void
fill_map (Maker *maker)
{
  static const char *const products[] = { "Tariff Home", "Tariff Flex", "Service contract", NULL };
  JmItem *root = maker->root;

  fill (root, JM_MAP_TITLE, JM_VALUE_TEXT ("From the first doubt to a recommendation"));
  fill (root, JM_MAP_TYPE, JM_VALUE_NUMBER (JM_MAP_CURRENT_STATE));
  fill_sentence (maker, root, JM_MAP_SUMMARY, JM_SAMPLE_SUMMARY);
  fill_sentence (maker, root, JM_MAP_OBJECTIVE, JM_SAMPLE_OBJECTIVE);
  fill (root, JM_MAP_SUCCESS, JM_VALUE_TEXT ("I knew at any time what would happen next."));
  fill_choice (maker, root, JM_MAP_OFFERING);
  fill (root, JM_MAP_PRODUCTS, JM_VALUE_TEXTS (products));
  fill (root, JM_MAP_PROMISE, JM_VALUE_TEXT ("We are there when something breaks."));
  fill (root, JM_MAP_OWNER, JM_VALUE_TEXT ("Customer experience team"));
  fill (root, JM_MAP_REVIEW_EVERY, JM_VALUE_NUMBER (3));
  fill (root, JM_MAP_CURRENCY, JM_VALUE_TEXT ("EUR"));
  fill (root, JM_MAP_BUDGET, JM_VALUE_NUMBER (120000));

  for (guint i = 0; i < N_LANES; i++)
    {
      JmItem *lane = new_item (maker, JM_KIND_LANE);

      fill (lane, JM_LANE_TITLE, JM_VALUE_TEXT (i == 0 ? "Open questions" : "Systems behind it"));
      fill (lane, JM_LANE_INTERNAL, JM_VALUE_NUMBER (i > 0));
      jm_item_build_append (root, JM_MAP_LANES, lane);
    }
}

static void
add_personas (Maker *maker)
{
  static const char *const names[] = { "Amira", "Bruno", "Chloé", "Dario", "Edith", "Farid", "Greta",
                                       "Hugo" };
  static const char *const colours[] = { "#1a5fb4", "#c64600", "#26a269", "#813d9c", "#a51d2d", "#63452c" };

  for (guint i = 0; i < maker->n_personas; i++)
    {
      JmItem *persona = new_item (maker, JM_KIND_PERSONA);
      JmItem *source = new_item (maker, JM_KIND_SOURCE);
      const char *first = names[i % G_N_ELEMENTS (names)];
      guint round = i / (guint) G_N_ELEMENTS (names);
      g_autofree char *name = round == 0 ? g_strdup (first) : g_strdup_printf ("%s %u", first, round + 1);
      g_autofree char *role = g_strdup_printf ("%u, rents a flat of %u m²", 24 + choose (maker, 50),
                                               35 + choose (maker, 90));
      double mood = choose (maker, 5) - 2.0;

      fill (persona, JM_PERSONA_NAME, JM_VALUE_TEXT (name));
      fill (persona, JM_PERSONA_ROLE, JM_VALUE_TEXT (role));
      fill_sentence (maker, persona, JM_PERSONA_QUOTE, JM_SAMPLE_THOUGHT);
      fill (persona, JM_PERSONA_COLOUR, JM_VALUE_TEXT (colours[i % G_N_ELEMENTS (colours)]));
      fill (persona, JM_PERSONA_RANK, JM_VALUE_NUMBER (MIN (i + 1, 999)));
      fill (source, JM_SOURCE_SOURCE, JM_VALUE_TEXT ("Interviews"));
      fill (source, JM_SOURCE_N, JM_VALUE_NUMBER (5 + choose (maker, 40)));
      jm_item_build_append (persona, JM_PERSONA_EVIDENCE, source);
      jm_item_build_append (maker->root, JM_MAP_PERSONAS, persona);
      g_array_append_val (maker->moods, mood);
    }
}

static void
add_evidence (Maker  *maker,
              JmItem *item,
              guint   field)
{
  JmItem *evidence = new_item (maker, JM_KIND_EVIDENCE);

  fill_choice (maker, evidence, JM_EVIDENCE_STATE);
  fill (evidence, JM_EVIDENCE_SOURCE, JM_VALUE_TEXT (choose (maker, 2)
                                                     == 0 ? "Diary study" : "Call-centre log"));
  jm_item_build_append (item, field, evidence);
}

/* Moods wander by up to one point in steps of a half. */
static void
add_emotions (Maker  *maker,
              JmItem *touchpoint)
{
  for (guint i = 0; i < maker->n_personas; i++)
    {
      JmItem *emotion = new_item (maker, JM_KIND_EMOTION);
      double *mood = &g_array_index (maker->moods, double, i);

      *mood += (choose (maker, 5) - 2.0) / 2;
      *mood = CLAMP (*mood, -2, 2);
      fill_reference (emotion, JM_EMOTION_PERSONA, JM_KIND_PERSONA, i + 1);
      fill (emotion, JM_EMOTION_SCORE, JM_VALUE_NUMBER (*mood));
      if (choose (maker, 3) == 0)
        fill_sentence (maker, emotion, JM_EMOTION_NOTE, JM_SAMPLE_NOTE);
      jm_item_build_append (touchpoint, JM_TOUCHPOINT_EMOTIONS, emotion);
    }
}

static void
add_pain_points (Maker  *maker,
                 JmItem *touchpoint)
{
  guint n = choose (maker, 4) == 0 ? 2 : 1;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  JmItem *opportunity = new_item (maker, JM_KIND_OPPORTUNITY);

  for (guint i = 0; i < n; i++)
    {
      JmItem *pain = new_item (maker, JM_KIND_PAIN_POINT);

      fill_sentence (maker, pain, JM_PAIN_POINT_TEXT, JM_SAMPLE_PAIN);
      fill_rating (maker, pain, JM_PAIN_POINT_SEVERITY);
      fill_rating (maker, pain, JM_PAIN_POINT_URGENCY);
      fill_choice (maker, pain, JM_PAIN_POINT_KIND);
      g_ptr_array_add (ids, (gpointer) jm_item_get_id (pain));
      jm_item_build_append (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, pain);
    }
  g_ptr_array_add (ids, NULL);

  fill_sentence (maker, opportunity, JM_OPPORTUNITY_TEXT, JM_SAMPLE_OPPORTUNITY);
  fill (opportunity, JM_OPPORTUNITY_ANSWERS, JM_VALUE_TEXTS ((const char *const *) ids->pdata));
  fill_rating (maker, opportunity, JM_OPPORTUNITY_CUSTOMER_VALUE);
  fill_rating (maker, opportunity, JM_OPPORTUNITY_BUSINESS_VALUE);
  fill_rating (maker, opportunity, JM_OPPORTUNITY_EFFORT);
  fill_choice (maker, opportunity, JM_OPPORTUNITY_KIND);
  jm_item_build_append (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, opportunity);
}

/* Two years of values, one a month, that slowly wander. */
static void
add_kpi (Maker  *maker,
         JmItem *at)
{
  JmItem *kpi = new_item (maker, JM_KIND_KPI);
  double value = 30 + choose (maker, 50);

  fill_sentence (maker, kpi, JM_KPI_TITLE, JM_SAMPLE_KPI);
  fill_choice (maker, kpi, JM_KPI_KIND);
  fill (kpi, JM_KPI_UNIT, JM_VALUE_TEXT ("%"));
  fill_choice (maker, kpi, JM_KPI_DIRECTION);
  fill (kpi, JM_KPI_TARGET, JM_VALUE_NUMBER (40 + choose (maker, 50)));
  fill (kpi, JM_KPI_TOLERANCE, JM_VALUE_NUMBER (5));
  fill (kpi, JM_KPI_AT, JM_VALUE_TEXT (jm_item_get_id (at)));
  fill (kpi, JM_KPI_SOURCE, JM_VALUE_TEXT ("Data warehouse"));

  for (guint month = 0; month < N_MONTHS; month++)
    {
      JmItem *measured = new_item (maker, JM_KIND_VALUE);
      g_autofree char *date = g_strdup_printf ("%u-%02u-01", 2024 + month / 12, 1 + month % 12);

      value += (choose (maker, 81) - 40.0) / 10;
      value = CLAMP (value, 0, 100);
      fill (measured, JM_VALUE_DATE, JM_VALUE_TEXT (date));
      fill (measured, JM_VALUE_VALUE, JM_VALUE_NUMBER (round (value * 10) / 10));
      fill (measured, JM_VALUE_N, JM_VALUE_NUMBER (100 + choose (maker, 900)));
      jm_item_build_append (kpi, JM_KPI_VALUES, measured);
    }

  jm_item_build_append (maker->root, JM_MAP_KPIS, kpi);
}

static void
add_mark (Maker  *maker,
          JmItem *touchpoint)
{
  JmItem *mark = new_item (maker, JM_KIND_MARK);

  fill (mark, JM_MARK_TOUCHPOINT, JM_VALUE_TEXT (jm_item_get_id (touchpoint)));
  fill_choice (maker, mark, JM_MARK_RESULT);
  jm_item_build_append (maker->walkthrough, JM_WALKTHROUGH_MARKS, mark);
}

static JmItem *
make_touchpoint (Maker *maker)
{
  JmItem *touchpoint = new_item (maker, JM_KIND_TOUCHPOINT);
  guint number = maker->n_of_kind[JM_KIND_TOUCHPOINT];
  JmItem *text;

  fill_sentence (maker, touchpoint, JM_TOUCHPOINT_TITLE, JM_SAMPLE_TOUCHPOINT);
  fill_choice (maker, touchpoint, JM_TOUCHPOINT_KIND);
  fill_sentence (maker, touchpoint, JM_TOUCHPOINT_CHANNEL, JM_SAMPLE_CHANNEL);
  fill_choice (maker, touchpoint, JM_TOUCHPOINT_DIGITAL);
  fill_sentence (maker, touchpoint, JM_TOUCHPOINT_ACTION, JM_SAMPLE_ACTION);
  fill_sentence (maker, touchpoint, JM_TOUCHPOINT_THOUGHT, JM_SAMPLE_THOUGHT);
  fill_sentence (maker, touchpoint, JM_TOUCHPOINT_NEED, JM_SAMPLE_NEED);
  fill (touchpoint, JM_TOUCHPOINT_MOMENT_OF_TRUTH, JM_VALUE_NUMBER (choose (maker, 8) == 0));
  fill (touchpoint, JM_TOUCHPOINT_ASSESSED, JM_VALUE_NUMBER (1));

  add_emotions (maker, touchpoint);

  for (guint i = choose (maker, 4) == 0 ? 2 : 1; i > 0; i--)
    {
      JmItem *motivation = new_item (maker, JM_KIND_MOTIVATION);

      fill_sentence (maker, motivation, JM_MOTIVATION_TEXT, JM_SAMPLE_MOTIVATION);
      fill_choice (maker, motivation, JM_MOTIVATION_SIGN);
      jm_item_build_append (touchpoint, JM_TOUCHPOINT_MOTIVATIONS, motivation);
    }

  add_pain_points (maker, touchpoint);
  add_evidence (maker, touchpoint, JM_TOUCHPOINT_EVIDENCE);

  text = new_item (maker, JM_KIND_LANE_TEXT);
  fill_reference (text, JM_LANE_TEXT_LANE, JM_KIND_LANE, 1 + number % N_LANES);
  fill_sentence (maker, text, JM_LANE_TEXT_TEXT, JM_SAMPLE_NOTE);
  jm_item_build_append (touchpoint, JM_TOUCHPOINT_LANE_TEXTS, text);

  if (number % TOUCHPOINTS_PER_KPI == 0)
    {
      add_kpi (maker, touchpoint);
      add_mark (maker, touchpoint);
    }

  return touchpoint;
}

/* What is done about the stage, and a way back from it. */
static void
add_follow_up (Maker *maker,
               guint  stage,
               guint  n_touchpoints)
{
  JmItem *improvement = new_item (maker, JM_KIND_IMPROVEMENT);

  fill_sentence (maker, improvement, JM_IMPROVEMENT_TITLE, JM_SAMPLE_OPPORTUNITY);
  if (n_touchpoints > 0)
    fill_reference (improvement, JM_IMPROVEMENT_OPPORTUNITY, JM_KIND_OPPORTUNITY,
                    maker->n_of_kind[JM_KIND_OPPORTUNITY]);
  fill_choice (maker, improvement, JM_IMPROVEMENT_STATUS);
  fill (improvement, JM_IMPROVEMENT_COST, JM_VALUE_NUMBER (500.0 * choose (maker, 50)));
  jm_item_build_append (maker->root, JM_MAP_IMPROVEMENTS, improvement);

  if (stage > 1)
    {
      JmItem *link = new_item (maker, JM_KIND_LINK);

      fill_reference (link, JM_LINK_FROM, JM_KIND_STAGE, stage);
      fill_reference (link, JM_LINK_TO, JM_KIND_STAGE, 1 + choose (maker, stage - 1));
      fill_choice (maker, link, JM_LINK_KIND);
      jm_item_build_append (maker->root, JM_MAP_LINKS, link);
    }
}

static void
add_stage (Maker *maker,
           guint  n_touchpoints)
{
  static const char *const colours[] = { "#99c1f1", "#8ff0a4", "#f9f06b", "#ffbe6f", "#f66151", "#dc8add" };
  JmItem *stage = new_item (maker, JM_KIND_STAGE);
  guint number = maker->n_of_kind[JM_KIND_STAGE];

  fill_sentence (maker, stage, JM_STAGE_TITLE, JM_SAMPLE_STAGE);
  fill (stage, JM_STAGE_COLOUR, JM_VALUE_TEXT (colours[number % G_N_ELEMENTS (colours)]));
  fill_sentence (maker, stage, JM_STAGE_SUMMARY, JM_SAMPLE_SUMMARY);
  fill (stage, JM_STAGE_DURATION, JM_VALUE_NUMBER (1 + choose (maker, 20)));
  fill_choice (maker, stage, JM_STAGE_DURATION_UNIT);

  for (guint i = 1 + choose (maker, 3); i > 0; i--)
    {
      JmItem *objective = new_item (maker, JM_KIND_OBJECTIVE);

      fill_sentence (maker, objective, JM_OBJECTIVE_TEXT, JM_SAMPLE_OBJECTIVE);
      fill_choice (maker, objective, JM_OBJECTIVE_INFLUENCE);
      jm_item_build_append (stage, JM_STAGE_OBJECTIVES, objective);
    }

  add_evidence (maker, stage, JM_STAGE_EVIDENCE);
  add_kpi (maker, stage);
  for (guint i = 0; i < n_touchpoints; i++)
    jm_item_build_append (stage, JM_STAGE_TOUCHPOINTS, make_touchpoint (maker));
  add_follow_up (maker, number, n_touchpoints);

  jm_item_build_append (maker->root, JM_MAP_STAGES, stage);
}

static void
add_rest (Maker *maker)
{
  JmItem *view = new_item (maker, JM_KIND_VIEW);
  JmItem *comment = new_item (maker, JM_KIND_COMMENT);
  guint n_stages = maker->n_of_kind[JM_KIND_STAGE];

  fill (view, JM_VIEW_TITLE, JM_VALUE_TEXT ("For the steering group"));
  fill_choice (maker, view, JM_VIEW_BASE);
  if (maker->n_personas > 0)
    {
      g_autofree char *id = make_id (JM_KIND_PERSONA, maker->n_personas);
      const char *hidden[] = { id, NULL };

      fill (view, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (hidden));
    }
  jm_item_build_append (maker->root, JM_MAP_VIEWS, view);

  fill (comment, JM_COMMENT_WHO, JM_VALUE_TEXT ("Ilse"));
  fill_sentence (maker, comment, JM_COMMENT_TEXT, JM_SAMPLE_NOTE);
  if (n_stages > 0)
    {
      fill_reference (comment, JM_COMMENT_ITEM, JM_KIND_STAGE, n_stages);
      fill_reference (maker->root, JM_MAP_PURCHASE_BOUNDARY, JM_KIND_STAGE, (n_stages + 1) / 2);
    }
  jm_item_build_append (maker->root, JM_MAP_COMMENTS, comment);
}

/**
 * jm_sample_map:
 * @n_stages: number of stages; may be 0
 * @touchpoints_per_stage: number of touchpoints in each of them; may be 0
 * @n_personas: number of personas; may be 0
 * @seed: another one gives other texts and numbers
 *
 * Makes a map in which every lane of the operational view has content.  A stage has up to
 * three objectives, evidence and a KPI; a touchpoint one emotion per persona, up to two
 * motivations and two pain points, an opportunity that answers them, evidence and a text in
 * one of two lanes; every eighth touchpoint a KPI.  Each KPI has 24 monthly values.
 *
 * Returns: (transfer full): the map
 */
JmMap *
jm_sample_map (guint n_stages,
               guint touchpoints_per_stage,
               guint n_personas,
               guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GArray) moods = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GError) error = NULL;
  Maker maker = { .rand = rand, .n_personas = n_personas, .moods = moods, .root = root };
  JmMap *map;

  fill_map (&maker);
  add_personas (&maker);

  maker.walkthrough = new_item (&maker, JM_KIND_WALKTHROUGH);
  fill (maker.walkthrough, JM_WALKTHROUGH_WHO, JM_VALUE_TEXT ("Jonas"));
  for (guint i = 0; i < n_stages; i++)
    add_stage (&maker, touchpoints_per_stage);
  jm_item_build_append (root, JM_MAP_WALKTHROUGHS, maker.walkthrough);

  add_rest (&maker);

  map = jm_map_new (root, &error);
  if (map == NULL)
    g_error ("The sample is no map: %s", error->message);

  return map;
}
