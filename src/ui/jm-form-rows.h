/* jm-form-rows.h: the sorts of rows that a form has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only for jm-form-row.c and the rows themselves; jm_form_row_new() chooses among them.
 */

#pragma once

#include "jm-form-row.h"

G_BEGIN_DECLS

/* A line that is typed: number, date. */
#define JM_TYPE_FORM_ROW_TEXT (jm_form_row_text_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowText, jm_form_row_text, JM, FORM_ROW_TEXT, JmFormRow)

/* Text of one line or several. */
#define JM_TYPE_FORM_ROW_PROSE (jm_form_row_prose_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowProse, jm_form_row_prose, JM, FORM_ROW_PROSE, JmFormRow)

/* Something chosen from a list: a choice, a reference or several. */
#define JM_TYPE_FORM_ROW_CHOOSE (jm_form_row_choose_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowChoose, jm_form_row_choose, JM, FORM_ROW_CHOOSE, JmFormRow)
gboolean jm_form_row_choose_suits (JmKind kind,
                                   guint  field);

/* Something chosen among few that are all seen: a short choice, a level from 1 to 5, a score. */
#define JM_TYPE_FORM_ROW_LEVEL (jm_form_row_level_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowLevel, jm_form_row_level, JM, FORM_ROW_LEVEL, JmFormRow)
gboolean jm_form_row_level_suits (const JmField *field);

/* Yes or no. */
#define JM_TYPE_FORM_ROW_FLAG (jm_form_row_flag_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowFlag, jm_form_row_flag, JM, FORM_ROW_FLAG, JmFormRow)

#define JM_TYPE_FORM_ROW_COLOUR (jm_form_row_colour_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowColour, jm_form_row_colour, JM, FORM_ROW_COLOUR, JmFormRow)

/* A picture or another document. */
#define JM_TYPE_FORM_ROW_FILE (jm_form_row_file_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowFile, jm_form_row_file, JM, FORM_ROW_FILE, JmFormRow)

/* A list of lines. */
#define JM_TYPE_FORM_ROW_TEXTS (jm_form_row_texts_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowTexts, jm_form_row_texts, JM, FORM_ROW_TEXTS, JmFormRow)

/* The items in an item, each with its own form. */
#define JM_TYPE_FORM_ROW_CHILDREN (jm_form_row_children_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowChildren, jm_form_row_children, JM, FORM_ROW_CHILDREN, JmFormRow)

/* A child for each persona or lane of the map, whether it is there yet or not. */
#define JM_TYPE_FORM_ROW_EACH (jm_form_row_each_get_type ())
G_DECLARE_FINAL_TYPE (JmFormRowEach, jm_form_row_each, JM, FORM_ROW_EACH, JmFormRow)
gboolean jm_form_row_each_suits (const JmField *field);

G_END_DECLS
