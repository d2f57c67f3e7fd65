/* jm-drop-place.c: where something that is dragged would land
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-drop.h"

#include <math.h>
#include <string.h>

#include "jm-style.h"

/* The notes that stand in the cells of a lane. */
typedef struct
{
  JmKind kind;
  JmLaneType lane;
  guint field;     /* of the owner, where they are kept */
  gboolean at_stage;
} Note;

static const Note notes[] = {
  { JM_KIND_OBJECTIVE, JM_LANE_OBJECTIVES, JM_STAGE_OBJECTIVES, TRUE },
  { JM_KIND_MOTIVATION, JM_LANE_MOTIVATIONS, JM_TOUCHPOINT_MOTIVATIONS, FALSE },
  { JM_KIND_PAIN_POINT, JM_LANE_PAIN_POINTS, JM_TOUCHPOINT_PAIN_POINTS, FALSE },
  { JM_KIND_OPPORTUNITY, JM_LANE_OPPORTUNITIES, JM_TOUCHPOINT_OPPORTUNITIES, FALSE },
};

static const Note *
find_note (JmKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (notes[i].kind == kind)
      return &notes[i];

  return NULL;
}

/**
 * jm_drop_can_be_dragged:
 * @kind: a kind of item
 *
 * Returns: whether such items can be dragged from where they stand on the map
 */
gboolean
jm_drop_can_be_dragged (JmKind kind)
{
  return kind == JM_KIND_STAGE || kind == JM_KIND_TOUCHPOINT || kind == JM_KIND_KPI || find_note (kind) != NULL;
}

/**
 * jm_drop_has_lane:
 * @layout: a layout
 * @type: a lane
 *
 * Returns: whether its view has the lane, be it empty and left out
 */
gboolean
jm_drop_has_lane (JmLayout   *layout,
                  JmLaneType  type)
{
  g_autoptr (GArray) lanes = jm_view_list_lanes (jm_layout_get_view (layout), jm_layout_get_root (layout));

  for (guint i = 0; i < lanes->len; i++)
    if (g_array_index (lanes, JmLaneChoice, i).type == type)
      return TRUE;

  return FALSE;
}

/* Whether the items stand there already, side by side. */
static gboolean
changes_nothing (const JmCargo     *cargo,
                 JmMap             *map,
                 const JmDropPlace *place)
{
  JmItem *parent = jm_map_find (map, place->parent);
  guint n = jm_item_get_n_children (parent, place->field), n_found = 0, first = 0, last = 0;
  guint position = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *id = jm_item_get_id (jm_item_get_child (parent, place->field, i));

      if (place->after != NULL && strcmp (id, place->after) == 0)
        position = i + 1;
      if (!jm_cargo_has (cargo, id))
        continue;
      if (n_found == 0)
        first = i;
      last = i;
      n_found++;
    }

  return n_found == jm_cargo_get_n_items (cargo) && last - first + 1 == n_found && position >= first &&
         position <= last + 1;
}

/* A moved item that lands where it is shows no mark. */
static void
hide_marks (const JmCargo *cargo,
            JmDropMode     mode,
            JmMap         *map,
            JmDropPlace   *place)
{
  if (mode == JM_DROP_MOVE && !jm_cargo_is_new (cargo) && changes_nothing (cargo, map, place))
    place->has_gap = place->has_target = FALSE;
}

/* Where the first stage of a map begins that has none. */
static double
get_first_x (JmLayout *layout)
{
  double x = JM_MARGIN + JM_LABEL_WIDTH;

  return jm_layout_is_rtl (layout) ? jm_layout_get_width (layout) - x : x;
}

static void
open_stage_gap (const JmCargo *cargo,
                JmLayout      *layout,
                double         x,
                JmDropPlace   *place)
{
  gboolean rtl = jm_layout_is_rtl (layout);
  double column = jm_layout_is_by_stage (layout) ? JM_STAGE_COLUMN_WIDTH : JM_COLUMN_WIDTH;
  int at = jm_layout_find_stage_at (layout, x);
  JmGridStage stage = { 0 };

  *place = (JmDropPlace) {
    .parent = JM_MAP_ID,
    .field = JM_MAP_STAGES,
    .has_gap = TRUE,
    .gap_width = column + JM_STAGE_GAP,
  };
  place->gap_x = get_first_x (layout);
  if (at < 0)
    return;

  /* The gap opens between the stages, in neither of them. */
  jm_layout_get_stage (layout, (guint) at, &stage);
  if ((x >= stage.header.x + stage.header.width / 2) != rtl)
    {
      place->after = stage.id;
      place->gap_x = rtl ? stage.header.x - JM_STAGE_GAP / 2 : stage.header.x + stage.header.width + JM_STAGE_GAP / 2;
    }
  else
    {
      place->gap_x = rtl ? stage.header.x + stage.header.width + JM_STAGE_GAP / 2 : stage.header.x - JM_STAGE_GAP / 2;
      if (at > 0)
        {
          JmGridStage before;

          jm_layout_get_stage (layout, (guint) at - 1, &before);
          place->after = before.id;
        }
    }
  place->gap_colour = stage.colour;

  /* What is moved keeps its colour. */
  for (guint i = 0; i < jm_layout_get_n_stages (layout); i++)
    {
      jm_layout_get_stage (layout, i, &stage);
      if (jm_cargo_has (cargo, stage.id))
        {
          place->gap_colour = stage.colour;
          break;
        }
    }
}

