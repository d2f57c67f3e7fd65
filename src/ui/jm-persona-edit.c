/* jm-persona-edit.c: what can be done to personas, and what is told of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-persona-edit.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-evidence.h"
#include "jm-style.h"
#include "jm-wording.h"

/* Less than lies between any two of the common colours, red, green and blue together. */
#define MOST_ALIKE 80

static JmItem *
get_persona (const JmItem *root,
             guint         position)
{
  return jm_item_get_child (root, JM_MAP_PERSONAS, position);
}

static gboolean
has_name (const JmItem *root,
          const char   *name)
{
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_PERSONAS); i++)
    if (strcmp (jm_item_get_text (get_persona (root, i), JM_PERSONA_NAME), name) == 0)
      return TRUE;

  return FALSE;
}

/* A name that no other persona has. */
static char *
make_name (const JmItem *root)
{
  char *name = g_strdup (_("New persona"));

  for (guint i = 2; has_name (root, name); i++)
    {
      g_free (name);
      /* Translators: the name of a persona that was just added; a number makes it different. */
      name = g_strdup_printf (_("New persona %u"), i);
    }

  return name;
}

/**
 * jm_persona_add:
 * @map: a map
 * @id: (out) (transfer full): the id of the new persona; %NULL when it cannot be added
 * @error: return location for an error
 *
 * Adds a persona below the others, with a name and a colour of its own.  Errors: as
 * jm_map_insert().
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_persona_add (JmMap   *map,
                char   **id,
                GError **error)
{
  JmItem *root = jm_map_get_root (map);
  g_autofree char *new_id = jm_map_make_id (map, JM_KIND_PERSONA);
  g_autofree char *name = make_name (root);
  g_autofree char *colour = jm_colour_write (jm_persona_get_next_colour (root));
  g_autoptr (JmItem) persona = jm_item_new (JM_KIND_PERSONA, new_id);
  JmMap *result;

  jm_item_build_set (persona, JM_PERSONA_NAME, JM_VALUE_TEXT (name), NULL);
  jm_item_build_set (persona, JM_PERSONA_COLOUR, JM_VALUE_TEXT (colour), NULL);
  result = jm_map_insert (map, JM_MAP_ID, JM_MAP_PERSONAS, -1, persona, error);
  *id = result != NULL ? g_steal_pointer (&new_id) : NULL;

  return result;
}

/**
 * jm_persona_move:
 * @map: a map
 * @id: a persona
 * @place: before which of the personas, as they stand now, it comes to stand; as many as there
 *   are for the end
 * @error: return location for an error
 *
 * Errors: %JM_MODEL_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full): the new map; @map when the persona stands there already; or %NULL
 */
JmMap *
jm_persona_move (JmMap       *map,
                 const char  *id,
                 guint        place,
                 GError     **error)
{
  const char *const ids[] = { id, NULL };
  JmPlace now = { 0 };

  if (jm_map_locate (map, id, &now) && now.position < place)
    place--;

  return jm_map_move (map, ids, JM_MAP_ID, JM_MAP_PERSONAS, (int) place, error);
}

/**
 * jm_persona_move_by:
 * @map: a map
 * @id: a persona
 * @steps: how many places down, or up when negative
 * @error: return location for an error
 *
 * Moves a persona, as far as there are places.  Errors: %JM_MODEL_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full): the new map; @map when it cannot go farther; or %NULL
 */
JmMap *
jm_persona_move_by (JmMap       *map,
                    const char  *id,
                    int          steps,
                    GError     **error)
{
  const char *const ids[] = { id, NULL };
  JmPlace now = { 0 };
  int last = (int) jm_item_get_n_children (jm_map_get_root (map), JM_MAP_PERSONAS) - 1;

  jm_map_locate (map, id, &now);

  return jm_map_move (map, ids, JM_MAP_ID, JM_MAP_PERSONAS, CLAMP ((int) now.position + steps, 0, MAX (last, 0)),
                      error);
}

/* Colours that people would take for the same. */
static gboolean
look_alike (JmColour colour,
            JmColour other)
{
  int distance = 0;

  for (guint shift = 8; shift <= 24; shift += 8)
    distance += ABS ((int) (colour >> shift & 0xff) - (int) (other >> shift & 0xff));

  return distance < MOST_ALIKE;
}

