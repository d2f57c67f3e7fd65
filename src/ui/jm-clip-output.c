/* jm-clip-output.c: what was copied, as other programs take it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-clip-output.h"

#include <string.h>

#include "jm-canvas-names.h"
#include "jm-csv.h"
#include "jm-export.h"
#include "jm-layout-grid.h"
#include "jm-pictures.h"
#include "jm-style.h"
#include "jm-table-writer.h"

static JmLayout *
lay_out (const JmClip  *self,
         GError       **error)
{
  g_autoptr (JmMap) excerpt = jm_clip_make_excerpt (self, error);
  g_autoptr (JmTypesetter) typesetter = NULL;
  g_autoptr (JmPictures) pictures = NULL;
  JmLayoutOptions options = { .view = jm_clip_get_view (self) };

  if (excerpt == NULL)
    return NULL;

  typesetter = jm_typesetter_new (NULL);
  pictures = jm_pictures_new (jm_clip_get_folder (self));
  options.pictures = pictures;

  return jm_layout_new (excerpt, typesetter, &options, NULL);
}

/* How far to the right something reaches. */
static void
reach_element_cb (const JmElement *element,
                  const JmRect    *rect,
                  JmColour         stage,
                  gpointer         user_data)
{
  double *end = user_data;
  double width = element->type == JM_ELEMENT_TEXT ? jm_text_get_width (element->text) : rect->width;

  *end = MAX (*end, rect->x + width);
}

/* A map has a width that makes it a page; a picture of two cards is as wide as these. */
static JmPage
find_page (const JmClip *self,
           JmLayout     *layout)
{
  const JmVisitor visitor = { .element = reach_element_cb };
  JmPage page = jm_page_fit (layout, NULL, FALSE);
  double end = 0;

  if (jm_clip_get_n_items (self) == 0 || jm_layout_is_rtl (layout))
    return page;

  jm_layout_visit (layout, NULL, &visitor, &end);
  for (guint i = 0; i < jm_layout_get_n_stages (layout); i++)
    {
      JmGridStage stage;

      jm_layout_get_stage (layout, i, &stage);
      end = MAX (end, stage.header.x + stage.header.width);
    }
  page.width = MIN (page.width, (end + JM_MARGIN) * page.scale);

  return page;
}

/**
 * jm_clip_write_png:
 * @self: a clip
 * @error: return location for an error
 *
 * Returns: (transfer full): a picture of what was copied, as PNG; or %NULL
 */
GBytes *
jm_clip_write_png (const JmClip  *self,
                   GError       **error)
{
  g_autoptr (JmLayout) layout = lay_out (self, error);
  JmPage page;
  double reduced;

  if (layout == NULL)
    return NULL;

  page = find_page (self, layout);

  return jm_export_png (layout, &page, JM_CLIP_PNG_SCALE, &reduced, error);
}

/**
 * jm_clip_write_svg:
 * @self: a clip
 * @error: return location for an error
 *
 * Returns: (transfer full): a picture of what was copied, as SVG; or %NULL
 */
GBytes *
jm_clip_write_svg (const JmClip  *self,
                   GError       **error)
{
  g_autoptr (JmLayout) layout = lay_out (self, error);
  JmPage page;

  if (layout == NULL)
    return NULL;

  page = find_page (self, layout);

  return jm_export_svg (layout, &page);
}

/* Only what would be taken apart otherwise is quoted: people paste into texts, too. */
static void
append_cell (GString    *text,
             const char *cell)
{
  if (strpbrk (cell, "\t\"\r\n") != NULL)
    jm_csv_append_cell (text, cell);
  else
    g_string_append (text, cell);
}

/* The table of a map with tabs in place of commas. */
static GString *
write_table (JmMap   *map,
             GError **error)
{
  g_autoptr (GBytes) bytes = jm_table_write (map, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (JmCsv) csv = jm_csv_read (data, length, ',', "", error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (csv == NULL)
    return NULL;

  for (guint row = 0; row < jm_csv_get_n_rows (csv); row++)
    {
      for (guint column = 0; column < jm_csv_get_n_cells (csv, row); column++)
        {
          if (column > 0)
            g_string_append_c (text, '\t');
          append_cell (text, jm_csv_get_cell (csv, row, column));
        }
      g_string_append_c (text, '\n');
    }

  return g_steal_pointer (&text);
}

/* What an item says by itself: the first of its texts, or what it is called. */
static char *
describe (JmShownItems *shown,
          const JmItem *item)
{
  JmType type = jm_item_get_info (item)->fields[0].type;

  if (type == JM_TYPE_TEXT || type == JM_TYPE_PROSE)
    return g_strdup (jm_item_get_text (item, 0));
  if (jm_item_get_kind (item) == JM_KIND_LANE_TEXT)
    return g_strdup (jm_item_get_text (item, JM_LANE_TEXT_TEXT));

  return jm_canvas_name_item (shown, item);
}

/* A line for each item; a single one keeps the lines it has. */
static GString *
write_lines (JmMap              *map,
             const char *const  *ids)
{
  g_autoptr (JmShownItems) shown = jm_shown_items_new (jm_map_get_root (map));
  GString *text = g_string_new (NULL);
  gboolean is_single = g_strv_length ((char **) ids) == 1;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const JmItem *item = jm_map_find (map, ids[i]);
      g_autofree char *line = item != NULL ? describe (shown, item) : NULL;

      if (line == NULL)
        continue;
      if (!is_single)
        g_strdelimit (line, "\r\n", ' ');
      g_string_append (text, line);
      if (!is_single)
        g_string_append_c (text, '\n');
    }

  return text;
}

/**
 * jm_clip_write_text:
 * @self: a clip
 * @error: return location for an error
 *
 * Returns: (transfer full): what was copied as text in UTF-8, without a NUL; or %NULL
 */
GBytes *
jm_clip_write_text (const JmClip  *self,
                    GError       **error)
{
  g_autoptr (JmMap) excerpt = jm_clip_make_excerpt (self, error);
  g_autoptr (JmMap) shown = excerpt != NULL ? jm_view_apply (jm_clip_get_view (self), excerpt, error) : NULL;
  gboolean is_table = (jm_clip_get_kinds (self) & (JM_STAGES | JM_TOUCHPOINTS)) != 0;
  GString *text;

  if (shown == NULL)
    return NULL;

  text = is_table ? write_table (shown, error) : write_lines (shown, jm_clip_get_ids (self));

  return text != NULL ? g_string_free_to_bytes (text) : NULL;
}
