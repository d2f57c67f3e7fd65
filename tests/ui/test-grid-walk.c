/* test-grid-walk.c: the arrows lead where the eye expects, to everything that is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-edit.h"
#include "jm-editor.h"
#include "jm-grid-walk.h"
#include "jm-json-reader.h"

static const char *const samples[] = { "switching-mobile-provider", "fleet-software", "day-surgery" };
static const JmDirectionOfMove directions[] = { JM_LEFT, JM_RIGHT, JM_UP, JM_DOWN };
static const JmDirectionOfMove opposites[] = { JM_RIGHT, JM_LEFT, JM_DOWN, JM_UP };

static JmMap *
read_sample (const char *name,
             gboolean    rtl)
{
  g_autofree char *file = g_strconcat (name, ".journey.json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "samples", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JmMap *map;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, size);
  map = jm_json_read (bytes, file, NULL, NULL, &error);
  g_assert_no_error (error);

  /* A map is read from where the titles of its stages are. */
  for (guint i = 0; rtl && i < jm_item_get_n_children (jm_map_get_root (map), JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, i);
      JmMap *next = jm_map_set (map, jm_item_get_id (stage), JM_STAGE_TITLE, JM_VALUE_TEXT ("שלב"), &error);

      g_assert_no_error (error);
      jm_map_unref (map);
      map = next;
    }

  return map;
}

/* Tells of each fault, not only of the first. */
static void fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
fail (const char *format,
      ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s", text);
  g_test_fail ();
}

static char *
describe (const JmGridSpot *spot)
{
  return g_strdup_printf ("%s, lane %u %s, %s", spot->cell.owner, spot->cell.lane,
                          spot->cell.custom != NULL ? spot->cell.custom : "", spot->item != NULL ? spot->item : "-");
}

static void
get_rect (JmLayout         *layout,
          const JmGridSpot *spot,
          JmRect           *rect)
{
  *rect = spot->cell.rect;
  if (spot->item != NULL)
    g_assert_true (jm_grid_find_rect (layout, &spot->cell, spot->item, rect));
}

/* How far one place lies from the other in a direction. */
static double
measure (JmLayout          *layout,
         const JmGridSpot  *from,
         const JmGridSpot  *to,
         JmDirectionOfMove  direction)
{
  JmRect a, b;

  get_rect (layout, from, &a);
  get_rect (layout, to, &b);
  if (direction == JM_LEFT || direction == JM_RIGHT)
    return (b.x + b.width / 2 - a.x - a.width / 2) * (direction == JM_RIGHT ? 1 : -1);

  return (b.y + b.height / 2 - a.y - a.height / 2) * (direction == JM_DOWN ? 1 : -1);
}

typedef struct
{
  JmMap *map;
  JmLayout *layout;
  GHashTable *seen;   /* descriptions of spots */
  GHashTable *items;  /* those that were reached */
  GArray *queue;      /* of JmGridSpot */
} Walk;

static void
come_to (Walk             *walk,
         const JmGridSpot *spot)
{
  char *key = describe (spot);

  if (spot->item != NULL)
    g_hash_table_add (walk->items, (gpointer) spot->item);
  if (g_hash_table_add (walk->seen, key))
    g_array_append_val (walk->queue, *spot);
}

static gboolean
is_in_same_row (const JmGridCell *cell,
                const JmGridCell *other)
{
  return cell->lane == other->lane && g_strcmp0 (cell->custom, other->custom) == 0;
}

static gboolean
is_same_cell (const JmGridCell *cell,
              const JmGridCell *other)
{
  return is_in_same_row (cell, other) && strcmp (cell->owner, other->owner) == 0;
}

/* Past whatever else stands in the cell. */
static gboolean
go_back (Walk              *walk,
         const JmGridSpot  *from,
         JmDirectionOfMove  direction,
         const char        *column,
         JmGridSpot        *back)
{
  JmGridSpot here = *from;
  guint n = 0;

  while (jm_grid_move (walk->layout, walk->map, &here, direction, column, back))
    {
      g_assert_cmpuint (n++, <, 100);
      if (!is_same_cell (&back->cell, &from->cell))
        return TRUE;
      here = *back;
    }

  return FALSE;
}

