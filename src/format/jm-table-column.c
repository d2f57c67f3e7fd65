/* jm-table-column.c: what the columns of a touchpoint table mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-column.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-import-builder.h"
#include "jm-table-synonyms.h"

typedef struct
{
  GArray *columns;   /* JmColumn */
  GHashTable *names; /* folded name → position in columns, plus 1 */
} Columns;

/**
 * jm_table_fold:
 * @text: a name or a word
 *
 * Makes names comparable: letters and digits only, in lower case.
 *
 * Returns: (transfer full): the folded text, "" when there is neither letter nor digit
 */
char *
jm_table_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (normal != NULL ? normal : text, -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));

  return g_string_free (folded, FALSE);
}

/* Whether a field holds a value by itself, not items or the names of items. */
static gboolean
holds_value (const JmField *field)
{
  return field->type != JM_TYPE_CHILDREN && field->type != JM_TYPE_REFERENCE
         && field->type != JM_TYPE_REFERENCES;
}

/* Makes WORDS, the words before, behind and in the name, known for the last column. */
static void
add_name (Columns    *self,
          const char *before,
          const char *name,
          const char *behind)
{
  g_autofree char *joined = g_strconcat (before, " ", name, " ", behind, NULL);
  char *folded = jm_table_fold (joined);

  /* The first column that has a name keeps it. */
  if (folded[0] == '\0' || g_hash_table_contains (self->names, folded))
    g_free (folded);
  else
    g_hash_table_insert (self->names, folded, GUINT_TO_POINTER (self->columns->len));
}

/* Makes a column known by the words of a field, behind each of the words BEFORE. */
static void
add_field_names (Columns           *self,
                 const char        *owner,
                 const char *const *before,
                 const JmField     *field,
                 gboolean           is_main)
{
  for (guint i = 0; before[i] != NULL; i++)
    {
      g_autofree char *words = g_strconcat (owner, " ", before[i], NULL);

      if (is_main)
        add_name (self, words, "", "");
      add_name (self, words, field->name, "");
      add_name (self, words, field->label, "");
      add_name (self, words, _(field->label), "");
    }
}

static void
add_column (Columns      *self,
            JmColumnType  type,
            JmKind        owner,
            guint         list,
            JmKind        kind,
            guint         field)
{
  JmColumn column = { type, owner, list, kind, field };

  g_array_append_val (self->columns, column);
}

static const char *
get_owner_word (JmKind owner)
{
  return owner == JM_KIND_STAGE ? "stage" : "";
}

/* Adds a column for each field of the items of one list. */
static void
add_list (Columns       *self,
          JmKind         owner,
          guint          list,
          const JmField *declaration)
{
  const JmKindInfo *info = jm_kind_get_info (declaration->child);
  const char *const before[] = { info->name, declaration->name, info->label, info->label_plural,
                                 _(info->label), _(info->label_plural), NULL };

  for (guint field = 0; field < info->n_fields; field++)
    if (holds_value (&info->fields[field]))
      {
        add_column (self, JM_COLUMN_CHILD, owner, list, declaration->child, field);
        add_field_names (self, get_owner_word (owner), before, &info->fields[field], field == 0);
      }
}

static void
add_emotions (Columns *self)
{
  const char *const before[] = { "emotion", "emotions", _("Emotion"), _("Emotions"), NULL };
  const guint fields[] = { JM_EMOTION_SCORE, JM_EMOTION_NOTE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      add_column (self, JM_COLUMN_EMOTION, JM_KIND_TOUCHPOINT, 0, JM_KIND_EMOTION, fields[i]);
      add_field_names (self, "", before, jm_kind_get_field (JM_KIND_EMOTION, fields[i]), i == 0);
    }
}

/* Adds the column of the title, which is called after its owner.  "Title" alone could mean
 * anything. */
