/* jm-outline.c: the map as a list to be read and worked on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-outline.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-action-list.h"
#include "jm-drop.h"
#include "jm-map-page.h"
#include "jm-move.h"
#include "jm-outline-row.h"
#include "jm-outline-tree.h"

struct _JmOutline
{
  JmLatePanel parent_instance;

  JmEditor *editor;
  JmOutlineTree *tree;
  GtkTreeListModel *rows;        /* nullable: NULL until the outline was seen */
  GtkSingleSelection *selection; /* nullable: likewise */
  GtkListView *view;             /* nullable: likewise */
  gboolean is_following;         /* the canvas, so that it need not be told */
  gboolean wants_focus;          /* as soon as there is a list */
};

G_DEFINE_FINAL_TYPE (JmOutline, jm_outline, JM_TYPE_LATE_PANEL)

static GListModel *
open_cb (gpointer item,
         gpointer user_data)
{
  return jm_outline_tree_open (user_data, item);
}

static JmOutlineNode *
get_selected (JmOutline *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);

  return row != NULL ? JM_OUTLINE_NODE (gtk_tree_list_row_get_item (row)) : NULL;
}

/* The cell of the map that shows a text of a stage or touchpoint. */
static gboolean
find_cell (JmLayout     *layout,
           const JmItem *item,
           guint         field,
           JmGridCell   *cell)
{
  for (guint lane = 0; lane < JM_N_LANE_TYPES; lane++)
    {
      const JmLaneInfo *info = jm_lane_type_get_info ((JmLaneType) lane);
      gboolean shows = jm_item_get_kind (item) == JM_KIND_STAGE
                           ? (info->stage_fields >> field & 1) != 0
                           : info->n_fields > 0 && memchr (info->fields, (int) field, info->n_fields) != NULL;

      if (shows && jm_layout_get_cell (layout, jm_item_get_id (item), lane, NULL, cell))
        return TRUE;
    }

  return FALSE;
}

/* Shows on the canvas what the list is at. */
static void
tell_canvas (JmOutline *self)
{
  g_autoptr (JmOutlineNode) node = get_selected (self);
  const JmItem *item = node != NULL ? jm_outline_node_get_item (node) : NULL;
  guint field = node != NULL ? jm_outline_node_get_field (node) : JM_OUTLINE_ITEM;
  g_autofree char *id = NULL;
  JmGridCell cell;

  if (item == NULL || jm_item_get_kind (item) == JM_KIND_MAP)
    return;

  id = g_strdup (jm_item_get_id (item));
  if (field != JM_OUTLINE_ITEM && find_cell (jm_editor_get_layout (self->editor), item, field, &cell))
    jm_editor_select_at (self->editor, id, &cell);
  else
    jm_editor_select_one (self->editor, id);
  jm_editor_reveal (self->editor, id);
}

static void
selected_cb (JmOutline *self)
{
  if (!self->is_following)
    tell_canvas (self);
}

/* Whether the list is at a line of the item already, be it one of its texts. */
static gboolean
is_at (JmOutline  *self,
       const char *id)
{
  g_autoptr (JmOutlineNode) node = get_selected (self);

  return node != NULL && g_strcmp0 (jm_item_get_id (jm_outline_node_get_item (node)), id) == 0;
}

/* The line at the end of a path; what it stands in is opened. */
static guint
open_path (JmOutline *self,
           GArray    *path)
{
  GtkTreeListRow *row = gtk_tree_list_model_get_child_row (self->rows, g_array_index (path, guint, 0));
  guint position;

  for (guint i = 1; row != NULL && i < path->len; i++)
    {
      GtkTreeListRow *child;

      gtk_tree_list_row_set_expanded (row, TRUE);
      child = gtk_tree_list_row_get_child_row (row, g_array_index (path, guint, i));
      g_object_unref (row);
      row = child;
    }

  position = row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
  g_clear_object (&row);

  return position;
}

static void
follow_canvas (JmOutline *self,
               gboolean   has_focus)
{
  const char *id = jm_editor_get_current (self->editor);
  g_autoptr (GArray) path = NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  if (id != NULL && is_at (self, id))
    return;

  path = id != NULL ? jm_outline_tree_find_path (self->tree, id) : NULL;
  self->is_following = TRUE;
  if (path != NULL)
    position = open_path (self, path);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->view, position,
                             GTK_LIST_SCROLL_SELECT | (has_focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE),
                             NULL);
  else
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->is_following = FALSE;
}

/* What can be done with a line. */

static void
go_to_canvas (JmOutline *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), JM_TYPE_MAP_PAGE);

  tell_canvas (self);
  if (page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (jm_map_page_get_canvas (JM_MAP_PAGE (page))));
}

