/* jm-export-memory.c: what was chosen for a map when it was exported or printed last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-memory.h"

#include "jm-map-memory.h"
#include "jm-settings.h"

/* What goes on paper is another matter than what goes into a file. */
#define GROUP_EXPORT "export"
#define GROUP_PRINT "print"

static const char *
get_group (gboolean is_print)
{
  return is_print ? GROUP_PRINT : GROUP_EXPORT;
}

/**
 * jm_export_memory_load:
 * @editor: an open map
 * @is_print: whether it is to be printed
 *
 * Begins with what was chosen for the map last, or else for any map, or else with what is
 * usual.
 *
 * Returns: (transfer full): the choices
 */
JmExportChoices *
jm_export_memory_load (JmEditor *editor,
                       gboolean  is_print)
{
  JmExportChoices *choices = jm_export_choices_new (jm_settings_get_paper (jm_settings_get ()));
  g_autoptr (GKeyFile) last = jm_map_memory_load_last ();
  g_autoptr (GKeyFile) own = jm_map_memory_load_for (editor);

  jm_export_choices_read (choices, last, get_group (is_print));
  jm_export_choices_read (choices, own, get_group (is_print));
  if (is_print)
    choices->format = JM_EXPORT_PRINT;

  return choices;
}

typedef struct
{
  JmEditor *editor;
  const char *group;
} Store;

static void
store_cb (const char *key,
          const char *value,
          gpointer    user_data)
{
  const Store *store = user_data;

  jm_map_memory_set_for (store->editor, store->group, key, value);
}

static void
store_last_cb (const char *key,
               const char *value,
               gpointer    user_data)
{
  const Store *store = user_data;

  jm_map_memory_set_last (store->group, key, value);
}

/**
 * jm_export_memory_store:
 * @editor: an open map
 * @choices: what it was just exported or printed with
 *
 * Remembers the choices for this map, and as a beginning for the next one.
 */
void
jm_export_memory_store (JmEditor              *editor,
                        const JmExportChoices *choices)
{
  Store store = { editor, get_group (choices->format == JM_EXPORT_PRINT) };

  jm_export_choices_write (choices, FALSE, store_cb, &store);
  jm_export_choices_write (choices, TRUE, store_last_cb, &store);
}
