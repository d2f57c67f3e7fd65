/* jm-picture-taker.h: takes pictures into a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture is kept in the map itself: small enough, upright, and without the place and the
 * camera that a photograph tells of.  A file beside the document would be lost when the
 * document is sent to somebody, and a sandbox knows its path by another name.
 *
 * Pictures are read and made smaller in a thread; then all of them come into the map in one
 * step.  What cannot be shown is told in a toast.
 */

#pragma once

#include "jm-editor.h"

G_BEGIN_DECLS

typedef struct _JmPictureTaker JmPictureTaker;

JmPictureTaker *jm_picture_taker_new       (JmEditor       *editor);
void            jm_picture_taker_add_file  (JmPictureTaker *self,
                                            const char     *id,
                                            guint           field,
                                            GFile          *file);
void            jm_picture_taker_add_bytes (JmPictureTaker *self,
                                            const char     *id,
                                            guint           field,
                                            GBytes         *bytes);
void            jm_picture_taker_start     (JmPictureTaker *self);

GBytes         *jm_picture_taker_read      (GInputStream   *stream,
                                            GError        **error);
gboolean        jm_picture_taker_find_field (JmKind         kind,
                                             guint         *field);

G_END_DECLS
