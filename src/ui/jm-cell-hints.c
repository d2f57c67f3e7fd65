/* jm-cell-hints.c: what belongs into cells that are empty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cell-hints.h"

#include <math.h>
#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jm-canvas-spot.h"
#include "jm-cell-text.h"
#include "jm-screen-colours.h"

#define HINTS "jm-hints"

/* Smaller letters cannot be read, and only make the map grey. */
#define LEAST_FONT_SIZE 6.0

/* One hint; its texts are kept for as long as the program runs. */
typedef struct
{
  JmRect rect;
  const char *text;
} Hint;

typedef struct
{
  GArray *shown;      /* of Hint */
  gboolean is_known;  /* they are those of what is selected now */
  gboolean has_hover;
  JmRect hover;       /* the cell under the pointer */
  const char *hover_text; /* nullable */
} Hints;

static void
hints_free (gpointer data)
{
  Hints *hints = data;

  g_array_unref (hints->shown);
  g_free (hints);
}

static Hints *
get_hints (JmCanvas *canvas)
{
  return g_object_get_data (G_OBJECT (canvas), HINTS);
}

static void
add_hint (Hints            *hints,
          JmMap            *map,
          const JmGridCell *cell)
{
  const Hint hint = { cell->rect, jm_cell_get_hint (map, cell) };

  if (hint.text != NULL)
    g_array_append_val (hints->shown, hint);
}

/* A stage has cells of its own only in some rows, and above those of its touchpoints. */
static gboolean
is_own_cell (JmLayout         *layout,
             const JmGridCell *cell,
             const char       *owner)
{
  JmGridCell there;

  return strcmp (cell->owner, owner) == 0 &&
         jm_layout_get_cell_at (layout, cell->rect.x + cell->rect.width / 2, cell->rect.y + cell->rect.height / 2,
                                &there) &&
         strcmp (there.owner, owner) == 0;
}

/* The cells of what is selected, and the current one. */
static void
find_hints (JmCanvas *canvas,
            Hints    *hints)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  JmMap *map = jm_editor_get_map (editor);
  const char *current = jm_editor_get_n_selected (editor) == 1 ? jm_editor_get_current (editor) : NULL;
  JmGridCell cell;

  hints->is_known = TRUE;
  g_array_set_size (hints->shown, 0);

  for (guint i = 0; current != NULL && i < jm_layout_get_n_rows (layout); i++)
    {
      JmGridRow row;

      jm_layout_get_row (layout, i, &row);
      if (jm_layout_get_cell (layout, current, row.lane, row.custom, &cell) && is_own_cell (layout, &cell, current))
        add_hint (hints, map, &cell);
    }

  if (jm_editor_get_cell (editor, &cell) && g_strcmp0 (cell.owner, current) != 0)
    add_hint (hints, map, &cell);
}

static void
forget_cb (JmCanvas *canvas)
{
  Hints *hints = get_hints (canvas);

  hints->is_known = FALSE;
  hints->has_hover = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (canvas));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           JmCanvas                 *canvas)
{
  Hints *hints = get_hints (canvas);
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmPoint point = jm_canvas_to_map (canvas, x, y);
  const char *before = hints->has_hover ? hints->hover_text : NULL;
  JmGridCell cell;

  if (hints->has_hover && jm_rect_contains (&hints->hover, point.x, point.y))
    return;

  hints->has_hover = jm_layout_get_cell_at (jm_editor_get_layout (editor), point.x, point.y, &cell);
  hints->hover_text = NULL;
  if (hints->has_hover)
    {
      hints->hover = cell.rect;
      hints->hover_text = jm_cell_get_hint (jm_editor_get_map (editor), &cell);
    }

  if (before != NULL || hints->hover_text != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (canvas));
}

static void
leave_cb (JmCanvas *canvas)
{
  Hints *hints = get_hints (canvas);

  if (hints->has_hover && hints->hover_text != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (canvas));
  hints->has_hover = FALSE;
}

/**
 * jm_cell_hints_attach:
 * @canvas: a canvas
 *
 * Lets its empty cells say what belongs there.
 */
void
jm_cell_hints_attach (JmCanvas *canvas)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  Hints *hints = g_new0 (Hints, 1);

  hints->shown = g_array_new (FALSE, FALSE, sizeof (Hint));
  g_object_set_data_full (G_OBJECT (canvas), HINTS, hints, hints_free);
  g_signal_connect_object (editor, "changed", G_CALLBACK (forget_cb), canvas, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "view-changed", G_CALLBACK (forget_cb), canvas, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "selection-changed", G_CALLBACK (forget_cb), canvas, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), canvas, G_CONNECT_DEFAULT);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), canvas, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (canvas), motion);
}

