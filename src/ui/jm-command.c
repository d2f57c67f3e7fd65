/* jm-command.c: something that can be done or gone to by typing its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-command.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-command-match.h"
#include "jm-find-fold.h"
#include "jm-find-place.h"
#include "jm-form-item.h"
#include "jm-help.h"
#include "jm-open.h"
#include "jm-recent.h"

/* What can be done now is rather meant than what cannot, unless the name says otherwise. */
#define BONUS_POSSIBLE 50

/* What is done is rather meant than a place that is called alike. */
#define BONUS_ACTION 20

/* An action is also found by its name in English, which people know from elsewhere. */
#define PENALTY_ORIGINAL 5

/* How many actions are remembered as used. */
#define MOST_USED 8

struct _JmCommand
{
  GObject parent_instance;

  char *title;
  char *detail;
  char *keys;       /* "" for none */
  char *folded;     /* title and detail */
  char *original;   /* nullable: the title in English, folded */
  guint position;   /* in the list of all */
  int score;
  gboolean is_possible;
  gboolean is_place;

  const JmAction *action; /* nullable */
  char *item;             /* nullable: id of what is gone to */
  GWeakRef page;          /* a tab, where it is one */
  GFile *file;            /* nullable */
};

G_DEFINE_FINAL_TYPE (JmCommand, jm_command, G_TYPE_OBJECT)

/* Actions that were used, the last one first. */
static GQueue used = G_QUEUE_INIT;

static void
jm_command_finalize (GObject *object)
{
  JmCommand *self = JM_COMMAND (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->keys);
  g_free (self->folded);
  g_free (self->original);
  g_free (self->item);
  g_weak_ref_clear (&self->page);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (jm_command_parent_class)->finalize (object);
}

static void
jm_command_class_init (JmCommandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_command_finalize;
}

static void
jm_command_init (JmCommand *self)
{
  g_weak_ref_init (&self->page, NULL);
}

static JmCommand *
add (GPtrArray  *commands,
     const char *title,
     const char *detail)
{
  JmCommand *self = g_object_new (JM_TYPE_COMMAND, NULL);
  g_autofree char *text = g_strjoin (" ", title, detail, NULL);

  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->keys = g_strdup ("");
  self->folded = jm_find_fold (text);
  self->position = commands->len;
  self->is_possible = TRUE;
  self->is_place = TRUE;
  g_ptr_array_add (commands, self);

  return self;
}

static void
add_action (GPtrArray      *commands,
            JmWindow       *window,
            const JmAction *action)
{
  GAction *simple = g_action_map_lookup_action (G_ACTION_MAP (window), action->name);
  gboolean is_possible = simple != NULL && g_action_get_enabled (simple);
  const char *group = _(jm_action_group_get_label (action->group));
  g_autofree char *detail = NULL;
  JmCommand *self;

  if (is_possible)
    detail = g_strdup (group);
  else
    /* Translators: a group of actions, and why one of them cannot be used. */
    detail = g_strdup_printf (_("%s · not possible now"), group);

  self = add (commands, _(action->label), detail);
  g_free (self->folded);
  self->folded = jm_find_fold (self->title);
  self->original = jm_find_fold (action->label);
  g_free (self->keys);
  self->keys = jm_help_describe_keys (action->keys);
  self->is_possible = is_possible;
  self->is_place = FALSE;
  self->action = action;
}

static void
add_item (GPtrArray    *commands,
          JmMap        *map,
          const JmItem *item,
          const char   *kind,
          const JmItem *parent)
{
  g_autofree char *title = jm_form_get_title (map, item);
  g_autofree char *place = parent != NULL ? jm_form_get_title (map, parent) : NULL;
  g_autofree char *detail = g_strjoin (" · ", kind, place, NULL);

  add (commands, title, detail)->item = g_strdup (jm_item_get_id (item));
}

