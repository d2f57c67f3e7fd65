/* check-finding.c: maps from a line of JSON, and what is found in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-finding.h"

#include <string.h>

#include "jm-json-reader.h"

/**
 * make_map:
 * @members: the members of a map as JSON, with single instead of double quotation marks
 *
 * Returns: (transfer full): the map
 */
JmMap *
make_map (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{'format': 'journey-map', 'version': 1%s%s}",
                                           *members != '\0' ? ", " : "", members);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JmMap *map;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  map = jm_json_read (bytes, members, NULL, NULL, &error);
  g_assert_no_error (error);

  return map;
}

/**
 * check_map:
 * @map: a map
 *
 * Checks a map that lies nowhere.
 *
 * Returns: (transfer full) (element-type JmFinding): the findings
 */
GPtrArray *
check_map (JmMap *map)
{
  return jm_map_check (map, &(JmCheckOptions) { .today = TODAY });
}

/**
 * check_text:
 * @members: as for make_map()
 *
 * Returns: (transfer full) (element-type JmFinding): the findings
 */
GPtrArray *
check_text (const char *members)
{
  g_autoptr (JmMap) map = make_map (members);

  return check_map (map);
}

/**
 * count:
 * @findings: findings
 * @rule: the id of a rule
 * @item: (nullable): the id of an item; %NULL for any
 * @muted: whether to count the muted ones, or the others
 *
 * Returns: their number
 */
guint
count (GPtrArray  *findings,
       const char *rule,
       const char *item,
       gboolean    muted)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);

      n += strcmp (finding->rule, rule) == 0 && (item == NULL || strcmp (finding->item, item) == 0)
           && (finding->reason != NULL) == muted;
    }

  return n;
}

/**
 * find:
 * @findings: findings
 * @rule: the id of a rule
 *
 * Returns: (transfer none) (nullable): the first finding of that rule
 */
const JmFinding *
find (GPtrArray  *findings,
      const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (finding->rule, rule) == 0)
        return finding;
    }

  return NULL;
}

/**
 * without_isolates:
 * @text: a text
 *
 * Returns: (transfer full): the text without U+2068 and U+2069
 */
char *
without_isolates (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u2068", "", 0);
  g_string_replace (plain, "\u2069", "", 0);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}
