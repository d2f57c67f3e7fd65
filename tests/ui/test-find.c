/* test-find.c: finding texts in a whole map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-find.h"

#include <string.h>

#include "jm-find-fold.h"
#include "jm-find-place.h"
#include "jm-find-quote.h"
#include "jm-loaded.h"
#include "jm-make.h"
#include "jm-sample.h"

static void
assert_fold (const char *text,
             const char *wanted)
{
  g_autofree char *folded = jm_find_fold (text);

  g_assert_cmpstr (folded, ==, wanted);
}

static void
test_fold (void)
{
  assert_fold ("", "");
  assert_fold ("  Two \t words\n", "two words");
  assert_fold ("Élève NAÏVE Ångström", "eleve naive angstrom");
  assert_fold ("e\xcc\x81", "e");
  assert_fold ("Straße STRASSE", "strasse strasse");
  assert_fold ("ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ");
  assert_fold ("Й", "и");
  assert_fold ("“It’s” — «fine»…", "\"it's\" - \"fine\"...");
  assert_fold ("ﬁle Ⅳ ½", "file iv 1⁄2");
  assert_fold ("−2\xc2\xa0%", "-2 %");
  assert_fold ("soft\xc2\xadhyphen \xe2\x80\x8fmark", "softhyphen mark");
  /* The sounding marks of Japanese make other letters. */
  assert_fold ("が", "か\xe3\x82\x99");
  assert_fold ("\xff", "\xef\xbf\xbd");
}

/* Stage, touchpoint, what belongs to them, a KPI with its values. */
static JmMap *
make_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage, *touchpoint, *kpi, *value;

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT ("Buying a bicycle"));
  jm_make_child (root, JM_MAP_PERSONAS, "p1", JM_PERSONA_NAME, "Zoë");
  stage = jm_make_child (root, JM_MAP_STAGES, "s1", JM_STAGE_TITLE, "Looking");
  jm_make_set (stage, JM_STAGE_COMPETITORS, JM_VALUE_TEXTS (((const char *const[]) { "Tram", "Taxi", NULL })));
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t1", JM_TOUCHPOINT_TITLE, "Read reviews");
  jm_make_set (touchpoint, JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT ("Reads\nfive reviews of the same bicycle"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_KIND, JM_VALUE_NUMBER (JM_TOUCHPOINT_REVIEW_SITE));
  jm_make_set (touchpoint, JM_TOUCHPOINT_DURATION, JM_VALUE_NUMBER (3));
  jm_make_set (touchpoint, JM_TOUCHPOINT_DURATION_UNIT, JM_VALUE_NUMBER (JM_WEEKS));
  jm_make_set (touchpoint, JM_TOUCHPOINT_KEY_STEP, JM_VALUE_NUMBER (1));
  jm_make_set (touchpoint, JM_TOUCHPOINT_INSIGHT, JM_VALUE_TEXT ("Nobody scrolls to the end"));
  jm_make_set (jm_make_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, "e1", JM_EMOTION_PERSONA, "p1"), JM_EMOTION_SCORE,
               JM_VALUE_NUMBER (-1.5));
  jm_make_set (jm_make_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, "x1", JM_PAIN_POINT_TEXT, "All five stars"),
               JM_PAIN_POINT_CAUSE, JM_VALUE_TEXT ("Bought reviews"));
  kpi = jm_make_child (root, JM_MAP_KPIS, "k1", JM_KPI_TITLE, "Bounce rate");
  jm_make_set (kpi, JM_KPI_UNIT, JM_VALUE_TEXT ("%"));
  jm_make_set (kpi, JM_KPI_TARGET, JM_VALUE_NUMBER (12.5));
  jm_make_set (kpi, JM_KPI_AT, JM_VALUE_TEXT ("t1"));
  value = jm_make_child (kpi, JM_KPI_VALUES, "v1", JM_VALUE_DATE, "2026-10-12");
  jm_make_set (value, JM_VALUE_VALUE, JM_VALUE_NUMBER (1234));

  return jm_make_map (root);
}