static void
go_from (Walk             *walk,
         const JmGridSpot *from)
{
  const char *column = jm_edit_find_holder (walk->map, from->cell.owner, JM_KIND_TOUCHPOINT);
  g_autofree char *start = describe (from);

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autofree char *end = NULL;
      JmGridSpot to, back;

      if (!jm_grid_move (walk->layout, walk->map, from, directions[i], column, &to))
        continue;
      come_to (walk, &to);
      if (is_same_cell (&from->cell, &to.cell))
        continue;

      end = describe (&to);
      if (measure (walk->layout, from, &to, directions[i]) <= 0)
        fail ("%s → %s does not lie in direction %u", start, end, i);

      /* Sideways is there and back; up and down is, too, cell by cell.  The KPIs of a stage have a row of their
       * own, in which there is not something everywhere. */
      if (!go_back (walk, &to, opposites[i], column, &back) ||
          (from->cell.lane != JM_LANE_KPIS && !is_in_same_row (&back.cell, &from->cell)) ||
          (i < 2 && from->cell.lane != JM_LANE_KPIS && strcmp (back.cell.owner, from->cell.owner) != 0))
        fail ("%s → %s has no way back in direction %u", start, end, i);
    }
}

#define WALKED_KINDS                                                                                          \
  (JM_KIND_BIT (JM_KIND_STAGE) | JM_KIND_BIT (JM_KIND_OBJECTIVE) | JM_KIND_BIT (JM_KIND_TOUCHPOINT) |         \
   JM_KIND_BIT (JM_KIND_EMOTION) | JM_KIND_BIT (JM_KIND_MOTIVATION) | JM_KIND_BIT (JM_KIND_PAIN_POINT) |      \
   JM_KIND_BIT (JM_KIND_OPPORTUNITY) | JM_KIND_BIT (JM_KIND_LANE_TEXT) | JM_KIND_BIT (JM_KIND_KPI) |          \
   JM_KIND_BIT (JM_KIND_LINK) | JM_KIND_BIT (JM_KIND_IMPROVEMENT))

static void
walk_everywhere (JmMap      *map,
                 JmViewBase  base)
{
  g_autoptr (JmEditor) editor = jm_editor_new (jm_loaded_new (map, NULL));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (JmGridSpot));
  g_autoptr (GPtrArray) shown = NULL;
  Walk walk = { map, NULL, seen, items, queue };
  JmGridSpot spot;

  /* What takes long is laid out in a thread. */
  jm_editor_set_view (editor, base, NULL);
  while (jm_layout_get_view (jm_editor_get_layout (editor))->base != base)
    g_main_context_iteration (NULL, TRUE);
  walk.layout = jm_editor_get_layout (editor);
  g_assert_true (jm_grid_go_to_corner (walk.layout, map, FALSE, &spot));
  come_to (&walk, &spot);
  for (guint i = 0; i < queue->len; i++)
    {
      const JmGridSpot from = g_array_index (queue, JmGridSpot, i);

      go_from (&walk, &from);
    }

  shown = jm_layout_get_items_in (walk.layout, &(JmRect) { 0, 0, jm_layout_get_width (walk.layout),
                                                           jm_layout_get_height (walk.layout) });
  for (guint i = 0; i < shown->len; i++)
    {
      const char *id = g_ptr_array_index (shown, i);
      const JmItem *item = jm_map_find (map, id);

      if (item != NULL && (JM_KIND_BIT (jm_item_get_kind (item)) & WALKED_KINDS) != 0 &&
          !g_hash_table_contains (items, id))
        fail ("no arrow leads to %s", id);
    }
  g_test_message ("%u places, %u items of %u shown", queue->len, g_hash_table_size (items), shown->len);
}

static void
test_all_is_reached (gconstpointer data)
{
  const char *name = samples[GPOINTER_TO_UINT (data) % 10];
  gboolean rtl = GPOINTER_TO_UINT (data) >= 10;
  g_autoptr (JmMap) map = read_sample (name, rtl);

  for (guint base = JM_VIEW_EXECUTIVE; base <= JM_VIEW_ALL; base++)
    {
      g_test_message ("%s, view %u", name, base);
      walk_everywhere (map, (JmViewBase) base);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint rtl = 0; rtl < 2; rtl++)
      {
        g_autofree char *path = g_strdup_printf ("/grid-walk/%s%s", samples[i], rtl ? "/right-to-left" : "");

        g_test_add_data_func (path, GUINT_TO_POINTER (i + 10 * rtl), test_all_is_reached);
      }

  return g_test_run ();
}
