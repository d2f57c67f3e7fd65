/* test-style.c: how a map looks: text sizes, colours, distances
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-style.h"

#include "jm-layout.h"
#include "jm-sample.h"

/* Of text, and of drawings: WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
#define TEXT_CONTRAST 4.5
#define SYMBOL_CONTRAST 3.0

/* The boxes that were visited, and which ink was found on which of them: bit by #JmRole. */
typedef struct
{
  GArray *boxes;
  guint32 texts_on[JM_N_BOX_STYLES];
  guint32 symbols_on[JM_N_BOX_STYLES];
  guint32 texts_on_page;
  guint32 symbols_on_page;
} Inks;

typedef struct
{
  JmRect rect;
  guint style;
} Box;

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Inks *inks = user_data;
  gboolean is_text = element->type == JM_ELEMENT_TEXT;
  guint32 *found = is_text ? &inks->texts_on_page : &inks->symbols_on_page;

  if (element->type == JM_ELEMENT_BOX)
    {
      Box box = { *rect, element->style };

      g_array_append_val (inks->boxes, box);
      return;
    }

  if (!is_text && element->type != JM_ELEMENT_SYMBOL && element->type != JM_ELEMENT_DOTS &&
      element->type != JM_ELEMENT_PLOT)
    return;

  /* What was drawn last lies on top. */
  for (guint i = inks->boxes->len; i > 0; i--)
    {
      const Box *box = &g_array_index (inks->boxes, Box, i - 1);

      if (jm_rect_contains (&box->rect, rect->x + 1, rect->y + 1))
        {
          found = is_text ? &inks->texts_on[box->style] : &inks->symbols_on[box->style];
          break;
        }
    }

  /* Of a face the colour tells nothing that its features do not tell. */
  if (element->style != JM_ROLE_NEUTRAL_FACE)
    *found |= 1u << element->style;
}

/* Finds out which inks stand where, from maps that have everything. */
static void
collect_inks (Inks *inks)
{
  const JmVisitor visitor = { .element = element_cb };
  const guint flags[] = { JM_TOUCHPOINT_MOMENT_OF_TRUTH, JM_TOUCHPOINT_KEY_STEP, JM_TOUCHPOINT_DECISION_POINT,
                          JM_TOUCHPOINT_DISRUPTION };
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");

  *inks = (Inks) { .boxes = g_array_new (FALSE, FALSE, sizeof (Box)) };
  for (guint seed = 0; seed < 4; seed++)
    {
      g_autoptr (JmMap) sample = jm_sample_map (3, 8, 2, seed);
      g_autoptr (JmMap) map = jm_map_set (sample, "t-00002", flags[seed], JM_VALUE_NUMBER (1), NULL);
      g_autoptr (JmMap) untitled = jm_map_set (map, "t-00003", JM_TOUCHPOINT_TITLE, JM_VALUE_UNSET, NULL);
      g_autoptr (JmLayout) layout = jm_layout_new (untitled, typesetter, &(JmLayoutOptions) { "2026-01-31" },
                                                   NULL);

      g_array_set_size (inks->boxes, 0);
      jm_layout_visit (layout, NULL, &visitor, inks);
    }
  g_array_unref (inks->boxes);
}

static void
assert_contrast (guint32  inks,
                 JmRole   ground,
                 JmColour stage,
                 double   least)
{
  for (JmRole ink = JM_ROLE_NONE; ink < JM_N_ROLES; ink++)
    if (inks & 1u << ink)
      {
        double contrast = jm_colour_get_contrast (jm_role_get_colour (ink, stage),
                                                  jm_role_get_colour (ground, stage));

        if (contrast < least)
          g_error ("Ink %d on ground %d of a stage coloured #%06x has a contrast of only %.2f", ink, ground,
                   stage >> 8, contrast);
      }
}

