/* jm-form.h: the fields of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmForm follows the selection of an editor: it shows the fields of the item, those that
 * several items share, or those of the map when nothing is selected, below a line that says
 * what it is.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

GtkWidget *jm_form_new (JmEditor *editor);

G_END_DECLS
