/* test-command-match.c: commands that are found by typing their names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-command-match.h"

static void
test_words (void)
{
  g_assert_cmpint (jm_command_match ("", "save as..."), ==, 0);
  g_assert_cmpint (jm_command_match ("save", "save as..."), >=, 0);
  g_assert_cmpint (jm_command_match ("as save", "save as..."), >=, 0);
  g_assert_cmpint (jm_command_match ("save  as", "save as..."), >=, 0);
  g_assert_cmpint (jm_command_match ("save us", "save as..."), ==, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("x", ""), ==, JM_COMMAND_NO_MATCH);
}

/* Each is worth less than the one before. */
static void
test_order (void)
{
  static const char *const texts[] = {
    "add stage", "new add", "adder of stages", "all adders", "ladder", "a good day", "undo",
  };
  int before = G_MAXINT;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int score = jm_command_match ("add", texts[i]);

      g_test_message ("%s: %d", texts[i], score);
      g_assert_cmpint (score, <=, before);
      before = score;
    }
  g_assert_cmpint (before, ==, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("add", "add stage"), >, jm_command_match ("add", "adder"));
  g_assert_cmpint (jm_command_match ("add", "all adders"), >, jm_command_match ("add", "ladder"));
  g_assert_cmpint (jm_command_match ("s", "save"), >, jm_command_match ("s", "lena's way"));
  g_assert_cmpint (jm_command_match ("add", "ladder"), >, jm_command_match ("ast", "add stage"));
}

/* Letters count from the beginning of a word on, and in few pieces. */
static void
test_letters (void)
{
  g_assert_cmpint (jm_command_match ("zin", "zoom in"), >, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("ast", "add stage"), >, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("fwm", "fit whole map"), >, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("oom", "zum"), ==, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("tohl", "fit whole map"), ==, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("ftwhpx", "fit whole map"), ==, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("abcdefg", "a b c d e f g"), ==, JM_COMMAND_NO_MATCH);
  g_assert_cmpint (jm_command_match ("地図", "地球 図"), >, JM_COMMAND_NO_MATCH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/command-match/words", test_words);
  g_test_add_func ("/command-match/order", test_order);
  g_test_add_func ("/command-match/letters", test_letters);

  return g_test_run ();
}
