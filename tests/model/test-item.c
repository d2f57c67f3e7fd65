/* test-item.c: items and the values of their fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "jm-map.h"
#include "jm-sample.h"

#define N_VALUES 20

static void
assert_refused (JmItem  *item,
                guint    field,
                JmValue  value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmItem) before = jm_item_with_id (item, jm_item_get_id (item));
  g_autoptr (JmItem) changed = NULL;

  if (jm_item_build_set (item, field, value, &error))
    g_error ("%s of %s took a value that does not fit", jm_item_get_info (item)->fields[field].name,
             jm_item_get_info (item)->name);
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE);
  g_assert_cmpuint (strlen (error->message), >, 10);
  g_assert_true (jm_item_equal (item, before));

  g_clear_error (&error);
  changed = jm_item_with_value (item, field, value, &error);
  g_assert_null (changed);
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE);
}

static void
assert_set (JmItem  *item,
            guint    field,
            JmValue  value)
{
  g_autoptr (GError) error = NULL;

  jm_item_build_set (item, field, value, &error);
  g_assert_no_error (error);
}

static void
assert_default (JmItem *item,
                guint   field)
{
  const JmField *declaration = &jm_item_get_info (item)->fields[field];

  g_assert_false (jm_item_is_set (item, field));

  switch (jm_type_get_store (declaration->type))
    {
    case JM_TYPE_TEXT:
      g_assert_cmpstr (jm_item_get_text (item, field), ==, "");
      break;
    case JM_TYPE_NUMBER:
      if (declaration->type == JM_TYPE_FLAG)
        g_assert_false (jm_item_get_flag (item, field));
      else if (declaration->type == JM_TYPE_CHOICE)
        g_assert_cmpint (jm_item_get_choice (item, field), ==, JM_CHOICE_UNSET);
      else
        g_assert_true (isnan (jm_item_get_number (item, field)));
      break;
    case JM_TYPE_TEXTS:
      g_assert_cmpuint (jm_item_get_n_texts (item, field), ==, 0);
      break;
    case JM_TYPE_CHILDREN:
      g_assert_cmpuint (jm_item_get_n_children (item, field), ==, 0);
      break;
    case JM_TYPE_UNSET:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_INTEGER:
    case JM_TYPE_FLAG:
    case JM_TYPE_CHOICE:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    default:
      g_assert_not_reached ();
    }
}

static void
assert_has (JmItem  *item,
            guint    field,
            JmValue  value)
{
  g_assert_true (jm_item_is_set (item, field));

  if (value.type == JM_TYPE_TEXT)
    g_assert_cmpstr (jm_item_get_text (item, field), ==, value.text);
  else if (value.type == JM_TYPE_NUMBER)
    g_assert_cmpfloat (jm_item_get_number (item, field), ==, value.number);
  else
    {
      g_assert_cmpuint (jm_item_get_n_texts (item, field), ==, g_strv_length ((char **) value.texts));
      for (guint i = 0; value.texts[i] != NULL; i++)
        g_assert_cmpstr (jm_item_get_nth_text (item, field, i), ==, value.texts[i]);
    }
}

static JmValue
make_value (const JmField *field,
            GRand         *rand)
{
  static const char *const ids[] = { "a-1", "another", NULL };

  if (field->type == JM_TYPE_REFERENCE)
    return JM_VALUE_TEXT (ids[0]);
  if (field->type == JM_TYPE_REFERENCES)
    return JM_VALUE_TEXTS (ids);

  return jm_sample_value (field, rand);
}

static void
test_every_field_takes_its_values_and_goes_back_to_its_default (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    for (guint field = 0; field < jm_kind_get_info (kind)->n_fields; field++)
      {
        const JmField *declaration = jm_kind_get_field (kind, field);
        g_autoptr (JmItem) item = jm_item_new (kind, "an-id");
        g_autoptr (JmItem) blank = jm_item_new (kind, "an-id");

        assert_default (item, field);
        if (declaration->type == JM_TYPE_CHILDREN)
          continue;

        for (guint i = 0; i < N_VALUES; i++)
          {
            g_autoptr (JmItem) changed = NULL;
            g_autoptr (JmItem) same = NULL;
            g_autoptr (JmItem) unset = NULL;
            JmValue value = make_value (declaration, rand);

            assert_set (item, field, value);
            assert_has (item, field, value);
            g_assert_false (jm_item_equal (item, blank));

            changed = jm_item_with_value (blank, field, value, NULL);
            assert_has (changed, field, value);
            g_assert_true (jm_item_equal (item, changed));
            assert_default (blank, field);

            same = jm_item_with_value (changed, field, value, NULL);
            g_assert_true (same == changed);

            unset = jm_item_with_value (changed, field, JM_VALUE_UNSET, NULL);
            g_assert_true (jm_item_equal (unset, blank));

            for (guint other = 0; other < jm_kind_get_info (kind)->n_fields; other++)
              if (other != field)
                assert_default (item, other);
          }

        assert_set (item, field, JM_VALUE_UNSET);
        assert_default (item, field);
        g_assert_true (jm_item_equal (item, blank));
      }
}

static void
test_every_field_refuses_what_does_not_fit (void)
{
  static const char *const bad_texts[] = {
    "bell \a", "escape \033[0m", "delete \177", "line end \r\n", "C1 \xc2\x85", "\xef\xbf\xbf", "\xff\xfe",
    "cut \xc3", "over\xc0\x80long", "\xed\xa0\x80 surrogate",
  };
  static const char *const line_breaks[] = { "two\nlines", "tab\there", "sep\xe2\x80\xa8line",
                                             "\xe2\x80\xa9" };

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    for (guint field = 0; field < jm_kind_get_info (kind)->n_fields; field++)
      {
        const JmField *declaration = jm_kind_get_field (kind, field);
        JmType store = jm_type_get_store (declaration->type);
        g_autoptr (JmItem) item = jm_item_new (kind, "an-id");
        const char *texts[] = { "a good one", NULL, NULL };

        if (store != JM_TYPE_TEXT)
          assert_refused (item, field, JM_VALUE_TEXT ("x"));
        if (store != JM_TYPE_NUMBER)
          assert_refused (item, field, JM_VALUE_NUMBER (1));
        if (store != JM_TYPE_TEXTS)
          assert_refused (item, field, JM_VALUE_TEXTS (texts));
        if (store == JM_TYPE_CHILDREN)
          assert_refused (item, field, JM_VALUE_UNSET);

        for (guint i = 0; i < G_N_ELEMENTS (bad_texts); i++)
          {
            texts[1] = bad_texts[i];
            assert_refused (item, field,
                            store == JM_TYPE_TEXTS ? JM_VALUE_TEXTS (texts) : JM_VALUE_TEXT (texts[1]));
          }

        if (declaration->type != JM_TYPE_PROSE)
          for (guint i = 0; i < G_N_ELEMENTS (line_breaks); i++)
            {
              texts[1] = line_breaks[i];
              assert_refused (item, field,
                              store == JM_TYPE_TEXTS ? JM_VALUE_TEXTS (texts) : JM_VALUE_TEXT (texts[1]));
            }

        if (store != JM_TYPE_NUMBER)
          continue;

        assert_refused (item, field, JM_VALUE_NUMBER ((double) NAN));
        assert_refused (item, field, JM_VALUE_NUMBER ((double) INFINITY));
        assert_refused (item, field, JM_VALUE_NUMBER (-(double) INFINITY));
        assert_refused (item, field, JM_VALUE_NUMBER (1e300));
        assert_refused (item, field, JM_VALUE_NUMBER (-1e300));
        if (declaration->type != JM_TYPE_NUMBER)
          assert_refused (item, field, JM_VALUE_NUMBER (0.5));
        if (declaration->type == JM_TYPE_NUMBER || declaration->type == JM_TYPE_INTEGER)
          {
            assert_refused (item, field, JM_VALUE_NUMBER (nextafter (declaration->minimum, -INFINITY)));
            assert_refused (item, field, JM_VALUE_NUMBER (nextafter (declaration->maximum, INFINITY)));
            assert_set (item, field, JM_VALUE_NUMBER (declaration->minimum));
            assert_set (item, field, JM_VALUE_NUMBER (declaration->maximum));
          }
        if (declaration->type == JM_TYPE_FLAG)
          assert_refused (item, field, JM_VALUE_NUMBER (2));
        if (declaration->type == JM_TYPE_CHOICE)
          {
            assert_refused (item, field, JM_VALUE_NUMBER (-2));
            assert_refused (item, field, JM_VALUE_NUMBER (100));
            assert_set (item, field, JM_VALUE_NUMBER (JM_CHOICE_UNSET));
            assert_default (item, field);
          }
      }
}

static void
test_dates_are_days_of_the_calendar (void)
{
  static const char *const good[] = { "2026-03-31", "2024-02-29", "0001-01-01", "9999-12-31", "" };
  static const char *const bad[] = {
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "0000-01-01",
    "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01T00:00", " 2026-01-01", "2026-01-1x", "-026-01-01",
    "20260101",
    "２０２６-01",
  };
  g_autoptr (JmItem) item = jm_item_new (JM_KIND_MILESTONE, "d-1");

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      assert_set (item, JM_MILESTONE_DATE, JM_VALUE_TEXT (good[i]));
      g_assert_cmpstr (jm_item_get_text (item, JM_MILESTONE_DATE), ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (item, JM_MILESTONE_DATE, JM_VALUE_TEXT (bad[i]));
}

static void
test_colours_have_six_digits (void)
{
  static const char *const good[] = { "#1a5fb4", "#FFFFFF", "#000000", "" };
  static const char *const bad[] = { "red", "#fff", "#1a5fb4ff", "1a5fb4", "#1a5fbg", "#1a5fb ", "#",
                                     "rgb(1,2,3)" };
  g_autoptr (JmItem) item = jm_item_new (JM_KIND_STAGE, "s-1");

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      assert_set (item, JM_STAGE_COLOUR, JM_VALUE_TEXT (good[i]));
      g_assert_cmpstr (jm_item_get_text (item, JM_STAGE_COLOUR), ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (item, JM_STAGE_COLOUR, JM_VALUE_TEXT (bad[i]));
}

static void
test_paths_are_relative (void)
{
  static const char *const good[] = {
    "anna.png", "pictures/anna 2.png", "../maps/future.journey.json", "./a", "Größe.png", "a/b:c", "7:30.png",
    "",
  };
  static const char *const bad[] = {
    "/etc/passwd", "\\\\server\\share", "\\temp", "C:\\maps\\a.json", "c:a", "file:///etc/passwd",
    "http://example.org/a.png", "data:image/png;base64,AAAA", "resource:x", "x-scheme+1.0:y",
  };
  g_autoptr (JmItem) item = jm_item_new (JM_KIND_TOUCHPOINT, "t-1");

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    assert_set (item, JM_TOUCHPOINT_SUB_MAP, JM_VALUE_TEXT (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (item, JM_TOUCHPOINT_SUB_MAP, JM_VALUE_TEXT (bad[i]));
}

static void
test_texts_have_a_limit (void)
{
  g_autofree char *text = g_strnfill (JM_ITEM_MAX_TEXT + 1, 'x');
  g_autoptr (JmItem) item = jm_item_new (JM_KIND_STAGE, "s-1");
  const char *texts[] = { text, NULL };

  assert_refused (item, JM_STAGE_SUMMARY, JM_VALUE_TEXT (text));
  assert_refused (item, JM_STAGE_COMPETITORS, JM_VALUE_TEXTS (texts));

  text[JM_ITEM_MAX_TEXT] = '\0';
  assert_set (item, JM_STAGE_SUMMARY, JM_VALUE_TEXT (text));
  g_assert_cmpstr (jm_item_get_text (item, JM_STAGE_SUMMARY), ==, text);
}

static void
test_messages_say_what_was_expected (void)
{
  g_autoptr (JmItem) item = jm_item_new (JM_KIND_PAIN_POINT, "x-1");
  g_autoptr (GError) error = NULL;

  g_assert_false (jm_item_build_set (item, JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (6), &error));
  g_assert_cmpstr (error->message, ==, "A whole number from 1 to 5 was expected.");
  g_clear_error (&error);

  g_assert_false (jm_item_build_set (item, JM_PAIN_POINT_OWNER, JM_VALUE_TEXT ("a\nb"), &error));
  g_assert_cmpstr (error->message, ==, "A text of one line without control characters was expected.");
}

static void
test_minus_zero_is_zero (void)
{
  g_autoptr (JmItem) item = jm_item_new (JM_KIND_EMOTION, "e-1");

  assert_set (item, JM_EMOTION_SCORE, JM_VALUE_NUMBER (-0.0));
  g_assert_false (signbit (jm_item_get_number (item, JM_EMOTION_SCORE)));
  g_assert_true (jm_item_is_set (item, JM_EMOTION_SCORE));
}

static void
test_foreign_text_is_cleaned_to_fit (void)
{
  static const struct
  {
    guint field;
    const char *text;
    const char *clean;
  } cases[] = {
    { JM_STAGE_TITLE, "plain", "plain" },
    { JM_STAGE_TITLE, "", "" },
    { JM_STAGE_TITLE, "two\r\nlines\nand\rmore", "two lines and more" },
    { JM_STAGE_SUMMARY, "two\r\nlines\nand\rmore", "two\nlines\nand\nmore" },
    { JM_STAGE_TITLE, "tab\there", "tab here" },
    { JM_STAGE_SUMMARY, "tab\there", "tab\there" },
    { JM_STAGE_SUMMARY, "bell\a, C1\xc2\x85, \xef\xbf\xbe.", "bell , C1 ,  ." },
    { JM_STAGE_TITLE, "sep\xe2\x80\xa8line", "sep line" },
    { JM_STAGE_COMPETITORS, "a\nb", "a b" },
    { JM_STAGE_TITLE, "お客様 — é", "お客様 — é" },
  };
  g_autoptr (JmItem) item = jm_item_new (JM_KIND_STAGE, "s-1");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JmField *field = jm_kind_get_field (JM_KIND_STAGE, cases[i].field);
      g_autofree char *clean = jm_field_clean_text (field, cases[i].text);
      const char *texts[] = { clean, NULL };

      g_assert_cmpstr (clean, ==, cases[i].clean);
      assert_set (item, cases[i].field,
                  field->type == JM_TYPE_TEXTS ? JM_VALUE_TEXTS (texts) : JM_VALUE_TEXT (clean));
    }
}

static JmItem *
make_stage (void)
{
  JmItem *stage = jm_item_new (JM_KIND_STAGE, "s-1");
  JmItem *touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t-1");

  jm_item_build_append (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, jm_item_new (JM_KIND_PAIN_POINT, "x-1"));
  jm_item_build_append (stage, JM_STAGE_TOUCHPOINTS, touchpoint);
  jm_item_build_append (stage, JM_STAGE_TOUCHPOINTS, jm_item_new (JM_KIND_TOUCHPOINT, "t-2"));

  return stage;
}

static void
test_items_hold_items (void)
{
  g_autoptr (JmItem) stage = make_stage ();
  g_autoptr (JmItem) other = make_stage ();
  g_autoptr (JmItem) shorter = NULL;
  g_autoptr (JmItem) empty = NULL;
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_cmpuint (jm_item_count (stage), ==, 4);
  g_assert_cmpuint (jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS), ==, 2);
  g_assert_cmpstr (jm_item_get_id (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 1)), ==, "t-2");
  g_assert_true (jm_item_is_set (stage, JM_STAGE_TOUCHPOINTS));
  g_assert_true (jm_item_equal (stage, other));

  g_ptr_array_add (children, jm_item_ref (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 0)));
  shorter = jm_item_with_children (stage, JM_STAGE_TOUCHPOINTS, children);
  g_assert_cmpuint (jm_item_count (shorter), ==, 3);
  g_assert_cmpuint (jm_item_count (stage), ==, 4);
  g_assert_true (jm_item_get_child (shorter, JM_STAGE_TOUCHPOINTS, 0)
                 == jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 0));
  g_assert_false (jm_item_equal (stage, shorter));

  empty = jm_item_with_children (stage, JM_STAGE_TOUCHPOINTS, none);
  g_assert_cmpuint (jm_item_count (empty), ==, 1);
  g_assert_false (jm_item_is_set (empty, JM_STAGE_TOUCHPOINTS));
}

/* A reader may hang an item up before it has read what is in it. */
static void
test_items_may_be_filled_from_the_top (void)
{
  g_autoptr (JmItem) other = make_stage ();
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "s-1");
  JmItem *touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t-1");

  jm_item_build_append (stage, JM_STAGE_TOUCHPOINTS, touchpoint);
  jm_item_build_append (stage, JM_STAGE_TOUCHPOINTS, jm_item_new (JM_KIND_TOUCHPOINT, "t-2"));
  jm_item_build_append (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, jm_item_new (JM_KIND_PAIN_POINT, "x-1"));

  g_assert_cmpuint (jm_item_count (stage), ==, 4);
  g_assert_true (jm_item_equal (stage, other));
}

