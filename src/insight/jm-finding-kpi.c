/* jm-finding-kpi.c: what is amiss with figures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-private.h"

#include <glib/gi18n.h>

#include "jm-kpi-reading.h"
#include "jm-wording.h"

static JmVerdict
check_value (JmCheck      *check,
             const JmItem *kpi)
{
  return _jm_verdict (jm_kpi_read (kpi).status == JM_KPI_NO_VALUE);
}

static JmVerdict
check_target (JmCheck      *check,
              const JmItem *kpi)
{
  return _jm_verdict (!jm_item_is_set (kpi, JM_KPI_TARGET));
}

/* What is missed by no more than the tolerance is accepted. */
static JmVerdict
check_status (JmCheck      *check,
              const JmItem *kpi)
{
  return _jm_verdict (jm_kpi_read (kpi).status == JM_KPI_MISSED);
}

static char *
format_value (const JmItem *kpi,
              double        value)
{
  g_autofree char *number = _jm_finding_number (value, 2);
  g_autofree char *unit = NULL;

  if (!jm_item_is_set (kpi, JM_KPI_UNIT))
    return g_steal_pointer (&number);

  unit = _jm_finding_quote (jm_item_get_text (kpi, JM_KPI_UNIT));

  /* Translators: a number and its unit */
  return g_strdup_printf (_("%1$s %2$s"), number, unit);
}

static void
tell_status (JmCheck      *check,
             const JmItem *kpi,
             char        **details)
{
  details[0] = format_value (kpi, jm_kpi_read (kpi).value);
  details[1] = format_value (kpi, jm_item_get_number (kpi, JM_KPI_TARGET));
}

static JmVerdict
check_age (JmCheck      *check,
           const JmItem *kpi)
{
  JmKpiReading reading = jm_kpi_read (kpi);
  g_autofree char *due = NULL;

  if (reading.status == JM_KPI_NO_VALUE)
    return JM_VERDICT_OTHER;

  due = _jm_date_shift (reading.date, (int) check->review_months);

  return _jm_verdict (_jm_check_is_past (check, due));
}

static void
tell_age (JmCheck      *check,
          const JmItem *kpi,
          char        **details)
{
  details[0] = jm_date_format (jm_kpi_read (kpi).date, JM_DATE_LONG);
  details[1] = g_strdup_printf (ngettext ("%u month", "%u months", check->review_months), check->review_months);
}

#define KPIS JM_KIND_BIT (JM_KIND_KPI)

const JmRule _jm_rules_of_kpis[] = {
  { .id = "kpi-outside-target",
    .severity = JM_FINDING_WARNING,
    .kinds = KPIS,
    .test = check_status,
    .sentence = N_("%1$s is outside its target: %2$s was measured, %3$s is the target."),
    .advice = N_("Look at its touchpoints for the cause, and decide what is to be done."),
    .tell = tell_status },
  { .id = "kpi-without-value",
    .severity = JM_FINDING_WARNING,
    .kinds = KPIS,
    .test = check_value,
    .sentence = N_("%s was never measured."),
    .everywhere = N_("No KPI was ever measured."),
    .advice = N_("Enter a first value with its date and source.") },
  { .id = "kpi-out-of-date",
    .severity = JM_FINDING_WARNING,
    .kinds = KPIS,
    .test = check_age,
    .sentence = N_("%1$s was last measured on %2$s; the review interval is %3$s."),
    .advice = N_("Enter a new value, or delete the KPI if nobody looks at it any more."),
    .tell = tell_age },
  { .id = "kpi-without-target",
    .severity = JM_FINDING_HINT,
    .kinds = KPIS,
    .test = check_target,
    .sentence = N_("%s has no target, so that nobody can tell good from bad."),
    .everywhere = N_("No KPI has a target, so that nobody can tell good from bad."),
    .advice = N_("Agree on a target and a tolerance.") },
  JM_RULE_END,
};
