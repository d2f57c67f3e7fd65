/* jm-form-groups.c: which fields of a kind stand first, and the named groups of the rest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-groups.h"

#include <string.h>

#include <glib/gi18n.h>

#define MOST_FIELDS 20

typedef struct
{
  JmKind kind;
  const char *label;                /* nullable: NULL for what stands first; untranslated */
  const char *names[MOST_FIELDS];   /* of fields, in the order of the form */
} Group;

/* The groups of a kind stand together, what stands first before the others.  A kind that is
 * not here has so few fields that all of them stand first. */
/* clang-format off */
static const Group groups[] = {
  { JM_KIND_MAP, NULL, { "title", "type", "objective", "success", "owner", "review-every", "review-next" } },
  { JM_KIND_MAP, N_("Scope"), { "summary", "scope-in", "scope-out", "audience", "offering", "products", "promise", "purchase-boundary" } },
  { JM_KIND_MAP, N_("Reviews and comments"), { "review-last", "reviews", "walkthroughs", "comments" } },
  { JM_KIND_MAP, N_("Plan and budget"), { "improvements", "milestones", "resources", "budget", "currency" } },
  { JM_KIND_MAP, N_("Personas, stages and KPIs"), { "personas", "stages", "kpis", "links" } },
  { JM_KIND_MAP, N_("Lanes and views"), { "lanes", "views" } },
  { JM_KIND_MAP, N_("More"), { "counterpart", "mutes" } },

  { JM_KIND_PERSONA, NULL, { "name", "role", "quote", "colour", "picture", "goals" } },
  { JM_KIND_PERSONA, N_("Character"), { "traits", "demographics", "psychology", "behaviours" } },
  { JM_KIND_PERSONA, N_("Motivations and problems"), { "motivations", "problems" } },
  { JM_KIND_PERSONA, N_("Evidence"), { "evidence" } },
  { JM_KIND_PERSONA, N_("More"), { "rank" } },

  { JM_KIND_STAGE, NULL, { "title", "colour", "duration", "duration-unit", "summary", "objectives" } },
  { JM_KIND_STAGE, N_("Promise and competition"), { "promise", "retention-response", "competitors" } },
  { JM_KIND_STAGE, N_("Evidence"), { "evidence" } },
  { JM_KIND_STAGE, N_("Touchpoints"), { "touchpoints" } },
  { JM_KIND_STAGE, N_("More"), { "owner", "overlaps-next" } },

  { JM_KIND_TOUCHPOINT, NULL, { "title", "kind", "channel", "emotions", "action", "thought", "motivations", "pain-points", "opportunities" } },
  { JM_KIND_TOUCHPOINT, N_("Needs and expectations"), { "reason", "reason-sign", "need", "expectation", "expectation-met", "promise" } },
  { JM_KIND_TOUCHPOINT, N_("Details"), { "steps", "duration", "duration-unit", "digital", "product", "physical-evidence", "offer", "complaint-route", "image", "sub-map" } },
  { JM_KIND_TOUCHPOINT, N_("Special marks"), { "moment-of-truth", "key-step", "decision-point", "disruption", "assessed", "internal" } },
  { JM_KIND_TOUCHPOINT, N_("Behind the scenes"), { "frontstage", "backstage", "support", "owner", "department", "can-influence" } },
  { JM_KIND_TOUCHPOINT, N_("Figures and survey"), { "entered", "continued", "satisfaction-question", "satisfaction-score", "satisfaction-n" } },
  { JM_KIND_TOUCHPOINT, N_("Insight and evidence"), { "insight", "evidence" } },
  { JM_KIND_TOUCHPOINT, N_("More"), { "lane-texts" } },

  { JM_KIND_PAIN_POINT, NULL, { "text", "severity", "urgency", "kind" } },
  { JM_KIND_PAIN_POINT, N_("More"), { "cause", "owner" } },

  { JM_KIND_OPPORTUNITY, NULL, { "text", "answers", "customer-value", "business-value", "effort" } },
  { JM_KIND_OPPORTUNITY, N_("More"), { "kind" } },

  { JM_KIND_KPI, NULL, { "title", "kind", "unit", "direction", "target", "at" } },
  { JM_KIND_KPI, N_("Values"), { "values" } },
  { JM_KIND_KPI, N_("More"), { "tolerance", "source" } },

  { JM_KIND_VALUE, NULL, { "date", "value" } },
  { JM_KIND_VALUE, N_("More"), { "n", "source", "answers" } },
};
/* clang-format on */

