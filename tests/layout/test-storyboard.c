/* test-storyboard.c: the pictures above the touchpoints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout.h"

#include <math.h>
#include <string.h>

#include "jm-data-uri.h"
#include "jm-make-picture.h"
#include "jm-make.h"
#include "jm-pictures.h"

/* What is shown of the image of each touchpoint. */
typedef struct
{
  GArray *pictures; /* of Shown */
  GArray *frames;   /* of JmRect */
  GPtrArray *names; /* of texts in the place of pictures */
} Storyboard;

typedef struct
{
  JmRect rect;
  double shape; /* of the picture: width by height */
  char *description;
} Shown;

static void
shown_clear (gpointer data)
{
  g_free (((Shown *) data)->description);
}

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Storyboard *storyboard = user_data;

  if (element->field != JM_TOUCHPOINT_IMAGE || element->id == NULL || element->id[0] != 't')
    return;

  if (element->type == JM_ELEMENT_PICTURE)
    {
      const JmPicture *picture = element->figure->picture;
      Shown shown = { *rect, (double) jm_picture_get_width (picture) / jm_picture_get_height (picture),
                      g_strdup (element->figure->description) };

      g_array_append_val (storyboard->pictures, shown);
    }
  else if (element->type == JM_ELEMENT_BOX)
    g_array_append_val (storyboard->frames, *rect);
  else if (element->type == JM_ELEMENT_TEXT)
    g_ptr_array_add (storyboard->names, g_strdup (jm_text_get_string (element->text)));
}

static void
storyboard_clear (Storyboard *storyboard)
{
  g_array_unref (storyboard->pictures);
  g_array_unref (storyboard->frames);
  g_ptr_array_unref (storyboard->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Storyboard, storyboard_clear)

static Storyboard
collect (JmLayout *layout)
{
  static const JmVisitor visitor = { .element = element_cb };
  Storyboard storyboard = {
    g_array_new (FALSE, FALSE, sizeof (Shown)),
    g_array_new (FALSE, FALSE, sizeof (JmRect)),
    g_ptr_array_new_with_free_func (g_free),
  };

  g_array_set_clear_func (storyboard.pictures, shown_clear);
  jm_layout_visit (layout, NULL, &visitor, &storyboard);

  return storyboard;
}

static JmLayout *
lay_out (JmMap      *map,
         JmPictures *pictures)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");
  const JmLayoutOptions options = { .pictures = pictures };

  return jm_layout_new (map, typesetter, &options, NULL);
}

static JmMap *
make_map (const char *const *images,
          guint              n_images,
          const char        *title)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage;

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT (title));
  stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, title);
  for (guint i = 0; i < n_images; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);
      JmItem *touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, id, JM_TOUCHPOINT_TITLE, i > 0 ? title : NULL);

      jm_make_set (touchpoint, JM_TOUCHPOINT_IMAGE, JM_VALUE_TEXT (images[i]));
    }

  return jm_make_map (root);
}

static char *
embed_flat (guint width,
            guint height)
{
  g_autoptr (GBytes) file = jm_make_flat_png (width, height, NULL);

  return jm_data_uri_write (file, "image/png");
}

static void
check_is_inside (const JmRect *inner,
                 const JmRect *outer)
{
  g_assert_cmpfloat (inner->x, >=, outer->x + 0.999);
  g_assert_cmpfloat (inner->y, >=, outer->y + 0.999);
  g_assert_cmpfloat (inner->x + inner->width, <=, outer->x + outer->width - 0.999);
  g_assert_cmpfloat (inner->y + inner->height, <=, outer->y + outer->height - 0.999);
}

static void
check_shapes (const char *title)
{
  static const guint sizes[][2] = {
    { 800, 600 }, { 600, 800 }, { 608, 608 }, { 3000, 10 }, { 10, 3000 }, { 20, 15 }, { 1, 1 }, { 160, 120 },
  };
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JmPictures) pictures = jm_pictures_new (NULL);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_auto (Storyboard) storyboard = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_ptr_array_add (images, embed_flat (sizes[i][0], sizes[i][1]));
  map = make_map ((const char *const *) images->pdata, images->len, title);
  layout = lay_out (map, pictures);
  storyboard = collect (layout);

  g_assert_cmpuint (storyboard.pictures->len, ==, images->len);
  g_assert_cmpuint (storyboard.frames->len, ==, images->len);
  g_assert_cmpuint (storyboard.names->len, ==, 0);

  for (guint i = 0; i < images->len; i++)
    {
      const Shown *shown = &g_array_index (storyboard.pictures, Shown, i);
      const JmRect *frame = &g_array_index (storyboard.frames, JmRect, i);

      check_is_inside (&shown->rect, frame);
      g_assert_cmpfloat_with_epsilon (shown->rect.width / shown->rect.height / shown->shape, 1, 1e-4);
      g_assert_cmpfloat_with_epsilon (frame->width, JM_COLUMN_WIDTH - 2 * JM_CELL_PADDING, 1e-6);
      g_assert_cmpfloat (frame->height, <=, 114);
      g_assert_cmpfloat (frame->height, >=, 24);
      /* In the middle. */
      g_assert_cmpfloat_with_epsilon (shown->rect.x - frame->x,
                                      frame->x + frame->width - shown->rect.x - shown->rect.width, 1e-3);
      /* Nothing is blown up. */
      g_assert_cmpfloat (shown->rect.width, <=, sizes[i][0] + 1e-3);
    }
}

