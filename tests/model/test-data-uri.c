/* test-data-uri.c: a picture inside a document, as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-data-uri.h"

#include <string.h>

#include "jm-item.h"
#include "jm-map.h"

#define PNG "data:image/png;base64,"
#define JPEG "data:image/jpeg;base64,"

static char *
make_of_size (gsize       size,
              const char *mime_type)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);

  return jm_data_uri_write (bytes, mime_type);
}

static void
test_only_png_and_jpeg_in_base64_are_taken (void)
{
  static const char *const good[] = { PNG "AAAA", PNG "AAA=", PNG "AA==", JPEG "/9j/+AAB", JPEG "abcdefgh" };
  static const char *const bad[] = {
    PNG, PNG "A", PNG "AA", PNG "AAA", PNG "AAAAA", PNG "A===", PNG "====", PNG "AA=A", PNG "AA=AAA==", PNG "AA A",
    PNG "AAA\n", PNG " AAAA", PNG "AAAA ", PNG "AAA-", PNG "AAA_", PNG "AAÄ", "data:image/png,AAAA",
    "data:image/gif;base64,AAAA", "data:image/svg+xml;base64,AAAA", "data:text/html;base64,AAAA",
    "data:;base64,AAAA", "DATA:image/png;base64,AAAA", "data:image/PNG;base64,AAAA",
    "data:image/png;charset=x;base64,AAAA", "data:", "picture.png", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (jm_data_uri_check (good[i]));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (jm_data_uri_check (bad[i]))
      g_error ("“%s” is taken", bad[i]);
}

static void
test_the_pattern_says_the_same (void)
{
  static const char *const texts[] = {
    PNG "AAAA", PNG "AAA=", PNG "AA==", JPEG "/9j/+AAB", PNG, PNG "A", PNG "AA", PNG "AAA", PNG "A===", PNG "AA=A",
    PNG "AA A", "data:image/gif;base64,AAAA", "a.png",
  };
  g_autoptr (GRegex) regex = g_regex_new (JM_DATA_URI_PATTERN, G_REGEX_DOLLAR_ENDONLY, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpint (g_regex_match (regex, texts[i], 0, NULL), ==, jm_data_uri_check (texts[i]));
}

static void
test_bytes_come_back (void)
{
  static const guchar data[] = { 0, 0xff, 0x89, 'P', 'N', 'G', '\r', '\n', 0 };

  for (gsize size = 1; size <= sizeof data; size++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, size);
      g_autofree char *text = jm_data_uri_write (bytes, "image/png");
      g_autoptr (GBytes) back = NULL;

      g_assert_true (jm_data_uri_is (text));
      g_assert_true (jm_data_uri_check (text));
      back = jm_data_uri_decode (text);
      g_assert_true (g_bytes_equal (bytes, back));
    }
}

static void
test_a_picture_of_more_than_700_kb_is_refused (void)
{
  static const char *const types[] = { "image/png", "image/jpeg" };
  const JmField *field = jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_IMAGE);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *largest = make_of_size (JM_DATA_URI_MAX_BYTES, types[i]);
      g_autofree char *larger = make_of_size (JM_DATA_URI_MAX_BYTES + 3, types[i]);
      g_autofree char *huge = make_of_size (2 * JM_ITEM_MAX_TEXT, types[i]);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (strlen (largest), <=, JM_ITEM_MAX_TEXT);
      g_assert_true (jm_field_check (field, JM_VALUE_TEXT (largest), &error));
      g_assert_no_error (error);

      g_assert_false (jm_field_check (field, JM_VALUE_TEXT (larger), &error));
      g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, "700 KB"));
      g_clear_error (&error);

      g_assert_false (jm_field_check (field, JM_VALUE_TEXT (huge), &error));
      g_assert_nonnull (strstr (error->message, "700 KB"));
    }
}

static void
test_a_field_takes_a_file_or_a_picture (void)
{
  const JmField *field = jm_kind_get_field (JM_KIND_PERSONA, JM_PERSONA_PICTURE);
  g_autoptr (GError) error = NULL;

  g_assert_true (jm_field_check (field, JM_VALUE_TEXT ("faces/anna.jpg"), NULL));
  g_assert_true (jm_field_check (field, JM_VALUE_TEXT (PNG "AAAA"), NULL));
  g_assert_false (jm_field_check (field, JM_VALUE_TEXT ("https://example.org/anna.png"), NULL));
  g_assert_false (jm_field_check (field, JM_VALUE_TEXT ("/home/anna.png"), NULL));
  g_assert_false (jm_field_check (field, JM_VALUE_TEXT ("data:image/gif;base64,AAAA"), &error));
  g_assert_nonnull (strstr (error->message, "PNG or JPEG"));

  /* Other paths are not pictures. */
  field = jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_SUB_MAP);
  g_assert_false (jm_field_check (field, JM_VALUE_TEXT (PNG "AAAA"), NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-uri/only_png_and_jpeg_in_base64_are_taken", test_only_png_and_jpeg_in_base64_are_taken);
  g_test_add_func ("/data-uri/the_pattern_says_the_same", test_the_pattern_says_the_same);
  g_test_add_func ("/data-uri/bytes_come_back", test_bytes_come_back);
  g_test_add_func ("/data-uri/a_picture_of_more_than_700_kb_is_refused",
                   test_a_picture_of_more_than_700_kb_is_refused);
  g_test_add_func ("/data-uri/a_field_takes_a_file_or_a_picture", test_a_field_takes_a_file_or_a_picture);

  return g_test_run ();
}
