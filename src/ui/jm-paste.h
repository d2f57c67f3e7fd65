/* jm-paste.h: the map after something was pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions: from a map, the place where somebody is, and what is on the clipboard to the
 * next map.  Nothing here knows of a widget or of a clipboard.
 *
 * Items go where somebody is: stages and touchpoints behind the current one, notes into the
 * current cell.  Those that were cut out of the same map and not been pasted yet come back as
 * they were, with all that referred to them; others are copies.  What has no place there is
 * refused with a sentence that says where it has one; nothing is ever pasted in part without
 * saying so.
 */

#pragma once

#include "jm-clip.h"
#include "jm-layout-grid.h"

G_BEGIN_DECLS

/* Where somebody is.  The ids belong to whoever asks. */
typedef struct
{
  gboolean has_cell;
  JmGridCell cell;  /* the current one */
  const char *item; /* nullable: the current item */
} JmPasteSpot;

/* What came of it. */
typedef struct
{
  GStrv ids;   /* what is selected then; ends with NULL */
  char *label; /* what the step is called */
  char *told;  /* nullable: a sentence that the person should read */
} JmPasteResult;

void        jm_paste_result_clear (JmPasteResult     *self);

JmMap      *jm_paste_items        (JmClip            *clip,
                                   gconstpointer      owner,
                                   JmMap             *map,
                                   JmLayout          *layout,
                                   const JmPasteSpot *spot,
                                   JmPasteResult     *result,
                                   GError           **error);

/* For those who paste other things. */
const char *jm_paste_find_holder  (JmMap             *map,
                                   const JmPasteSpot *spot,
                                   JmKind             kind);
int         jm_paste_find_after   (JmMap             *map,
                                   const char        *parent,
                                   guint              field,
                                   const char        *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmPasteResult, jm_paste_result_clear)

G_END_DECLS
