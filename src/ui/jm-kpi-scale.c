/* jm-kpi-scale.c: where the values of a KPI lie in its plot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-scale.h"

#include <math.h>

/* Room above the highest value and below the lowest, as a share of what lies between. */
#define ROOM 0.08

/* Returns the day of a date; 0 when it is none. */
static guint
get_day (const char *date)
{
  GDate parsed;

  g_date_clear (&parsed, 1);
  g_date_set_parse (&parsed, date);

  return *date != '\0' && g_date_valid (&parsed) ? g_date_get_julian (&parsed) : 0;
}

static gboolean
are_dated (GArray *points)
{
  guint first, last;

  if (points->len == 0)
    return FALSE;

  /* They are in order, so that one without a date is the first. */
  first = get_day (g_array_index (points, JmKpiPoint, 0).date);
  last = get_day (g_array_index (points, JmKpiPoint, points->len - 1).date);

  return first > 0 && last > first;
}

/* Returns the next of 1, 2, 5, 10, 20 and so on, or 0.5, 0.2 and so on. */
static double
round_step (double step)
{
  double power = pow (10, floor (log10 (step)));
  double factor = step / power;

  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
}

static void
add_ticks (JmKpiScale *self,
           double      low,
           double      high)
{
  double step = round_step ((high - low) / (JM_KPI_SCALE_MOST_TICKS - 1));

  if (!isfinite (step) || step <= 0)
    return;

  for (double i = ceil (low / step); i * step <= high && self->n_ticks < JM_KPI_SCALE_MOST_TICKS; i++)
    {
      self->ticks[self->n_ticks] = i * step;
      self->tick_y[self->n_ticks++] = (i * step - low) / (high - low);
    }
}

static void
add_points (JmKpiScale *self,
            GArray     *points,
            double      low,
            double      span)
{
  guint first = self->is_dated ? get_day (self->first) : 0;
  double days = self->is_dated ? get_day (self->last) - first : 1;

  for (guint i = 0; i < points->len; i++)
    {
      const JmKpiPoint *point = &g_array_index (points, JmKpiPoint, i);
      JmKpiScalePoint place = { 0.5, (point->value - low) / span };

      if (self->is_dated)
        place.x = (get_day (point->date) - first) / days;
      else if (points->len > 1)
        place.x = (double) i / (points->len - 1);
      g_array_append_val (self->points, place);
    }
}

/**
 * jm_kpi_scale_new:
 * @kpi: a KPI
 *
 * Returns: (transfer full): the places of its values, its target and its tolerance
 */
JmKpiScale *
jm_kpi_scale_new (const JmItem *kpi)
{
  JmKpiScale *self = g_new0 (JmKpiScale, 1);
  g_autoptr (GArray) points = jm_kpi_get_points (kpi);
  double target = jm_item_get_number (kpi, JM_KPI_TARGET);
  double tolerance = jm_item_get_number (kpi, JM_KPI_TOLERANCE);
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE, room;

  if (isnan (tolerance))
    tolerance = 0;

  for (guint i = 0; i < points->len; i++)
    {
      low = MIN (low, g_array_index (points, JmKpiPoint, i).value);
      high = MAX (high, g_array_index (points, JmKpiPoint, i).value);
    }
  if (!isnan (target))
    {
      low = MIN (low, target - tolerance);
      high = MAX (high, target + tolerance);
    }
  if (low > high)
    low = high = 0;
  room = high > low ? (high - low) * ROOM : MAX (fabs (high) * ROOM, 1);
  low -= room;
  high += room;

  self->points = g_array_sized_new (FALSE, FALSE, sizeof (JmKpiScalePoint), points->len);
  self->is_dated = are_dated (points);
  self->first = g_strdup (points->len > 0 ? g_array_index (points, JmKpiPoint, 0).date : "");
  self->last = g_strdup (points->len > 0 ? g_array_index (points, JmKpiPoint, points->len - 1).date : "");
  self->has_target = !isnan (target);
  if (self->has_target)
    {
      self->target = (target - low) / (high - low);
      self->band_low = (target - tolerance - low) / (high - low);
      self->band_high = (target + tolerance - low) / (high - low);
    }
  add_points (self, points, low, high - low);
  if (points->len > 0 || self->has_target)
    add_ticks (self, low, high);

  return self;
}

/**
 * jm_kpi_scale_free:
 * @self: (transfer full): a scale
 */
void
jm_kpi_scale_free (JmKpiScale *self)
{
  g_array_unref (self->points);
  g_free (self->first);
  g_free (self->last);
  g_free (self);
}
