/* jm-template.c: maps to begin with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-template.h"

#include <glib/gi18n.h>

#include "jm-format.h"
#include "jm-json-reader.h"
#include "jm-template-resource.h"

#define FOLDER "/journey-mapper/templates/"
#define ENDING ".journey.json"

/* Tells translators, and gettext, these texts from the sentences of the program. */
#define CONTEXT "template"

/* How the list of texts begins. */
#define HEAD "/* template-texts.h: the texts of data/templates/, for translators\n" \
             " *\n" \
             " * SPDX-License-Identifier: GPL-3.0-or-later\n" \
             " *\n" \
             " * Written by “meson compile update-template-texts”, included by nothing.\n" \
             " */\n"

static const JmTemplate templates[] = {
  { "lifecycle", N_("Customer lifecycle"),
    N_("Six stages from awareness to loyalty, for a product that people keep using") },
  { "purchase", N_("Purchase"), N_("Five stages from awareness to advocacy, for something that people buy") },
  { "day-in-the-life", N_("Day in the life"), N_("A whole day of one person, with you in it or not") },
  { "service-blueprint", N_("Service blueprint"),
    N_("One visit, with what staff and systems do in sight and out of sight") },
  { "blank", N_("Blank"), N_("An empty page") },
};

/**
 * jm_templates_get:
 * @n_templates: (out): their number
 *
 * Returns: (transfer none) (array length=n_templates): all templates, in the order in which
 *   they are offered
 */
const JmTemplate *
jm_templates_get (guint *n_templates)
{
  *n_templates = G_N_ELEMENTS (templates);

  return templates;
}

/**
 * jm_template_find:
 * @name: for example "lifecycle", in any case
 *
 * Returns: (transfer none) (nullable): the template, %NULL when none is called so
 */
const JmTemplate *
jm_template_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_ascii_strcasecmp (templates[i].name, name) == 0)
      return &templates[i];

  return NULL;
}

/* Returns the map as it stands in the file. */
static JmMap *
read_template (const JmTemplate  *template,
               GError           **error)
{
  g_autofree char *path = g_strconcat (FOLDER, template->name, ENDING, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (jm_template_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                     error);

  return bytes != NULL ? jm_json_read (bytes, template->name, NULL, NULL, error) : NULL;
}

/* Whether a text is there to be read by people and has a word in it. */
static gboolean
is_translated (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Whether a field holds texts for people.  The lanes of a view are texts, but names. */
static gboolean
is_for_people (JmKind kind,
               guint  field)
{
  JmType type = jm_kind_get_field (kind, field)->type;

  if (kind == JM_KIND_VIEW && field == JM_VIEW_LANES)
    return FALSE;

  return type == JM_TYPE_TEXT || type == JM_TYPE_PROSE || type == JM_TYPE_TEXTS;
}

/* Returns what stands in the place of a text of a template. */
typedef char *(*TextFunc) (const JmItem *item,
                           guint         field,
                           const char   *text,
                           gpointer      user_data);

typedef struct
{
  TextFunc function;
  gpointer user_data;
} Texts;

static char *
change_text (const Texts  *texts,
             const JmItem *item,
             guint         field,
             const char   *text)
{
  return is_translated (text) ? texts->function (item, field, text, texts->user_data) : g_strdup (text);
}

static JmItem *with_texts (JmItem       *item,
                           const Texts  *texts,
                           GError      **error);

static JmItem *
with_child_texts (JmItem       *item,
                  guint         field,
                  const Texts  *texts,
                  GError      **error)
{
  guint n = jm_item_get_n_children (item, field);
  g_autoptr (GPtrArray) children = g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref);

  for (guint i = 0; i < n; i++)
    {
      JmItem *child = with_texts (jm_item_get_child (item, field, i), texts, error);

      if (child == NULL)
        return NULL;
      g_ptr_array_add (children, child);
    }

  return jm_item_with_children (item, field, children);
}

static JmItem *
with_field_texts (JmItem       *item,
                  guint         field,
                  const Texts  *texts,
                  GError      **error)
{
  guint n = jm_item_get_n_texts (item, field);
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  if (jm_kind_get_field (jm_item_get_kind (item), field)->type != JM_TYPE_TEXTS)
    {
      text = change_text (texts, item, field, jm_item_get_text (item, field));
      return jm_item_with_value (item, field, JM_VALUE_TEXT (text), error);
    }

  lines = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    lines[i] = change_text (texts, item, field, jm_item_get_nth_text (item, field, i));

  return jm_item_with_value (item, field, JM_VALUE_TEXTS ((const char *const *) lines), error);
}

/* Returns the item with other texts, in document order, in it and all that is in it. */
static JmItem *
with_texts (JmItem       *item,
            const Texts  *texts,
            GError      **error)
{
  const JmKindInfo *info = jm_item_get_info (item);
  g_autoptr (JmItem) result = jm_item_ref (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      JmItem *changed;

      if (!jm_item_is_set (item, i))
        continue;

      if (info->fields[i].type == JM_TYPE_CHILDREN)
        changed = with_child_texts (result, i, texts, error);
      else if (is_for_people (jm_item_get_kind (item), i))
        changed = with_field_texts (result, i, texts, error);
      else
        continue;

      if (changed == NULL)
        return NULL;
      jm_item_unref (result);
      result = changed;
    }

  return g_steal_pointer (&result);
}

/* Makes a text of any origin fit a field. */
static char *
clean (const JmItem *item,
       guint         field,
       const char   *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return jm_field_clean_text (jm_kind_get_field (jm_item_get_kind (item), field), valid);
}

static char *
translate (const JmItem *item,
           guint         field,
           const char   *text,
           gpointer      user_data)
{
  return clean (item, field, g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, text));
}

