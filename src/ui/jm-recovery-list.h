/* jm-recovery-list.h: work that was not saved, to be had back, put off or thrown away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list that hides itself while there is nothing in it.
 */

#pragma once

#include <adwaita.h>

#include "jm-recovery.h"

G_BEGIN_DECLS

/**
 * JmRecoveryListKind:
 * @JM_RECOVERY_LIST_WAITING: what nobody has decided about since the program was started
 * @JM_RECOVERY_LIST_KEPT: that and what was put off
 * @JM_RECOVERY_LIST_DISCARDED: what was thrown away in the last days
 */
typedef enum
{
  JM_RECOVERY_LIST_WAITING,
  JM_RECOVERY_LIST_KEPT,
  JM_RECOVERY_LIST_DISCARDED,
} JmRecoveryListKind;

#define JM_TYPE_RECOVERY_LIST (jm_recovery_list_get_type ())
G_DECLARE_FINAL_TYPE (JmRecoveryList, jm_recovery_list, JM, RECOVERY_LIST, AdwBin)

GtkWidget *jm_recovery_list_new      (void);
GtkWidget *jm_recovery_list_new_with (JmRecovery         *recovery,
                                      JmRecoveryListKind  kind);

G_END_DECLS
