/* jm-layout-frame.c: what stands around the map: title block, lane names, legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

#define SEPARATOR " · "
/* Longer lines are hard to read. */
#define MOST_LINE_WIDTH 1200.0
/* More personas than these would make the lane of the emotions higher than it needs to be;
 * they are named in the legend instead. */
#define MOST_PERSONAS_BESIDE 8

static char *
format_date (const char *date)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *iso = g_strconcat (date, "T00:00:00Z", NULL);

  time = g_date_time_new_from_iso8601 (iso, NULL);

  /* Translators: a date; see the manual page of strftime. */
  return time != NULL ? g_date_time_format (time, _("%-d %B %Y")) : g_strdup (date);
}

static char *
list_personas (const JmItem *root)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_PERSONAS); i++)
    {
      const JmItem *persona = jm_item_get_child (root, JM_MAP_PERSONAS, i);
      const char *name = jm_item_get_text (persona, JM_PERSONA_NAME);
      const char *role = jm_item_get_text (persona, JM_PERSONA_ROLE);

      if (*name != '\0' && *role != '\0')
        /* Translators: a persona's name and role. */
        g_strv_builder_take (names, g_strdup_printf (_("%s (%s)"), name, role));
      else if (*name != '\0')
        g_strv_builder_add (names, name);
    }

  list = g_strv_builder_end (names);

  return g_strjoinv (_(", "), list);
}

static void
stack_line (JmCellBuilder *builder,
            JmTextStyle    style,
            JmRole         role,
            guint          field,
            const char    *string,
            double         width)
{
  JmElement *element = jm_cell_builder_add_text (builder, style, role, string, 0, builder->y, width);

  element->id = JM_MAP_ID;
  element->field = (guint8) field;
  builder->y += (double) element->height;
}

static void
stack_prose (JmCellBuilder *builder,
             const JmItem  *root,
             guint          field,
             const char    *format,
             double         width)
{
  const char *string = jm_item_get_text (root, field);
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);
  g_autofree char *line = NULL;

  if (*string == '\0')
    return;

  line = g_strconcat (around[0], string, around[1], NULL);
  stack_line (builder, JM_TEXT_SUBTITLE, JM_ROLE_INK_SOFT, field, line, width);
}

/* Dates stand at the end of the title block, one below the other. */
static double
add_dates (JmCellBuilder         *builder,
           const JmItem          *root,
           const JmLayoutOptions *options,
           double                 width)
{
  const char *last = jm_item_get_text (root, JM_MAP_REVIEW_LAST);
  const char *next = jm_item_get_text (root, JM_MAP_REVIEW_NEXT);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  double y = 8, widest = 0;

  if (options->date != NULL)
    g_strv_builder_take (lines, format_date (options->date));

  if (*last != '\0')
    {
      g_autofree char *date = format_date (last);

      g_strv_builder_take (lines, g_strdup_printf (_("reviewed %s"), date));
    }

  if (*next != '\0')
    {
      g_autofree char *date = format_date (next);

      g_strv_builder_take (lines, g_strdup_printf (_("next review %s"), date));
    }

  list = g_strv_builder_end (lines);
  for (guint i = 0; list[i] != NULL; i++)
    {
      JmElement *element = jm_cell_builder_add_tight_text (builder, JM_TEXT_LEGEND, JM_ROLE_INK_FAINT, list[i], 0, y,
                                                           MIN (width / 3, 240));

      element->x = (float) width - element->width;
      widest = MAX (widest, (double) element->width);
      y += (double) element->height + 2;
    }

  builder->y = y;

  return widest;
}

/*
 * jm_layout_make_title:
 * @self: a layout in the making
 * @typesetter: what measures the texts
 * @options: what is printed beside the map
 * @kpis: (nullable): the KPIs of the whole map
 * @width: the width of the block
 *
 * The block above the map: title; type, view and personas; objective and success; dates.
 *
 * Returns: (transfer full): the block as a cell
 */