static void
add_list (GPtrArray  *commands,
          JmMap      *map,
          guint       field,
          const char *kind)
{
  JmItem *root = jm_map_get_root (map);

  for (guint i = 0; i < jm_item_get_n_children (root, field); i++)
    add_item (commands, map, jm_item_get_child (root, field, i), kind, NULL);
}

static void
add_places_of_map (GPtrArray *commands,
                   JmMap     *map)
{
  JmItem *root = jm_map_get_root (map);

  add_list (commands, map, JM_MAP_VIEWS, _("Show view"));
  add_list (commands, map, JM_MAP_STAGES, _("Go to stage"));
  add_list (commands, map, JM_MAP_PERSONAS, _("Go to persona"));
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        add_item (commands, map, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j), _("Go to touchpoint"), stage);
    }
}

static void
add_tabs (GPtrArray *commands,
          JmWindow  *window)
{
  AdwTabView *tabs = jm_window_get_tabs (window);

  for (int i = 0; i < adw_tab_view_get_n_pages (tabs); i++)
    {
      JmMapPage *page = JM_MAP_PAGE (adw_tab_page_get_child (adw_tab_view_get_nth_page (tabs, i)));
      g_autofree char *title = jm_map_page_get_title (page);

      if (page != jm_window_get_page (window))
        g_weak_ref_set (&add (commands, title, _("Show tab"))->page, page);
    }
}

static void
add_recent (GPtrArray *commands,
            JmWindow  *window)
{
  GPtrArray *entries = jm_recent_get_entries (jm_recent_get_default ());

  for (guint i = 0; i < entries->len; i++)
    {
      const JmRecentEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = g_file_get_basename (entry->file);
      g_autofree char *shown = g_filename_display_name (name);
      g_autofree char *detail = g_strjoin (" · ", _("Open recent map"), entry->place, NULL);

      if (!entry->is_missing && jm_window_find_file (window, entry->file) == NULL)
        add (commands, *entry->title != '\0' ? entry->title : shown, detail)->file = g_object_ref (entry->file);
    }
}

/**
 * jm_command_list_all:
 * @window: a window
 *
 * Returns: (transfer full) (element-type JmCommand): all that can be done in it and gone to
 *   from it
 */
GPtrArray *
jm_command_list_all (JmWindow *window)
{
  GPtrArray *commands = g_ptr_array_new_with_free_func (g_object_unref);
  JmMapPage *page = jm_window_get_page (window);
  JmEditor *editor = page != NULL ? jm_map_page_get_editor (page) : NULL;
  guint n_actions;
  const JmAction *actions = jm_actions_get (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    if (strcmp (actions[i].name, JM_COMMAND_PALETTE_ACTION) != 0)
      add_action (commands, window, &actions[i]);
  if (editor != NULL)
    add_places_of_map (commands, jm_editor_get_map (editor));
  add_tabs (commands, window);
  add_recent (commands, window);

  return commands;
}

/* The sooner the action was used, the more. */
static int
get_recency (const JmCommand *self)
{
  int place = self->action != NULL ? g_queue_index (&used, self->action) : -1;

  return place >= 0 ? MOST_USED - place : 0;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const JmCommand *first = *(JmCommand *const *) a, *second = *(JmCommand *const *) b;

  if (first->score != second->score)
    return second->score - first->score;
  if (get_recency (first) != get_recency (second))
    return get_recency (second) - get_recency (first);

  return first->position < second->position ? -1 : 1;
}

static int
rate (const JmCommand *self,
      const char      *query)
{
  int score = jm_command_match (query, self->folded);
  int original = self->original != NULL ? jm_command_match (query, self->original) - PENALTY_ORIGINAL : -1;

  score = MAX (score, original);
  if (score < 0)
    return JM_COMMAND_NO_MATCH;

  return score + (self->is_possible ? BONUS_POSSIBLE : 0) + (self->is_place ? 0 : BONUS_ACTION);
}

/**
 * jm_command_choose:
 * @commands: (element-type JmCommand): all that there are
 * @query: what somebody types
 * @most: how many are wanted
 *
 * Returns: (transfer full) (element-type JmCommand): those that fit, the best first; while
 *   nothing is typed, all actions, those that were used last first
 */
GPtrArray *
jm_command_choose (GPtrArray  *commands,
                   const char *query,
                   guint       most)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = jm_find_fold (query);

  for (guint i = 0; i < commands->len; i++)
    {
      JmCommand *command = g_ptr_array_index (commands, i);

      if (*folded == '\0' && command->is_place)
        continue;
      command->score = rate (command, folded);
      if (command->score != JM_COMMAND_NO_MATCH)
        g_ptr_array_add (chosen, g_object_ref (command));
    }

  g_ptr_array_sort (chosen, compare);
  if (chosen->len > most)
    g_ptr_array_set_size (chosen, (int) most);

  return chosen;
}

