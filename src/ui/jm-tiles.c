/* jm-tiles.c: a part of the map as pictures of equal size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-tiles.h"

#include <math.h>

/* Lines and letters reach this far out of the rectangles that they are found by. */
#define REACH 4.0
#define BYTES_PER_PIXEL 4
/* Rows of pixels that are painted in one go. */
#define STRIPE 256

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define OPAQUE_FORMAT GDK_MEMORY_B8G8R8X8
#else
#define OPAQUE_FORMAT GDK_MEMORY_X8R8G8B8
#endif

typedef struct
{
  gint64 key;
  cairo_surface_t *surface;
  int n_rows;             /* of pixels that are painted; shown when all are */
  GdkTexture *texture;    /* nullable: made when it is asked for */
  GskRenderNode *node;    /* nullable: likewise */
  double node_unit;       /* for which it was made */
  cairo_region_t *newer;  /* nullable: where the surface has changed since the texture was made */
  cairo_region_t *damage; /* nullable: what is to be painted anew, from the tile's corner */
} Tile;

struct _JmTiles
{
  cairo_rectangle_int_t region;
  double scale;
  int tile_width;
  int tile_height;
  gboolean is_one_wide;   /* a tile is as wide as the region */
  gboolean is_one_high;
  JmTilePaintFunc paint;
  gpointer user_data;
  GHashTable *tiles; /* key → Tile */
  gsize n_bytes;
};

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_clear_object (&tile->texture);
  g_clear_pointer (&tile->node, gsk_render_node_unref);
  g_clear_pointer (&tile->surface, cairo_surface_destroy);
  g_clear_pointer (&tile->newer, cairo_region_destroy);
  g_clear_pointer (&tile->damage, cairo_region_destroy);
  g_free (tile);
}

static gint64
make_key (int column,
          int row)
{
  return (gint64) column << 32 | (guint32) row;
}

static Tile *
find_tile (JmTiles *self,
           int      column,
           int      row)
{
  const gint64 key = make_key (column, row);

  return g_hash_table_lookup (self->tiles, &key);
}

static gboolean
is_whole (const Tile *tile)
{
  return tile->n_rows == cairo_image_surface_get_height (tile->surface);
}

/* A tile that can be shown. */
static Tile *
find_whole (JmTiles *self,
            int      column,
            int      row)
{
  Tile *tile = find_tile (self, column, row);

  return tile != NULL && is_whole (tile) ? tile : NULL;
}

static gsize
count_bytes (const Tile *tile)
{
  return (gsize) cairo_image_surface_get_width (tile->surface) *
         (gsize) cairo_image_surface_get_height (tile->surface) * BYTES_PER_PIXEL;
}

/**
 * jm_tiles_get_place:
 * @self: tiles
 * @column: which tile
 * @row: which tile
 * @place: (out caller-allocates): where it is on the map
 *
 * The last tiles of the region are as large as what is left.
 */
void
jm_tiles_get_place (JmTiles               *self,
                    int                    column,
                    int                    row,
                    cairo_rectangle_int_t *place)
{
  int x = column * self->tile_width, y = row * self->tile_height;

  *place = (cairo_rectangle_int_t) { self->region.x + x, self->region.y + y,
                                     MIN (self->tile_width, self->region.width - x),
                                     MIN (self->tile_height, self->region.height - y) };
}

static void
set_region (JmTiles      *self,
            const JmRect *region)
{
  int x = (int) floor (region->x * self->scale), y = (int) floor (region->y * self->scale);

  self->region = (cairo_rectangle_int_t) { x, y, (int) ceil ((region->x + region->width) * self->scale) - x,
                                           (int) ceil ((region->y + region->height) * self->scale) - y };
}

/**
 * jm_tiles_new:
 * @region: the part of the map that is wanted
 * @scale: device pixels for a unit of the map
 * @tile_width: of a tile; 0 for the whole region
 * @tile_height: of a tile; 0 for the whole region
 * @paint: paints a part of the map
 * @user_data: for @paint; it must outlive the tiles
 *
 * Returns: (transfer full): tiles, none of them painted
 */
