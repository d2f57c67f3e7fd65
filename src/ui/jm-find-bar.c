/* jm-find-bar.c: finds texts of a map and steps through them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-find-bar.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-announce.h"
#include "jm-find-go.h"
#include "jm-find-quote.h"
#include "jm-find.h"
#include "jm-map-page.h"

/* After an edit the count waits for a pause, in milliseconds. */
#define PAUSE 200

struct _JmFindBar
{
  AdwBin parent_instance;

  JmCanvas *canvas;
  JmEditor *editor;
  JmFind *find;       /* nullable: made in a thread when it is needed */
  gboolean in_thread;
  guint pause;        /* source; 0 for none */
  GArray *matches;    /* nullable: of JmMatch of find */
  guint current;      /* position of the match that is shown; matches->len for none */
  char *query;        /* nullable: what the matches are of */
  char *from;         /* nullable: the item from which the search goes on */
  guint from_field;
  gboolean is_wanted; /* what was typed is not gone to yet */
  gboolean is_going;  /* to another view */
  JmLayout *whole;    /* nullable: the map where nothing is left out */

  GtkSearchBar *bar;
  GtkEditable *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *found;
  GtkLabel *quote;
  GtkLabel *place;
  GtkLabel *hint;
  GtkWidget *show;
};

G_DEFINE_FINAL_TYPE (JmFindBar, jm_find_bar, ADW_TYPE_BIN)

static gboolean
is_open (JmFindBar *self)
{
  return gtk_search_bar_get_search_mode (self->bar);
}

static gboolean
is_stale (JmFindBar *self)
{
  return self->find == NULL || jm_find_get_map (self->find) != jm_editor_get_map (self->editor);
}

/* Nothing is found while there is nothing to look in. */
static guint
count_matches (JmFindBar *self)
{
  return self->matches != NULL ? self->matches->len : 0;
}

static const JmMatch *
get_current (JmFindBar *self)
{
  return self->current < count_matches (self) ? &g_array_index (self->matches, JmMatch, self->current) : NULL;
}

static char *
describe_count (JmFindBar *self)
{
  guint n = count_matches (self);

  if (self->matches == NULL || *gtk_editable_get_text (self->entry) == '\0')
    return g_strdup ("");
  if (n == 0)
    return g_strdup (_("No matches"));
  if (self->current >= n)
    return g_strdup_printf (ngettext ("%u match", "%u matches", n), n);

  /* Translators: which of the matches is shown, for example "3 of 17". */
  return g_strdup_printf (_("%1$u of %2$u"), self->current + 1, n);
}

static const char *
describe_shown (JmFindShown shown)
{
  switch (shown)
    {
    case JM_FIND_IN_FORM:
      return _("Only in the form");
    case JM_FIND_HIDDEN:
      return _("Not shown in this view");
    case JM_FIND_ON_MAP:
    default:
      return "";
    }
}

/* A match that this view leaves out is looked for in the operational one, too: what is not drawn
 * there either is only in the form. */
static JmFindShown
locate (JmFindBar    *self,
        const JmItem *item,
        guint         field)
{
  JmFindShown shown = jm_find_locate (self->editor, item, field, NULL);
  JmRect rect;

  if (shown != JM_FIND_HIDDEN)
    return shown;

  if (self->whole == NULL)
    self->whole = jm_editor_lay_out_whole (self->editor);

  if (self->whole != NULL &&
      jm_find_get_shown (jm_editor_get_map (self->editor), self->whole, item, field, &rect) != JM_FIND_ON_MAP)
    return JM_FIND_IN_FORM;

  return JM_FIND_HIDDEN;
}

static void
show_quote (JmFindBar    *self,
            const JmItem *item,
            guint         field)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  gsize begins = 0, ends = 0;
  g_autofree char *quote = jm_find_quote (jm_editor_get_map (self->editor), item, field,
                                          gtk_editable_get_text (self->entry), &begins, &ends);

  bold->start_index = (guint) begins;
  bold->end_index = (guint) ends;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (self->quote, attributes);
  gtk_label_set_text (self->quote, quote != NULL ? quote : "");
}

/* Says in which field the current match stands, and whether it can be seen. */
static void
show_place (JmFindBar    *self,
            const JmItem *item,
            guint         field,
            JmFindShown   shown)
{
  g_autofree char *place = jm_find_describe_place (jm_editor_get_map (self->editor), item, field);
  const char *advice = shown == JM_FIND_HIDDEN ? _("Show it in the operational view (Ctrl+Enter)")
                                               : _("Show it in the form (Ctrl+Enter)");

  show_quote (self, item, field);
  gtk_label_set_text (self->place, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), place);
  gtk_label_set_text (self->hint, describe_shown (shown));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), shown != JM_FIND_ON_MAP);
  gtk_widget_set_visible (self->show, shown != JM_FIND_ON_MAP);
  gtk_widget_set_tooltip_text (self->show, advice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, advice, -1);
}

