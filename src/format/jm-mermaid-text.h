/* jm-mermaid-text.h: the text of a Mermaid diagram, ready for its grammar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mermaid removes front matter, directives and comments before a diagram's own grammar
 * sees the text.  Here they are blanked in a copy, so that every byte keeps its line and
 * column and an error can say where it is.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

/* A comment that our writer puts before a task that has a score only because Mermaid
 * wants one; our reader then leaves the score out.  Never translated. */
#define JM_MERMAID_NO_EMOTION "no emotion"

typedef struct
{
  char *text;          /* the whole input, with LF as line end */
  gsize length;
  gsize start;         /* where the grammar begins */
  gsize end;           /* where the diagram ends */
  char *title;         /* of the front matter, or NULL */
  char *ignored;       /* the other names of the front matter, or NULL */
  guint n_directives;
  GArray *no_emotion;  /* gsize: where the comments JM_MERMAID_NO_EMOTION stand */
} JmMermaidText;

gboolean jm_mermaid_text_init         (JmMermaidText  *self,
                                       const char     *text,
                                       gsize           length,
                                       gsize           start,
                                       gsize           end,
                                       const char     *name,
                                       GError        **error);
void     jm_mermaid_text_clear        (JmMermaidText  *self);

char    *jm_mermaid_find_type         (const char     *text,
                                       gsize           start,
                                       gsize           end);
gboolean jm_mermaid_is_journey        (const char     *type);

gsize    jm_mermaid_match_entity      (const char     *text,
                                       gsize           length,
                                       char            mark,
                                       gunichar       *character);
gsize    jm_mermaid_match_break       (const char     *text,
                                       gsize           length);
char    *jm_mermaid_tidy_lines        (const char     *text);
char    *jm_mermaid_read_text         (const char     *text,
                                       gsize           length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmMermaidText, jm_mermaid_text_clear)

G_END_DECLS
