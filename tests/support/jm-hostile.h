/* jm-hostile.h: texts that are hard to set, and maps full of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

guint       jm_hostile_get_n_texts (void);
const char *jm_hostile_get_name    (guint       text);
char       *jm_hostile_make_text   (guint       text);
JmMap      *jm_hostile_map         (const char *text,
                                    guint       n_stages,
                                    guint       touchpoints_per_stage);

G_END_DECLS
