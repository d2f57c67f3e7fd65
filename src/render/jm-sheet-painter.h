/* jm-sheet-painter.h: drawing the sheets of a poster
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws in 1/96 inch from the top left corner of the paper, for a page of a file, a print or
 * a preview alike.
 */

#pragma once

#include "jm-poster.h"
#include "jm-tagger.h"

G_BEGIN_DECLS

void jm_sheet_paint (JmPoster      *poster,
                     const JmSheet *sheet,
                     cairo_t       *cairo,
                     JmTagger      *tagger);
char *jm_sheet_make_name (const JmSheet *sheet);
void  jm_sheet_paint_cell (JmPoster      *poster,
                           const JmCell  *cell,
                           const JmPoint *at,
                           double         width,
                           cairo_t       *cairo,
                           JmTagger      *tagger);

G_END_DECLS
