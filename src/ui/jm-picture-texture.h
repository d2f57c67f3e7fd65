/* jm-picture-texture.h: a decoded picture for the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-picture.h"

G_BEGIN_DECLS

GdkTexture *jm_picture_make_texture (JmPicture *picture);

G_END_DECLS
