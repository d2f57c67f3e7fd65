/* jm-mermaid-front-matter.h: the lines between --- and --- before a Mermaid diagram
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are YAML, of which a journey diagram uses one text, the title.  So only the names
 * of the outermost level are looked at, and the value of that one.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize jm_mermaid_read_front_matter (const char  *text,
                                    gsize        start,
                                    gsize        end,
                                    char       **title,
                                    char       **ignored,
                                    gsize       *invalid);

G_END_DECLS
