/* jm-screen-colours.h: the colours of a map on a dark screen, and with high contrast
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map has the colours of paper.  On a dark screen each of them is replaced by one of the
 * same hue whose lightness is turned round: what stood out from white stands out as much from
 * the dark ground, so the contrast between any two colours stays what it was.  With high
 * contrast, lines and texts stand out more than they do on paper.
 */

#pragma once

#include "jm-cairo-backend.h"

G_BEGIN_DECLS

/* Paper on a dark screen; that of documents in the platform's own programs. */
#define JM_DARK_PAPER ((JmColour) 0x1d1d20ff)

typedef struct _JmScreenColours JmScreenColours;

JmScreenColours *jm_screen_colours_new  (gboolean         dark,
                                         gboolean         high_contrast);
void             jm_screen_colours_free (JmScreenColours *self);
gboolean         jm_screen_colours_are_those_of_paper (const JmScreenColours *self);
JmColour         jm_screen_colours_get  (JmColour         colour,
                                         gpointer         self);
JmBackend       *jm_screen_colours_paint (JmScreenColours *self,
                                          cairo_t         *cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmScreenColours, jm_screen_colours_free)

G_END_DECLS
