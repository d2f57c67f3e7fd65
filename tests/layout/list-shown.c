/* list-shown.c: what a layout shows, as a list and in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-shown.h"

/* Half the size of the marker of an emotion. */
#define MARKER_REACH 10.0

typedef struct
{
  GArray *list;
  GArray *groups; /* of JmGroupType, innermost last */
  const JmItem *stage;
  const JmItem *touchpoint;
  gboolean by_stage;
} Lister;

static void
begin_group_cb (JmGroupType   type,
                const JmItem *item,
                gpointer      user_data)
{
  Lister *lister = user_data;

  g_array_append_val (lister->groups, type);
  if (type == JM_GROUP_STAGE)
    lister->stage = item;
  else if (type == JM_GROUP_TOUCHPOINT)
    lister->touchpoint = item;
}

static void
end_group_cb (gpointer user_data)
{
  Lister *lister = user_data;
  JmGroupType type = g_array_index (lister->groups, JmGroupType, lister->groups->len - 1);

  g_array_set_size (lister->groups, lister->groups->len - 1);
  if (type == JM_GROUP_STAGE)
    lister->stage = NULL;
  else if (type == JM_GROUP_TOUCHPOINT)
    lister->touchpoint = NULL;
}

static void
append_shown (Lister *lister,
              Shown   shown)
{
  g_assert_cmpuint (lister->groups->len, >, 0);
  shown.group = g_array_index (lister->groups, JmGroupType, lister->groups->len - 1);
  shown.stage = lister->stage;
  shown.touchpoint = lister->touchpoint;
  g_array_append_val (lister->list, shown);
}

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  append_shown (user_data, (Shown) { .element = *element, .rect = *rect });
}

static void
curve_cb (const JmCurve *curve,
          double         zero,
          gpointer       user_data)
{
  g_assert_cmpuint (curve->points->len, >, 0);
}

static void
marker_cb (const JmCurve      *curve,
           const JmCurvePoint *point,
           gpointer            user_data)
{
  Lister *lister = user_data;

  append_shown (lister, (Shown) {
    .is_marker = TRUE,
    .element = { .id = point->id, .is_frame = !lister->by_stage },
    .rect = { point->x - MARKER_REACH, point->y - MARKER_REACH, 2 * MARKER_REACH, 2 * MARKER_REACH },
  });
}

/**
 * list_shown:
 * @layout: a layout
 * @clip: (nullable): the part that is wanted
 *
 * Asserts that groups are opened and closed in pairs.
 *
 * Returns: (transfer full) (element-type Shown): what is shown, in order
 */
GArray *
list_shown (JmLayout     *layout,
            const JmRect *clip)
{
  static const JmVisitor visitor = { begin_group_cb, end_group_cb, element_cb, curve_cb, marker_cb, NULL };
  Lister lister = {
    .list = g_array_new (FALSE, FALSE, sizeof (Shown)),
    .groups = g_array_new (FALSE, FALSE, sizeof (JmGroupType)),
    .by_stage = jm_layout_is_by_stage (layout),
  };

  jm_layout_visit (layout, clip, &visitor, &lister);
  g_assert_cmpuint (lister.groups->len, ==, 0);
  g_array_unref (lister.groups);

  return lister.list;
}

static void
shape_cb (const JmShape *shape,
          JmColour       stage,
          gpointer       user_data)
{
  g_array_append_val ((GArray *) user_data, *shape);
}

/**
 * list_shapes:
 * @layout: a layout
 * @clip: (nullable): the part that is wanted
 *
 * Returns: (transfer full) (element-type JmShape): what runs across columns, in order
 */
GArray *
list_shapes (JmLayout     *layout,
             const JmRect *clip)
{
  static const JmVisitor visitor = { .shape = shape_cb };
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (JmShape));

  jm_layout_visit (layout, clip, &visitor, shapes);

  return shapes;
}

/**
 * list_lane_names:
 * @layout: a layout
 *
 * Returns: (transfer full) (element-type utf8): the names of the lanes, from top to bottom
 */
GPtrArray *
list_lane_names (JmLayout *layout)
{
  g_autoptr (GArray) all = list_shown (layout, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->group == JM_GROUP_LANES && shown->element.type == JM_ELEMENT_TEXT &&
          jm_text_get_style (shown->element.text) == JM_TEXT_LANE)
        g_ptr_array_add (names, g_strdup (jm_text_get_string (shown->element.text)));
    }

  return names;
}

static void
describe_text (GString      *out,
               const JmText *text)
{
  g_string_append_printf (out, " %s", jm_text_get_string (text));
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);

      g_string_append_printf (out, " [%u+%u %g,%g %g]", line->start, line->length, (double) line->x,
                              (double) line->baseline, (double) line->width);
    }
}

/**
 * describe_layout:
 * @layout: a layout
 *
 * Returns: (transfer full): all that it shows, and where; the same for equal layouts
 */
char *
describe_layout (JmLayout *layout)
{
  g_autoptr (GArray) all = list_shown (layout, NULL);
  g_autoptr (GArray) shapes = list_shapes (layout, NULL);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%g x %g\n", jm_layout_get_width (layout), jm_layout_get_height (layout));
  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);
      const JmElement *element = &shown->element;

      g_string_append_printf (out, "%d %d %d %d %d %s %g,%g %gx%g", shown->group, element->type, element->style,
                              element->detail, element->field, element->id != NULL ? element->id : "-",
                              shown->rect.x, shown->rect.y, shown->rect.width, shown->rect.height);
      if (!shown->is_marker && element->type == JM_ELEMENT_TEXT)
        describe_text (out, element->text);
      for (guint j = 0; element->type == JM_ELEMENT_PLOT && j < element->plot->n_values; j++)
        g_string_append_printf (out, " %g", (double) element->plot->values[j]);
      g_string_append_c (out, '\n');
    }

  for (guint i = 0; i < jm_layout_get_n_curves (layout); i++)
    {
      const JmCurve *curve = jm_layout_get_curve (layout, i);

      g_string_append_printf (out, "curve %s %08x", curve->persona, curve->colour);
      for (guint j = 0; j < curve->points->len; j++)
        {
          const JmCurvePoint *point = &g_array_index (curve->points, JmCurvePoint, j);

          g_string_append_printf (out, " %g,%g/%g", point->x, point->y, point->slope);
        }
      g_string_append_c (out, '\n');
    }

  for (guint i = 0; i < shapes->len; i++)
    {
      const JmShape *shape = &g_array_index (shapes, JmShape, i);

      g_string_append_printf (out, "shape %d", shape->style);
      for (guint j = 0; j < shape->n_points; j++)
        g_string_append_printf (out, " %g,%g", shape->points[j].x, shape->points[j].y);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}
