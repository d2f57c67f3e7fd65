/* jm-recovery-private.h: what the files of jm-recovery share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-recovery.h"

G_BEGIN_DECLS

struct _JmRecoveryEntry
{
  GObject parent_instance;

  char *folder;
  JmJournalPlace journal_place;
  char *title;
  char *place;          /* nullable */
  GFile *file;          /* nullable */
  char *picture_folder; /* nullable */
  JmRecoveryBase base;
  gint64 time;
  guint n_items;
  guint n_touchpoints;
  GdkTexture *texture;  /* nullable */
  JmMap *map;           /* nullable: until it was painted */
  gboolean is_dangerous;
};

JmRecoveryBase   _jm_recovery_compare_base       (const JmJournalBase  *base,
                                                  GBytes              **bytes);
JmRecoveryEntry *_jm_recovery_entry_read         (const char           *folder,
                                                  JmJournalPlace        place);
GdkTexture      *_jm_recovery_entry_paint        (JmRecoveryEntry      *self);
void             _jm_recovery_entry_take_texture (JmRecoveryEntry      *self,
                                                  GdkTexture           *texture);

void             _jm_recovery_forget_openings    (void);

G_END_DECLS