static void
test_every_ink_is_readable_where_it_stands_on_any_stage (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  Inks inks;

  collect_inks (&inks);
  g_assert_cmpuint (inks.texts_on[JM_BOX_STAGE], ==, 1u << JM_ROLE_ON_STAGE);
  g_assert_cmpuint (inks.texts_on[JM_BOX_CARD] & 1u << JM_ROLE_INK, !=, 0);
  g_assert_cmpuint (inks.texts_on[JM_BOX_BADGE], ==, 1u << JM_ROLE_BADGE_INK);
  g_assert_cmpuint (inks.symbols_on[JM_BOX_TINT] & 1u << JM_ROLE_STAGE_INK, !=, 0);

  for (guint i = 0; i < 1000; i++)
    {
      JmColour stage = g_rand_int (rand) | 0xff;

      assert_contrast (inks.texts_on_page, JM_ROLE_PAPER, stage, TEXT_CONTRAST);
      assert_contrast (inks.symbols_on_page, JM_ROLE_PAPER, stage, SYMBOL_CONTRAST);
      for (JmBoxStyle box = JM_BOX_STAGE; box < JM_N_BOX_STYLES; box++)
        {
          JmRole fill = jm_box_style_get_info (box)->fill;

          assert_contrast (inks.texts_on[box], fill, stage, TEXT_CONTRAST);
          assert_contrast (inks.symbols_on[box], fill, stage, SYMBOL_CONTRAST);
        }
    }
}

/* Lines run over tints; words stand on the areas of the scale of time. */
static void
test_what_runs_across_columns_is_seen_on_any_stage (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  guint32 strokes = 0;

  for (JmLineStyle style = JM_LINE_INTERACTION; style < JM_N_LINE_STYLES; style++)
    if (jm_line_style_get_info (style)->stroke != JM_ROLE_NONE)
      strokes |= 1u << jm_line_style_get_info (style)->stroke;
  g_assert_cmpuint (strokes, !=, 0);

  for (guint i = 0; i < 1000; i++)
    {
      JmColour stage = i == 0 ? 0x000000ff : g_rand_int (rand) | 0xff;

      assert_contrast (strokes, JM_ROLE_STAGE_TINT, stage, SYMBOL_CONTRAST);
      assert_contrast (1u << JM_ROLE_PURCHASE | 1u << JM_ROLE_INK_SOFT, JM_ROLE_STAGE_SOFT, stage, TEXT_CONTRAST);
      assert_contrast (1u << JM_ROLE_STAGE_INK, JM_ROLE_STAGE_TINT, stage, SYMBOL_CONTRAST);
    }
}

static void
test_black_and_white_stages_are_readable (void)
{
  const JmColour colours[] = { 0x000000ff, 0xffffffff, 0x767676ff, 0x949494ff, 0x959595ff };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    assert_contrast (1u << JM_ROLE_ON_STAGE, JM_ROLE_STAGE, colours[i], TEXT_CONTRAST);
}

static void
test_colours_of_our_own_carry_white_text (void)
{
  const JmColour paper = jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR);

  for (guint i = 0; i < 40; i++)
    {
      JmColour stage = jm_stage_get_default_colour (i);

      g_assert_cmpfloat (jm_colour_get_contrast (stage, paper), >=, TEXT_CONTRAST);
      g_assert_cmpuint (stage, !=, jm_stage_get_default_colour (i + 1));
      g_assert_cmpuint (jm_role_get_colour (JM_ROLE_STAGE, stage), ==, stage);
      g_assert_cmpfloat (jm_colour_get_contrast (jm_persona_get_default_colour (i), paper), >=,
                         TEXT_CONTRAST);
      g_assert_cmpuint (jm_persona_get_default_colour (i), !=, jm_persona_get_default_colour (i + 1));
    }
}