static void
test_a_copy_shares_all_but_the_changed_field (void)
{
  g_autoptr (JmItem) stage = make_stage ();
  g_autoptr (JmItem) copy = NULL;
  g_autoptr (JmItem) renamed = NULL;

  assert_set (stage, JM_STAGE_TITLE, JM_VALUE_TEXT ("Before"));
  assert_set (stage, JM_STAGE_SUMMARY, JM_VALUE_TEXT ("The same"));
  copy = jm_item_with_value (stage, JM_STAGE_TITLE, JM_VALUE_TEXT ("After"), NULL);

  g_assert_cmpstr (jm_item_get_text (stage, JM_STAGE_TITLE), ==, "Before");
  g_assert_cmpstr (jm_item_get_text (copy, JM_STAGE_TITLE), ==, "After");
  g_assert_true (jm_item_get_text (copy, JM_STAGE_SUMMARY) == jm_item_get_text (stage, JM_STAGE_SUMMARY));
  g_assert_true (jm_item_get_id (copy) == jm_item_get_id (stage));
  g_assert_true (jm_item_get_child (copy, JM_STAGE_TOUCHPOINTS, 0)
                 == jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 0));
  g_assert_cmpuint (jm_item_count (copy), ==, 4);

  renamed = jm_item_with_id (stage, "s-2");
  g_assert_cmpstr (jm_item_get_id (renamed), ==, "s-2");
  g_assert_cmpstr (jm_item_get_id (stage), ==, "s-1");
  g_assert_true (jm_item_get_text (renamed, JM_STAGE_TITLE) == jm_item_get_text (stage, JM_STAGE_TITLE));
}

