/* jm-kpi-chip.c: KPIs as number, trend, target and small chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-lane.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-kpi-reading.h"
#include "jm-wording.h"

#define CHIP_WIDTH 236.0
#define CHIP_GAP 8.0
#define INSET JM_TEXT_INSET
#define PLOT_WIDTH 72.0
#define PLOT_HEIGHT 26.0
#define PLOT_GAP 8.0

/* As many decimals for both ends as the width of the interval makes worth while. */
static char *
format_end (double end,
            double width)
{
  double scale = width >= 2 ? 1 : width >= 0.2 ? 10 : 100;

  return jm_number_format (round (end * scale) / scale, "");
}

/* How far the value can be trusted: of how many, and between what. */
static char *
format_sample (const JmKpiReading *reading)
{
  g_autofree char *n = jm_number_format (reading->n, "");
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (isnan (reading->low))
    /* TRANSLATORS: the size of a sample. */
    return g_strdup_printf (_("n = %s"), n);

  low = format_end (reading->low, reading->high - reading->low);
  high = format_end (reading->high, reading->high - reading->low);

  /* A dash between numbers with a minus would be one sign too many. */
  return g_strdup_printf (reading->low < 0
                              /* TRANSLATORS: the size of a sample and its 95 % interval. */
                              ? _("n = %s · 95 %%: %s to %s")
                              /* TRANSLATORS: the size of a sample and its 95 % interval. */
                              : _("n = %s · 95 %%: %s – %s"),
                          n, low, high);
}

static JmRole
get_status_role (JmKpiStatus status)
{
  switch (status)
    {
    case JM_KPI_MET:
      return JM_ROLE_GOOD;
    case JM_KPI_NEAR:
      return JM_ROLE_FAIR;
    case JM_KPI_MISSED:
      return JM_ROLE_BAD;
    case JM_KPI_NO_VALUE:
    case JM_KPI_NO_TARGET:
    default:
      return JM_ROLE_INK_SOFT;
    }
}

static JmPlot *
make_plot (const JmItem *kpi)
{
  g_autoptr (GArray) series = jm_kpi_get_series (kpi);
  double target = jm_item_get_number (kpi, JM_KPI_TARGET);
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE, span;
  JmPlot *plot;

  if (series->len < 2)
    return NULL;

  for (guint i = 0; i < series->len; i++)
    {
      low = MIN (low, g_array_index (series, double, i));
      high = MAX (high, g_array_index (series, double, i));
    }
  if (!isnan (target))
    {
      low = MIN (low, target);
      high = MAX (high, target);
    }
  span = high > low ? high - low : 1;

  plot = g_malloc (sizeof (JmPlot) + series->len * sizeof (float));
  plot->n_values = series->len;
  plot->target = isnan (target) ? NAN : (float) ((target - low) / span);
  for (guint i = 0; i < series->len; i++)
    plot->values[i] = (float) ((g_array_index (series, double, i) - low) / span);

  return plot;
}

static void
add_target (JmCellBuilder *builder,
            const JmItem  *kpi,
            JmKpiStatus    status,
            double         x,
            double         y,
            double         width)
{
  gboolean less_is_better = jm_item_get_choice (kpi, JM_KPI_DIRECTION) == JM_LESS_IS_BETTER;
  g_autofree char *number = jm_number_format (jm_item_get_number (kpi, JM_KPI_TARGET),
                                              jm_item_get_text (kpi, JM_KPI_UNIT));
  g_autofree char *text = g_strdup_printf (less_is_better ? _("target ≤ %s") : _("target %s"), number);
  double indent = status == JM_KPI_NO_VALUE ? 0 : 14;

  if (indent > 0)
    jm_cell_builder_add_symbol (builder,
                                status == JM_KPI_MET    ? JM_SYMBOL_MET
                                : status == JM_KPI_NEAR ? JM_SYMBOL_NEAR
                                                        : JM_SYMBOL_MISSED,
                                get_status_role (status), x, y + 2.5, 10);

  builder->y = y + (double) jm_cell_builder_add_text (builder, JM_TEXT_KPI_DETAIL, JM_ROLE_INK_FAINT, text,
                                                      x + indent, y, width - indent)->height;
}

/* Whether a number fits on one line. */
static gboolean
number_fits (JmCellBuilder *builder,
             const char    *number,
             double         width)
{
  g_autoptr (JmText) text = jm_typesetter_set_text (builder->typesetter, JM_TEXT_KPI_VALUE, number, width);

  return jm_text_get_n_lines (text) == 1;
}

