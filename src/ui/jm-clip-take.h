/* jm-clip-take.h: takes what other programs offer, on the clipboard or by dropping it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is offered may come from anybody: it is read in a thread, no more of it than a limit, and
 * as strictly as a file.  What cannot be taken is refused in a toast.
 */

#pragma once

#include "jm-canvas.h"
#include "jm-paste.h"

G_BEGIN_DECLS

void     jm_clip_take_from_clipboard (JmCanvas          *canvas,
                                      GdkClipboard      *clipboard);
gboolean jm_clip_take_text           (JmCanvas          *canvas,
                                      const JmPasteSpot *spot,
                                      const char        *text);

G_END_DECLS
