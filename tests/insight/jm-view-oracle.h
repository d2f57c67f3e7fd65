/* jm-view-oracle.h: what a view has to hide of a marked map, said once more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It decides by the audiences of the field tables and by lists of its own, not by the tables
 * of lanes, so that tests find what those get wrong.
 */

#pragma once

#include "jm-marked.h"
#include "jm-view.h"

G_BEGIN_DECLS

typedef struct
{
  JmView view;
  const struct _JmOraclePreset *preset; /* nullable */
  gboolean hides_anything;
  GHashTable *picked;                   /* set of paths: what an executive sees of what is ranked */
} JmViewOracle;

guint         jm_view_oracle_get_n_views (void);
JmMarked     *jm_view_oracle_make_map    (JmVaryFunc          vary,
                                          gpointer            user_data);
JmViewOracle *jm_view_oracle_new         (const JmMarked     *marked,
                                          guint               view);
void          jm_view_oracle_free        (JmViewOracle       *self);
gboolean      jm_view_oracle_hides       (const JmViewOracle *self,
                                          const JmMarkedItem *item,
                                          int                 field);
gboolean      jm_view_oracle_hides_on_page (const JmViewOracle *self,
                                            const JmMarkedItem *item,
                                            int                 field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmViewOracle, jm_view_oracle_free)

G_END_DECLS
