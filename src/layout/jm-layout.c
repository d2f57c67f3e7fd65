/* jm-layout.c: where everything goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stages are columns of columns, lanes are rows.  Every touchpoint has the same width; a
 * row is as high as its highest cell, so nothing overlaps and nothing is cut.  Places are
 * computed as if the map were read from left to right and mirrored when they are asked
 * for, so right-to-left maps need no code of their own.
 */

#include "config.h"

#include "jm-layout-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

/* The title block may be wider than a narrow map. */
#define LEAST_WIDTH 720.0

/* KPIs by the id of the stage or touchpoint they are measured at; "" for the whole map. */
static GHashTable *
collect_kpis (const JmItem *root)
{
  GHashTable *by_place = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);
      const char *place = jm_item_get_text (kpi, JM_KPI_AT);
      GPtrArray *kpis = g_hash_table_lookup (by_place, place);

      if (kpis == NULL)
        {
          kpis = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
          g_hash_table_insert (by_place, (gpointer) place, kpis);
        }
      g_ptr_array_add (kpis, jm_item_ref (kpi));
    }

  return by_place;
}

/* The first letter decides, as in the Unicode bidirectional algorithm (UAX #9, rule P2). */
static int
get_reading_direction (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);
      GUnicodeScript script = g_unichar_get_script (letter);

      if (!g_unichar_isalpha (letter))
        continue;

      return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW ||
                     script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA ||
                     script == G_UNICODE_SCRIPT_NKO || script == G_UNICODE_SCRIPT_ADLAM
                 ? 1
                 : -1;
    }

  return 0;
}

static gboolean
is_read_from_right (const JmItem *root)
{
  int balance = 0;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      balance += get_reading_direction (jm_item_get_text (jm_item_get_child (root, JM_MAP_STAGES, i),
                                                          JM_STAGE_TITLE));
    }

  return balance > 0;
}

/* What was measured can only be taken over when the cells mean the same lanes. */
static gboolean
has_same_lanes (JmLayout *self,
                JmLayout *other)
{
  if (self->lanes->len != other->lanes->len || self->rtl != other->rtl ||
      strcmp (self->font_family, other->font_family) != 0)
    return FALSE;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const JmLane *a = &g_array_index (self->lanes, JmLane, i);
      const JmLane *b = &g_array_index (other->lanes, JmLane, i);

      if (a->info != b->info || (a->custom == NULL) != (b->custom == NULL) ||
          (a->custom != NULL && strcmp (jm_item_get_id (a->custom), jm_item_get_id (b->custom)) != 0))
        return FALSE;
    }

  return TRUE;
}

static void
place_stages (JmLayout     *self,
              JmLayout     *previous,
              JmTypesetter *typesetter,
              GHashTable   *kpis)
{
  JmBlockSearch search = { .blocks = previous != NULL ? previous->blocks : NULL };
  double x = JM_MARGIN + JM_LABEL_WIDTH;

  for (guint i = 0; i < jm_item_get_n_children (self->root, JM_MAP_STAGES); i++)
    {
      JmItem *stage = jm_item_get_child (self->root, JM_MAP_STAGES, i);
      guint n = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);
      JmStagePlace place = {
        .x = x,
        .width = MAX (n, 1) * JM_COLUMN_WIDTH,
        .first_column = self->columns->len,
        .n_columns = n,
        .colour = jm_colour_parse (jm_item_get_text (stage, JM_STAGE_COLOUR), jm_stage_get_default_colour (i)),
      };

      place.block = jm_block_search_get (&search, self, typesetter, stage, kpis, place.width);
      g_array_append_val (self->stages, place);

      for (guint j = 0; j < n; j++)
        g_ptr_array_add (self->columns,
                         jm_block_search_get (&search, self, typesetter,
                                    jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j), kpis, JM_COLUMN_WIDTH));

      self->header_height = MAX (self->header_height, (double) place.block->header->height);
      x += place.width + JM_STAGE_GAP;
    }

  self->width = MAX (x - JM_STAGE_GAP + JM_MARGIN, LEAST_WIDTH);
  jm_block_search_clear (&search);
}