/* What is found, as "id.field id.field". */
static char *
list_found (JmMap      *map,
            const char *query)
{
  g_autoptr (JmFind) find = jm_find_new (map);
  g_autoptr (GArray) matches = jm_find_search (find, query);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const JmMatch *match = &g_array_index (matches, JmMatch, i);
      const JmItem *item = jm_map_find (map, match->id);

      g_string_append_printf (list, "%s%s.%s", i > 0 ? " " : "", match->id,
                              jm_item_get_info (item)->fields[match->field].name);
    }

  return g_string_free (list, FALSE);
}

static void
assert_found (JmMap      *map,
              const char *query,
              const char *wanted)
{
  g_autofree char *list = list_found (map, query);

  g_assert_cmpstr (list, ==, wanted);
}

static void
test_fields (void)
{
  g_autoptr (JmMap) map = make_map ();

  assert_found (map, "", "");
  assert_found (map, "   ", "");
  assert_found (map, "nowhere", "");
  assert_found (map, "BICYCLE", "map.title t1.action");
  /* Over the end of a line, but not from one text to the next. */
  assert_found (map, "reads five", "t1.action");
  assert_found (map, "tram", "s1.competitors");
  assert_found (map, "tram taxi", "");
  assert_found (map, "reviews reads", "");
  /* Names of what is referred to, in the persona and in the emotion. */
  assert_found (map, "zoe", "p1.name e1.persona");
  assert_found (map, "read reviews", "t1.title k1.at");
  /* Choices and marks as they are called. */
  assert_found (map, "review site", "t1.kind");
  assert_found (map, "key step", "t1.key-step");
  assert_found (map, "decision point", "");
  /* Numbers, with their units, and dates, in all the ways they are shown. */
  assert_found (map, "3 weeks", "t1.duration");
  assert_found (map, "12.5 %", "k1.target");
  assert_found (map, "1234 %", "v1.value");
  assert_found (map, "-1.5", "e1.score");
  assert_found (map, "−1.5", "e1.score");
  assert_found (map, "12 october 2026", "v1.date");
  assert_found (map, "oct 2026", "v1.date");
  assert_found (map, "2026-10", "v1.date");
  assert_found (map, "bought", "x1.cause");
  /* Nobody sees ids and colours' names of choices. */
  assert_found (map, "review-site", "");
}

/* A picture inside the document has no text. */
static void
test_pictures (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *persona = jm_make_child (root, JM_MAP_PERSONAS, "p1", JM_PERSONA_NAME, "Zoë");
  JmItem *other = jm_make_child (root, JM_MAP_PERSONAS, "p2", JM_PERSONA_NAME, "Karim");
  g_autoptr (JmMap) map = NULL;

  jm_make_set (persona, JM_PERSONA_PICTURE, JM_VALUE_TEXT ("data:image/png;base64,AAAA"));
  jm_make_set (other, JM_PERSONA_PICTURE, JM_VALUE_TEXT ("pictures/karim.png"));
  map = jm_make_map (root);

  assert_found (map, "aaaa", "");
  assert_found (map, "png", "p2.picture");
}

static void
test_order (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmFind) find = jm_find_new (map);
  g_autoptr (GArray) matches = jm_find_search (find, "e");
  guint before = 0;

  g_assert_cmpuint (matches->len, >, 10);
  for (guint i = 0; i < matches->len; i++)
    {
      const JmMatch *match = &g_array_index (matches, JmMatch, i);

      g_assert_true (i == 0 || match->order > before);
      g_assert_cmpuint (jm_find_get_order (find, match->id, match->field), ==, match->order);
      before = match->order;
    }

  g_assert_cmpuint (jm_find_get_order (find, "t1", 0), >, jm_find_get_order (find, "s1", JM_STAGE_COMPETITORS));
  g_assert_cmpuint (jm_find_get_order (find, "t1", JM_TOUCHPOINT_N_FIELDS), >,
                    jm_find_get_order (find, "t1", JM_TOUCHPOINT_INSIGHT));
  g_assert_cmpuint (jm_find_get_order (find, "gone", 0), ==, 0);
}

