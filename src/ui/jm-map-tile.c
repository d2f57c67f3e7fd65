/* jm-map-tile.c: a map as it stands in a grid of maps: picture, title, a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture is painted in a thread when the tile is first shown.
 */

#include "config.h"

#include "jm-map-tile.h"

#include "jm-preview.h"
#include "jm-thumbnail.h"

/* Of the picture of a tile. */
#define WIDTH 208
#define HEIGHT (WIDTH * JM_PREVIEW_HEIGHT / JM_PREVIEW_WIDTH)

typedef struct
{
  char *name;
  JmMapTileFunc load;
  GdkTexture *texture; /* nullable */
  char *title;         /* nullable */
} Painting;

struct _JmMapTile
{
  AdwBin parent_instance;

  char *name;
  JmMapTileFunc load;
  gboolean is_painted;

  GtkPicture *picture;
  GtkLabel *title;
  GtkLabel *description;
};

G_DEFINE_FINAL_TYPE (JmMapTile, jm_map_tile, ADW_TYPE_BIN)

static void
painting_free (gpointer data)
{
  Painting *painting = data;

  g_free (painting->name);
  g_clear_object (&painting->texture);
  g_free (painting->title);
  g_free (painting);
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Painting *painting = data;
  g_autoptr (JmMap) map = painting->load (painting->name);

  if (map != NULL)
    {
      cairo_surface_t *surface = jm_thumbnail_paint (map, JM_PREVIEW_WIDTH, JM_PREVIEW_HEIGHT);

      painting->texture = jm_preview_get_texture (surface);
      painting->title = g_strdup (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE));
      cairo_surface_destroy (surface);
    }

  g_task_return_boolean (task, TRUE);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  JmMapTile *self = JM_MAP_TILE (source);
  Painting *painting = g_task_get_task_data (G_TASK (result));

  if (self->picture == NULL || painting->texture == NULL)
    return;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (painting->texture));
  if (*gtk_label_get_text (self->title) == '\0')
    gtk_label_set_text (self->title, painting->title);
}

static void
jm_map_tile_map (GtkWidget *widget)
{
  JmMapTile *self = JM_MAP_TILE (widget);

  GTK_WIDGET_CLASS (jm_map_tile_parent_class)->map (widget);

  if (!self->is_painted)
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, painted_cb, NULL);
      Painting *painting = g_new0 (Painting, 1);

      self->is_painted = TRUE;
      painting->name = g_strdup (self->name);
      painting->load = self->load;
      g_task_set_task_data (task, painting, painting_free);
      g_task_run_in_thread (task, paint_in_thread);
    }
}

static void
jm_map_tile_dispose (GObject *object)
{
  JmMapTile *self = JM_MAP_TILE (object);

  /* A painting that is still under way has nowhere to go. */
  self->picture = NULL;

  G_OBJECT_CLASS (jm_map_tile_parent_class)->dispose (object);
}

static void
jm_map_tile_finalize (GObject *object)
{
  g_free (JM_MAP_TILE (object)->name);

  G_OBJECT_CLASS (jm_map_tile_parent_class)->finalize (object);
}

static void
jm_map_tile_class_init (JmMapTileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_map_tile_dispose;
  G_OBJECT_CLASS (klass)->finalize = jm_map_tile_finalize;
  GTK_WIDGET_CLASS (klass)->map = jm_map_tile_map;
}

static GtkSizeRequestMode
get_picture_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A picture takes all the width there is, and is as high as goes with that. */
static void
measure_picture (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH;
      *natural = JM_PREVIEW_WIDTH;
    }
  else
    {
      *minimum = *natural = for_size > 0 ? for_size * HEIGHT / WIDTH : HEIGHT;
    }
}

static void
allocate_picture (GtkWidget *widget,
                  int        width,
                  int        height,
                  int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
jm_map_tile_init (JmMapTile *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *frame = adw_bin_new ();
  GtkWidget *picture = gtk_picture_new ();

  self->picture = GTK_PICTURE (picture);
  gtk_picture_set_can_shrink (self->picture, TRUE);
  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_COVER);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (picture, "map-picture");
  gtk_widget_set_layout_manager (frame, gtk_custom_layout_new (get_picture_mode, measure_picture, allocate_picture));
  gtk_widget_set_margin_bottom (frame, 6);
  adw_bin_set_child (ADW_BIN (frame), picture);
  gtk_box_append (GTK_BOX (box), frame);

  self->title = add_label (box, "heading");
  self->description = add_label (box, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->description), "dimmed");

  /* Pictures are finer than they are shown, and sentences longer; all tiles have one width, which
   * grows with the letters where there is room. */
  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_SP);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), clamp);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * jm_map_tile_new:
 * @name: by which @load knows the map
 * @title: what the map is called; empty for what stands in it
 * @description: a sentence, or ""
 * @load: makes the map
 *
 * Returns: (transfer floating): a tile
 */
GtkWidget *
jm_map_tile_new (const char    *name,
                 const char    *title,
                 const char    *description,
                 JmMapTileFunc  load)
{
  JmMapTile *self = g_object_new (JM_TYPE_MAP_TILE, NULL);

  self->name = g_strdup (name);
  self->load = load;
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->description, description);
  gtk_widget_set_visible (GTK_WIDGET (self->description), *description != '\0');

  return GTK_WIDGET (self);
}

/**
 * jm_map_tile_get_name:
 * @self: a tile
 *
 * Returns: (transfer none): by which its map is known
 */
const char *
jm_map_tile_get_name (JmMapTile *self)
{
  return self->name;
}

/**
 * jm_map_tile_grid_new:
 *
 * Returns: (transfer floating): a #GtkFlowBox for tiles, to be gone through with the keyboard
 */
GtkWidget *
jm_map_tile_grid_new (void)
{
  GtkWidget *grid = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (grid), GTK_SELECTION_NONE);
  gtk_flow_box_set_activate_on_single_click (GTK_FLOW_BOX (grid), TRUE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (grid), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (grid), 1);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (grid), 5);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (grid), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (grid), 6);
  gtk_widget_set_valign (grid, GTK_ALIGN_START);

  return grid;
}

/**
 * jm_map_tile_grid_add:
 * @grid: a grid of tiles
 * @tile: (transfer floating): a tile
 *
 * Adds a tile at the end.
 */
void
jm_map_tile_grid_add (GtkFlowBox *grid,
                      GtkWidget  *tile)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tile);
  gtk_widget_add_css_class (child, "map-tile");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  JM_MAP_TILE (tile)->title, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  JM_MAP_TILE (tile)->description, NULL, -1);
  gtk_flow_box_append (grid, child);
}
