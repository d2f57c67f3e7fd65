/* jm-layout-block.c: the measured cells of a stage or touchpoint, made once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

#include <math.h>
#include <string.h>

#include "jm-score.h"

/*
 * jm_block_unref:
 * @data: (transfer full): a block
 */
void
jm_block_unref (gpointer data)
{
  JmBlock *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_cells; i++)
    jm_cell_free (self->cells[i]);

  jm_cell_free (self->header);
  jm_item_unref (self->item);
  g_clear_pointer (&self->attached, g_ptr_array_unref);
  g_free (self->feelings);
  g_free (self);
}

static gboolean
same_items (GPtrArray *a,
            GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->len == b->len && memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0;
}

static void
collect_emotions (JmBlock *block)
{
  guint n = jm_item_get_n_children (block->item, JM_TOUCHPOINT_EMOTIONS);

  block->feelings = g_new (JmFeeling, n);
  for (guint i = 0; i < n; i++)
    {
      const JmItem *emotion = jm_item_get_child (block->item, JM_TOUCHPOINT_EMOTIONS, i);

      if (jm_item_is_set (emotion, JM_EMOTION_SCORE))
        block->feelings[block->n_feelings++] = (JmFeeling) {
          .persona = g_intern_string (jm_item_get_text (emotion, JM_EMOTION_PERSONA)),
          .id = jm_item_get_id (emotion),
          .score = jm_item_get_number (emotion, JM_EMOTION_SCORE),
        };
    }
}

/* Curves are drawn anew with every layout; what they need is kept together.  Where a column
 * is a stage, nobody in particular feels the mean. */
static void
collect_feelings (JmBlock *block)
{
  if (jm_item_get_kind (block->item) == JM_KIND_STAGE)
    {
      double score = jm_stage_get_score (block->item);

      block->feelings = g_new (JmFeeling, 1);
      block->feelings[0] = (JmFeeling) { g_intern_static_string (""), jm_item_get_id (block->item), score };
      block->n_feelings = isnan (score) ? 0 : 1;
      return;
    }

  collect_emotions (block);
}

static JmBlock *
measure_block (JmLayout     *self,
               JmTypesetter *typesetter,
               JmItem       *item,
               GPtrArray    *attached,
               double        width)
{
  guint n_lanes = self->lanes->len;
  JmBlock *block = g_malloc0 (sizeof (JmBlock) + n_lanes * (sizeof (JmCell *) + sizeof (float)));
  gboolean is_stage = jm_item_get_kind (item) == JM_KIND_STAGE;

  g_atomic_ref_count_init (&block->ref_count);
  block->item = jm_item_ref (item);
  block->attached = attached != NULL ? g_ptr_array_ref (attached) : NULL;
  block->width = width;
  block->n_cells = n_lanes;
  block->heights = (float *) (gpointer) &block->cells[n_lanes];

  if (is_stage)
    block->header = jm_stage_fill_header (typesetter, item, &self->facts, width);
  if (!is_stage || self->facts.by_stage)
    collect_feelings (block);

  for (guint i = 0; i < n_lanes; i++)
    {
      const JmLane *lane = &g_array_index (self->lanes, JmLane, i);
      const JmCellSource source = { lane, item, attached, &self->facts };
      JmFillFunc fill = !is_stage              ? lane->fill->touchpoint
                        : self->facts.by_stage ? lane->fill->summary
                                               : lane->fill->stage;
      JmCellBuilder builder;

      if (fill == NULL)
        continue;

      jm_cell_builder_init (&builder, typesetter, width - 2 * JM_CELL_PADDING);
      fill (&builder, &source);
      block->cells[i] = jm_cell_builder_finish (&builder);
      block->heights[i] = block->cells[i] != NULL ? block->cells[i]->height : 0;
    }

  return block;
}

static JmBlock *
find_block (JmBlockSearch *search,
            const JmItem  *item)
{
  JmBlock *block;
  guint place;

  if (search->blocks == NULL)
    return NULL;

  if (search->next < search->blocks->len)
    {
      block = g_ptr_array_index (search->blocks, search->next);

      if (block->item == item)
        {
          search->next++;
          return block;
        }

      /* The same item, edited. */
      if (strcmp (jm_item_get_id (block->item), jm_item_get_id (item)) == 0)
        {
          search->next++;
          return NULL;
        }
    }

  if (search->places == NULL)
    {
      search->places = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < search->blocks->len; i++)
        {
          block = g_ptr_array_index (search->blocks, i);
          g_hash_table_insert (search->places, block->item, GUINT_TO_POINTER (i + 1));
        }
    }

  place = GPOINTER_TO_UINT (g_hash_table_lookup (search->places, item));
  if (place == 0)
    return NULL;

  search->next = place;

  return g_ptr_array_index (search->blocks, place - 1);
}

/*
 * jm_block_search_get:
 * @self: a search that goes from the first item to the last
 * @layout: a layout in the making, whose lanes are known
 * @typesetter: what measures the texts
 * @item: the next stage or touchpoint
 * @attached: KPIs and improvements by the id of the item they belong to
 * @width: the width of the block
 *
 * Takes over the block of an item from the earlier layout, or measures it.
 *
 * Returns: (transfer none): the block; it belongs to @layout
 */
JmBlock *
jm_block_search_get (JmBlockSearch *self,
                     JmLayout      *layout,
                     JmTypesetter  *typesetter,
                     JmItem        *item,
                     GHashTable    *attached,
                     double         width)
{
  JmBlock *block = find_block (self, item);

  if (block != NULL && block->width == width &&
      (self->has_same_attached || same_items (block->attached, g_hash_table_lookup (attached, jm_item_get_id (item)))))
    g_atomic_ref_count_inc (&block->ref_count);
  else
    {
      block = measure_block (layout, typesetter, item, g_hash_table_lookup (attached, jm_item_get_id (item)), width);
      self->n_measured++;
    }

  g_ptr_array_add (layout->blocks, block);

  return block;
}

/*
 * jm_block_search_clear:
 * @self: a search that is over
 */
void
jm_block_search_clear (JmBlockSearch *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
}
