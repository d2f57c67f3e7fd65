/* jm-picture-header.h: what a picture file says of itself, before anything decodes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures come from strangers.  The frame of a PNG or JPEG file is walked from its first
 * byte to its last, so that a decoder only ever sees whole files of these two formats, and
 * of a size that is known.  Nothing is allocated here.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JM_PICTURE_PNG,
  JM_PICTURE_JPEG,
} JmPictureFormat;

typedef enum
{
  JM_PICTURE_HEADER_FINE,
  JM_PICTURE_HEADER_FOREIGN, /* neither PNG nor JPEG */
  JM_PICTURE_HEADER_DAMAGED, /* cut off, or not as the format wants it */
} JmPictureVerdict;

typedef struct
{
  JmPictureFormat format;
  guint width;   /* in pixels, as they are stored */
  guint height;
  guint n_scans; /* JPEG: how often the decoder goes over the picture */
} JmPictureHeader;

JmPictureVerdict jm_picture_header_read (JmPictureHeader *self,
                                         const guint8    *data,
                                         gsize            length);

G_END_DECLS
