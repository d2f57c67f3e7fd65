/* jm-command-palette.c: all commands, to be found by typing their names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-command-palette.h"

#include <glib/gi18n.h>

#include "jm-announce.h"
#include "jm-command.h"

/* Nobody looks through more. */
#define MOST_ROWS 100

/* How far Page Up and Page Down go. */
#define PAGE 8

#define JM_TYPE_COMMAND_PALETTE (jm_command_palette_get_type ())
G_DECLARE_FINAL_TYPE (JmCommandPalette, jm_command_palette, JM, COMMAND_PALETTE, AdwDialog)

struct _JmCommandPalette
{
  AdwDialog parent_instance;

  JmWindow *window;
  GPtrArray *commands;       /* of JmCommand: all */
  GListStore *rows;          /* of JmCommand: those that fit */
  GtkSingleSelection *selection;
  JmCommand *chosen;         /* nullable: to be run when the dialog is gone */

  GtkEditable *entry;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (JmCommandPalette, jm_command_palette, ADW_TYPE_DIALOG)

static void
choose (JmCommandPalette *self,
        JmCommand        *command)
{
  if (command == NULL)
    return;

  if (!jm_command_is_possible (command))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      jm_announce (GTK_WIDGET (self->entry), jm_command_get_detail (command));
      return;
    }

  g_set_object (&self->chosen, command);
  adw_dialog_close (ADW_DIALOG (self));
}

/* A screen reader stays in the entry, like the keys. */
static void
announce_selected (JmCommandPalette *self)
{
  JmCommand *command = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *text = NULL;

  if (command == NULL)
    return;

  text = g_strjoin ("\n", jm_command_get_title (command), jm_command_get_detail (command),
                    *jm_command_get_keys (command) != '\0' ? jm_command_get_keys (command) : NULL, NULL);
  jm_announce (GTK_WIDGET (self->entry), text);
}

static void
fill (JmCommandPalette *self)
{
  g_autoptr (GPtrArray) chosen = jm_command_choose (self->commands, gtk_editable_get_text (self->entry), MOST_ROWS);

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), chosen->pdata, chosen->len);
  gtk_stack_set_visible_child_name (self->stack, chosen->len > 0 ? "list" : "nothing");
  if (chosen->len > 0)
    {
      gtk_single_selection_set_selected (self->selection, 0);
      gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
    }
}

static void
search_changed_cb (JmCommandPalette *self)
{
  fill (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    announce_selected (self);
  else
    jm_announce (GTK_WIDGET (self->entry), _("No matches"));
}

static void
activate_cb (JmCommandPalette *self)
{
  choose (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
row_activated_cb (JmCommandPalette *self,
                  guint             position)
{
  g_autoptr (JmCommand) command = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  choose (self, command);
}

static void
stop_cb (JmCommandPalette *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
move (JmCommandPalette *self,
      int               steps)
{
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  int position = (int) gtk_single_selection_get_selected (self->selection) + steps;

  if (n == 0)
    return;

  position = CLAMP (position, 0, n - 1);
  gtk_single_selection_set_selected (self->selection, (guint) position);
  gtk_list_view_scroll_to (self->list, (guint) position, GTK_LIST_SCROLL_NONE, NULL);
  announce_selected (self);
}

static gboolean
key_pressed_cb (JmCommandPalette *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move (self, PAGE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      move (self, -PAGE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* One click is enough; the row under the pointer is not the one that Enter means. */
static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             GtkListItem     *item)
{
  GtkWidget *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  JmCommandPalette *self = JM_COMMAND_PALETTE (gtk_widget_get_ancestor (box, JM_TYPE_COMMAND_PALETTE));

  if (gtk_widget_contains (box, x, y))
    choose (self, gtk_list_item_get_item (item));
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dimmed");
    }

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_margin_top (texts, 6);
  gtk_widget_set_margin_bottom (texts, 6);
  gtk_box_append (GTK_BOX (texts), new_label (NULL));
  gtk_box_append (GTK_BOX (texts), new_label ("caption"));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), new_label ("caption"));
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), item, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_focusable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  JmCommand *command = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *texts = gtk_widget_get_first_child (box);
  GtkWidget *title = gtk_widget_get_first_child (texts);
  GtkWidget *detail = gtk_widget_get_last_child (texts);
  g_autofree char *description =
    g_strjoin ("\n", jm_command_get_detail (command),
               *jm_command_get_keys (command) != '\0' ? jm_command_get_keys (command) : NULL, NULL);

  gtk_label_set_text (GTK_LABEL (title), jm_command_get_title (command));
  gtk_label_set_text (GTK_LABEL (detail), jm_command_get_detail (command));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), jm_command_get_keys (command));
  gtk_widget_set_sensitive (box, jm_command_is_possible (command));
  gtk_list_item_set_accessible_label (item, jm_command_get_title (command));
  gtk_list_item_set_accessible_description (item, description);
}

static void
closed_cb (JmCommandPalette *self)
{
  if (self->chosen != NULL)
    jm_command_run (self->chosen, self->window);
}

static void
jm_command_palette_dispose (GObject *object)
{
  JmCommandPalette *self = JM_COMMAND_PALETTE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_COMMAND_PALETTE);
  g_clear_object (&self->chosen);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->commands, g_ptr_array_unref);

  G_OBJECT_CLASS (jm_command_palette_parent_class)->dispose (object);
}

static void
jm_command_palette_class_init (JmCommandPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_command_palette_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-command-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, JmCommandPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, JmCommandPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, JmCommandPalette, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
jm_command_palette_init (JmCommandPalette *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (JM_TYPE_COMMAND);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * jm_command_palette_run:
 * @context: what the action works on
 *
 * Shows all commands, to choose one.
 */
void
jm_command_palette_run (const JmActionContext *context)
{
  JmCommandPalette *self;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (context->window)) != NULL)
    return;

  self = g_object_new (JM_TYPE_COMMAND_PALETTE, NULL);
  self->window = context->window;
  self->commands = jm_command_list_all (context->window);
  fill (self);
  adw_dialog_present (ADW_DIALOG (self), GTK_WIDGET (context->window));
}