static GdkRGBA
get_colour (void)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();
  g_autoptr (JmScreenColours) colours = jm_screen_colours_new (adw_style_manager_get_dark (styles),
                                                               adw_style_manager_get_high_contrast (styles));
  JmColour colour = jm_screen_colours_get (jm_role_get_colour (JM_ROLE_INK_FAINT, JM_NO_COLOUR), colours);

  return (GdkRGBA) { (float) (colour >> 24) / 255, (float) (colour >> 16 & 0xff) / 255,
                     (float) (colour >> 8 & 0xff) / 255, 1 };
}

static PangoLayout *
make_layout (JmCanvas    *canvas,
             JmTextStyle  style,
             double       zoom,
             const char  *text)
{
  JmTypesetter *typesetter = jm_editor_get_typesetter (jm_canvas_get_editor (canvas));
  PangoFontDescription *font = jm_typesetter_describe_font (typesetter, style);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (canvas), text);

  pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  pango_font_description_set_absolute_size (font, jm_text_style_get_info (style)->size * zoom * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_font_description_free (font);

  return layout;
}

static void
draw_hint (JmCanvas      *canvas,
           GtkSnapshot   *snapshot,
           const JmRect  *rect,
           const char    *text,
           const GdkRGBA *colour)
{
  const double inset = JM_CELL_PADDING + JM_TEXT_INSET;
  double zoom = jm_canvas_get_zoom (canvas);
  const JmRect inner = { rect->x + inset, rect->y + 3, MIN (rect->width, JM_COLUMN_WIDTH * 1.5) - 2 * inset + 6,
                         rect->height - 4 };
  g_autoptr (PangoLayout) layout = NULL;
  graphene_rect_t place;

  if (jm_text_style_get_info (JM_TEXT_BODY)->size * zoom < LEAST_FONT_SIZE)
    return;

  layout = make_layout (canvas, JM_TEXT_BODY, zoom, text);
  jm_canvas_to_widget (canvas, &inner, &place);
  if (jm_layout_is_rtl (jm_editor_get_layout (jm_canvas_get_editor (canvas))))
    {
      place.origin.x += (float) ((rect->width - inner.width - 2 * inset + 6) * zoom);
      /* Pango counts from where reading of the text begins, which the map need not share. */
      if (pango_layout_get_direction (layout, 0) != PANGO_DIRECTION_RTL)
        pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
    }
  pango_layout_set_width (layout, (int) place.size.width * PANGO_SCALE);
  pango_layout_set_height (layout, MAX ((int) place.size.height, 1) * PANGO_SCALE);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place.origin);
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* A map that has just begun says how to go on, in its middle. */
static void
draw_invitation (JmCanvas      *canvas,
                 GtkSnapshot   *snapshot,
                 const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = make_layout (canvas, JM_TEXT_STAGE, 1.2,
                                                _("Drag a stage here, or press Ctrl+Shift+Enter"));
  int width = gtk_widget_get_width (GTK_WIDGET (canvas)), height = gtk_widget_get_height (GTK_WIDGET (canvas));
  int text_height;

  pango_layout_set_width (layout, MAX (width - 48, 1) * PANGO_SCALE);
  pango_layout_set_height (layout, -4);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, NULL, &text_height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (24, (float) (height - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/**
 * jm_cell_hints_snapshot:
 * @canvas: a canvas
 * @snapshot: what it is drawn to
 *
 * Draws the hints, below what is typed.
 */
void
jm_cell_hints_snapshot (JmCanvas    *canvas,
                        GtkSnapshot *snapshot)
{
  Hints *hints = get_hints (canvas);
  JmLayout *layout = jm_editor_get_layout (jm_canvas_get_editor (canvas));
  const GdkRGBA colour = get_colour ();
  graphene_rect_t clip;
  JmRect visible;
  gboolean hover_is_shown = FALSE;

  if (hints == NULL)
    return;

  if (jm_layout_get_n_stages (layout) == 0)
    {
      if (jm_canvas_get_child (canvas) == NULL)
        draw_invitation (canvas, snapshot, &colour);
      return;
    }

  if (!hints->is_known)
    find_hints (canvas, hints);
  if (hints->shown->len == 0 && (!hints->has_hover || hints->hover_text == NULL))
    return;

  jm_canvas_get_visible (canvas, &visible);
  jm_canvas_to_widget (canvas, &visible, &clip);
  gtk_snapshot_push_clip (snapshot, &clip);
  for (guint i = 0; i < hints->shown->len; i++)
    {
      const Hint *hint = &g_array_index (hints->shown, Hint, i);

      if (jm_rect_touches (&hint->rect, &visible))
        draw_hint (canvas, snapshot, &hint->rect, hint->text, &colour);
      hover_is_shown |= hints->has_hover && memcmp (&hint->rect, &hints->hover, sizeof (JmRect)) == 0;
    }
  if (hints->has_hover && hints->hover_text != NULL && !hover_is_shown)
    draw_hint (canvas, snapshot, &hints->hover, hints->hover_text, &colour);
  gtk_snapshot_pop (snapshot);
}
