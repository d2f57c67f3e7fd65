/* jm-edit-label.h: what the steps are called that somebody can take back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-kind.h"

G_BEGIN_DECLS

const char *jm_edit_label_add       (JmKind  kind);
char       *jm_edit_label_delete    (JmKind  kind,
                                     guint   n);
char       *jm_edit_label_deleted   (JmKind  kind,
                                     guint   n);
char       *jm_edit_label_duplicate (JmKind  kind,
                                     guint   n);
char       *jm_edit_label_cut       (JmKind  kind,
                                     guint   n);
char       *jm_edit_label_paste     (JmKind  kind,
                                     guint   n);

G_END_DECLS
