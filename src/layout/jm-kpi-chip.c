/* jm-kpi-chip.c: KPIs as number, trend, target and small chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-lane.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-kpi-reading.h"

#define CHIP_WIDTH 236.0
#define CHIP_GAP 8.0
#define INSET JM_TEXT_INSET
#define PLOT_WIDTH 72.0
#define PLOT_HEIGHT 26.0

#define MOST_DECIMALS 6

/* A number as people write it: no more decimals than make three digits, two digits of what
 * is less than one, and a real minus. */
static char *
format_number (double      value,
               const char *unit)
{
  g_autofree char *digits = NULL;
  double size = fabs (value);
  int decimals = size >= 100                ? 0
                 : size >= 10               ? 1
                 : size >= 1 || size == 0   ? 2
                                            : MIN (1 - (int) floor (log10 (size)), MOST_DECIMALS);

  digits = g_strdup_printf ("%.*f", decimals, size);
  if (strpbrk (digits, ".,") != NULL)
    {
      char *end = digits + strlen (digits);

      while (end[-1] == '0')
        *--end = '\0';
      if (!g_ascii_isdigit (end[-1]))
        *--end = '\0';
    }

  return g_strconcat (value < 0 && strcmp (digits, "0") != 0 ? "−" : "", digits, *unit != '\0' ? "\xc2\xa0" : "", unit, NULL);
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
  g_autofree char *number = format_number (jm_item_get_number (kpi, JM_KPI_TARGET),
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

/* One chip in the rectangle's width.  Wide chips have the chart beside the number, narrow
 * ones below the target. */
static double
add_chip (JmCellBuilder *builder,
          const JmItem  *kpi,
          double         left,
          double         top,
          double         width)
{
  JmKpiReading reading = jm_kpi_read (kpi);
  JmRole role = get_status_role (reading.status);
  const char *unit = jm_item_get_text (kpi, JM_KPI_UNIT);
  const char *title = jm_item_get_text (kpi, JM_KPI_TITLE);
  JmPlot *plot = make_plot (kpi);
  gboolean beside = plot != NULL && width >= 190;
  double x = left + INSET;
  double inner = width - 2 * INSET;
  double text_width = beside ? inner - PLOT_WIDTH - 8 : inner;
  const JmRect rect = { left, top, width, 0 };
  guint position = builder->elements->len;
  g_autofree char *number = NULL;
  JmElement *element;
  double bottom;

  element = jm_cell_builder_add (builder, JM_ELEMENT_BOX, JM_BOX_KPI, &rect);
  element->id = jm_item_get_id (kpi);
  element->is_frame = TRUE;

  element = jm_cell_builder_add_text (builder, JM_TEXT_KPI_TITLE, JM_ROLE_INK_SOFT,
                                      *title != '\0' ? title : _("Untitled"), x, top + 7, inner);
  element->id = jm_item_get_id (kpi);
  element->field = JM_KPI_TITLE;
  builder->y = top + 7 + (double) element->height;

  number = isnan (reading.value) ? g_strdup (_("no value")) : format_number (reading.value, unit);
  element = jm_cell_builder_add_tight_text (builder,
                                            isnan (reading.value) ? JM_TEXT_KPI_DETAIL : JM_TEXT_KPI_VALUE,
                                            isnan (reading.value) ? JM_ROLE_INK_FAINT : JM_ROLE_INK, number, x,
                                            builder->y, text_width);
  bottom = (double) element->y + (double) element->height;

  if (!isnan (reading.change))
    {
      g_autofree char *change = format_number (fabs (reading.change), "");
      double change_x = (double) element->x + (double) element->width + 6;
      JmSymbol symbol = reading.change > 0   ? JM_SYMBOL_RISING
                        : reading.change < 0 ? JM_SYMBOL_FALLING
                                             : JM_SYMBOL_STEADY;
      double change_y = bottom - 18;

      /* No room beside a long number: the change goes below it. */
      if (change_x + 34 > x + text_width)
        {
          change_x = x;
          change_y = bottom;
          bottom += 15;
        }

      jm_cell_builder_add_symbol (builder, symbol, role, change_x, change_y + 3.5, 9);
      element = jm_cell_builder_add_tight_text (builder, JM_TEXT_KPI_DETAIL, role, change, change_x + 12, change_y,
                                                x + text_width - change_x - 12);
      bottom = MAX (bottom, (double) element->y + (double) element->height);
    }

  builder->y = bottom;
  if (jm_item_is_set (kpi, JM_KPI_TARGET))
    add_target (builder, kpi, reading.status, x, bottom, text_width);

  if (plot != NULL)
    {
      JmRect plot_rect = { beside ? left + width - INSET - PLOT_WIDTH : x, builder->y + 5,
                           beside ? PLOT_WIDTH : inner, PLOT_HEIGHT };

      if (beside)
        plot_rect.y = MAX (bottom - PLOT_HEIGHT - 2, top + 24);
      jm_cell_builder_add (builder, JM_ELEMENT_PLOT, role, &plot_rect)->plot = plot;
      builder->y = MAX (builder->y, plot_rect.y + PLOT_HEIGHT);
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
