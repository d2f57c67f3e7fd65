/* jm-layout-follow.c: what a layout takes over from the one before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most edits change one item: the stage that holds it is another item then, all other stages
 * are not, and neither are their blocks.  So whatever is gathered from all touchpoints is kept
 * for each stage, or as a whole where an edit does not touch it, and an edit costs a look at
 * pointers that stand side by side instead of one at every item.
 */

#include "config.h"

#include "jm-layout-private.h"

#include <string.h>

static gboolean
has_same_children (const JmItem *a,
                   const JmItem *b,
                   guint         field)
{
  guint n = jm_item_get_n_children (a, field);

  if (jm_item_get_n_children (b, field) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (jm_item_get_child (a, field, i) != jm_item_get_child (b, field, i))
      return FALSE;

  return TRUE;
}

static gboolean
has_same_id (const JmItem *a,
             const JmItem *b)
{
  return a == b || strcmp (jm_item_get_id (a), jm_item_get_id (b)) == 0;
}

static gboolean
has_same_opportunities (const JmItem *a,
                        const JmItem *b)
{
  guint n = jm_item_get_n_children (a, JM_TOUCHPOINT_OPPORTUNITIES);

  if (jm_item_get_n_children (b, JM_TOUCHPOINT_OPPORTUNITIES) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!has_same_id (jm_item_get_child (a, JM_TOUCHPOINT_OPPORTUNITIES, i),
                      jm_item_get_child (b, JM_TOUCHPOINT_OPPORTUNITIES, i)))
      return FALSE;

  return TRUE;
}

/* Whether the same touchpoints stand in a stage, with the same opportunities. */
static gboolean
has_same_places (const JmItem *a,
                 const JmItem *b)
{
  guint n = jm_item_get_n_children (a, JM_STAGE_TOUCHPOINTS);

  if (!has_same_id (a, b) || jm_item_get_n_children (b, JM_STAGE_TOUCHPOINTS) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const JmItem *one = jm_item_get_child (a, JM_STAGE_TOUCHPOINTS, i);
      const JmItem *other = jm_item_get_child (b, JM_STAGE_TOUCHPOINTS, i);

      if (one != other && (!has_same_id (one, other) || !has_same_opportunities (one, other)))
        return FALSE;
    }

  return TRUE;
}

/*
 * jm_layout_keeps_attached:
 * @root: the root of a map
 * @before: that of an earlier one
 *
 * Returns: whether jm_layout_collect_attached() would find the same for both
 */
gboolean
jm_layout_keeps_attached (const JmItem *root,
                          const JmItem *before)
{
  guint n = jm_item_get_n_children (root, JM_MAP_STAGES);

  if (!has_same_children (root, before, JM_MAP_KPIS) || !has_same_children (root, before, JM_MAP_IMPROVEMENTS) ||
      jm_item_get_n_children (before, JM_MAP_STAGES) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const JmItem *a = jm_item_get_child (root, JM_MAP_STAGES, i), *b = jm_item_get_child (before, JM_MAP_STAGES, i);

      if (a != b && !has_same_places (a, b))
        return FALSE;
    }

  return TRUE;
}

/*
 * jm_layout_find_stage_before:
 * @before: (nullable): an earlier layout
 * @stage: a stage
 * @position: where it stands now
 *
 * Returns: (nullable): its place in the earlier layout, if it is the same item there and stood
 *   at the same position
 */
const JmStagePlace *
jm_layout_find_stage_before (JmLayout     *before,
                             const JmItem *stage,
                             guint         position)
{
  const JmStagePlace *place;

  if (before == NULL || position >= before->stages->len)
    return NULL;

  place = &g_array_index (before->stages, JmStagePlace, position);

  return place->block->item == stage ? place : NULL;
}

/*
 * jm_layout_keeps_blocks:
 * @self: a layout in the making, whose columns are placed
 * @before: an earlier layout with the same lanes
 * @stage: which stage
 *
 * Returns: whether the stage has the same blocks in both
 */
gboolean
jm_layout_keeps_blocks (JmLayout *self,
                        JmLayout *before,
                        guint     stage)
{
  const JmStagePlace *a = &g_array_index (self->stages, JmStagePlace, stage), *b;

  if (stage >= before->stages->len)
    return FALSE;

  b = &g_array_index (before->stages, JmStagePlace, stage);

  return a->block == b->block && a->n_columns == b->n_columns &&
         (a->n_columns == 0 || memcmp (&before->columns->pdata[b->first_column], &self->columns->pdata[a->first_column],
                                       a->n_columns * sizeof (gpointer)) == 0);
}

static gboolean
has_same_columns (JmLayout *self,
                  JmLayout *before)
{
  if (self->stages->len != before->stages->len || self->columns->len != before->columns->len ||
      self->width != before->width)
    return FALSE;

  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *a = &g_array_index (self->stages, JmStagePlace, i);
      const JmStagePlace *b = &g_array_index (before->stages, JmStagePlace, i);

      if (a->x != b->x || a->width != b->width || a->n_columns != b->n_columns)
        return FALSE;
    }

  return TRUE;
}

