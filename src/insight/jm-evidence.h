/* jm-evidence.h: how well founded a map is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A statement is a stage, a touchpoint or a persona: the kinds that carry evidence.  A
 * statement without evidence is an assumption.
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_assumed;
  guint n_partly;
  guint n_researched;
  gboolean stated; /* some statement has evidence; else nothing was judged yet */
} JmEvidenceShare;

JmEvidenceState jm_item_get_evidence        (const JmItem          *statement);
JmEvidenceShare jm_map_get_evidence         (const JmItem          *root);

/* Parts of the whole, for those who know the others. */
JmEvidenceShare jm_personas_get_evidence    (const JmItem          *root);
JmEvidenceShare jm_stage_get_evidence_share (const JmItem          *stage);
void            jm_evidence_share_add       (JmEvidenceShare       *self,
                                             const JmEvidenceShare *other);

G_END_DECLS