static void
test_a_part_shares_what_it_keeps (void)
{
  const guint64 kept = G_GUINT64_CONSTANT (1) << JM_STAGE_SUMMARY | G_GUINT64_CONSTANT (1) << JM_STAGE_TOUCHPOINTS;
  g_autoptr (JmItem) stage = make_stage ();
  g_autoptr (JmItem) part = NULL;
  g_autoptr (JmItem) empty = NULL;
  g_autoptr (JmItem) blank = jm_item_new (JM_KIND_STAGE, "s-1");

  assert_set (stage, JM_STAGE_SUMMARY, JM_VALUE_TEXT ("Kept"));
  assert_set (stage, JM_STAGE_OWNER, JM_VALUE_TEXT ("Not kept"));
  assert_set (stage, JM_STAGE_DURATION, JM_VALUE_NUMBER (3));
  jm_item_build_unknown (stage, "x-a", "[1]");
  part = jm_item_with_only (stage, kept);

  g_assert_true (jm_item_get_id (part) == jm_item_get_id (stage));
  g_assert_true (jm_item_get_text (part, JM_STAGE_SUMMARY) == jm_item_get_text (stage, JM_STAGE_SUMMARY));
  g_assert_true (jm_item_get_child (part, JM_STAGE_TOUCHPOINTS, 0)
                 == jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 0));
  g_assert_cmpstr (jm_item_get_text (part, JM_STAGE_OWNER), ==, "");
  g_assert_true (isnan (jm_item_get_number (part, JM_STAGE_DURATION)));
  g_assert_cmpuint (jm_item_get_n_unknown (part), ==, 0);

  /* What was not kept may be filled; the original does not notice. */
  assert_set (part, JM_STAGE_OWNER, JM_VALUE_TEXT ("New"));
  g_assert_cmpstr (jm_item_get_text (stage, JM_STAGE_OWNER), ==, "Not kept");

  empty = jm_item_with_only (stage, 0);
  g_assert_true (jm_item_equal (empty, blank));
}

