/* jm-form-groups.h: which fields of a kind stand first, and the named groups of the rest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each kind has groups, numbered from 0.  The first has no name and is always open: it holds
 * what most maps use.  The others have names and fold.  A field that no group names is in the
 * last one, so that a new field of jm-field-list.h appears in the form by itself.  Nothing
 * here needs a display.
 */

#pragma once

#include "jm-kind.h"

G_BEGIN_DECLS

guint       jm_form_count_groups    (JmKind         kind);
const char *jm_form_group_get_label (JmKind         kind,
                                     guint          group);
GArray     *jm_form_group_list      (JmKind         kind,
                                     guint          group);
const char *const *jm_form_group_list_names (JmKind kind,
                                             guint  group);
int         jm_form_find_unit       (JmKind         kind,
                                     guint          field);
gboolean    jm_form_is_unit         (JmKind         kind,
                                     guint          field);

G_END_DECLS
