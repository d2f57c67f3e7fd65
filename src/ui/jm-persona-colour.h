/* jm-persona-colour.h: choosing the colour of a persona
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

GtkWidget *jm_persona_colour_new (JmEditor   *editor,
                                  const char *persona);

G_END_DECLS
