/* jm-part-actions.c: from part to part of the window with a key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-part-actions.h"

static gboolean
has_dialog (JmWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL;
}

static void
add_part (GPtrArray *parts,
          GtkWidget *part)
{
  if (part != NULL && gtk_widget_get_mapped (part))
    g_ptr_array_add (parts, part);
}

/* What can be seen, from the top to the bottom and in reading order. */
static GPtrArray *
list_parts (JmWindow *window)
{
  GPtrArray *parts = g_ptr_array_new ();
  JmMapPage *page = jm_window_get_page (window);

  add_part (parts, jm_window_get_part (window, JM_WINDOW_HEADER));
  add_part (parts, jm_window_get_part (window, JM_WINDOW_TABS));
  if (page != NULL && jm_map_page_get_canvas (page) != NULL)
    {
      add_part (parts, jm_map_page_get_panel (page, TRUE));
      add_part (parts, GTK_WIDGET (jm_map_page_get_canvas (page)));
      add_part (parts, jm_map_page_get_panel (page, FALSE));
    }
  else
    add_part (parts, jm_window_get_part (window, JM_WINDOW_CONTENT));
  add_part (parts, jm_window_get_part (window, JM_WINDOW_FOOTER));

  return parts;
}

static int
find_focused (JmWindow  *window,
              GPtrArray *parts)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  for (guint i = 0; focus != NULL && i < parts->len; i++)
    if (focus == g_ptr_array_index (parts, i) || gtk_widget_is_ancestor (focus, g_ptr_array_index (parts, i)))
      return (int) i;

  return -1;
}

static gboolean
enter (GtkWidget *part)
{
  return JM_IS_CANVAS (part) ? gtk_widget_grab_focus (part) : gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

static void
go (JmWindow *window,
    int       step)
{
  g_autoptr (GPtrArray) parts = list_parts (window);
  int n = (int) parts->len, from = find_focused (window, parts);

  /* What lies behind a dialog is out of reach. */
  if (n == 0 || has_dialog (window))
    return;

  if (from < 0)
    from = step > 0 ? -1 : 0;
  for (int i = 1; i <= n; i++)
    {
      int next = (from + step * i + 2 * n) % n;

      if (next == from)
        return;
      if (enter (g_ptr_array_index (parts, next)))
        {
          /* Whoever comes with a key wants to see where they are. */
          gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
          return;
        }
    }
}

/**
 * jm_part_run_next:
 * @context: what is worked on
 *
 * Moves the focus to the next part of the window: header, tabs, left panel, map, right panel.
 */
void
jm_part_run_next (const JmActionContext *context)
{
  go (context->window, 1);
}

/**
 * jm_part_run_previous:
 * @context: what is worked on
 *
 * Moves the focus to the part of the window before.
 */
void
jm_part_run_previous (const JmActionContext *context)
{
  go (context->window, -1);
}

/* Where a panel lies over the map, it gives way. */
static void
return_to_map (JmMapPage *page,
               GtkWidget *canvas)
{
  if (gtk_widget_grab_focus (canvas))
    return;

  jm_map_page_show_panel (page, TRUE, FALSE);
  jm_map_page_show_panel (page, FALSE, FALSE);
  gtk_widget_grab_focus (canvas);
}

/* What has its own use for Escape, such as a menu or a text, has been asked before. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                JmWindow              *window)
{
  JmMapPage *page = jm_window_get_page (window);
  GtkWidget *canvas = page != NULL ? GTK_WIDGET (jm_map_page_get_canvas (page)) : NULL;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || canvas == NULL ||
      !gtk_widget_get_mapped (canvas) || has_dialog (window) ||
      (focus != NULL && (focus == canvas || gtk_widget_is_ancestor (focus, canvas))))
    return GDK_EVENT_PROPAGATE;

  return_to_map (page, canvas);

  return GDK_EVENT_STOP;
}

/**
 * jm_part_attach:
 * @window: a window
 *
 * Lets Escape lead back to the map from wherever somebody is.
 */
void
jm_part_attach (JmWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), window, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}
