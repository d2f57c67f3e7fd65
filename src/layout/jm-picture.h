/* jm-picture.h: a picture, decoded and ready for every output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmPicture is made from the bytes of a PNG or JPEG file of anybody's.  It has been turned
 * upright, scaled down to what a page needs and stripped of all that is not pixels: neither
 * the place nor the camera that a photograph tells of gets into an export.  It holds its
 * pixels for drawing and the same picture as a small new file for embedding.
 *
 * Pictures never change, are reference-counted atomically and may be used in any thread.
 * Of an animated PNG only the first frame is shown.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Larger files, and larger pictures, are refused before they are decoded. */
#define JM_PICTURE_MAX_BYTES (16u << 20)
#define JM_PICTURE_MAX_PIXELS 40000000u
#define JM_PICTURE_MAX_SIDE 30000u

/* So many pixels a picture has at most on a side when it is ready: four for each unit of a
 * column's width, about 380 to the inch. */
#define JM_PICTURE_SIDE 608u

/**
 * JmPictureError:
 * @JM_PICTURE_ERROR_FOREIGN: the file is neither PNG nor JPEG
 * @JM_PICTURE_ERROR_TOO_LARGE: the file, or the picture, is too large
 * @JM_PICTURE_ERROR_DAMAGED: the file is cut off or damaged
 * @JM_PICTURE_ERROR_PLACE: the file lies where none may be read from
 * @JM_PICTURE_ERROR_UNREADABLE: the file is not there or cannot be read
 */
typedef enum
{
  JM_PICTURE_ERROR_FOREIGN,
  JM_PICTURE_ERROR_TOO_LARGE,
  JM_PICTURE_ERROR_DAMAGED,
  JM_PICTURE_ERROR_PLACE,
  JM_PICTURE_ERROR_UNREADABLE,
} JmPictureError;

#define JM_PICTURE_ERROR (jm_picture_error_quark ())
GQuark        jm_picture_error_quark   (void);

typedef struct _JmPicture JmPicture;

JmPicture    *jm_picture_new           (GBytes           *file,
                                        GError          **error);
JmPicture    *jm_picture_ref           (JmPicture        *self);
void          jm_picture_unref         (JmPicture        *self);

guint         jm_picture_get_width     (const JmPicture  *self);
guint         jm_picture_get_height    (const JmPicture  *self);
gboolean      jm_picture_is_opaque     (const JmPicture  *self);
const guint8 *jm_picture_get_pixels    (const JmPicture  *self);
guint         jm_picture_get_stride    (const JmPicture  *self);
GBytes       *jm_picture_get_file      (const JmPicture  *self);
const char   *jm_picture_get_mime_type (const JmPicture  *self);
const char   *jm_picture_get_name      (const JmPicture  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmPicture, jm_picture_unref)

G_END_DECLS
