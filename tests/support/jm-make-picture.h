/* jm-make-picture.h: picture files, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made on the spot, so that no pictures lie in the tree; good ones and hostile ones.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What jm_make_exif_jpeg() hides in its file. */
#define JM_MAKE_SECRET "52 N 13 E, at home"

GBytes *jm_make_png        (guint       width,
                            guint       height,
                            guint32     rgba);
GBytes *jm_make_flat_png   (guint       width,
                            guint       height,
                            const char *comment);
GBytes *jm_make_empty_png  (guint       width,
                            guint       height);
GBytes *jm_make_moving_png (guint       width,
                            guint       height);
GBytes *jm_make_jpeg       (guint       width,
                            guint       height);
GBytes *jm_make_noise_jpeg (guint       width,
                            guint       height);
GBytes *jm_make_exif_jpeg  (guint       width,
                            guint       height,
                            guint       orientation);
GBytes *jm_make_scans      (GBytes     *jpeg,
                            guint       n_scans);
GBytes *jm_make_patched    (GBytes     *file,
                            gsize       at,
                            guint       byte);
gsize   jm_find_bytes      (GBytes     *file,
                            const char *bytes,
                            gsize       length);

G_END_DECLS
