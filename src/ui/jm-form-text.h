/* jm-form-text.h: a text in a form that is as high as its lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmFormText wraps, however narrow it is, so that nothing is cut.  Tab leaves it.  It may
 * hold several lines, or one, in which Enter breaks nothing.
 *
 * Signals:
 *  "changed" ()    somebody types; not emitted by jm_form_text_set()
 *  "activated" ()  Enter, in a text of one line
 *  "erased" ()     Backspace, in a text that is empty
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JM_TYPE_FORM_TEXT (jm_form_text_get_type ())
G_DECLARE_FINAL_TYPE (JmFormText, jm_form_text, JM, FORM_TEXT, GtkWidget)

GtkWidget *jm_form_text_new             (gboolean     has_lines);
GtkWidget *jm_form_text_get_view        (JmFormText  *self);
char      *jm_form_text_get             (JmFormText  *self);
void       jm_form_text_set             (JmFormText  *self,
                                         const char  *text);
void       jm_form_text_set_placeholder (JmFormText  *self,
                                         const char  *placeholder);

G_END_DECLS