/* Stages and touchpoints stand one behind the other, all else stands one below the other. */
static void
move (JmOutline *self,
      gboolean   later)
{
  g_autoptr (JmOutlineNode) node = get_selected (self);
  const JmItem *item = node != NULL ? jm_outline_node_get_item (node) : NULL;
  JmMap *map = jm_editor_get_map (self->editor);
  const char *ids[2] = { NULL, NULL };
  g_autofree char *label = NULL;
  GError *error = NULL;
  JmMap *moved;
  JmMove where;
  JmKind kind;

  if (item == NULL || jm_outline_node_get_field (node) != JM_OUTLINE_ITEM)
    return;

  kind = jm_item_get_kind (item);
  where = kind == JM_KIND_STAGE || kind == JM_KIND_TOUCHPOINT ? (later ? JM_MOVE_LATER : JM_MOVE_EARLIER)
                                                              : (later ? JM_MOVE_DOWN : JM_MOVE_UP);
  ids[0] = jm_item_get_id (item);
  if (!jm_move_is_possible (map, ids, where, FALSE))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  label = jm_drop_name_move (kind, 1);
  moved = jm_move_items (map, ids, where, FALSE, &error);
  jm_editor_apply (self->editor, moved, error, label, NULL);
}

/* Left closes a line or goes to the one it stands in, right opens it or goes into it. */
static void
fold (JmOutline *self,
      gboolean   open)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GtkTreeListRow) next = NULL;

  if (row == NULL)
    return;

  if (gtk_tree_list_row_is_expandable (row) && gtk_tree_list_row_get_expanded (row) != open)
    {
      gtk_tree_list_row_set_expanded (row, open);
      return;
    }

  next = open ? gtk_tree_list_row_get_child_row (row, 0) : gtk_tree_list_row_get_parent (row);
  if (next != NULL)
    gtk_list_view_scroll_to (self->view, gtk_tree_list_row_get_position (next),
                             GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                JmOutline             *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    {
      move (self, keyval == GDK_KEY_Down);
      return GDK_EVENT_STOP;
    }
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right)
    fold (self, (keyval == GDK_KEY_Right) != is_rtl);
  else if (keyval == GDK_KEY_F2)
    {
      go_to_canvas (self);
      jm_editor_edit_text (self->editor);
    }
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.delete", NULL);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
make_list (JmOutline *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkListItemFactory) factory = jm_outline_row_factory_new (self->tree);

  self->rows = gtk_tree_list_model_new (g_object_ref (jm_outline_tree_get_top (self->tree)), FALSE, FALSE, open_cb,
                                        self->tree, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)),
                                                 g_steal_pointer (&factory)));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "outline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outline"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (go_to_canvas), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  jm_actions_attach_clipboard (GTK_WIDGET (self->view));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);
}

static void
jm_outline_refresh (JmLatePanel *panel)
{
  JmOutline *self = JM_OUTLINE (panel);
  gboolean has_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  /* What the list selects by itself while lines come and go is nobody's choice. */
  self->is_following = TRUE;
  jm_outline_tree_update (self->tree, jm_layout_get_root (jm_editor_get_layout (self->editor)));
  if (self->view == NULL)
    make_list (self);
  self->is_following = FALSE;

  follow_canvas (self, has_focus);
  if (self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
jm_outline_grab_focus (GtkWidget *widget)
{
  JmOutline *self = JM_OUTLINE (widget);

  self->wants_focus = self->view == NULL;

  return self->view != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
jm_outline_dispose (GObject *object)
{
  JmOutline *self = JM_OUTLINE (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_outline_parent_class)->dispose (object);
}

static void
jm_outline_finalize (GObject *object)
{
  jm_outline_tree_free (JM_OUTLINE (object)->tree);

  G_OBJECT_CLASS (jm_outline_parent_class)->finalize (object);
}

static void
jm_outline_class_init (JmOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_outline_dispose;
  G_OBJECT_CLASS (klass)->finalize = jm_outline_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = jm_outline_grab_focus;
  JM_LATE_PANEL_CLASS (klass)->refresh = jm_outline_refresh;
}

static void
jm_outline_init (JmOutline *self)
{
  self->tree = jm_outline_tree_new ();
}

/**
 * jm_outline_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): its outline
 */
GtkWidget *
jm_outline_new (JmEditor *editor)
{
  JmOutline *self = g_object_new (JM_TYPE_OUTLINE, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "changed", G_CALLBACK (jm_late_panel_queue_after_pause), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "view-changed", G_CALLBACK (jm_late_panel_queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "selection-changed", G_CALLBACK (jm_late_panel_queue), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
