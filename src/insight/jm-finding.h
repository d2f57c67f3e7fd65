/* jm-finding.h: what a map lacks, or what it warns of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jm_map_check() applies every rule of one table to a map.  A finding is named by its rule
 * and its item, which stay the same from run to run, so that it can be muted in the map
 * with a reason (JM_KIND_MUTE).  A mute without an item mutes the rule for the whole map.
 *
 * An error is what makes a map wrong or unusable, a warning is a gap in the method or a
 * figure that needs somebody's attention, a hint is all else.  Where a rule finds the same in
 * every item that it looks at, such as touchpoints of which none has an owner, that is one
 * finding of the map, not one of each item.
 *
 * May be used from any thread.  Findings own their texts and do not need the map.
 */

#pragma once

#include <gio/gio.h>

#include "jm-map.h"

G_BEGIN_DECLS

typedef enum
{
  JM_FINDING_HINT,
  JM_FINDING_WARNING,
  JM_FINDING_ERROR,
} JmFindingSeverity;

typedef struct
{
  const char *rule;   /* for example "stage-without-kpi" */
  JmFindingSeverity severity;
  char *item;         /* id; JM_MAP_ID for the whole map */
  char *sentence;     /* translated: what is the matter; one line */
  char *advice;       /* translated: what to do */
  char *reason;       /* nullable: why it is muted; NULL when it is not */
} JmFinding;

typedef struct
{
  const char *today;  /* nullable: YYYY-MM-DD; what is overdue or old depends on it */
  GFile *folder;      /* nullable: where the document is; files it names are looked for */
  GStrv repairs;      /* nullable: sentences about references that led nowhere when the map was read */
} JmCheckOptions;

GPtrArray  *jm_map_check                   (JmMap                *map,
                                            const JmCheckOptions *options);
void        jm_finding_free                (JmFinding            *self);
const char *jm_finding_severity_get_name   (JmFindingSeverity     severity);
const char *const *jm_finding_list_rules   (void);
const char *jm_finding_get_title           (const JmItem         *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmFinding, jm_finding_free)

G_END_DECLS
