/* jm-mermaid-writer.h: Mermaid journey diagrams from maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The opposite of jm-mermaid-reader.h.  Mermaid has one score a task, which all its actors
 * share: where personas feel differently, their mean is written.  A touchpoint that nobody
 * has felt anything about gets the neutral score, behind a comment that our reader knows.
 * What a diagram cannot carry is named in the report.  Reading the diagram and writing it
 * again gives the same bytes.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

GBytes *jm_mermaid_write (JmMap     *map,
                          JmReport  *report);

G_END_DECLS
