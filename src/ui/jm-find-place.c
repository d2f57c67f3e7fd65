/* jm-find-place.c: where on the screen a field of an item can be seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-find-place.h"

#include <string.h>

#include "jm-view-rules.h"

typedef struct
{
  const char *id;
  guint field;
  JmRect *rect;
  gboolean found;
} Drawn;

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Drawn *drawn = user_data;

  if (drawn->found || element->id == NULL || element->field != drawn->field || strcmp (element->id, drawn->id) != 0)
    return;

  *drawn->rect = *rect;
  drawn->found = TRUE;
}

static void
marker_cb (const JmCurve      *curve,
           const JmCurvePoint *point,
           gpointer            user_data)
{
  Drawn *drawn = user_data;

  if (drawn->found || drawn->field != JM_EMOTION_SCORE || point->id == NULL || strcmp (point->id, drawn->id) != 0)
    return;

  *drawn->rect = jm_curve_point_get_rect (point);
  drawn->found = TRUE;
}

static gboolean
is_drawn (JmLayout     *layout,
          const JmItem *item,
          guint         field,
          JmRect       *rect)
{
  gboolean is_point = jm_item_get_kind (item) == JM_KIND_EMOTION && !jm_layout_is_by_stage (layout);
  const JmVisitor visitor = { .element = element_cb, .marker = is_point ? marker_cb : NULL };
  Drawn drawn = { jm_item_get_id (item), field, rect, FALSE };

  jm_layout_visit (layout, NULL, &visitor, &drawn);

  return drawn.found;
}

/* Whether a view leaves out the field, the item, or something that the item is a part of. */
static gboolean
is_hidden (JmMap        *map,
           const JmView *view,
           const JmItem *item,
           guint         field)
{
  g_autoptr (JmViewRules) rules = jm_view_rules_new (view, jm_map_get_root (map));
  JmPlace place = { NULL, 0, 0 };
  gboolean hidden;

  /* The operational view hides nothing. */
  if (rules == NULL)
    return FALSE;

  hidden = jm_view_rules_hide_field (rules, jm_item_get_kind (item), field);
  while (!hidden && jm_map_locate (map, jm_item_get_id (item), &place))
    {
      hidden = jm_view_rules_hide_item (rules, item);
      item = jm_map_find (map, place.parent);
      hidden = hidden || jm_view_rules_hide_field (rules, jm_item_get_kind (item), place.field);
    }

  return hidden;
}

/* Whether the item is a touchpoint or a part of one. */
static gboolean
is_in_touchpoint (JmMap        *map,
                  const JmItem *item)
{
  JmPlace place = { NULL, 0, 0 };

  while (jm_item_get_kind (item) != JM_KIND_TOUCHPOINT)
    {
      if (!jm_map_locate (map, jm_item_get_id (item), &place))
        return FALSE;
      item = jm_map_find (map, place.parent);
    }

  return TRUE;
}

/**
 * jm_find_get_shown:
 * @map: a map
 * @layout: it, laid out
 * @item: one of its items
 * @field: one of its fields
 * @rect: (out caller-allocates): where the field is drawn, if it is
 *
 * Returns: where the field can be seen
 */
JmFindShown
jm_find_get_shown (JmMap        *map,
                   JmLayout     *layout,
                   const JmItem *item,
                   guint         field,
                   JmRect       *rect)
{
  if (is_drawn (layout, item, field, rect))
    return JM_FIND_ON_MAP;
  /* One column for each stage has no room for touchpoints, though nobody forbids them. */
  if (is_hidden (map, jm_layout_get_view (layout), item, field) ||
      (jm_layout_is_by_stage (layout) && is_in_touchpoint (map, item)))
    return JM_FIND_HIDDEN;

  return JM_FIND_IN_FORM;
}

/**
 * jm_find_get_drawn:
 * @map: a map
 * @layout: it, laid out
 * @id: one of its items
 *
 * Returns: (transfer none) (nullable): the item itself when it is drawn, else the nearest that
 *   it is a part of and that is; %NULL when there is none
 */
const char *
jm_find_get_drawn (JmMap      *map,
                   JmLayout   *layout,
                   const char *id)
{
  JmPlace place = { NULL, 0, 0 };
  JmRect rect;

  while (strcmp (id, JM_MAP_ID) != 0)
    {
      if (jm_layout_find (layout, id, &rect))
        return id;
      if (!jm_map_locate (map, id, &place))
        return NULL;
      id = place.parent;
    }

  return NULL;
}