/* How high each lane has to be, by lane: in one pass over the blocks, since there are many
 * of them and few lanes. */
static void
find_lane_heights (JmLayout *self,
                   double   *heights)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);

      for (guint lane = 0; lane < self->lanes->len; lane++)
        heights[lane] = MAX (heights[lane], (double) place->block->heights[lane]);

      for (guint j = 0; j < place->n_columns; j++)
        {
          const JmBlock *block = g_ptr_array_index (self->columns, place->first_column + j);

          for (guint lane = 0; lane < self->lanes->len; lane++)
            if (block->heights[lane] > 0)
              heights[lane] = MAX (heights[lane],
                                   jm_layout_get_stage_share (place, lane, j) + (double) block->heights[lane]);
        }
    }
}

static gboolean
has_emotions (JmLayout *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (((JmBlock *) g_ptr_array_index (self->columns, i))->n_feelings > 0)
      return TRUE;

  return FALSE;
}

static void
place_rows (JmLayout     *self,
            JmTypesetter *typesetter)
{
  g_autofree double *heights = g_new0 (double, self->lanes->len);
  double y = self->stages_y + self->header_height + JM_LANE_GAP;

  find_lane_heights (self, heights);

  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      gboolean curve = g_array_index (self->lanes, JmLane, lane).info->curve;
      JmRow row = { .lane = lane, .y = y, .height = curve && has_emotions (self) ? JM_EMOTION_HEIGHT : heights[lane] };

      if (row.height <= 0)
        continue;

      row.label = jm_layout_make_label (self, typesetter, lane);
      row.height = MAX (row.height, (double) row.label->height);
      if (curve)
        self->zero_y = row.y + row.height / 2;
      y += row.height + 2 * JM_LANE_GAP;
      g_array_append_val (self->rows, row);
    }

  self->rows_end = y - JM_LANE_GAP;
}

static void
curve_clear (gpointer data)
{
  g_array_unref (((JmCurve *) data)->points);
}

static void
row_clear (gpointer data)
{
  jm_cell_free (((JmRow *) data)->label);
}

/**
 * jm_layout_new:
 * @map: a map
 * @typesetter: what measures its texts
 * @options: what is printed beside the map
 * @previous: (nullable): the layout of an earlier map, made with the same typesetter
 *
 * Lays out the operational view of a map: one column for each touchpoint, every lane that
 * has content.
 *
 * Returns: (transfer full): the layout
 */
