/* jm-recent.h: the maps that were opened or saved last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of our own, kept with small pictures in the program's state folder, so that a file
 * is found again by its look, its title and where it lies.  All that touches the disk happens
 * in a thread, one thing after another.  It belongs to the main thread.
 *
 * The signal "changed" is emitted when jm_recent_get_entries() returns another list.
 */

#pragma once

#include <gdk/gdk.h>

#include "jm-map.h"

G_BEGIN_DECLS

/* How many maps are remembered. */
#define JM_RECENT_MAX 20

typedef struct
{
  GFile *file;
  char *title;         /* of the map; may be empty */
  char *place;         /* where the file lies, as people know it */
  GdkTexture *texture; /* nullable: a picture of it */
  gint64 time;         /* when it was opened or saved last, in microseconds */
  gboolean is_missing; /* there is no such file now */
} JmRecentEntry;

#define JM_TYPE_RECENT (jm_recent_get_type ())
G_DECLARE_FINAL_TYPE (JmRecent, jm_recent, JM, RECENT, GObject)

JmRecent  *jm_recent_new         (const char *folder);
JmRecent  *jm_recent_get_default (void);
GPtrArray *jm_recent_get_entries (JmRecent   *self);
void       jm_recent_refresh     (JmRecent   *self);
void       jm_recent_add         (JmRecent   *self,
                                  GFile      *file,
                                  JmMap      *map);
void       jm_recent_add_later   (JmRecent   *self,
                                  GFile      *file,
                                  JmMap      *map);
void       jm_recent_forget      (JmRecent   *self,
                                  GFile      *file);

G_END_DECLS
