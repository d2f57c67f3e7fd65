/* jm-example.c: finished maps to look at, which are compiled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-example.h"

#include <gio/gio.h>

#include "jm-data-uri.h"
#include "jm-example-resource.h"
#include "jm-json-reader.h"

#define FOLDER "/journey-mapper/examples/"

static GBytes *
look_up (const char *path)
{
  return g_resource_lookup_data (jm_example_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * jm_examples_get:
 *
 * Returns: (transfer none): the names of the examples, which end with %NULL
 */
const char *const *
jm_examples_get (void)
{
  static const char *const names[] = {
    "switching-mobile-provider.journey.json",
    "switching-mobile-provider-future.journey.json",
    "day-surgery.journey.json",
    "fleet-software.journey.json",
    NULL,
  };

  return names;
}

/* Gives the items of a map their pictures, which lie beside it as resources. */
static JmItem *
with_pictures (JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  JmItem *result = jm_item_ref (item);

  for (guint field = 0; field < info->n_fields; field++)
    {
      g_autoptr (JmItem) before = result;

      result = NULL;
      if (info->fields[field].type == JM_TYPE_PICTURE && *jm_item_get_text (item, field) != '\0')
        {
          g_autofree char *path = g_strconcat (FOLDER, jm_item_get_text (item, field), NULL);
          g_autoptr (GBytes) bytes = look_up (path);
          g_autofree char *uri = bytes != NULL ? jm_data_uri_write (bytes, "image/png") : NULL;

          if (uri != NULL)
            result = jm_item_with_value (before, field, JM_VALUE_TEXT (uri), NULL);
        }
      else if (info->fields[field].type == JM_TYPE_CHILDREN && jm_item_get_n_children (item, field) > 0)
        {
          g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);

          for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
            g_ptr_array_add (children, with_pictures (jm_item_get_child (item, field, i)));
          result = jm_item_with_children (before, field, children);
        }
      if (result == NULL)
        result = jm_item_ref (before);
    }

  return result;
}

/**
 * jm_example_load:
 * @name: one of jm_examples_get()
 *
 * May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the map
 */
JmMap *
jm_example_load (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = look_up (path);
  g_autoptr (JmMap) map = bytes != NULL ? jm_json_read (bytes, name, NULL, NULL, NULL) : NULL;
  g_autoptr (JmItem) root = map != NULL ? with_pictures (jm_map_get_root (map)) : NULL;

  return root != NULL ? jm_map_new (root, NULL) : NULL;
}
