/* test-form-groups.c: which fields of a kind stand where in its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-groups.h"

/* So many rows are seen of a form before anything is opened. */
#define MOST_FIRST 10

static void
test_groups_complete (void)
{
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);
      guint n_seen[64] = { 0 };

      for (guint group = 0; group < jm_form_count_groups (kind); group++)
        {
          g_autoptr (GArray) fields = jm_form_group_list (kind, group);

          g_assert_cmpuint (fields->len, >, 0);
          for (guint i = 0; i < fields->len; i++)
            n_seen[g_array_index (fields, guint, i)]++;
        }

      for (guint field = 0; field < info->n_fields; field++)
        if (n_seen[field] != 1)
          g_error ("“%s” of %s is %u times in the form", info->fields[field].name, info->name, n_seen[field]);
    }
}

static void
test_groups_names (void)
{
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    for (guint group = 0; group < jm_form_count_groups (kind); group++)
      {
        const char *const *names = jm_form_group_list_names (kind, group);

        for (guint i = 0; names[i] != NULL; i++)
          if (jm_kind_find_field (kind, names[i]) < 0)
            g_error ("%s has no field “%s”", jm_kind_get_info (kind)->name, names[i]);
      }
}

/* What stands first has no name, the others have one; and nobody meets forty fields at once. */
static void
test_groups_first (void)
{
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      g_autoptr (GArray) first = jm_form_group_list (kind, 0);

      g_assert_cmpuint (first->len, <=, MOST_FIRST);
      g_assert_null (jm_form_group_get_label (kind, 0));
      for (guint group = 1; group < jm_form_count_groups (kind); group++)
        g_assert_nonnull (jm_form_group_get_label (kind, group));
    }
}

static void
test_groups_last (void)
{
  g_autoptr (GArray) fields = jm_form_group_list (JM_KIND_MILESTONE, 0);

  /* A kind without groups of its own shows all it has, in the order of the table. */
  g_assert_cmpuint (jm_form_count_groups (JM_KIND_MILESTONE), ==, 1);
  g_assert_cmpuint (fields->len, ==, JM_MILESTONE_N_FIELDS);
  g_assert_cmpuint (g_array_index (fields, guint, 1), ==, JM_MILESTONE_DATE);
}

static void
test_groups_units (void)
{
  g_assert_cmpint (jm_form_find_unit (JM_KIND_STAGE, JM_STAGE_DURATION), ==, JM_STAGE_DURATION_UNIT);
  g_assert_cmpint (jm_form_find_unit (JM_KIND_STAGE, JM_STAGE_TITLE), ==, -1);
  g_assert_true (jm_form_is_unit (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_DURATION_UNIT));
  g_assert_false (jm_form_is_unit (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_DURATION));
  g_assert_false (jm_form_is_unit (JM_KIND_KPI, JM_KPI_UNIT));

  /* Both stand in the same group, one after the other. */
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    for (guint group = 0; group < jm_form_count_groups (kind); group++)
      {
        g_autoptr (GArray) fields = jm_form_group_list (kind, group);

        for (guint i = 0; i < fields->len; i++)
          if (jm_form_is_unit (kind, g_array_index (fields, guint, i)))
            {
              g_assert_cmpuint (i, >, 0);
              g_assert_cmpint (jm_form_find_unit (kind, g_array_index (fields, guint, i - 1)), ==,
                               g_array_index (fields, guint, i));
            }
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form-groups/complete", test_groups_complete);
  g_test_add_func ("/form-groups/names", test_groups_names);
  g_test_add_func ("/form-groups/first", test_groups_first);
  g_test_add_func ("/form-groups/last", test_groups_last);
  g_test_add_func ("/form-groups/units", test_groups_units);

  return g_test_run ();
}
