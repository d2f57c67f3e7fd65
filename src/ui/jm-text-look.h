/* jm-text-look.h: CSS classes for what is typed on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A style sheet of a display that is added, changed or taken away has GTK look up the style of
 * every widget anew.  Texts of the map have few fonts and colours, which come back all the time,
 * so each of them gets a class of its own in one sheet, and is kept.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-style.h"

G_BEGIN_DECLS

const char *jm_text_look_get_font    (GdkDisplay  *display,
                                      JmTextStyle  style,
                                      const char  *families,
                                      double       scale);
const char *jm_text_look_get_colours (GdkDisplay  *display,
                                      JmColour     ink,
                                      JmColour     paper);

G_END_DECLS
