/* jm-mermaid-score.h: the scores of tasks in Mermaid journey diagrams
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Mermaid's scores, and the one that is neither good nor bad. */
#define JM_MERMAID_SCORE_LEAST 1
#define JM_MERMAID_SCORE_MOST 5
#define JM_MERMAID_SCORE_NEUTRAL 3

/**
 * JmMermaidScore:
 * @JM_MERMAID_SCORE_FINE: it is what stands in the diagram
 * @JM_MERMAID_SCORE_ROUNDED: it was rounded to one decimal
 * @JM_MERMAID_SCORE_OUTSIDE: it was moved into the range
 * @JM_MERMAID_SCORE_NO_NUMBER: there is none
 */
typedef enum
{
  JM_MERMAID_SCORE_FINE,
  JM_MERMAID_SCORE_ROUNDED,
  JM_MERMAID_SCORE_OUTSIDE,
  JM_MERMAID_SCORE_NO_NUMBER,
} JmMermaidScore;

JmMermaidScore jm_mermaid_read_score (const char *text,
                                      double     *score);

G_END_DECLS
