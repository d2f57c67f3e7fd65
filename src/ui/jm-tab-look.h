/* jm-tab-look.h: how somebody looked at a map last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view, its lanes and personas, zoom and place, panels: what a tab has besides its map.
 * It is read from what is remembered of the map, where anything may stand: what does not fit
 * the map is left out.  A JmTabLook is made once and never changed; it may be used from any
 * thread.
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

/* Whose values they are in what is remembered of a map. */
#define JM_TAB_LOOK_GROUP "tab"

typedef struct
{
  JmViewBase base;
  JmItem *preset;          /* nullable: lanes and personas */
  char *preset_id;         /* nullable: the view of the map that it is, or was before it was altered */
  gboolean is_altered;
  gboolean has_place;
  double zoom;
  JmPoint place;           /* of the map, at the top left of the canvas */
  gboolean is_left_hidden; /* the panels, and the overview */
  gboolean is_right_hidden;
  gboolean is_overview_hidden;
} JmTabLook;

JmTabLook         *jm_tab_look_new      (void);
JmTabLook         *jm_tab_look_ref      (JmTabLook       *self);
void               jm_tab_look_unref    (JmTabLook       *self);
JmTabLook         *jm_tab_look_read     (GKeyFile        *memory,
                                         JmMap           *map);
GKeyFile          *jm_tab_look_write    (const JmTabLook *self);
const char *const *jm_tab_look_get_keys (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmTabLook, jm_tab_look_unref)

G_END_DECLS
