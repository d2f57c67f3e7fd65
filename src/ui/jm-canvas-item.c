/* jm-canvas-item.c: something drawn on the canvas, for those who do not see it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-item.h"

#include <math.h>

struct _JmCanvasItem
{
  GObject parent_instance;

  JmCanvas *canvas;       /* nullable: NULL when it is no longer shown */
  JmCanvasItem *parent;   /* nullable: NULL for what stands in the canvas itself */
  JmCanvasItem *next;     /* nullable: weak, as the parent is */
  GPtrArray *children;    /* of JmCanvasItem */
  char *id;
  GtkAccessibleRole role;
  GtkATContext *context;  /* nullable: NULL until somebody asks */

  JmCanvasItemFunc func;  /* nullable */
  gpointer user_data;

  char *name;
  char *description;
  guint position;
  guint n_items;
  JmRect rect;
  gboolean is_selected;
  gboolean is_focused;
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE,
};

static void jm_canvas_item_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JmCanvasItem, jm_canvas_item, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, jm_canvas_item_accessible_init))

/* Who asks may be told by it that the item is gone.  GTK does not hold what it asks, so item and context stay until
 * it has its answer. */
static void
put_right (JmCanvasItem *self)
{
  g_autoptr (JmCanvasItem) item = g_object_ref (self);
  g_autoptr (GtkATContext) context = self->context != NULL ? g_object_ref (self->context) : NULL;

  if (self->func == NULL || self->canvas == NULL)
    return;

  self->func (self, self->user_data);
  if (self->canvas != NULL)
    return;

  if (context != NULL)
    g_idle_add_once (g_object_unref, g_steal_pointer (&context));
  g_idle_add_once (g_object_unref, g_steal_pointer (&item));
}

static void
tell_name (JmCanvasItem *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
}

static void
tell_description (JmCanvasItem *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->description, -1);
}

static void
tell_position (JmCanvasItem *self)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) self->position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) self->n_items, -1);
}

static void
tell_selected (JmCanvasItem *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, self->is_selected, -1);
}

