/* jm-finding.c: what a map lacks, or what it warns of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-conversion.h"

/* How often a map is reviewed that does not say so: every quarter (DEMANDS 001-27). */
#define DEFAULT_REVIEW_MONTHS 3

/* One rule is muted at one item, or where ITEM is NULL in the whole map. */
typedef struct
{
  const char *reason;
  gboolean used;
} Mute;

typedef struct
{
  Mute *whole;         /* nullable */
  GHashTable *by_item; /* nullable: id -> Mute */
} MutesOfRule;

typedef struct
{
  const JmItem *item;
  guint rule;
} Hit;

/* A finding with what decides about its place in the list. */
typedef struct
{
  JmFinding *finding;
  double weight;
  guint order;
} Ranked;

typedef struct
{
  JmCheck check;
  const JmRuleTable *table;
  MutesOfRule mutes[JM_MOST_RULES];
  guint n_fine[JM_MOST_RULES];
  guint n_found[JM_MOST_RULES];
  GArray *hits;
  GArray *ranked;

  /* Asked for again and again: translations, and the name of the item that was named last. */
  const char *sentences[JM_MOST_RULES];
  const char *advices[JM_MOST_RULES];
  const JmItem *named;
  char *name;
} Run;

static int
find_rule (const JmRuleTable *table,
           const char  *id)
{
  for (guint i = 0; i < table->n_rules; i++)
    if (strcmp (table->ids[i], id) == 0)
      return (int) i;

  return -1;
}

/* Returns where the mute of that kind is kept; nothing for rules that do not exist. */
static Mute *
find_mute_of (Run        *run,
              const char *rule,
              const char *item,
              gboolean    make)
{
  int index = find_rule (run->table, rule);
  MutesOfRule *mutes;
  Mute *mute;

  if (index < 0)
    return NULL;

  mutes = &run->mutes[index];
  if (*item == '\0')
    {
      if (mutes->whole == NULL && make)
        mutes->whole = g_new0 (Mute, 1);
      return mutes->whole;
    }

  if (mutes->by_item == NULL && make)
    mutes->by_item = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  mute = mutes->by_item != NULL ? g_hash_table_lookup (mutes->by_item, item) : NULL;
  if (mute == NULL && make)
    {
      mute = g_new0 (Mute, 1);
      g_hash_table_insert (mutes->by_item, (gpointer) item, mute);
    }

  return mute;
}

/* Of two mutes of the same, the first one's reason counts. */
static void
learn_mutes (Run *run)
{
  const JmItem *root = run->check.root;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_MUTES); i++)
    {
      const JmItem *item = jm_item_get_child (root, JM_MAP_MUTES, i);
      Mute *mute = find_mute_of (run, jm_item_get_text (item, JM_MUTE_FINDING),
                                 jm_item_get_text (item, JM_MUTE_ITEM), TRUE);

      if (mute != NULL && mute->reason == NULL)
        mute->reason = jm_item_get_text (item, JM_MUTE_REASON);
    }
}

static void
learn_touchpoint (JmCheck      *check,
                  const JmItem *touchpoint)
{
  int kind = jm_item_get_choice (touchpoint, JM_TOUCHPOINT_KIND);

  check->n_touchpoints++;
  check->last = touchpoint;
  if (kind != JM_CHOICE_UNSET)
    check->kinds |= G_GUINT64_CONSTANT (1) << kind;

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES); i++)
    {
      const JmItem *opportunity = jm_item_get_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, i);

      for (guint j = 0; j < jm_item_get_n_texts (opportunity, JM_OPPORTUNITY_ANSWERS); j++)
        g_hash_table_add (check->answered,
                          (gpointer) jm_item_get_nth_text (opportunity, JM_OPPORTUNITY_ANSWERS, j));
    }
}

static void
learn_map (JmCheck *check)
{
  double months = jm_item_get_number (check->root, JM_MAP_REVIEW_EVERY);

  check->review_months = isnan (months) ? DEFAULT_REVIEW_MONTHS : (guint) months;
  check->mean_conversion = jm_map_get_mean_conversion (check->root);

  for (guint i = 0; i < jm_item_get_n_children (check->root, JM_MAP_KPIS); i++)
    g_hash_table_add (check->measured, (gpointer) jm_item_get_text (jm_item_get_child (check->root, JM_MAP_KPIS, i),
                                                                    JM_KPI_AT));

  for (guint i = 0; i < jm_item_get_n_children (check->root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (check->root, JM_MAP_STAGES, i);

      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        learn_touchpoint (check, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j));
    }
}

