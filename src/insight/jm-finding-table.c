/* jm-finding-table.c: the rules of all findings in one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-private.h"

#include <glib/gi18n.h>

/* The two rules that do not look at items one by one: jm-finding.c applies them. */
static const JmRule rules_of_all[] = {
  [JM_RULE_REFERENCE] = {
    .id = "reference-to-nothing",
    .severity = JM_FINDING_ERROR,
    .sentence = "%2$s",
    .advice = N_("Enter what was meant, or save the map to do without."),
  },
  [JM_RULE_MUTE] = {
    .id = "mute-without-finding",
    .severity = JM_FINDING_HINT,
    .sentence = N_("%1$s has nothing to mute: there is no finding “%2$s” there."),
    .advice = N_("Delete it if the matter is settled, or correct the name of the rule."),
  },
  JM_RULE_END,
};

static gboolean
find_walked (JmRuleTable *table,
             JmKind       kind)
{
  const JmKindInfo *info = jm_kind_get_info (kind);
  gboolean walked = table->n_of_kind[kind] > 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN && find_walked (table, info->fields[i].child))
      walked = TRUE;

  table->walked[kind] = walked;

  return walked;
}

static gpointer
make_table (gpointer unused)
{
  static const JmRule *const parts[] = {
    rules_of_all, _jm_rules_of_map, _jm_rules_of_stages, _jm_rules_of_touchpoints, _jm_rules_of_pain_points,
    _jm_rules_of_kpis,
  };
  static JmRuleTable table;

  for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
    for (const JmRule *rule = parts[part]; rule->id != NULL; rule++)
      {
        g_assert (table.n_rules < JM_MOST_RULES);
        for (guint kind = 0; kind < JM_N_KINDS; kind++)
          if (rule->kinds & JM_KIND_BIT (kind))
            table.of_kind[kind][table.n_of_kind[kind]++] = (guint8) table.n_rules;
        table.ids[table.n_rules] = rule->id;
        table.rules[table.n_rules++] = rule;
      }

  find_walked (&table, JM_KIND_MAP);

  return &table;
}

/**
 * _jm_rules_get_table:
 *
 * Returns: (transfer none): all rules
 */
const JmRuleTable *
_jm_rules_get_table (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_table, NULL);
}

/**
 * jm_finding_list_rules:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of all rules
 */
const char *const *
jm_finding_list_rules (void)
{
  return _jm_rules_get_table ()->ids;
}