/* The latest value and its change since the one before. */
static void
add_value (JmCellBuilder      *builder,
           const char         *number,
           const JmKpiReading *reading,
           double              x,
           double              width)
{
  JmRole role = get_status_role (reading->status);
  gboolean known = !isnan (reading->value);
  g_autofree char *change = NULL;
  JmElement *element;
  double change_x, change_y;

  element = jm_cell_builder_add_tight_text (builder, known ? JM_TEXT_KPI_VALUE : JM_TEXT_KPI_DETAIL,
                                            known ? JM_ROLE_INK : JM_ROLE_INK_FAINT, number, x, builder->y, width);
  builder->y += (double) element->height;

  if (isnan (reading->change))
    return;

  change = jm_number_format (fabs (reading->change), "");
  change_x = (double) element->x + (double) element->width + 6;
  change_y = builder->y - 18;

  /* No room beside a long number: the change goes below it. */
  if (change_x + 34 > x + width)
    {
      change_x = x;
      change_y = builder->y;
      builder->y += 15;
    }

  jm_cell_builder_add_symbol (builder,
                              reading->change > 0   ? JM_SYMBOL_RISING
                              : reading->change < 0 ? JM_SYMBOL_FALLING
                                                    : JM_SYMBOL_STEADY,
                              role, change_x, change_y + 3.5, 9);
  element = jm_cell_builder_add_tight_text (builder, JM_TEXT_KPI_DETAIL, role, change, change_x + 12, change_y,
                                            x + width - change_x - 12);
  builder->y = MAX (builder->y, (double) element->y + (double) element->height);
}

/* One chip in the rectangle's width.  Wide chips have the chart beside the number, narrow
 * ones below everything. */
static double
add_chip (JmCellBuilder *builder,
          const JmItem  *kpi,
          double         left,
          double         top,
          double         width)
{
  JmKpiReading reading = jm_kpi_read (kpi);
  const char *title = jm_item_get_text (kpi, JM_KPI_TITLE);
  JmPlot *plot = make_plot (kpi);
  double x = left + INSET;
  double inner = width - 2 * INSET;
  g_autofree char *number = isnan (reading.value)
                                ? g_strdup (_("no value"))
                                : jm_number_format (reading.value, jm_item_get_text (kpi, JM_KPI_UNIT));
  gboolean beside = plot != NULL && width >= 190 && number_fits (builder, number, inner - PLOT_WIDTH - PLOT_GAP);
  JmRect plot_rect = { beside ? x + inner - PLOT_WIDTH : x, 0, beside ? PLOT_WIDTH : inner, PLOT_HEIGHT };
  const JmRect rect = { left, top, width, 0 };
  guint position = builder->elements->len;
  JmElement *element;

  element = jm_cell_builder_add (builder, JM_ELEMENT_BOX, JM_BOX_KPI, &rect);
  element->id = jm_item_get_id (kpi);
  element->is_frame = TRUE;

  element = jm_cell_builder_add_text (builder, JM_TEXT_KPI_TITLE, JM_ROLE_INK_SOFT,
                                      *title != '\0' ? title : _("Untitled"), x, top + 7, inner);
  element->id = jm_item_get_id (kpi);
  element->field = JM_KPI_TITLE;
  builder->y = top + 7 + (double) element->height;

  plot_rect.y = builder->y + 3;
  add_value (builder, number, &reading, x, beside ? inner - PLOT_WIDTH - PLOT_GAP : inner);
  if (beside)
    builder->y = MAX (builder->y, plot_rect.y + PLOT_HEIGHT + 1);

  if (jm_item_is_set (kpi, JM_KPI_TARGET))
    add_target (builder, kpi, reading.status, x, builder->y, inner);

  if (jm_kpi_is_sampled (kpi) && !isnan (reading.n))
    {
      g_autofree char *sample = format_sample (&reading);

      element = jm_cell_builder_add_text (builder, JM_TEXT_KPI_DETAIL, JM_ROLE_INK_FAINT, sample, x, builder->y,
                                          inner);
      builder->y += (double) element->height;
    }

  if (plot != NULL)
    {
      if (!beside)
        {
          plot_rect.y = builder->y + 5;
          builder->y = plot_rect.y + PLOT_HEIGHT;
        }
      jm_cell_builder_add (builder, JM_ELEMENT_PLOT, get_status_role (reading.status), &plot_rect)->plot = plot;
    }

  builder->y += 8;
  g_array_index (builder->elements, JmElement, position).height = (float) (builder->y - top);

  return builder->y - top;
}

/**
 * jm_kpi_fill_chips:
 * @builder: a cell in the making
 * @kpis: (element-type JmItem): KPIs
 *
 * Adds a chip for each KPI, as many side by side as there is room for.
 */
void
jm_kpi_fill_chips (JmCellBuilder *builder,
                   GPtrArray     *kpis)
{
  guint n_across = (guint) CLAMP (floor ((builder->width + CHIP_GAP) / (CHIP_WIDTH - 40 + CHIP_GAP)), 1,
                                  MAX (kpis->len, 1));
  double width = MIN ((builder->width - CHIP_GAP * (n_across - 1)) / n_across, CHIP_WIDTH);
  double top = builder->y;
  double bottom = top;

  for (guint i = 0; i < kpis->len; i++)
    {
      double height = add_chip (builder, g_ptr_array_index (kpis, i), (i % n_across) * (width + CHIP_GAP), top,
                                width);

      bottom = MAX (bottom, top + height);
      if (i % n_across == n_across - 1)
        top = bottom + CHIP_GAP;
    }

  builder->y = bottom;
}