/* Brings what is said up to date; the selection stays. */
static void
show_state (JmFindBar *self)
{
  const JmMatch *match = get_current (self);
  g_autofree char *count = describe_count (self);
  gboolean has_matches = count_matches (self) > 0;
  const JmItem *item = match != NULL ? jm_map_find (jm_editor_get_map (self->editor), match->id) : NULL;

  gtk_label_set_text (self->count, count);
  gtk_widget_set_sensitive (self->previous, has_matches);
  gtk_widget_set_sensitive (self->next, has_matches);
  if (item != NULL)
    show_place (self, item, match->field, locate (self, item, match->field));
  gtk_widget_set_visible (self->found, item != NULL);
}

static void
select_current (JmFindBar *self)
{
  const JmMatch *match = get_current (self);

  if (match != NULL)
    jm_find_go_to (self->canvas, match->id, match->field);
}

static void
announce (JmFindBar *self)
{
  const char *hint = gtk_widget_get_visible (GTK_WIDGET (self->hint)) ? gtk_label_get_text (self->hint) : "";
  g_autofree char *text = NULL;

  if (get_current (self) == NULL)
    text = describe_count (self);
  else
    {
      g_autofree char *count = describe_count (self);

      text = g_strjoin ("\n", count, gtk_label_get_text (self->place), gtk_label_get_text (self->quote),
                        *hint != '\0' ? hint : NULL, NULL);
    }

  if (*text != '\0')
    jm_announce (GTK_WIDGET (self->entry), text);
}

/* Goes to a match. */
static void
go_to (JmFindBar *self,
       guint      position)
{
  self->current = position;
  select_current (self);
  show_state (self);
  announce (self);
}

/* The first match that does not stand before where the search began; after the last one it
 * begins anew. */
static guint
find_first (JmFindBar *self)
{
  guint order = self->from != NULL ? jm_find_get_order (self->find, self->from, self->from_field) : 0;
  guint position = 0;

  while (position < self->matches->len && g_array_index (self->matches, JmMatch, position).order < order)
    position++;

  return position < self->matches->len ? position : 0;
}

static void
look (JmFindBar *self)
{
  g_clear_pointer (&self->matches, g_array_unref);
  g_set_str (&self->query, gtk_editable_get_text (self->entry));
  if (self->find != NULL)
    self->matches = jm_find_search (self->find, self->query);
  self->current = count_matches (self);
}

/* Goes to what was typed as soon as it is known where it is. */
static void
settle (JmFindBar *self)
{
  if (!self->is_wanted || self->find == NULL || !is_open (self))
    {
      show_state (self);
      return;
    }

  self->is_wanted = FALSE;
  if (count_matches (self) > 0)
    go_to (self, find_first (self));
  else
    {
      show_state (self);
      announce (self);
    }
}

static void
search_changed_cb (JmFindBar *self)
{
  if (g_strcmp0 (self->query, gtk_editable_get_text (self->entry)) == 0)
    return;

  self->is_wanted = TRUE;
  look (self);
  settle (self);
}

/* The current match stays the current one while it is still there; when it is gone, the search
 * goes on from where it was. */
static void
look_again (JmFindBar *self)
{
  const JmMatch *before = get_current (self);
  g_autofree char *id = before != NULL ? g_strdup (before->id) : NULL;
  guint field = before != NULL ? before->field : 0;

  look (self);
  for (guint i = 0; id != NULL && i < count_matches (self); i++)
    {
      const JmMatch *match = &g_array_index (self->matches, JmMatch, i);

      if (match->field == field && strcmp (match->id, id) == 0)
        self->current = i;
    }
  if (id != NULL && get_current (self) == NULL)
    {
      g_set_str (&self->from, id);
      self->from_field = field;
    }

  settle (self);
}

static void start_collecting (JmFindBar *self);

static void
collected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  JmFindBar *self = JM_FIND_BAR (source);
  g_autoptr (JmFind) find = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (JmFind) before = NULL;

  /* The tab was closed meanwhile. */
  if (self->editor == NULL)
    return;

  /* The matches belong to what was there before until they are looked for again. */
  before = self->find;
  self->find = g_steal_pointer (&find);
  self->in_thread = FALSE;
  look_again (self);
  if (is_open (self) && is_stale (self))
    start_collecting (self);
}

static void
collect_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  g_task_return_pointer (task, jm_find_new (data), (GDestroyNotify) jm_find_unref);
}

static void
start_collecting (JmFindBar *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->in_thread)
    return;

  self->in_thread = TRUE;
  task = g_task_new (self, NULL, collected_cb, NULL);
  g_task_set_task_data (task, jm_map_ref (jm_editor_get_map (self->editor)), (GDestroyNotify) jm_map_unref);
  g_task_run_in_thread (task, collect_in_thread);
}

