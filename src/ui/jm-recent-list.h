/* jm-recent-list.h: the maps that were used last, to be opened again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jm-recent.h"

G_BEGIN_DECLS

#define JM_TYPE_RECENT_LIST (jm_recent_list_get_type ())
G_DECLARE_FINAL_TYPE (JmRecentList, jm_recent_list, JM, RECENT_LIST, AdwBin)

GtkWidget *jm_recent_list_new      (JmRecent     *recent,
                                    guint         most);
guint      jm_recent_list_get_size (JmRecentList *self);
char      *jm_recent_list_describe_time (gint64   time,
                                         gint64   now);

G_END_DECLS