static void
test_contrast_is_that_of_wcag (void)
{
  g_assert_cmpfloat_with_epsilon (jm_colour_get_contrast (0x000000ff, 0xffffffff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (jm_colour_get_contrast (0xffffffff, 0x000000ff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (jm_colour_get_contrast (0x777777ff, 0xffffffff), 4.478, 0.001);
  g_assert_cmpfloat_with_epsilon (jm_colour_get_contrast (0xff0000ff, 0xffffffff), 3.998, 0.001);
  g_assert_cmpfloat_with_epsilon (jm_colour_get_contrast (0x123456ff, 0x123456ff), 1, 1e-9);
}

static void
test_colours_are_read_as_six_digits (void)
{
  const char *const wrong[] = { "", "#", "#12345", "#1234567", "123456", "#12345g", "#+12345", "# 12345",
                                "#-12345", "red", "#0x1234", "#ａｂ" };

  g_assert_cmphex (jm_colour_parse ("#1a6bd8", 1), ==, 0x1a6bd8ff);
  g_assert_cmphex (jm_colour_parse ("#FFFFFF", 1), ==, 0xffffffff);
  g_assert_cmphex (jm_colour_parse ("#000000", 1), ==, 0x000000ff);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmphex (jm_colour_parse (wrong[i], 0xabcdefff), ==, 0xabcdefff);
}

static void
test_colours_mix (void)
{
  g_assert_cmphex (jm_colour_mix (0x000000ff, 0xffffffff, 0), ==, 0x000000ff);
  g_assert_cmphex (jm_colour_mix (0x000000ff, 0xffffffff, 1), ==, 0xffffffff);
  g_assert_cmphex (jm_colour_mix (0x000000ff, 0xffffffff, 0.5), ==, 0x808080ff);
  g_assert_cmphex (jm_colour_mix (0xffff00ff, 0x0000ff00, 0.2), ==, 0xcccc33cc);
}

static void
test_a_tint_is_light_and_keeps_the_hue (void)
{
  JmColour tint = jm_role_get_colour (JM_ROLE_STAGE_TINT, 0x0000ffff);

  g_assert_cmpuint (tint & 0xff, ==, 0xff);
  g_assert_cmpuint ((tint >> 8) & 0xff, ==, 0xff);
  g_assert_cmpuint (tint >> 24, <, 0xff);
  g_assert_cmpfloat (jm_colour_get_contrast (tint, 0xffffffff), <, 1.25);
}

static void
test_every_style_has_room_for_its_letters (void)
{
  for (JmTextStyle i = JM_TEXT_TITLE; i < JM_N_TEXT_STYLES; i++)
    {
      const JmTextStyleInfo *info = jm_text_style_get_info (i);

      g_assert_cmpfloat (info->size, >=, 10);
      g_assert_cmpfloat (info->leading, >=, 1.2 * info->size);
      g_assert_cmpint (info->weight, >=, 400);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/style/every_ink_is_readable_where_it_stands_on_any_stage",
                   test_every_ink_is_readable_where_it_stands_on_any_stage);
  g_test_add_func ("/style/what_runs_across_columns_is_seen_on_any_stage",
                   test_what_runs_across_columns_is_seen_on_any_stage);
  g_test_add_func ("/style/black_and_white_stages_are_readable", test_black_and_white_stages_are_readable);
  g_test_add_func ("/style/colours_of_our_own_carry_white_text", test_colours_of_our_own_carry_white_text);
  g_test_add_func ("/style/contrast_is_that_of_wcag", test_contrast_is_that_of_wcag);
  g_test_add_func ("/style/colours_are_read_as_six_digits", test_colours_are_read_as_six_digits);
  g_test_add_func ("/style/colours_mix", test_colours_mix);
  g_test_add_func ("/style/a_tint_is_light_and_keeps_the_hue", test_a_tint_is_light_and_keeps_the_hue);
  g_test_add_func ("/style/every_style_has_room_for_its_letters", test_every_style_has_room_for_its_letters);

  return g_test_run ();
}
