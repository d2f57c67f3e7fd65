/* jm-sample.c: maps of any size, for tests and benchmarks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-sample.h"

#include "jm-make.h"
#include "jm-sample-private.h"

#define TOUCHPOINTS_PER_KPI 8
#define TOUCHPOINTS_PER_LINK 10

/* Customers who begin a stage. */
#define CUSTOMERS 10000

/*
 * jm_maker_choose:
 *
 * Returns: a number less than @n
 */
guint
jm_maker_choose (JmMaker *self,
                 guint    n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static char *
make_id (JmKind kind,
         guint  number)
{
  return g_strdup_printf ("%s-%05u", jm_kind_get_info (kind)->prefix, number);
}

/*
 * jm_maker_add:
 *
 * Returns: (transfer none): a new item at the end of a list, to be filled
 */
JmItem *
jm_maker_add (JmMaker *self,
              JmItem  *parent,
              guint    list)
{
  JmKind kind = jm_item_get_info (parent)->fields[list].child;
  g_autofree char *id = make_id (kind, ++self->n_of_kind[kind]);

  return jm_make_child (parent, list, id, 0, NULL);
}

void
jm_maker_fill_sentence (JmMaker          *self,
                        JmItem           *item,
                        guint             field,
                        JmSampleSentence  sort)
{
  g_autofree char *sentence = jm_sample_sentence (sort, self->rand);

  jm_make_set (item, field, JM_VALUE_TEXT (sentence));
}

/* For a list of texts. */
void
jm_maker_fill_sentences (JmMaker          *self,
                         JmItem           *item,
                         guint             field,
                         JmSampleSentence  sort,
                         guint             n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;

  for (guint i = 0; i < n; i++)
    g_strv_builder_take (builder, jm_sample_sentence (sort, self->rand));
  sentences = g_strv_builder_end (builder);
  jm_make_set (item, field, JM_VALUE_TEXTS ((const char *const *) sentences));
}

void
jm_maker_fill_number (JmItem *item,
                      guint   field,
                      double  number)
{
  jm_make_set (item, field, JM_VALUE_NUMBER (number));
}

/* NUMBER counts the items of that kind, from 1. */
void
jm_maker_fill_reference (JmItem *item,
                         guint   field,
                         JmKind  kind,
                         guint   number)
{
  g_autofree char *id = make_id (kind, number);

  jm_make_set (item, field, JM_VALUE_TEXT (id));
}

void
jm_maker_fill_choice (JmMaker *self,
                      JmItem  *item,
                      guint    field)
{
  const JmChoice *choices = jm_item_get_info (item)->fields[field].choices;
  guint n = 0;

  while (choices[n].name != NULL)
    n++;

  jm_maker_fill_number (item, field, jm_maker_choose (self, n));
}

/* From 1 to 5. */
void
jm_maker_fill_rating (JmMaker *self,
                      JmItem  *item,
                      guint    field)
{
  jm_maker_fill_number (item, field, 1 + jm_maker_choose (self, 5));
}

void
jm_maker_fill_date (JmMaker *self,
                    JmItem  *item,
                    guint    field,
                    guint    year)
{
  guint month = 1 + jm_maker_choose (self, 12);
  guint day = 1 + jm_maker_choose (self, 28);
  g_autofree char *date = g_strdup_printf ("%04u-%02u-%02u", year, month, day);

  jm_make_set (item, field, JM_VALUE_TEXT (date));
}

void
jm_maker_add_evidence (JmMaker *self,
                       JmItem  *item,
                       guint    list)
{
  static const char *const sources[] = { "Diary study", "Call-centre log" };
  JmItem *evidence = jm_maker_add (self, item, list);

  jm_maker_fill_choice (self, evidence, JM_EVIDENCE_STATE);
  jm_make_set (evidence, JM_EVIDENCE_SOURCE,
               JM_VALUE_TEXT (sources[jm_maker_choose (self, G_N_ELEMENTS (sources))]));
  jm_maker_fill_date (self, evidence, JM_EVIDENCE_DATE, 2025);
  jm_maker_fill_sentence (self, evidence, JM_EVIDENCE_NOTE, JM_SAMPLE_INSIGHT);
}

static void
fill_map (JmMaker *self)
{
  static const char *const products[] = { "Tariff Home", "Tariff Flex", "Service contract", NULL };
  static const char *const lanes[JM_SAMPLE_N_LANES] = { "Open questions", "Systems behind it" };
  static const struct
  {
    guint field;
    const char *text;
  } texts[] = {
    { JM_MAP_TITLE, "From the first doubt to a recommendation" },
    { JM_MAP_SUCCESS, "I knew at any time what would happen next." },
    { JM_MAP_SCOPE_IN, "All that private customers see of us, from the first advert to the end of the contract." },
    { JM_MAP_SCOPE_OUT, "Companies, and the building of new lines." },
    { JM_MAP_AUDIENCE, "Service design and the steering group" },
    { JM_MAP_PROMISE, "We are there when something breaks." },
    { JM_MAP_OWNER, "Customer experience team" },
    { JM_MAP_REVIEW_LAST, "2025-12-01" },
    { JM_MAP_REVIEW_NEXT, "2026-03-01" },
    { JM_MAP_CURRENCY, "EUR" },
  };
  JmItem *root = self->root;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    jm_make_set (root, texts[i].field, JM_VALUE_TEXT (texts[i].text));
  jm_maker_fill_number (root, JM_MAP_TYPE, JM_MAP_CURRENT_STATE);
  jm_maker_fill_sentence (self, root, JM_MAP_SUMMARY, JM_SAMPLE_SUMMARY);
  jm_maker_fill_sentence (self, root, JM_MAP_OBJECTIVE, JM_SAMPLE_OBJECTIVE);
  jm_maker_fill_choice (self, root, JM_MAP_OFFERING);
  jm_make_set (root, JM_MAP_PRODUCTS, JM_VALUE_TEXTS (products));
  jm_maker_fill_number (root, JM_MAP_REVIEW_EVERY, 3);
  jm_maker_fill_number (root, JM_MAP_BUDGET, 120000);

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      JmItem *lane = jm_maker_add (self, root, JM_MAP_LANES);

      jm_make_set (lane, JM_LANE_TITLE, JM_VALUE_TEXT (lanes[i]));
      jm_maker_fill_number (lane, JM_LANE_INTERNAL, i > 0);
    }
}

