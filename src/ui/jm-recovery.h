/* jm-recovery.h: work that was not saved when the program ended, to be had back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JmKeeper keeps what is not saved in journals; JmRecovery lists the journals that nobody
 * writes any more.  All that touches the disk happens in threads.  It belongs to the main
 * thread, but the functions about opening files may be used from any.
 *
 * The signal "changed" is emitted when jm_recovery_get_entries() returns another list; an
 * entry's picture comes later, and its property "texture" tells of it.
 */

#pragma once

#include <gdk/gdk.h>

#include "jm-journal.h"

G_BEGIN_DECLS

/* A map that was not saved. */
#define JM_TYPE_RECOVERY_ENTRY (jm_recovery_entry_get_type ())
G_DECLARE_FINAL_TYPE (JmRecoveryEntry, jm_recovery_entry, JM, RECOVERY_ENTRY, GObject)

/**
 * JmRecoveryBase:
 * @JM_RECOVERY_BASE_NONE: the map never had a file
 * @JM_RECOVERY_BASE_SAME: its file is as it was when the map was last saved or opened
 * @JM_RECOVERY_BASE_CHANGED: somebody has changed its file since
 * @JM_RECOVERY_BASE_GONE: its file is not there any more
 */
typedef enum
{
  JM_RECOVERY_BASE_NONE,
  JM_RECOVERY_BASE_SAME,
  JM_RECOVERY_BASE_CHANGED,
  JM_RECOVERY_BASE_GONE,
} JmRecoveryBase;

const char    *jm_recovery_entry_get_folder        (JmRecoveryEntry *self);
const char    *jm_recovery_entry_get_title         (JmRecoveryEntry *self);
const char    *jm_recovery_entry_get_place         (JmRecoveryEntry *self);
GFile         *jm_recovery_entry_get_file          (JmRecoveryEntry *self);
JmRecoveryBase jm_recovery_entry_get_base          (JmRecoveryEntry *self);
gint64         jm_recovery_entry_get_time          (JmRecoveryEntry *self);
guint          jm_recovery_entry_get_n_items       (JmRecoveryEntry *self);
guint          jm_recovery_entry_get_n_touchpoints (JmRecoveryEntry *self);
GdkTexture    *jm_recovery_entry_get_texture       (JmRecoveryEntry *self);
gboolean       jm_recovery_entry_is_dangerous      (JmRecoveryEntry *self);
gboolean       jm_recovery_entry_is_discarded      (JmRecoveryEntry *self);

/* What is listed. */
#define JM_TYPE_RECOVERY (jm_recovery_get_type ())
G_DECLARE_FINAL_TYPE (JmRecovery, jm_recovery, JM, RECOVERY, GObject)

JmRecovery *jm_recovery_new           (const char          *root);
JmRecovery *jm_recovery_get_default   (void);
GPtrArray  *jm_recovery_get_entries   (JmRecovery          *self);
guint       jm_recovery_get_n_waiting (JmRecovery          *self);
gboolean    jm_recovery_is_waiting    (JmRecovery          *self,
                                       JmRecoveryEntry     *entry);
gboolean    jm_recovery_is_busy       (JmRecovery          *self);
guint       jm_recovery_get_n_found   (JmRecovery          *self,
                                       gboolean             is_discarded);
void        jm_recovery_refresh       (JmRecovery          *self);
void        jm_recovery_put_off       (JmRecovery          *self,
                                       JmRecoveryEntry     *entry);
void        jm_recovery_put_off_all   (JmRecovery          *self);
void        jm_recovery_discard       (JmRecovery          *self,
                                       JmRecoveryEntry     *entry);
void        jm_recovery_bring_back    (JmRecovery          *self,
                                       JmRecoveryEntry     *entry);

/* Files that end the program each time they are opened.  A file that a list of the program's
 * own opens again at the start is asked about first. */
gboolean    jm_recovery_is_dangerous  (GFile               *file);
void        jm_recovery_begin_opening (GFile               *file);
void        jm_recovery_end_opening   (GFile               *file);

/* For the preferences: throws away all of it but what open maps need.  Waits for the disk; to be
 * called in a thread, and jm_recovery_refresh() after it. */
void        jm_recovery_clear         (void);

G_END_DECLS
