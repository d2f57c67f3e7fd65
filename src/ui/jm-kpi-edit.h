/* jm-kpi-edit.h: edits of KPIs and their values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions from one map to the next, as those of jm-map.h.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

/* Where an item belongs; ids of the map, or NULL. */
typedef struct
{
  const char *stage;
  const char *touchpoint;
  const char *kpi;
} JmKpiScope;

void        jm_kpi_scope_find      (JmMap             *map,
                                    const char        *id,
                                    JmKpiScope        *scope);
GPtrArray  *jm_kpi_list            (JmMap             *map,
                                    const char        *at);
GPtrArray  *jm_kpi_list_within     (JmMap             *map,
                                    const char        *stage,
                                    const char        *except);
GPtrArray  *jm_kpi_list_values     (const JmItem      *kpi);

JmMap      *jm_kpi_add             (JmMap             *map,
                                    const char        *at,
                                    char             **new_id,
                                    GError           **error);
JmMap      *jm_kpi_add_value       (JmMap             *map,
                                    const char        *kpi,
                                    const char        *date,
                                    char             **new_id,
                                    GError           **error);

G_END_DECLS
