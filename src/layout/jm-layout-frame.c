/* jm-layout-frame.c: what stands around the map: title block, lane names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-evidence.h"
#include "jm-score.h"
#include "jm-wording.h"

#define SEPARATOR " · "
/* Longer lines are hard to read. */
#define MOST_LINE_WIDTH 1200.0
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

  return g_strjoinv (C_("list", ", "), list);
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

static void
add_formatted_date (GStrvBuilder *lines,
                    const char   *format,
                    const char   *date)
{
  g_autofree char *written = jm_date_format (date, JM_DATE_LONG);
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);

  if (*date != '\0')
    g_strv_builder_take (lines, g_strconcat (around[0], written, around[1], NULL));
}

static double
get_score (JmLayout *self)
{
  JmScoreSum sum = { 0, 0 };

  for (guint i = 0; i < self->stages->len; i++)
    jm_score_sum_add (&sum, &g_array_index (self->stages, JmStagePlace, i).score);

  return jm_score_sum_get_mean (&sum);
}

/* Dates, the state of the evidence and the overall score stand at the end of the title
 * block, one below the other. */
static double
add_state (JmCellBuilder         *builder,
           JmLayout              *self,
           const JmLayoutOptions *options,
           double                 width)
{
  const JmEvidenceShare share = self->evidence;
  guint n_statements = share.n_assumed + share.n_partly + share.n_researched;
  double score = get_score (self);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  double y = 8, widest = 0;

  if (options->date != NULL)
    g_strv_builder_take (lines, jm_date_format (options->date, JM_DATE_LONG));
  add_formatted_date (lines, _("reviewed %s"), jm_item_get_text (self->root, JM_MAP_REVIEW_LAST));
  add_formatted_date (lines, _("next review %s"), jm_item_get_text (self->root, JM_MAP_REVIEW_NEXT));

  if (self->facts.show_evidence)
    g_strv_builder_take (lines,
                         /* Translators: how many stages, touchpoints and personas rest on research. */
                         g_strdup_printf (ngettext ("%u of %u statement researched",
                                                    "%u of %u statements researched", n_statements),
                                          share.n_researched, n_statements));

  if (!isnan (score))
    {
      g_autofree char *written = jm_score_format (score);

      /* Translators: the mean of all emotions, for example +0.4. */
      g_strv_builder_take (lines, g_strdup_printf (_("overall experience %s"), written));
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

/* Improvements that belong to no opportunity have no column to stand in. */
static char *
list_improvements (GPtrArray *attached)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; attached != NULL && i < attached->len; i++)
    {
      const JmItem *item = g_ptr_array_index (attached, i);

      if (jm_item_get_kind (item) == JM_KIND_IMPROVEMENT && jm_item_is_set (item, JM_IMPROVEMENT_TITLE))
        g_strv_builder_add (titles, jm_item_get_text (item, JM_IMPROVEMENT_TITLE));
    }

  list = g_strv_builder_end (titles);
  if (list[0] == NULL)
    return g_strdup ("");

  joined = g_strjoinv (C_("list", ", "), list);

  /* Translators: titles of improvements. */
  return g_strdup_printf (_("Also under way: %s"), joined);
}

