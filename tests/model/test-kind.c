/* test-kind.c: the tables of kinds and fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-item.h"

static void
assert_kebab_case (const char *name)
{
  g_assert_true (g_ascii_islower (name[0]));

  for (guint i = 0; name[i] != '\0'; i++)
    {
      g_assert_true (g_ascii_islower (name[i]) || g_ascii_isdigit (name[i]) || name[i] == '-');
      if (name[i] == '-')
        g_assert_true (name[i + 1] != '-' && name[i + 1] != '\0');
    }
}

static void
assert_label (const char *label)
{
  g_assert_nonnull (label);
  g_assert_cmpuint (strlen (label), >, 0);
  g_assert_true (g_utf8_validate (label, -1, NULL));
}

static void
test_every_kind_has_a_name_and_a_prefix_of_its_own (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) prefixes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);

      assert_kebab_case (info->name);
      assert_kebab_case (info->prefix);
      g_assert_true (g_hash_table_add (names, (gpointer) info->name));
      g_assert_true (g_hash_table_add (prefixes, (gpointer) info->prefix));
      assert_label (info->label);
      assert_label (info->label_plural);
      g_assert_cmpuint (info->n_fields, >, 0);
    }
}

static void
check_choices (const JmField *field)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (; field->choices[n].name != NULL; n++)
    {
      assert_kebab_case (field->choices[n].name);
      assert_label (field->choices[n].label);
      g_assert_true (g_hash_table_add (names, (gpointer) field->choices[n].name));
      g_assert_cmpint (jm_field_find_choice (field, field->choices[n].name), ==, (int) n);
    }

  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpint (jm_field_find_choice (field, "no such choice"), ==, JM_CHOICE_UNSET);
  g_assert_cmpint (jm_field_find_choice (field, ""), ==, JM_CHOICE_UNSET);
}

static void
check_field (const JmField *field)
{
  g_autofree char *description = jm_field_describe (field);
  gboolean refers = field->type == JM_TYPE_REFERENCE || field->type == JM_TYPE_REFERENCES;

  assert_kebab_case (field->name);
  /* Every item has these two besides its fields. */
  g_assert_cmpstr (field->name, !=, "id");
  g_assert_cmpstr (field->name, !=, "format");
  assert_label (field->label);
  assert_label (field->help);
  assert_label (description);
  g_assert_true (g_str_has_suffix (description, "."));

  g_assert_cmpint (field->type, >, JM_TYPE_UNSET);
  g_assert_cmpint (field->type, <=, JM_TYPE_CHILDREN);

  /* Whoever draws the map sees all of it. */
  g_assert_true (field->audience & JM_AUDIENCE_OPERATIONAL);

  if (field->type == JM_TYPE_NUMBER || field->type == JM_TYPE_INTEGER)
    g_assert_cmpfloat (field->minimum, <, field->maximum);
  else
    g_assert_cmpfloat (field->minimum, ==, field->maximum);

  g_assert_true ((field->choices != NULL) == (field->type == JM_TYPE_CHOICE));
  if (field->choices != NULL)
    check_choices (field);

  g_assert_true ((field->targets != 0) == refers);
  g_assert_cmpuint (field->targets & ~JM_ANY_KIND, ==, 0);
  g_assert_true (!field->needed || field->type == JM_TYPE_REFERENCE);
  g_assert_true (!field->follows || (field->type == JM_TYPE_REFERENCE && !field->needed));
}

static void
test_every_field_is_declared_soundly (void)
{
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_assert_true (jm_kind_get_field (kind, i) == &info->fields[i]);
          g_assert_true (g_hash_table_add (names, (gpointer) info->fields[i].name));
          check_field (&info->fields[i]);
        }
    }
}

