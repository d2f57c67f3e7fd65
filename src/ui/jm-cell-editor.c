/* jm-cell-editor.c: typing on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cell-editor.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jm-canvas-spot.h"
#include "jm-cell-text.h"
#include "jm-edit-label.h"
#include "jm-edit.h"
#include "jm-origin.h"
#include "jm-palette-edit.h"
#include "jm-screen-colours.h"
#include "jm-text-box.h"
#include "jm-text-place.h"

#define TYPING "jm-typing"

/* Left free between the text and the edge of the window, in pixels. */
#define MARGIN 8

/* How much of the window a text may take that is typed; the rest of it scrolls. */
#define MOST_HEIGHT 0.7

/* What is being typed on a canvas; it belongs to the canvas. */
typedef struct
{
  JmCanvas *canvas;
  JmTextBox *box;       /* nullable: nothing is typed without it */
  JmCellText *text;
  char *owner;          /* nullable: of the cell in which it stands */
  guint lane;
  char *custom;
  char *new_item;       /* nullable: what was added to be named */
  char *before_new;     /* nullable: what was selected before that */
  guint64 new_revision; /* of the document then */
} Typing;

static Typing *
get_typing (JmCanvas *canvas)
{
  return g_object_get_data (G_OBJECT (canvas), TYPING);
}

static void
forget (Typing *typing)
{
  typing->box = NULL;
  g_clear_pointer (&typing->text, jm_cell_text_free);
  g_clear_pointer (&typing->owner, g_free);
  g_clear_pointer (&typing->custom, g_free);
  g_clear_pointer (&typing->new_item, g_free);
  g_clear_pointer (&typing->before_new, g_free);
}

static void
typing_free (gpointer data)
{
  forget (data);
  g_free (data);
}

static gboolean
get_cell (Typing     *typing,
          JmGridCell *cell)
{
  return typing->owner != NULL && jm_layout_get_cell (jm_editor_get_layout (jm_canvas_get_editor (typing->canvas)),
                                                      typing->owner, typing->lane, typing->custom, cell);
}

/* Puts the box over its text, as high as that is, and both into sight. */
static gboolean
place_box (Typing *typing)
{
  JmEditor *editor = jm_canvas_get_editor (typing->canvas);
  double zoom = jm_canvas_get_zoom (typing->canvas), edge;
  JmTextPlace place;
  JmGridCell cell;
  JmRect rect, visible;
  int width, height;

  if (!jm_text_place_find (jm_editor_get_layout (editor), jm_editor_get_map (editor), typing->text,
                           get_cell (typing, &cell) ? &cell : NULL, &place))
    return FALSE;

  jm_canvas_get_visible (typing->canvas, &visible);
  place.rect.width = MIN (place.rect.width, visible.width - 4 * MARGIN / zoom);
  jm_text_box_set_size (typing->box, place.rect.width, place.rect.height, zoom,
                        MAX ((int) (visible.height * zoom * MOST_HEIGHT), 50));
  gtk_widget_measure (GTK_WIDGET (typing->box), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (typing->box), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  edge = jm_text_box_get_padding (typing->box) / zoom;
  rect = (JmRect) { place.rect.x - edge, place.rect.y - edge, width / zoom, height / zoom };
  if (jm_layout_is_rtl (jm_editor_get_layout (editor)))
    rect.x = place.rect.x + place.rect.width + edge - rect.width;

  jm_canvas_reveal_rect (typing->canvas, &rect);
  jm_canvas_get_visible (typing->canvas, &visible);
  rect.y = MAX (visible.y, MIN (rect.y, visible.y + visible.height - rect.height - MARGIN / zoom));
  rect.x = MAX (visible.x, MIN (rect.x, visible.x + visible.width - rect.width - MARGIN / zoom));
  jm_canvas_set_child (typing->canvas, GTK_WIDGET (typing->box), &rect);

  return TRUE;
}

/* Takes the box away; what was typed is gone. */
static void
close_box (Typing   *typing,
           gboolean  keep_focus)
{
  g_autoptr (JmTextBox) box = typing->box != NULL ? g_object_ref (typing->box) : NULL;

  if (box == NULL)
    return;

  g_signal_handlers_disconnect_by_data (box, typing);
  forget (typing);
  if (keep_focus)
    gtk_widget_grab_focus (GTK_WIDGET (typing->canvas));
  jm_canvas_set_child (typing->canvas, NULL, NULL);
  jm_editor_note_typing (jm_canvas_get_editor (typing->canvas));
}

/* Goes back to where the map was before something was added that got no name. */
static void
take_new_back (Typing *typing)
{
  JmEditor *editor = jm_canvas_get_editor (typing->canvas);
  JmDocument *document = jm_editor_get_document (editor);
  g_autofree char *before = g_strdup (typing->before_new);

  g_clear_pointer (&typing->new_item, g_free);
  if (jm_document_get_revision (document) != typing->new_revision)
    return;

  jm_document_undo (document);
  jm_editor_select_one (editor, before);
}

/* Selects what has the text now, and stays in its cell, which is in sight. */
static void
select_result (JmCanvas   *canvas,
               const char *id,
               const char *owner,
               guint       lane,
               const char *custom)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  const char *selected = id != NULL ? id : owner;
  JmGridCell cell;

  if (owner != NULL && jm_layout_get_cell (jm_editor_get_layout (editor), owner, lane, custom, &cell))
    {
      jm_editor_select_at (editor, selected, &cell);
      /* The map may have been smaller for a moment, and was scrolled back then. */
      jm_canvas_reveal_rect (canvas, &cell.rect);
    }
  else
    jm_editor_select_one (editor, selected);
}

