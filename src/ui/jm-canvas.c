/* jm-canvas.c: the map on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-private.h"

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static void jm_canvas_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JmCanvas, jm_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, jm_canvas_accessible_init))

static GtkAccessible *
jm_canvas_get_first_accessible_child (GtkAccessible *accessible)
{
  JmCanvas *self = JM_CANVAS (accessible);

  if (self->a11y == NULL && self->editor != NULL)
    self->a11y = jm_canvas_a11y_new (self);

  return self->a11y != NULL ? jm_canvas_a11y_get_first_child (self->a11y) : NULL;
}

static void
jm_canvas_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = jm_canvas_get_first_accessible_child;
}

/* Takes the layout of the editor.  Returns the one before. */
static JmLayout *
take_layout (JmCanvas *self)
{
  JmLayout *before = self->layout;

  self->layout = jm_layout_ref (jm_editor_get_layout (self->editor));
  jm_canvas_forget_selected (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return before;
}

static void
changed_cb (JmCanvas *self)
{
  g_autoptr (JmLayout) before = take_layout (self);

  jm_canvas_renew_pictures (self, before);
  jm_canvas_configure (self);
}

static void
view_changed_cb (JmCanvas *self)
{
  g_autoptr (JmLayout) before = NULL;

  jm_canvas_note_place (self);
  before = take_layout (self);
  jm_canvas_forget_pictures (self);
  jm_canvas_show_same_place (self);
}

static void
style_changed_cb (JmCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  jm_screen_colours_free (self->colours);
  self->colours = jm_screen_colours_new (adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
  jm_canvas_forget_pictures (self);
}

static void
reveal_cb (JmCanvas   *self,
           const char *id)
{
  JmRect rect;

  if (jm_layout_find (self->layout, id, &rect))
    jm_canvas_scroll_to (self, &rect);
}

static void
jm_canvas_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  JmCanvas *self = JM_CANVAS (widget);

  if (gtk_widget_get_width (widget) <= 0 || gtk_widget_get_height (widget) <= 0)
    return;

  jm_canvas_draw (self, snapshot);
  /* Were the clip of the whole canvas needed for what reaches out of it only while there is a child, all of the canvas
   * would be drawn anew when that comes and goes. */
  if (self->child != NULL)
    {
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                             (float) gtk_widget_get_height (widget)));
      gtk_widget_snapshot_child (widget, self->child, snapshot);
      gtk_snapshot_pop (snapshot);
    }
  jm_canvas_draw_focus (self, snapshot);
}

static void
jm_canvas_state_flags_changed (GtkWidget     *widget,
                               GtkStateFlags  before)
{
  if ((gtk_widget_get_state_flags (widget) ^ before) & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE))
    gtk_widget_queue_draw (widget);
}

static void
jm_canvas_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  JmCanvas *self = JM_CANVAS (widget);
  graphene_rect_t place;

  jm_canvas_configure (self);
  if (self->child != NULL)
    {
      int least, natural;

      jm_canvas_to_widget (self, &self->child_rect, &place);
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
      place.size.width = MAX (place.size.width, (float) least);
      gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, (int) place.size.width, &least, &natural, NULL, NULL);
      place.size.height = MAX (place.size.height, (float) natural);
      gtk_widget_size_allocate (self->child,
                                &(GtkAllocation) { (int) place.origin.x, (int) place.origin.y, (int) place.size.width,
                                                   (int) place.size.height },
                                -1);
    }

  /* Menus take the size that they need from whoever they stand in. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
jm_canvas_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  *minimum = 100;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 600;
}

static void
jm_canvas_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  JmCanvas *self = JM_CANVAS (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_canvas_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  JmCanvas *self = JM_CANVAS (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      jm_canvas_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      jm_canvas_set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_canvas_dispose (GObject *object)
{
  JmCanvas *self = JM_CANVAS (object);

  g_clear_pointer (&self->a11y, jm_canvas_a11y_free);
  jm_canvas_stop_painting (self);
  if (self->gap_animation != NULL)
    adw_animation_pause (self->gap_animation);
  g_clear_object (&self->gap_animation);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  jm_canvas_set_adjustment (self, 0, NULL);
  jm_canvas_set_adjustment (self, 1, NULL);
  g_clear_pointer (&self->layout, jm_layout_unref);
  g_clear_pointer (&self->selected, g_array_unref);
  g_clear_pointer (&self->colours, jm_screen_colours_free);
  g_clear_pointer (&self->point_text, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_canvas_parent_class)->dispose (object);
}

static void
jm_canvas_class_init (JmCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jm_canvas_dispose;
  object_class->get_property = jm_canvas_get_property;
  object_class->set_property = jm_canvas_set_property;
  widget_class->snapshot = jm_canvas_snapshot;
  widget_class->state_flags_changed = jm_canvas_state_flags_changed;
  widget_class->size_allocate = jm_canvas_size_allocate;
  widget_class->measure = jm_canvas_measure;

  g_object_class_install_property (object_class, PROP_ZOOM,
                                   g_param_spec_double ("zoom", NULL, NULL, 0, 4, 1,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                          G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "journeymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jm_canvas_init (JmCanvas *self)
{
  self->zoom = 1;
  self->scale = 1;
  self->cover_least_stage = G_MAXUINT;
  jm_canvas_init_overlay (self);
  jm_canvas_init_pan (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * jm_canvas_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): a canvas that shows it
 */
GtkWidget *
jm_canvas_new (JmEditor *editor)
{
  JmCanvas *self = g_object_new (JM_TYPE_CANVAS, NULL);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->editor = g_object_ref (editor);
  self->layout = jm_layout_ref (jm_editor_get_layout (editor));
  self->colours = jm_screen_colours_new (adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "selection-changed", G_CALLBACK (jm_canvas_forget_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * jm_canvas_get_editor:
 * @self: a canvas
 *
 * Returns: (transfer none): the open map
 */
JmEditor *
jm_canvas_get_editor (JmCanvas *self)
{
  return self->editor;
}

/**
 * jm_canvas_set_child:
 * @self: a canvas
 * @child: (nullable): a widget
 * @rect: (nullable): the part of the map that it covers, at least
 *
 * Puts a widget on the map, in the place of the one before.
 */
void
jm_canvas_set_child (JmCanvas     *self,
                     GtkWidget    *child,
                     const JmRect *rect)
{
  if (child != self->child)
    {
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = child;
      if (child != NULL)
        gtk_widget_set_parent (child, GTK_WIDGET (self));
    }
  if (rect != NULL)
    self->child_rect = *rect;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * jm_canvas_get_child:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the widget that stands on the map
 */
GtkWidget *
jm_canvas_get_child (JmCanvas *self)
{
  return self->child;
}
