/* jm-json-place.c: where in a document something stands, for errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-place.h"

#include <glib/gi18n.h>

#include "jm-json-walk.h"

/* How many characters of a title are repeated in an error. */
#define MAX_TITLE 40

/**
 * jm_json_place_find:
 * @self: an item
 * @member: (nullable): one of its members
 * @index: the entry of the list in @member; -1 for the member itself
 * @text: the document
 * @length: its bytes
 *
 * Returns: the byte in @text where the value begins; of the item when it has no such member
 */
gsize
jm_json_place_find (const JmJsonPlace *self,
                    const char        *member,
                    int                index,
                    const char        *text,
                    gsize              length)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (JmJsonStep));

  for (const JmJsonPlace *place = self; place->parent != NULL; place = place->parent)
    {
      const JmJsonStep way[] = { { place->member, 0 }, { NULL, place->index } };

      g_array_prepend_vals (steps, way, G_N_ELEMENTS (way));
    }

  if (member != NULL)
    {
      JmJsonStep step = { member, 0 };

      g_array_append_val (steps, step);
      if (index >= 0)
        {
          step = (JmJsonStep) { NULL, (guint) index };
          g_array_append_val (steps, step);
        }
    }

  return jm_json_walk_find (text, length, (const JmJsonStep *) (gconstpointer) steps->data, steps->len);
}

/* The text of a member, on one line; "" when it has none. */
static char *
get_line (const JmJsonPlace *self,
          const char        *member)
{
  static const JmField line = { .type = JM_TYPE_TEXT };
  JsonNode *node = self->object != NULL ? json_object_get_member (self->object, member) : NULL;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return g_strdup ("");

  return jm_field_clean_text (&line, json_node_get_string (node));
}

/* The words by which people know an item: its first field, where that holds text. */
static char *
get_title (const JmJsonPlace *self)
{
  const JmField *first = jm_kind_get_field (self->kind, 0);
  g_autofree char *title = NULL;

  if (first->type != JM_TYPE_TEXT && first->type != JM_TYPE_PROSE)
    return g_strdup ("");

  title = get_line (self, first->name);
  if (g_utf8_strlen (title, -1) > MAX_TITLE)
    {
      g_autofree char *start = g_utf8_substring (title, 0, MAX_TITLE - 1);

      return g_strconcat (start, "…", NULL);
    }

  return g_steal_pointer (&title);
}

/**
 * jm_json_place_describe:
 * @self: an item
 * @member: (nullable): one of its members
 *
 * Names an item and what it is in, up to the nearest that has a title: “Touchpoint “Check
 * out” (t-4), Emotion (e-9), score”.
 *
 * Returns: (transfer full): the description
 */
char *
jm_json_place_describe (const JmJsonPlace *self,
                        const char        *member)
{
  g_autoptr (GString) text = g_string_new (member);
  gboolean has_title = FALSE;

  for (const JmJsonPlace *place = self; place != NULL && !has_title; place = place->parent)
    {
      const char *label = _(jm_kind_get_info (place->kind)->label);
      g_autofree char *id = get_line (place, "id");
      g_autofree char *title = get_title (place);
      g_autofree char *words = NULL;

      has_title = *title != '\0';

      if (has_title && *id != '\0')
        words = g_strdup_printf ("%s “%s” (%s)", label, title, id);
      else if (has_title)
        words = g_strdup_printf ("%s “%s”", label, title);
      else if (*id != '\0')
        words = g_strdup_printf ("%s (%s)", label, id);
      else if (place->parent != NULL)
        words = g_strdup_printf ("%s %u", label, place->index + 1);
      else
        words = g_strdup (label);

      if (text->len > 0)
        g_string_prepend (text, ", ");
      g_string_prepend (text, words);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
