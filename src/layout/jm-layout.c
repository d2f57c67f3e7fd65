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

#include "jm-conversion.h"

/* The title block may be wider than a narrow map. */
#define LEAST_WIDTH 720.0
/* Of a lane that stands there to be filled: room for two lines. */
#define EMPTY_HEIGHT 44.0
/* Stages and touchpoints that a layout measures which only follows another one. */
#define MOST_MEASURED 50

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
      strcmp (self->font_family, other->font_family) != 0 ||
      self->facts.by_stage != other->facts.by_stage || self->facts.show_evidence != other->facts.show_evidence ||
      self->facts.mean_conversion != other->facts.mean_conversion ||
      self->facts.pictures != other->facts.pictures)
    return FALSE;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const JmLane *a = &g_array_index (self->lanes, JmLane, i);
      const JmLane *b = &g_array_index (other->lanes, JmLane, i);

      if (a->type != b->type ||
          (a->custom != NULL && strcmp (jm_item_get_id (a->custom), jm_item_get_id (b->custom)) != 0))
        return FALSE;
    }

  return TRUE;
}

/* Gives up when more blocks would have to be measured than @most. */
static gboolean
place_stages (JmLayout     *self,
              JmLayout     *previous,
              JmTypesetter *typesetter,
              guint         most)
{
  JmBlockSearch search = {
    .blocks = previous != NULL ? previous->blocks : NULL,
    .has_same_attached = previous != NULL && previous->attached == self->attached,
  };
  double x = JM_MARGIN + JM_LABEL_WIDTH;

  for (guint i = 0; i < jm_item_get_n_children (self->root, JM_MAP_STAGES) && search.n_measured <= most; i++)
    {
      JmItem *stage = jm_item_get_child (self->root, JM_MAP_STAGES, i);
      guint n = self->facts.by_stage ? 0 : jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);
      JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);

      place->x = x;
      place->width = self->facts.by_stage ? JM_STAGE_COLUMN_WIDTH : MAX (n, 1) * JM_COLUMN_WIDTH;
      place->first_column = self->columns->len;
      place->n_columns = n;
      place->colour = jm_colour_parse (jm_item_get_text (stage, JM_STAGE_COLOUR), jm_stage_get_default_colour (i));
      place->block = jm_block_search_get (&search, self, typesetter, stage, self->attached, place->width);

      for (guint j = 0; j < n && search.n_measured <= most; j++)
        g_ptr_array_add (self->columns,
                         jm_block_search_get (&search, self, typesetter, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j),
                                              self->attached, JM_COLUMN_WIDTH));

      self->header_height = MAX (self->header_height, (double) place->block->header->height);
      x += place->width + JM_STAGE_GAP;
    }

  self->width = MAX (x - JM_STAGE_GAP + JM_MARGIN, LEAST_WIDTH);
  jm_block_search_clear (&search);

  return search.n_measured <= most;
}

/* How high each lane has to be for a stage: in one pass over its blocks, since there are many
 * of them and few lanes. */
static void
find_stage_heights (JmLayout           *self,
                    const JmStagePlace *place,
                    double             *heights)
{
  for (guint lane = 0; lane < self->lanes->len; lane++)
    heights[lane] = (double) place->block->heights[lane];

  for (guint j = 0; j < place->n_columns; j++)
    {
      const JmBlock *block = g_ptr_array_index (self->columns, place->first_column + j);

      for (guint lane = 0; lane < self->lanes->len; lane++)
        if (block->heights[lane] > 0)
          heights[lane] = MAX (heights[lane], jm_layout_get_stage_share (place, lane, j) + (double) block->heights[lane]);
    }
}

/* How high each lane has to be, by lane. */
static void
find_lane_heights (JmLayout *self,
                   JmLayout *previous,
                   double   *heights)
{
  guint n = self->lanes->len;

  self->heights = g_new (double, n * self->stages->len);
  for (guint i = 0; i < self->stages->len; i++)
    {
      double *own = &self->heights[i * n];
      gboolean is_known = previous != NULL && jm_layout_keeps_blocks (self, previous, i);

      if (!is_known)
        find_stage_heights (self, &g_array_index (self->stages, JmStagePlace, i), own);

      for (guint lane = 0; lane < n; lane++)
        {
          if (is_known)
            own[lane] = previous->heights[i * n + lane];
          heights[lane] = MAX (heights[lane], own[lane]);
        }
    }
}

