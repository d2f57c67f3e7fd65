/* jm-paste-text.h: the map after text of another program was pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions, as jm-paste.h.  What a text becomes:
 * - a touchpoint table, with columns that are known, becomes stages and touchpoints;
 * - cells with tabs between them, as spreadsheets copy them, go from the current cell on along
 *   the touchpoints of the stage, and further rows to the lanes below; touchpoints that are
 *   missing are made; empty cells change nothing;
 * - lines become as many stages, touchpoints or notes where these stand;
 * - in any other cell a text is the text of the cell.
 */

#pragma once

#include "jm-paste.h"

G_BEGIN_DECLS

/* The most that is pasted. */
#define JM_PASTE_MAX_BYTES (8u << 20)
#define JM_PASTE_MAX_COLUMNS 200
#define JM_PASTE_MAX_LINES 10000

JmMap *jm_paste_text  (const char         *text,
                       JmMap              *map,
                       JmLayout           *layout,
                       const JmPasteSpot  *spot,
                       JmPasteResult      *result,
                       GError            **error);

gboolean jm_paste_is_table (const char        *text);
JmMap *jm_paste_table (const char         *text,
                       JmMap              *map,
                       JmLayout           *layout,
                       const JmPasteSpot  *spot,
                       JmPasteResult      *result,
                       GError            **error);

G_END_DECLS
