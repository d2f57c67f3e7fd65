/* jm-finding-map.c: what the map as a whole lacks, its personas and its ways
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-data-uri.h"
#include "jm-evidence.h"
#include "jm-wording.h"

/* Smaller maps are no place to ask for every kind of touchpoint. */
#define LEAST_FOR_KINDS 5

/**
 * _jm_date_shift:
 * @date: a date, YYYY-MM-DD, or ""
 * @months: how many months later; may be negative
 *
 * The day stays the same, or becomes the last one of a month that has not so many.
 *
 * Returns: (transfer full): the other date; "" when @date is "" or the other lies outside
 *   the years 1 to 9999
 */
char *
_jm_date_shift (const char *date,
                int         months)
{
  gint64 year = g_ascii_strtoll (date, NULL, 10);
  gint64 month, day, total;

  if (strlen (date) != 10)
    return g_strdup ("");

  month = g_ascii_strtoll (date + 5, NULL, 10);
  day = g_ascii_strtoll (date + 8, NULL, 10);
  total = year * 12 + month - 1 + months;
  year = total / 12;
  if (total < 12 || year > 9999)
    return g_strdup ("");

  month = total % 12 + 1;
  day = MIN (day, (gint64) g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));

  return g_strdup_printf ("%04d-%02d-%02d", (int) year, (int) month, (int) day);
}

/**
 * _jm_check_is_past:
 * @check: a check
 * @date: a date, YYYY-MM-DD, or ""
 *
 * Returns: whether today is later; %FALSE when either is not known
 */
gboolean
_jm_check_is_past (JmCheck    *check,
                   const char *date)
{
  return check->options->today != NULL && *date != '\0' && strcmp (date, check->options->today) < 0;
}

static JmVerdict
check_objective (JmCheck      *check,
                 const JmItem *root)
{
  return _jm_verdict (!jm_item_is_set (root, JM_MAP_OBJECTIVE));
}

static JmVerdict
check_success (JmCheck      *check,
               const JmItem *root)
{
  return _jm_verdict (!jm_item_is_set (root, JM_MAP_SUCCESS));
}

static JmVerdict
check_stages (JmCheck      *check,
              const JmItem *root)
{
  return _jm_verdict (jm_item_get_n_children (root, JM_MAP_STAGES) == 0);
}

static JmVerdict
check_personas (JmCheck      *check,
                const JmItem *root)
{
  return _jm_verdict (jm_item_get_n_children (root, JM_MAP_PERSONAS) == 0);
}

static JmVerdict
check_persona_evidence (JmCheck      *check,
                        const JmItem *persona)
{
  return _jm_verdict (jm_item_get_evidence (persona) == JM_EVIDENCE_ASSUMED);
}

static guint
count_statements (const JmEvidenceShare *share)
{
  return share->n_assumed + share->n_partly + share->n_researched;
}

static JmVerdict
check_assumed (JmCheck      *check,
               const JmItem *root)
{
  JmEvidenceShare share = jm_map_get_evidence (root);

  return _jm_verdict (share.n_assumed * 2 > count_statements (&share));
}

static void
tell_assumed (JmCheck      *check,
              const JmItem *root,
              char        **details)
{
  JmEvidenceShare share = jm_map_get_evidence (root);
  guint n = count_statements (&share);

  details[0] = _jm_finding_number (share.n_assumed, 0);
  details[1] = _jm_finding_number (n, 0);
  details[2] = _jm_finding_number (share.n_assumed * 100.0 / n, 0);
}

static JmVerdict
check_purchase (JmCheck      *check,
                const JmItem *root)
{
  const char *boundary = jm_item_get_text (root, JM_MAP_PURCHASE_BOUNDARY);
  gboolean after = FALSE;

  if (*boundary == '\0')
    return JM_VERDICT_OTHER;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      if (after && jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS) > 0)
        return JM_VERDICT_FINE;

      after |= strcmp (jm_item_get_id (stage), boundary) == 0;
    }

  return JM_VERDICT_FOUND;
}

static void
tell_purchase (JmCheck      *check,
               const JmItem *root,
               char        **details)
{
  const JmItem *stage = jm_map_find (check->map, jm_item_get_text (root, JM_MAP_PURCHASE_BOUNDARY));

  details[0] = _jm_finding_place (check->map, stage);
}

