/* jm-finding-private.h: what the rules of all findings share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule is an entry of a table: what it looks at, its test, and what it says.  Tests see
 * one item at a time and what was learned of the whole map beforehand, so that the time a
 * check takes grows with the number of items only.
 */

#pragma once

#include "jm-finding.h"

G_BEGIN_DECLS

/* What the rules know besides the item they look at. */
typedef struct
{
  JmMap *map;
  const JmItem *root;
  const JmCheckOptions *options;

  guint review_months;      /* after how many the map and its figures are to be looked at again */
  guint n_touchpoints;
  guint64 kinds;            /* of touchpoints: a bit for each one used */
  const JmItem *last;       /* nullable: the touchpoint that ends the journey */
  double mean_conversion;   /* NAN when nothing was counted */
  GHashTable *answered;     /* set of ids: pain points that an opportunity answers */
  GHashTable *measured;     /* set of ids: stages and touchpoints with a KPI */
  GHashTable *files;        /* path -> whether it is there, as far as it was asked for */

  const JmItem *stage;      /* nullable: the stage that is walked through */
} JmCheck;

typedef enum
{
  JM_VERDICT_OTHER, /* the rule has nothing to say about this item */
  JM_VERDICT_FINE,
  JM_VERDICT_FOUND,
} JmVerdict;

/* How many texts besides the name of the item a sentence may hold. */
#define JM_RULE_MOST_DETAILS 3

/**
 * JmRule:
 *
 * The sentence is untranslated; "%1$s" (or "%s") in it is the name of the item, "%2$s" and
 * so on are the details.
 */
typedef struct
{
  const char *id;
  JmFindingSeverity severity;
  guint kinds;            /* JM_KIND_BIT of the kinds it looks at */
  JmVerdict (*test)       (JmCheck      *check,
                           const JmItem *item);
  const char *sentence;
  const char *everywhere; /* nullable: the sentence when every item it looks at has the fault */
  const char *advice;
  void (*tell)            (JmCheck      *check,
                           const JmItem *item,
                           char        **details); /* nullable: puts new texts there */
  double (*weigh)         (const JmItem *item);    /* nullable: the heaviest come first */
} JmRule;

#define JM_RULE_END { NULL }

/* A condition as the verdict of a rule that looks at every item of its kinds. */
static inline JmVerdict
_jm_verdict (gboolean found)
{
  return found ? JM_VERDICT_FOUND : JM_VERDICT_FINE;
}

/* The most rules there can be. */
#define JM_MOST_RULES 64

/* Places in the table of the two rules that do not look at items one by one. */
enum
{
  JM_RULE_REFERENCE,
  JM_RULE_MUTE,
};

/* All rules, and for each kind those that look at its items. */
typedef struct
{
  const JmRule *rules[JM_MOST_RULES];
  const char *ids[JM_MOST_RULES + 1];
  guint n_rules;
  guint8 of_kind[JM_N_KINDS][JM_MOST_RULES];
  guint n_of_kind[JM_N_KINDS];
  gboolean walked[JM_N_KINDS]; /* whether a rule looks at the kind, or at what is in it */
} JmRuleTable;

extern const JmRule _jm_rules_of_map[];
extern const JmRule _jm_rules_of_stages[];
extern const JmRule _jm_rules_of_touchpoints[];
extern const JmRule _jm_rules_of_pain_points[];
extern const JmRule _jm_rules_of_kpis[];

/* jm-finding-table.c */
const JmRuleTable *_jm_rules_get_table (void);

/* jm-finding-text.c */
char *_jm_finding_quote       (const char        *text);
char *_jm_finding_name        (JmMap             *map,
                               const JmItem      *item);
char *_jm_finding_place       (JmMap             *map,
                               const JmItem      *item);
char *_jm_finding_number      (double             number,
                               guint              decimals);
char *_jm_finding_fill        (const char        *sentence,
                               const char *const *texts,
                               guint              n_texts);

/* jm-finding-map.c */
char *_jm_date_shift          (const char        *date,
                               int                months);
gboolean _jm_check_is_past    (JmCheck           *check,
                               const char        *date);

G_END_DECLS