JmCell *
jm_layout_make_title (JmLayout              *self,
                      JmTypesetter          *typesetter,
                      const JmLayoutOptions *options,
                      GPtrArray             *kpis,
                      double                 width)
{
  const JmItem *root = self->root;
  const JmField *type_field = jm_kind_get_field (JM_KIND_MAP, JM_MAP_TYPE);
  int type = jm_item_get_choice (root, JM_MAP_TYPE);
  g_autofree char *personas = list_personas (root);
  g_autoptr (GString) line = g_string_new (NULL);
  JmCellBuilder builder, dates;
  double dates_width, text_width;

  jm_cell_builder_init (&dates, typesetter, width);
  dates_width = add_dates (&dates, root, options, width);
  text_width = MIN (width - dates_width - 24, MOST_LINE_WIDTH);

  jm_cell_builder_init (&builder, typesetter, width);
  stack_line (&builder, JM_TEXT_TITLE, JM_ROLE_INK, JM_MAP_TITLE, jm_layout_get_title (self), text_width);
  builder.y += 2;

  if (type != JM_CHOICE_UNSET)
    g_string_append_printf (line, "%s%s", _(type_field->choices[type].label), SEPARATOR);
  g_string_append (line, _("Operational view"));
  if (*personas != '\0')
    g_string_append_printf (line, "%s%s", SEPARATOR, personas);
  stack_line (&builder, JM_TEXT_SUBTITLE, JM_ROLE_INK_FAINT, JM_MAP_TYPE, line->str, text_width);

  stack_prose (&builder, root, JM_MAP_OBJECTIVE, _("Objective: %s"), text_width);
  stack_prose (&builder, root, JM_MAP_SUCCESS, _("Success in the customer’s words: “%s”"), text_width);
  /* Dates are read after the title, beside which they stand. */
  g_array_append_vals (builder.elements, dates.elements->data, dates.elements->len);
  g_array_unref (dates.elements);
  builder.y = MAX (builder.y, dates.y);

  if (kpis != NULL)
    {
      builder.y += 10;
      jm_kpi_fill_chips (&builder, kpis);
    }

  if (self->stages->len == 0)
    {
      builder.y += 24;
      stack_line (&builder, JM_TEXT_BODY, JM_ROLE_INK_FAINT, JM_MAP_STAGES, _("This map has no stages yet."),
                  text_width);
    }

  return jm_cell_builder_finish (&builder);
}

/*
 * jm_layout_make_label:
 * @self: a layout in the making
 * @typesetter: what measures the texts
 * @lane: which lane, among all lanes of the map
 *
 * The name of a lane at the side of the map, with the personas' lines at the emotions.
 *
 * Returns: (transfer full): the label as a cell
 */
JmCell *
jm_layout_make_label (JmLayout     *self,
                      JmTypesetter *typesetter,
                      guint         lane)
{
  const JmLane *info = &g_array_index (self->lanes, JmLane, lane);
  const double width = JM_LABEL_WIDTH - 14;
  const JmRect line = { 0, -JM_LANE_GAP, JM_LABEL_WIDTH - 8, 1 };
  guint n_personas = jm_item_get_n_children (self->root, JM_MAP_PERSONAS);
  JmCellBuilder builder;
  JmElement *element;

  jm_cell_builder_init (&builder, typesetter, width);
  jm_cell_builder_add (&builder, JM_ELEMENT_LINE, JM_ROLE_LINE, &line);
  element = jm_cell_builder_add_text (&builder, JM_TEXT_LANE, JM_ROLE_INK_SOFT, jm_lane_get_label (info), 0, 3,
                                      width);
  builder.y = 3 + (double) element->height;
  if (info->custom != NULL)
    {
      element->id = jm_item_get_id (info->custom);
      element->field = JM_LANE_TITLE;
    }

  for (guint i = 0; info->info->curve && n_personas <= MOST_PERSONAS_BESIDE && i < n_personas; i++)
    {
      const JmItem *persona = jm_item_get_child (self->root, JM_MAP_PERSONAS, i);
      JmRect sample = { 0, builder.y + 4, 24, 16 };

      jm_cell_builder_add (&builder, JM_ELEMENT_PERSONA, JM_ROLE_INK, &sample)->detail = (guint8) MIN (i, 255);
      element = jm_cell_builder_add_tight_text (&builder, JM_TEXT_LEGEND, JM_ROLE_INK_SOFT,
                                                jm_item_get_text (persona, JM_PERSONA_NAME), 30, builder.y + 4,
                                                width - 30);
      element->id = jm_item_get_id (persona);
      element->field = JM_PERSONA_NAME;
      builder.y += MAX ((double) element->height, 16) + 4;
    }

  return jm_cell_builder_finish (&builder);
}

