/* jm-export-preview.c: shows what would be exported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-preview.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jm-export-sheet.h"

/* A sheet among others: the longer side of upright paper, and the width of lying paper. */
#define SHEET_LENGTH 220

struct _JmExportPreview
{
  GtkWidget parent_instance;

  JmExportWorker *worker;
  GtkStringList *positions; /* as many as there are pages */
  GPtrArray *sheets;        /* of JmExportSheet in the list, borrowed: those that show a page */
  JmExportSheet *one;
  gboolean shows_one;       /* somebody looks at one of several pages */

  GtkStack *stack;
  GtkGridView *grid;
  GtkWidget *back;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *name;
  GtkToggleButton *actual;
  GtkScrolledWindow *one_place;
  GtkTextView *text;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (JmExportPreview, jm_export_preview, GTK_TYPE_WIDGET)

static void
jm_export_preview_dispose (GObject *object)
{
  JmExportPreview *self = JM_EXPORT_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_EXPORT_PREVIEW);
  g_clear_object (&self->worker);
  g_clear_object (&self->positions);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);

  G_OBJECT_CLASS (jm_export_preview_parent_class)->dispose (object);
}

static JmPages *
get_pages (JmExportPreview *self)
{
  return self->worker != NULL ? jm_export_worker_get_pages (self->worker) : NULL;
}

static guint
get_n_pages (JmExportPreview *self)
{
  return get_pages (self) != NULL ? jm_pages_get_n_pages (get_pages (self)) : 0;
}

static char *
describe_page (JmExportPreview *self,
               guint            position)
{
  const char *label = jm_pages_get_label (get_pages (self), position);

  if (label != NULL)
    /* Translators: a sheet of a poster, for example B2. */
    return g_strdup_printf (_("Sheet %s"), label);

  return g_strdup (position < jm_pages_get_n_plans (get_pages (self)) ? _("Plan") : _("Page"));
}

static void
ask_cb (JmExportSheet *sheet,
        double         scale,
        gpointer       user_data)
{
  JmExportPreview *self = user_data;

  if (self->worker != NULL && get_pages (self) != NULL)
    jm_export_worker_paint (self->worker, jm_export_sheet_get_position (sheet), scale);
}

/* The list */

static void
fill_sheet (JmExportPreview *self,
            JmExportSheet   *sheet,
            guint            position)
{
  g_autofree char *name = NULL;
  double width, height;

  if (position >= get_n_pages (self))
    return;

  jm_pages_get_size (get_pages (self), &width, &height);
  jm_export_sheet_set_page (sheet, position, width, height);
  name = describe_page (self, position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_item (JmExportPreview *self,
           JmExportSheet   *sheet,
           guint            position)
{
  GtkWidget *label = gtk_widget_get_next_sibling (GTK_WIDGET (sheet));
  g_autofree char *name = describe_page (self, position);
  double width, height;

  jm_pages_get_size (get_pages (self), &width, &height);
  gtk_widget_set_size_request (GTK_WIDGET (sheet), (int) (SHEET_LENGTH * MIN (1, width / height)),
                               (int) (SHEET_LENGTH * MIN (1, height / width)));
  gtk_label_set_label (GTK_LABEL (label), name);
  fill_sheet (self, sheet, position);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          JmExportPreview    *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), jm_export_sheet_new (ask_cb, self));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         JmExportPreview    *self)
{
  GtkWidget *sheet = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  guint position = gtk_list_item_get_position (item);
  g_autofree char *name = NULL;

  if (position >= get_n_pages (self))
    return;

  g_ptr_array_add (self->sheets, sheet);
  fill_item (self, JM_EXPORT_SHEET (sheet), position);
  name = describe_page (self, position);
  gtk_list_item_set_accessible_label (item, name);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           JmExportPreview    *self)
{
  GtkWidget *sheet = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  if (self->sheets != NULL && g_ptr_array_remove_fast (self->sheets, sheet))
    jm_export_worker_leave (self->worker, jm_export_sheet_get_position (JM_EXPORT_SHEET (sheet)));
}

/* One page */

static void
update_one (JmExportPreview *self,
            guint            position)
{
  guint n_pages = get_n_pages (self);
  g_autofree char *page = describe_page (self, position);
  g_autofree char *name = NULL;

  fill_sheet (self, self->one, position);
  if (n_pages > 1)
    /* Translators: the name of a page, its place among the pages, how many there are. */
    name = g_strdup_printf (_("%s (%u of %u)"), page, position + 1, n_pages);
  gtk_label_set_label (self->name, name != NULL ? name : "");
  gtk_widget_set_visible (self->back, n_pages > 1);
  gtk_widget_set_visible (self->previous, n_pages > 1);
  gtk_widget_set_visible (self->next, n_pages > 1);
  gtk_widget_set_sensitive (self->previous, position > 0);
  gtk_widget_set_sensitive (self->next, position + 1 < n_pages);
}

