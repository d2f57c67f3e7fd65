/* jm-settings.h: what a person has chosen in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One object for the whole program.  Its properties are "style", "paper", "autosave", "wheel",
 * "spelling", "spelling-language" and "restore-tabs"; a widget that follows one connects to
 * "notify::autosave" and so on, or binds it.  They are kept by GSettings; where its schema is
 * not installed, the properties have their defaults and last until the program ends.  It belongs
 * to the main thread.
 */

#pragma once

#include <gio/gio.h>

#include "jm-page.h"

G_BEGIN_DECLS

typedef enum
{
  JM_STYLE_SYSTEM,
  JM_STYLE_LIGHT,
  JM_STYLE_DARK,
} JmStyleChoice;

/* What the wheel does on the map; with Ctrl it does the other. */
typedef enum
{
  JM_WHEEL_SCROLL,
  JM_WHEEL_ZOOM,
} JmWheel;

#define JM_TYPE_STYLE_CHOICE (jm_style_choice_get_type ())
#define JM_TYPE_WHEEL (jm_wheel_get_type ())
GType          jm_style_choice_get_type         (void);
GType          jm_wheel_get_type                (void);

#define JM_TYPE_SETTINGS (jm_settings_get_type ())
G_DECLARE_FINAL_TYPE (JmSettings, jm_settings, JM, SETTINGS, GObject)

JmSettings    *jm_settings_get                   (void);
JmStyleChoice  jm_settings_get_style             (JmSettings *self);
const JmPaper *jm_settings_get_paper             (JmSettings *self);
gboolean       jm_settings_get_autosave          (JmSettings *self);
JmWheel        jm_settings_get_wheel             (JmSettings *self);
gboolean       jm_settings_get_spelling          (JmSettings *self);
const char    *jm_settings_get_spelling_language (JmSettings *self);
gboolean       jm_settings_get_restore_tabs      (JmSettings *self);

/* For tests: settings as they are where the schema is, or is not, in a folder. */
JmSettings    *jm_settings_new                   (const char *const *folders);

G_END_DECLS