/* Finds what the rules say, but makes no sentence yet: it may be the same everywhere. */
static void
walk (Run          *run,
      const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  const JmRuleTable *table = run->table;
  JmKind kind = jm_item_get_kind (item);

  if (kind == JM_KIND_STAGE)
    run->check.stage = item;

  for (guint i = 0; i < table->n_of_kind[kind]; i++)
    {
      guint rule = table->of_kind[kind][i];
      JmVerdict verdict = table->rules[rule]->test (&run->check, item);
      const Hit hit = { item, rule };

      run->n_fine[rule] += verdict == JM_VERDICT_FINE;
      if (verdict != JM_VERDICT_FOUND)
        continue;

      run->n_found[rule]++;
      g_array_append_val (run->hits, hit);
    }

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN && table->walked[info->fields[i].child])
      for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
        walk (run, jm_item_get_child (item, i, j));
}

static Mute *
find_mute (Run          *run,
           guint         rule,
           const JmItem *item)
{
  const MutesOfRule *mutes = &run->mutes[rule];
  Mute *mute = mutes->by_item != NULL ? g_hash_table_lookup (mutes->by_item, jm_item_get_id (item)) : NULL;

  return mute != NULL ? mute : mutes->whole;
}

/* Takes SENTENCE. */
static void
add (Run          *run,
     guint         index,
     const JmItem *item,
     char         *sentence)
{
  const JmRule *rule = run->table->rules[index];
  Mute *mute = find_mute (run, index, item);
  JmFinding *finding = g_new0 (JmFinding, 1);
  Ranked ranked = { finding, 0, run->ranked->len };

  finding->rule = rule->id;
  finding->severity = rule->severity;
  finding->item = g_strdup (jm_item_get_id (item));
  finding->sentence = sentence;
  finding->advice = g_strdup (run->advices[index]);
  if (mute != NULL)
    {
      mute->used = TRUE;
      finding->reason = g_strdup (mute->reason);
    }
  if (rule->weigh != NULL && item != run->check.root)
    ranked.weight = rule->weigh (item);

  g_array_append_val (run->ranked, ranked);
}

/* Details that are not there are NULL. */
static void
add_with_details (Run          *run,
                  guint         index,
                  const JmItem *item,
                  char         *details[JM_RULE_MOST_DETAILS])
{
  const char *texts[1 + JM_RULE_MOST_DETAILS];

  if (run->named != item)
    {
      g_free (run->name);
      run->name = _jm_finding_name (run->check.map, item);
      run->named = item;
    }

  texts[0] = run->name;
  for (guint i = 0; i < JM_RULE_MOST_DETAILS; i++)
    texts[1 + i] = details[i];
  add (run, index, item, _jm_finding_fill (run->sentences[index], texts, G_N_ELEMENTS (texts)));
}

static void
add_repairs (Run *run)
{
  GStrv repairs = run->check.options->repairs;

  for (guint i = 0; repairs != NULL && repairs[i] != NULL; i++)
    {
      char *details[JM_RULE_MOST_DETAILS] = { repairs[i] };

      add_with_details (run, JM_RULE_REFERENCE, run->check.root, details);
    }
}

static void
add_hit (Run       *run,
         const Hit *hit)
{
  const JmRule *rule = run->table->rules[hit->rule];
  char *details[JM_RULE_MOST_DETAILS] = { NULL };

  if (rule->tell != NULL)
    rule->tell (&run->check, hit->item, details);
  add_with_details (run, hit->rule, hit->item, details);
  for (guint i = 0; i < JM_RULE_MOST_DETAILS; i++)
    g_free (details[i]);
}

/* What is amiss with every item that a rule looks at is said once, of the map.  What was
 * muted one by one has its own reasons and stays. */
static void
add_hits (Run *run)
{
  gboolean said[JM_MOST_RULES] = { FALSE };

  for (guint i = 0; i < run->hits->len; i++)
    {
      const Hit *hit = &g_array_index (run->hits, Hit, i);
      const JmRule *rule = run->table->rules[hit->rule];
      gboolean everywhere = rule->everywhere != NULL && run->n_fine[hit->rule] == 0 && run->n_found[hit->rule] > 1;

      if (!everywhere || find_mute (run, hit->rule, hit->item) != run->mutes[hit->rule].whole)
        add_hit (run, hit);
      else if (!said[hit->rule])
        {
          said[hit->rule] = TRUE;
          add (run, hit->rule, run->check.root, g_strdup (_(rule->everywhere)));
        }
    }
}