/* Makes a step of what was typed and takes the box away.  Fails where the text does not fit;
 * the box says why then. */
static gboolean
commit (Typing   *typing,
        gboolean  keep_focus)
{
  JmCanvas *canvas = typing->canvas;
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmDocument *document = jm_editor_get_document (editor);
  g_autoptr (JmMap) before = jm_map_ref (jm_editor_get_map (editor));
  g_autofree char *string = jm_text_box_dup_text (typing->box);
  g_autofree char *label = jm_cell_text_describe_edit (typing->text, string);
  g_autofree char *owner = g_strdup (typing->owner);
  g_autofree char *custom = g_strdup (typing->custom);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  JmMap *map = jm_cell_text_set (typing->text, before, string, &id, &error);
  guint lane = typing->lane;

  if (map == NULL)
    {
      jm_text_box_complain (typing->box, error->message);
      return FALSE;
    }

  if (map == before)
    {
      gboolean was_new = typing->new_item != NULL;

      jm_map_unref (map);
      if (was_new)
        take_new_back (typing);
      close_box (typing, keep_focus);
      return TRUE;
    }

  /* What was added and its name are one step. */
  if (typing->new_item != NULL && jm_document_get_revision (document) == typing->new_revision)
    {
      g_set_str (&label, jm_edit_label_add (typing->text->kind));
      close_box (typing, keep_focus);
      jm_document_undo (document);
    }
  else
    close_box (typing, keep_focus);

  if (jm_editor_apply (editor, map, NULL, label, NULL))
    select_result (canvas, id, owner, lane, custom);

  return TRUE;
}

static GtkWidget *open_text (JmCanvas         *canvas,
                             JmCellText       *text,
                             const JmGridCell *cell,
                             gboolean          empty);

/* The next cell in which something can be typed. */
static void
go_on (JmCanvas *canvas,
       gboolean  back)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmMap *map = jm_editor_get_map (editor);
  JmGridSpot spot;

  if (!jm_canvas_get_spot (canvas, &spot))
    return;

  while (jm_grid_go_on (jm_editor_get_layout (editor), map, &spot.cell, back, &spot))
    {
      g_autoptr (JmCellText) text = jm_cell_text_new_for_cell (map, &spot.cell, spot.item);

      if (text == NULL)
        continue;

      jm_canvas_go_to (canvas, &spot);
      open_text (canvas, g_steal_pointer (&text), &spot.cell, FALSE);
      return;
    }
}

static void
left_cb (JmTextBox  *box,
         JmTextExit  exit,
         Typing     *typing)
{
  g_autoptr (JmCanvas) canvas = g_object_ref (typing->canvas);
  g_autoptr (JmTextBox) held = g_object_ref (box);
  gboolean was_added = typing->new_item != NULL;

  if (exit == JM_TEXT_CANCELLED)
    {
      if (was_added)
        take_new_back (typing);
      close_box (typing, TRUE);
      return;
    }

  if (!commit (typing, exit != JM_TEXT_FOCUS_LOST))
    return;

  if (exit == JM_TEXT_NEXT || exit == JM_TEXT_BACK)
    go_on (canvas, exit == JM_TEXT_BACK);
  else if (exit == JM_TEXT_NEW_TOUCHPOINT)
    jm_cell_editor_add_touchpoint (canvas);
  else if (exit == JM_TEXT_NEW_STAGE)
    jm_cell_editor_add_stage (canvas);
}