static void
test_fields_are_found_by_their_whole_name (void)
{
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *longer = g_strconcat (info->fields[i].name, "x", NULL);
          g_autofree char *upper = g_ascii_strup (info->fields[i].name, -1);

          g_assert_cmpint (jm_kind_find_field (kind, info->fields[i].name), ==, (int) i);
          g_assert_cmpint (jm_kind_find_field (kind, longer), ==, -1);
          g_assert_cmpint (jm_kind_find_field (kind, upper), ==, -1);
        }
      g_assert_cmpint (jm_kind_find_field (kind, ""), ==, -1);
      g_assert_cmpint (jm_kind_find_field (kind, "id"), ==, -1);
    }

  g_assert_cmpint (jm_kind_find_field (JM_KIND_STAGE, "touchpoints"), ==, JM_STAGE_TOUCHPOINTS);
  g_assert_cmpint (jm_kind_find_field (JM_KIND_STAGE, "stages"), ==, -1);
}

static guint
get_depth (JmKind  kind,
           guint  *seen)
{
  const JmKindInfo *info = jm_kind_get_info (kind);
  guint depth = 0;

  *seen |= JM_KIND_BIT (kind);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN)
      depth = MAX (depth, get_depth (info->fields[i].child, seen));

  return depth + 1;
}

/* The recursions over items rely on this; endless nesting would not come back from here. */
static void
test_kinds_nest_four_deep_and_all_are_in_the_map (void)
{
  guint seen = 0;

  g_assert_cmpuint (get_depth (JM_KIND_MAP, &seen), ==, 4);
  g_assert_cmphex (seen, ==, JM_ANY_KIND);
}

static gboolean
customers_see (JmKind kind,
               guint  field)
{
  return (jm_kind_get_field (kind, field)->audience & JM_AUDIENCE_CUSTOMER) != 0;
}

static void
test_audiences_narrow_from_the_map_down (void)
{
  /* What is in a list that customers do not see is no field for customers. */
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const JmKindInfo *child;

          if (info->fields[i].type != JM_TYPE_CHILDREN || info->fields[i].audience & JM_AUDIENCE_CUSTOMER)
            continue;

          child = jm_kind_get_info (info->fields[i].child);
          for (guint j = 0; j < child->n_fields; j++)
            if (child->fields[j].audience & JM_AUDIENCE_CUSTOMER)
              g_error ("%s of %s is for customers, but the list %s is not", child->fields[j].name,
                       child->name, info->fields[i].name);
        }
    }

  g_assert_true (customers_see (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_OFFER));
  g_assert_false (customers_see (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_BACKSTAGE));
  g_assert_false (customers_see (JM_KIND_KPI, JM_KPI_TARGET));
}