/* A mute that mutes nothing is found last, and those of this very rule after all others:
 * only then is it known what they mute. */
static void
add_idle_mutes (Run     *run,
                gboolean of_this_rule)
{
  const JmItem *root = run->check.root;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_MUTES); i++)
    {
      const JmItem *item = jm_item_get_child (root, JM_MAP_MUTES, i);
      const char *rule = jm_item_get_text (item, JM_MUTE_FINDING);
      const Mute *mute = find_mute_of (run, rule, jm_item_get_text (item, JM_MUTE_ITEM), FALSE);
      char *details[JM_RULE_MOST_DETAILS] = { NULL };

      if ((mute != NULL && mute->used)
          || (strcmp (rule, run->table->ids[JM_RULE_MUTE]) == 0) != of_this_rule)
        continue;

      details[0] = _jm_finding_quote (rule);
      add_with_details (run, JM_RULE_MUTE, item, details);
      g_free (details[0]);
    }
}

static int
compare_ranked_cb (gconstpointer a,
                   gconstpointer b)
{
  const Ranked *first = a, *second = b;

  if (first->finding->severity != second->finding->severity)
    return first->finding->severity > second->finding->severity ? -1 : 1;
  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return first->order < second->order ? -1 : 1;
}

/**
 * jm_map_check:
 * @map: a map
 * @options: what is known besides; what is not known leads to no findings
 *
 * Applies all rules to a map.  The review interval is that of the map, or three months.
 *
 * Muted findings are in the list too, with their reason.
 *
 * Returns: (transfer full) (element-type JmFinding): the findings: errors, then warnings,
 *   then hints; among them pain points without owner by their weight
 *   (jm_pain_point_get_weight()), and all else in the order of the map
 */
GPtrArray *
jm_map_check (JmMap                *map,
              const JmCheckOptions *options)
{
  g_autofree Run *run = g_new0 (Run, 1);
  g_autoptr (GHashTable) answered = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) measured = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) files = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  GPtrArray *findings;

  g_return_val_if_fail (map != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  run->table = _jm_rules_get_table ();
  for (guint i = 0; i < run->table->n_rules; i++)
    {
      run->sentences[i] = _(run->table->rules[i]->sentence);
      run->advices[i] = _(run->table->rules[i]->advice);
    }
  run->hits = hits;
  run->ranked = ranked;
  run->check = (JmCheck) {
    .map = map,
    .root = jm_map_get_root (map),
    .options = options,
    .answered = answered,
    .measured = measured,
    .files = files,
  };

  learn_map (&run->check);
  learn_mutes (run);
  walk (run, run->check.root);

  add_repairs (run);
  add_hits (run);
  add_idle_mutes (run, FALSE);
  add_idle_mutes (run, TRUE);

  g_array_sort (ranked, compare_ranked_cb);
  findings = g_ptr_array_new_full (ranked->len, (GDestroyNotify) jm_finding_free);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (findings, g_array_index (ranked, Ranked, i).finding);

  g_free (run->name);
  for (guint i = 0; i < run->table->n_rules; i++)
    {
      g_free (run->mutes[i].whole);
      g_clear_pointer (&run->mutes[i].by_item, g_hash_table_unref);
    }

  return findings;
}

/**
 * jm_finding_free:
 * @self: (transfer full): a finding
 */
void
jm_finding_free (JmFinding *self)
{
  g_free (self->item);
  g_free (self->sentence);
  g_free (self->advice);
  g_free (self->reason);
  g_free (self);
}

/**
 * jm_finding_severity_get_name:
 * @severity: a severity
 *
 * Returns: (transfer none): "error", "warning" or "hint"; untranslated, for people through
 *   _()
 */
const char *
jm_finding_severity_get_name (JmFindingSeverity severity)
{
  switch (severity)
    {
    case JM_FINDING_ERROR:
      return N_("error");
    case JM_FINDING_WARNING:
      return N_("warning");
    case JM_FINDING_HINT:
    default:
      return N_("hint");
    }
}
