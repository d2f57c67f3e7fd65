/* jm-canvas-words.c: what is told of what stands on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-words.h"

#include <glib/gi18n.h>

#include "jm-canvas-names.h"
#include "jm-canvas-parts.h"

struct _JmCanvasWords
{
  JmEditor *editor;
  JmLayout *layout;     /* nullable: of which the rest is */
  JmShownItems *shown;
  GHashTable *links;    /* nullable: NULL until somebody asks */
};

static void
forget (JmCanvasWords *self)
{
  g_clear_pointer (&self->shown, jm_shown_items_free);
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->layout, jm_layout_unref);
}

/* Layouts that show the same items may have them in other places. */
static void
renew (JmCanvasWords *self)
{
  JmLayout *layout = jm_editor_get_layout (self->editor);

  if (self->layout == layout)
    return;

  forget (self);
  self->layout = jm_layout_ref (layout);
  self->shown = jm_shown_items_new (jm_layout_get_root (layout));
}

/**
 * jm_canvas_words_new:
 * @editor: an open map
 *
 * Returns: (transfer full): the words for it
 */
JmCanvasWords *
jm_canvas_words_new (JmEditor *editor)
{
  JmCanvasWords *self = g_new0 (JmCanvasWords, 1);

  self->editor = g_object_ref (editor);

  return self;
}

/**
 * jm_canvas_words_free:
 * @self: (transfer full) (nullable): words
 */
void
jm_canvas_words_free (JmCanvasWords *self)
{
  if (self == NULL)
    return;

  forget (self);
  g_object_unref (self->editor);
  g_free (self);
}

/**
 * jm_canvas_words_get_shown:
 * @self: words
 *
 * Returns: (transfer none): the items that are shown now
 */
JmShownItems *
jm_canvas_words_get_shown (JmCanvasWords *self)
{
  renew (self);

  return self->shown;
}

/**
 * jm_canvas_words_get_links:
 * @self: words
 *
 * Returns: (transfer none): where ways are named now, as jm_canvas_find_links()
 */
GHashTable *
jm_canvas_words_get_links (JmCanvasWords *self)
{
  renew (self);
  if (self->links == NULL)
    self->links = jm_canvas_find_links (self->layout);

  return self->links;
}

/**
 * jm_canvas_words_tell_item:
 * @self: words
 * @id: an item
 * @description: (out): more about it
 *
 * Returns: (transfer full) (nullable): what it is called; %NULL when it is not shown
 */
char *
jm_canvas_words_tell_item (JmCanvasWords  *self,
                           const char     *id,
                           char          **description)
{
  JmShownItems *shown = jm_canvas_words_get_shown (self);
  const JmItem *item = jm_shown_items_find (shown, id);

  *description = item != NULL ? jm_canvas_describe_item (shown, item) : NULL;

  return item != NULL ? jm_canvas_name_item (shown, item) : NULL;
}

/**
 * jm_canvas_words_tell_cell:
 * @self: words
 * @lane: the lane of a cell
 * @custom: (nullable): the lane of the map
 * @text: (nullable): what stands in the cell; %NULL when it is empty
 *
 * Returns: (transfer full): what the cell is called
 */
char *
jm_canvas_words_tell_cell (JmCanvasWords *self,
                           guint          lane,
                           const char    *custom,
                           const char    *text)
{
  g_autofree char *name = jm_canvas_name_lane (jm_editor_get_layout (self->editor), jm_canvas_words_get_shown (self),
                                               lane, custom);

  if (text != NULL)
    return jm_canvas_name_fact (name, text);

  /* TRANSLATORS: a lane of the map in which nothing stands yet at some touchpoint: “Needs: empty” */
  return g_strdup_printf (_("%s: empty"), name);
}