static gboolean
open_touchpoint_gap (const JmCargo *cargo,
                     JmLayout      *layout,
                     double         x,
                     JmDropPlace   *place)
{
  int at = jm_layout_find_stage_at (layout, x);
  JmGridStage stage;
  guint gap;

  if (jm_layout_is_by_stage (layout))
    return FALSE;

  /* On an empty map a stage comes with it. */
  if (at < 0)
    {
      open_stage_gap (cargo, layout, x, place);
      return TRUE;
    }

  jm_layout_get_stage (layout, (guint) at, &stage);
  gap = jm_layout_find_gap_at (layout, (guint) at, x);
  *place = (JmDropPlace) {
    .parent = stage.id,
    .field = JM_STAGE_TOUCHPOINTS,
    .after = gap > 0 ? jm_layout_get_touchpoint (layout, (guint) at, gap - 1) : NULL,
    .has_gap = TRUE,
    .gap_x = jm_layout_get_gap_x (layout, (guint) at, gap),
    .gap_width = JM_COLUMN_WIDTH,
    .gap_colour = stage.colour,
  };

  return TRUE;
}

/* Frames a cell, or what stands for it where the lane is not shown. */
static void
frame_cell (JmLayout         *layout,
            const JmGridCell *under,
            JmLaneType        lane,
            JmDropPlace      *place)
{
  gboolean on_card = under->lane == JM_LANE_TOUCHPOINTS || under->lane == JM_GRID_HEADER;
  JmGridCell cell;

  /* On a card or a header it is that which is meant, not a cell far below it. */
  if (on_card || !jm_layout_get_cell (layout, under->owner, lane, NULL, &cell))
    cell = *under;

  place->has_target = TRUE;
  place->target = cell.rect;
  place->target.x += JM_CELL_PADDING;
  place->target.width -= 2 * JM_CELL_PADDING;
}

typedef struct
{
  JmItem *parent;
  guint field;
  gboolean side_by_side;
  gboolean rtl;
  double x;
  double y;
  guint n_before;
  const char *last_before;
} NoteSearch;

static void
note_element_cb (const JmElement *element,
                 const JmRect    *rect,
                 JmColour         stage,
                 gpointer         user_data)
{
  NoteSearch *search = user_data;
  gboolean before;

  if (!element->is_frame)
    return;

  before = rect->y + (search->side_by_side ? rect->height : rect->height / 2) <= search->y;
  if (search->side_by_side && !before && rect->y <= search->y)
    before = (rect->x + rect->width / 2 <= search->x) != search->rtl;

  for (guint i = 0; before && i < jm_item_get_n_children (search->parent, search->field); i++)
    {
      const char *id = jm_item_get_id (jm_item_get_child (search->parent, search->field, i));

      if (i >= search->n_before && strcmp (id, element->id) == 0)
        {
          search->n_before = i + 1;
          search->last_before = id;
          return;
        }
    }
}

/* Behind which of the notes of a cell something lands that is dropped there. */
static const char *
find_note_before (JmMap            *map,
                  JmLayout         *layout,
                  const Note       *note,
                  const JmGridCell *cell,
                  double            x,
                  double            y)
{
  const JmVisitor visitor = { .element = note_element_cb };
  NoteSearch search = {
    .parent = jm_map_find (map, cell->owner),
    .field = note->field,
    .side_by_side = note->at_stage && !jm_layout_is_by_stage (layout),
    .rtl = jm_layout_is_rtl (layout),
    .x = x,
    .y = y,
  };
  guint n = jm_item_get_n_children (search.parent, note->field);

  if (cell->lane != (guint) note->lane)
    return n > 0 ? jm_item_get_id (jm_item_get_child (search.parent, note->field, n - 1)) : NULL;

  jm_layout_visit (layout, &cell->rect, &visitor, &search);

  return search.last_before;
}