static void
test_unknown_members_are_kept_in_order (void)
{
  g_autoptr (JmItem) stage = make_stage ();
  g_autoptr (JmItem) other = make_stage ();
  g_autoptr (JmItem) copy = NULL;
  const char *json;

  g_assert_cmpuint (jm_item_get_n_unknown (stage), ==, 0);
  jm_item_build_unknown (stage, "x-weather", "{\"rain\":true}");
  jm_item_build_unknown (stage, "x-a", "[1]");
  g_assert_false (jm_item_equal (stage, other));

  copy = jm_item_with_value (stage, JM_STAGE_TITLE, JM_VALUE_TEXT ("New"), NULL);
  g_assert_cmpuint (jm_item_get_n_unknown (copy), ==, 2);
  g_assert_cmpstr (jm_item_get_unknown (copy, 0, &json), ==, "x-weather");
  g_assert_cmpstr (json, ==, "{\"rain\":true}");
  g_assert_cmpstr (jm_item_get_unknown (copy, 1, &json), ==, "x-a");
  g_assert_cmpstr (json, ==, "[1]");

  jm_item_build_unknown (other, "x-weather", "{\"rain\":true}");
  jm_item_build_unknown (other, "x-a", "[2]");
  g_assert_false (jm_item_equal (stage, other));
}

