/* jm-palette-edit.c: a new touchpoint or stage where somebody is working
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-palette-edit.h"

#include "jm-edit.h"

/* The stage that a new touchpoint goes into, and its place there. */
static gboolean
find_place (JmMap      *map,
            const char *beside,
            JmPlace    *place)
{
  JmItem *root = jm_map_get_root (map);
  guint n_stages = jm_item_get_n_children (root, JM_MAP_STAGES);
  const char *touchpoint = jm_edit_find_holder (map, beside, JM_KIND_TOUCHPOINT);
  const char *stage = jm_edit_find_holder (map, beside, JM_KIND_STAGE);

  if (touchpoint != NULL)
    {
      jm_map_locate (map, touchpoint, place);
      place->position++;
      return TRUE;
    }

  if (stage == NULL && n_stages == 0)
    return FALSE;
  if (stage == NULL)
    stage = jm_item_get_id (jm_item_get_child (root, JM_MAP_STAGES, n_stages - 1));

  *place = (JmPlace) { stage, JM_STAGE_TOUCHPOINTS,
                       jm_item_get_n_children (jm_map_find (map, stage), JM_STAGE_TOUCHPOINTS) };

  return TRUE;
}

/**
 * jm_palette_add_touchpoint:
 * @map: a map
 * @beside: (nullable): the item that somebody is working on
 * @kind: a #JmTouchpointKind, or %JM_CHOICE_UNSET
 * @id: (out) (transfer full): the id of the new touchpoint; %NULL when it cannot be added
 * @error: return location for an error
 *
 * Adds a touchpoint behind the one that @beside is or belongs to; else at the end of its
 * stage, or of the last one.  A map without stages gets one.  Errors: as jm_map_insert().
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_palette_add_touchpoint (JmMap       *map,
                           const char  *beside,
                           int          kind,
                           char       **id,
                           GError     **error)
{
  g_autoptr (JmMap) with_stage = NULL;
  g_autofree char *stage = NULL;
  g_autofree char *new_id = NULL;
  g_autoptr (JmItem) touchpoint = NULL;
  JmPlace place = { 0 };
  JmMap *result;

  *id = NULL;
  if (!find_place (map, beside, &place))
    {
      with_stage = map = jm_palette_add_stage (map, NULL, &stage, error);
      if (map == NULL)
        return NULL;
      place = (JmPlace) { stage, JM_STAGE_TOUCHPOINTS, 0 };
    }

  new_id = jm_map_make_id (map, JM_KIND_TOUCHPOINT);
  touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, new_id);
  if (kind != JM_CHOICE_UNSET)
    jm_item_build_set (touchpoint, JM_TOUCHPOINT_KIND, JM_VALUE_NUMBER (kind), NULL);

  result = jm_map_insert (map, place.parent, place.field, (int) place.position, touchpoint, error);
  if (result != NULL)
    *id = g_steal_pointer (&new_id);

  return result;
}

/**
 * jm_palette_add_stage:
 * @map: a map
 * @beside: (nullable): the item that somebody is working on
 * @id: (out) (transfer full): the id of the new stage; %NULL when it cannot be added
 * @error: return location for an error
 *
 * Adds a stage behind the one that @beside is or belongs to, else at the end.  Errors: as
 * jm_map_insert().
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_palette_add_stage (JmMap       *map,
                      const char  *beside,
                      char       **id,
                      GError     **error)
{
  g_autofree char *new_id = jm_map_make_id (map, JM_KIND_STAGE);
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, new_id);
  const char *before = jm_edit_find_holder (map, beside, JM_KIND_STAGE);
  JmPlace place = { 0 };
  int position = before != NULL && jm_map_locate (map, before, &place) ? (int) place.position + 1 : -1;
  JmMap *result = jm_map_insert (map, JM_MAP_ID, JM_MAP_STAGES, position, stage, error);

  *id = result != NULL ? g_steal_pointer (&new_id) : NULL;

  return result;
}
