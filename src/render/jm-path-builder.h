/* jm-path-builder.h: a path in the making
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the stack: begun with jm_path_builder_init(), ended with jm_path_builder_clear().
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

typedef struct
{
  GByteArray *verbs;
  GArray *points; /* of JmPoint */
} JmPathBuilder;

void jm_path_builder_init      (JmPathBuilder  *self);
void jm_path_builder_add       (JmPathBuilder  *self,
                                JmPathVerb      verb,
                                guint           n_points,
                                const JmPoint  *points);
void jm_path_builder_add_point (JmPathBuilder  *self,
                                JmPathVerb      verb,
                                double          x,
                                double          y);
void jm_path_builder_draw      (JmPathBuilder  *self,
                                JmBackend      *backend,
                                JmColour        fill,
                                const JmStroke *stroke);
void jm_path_builder_clear     (JmPathBuilder  *self);

G_END_DECLS
