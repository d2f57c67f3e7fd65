/* jm-form-row-prose.c: a row with a text of one line or several
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-form-rows.h"
#include "jm-form-text.h"
#include "jm-spelling.h"

struct _JmFormRowProse
{
  JmFormRow parent_instance;

  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (JmFormRowProse, jm_form_row_prose, JM_TYPE_FORM_ROW)

static char *
get_clean (JmFormRowProse *self)
{
  g_autofree char *text = jm_form_text_get (JM_FORM_TEXT (self->text));

  return jm_field_clean_text (jm_form_row_get_field (JM_FORM_ROW (self)), text);
}

static void
changed_cb (JmFormRowProse *self)
{
  g_autofree char *clean = get_clean (self);

  jm_form_row_set (JM_FORM_ROW (self), JM_VALUE_TEXT (clean), TRUE);
}

static void
activated_cb (JmFormRowProse *self)
{
  jm_document_end_merge (jm_editor_get_document (jm_form_row_get_editor (JM_FORM_ROW (self))));
}

static void
jm_form_row_prose_show (JmFormRow          *row,
                        const JmFormShared *shared)
{
  JmFormRowProse *self = JM_FORM_ROW_PROSE (row);
  const char *value = jm_form_shared_get_text (shared);
  g_autofree char *clean = get_clean (self);

  jm_form_text_set_placeholder (JM_FORM_TEXT (self->text), shared->is_mixed ? _("Several values") : NULL);
  if (!jm_form_row_is_wrong (row) && strcmp (clean, value) != 0)
    jm_form_text_set (JM_FORM_TEXT (self->text), value);
}

/* Shows what was made of the text that was typed. */
static void
jm_form_row_prose_leave (JmFormRow *row)
{
  JmFormRowProse *self = JM_FORM_ROW_PROSE (row);
  g_autofree char *clean = get_clean (self);

  if (!jm_form_row_is_wrong (row))
    jm_form_text_set (JM_FORM_TEXT (self->text), clean);
}

static void
jm_form_row_prose_build (JmFormRow *row)
{
  JmFormRowProse *self = JM_FORM_ROW_PROSE (row);

  self->text = jm_form_text_new (jm_form_row_get_field (row)->type == JM_TYPE_PROSE);
  jm_form_row_name (row, jm_form_text_get_view (JM_FORM_TEXT (self->text)), NULL);
  jm_spelling_attach (GTK_TEXT_VIEW (jm_form_text_get_view (JM_FORM_TEXT (self->text))));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->text, "activated", G_CALLBACK (activated_cb), self);
  gtk_box_append (GTK_BOX (self), self->text);
}

static void
jm_form_row_prose_class_init (JmFormRowProseClass *klass)
{
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_prose_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_prose_show;
  JM_FORM_ROW_CLASS (klass)->leave = jm_form_row_prose_leave;
}

static void
jm_form_row_prose_init (JmFormRowProse *self)
{
}