JmTiles *
jm_tiles_new (const JmRect    *region,
              double           scale,
              int              tile_width,
              int              tile_height,
              JmTilePaintFunc  paint,
              gpointer         user_data)
{
  JmTiles *self = g_new0 (JmTiles, 1);

  self->scale = scale;
  set_region (self, region);
  self->is_one_wide = tile_width == 0;
  self->is_one_high = tile_height == 0;
  self->tile_width = tile_width > 0 ? tile_width : MAX (self->region.width, 1);
  self->tile_height = tile_height > 0 ? tile_height : MAX (self->region.height, 1);
  self->paint = paint;
  self->user_data = user_data;
  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, tile_free);

  return self;
}

/**
 * jm_tiles_free:
 * @self: (transfer full): tiles
 */
void
jm_tiles_free (JmTiles *self)
{
  g_hash_table_unref (self->tiles);
  g_free (self);
}

/**
 * jm_tiles_set_paint:
 * @self: tiles
 * @paint: paints a part of the map from now on
 * @user_data: for @paint; it must outlive the tiles
 */
void
jm_tiles_set_paint (JmTiles         *self,
                    JmTilePaintFunc  paint,
                    gpointer         user_data)
{
  self->paint = paint;
  self->user_data = user_data;
}

/**
 * jm_tiles_get_scale:
 * @self: tiles
 *
 * Returns: device pixels for a unit of the map
 */
double
jm_tiles_get_scale (JmTiles *self)
{
  return self->scale;
}

/**
 * jm_tiles_get_region:
 * @self: tiles
 * @region: (out caller-allocates): the part of the map that they cover
 */
void
jm_tiles_get_region (JmTiles               *self,
                     cairo_rectangle_int_t *region)
{
  *region = self->region;
}

/**
 * jm_tiles_get_range:
 * @self: tiles
 * @area: a part of the map
 * @range: (out caller-allocates): first column and row, and how many of them touch it
 *
 * Returns: %FALSE when there are none
 */
gboolean
jm_tiles_get_range (JmTiles                     *self,
                    const cairo_rectangle_int_t *area,
                    cairo_rectangle_int_t       *range)
{
  int left = MAX (area->x - self->region.x, 0), top = MAX (area->y - self->region.y, 0);
  int right = MIN (area->x + area->width - self->region.x, self->region.width);
  int bottom = MIN (area->y + area->height - self->region.y, self->region.height);

  if (right <= left || bottom <= top)
    return FALSE;

  range->x = left / self->tile_width;
  range->y = top / self->tile_height;
  range->width = (right - 1) / self->tile_width - range->x + 1;
  range->height = (bottom - 1) / self->tile_height - range->y + 1;

  return TRUE;
}

/**
 * jm_tiles_has:
 * @self: tiles
 * @column: which tile
 * @row: which tile
 *
 * Returns: whether there is a picture of it, which may be out of date
 */
gboolean
jm_tiles_has (JmTiles *self,
              int      column,
              int      row)
{
  return find_whole (self, column, row) != NULL;
}

/* A texture of a tile's new pixels says where it differs from the old one, so that no more than
 * that is drawn anew. */
static GdkTexture *
make_texture (cairo_surface_t *surface,
              GdkTexture      *before,
              cairo_region_t  *newer)
{
  g_autoptr (GdkMemoryTextureBuilder) builder = gdk_memory_texture_builder_new ();
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy,
                                                         cairo_surface_reference (surface));

  gdk_memory_texture_builder_set_bytes (builder, bytes);
  gdk_memory_texture_builder_set_stride (builder, stride);
  gdk_memory_texture_builder_set_width (builder, cairo_image_surface_get_width (surface));
  gdk_memory_texture_builder_set_height (builder, height);
  gdk_memory_texture_builder_set_format (builder, OPAQUE_FORMAT);
  gdk_memory_texture_builder_set_update_texture (builder, before);
  gdk_memory_texture_builder_set_update_region (builder, newer);

  return gdk_memory_texture_builder_build (builder);
}

