/* jm-form-body.h: all fields of what is selected, in groups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmFormBody is made from the field tables for whatever it is given: what stands first is
 * open, the named groups fold and are filled when they are first opened, and whether they are
 * open is remembered for each kind as long as the program runs.  Given other items of the same
 * kinds it keeps its widgets.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_TYPE_FORM_BODY (jm_form_body_get_type ())
G_DECLARE_FINAL_TYPE (JmFormBody, jm_form_body, JM, FORM_BODY, GtkBox)

GtkWidget *jm_form_body_new     (JmEditor    *editor,
                                 gboolean     is_inner);
void       jm_form_body_refresh (JmFormBody  *self,
                                 GPtrArray   *ids);
void       jm_form_body_focus   (JmFormBody  *self,
                                 guint        field);

G_END_DECLS