static const Group *
find_groups (JmKind  kind,
             guint  *n)
{
  guint first = 0;

  while (first < G_N_ELEMENTS (groups) && groups[first].kind != kind)
    first++;
  *n = 0;
  while (first + *n < G_N_ELEMENTS (groups) && groups[first + *n].kind == kind)
    (*n)++;

  return *n > 0 ? &groups[first] : NULL;
}

static gboolean
is_named (JmKind      kind,
          const char *name)
{
  guint n;
  const Group *found = find_groups (kind, &n);

  for (guint i = 0; i < n; i++)
    if (g_strv_contains (found[i].names, name))
      return TRUE;

  return FALSE;
}

/**
 * jm_form_count_groups:
 * @kind: a kind
 *
 * Returns: how many groups its form has, at least one
 */
guint
jm_form_count_groups (JmKind kind)
{
  guint n;

  find_groups (kind, &n);

  return MAX (n, 1);
}

/**
 * jm_form_group_get_label:
 * @kind: a kind
 * @group: one of its groups
 *
 * Returns: (transfer none) (nullable): what the group is called, untranslated; %NULL for
 *   what stands first
 */
const char *
jm_form_group_get_label (JmKind kind,
                         guint  group)
{
  guint n;
  const Group *found = find_groups (kind, &n);

  return group < n ? found[group].label : NULL;
}

/**
 * jm_form_group_list_names:
 * @kind: a kind
 * @group: one of its groups
 *
 * Returns: (transfer none): the names of the fields that the group was given; ends with %NULL
 */
const char *const *
jm_form_group_list_names (JmKind kind,
                          guint  group)
{
  static const char *const none[] = { NULL };
  guint n;
  const Group *found = find_groups (kind, &n);

  return group < n ? found[group].names : none;
}

/**
 * jm_form_group_list:
 * @kind: a kind
 * @group: one of its groups
 *
 * Returns: (transfer full) (element-type guint): the fields of the group in the order of the
 *   form; the last group has those too that no group names
 */
GArray *
jm_form_group_list (JmKind kind,
                    guint  group)
{
  const JmKindInfo *info = jm_kind_get_info (kind);
  const char *const *names = jm_form_group_list_names (kind, group);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; names[i] != NULL; i++)
    {
      int field = jm_kind_find_field (kind, names[i]);

      if (field >= 0)
        g_array_append_val (fields, field);
    }

  if (group + 1 == jm_form_count_groups (kind))
    for (guint field = 0; field < info->n_fields; field++)
      if (!is_named (kind, info->fields[field].name))
        g_array_append_val (fields, field);

  return fields;
}

/**
 * jm_form_find_unit:
 * @kind: a kind
 * @field: one of its fields
 *
 * A number and the unit that it is counted in stand in one row of the form.
 *
 * Returns: the field that holds the unit of this one; -1 when it has none
 */
int
jm_form_find_unit (JmKind kind,
                   guint  field)
{
  const JmField *declaration = jm_kind_get_field (kind, field);
  g_autofree char *name = g_strconcat (declaration->name, "-unit", NULL);
  int unit = declaration->type == JM_TYPE_NUMBER ? jm_kind_find_field (kind, name) : -1;

  return unit >= 0 && jm_kind_get_field (kind, (guint) unit)->type == JM_TYPE_CHOICE ? unit : -1;
}

/**
 * jm_form_is_unit:
 * @kind: a kind
 * @field: one of its fields
 *
 * Returns: whether the field is shown in the row of the one whose unit it holds
 */
gboolean
jm_form_is_unit (JmKind kind,
                 guint  field)
{
  const char *name = jm_kind_get_field (kind, field)->name;
  g_autofree char *number = NULL;
  int owner;

  if (!g_str_has_suffix (name, "-unit"))
    return FALSE;

  number = g_strndup (name, strlen (name) - strlen ("-unit"));
  owner = jm_kind_find_field (kind, number);

  return owner >= 0 && jm_form_find_unit (kind, (guint) owner) == (int) field;
}