/* A node that has the corner of the picture at its own. */
static GskRenderNode *
make_node (cairo_surface_t *surface,
           double           unit)
{
  double width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) (width * unit), (float) (height * unit)));
  cairo_t *cairo = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cairo, unit, unit);
  cairo_set_source_surface (cairo, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cairo), CAIRO_FILTER_NEAREST);
  cairo_rectangle (cairo, 0, 0, width, height);
  cairo_fill (cairo);
  cairo_destroy (cairo);

  return node;
}

/**
 * jm_tiles_wrap:
 * @surface: a surface without opacity that nobody paints on any more
 * @unit: pixels of the widget for a pixel of the surface
 * @is_cairo: whether what draws in the end is cairo
 *
 * Returns: (transfer full): a node that shares its pixels, with its corner at 0, 0
 */
GskRenderNode *
jm_tiles_wrap (cairo_surface_t *surface,
               double           unit,
               gboolean         is_cairo)
{
  double width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  g_autoptr (GdkTexture) texture = NULL;

  if (is_cairo)
    return make_node (surface, unit);

  texture = make_texture (surface, NULL, NULL);

  return gsk_texture_node_new (texture, &GRAPHENE_RECT_INIT (0, 0, (float) (width * unit), (float) (height * unit)));
}

/**
 * jm_tiles_get_texture:
 * @self: tiles
 * @column: which tile
 * @row: which tile
 *
 * Returns: (transfer none) (nullable): its picture, which may be out of date; %NULL when it
 *   was not painted yet
 */
GdkTexture *
jm_tiles_get_texture (JmTiles *self,
                      int      column,
                      int      row)
{
  Tile *tile = find_whole (self, column, row);

  if (tile == NULL)
    return NULL;
  if (tile->texture == NULL || tile->newer != NULL)
    {
      GdkTexture *texture = make_texture (tile->surface, tile->texture, tile->newer);

      g_clear_object (&tile->texture);
      g_clear_pointer (&tile->newer, cairo_region_destroy);
      tile->texture = texture;
    }

  return tile->texture;
}

/**
 * jm_tiles_get_node:
 * @self: tiles
 * @column: which tile
 * @row: which tile
 * @unit: pixels of the widget for a pixel of a tile
 *
 * For a renderer that draws with cairo in the end, and would copy the pixels of each texture
 * in every frame.  The node is the same for as long as the picture is, so that the renderer
 * sees that there is nothing to draw anew.
 *
 * Returns: (transfer none) (nullable): as jm_tiles_get_texture(), with the tile's corner at 0, 0
 */
GskRenderNode *
jm_tiles_get_node (JmTiles *self,
                   int      column,
                   int      row,
                   double   unit)
{
  Tile *tile = find_whole (self, column, row);

  if (tile == NULL)
    return NULL;

  if (tile->node == NULL || tile->node_unit != unit)
    {
      g_clear_pointer (&tile->node, gsk_render_node_unref);
      tile->node = make_node (tile->surface, unit);
      tile->node_unit = unit;
    }

  return tile->node;
}

/**
 * jm_tiles_is_current:
 * @self: tiles
 * @column: which tile
 * @row: which tile
 *
 * Returns: whether it is painted, and nothing on it has changed since
 */
gboolean
jm_tiles_is_current (JmTiles *self,
                     int      column,
                     int      row)
{
  Tile *tile = find_whole (self, column, row);

  return tile != NULL && tile->damage == NULL;
}

