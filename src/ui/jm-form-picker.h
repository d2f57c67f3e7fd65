/* jm-form-picker.h: a button that opens a list to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list is asked for each time it is opened, so that a picker that nobody opens costs no
 * more than a button, and no list is ever out of date.  Long lists can be searched.
 *
 * Signals:
 *  "chosen" (id)            one was chosen; "" stands for none
 *  "toggled" (id, active)   where several may be chosen: one more, or one less
 */

#pragma once

#include <adwaita.h>

#include "jm-form-item.h"

G_BEGIN_DECLS

#define JM_TYPE_FORM_PICKER (jm_form_picker_get_type ())
G_DECLARE_FINAL_TYPE (JmFormPicker, jm_form_picker, JM, FORM_PICKER, AdwBin)

/**
 * JmFormPickerFunc:
 * @picker: the picker that opens
 * @chosen: (element-type utf8): to be filled with the ids that are chosen now
 * @user_data: as given to jm_form_picker_new()
 *
 * Returns: (transfer full) (element-type JmFormCandidate): what can be chosen
 */
typedef GPtrArray *(*JmFormPickerFunc) (JmFormPicker *picker,
                                        GHashTable   *chosen,
                                        gpointer      user_data);

GtkWidget *jm_form_picker_new        (gboolean           several,
                                      gboolean           can_be_none,
                                      JmFormPickerFunc   func,
                                      gpointer           user_data);
void       jm_form_picker_show       (JmFormPicker      *self,
                                      const char        *text,
                                      gboolean           is_value);
GtkWidget *jm_form_picker_get_button (JmFormPicker      *self);
GtkWidget *jm_form_picker_get_label  (JmFormPicker      *self);

G_END_DECLS
