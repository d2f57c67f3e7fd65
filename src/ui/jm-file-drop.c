/* jm-file-drop.c: files and texts dropped from other programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-file-drop.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-cell-editor.h"
#include "jm-clip-take.h"
#include "jm-open.h"
#include "jm-pick.h"
#include "jm-picture-taker.h"

#define PERSONA_KEY "jm-persona"

static const struct
{
  const char *ending;
  JmFileSort sort;
} endings[] = {
  { ".json", JM_FILE_MAP },     { ".mmd", JM_FILE_MAP },     { ".mermaid", JM_FILE_MAP },
  { ".md", JM_FILE_MAP },       { ".markdown", JM_FILE_MAP }, { ".html", JM_FILE_MAP },
  { ".htm", JM_FILE_MAP },      { ".csv", JM_FILE_MAP },     { ".tsv", JM_FILE_MAP },
  { ".png", JM_FILE_PICTURE },  { ".jpg", JM_FILE_PICTURE }, { ".jpeg", JM_FILE_PICTURE },
};

/**
 * jm_file_drop_sort:
 * @file: a file
 *
 * Returns: what it is by the end of its name; nothing is read
 */
JmFileSort
jm_file_drop_sort (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      return endings[i].sort;

  return JM_FILE_OTHER;
}

/**
 * jm_file_drop_describe_refused:
 * @first: a file that was refused
 * @n_files: how many were
 * @sort: %JM_FILE_PICTURE when they are pictures that were dropped in the wrong place
 *
 * Returns: (transfer full): a sentence that names the file, and says what can be dropped
 */
char *
jm_file_drop_describe_refused (GFile      *first,
                               guint       n_files,
                               JmFileSort  sort)
{
  g_autofree char *name = g_file_get_basename (first);
  g_autofree char *shown = g_filename_display_name (name != NULL ? name : "");

  if (sort == JM_FILE_PICTURE)
    /* TRANSLATORS: the name of a picture file */
    return g_strdup_printf (_("“%s” has no place here. Drop pictures on a touchpoint or on a persona."), shown);

  if (n_files == 1)
    /* TRANSLATORS: the name of a file */
    return g_strdup_printf (_("“%s” cannot be used here. Drop journey maps, Mermaid, Markdown or CSV files, or PNG or "
                              "JPEG pictures."),
                            shown);

  /* TRANSLATORS: the name of a file, and how many there are besides */
  return g_strdup_printf (ngettext ("“%s” and %u more file cannot be used here. Drop journey maps, Mermaid, Markdown or "
                                    "CSV files, or PNG or JPEG pictures.",
                                    "“%s” and %u more files cannot be used here. Drop journey maps, Mermaid, Markdown or "
                                    "CSV files, or PNG or JPEG pictures.",
                                    n_files - 1),
                          shown, n_files - 1);
}

/**
 * jm_file_drop_list_targets:
 * @map: a map
 * @first: a touchpoint or persona
 * @n: how many pictures there are
 *
 * Returns: (transfer full): what they go to: @first and the touchpoints after it, or @first alone;
 *   ends with %NULL, and may be fewer than @n
 */
GStrv
jm_file_drop_list_targets (JmMap      *map,
                           const char *first,
                           guint       n)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const JmItem *root = jm_map_get_root (map);
  const JmItem *item = jm_map_find (map, first);
  gboolean found = FALSE;

  if (item != NULL && jm_item_get_kind (item) == JM_KIND_PERSONA)
    g_strv_builder_add (ids, first);

  for (guint i = 0; item != NULL && i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      for (guint j = 0; n > 0 && j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        {
          const JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j);

          found = found || touchpoint == item;
          if (!found)
            continue;
          g_strv_builder_add (ids, jm_item_get_id (touchpoint));
          n--;
        }
    }

  return g_strv_builder_end (ids);
}

static void
tell (GtkWidget  *widget,
      JmEditor   *editor,
      const char *sentence)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (editor != NULL)
    jm_editor_tell (editor, sentence, FALSE);
  else if (JM_IS_WINDOW (root))
    jm_window_toast (JM_WINDOW (root), sentence);
}