JmLayout *
jm_layout_new (JmMap                 *map,
               JmTypesetter          *typesetter,
               const JmLayoutOptions *options,
               JmLayout              *previous)
{
  JmLayout *self = g_new0 (JmLayout, 1);
  g_autoptr (GHashTable) kpis = NULL;
  double title_width;

  g_atomic_ref_count_init (&self->ref_count);
  self->root = jm_item_ref (jm_map_get_root (map));
  self->font_family = g_strdup (jm_typesetter_get_font_family (typesetter));
  self->rtl = is_read_from_right (self->root);
  jm_typesetter_set_rtl (typesetter, self->rtl);
  self->lanes = jm_lanes_for_map (self->root);
  self->rows = g_array_new (FALSE, FALSE, sizeof (JmRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->stages = g_array_new (FALSE, FALSE, sizeof (JmStagePlace));
  self->columns = g_ptr_array_new ();
  self->curves = g_array_new (FALSE, FALSE, sizeof (JmCurve));
  g_array_set_clear_func (self->curves, curve_clear);
  self->blocks = g_ptr_array_new_with_free_func (jm_block_unref);

  if (previous != NULL && !has_same_lanes (self, previous))
    previous = NULL;

  kpis = collect_kpis (self->root);
  place_stages (self, previous, typesetter, kpis);

  title_width = self->width - 2 * JM_MARGIN;
  self->title = jm_layout_make_title (self, typesetter, options, g_hash_table_lookup (kpis, ""), title_width);
  self->stages_y = JM_MARGIN + (double) self->title->height + 20;

  place_rows (self, typesetter);
  jm_layout_place_curves (self);

  self->legend = jm_layout_make_legend (self, typesetter, title_width);
  self->legend_y = self->rows_end + 16;
  self->height = self->legend_y + (self->legend != NULL ? (double) self->legend->height : 0) + JM_MARGIN;

  return self;
}

/**
 * jm_layout_ref:
 * @self: a layout
 *
 * Returns: (transfer full): the same layout
 */
JmLayout *
jm_layout_ref (JmLayout *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_layout_unref:
 * @self: (transfer full): a layout
 */
void
jm_layout_unref (JmLayout *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  jm_cell_free (self->title);
  jm_cell_free (self->legend);
  g_array_unref (self->rows);
  g_array_unref (self->curves);
  g_array_unref (self->stages);
  g_array_unref (self->lanes);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->blocks);
  jm_item_unref (self->root);
  g_free (self->font_family);
  g_free (self);
}

/*
 * jm_layout_get_stage_share:
 * @place: a stage
 * @lane: a lane, among all lanes of the map
 * @column: one of its touchpoints, from 0
 *
 * Returns: how much of the lane's height the stage's own cell takes above the cell of the
 *   touchpoint; nothing where the stage's cell does not reach so far
 */
double
jm_layout_get_stage_share (const JmStagePlace *place,
                           guint               lane,
                           guint               column)
{
  const JmCell *cell = place->block->cells[lane];

  return cell != NULL && (double) cell->width > column * JM_COLUMN_WIDTH ? (double) cell->height + JM_LANE_GAP : 0;
}

/**
 * jm_layout_get_width:
 * @self: a layout
 *
 * Returns: the width of the whole map, margins included, in 1/96 inch
 */
double
jm_layout_get_width (JmLayout *self)
{
  return self->width;
}

/**
 * jm_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of the whole map, margins included, in 1/96 inch
 */
double
jm_layout_get_height (JmLayout *self)
{
  return self->height;
}

/**
 * jm_layout_is_rtl:
 * @self: a layout
 *
 * Returns: whether the map is read from right to left, as most of its stages' titles are
 */
gboolean
jm_layout_is_rtl (JmLayout *self)
{
  return self->rtl;
}

/**
 * jm_layout_get_root:
 * @self: a layout
 *
 * Returns: (transfer none): the root of the map that is shown
 */
const JmItem *
jm_layout_get_root (JmLayout *self)
{
  return self->root;
}

/**
 * jm_layout_get_title:
 * @self: a layout
 *
 * Returns: (transfer none): the title of the map, or what is shown in its place
 */
const char *
jm_layout_get_title (JmLayout *self)
{
  const char *title = jm_item_get_text (self->root, JM_MAP_TITLE);

  return *title != '\0' ? title : _("Untitled journey map");
}

/**
 * jm_layout_get_font_family:
 * @self: a layout
 *
 * Returns: (transfer none): the font families it was measured with, separated by commas
 */
const char *
jm_layout_get_font_family (JmLayout *self)
{
  return self->font_family;
}

/**
 * jm_layout_get_n_curves:
 * @self: a layout
 *
 * Returns: how many personas have a curve, with points or without
 */
guint
jm_layout_get_n_curves (JmLayout *self)
{
  return self->curves->len;
}

/**
 * jm_layout_get_curve:
 * @self: a layout
 * @position: which curve, from 0
 *
 * Returns: (transfer none): the curve
 */
const JmCurve *
jm_layout_get_curve (JmLayout *self,
                     guint     position)
{
  return &g_array_index (self->curves, JmCurve, position);
}
