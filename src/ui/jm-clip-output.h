/* jm-clip-output.h: what was copied, as other programs take it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture of what was copied and nothing else, made by the one painter, and text: a table
 * with tabs for stages and touchpoints, a line for each note.  All of it shows what the view
 * showed in which it was copied, and nothing that it hides.  May be used from any thread.
 */

#pragma once

#include "jm-clip.h"

G_BEGIN_DECLS

/* Pixels for each unit of 1/96 inch: sharp on paper and on fine screens. */
#define JM_CLIP_PNG_SCALE 2.0

GBytes     *jm_clip_write_png    (const JmClip       *self,
                                  GError            **error);
GBytes     *jm_clip_write_svg    (const JmClip       *self,
                                  GError            **error);
GBytes     *jm_clip_write_text   (const JmClip       *self,
                                  GError            **error);

G_END_DECLS