/* The next review counts, unless it has taken place; then it is the interval after the
 * last one. */
static char *
find_review (JmCheck      *check,
             const JmItem *root)
{
  const char *next = jm_item_get_text (root, JM_MAP_REVIEW_NEXT);
  const char *last = jm_item_get_text (root, JM_MAP_REVIEW_LAST);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_REVIEWS); i++)
    {
      const char *when = jm_item_get_text (jm_item_get_child (root, JM_MAP_REVIEWS, i), JM_REVIEW_WHEN);

      if (strcmp (when, last) > 0)
        last = when;
    }

  return strcmp (next, last) > 0 ? g_strdup (next) : _jm_date_shift (last, (int) check->review_months);
}

static JmVerdict
check_review (JmCheck      *check,
              const JmItem *root)
{
  g_autofree char *due = find_review (check, root);

  return _jm_verdict (_jm_check_is_past (check, due));
}

static void
tell_review (JmCheck      *check,
             const JmItem *root,
             char        **details)
{
  g_autofree char *due = find_review (check, root);

  details[0] = jm_date_format (due, JM_DATE_LONG);
}

static guint64
find_unused_kinds (JmCheck *check)
{
  const guint64 all = (G_GUINT64_CONSTANT (1) << JM_N_TOUCHPOINT_KINDS) - 1;

  return all & ~check->kinds & ~(G_GUINT64_CONSTANT (1) << JM_TOUCHPOINT_OTHER);
}

static JmVerdict
check_kinds (JmCheck      *check,
             const JmItem *root)
{
  if (check->n_touchpoints < LEAST_FOR_KINDS)
    return JM_VERDICT_OTHER;

  return _jm_verdict (find_unused_kinds (check) != 0);
}

static void
tell_kinds (JmCheck      *check,
            const JmItem *root,
            char        **details)
{
  const JmChoice *choices = jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND)->choices;
  guint64 unused = find_unused_kinds (check);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; choices[i].name != NULL; i++)
    if (unused & (G_GUINT64_CONSTANT (1) << i))
      g_ptr_array_add (labels, (gpointer) _(choices[i].label));
  g_ptr_array_add (labels, NULL);

  details[0] = g_strjoinv (C_("list", ", "), (char **) labels->pdata);
}

static JmVerdict
check_link (JmCheck      *check,
            const JmItem *link)
{
  return _jm_verdict (strcmp (jm_item_get_text (link, JM_LINK_FROM), jm_item_get_text (link, JM_LINK_TO)) == 0);
}

static void
tell_link (JmCheck      *check,
           const JmItem *link,
           char        **details)
{
  details[0] = _jm_finding_place (check->map, jm_map_find (check->map, jm_item_get_text (link, JM_LINK_FROM)));
}

static gboolean
names_file (const JmItem *item,
            guint         field)
{
  JmType type = jm_item_get_info (item)->fields[field].type;

  if (type != JM_TYPE_PATH && type != JM_TYPE_PICTURE)
    return FALSE;

  return jm_item_is_set (item, field) && !jm_data_uri_is (jm_item_get_text (item, field));
}

/* Nothing is missing where it is not known where to look. */
static gboolean
is_missing (JmCheck    *check,
            const char *path)
{
  gpointer there = NULL;

  if (check->options->folder == NULL)
    return FALSE;

  if (!g_hash_table_lookup_extended (check->files, path, NULL, &there))
    {
      g_autoptr (GFile) file = g_file_resolve_relative_path (check->options->folder, path);
      GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);

      there = GINT_TO_POINTER (type == G_FILE_TYPE_REGULAR);
      g_hash_table_insert (check->files, (gpointer) path, there);
    }

  return !GPOINTER_TO_INT (there);
}

static JmVerdict
check_files (JmCheck      *check,
             const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    if (names_file (item, i) && is_missing (check, jm_item_get_text (item, i)))
      return JM_VERDICT_FOUND;

  return JM_VERDICT_FINE;
}

