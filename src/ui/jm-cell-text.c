/* jm-cell-text.c: which text is typed into a cell, and where it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cell-text.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-edit-label.h"

/* What an item says, by which people know it. */
static const struct
{
  JmKind kind;
  guint field;
  gboolean is_statement; /* the item is nothing but its text, and goes when that is cleared */
} texts[] = {
  { JM_KIND_MAP, JM_MAP_TITLE, FALSE },
  { JM_KIND_LANE, JM_LANE_TITLE, FALSE },
  { JM_KIND_VIEW, JM_VIEW_TITLE, FALSE },
  { JM_KIND_PERSONA, JM_PERSONA_NAME, FALSE },
  { JM_KIND_STAGE, JM_STAGE_TITLE, FALSE },
  { JM_KIND_OBJECTIVE, JM_OBJECTIVE_TEXT, TRUE },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_TITLE, FALSE },
  { JM_KIND_EMOTION, JM_EMOTION_NOTE, FALSE },
  { JM_KIND_MOTIVATION, JM_MOTIVATION_TEXT, TRUE },
  { JM_KIND_PAIN_POINT, JM_PAIN_POINT_TEXT, TRUE },
  { JM_KIND_OPPORTUNITY, JM_OPPORTUNITY_TEXT, TRUE },
  { JM_KIND_LANE_TEXT, JM_LANE_TEXT_TEXT, TRUE },
  { JM_KIND_KPI, JM_KPI_TITLE, FALSE },
  { JM_KIND_LINK, JM_LINK_NOTE, FALSE },
  { JM_KIND_IMPROVEMENT, JM_IMPROVEMENT_TITLE, FALSE },
};

