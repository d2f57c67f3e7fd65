/* jm-markdown.h: journey diagrams in Markdown and HTML files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Diagrams stand in fences of ``` or ~~~ with the word mermaid, also indented, in a list or
 * a quotation; between ::: mermaid and :::; or in an HTML element of the class mermaid.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

JmMap    *jm_markdown_read         (GBytes      *bytes,
                                    const char  *name,
                                    guint        diagram,
                                    JmReport    *report,
                                    GError     **error);
gboolean  jm_markdown_has_diagrams (const char  *text,
                                    gsize        length);

G_END_DECLS