static void
paint_part (JmTiles                     *self,
            cairo_t                     *cairo,
            const cairo_rectangle_int_t *place,
            const cairo_rectangle_int_t *part)
{
  const JmRect clip = { (place->x + part->x) / self->scale - REACH, (place->y + part->y) / self->scale - REACH,
                        part->width / self->scale + 2 * REACH, part->height / self->scale + 2 * REACH };

  cairo_save (cairo);
  cairo_rectangle (cairo, part->x, part->y, part->width, part->height);
  cairo_clip (cairo);
  cairo_translate (cairo, -place->x, -place->y);
  cairo_scale (cairo, self->scale, self->scale);
  self->paint (cairo, &clip, self->scale, self->user_data);
  cairo_restore (cairo);
}

/* Those who draw the tile may still hold the old picture, so a new one is made from it. */
static void
mend_tile (JmTiles                     *self,
           Tile                        *tile,
           const cairo_rectangle_int_t *place)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, place->width, place->height);
  cairo_t *cairo = cairo_create (surface);

  cairo_set_source_surface (cairo, tile->surface, 0, 0);
  cairo_paint (cairo);
  for (int i = 0; i < cairo_region_num_rectangles (tile->damage); i++)
    {
      cairo_rectangle_int_t part;

      cairo_region_get_rectangle (tile->damage, i, &part);
      paint_part (self, cairo, place, &part);
    }
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  if (tile->newer != NULL)
    {
      cairo_region_union (tile->newer, tile->damage);
      g_clear_pointer (&tile->damage, cairo_region_destroy);
    }
  else
    {
      tile->newer = g_steal_pointer (&tile->damage);
    }
  g_clear_pointer (&tile->node, gsk_render_node_unref);
  g_clear_pointer (&tile->surface, cairo_surface_destroy);
  tile->surface = surface;
}

static void
paint_stripe (JmTiles                     *self,
              Tile                        *tile,
              const cairo_rectangle_int_t *place)
{
  const cairo_rectangle_int_t stripe = { 0, tile->n_rows, place->width, MIN (STRIPE, place->height - tile->n_rows) };
  cairo_t *cairo = cairo_create (tile->surface);

  paint_part (self, cairo, place, &stripe);
  cairo_destroy (cairo);
  cairo_surface_flush (tile->surface);
  tile->n_rows += stripe.height;
}

/**
 * jm_tiles_paint:
 * @self: tiles
 * @column: which tile
 * @row: which tile
 * @until: when there is no more time, as g_get_monotonic_time()
 *
 * Brings a tile up to date, as far as it is not and there is time; a part of it in any case.
 *
 * Returns: whether it is up to date
 */
gboolean
jm_tiles_paint (JmTiles *self,
                int      column,
                int      row,
                gint64   until)
{
  Tile *tile = find_tile (self, column, row);
  cairo_rectangle_int_t place;

  jm_tiles_get_place (self, column, row, &place);
  if (tile == NULL)
    {
      tile = g_new0 (Tile, 1);
      tile->key = make_key (column, row);
      tile->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, place.width, place.height);
      g_hash_table_insert (self->tiles, &tile->key, tile);
      self->n_bytes += count_bytes (tile);
    }
  else if (tile->damage != NULL)
    {
      mend_tile (self, tile, &place);
    }

  while (!is_whole (tile))
    {
      paint_stripe (self, tile, &place);
      if (!is_whole (tile) && g_get_monotonic_time () >= until)
        return FALSE;
    }

  return TRUE;
}

static void
damage_tile (JmTiles                     *self,
             Tile                        *tile,
             const cairo_rectangle_int_t *area)
{
  cairo_rectangle_int_t place, part;
  int right, bottom;

  jm_tiles_get_place (self, (int) (tile->key >> 32), (int) (gint32) tile->key, &place);
  part.x = MAX (area->x - place.x, 0);
  part.y = MAX (area->y - place.y, 0);
  right = MIN (area->x + area->width - place.x, place.width);
  bottom = MIN (area->y + area->height - place.y, place.height);
  part.width = right - part.x;
  part.height = bottom - part.y;
  if (part.width <= 0 || part.height <= 0)
    return;

  if (!is_whole (tile))
    {
      tile->n_rows = 0;
      return;
    }

  if (tile->damage == NULL)
    tile->damage = cairo_region_create ();
  cairo_region_union_rectangle (tile->damage, &part);
}

