/* jm-form-picker.c: a button that opens a list to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-picker.h"

#include <string.h>

#include <glib/gi18n.h>

/* Longer lists can be searched. */
#define FEW 8

#define LIST_HEIGHT 320
#define LIST_WIDTH 240

/* A line of the list. */
#define JM_TYPE_FORM_OPTION (jm_form_option_get_type ())
G_DECLARE_FINAL_TYPE (JmFormOption, jm_form_option, JM, FORM_OPTION, GObject)

struct _JmFormOption
{
  GObject parent_instance;

  JmFormCandidate *candidate;
  guint group;
  gboolean is_chosen;
  GtkListItem *line;  /* nullable: what shows it */
};

G_DEFINE_FINAL_TYPE (JmFormOption, jm_form_option, G_TYPE_OBJECT)

static void
jm_form_option_finalize (GObject *object)
{
  jm_form_candidate_free (JM_FORM_OPTION (object)->candidate);
  G_OBJECT_CLASS (jm_form_option_parent_class)->finalize (object);
}

static void
jm_form_option_class_init (JmFormOptionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_option_finalize;
}

static void
jm_form_option_init (JmFormOption *self)
{
}

/* The button. */

struct _JmFormPicker
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkWidget *label;
  gboolean several;
  gboolean can_be_none;
  JmFormPickerFunc func;
  gpointer user_data;

  char *sought;       /* nullable: what is searched for, folded; while the list is open */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JmFormPicker, jm_form_picker, ADW_TYPE_BIN)

/* Lines. */

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           JmFormPicker             *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dimmed");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), detail);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
}

static void
show_chosen (GtkListItem  *item,
             JmFormOption *option)
{
  GtkWidget *box = gtk_list_item_get_child (item);

  gtk_widget_set_opacity (gtk_widget_get_last_child (box), option->is_chosen ? 1 : 0);
  gtk_list_item_set_accessible_description (item, option->is_chosen ? _("chosen") : "");
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         JmFormPicker             *self)
{
  JmFormOption *option = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_list_item_get_child (item)));
  GtkWidget *detail = gtk_widget_get_next_sibling (title);

  gtk_label_set_text (GTK_LABEL (title), option->candidate->title);
  gtk_label_set_text (GTK_LABEL (detail), option->candidate->detail != NULL ? option->candidate->detail : "");
  gtk_widget_set_visible (detail, option->candidate->detail != NULL);
  gtk_list_item_set_accessible_label (item, option->candidate->title);
  option->line = item;
  show_chosen (item, option);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  JM_FORM_OPTION (gtk_list_item_get_item (item))->line = NULL;
}

static void
set_up_header_cb (GtkSignalListItemFactory *factory,
                  GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  JmFormOption *option = gtk_list_header_get_item (header);
  const char *group = option->candidate->group;

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), group != NULL ? _(group) : "");
}

/* The list. */

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const JmFormOption *first = a, *second = b;

  return first->group < second->group ? -1 : first->group > second->group;
}

static gboolean
fits (gpointer object,
      gpointer user_data)
{
  JmFormPicker *self = user_data;
  JmFormOption *option = object;
  g_autofree char *title = NULL;

  if (self->sought == NULL || *self->sought == '\0')
    return TRUE;

  title = g_utf8_casefold (option->candidate->title, -1);

  return strstr (title, self->sought) != NULL;
}

/* Takes the candidates. */
static GListModel *
make_options (JmFormPicker *self,
              GPtrArray    *candidates,
              GHashTable   *chosen)
{
  GListStore *store = g_list_store_new (JM_TYPE_FORM_OPTION);
  const char *last = NULL;
  guint group = 0;

  if (self->can_be_none && !self->several)
    {
      JmFormCandidate *none = g_new0 (JmFormCandidate, 1);

      none->id = g_strdup ("");
      none->title = g_strdup (_("Not set"));
      g_ptr_array_insert (candidates, 0, none);
    }

  for (guint i = 0; i < candidates->len; i++)
    {
      g_autoptr (JmFormOption) option = g_object_new (JM_TYPE_FORM_OPTION, NULL);

      option->candidate = g_ptr_array_index (candidates, i);
      group += g_strcmp0 (option->candidate->group, last) != 0;
      last = option->candidate->group;
      option->group = group;
      option->is_chosen = g_hash_table_contains (chosen, option->candidate->id);
      g_list_store_append (store, option);
    }
  g_ptr_array_set_free_func (candidates, NULL);
  g_ptr_array_unref (candidates);

  return G_LIST_MODEL (store);
}

static void
activated_cb (JmFormPicker *self,
              guint         position,
              GtkListView  *list)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (JmFormOption) option = g_list_model_get_item (model, position);

  if (option == NULL)
    return;

  if (!self->several)
    {
      g_autofree char *id = g_strdup (option->candidate->id);

      gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
      return;
    }

  option->is_chosen = !option->is_chosen;
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, option->candidate->id, option->is_chosen);
  if (option->line != NULL)
    show_chosen (option->line, option);
}

