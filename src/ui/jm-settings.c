/* jm-settings.c: what a person has chosen in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * g_settings_new() ends the program where a schema is missing, and so does the first look at a
 * key that an older schema does not have.  So the schema is looked for and compared with the
 * properties before it is used.
 */

#include "config.h"

#include "jm-settings.h"

#include <gtk/gtk.h>

struct _JmSettings
{
  GObject parent_instance;

  GSettings *settings; /* nullable: nothing is kept */
  JmStyleChoice style;
  JmWheel wheel;
  char *paper;
  char *spelling_language;
  gboolean autosave;
  gboolean spelling;
  gboolean restore_tabs;
};

enum
{
  PROP_0,
  PROP_STYLE,
  PROP_PAPER,
  PROP_AUTOSAVE,
  PROP_WHEEL,
  PROP_SPELLING,
  PROP_SPELLING_LANGUAGE,
  PROP_RESTORE_TABS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (JmStyleChoice, jm_style_choice,
                    G_DEFINE_ENUM_VALUE (JM_STYLE_SYSTEM, "system"),
                    G_DEFINE_ENUM_VALUE (JM_STYLE_LIGHT, "light"),
                    G_DEFINE_ENUM_VALUE (JM_STYLE_DARK, "dark"))

G_DEFINE_ENUM_TYPE (JmWheel, jm_wheel,
                    G_DEFINE_ENUM_VALUE (JM_WHEEL_SCROLL, "scroll"),
                    G_DEFINE_ENUM_VALUE (JM_WHEEL_ZOOM, "zoom"))

G_DEFINE_FINAL_TYPE (JmSettings, jm_settings, G_TYPE_OBJECT)

static void
jm_settings_finalize (GObject *object)
{
  JmSettings *self = JM_SETTINGS (object);

  g_clear_object (&self->settings);
  g_free (self->paper);
  g_free (self->spelling_language);

  G_OBJECT_CLASS (jm_settings_parent_class)->finalize (object);
}

static void
jm_settings_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  JmSettings *self = JM_SETTINGS (object);

