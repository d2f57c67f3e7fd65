/* jm-announce.c: tells those who do not see the map what was done to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-announce.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-wording.h"
#include "jm-zoom-bar.h"

#define ANNOUNCER "jm-announcer"

/* So long nobody may zoom on before the size is told, in milliseconds. */
#define ZOOM_PAUSE 400

typedef struct
{
  JmCanvas *canvas;     /* which owns it */
  JmEditor *editor;
  JmMap *before;        /* the map of which was told last */
  JmViewBase base;      /* the view of which was told last */
  char *preset;         /* nullable: likewise */
  char *text;           /* nullable: what is to be said */
  guint idle;
  guint zoom_source;
} Announcer;

/**
 * jm_announce:
 * @widget: the widget that it is about
 * @text: a translated sentence
 *
 * Lets a screen reader say it, after what it is saying now.
 */
void
jm_announce (GtkWidget  *widget,
             const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static char *
describe_move (JmMap         *map,
               const JmPlace *place)
{
  const JmItem *parent = jm_map_find (map, place->parent);
  JmKind kind = jm_item_get_kind (parent);
  guint n = jm_item_get_n_children (parent, place->field);
  const char *title = "";

  if (kind == JM_KIND_STAGE)
    {
      title = jm_item_get_text (parent, JM_STAGE_TITLE);
      /* TRANSLATORS: “Moved to stage “Sign up”, 3 of 6” */
      return g_strdup_printf (_("Moved to stage “%s”, %u of %u"), *title != '\0' ? title : _("Untitled stage"),
                              place->position + 1, n);
    }
  if (kind == JM_KIND_TOUCHPOINT)
    {
      title = jm_item_get_text (parent, JM_TOUCHPOINT_TITLE);
      return g_strdup_printf (_("Moved to touchpoint “%s”, %u of %u"),
                              *title != '\0' ? title : _("Untitled touchpoint"), place->position + 1, n);
    }

  /* TRANSLATORS: a stage or a persona has another place among the others: “Moved, 3 of 6” */
  return g_strdup_printf (_("Moved, %u of %u"), place->position + 1, n);
}

/* Whether an item has gone elsewhere, and not only given room to another one. */
static gboolean
has_moved (JmMap         *before,
           JmMap         *after,
           const JmPlace *from,
           const JmPlace *to)
{
  if (strcmp (from->parent, to->parent) != 0)
    return TRUE;

  return from->position != to->position && jm_item_get_n_children (jm_map_find (before, to->parent), to->field) ==
                                               jm_item_get_n_children (jm_map_find (after, to->parent), to->field);
}

/**
 * jm_announce_describe_change:
 * @before: a map
 * @after: the map after an edit
 * @ids: what is selected in it
 *
 * Says what has happened to what is selected, as far as a name does not tell it: that it stands
 * elsewhere, that it is new, that it feels otherwise.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL when there is nothing to say
 */
char *
jm_announce_describe_change (JmMap             *before,
                             JmMap             *after,
                             const char *const *ids)
{
  const guint n = ids != NULL ? g_strv_length ((char **) ids) : 0;
  const char *id = n > 0 ? ids[n - 1] : NULL;
  JmItem *item = id != NULL ? jm_map_find (after, id) : NULL;
  JmItem *old = id != NULL ? jm_map_find (before, id) : NULL;
  JmPlace from, to;

  if (item == NULL)
    return NULL;

  if (old == NULL)
    /* TRANSLATORS: a kind of item: “Added: Pain point” */
    return g_strdup_printf (_("Added: %s"), _(jm_item_get_info (item)->label));

  if (jm_map_locate (before, id, &from) && jm_map_locate (after, id, &to) && has_moved (before, after, &from, &to))
    return describe_move (after, &to);

  if (jm_item_get_kind (item) == JM_KIND_EMOTION &&
      jm_item_get_number (item, JM_EMOTION_SCORE) != jm_item_get_number (old, JM_EMOTION_SCORE))
    return jm_score_format (jm_item_get_number (item, JM_EMOTION_SCORE));

  return NULL;
}

static gboolean
idle_cb (gpointer user_data)
{
  Announcer *self = user_data;
  g_autoptr (JmMap) before = g_steal_pointer (&self->before);
  g_autofree char *text = g_steal_pointer (&self->text);

  self->idle = 0;
  self->before = jm_map_ref (jm_editor_get_map (self->editor));
  if (text == NULL && before != self->before)
    text = jm_announce_describe_change (before, self->before, jm_editor_get_selection (self->editor));
  if (text != NULL && *text != '\0')
    jm_announce (GTK_WIDGET (self->canvas), text);

  return G_SOURCE_REMOVE;
}

/* What was selected after the edit is known, and whether a toast tells of it, when it is over. */
static void
queue (Announcer *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
message_cb (Announcer *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->text, g_free);
  jm_map_unref (self->before);
  self->before = jm_map_ref (jm_editor_get_map (self->editor));
}

static void
view_changed_cb (Announcer *self)
{
  const JmView view = { jm_editor_get_base (self->editor), jm_editor_get_preset (self->editor) };
  const char *preset = jm_editor_get_preset_id (self->editor);
  guint n = jm_layout_get_n_rows (jm_editor_get_layout (self->editor));

  g_free (self->text);
  if (view.base != self->base || g_strcmp0 (preset, self->preset) != 0)
    self->text = jm_view_get_title (&view);
  else
    self->text = g_strdup_printf (ngettext ("%u lane is shown", "%u lanes are shown", n), n);
  self->base = view.base;
  g_set_str (&self->preset, preset);
  queue (self);
}

static gboolean
zoom_told_cb (gpointer user_data)
{
  Announcer *self = user_data;
  g_autofree char *text = jm_zoom_describe (jm_canvas_get_zoom (self->canvas));

  self->zoom_source = 0;
  jm_announce (GTK_WIDGET (self->canvas), text);

  return G_SOURCE_REMOVE;
}

static void
zoom_cb (Announcer *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->canvas)))
    return;

  g_clear_handle_id (&self->zoom_source, g_source_remove);
  self->zoom_source = g_timeout_add (ZOOM_PAUSE, zoom_told_cb, self);
}

static void
announcer_free (gpointer data)
{
  Announcer *self = data;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->zoom_source, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->editor, self);
  g_object_unref (self->editor);
  jm_map_unref (self->before);
  g_free (self->preset);
  g_free (self->text);
  g_free (self);
}

/**
 * jm_announce_attach:
 * @canvas: a canvas
 *
 * Lets what is done to its map be announced.
 */
void
jm_announce_attach (JmCanvas *canvas)
{
  Announcer *self = g_new0 (Announcer, 1);

  self->canvas = canvas;
  self->editor = g_object_ref (jm_canvas_get_editor (canvas));
  self->before = jm_map_ref (jm_editor_get_map (self->editor));
  self->base = jm_editor_get_base (self->editor);
  self->preset = g_strdup (jm_editor_get_preset_id (self->editor));
  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (queue), self);
  g_signal_connect_swapped (self->editor, "view-changed", G_CALLBACK (view_changed_cb), self);
  g_signal_connect_swapped (self->editor, "message", G_CALLBACK (message_cb), self);
  g_signal_connect_swapped (canvas, "notify::zoom", G_CALLBACK (zoom_cb), self);
  g_object_set_data_full (G_OBJECT (canvas), ANNOUNCER, self, announcer_free);
}