static void
damage_rect (JmTiles      *self,
             const JmRect *rect)
{
  int x = (int) floor ((rect->x - REACH) * self->scale), y = (int) floor ((rect->y - REACH) * self->scale);
  const cairo_rectangle_int_t area = { x, y, (int) ceil ((rect->x + rect->width + REACH) * self->scale) - x,
                                       (int) ceil ((rect->y + rect->height + REACH) * self->scale) - y };
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    damage_tile (self, value, &area);
}

/* Tiles at the edge of a region that is no longer as large do not have the right size. */
static void
forget_misfits (JmTiles *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Tile *tile = value;
      cairo_rectangle_int_t place;

      jm_tiles_get_place (self, (int) (tile->key >> 32), (int) (gint32) tile->key, &place);
      if (place.width == cairo_image_surface_get_width (tile->surface) &&
          place.height == cairo_image_surface_get_height (tile->surface))
        continue;
      self->n_bytes -= count_bytes (tile);
      g_hash_table_iter_remove (&iter);
    }
}

/**
 * jm_tiles_follow:
 * @self: tiles
 * @region: the part of the map that is wanted from now on
 * @damage: (element-type JmRect): parts of the map that are no longer what was painted
 *
 * Follows a map that has changed.  What is painted stays, as far as it is still right.
 *
 * Returns: %FALSE when other tiles are needed for the region
 */
gboolean
jm_tiles_follow (JmTiles      *self,
                 const JmRect *region,
                 GArray       *damage)
{
  const cairo_rectangle_int_t before = self->region;

  set_region (self, region);
  if (self->region.x != before.x || self->region.y != before.y ||
      (self->is_one_wide && self->region.width != before.width) ||
      (self->is_one_high && self->region.height != before.height))
    return FALSE;

  forget_misfits (self);
  for (guint i = 0; i < damage->len; i++)
    damage_rect (self, &g_array_index (damage, JmRect, i));

  return TRUE;
}

static gint64
get_distance (const cairo_rectangle_int_t *place,
              const cairo_rectangle_int_t *around)
{
  gint64 x = MAX (MAX (around->x - (place->x + place->width), place->x - (around->x + around->width)), 0);
  gint64 y = MAX (MAX (around->y - (place->y + place->height), place->y - (around->y + around->height)), 0);

  return x + y;
}

/**
 * jm_tiles_trim:
 * @self: tiles
 * @around: the part of the map that is seen
 * @most_bytes: how much memory the pictures may take
 *
 * Forgets the farthest tiles while there are too many; never one that is seen.
 */
void
jm_tiles_trim (JmTiles                     *self,
               const cairo_rectangle_int_t *around,
               gsize                        most_bytes)
{
  while (self->n_bytes > most_bytes)
    {
      GHashTableIter iter;
      gpointer value;
      Tile *farthest = NULL;
      gint64 most = 0;

      g_hash_table_iter_init (&iter, self->tiles);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        {
          Tile *tile = value;
          cairo_rectangle_int_t place;
          gint64 distance;

          jm_tiles_get_place (self, (int) (tile->key >> 32), (int) (gint32) tile->key, &place);
          distance = get_distance (&place, around);
          if (distance <= most)
            continue;
          most = distance;
          farthest = tile;
        }

      if (farthest == NULL)
        return;
      self->n_bytes -= count_bytes (farthest);
      g_hash_table_remove (self->tiles, &farthest->key);
    }
}

/**
 * jm_tiles_get_n_bytes:
 * @self: tiles
 *
 * Returns: how much memory the pictures take
 */
gsize
jm_tiles_get_n_bytes (JmTiles *self)
{
  return self->n_bytes;
}
