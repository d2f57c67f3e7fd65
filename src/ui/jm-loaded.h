/* jm-loaded.h: a map that was read from a file, ready to be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading, checking and laying out a map can all be done away from the main thread; a
 * JmLoaded carries the result over, whole or with an error.  It belongs to one thread at a
 * time, and in the end to a JmEditor or to the page that says what is wrong.
 */

#pragma once

#include <gio/gio.h>

#include "jm-format.h"
#include "jm-layout.h"
#include "jm-pictures.h"
#include "jm-tab-look.h"

G_BEGIN_DECLS

/* Lanes that a map is not without, even while they are empty. */
#define JM_LOADED_BASIC_LANES                                                                      \
  (1u << JM_LANE_OBJECTIVES | 1u << JM_LANE_TOUCHPOINTS | 1u << JM_LANE_ACTIONS |                  \
   1u << JM_LANE_EMOTIONS | 1u << JM_LANE_PAIN_POINTS | 1u << JM_LANE_OPPORTUNITIES |              \
   1u << JM_LANE_KPIS | 1u << JM_LANE_CUSTOM)

typedef struct
{
  GFile *file;              /* nullable: what was read; NULL for a map that was made from nothing */
  GFile *folder;            /* nullable: where the pictures of a map without a file are looked for */
  JmMap *map;               /* nullable: NULL when it could not be read */
  char *etag;               /* nullable: what the file held */
  gboolean is_import;       /* read from another format: the map has no file of its own yet */
  gboolean is_newer;        /* made by a newer version: not to be written over */
  JmReport *report;         /* what the file had that the map has not, and what was repaired */
  JmPictures *pictures;
  JmTypesetter *typesetter;
  JmTabLook *look;          /* nullable: how it was looked at last */
  JmLayout *layout;         /* of the view that it was looked at in, else of the operational one */
  GError *error;            /* nullable */
} JmLoaded;

JmLoaded        *jm_loaded_read            (GFile        *file);
JmLoaded        *jm_loaded_read_version    (GFile        *file,
                                            const char   *version);
JmLoaded        *jm_loaded_new             (JmMap        *map,
                                            const char   *folder);
void             jm_loaded_free            (JmLoaded     *self);
char            *jm_loaded_describe_date   (void);
guint            jm_loaded_get_empty_lanes (const JmItem *preset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmLoaded, jm_loaded_free)

G_END_DECLS
