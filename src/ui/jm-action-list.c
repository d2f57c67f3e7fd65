/* jm-action-list.c: everything that can be done, in one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-action-list.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-cell-editor.h"
#include "jm-clip-actions.h"
#include "jm-command-palette.h"
#include "jm-edit-actions.h"
#include "jm-export-actions.h"
#include "jm-file-actions.h"
#include "jm-find-actions.h"
#include "jm-finding-actions.h"
#include "jm-help.h"
#include "jm-move-actions.h"
#include "jm-outline-actions.h"
#include "jm-part-actions.h"
#include "jm-preferences.h"
#include "jm-recovery-dialog.h"
#include "jm-versions-dialog.h"
#include "jm-view-actions.h"

static void
run_undo (const JmActionContext *context)
{
  jm_editor_undo (context->editor);
}

static gboolean
can_undo (const JmActionContext *context)
{
  gboolean can = FALSE;

  if (context->editor != NULL)
    g_object_get (jm_editor_get_document (context->editor), "can-undo", &can, NULL);

  return can;
}

static void
run_redo (const JmActionContext *context)
{
  jm_editor_redo (context->editor);
}

static gboolean
can_redo (const JmActionContext *context)
{
  gboolean can = FALSE;

  if (context->editor != NULL)
    g_object_get (jm_editor_get_document (context->editor), "can-redo", &can, NULL);

  return can;
}

static void
run_zoom_in (const JmActionContext *context)
{
  jm_canvas_zoom_step (context->canvas, 1);
}

static void
run_zoom_out (const JmActionContext *context)
{
  jm_canvas_zoom_step (context->canvas, -1);
}

static void
run_zoom_normal (const JmActionContext *context)
{
  jm_canvas_set_zoom (context->canvas, 1);
}

static void
run_fit_map (const JmActionContext *context)
{
  jm_canvas_fit_map (context->canvas);
}

static void
run_fit_selection (const JmActionContext *context)
{
  jm_canvas_fit_selection (context->canvas);
}

static gboolean
has_selection (const JmActionContext *context)
{
  return context->editor != NULL && jm_editor_get_n_selected (context->editor) > 0;
}

static void
run_view_executive (const JmActionContext *context)
{
  jm_editor_set_view (context->editor, JM_VIEW_EXECUTIVE, NULL);
}

static void
run_view_operational (const JmActionContext *context)
{
  jm_editor_set_view (context->editor, JM_VIEW_OPERATIONAL, NULL);
}

static void
run_view_customer (const JmActionContext *context)
{
  jm_editor_set_view (context->editor, JM_VIEW_CUSTOMER, NULL);
}

static void
run_new_window (const JmActionContext *context)
{
  gtk_window_present (GTK_WINDOW (jm_window_new (gtk_window_get_application (GTK_WINDOW (context->window)))));
}

static void
toggle_panel (JmMapPage *page,
              gboolean   left)
{
  jm_map_page_show_panel (page, left, !jm_map_page_is_panel_shown (page, left));
}

static void
run_panel_left (const JmActionContext *context)
{
  toggle_panel (context->page, TRUE);
}

static void
run_panel_right (const JmActionContext *context)
{
  toggle_panel (context->page, FALSE);
}

static void
run_minimap (const JmActionContext *context)
{
  JmMinimap *minimap = jm_map_page_get_minimap (context->page);

  jm_minimap_set_shown (minimap, !jm_minimap_is_shown (minimap));
}

/* clang-format off */
static const JmAction actions[] = {
  { "new", N_("New Map…"), "<Ctrl>n", JM_ACTION_FILE, FALSE, NULL, jm_file_run_new, jm_file_is_always },
  { "open", N_("Open…"), "<Ctrl>o", JM_ACTION_FILE, FALSE, NULL, jm_file_run_open, jm_file_is_always },
  { "save", N_("Save"), "<Ctrl>s", JM_ACTION_FILE, FALSE, NULL, jm_file_run_save, NULL },
  { "save-as", N_("Save As…"), "<Ctrl><Shift>s", JM_ACTION_FILE, FALSE, NULL, jm_file_run_save_as, NULL },
  { "revert", N_("Read the File Again"), "", JM_ACTION_FILE, FALSE, NULL, jm_file_run_revert, jm_file_can_revert },
  { "recover", N_("Recover Unsaved Work…"), "", JM_ACTION_FILE, FALSE, NULL, jm_recovery_run_show, jm_file_is_always },
  { "export", N_("Export or Print…"), "<Ctrl>e", JM_ACTION_FILE, FALSE, NULL, jm_export_run_export, NULL },
  { "print", N_("Print…"), "<Ctrl>p", JM_ACTION_FILE, FALSE, NULL, jm_export_run_print, NULL },
  { "print-now", N_("Print Without Preview…"), "<Ctrl><Alt>p", JM_ACTION_FILE, FALSE, NULL, jm_export_run_print_now, NULL },
  { "versions", N_("Kept Versions…"), "", JM_ACTION_FILE, FALSE, NULL, jm_versions_dialog_run, NULL },
  { "close", N_("Close"), "<Ctrl>w", JM_ACTION_FILE, FALSE, NULL, jm_file_run_close, jm_file_is_always },
  { "close-window", N_("Close Window"), "<Ctrl><Shift>w", JM_ACTION_FILE, FALSE, NULL, jm_file_run_close_window, jm_file_is_always },
  { "quit", N_("Quit"), "<Ctrl>q", JM_ACTION_FILE, FALSE, NULL, jm_file_run_quit, jm_file_is_always },

  { "undo", N_("Undo"), "<Ctrl>z", JM_ACTION_EDIT, FALSE, "text.undo", run_undo, can_undo },
  { "redo", N_("Redo"), "<Ctrl><Shift>z", JM_ACTION_EDIT, FALSE, "text.redo", run_redo, can_redo },
  { "edit-text", N_("Edit Text"), "F2 Return KP_Enter", JM_ACTION_EDIT, TRUE, NULL, jm_edit_run_edit_text, jm_edit_can_edit_text },
  { "edit-title", N_("Edit the Title of the Map"), "<Shift>F2", JM_ACTION_EDIT, FALSE, NULL, jm_edit_run_edit_title, NULL },
  { "cut", N_("Cut"), "<Ctrl>x <Shift>Delete", JM_ACTION_EDIT, TRUE, "clipboard.cut", jm_clip_run_cut, jm_clip_can_copy },
  { "copy", N_("Copy"), "<Ctrl>c <Ctrl>Insert", JM_ACTION_EDIT, TRUE, "clipboard.copy", jm_clip_run_copy, jm_clip_can_copy },
  { "copy-picture", N_("Copy as Picture"), "<Ctrl><Shift>c", JM_ACTION_EDIT, FALSE, NULL, jm_clip_run_copy_picture, NULL },
  { "paste", N_("Paste"), "<Ctrl>v <Shift>Insert", JM_ACTION_EDIT, TRUE, "clipboard.paste", jm_clip_run_paste, NULL },
  { "duplicate", N_("Duplicate"), "<Ctrl>d", JM_ACTION_EDIT, TRUE, NULL, jm_edit_run_duplicate, jm_edit_can_duplicate },
  { "delete", N_("Delete"), "Delete KP_Delete BackSpace", JM_ACTION_EDIT, TRUE, NULL, jm_edit_run_delete, jm_edit_can_delete },
  { "select-all", N_("Select All Touchpoints"), "<Ctrl>a", JM_ACTION_EDIT, TRUE, "selection.select-all", jm_edit_run_select_all, NULL },
  { "find", N_("Find…"), "<Ctrl>f", JM_ACTION_EDIT, FALSE, NULL, jm_find_run_open, NULL },
  { "find-next", N_("Find Next"), "<Ctrl>g F3", JM_ACTION_EDIT, FALSE, NULL, jm_find_run_next, NULL },
  { "find-previous", N_("Find Previous"), "<Ctrl><Shift>g <Shift>F3", JM_ACTION_EDIT, FALSE, NULL, jm_find_run_previous, NULL },
  { "deselect", N_("Select Nothing"), "Escape", JM_ACTION_EDIT, TRUE, NULL, jm_edit_run_deselect, jm_edit_can_deselect },

  { "move-left", N_("Move Left"), "<Alt>Left <Alt>KP_Left", JM_ACTION_EDIT, TRUE, NULL, jm_move_run_left, jm_move_can_left },
  { "move-right", N_("Move Right"), "<Alt>Right <Alt>KP_Right", JM_ACTION_EDIT, TRUE, NULL, jm_move_run_right, jm_move_can_right },
  { "move-up", N_("Move Up"), "<Alt>Up <Alt>KP_Up", JM_ACTION_EDIT, TRUE, NULL, jm_move_run_up, jm_move_can_up },
  { "move-down", N_("Move Down"), "<Alt>Down <Alt>KP_Down", JM_ACTION_EDIT, TRUE, NULL, jm_move_run_down, jm_move_can_down },
  { "move-stage-left", N_("Move to the Stage on the Left"), "<Alt><Shift>Left <Alt><Shift>KP_Left", JM_ACTION_EDIT, TRUE, NULL, jm_move_run_stage_left, jm_move_can_stage_left },
  { "move-stage-right", N_("Move to the Stage on the Right"), "<Alt><Shift>Right <Alt><Shift>KP_Right", JM_ACTION_EDIT, TRUE, NULL, jm_move_run_stage_right, jm_move_can_stage_right },
  { "move-lane-up", N_("Move Lane Up"), "<Alt><Shift>Up <Alt><Shift>KP_Up", JM_ACTION_EDIT, TRUE, NULL, jm_move_run_lane_up, jm_move_can_lane_up },
  { "move-lane-down", N_("Move Lane Down"), "<Alt><Shift>Down <Alt><Shift>KP_Down", JM_ACTION_EDIT, TRUE, NULL, jm_move_run_lane_down, jm_move_can_lane_down },

  { "add-touchpoint", N_("Add Touchpoint"), "<Ctrl>Return <Ctrl>KP_Enter", JM_ACTION_MAP, TRUE, NULL, jm_edit_run_add_touchpoint, NULL },
  { "add-stage", N_("Add Stage"), "<Ctrl><Shift>Return <Ctrl><Shift>KP_Enter", JM_ACTION_MAP, TRUE, NULL, jm_edit_run_add_stage, NULL },
  { "add-emotion", N_("Add Emotion"), "", JM_ACTION_MAP, FALSE, NULL, jm_edit_run_add_emotion, jm_edit_can_add_to_touchpoint },
  { "add-pain-point", N_("Add Pain Point"), "", JM_ACTION_MAP, FALSE, NULL, jm_edit_run_add_pain_point, jm_edit_can_add_to_touchpoint },
  { "add-opportunity", N_("Add Opportunity"), "", JM_ACTION_MAP, FALSE, NULL, jm_edit_run_add_opportunity, jm_edit_can_add_to_touchpoint },
  { "add-motivation", N_("Add Motivation"), "", JM_ACTION_MAP, FALSE, NULL, jm_edit_run_add_motivation, jm_edit_can_add_to_touchpoint },
  { "add-objective", N_("Add Objective"), "", JM_ACTION_MAP, FALSE, NULL, jm_edit_run_add_objective, jm_edit_can_add_to_stage },
  { "add-kpi", N_("Add KPI"), "", JM_ACTION_MAP, FALSE, NULL, jm_edit_run_add_kpi, jm_edit_can_add_to_stage },
  { "add-persona", N_("Add Persona"), "", JM_ACTION_MAP, FALSE, NULL, jm_view_run_add_persona, NULL },

  { "zoom-in", N_("Zoom In"), "<Ctrl>plus <Ctrl>equal <Ctrl>KP_Add", JM_ACTION_VIEW, FALSE, NULL, run_zoom_in, NULL },
  { "zoom-out", N_("Zoom Out"), "<Ctrl>minus <Ctrl>KP_Subtract", JM_ACTION_VIEW, FALSE, NULL, run_zoom_out, NULL },
  { "zoom-normal", N_("Normal Size"), "<Ctrl>0 <Ctrl>KP_0", JM_ACTION_VIEW, FALSE, NULL, run_zoom_normal, NULL },
  { "fit-map", N_("Fit Whole Map"), "<Ctrl>9", JM_ACTION_VIEW, FALSE, NULL, run_fit_map, NULL },
  { "fit-selection", N_("Fit Selection"), "<Ctrl>8", JM_ACTION_VIEW, FALSE, NULL, run_fit_selection, has_selection },
  { "minimap", N_("Show or Hide the Overview"), "<Ctrl><Alt>m", JM_ACTION_VIEW, FALSE, NULL, run_minimap, NULL },
  { "view-executive", N_("Executive View"), "<Ctrl>1", JM_ACTION_VIEW, FALSE, NULL, run_view_executive, NULL },
  { "view-operational", N_("Operational View"), "<Ctrl>2", JM_ACTION_VIEW, FALSE, NULL, run_view_operational, NULL },
  { "view-customer", N_("Customer View"), "<Ctrl>3", JM_ACTION_VIEW, FALSE, NULL, run_view_customer, NULL },
  { "choose-lanes", N_("Lanes and Personas"), "<Ctrl>l", JM_ACTION_VIEW, FALSE, NULL, jm_view_run_choose, NULL },
  { "reset-view", N_("Reset the View"), "", JM_ACTION_VIEW, FALSE, NULL, jm_view_run_reset, jm_view_can_reset },

  { "show-findings", N_("Show Findings"), "", JM_ACTION_VIEW, FALSE, NULL, jm_finding_run_show, NULL },
  { "new-window", N_("New Window"), "<Ctrl><Shift>n", JM_ACTION_WINDOW, FALSE, NULL, run_new_window, jm_help_is_possible },
  { "panel-left", N_("Show or Hide the Left Panel"), "F9", JM_ACTION_WINDOW, FALSE, NULL, run_panel_left, NULL },
  { "outline", N_("Go to the Outline or Back to the Map"), "F7", JM_ACTION_WINDOW, FALSE, NULL, jm_outline_run_show, NULL },
  { "panel-right", N_("Show or Hide the Right Panel"), "<Shift>F9", JM_ACTION_WINDOW, FALSE, NULL, run_panel_right, NULL },
  { "preferences", N_("Preferences"), "<Ctrl>comma", JM_ACTION_WINDOW, FALSE, NULL, jm_preferences_run, jm_help_is_possible },
  { "next-part", N_("Next Part of the Window"), "F6", JM_ACTION_WINDOW, FALSE, NULL, jm_part_run_next, jm_help_is_possible },
  { "previous-part", N_("Previous Part of the Window"), "<Shift>F6", JM_ACTION_WINDOW, FALSE, NULL, jm_part_run_previous, jm_help_is_possible },
  { "commands", N_("Commands…"), "<Ctrl><Shift>p <Ctrl>k", JM_ACTION_WINDOW, FALSE, NULL, jm_command_palette_run, jm_help_is_possible },
  { "shortcuts", N_("Keyboard Shortcuts"), "<Ctrl>question", JM_ACTION_WINDOW, FALSE, NULL, jm_help_show_shortcuts, jm_help_is_possible },
  { "about", N_("About Journey Mapper"), "", JM_ACTION_WINDOW, FALSE, NULL, jm_help_show_about, jm_help_is_possible },
};
/* clang-format on */

