/* jm-canvas-a11y.c: the map on the canvas, for those who do not see it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-a11y.h"

#include <string.h>

#include "jm-canvas-item.h"
#include "jm-canvas-names.h"

struct _JmCanvasA11y
{
  JmCanvas *canvas;
  JmEditor *editor;
  GPtrArray *stages;    /* of JmCanvasItem */
  GHashTable *items;    /* id of an item -> JmCanvasItem, which its parent owns */
  GHashTable *filled;   /* stages that were looked into -> the age they were filled at */
  guint age;            /* counts the layouts */
  guint stages_age;     /* the one that the stages are from */
  guint idle;
  GStrv selection;
  char *focused;        /* nullable */
  gboolean is_told;     /* the items know what is selected and has the focus */
};

/* One frame of the layout. */
typedef struct
{
  const char *id;
  const char *touchpoint; /* nullable: NULL for what belongs to the whole stage */
  JmRect rect;
} Frame;

typedef struct
{
  const char *stage;   /* the one that is looked for */
  const char *current; /* nullable: the group that is visited now, as far as it matters */
  const char *touchpoint;
  gboolean by_stage;
  GArray *types;       /* of the groups that are open */
  GArray *frames;      /* of Frame */
} Collection;

static void
begin_group_cb (JmGroupType   type,
                const JmItem *item,
                gpointer      user_data)
{
  Collection *collection = user_data;

  g_array_append_val (collection->types, type);
  if (type == JM_GROUP_STAGE)
    collection->current = jm_item_get_id (item);
  else if (type == JM_GROUP_TOUCHPOINT)
    collection->touchpoint = jm_item_get_id (item);
}

static void
end_group_cb (gpointer user_data)
{
  Collection *collection = user_data;
  JmGroupType type = g_array_index (collection->types, JmGroupType, collection->types->len - 1);

  g_array_set_size (collection->types, collection->types->len - 1);
  if (type == JM_GROUP_STAGE)
    collection->current = NULL;
  else if (type == JM_GROUP_TOUCHPOINT)
    collection->touchpoint = NULL;
}

static void
add_frame (Collection   *collection,
           const char   *id,
           const JmRect *rect)
{
  const Frame frame = { id, collection->touchpoint, *rect };

  if (g_strcmp0 (collection->current, collection->stage) == 0)
    g_array_append_val (collection->frames, frame);
}

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  if (element->is_frame && element->id != NULL)
    add_frame (user_data, element->id, rect);
}

static void
marker_cb (const JmCurve      *curve,
           const JmCurvePoint *point,
           gpointer            user_data)
{
  Collection *collection = user_data;
  const JmRect rect = jm_curve_point_get_rect (point);

  /* The mean of a stage is nobody's emotion. */
  if (!collection->by_stage)
    add_frame (collection, point->id, &rect);
}

/* Everything of a stage that has a frame, in reading order. */
static GArray *
list_frames (JmLayout          *layout,
             const JmGridStage *stage)
{
  const JmVisitor visitor = {
    .begin_group = begin_group_cb,
    .end_group = end_group_cb,
    .element = element_cb,
    .marker = marker_cb,
  };
  const JmRect clip = { stage->header.x, stage->header.y, stage->header.width,
                        stage->column.y + stage->column.height - stage->header.y };
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (JmGroupType));
  Collection collection = { .stage = stage->id, .by_stage = jm_layout_is_by_stage (layout), .types = types };

  collection.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  jm_layout_visit (layout, &clip, &visitor, &collection);

  return collection.frames;
}

static void
describe (JmCanvasA11y *self,
          JmCanvasItem *accessible)
{
  JmMap *map = jm_editor_get_map (self->editor);
  const char *id = jm_canvas_item_get_id (accessible);
  const JmItem *item = jm_map_find (map, id);
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  if (item == NULL)
    return;

  name = jm_canvas_name_item (map, item);
  description = jm_canvas_describe_item (map, item);
  jm_canvas_item_describe (accessible, name, description);
  jm_canvas_item_set_selected (accessible, jm_editor_is_selected (self->editor, id));
  jm_canvas_item_set_focused (accessible, g_strcmp0 (self->focused, id) == 0);
}