/* Links are shown where their lane is. */
static void
place_ways (JmLayout     *self,
            JmLayout     *previous,
            JmTypesetter *typesetter)
{
  if (previous != NULL && jm_layout_keeps_ways (self, previous))
    {
      self->ways = previous->ways != NULL ? jm_ways_ref (previous->ways) : NULL;
      return;
    }

  for (guint i = 0; i < self->lanes->len; i++)
    if (g_array_index (self->lanes, JmLane, i).type == JM_LANE_LINKS)
      self->ways = jm_ways_new (self, typesetter, previous != NULL ? previous->ways : NULL);
}

static gboolean
has_emotions (JmLayout *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    if (((JmBlock *) g_ptr_array_index (self->blocks, i))->n_feelings > 0)
      return TRUE;

  return FALSE;
}

static double
get_row_height (JmLayout     *self,
                guint         lane,
                const double *heights)
{
  JmLaneType type = g_array_index (self->lanes, JmLane, lane).type;
  gboolean stands = self->stages->len > 0 && (self->empty_lanes & (1u << type)) != 0;

  if (type == JM_LANE_EMOTIONS)
    return stands || has_emotions (self) ? MAX (JM_EMOTION_HEIGHT, heights[lane]) : 0;

  if (type == JM_LANE_LINKS)
    return self->ways != NULL ? self->ways->height : 0;

  return stands ? MAX (EMPTY_HEIGHT, heights[lane]) : heights[lane];
}

static void
place_rows (JmLayout     *self,
            JmLayout     *previous,
            JmTypesetter *typesetter)
{
  g_autofree double *heights = g_new0 (double, self->lanes->len);
  double y = self->stages_y + self->header_height + JM_LANE_GAP;

  find_lane_heights (self, previous, heights);

  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      JmRow row = { .lane = lane, .height = get_row_height (self, lane, heights) };

      if (row.height <= 0)
        continue;

      row.y = y = jm_layout_mark_blueprint_line (self, typesetter, lane, y);
      row.label = jm_layout_make_label (self, typesetter, lane);
      row.height = MAX (row.height, (double) row.label->height);
      if (g_array_index (self->lanes, JmLane, lane).type == JM_LANE_EMOTIONS)
        self->zero_y = row.y + (self->facts.by_stage ? JM_EMOTION_HEIGHT : row.height) / 2;
      if (g_array_index (self->lanes, JmLane, lane).type == JM_LANE_LINKS)
        self->ways_y = row.y + row.height - self->ways->height;
      y += row.height + 2 * JM_LANE_GAP;
      g_array_append_val (self->rows, row);
    }

  self->rows_end = y - JM_LANE_GAP;
  jm_layout_mark_overlaps (self, self->stages_y + self->header_height);
  jm_layout_mark_purchase (self);
}

static void
row_clear (gpointer data)
{
  jm_cell_free (((JmRow *) data)->label);
}

static gboolean
has_lane (JmLayout   *self,
          JmLaneType  type)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (g_array_index (self->lanes, JmLane, i).type == type)
      return TRUE;

  return FALSE;
}