static void
add_personas (JmMaker *self)
{
  static const char *const names[] = { "Amira", "Bruno", "Chloé", "Dario", "Edith", "Farid", "Greta",
                                       "Hugo" };
  static const char *const colours[] = { "#1a5fb4", "#c64600", "#26a269", "#813d9c", "#a51d2d", "#63452c" };
  static const struct
  {
    guint field;
    JmSampleSentence sort;
    guint n; /* in a list; 0: a single text */
  } texts[] = {
    { JM_PERSONA_QUOTE, JM_SAMPLE_THOUGHT },
    { JM_PERSONA_TRAITS, JM_SAMPLE_MOTIVATION, 2 },
    { JM_PERSONA_DEMOGRAPHICS, JM_SAMPLE_SUMMARY },
    { JM_PERSONA_PSYCHOLOGY, JM_SAMPLE_INSIGHT },
    { JM_PERSONA_BEHAVIOURS, JM_SAMPLE_INSIGHT },
    { JM_PERSONA_MOTIVATIONS, JM_SAMPLE_MOTIVATION, 2 },
    { JM_PERSONA_PROBLEMS, JM_SAMPLE_PAIN, 2 },
    { JM_PERSONA_GOALS, JM_SAMPLE_NEED, 2 },
  };

  for (guint i = 0; i < self->n_personas; i++)
    {
      JmItem *persona = jm_maker_add (self, self->root, JM_MAP_PERSONAS);
      JmItem *source;
      const char *first = names[i % G_N_ELEMENTS (names)];
      guint round = i / (guint) G_N_ELEMENTS (names);
      g_autofree char *name = round == 0 ? g_strdup (first) : g_strdup_printf ("%s %u", first, round + 1);
      g_autofree char *role = g_strdup_printf ("%u, rents a flat of %u m²", 24 + jm_maker_choose (self, 50),
                                               35 + jm_maker_choose (self, 90));
      double mood = jm_maker_choose (self, 5) - 2.0;

      jm_make_set (persona, JM_PERSONA_NAME, JM_VALUE_TEXT (name));
      jm_make_set (persona, JM_PERSONA_ROLE, JM_VALUE_TEXT (role));
      jm_make_set (persona, JM_PERSONA_COLOUR, JM_VALUE_TEXT (colours[i % G_N_ELEMENTS (colours)]));
      jm_maker_fill_number (persona, JM_PERSONA_RANK, MIN (i + 1, 999));
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        if (texts[j].n == 0)
          jm_maker_fill_sentence (self, persona, texts[j].field, texts[j].sort);
        else
          jm_maker_fill_sentences (self, persona, texts[j].field, texts[j].sort, texts[j].n);

      source = jm_maker_add (self, persona, JM_PERSONA_EVIDENCE);
      jm_make_set (source, JM_SOURCE_SOURCE, JM_VALUE_TEXT ("Interviews"));
      jm_maker_fill_number (source, JM_SOURCE_N, 5 + jm_maker_choose (self, 40));
      jm_maker_fill_date (self, source, JM_SOURCE_DATE, 2025);
      g_array_append_val (self->moods, mood);
    }
}