/* clang-format off */
static const JmKeyLine key_lines[] = {
  { N_("Next Cell or Note"), "Arrows", JM_ACTION_WALK },
  { N_("First or Last in the Row"), "Home End", JM_ACTION_WALK },
  { N_("Beginning or End of the Map"), "<Ctrl>Home <Ctrl>End", JM_ACTION_WALK },
  { N_("A Screen Up or Down"), "Page_Up Page_Down", JM_ACTION_WALK },
  { N_("A Screen Back or On"), "<Alt>Page_Up <Alt>Page_Down", JM_ACTION_WALK },
  { N_("Select More"), "<Shift>Arrows <Shift>Home <Shift>End", JM_ACTION_WALK },
  { N_("Next Cell, Selection Kept"), "<Ctrl>Arrows", JM_ACTION_WALK },
  { N_("Add to the Selection or Take Out"), "<Ctrl>space", JM_ACTION_WALK },

  { N_("Begin a New Text"), "Letter", JM_ACTION_EDIT },
  { N_("While Typing: Next or Previous Cell"), "Tab <Shift>Tab", JM_ACTION_EDIT },
  { N_("While Typing: Give Up"), "Escape", JM_ACTION_EDIT },
  { N_("Raise or Lower an Emotion"), "plus minus", JM_ACTION_EDIT },
  { N_("What Can Be Done Here"), "Menu <Shift>F10", JM_ACTION_EDIT },

  { N_("Back to the Map"), "Escape", JM_ACTION_WINDOW },
  { N_("Next or Previous Tab"), "<Ctrl>Page_Down <Ctrl>Page_Up", JM_ACTION_WINDOW },
  { N_("Main Menu"), "F10", JM_ACTION_WINDOW },
};
/* clang-format on */