static gboolean
pause_cb (gpointer user_data)
{
  JmFindBar *self = user_data;

  self->pause = 0;
  start_collecting (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (JmFindBar *self)
{
  g_clear_pointer (&self->whole, jm_layout_unref);
  if (!is_open (self))
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, pause_cb, self);
}

/* Another view shows other fields; what was found is found there, too. */
static void
view_changed_cb (JmFindBar *self)
{
  g_clear_pointer (&self->whole, jm_layout_unref);
  if (!is_open (self))
    return;

  if (self->is_going)
    select_current (self);
  self->is_going = FALSE;
  show_state (self);
}

static void
next_cb (JmFindBar *self)
{
  jm_find_bar_step (self, FALSE);
}

/* The bar would erase its entry if it knew it, and F3 goes on with what is in there. */
static void
close_cb (JmFindBar *self)
{
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

static void
close_action_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  close_cb (JM_FIND_BAR (widget));
}

/* Leads to where the match can be seen. */
static void
show_cb (JmFindBar *self)
{
  const JmMatch *match = get_current (self);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), JM_TYPE_MAP_PAGE);
  const JmItem *item = match != NULL ? jm_map_find (jm_editor_get_map (self->editor), match->id) : NULL;

  if (item == NULL)
    return;

  switch (locate (self, item, match->field))
    {
    case JM_FIND_HIDDEN:
      self->is_going = TRUE;
      jm_editor_set_view (self->editor, JM_VIEW_OPERATIONAL, NULL);
      break;
    case JM_FIND_ON_MAP:
    case JM_FIND_IN_FORM:
    default:
      jm_map_page_show_panel (JM_MAP_PAGE (page), FALSE, TRUE);
      jm_editor_edit_field (self->editor, match->id, match->field);
    }
}

static gboolean
key_pressed_cb (JmFindBar             *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;

  if (modifiers == GDK_SHIFT_MASK)
    jm_find_bar_step (self, TRUE);
  else if (modifiers == GDK_CONTROL_MASK)
    show_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Closed by Escape or its button: the keys go to what was found. */
static void
search_mode_cb (JmFindBar *self)
{
  if (is_open (self))
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
jm_find_bar_dispose (GObject *object)
{
  JmFindBar *self = JM_FIND_BAR (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_FIND_BAR);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_pointer (&self->find, jm_find_unref);
  g_clear_pointer (&self->whole, jm_layout_unref);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_find_bar_parent_class)->dispose (object);
}

static void
jm_find_bar_class_init (JmFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_find_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-find-bar.ui");
  gtk_widget_class_install_action (widget_class, "find-bar.close", NULL, close_action_cb);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, next);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, found);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, quote);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, place);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, hint);
  gtk_widget_class_bind_template_child (widget_class, JmFindBar, show);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
jm_find_bar_init (JmFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->bar, "notify::search-mode-enabled", G_CALLBACK (search_mode_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * jm_find_bar_new:
 * @canvas: a canvas
 *
 * Returns: (transfer floating): a bar that is closed
 */
GtkWidget *
jm_find_bar_new (JmCanvas *canvas)
{
  JmFindBar *self = g_object_new (JM_TYPE_FIND_BAR, NULL);

  self->canvas = canvas;
  self->editor = g_object_ref (jm_canvas_get_editor (canvas));
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * jm_find_bar_open:
 * @self: a bar
 *
 * Lets the person type what to look for, from what is selected on.
 */
void
jm_find_bar_open (JmFindBar *self)
{
  if (!is_open (self))
    {
      g_set_str (&self->from, jm_editor_get_current (self->editor));
      self->from_field = 0;
      self->current = count_matches (self);
      gtk_search_bar_set_search_mode (self->bar, TRUE);
    }
  if (is_stale (self))
    start_collecting (self);
  show_state (self);
  jm_map_page_uncover (JM_MAP_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), JM_TYPE_MAP_PAGE)));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

/**
 * jm_find_bar_step:
 * @self: a bar
 * @back: to the match before rather than to the next one
 *
 * Goes to another match; after the last one comes the first.  A bar that is closed is opened.
 */
void
jm_find_bar_step (JmFindBar *self,
                  gboolean   back)
{
  guint n, position;

  if (!is_open (self))
    jm_find_bar_open (self);

  /* Somebody is quicker than the pause after which a text counts as typed. */
  if (g_strcmp0 (self->query, gtk_editable_get_text (self->entry)) != 0)
    {
      search_changed_cb (self);
      return;
    }

  /* What was edited meanwhile counts, too. */
  if (get_current (self) == NULL && is_stale (self))
    {
      self->is_wanted = TRUE;
      start_collecting (self);
      return;
    }

  n = count_matches (self);
  if (n == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  position = get_current (self) != NULL ? self->current : (find_first (self) + (back ? 0 : n - 1)) % n;
  position = (position + (back ? n - 1 : 1)) % n;
  g_set_str (&self->from, g_array_index (self->matches, JmMatch, position).id);
  self->from_field = g_array_index (self->matches, JmMatch, position).field;
  go_to (self, position);
}