/* The tree. */

static void fill_cb (JmCanvasItem *accessible,
                     gpointer      user_data);

static void
drop (JmCanvasA11y *self,
      JmCanvasItem *accessible)
{
  GPtrArray *children = jm_canvas_item_get_children (accessible);

  for (guint i = 0; i < children->len; i++)
    drop (self, g_ptr_array_index (children, i));

  /* It may be elsewhere by now. */
  if (g_hash_table_lookup (self->items, jm_canvas_item_get_id (accessible)) == accessible)
    g_hash_table_remove (self->items, jm_canvas_item_get_id (accessible));
  g_hash_table_remove (self->filled, accessible);
  jm_canvas_item_forget (accessible);
}

static GtkAccessibleRole
get_role (const char *id,
          JmMap      *map)
{
  const JmItem *item = jm_map_find (map, id);

  return item != NULL && jm_item_get_kind (item) == JM_KIND_STAGE ? GTK_ACCESSIBLE_ROLE_LIST
                                                                  : GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}

/* Takes over the accessible of an item among @old, so that who reads it stays where they are, or
 * makes one. */
static JmCanvasItem *
take_or_make (JmCanvasA11y *self,
              GHashTable   *old,
              JmCanvasItem *parent,
              const char   *id)
{
  GtkAccessibleRole role = get_role (id, jm_editor_get_map (self->editor));
  JmCanvasItem *accessible = g_hash_table_lookup (old, id);

  if (accessible != NULL && jm_canvas_item_get_role (accessible) == role)
    {
      g_object_ref (accessible);
      g_hash_table_remove (old, id);
    }
  else
    {
      accessible = jm_canvas_item_new (self->canvas, parent, id, role);
      jm_canvas_item_set_func (accessible, fill_cb, self);
    }

  /* The key has to live as long as what it names. */
  g_hash_table_replace (self->items, (gpointer) jm_canvas_item_get_id (accessible), accessible);

  return accessible;
}

static GHashTable *
index_items (GPtrArray *items)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (index, (gpointer) jm_canvas_item_get_id (g_ptr_array_index (items, i)),
                         g_ptr_array_index (items, i));

  return index;
}

static void
drop_rest (JmCanvasA11y *self,
           GHashTable   *old)
{
  GHashTableIter iter;
  gpointer accessible;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &accessible))
    drop (self, accessible);
}

/* Brings the children of an item in line with those frames that stand in it: all that are of no
 * touchpoint and the touchpoints themselves in a stage, the rest in their touchpoints. */
static void
set_children (JmCanvasA11y *self,
              JmCanvasItem *accessible,
              const char   *touchpoint,
              const Frame  *frames,
              guint         n_frames)
{
  g_autoptr (GHashTable) old = index_items (jm_canvas_item_get_children (accessible));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_touchpoints = 0, position = 0;

  for (guint i = 0; i < n_frames; i++)
    {
      gboolean is_touchpoint = g_strcmp0 (frames[i].touchpoint, frames[i].id) == 0;
      gboolean is_mine = touchpoint == NULL ? frames[i].touchpoint == NULL || is_touchpoint : !is_touchpoint;

      if (is_mine && strcmp (frames[i].id, jm_canvas_item_get_id (accessible)) != 0 &&
          g_hash_table_add (seen, (gpointer) frames[i].id))
        {
          JmCanvasItem *child = take_or_make (self, old, accessible, frames[i].id);

          jm_canvas_item_set_rect (child, &frames[i].rect);
          describe (self, child);
          g_ptr_array_add (children, child);
          n_touchpoints += is_touchpoint;
        }
    }

  drop_rest (self, old);
  jm_canvas_item_set_children (accessible, children);

  for (guint i = 0; i < n_frames && touchpoint == NULL; i++)
    if (g_strcmp0 (frames[i].touchpoint, frames[i].id) == 0)
      jm_canvas_item_set_position (g_hash_table_lookup (self->items, frames[i].id), ++position, n_touchpoints);
}

