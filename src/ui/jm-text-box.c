/* jm-text-box.c: where somebody types on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-text-box.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-announce.h"
#include "jm-map.h"
#include "jm-spelling.h"
#include "jm-text-look.h"

/* From the edge of the box to the text, in pixels. */
#define PADDING 4

/* The letters of the screen are a little wider than those of the map, and the cursor stands
 * behind the last one. */
#define WIDTH_SLACK 4
#define CURSOR_WIDTH 2

/* What is typed must be read, however far away the map is. */
#define LEAST_FONT_SIZE 11.0

/* So many bytes fill any window; they are not measured again with each key. */
#define LONG_TEXT 16384

struct _JmTextBox
{
  GtkWidget parent_instance;

  const JmField *field;
  GtkWidget *scroller;
  GtkWidget *view;
  GtkWidget *hint;
  GtkWidget *complaint;
  GtkRoot *root;             /* while it is in a window */
  const char *font_class;    /* nullable, as is the next */
  const char *colour_class;

  JmTextStyle style;
  char *families;
  int width;
  int least_height;
  int most_height;
  double scale;              /* pixels for a unit of the map */
  int line_gap;              /* between the lines of a text, more than the font has */
  gboolean is_composing;     /* an input method shows what it has not yet committed */
  char *composed;
};

enum
{
  SIGNAL_LEFT,
  SIGNAL_GROWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JmTextBox, jm_text_box, GTK_TYPE_WIDGET)

static void
leave (JmTextBox  *self,
       JmTextExit  exit)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0, exit);
}

static void
update_hint (JmTextBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  gtk_widget_set_child_visible (self->hint, gtk_text_buffer_get_char_count (buffer) == 0 && !self->is_composing);
}

static void
changed_cb (JmTextBox *self)
{
  jm_text_box_complain (self, NULL);
  update_hint (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_GROWN], 0);
}

/* What would be refused in the end is refused at once: a text view stands still for minutes with
 * a million letters. */
static void
insert_cb (GtkTextBuffer *buffer,
           GtkTextIter   *place,
           const char    *text,
           int            length,
           JmTextBox     *self)
{
  gsize size = (gsize) gtk_text_buffer_get_char_count (buffer) + (gsize) length;
  g_autofree char *too_long = NULL;
  g_autoptr (GError) error = NULL;

  if (size <= JM_ITEM_MAX_TEXT)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  too_long = g_strnfill (JM_ITEM_MAX_TEXT + 1, 'x');
  if (!jm_field_check (self->field, JM_VALUE_TEXT (too_long), &error))
    jm_text_box_complain (self, error->message);
}

static void
preedit_cb (JmTextBox  *self,
            const char *preedit)
{
  self->is_composing = *preedit != '\0';
  g_set_str (&self->composed, preedit);
  update_hint (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_GROWN], 0);
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* Which way out a key is; FALSE for keys that are not. */
static gboolean
find_exit (JmTextBox       *self,
           guint            keyval,
           GdkModifierType  state,
           JmTextExit      *exit)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0, shift = (state & GDK_SHIFT_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      *exit = JM_TEXT_CANCELLED;
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      *exit = shift || keyval == GDK_KEY_ISO_Left_Tab ? JM_TEXT_BACK : JM_TEXT_NEXT;
      return !control;
    default:
      *exit = control && shift ? JM_TEXT_NEW_STAGE : control ? JM_TEXT_NEW_TOUCHPOINT : JM_TEXT_DONE;
      return is_enter (keyval) && (control || !shift);
    }
}

/* An input method comes first: Enter and Escape may belong to what is being composed. */
static gboolean
key_before_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               JmTextBox             *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  JmTextExit exit;

  if ((state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!find_exit (self, keyval, state, &exit))
    return is_enter (keyval) && self->field->type != JM_TYPE_PROSE ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;

  if (!gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->view), event))
    leave (self, exit);

  return GDK_EVENT_STOP;
}