static void
show_one (JmExportPreview *self,
          guint            position)
{
  gtk_stack_set_visible_child_name (self->stack, "one");
  update_one (self, position);
}

static void
activate_cb (JmExportPreview *self,
             guint            position)
{
  self->shows_one = TRUE;
  show_one (self, position);
  gtk_widget_grab_focus (self->back);
}

static void
back_cb (JmExportPreview *self)
{
  guint position = jm_export_sheet_get_position (self->one);

  self->shows_one = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "all");
  for (guint i = 0; i < self->sheets->len; i++)
    jm_export_sheet_renew (g_ptr_array_index (self->sheets, i));
  gtk_grid_view_scroll_to (self->grid, position, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
turn (JmExportPreview *self,
      int              steps)
{
  int position = (int) jm_export_sheet_get_position (self->one) + steps;

  if (position >= 0 && position < (int) get_n_pages (self))
    update_one (self, (guint) position);
}

static void
previous_cb (JmExportPreview *self)
{
  turn (self, -1);
}

static void
next_cb (JmExportPreview *self)
{
  turn (self, 1);
}

static void
actual_cb (JmExportPreview *self)
{
  gboolean is_actual = gtk_toggle_button_get_active (self->actual);
  GtkPolicyType policy = is_actual ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER;

  gtk_scrolled_window_set_policy (self->one_place, policy, policy);
  jm_export_sheet_set_zoom (self->one, is_actual ? 1 : 0);
}

static void
jm_export_preview_class_init (JmExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_export_preview_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-export-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, grid);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, back);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, previous);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, next);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, name);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, actual);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, one_place);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, text);
  gtk_widget_class_bind_template_child (widget_class, JmExportPreview, problem);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, actual_cb);
  gtk_widget_class_set_css_name (widget_class, "export-preview");
}

static void
jm_export_preview_init (JmExportPreview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->sheets = g_ptr_array_new ();
  self->positions = gtk_string_list_new (NULL);
  self->one = JM_EXPORT_SHEET (jm_export_sheet_new (ask_cb, self));
  gtk_scrolled_window_set_child (self->one_place, GTK_WIDGET (self->one));
  actual_cb (self);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_DEFAULT);
  gtk_grid_view_set_factory (self->grid, factory);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (
                                         gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->positions)))));
  g_object_unref (factory);
}

/* What is made */

static void
follow_number (JmExportPreview *self)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->positions));
  guint n_pages = get_n_pages (self);

  if (n_pages < n_before)
    gtk_string_list_splice (self->positions, n_pages, n_before - n_pages, NULL);
  for (guint i = 0; i < self->sheets->len; i++)
    {
      JmExportSheet *sheet = g_ptr_array_index (self->sheets, i);

      fill_item (self, sheet, jm_export_sheet_get_position (sheet));
    }
  if (n_pages > n_before)
    {
      g_autofree const char **names = g_new0 (const char *, n_pages - n_before + 1);

      for (guint i = 0; i < n_pages - n_before; i++)
        names[i] = "";
      gtk_string_list_splice (self->positions, n_before, 0, names);
    }
}

static void
show_pages (JmExportPreview *self)
{
  guint n_pages = get_n_pages (self);

  if (n_pages == 1 || self->shows_one)
    {
      follow_number (self);
      show_one (self, MIN (jm_export_sheet_get_position (self->one), n_pages - 1));
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "all");
  follow_number (self);
}

static void
made_cb (JmExportPreview *self)
{
  const char *text = jm_export_worker_get_text (self->worker);
  const GError *error = jm_export_worker_get_error (self->worker);

  if (get_pages (self) != NULL)
    show_pages (self);
  else if (text != NULL)
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
      gtk_stack_set_visible_child_name (self->stack, "text");
    }
  else if (error != NULL)
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
    }
}

static void
painted_cb (JmExportPreview *self,
            guint            position,
            GdkTexture      *texture)
{
  gboolean is_one = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "one");

  if (is_one && jm_export_sheet_get_position (self->one) == position)
    jm_export_sheet_set_texture (self->one, texture);

  for (guint i = 0; !is_one && i < self->sheets->len; i++)
    {
      JmExportSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (jm_export_sheet_get_position (sheet) == position)
        jm_export_sheet_set_texture (sheet, texture);
    }
}

/**
 * jm_export_preview_set_worker:
 * @self: a preview
 * @worker: what makes the pages; is set once
 */
void
jm_export_preview_set_worker (JmExportPreview *self,
                              JmExportWorker  *worker)
{
  g_set_object (&self->worker, worker);
  g_signal_connect_object (worker, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (worker, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}