static void
fill_stage (JmCanvasA11y *self,
            JmCanvasItem *accessible,
            guint         position)
{
  JmLayout *layout = jm_editor_get_layout (self->editor);
  g_autoptr (GArray) frames = NULL;
  const Frame *list;
  JmGridStage stage;
  guint end;

  jm_layout_get_stage (layout, position, &stage);
  frames = list_frames (layout, &stage);
  list = (const Frame *) (gpointer) frames->data;
  g_hash_table_insert (self->filled, accessible, GUINT_TO_POINTER (self->age));
  set_children (self, accessible, NULL, list, frames->len);

  for (guint i = 0; i < frames->len; i = end)
    {
      JmCanvasItem *touchpoint;

      for (end = i + 1; end < frames->len && g_strcmp0 (list[end].touchpoint, list[i].touchpoint) == 0; end++)
        ;
      touchpoint = list[i].touchpoint != NULL ? g_hash_table_lookup (self->items, list[i].touchpoint) : NULL;
      if (touchpoint != NULL)
        set_children (self, touchpoint, list[i].touchpoint, list + i, end - i);
    }
}

static void
refresh_stages (JmCanvasA11y *self)
{
  JmLayout *layout = jm_editor_get_layout (self->editor);
  g_autoptr (GHashTable) old = NULL;
  GPtrArray *stages;
  guint n = jm_layout_get_n_stages (layout);

  if (self->stages_age == self->age)
    return;

  self->stages_age = self->age;
  old = index_items (self->stages);
  stages = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      JmGridStage stage;
      JmCanvasItem *accessible;

      jm_layout_get_stage (layout, i, &stage);
      accessible = take_or_make (self, old, NULL, stage.id);
      jm_canvas_item_set_rect (accessible,
                               &(JmRect) { stage.header.x, stage.header.y, stage.header.width,
                                           stage.column.y + stage.column.height - stage.header.y });
      describe (self, accessible);
      jm_canvas_item_set_position (accessible, i + 1, n);
      if (i > 0)
        jm_canvas_item_set_next (g_ptr_array_index (stages, i - 1), accessible);
      jm_canvas_item_set_next (accessible, NULL);
      g_ptr_array_add (stages, accessible);
    }

  drop_rest (self, old);
  g_ptr_array_unref (self->stages);
  self->stages = stages;
}

/* Somebody looks into a stage or at something that stands in one. */
static void
fill_cb (JmCanvasItem *accessible,
         gpointer      user_data)
{
  JmCanvasA11y *self = user_data;
  g_autoptr (JmCanvasItem) kept = g_object_ref (accessible);
  gpointer age;
  guint position;

  refresh_stages (self);
  while (jm_canvas_item_get_parent (accessible) != NULL)
    accessible = jm_canvas_item_get_parent (accessible);

  age = g_hash_table_lookup (self->filled, accessible);
  if (GPOINTER_TO_UINT (age) != self->age && g_ptr_array_find (self->stages, accessible, &position))
    fill_stage (self, accessible, position);
}

/* A stage at a time, so that nobody waits for it. */
static gboolean
idle_cb (gpointer user_data)
{
  JmCanvasA11y *self = user_data;

  refresh_stages (self);
  for (guint i = 0; i < self->stages->len; i++)
    {
      gpointer age = g_hash_table_lookup (self->filled, g_ptr_array_index (self->stages, i));

      if (age != NULL && GPOINTER_TO_UINT (age) != self->age)
        {
          fill_stage (self, g_ptr_array_index (self->stages, i), i);
          return G_SOURCE_CONTINUE;
        }
    }

  self->idle = 0;

  return G_SOURCE_REMOVE;
}

