/* jm-form-menu.h: the small menu beside an entry of a list in a form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It moves the entry up or down, or removes it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JmFormMenuFunc:
 * @list: what the entries are in
 * @entry: one of its children
 * @step: -1 to move it up, 1 to move it down, 0 to remove it
 */
typedef void (*JmFormMenuFunc) (GtkWidget *list,
                                GtkWidget *entry,
                                int        step);

GtkWidget *jm_form_menu_new    (GtkWidget       *entry,
                                JmFormMenuFunc   func);
void       jm_form_menu_attach (GtkWidget       *entry,
                                JmFormMenuFunc   func);

G_END_DECLS
