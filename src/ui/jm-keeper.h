/* jm-keeper.h: keeps what is not saved in a journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each editor has one JmKeeper.  From the first change that is not saved until the map is
 * saved, what the map is goes to the disk at most JM_KEEPER_PAUSE after it was changed.  All of
 * that happens in a thread, from maps that nobody changes any more; the main thread only hands
 * them over.  The journal stays when the program ends while something is not saved; it goes
 * when the map was saved, and to those that were thrown away when the person has said so.
 *
 * It belongs to the main thread.  The property "problem" tells when nothing can be kept.
 */

#pragma once

#include "jm-editor.h"
#include "jm-journal.h"

G_BEGIN_DECLS

/* Milliseconds from a change until it is written; not more than 3 s until it is on the disk. */
#define JM_KEEPER_PAUSE 1500

/* Tells what is being typed and not part of the map yet: a map, or NULL. */
typedef JmMap *(*JmKeeperTypingFunc) (gpointer user_data);

#define JM_TYPE_KEEPER (jm_keeper_get_type ())
G_DECLARE_FINAL_TYPE (JmKeeper, jm_keeper, JM, KEEPER, GObject)

JmKeeper   *jm_keeper_new         (JmEditor           *editor,
                                   JmJournal          *journal);
void        jm_keeper_set_typing  (JmKeeper           *self,
                                   JmKeeperTypingFunc  function,
                                   gpointer            user_data);
const char *jm_keeper_get_problem (JmKeeper           *self);
gboolean    jm_keeper_is_busy     (JmKeeper           *self);
void        jm_keeper_flush       (JmKeeper           *self);
void        jm_keeper_discard     (JmKeeper           *self);
void        jm_keeper_close       (JmKeeper           *self);

G_END_DECLS