static void
test_pictures_keep_their_shape_and_stay_in_their_frames (void)
{
  check_shapes ("A journey");
}

static void
test_from_right_to_left_too (void)
{
  check_shapes ("رحلة إلى العيادة");
}

static void
test_a_picture_is_described_by_its_touchpoint (void)
{
  g_autofree char *image = embed_flat (30, 20);
  const char *const images[] = { image, image };
  g_autoptr (JmPictures) pictures = jm_pictures_new (NULL);
  g_autoptr (JmMap) map = make_map (images, G_N_ELEMENTS (images), "Pay the bill");
  g_autoptr (JmLayout) layout = lay_out (map, pictures);
  g_auto (Storyboard) storyboard = collect (layout);

  g_assert_cmpuint (storyboard.pictures->len, ==, 2);
  g_assert_cmpstr (g_array_index (storyboard.pictures, Shown, 0).description, ==, "Picture: Untitled");
  g_assert_cmpstr (g_array_index (storyboard.pictures, Shown, 1).description, ==, "Picture: Pay the bill");
}

static void
check_name (const Storyboard *storyboard,
            guint             position,
            const char       *expected)
{
  g_assert_cmpstr (g_ptr_array_index (storyboard->names, position), ==, expected);
}

static void
test_where_a_picture_is_missing_its_name_stands (void)
{
  g_autofree char *long_name = g_strnfill (5000, 'm');
  const char *const images[] = { "pictures/tram stop.png", "data:image/png;base64,AAAA", "../../up.png", long_name };
  JmPictures *stores[] = { NULL, jm_pictures_new (NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (stores); i++)
    {
      g_autoptr (JmPictures) pictures = stores[i];
      g_autoptr (JmMap) map = make_map (images, G_N_ELEMENTS (images), "A journey");
      g_autoptr (JmLayout) layout = lay_out (map, pictures);
      g_auto (Storyboard) storyboard = collect (layout);

      g_assert_cmpuint (storyboard.pictures->len, ==, 0);
      g_assert_cmpuint (storyboard.frames->len, ==, G_N_ELEMENTS (images));
      g_assert_cmpuint (storyboard.names->len, ==, G_N_ELEMENTS (images));
      check_name (&storyboard, 0, "tram stop.png");
      check_name (&storyboard, 1, "Picture");
      check_name (&storyboard, 2, "up.png");
      g_assert_cmpuint (strlen (g_ptr_array_index (storyboard.names, 3)), <, 100);
    }
}

static void
test_a_map_without_pictures_has_no_storyboard (void)
{
  const char *const images[] = { "", "" };
  g_autoptr (JmPictures) pictures = jm_pictures_new (NULL);
  g_autoptr (JmMap) map = make_map (images, G_N_ELEMENTS (images), "A journey");
  g_autoptr (JmLayout) layout = lay_out (map, pictures);
  g_auto (Storyboard) storyboard = collect (layout);

  g_assert_cmpuint (storyboard.frames->len, ==, 0);
}

static void
test_a_click_on_a_picture_finds_its_field (void)
{
  g_autofree char *image = embed_flat (300, 200);
  const char *const images[] = { image };
  g_autoptr (JmPictures) pictures = jm_pictures_new (NULL);
  g_autoptr (JmMap) map = make_map (images, G_N_ELEMENTS (images), "A journey");
  g_autoptr (JmLayout) layout = lay_out (map, pictures);
  g_auto (Storyboard) storyboard = collect (layout);
  const JmRect *rect = &g_array_index (storyboard.pictures, Shown, 0).rect;
  JmHit hit;

  g_assert_true (jm_layout_hit (layout, rect->x + rect->width / 2, rect->y + rect->height / 2, &hit));
  g_assert_cmpstr (hit.id, ==, "t-0");
  g_assert_cmpuint (hit.field, ==, JM_TOUCHPOINT_IMAGE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/storyboard/" #name, test_##name)
  ADD (pictures_keep_their_shape_and_stay_in_their_frames);
  ADD (from_right_to_left_too);
  ADD (a_picture_is_described_by_its_touchpoint);
  ADD (where_a_picture_is_missing_its_name_stands);
  ADD (a_map_without_pictures_has_no_storyboard);
  ADD (a_click_on_a_picture_finds_its_field);

  return g_test_run ();
}