static void
assert_quote (JmMap      *map,
              const char *id,
              guint       field,
              const char *query,
              const char *wanted,
              const char *found)
{
  gsize begins, ends;
  g_autofree char *quote = jm_find_quote (map, jm_map_find (map, id), field, query, &begins, &ends);
  g_autofree char *part = quote != NULL ? g_strndup (quote + begins, ends - begins) : NULL;

  g_assert_cmpstr (quote, ==, wanted);
  g_assert_cmpstr (part, ==, found);
}

static void
test_quote (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmMap) edited = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *quote = NULL;
  gsize begins, ends;

  assert_quote (map, "t1", JM_TOUCHPOINT_ACTION, "FIVE", "Reads five reviews of the same bicycle", "five");
  assert_quote (map, "p1", JM_PERSONA_NAME, "zoe", "Zoë", "Zoë");
  assert_quote (map, "t1", JM_TOUCHPOINT_DURATION, "3 we", "3 weeks", "3 we");
  assert_quote (map, "t1", JM_TOUCHPOINT_ACTION, "six", NULL, NULL);

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "Größe %u ", i);
  edited = jm_map_set (map, "t1", JM_TOUCHPOINT_NEED, JM_VALUE_TEXT (text->str), NULL);
  quote = jm_find_quote (edited, jm_map_find (edited, "t1"), JM_TOUCHPOINT_NEED, "GROSSE 20", &begins, &ends);
  g_assert_true (g_utf8_validate (quote, -1, NULL));
  g_assert_true (g_str_has_prefix (quote, "…17 Größe 18 Größe 19 Größe 20 "));
  g_assert_true (g_str_has_suffix (quote, "…"));
  g_assert_cmpuint (ends - begins, ==, strlen ("Größe 20"));
  g_assert_cmpint (strncmp (quote + begins, "Größe 20", ends - begins), ==, 0);
}

static void
assert_place (JmMap      *map,
              const char *id,
              guint       field,
              const char *wanted)
{
  g_autofree char *place = jm_find_describe_place (map, jm_map_find (map, id), field);

  g_assert_cmpstr (place, ==, wanted);
}

static void
test_place (void)
{
  g_autoptr (JmMap) map = make_map ();

  assert_place (map, "t1", JM_TOUCHPOINT_TITLE, "Touchpoint · Looking");
  assert_place (map, "t1", JM_TOUCHPOINT_ACTION, "Action · Read reviews · Looking");
  assert_place (map, "x1", JM_PAIN_POINT_TEXT, "Pain point · Read reviews · Looking");
  assert_place (map, "x1", JM_PAIN_POINT_CAUSE, "Cause · All five stars · Read reviews · Looking");
  assert_place (map, JM_MAP_ID, JM_MAP_TITLE, "Map");
  assert_place (map, "k1", JM_KPI_TARGET, "Target · Bounce rate");
}

static JmFindShown
get_shown (JmMap      *map,
           JmViewBase  base,
           const char *id,
           guint       field)
{
  const JmView view = { base, NULL };
  const JmLayoutOptions options = { .view = &view, .empty_lanes = JM_LOADED_BASIC_LANES };
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (NULL);
  g_autoptr (JmLayout) layout = jm_layout_new (map, typesetter, &options, NULL);
  JmRect rect;

  return jm_find_get_shown (map, layout, jm_map_find (map, id), field, &rect);
}