static void
tell_files (JmCheck      *check,
            const JmItem *item,
            char        **details)
{
  const JmKindInfo *info = jm_item_get_info (item);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < info->n_fields; i++)
    if (names_file (item, i) && is_missing (check, jm_item_get_text (item, i)))
      {
        g_autofree char *quoted = _jm_finding_quote (jm_item_get_text (item, i));

        g_ptr_array_add (names, g_strdup_printf (_("“%s”"), quoted));
      }
  g_ptr_array_add (names, NULL);

  details[0] = g_strjoinv (C_("list", ", "), (char **) names->pdata);
}

#define MAPS JM_KIND_BIT (JM_KIND_MAP)

const JmRule _jm_rules_of_map[] = {
  { .id = "map-without-objective",
    .severity = JM_FINDING_WARNING,
    .kinds = MAPS,
    .test = check_objective,
    .sentence = N_("The map has no objective."),
    .advice = N_("Say what the map is meant to change; everything in it is chosen by that.") },
  { .id = "map-without-success",
    .severity = JM_FINDING_WARNING,
    .kinds = MAPS,
    .test = check_success,
    .sentence = N_("The map does not say what success is in the customer's words."),
    .advice = N_("Write down what the customer would say when all went well.") },
  { .id = "map-without-stage",
    .severity = JM_FINDING_WARNING,
    .kinds = MAPS,
    .test = check_stages,
    .sentence = N_("The map has no stage."),
    .advice = N_("Divide the journey into its major parts, from the first contact on.") },
  { .id = "map-without-persona",
    .severity = JM_FINDING_WARNING,
    .kinds = MAPS,
    .test = check_personas,
    .sentence = N_("The map has no persona: nobody knows whose journey it is."),
    .advice = N_("Add the customers whose journey it is, the most valuable first.") },
  { .id = "mostly-assumed",
    .severity = JM_FINDING_WARNING,
    .kinds = MAPS,
    .test = check_assumed,
    .sentence = N_("Most of the map is assumed: %2$s of %3$s stages, touchpoints and personas (%4$s %%)."),
    .advice = N_("Ask customers or look into your data, and add what you find as evidence."),
    .tell = tell_assumed },
  { .id = "nothing-after-purchase",
    .severity = JM_FINDING_WARNING,
    .kinds = MAPS,
    .test = check_purchase,
    .sentence = N_("The journey ends with the purchase: no touchpoint comes after %2$s."),
    .advice = N_("Add what customers go through once they have bought: delivery, use, help, coming back."),
    .tell = tell_purchase },
  { .id = "review-overdue",
    .severity = JM_FINDING_WARNING,
    .kinds = MAPS,
    .test = check_review,
    .sentence = N_("The review of the map was due on %2$s."),
    .advice = N_("Go through the map with those who know, and enter the date of the review and of the next."),
    .tell = tell_review },
  { .id = "touchpoint-kinds-unused",
    .severity = JM_FINDING_HINT,
    .kinds = MAPS,
    .test = check_kinds,
    .sentence = N_("No touchpoint of the map is of these kinds: %2$s."),
    .advice = N_("Go through the list: does a customer meet you there as well?"),
    .tell = tell_kinds },
  { .id = "file-missing",
    .severity = JM_FINDING_ERROR,
    .kinds = JM_KIND_BIT (JM_KIND_MAP) | JM_KIND_BIT (JM_KIND_PERSONA) | JM_KIND_BIT (JM_KIND_TOUCHPOINT),
    .test = check_files,
    .sentence = N_("%1$s refers to what is not there: %2$s."),
    .advice = N_("Put the file beside the map, in the folder that is named, or delete the reference."),
    .tell = tell_files },
  { .id = "persona-without-evidence",
    .severity = JM_FINDING_WARNING,
    .kinds = JM_KIND_BIT (JM_KIND_PERSONA),
    .test = check_persona_evidence,
    .sentence = N_("%s rests on no evidence."),
    .everywhere = N_("No persona rests on evidence."),
    .advice = N_("Name the interviews, surveys or customer data behind it; until then it is an assumption.") },
  { .id = "link-to-itself",
    .severity = JM_FINDING_WARNING,
    .kinds = JM_KIND_BIT (JM_KIND_LINK),
    .test = check_link,
    .sentence = N_("%1$s leads nowhere: it begins and ends at %2$s."),
    .advice = N_("Choose where the customer goes from there, or delete the link."),
    .tell = tell_link },
  JM_RULE_END,
};