/* What the text does not use must not reach the map, whose keys would delete and move there. */
static gboolean
key_after_cb (GtkEventControllerKey *controller,
              guint                  keyval,
              guint                  keycode,
              GdkModifierType        state,
              JmTextBox             *self)
{
  if ((state & GDK_ALT_MASK) != 0 || keyval == GDK_KEY_F1 || keyval == GDK_KEY_F10)
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* The list of emoji and the menu of the text take the focus, too, and stand in the text. */
static void
focus_cb (JmTextBox *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    leave (self, JM_TEXT_FOCUS_LOST);
}

static void
jm_text_box_root (GtkWidget *widget)
{
  JmTextBox *self = JM_TEXT_BOX (widget);

  GTK_WIDGET_CLASS (jm_text_box_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (focus_cb), self);
}

static void
jm_text_box_unroot (GtkWidget *widget)
{
  JmTextBox *self = JM_TEXT_BOX (widget);

  g_signal_handlers_disconnect_by_func (self->root, focus_cb, self);
  self->root = NULL;
  GTK_WIDGET_CLASS (jm_text_box_parent_class)->unroot (widget);
}

/* With what is being composed, as the text view shows it. */
static char *
get_shown_text (JmTextBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkTextIter start, cursor, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  before = gtk_text_buffer_get_text (buffer, &start, &cursor, TRUE);
  after = gtk_text_buffer_get_text (buffer, &cursor, &end, TRUE);

  return g_strconcat (before, self->composed, after, NULL);
}

/* The text view knows its height only some time after a text was typed, which would show it
 * cut for a moment. */
static int
measure_text (JmTextBox  *self,
              const char *text,
              int         width)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (strlen (text) > LONG_TEXT)
    return MAX (self->most_height, 0);

  layout = gtk_widget_create_pango_layout (self->view, text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width - CURSOR_WIDTH, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + pango_layout_get_line_count (layout) * self->line_gap;
}

/* What the text view says itself, once it has seen the text: it may break a long word where
 * Pango alone would not, which makes a line more. */
static int
get_known_height (JmTextBox *self,
                  int        width,
                  int        measured)
{
  int known, line = (int) ceil (jm_text_style_get_info (self->style)->leading * self->scale);

  if (gtk_widget_get_width (self->view) != width)
    return measured;

  gtk_widget_measure (self->view, GTK_ORIENTATION_VERTICAL, width, &known, NULL, NULL, NULL);

  return CLAMP (known, measured, measured + 2 * line);
}

static int
measure_complaint (JmTextBox *self,
                   int        width)
{
  int height = 0;

  if (gtk_widget_get_visible (self->complaint))
    gtk_widget_measure (self->complaint, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
jm_text_box_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  JmTextBox *self = JM_TEXT_BOX (widget);
  g_autofree char *text = NULL;
  int width = MAX (for_size, self->width) - 2 * PADDING;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = self->width;
      return;
    }

  text = get_shown_text (self);
  *minimum = measure_text (self, *text != '\0' ? text : gtk_label_get_text (GTK_LABEL (self->hint)), width);
  *minimum = MAX (get_known_height (self, width, *minimum) + 2 * PADDING, self->least_height);
  *minimum += measure_complaint (self, width);
  if (self->most_height > 0)
    *minimum = MIN (*minimum, self->most_height);
  *natural = *minimum;
}

static void
jm_text_box_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  JmTextBox *self = JM_TEXT_BOX (widget);
  int inner = MAX (width - 2 * PADDING, 1), below = measure_complaint (self, inner), least;
  GtkAllocation place = { PADDING, PADDING, inner, MAX (height - below - 2 * PADDING, 1) };

  /* Measured for the sake of the rule that says so. */
  gtk_widget_measure (self->scroller, GTK_ORIENTATION_VERTICAL, inner, &least, NULL, NULL, NULL);
  place.height = MAX (place.height, least);
  /* The text view scrolls to the cursor before the box has grown, and would stay there. */
  if (self->most_height <= 0 || height < self->most_height)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  gtk_widget_size_allocate (self->scroller, &place, -1);

  gtk_widget_measure (self->hint, GTK_ORIENTATION_VERTICAL, inner, &least, NULL, NULL, NULL);
  place.height = MAX (place.height, least);
  gtk_widget_size_allocate (self->hint, &place, -1);

  if (gtk_widget_get_visible (self->complaint))
    gtk_widget_size_allocate (self->complaint, &(GtkAllocation) { PADDING, height - below, inner, below }, -1);
}