/**
 * jm_persona_get_next_colour:
 * @root: the root of a map
 *
 * Returns: the first of the common colours that no persona has, nor one like it; when all are taken, the one
 *   whose turn it is
 */
JmColour
jm_persona_get_next_colour (const JmItem *root)
{
  guint n = jm_item_get_n_children (root, JM_MAP_PERSONAS);
  JmColour first = jm_persona_get_default_colour (0);

  for (guint i = 0; i == 0 || jm_persona_get_default_colour (i) != first; i++)
    {
      JmColour colour = jm_persona_get_default_colour (i);
      gboolean taken = FALSE;

      for (guint j = 0; j < n && !taken; j++)
        taken = look_alike (jm_persona_get_colour (get_persona (root, j), j), colour);

      if (!taken)
        return colour;
    }

  return jm_persona_get_default_colour (n);
}

/**
 * jm_persona_get_colour:
 * @persona: a persona
 * @number: as jm_persona_get_number()
 *
 * Returns: the colour of its curve
 */
JmColour
jm_persona_get_colour (const JmItem *persona,
                       guint         number)
{
  return jm_colour_parse (jm_item_get_text (persona, JM_PERSONA_COLOUR), jm_persona_get_default_colour (number));
}

static gboolean
is_hidden (const JmItem *preset,
           const JmItem *persona)
{
  for (guint i = 0; preset != NULL && i < jm_item_get_n_texts (preset, JM_VIEW_HIDDEN_PERSONAS); i++)
    if (strcmp (jm_item_get_nth_text (preset, JM_VIEW_HIDDEN_PERSONAS, i), jm_item_get_id (persona)) == 0)
      return TRUE;

  return FALSE;
}

/**
 * jm_persona_get_number:
 * @root: the root of a map
 * @preset: (nullable): what the view was told to show
 * @position: a persona, from 0
 *
 * The line and the marker of a curve go by its place among those that are shown.
 *
 * Returns: the number of its curve in the view; where it is hidden, the one it would have if
 *   all were shown
 */
guint
jm_persona_get_number (const JmItem *root,
                       const JmItem *preset,
                       guint         position)
{
  guint number = 0;

  if (is_hidden (preset, get_persona (root, position)))
    return position;

  for (guint i = 0; i < position; i++)
    number += !is_hidden (preset, get_persona (root, i));

  return number;
}

/**
 * jm_persona_get_name:
 * @persona: a persona
 *
 * Returns: (transfer full): its name, or what stands for one
 */
char *
jm_persona_get_name (const JmItem *persona)
{
  const char *name = jm_item_get_text (persona, JM_PERSONA_NAME);

  return g_strdup (*name != '\0' ? name : _("Persona without a name"));
}

/**
 * jm_persona_get_initial:
 * @persona: a persona
 *
 * Returns: (transfer full): the first letter of its name, as a capital; empty where the name
 *   has no letter
 */
char *
jm_persona_get_initial (const JmItem *persona)
{
  for (const char *p = jm_item_get_text (persona, JM_PERSONA_NAME); *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return g_utf8_strup (p, g_utf8_next_char (p) - p);

  return g_strdup ("");
}

/**
 * jm_persona_describe:
 * @persona: a persona
 *
 * Returns: (transfer full): what stands below its name: that it is assumed, its quote, or its
 *   role; possibly empty
 */
char *
jm_persona_describe (const JmItem *persona)
{
  const char *quote = jm_item_get_text (persona, JM_PERSONA_QUOTE);

  if (jm_item_get_evidence (persona) == JM_EVIDENCE_ASSUMED)
    return g_strdup (_("Assumed — no evidence yet"));

  if (*quote == '\0')
    return g_strdup (jm_item_get_text (persona, JM_PERSONA_ROLE));

  return jm_quote_format (quote);
}

/**
 * jm_colour_write:
 * @colour: an opaque colour
 *
 * Returns: (transfer full): the colour as a field of the type COLOUR has it: #rrggbb
 */
char *
jm_colour_write (JmColour colour)
{
  return g_strdup_printf ("#%06x", colour >> 8);
}