static gboolean
find_note_place (const Note  *note,
                 JmMap       *map,
                 JmLayout    *layout,
                 double       x,
                 double       y,
                 JmDropPlace *place)
{
  JmGridCell cell;
  JmItem *owner;

  if (!jm_layout_get_cell_at (layout, x, y, &cell) || !jm_drop_has_lane (layout, note->lane))
    return FALSE;

  owner = jm_map_find (map, cell.owner);
  if (note->at_stage && owner != NULL && jm_item_get_kind (owner) == JM_KIND_TOUCHPOINT)
    {
      JmPlace stage;

      /* Anywhere below a stage is that stage. */
      if (!jm_map_locate (map, cell.owner, &stage) ||
          !jm_layout_get_cell (layout, stage.parent, JM_GRID_HEADER, NULL, &cell))
        return FALSE;
      owner = jm_map_find (map, cell.owner);
    }
  if (owner == NULL || jm_item_get_kind (owner) != (note->at_stage ? JM_KIND_STAGE : JM_KIND_TOUCHPOINT))
    return FALSE;

  *place = (JmDropPlace) { .parent = cell.owner, .field = note->field };
  place->after = find_note_before (map, layout, note, &cell, x, y);
  frame_cell (layout, &cell, note->lane, place);

  return TRUE;
}

/* Whether all the KPIs are shown at that stage or touchpoint as it is. */
static gboolean
are_measured_at (const JmCargo *cargo,
                 JmMap         *map,
                 const char    *id,
                 gboolean       by_stage)
{
  const char *const *kpis = jm_cargo_get_ids (cargo);

  for (guint i = 0; kpis != NULL && kpis[i] != NULL; i++)
    {
      JmItem *kpi = jm_map_find (map, kpis[i]);
      const char *at = kpi != NULL ? jm_item_get_text (kpi, JM_KPI_AT) : "";
      JmPlace place;

      if (strcmp (at, id) == 0)
        continue;
      /* A stage shows what is measured at its touchpoints too. */
      if (!by_stage || !jm_map_locate (map, at, &place) || strcmp (place.parent, id) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_kpi_place (const JmCargo *cargo,
                JmDropMode     mode,
                JmMap         *map,
                JmLayout      *layout,
                double         x,
                double         y,
                JmDropPlace   *place)
{
  JmGridCell cell;

  if (!jm_layout_get_cell_at (layout, x, y, &cell) || !jm_drop_has_lane (layout, JM_LANE_KPIS))
    return FALSE;

  *place = (JmDropPlace) { .parent = cell.owner, .field = JM_NO_FIELD };
  frame_cell (layout, &cell, JM_LANE_KPIS, place);
  if (mode == JM_DROP_MOVE && are_measured_at (cargo, map, cell.owner, jm_layout_is_by_stage (layout)))
    {
      /* In the executive view the touchpoint that a KPI is measured at is kept. */
      place->parent = NULL;
      place->has_target = FALSE;
    }

  return TRUE;
}

static gboolean
find_persona_place (JmMap       *map,
                    JmLayout    *layout,
                    double       x,
                    double       y,
                    JmDropPlace *place)
{
  JmGridCell cell;
  JmItem *owner;

  if (jm_layout_is_by_stage (layout) || !jm_layout_get_cell_at (layout, x, y, &cell) ||
      !jm_drop_has_lane (layout, JM_LANE_EMOTIONS))
    return FALSE;

  owner = jm_map_find (map, cell.owner);
  if (owner == NULL || jm_item_get_kind (owner) != JM_KIND_TOUCHPOINT)
    return FALSE;

  *place = (JmDropPlace) {
    .parent = cell.owner,
    .field = JM_TOUCHPOINT_EMOTIONS,
    .score = cell.lane == JM_LANE_EMOTIONS ? jm_layout_get_emotion_score (layout, y) : (double) NAN,
  };
  frame_cell (layout, &cell, JM_LANE_EMOTIONS, place);

  return TRUE;
}

/**
 * jm_drop_find_place:
 * @cargo: what is dragged
 * @mode: whether it is moved; what is new, or of another map, is not
 * @map: the map that it is dragged over
 * @layout: the layout of @map in some view
 * @x: a point of the layout
 * @y: a point of the layout
 * @place: (out caller-allocates): where it would land
 *
 * Returns: %FALSE when it cannot be dropped there
 */
gboolean
jm_drop_find_place (const JmCargo *cargo,
                    JmDropMode     mode,
                    JmMap         *map,
                    JmLayout      *layout,
                    double         x,
                    double         y,
                    JmDropPlace   *place)
{
  JmKind kind = jm_cargo_get_kind (cargo);
  const Note *note = find_note (kind);

  if (kind == JM_KIND_PERSONA)
    return find_persona_place (map, layout, x, y, place);

  if (kind == JM_KIND_KPI)
    return find_kpi_place (cargo, mode, map, layout, x, y, place);

  if (kind == JM_KIND_STAGE)
    open_stage_gap (cargo, layout, x, place);
  else if (kind == JM_KIND_TOUCHPOINT)
    {
      if (!open_touchpoint_gap (cargo, layout, x, place))
        return FALSE;
    }
  else if (note == NULL || !find_note_place (note, map, layout, x, y, place))
    return FALSE;

  hide_marks (cargo, mode, map, place);

  return TRUE;
}