  switch (prop_id)
    {
    case PROP_STYLE:
      g_value_set_enum (value, self->style);
      break;

    case PROP_PAPER:
      g_value_set_string (value, self->paper);
      break;

    case PROP_AUTOSAVE:
      g_value_set_boolean (value, self->autosave);
      break;

    case PROP_WHEEL:
      g_value_set_enum (value, self->wheel);
      break;

    case PROP_SPELLING:
      g_value_set_boolean (value, self->spelling);
      break;

    case PROP_SPELLING_LANGUAGE:
      g_value_set_string (value, self->spelling_language);
      break;

    case PROP_RESTORE_TABS:
      g_value_set_boolean (value, self->restore_tabs);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
set_flag (gboolean     *flag,
          const GValue *value)
{
  gboolean is_other = *flag != g_value_get_boolean (value);

  *flag = g_value_get_boolean (value);

  return is_other;
}

static gboolean
set_text (char         **text,
          const GValue  *value)
{
  const char *given = g_value_get_string (value);

  return g_set_str (text, given != NULL ? given : "");
}

static gboolean
set_choice (guint        *choice,
            const GValue *value)
{
  gboolean is_other = *choice != (guint) g_value_get_enum (value);

  *choice = (guint) g_value_get_enum (value);

  return is_other;
}

static void
jm_settings_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  JmSettings *self = JM_SETTINGS (object);
  gboolean is_other = FALSE;

  switch (prop_id)
    {
    case PROP_STYLE:
      is_other = set_choice (&self->style, value);
      break;

    case PROP_PAPER:
      is_other = set_text (&self->paper, value);
      break;

    case PROP_AUTOSAVE:
      is_other = set_flag (&self->autosave, value);
      break;

    case PROP_WHEEL:
      is_other = set_choice (&self->wheel, value);
      break;

    case PROP_SPELLING:
      is_other = set_flag (&self->spelling, value);
      break;

    case PROP_SPELLING_LANGUAGE:
      is_other = set_text (&self->spelling_language, value);
      break;

    case PROP_RESTORE_TABS:
      is_other = set_flag (&self->restore_tabs, value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (is_other)
    g_object_notify_by_pspec (object, pspec);
}

static void
jm_settings_class_init (JmSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = jm_settings_finalize;
  object_class->get_property = jm_settings_get_property;
  object_class->set_property = jm_settings_set_property;

  /**
   * JmSettings:style:
   *
   * Whether the window is light or dark.
   */
  props[PROP_STYLE] = g_param_spec_enum ("style", NULL, NULL, JM_TYPE_STYLE_CHOICE, JM_STYLE_SYSTEM, flags);

  /**
   * JmSettings:paper:
   *
   * The name of the paper that exports and prints begin with; empty for what is usual in the
   * country.
   */
  props[PROP_PAPER] = g_param_spec_string ("paper", NULL, NULL, "", flags);

  /**
   * JmSettings:autosave:
   *
   * Whether a map that has a file is saved by itself.
   */
  props[PROP_AUTOSAVE] = g_param_spec_boolean ("autosave", NULL, NULL, FALSE, flags);

  /**
   * JmSettings:wheel:
   *
   * What the wheel does on the map.
   */
  props[PROP_WHEEL] = g_param_spec_enum ("wheel", NULL, NULL, JM_TYPE_WHEEL, JM_WHEEL_SCROLL, flags);

  /**
   * JmSettings:spelling:
   *
   * Whether words that a dictionary does not have are underlined.
   */
  props[PROP_SPELLING] = g_param_spec_boolean ("spelling", NULL, NULL, TRUE, flags);

  /**
   * JmSettings:spelling-language:
   *
   * The dictionary, for example "de_DE"; empty for the language of the system.
   */
  props[PROP_SPELLING_LANGUAGE] = g_param_spec_string ("spelling-language", NULL, NULL, "", flags);

  /**
   * JmSettings:restore-tabs:
   *
   * Whether the maps of last time are opened at the start.
   */
  props[PROP_RESTORE_TABS] = g_param_spec_boolean ("restore-tabs", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
jm_settings_init (JmSettings *self)
{
}

/* The type of the key that keeps a property. */
static const GVariantType *
get_key_type (const GParamSpec *pspec)
{
  return G_IS_PARAM_SPEC_BOOLEAN (pspec) ? G_VARIANT_TYPE_BOOLEAN : G_VARIANT_TYPE_STRING;
}

static gboolean
has_all_keys (GSettingsSchema *schema)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    {
      g_autoptr (GSettingsSchemaKey) key = NULL;

      if (!g_settings_schema_has_key (schema, props[i]->name))
        return FALSE;
      key = g_settings_schema_get_key (schema, props[i]->name);
      if (!g_variant_type_equal (g_settings_schema_key_get_value_type (key), get_key_type (props[i])))
        return FALSE;
    }

  return TRUE;
}

static GSettingsSchema *
look_up (GSettingsSchemaSource *source)
{
  GSettingsSchema *schema = source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;

  if (schema != NULL && !has_all_keys (schema))
    g_clear_pointer (&schema, g_settings_schema_unref);

  return schema;
}

static GSettingsSchema *
find_schema (const char *const *folders)
{
  GSettingsSchema *schema = look_up (g_settings_schema_source_get_default ());

  for (guint i = 0; schema == NULL && folders[i] != NULL; i++)
    {
      g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (folders[i], NULL, FALSE,
                                                                                              NULL);

      schema = look_up (source);
    }

  return schema;
}

/**
 * jm_settings_new:
 * @folders: (array zero-terminated=1): where the schema may lie, besides where the system has it
 *
 * Returns: (transfer full): settings; without a schema they have their defaults and are not kept
 */
JmSettings *
jm_settings_new (const char *const *folders)
{
  JmSettings *self = g_object_new (JM_TYPE_SETTINGS, NULL);
  g_autoptr (GSettingsSchema) schema = find_schema (folders);

  if (schema == NULL)
    {
      g_warning ("The settings’ schema %s is not installed, so preferences are not kept", APP_ID);
      return self;
    }

  self->settings = g_settings_new_full (schema, NULL, NULL);
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_settings_bind (self->settings, props[i]->name, self, props[i]->name,
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);

  return self;
}

/**
 * jm_settings_get:
 *
 * Returns: (transfer none): the settings of the person who runs the program
 */
JmSettings *
jm_settings_get (void)
{
  static JmSettings *settings;

  if (settings == NULL)
    {
      /* A program that runs where it was built, and one that was installed where the system does not look. */
      g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
      g_autofree char *folder = g_path_get_dirname (program != NULL ? program : ".");
      g_autofree char *built = g_build_filename (folder, "..", "data", NULL);
      g_autofree char *installed = g_build_filename (folder, "..", "share", "glib-2.0", "schemas", NULL);

      settings = jm_settings_new ((const char *const[]) { built, installed, NULL });
    }

  return settings;
}

/**
 * jm_settings_get_style:
 * @self: the settings
 *
 * Returns: whether the window is light or dark
 */
JmStyleChoice
jm_settings_get_style (JmSettings *self)
{
  return self->style;
}

/**
 * jm_settings_get_paper:
 * @self: the settings
 *
 * Returns: (transfer none): the paper that exports and prints begin with
 */
const JmPaper *
jm_settings_get_paper (JmSettings *self)
{
  const JmPaper *paper = *self->paper != '\0' ? jm_paper_find (self->paper) : NULL;

  return paper != NULL ? paper : jm_paper_get_usual ();
}

/**
 * jm_settings_get_autosave:
 * @self: the settings
 *
 * Returns: whether a map that has a file is saved by itself
 */
gboolean
jm_settings_get_autosave (JmSettings *self)
{
  return self->autosave;
}

/**
 * jm_settings_get_wheel:
 * @self: the settings
 *
 * Returns: what the wheel does on the map
 */
JmWheel
jm_settings_get_wheel (JmSettings *self)
{
  return self->wheel;
}

/**
 * jm_settings_get_spelling:
 * @self: the settings
 *
 * Returns: whether words that a dictionary does not have are underlined
 */
gboolean
jm_settings_get_spelling (JmSettings *self)
{
  return self->spelling;
}

/**
 * jm_settings_get_spelling_language:
 * @self: the settings
 *
 * Returns: (transfer none): the dictionary, for example "de_DE"; empty for the language of the
 *   system
 */
const char *
jm_settings_get_spelling_language (JmSettings *self)
{
  return self->spelling_language;
}

/**
 * jm_settings_get_restore_tabs:
 * @self: the settings
 *
 * Returns: whether the maps of last time are opened at the start
 */
gboolean
jm_settings_get_restore_tabs (JmSettings *self)
{
  return self->restore_tabs;
}