static void
set_look (Typing            *typing,
          const JmTextPlace *place)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();
  g_autoptr (JmScreenColours) colours = jm_screen_colours_new (adw_style_manager_get_dark (styles),
                                                               adw_style_manager_get_high_contrast (styles));
  JmLayout *layout = jm_editor_get_layout (jm_canvas_get_editor (typing->canvas));

  jm_text_box_set_look (typing->box, place->style, jm_layout_get_font_family (layout),
                        jm_screen_colours_get (place->ink, colours), jm_screen_colours_get (place->paper, colours));
}

/* Takes TEXT.  Returns what the person types into, or NULL where the text cannot be seen. */
static GtkWidget *
open_text (JmCanvas         *canvas,
           JmCellText       *text,
           const JmGridCell *cell,
           gboolean          empty)
{
  Typing *typing = get_typing (canvas);
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmMap *map = jm_editor_get_map (editor);
  g_autoptr (JmCellText) taken = text;
  JmTextPlace place;

  /* Says so when the map may not be edited. */
  if (!jm_editor_apply (editor, jm_map_ref (map), NULL, "", NULL) ||
      !jm_text_place_find (jm_editor_get_layout (editor), map, text, cell, &place))
    return NULL;

  typing->text = g_steal_pointer (&taken);
  typing->owner = cell != NULL ? g_strdup (cell->owner) : NULL;
  typing->custom = cell != NULL ? g_strdup (cell->custom) : NULL;
  typing->lane = cell != NULL ? cell->lane : 0;

  typing->box = jm_text_box_new (jm_cell_text_get_field (text), jm_cell_text_get_hint (text));
  set_look (typing, &place);
  jm_canvas_set_child (canvas, GTK_WIDGET (typing->box), &place.rect);
  jm_text_box_set_text (typing->box, empty ? "" : jm_cell_text_get (text, map));
  place_box (typing);
  gtk_widget_grab_focus (jm_text_box_get_view (typing->box));
  g_signal_connect (typing->box, "left", G_CALLBACK (left_cb), typing);
  g_signal_connect_swapped (typing->box, "grown", G_CALLBACK (place_box), typing);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (jm_text_box_get_view (typing->box))), "changed",
                           G_CALLBACK (jm_editor_note_typing), editor, G_CONNECT_SWAPPED);

  return jm_text_box_get_view (typing->box);
}

/* A new stage or touchpoint, whose title is typed at once. */
static void
name_new (JmCanvas   *canvas,
          JmKind      kind,
          JmMap      *map,
          const char *id,
          GError     *error)
{
  Typing *typing = get_typing (canvas);
  JmEditor *editor = jm_canvas_get_editor (canvas);
  g_autofree char *before = g_strdup (jm_editor_get_current (editor));
  JmGridCell cell;

  if (!jm_editor_apply (editor, map, error, jm_edit_label_add (kind), NULL))
    return;

  if (!jm_layout_get_cell (jm_editor_get_layout (editor), id,
                           kind == JM_KIND_STAGE ? (guint) JM_GRID_HEADER : jm_cell_find_lane (kind), NULL, &cell))
    {
      jm_editor_select_one (editor, id);
      return;
    }

  jm_editor_select_at (editor, id, &cell);
  jm_canvas_reveal_rect (canvas, &cell.rect);
  if (open_text (canvas, jm_cell_text_new_for_item (jm_editor_get_map (editor), id, JM_NO_FIELD), &cell, FALSE) == NULL)
    return;

  typing->new_item = g_strdup (id);
  typing->before_new = g_steal_pointer (&before);
  typing->new_revision = jm_document_get_revision (jm_editor_get_document (editor));
}

/* What the current cell or item stands in. */
static const char *
get_place (JmCanvas *canvas,
           JmKind    kind)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmGridSpot spot;
  const char *id = jm_canvas_get_spot (canvas, &spot) ? spot.cell.owner : jm_editor_get_current (editor);

  return jm_edit_find_holder (jm_editor_get_map (editor), id, kind);
}

/**
 * jm_cell_editor_add_touchpoint:
 * @canvas: a canvas
 *
 * Adds a touchpoint after the current one and lets the person type its title.  Without a
 * title it goes again.
 */
void
jm_cell_editor_add_touchpoint (JmCanvas *canvas)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  const char *beside;
  g_autofree char *id = NULL;
  GError *error = NULL;
  JmMap *map;

  if (!jm_cell_editor_finish (canvas))
    return;

  if (jm_layout_is_by_stage (jm_editor_get_layout (editor)))
    {
      jm_origin_show (canvas, get_place (canvas, JM_KIND_STAGE), JM_GRID_HEADER, jm_cell_editor_add_touchpoint);
      return;
    }

  beside = get_place (canvas, JM_KIND_TOUCHPOINT);
  if (beside == NULL)
    beside = get_place (canvas, JM_KIND_STAGE);
  map = jm_palette_add_touchpoint (jm_editor_get_map (editor), beside, JM_CHOICE_UNSET, &id, &error);
  name_new (canvas, JM_KIND_TOUCHPOINT, map, id, error);
}

