/* jm-spelling.c: words that no dictionary has are underlined where somebody types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of libspelling only the dictionaries are used: its adapter wants a GtkSourceBuffer, which
 * reads colour schemes from the disk and is far more than a dozen short texts of a form need.
 * Nothing is loaded before somebody types, and only the text that has the focus is looked at.
 */

#include "config.h"

#include "jm-spelling.h"

#include <glib/gi18n.h>
#include <libspelling.h>

#include "jm-settings.h"

#define TAG "misspelled"
#define GROUP "spelling"

/* Milliseconds without a key until the text is looked at again. */
#define PAUSE 200

/* A longer text is not looked at: it would take too long. */
#define MOST_LETTERS 20000

#define MOST_CORRECTIONS 6

typedef struct
{
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GMenu *menu;             /* nullable: nobody has typed there yet */
  GtkTextMark *word_start; /* of what the menu is about */
  GtkTextMark *word_end;
  guint source;
  gboolean is_typing;      /* the word at the cursor is not finished */
  gboolean has_focus;      /* of its menus, too */
  gboolean is_on;
} Spelling;

static SpellingChecker *checker; /* nullable: nothing was typed yet, or there is no dictionary */

static void
renew_checker (void)
{
  const char *language = jm_settings_get_spelling_language (jm_settings_get ());
  SpellingProvider *provider = spelling_provider_get_default ();

  g_clear_object (&checker);
  if (*language == '\0' || !spelling_provider_supports_language (provider, language))
    language = spelling_provider_get_default_code (provider);
  if (language != NULL && spelling_provider_supports_language (provider, language))
    checker = spelling_checker_new (provider, language);
}

static SpellingChecker *
get_checker (void)
{
  static gboolean is_known;

  if (!is_known)
    {
      is_known = TRUE;
      renew_checker ();
      g_signal_connect (jm_settings_get (), "notify::spelling-language", G_CALLBACK (renew_checker), NULL);
    }

  return checker;
}

/**
 * jm_spelling_is_possible:
 *
 * Returns: whether there is any dictionary
 */
gboolean
jm_spelling_is_possible (void)
{
  g_autoptr (GListModel) languages = spelling_provider_list_languages (spelling_provider_get_default ());

  return languages != NULL && g_list_model_get_n_items (languages) > 0;
}

/**
 * jm_spelling_list_languages:
 * @names: takes the names of the languages that there are dictionaries for
 * @codes: takes their codes
 */
void
jm_spelling_list_languages (GStrvBuilder *names,
                            GStrvBuilder *codes)
{
  g_autoptr (GListModel) languages = spelling_provider_list_languages (spelling_provider_get_default ());

  for (guint i = 0; languages != NULL && i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr (SpellingLanguage) language = g_list_model_get_item (languages, i);

      g_strv_builder_add (names, spelling_language_get_name (language));
      g_strv_builder_add (codes, spelling_language_get_code (language));
    }
}

/* Numbers and abbreviations are in no dictionary. */
static gboolean
is_for_dictionary (const char *word)
{
  gboolean has_small = FALSE;

  for (const char *place = word; *place != '\0'; place = g_utf8_next_char (place))
    {
      gunichar letter = g_utf8_get_char (place);

      if (g_unichar_isdigit (letter))
        return FALSE;
      has_small = has_small || !g_unichar_isupper (letter);
    }

  return has_small;
}

static gboolean
is_wrong (const GtkTextIter *start,
          const GtkTextIter *end)
{
  g_autofree char *word = gtk_text_iter_get_text (start, end);

  return is_for_dictionary (word) && !spelling_checker_check_word (checker, word, -1);
}

static void
clear_marks (Spelling *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), TAG) != NULL)
    gtk_text_buffer_remove_tag_by_name (self->buffer, TAG, &start, &end);
}

static void
check (Spelling *self)
{
  /* GTK's own is too light for the thin line that it is. */
  static const GdkRGBA red = { 0.88f, 0.11f, 0.14f, 1 };
  GtkTextIter start, end, cursor;

  clear_marks (self);
  if (get_checker () == NULL || gtk_text_buffer_get_char_count (self->buffer) > MOST_LETTERS)
    return;

  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), TAG) == NULL)
    gtk_text_buffer_create_tag (self->buffer, TAG, "underline", PANGO_UNDERLINE_ERROR, "underline-rgba", &red, NULL);

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_get_start_iter (self->buffer, &end);
  while (gtk_text_iter_forward_word_end (&end))
    {
      start = end;
      gtk_text_iter_backward_word_start (&start);
      if (!(self->is_typing && gtk_text_iter_equal (&cursor, &end)) && is_wrong (&start, &end))
        gtk_text_buffer_apply_tag_by_name (self->buffer, TAG, &start, &end);
    }
}

static gboolean
pause_over_cb (gpointer data)
{
  Spelling *self = data;

  self->source = 0;
  check (self);

  return G_SOURCE_REMOVE;
}

static void
queue (Spelling *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->is_on)
    self->source = g_timeout_add (PAUSE, pause_over_cb, self);
}

static void
changed_cb (Spelling *self)
{
  self->is_typing = TRUE;
  queue (self);
}

/* Whoever goes elsewhere has finished the word. */
static void
cursor_moved_cb (Spelling *self)
{
  if (self->source != 0 || !self->is_typing)
    return;

  self->is_typing = FALSE;
  queue (self);
}