static const char *const group_labels[JM_N_ACTION_GROUPS] = {
  [JM_ACTION_FILE] = N_("Files"),
  [JM_ACTION_WALK] = N_("Going About the Map"),
  [JM_ACTION_EDIT] = N_("Editing"),
  [JM_ACTION_MAP] = N_("Map"),
  [JM_ACTION_VIEW] = N_("View"),
  [JM_ACTION_WINDOW] = N_("Window"),
};

/**
 * jm_actions_get:
 * @n_actions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_actions): the table
 */
const JmAction *
jm_actions_get (guint *n_actions)
{
  *n_actions = G_N_ELEMENTS (actions);

  return actions;
}

/**
 * jm_key_lines_get:
 * @n_lines: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_lines): keys that are no actions
 */
const JmKeyLine *
jm_key_lines_get (guint *n_lines)
{
  *n_lines = G_N_ELEMENTS (key_lines);

  return key_lines;
}

/**
 * jm_action_group_get_label:
 * @group: a group of actions
 *
 * Returns: (transfer none): what it is called, untranslated
 */
const char *
jm_action_group_get_label (JmActionGroup group)
{
  return group_labels[group];
}

static JmActionContext
get_context (JmWindow *window)
{
  JmMapPage *page = jm_window_get_page (window);

  return (JmActionContext) {
    .window = window,
    .page = page,
    .editor = page != NULL ? jm_map_page_get_editor (page) : NULL,
    .canvas = page != NULL ? jm_map_page_get_canvas (page) : NULL,
  };
}

