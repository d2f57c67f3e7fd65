/* jm-edit-label.c: what the steps are called that somebody can take back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole sentences for each kind: a language may need another form of its name in each.
 */

#include "config.h"

#include "jm-edit-label.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *add;
  const char *delete;
  const char *deleted;
  const char *duplicate;
  const char *cut;
  const char *paste;
} Words;

static const Words words[JM_N_KINDS] = {
  [JM_KIND_LANE] = { N_("Add lane"), N_("Delete lane"), N_("Lane deleted"),
                     N_("Duplicate lane"), N_("Cut lane"), N_("Paste lane") },
  [JM_KIND_VIEW] = { N_("Add view"), N_("Delete view"), N_("View deleted"),
                     N_("Duplicate view"), N_("Cut view"), N_("Paste view") },
  [JM_KIND_PERSONA] = { N_("Add persona"), N_("Delete persona"), N_("Persona deleted"),
                        N_("Duplicate persona"), N_("Cut persona"), N_("Paste persona") },
  [JM_KIND_STAGE] = { N_("Add stage"), N_("Delete stage"), N_("Stage deleted"),
                      N_("Duplicate stage"), N_("Cut stage"), N_("Paste stage") },
  [JM_KIND_OBJECTIVE] = { N_("Add objective"), N_("Delete objective"), N_("Objective deleted"),
                          N_("Duplicate objective"), N_("Cut objective"), N_("Paste objective") },
  [JM_KIND_TOUCHPOINT] = { N_("Add touchpoint"), N_("Delete touchpoint"), N_("Touchpoint deleted"),
                           N_("Duplicate touchpoint"), N_("Cut touchpoint"), N_("Paste touchpoint") },
  [JM_KIND_EMOTION] = { N_("Add emotion"), N_("Delete emotion"), N_("Emotion deleted"),
                        N_("Duplicate emotion"), N_("Cut emotion"), N_("Paste emotion") },
  [JM_KIND_MOTIVATION] = { N_("Add motivation"), N_("Delete motivation"), N_("Motivation deleted"),
                           N_("Duplicate motivation"), N_("Cut motivation"), N_("Paste motivation") },
  [JM_KIND_PAIN_POINT] = { N_("Add pain point"), N_("Delete pain point"), N_("Pain point deleted"),
                           N_("Duplicate pain point"), N_("Cut pain point"), N_("Paste pain point") },
  [JM_KIND_OPPORTUNITY] = { N_("Add opportunity"), N_("Delete opportunity"), N_("Opportunity deleted"),
                            N_("Duplicate opportunity"), N_("Cut opportunity"), N_("Paste opportunity") },
  [JM_KIND_LANE_TEXT] = { N_("Add text"), N_("Delete text"), N_("Text deleted"),
                          N_("Duplicate text"), N_("Cut text"), N_("Paste text") },
  [JM_KIND_KPI] = { N_("Add KPI"), N_("Delete KPI"), N_("KPI deleted"),
                    N_("Duplicate KPI"), N_("Cut KPI"), N_("Paste KPI") },
  [JM_KIND_LINK] = { N_("Add link"), N_("Delete link"), N_("Link deleted"),
                     N_("Duplicate link"), N_("Cut link"), N_("Paste link") },
  [JM_KIND_IMPROVEMENT] = { N_("Add improvement"), N_("Delete improvement"), N_("Improvement deleted"),
                            N_("Duplicate improvement"), N_("Cut improvement"), N_("Paste improvement") },
};

static const Words other_words = { N_("Add item"), N_("Delete item"), N_("Item deleted"),
                                   N_("Duplicate item"), N_("Cut item"), N_("Paste item") };

static const Words *
get_words (JmKind kind)
{
  return words[kind].add != NULL ? &words[kind] : &other_words;
}

/**
 * jm_edit_label_add:
 * @kind: a kind of item
 *
 * Returns: (transfer none): "Add pain point", translated
 */
const char *
jm_edit_label_add (JmKind kind)
{
  return _(get_words (kind)->add);
}

/**
 * jm_edit_label_delete:
 * @kind: what is deleted, or one kind of several
 * @n: how many items
 *
 * Returns: (transfer full): "Delete pain point" or "Delete 3 items", translated
 */
char *
jm_edit_label_delete (JmKind kind,
                      guint  n)
{
  if (n == 1)
    return g_strdup (_(get_words (kind)->delete));

  return g_strdup_printf (ngettext ("Delete %u item", "Delete %u items", n), n);
}

/**
 * jm_edit_label_deleted:
 * @kind: what was deleted, or one kind of several
 * @n: how many items
 *
 * Returns: (transfer full): "Pain point deleted" or "3 items deleted", translated
 */
char *
jm_edit_label_deleted (JmKind kind,
                       guint  n)
{
  if (n == 1)
    return g_strdup (_(get_words (kind)->deleted));

  return g_strdup_printf (ngettext ("%u item deleted", "%u items deleted", n), n);
}

/**
 * jm_edit_label_duplicate:
 * @kind: what is duplicated, or one kind of several
 * @n: how many items
 *
 * Returns: (transfer full): "Duplicate pain point" or "Duplicate 3 items", translated
 */
char *
jm_edit_label_duplicate (JmKind kind,
                         guint  n)
{
  if (n == 1)
    return g_strdup (_(get_words (kind)->duplicate));

  return g_strdup_printf (ngettext ("Duplicate %u item", "Duplicate %u items", n), n);
}

/**
 * jm_edit_label_cut:
 * @kind: what is cut, or one kind of several
 * @n: how many items
 *
 * Returns: (transfer full): "Cut pain point" or "Cut 3 items", translated
 */
char *
jm_edit_label_cut (JmKind kind,
                   guint  n)
{
  if (n == 1)
    return g_strdup (_(get_words (kind)->cut));

  return g_strdup_printf (ngettext ("Cut %u item", "Cut %u items", n), n);
}

/**
 * jm_edit_label_paste:
 * @kind: what is pasted, or one kind of several
 * @n: how many items
 *
 * Returns: (transfer full): "Paste pain point" or "Paste 3 items", translated
 */
char *
jm_edit_label_paste (JmKind kind,
                     guint  n)
{
  if (n == 1)
    return g_strdup (_(get_words (kind)->paste));

  return g_strdup_printf (ngettext ("Paste %u item", "Paste %u items", n), n);
}
