/* jm-fuzz.c: what a fuzz target checks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-fuzz.h"

#include <string.h>

#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-mermaid-reader.h"
#include "jm-mermaid-writer.h"
#include "jm-table-reader.h"
#include "jm-table-writer.h"

typedef JmMap  *(*Read)  (GBytes     *bytes,
                          const char *name,
                          JmReport   *report,
                          GError    **error);
typedef GBytes *(*Write) (JmMap      *map,
                          JmReport   *report);

static guint
count_touchpoints (JmMap *map)
{
  const JmItem *root = jm_map_get_root (map);
  guint n = 0;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    n += jm_item_get_n_children (jm_item_get_child (root, JM_MAP_STAGES, i), JM_STAGE_TOUCHPOINTS);

  return n;
}

static void
check_document (JmMap *map)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = jm_json_write (map, &error);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (JmMap) read = NULL;
  gboolean newer;

  g_assert_no_error (error);

  read = jm_json_read (written, "written", report, &newer, &error);
  g_assert_no_error (error);
  g_assert_nonnull (read);
  g_assert_false (newer);
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 0);
  g_assert_true (jm_item_equal (jm_map_get_root (map), jm_map_get_root (read)));

  again = jm_json_write (read, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (written, again));
}

/* What a format of other people cannot carry is lost in the first file and in no later one. */
static void
check_exchange (JmMap *map,
                Write  write,
                Read   read)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = write (map, report);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (JmMap) back = read (written, "written", report, &error);

  /* A diagram or table of nothing may be refused. */
  if (back == NULL && count_touchpoints (map) == 0)
    {
      jm_fuzz_check_error (error, "written");
      return;
    }

  g_assert_no_error (error);
  g_assert_nonnull (back);
  g_assert_cmpuint (count_touchpoints (back), ==, count_touchpoints (map));

  again = write (back, report);
  g_assert_true (g_bytes_equal (written, again));
}

/**
 * jm_fuzz_check_map:
 * @map: a map that was read from any bytes
 * @newer: whether a newer version wrote them
 *
 * Aborts unless @map can be written, and what was written can be read, gives an equal map
 * without any repair and is written again as the same bytes.  As a diagram and as a table
 * it keeps its touchpoints and comes back as the same bytes too.  Documents of a newer
 * version are never written as documents.
 */
void
jm_fuzz_check_map (JmMap    *map,
                   gboolean  newer)
{
  if (!newer)
    check_document (map);

  check_exchange (map, jm_mermaid_write, jm_mermaid_read);
  check_exchange (map, jm_table_write, jm_table_read);
}

/**
 * jm_fuzz_check_error:
 * @error: (nullable): what a reader said
 * @name: what the input was called
 *
 * Aborts unless there is an error of the readers' domain with one line in UTF-8 that begins
 * with the name of the input.
 */
void
jm_fuzz_check_error (const GError *error,
                     const char   *name)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == JM_FORMAT_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_prefix (error->message, name));
  g_assert_null (strchr (error->message, '\n'));
}