static void
add_title (Columns *self,
           JmKind   owner)
{
  const JmKindInfo *info = jm_kind_get_info (owner);
  const char *const before[] = { info->name, info->label, _(info->label), NULL };

  add_column (self, JM_COLUMN_FIELD, owner, 0, owner, 0);
  add_field_names (self, "", before, &info->fields[0], TRUE);
}

/* Adds the other columns of OWNER in the order of its fields. */
static void
add_owner (Columns *self,
           JmKind   owner)
{
  const JmKindInfo *info = jm_kind_get_info (owner);
  const char *const before[] = { "", info->name, NULL };

  for (guint field = 1; field < info->n_fields; field++)
    {
      const JmField *declaration = &info->fields[field];

      if (holds_value (declaration))
        {
          add_column (self, JM_COLUMN_FIELD, owner, 0, owner, field);
          add_field_names (self, get_owner_word (owner), before, declaration, FALSE);
        }
      else if (declaration->child == JM_KIND_EMOTION)
        add_emotions (self);
      else if (declaration->type == JM_TYPE_CHILDREN && declaration->child != JM_KIND_TOUCHPOINT
               && declaration->child != JM_KIND_LANE_TEXT)
        add_list (self, owner, field, declaration);
    }
}

static void
add_kpis (Columns *self,
          JmKind   owner)
{
  const JmKindInfo *kpi = jm_kind_get_info (JM_KIND_KPI);
  const JmKindInfo *value = jm_kind_get_info (JM_KIND_VALUE);
  const char *const before[] = { "kpi", "kpis", _("KPI"), _("KPIs"), NULL };
  const char *const before_value[] = { "kpi value", NULL };

  for (guint field = 0; field < kpi->n_fields; field++)
    if (holds_value (&kpi->fields[field]))
      {
        add_column (self, JM_COLUMN_KPI, owner, 0, JM_KIND_KPI, field);
        add_field_names (self, get_owner_word (owner), before, &kpi->fields[field], field == 0);
      }

  for (guint field = 0; field < value->n_fields; field++)
    if (holds_value (&value->fields[field]))
      {
        add_column (self, JM_COLUMN_KPI_VALUE, owner, 0, JM_KIND_VALUE, field);
        add_field_names (self, get_owner_word (owner), before_value, &value->fields[field],
                         field == JM_VALUE_VALUE);
      }
}

/* Returns the position of the column that is called NAME, folded, plus 1, 0 for none. */
static guint
look_up (const Columns *self,
         const char    *name)
{
  gsize length = strlen (name);
  g_autofree char *plural = g_strconcat (name, "s", NULL);
  gboolean is_plural = length > 1 && name[length - 1] == 's';
  g_autofree char *singular = g_strndup (name, is_plural ? length - 1 : length);
  const char *const forms[] = { name, singular, plural };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gpointer position = g_hash_table_lookup (self->names, forms[i]);

      if (position != NULL)
        return GPOINTER_TO_UINT (position);
    }

  return 0;
}

static void
add_synonyms (Columns *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (jm_table_synonyms); i++)
    {
      guint position = look_up (self, jm_table_synonyms[i].column);

      g_assert (position > 0);
      if (!g_hash_table_contains (self->names, jm_table_synonyms[i].word))
        g_hash_table_insert (self->names, g_strdup (jm_table_synonyms[i].word), GUINT_TO_POINTER (position));
    }
}

static gpointer
make_columns (gpointer unused)
{
  Columns *self = g_new0 (Columns, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (JmColumn));
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* The two columns that each table has come first. */
  add_title (self, JM_KIND_STAGE);
  add_title (self, JM_KIND_TOUCHPOINT);
  add_owner (self, JM_KIND_TOUCHPOINT);
  add_kpis (self, JM_KIND_TOUCHPOINT);
  add_owner (self, JM_KIND_STAGE);
  add_kpis (self, JM_KIND_STAGE);

  add_column (self, JM_COLUMN_PERSONA, JM_KIND_TOUCHPOINT, 0, JM_KIND_PERSONA, JM_PERSONA_NAME);
  add_name (self, "persona", "", "");
  add_name (self, _("Persona"), "", "");
  add_column (self, JM_COLUMN_LAYER, JM_KIND_TOUCHPOINT, 0, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_INTERNAL);
  add_name (self, "layer", "", "");

  add_synonyms (self);

  return self;
}

