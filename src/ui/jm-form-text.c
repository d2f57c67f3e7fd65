/* jm-form-text.c: a text in a form that is as high as its lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-text.h"

#include <string.h>

#define LEAST_WIDTH 60
#define LEAST_HEIGHT 22

/* What the view keeps free for the cursor at the end of a line, and a pixel for rounding. */
#define CURSOR_WIDTH 2

struct _JmFormText
{
  GtkWidget parent_instance;

  GtkWidget *view;
  GtkWidget *placeholder;
  gboolean has_lines;
  gboolean is_setting;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATED,
  SIGNAL_ERASED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JmFormText, jm_form_text, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (JmFormText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

/* A text view knows how high it is only after it was given a width, too late for what is
 * around it to make room in the same frame; so its lines are measured here. */
static void
jm_form_text_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  JmFormText *self = JM_FORM_TEXT (widget);
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = LEAST_WIDTH;
      return;
    }

  text = jm_form_text_get (self);
  layout = gtk_widget_create_pango_layout (self->view, text);
  if (for_size >= 0)
    pango_layout_set_width (layout, MAX (for_size - CURSOR_WIDTH, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, minimum);
  *minimum = MAX (*minimum, LEAST_HEIGHT);
  *natural = *minimum;
}

static GtkSizeRequestMode
jm_form_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jm_form_text_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  JmFormText *self = JM_FORM_TEXT (widget);
  int least;

  gtk_widget_measure (self->view, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->view, &(GtkAllocation) { 0, 0, width, MAX (height, least) }, -1);
  if (gtk_widget_should_layout (self->placeholder))
    {
      gtk_widget_measure (self->placeholder, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->placeholder, &(GtkAllocation) { 0, 0, width, least }, -1);
    }
}

static void
changed_cb (JmFormText *self)
{
  gboolean is_empty = gtk_text_buffer_get_char_count (get_buffer (self)) == 0;

  gtk_widget_set_child_visible (self->placeholder, is_empty);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->is_setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
insert_cb (GtkTextBuffer *buffer,
           GtkTextIter   *place,
           const char    *text,
           int            length,
           JmFormText    *self)
{
  if (self->has_lines || self->is_setting || length != 1 || *text != '\n')
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
backspace_cb (JmFormText *self)
{
  if (gtk_text_buffer_get_char_count (get_buffer (self)) > 0)
    return;

  /* There is nothing left to do for the view, which may be gone afterwards. */
  g_signal_stop_emission_by_name (self->view, "backspace");
  g_signal_emit (self, signals[SIGNAL_ERASED], 0);
}

static gboolean
jm_form_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JM_FORM_TEXT (widget)->view);
}

static void
jm_form_text_dispose (GObject *object)
{
  JmFormText *self = JM_FORM_TEXT (object);

  g_clear_pointer (&self->placeholder, gtk_widget_unparent);
  g_clear_pointer (&self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (jm_form_text_parent_class)->dispose (object);
}

static void
jm_form_text_class_init (JmFormTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[N_SIGNALS] = { "changed", "activated", "erased" };

  G_OBJECT_CLASS (klass)->dispose = jm_form_text_dispose;
  widget_class->measure = jm_form_text_measure;
  widget_class->get_request_mode = jm_form_text_get_request_mode;
  widget_class->size_allocate = jm_form_text_size_allocate;
  widget_class->grab_focus = jm_form_text_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "formtext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], JM_TYPE_FORM_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jm_form_text_init (JmFormText *self)
{
  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));

  self->placeholder = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_add_css_class (self->placeholder, "dimmed");
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));

  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "insert-text", G_CALLBACK (insert_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->view, "backspace", G_CALLBACK (backspace_cb), self, G_CONNECT_SWAPPED);
}

/**
 * jm_form_text_new:
 * @has_lines: whether Enter begins a new line
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *
jm_form_text_new (gboolean has_lines)
{
  JmFormText *self = g_object_new (JM_TYPE_FORM_TEXT, NULL);

  self->has_lines = has_lines;

  return GTK_WIDGET (self);
}

/**
 * jm_form_text_get_view:
 * @self: a text
 *
 * Returns: (transfer none): what takes the focus and has to have a name
 */
GtkWidget *
jm_form_text_get_view (JmFormText *self)
{
  return self->view;
}

/**
 * jm_form_text_get:
 * @self: a text
 *
 * Returns: (transfer full): what stands there
 */
char *
jm_form_text_get (JmFormText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

/**
 * jm_form_text_set:
 * @self: a text
 * @text: what is to stand there
 *
 * The cursor stays where it was, as far as the new text reaches.
 */
void
jm_form_text_set (JmFormText *self,
                  const char *text)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *before = jm_form_text_get (self);
  GtkTextIter cursor;
  int offset;

  if (strcmp (before, text) == 0)
    return;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&cursor);
  self->is_setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->is_setting = FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, offset);
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

/**
 * jm_form_text_set_placeholder:
 * @self: a text
 * @placeholder: (nullable): what stands there while nothing is typed
 */
void
jm_form_text_set_placeholder (JmFormText *self,
                              const char *placeholder)
{
  gtk_label_set_text (GTK_LABEL (self->placeholder), placeholder != NULL ? placeholder : "");
  gtk_widget_set_visible (self->placeholder, placeholder != NULL);
}
