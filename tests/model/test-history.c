/* test-history.c: any edits, undone and done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random edits go into a document.  After each of them the map must be whole; at the end,
 * undo must lead back to the very first map and redo to the very last one.  A failure prints
 * the seed; JM_TEST_SEED=number runs that sequence alone.
 */

#include "config.h"

#include "check-map.h"
#include "jm-document.h"
#include "jm-sample.h"

#define N_SEQUENCES 150
#define N_STEPS 60

static void
assert_map (JmDocument *document,
            JmMap      *expected)
{
  g_assert_true (jm_item_equal (jm_map_get_root (jm_document_get_map (document)),
                                jm_map_get_root (expected)));
}

static guint
count_undo (JmDocument *document)
{
  guint n = 0;

  while (jm_document_undo (document))
    n++;

  return n;
}

static guint
count_redo (JmDocument *document)
{
  guint n = 0;

  while (jm_document_redo (document))
    n++;

  return n;
}

/* Goes back and forth by chance, and checks that each state is what it was. */
static void
wander (JmDocument *document,
        GRand      *rand)
{
  for (guint i = (guint) g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      g_autoptr (JmMap) before = jm_map_ref (jm_document_get_map (document));
      guint64 revision = jm_document_get_revision (document);

      if (!jm_document_undo (document))
        return;
      check_map (jm_document_get_map (document));
      g_assert_cmpuint (jm_document_get_revision (document), <, revision);

      if (g_rand_boolean (rand))
        {
          g_assert_true (jm_document_redo (document));
          assert_map (document, before);
          g_assert_cmpuint (jm_document_get_revision (document), ==, revision);
          check_map (jm_document_get_map (document));
        }
    }
}

/* Returns how many edits were done. */
static guint
run_sequence (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (JmMap) first = jm_sample_map ((guint) g_rand_int_range (rand, 0, 5), 3, 2, seed);
  g_autoptr (JmMap) last = NULL;
  g_autoptr (JmDocument) document = jm_document_new (first);
  guint n_done = 0, n_steps;

  g_test_message ("seed %u", seed);
  g_random_set_seed (seed);

  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autoptr (GError) error = NULL;
      JmMap *map = jm_document_get_map (document);
      g_autoptr (JmItem) root = jm_item_ref (jm_map_get_root (map));
      g_autoptr (JmMap) next = jm_sample_edit (map, rand, &error);

      g_assert_true ((next == NULL) == (error != NULL));
      if (next == NULL)
        {
          g_assert_true (error->domain == JM_MODEL_ERROR);
          continue;
        }

      check_map (next);
      jm_document_apply (document, next, "Edit", g_rand_int_range (rand, 0, 4) == 0 ? "key" : NULL);
      g_assert_true (jm_document_get_map (document) == next);
      n_done += next != map;

      if (g_rand_int_range (rand, 0, 5) == 0)
        wander (document, rand);
    }

  last = jm_map_ref (jm_document_get_map (document));
  check_map (last);

  n_steps = count_undo (document);
  assert_map (document, first);
  g_assert_cmpuint (jm_document_get_revision (document), ==, 1);

  /* More than to the last state, when the wandering ended before undone steps. */
  g_assert_cmpuint (count_redo (document), >=, n_steps);
  while (!jm_item_equal (jm_map_get_root (jm_document_get_map (document)), jm_map_get_root (last)))
    g_assert_true (jm_document_undo (document));
  check_map (jm_document_get_map (document));

  g_assert_finalize_object (g_steal_pointer (&document));

  return n_done;
}

static void
test_any_edits_leave_a_whole_map_and_can_be_undone (void)
{
  const char *given = g_getenv ("JM_TEST_SEED");
  guint n_done = 0;

  if (given != NULL)
    {
      run_sequence ((guint32) g_ascii_strtoull (given, NULL, 10));
      return;
    }

  for (guint i = 0; i < N_SEQUENCES; i++)
    n_done += run_sequence (i);

  /* Most edits must be possible, or the test would not say much. */
  g_assert_cmpuint (n_done, >, N_SEQUENCES * N_STEPS / 2);
}

/* One more sequence, another each time. */
static void
test_other_edits_do_so_too (void)
{
  run_sequence (g_test_rand_int () & 0x7fffffff);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/any_edits_leave_a_whole_map_and_can_be_undone",
                   test_any_edits_leave_a_whole_map_and_can_be_undone);
  g_test_add_func ("/history/other_edits_do_so_too", test_other_edits_do_so_too);

  return g_test_run ();
}