static void
test_items_differ_by_kind_and_id (void)
{
  g_autoptr (JmItem) a = jm_item_new (JM_KIND_LANE, "1");
  g_autoptr (JmItem) b = jm_item_new (JM_KIND_LANE, "2");
  g_autoptr (JmItem) c = jm_item_new (JM_KIND_MILESTONE, "1");
  g_autoptr (JmItem) d = jm_item_new (JM_KIND_LANE, "1");

  g_assert_true (jm_item_equal (a, a));
  g_assert_true (jm_item_equal (a, d));
  g_assert_false (jm_item_equal (a, b));
  g_assert_false (jm_item_equal (a, c));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item/every_field_takes_its_values_and_goes_back_to_its_default",
                   test_every_field_takes_its_values_and_goes_back_to_its_default);
  g_test_add_func ("/item/every_field_refuses_what_does_not_fit", test_every_field_refuses_what_does_not_fit);
  g_test_add_func ("/item/dates_are_days_of_the_calendar", test_dates_are_days_of_the_calendar);
  g_test_add_func ("/item/colours_have_six_digits", test_colours_have_six_digits);
  g_test_add_func ("/item/paths_are_relative", test_paths_are_relative);
  g_test_add_func ("/item/texts_have_a_limit", test_texts_have_a_limit);
  g_test_add_func ("/item/messages_say_what_was_expected", test_messages_say_what_was_expected);
  g_test_add_func ("/item/minus_zero_is_zero", test_minus_zero_is_zero);
  g_test_add_func ("/item/foreign_text_is_cleaned_to_fit", test_foreign_text_is_cleaned_to_fit);
  g_test_add_func ("/item/items_hold_items", test_items_hold_items);
  g_test_add_func ("/item/items_may_be_filled_from_the_top", test_items_may_be_filled_from_the_top);
  g_test_add_func ("/item/a_copy_shares_all_but_the_changed_field",
                   test_a_copy_shares_all_but_the_changed_field);
  g_test_add_func ("/item/a_part_shares_what_it_keeps", test_a_part_shares_what_it_keeps);
  g_test_add_func ("/item/unknown_members_are_kept_in_order", test_unknown_members_are_kept_in_order);
  g_test_add_func ("/item/items_differ_by_kind_and_id", test_items_differ_by_kind_and_id);

  return g_test_run ();
}