/* What nobody has asked for costs some strings only; then GTK is told all of it. */
static GtkATContext *
jm_canvas_item_get_at_context (GtkAccessible *accessible)
{
  JmCanvasItem *self = JM_CANVAS_ITEM (accessible);

  if (self->context == NULL && self->canvas != NULL)
    {
      self->context = gtk_at_context_create (self->role, accessible, gtk_widget_get_display (GTK_WIDGET (self->canvas)));
      if (self->context == NULL)
        return NULL;

      if (self->name != NULL)
        tell_name (self);
      if (self->description != NULL)
        tell_description (self);
      if (self->n_items > 0)
        tell_position (self);
      if (self->is_selected)
        tell_selected (self);
    }

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
jm_canvas_item_get_platform_state (GtkAccessible              *accessible,
                                   GtkAccessiblePlatformState  state)
{
  JmCanvasItem *self = JM_CANVAS_ITEM (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->is_focused;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
jm_canvas_item_get_accessible_parent (GtkAccessible *accessible)
{
  JmCanvasItem *self = JM_CANVAS_ITEM (accessible);

  if (self->parent != NULL)
    return g_object_ref (GTK_ACCESSIBLE (self->parent));

  return self->canvas != NULL ? g_object_ref (GTK_ACCESSIBLE (self->canvas)) : NULL;
}

static GtkAccessible *
jm_canvas_item_get_first_accessible_child (GtkAccessible *accessible)
{
  JmCanvasItem *self = JM_CANVAS_ITEM (accessible);

  put_right (self);

  return self->children->len > 0 ? g_object_ref (g_ptr_array_index (self->children, 0)) : NULL;
}

/* Behind the last item of the canvas stand the widgets that are on it. */
static GtkAccessible *
jm_canvas_item_get_next_accessible_sibling (GtkAccessible *accessible)
{
  JmCanvasItem *self = JM_CANVAS_ITEM (accessible);
  GtkWidget *widget;

  if (self->next != NULL)
    return g_object_ref (GTK_ACCESSIBLE (self->next));
  if (self->parent != NULL || self->canvas == NULL)
    return NULL;

  widget = gtk_widget_get_first_child (GTK_WIDGET (self->canvas));

  return widget != NULL ? g_object_ref (GTK_ACCESSIBLE (widget)) : NULL;
}

static gboolean
jm_canvas_item_get_bounds (GtkAccessible *accessible,
                           int           *x,
                           int           *y,
                           int           *width,
                           int           *height)
{
  JmCanvasItem *self = JM_CANVAS_ITEM (accessible);
  graphene_rect_t place, parent = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  put_right (self);
  if (self->canvas == NULL)
    return FALSE;

  jm_canvas_to_widget (self->canvas, &self->rect, &place);
  if (self->parent != NULL)
    jm_canvas_to_widget (self->canvas, &self->parent->rect, &parent);

  /* The places of parent and child are rounded first, so that what is added up is right. */
  *x = (int) (floorf (place.origin.x) - floorf (parent.origin.x));
  *y = (int) (floorf (place.origin.y) - floorf (parent.origin.y));
  *width = (int) ceilf (place.size.width);
  *height = (int) ceilf (place.size.height);

  return TRUE;
}

static void
jm_canvas_item_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = jm_canvas_item_get_at_context;
  iface->get_platform_state = jm_canvas_item_get_platform_state;
  iface->get_accessible_parent = jm_canvas_item_get_accessible_parent;
  iface->get_first_accessible_child = jm_canvas_item_get_first_accessible_child;
  iface->get_next_accessible_sibling = jm_canvas_item_get_next_accessible_sibling;
  iface->get_bounds = jm_canvas_item_get_bounds;
}

static void
jm_canvas_item_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, (int) JM_CANVAS_ITEM (object)->role);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_canvas_item_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      JM_CANVAS_ITEM (object)->role = (GtkAccessibleRole) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_canvas_item_dispose (GObject *object)
{
  JmCanvasItem *self = JM_CANVAS_ITEM (object);

  jm_canvas_item_forget (self);

  G_OBJECT_CLASS (jm_canvas_item_parent_class)->dispose (object);
}

static void
jm_canvas_item_finalize (GObject *object)
{
  JmCanvasItem *self = JM_CANVAS_ITEM (object);

  g_ptr_array_unref (self->children);
  g_free (self->id);
  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (jm_canvas_item_parent_class)->finalize (object);
}

static void
jm_canvas_item_class_init (JmCanvasItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jm_canvas_item_get_property;
  object_class->set_property = jm_canvas_item_set_property;
  object_class->dispose = jm_canvas_item_dispose;
  object_class->finalize = jm_canvas_item_finalize;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
jm_canvas_item_init (JmCanvasItem *self)
{
  self->children = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * jm_canvas_item_new:
 * @canvas: the canvas it is drawn on
 * @parent: (nullable): what it stands in; %NULL for the canvas itself
 * @id: the item of the map
 * @role: what it is to a screen reader
 *
 * Neither canvas nor parent is kept alive; jm_canvas_item_forget() is called before they go.
 *
 * Returns: (transfer full): an item without a name
 */
JmCanvasItem *
jm_canvas_item_new (JmCanvas          *canvas,
                    JmCanvasItem      *parent,
                    const char        *id,
                    GtkAccessibleRole  role)
{
  JmCanvasItem *self = g_object_new (JM_TYPE_CANVAS_ITEM, "accessible-role", role, NULL);

  self->canvas = canvas;
  self->parent = parent;
  self->id = g_strdup (id);

  return self;
}

/**
 * jm_canvas_item_set_func:
 * @self: an item
 * @func: what puts its place and its children right
 * @user_data: for @func
 */
void
jm_canvas_item_set_func (JmCanvasItem     *self,
                         JmCanvasItemFunc  func,
                         gpointer          user_data)
{
  self->func = func;
  self->user_data = user_data;
}

/**
 * jm_canvas_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): the id of the item of the map
 */
const char *
jm_canvas_item_get_id (JmCanvasItem *self)
{
  return self->id;
}

/**
 * jm_canvas_item_get_parent:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what it stands in; %NULL for the canvas itself
 */
JmCanvasItem *
jm_canvas_item_get_parent (JmCanvasItem *self)
{
  return self->parent;
}

/**
 * jm_canvas_item_get_role:
 * @self: an item
 *
 * Returns: what it is to a screen reader; it stays that
 */
GtkAccessibleRole
jm_canvas_item_get_role (JmCanvasItem *self)
{
  return self->role;
}

/**
 * jm_canvas_item_describe:
 * @self: an item
 * @name: what it is called
 * @description: more about it; may be ""
 */
void
jm_canvas_item_describe (JmCanvasItem *self,
                         const char   *name,
                         const char   *description)
{
  if (g_set_str (&self->name, name) && self->context != NULL)
    tell_name (self);
  if (g_set_str (&self->description, description) && self->context != NULL)
    tell_description (self);
}

/**
 * jm_canvas_item_set_position:
 * @self: an item
 * @position: which one of its kind it is, from 1
 * @n_items: how many there are
 */
void
jm_canvas_item_set_position (JmCanvasItem *self,
                             guint         position,
                             guint         n_items)
{
  if (self->position == position && self->n_items == n_items)
    return;

  self->position = position;
  self->n_items = n_items;
  if (self->context != NULL)
    tell_position (self);
}

/**
 * jm_canvas_item_set_rect:
 * @self: an item
 * @rect: the part of the map that it takes
 */
void
jm_canvas_item_set_rect (JmCanvasItem *self,
                         const JmRect *rect)
{
  self->rect = *rect;
}

/**
 * jm_canvas_item_set_children:
 * @self: an item
 * @children: (transfer full) (element-type JmCanvasItem): what stands in it
 */
void
jm_canvas_item_set_children (JmCanvasItem *self,
                             GPtrArray    *children)
{
  g_ptr_array_unref (self->children);
  self->children = children;
  for (guint i = 0; i < children->len; i++)
    jm_canvas_item_set_next (g_ptr_array_index (children, i),
                             i + 1 < children->len ? g_ptr_array_index (children, i + 1) : NULL);
}

/**
 * jm_canvas_item_get_children:
 * @self: an item
 *
 * Returns: (transfer none) (element-type JmCanvasItem): what stands in it, as far as known
 */
GPtrArray *
jm_canvas_item_get_children (JmCanvasItem *self)
{
  return self->children;
}

/**
 * jm_canvas_item_set_next:
 * @self: an item
 * @next: (nullable): the one behind it
 */
void
jm_canvas_item_set_next (JmCanvasItem *self,
                         JmCanvasItem *next)
{
  self->next = next;
}

/**
 * jm_canvas_item_set_selected:
 * @self: an item
 * @selected: whether it is selected
 */
void
jm_canvas_item_set_selected (JmCanvasItem *self,
                             gboolean      selected)
{
  if (self->is_selected == selected)
    return;

  self->is_selected = selected;
  if (self->context != NULL)
    tell_selected (self);
}

/**
 * jm_canvas_item_set_focused:
 * @self: an item
 * @focused: whether keys go to it
 */
void
jm_canvas_item_set_focused (JmCanvasItem *self,
                            gboolean      focused)
{
  if (self->is_focused == focused)
    return;

  self->is_focused = focused;
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * jm_canvas_item_forget:
 * @self: an item that is no longer shown
 *
 * Lets go of what belongs to the canvas, for those who still hold the item.
 */
void
jm_canvas_item_forget (JmCanvasItem *self)
{
  self->canvas = NULL;
  self->parent = NULL;
  self->next = NULL;
  self->func = NULL;
  for (guint i = 0; i < self->children->len; i++)
    jm_canvas_item_forget (g_ptr_array_index (self->children, i));
  g_ptr_array_set_size (self->children, 0);
  g_clear_object (&self->context);
}
