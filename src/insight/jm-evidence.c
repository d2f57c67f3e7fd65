/* jm-evidence.c: how well founded a map is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-evidence.h"

/**
 * jm_item_get_evidence:
 * @statement: a stage, a touchpoint or a persona
 *
 * The best evidence counts.  A persona is researched when any source is named for it
 * (DEMANDS 001-13); evidence whose state is not set counts as assumed.
 *
 * Returns: how well founded it is
 */
JmEvidenceState
jm_item_get_evidence (const JmItem *statement)
{
  JmEvidenceState best = JM_EVIDENCE_ASSUMED;
  JmKind kind = jm_item_get_kind (statement);
  guint field = kind == JM_KIND_STAGE ? JM_STAGE_EVIDENCE : JM_TOUCHPOINT_EVIDENCE;

  g_return_val_if_fail (kind == JM_KIND_PERSONA || kind == JM_KIND_STAGE || kind == JM_KIND_TOUCHPOINT, best);

  if (kind == JM_KIND_PERSONA)
    return jm_item_get_n_children (statement, JM_PERSONA_EVIDENCE) > 0 ? JM_EVIDENCE_RESEARCHED : best;

  for (guint i = 0; i < jm_item_get_n_children (statement, field); i++)
    {
      int state = jm_item_get_choice (jm_item_get_child (statement, field, i), JM_EVIDENCE_STATE);

      if (state != JM_CHOICE_UNSET)
        best = MAX (best, (JmEvidenceState) state);
    }

  return best;
}

static void
count (JmEvidenceShare *share,
       const JmItem    *statement,
       guint            field)
{
  share->stated |= jm_item_get_n_children (statement, field) > 0;

  switch (jm_item_get_evidence (statement))
    {
    case JM_EVIDENCE_RESEARCHED:
      share->n_researched++;
      break;
    case JM_EVIDENCE_PARTLY:
      share->n_partly++;
      break;
    case JM_EVIDENCE_ASSUMED:
    default:
      share->n_assumed++;
    }
}

/**
 * jm_evidence_share_add:
 * @self: a share
 * @other: what is added to it
 */
void
jm_evidence_share_add (JmEvidenceShare       *self,
                       const JmEvidenceShare *other)
{
  self->n_assumed += other->n_assumed;
  self->n_partly += other->n_partly;
  self->n_researched += other->n_researched;
  self->stated |= other->stated;
}

/**
 * jm_personas_get_evidence:
 * @root: the root of a map
 *
 * Returns: how many of its personas are assumed and researched
 */
JmEvidenceShare
jm_personas_get_evidence (const JmItem *root)
{
  JmEvidenceShare share = { 0, 0, 0, FALSE };

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_PERSONAS); i++)
    count (&share, jm_item_get_child (root, JM_MAP_PERSONAS, i), JM_PERSONA_EVIDENCE);

  return share;
}

/**
 * jm_stage_get_evidence_share:
 * @stage: a stage
 *
 * Returns: how many of it and its touchpoints are assumed, partly and fully researched
 */
JmEvidenceShare
jm_stage_get_evidence_share (const JmItem *stage)
{
  JmEvidenceShare share = { 0, 0, 0, FALSE };

  count (&share, stage, JM_STAGE_EVIDENCE);
  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    count (&share, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i), JM_TOUCHPOINT_EVIDENCE);

  return share;
}

/**
 * jm_map_get_evidence:
 * @root: the root of a map
 *
 * Returns: how many of its statements are assumed, partly and fully researched
 */
JmEvidenceShare
jm_map_get_evidence (const JmItem *root)
{
  JmEvidenceShare share = jm_personas_get_evidence (root);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      JmEvidenceShare stage = jm_stage_get_evidence_share (jm_item_get_child (root, JM_MAP_STAGES, i));

      jm_evidence_share_add (&share, &stage);
    }

  return share;
}
