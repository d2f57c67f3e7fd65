/* jm-form-fold.h: a part of a form that is opened and closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmFormFold is a line with a title; what it holds is made when it is first opened.
 *
 * Signal: "opened" (): it is open now; if it has no child yet, this is the time to set one.
 * "closed" ().
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JM_TYPE_FORM_FOLD (jm_form_fold_get_type ())
G_DECLARE_FINAL_TYPE (JmFormFold, jm_form_fold, JM, FORM_FOLD, GtkBox)

GtkWidget *jm_form_fold_new        (void);
void       jm_form_fold_set_title  (JmFormFold  *self,
                                    const char  *title,
                                    const char  *detail);
void       jm_form_fold_set_badge  (JmFormFold  *self,
                                    const char  *text,
                                    const char  *description);
void       jm_form_fold_add_end    (JmFormFold  *self,
                                    GtkWidget   *widget);
void       jm_form_fold_set_link   (JmFormFold  *self);
void       jm_form_fold_set_child  (JmFormFold  *self,
                                    GtkWidget   *child);
GtkWidget *jm_form_fold_get_child  (JmFormFold  *self);
gboolean   jm_form_fold_is_open    (JmFormFold  *self);
void       jm_form_fold_set_open   (JmFormFold  *self,
                                    gboolean     is_open);

G_END_DECLS
