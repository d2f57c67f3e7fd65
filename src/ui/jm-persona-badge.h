/* jm-persona-badge.h: the round picture of a persona, and a sample of its curve
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmPersonaBadge shows a picture, or an initial on the persona's colour; a JmPersonaSample
 * the line and the marker by which its curve is known on the map.  Neither knows of editors;
 * whoever owns them sets what they show.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-geometry.h"
#include "jm-picture.h"

G_BEGIN_DECLS

#define JM_TYPE_PERSONA_BADGE (jm_persona_badge_get_type ())
G_DECLARE_FINAL_TYPE (JmPersonaBadge, jm_persona_badge, JM, PERSONA_BADGE, GtkWidget)

#define JM_TYPE_PERSONA_SAMPLE (jm_persona_sample_get_type ())
G_DECLARE_FINAL_TYPE (JmPersonaSample, jm_persona_sample, JM, PERSONA_SAMPLE, GtkWidget)

GtkWidget *jm_persona_badge_new         (void);
void       jm_persona_badge_set         (JmPersonaBadge  *self,
                                         const char      *initial,
                                         JmColour         colour);
void       jm_persona_badge_set_picture (JmPersonaBadge  *self,
                                         JmPicture       *picture);

GtkWidget *jm_persona_sample_new        (void);
void       jm_persona_sample_set        (JmPersonaSample *self,
                                         guint            number,
                                         JmColour         colour);

G_END_DECLS
