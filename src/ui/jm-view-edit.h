/* jm-view-edit.h: lanes of a view, and views saved in a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions of maps and views: what they return is new, nothing is changed in place.
 * Lanes are named as in presets: by the name of a common lane, or the id of one of the map.
 */

#pragma once

#include "jm-layout-grid.h"
#include "jm-view.h"

G_BEGIN_DECLS

/* A lane that a view may show. */
typedef struct
{
  char *name;
  char *label;         /* translated, or of the map */
  gboolean is_custom;
  gboolean is_shown;
  gboolean is_fixed;   /* shown whatever was chosen */
} JmLaneEntry;

void       jm_lane_entry_free     (JmLaneEntry       *self);

GPtrArray *jm_lane_entries_new    (const JmView      *view,
                                   const JmItem      *root,
                                   JmLayout          *layout);
char     **jm_lane_entries_toggle (GPtrArray         *entries,
                                   guint              position,
                                   gboolean           shown);
char     **jm_lane_entries_move   (GPtrArray         *entries,
                                   guint              position,
                                   int                steps);

JmMap     *jm_view_save_new       (JmMap             *map,
                                   const char        *title,
                                   const JmView      *view,
                                   char             **id,
                                   GError           **error);
JmMap     *jm_view_save_over      (JmMap             *map,
                                   const char        *id,
                                   const JmView      *view,
                                   GError           **error);
JmMap     *jm_lane_add            (JmMap             *map,
                                   const char        *title,
                                   char             **id,
                                   GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmLaneEntry, jm_lane_entry_free)

G_END_DECLS
