/* jm-edit.h: edits that somebody asks for with one key or one choice of a menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a function from a map to the next one, made of those of jm-map.h; a failed edit
 * returns NULL and sets an error.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

const char *jm_edit_find_holder      (JmMap              *map,
                                      const char         *id,
                                      JmKind              kind);

JmMap      *jm_edit_add_emotion      (JmMap              *map,
                                      const char         *touchpoint,
                                      double              score,
                                      char              **new_id,
                                      GError            **error);
JmMap      *jm_edit_step_scores      (JmMap              *map,
                                      const char *const  *ids,
                                      int                 half_steps,
                                      GError            **error);
JmMap      *jm_edit_delete           (JmMap              *map,
                                      const char *const  *ids,
                                      char              **survivor,
                                      GError            **error);
JmMap      *jm_edit_duplicate        (JmMap              *map,
                                      const char *const  *ids,
                                      char             ***new_ids,
                                      GError            **error);

G_END_DECLS