static void
test_shown (void)
{
  g_autoptr (JmMap) map = make_map ();

  g_assert_cmpint (get_shown (map, JM_VIEW_OPERATIONAL, "t1", JM_TOUCHPOINT_TITLE), ==, JM_FIND_ON_MAP);
  g_assert_cmpint (get_shown (map, JM_VIEW_OPERATIONAL, "t1", JM_TOUCHPOINT_ACTION), ==, JM_FIND_ON_MAP);
  g_assert_cmpint (get_shown (map, JM_VIEW_OPERATIONAL, "x1", JM_PAIN_POINT_TEXT), ==, JM_FIND_ON_MAP);
  g_assert_cmpint (get_shown (map, JM_VIEW_OPERATIONAL, "e1", JM_EMOTION_SCORE), ==, JM_FIND_ON_MAP);
  g_assert_cmpint (get_shown (map, JM_VIEW_OPERATIONAL, "s1", JM_STAGE_TITLE), ==, JM_FIND_ON_MAP);
  g_assert_cmpint (get_shown (map, JM_VIEW_OPERATIONAL, "x1", JM_PAIN_POINT_CAUSE), ==, JM_FIND_IN_FORM);
  g_assert_cmpint (get_shown (map, JM_VIEW_OPERATIONAL, "t1", JM_TOUCHPOINT_INSIGHT), ==, JM_FIND_IN_FORM);
  g_assert_cmpint (get_shown (map, JM_VIEW_CUSTOMER, "x1", JM_PAIN_POINT_TEXT), ==, JM_FIND_HIDDEN);
  g_assert_cmpint (get_shown (map, JM_VIEW_CUSTOMER, "t1", JM_TOUCHPOINT_ACTION), ==, JM_FIND_ON_MAP);
  g_assert_cmpint (get_shown (map, JM_VIEW_EXECUTIVE, "t1", JM_TOUCHPOINT_TITLE), ==, JM_FIND_HIDDEN);
  g_assert_cmpint (get_shown (map, JM_VIEW_EXECUTIVE, "t1", JM_TOUCHPOINT_ACTION), ==, JM_FIND_HIDDEN);
}

static void
test_drawn (void)
{
  g_autoptr (JmMap) map = make_map ();
  const JmView view = { JM_VIEW_EXECUTIVE, NULL };
  const JmLayoutOptions usual = { .view = NULL };
  const JmLayoutOptions options = { .view = &view };
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (NULL);
  g_autoptr (JmLayout) operational = jm_layout_new (map, typesetter, &usual, NULL);
  g_autoptr (JmLayout) executive = jm_layout_new (map, typesetter, &options, NULL);

  g_assert_cmpstr (jm_find_get_drawn (map, operational, "x1"), ==, "x1");
  g_assert_cmpstr (jm_find_get_drawn (map, operational, "t1"), ==, "t1");
  g_assert_cmpstr (jm_find_get_drawn (map, operational, "v1"), ==, "k1");
  g_assert_cmpstr (jm_find_get_drawn (map, executive, "t1"), ==, "s1");
  g_assert_null (jm_find_get_drawn (map, operational, JM_MAP_ID));
}

/* Each letter that is typed looks through the whole map. */
static void
test_quick (void)
{
  g_autoptr (JmMap) map = jm_sample_map (40, 50, 3, 1);
  g_autoptr (JmFind) find = NULL;
  gint64 begin = g_get_monotonic_time ();
  gint64 made, end;
  guint n = 0;

  find = jm_find_new (map);
  made = g_get_monotonic_time ();
  for (guint i = 0; i < 10; i++)
    {
      static const char *const queries[] = { "e", "tou", "website", "zzz", "-1" };
      g_autoptr (GArray) matches = jm_find_search (find, queries[i % G_N_ELEMENTS (queries)]);

      n += matches->len;
    }
  end = g_get_monotonic_time ();

  g_assert_cmpuint (n, >, 1000);
  g_test_message ("collected in %.1f ms, a search takes %.2f ms", (double) (made - begin) / 1e3,
                  (double) (end - made) / 1e4);
  if (!g_test_perf ())
    return;
  g_assert_cmpint ((end - made) / 10, <, 20000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/find/fold", test_fold);
  g_test_add_func ("/find/fields", test_fields);
  g_test_add_func ("/find/pictures", test_pictures);
  g_test_add_func ("/find/order", test_order);
  g_test_add_func ("/find/quote", test_quote);
  g_test_add_func ("/find/place", test_place);
  g_test_add_func ("/find/shown", test_shown);
  g_test_add_func ("/find/drawn", test_drawn);
  g_test_add_func ("/find/quick", test_quick);

  return g_test_run ();
}
