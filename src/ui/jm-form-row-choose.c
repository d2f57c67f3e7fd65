/* jm-form-row-choose.c: a row with what is chosen from a list: a choice, references, lanes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-form-picker.h"
#include "jm-form-rows.h"

struct _JmFormRowChoose
{
  JmFormRow parent_instance;

  GtkWidget *picker;
  char **chosen;     /* what is set, for the list when it opens */
};

G_DEFINE_FINAL_TYPE (JmFormRowChoose, jm_form_row_choose, JM_TYPE_FORM_ROW)

/**
 * jm_form_row_choose_suits:
 * @kind: a kind
 * @field: one of its fields
 *
 * Returns: whether it is set by choosing from a list
 */
gboolean
jm_form_row_choose_suits (JmKind kind,
                          guint  field)
{
  const JmField *declaration = jm_kind_get_field (kind, field);

  return jm_form_has_candidates (kind, field) ||
         (declaration->type == JM_TYPE_CHOICE && !jm_form_row_level_suits (declaration));
}

static gboolean
is_several (const JmField *field)
{
  return jm_type_get_store (field->type) == JM_TYPE_TEXTS;
}

static GPtrArray *
list_choices (const JmField *field)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_form_candidate_free);

  for (guint i = 0; field->choices[i].name != NULL; i++)
    {
      JmFormCandidate *candidate = g_new0 (JmFormCandidate, 1);

      candidate->id = g_strdup (field->choices[i].name);
      candidate->title = g_strdup (_(field->choices[i].label));
      g_ptr_array_add (candidates, candidate);
    }

  return candidates;
}

static GPtrArray *
list_cb (JmFormPicker *picker,
         GHashTable   *chosen,
         gpointer      user_data)
{
  JmFormRow *row = user_data;
  JmFormRowChoose *self = user_data;
  const JmField *field = jm_form_row_get_field (row);

  for (guint i = 0; self->chosen[i] != NULL; i++)
    g_hash_table_add (chosen, g_strdup (self->chosen[i]));

  return field->type == JM_TYPE_CHOICE
             ? list_choices (field)
             : jm_form_list_candidates (jm_editor_get_map (jm_form_row_get_editor (row)), jm_form_row_get_kind (row),
                                        jm_form_row_get_position (row));
}

static void
chosen_cb (JmFormRowChoose *self,
           const char      *id)
{
  const JmField *field = jm_form_row_get_field (JM_FORM_ROW (self));
  JmValue value = JM_VALUE_TEXT (id);

  if (*id == '\0')
    value = JM_VALUE_UNSET;
  else if (field->type == JM_TYPE_CHOICE)
    value = JM_VALUE_NUMBER (jm_field_find_choice (field, id));

  jm_form_row_set (JM_FORM_ROW (self), value, FALSE);
}

static void
toggled_cb (JmFormRowChoose *self,
            const char      *id,
            gboolean         active)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; self->chosen[i] != NULL; i++)
    if (strcmp (self->chosen[i], id) != 0)
      g_strv_builder_add (builder, self->chosen[i]);
  if (active)
    g_strv_builder_add (builder, id);

  g_strfreev (self->chosen);
  self->chosen = g_strv_builder_end (builder);
  jm_form_row_set (JM_FORM_ROW (self), JM_VALUE_TEXTS ((const char *const *) self->chosen), TRUE);
}

static char **
list_chosen (const JmField      *field,
             const JmFormShared *shared)
{
  const char *ids[] = { NULL, NULL };
  int choice;

  if (is_several (field))
    return jm_form_shared_get_texts (shared);

  if (field->type == JM_TYPE_CHOICE)
    {
      choice = jm_form_shared_get_choice (shared);
      ids[0] = choice >= 0 ? field->choices[choice].name : "";
    }
  else
    ids[0] = jm_form_shared_get_text (shared);

  return g_strdupv ((char **) ids);
}

static char *
describe (JmFormRowChoose    *self,
          const JmFormShared *shared)
{
  JmFormRow *row = JM_FORM_ROW (self);
  const JmField *field = jm_form_row_get_field (row);
  g_autoptr (GString) text = g_string_new (NULL);

  if (field->type == JM_TYPE_CHOICE)
    return g_strdup (_(field->choices[jm_form_shared_get_choice (shared)].label));

  for (guint i = 0; self->chosen[i] != NULL; i++)
    {
      g_autofree char *name = jm_form_name_candidate (jm_editor_get_map (jm_form_row_get_editor (row)),
                                                      jm_form_row_get_kind (row), jm_form_row_get_position (row),
                                                      self->chosen[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", name);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
jm_form_row_choose_show (JmFormRow          *row,
                         const JmFormShared *shared)
{
  JmFormRowChoose *self = JM_FORM_ROW_CHOOSE (row);
  gboolean is_set = jm_form_shared_is_set (shared);
  g_autofree char *text = NULL;

  g_strfreev (self->chosen);
  self->chosen = list_chosen (jm_form_row_get_field (row), shared);
  text = is_set ? describe (self, shared) : g_strdup (shared->is_mixed ? _("Several values") : _("Not set"));
  jm_form_picker_show (JM_FORM_PICKER (self->picker), text, is_set);
}

static void
jm_form_row_choose_build (JmFormRow *row)
{
  JmFormRowChoose *self = JM_FORM_ROW_CHOOSE (row);
  const JmField *field = jm_form_row_get_field (row);

  self->picker = jm_form_picker_new (is_several (field), !field->needed, list_cb, self);
  g_signal_connect_object (self->picker, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  jm_form_row_name (row, jm_form_picker_get_button (JM_FORM_PICKER (self->picker)),
                    jm_form_picker_get_label (JM_FORM_PICKER (self->picker)));
  gtk_box_append (GTK_BOX (self), self->picker);
}

static void
jm_form_row_choose_finalize (GObject *object)
{
  g_strfreev (JM_FORM_ROW_CHOOSE (object)->chosen);
  G_OBJECT_CLASS (jm_form_row_choose_parent_class)->finalize (object);
}

static void
jm_form_row_choose_class_init (JmFormRowChooseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_row_choose_finalize;
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_choose_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_choose_show;
}

static void
jm_form_row_choose_init (JmFormRowChoose *self)
{
  self->chosen = g_new0 (char *, 1);
}