/**
 * jm_cell_editor_add_stage:
 * @canvas: a canvas
 *
 * Adds a stage after the current one and lets the person type its title.  Without a title it
 * goes again.
 */
void
jm_cell_editor_add_stage (JmCanvas *canvas)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  g_autofree char *id = NULL;
  GError *error = NULL;
  JmMap *map;

  if (!jm_cell_editor_finish (canvas))
    return;

  map = jm_palette_add_stage (jm_editor_get_map (editor), get_place (canvas, JM_KIND_STAGE), &id, &error);
  name_new (canvas, JM_KIND_STAGE, map, id, error);
}

/**
 * jm_cell_editor_add_child:
 * @canvas: a canvas
 * @kind: %JM_KIND_OBJECTIVE, _MOTIVATION, _PAIN_POINT, _OPPORTUNITY or _KPI
 *
 * Lets the person type a new one at the current touchpoint, or at its stage where the kind
 * belongs to stages.
 */
void
jm_cell_editor_add_child (JmCanvas *canvas,
                          JmKind    kind)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  JmCellText *text;
  const char *owner;
  JmGridCell cell;

  if (!jm_cell_editor_finish (canvas))
    return;

  owner = kind == JM_KIND_OBJECTIVE ? NULL : get_place (canvas, JM_KIND_TOUCHPOINT);
  if (owner == NULL)
    owner = get_place (canvas, JM_KIND_STAGE);
  text = owner != NULL ? jm_cell_text_new_for_child (jm_editor_get_map (editor), owner, kind, NULL) : NULL;
  if (text == NULL)
    return;

  /* A lane with nothing in it may not be there yet; then it is typed at the card or header. */
  layout = jm_editor_get_layout (editor);
  if (!jm_layout_get_cell (layout, owner, jm_cell_find_lane (kind), NULL, &cell) &&
      !jm_layout_get_cell (layout, owner, JM_LANE_TOUCHPOINTS, NULL, &cell) &&
      !jm_layout_get_cell (layout, owner, JM_GRID_HEADER, NULL, &cell))
    {
      jm_cell_text_free (text);
      return;
    }

  jm_canvas_go_to (canvas, &(JmGridSpot) { cell, NULL });
  open_text (canvas, text, &cell, FALSE);
}

/**
 * jm_cell_editor_add_emotion:
 * @canvas: a canvas
 *
 * Adds a neutral emotion at the current touchpoint, of the first persona that has none there.
 */
void
jm_cell_editor_add_emotion (JmCanvas *canvas)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  g_autofree char *id = NULL;
  GError *error = NULL;
  const char *touchpoint;
  JmGridSpot spot;
  JmMap *map;

  if (!jm_cell_editor_finish (canvas))
    return;

  touchpoint = get_place (canvas, JM_KIND_TOUCHPOINT);
  if (touchpoint == NULL)
    return;

  map = jm_edit_add_emotion (jm_editor_get_map (editor), touchpoint, 0, &id, &error);
  if (!jm_editor_apply (editor, map, error, jm_edit_label_add (JM_KIND_EMOTION), NULL))
    return;

  if (jm_grid_find_spot (jm_editor_get_layout (editor), id, &spot))
    jm_canvas_go_to (canvas, &spot);
  else
    jm_editor_select_one (editor, id);
}

/* What the current cell says of a stage as a whole is typed where it comes from; a cell without
 * emotion or touchpoint gets one. */
static void
open_elsewhere (JmCanvas         *canvas,
                const JmGridSpot *spot)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  const char *id;

  if (jm_layout_is_by_stage (jm_editor_get_layout (editor)))
    {
      id = jm_origin_find (jm_editor_get_map (editor), &spot->cell, jm_editor_get_current (editor));
      jm_origin_show (canvas, id, spot->cell.lane, NULL);
      return;
    }

  if (spot->cell.lane == JM_LANE_EMOTIONS)
    jm_cell_editor_add_emotion (canvas);
  else if (spot->cell.lane == JM_LANE_TOUCHPOINTS)
    jm_cell_editor_add_touchpoint (canvas);
}

/**
 * jm_cell_editor_open:
 * @canvas: a canvas
 * @empty: whether a new text is begun, or the one that is there changed
 *
 * Lets the person type into the current cell, or else the current item.
 *
 * Returns: (transfer none) (nullable): what they type into; %NULL when there is nothing to type
 */
