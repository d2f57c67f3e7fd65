/* test-screen-colours.c: on every screen a map can be read as well as on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-screen-colours.h"

#include "jm-style.h"

#define READABLE 4.5
/* Of a line that stands out, by WCAG 2.1, success criterion 1.4.11. */
#define VISIBLE 3.0
/* Channels have 256 steps. */
#define ROUNDING 0.04

static const JmRole inks[] = { JM_ROLE_INK, JM_ROLE_INK_SOFT, JM_ROLE_INK_FAINT };

static const JmRole marks[] = { JM_ROLE_OBJECTIVE, JM_ROLE_GOOD, JM_ROLE_FAIR, JM_ROLE_BAD, JM_ROLE_PURCHASE,
                                JM_ROLE_PAIN_EDGE, JM_ROLE_OPPORTUNITY_EDGE, JM_ROLE_IMPROVEMENT_EDGE };

static const JmRole grounds[] = { JM_ROLE_PAPER, JM_ROLE_PILL, JM_ROLE_PILL_NEGATIVE, JM_ROLE_PAIN, JM_ROLE_OPPORTUNITY,
                                  JM_ROLE_IMPROVEMENT, JM_ROLE_BADGE, JM_ROLE_STAGE_TINT, JM_ROLE_STAGE_SOFT };

/* Those of new stages, and what somebody may choose. */
static GArray *
list_stages (void)
{
  GArray *stages = g_array_new (FALSE, FALSE, sizeof (JmColour));

  for (guint i = 0; i < 8; i++)
    {
      JmColour colour = jm_stage_get_default_colour (i);

      g_array_append_val (stages, colour);
    }
  for (guint i = 0; i < 216; i++)
    {
      JmColour colour = (i / 36 * 51) << 24 | (i / 6 % 6 * 51) << 16 | (i % 6 * 51) << 8 | 0xff;

      g_array_append_val (stages, colour);
    }

  return stages;
}

static double
get_contrast (JmScreenColours *colours,
              JmColour         a,
              JmColour         b)
{
  return jm_colour_get_contrast (jm_screen_colours_get (a, colours), jm_screen_colours_get (b, colours));
}

static void
check_pair (JmScreenColours *colours,
            JmRole           ink,
            JmRole           ground,
            JmColour         stage)
{
  JmColour a = jm_role_get_colour (ink, stage), b = jm_role_get_colour (ground, stage);
  double paper = jm_colour_get_contrast (a, b), screen = get_contrast (colours, a, b);

  if (screen < MIN (paper, READABLE) - ROUNDING)
    g_error ("ink %u on ground %u of stage %08x: %.2f on paper, %.2f on the screen", ink, ground, stage, paper, screen);
}

static void
test_texts_can_be_read (gconstpointer data)
{
  guint screen = GPOINTER_TO_UINT (data);
  g_autoptr (JmScreenColours) colours = jm_screen_colours_new (screen & 1, screen & 2);
  g_autoptr (GArray) stages = list_stages ();

  for (guint i = 0; i < stages->len; i++)
    {
      JmColour stage = g_array_index (stages, JmColour, i);

      for (guint j = 0; j < G_N_ELEMENTS (grounds); j++)
        {
          for (guint k = 0; k < G_N_ELEMENTS (inks); k++)
            check_pair (colours, inks[k], grounds[j], stage);
          for (guint k = 0; k < G_N_ELEMENTS (marks); k++)
            check_pair (colours, marks[k], grounds[j], stage);
        }
      check_pair (colours, JM_ROLE_BADGE_INK, JM_ROLE_BADGE, stage);
      check_pair (colours, JM_ROLE_ON_STAGE, JM_ROLE_STAGE, stage);
      check_pair (colours, JM_ROLE_STAGE_INK, JM_ROLE_PAPER, stage);
    }
}

static void
test_high_contrast_has_stronger_lines (gconstpointer data)
{
  g_autoptr (JmScreenColours) colours = jm_screen_colours_new (GPOINTER_TO_UINT (data) & 1, TRUE);
  JmColour paper = jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR);

  g_assert_cmpfloat (get_contrast (colours, jm_role_get_colour (JM_ROLE_LINE, JM_NO_COLOUR), paper), >=, VISIBLE - ROUNDING);
  g_assert_cmpfloat (get_contrast (colours, jm_role_get_colour (JM_ROLE_GRID, JM_NO_COLOUR), paper), >=, VISIBLE - ROUNDING);
  g_assert_cmpfloat (get_contrast (colours, jm_role_get_colour (JM_ROLE_INK_FAINT, JM_NO_COLOUR), paper), >=, 7);
}

static void
test_a_light_screen_has_the_colours_of_paper (void)
{
  g_autoptr (JmScreenColours) colours = jm_screen_colours_new (FALSE, FALSE);

  for (guint role = 0; role < JM_N_ROLES; role++)
    g_assert_cmpuint (jm_screen_colours_get (jm_role_get_colour ((JmRole) role, 0x2a6fd6ff), colours), ==,
                      jm_role_get_colour ((JmRole) role, 0x2a6fd6ff));
}

static void
test_dark_turns_light_round (void)
{
  g_autoptr (JmScreenColours) colours = jm_screen_colours_new (TRUE, FALSE);

  g_assert_cmpuint (jm_screen_colours_get (0xffffffff, colours), ==, JM_DARK_PAPER);
  g_assert_cmpuint (jm_screen_colours_get (0x00000080, colours), ==, 0xffffff80);
  /* Blue stays blue, red stays red. */
  g_assert_cmpuint (jm_screen_colours_get (0x2a6fd6ff, colours) >> 8 & 0xff, >,
                    jm_screen_colours_get (0x2a6fd6ff, colours) >> 24);
  g_assert_cmpuint (jm_screen_colours_get (0xb3131fff, colours) >> 8 & 0xff, <,
                    jm_screen_colours_get (0xb3131fff, colours) >> 24);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/screen-colours/light", test_a_light_screen_has_the_colours_of_paper);
  g_test_add_func ("/screen-colours/dark", test_dark_turns_light_round);
  g_test_add_data_func ("/screen-colours/texts/light", GUINT_TO_POINTER (0), test_texts_can_be_read);
  g_test_add_data_func ("/screen-colours/texts/dark", GUINT_TO_POINTER (1), test_texts_can_be_read);
  g_test_add_data_func ("/screen-colours/texts/high-contrast", GUINT_TO_POINTER (2), test_texts_can_be_read);
  g_test_add_data_func ("/screen-colours/texts/dark-high-contrast", GUINT_TO_POINTER (3), test_texts_can_be_read);
  g_test_add_data_func ("/screen-colours/lines/high-contrast", GUINT_TO_POINTER (0), test_high_contrast_has_stronger_lines);
  g_test_add_data_func ("/screen-colours/lines/dark-high-contrast", GUINT_TO_POINTER (1),
                        test_high_contrast_has_stronger_lines);

  return g_test_run ();
}