/**
 * jm_template_load:
 * @name: the name of a template
 * @title: (nullable): what the map is called; %NULL for the title of the template
 * @error: return location for an error
 *
 * Makes a map from a template, in the language of the user.  Its items have ids of their
 * own, as if somebody had just drawn it.  What of @title does not fit a line of text is left
 * away.
 *
 * Errors: %JM_FORMAT_ERROR_NOT_A_MAP when no template is called so, %JM_MODEL_ERROR_VALUE
 * for a title that is too long.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_template_load (const char  *name,
                  const char  *title,
                  GError     **error)
{
  const Texts texts = { translate, NULL };
  const JmTemplate *template;
  g_autoptr (JmMap) kept = NULL;
  g_autoptr (JmMap) translated = NULL;
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmItem) root = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  template = jm_template_find (name);
  if (template == NULL)
    {
      g_set_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_NOT_A_MAP, _("There is no template “%s”."), name);
      return NULL;
    }

  kept = read_template (template, error);
  root = kept != NULL ? with_texts (jm_map_get_root (kept), &texts, error) : NULL;
  translated = root != NULL ? jm_map_new (root, error) : NULL;
  if (translated == NULL)
    return NULL;

  map = jm_map_renew (translated);
  if (title == NULL)
    return g_steal_pointer (&map);

  line = clean (root, JM_MAP_TITLE, title);

  return jm_map_set (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT (line), error);
}

typedef struct
{
  const JmTemplate *template;
  GHashTable *listed;
  GString *source;
} Listing;

/* Lists a text, the first time that it occurs, and leaves it as it is. */
static char *
list_text (const JmItem *item,
           guint         field,
           const char   *text,
           gpointer      user_data)
{
  const Listing *listing = user_data;
  const JmKindInfo *info = jm_item_get_info (item);

  if (!g_hash_table_add (listing->listed, g_strdup (text)))
    return g_strdup (text);

  g_string_append_printf (listing->source, "\n/* Translators: %s / %s / %s */\n" "C_(\"" CONTEXT "\", \"",
                          listing->template->title, info->label, info->fields[field].label);
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (listing->source, "\\n");
    else
      {
        if (*p == '"' || *p == '\\')
          g_string_append_c (listing->source, '\\');
        g_string_append_c (listing->source, *p);
      }
  g_string_append (listing->source, "\")\n");

  return g_strdup (text);
}

/**
 * jm_template_write_texts:
 * @error: return location for an error
 *
 * Lists all texts of all templates as C source that is never compiled: gettext cannot read
 * our documents.  The list is kept as po/template-texts.h.
 *
 * Returns: (transfer full): the source, or %NULL when a template cannot be read
 */
GBytes *
jm_template_write_texts (GError **error)
{
  g_autoptr (GString) source = g_string_new (HEAD);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      Listing listing = { &templates[i], listed, source };
      const Texts texts = { list_text, &listing };
      g_autoptr (JmMap) map = read_template (&templates[i], error);
      g_autoptr (JmItem) root = map != NULL ? with_texts (jm_map_get_root (map), &texts, error) : NULL;

      if (root == NULL)
        return NULL;
    }

  return g_string_free_to_bytes (g_steal_pointer (&source));
}
