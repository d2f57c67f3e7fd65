/* jm-layout-legend.c: what the signs on the map mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

typedef struct
{
  JmCellBuilder *builder;
  double x;
  double row_height;
} Flow;

/* Sets a symbol and its meaning behind the last one, on a new line where there is no room. */
static void
flow_entry (Flow       *flow,
            JmElement   symbol,
            const char *meaning)
{
  JmCellBuilder *builder = flow->builder;
  const double gap = 5, between = 22;
  JmRect rect = { 0, 0, (double) symbol.width, (double) symbol.height };
  g_autoptr (JmText) text = jm_typesetter_set_text (builder->typesetter, JM_TEXT_LEGEND, meaning,
                                                    builder->width - rect.width - gap);
  double width = rect.width + gap + ceil (jm_text_get_width (text)) + 1;
  JmElement *element;

  if (flow->x > 0 && flow->x + width > builder->width)
    {
      flow->x = 0;
      builder->y += flow->row_height + 4;
      flow->row_height = 0;
    }

  rect.x = flow->x;
  rect.y = builder->y + (15 - rect.height) / 2;
  element = jm_cell_builder_add (builder, (JmElementType) symbol.type, symbol.style, &rect);
  element->detail = symbol.detail;
  element = jm_cell_builder_add_tight_text (builder, JM_TEXT_LEGEND, JM_ROLE_INK_FAINT, meaning,
                                            flow->x + rect.width + gap, builder->y,
                                            builder->width - rect.width - gap);
  flow->row_height = MAX (flow->row_height, (double) element->height);
  flow->x += width + between;
}

/* What runs across columns: only the kinds of link that are there. */
static void
flow_links (Flow     *flow,
            JmLayout *self)
{
  static const char *const meanings[] = {
    N_("way back (dashed)"),
    N_("short cut (long dashes)"),
    N_("smooth hand-off (solid line)"),
    N_("rough hand-off (dotted)"),
    N_("another way (thin line)"),
  };
  const JmElement overlap = {
    .type = JM_ELEMENT_SYMBOL,
    .style = JM_ROLE_INK_SOFT,
    .detail = JM_SYMBOL_OVERLAP,
    .width = 12,
    .height = 12,
  };

  for (guint i = 0; self->ways_y > 0 && i < G_N_ELEMENTS (meanings); i++)
    {
      const JmWay *way = jm_ways_find_style (self->ways, (JmLineStyle) (JM_LINE_LOOP_BACK + i));

      if (way != NULL)
        flow_entry (flow, way->sign, _(meanings[i]));
    }

  if (jm_layout_has_overlaps (self))
    flow_entry (flow, overlap, _("overlaps the next stage"));
}

/* Whether the map shows a lane; KPIs may also stand in the title block. */
static gboolean
is_shown (JmLayout   *self,
          JmLaneType  type)
{
  if (type == JM_LANE_KPIS)
    return jm_item_get_n_children (self->root, JM_MAP_KPIS) > 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint lane = g_array_index (self->rows, JmRow, i).lane;

      if (g_array_index (self->lanes, JmLane, lane).type == type)
        return TRUE;
    }

  return FALSE;
}

/*
 * jm_layout_make_legend:
 * @self: a layout whose rows are known
 * @typesetter: what measures the texts
 * @width: the width of the legend
 *
 * Says what the signs on the map mean; only those that are used.
 *
 * Returns: (transfer full) (nullable): the legend as a cell
 */
JmCell *
jm_layout_make_legend (JmLayout     *self,
                       JmTypesetter *typesetter,
                       double        width)
{
  static const struct
  {
    JmLaneType lane;
    JmElement sign;
    const char *meaning;
  } entries[] = {
#define SIGN(what, colour, which, w, h) \
  { .type = JM_ELEMENT_##what, .style = JM_ROLE_##colour, .detail = which, .width = w, .height = h }
    { JM_LANE_EMOTIONS, SIGN (SYMBOL, BAD, JM_SYMBOL_FACE_VERY_BAD, 15, 15), N_("feels −2, very bad") },
    { JM_LANE_EMOTIONS, SIGN (SYMBOL, BAD, JM_SYMBOL_FACE_BAD, 15, 15), N_("−1, bad") },
    { JM_LANE_EMOTIONS, SIGN (SYMBOL, NEUTRAL_FACE, JM_SYMBOL_FACE_NEUTRAL, 15, 15), N_("0, neither") },
    { JM_LANE_EMOTIONS, SIGN (SYMBOL, GOOD, JM_SYMBOL_FACE_GOOD, 15, 15), N_("+1, good") },
    { JM_LANE_EMOTIONS, SIGN (SYMBOL, GOOD, JM_SYMBOL_FACE_VERY_GOOD, 15, 15), N_("+2, very good") },
    { JM_LANE_PAIN_POINTS, SIGN (DOTS, PAIN_EDGE, 4, 46, 8), N_("severity of a pain point, 5 is worst") },
    { JM_LANE_KPIS, SIGN (SYMBOL, INK_SOFT, JM_SYMBOL_RISING, 9, 9), N_("change since the value before") },
    { JM_LANE_KPIS, SIGN (SYMBOL, GOOD, JM_SYMBOL_MET, 10, 10), N_("target met") },
    { JM_LANE_KPIS, SIGN (SYMBOL, FAIR, JM_SYMBOL_NEAR, 10, 10), N_("within tolerance") },
    { JM_LANE_KPIS, SIGN (SYMBOL, BAD, JM_SYMBOL_MISSED, 10, 10), N_("target missed") },
  };
  static const struct
  {
    JmElement sign;
    const char *meaning;
  } evidence[] = {
    { SIGN (SYMBOL, INK_FAINT, JM_SYMBOL_ASSUMED, 11, 11), N_("assumed; the card’s edge is dashed") },
    { SIGN (SYMBOL, INK_FAINT, JM_SYMBOL_PARTLY, 11, 11), N_("partly researched") },
    { SIGN (SYMBOL, INK_FAINT, JM_SYMBOL_RESEARCHED, 11, 11), N_("researched") },
#undef SIGN
  };
  const JmRect line = { 0, 0, width, 1 };
  guint n_personas = jm_item_get_n_children (self->root, JM_MAP_PERSONAS);
  JmCellBuilder builder;
  Flow flow = { &builder, 0, 0 };

  jm_cell_builder_init (&builder, typesetter, width);
  builder.y = 10;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (is_shown (self, entries[i].lane))
      flow_entry (&flow, entries[i].sign, _(entries[i].meaning));

  flow_links (&flow, self);

  for (guint i = 0; self->facts.show_evidence && i < G_N_ELEMENTS (evidence); i++)
    flow_entry (&flow, evidence[i].sign, _(evidence[i].meaning));

  for (guint i = 0; n_personas > JM_MOST_PERSONAS_BESIDE && i < n_personas; i++)
    {
      const JmItem *persona = jm_item_get_child (self->root, JM_MAP_PERSONAS, i);
      const JmElement sample = {
        .type = JM_ELEMENT_PERSONA,
        .style = JM_ROLE_INK,
        .detail = (guint8) MIN (i, 255),
        .width = 24,
        .height = 15,
      };

      if (is_shown (self, JM_LANE_EMOTIONS) && !self->facts.by_stage)
        flow_entry (&flow, sample, jm_item_get_text (persona, JM_PERSONA_NAME));
    }

  if (builder.elements->len > 0)
    jm_cell_builder_add (&builder, JM_ELEMENT_LINE, JM_ROLE_LINE, &line);
  builder.y += flow.row_height;

  return jm_cell_builder_finish (&builder);
}