GtkWidget *
jm_cell_editor_open (JmCanvas *canvas,
                     gboolean  empty)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmMap *map = jm_editor_get_map (editor);
  const char *current = jm_editor_get_current (editor);
  g_autoptr (JmCellText) text = NULL;
  JmGridSpot spot;

  if (jm_cell_editor_is_open (canvas))
    return NULL;

  if (!jm_canvas_get_spot (canvas, &spot))
    {
      text = current != NULL ? jm_cell_text_new_for_item (map, current, JM_NO_FIELD) : NULL;
      return text != NULL ? open_text (canvas, g_steal_pointer (&text), NULL, empty) : NULL;
    }

  text = jm_cell_text_new_for_cell (map, &spot.cell, spot.item != NULL ? spot.item : current);
  if (text != NULL && jm_layout_is_by_stage (jm_editor_get_layout (editor)) &&
      jm_origin_is_elsewhere (&spot.cell))
    g_clear_pointer (&text, jm_cell_text_free);
  if (text == NULL)
    {
      if (!empty)
        open_elsewhere (canvas, &spot);
      return NULL;
    }

  return open_text (canvas, g_steal_pointer (&text), &spot.cell, empty);
}

/**
 * jm_cell_editor_is_open:
 * @canvas: a canvas
 *
 * Returns: whether somebody is typing on it
 */
gboolean
jm_cell_editor_is_open (JmCanvas *canvas)
{
  Typing *typing = get_typing (canvas);

  return typing != NULL && typing->box != NULL;
}

/**
 * jm_cell_editor_preview:
 * @canvas: a canvas
 *
 * Returns: (transfer full) (nullable): the map with what is being typed in it; %NULL when
 *   nothing is typed, or nothing that could become part of the map
 */
JmMap *
jm_cell_editor_preview (JmCanvas *canvas)
{
  Typing *typing = get_typing (canvas);
  JmMap *map = jm_editor_get_map (jm_canvas_get_editor (canvas));
  g_autofree char *string = NULL;
  g_autofree char *id = NULL;
  g_autoptr (JmMap) preview = NULL;

  if (typing == NULL || typing->box == NULL)
    return NULL;

  string = jm_text_box_dup_text (typing->box);
  preview = jm_cell_text_set (typing->text, map, string, &id, NULL);

  return preview != map ? g_steal_pointer (&preview) : NULL;
}

/**
 * jm_cell_editor_finish:
 * @canvas: a canvas
 *
 * Takes what is being typed into the map, for whoever needs all of it there, such as a save.
 *
 * Returns: %FALSE when the text does not fit; it stays open and says why
 */
gboolean
jm_cell_editor_finish (JmCanvas *canvas)
{
  return !jm_cell_editor_is_open (canvas) || commit (get_typing (canvas), TRUE);
}

/* The map became another one while somebody types: by undo, or by a panel. */
static void
changed_cb (JmCanvas *canvas)
{
  Typing *typing = get_typing (canvas);
  JmMap *map = jm_editor_get_map (jm_canvas_get_editor (canvas));
  const char *needed;

  if (typing->box == NULL)
    return;

  needed = typing->text->item != NULL ? typing->text->item : typing->text->parent;
  if (jm_map_find (map, needed) == NULL || !place_box (typing))
    close_box (typing, TRUE);
}

static void
view_changed_cb (JmCanvas *canvas)
{
  Typing *typing = get_typing (canvas);

  /* The text may have no place in the other view, not even to say why it does not fit. */
  if (typing->box != NULL && !commit (typing, TRUE))
    close_box (typing, TRUE);
}

static void
zoom_cb (JmCanvas *canvas)
{
  Typing *typing = get_typing (canvas);

  if (typing->box != NULL)
    place_box (typing);
}

static void
edit_text_cb (JmCanvas *canvas)
{
  jm_cell_editor_open (canvas, FALSE);
}

/**
 * jm_cell_editor_attach:
 * @canvas: a canvas
 *
 * Lets people type on it.
 */
void
jm_cell_editor_attach (JmCanvas *canvas)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  Typing *typing = g_new0 (Typing, 1);

  typing->canvas = canvas;
  g_object_set_data_full (G_OBJECT (canvas), TYPING, typing, typing_free);
  g_signal_connect_object (editor, "edit-text", G_CALLBACK (edit_text_cb), canvas, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "changed", G_CALLBACK (changed_cb), canvas, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "view-changed", G_CALLBACK (view_changed_cb), canvas, G_CONNECT_SWAPPED);
  g_signal_connect (canvas, "notify::zoom", G_CALLBACK (zoom_cb), NULL);
}