/* Takes the pictures that there is a place for; returns those that have none. */
static void
take_pictures (JmEditor   *editor,
               const char *target,
               GPtrArray  *pictures)
{
  g_auto (GStrv) targets = NULL;
  JmPictureTaker *taker;
  guint n, field;

  if (editor == NULL || target == NULL)
    return;

  targets = jm_file_drop_list_targets (jm_editor_get_map (editor), target, pictures->len);
  n = MIN (g_strv_length (targets), pictures->len);
  if (n == 0 ||
      !jm_picture_taker_find_field (jm_item_get_kind (jm_map_find (jm_editor_get_map (editor), target)), &field))
    return;

  taker = jm_picture_taker_new (editor);
  for (guint i = 0; i < n; i++)
    jm_picture_taker_add_file (taker, targets[i], field, g_ptr_array_index (pictures, i));
  g_ptr_array_remove_range (pictures, 0, n);
  jm_picture_taker_start (taker);
}

/**
 * jm_file_drop_take:
 * @widget: where the files were dropped
 * @editor: (nullable): the map there
 * @target: (nullable): the item there
 * @files: the files
 *
 * Opens maps, keeps pictures, and refuses the rest.
 */
void
jm_file_drop_take (GtkWidget   *widget,
                   JmEditor    *editor,
                   const char  *target,
                   GdkFileList *files)
{
  g_autoptr (GSList) list = gdk_file_list_get_files (files);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autofree char *sentence = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  for (GSList *node = list; node != NULL; node = node->next)
    {
      JmFileSort sort = jm_file_drop_sort (node->data);

      if (sort == JM_FILE_PICTURE)
        g_ptr_array_add (pictures, node->data);
      else if (sort == JM_FILE_OTHER)
        g_ptr_array_add (others, node->data);
      else if (JM_IS_WINDOW (root))
        jm_open_file (JM_WINDOW (root), node->data);
    }

  if (pictures->len > 0)
    take_pictures (editor, target, pictures);
  if (others->len > 0)
    sentence = jm_file_drop_describe_refused (g_ptr_array_index (others, 0), others->len, JM_FILE_OTHER);
  else if (pictures->len > 0)
    sentence = jm_file_drop_describe_refused (g_ptr_array_index (pictures, 0), pictures->len, JM_FILE_PICTURE);
  if (sentence != NULL)
    tell (widget, editor, sentence);
}

/* On the map. */

/* What is at a place of the canvas, which belongs to the layout. */
static gboolean
find_spot (JmCanvas    *canvas,
           double       x,
           double       y,
           JmPasteSpot *spot)
{
  JmLayout *layout = jm_editor_get_layout (jm_canvas_get_editor (canvas));
  JmPoint point = jm_canvas_to_map (canvas, x, y);
  JmPick pick;

  *spot = (JmPasteSpot) { .has_cell = FALSE };
  if (!jm_pick_at (layout, point.x, point.y, &pick))
    return FALSE;

  spot->has_cell = pick.has_cell;
  spot->cell = pick.cell;
  spot->item = pick.item;

  return TRUE;
}

static const char *
find_touchpoint (JmCanvas          *canvas,
                 const JmPasteSpot *spot)
{
  return jm_paste_find_holder (jm_editor_get_map (jm_canvas_get_editor (canvas)), spot, JM_KIND_TOUCHPOINT);
}

/* Frames the card that a picture would go to, or the cell that a text would go into. */
static void
mark (JmCanvas     *canvas,
      const GValue *value,
      double        x,
      double        y)
{
  JmLayout *layout = jm_editor_get_layout (jm_canvas_get_editor (canvas));
  JmCanvasDrop drop = { .has_target = TRUE };
  JmGridCell card;
  JmPasteSpot spot;
  const char *touchpoint;

  if (!find_spot (canvas, x, y, &spot) || !spot.has_cell)
    {
      jm_canvas_set_drop (canvas, NULL);
      return;
    }

  drop.target = spot.cell.rect;
  if (value == NULL || G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = value != NULL ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;

      touchpoint = find_touchpoint (canvas, &spot);
      drop.has_target = files != NULL && jm_file_drop_sort (files->data) == JM_FILE_PICTURE && touchpoint != NULL &&
                        jm_layout_get_cell (layout, touchpoint, JM_LANE_TOUCHPOINTS, NULL, &card);
      if (drop.has_target)
        drop.target = card.rect;
    }

  jm_canvas_set_drop (canvas, drop.has_target ? &drop : NULL);
}