/**
 * jm_command_get_title:
 * @self: a command
 *
 * Returns: (transfer none): what is done, or gone to
 */
const char *
jm_command_get_title (JmCommand *self)
{
  return self->title;
}

/**
 * jm_command_get_detail:
 * @self: a command
 *
 * Returns: (transfer none): what sort of command it is, and whether it can be used
 */
const char *
jm_command_get_detail (JmCommand *self)
{
  return self->detail;
}

/**
 * jm_command_get_keys:
 * @self: a command
 *
 * Returns: (transfer none): the keys that do the same; "" for none
 */
const char *
jm_command_get_keys (JmCommand *self)
{
  return self->keys;
}

/**
 * jm_command_is_possible:
 * @self: a command
 *
 * Returns: whether it can be used
 */
gboolean
jm_command_is_possible (JmCommand *self)
{
  return self->is_possible;
}

static void
run_action (JmCommand *self,
            JmWindow  *window)
{
  JmMapPage *page = jm_window_get_page (window);
  JmCanvas *canvas = page != NULL ? jm_map_page_get_canvas (page) : NULL;

  g_queue_remove (&used, self->action);
  g_queue_push_head (&used, (gpointer) self->action);
  while (used.length > MOST_USED)
    g_queue_pop_tail (&used);

  if (self->action->on_canvas && canvas != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (canvas));
  g_action_group_activate_action (G_ACTION_GROUP (window), self->action->name, NULL);
}

static void
go_to_item (JmCommand *self,
            JmMapPage *page)
{
  JmEditor *editor = jm_map_page_get_editor (page);
  JmMap *map = jm_editor_get_map (editor);
  JmItem *item = jm_map_find (map, self->item);
  const char *drawn;

  if (item == NULL)
    return;

  if (jm_item_get_kind (item) == JM_KIND_VIEW)
    jm_editor_set_view (editor, JM_VIEW_OPERATIONAL, self->item);
  else
    {
      drawn = jm_find_get_drawn (map, jm_editor_get_layout (editor), self->item);
      if (jm_item_get_kind (item) == JM_KIND_TOUCHPOINT && g_strcmp0 (drawn, self->item) != 0)
        jm_editor_set_view (editor, JM_VIEW_OPERATIONAL, NULL);
      jm_editor_select_one (editor, self->item);
      jm_editor_reveal (editor, self->item);
    }
  gtk_widget_grab_focus (GTK_WIDGET (jm_map_page_get_canvas (page)));
}

/**
 * jm_command_run:
 * @self: a command
 * @window: where it was listed
 *
 * Does it, or goes there.
 */
void
jm_command_run (JmCommand *self,
                JmWindow  *window)
{
  g_autoptr (JmMapPage) tab = g_weak_ref_get (&self->page);
  JmMapPage *page = jm_window_get_page (window);

  if (self->action != NULL)
    run_action (self, window);
  else if (self->file != NULL)
    jm_open_file (window, self->file);
  else if (self->item != NULL && page != NULL && jm_map_page_get_editor (page) != NULL)
    go_to_item (self, page);
  else if (tab != NULL && gtk_widget_get_root (GTK_WIDGET (tab)) == GTK_ROOT (window))
    jm_window_show_page (window, tab);
}