/*
 * jm_layout_make_title:
 * @self: a layout in the making
 * @typesetter: what measures the texts
 * @options: what is printed beside the map
 * @attached: (nullable): the KPIs of the whole map, and improvements that belong to no
 *   opportunity
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
                      GPtrArray             *attached,
                      double                 width)
{
  const JmItem *root = self->root;
  const JmField *type_field = jm_kind_get_field (JM_KIND_MAP, JM_MAP_TYPE);
  int type = jm_item_get_choice (root, JM_MAP_TYPE);
  g_autofree char *personas = list_personas (root);
  g_autofree char *view = jm_view_get_title (&self->view);
  g_autofree char *under_way = list_improvements (attached);
  g_autoptr (GPtrArray) kpis = g_ptr_array_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  JmCellBuilder builder, dates;
  double dates_width, text_width;

  jm_cell_builder_init (&dates, typesetter, width);
  dates_width = add_state (&dates, self, options, width);
  text_width = MIN (width - dates_width - 24, MOST_LINE_WIDTH);

  jm_cell_builder_init (&builder, typesetter, width);
  stack_line (&builder, JM_TEXT_TITLE, JM_ROLE_INK, JM_MAP_TITLE, jm_layout_get_title (self), text_width);
  builder.y += 2;

  if (type != JM_CHOICE_UNSET)
    g_string_append_printf (line, "%s%s", _(type_field->choices[type].label), SEPARATOR);
  g_string_append (line, view);
  if (*personas != '\0')
    g_string_append_printf (line, "%s%s", SEPARATOR, personas);
  stack_line (&builder, JM_TEXT_SUBTITLE, JM_ROLE_INK_FAINT, JM_MAP_TYPE, line->str, text_width);

  stack_prose (&builder, root, JM_MAP_OBJECTIVE, _("Objective: %s"), text_width);
  stack_prose (&builder, root, JM_MAP_SUCCESS, _("Success in the customer’s words: “%s”"), text_width);
  if (*under_way != '\0')
    stack_line (&builder, JM_TEXT_SUBTITLE, JM_ROLE_INK_SOFT, JM_MAP_IMPROVEMENTS, under_way, text_width);
  /* Dates are read after the title, beside which they stand. */
  g_array_append_vals (builder.elements, dates.elements->data, dates.elements->len);
  g_array_unref (dates.elements);
  builder.y = MAX (builder.y, dates.y);

  for (guint i = 0; attached != NULL && i < attached->len; i++)
    if (jm_item_get_kind (g_ptr_array_index (attached, i)) == JM_KIND_KPI)
      g_ptr_array_add (kpis, g_ptr_array_index (attached, i));

  if (kpis->len > 0)
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
  gboolean show_personas = info->type == JM_LANE_EMOTIONS && !self->facts.by_stage;
  const double width = JM_LABEL_WIDTH - 14;
  const JmRect line = { 0, -JM_LANE_GAP, JM_LABEL_WIDTH - 8, 1 };
  guint n_personas = jm_item_get_n_children (self->root, JM_MAP_PERSONAS);
  JmCellBuilder builder;
  JmElement *element;

  jm_cell_builder_init (&builder, typesetter, width);
  jm_cell_builder_add (&builder, JM_ELEMENT_LINE, JM_ROLE_LINE, &line);
  element = jm_cell_builder_add_text (&builder, JM_TEXT_LANE, JM_ROLE_INK_SOFT,
                                      jm_lane_get_label (info, self->view.base), 0, 3, width);
  builder.y = 3 + (double) element->height;
  if (info->custom != NULL)
    {
      element->id = jm_item_get_id (info->custom);
      element->field = JM_LANE_TITLE;
    }

  for (guint i = 0; show_personas && n_personas <= JM_MOST_PERSONAS_BESIDE && i < n_personas; i++)
    {
      const JmItem *persona = jm_item_get_child (self->root, JM_MAP_PERSONAS, i);
      JmRect sample = { 0, builder.y + 4, 24, 16 };

      jm_cell_builder_add (&builder, JM_ELEMENT_PERSONA, JM_ROLE_INK, &sample)->detail = (guint8) MIN (i, 255);
      element = jm_cell_builder_add_tight_text (&builder, JM_TEXT_LEGEND, JM_ROLE_INK_SOFT,
                                                jm_item_get_text (persona, JM_PERSONA_NAME), 30, builder.y + 4,
                                                width - 30);
      element->id = jm_item_get_id (persona);
      element->field = JM_PERSONA_NAME;
      builder.y += MAX ((double) element->height, 16);

      if (self->facts.show_evidence && jm_item_get_evidence (persona) == JM_EVIDENCE_ASSUMED)
        {
          element = jm_cell_builder_add_text (&builder, JM_TEXT_LEGEND, JM_ROLE_INK_FAINT,
                                              /* Translators: said of a persona that no research stands behind. */
                                              C_("persona", "assumed"), 30, builder.y + 2, width - 30);
          element->id = jm_item_get_id (persona);
          element->field = JM_PERSONA_EVIDENCE;
          builder.y += (double) element->height;
        }
      builder.y += 4;
    }

  return jm_cell_builder_finish (&builder);
}

static const char *
get_column_title (JmLayout *self,
                  guint     column)
{
  const JmBlock *block;

  if (self->facts.by_stage)
    return jm_item_get_text (g_array_index (self->stages, JmStagePlace, column).block->item, JM_STAGE_TITLE);

  block = g_ptr_array_index (self->columns, column);

  return jm_item_get_text (block->item, JM_TOUCHPOINT_TITLE);
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
      const char *low, *high;

      if (curve->points->len == 0)
        continue;

      for (guint j = 1; j < curve->points->len; j++)
        {
          lowest = points[j].score < points[lowest].score ? j : lowest;
          highest = points[j].score > points[highest].score ? j : highest;
        }

      low = get_column_title (self, points[lowest].column);
      high = get_column_title (self, points[highest].column);
      g_strv_builder_take (sentences,
                           /* Translators: persona, score and touchpoint of the lowest and of the highest point. */
                           g_strdup_printf (_("Emotions of %s: lowest %+.1f at “%s”, highest %+.1f at “%s”."),
                                            curve->name, points[lowest].score,
                                            low,
                                            points[highest].score,
                                            high));
    }

  list = g_strv_builder_end (sentences);

  return g_strjoinv ("\n", list);
}