static void
update (Spelling *self)
{
  self->is_on = self->has_focus && jm_settings_get_spelling (jm_settings_get ());
  self->is_typing = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->is_on)
    queue (self);
  else
    clear_marks (self);
}

static char *
get_word (Spelling    *self,
          GtkTextIter *start,
          GtkTextIter *end)
{

  gtk_text_buffer_get_iter_at_mark (self->buffer, start, self->word_start);
  gtk_text_buffer_get_iter_at_mark (self->buffer, end, self->word_end);

  return gtk_text_iter_get_text (start, end);
}

static void
correct_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  Spelling *self = user_data;
  GtkTextIter start, end;
  g_autofree char *word = get_word (self, &start, &end);

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  Spelling *self = user_data;
  GtkTextIter start, end;
  g_autofree char *word = get_word (self, &start, &end);

  spelling_checker_add_word (checker, word);
  check (self);
}

static void
ignore_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Spelling *self = user_data;
  GtkTextIter start, end;
  g_autofree char *word = get_word (self, &start, &end);

  spelling_checker_ignore_word (checker, word);
  check (self);
}

/* Offers what could be meant by the wrong word at this place. */
static void
fill_menu (Spelling          *self,
           const GtkTextIter *place)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), TAG);
  GtkTextIter start = *place, end = *place;
  g_autofree char *word = NULL;
  g_auto (GStrv) corrections = NULL;
  g_autoptr (GMenu) section = NULL;
  g_autoptr (GMenu) other = NULL;

  g_menu_remove_all (self->menu);
  if (tag == NULL || checker == NULL)
    return;

  if (!gtk_text_iter_has_tag (&start, tag) && !gtk_text_iter_ends_tag (&start, tag))
    return;

  if (!gtk_text_iter_starts_tag (&start, tag))
    gtk_text_iter_backward_to_tag_toggle (&start, tag);
  if (!gtk_text_iter_ends_tag (&end, tag))
    gtk_text_iter_forward_to_tag_toggle (&end, tag);
  gtk_text_buffer_move_mark (self->buffer, self->word_start, &start);
  gtk_text_buffer_move_mark (self->buffer, self->word_end, &end);

  word = gtk_text_iter_get_text (&start, &end);
  corrections = spelling_checker_list_corrections (checker, word);
  section = g_menu_new ();
  for (guint i = 0; corrections != NULL && corrections[i] != NULL && i < MOST_CORRECTIONS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

      g_menu_item_set_label (item, corrections[i]);
      g_menu_item_set_action_and_target (item, GROUP ".correct", "s", corrections[i]);
      g_menu_append_item (section, item);
    }

  other = g_menu_new ();
  g_menu_append (other, _("Add to the Dictionary"), GROUP ".add");
  g_menu_append (other, _("Ignore This Word"), GROUP ".ignore");
  g_menu_append_section (self->menu, _("Spelling"), G_MENU_MODEL (section));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (other));
}

static void
pressed_cb (Spelling *self,
            int       n_presses,
            double    x,
            double    y)
{
  GtkTextIter place;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, &place, buffer_x, buffer_y);
  fill_menu (self, &place);
}

/* The menu opened by keys is about the word at the cursor. */
static gboolean
key_cb (Spelling        *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GtkTextIter place;

  if (key == GDK_KEY_Menu || key == GDK_KEY_F10)
    {
      gtk_text_buffer_get_iter_at_mark (self->buffer, &place, gtk_text_buffer_get_insert (self->buffer));
      fill_menu (self, &place);
    }

  return GDK_EVENT_PROPAGATE;
}

static void
spelling_free (gpointer data)
{
  Spelling *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_signal_handlers_disconnect_by_data (jm_settings_get (), self);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_object_unref (self->buffer);
  g_clear_object (&self->menu);
  g_free (self);
}

static void
add_actions (Spelling *self)
{
  static const GActionEntry entries[] = {
    { "correct", correct_cb, "s" },
    { "add", add_cb },
    { "ignore", ignore_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), GROUP, G_ACTION_GROUP (group));
  self->menu = g_menu_new ();
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (self->menu));
}

static void
add_controllers (Spelling *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), key);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

/* A form has many texts, and people type into few of them. */
static void
prepare (Spelling *self)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->word_start = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->word_end = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self);
  g_signal_connect_swapped (jm_settings_get (), "notify::spelling", G_CALLBACK (update), self);
  g_signal_connect_swapped (jm_settings_get (), "notify::spelling-language", G_CALLBACK (update), self);
  add_actions (self);
  add_controllers (self);
}

static void
focus_enter_cb (Spelling *self)
{
  if (self->menu == NULL)
    prepare (self);
  self->has_focus = TRUE;
  update (self);
}

static void
focus_leave_cb (Spelling *self)
{
  self->has_focus = FALSE;
  update (self);
}

/**
 * jm_spelling_attach:
 * @view: where texts are typed; it keeps its buffer
 *
 * Lets wrong words be underlined in it while it has the focus.
 */
void
jm_spelling_attach (GtkTextView *view)
{
  Spelling *self = g_new0 (Spelling, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_object_set_data_full (G_OBJECT (view), "jm-spelling", self, spelling_free);
}
