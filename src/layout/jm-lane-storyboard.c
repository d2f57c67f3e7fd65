/* jm-lane-storyboard.c: the pictures above the touchpoints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-lane-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-data-uri.h"
#include "jm-pictures.h"

/* The frame is as wide as a card and has the height that its picture asks for, within these. */
#define LEAST_HEIGHT 28.0
#define MOST_HEIGHT 114.0

/* The line around a picture lies outside of it. */
#define LINE 1.0

/* How many letters of a file's name stand in the place of a picture that is missing. */
#define MAX_NAME 60

static JmElement *
add_frame (JmCellBuilder *builder,
           const JmItem  *touchpoint,
           double         height)
{
  const JmRect rect = { 0, builder->y, builder->width, height };
  JmElement *element = jm_cell_builder_add (builder, JM_ELEMENT_BOX, JM_BOX_PICTURE, &rect);

  element->id = jm_item_get_id (touchpoint);
  element->field = JM_TOUCHPOINT_IMAGE;

  return element;
}

/* The whole picture in the middle of its frame; a small one is not blown up. */
static void
stack_picture (JmCellBuilder *builder,
               const JmItem  *touchpoint,
               JmPicture     *picture)
{
  const char *title = jm_item_get_text (touchpoint, JM_TOUCHPOINT_TITLE);
  double width = jm_picture_get_width (picture), height = jm_picture_get_height (picture);
  double room = builder->width - 2 * LINE;
  double scale = MIN (1, MIN (room / width, (MOST_HEIGHT - 2 * LINE) / height));
  double frame = CLAMP (ceil (height * scale) + 2 * LINE, LEAST_HEIGHT, MOST_HEIGHT);
  const JmRect rect = { (builder->width - width * scale) / 2, builder->y + (frame - height * scale) / 2,
                        width * scale, height * scale };
  /* Translators: read aloud in the place of a picture; the title of a touchpoint. */
  g_autofree char *description = g_strdup_printf (_("Picture: %s"), *title != '\0' ? title : _("Untitled"));
  JmElement *element;

  add_frame (builder, touchpoint, frame);
  element = jm_cell_builder_add_picture (builder, picture, description, &rect);
  element->id = jm_item_get_id (touchpoint);
  element->field = JM_TOUCHPOINT_IMAGE;
  builder->y += frame;
}

/* A frame with the name of the file; why it is not shown is said elsewhere. */
static void
stack_placeholder (JmCellBuilder *builder,
                   const JmItem  *touchpoint,
                   const char    *text)
{
  g_autofree char *base = jm_data_uri_is (text) ? g_strdup (_("Picture")) : g_path_get_basename (text);
  g_autofree char *name = g_utf8_truncate_middle (base, MAX_NAME);
  guint frame = builder->elements->len;
  JmElement *element;
  double height;

  add_frame (builder, touchpoint, 0);
  element = jm_cell_builder_add_text (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, name, JM_TEXT_INSET,
                                      builder->y + 6, builder->width - 2 * JM_TEXT_INSET);
  element->id = jm_item_get_id (touchpoint);
  element->field = JM_TOUCHPOINT_IMAGE;
  height = (double) element->height + 12;
  g_array_index (builder->elements, JmElement, frame).height = (float) height;
  builder->y += height;
}

/*
 * jm_lane_fill_storyboard:
 * @builder: a cell below a touchpoint
 * @source: what it is made of
 *
 * Puts the picture of a touchpoint into its cell, or its name where it cannot be shown.
 */
void
jm_lane_fill_storyboard (JmCellBuilder      *builder,
                         const JmCellSource *source)
{
  const char *text = jm_item_get_text (source->item, JM_TOUCHPOINT_IMAGE);
  g_autoptr (JmPicture) picture = NULL;

  if (*text == '\0')
    return;

  if (source->facts->pictures != NULL)
    picture = jm_pictures_get (source->facts->pictures, source->item, JM_TOUCHPOINT_IMAGE);

  if (picture != NULL)
    stack_picture (builder, source->item, picture);
  else
    stack_placeholder (builder, source->item, text);
}