static void
sought_cb (GtkSearchEntry *entry,
           GtkFilter      *filter)
{
  JmFormPicker *self = g_object_get_data (G_OBJECT (filter), "picker");

  g_free (self->sought);
  self->sought = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Enter in the search takes the first that was found. */
static void
search_activated_cb (GtkSearchEntry *entry,
                     GtkListView    *list)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) > 0)
    g_signal_emit_by_name (list, "activate", 0);
}

static GtkWidget *
make_list (JmFormPicker *self,
           GListModel   *options,
           GtkFilter    *filter,
           gboolean      has_groups)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *found = gtk_filter_list_model_new (options, g_object_ref (filter));
  GtkSortListModel *sections = gtk_sort_list_model_new (G_LIST_MODEL (found), NULL);
  GtkWidget *list;

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  if (has_groups)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_groups, NULL, NULL));

      gtk_sort_list_model_set_section_sorter (sections, sorter);
    }

  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sections))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "form-options");
  if (has_groups)
    {
      GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();

      g_signal_connect (headers, "setup", G_CALLBACK (set_up_header_cb), NULL);
      g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
      gtk_list_view_set_header_factory (GTK_LIST_VIEW (list), headers);
      g_object_unref (headers);
    }
  g_signal_connect_object (list, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static void
open_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  JmFormPicker *self = user_data;
  g_autoptr (GHashTable) chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *candidates = self->func (self, chosen, self->user_data);
  guint n = candidates->len;
  gboolean has_groups = n > 0 && ((JmFormCandidate *) g_ptr_array_index (candidates, 0))->group != NULL;
  g_autoptr (GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (fits, self, NULL));
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = make_list (self, make_options (self, candidates, chosen), filter, has_groups);

  g_clear_pointer (&self->sought, g_free);
  if (n > FEW)
    {
      GtkWidget *entry = gtk_search_entry_new ();

      g_object_set_data (G_OBJECT (filter), "picker", self);
      g_signal_connect_object (entry, "search-changed", G_CALLBACK (sought_cb), filter, G_CONNECT_DEFAULT);
      g_signal_connect_object (entry, "activate", G_CALLBACK (search_activated_cb), list, G_CONNECT_DEFAULT);
      g_signal_connect_object (entry, "stop-search", G_CALLBACK (gtk_menu_button_popdown), button, G_CONNECT_SWAPPED);
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
      gtk_box_append (GTK_BOX (box), entry);
    }

  if (n == 0 && (self->several || !self->can_be_none))
    {
      GtkWidget *nothing = gtk_label_new (_("The map has nothing yet to choose from."));

      gtk_label_set_wrap (GTK_LABEL (nothing), TRUE);
      gtk_widget_add_css_class (nothing, "dimmed");
      gtk_box_append (GTK_BOX (box), nothing);
    }

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "form-picker");
  gtk_menu_button_set_popover (button, popover);
}

static void
jm_form_picker_finalize (GObject *object)
{
  g_free (JM_FORM_PICKER (object)->sought);
  G_OBJECT_CLASS (jm_form_picker_parent_class)->finalize (object);
}

static void
jm_form_picker_class_init (JmFormPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_picker_finalize;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", JM_TYPE_FORM_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", JM_TYPE_FORM_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
jm_form_picker_init (JmFormPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), arrow);

  self->button = gtk_menu_button_new ();
  /* By itself a menu button does not ask how high a text is that wraps. */
  gtk_widget_set_layout_manager (self->button, gtk_bin_layout_new ());
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), open_cb, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "form-picker-button");
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * jm_form_picker_new:
 * @several: whether several may be chosen
 * @can_be_none: whether none may be chosen, where one is
 * @func: says what can be chosen
 * @user_data: for @func; has to live as long as the picker
 *
 * Returns: (transfer floating): the picker
 */
GtkWidget *
jm_form_picker_new (gboolean         several,
                    gboolean         can_be_none,
                    JmFormPickerFunc func,
                    gpointer         user_data)
{
  JmFormPicker *self = g_object_new (JM_TYPE_FORM_PICKER, NULL);

  self->several = several;
  self->can_be_none = can_be_none;
  self->func = func;
  self->user_data = user_data;

  return GTK_WIDGET (self);
}

/**
 * jm_form_picker_show:
 * @self: a picker
 * @text: what is chosen, or that nothing is
 * @is_value: whether it is something chosen
 */
void
jm_form_picker_show (JmFormPicker *self,
                     const char   *text,
                     gboolean      is_value)
{
  gtk_label_set_text (GTK_LABEL (self->label), text);
  if (is_value)
    gtk_widget_remove_css_class (self->label, "dimmed");
  else
    gtk_widget_add_css_class (self->label, "dimmed");
}

/**
 * jm_form_picker_get_button:
 * @self: a picker
 *
 * Returns: (transfer none): what takes the focus and has to have a name
 */
GtkWidget *
jm_form_picker_get_button (JmFormPicker *self)
{
  return gtk_widget_get_first_child (self->button);
}

/**
 * jm_form_picker_get_label:
 * @self: a picker
 *
 * Returns: (transfer none): what shows the value
 */
GtkWidget *
jm_form_picker_get_label (JmFormPicker *self)
{
  return self->label;
}
