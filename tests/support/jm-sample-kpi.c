/* jm-sample-kpi.c: KPIs of generated maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-sample-private.h"

#include <math.h>

#include "jm-make.h"

#define FIRST_YEAR 2024
#define N_MONTHS 24

/* Surveys are made every quarter, and have their raw counts instead of a number. */
#define MONTHS_PER_SURVEY 3

/* What may be measured, and for surveys which scores may be answered. */
static const struct
{
  const char *unit;
  double least;
  double most;
  guint lowest_score;
  guint highest_score;
} ranges[] = {
  [JM_KPI_KIND_CONVERSION] = { "%", 0, 100 },
  [JM_KPI_KIND_COMPLETION] = { "%", 0, 100 },
  [JM_KPI_KIND_ABANDONMENT] = { "%", 0, 100 },
  [JM_KPI_KIND_RETENTION] = { "%", 0, 100 },
  [JM_KPI_KIND_CHURN] = { "%", 0, 100 },
  [JM_KPI_KIND_CSAT] = { "%", 0, 100, 1, 5 },
  [JM_KPI_KIND_NPS] = { "", -100, 100, 0, 10 },
  [JM_KPI_KIND_CES] = { "", 1, 7, 1, 7 },
  [JM_KPI_KIND_TIME] = { "days", 0, 40 },
  [JM_KPI_KIND_COUNT] = { "", 0, 5000 },
  [JM_KPI_KIND_MONEY] = { "€", 0, 900 },
  [JM_KPI_KIND_CUSTOM] = { "pt", 0, 100 },
};

static void
add_answers (JmMaker   *self,
             JmItem    *value,
             JmKpiKind  kind)
{
  for (guint score = ranges[kind].lowest_score; score <= ranges[kind].highest_score; score++)
    {
      JmItem *answer = jm_maker_add (self, value, JM_VALUE_ANSWERS);

      jm_maker_fill_number (answer, JM_ANSWER_SCORE, score);
      jm_maker_fill_number (answer, JM_ANSWER_COUNT, 2 + jm_maker_choose (self, 20 + 10 * score));
    }
}

/*
 * jm_maker_add_kpi:
 *
 * Adds a KPI of a stage or touchpoint, with values of two years, that slowly wander.
 */
void
jm_maker_add_kpi (JmMaker *self,
                  JmItem  *at)
{
  JmItem *kpi = jm_maker_add (self, self->root, JM_MAP_KPIS);
  JmKpiKind kind = (JmKpiKind) jm_maker_choose (self, G_N_ELEMENTS (ranges));
  double least = ranges[kind].least, most = ranges[kind].most;
  double share = 0.3 + 0.01 * jm_maker_choose (self, 50);
  guint n_months = ranges[kind].highest_score > 0 ? MONTHS_PER_SURVEY : 1;

  jm_maker_fill_sentence (self, kpi, JM_KPI_TITLE, JM_SAMPLE_KPI);
  jm_maker_fill_number (kpi, JM_KPI_KIND, kind);
  jm_make_set (kpi, JM_KPI_UNIT, JM_VALUE_TEXT (ranges[kind].unit));
  jm_maker_fill_choice (self, kpi, JM_KPI_DIRECTION);
  jm_maker_fill_number (kpi, JM_KPI_TARGET,
                        round (least + (most - least) * (0.4 + 0.01 * jm_maker_choose (self, 50))));
  jm_maker_fill_number (kpi, JM_KPI_TOLERANCE, (most - least) / 20);
  jm_make_set (kpi, JM_KPI_AT, JM_VALUE_TEXT (jm_item_get_id (at)));
  jm_make_set (kpi, JM_KPI_SOURCE, JM_VALUE_TEXT ("Data warehouse"));

  for (guint month = n_months - 1; month < N_MONTHS; month += n_months)
    {
      JmItem *value = jm_maker_add (self, kpi, JM_KPI_VALUES);
      g_autofree char *date = g_strdup_printf ("%u-%02u-01", FIRST_YEAR + month / 12, 1 + month % 12);

      share += 0.001 * (jm_maker_choose (self, 81) - 40.0);
      share = CLAMP (share, 0, 1);
      jm_make_set (value, JM_VALUE_DATE, JM_VALUE_TEXT (date));
      if (ranges[kind].highest_score > 0)
        add_answers (self, value, kind);
      else
        {
          jm_maker_fill_number (value, JM_VALUE_VALUE, round ((least + (most - least) * share) * 10) / 10);
          jm_maker_fill_number (value, JM_VALUE_N, 100 + jm_maker_choose (self, 900));
        }
    }
}