static gboolean
is_possible (const JmAction        *action,
             const JmActionContext *context)
{
  return action->check != NULL ? action->check (context) : context->editor != NULL;
}

/* Somebody who types means the text, not the map. */
static gboolean
is_for_text (JmWindow       *window,
             const JmAction *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return action->in_text != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus));
}

static gboolean
run_in_text (JmWindow       *window,
             const JmAction *action)
{
  if (!is_for_text (window, action))
    return FALSE;

  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (window)), action->in_text, NULL);

  return TRUE;
}

/* What is done with the map finds in it what somebody is just typing.  Another view of it takes
 * care of that itself, and zooming goes on beside the typing. */
static gboolean
has_all_text (const JmAction        *action,
              const JmActionContext *context)
{
  return context->canvas == NULL || action->group == JM_ACTION_VIEW || action->group == JM_ACTION_WINDOW ||
         jm_cell_editor_finish (context->canvas);
}

/* A question about files is answered before the next one is asked. */
static gboolean
has_dialog (JmWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL;
}

static void
activate_cb (GSimpleAction *simple,
             GVariant      *parameter,
             gpointer       user_data)
{
  JmWindow *window = user_data;
  const char *name = g_action_get_name (G_ACTION (simple));
  JmActionContext context = get_context (window);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].name, name) == 0)
      {
        if (actions[i].group == JM_ACTION_FILE && has_dialog (window))
          return;
        if (!run_in_text (window, &actions[i]) && has_all_text (&actions[i], &context) &&
            is_possible (&actions[i], &context))
          actions[i].run (&context);
        jm_window_update (window);
        return;
      }
}