static void
test_choices_have_the_order_of_their_constants (void)
{
  static const struct
  {
    JmKind kind;
    guint field;
    const char *name;
    int choice;
  } cases[] = {
    { JM_KIND_MAP, JM_MAP_TYPE, "current-state", JM_MAP_CURRENT_STATE },
    { JM_KIND_MAP, JM_MAP_TYPE, "future-state", JM_MAP_FUTURE_STATE },
    { JM_KIND_MAP, JM_MAP_TYPE, "day-in-the-life", JM_MAP_DAY_IN_THE_LIFE },
    { JM_KIND_MAP, JM_MAP_TYPE, "service-blueprint", JM_MAP_SERVICE_BLUEPRINT },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "website", JM_TOUCHPOINT_WEBSITE },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "partner-site", JM_TOUCHPOINT_PARTNER_SITE },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "app", JM_TOUCHPOINT_APP },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "social", JM_TOUCHPOINT_SOCIAL },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "paid-advert", JM_TOUCHPOINT_PAID_ADVERT },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "tv", JM_TOUCHPOINT_TV },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "poster", JM_TOUCHPOINT_POSTER },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "packaging", JM_TOUCHPOINT_PACKAGING },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "trade-show", JM_TOUCHPOINT_TRADE_SHOW },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "event", JM_TOUCHPOINT_EVENT },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "e-mail", JM_TOUCHPOINT_E_MAIL },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "review-site", JM_TOUCHPOINT_REVIEW_SITE },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "in-person", JM_TOUCHPOINT_IN_PERSON },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "shop", JM_TOUCHPOINT_SHOP },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "word-of-mouth", JM_TOUCHPOINT_WORD_OF_MOUTH },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "phone", JM_TOUCHPOINT_PHONE },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "video", JM_TOUCHPOINT_VIDEO },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "chat", JM_TOUCHPOINT_CHAT },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "sms", JM_TOUCHPOINT_SMS },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "letter", JM_TOUCHPOINT_LETTER },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "parcel", JM_TOUCHPOINT_PARCEL },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "payment", JM_TOUCHPOINT_PAYMENT },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "loyalty-scheme", JM_TOUCHPOINT_LOYALTY_SCHEME },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "product-use", JM_TOUCHPOINT_PRODUCT_USE },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND, "other", JM_TOUCHPOINT_OTHER },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_DIGITAL, "yes", JM_DIGITAL_YES },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_DIGITAL, "no", JM_DIGITAL_NO },
    { JM_KIND_MOTIVATION, JM_MOTIVATION_SIGN, "positive", JM_POSITIVE },
    { JM_KIND_MOTIVATION, JM_MOTIVATION_SIGN, "negative", JM_NEGATIVE },
    { JM_KIND_OBJECTIVE, JM_OBJECTIVE_INFLUENCE, "yes", JM_YES },
    { JM_KIND_OBJECTIVE, JM_OBJECTIVE_INFLUENCE, "partly", JM_PARTLY },
    { JM_KIND_OBJECTIVE, JM_OBJECTIVE_INFLUENCE, "no", JM_NO },
    { JM_KIND_EVIDENCE, JM_EVIDENCE_STATE, "assumed", JM_EVIDENCE_ASSUMED },
    { JM_KIND_EVIDENCE, JM_EVIDENCE_STATE, "partly", JM_EVIDENCE_PARTLY },
    { JM_KIND_EVIDENCE, JM_EVIDENCE_STATE, "researched", JM_EVIDENCE_RESEARCHED },
    { JM_KIND_KPI, JM_KPI_DIRECTION, "up", JM_MORE_IS_BETTER },
    { JM_KIND_KPI, JM_KPI_DIRECTION, "down", JM_LESS_IS_BETTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jm_field_find_choice (jm_kind_get_field (cases[i].kind, cases[i].field), cases[i].name),
                     ==, cases[i].choice);
}

static void
test_descriptions_name_what_is_expected (void)
{
  static const struct
  {
    JmKind kind;
    guint field;
    const char *description;
  } cases[] = {
    { JM_KIND_PAIN_POINT, JM_PAIN_POINT_SEVERITY, "A whole number from 1 to 5 was expected." },
    { JM_KIND_EMOTION, JM_EMOTION_SCORE, "A number from -2 to 2 was expected." },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_DURATION, "A number from 0 to 1\u00a0000\u00a0000 was expected." },
    { JM_KIND_KPI, JM_KPI_TARGET,
      "A number from -1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000 to "
      "1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000 was expected." },
    { JM_KIND_MOTIVATION, JM_MOTIVATION_SIGN, "One of these was expected: positive, negative." },
    { JM_KIND_LINK, JM_LINK_FROM, "The id of an item of this kind was expected: Stage, Touchpoint." },
    { JM_KIND_COMMENT, JM_COMMENT_ITEM, "The id of an item was expected." },
    { JM_KIND_MAP, JM_MAP_STAGES, "A list of items was expected." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = jm_field_describe (jm_kind_get_field (cases[i].kind, cases[i].field));

      g_assert_cmpstr (description, ==, cases[i].description);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kind/every_kind_has_a_name_and_a_prefix_of_its_own",
                   test_every_kind_has_a_name_and_a_prefix_of_its_own);
  g_test_add_func ("/kind/every_field_is_declared_soundly", test_every_field_is_declared_soundly);
  g_test_add_func ("/kind/fields_are_found_by_their_whole_name", test_fields_are_found_by_their_whole_name);
  g_test_add_func ("/kind/kinds_nest_four_deep_and_all_are_in_the_map",
                   test_kinds_nest_four_deep_and_all_are_in_the_map);
  g_test_add_func ("/kind/audiences_narrow_from_the_map_down", test_audiences_narrow_from_the_map_down);
  g_test_add_func ("/kind/choices_have_the_order_of_their_constants",
                   test_choices_have_the_order_of_their_constants);
  g_test_add_func ("/kind/descriptions_name_what_is_expected", test_descriptions_name_what_is_expected);

  return g_test_run ();
}