/* Adds up what all stages say, each of them as long as it stays the same. */
static void
sum_up_stages (JmLayout *self,
               JmLayout *previous)
{
  self->evidence = jm_personas_get_evidence (self->root);
  for (guint i = 0; i < jm_item_get_n_children (self->root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (self->root, JM_MAP_STAGES, i);
      const JmStagePlace *before = jm_layout_find_stage_before (previous, stage, i);
      const JmStagePlace place = {
        .evidence = before != NULL ? before->evidence : jm_stage_get_evidence_share (stage),
        .score = before != NULL ? before->score : jm_stage_sum_scores (stage),
      };

      jm_evidence_share_add (&self->evidence, &place.evidence);
      g_array_append_val (self->stages, place);
    }
}

static void
find_facts (JmLayout              *self,
            const JmLayoutOptions *options)
{
  /* Where no lane shows it, its change must not make everything be measured anew. */
  double conversion = has_lane (self, JM_LANE_INSIGHTS) ? jm_map_get_mean_conversion (self->root) : (double) NAN;

  self->facts = (JmLaneFacts) {
    .by_stage = jm_view_is_by_stage (&self->view),
    .show_evidence = self->evidence.stated,
    .mean_conversion = isnan (conversion) ? -1 : (int) round (conversion * 100),
    .pictures = options->pictures,
  };
  self->time_scaled = options->time_scaled ||
                      (self->view.preset != NULL && jm_item_get_flag (self->view.preset, JM_VIEW_TIME_SCALED));
}

/**
 * jm_layout_new:
 * @map: a map
 * @typesetter: what measures its texts
 * @options: the view, and what is printed beside the map; the preset of the view has to be
 *   one of @map
 * @previous: (nullable): the layout of an earlier map, made with the same typesetter
 *
 * Lays out a map as a view shows it: one column for each touchpoint or for each stage, every
 * lane of the view that has content.  What the view hides is not in the layout.
 *
 * Returns: (transfer full) (nullable): the layout; %NULL only where it should follow
 *   @previous and cannot
 */
JmLayout *
jm_layout_new (JmMap                 *map,
               JmTypesetter          *typesetter,
               const JmLayoutOptions *options,
               JmLayout              *previous)
{
  const JmView operational = { JM_VIEW_OPERATIONAL, NULL };
  JmLayout *self = g_new0 (JmLayout, 1);
  double title_width;

  g_atomic_ref_count_init (&self->ref_count);
  self->source = jm_item_ref (jm_map_get_root (map));
  self->view = options->view != NULL ? *options->view : operational;
  if (self->view.preset != NULL)
    jm_item_ref ((JmItem *) self->view.preset);
  self->shown = jm_shown_new (&self->view, self->source, previous != NULL ? previous->shown : NULL);
  self->root = jm_shown_get_root (self->shown);
  self->font_family = g_strdup (jm_typesetter_get_font_family (typesetter));
  self->rtl = is_read_from_right (self->root);
  jm_typesetter_set_rtl (typesetter, self->rtl);
  self->lanes = jm_lanes_for_view (&self->view, self->root);
  self->empty_lanes = options->empty_lanes;
  self->stages = g_array_new (FALSE, FALSE, sizeof (JmStagePlace));
  sum_up_stages (self, previous);
  find_facts (self, options);
  self->rows = g_array_new (FALSE, FALSE, sizeof (JmRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->columns = g_ptr_array_new ();
  self->blocks = g_ptr_array_new_with_free_func (jm_block_unref);

  if (previous != NULL && !has_same_lanes (self, previous))
    previous = NULL;
  if (previous != NULL && jm_layout_keeps_attached (self->root, previous->root))
    self->attached = g_hash_table_ref (previous->attached);
  else
    self->attached = jm_layout_collect_attached (self->root, self->facts.by_stage);
  if ((previous == NULL && options->only_follow) ||
      !place_stages (self, previous, typesetter, options->only_follow ? MOST_MEASURED : G_MAXUINT))
    {
      jm_typesetter_forget (typesetter);
      jm_layout_unref (self);
      return NULL;
    }

  place_ways (self, previous, typesetter);

  title_width = self->width - 2 * JM_MARGIN;
  self->title = jm_layout_make_title (self, typesetter, options, g_hash_table_lookup (self->attached, ""), title_width);
  self->marks = jm_marks_new ();
  self->stages_y = jm_layout_mark_head (self, typesetter, JM_MARGIN + (double) self->title->height);

  place_rows (self, previous, typesetter);
  jm_layout_place_curves (self, previous);

  self->legend = jm_layout_make_legend (self, typesetter, title_width);
  self->legend_y = self->rows_end + 16;
  self->height = self->legend_y + (self->legend != NULL ? (double) self->legend->height : 0) + JM_MARGIN;
  jm_typesetter_forget (typesetter);

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
  g_clear_pointer (&self->curves, g_array_unref);
  g_array_unref (self->stages);
  g_array_unref (self->lanes);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->attached);
  g_free (self->heights);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->ways, jm_ways_unref);
  jm_shown_unref (self->shown);
  if (self->view.preset != NULL)
    jm_item_unref ((JmItem *) self->view.preset);
  jm_item_unref (self->source);
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
 * jm_layout_is_by_stage:
 * @self: a layout
 *
 * Returns: whether a column is a whole stage rather than a touchpoint
 */
gboolean
jm_layout_is_by_stage (JmLayout *self)
{
  return self->facts.by_stage;
}

/**
 * jm_layout_get_view:
 * @self: a layout
 *
 * Returns: (transfer none): the view that is laid out
 */
const JmView *
jm_layout_get_view (JmLayout *self)
{
  return &self->view;
}

/**
 * jm_layout_get_root:
 * @self: a layout
 *
 * Returns: (transfer none): the root of the map as the view shows it
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