static const Columns *
get_columns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_columns, NULL);
}

/**
 * jm_table_get_columns:
 * @n_columns: (out): their number
 *
 * Returns: (array length=n_columns) (transfer none): all known columns, in the order in
 *   which they are written
 */
const JmColumn *
jm_table_get_columns (guint *n_columns)
{
  const Columns *self = get_columns ();

  *n_columns = self->columns->len;

  return (const JmColumn *) (gpointer) self->columns->data;
}

/**
 * jm_column_is_title_of:
 * @self: (nullable): a column
 * @owner: %JM_KIND_TOUCHPOINT or %JM_KIND_STAGE
 *
 * Returns: whether it holds the titles of touchpoints or stages
 */
gboolean
jm_column_is_title_of (const JmColumn *self,
                       JmKind          owner)
{
  return self != NULL && self->type == JM_COLUMN_FIELD && self->owner == owner && self->field == 0;
}

/* Whether a column is about the KPIs of its owner. */
static gboolean
is_about_kpis (const JmColumn *self)
{
  return self->type == JM_COLUMN_KPI || self->type == JM_COLUMN_KPI_VALUE;
}

/**
 * jm_column_is_about_same:
 * @self: a column
 * @other: a column
 *
 * Returns: whether the lines of both columns are about the same items
 */
gboolean
jm_column_is_about_same (const JmColumn *self,
                         const JmColumn *other)
{
  gboolean have_list = self->type == JM_COLUMN_CHILD && other->type == JM_COLUMN_CHILD;

  return self->owner == other->owner
         && ((is_about_kpis (self) && is_about_kpis (other)) || (have_list && self->list == other->list));
}

/**
 * jm_column_get_field:
 * @self: a column
 *
 * Returns: (transfer none): the declaration of its field
 */
const JmField *
jm_column_get_field (const JmColumn *self)
{
  return jm_kind_get_field (self->kind, self->field);
}

/**
 * jm_column_get_name:
 * @self: a column
 *
 * Returns: (transfer full): its name in tables of ours: "touchpoint", "pain_point_severity"
 */
char *
jm_column_get_name (const JmColumn *self)
{
  g_autoptr (GString) name = g_string_new (self->owner == JM_KIND_STAGE ? "stage" : NULL);
  const char *field = jm_column_get_field (self)->name;
  gboolean is_main = self->field == 0;

  switch (self->type)
    {
    case JM_COLUMN_FIELD:
      if (is_main)
        g_string_assign (name, jm_kind_get_info (self->kind)->name);
      break;
    case JM_COLUMN_CHILD:
    case JM_COLUMN_KPI:
      g_string_append_printf (name, "_%s", jm_kind_get_info (self->kind)->name);
      break;
    case JM_COLUMN_KPI_VALUE:
      g_string_append (name, "_kpi_value");
      is_main = self->field == JM_VALUE_VALUE;
      break;
    case JM_COLUMN_EMOTION:
      g_string_append (name, "emotion");
      is_main = self->field == JM_EMOTION_SCORE;
      break;
    case JM_COLUMN_PERSONA:
      g_string_append (name, "persona");
      break;
    case JM_COLUMN_LAYER:
    default:
      g_string_append (name, "layer");
      is_main = TRUE;
      break;
    }

  if (!is_main)
    g_string_append_printf (name, "_%s", field);
  if (name->str[0] == '_')
    g_string_erase (name, 0, 1);
  g_string_replace (name, "-", "_", 0);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Finds a name that begins with another word for what we call it: "pain severity". */
static guint
look_up_by_synonym (const Columns *self,
                    const char    *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (jm_table_synonyms); i++)
    if (g_str_has_prefix (name, jm_table_synonyms[i].word))
      {
        g_autofree char *ours = g_strconcat (jm_table_synonyms[i].column,
                                             name + strlen (jm_table_synonyms[i].word), NULL);
        guint position = look_up (self, ours);

        if (position > 0)
          return position;
      }

  return 0;
}

