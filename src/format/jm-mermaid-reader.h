/* jm-mermaid-reader.h: maps from Mermaid journey diagrams
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A section becomes a stage, a task a touchpoint, an actor a persona, and the score of a
 * task, 1 to 5, the emotion of each of its actors, −2 to +2.  A task without actors gives
 * its score to a persona called "Customer".  Tasks before the first section stand in a
 * stage without title.  The title is the title; accTitle stands in when there is none;
 * accDescr is the summary.  A diagram that Mermaid refuses is refused, with line and column.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

JmMap *jm_mermaid_read      (GBytes      *bytes,
                             const char  *name,
                             JmReport    *report,
                             GError     **error);
JmMap *jm_mermaid_read_part (const char  *text,
                             gsize        length,
                             gsize        start,
                             gsize        end,
                             const char  *name,
                             JmReport    *report,
                             GError     **error);

G_END_DECLS
