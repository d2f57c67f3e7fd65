/* jm-finding-edit.h: muting findings, and where they lead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions from one map to the next, as those of jm-map.h.
 */

#pragma once

#include "jm-finding.h"

G_BEGIN_DECLS

/* A mute of the map, and what it mutes now. */
typedef struct
{
  const char *mute;         /* id */
  const char *reason;
  const JmFinding *finding; /* nullable: the first one that it mutes; NULL when there is none */
  guint n_findings;
} JmMuted;

GPtrArray  *jm_finding_list_mutes  (JmMap             *map,
                                    GPtrArray         *findings);
JmMap      *jm_finding_mute        (JmMap             *map,
                                    const char        *rule,
                                    const char        *item,
                                    const char        *reason,
                                    GError           **error);
GHashTable *jm_finding_list_within (JmMap             *map,
                                    const char        *id);
const char *jm_finding_find_place  (JmMap             *map,
                                    const char        *item);

G_END_DECLS