static const JmColumn *
find_column (const char *folded)
{
  const Columns *self = get_columns ();
  guint position = look_up (self, folded);

  if (position == 0)
    position = look_up_by_synonym (self, folded);

  return position > 0 ? &g_array_index (self->columns, JmColumn, position - 1) : NULL;
}

/* Whether words in brackets behind the name of COLUMN only explain it, as in "Actions (what
 * the customer does)".  In "Duration (days)" they are part of its meaning. */
static gboolean
may_be_explained (const JmColumn *column)
{
  JmType type = jm_column_get_field (column)->type;

  return type == JM_TYPE_TEXT || type == JM_TYPE_PROSE || type == JM_TYPE_TEXTS;
}

/**
 * jm_table_find_header:
 * @name: what stands over a column, or before a lane
 *
 * Finds out what a column means.  Case, blanks, underscores, hyphens and a plural s do not
 * matter.  "emotion (Lena)" names a persona, "lane (Notes)" and "internal lane (Notes)" a
 * text lane, whatever it is called.
 *
 * Returns: the meaning, whose argument is to be freed
 */
JmHeader
jm_table_find_header (const char *name)
{
  g_autofree char *title = jm_import_strip (g_strdup (name));
  g_autofree char *folded = jm_table_fold (title);
  g_autofree char *base = NULL;
  g_autofree char *argument = NULL;
  char *bracket = g_str_has_suffix (title, ")") ? strchr (title, '(') : NULL;
  JmHeader header = { NULL, NULL, FALSE };

  if (bracket != NULL)
    {
      g_autofree char *before = g_strndup (title, (gsize) (bracket - title));

      base = jm_table_fold (before);
      argument = jm_import_strip (g_strndup (bracket + 1, strlen (bracket) - 2));
      header.is_internal = strcmp (base, "internallane") == 0;
      if (header.is_internal || strcmp (base, "lane") == 0)
        {
          header.argument = g_steal_pointer (&argument);
          return header;
        }

      header.column = find_column (base);
      if (header.column != NULL && header.column->type == JM_COLUMN_EMOTION)
        {
          header.argument = g_steal_pointer (&argument);
          return header;
        }
      if (header.column != NULL && !may_be_explained (header.column))
        header.column = NULL;
    }

  if (header.column == NULL)
    header.column = find_column (folded);
  if (header.column == NULL)
    header.argument = g_steal_pointer (&title);

  return header;
}

/**
 * jm_table_write_header:
 * @column: (nullable): a column, %NULL for a text lane
 * @argument: (nullable): the persona or the lane
 * @is_internal: whether the lane is internal
 *
 * The opposite of jm_table_find_header().
 *
 * Returns: (transfer full): what to write over the column
 */
char *
jm_table_write_header (const JmColumn *column,
                       const char     *argument,
                       gboolean        is_internal)
{
  g_autofree char *name = NULL;
  g_autofree char *lane = NULL;
  JmHeader header;
  gboolean is_plain;

  if (column != NULL)
    {
      name = jm_column_get_name (column);
      return argument != NULL ? g_strdup_printf ("%s (%s)", name, argument) : g_steal_pointer (&name);
    }

  lane = jm_import_strip (g_strdup (argument));
  if (is_internal)
    return g_strdup_printf ("internal lane (%s)", lane);

  /* A lane may be called like a column. */
  header = jm_table_find_header (lane);
  is_plain = header.column == NULL && lane[0] != '\0' && strcmp (header.argument, lane) == 0;
  g_free (header.argument);

  return is_plain ? g_steal_pointer (&lane) : g_strdup_printf ("lane (%s)", lane);
}
