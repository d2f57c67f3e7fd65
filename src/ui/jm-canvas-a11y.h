/* jm-canvas-a11y.h: the map on the canvas, for those who do not see it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmCanvasA11y gives a canvas an accessible child for each stage of the map; in a stage stand
 * its touchpoints and what belongs to the whole stage, in a touchpoint what is drawn below it.
 * It is made when some program first asks for it, fills a stage when somebody looks into it, and
 * follows the editor from then on.  Reading order is that of the layout.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

typedef struct _JmCanvasA11y JmCanvasA11y;

JmCanvasA11y  *jm_canvas_a11y_new             (JmCanvas     *canvas);
void           jm_canvas_a11y_free            (JmCanvasA11y *self);
GtkAccessible *jm_canvas_a11y_get_first_child (JmCanvasA11y *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmCanvasA11y, jm_canvas_a11y_free)

G_END_DECLS