static GdkDragAction
canvas_motion_cb (GtkDropTarget *target,
                  double         x,
                  double         y,
                  JmCanvas      *canvas)
{
  mark (canvas, gtk_drop_target_get_value (target), x, y);

  return GDK_ACTION_COPY;
}

static void
canvas_leave_cb (GtkDropTarget *target,
                 JmCanvas      *canvas)
{
  jm_canvas_set_drop (canvas, NULL);
}

static gboolean
canvas_drop_cb (GtkDropTarget *target,
                const GValue  *value,
                double         x,
                double         y,
                JmCanvas      *canvas)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmPasteSpot spot;
  gboolean is_place;

  jm_canvas_set_drop (canvas, NULL);
  if (!jm_cell_editor_finish (canvas))
    return FALSE;

  is_place = find_spot (canvas, x, y, &spot);
  if (G_VALUE_HOLDS_STRING (value))
    {
      g_autofree char *text = g_value_dup_string (value);

      if (!is_place || !spot.has_cell)
        {
          jm_editor_tell (editor, _("Text goes into a cell of the map. Drop it on one."), FALSE);
          return FALSE;
        }
      gtk_widget_grab_focus (GTK_WIDGET (canvas));
      return text != NULL && jm_clip_take_text (canvas, &spot, text);
    }

  jm_file_drop_take (GTK_WIDGET (canvas), editor, find_touchpoint (canvas, &spot), g_value_get_boxed (value));

  return TRUE;
}

/**
 * jm_file_drop_attach_canvas:
 * @canvas: a canvas
 *
 * Takes files and texts that are dropped on the map.
 */
void
jm_file_drop_attach_canvas (JmCanvas *canvas)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (canvas_motion_cb), canvas);
  g_signal_connect (target, "motion", G_CALLBACK (canvas_motion_cb), canvas);
  g_signal_connect (target, "leave", G_CALLBACK (canvas_leave_cb), canvas);
  g_signal_connect (target, "drop", G_CALLBACK (canvas_drop_cb), canvas);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (target));
}

/* Elsewhere. */

static gboolean
window_drop_cb (GtkDropTarget *target,
                const GValue  *value,
                double         x,
                double         y,
                JmWindow      *window)
{
  JmMapPage *page = jm_window_get_page (window);

  jm_file_drop_take (GTK_WIDGET (window), page != NULL ? jm_map_page_get_editor (page) : NULL, NULL,
                     g_value_get_boxed (value));

  return TRUE;
}

/**
 * jm_file_drop_attach_window:
 * @window: a window
 *
 * Takes files that are dropped anywhere else on it.
 */
void
jm_file_drop_attach_window (JmWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (window_drop_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

static gboolean
persona_drop_cb (GtkDropTarget *target,
                 const GValue  *value,
                 double         x,
                 double         y,
                 JmEditor      *editor)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  jm_file_drop_take (widget, editor, g_object_get_data (G_OBJECT (target), PERSONA_KEY), g_value_get_boxed (value));

  return TRUE;
}

/**
 * jm_file_drop_attach_persona:
 * @widget: what stands for a persona
 * @editor: the map
 * @persona: the persona
 *
 * Takes a picture of the persona that is dropped there.
 */
void
jm_file_drop_attach_persona (GtkWidget  *widget,
                             JmEditor   *editor,
                             const char *persona)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_object_set_data_full (G_OBJECT (target), PERSONA_KEY, g_strdup (persona), g_free);
  g_signal_connect_object (target, "drop", G_CALLBACK (persona_drop_cb), editor, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