static void
add_mark (JmMaker *self,
          JmItem  *touchpoint)
{
  JmItem *mark = jm_maker_add (self, self->walkthrough, JM_WALKTHROUGH_MARKS);

  jm_make_set (mark, JM_MARK_TOUCHPOINT, JM_VALUE_TEXT (jm_item_get_id (touchpoint)));
  jm_maker_fill_choice (self, mark, JM_MARK_RESULT);
  jm_maker_fill_sentence (self, mark, JM_MARK_NOTE, JM_SAMPLE_NOTE);
}

static void
add_link (JmMaker    *self,
          JmKind      kind,
          guint       from,
          guint       to,
          JmLinkKind  way)
{
  JmItem *link = jm_maker_add (self, self->root, JM_MAP_LINKS);

  jm_maker_fill_reference (link, JM_LINK_FROM, kind, from);
  jm_maker_fill_reference (link, JM_LINK_TO, kind, to);
  jm_maker_fill_number (link, JM_LINK_KIND, way);
  jm_maker_fill_sentence (self, link, JM_LINK_NOTE, JM_SAMPLE_LINK);
}

/* Ways between touchpoints, of all kinds in turn. */
static void
add_links (JmMaker *self)
{
  for (guint from = TOUCHPOINTS_PER_LINK; from < self->n_touchpoints; from += TOUCHPOINTS_PER_LINK)
    {
      JmLinkKind way = (JmLinkKind) (from / TOUCHPOINTS_PER_LINK % (JM_LINK_HAND_OFF_ROUGH + 1));
      guint distance = 1 + jm_maker_choose (self, TOUCHPOINTS_PER_LINK - 1);
      guint to = from + 1;

      if (way == JM_LINK_LOOP_BACK)
        to = from - distance;
      else if (way == JM_LINK_SKIP)
        to = MIN (from + 1 + distance, self->n_touchpoints);

      add_link (self, JM_KIND_TOUCHPOINT, from, to, way);
    }
}

