/* jm-tab-memory.c: remembers how a map is looked at in a tab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-tab-memory.h"

#include "jm-map-memory.h"

/* Milliseconds from the first change until it is remembered: scrolling is many changes. */
#define PAUSE 1000

#define JM_TYPE_TAB_MEMORY (jm_tab_memory_get_type ())
G_DECLARE_FINAL_TYPE (JmTabMemory, jm_tab_memory, JM, TAB_MEMORY, GObject)

struct _JmTabMemory
{
  GObject parent_instance;

  JmMapPage *page; /* not owned: it owns this */
  guint source;
};

G_DEFINE_FINAL_TYPE (JmTabMemory, jm_tab_memory, G_TYPE_OBJECT)

static void
jm_tab_memory_finalize (GObject *object)
{
  g_clear_handle_id (&JM_TAB_MEMORY (object)->source, g_source_remove);

  G_OBJECT_CLASS (jm_tab_memory_parent_class)->finalize (object);
}

static void
jm_tab_memory_class_init (JmTabMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_tab_memory_finalize;
}

static void
jm_tab_memory_init (JmTabMemory *self)
{
}

static JmTabLook *
look_at (JmMapPage *page)
{
  JmEditor *editor = jm_map_page_get_editor (page);
  JmCanvas *canvas = jm_map_page_get_canvas (page);
  JmItem *preset = (JmItem *) jm_editor_get_preset (editor);
  JmTabLook *look = jm_tab_look_new ();
  JmRect visible;

  look->base = jm_editor_get_base (editor);
  look->preset = preset != NULL ? jm_item_ref (preset) : NULL;
  look->preset_id = g_strdup (jm_editor_get_preset_id (editor));
  look->is_altered = jm_editor_is_view_altered (editor);
  look->zoom = jm_canvas_get_zoom (canvas);
  look->has_place = TRUE;
  jm_canvas_get_visible (canvas, &visible);
  look->place = (JmPoint) { visible.x, visible.y };
  look->is_left_hidden = !jm_map_page_is_panel_shown (page, TRUE);
  look->is_right_hidden = !jm_map_page_is_panel_shown (page, FALSE);
  look->is_overview_hidden = !jm_map_page_is_overview_shown (page);

  return look;
}

static void
store (JmEditor  *editor,
       GKeyFile  *memory,
       const char *key)
{
  g_autofree char *value = g_key_file_get_string (memory, JM_TAB_LOOK_GROUP, key, NULL);

  jm_map_memory_set_for (editor, JM_TAB_LOOK_GROUP, key, value);
}

/**
 * jm_tab_memory_flush:
 * @page: a tab
 *
 * Remembers at once how its map is looked at now.
 */
void
jm_tab_memory_flush (JmMapPage *page)
{
  JmTabMemory *self = g_object_get_data (G_OBJECT (page), "jm-tab-memory");
  JmCanvas *canvas = jm_map_page_get_canvas (page);
  const char *const *keys = jm_tab_look_get_keys ();
  g_autoptr (JmTabLook) look = NULL;
  g_autoptr (GKeyFile) memory = NULL;

  /* What was never seen has no place. */
  if (self == NULL || self->source == 0 || gtk_widget_get_width (GTK_WIDGET (canvas)) <= 0)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  look = look_at (page);
  memory = jm_tab_look_write (look);
  for (guint i = 0; keys[i] != NULL; i++)
    store (jm_map_page_get_editor (page), memory, keys[i]);
}

static gboolean
pause_over_cb (gpointer page)
{
  jm_tab_memory_flush (page);

  return G_SOURCE_REMOVE;
}

static void
queue (JmTabMemory *self)
{
  if (self->source == 0)
    self->source = g_timeout_add (PAUSE, pause_over_cb, self->page);
}

static void
follow (JmTabMemory   *self,
        GtkAdjustment *adjustment)
{
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  /* Panels take room from the canvas. */
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
}

static void
apply (JmMapPage *page,
       JmTabLook *look)
{
  if (look->has_place)
    jm_canvas_set_place (jm_map_page_get_canvas (page), look->zoom, &look->place);
  if (look->is_left_hidden)
    jm_map_page_show_panel (page, TRUE, FALSE);
  if (look->is_right_hidden)
    jm_map_page_show_panel (page, FALSE, FALSE);
  if (look->is_overview_hidden)
    jm_map_page_show_overview (page, FALSE);
}

/**
 * jm_tab_memory_attach:
 * @page: a tab that shows a map
 * @look: (nullable): how it was looked at last; the view of it is shown already
 *
 * Shows the place where it was looked at, and remembers from now on.
 */
void
jm_tab_memory_attach (JmMapPage *page,
                      JmTabLook *look)
{
  JmTabMemory *self = g_object_new (JM_TYPE_TAB_MEMORY, NULL);
  GtkScrollable *canvas = GTK_SCROLLABLE (jm_map_page_get_canvas (page));

  if (look != NULL)
    apply (page, look);

  self->page = page;
  g_object_set_data_full (G_OBJECT (page), "jm-tab-memory", self, g_object_unref);
  follow (self, gtk_scrollable_get_hadjustment (canvas));
  follow (self, gtk_scrollable_get_vadjustment (canvas));
  g_signal_connect_object (canvas, "notify::zoom", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "unmap", G_CALLBACK (jm_tab_memory_flush), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (jm_map_page_get_editor (page), "view-changed", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
}