/* Names that were read once are told anew, after what is seen was drawn. */
static void
changed_cb (JmCanvasA11y *self)
{
  self->age++;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

/* The stage that an item stands in; a KPI says itself where it belongs. */
static JmCanvasItem *
find_stage (JmCanvasA11y *self,
            const char   *id)
{
  JmMap *map = jm_editor_get_map (self->editor);
  const JmItem *item = jm_map_find (map, id);
  JmPlace place;

  if (item != NULL && jm_item_get_kind (item) == JM_KIND_KPI)
    {
      id = jm_item_get_text (item, JM_KPI_AT);
      item = jm_map_find (map, id);
    }
  while (item != NULL && jm_item_get_kind (item) != JM_KIND_STAGE && jm_map_locate (map, id, &place))
    {
      id = place.parent;
      item = jm_map_find (map, id);
    }

  return item != NULL ? g_hash_table_lookup (self->items, id) : NULL;
}

static void
set_focused (JmCanvasA11y *self,
             const char   *id)
{
  JmCanvasItem *accessible;

  if (g_strcmp0 (self->focused, id) == 0)
    return;

  accessible = self->focused != NULL ? g_hash_table_lookup (self->items, self->focused) : NULL;
  if (accessible != NULL)
    jm_canvas_item_set_focused (accessible, FALSE);

  g_set_str (&self->focused, id);
  if (id == NULL)
    return;

  if (g_hash_table_lookup (self->items, id) == NULL && (accessible = find_stage (self, id)) != NULL)
    fill_cb (accessible, self);
  accessible = g_hash_table_lookup (self->items, id);
  if (accessible != NULL)
    jm_canvas_item_set_focused (accessible, TRUE);
}

static void
set_selected (JmCanvasA11y      *self,
              const char *const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      JmCanvasItem *accessible = g_hash_table_lookup (self->items, ids[i]);

      if (accessible != NULL)
        jm_canvas_item_set_selected (accessible, jm_editor_is_selected (self->editor, ids[i]));
    }
}

static void
selection_changed_cb (JmCanvasA11y *self)
{
  const char *const *selection = jm_editor_get_selection (self->editor);

  refresh_stages (self);
  set_selected (self, (const char *const *) self->selection);
  set_selected (self, selection);
  g_strfreev (self->selection);
  self->selection = g_strdupv ((char **) selection);
  set_focused (self, gtk_widget_has_focus (GTK_WIDGET (self->canvas)) ? jm_editor_get_current (self->editor) : NULL);
}

/**
 * jm_canvas_a11y_new:
 * @canvas: a canvas, which frees the result before it goes
 *
 * Returns: (transfer full): the items of its map
 */
JmCanvasA11y *
jm_canvas_a11y_new (JmCanvas *canvas)
{
  JmCanvasA11y *self = g_new0 (JmCanvasA11y, 1);

  self->canvas = canvas;
  self->editor = g_object_ref (jm_canvas_get_editor (canvas));
  self->stages = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->filled = g_hash_table_new (NULL, NULL);
  self->age = 1;
  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->editor, "view-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->editor, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (canvas, "notify::has-focus", G_CALLBACK (selection_changed_cb), self);

  return self;
}

/**
 * jm_canvas_a11y_free:
 * @self: (transfer full) (nullable): the items of a canvas
 */
void
jm_canvas_a11y_free (JmCanvasA11y *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->editor, self);
  g_signal_handlers_disconnect_by_data (self->canvas, self);
  for (guint i = 0; i < self->stages->len; i++)
    drop (self, g_ptr_array_index (self->stages, i));
  g_ptr_array_unref (self->stages);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->filled);
  g_object_unref (self->editor);
  g_strfreev (self->selection);
  g_free (self->focused);
  g_free (self);
}

/**
 * jm_canvas_a11y_get_first_child:
 * @self: the items of a canvas
 *
 * Returns: (transfer full) (nullable): the first stage
 */
GtkAccessible *
jm_canvas_a11y_get_first_child (JmCanvasA11y *self)
{
  /* GTK asks for the first child again while it is told which item has the focus, so this must
   * not be done before the canvas knows its items. */
  if (!self->is_told)
    {
      self->is_told = TRUE;
      selection_changed_cb (self);
    }
  refresh_stages (self);

  return self->stages->len > 0 ? g_object_ref (g_ptr_array_index (self->stages, 0)) : NULL;
}