/* By their addresses, since curves have those of the ids. */
static gboolean
has_same_feelings (const JmBlock *a,
                   const JmBlock *b)
{
  if (a == b)
    return TRUE;
  if (a->n_feelings != b->n_feelings)
    return FALSE;

  for (guint i = 0; i < a->n_feelings; i++)
    if (a->feelings[i].persona != b->feelings[i].persona || a->feelings[i].id != b->feelings[i].id ||
        a->feelings[i].score != b->feelings[i].score)
      return FALSE;

  return TRUE;
}

/*
 * jm_layout_keeps_curves:
 * @self: a layout in the making, whose rows and columns are placed
 * @before: an earlier layout with the same lanes
 *
 * Returns: whether everybody feels the same at the same places in both
 */
gboolean
jm_layout_keeps_curves (JmLayout *self,
                        JmLayout *before)
{
  if (self->zero_y != before->zero_y || !has_same_columns (self, before) ||
      !has_same_children (self->root, before->root, JM_MAP_PERSONAS))
    return FALSE;

  for (guint i = 0; i < self->stages->len; i++)
    if (!has_same_feelings (g_array_index (self->stages, JmStagePlace, i).block,
                            g_array_index (before->stages, JmStagePlace, i).block))
      return FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    if (!has_same_feelings (g_ptr_array_index (self->columns, i), g_ptr_array_index (before->columns, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_end_of_link (const JmItem *root,
                const char   *id)
{
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_LINKS); i++)
    {
      const JmItem *link = jm_item_get_child (root, JM_MAP_LINKS, i);

      if (strcmp (jm_item_get_text (link, JM_LINK_FROM), id) == 0 || strcmp (jm_item_get_text (link, JM_LINK_TO), id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Ways are described with the titles of their ends. */
static gboolean
has_same_end (const JmItem  *root,
              const JmBlock *a,
              const JmBlock *b,
              guint          title)
{
  if (a == b)
    return TRUE;
  if (!has_same_id (a->item, b->item))
    return FALSE;

  return strcmp (jm_item_get_text (a->item, title), jm_item_get_text (b->item, title)) == 0 ||
         !is_end_of_link (root, jm_item_get_id (a->item));
}

/*
 * jm_layout_keeps_ways:
 * @self: a layout in the making, whose columns are placed
 * @before: an earlier layout with the same lanes
 *
 * Returns: whether all links lead the same way in both
 */
gboolean
jm_layout_keeps_ways (JmLayout *self,
                      JmLayout *before)
{
  if (!has_same_children (self->root, before->root, JM_MAP_LINKS) || !has_same_columns (self, before) ||
      jm_layout_get_purchase_x (self) != jm_layout_get_purchase_x (before))
    return FALSE;

  for (guint i = 0; i < self->stages->len; i++)
    if (!has_same_end (self->root, g_array_index (self->stages, JmStagePlace, i).block,
                       g_array_index (before->stages, JmStagePlace, i).block, JM_STAGE_TITLE))
      return FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    if (!has_same_end (self->root, g_ptr_array_index (self->columns, i), g_ptr_array_index (before->columns, i),
                       JM_TOUCHPOINT_TITLE))
      return FALSE;

  return TRUE;
}
