/* jm-mermaid-lexer.h: the words of a Mermaid journey diagram
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the lexer in Mermaid's packages/mermaid/src/diagrams/user-journey/parser/
 * journey.jison rule by rule: the first rule that matches wins, letters match in either
 * case.  Ours beyond it: a semicolon ends a statement, as other tools write it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JM_MERMAID_END,
  JM_MERMAID_JOURNEY,
  JM_MERMAID_TITLE,
  JM_MERMAID_ACC_TITLE,
  JM_MERMAID_ACC_DESCR,
  JM_MERMAID_SECTION,
  JM_MERMAID_TASK_NAME,
  JM_MERMAID_TASK_DATA,
  JM_MERMAID_COLON,         /* with nothing behind it */
  JM_MERMAID_STATEMENT_END, /* a line end or a semicolon */
  JM_MERMAID_UNCLOSED,      /* accDescr { without } */
} JmMermaidTokenType;

typedef struct
{
  JmMermaidTokenType type;
  gsize offset;     /* of the token */
  gsize value;      /* of what it says, behind its keyword */
  gsize length;     /* of what it says */
  gboolean is_cut;  /* a # cut it off: the rest of the line is a comment */
} JmMermaidToken;

JmMermaidToken jm_mermaid_next_token (const char *text,
                                      gsize       end,
                                      gsize      *position);

G_END_DECLS