static void
add_stage (JmMaker *self,
           guint    n_touchpoints)
{
  static const char *const colours[] = { "#99c1f1", "#8ff0a4", "#f9f06b", "#ffbe6f", "#f66151", "#dc8add" };
  JmItem *stage = jm_maker_add (self, self->root, JM_MAP_STAGES);
  guint number = self->n_of_kind[JM_KIND_STAGE];

  jm_maker_fill_sentence (self, stage, JM_STAGE_TITLE, JM_SAMPLE_STAGE);
  jm_make_set (stage, JM_STAGE_COLOUR, JM_VALUE_TEXT (colours[number % G_N_ELEMENTS (colours)]));
  jm_maker_fill_sentence (self, stage, JM_STAGE_SUMMARY, JM_SAMPLE_SUMMARY);
  jm_maker_fill_number (stage, JM_STAGE_DURATION, 1 + jm_maker_choose (self, 20));
  jm_maker_fill_choice (self, stage, JM_STAGE_DURATION_UNIT);
  jm_maker_fill_sentence (self, stage, JM_STAGE_PROMISE, JM_SAMPLE_PROMISE);
  jm_maker_fill_sentence (self, stage, JM_STAGE_RESPONSE, JM_SAMPLE_RESPONSE);
  jm_maker_fill_sentences (self, stage, JM_STAGE_COMPETITORS, JM_SAMPLE_COMPETITOR, 2);
  jm_maker_fill_sentence (self, stage, JM_STAGE_OWNER, JM_SAMPLE_PERSON);
  jm_maker_fill_number (stage, JM_STAGE_OVERLAPS_NEXT, jm_maker_choose (self, 3) == 0);

  for (guint i = 1 + jm_maker_choose (self, 2); i > 0; i--)
    {
      JmItem *objective = jm_maker_add (self, stage, JM_STAGE_OBJECTIVES);

      jm_maker_fill_sentence (self, objective, JM_OBJECTIVE_TEXT, JM_SAMPLE_OBJECTIVE);
      jm_maker_fill_choice (self, objective, JM_OBJECTIVE_INFLUENCE);
    }

  jm_maker_add_evidence (self, stage, JM_STAGE_EVIDENCE);
  jm_maker_add_kpi (self, stage);

  self->flow = CUSTOMERS;
  for (guint i = 0; i < n_touchpoints; i++)
    {
      JmItem *touchpoint = jm_maker_add_touchpoint (self, stage);

      if (self->n_of_kind[JM_KIND_TOUCHPOINT] % TOUCHPOINTS_PER_KPI == 0)
        {
          jm_maker_add_kpi (self, touchpoint);
          add_mark (self, touchpoint);
        }
    }

  if (number > 1)
    add_link (self, JM_KIND_STAGE, number, number - (number > 2 ? 1 + jm_maker_choose (self, 2) : 1),
              JM_LINK_LOOP_BACK);
}

static JmItem *
add_view (JmMaker    *self,
          const char *title,
          JmViewBase  base)
{
  JmItem *view = jm_maker_add (self, self->root, JM_MAP_VIEWS);

  jm_make_set (view, JM_VIEW_TITLE, JM_VALUE_TEXT (title));
  jm_maker_fill_number (view, JM_VIEW_BASE, base);

  return view;
}

static void
add_views (JmMaker *self)
{
  static const char *const blueprint[] = { "touchpoints", "actions", "physical-evidence", "frontstage",
                                           "backstage", "support", "l-00001", NULL };
  JmItem *view = add_view (self, "For the steering group", JM_VIEW_EXECUTIVE);

  if (self->n_personas > 0)
    {
      g_autofree char *id = make_id (JM_KIND_PERSONA, self->n_personas);
      const char *hidden[] = { id, NULL };

      jm_make_set (view, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (hidden));
    }

  view = add_view (self, "Blueprint", JM_VIEW_OPERATIONAL);
  jm_make_set (view, JM_VIEW_LANES, JM_VALUE_TEXTS (blueprint));

  view = add_view (self, "How long it takes", JM_VIEW_ALL);
  jm_maker_fill_number (view, JM_VIEW_TIME_SCALED, 1);
}

static void
add_plans (JmMaker *self)
{
  static const char *const goals[] = { "New account page", "One bill for all" };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      JmItem *resource = jm_maker_add (self, self->root, JM_MAP_RESOURCES);
      JmItem *milestone = jm_maker_add (self, self->root, JM_MAP_MILESTONES);
      JmItem *review = jm_maker_add (self, self->root, JM_MAP_REVIEWS);

      jm_maker_fill_sentence (self, resource, JM_RESOURCE_TITLE, JM_SAMPLE_TEAM);
      jm_maker_fill_number (resource, JM_RESOURCE_STATE, i);
      jm_maker_fill_number (resource, JM_RESOURCE_COST, 1000.0 * (1 + jm_maker_choose (self, 30)));

      jm_make_set (milestone, JM_MILESTONE_TITLE, JM_VALUE_TEXT (goals[i]));
      jm_maker_fill_date (self, milestone, JM_MILESTONE_DATE, 2026);

      jm_maker_fill_sentence (self, review, JM_REVIEW_WHO, JM_SAMPLE_PERSON);
      jm_maker_fill_date (self, review, JM_REVIEW_WHEN, 2025);
      jm_maker_fill_sentence (self, review, JM_REVIEW_NOTE, JM_SAMPLE_INSIGHT);
    }
}