typedef struct
{
  JmCellBuilder *builder;
  double x;
  double row_height;
} Flow;

/* Sets a symbol and its meaning behind the last one, on a new line where there is no room. */
static void
flow_entry (Flow       *flow,
            JmElement   symbol,
            const char *meaning)
{
  JmCellBuilder *builder = flow->builder;
  const double gap = 5, between = 22;
  JmRect rect = { 0, 0, (double) symbol.width, (double) symbol.height };
  g_autoptr (JmText) text = jm_typesetter_set_text (builder->typesetter, JM_TEXT_LEGEND, meaning,
                                                    builder->width - rect.width - gap);
  double width = rect.width + gap + ceil (jm_text_get_width (text)) + 1;
  JmElement *element;

  if (flow->x > 0 && flow->x + width > builder->width)
    {
      flow->x = 0;
      builder->y += flow->row_height + 4;
      flow->row_height = 0;
    }

  rect.x = flow->x;
  rect.y = builder->y + (15 - rect.height) / 2;
  element = jm_cell_builder_add (builder, (JmElementType) symbol.type, symbol.style, &rect);
  element->detail = symbol.detail;
  element = jm_cell_builder_add_tight_text (builder, JM_TEXT_LEGEND, JM_ROLE_INK_FAINT, meaning,
                                            flow->x + rect.width + gap, builder->y,
                                            builder->width - rect.width - gap);
  flow->row_height = MAX (flow->row_height, (double) element->height);
  flow->x += width + between;
}

/* Whether the map shows what the legend explains for the lane of a field; KPIs may also
 * stand in the title block. */
static gboolean
is_shown (JmLayout *self,
          guint     field)
{
  if (field == JM_NO_FIELD)
    return jm_item_get_n_children (self->root, JM_MAP_KPIS) > 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint lane = g_array_index (self->rows, JmRow, i).lane;

      if (g_array_index (self->lanes, JmLane, lane).info->field == field)
        return TRUE;
    }

  return FALSE;
}

/*
 * jm_layout_make_legend:
 * @self: a layout whose rows are known
 * @typesetter: what measures the texts
 * @width: the width of the legend
 *
 * Says what the signs on the map mean; only those that are used.
 *
 * Returns: (transfer full) (nullable): the legend as a cell
 */
