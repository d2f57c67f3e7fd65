/* jm-persona-edit.h: what can be done to personas, and what is told of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions of maps and items: what they return is new, nothing is changed in place.
 */

#pragma once

#include "jm-geometry.h"
#include "jm-map.h"

G_BEGIN_DECLS

JmMap      *jm_persona_add             (JmMap             *map,
                                        char             **id,
                                        GError           **error);
JmMap      *jm_persona_move            (JmMap             *map,
                                        const char        *id,
                                        guint              place,
                                        GError           **error);
JmMap      *jm_persona_move_by         (JmMap             *map,
                                        const char        *id,
                                        int                steps,
                                        GError           **error);

JmColour    jm_persona_get_next_colour (const JmItem      *root);
JmColour    jm_persona_get_colour      (const JmItem      *persona,
                                        guint              number);
guint       jm_persona_get_number      (const JmItem      *root,
                                        const JmItem      *preset,
                                        guint              position);
char       *jm_persona_get_name        (const JmItem      *persona);
char       *jm_persona_get_initial     (const JmItem      *persona);
char       *jm_persona_describe        (const JmItem      *persona);
char       *jm_colour_write            (JmColour           colour);

G_END_DECLS