/* What belongs where nothing stands yet. */
static const struct
{
  JmKind kind;
  guint field;
  const char *hint; /* untranslated */
} hints[] = {
  { JM_KIND_MAP, JM_MAP_TITLE, N_("What is this map called?") },
  { JM_KIND_STAGE, JM_STAGE_TITLE, N_("What is this stage called?") },
  { JM_KIND_STAGE, JM_STAGE_SUMMARY, N_("What happens in this stage?") },
  { JM_KIND_OBJECTIVE, JM_OBJECTIVE_TEXT, N_("What should this stage achieve?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_TITLE, N_("Where do they meet us?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_ACTION, N_("What does the customer do?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_THOUGHT, N_("What does the customer think?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_NEED, N_("What does the customer need?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_EXPECTATION, N_("What does the customer expect?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_OFFER, N_("What do we offer here?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_COMPLAINT_ROUTE, N_("Where can the customer complain?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_CHANNEL, N_("Through which channel?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_PHYSICAL_EVIDENCE, N_("What can the customer see or touch?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_FRONTSTAGE, N_("What do we do in the customer’s sight?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_BACKSTAGE, N_("What do we do out of sight?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_SUPPORT, N_("Which systems stand behind it?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_OWNER, N_("Who answers for it?") },
  { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_INSIGHT, N_("What was learned here?") },
  { JM_KIND_EMOTION, JM_EMOTION_NOTE, N_("Why does it feel so?") },
  { JM_KIND_MOTIVATION, JM_MOTIVATION_TEXT, N_("What drives the customer on?") },
  { JM_KIND_PAIN_POINT, JM_PAIN_POINT_TEXT, N_("What goes wrong here?") },
  { JM_KIND_OPPORTUNITY, JM_OPPORTUNITY_TEXT, N_("What could be better here?") },
  { JM_KIND_KPI, JM_KPI_TITLE, N_("What is measured here?") },
  { JM_KIND_LANE_TEXT, JM_LANE_TEXT_TEXT, N_("What belongs here?") },
};

static gboolean
find_text (JmKind    kind,
           guint    *field,
           gboolean *is_statement)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].kind == kind)
      {
        *field = texts[i].field;
        *is_statement = texts[i].is_statement;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_text (JmKind kind,
         guint  field)
{
  JmType type = field < jm_kind_get_info (kind)->n_fields ? jm_kind_get_field (kind, field)->type : JM_TYPE_UNSET;

  return type == JM_TYPE_TEXT || type == JM_TYPE_PROSE;
}

/**
 * jm_cell_text_new_for_item:
 * @map: a map
 * @id: an item
 * @field: the field that is meant, or %JM_NO_FIELD
 *
 * Returns: (transfer full) (nullable): the field if it is a text, else what the item says;
 *   %NULL for an item without any text
 */
JmCellText *
jm_cell_text_new_for_item (JmMap      *map,
                           const char *id,
                           guint       field)
{
  JmItem *item = jm_map_find (map, id);
  JmCellText *self;
  gboolean is_statement;

  if (item == NULL ||
      (!is_text (jm_item_get_kind (item), field) && !find_text (jm_item_get_kind (item), &field, &is_statement)))
    return NULL;

  self = g_new0 (JmCellText, 1);
  self->item = g_strdup (id);
  self->kind = jm_item_get_kind (item);
  self->field = field;

  return self;
}

/* In which list of which item those of a kind stand that belong to @owner. */
static gboolean
find_list (const JmItem *owner,
           JmKind        kind,
           const char  **parent,
           guint        *list)
{
  const JmKindInfo *info = jm_item_get_info (owner);

  if (kind == JM_KIND_KPI)
    {
      *parent = JM_MAP_ID;
      *list = JM_MAP_KPIS;
      return jm_item_get_kind (owner) == JM_KIND_STAGE || jm_item_get_kind (owner) == JM_KIND_TOUCHPOINT;
    }

  *parent = jm_item_get_id (owner);
  for (*list = 0; *list < info->n_fields; (*list)++)
    if (info->fields[*list].type == JM_TYPE_CHILDREN && info->fields[*list].child == kind)
      return TRUE;

  return FALSE;
}

/**
 * jm_cell_text_new_for_child:
 * @map: a map
 * @owner: a stage or touchpoint
 * @kind: a kind of item that has a text
 * @lane: (nullable): for %JM_KIND_LANE_TEXT: the lane of the map
 *
 * Returns: (transfer full) (nullable): the text of a new item of that kind, which is put in
 *   when its text is set; %NULL when @owner has none of that kind
 */
JmCellText *
jm_cell_text_new_for_child (JmMap      *map,
                            const char *owner,
                            JmKind      kind,
                            const char *lane)
{
  JmItem *item = jm_map_find (map, owner);
  JmCellText *self;
  const char *parent;
  guint list, field;
  gboolean is_statement;

  if (item == NULL || !find_text (kind, &field, &is_statement) || !find_list (item, kind, &parent, &list))
    return NULL;

  self = g_new0 (JmCellText, 1);
  self->kind = kind;
  self->field = field;
  self->parent = g_strdup (parent);
  self->list = list;
  self->refers = g_strdup (kind == JM_KIND_KPI ? owner : lane);

  return self;
}

/* Whether a KPI is shown in the column of a stage or touchpoint. */
static gboolean
is_measured_at (JmMap        *map,
                const JmItem *kpi,
                const JmItem *owner)
{
  const char *at = jm_item_get_text (kpi, JM_KPI_AT);
  JmPlace place;

  if (strcmp (at, jm_item_get_id (owner)) == 0)
    return TRUE;

  return jm_item_get_kind (owner) == JM_KIND_STAGE && jm_map_locate (map, at, &place) &&
         strcmp (place.parent, jm_item_get_id (owner)) == 0;
}

/* The items that a cell shows are all those of a list that belong to the owner. */
static gboolean
belongs (JmMap            *map,
         const JmItem     *owner,
         const JmGridCell *cell,
         const JmItem     *item)
{
  if (jm_item_get_kind (item) == JM_KIND_KPI)
    return is_measured_at (map, item, owner);
  if (jm_item_get_kind (item) == JM_KIND_LANE_TEXT)
    return g_strcmp0 (jm_item_get_text (item, JM_LANE_TEXT_LANE), cell->custom) == 0;

  return TRUE;
}

static JmItem *
find_first (JmMap            *map,
            const JmItem     *owner,
            const JmGridCell *cell,
            const char       *parent,
            guint             list)
{
  const JmItem *holder = jm_map_find (map, parent);

  for (guint i = 0; i < jm_item_get_n_children (holder, list); i++)
    {
      JmItem *item = jm_item_get_child (holder, list, i);

      if (belongs (map, owner, cell, item))
        return item;
    }

  return NULL;
}

/* The kind of the items that a cell is for; FALSE where it shows a field. */
static gboolean
get_child_kind (const JmItem     *owner,
                const JmGridCell *cell,
                JmKind           *kind)
{
  const JmField *field;

  if (cell->lane == JM_LANE_KPIS)
    {
      *kind = JM_KIND_KPI;
      return TRUE;
    }

  if (cell->field >= jm_item_get_info (owner)->n_fields)
    return FALSE;

  field = jm_kind_get_field (jm_item_get_kind (owner), cell->field);
  *kind = field->child;

  return field->type == JM_TYPE_CHILDREN;
}

/**
 * jm_cell_find_lane:
 * @kind: a kind of item
 *
 * Returns: the lane in which items of that kind stand, a #JmLaneType; %JM_N_LANE_TYPES for none
 */
guint
jm_cell_find_lane (JmKind kind)
{
  static const struct
  {
    JmKind kind;
    JmLaneType lane;
  } lanes[] = {
    { JM_KIND_OBJECTIVE, JM_LANE_OBJECTIVES },   { JM_KIND_TOUCHPOINT, JM_LANE_TOUCHPOINTS },
    { JM_KIND_EMOTION, JM_LANE_EMOTIONS },       { JM_KIND_MOTIVATION, JM_LANE_MOTIVATIONS },
    { JM_KIND_PAIN_POINT, JM_LANE_PAIN_POINTS }, { JM_KIND_OPPORTUNITY, JM_LANE_OPPORTUNITIES },
    { JM_KIND_LANE_TEXT, JM_LANE_CUSTOM },       { JM_KIND_KPI, JM_LANE_KPIS },
    { JM_KIND_LINK, JM_LANE_LINKS },             { JM_KIND_IMPROVEMENT, JM_LANE_IMPROVEMENTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    if (lanes[i].kind == kind)
      return lanes[i].lane;

  return JM_N_LANE_TYPES;
}

/**
 * jm_cell_text_new_for_cell:
 * @map: a map
 * @cell: a cell of its layout
 * @current: (nullable): the item in the cell that is meant, where it shows several
 *
 * Where a cell shows items and @current is none of them, its first item is meant, or a new
 * one.  Nobody's emotion is made by typing, and what sums up a stage has no text of its own.
 *
 * Returns: (transfer full) (nullable): the text that is typed there; %NULL when there is none
 */
JmCellText *
jm_cell_text_new_for_cell (JmMap            *map,
                           const JmGridCell *cell,
                           const char       *current)
{
  JmItem *owner = jm_map_find (map, cell->owner);
  JmItem *item = current != NULL ? jm_map_find (map, current) : NULL;
  g_autoptr (JmCellText) child = NULL;
  JmKind kind;

  if (owner == NULL)
    return NULL;

  if (item != NULL && jm_item_get_kind (item) != JM_KIND_TOUCHPOINT &&
      jm_cell_find_lane (jm_item_get_kind (item)) == cell->lane)
    return jm_cell_text_new_for_item (map, current, JM_NO_FIELD);

  if (cell->lane == JM_LANE_BACKGROUND)
    return jm_cell_text_new_for_item (map, cell->owner, JM_STAGE_SUMMARY);

  if (!get_child_kind (owner, cell, &kind))
    return is_text (jm_item_get_kind (owner), cell->field)
               ? jm_cell_text_new_for_item (map, cell->owner, cell->field)
               : NULL;

  child = jm_cell_text_new_for_child (map, cell->owner, kind, cell->custom);
  item = child != NULL ? find_first (map, owner, cell, child->parent, child->list) : NULL;
  if (item != NULL)
    return jm_cell_text_new_for_item (map, jm_item_get_id (item), JM_NO_FIELD);

  return kind == JM_KIND_EMOTION ? NULL : g_steal_pointer (&child);
}

/**
 * jm_cell_text_free:
 * @self: (transfer full): a text of a cell
 */
void
jm_cell_text_free (JmCellText *self)
{
  g_free (self->item);
  g_free (self->parent);
  g_free (self->refers);
  g_free (self);
}

/**
 * jm_cell_text_get_field:
 * @self: a text of a cell
 *
 * Returns: (transfer none): what may be typed
 */
const JmField *
jm_cell_text_get_field (const JmCellText *self)
{
  return jm_kind_get_field (self->kind, self->field);
}

/**
 * jm_cell_text_get:
 * @self: a text of a cell
 * @map: the map
 *
 * Returns: (transfer none): what it is now; "" for an item that is not there
 */
const char *
jm_cell_text_get (const JmCellText *self,
                  JmMap            *map)
{
  const JmItem *item = self->item != NULL ? jm_map_find (map, self->item) : NULL;

  return item != NULL ? jm_item_get_text (item, self->field) : "";
}

static gboolean
is_statement (const JmCellText *self)
{
  gboolean result = FALSE;
  guint field;

  return find_text (self->kind, &field, &result) && result && field == self->field;
}

/**
 * jm_cell_text_make_item:
 * @self: a text of a new item
 * @map: the map that it is for
 * @text: what it says
 * @error: return location for an error of the domain %JM_MODEL_ERROR
 *
 * Returns: (transfer full): an item with an id of its own, its text and, where it needs one, its
 *   reference; or %NULL
 */
JmItem *
jm_cell_text_make_item (const JmCellText  *self,
                        JmMap             *map,
                        const char        *text,
                        GError           **error)
{
  g_autofree char *id = jm_map_make_id (map, self->kind);
  g_autoptr (JmItem) item = jm_item_new (self->kind, id);
  guint reference = self->kind == JM_KIND_KPI ? (guint) JM_KPI_AT : (guint) JM_LANE_TEXT_LANE;

  if (!jm_item_build_set (item, self->field, JM_VALUE_TEXT (text), error))
    return NULL;
  if (self->refers != NULL && !jm_item_build_set (item, reference, JM_VALUE_TEXT (self->refers), error))
    return NULL;

  return g_steal_pointer (&item);
}

/**
 * jm_cell_text_set:
 * @self: a text of a cell
 * @map: the map
 * @text: what was typed, in UTF-8
 * @id: (out) (optional) (transfer full) (nullable): the item that has the text now; %NULL
 *   when there is none
 * @error: return location for an error
 *
 * Sets the text; blanks around it are left out.  With an empty one, an item that is nothing
 * but its text is removed, or not made at all.  Errors: as jm_map_set() and jm_map_insert().
 *
 * Returns: (transfer full): the new map; @map when nothing changes; or %NULL
 */
JmMap *
jm_cell_text_set (const JmCellText  *self,
                  JmMap             *map,
                  const char        *text,
                  char             **id,
                  GError           **error)
{
  g_autofree char *clean = g_strstrip (jm_field_clean_text (jm_cell_text_get_field (self), text));
  g_autoptr (JmItem) item = NULL;
  const char *const ids[] = { self->item, NULL };
  JmMap *result;

  if (id != NULL)
    *id = NULL;

  if (self->item != NULL && *clean == '\0' && is_statement (self))
    return jm_map_remove (map, ids, error);

  if (self->item != NULL)
    {
      if (id != NULL)
        *id = g_strdup (self->item);
      return jm_map_set (map, self->item, self->field, JM_VALUE_TEXT (clean), error);
    }

  if (*clean == '\0')
    return jm_map_ref (map);

  item = jm_cell_text_make_item (self, map, clean, error);
  if (item == NULL)
    return NULL;

  result = jm_map_insert (map, self->parent, self->list, -1, item, error);
  if (result != NULL && id != NULL)
    *id = g_strdup (jm_item_get_id (item));

  return result;
}

/**
 * jm_cell_text_describe_edit:
 * @self: a text of a cell
 * @text: what it becomes
 *
 * Returns: (transfer full): what the step is called, translated: "Add pain point"
 */
char *
jm_cell_text_describe_edit (const JmCellText *self,
                            const char       *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (self->item == NULL)
    return g_strdup (jm_edit_label_add (self->kind));

  if (*stripped == '\0' && is_statement (self))
    return jm_edit_label_delete (self->kind, 1);

  /* Translators: a step that can be undone; the name of the field that was changed. */
  return g_strdup_printf (_("Change “%s”"), _(jm_cell_text_get_field (self)->label));
}

/**
 * jm_cell_text_get_hint:
 * @self: a text of a cell
 *
 * Returns: (transfer none): a sentence that says what belongs there, translated
 */
const char *
jm_cell_text_get_hint (const JmCellText *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (hints[i].kind == self->kind && hints[i].field == self->field)
      return _(hints[i].hint);

  return _(jm_cell_text_get_field (self)->help);
}

/* Whether the lane has nothing to show of a touchpoint. */
static gboolean
has_no_field (const JmItem     *touchpoint,
              const JmGridCell *cell)
{
  const JmLaneInfo *info = jm_lane_type_get_info ((JmLaneType) cell->lane);

  for (guint i = 0; i < info->n_fields; i++)
    if (jm_item_is_set (touchpoint, info->fields[i]))
      return FALSE;

  return TRUE;
}

/**
 * jm_cell_is_empty:
 * @map: a map
 * @cell: a cell of its layout
 *
 * Returns: whether nothing stands in the cell; headers and cards are never empty
 */
gboolean
jm_cell_is_empty (JmMap            *map,
                  const JmGridCell *cell)
{
  const JmItem *owner = jm_map_find (map, cell->owner);
  const char *parent;
  JmKind kind;
  guint list;

  if (owner == NULL || cell->lane == JM_GRID_HEADER || cell->lane == JM_LANE_TOUCHPOINTS)
    return FALSE;

  if (get_child_kind (owner, cell, &kind))
    return find_list (owner, kind, &parent, &list) && find_first (map, owner, cell, parent, list) == NULL &&
           (cell->lane == JM_LANE_CUSTOM || jm_item_get_kind (owner) != JM_KIND_TOUCHPOINT ||
            has_no_field (owner, cell));

  return cell->field != JM_NO_FIELD && jm_item_get_kind (owner) == JM_KIND_TOUCHPOINT && has_no_field (owner, cell);
}

/**
 * jm_cell_get_hint:
 * @map: a map
 * @cell: a cell of its layout
 *
 * Returns: (transfer none) (nullable): what belongs into the cell, translated; %NULL when
 *   something stands there, or nothing is typed there
 */
const char *
jm_cell_get_hint (JmMap            *map,
                  const JmGridCell *cell)
{
  const JmItem *owner = jm_map_find (map, cell->owner);
  g_autoptr (JmCellText) text = NULL;

  if (owner != NULL && cell->lane == JM_LANE_TOUCHPOINTS && jm_item_get_kind (owner) == JM_KIND_STAGE)
    return jm_item_get_n_children (owner, JM_STAGE_TOUCHPOINTS) == 0 ? _("Drag a touchpoint here, or press Ctrl+Enter")
                                                                    : NULL;

  if (!jm_cell_is_empty (map, cell))
    return NULL;

  if (cell->lane == JM_LANE_EMOTIONS)
    return _("How does it feel here?");

  text = jm_cell_text_new_for_cell (map, cell, NULL);

  return text != NULL ? jm_cell_text_get_hint (text) : NULL;
}
