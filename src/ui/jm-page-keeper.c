/* jm-page-keeper.c: keeps what is not saved of the map in a tab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-page-keeper.h"

#include <glib/gi18n.h>

#include "jm-banner.h"
#include "jm-cell-editor.h"
#include "jm-file-save.h"
#include "jm-keeper.h"

#define KEEPER "jm-keeper"

static JmKeeper *
get_keeper (JmMapPage *page)
{
  return g_object_get_data (G_OBJECT (page), KEEPER);
}

static JmMap *
typing_cb (gpointer canvas)
{
  return jm_cell_editor_preview (canvas);
}

static void
canvas_gone_cb (JmKeeper *keeper)
{
  jm_keeper_set_typing (keeper, NULL, NULL);
}

static void
save_cb (JmMapPage *page)
{
  jm_file_save_async (page, FALSE, NULL, NULL);
}

/* Said once, and until it is over. */
static void
problem_cb (JmMapPage *page)
{
  const char *problem = jm_keeper_get_problem (get_keeper (page));
  GtkWidget *banner = NULL;

  if (problem != NULL)
    {
      banner = jm_banner_new (problem);
      jm_banner_add_button (JM_BANNER (banner), _("_Save"), G_CALLBACK (save_cb), G_OBJECT (page));
    }
  jm_map_page_set_warning (page, banner);
}

static void
detach (gpointer keeper)
{
  jm_keeper_close (keeper);
  g_object_unref (keeper);
}

/**
 * jm_page_keeper_attach:
 * @page: a tab that shows a map
 * @journal: (transfer full) (nullable): what the map was recovered from
 *
 * Keeps the map from now on.
 */
void
jm_page_keeper_attach (JmMapPage *page,
                       JmJournal *journal)
{
  g_autofree char *root = jm_journal_get_root ();
  JmCanvas *canvas = jm_map_page_get_canvas (page);
  JmKeeper *keeper =
    jm_keeper_new (jm_map_page_get_editor (page), journal != NULL ? journal : jm_journal_new (root));

  jm_map_page_set_warning (page, NULL);
  g_object_set_data_full (G_OBJECT (page), KEEPER, keeper, detach);
  jm_keeper_set_typing (keeper, typing_cb, canvas);
  g_signal_connect_object (canvas, "destroy", G_CALLBACK (canvas_gone_cb), keeper, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::problem", G_CALLBACK (problem_cb), page, G_CONNECT_SWAPPED);
}

/**
 * jm_page_keeper_flush_window:
 * @window: a window
 *
 * Writes what is not saved in its tabs at once, since the person looks away.
 */
void
jm_page_keeper_flush_window (JmWindow *window)
{
  AdwTabView *tabs = jm_window_get_tabs (window);

  for (int i = 0; i < adw_tab_view_get_n_pages (tabs); i++)
    {
      JmKeeper *keeper = get_keeper (JM_MAP_PAGE (adw_tab_page_get_child (adw_tab_view_get_nth_page (tabs, i))));

      if (keeper != NULL)
        jm_keeper_flush (keeper);
    }
}

/**
 * jm_page_keeper_flush_all:
 * @application: the program
 *
 * Writes what is not saved in any tab at once, since the program is about to end.
 */
void
jm_page_keeper_flush_all (GtkApplication *application)
{
  for (GList *node = gtk_application_get_windows (application); node != NULL; node = node->next)
    if (JM_IS_WINDOW (node->data))
      jm_page_keeper_flush_window (node->data);
}

/**
 * jm_page_keeper_discard:
 * @page: a tab
 *
 * The person does not want to save what is not saved.
 */
void
jm_page_keeper_discard (JmMapPage *page)
{
  if (get_keeper (page) != NULL)
    jm_keeper_discard (get_keeper (page));
}