static void
add_remarks (JmMaker *self)
{
  guint n_stages = self->n_of_kind[JM_KIND_STAGE];
  JmItem *comment = jm_maker_add (self, self->root, JM_MAP_COMMENTS);
  JmItem *mute = jm_maker_add (self, self->root, JM_MAP_MUTES);

  jm_make_set (comment, JM_COMMENT_WHO, JM_VALUE_TEXT ("Ilse"));
  jm_maker_fill_date (self, comment, JM_COMMENT_WHEN, 2025);
  jm_maker_fill_sentence (self, comment, JM_COMMENT_TEXT, JM_SAMPLE_NOTE);
  if (n_stages > 0)
    jm_maker_fill_reference (comment, JM_COMMENT_ITEM, JM_KIND_STAGE, n_stages);

  jm_make_set (mute, JM_MUTE_FINDING, JM_VALUE_TEXT ("review-overdue"));
  jm_make_set (mute, JM_MUTE_REASON, JM_VALUE_TEXT ("The next review waits for the figures of the spring."));

  for (guint touchpoint = 2 * TOUCHPOINTS_PER_LINK; touchpoint <= self->n_touchpoints;
       touchpoint += 2 * TOUCHPOINTS_PER_LINK)
    {
      mute = jm_maker_add (self, self->root, JM_MAP_MUTES);
      jm_make_set (mute, JM_MUTE_FINDING, JM_VALUE_TEXT ("conversion-below-mean"));
      jm_maker_fill_reference (mute, JM_MUTE_ITEM, JM_KIND_TOUCHPOINT, touchpoint);
      jm_make_set (mute, JM_MUTE_REASON, JM_VALUE_TEXT ("Many only look here, as they should."));
    }
}

/**
 * jm_sample_map:
 * @n_stages: number of stages; may be 0
 * @touchpoints_per_stage: number of touchpoints in each of them; may be 0
 * @n_personas: number of personas; may be 0
 * @seed: another one gives other texts and numbers
 *
 * Makes a map in which every lane of every view but the storyboard has content at every
 * touchpoint.  A stage has one or two objectives, evidence and a KPI; a touchpoint one
 * emotion per persona, up to two motivations and two pain points, an opportunity that
 * answers them, evidence and a text in each of two lanes; every eighth touchpoint a KPI,
 * every tenth a link, every third opportunity an improvement.  Each KPI has values of 24
 * months, or of 8 quarters with raw counts if it is a survey.
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
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmMaker maker = {
    .rand = rand,
    .n_personas = n_personas,
    .n_touchpoints = n_stages * touchpoints_per_stage,
    .moods = moods,
    .root = root,
  };

  fill_map (&maker);
  add_personas (&maker);

  maker.walkthrough = jm_maker_add (&maker, root, JM_MAP_WALKTHROUGHS);
  jm_make_set (maker.walkthrough, JM_WALKTHROUGH_WHO, JM_VALUE_TEXT ("Jonas"));
  jm_maker_fill_date (&maker, maker.walkthrough, JM_WALKTHROUGH_WHEN, 2025);
  for (guint i = 0; i < n_stages; i++)
    add_stage (&maker, touchpoints_per_stage);

  if (n_stages > 0)
    jm_maker_fill_reference (root, JM_MAP_PURCHASE_BOUNDARY, JM_KIND_STAGE, (n_stages + 1) / 2);
  add_links (&maker);
  add_views (&maker);
  add_plans (&maker);
  add_remarks (&maker);

  return jm_make_map (root);
}
