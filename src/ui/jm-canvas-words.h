/* jm-canvas-words.h: what is told of what stands on the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps what is looked up in the map as it is shown now, until another one is.
 */

#pragma once

#include "jm-editor.h"
#include "jm-shown-items.h"

G_BEGIN_DECLS

typedef struct _JmCanvasWords JmCanvasWords;

JmCanvasWords *jm_canvas_words_new       (JmEditor       *editor);
void           jm_canvas_words_free      (JmCanvasWords  *self);
JmShownItems  *jm_canvas_words_get_shown (JmCanvasWords  *self);
GHashTable    *jm_canvas_words_get_links (JmCanvasWords  *self);
char          *jm_canvas_words_tell_item (JmCanvasWords  *self,
                                          const char     *id,
                                          char          **description);
char          *jm_canvas_words_tell_cell (JmCanvasWords  *self,
                                          guint           lane,
                                          const char     *custom,
                                          const char     *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmCanvasWords, jm_canvas_words_free)

G_END_DECLS