static void
jm_text_box_dispose (GObject *object)
{
  JmTextBox *self = JM_TEXT_BOX (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer (&self->complaint, gtk_widget_unparent);

  G_OBJECT_CLASS (jm_text_box_parent_class)->dispose (object);
}

static void
jm_text_box_finalize (GObject *object)
{
  JmTextBox *self = JM_TEXT_BOX (object);

  g_free (self->families);
  g_free (self->composed);

  G_OBJECT_CLASS (jm_text_box_parent_class)->finalize (object);
}

static void
jm_text_box_class_init (JmTextBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jm_text_box_dispose;
  object_class->finalize = jm_text_box_finalize;
  widget_class->root = jm_text_box_root;
  widget_class->unroot = jm_text_box_unroot;
  widget_class->measure = jm_text_box_measure;
  widget_class->size_allocate = jm_text_box_size_allocate;

  signals[SIGNAL_LEFT] = g_signal_new ("left", JM_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_INT);
  signals[SIGNAL_GROWN] = g_signal_new ("grown", JM_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                        0);

  gtk_widget_class_set_css_name (widget_class, "textbox");
}

static GtkWidget *
add_label (JmTextBox  *self,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
jm_text_box_init (JmTextBox *self)
{
  GtkEventController *before = gtk_event_controller_key_new ();
  GtkEventController *after = gtk_event_controller_key_new ();

  self->composed = g_strdup ("");
  self->scale = 1;

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  jm_spelling_attach (GTK_TEXT_VIEW (self->view));
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "insert-text", G_CALLBACK (insert_cb),
                           self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->view, "preedit-changed", G_CALLBACK (preedit_cb), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  self->hint = add_label (self, "hint");
  self->complaint = add_label (self, "complaint");
  gtk_widget_set_visible (self->complaint, FALSE);

  gtk_event_controller_set_propagation_phase (before, GTK_PHASE_CAPTURE);
  g_signal_connect_object (before, "key-pressed", G_CALLBACK (key_before_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (self->view, before);
  g_signal_connect_object (after, "key-pressed", G_CALLBACK (key_after_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), after);
}

/**
 * jm_text_box_new:
 * @field: what may be typed
 * @hint: a sentence that says what belongs there, translated
 *
 * Returns: (transfer floating): an empty box
 */
JmTextBox *
jm_text_box_new (const JmField *field,
                 const char    *hint)
{
  JmTextBox *self = g_object_new (JM_TYPE_TEXT_BOX, NULL);

  self->field = field;
  gtk_label_set_text (GTK_LABEL (self->hint), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, hint, -1);

  return self;
}

/* Puts a class in the place of another. */
static void
replace_class (JmTextBox   *self,
               const char **current,
               const char  *wanted)
{
  if (*current == wanted)
    return;

  if (*current != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), *current);
  gtk_widget_add_css_class (GTK_WIDGET (self), wanted);
  *current = wanted;
}

/**
 * jm_text_box_set_look:
 * @self: a box
 * @style: how its text is set
 * @families: the families of the font, separated by commas
 * @ink: the colour of the text
 * @paper: the colour below it
 *
 * Lets it look like a text of the map.  To be called before jm_text_box_set_size().
 */
void
jm_text_box_set_look (JmTextBox   *self,
                      JmTextStyle  style,
                      const char  *families,
                      JmColour     ink,
                      JmColour     paper)
{
  self->style = style;
  g_set_str (&self->families, families);
  replace_class (self, &self->colour_class,
                 jm_text_look_get_colours (gtk_widget_get_display (GTK_WIDGET (self)), ink, paper));
}

/* As far apart as the lines of the map. */
static void
set_line_gap (JmTextBox *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->view, "x");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  self->line_gap = MAX (0, (int) lround (jm_text_style_get_info (self->style)->leading * self->scale) - height);
  gtk_text_view_set_pixels_above_lines (GTK_TEXT_VIEW (self->view), self->line_gap / 2);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (self->view), self->line_gap - self->line_gap / 2);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (self->view), self->line_gap);
  gtk_widget_set_margin_top (self->hint, self->line_gap / 2);
}

/**
 * jm_text_box_set_size:
 * @self: a box
 * @width: at which the lines of the text are broken, in units of the map
 * @height: what has to be covered, likewise
 * @zoom: pixels for a unit of the map
 * @most_height: in pixels; a longer text scrolls
 *
 * Scales the text with the map, but never so small that it cannot be read.
 */
void
jm_text_box_set_size (JmTextBox *self,
                      double     width,
                      double     height,
                      double     zoom,
                      int        most_height)
{
  double scale = MAX (zoom, LEAST_FONT_SIZE / jm_text_style_get_info (self->style)->size);

  self->width = (int) ceil (width * scale * 1.02) + WIDTH_SLACK + 2 * PADDING;
  self->least_height = (int) ceil (height * zoom) + 2 * PADDING;
  self->most_height = most_height;
  self->scale = scale;
  replace_class (self, &self->font_class,
                 jm_text_look_get_font (gtk_widget_get_display (GTK_WIDGET (self)), self->style, self->families, scale));
  set_line_gap (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jm_text_box_get_padding:
 * @self: a box
 *
 * Returns: how far its text is from its edge, in pixels
 */
int
jm_text_box_get_padding (JmTextBox *self)
{
  return PADDING;
}

/**
 * jm_text_box_set_text:
 * @self: a box
 * @text: what stands there; it is selected, and cannot be undone
 */
void
jm_text_box_set_text (JmTextBox  *self,
                      const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  update_hint (self);
}

/**
 * jm_text_box_dup_text:
 * @self: a box
 *
 * Returns: (transfer full): what was typed
 */
char *
jm_text_box_dup_text (JmTextBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/**
 * jm_text_box_complain:
 * @self: a box
 * @text: (nullable): why the text cannot be taken, translated
 *
 * Says so below the text, until it is changed.
 */
void
jm_text_box_complain (JmTextBox  *self,
                      const char *text)
{
  if (text == NULL && !gtk_widget_get_visible (self->complaint))
    return;

  gtk_label_set_text (GTK_LABEL (self->complaint), text != NULL ? text : "");
  gtk_widget_set_visible (self->complaint, text != NULL);
  g_signal_emit (self, signals[SIGNAL_GROWN], 0);
  if (text != NULL)
    jm_announce (GTK_WIDGET (self->view), text);
}

/**
 * jm_text_box_get_view:
 * @self: a box
 *
 * Returns: (transfer none): what the focus goes to
 */
GtkWidget *
jm_text_box_get_view (JmTextBox *self)
{
  return self->view;
}