/**
 * jm_actions_add:
 * @window: a window
 *
 * Gives the window all actions.
 */
void
jm_actions_add (JmWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) simple = g_simple_action_new (actions[i].name, NULL);

      g_signal_connect_object (simple, "activate", G_CALLBACK (activate_cb), window, G_CONNECT_DEFAULT);
      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (simple));
    }
}

/**
 * jm_actions_set_keys:
 * @application: the program
 *
 * Lets the keys of the table do what it says.
 */
void
jm_actions_set_keys (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *name = g_strconcat ("win.", actions[i].name, NULL);
      g_auto (GStrv) keys = g_strsplit (actions[i].keys, " ", -1);

      if (!actions[i].on_canvas && *actions[i].keys != '\0')
        gtk_application_set_accels_for_action (application, name, (const char *const *) keys);
    }
}

static void
add_shortcuts (GtkEventController *controller,
               const JmAction     *action)
{
  g_autofree char *name = g_strconcat ("win.", action->name, NULL);
  g_auto (GStrv) keys = g_strsplit (action->keys, " ", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    if (*keys[i] != '\0')
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i]),
                                                              gtk_named_action_new (name)));
}

/**
 * jm_actions_attach:
 * @canvas: a canvas
 *
 * Lets the keys that count on the canvas only do what the table says.
 */
void
jm_actions_attach (JmCanvas *canvas)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].on_canvas)
      add_shortcuts (controller, &actions[i]);

  gtk_widget_add_controller (GTK_WIDGET (canvas), controller);
}

/**
 * jm_actions_attach_clipboard:
 * @widget: a widget in which items of the map are selected
 *
 * Lets the keys for cutting, copying, pasting and duplicating count there, too.
 */
void
jm_actions_attach_clipboard (GtkWidget *widget)
{
  static const char *const names[] = { "cut", "copy", "paste", "duplicate", NULL };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_strv_contains (names, actions[i].name))
      add_shortcuts (controller, &actions[i]);

  gtk_widget_add_controller (widget, controller);
}

/**
 * jm_actions_update:
 * @window: a window
 *
 * Enables what can be done now.
 */
void
jm_actions_update (JmWindow *window)
{
  JmActionContext context = get_context (window);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), actions[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                   is_for_text (window, &actions[i]) || is_possible (&actions[i], &context));
    }
}
