/* jm-form-row.h: a row of a form: one field of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmFormRow shows the value that all selected items have in a slot, and sets it through the
 * editor.  It is told by jm_form_row_refresh() what is selected and that something changed,
 * and brings its widgets up to date in place: who types into it loses neither focus nor
 * cursor.  It keeps no value.
 *
 * Each subclass is a widget for some types of field; jm_form_row_new() chooses.  What they
 * share, such as name, help, and the sentence about a wrong value, is here.
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"
#include "jm-form-value.h"

G_BEGIN_DECLS

#define JM_TYPE_FORM_ROW (jm_form_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (JmFormRow, jm_form_row, JM, FORM_ROW, GtkBox)

/**
 * JmFormRowClass:
 * @build: makes the widgets, once it is known what the row is for
 * @show: shows a value
 * @leave: the focus has left the row; what was typed is over
 */
struct _JmFormRowClass
{
  GtkBoxClass parent_class;

  void (*build) (JmFormRow          *self);
  void (*show)  (JmFormRow          *self,
                 const JmFormShared *shared);
  void (*leave) (JmFormRow          *self);
};

GtkWidget     *jm_form_row_new          (JmEditor           *editor,
                                         JmKind              kind,
                                         const JmFormSlot   *slot);
void           jm_form_row_refresh      (JmFormRow          *self,
                                         GPtrArray          *ids,
                                         GPtrArray          *items);
void           jm_form_row_set_title    (JmFormRow          *self,
                                         const char         *title);
void           jm_form_row_hide_title   (JmFormRow          *self);

/* For the subclasses. */
JmEditor      *jm_form_row_get_editor   (JmFormRow          *self);
const JmField *jm_form_row_get_field    (JmFormRow          *self);
JmKind         jm_form_row_get_kind     (JmFormRow          *self);
guint          jm_form_row_get_position (JmFormRow          *self);
const JmFormSlot *jm_form_row_get_slot  (JmFormRow          *self);
GPtrArray     *jm_form_row_get_ids      (JmFormRow          *self);
GPtrArray     *jm_form_row_get_items    (JmFormRow          *self);
gboolean       jm_form_row_is_read_only (JmFormRow          *self);
GtkWidget     *jm_form_row_get_head     (JmFormRow          *self);
void           jm_form_row_name         (JmFormRow          *self,
                                         GtkWidget          *widget,
                                         GtkWidget          *value);
gboolean       jm_form_row_set          (JmFormRow          *self,
                                         JmValue             value,
                                         gboolean            is_typed);
void           jm_form_row_complain     (JmFormRow          *self,
                                         const char         *sentence);
gboolean       jm_form_row_is_wrong     (JmFormRow          *self);

G_END_DECLS