JmCell *
jm_layout_make_legend (JmLayout     *self,
                       JmTypesetter *typesetter,
                       double        width)
{
  static const struct
  {
    guint field; /* of the lane; JM_NO_FIELD for the KPIs */
    JmElement sign;
    const char *meaning;
  } entries[] = {
#define SIGN(what, colour, which, w, h) \
  { .type = JM_ELEMENT_##what, .style = JM_ROLE_##colour, .detail = which, .width = w, .height = h }
    { JM_TOUCHPOINT_EMOTIONS, SIGN (SYMBOL, BAD, JM_SYMBOL_FACE_VERY_BAD, 15, 15), N_("feels −2, very bad") },
    { JM_TOUCHPOINT_EMOTIONS, SIGN (SYMBOL, BAD, JM_SYMBOL_FACE_BAD, 15, 15), N_("−1, bad") },
    { JM_TOUCHPOINT_EMOTIONS, SIGN (SYMBOL, NEUTRAL_FACE, JM_SYMBOL_FACE_NEUTRAL, 15, 15), N_("0, neither") },
    { JM_TOUCHPOINT_EMOTIONS, SIGN (SYMBOL, GOOD, JM_SYMBOL_FACE_GOOD, 15, 15), N_("+1, good") },
    { JM_TOUCHPOINT_EMOTIONS, SIGN (SYMBOL, GOOD, JM_SYMBOL_FACE_VERY_GOOD, 15, 15), N_("+2, very good") },
    { JM_TOUCHPOINT_PAIN_POINTS, SIGN (DOTS, PAIN_EDGE, 4, 46, 8), N_("severity of a pain point, 5 is worst") },
    { JM_NO_FIELD, SIGN (SYMBOL, INK_SOFT, JM_SYMBOL_RISING, 9, 9), N_("change since the value before") },
    { JM_NO_FIELD, SIGN (SYMBOL, GOOD, JM_SYMBOL_MET, 10, 10), N_("target met") },
    { JM_NO_FIELD, SIGN (SYMBOL, FAIR, JM_SYMBOL_NEAR, 10, 10), N_("within tolerance") },
    { JM_NO_FIELD, SIGN (SYMBOL, BAD, JM_SYMBOL_MISSED, 10, 10), N_("target missed") },
#undef SIGN
  };
  const JmRect line = { 0, 0, width, 1 };
  guint n_personas = jm_item_get_n_children (self->root, JM_MAP_PERSONAS);
  JmCellBuilder builder;
  Flow flow = { &builder, 0, 0 };

  jm_cell_builder_init (&builder, typesetter, width);
  builder.y = 10;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (is_shown (self, entries[i].field))
      flow_entry (&flow, entries[i].sign, _(entries[i].meaning));

  for (guint i = 0; n_personas > MOST_PERSONAS_BESIDE && i < n_personas; i++)
    {
      const JmItem *persona = jm_item_get_child (self->root, JM_MAP_PERSONAS, i);
      const JmElement sample = {
        .type = JM_ELEMENT_PERSONA,
        .style = JM_ROLE_INK,
        .detail = (guint8) MIN (i, 255),
        .width = 24,
        .height = 15,
      };

      if (is_shown (self, JM_TOUCHPOINT_EMOTIONS))
        flow_entry (&flow, sample, jm_item_get_text (persona, JM_PERSONA_NAME));
    }

  if (builder.elements->len > 0)
    jm_cell_builder_add (&builder, JM_ELEMENT_LINE, JM_ROLE_LINE, &line);
  builder.y += flow.row_height;

  return jm_cell_builder_finish (&builder);
}

/**
 * jm_layout_describe_curves:
 * @self: a layout
 *
 * Says in words what the emotion curves show, for those who cannot see them.
 *
 * Returns: (transfer full): a sentence for each persona, a line each
 */
char *
jm_layout_describe_curves (JmLayout *self)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < self->curves->len; i++)
    {
      const JmCurve *curve = &g_array_index (self->curves, JmCurve, i);
      const JmCurvePoint *points = (const JmCurvePoint *) (gpointer) curve->points->data;
      guint lowest = 0, highest = 0;
      JmBlock *low, *high;

      if (curve->points->len == 0)
        continue;

      for (guint j = 1; j < curve->points->len; j++)
        {
          lowest = points[j].score < points[lowest].score ? j : lowest;
          highest = points[j].score > points[highest].score ? j : highest;
        }

      low = g_ptr_array_index (self->columns, points[lowest].column);
      high = g_ptr_array_index (self->columns, points[highest].column);
      g_strv_builder_take (sentences,
                           /* Translators: persona, score and touchpoint of the lowest and of the highest point. */
                           g_strdup_printf (_("Emotions of %s: lowest %+.1f at “%s”, highest %+.1f at “%s”."),
                                            curve->name, points[lowest].score,
                                            jm_item_get_text (low->item, JM_TOUCHPOINT_TITLE),
                                            points[highest].score,
                                            jm_item_get_text (high->item, JM_TOUCHPOINT_TITLE)));
    }

  list = g_strv_builder_end (sentences);

  return g_strjoinv ("\n", list);
}
