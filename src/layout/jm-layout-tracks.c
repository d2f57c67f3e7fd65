/* jm-layout-tracks.c: where the lines and the texts of the links run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links meet their columns at ports: all links of one kind that leave a column to the same
 * side share one, and so do those that arrive.  Then the links are laid on tracks from
 * below to above, short ones first, each on the lowest track where its line is free and its
 * text stands clear of every line that comes past.  Ports are known before tracks, so a
 * text keeps clear of links that are not yet placed, too.
 */

#include "config.h"

#include "jm-layout-links.h"

#include <math.h>

/* Between two ports, and how much of a column they may take; what is left on both sides is
 * free for texts. */
#define PORT_DISTANCE 12.0
#define MOST_PORTS_WIDTH 92.0

/* A text is not set narrower than this for the sake of a low track. */
#define GOOD_WIDTH 126.0
#define LEAST_WIDTH 60.0
/* Between the ports of two columns there is always as much. */
#define NARROWEST 40.0
/* A sign is about as high as a line of text. */
#define LEAST_HEIGHT 15.0
/* From a text to a line beside it, and from it to its own line. */
#define TEXT_GAP 6.0
#define LINE_GAP 3.0
/* Between two tracks, and between two links on one track. */
#define TRACK_GAP 8.0
#define LINK_GAP 8.0
/* How far from the middle of a long link its text may stand. */
#define MOST_SHIFT 600.0
/* The fault of a text that does not stand above its line. */
#define BESIDE 20.0

/* Links that leave or meet a column in one place. */
typedef struct
{
  double column;
  int side;          /* -1: they run to the left of it, 1: to the right */
  double length;     /* of the shortest */
  double x;
  guint first_end;
  guint n_waiting;   /* links that have no track yet */
  guint n_above;     /* tracks up to the highest of those that have one */
} Port;

/* One end of a link. */
typedef struct
{
  double column;
  int side;
  guint sort;        /* kind and direction */
  double length;
  guint way;
  gboolean arrives;
} End;

typedef struct
{
  double from;
  double to;
} Interval;

typedef struct
{
  GArray *taken;     /* of Interval, in order, disjoint */
  double height;     /* of the highest text */
} Track;

typedef struct
{
  JmWays *ways;
  JmTypesetter *typesetter;
  GArray *ports;     /* of Port, from left to right */
  guint *from_ports; /* by way */
  guint *to_ports;
  guint *tracks;     /* by way */
  GArray *all_tracks; /* of Track, from below */
} Router;

static int
compare_ends_cb (gconstpointer a,
                 gconstpointer b)
{
  const End *one = a, *other = b;

  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;
  if (one->side != other->side)
    return one->side - other->side;
  if (one->sort != other->sort)
    return one->sort < other->sort ? -1 : 1;

  return one->way < other->way ? -1 : one->way > other->way;
}

/* Short links lie on low tracks, so their ports stand outside: there no line crosses theirs. */
static int
compare_ports_cb (gconstpointer a,
                  gconstpointer b)
{
  const Port *one = a, *other = b;

  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;
  if (one->side != other->side)
    return one->side - other->side;
  if (one->length != other->length)
    return one->length < other->length ? one->side : -one->side;

  return one->first_end < other->first_end ? one->side : -one->side;
}

static GArray *
list_ends (JmWays *ways)
{
  GArray *ends = g_array_sized_new (FALSE, FALSE, sizeof (End), 2 * ways->ways->len);

  for (guint i = 0; i < ways->ways->len; i++)
    {
      const JmWay *way = &g_array_index (ways->ways, JmWay, i);
      guint sort = 2 * (guint) jm_way_get_style (way);
      double length = fabs (way->to - way->from);
      int side = way->to < way->from ? -1 : 1;
      const End leaves = { way->from, side, sort, length, i, FALSE };
      const End arrives = { way->to, -side, sort + 1, length, i, TRUE };

      g_array_append_val (ends, leaves);
      g_array_append_val (ends, arrives);
    }
  g_array_sort (ends, compare_ends_cb);

  return ends;
}

static void
spread_ports (Port  *ports,
              guint  n)
{
  double distance = n > 1 ? MIN (PORT_DISTANCE, MOST_PORTS_WIDTH / (n - 1)) : 0;

  for (guint i = 0; i < n; i++)
    ports[i].x = ports[i].column + (i - (n - 1) / 2.0) * distance;
}

/* Gives every link the places where its line leaves and arrives. */
static void
place_ports (Router *router)
{
  g_autoptr (GArray) ends = list_ends (router->ways);

  for (guint i = 0; i < ends->len; i++)
    {
      const End *end = &g_array_index (ends, End, i);
      const End *before = i > 0 ? &g_array_index (ends, End, i - 1) : NULL;
      Port *port;

      if (before == NULL || end->column != before->column || end->side != before->side || end->sort != before->sort)
        {
          const Port new_port = { .column = end->column, .side = end->side, .length = end->length, .first_end = i };

          g_array_append_val (router->ports, new_port);
        }

      port = &g_array_index (router->ports, Port, router->ports->len - 1);
      port->length = MIN (port->length, end->length);
      port->n_waiting++;
    }
  g_array_sort (router->ports, compare_ports_cb);

  for (guint i = 0, n; i < router->ports->len; i += n)
    {
      Port *first = &g_array_index (router->ports, Port, i);

      for (n = 1; i + n < router->ports->len && first[n].column == first->column; n++)
        ;
      spread_ports (first, n);
    }

  for (guint i = 0; i < router->ports->len; i++)
    {
      const Port *port = &g_array_index (router->ports, Port, i);

      for (guint j = 0; j < port->n_waiting; j++)
        {
          const End *end = &g_array_index (ends, End, port->first_end + j);
          JmWay *way = &g_array_index (router->ways->ways, JmWay, end->way);

          *(end->arrives ? &way->to_x : &way->from_x) = port->x;
          (end->arrives ? router->to_ports : router->from_ports)[end->way] = i;
        }
    }
}

/* The first interval that ends behind @from. */
static guint
find_interval (const GArray *taken,
               double        from)
{
  guint low = 0, high = taken->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (taken, Interval, middle).to <= from)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_free (const Track    *track,
         const Interval *wanted)
{
  guint next = find_interval (track->taken, wanted->from);

  return next == track->taken->len || g_array_index (track->taken, Interval, next).from >= wanted->to;
}

static void
take (Track          *track,
      const Interval *wanted)
{
  g_array_insert_val (track->taken, find_interval (track->taken, wanted->from), *wanted);
}

/* The first port at or behind @x. */
static guint
find_port (const GArray *ports,
           double        x)
{
  guint low = 0, high = ports->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (ports, Port, middle).x < x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Where a text may stand, and how good that is: 0 is best. */
typedef struct
{
  double x;
  double width;
  double fault;
} Spot;

/* Considers what is free between two lines. */
static void
consider_gap (Spot           *best,
              const Interval *gap,
              const Interval *line,
              double          wanted)
{
  double middle = (line->from + line->to) / 2;
  Spot spot = { .width = MIN (gap->to - gap->from, wanted) };

  if (spot.width < MIN (wanted, NARROWEST))
    return;

  spot.x = CLAMP (middle - spot.width / 2, gap->from, gap->to - spot.width);
  spot.fault = fabs (spot.x + spot.width / 2 - middle) / 100 + (wanted - spot.width) / 10;
  /* Beside its line a text is harder to match with it, and in a narrow place to read. */
  if (spot.x >= line->to || spot.x + spot.width <= line->from)
    spot.fault += BESIDE;
  if (spot.width < MIN (wanted, LEAST_WIDTH))
    spot.fault += 2 * BESIDE;

  if (spot.fault < best->fault)
    *best = spot;
}

/* Finds room for a text above a line on a track: lines that come down through the track
 * from above stand in its way, and those that may. */
static Spot
find_spot (const Router   *router,
           guint           track,
           const Interval *line,
           double          wanted)
{
  const double middle = (line->from + line->to) / 2;
  const double reach = MAX (wanted + 2 * JM_COLUMN_WIDTH, MIN ((line->to - line->from) / 2, MOST_SHIFT));
  const double end = MIN (middle + reach, router->ways->end);
  const double obstacle = router->ways->obstacle;
  Interval gap = { MAX (middle - reach, router->ways->begin), 0 };
  Spot best = { .fault = G_MAXDOUBLE };
  gboolean passed_obstacle = obstacle <= gap.from - TEXT_GAP;

  for (guint i = find_port (router->ports, gap.from - TEXT_GAP); gap.from < end; i++)
    {
      const Port *port = i < router->ports->len ? &g_array_index (router->ports, Port, i) : NULL;
      double next = port != NULL && port->x < end + TEXT_GAP ? port->x : end + TEXT_GAP;

      if (port != NULL && next == port->x && port->n_waiting == 0 && port->n_above <= track + 1)
        continue;

      if (!passed_obstacle && obstacle < next)
        {
          gap.to = obstacle - TEXT_GAP;
          consider_gap (&best, &gap, line, wanted);
          gap.from = obstacle + TEXT_GAP;
          passed_obstacle = TRUE;
        }

      gap.to = next - TEXT_GAP;
      consider_gap (&best, &gap, line, wanted);
      gap.from = MAX (gap.from, next + TEXT_GAP);
    }

  return best;
}

static void
place_way (Router *router,
           guint   number)
{
  JmWay *way = &g_array_index (router->ways->ways, JmWay, number);
  Port *from = &g_array_index (router->ports, Port, router->from_ports[number]);
  Port *to = &g_array_index (router->ports, Port, router->to_ports[number]);
  const Interval line = { MIN (way->from_x, way->to_x), MAX (way->from_x, way->to_x) };
  const double needed = ceil (jm_text_get_width (way->natural)) + 1;
  const double wanted = JM_WAY_SIGN_WIDTH + MIN (needed, MAX (line.to - line.from - JM_WAY_SIGN_WIDTH, GOOD_WIDTH));
  const double good = MIN (wanted, GOOD_WIDTH);
  guint track = 0;

  from->n_waiting--;
  to->n_waiting--;

  for (gboolean found = FALSE; !found; track++)
    {
      Interval taken = { line.from - LINK_GAP, line.to + LINK_GAP };
      gboolean is_new = track == router->all_tracks->len;
      Spot spot;

      if (is_new)
        {
          const Track empty = { g_array_new (FALSE, FALSE, sizeof (Interval)), 0 };

          g_array_append_val (router->all_tracks, empty);
        }
      else if (!is_free (&g_array_index (router->all_tracks, Track, track), &taken))
        continue;

      spot = find_spot (router, track, &line, wanted);
      if ((spot.width < good || spot.fault >= BESIDE) && !is_new)
        continue;

      taken.from = MIN (taken.from, spot.x - LINK_GAP);
      taken.to = MAX (taken.to, spot.x + spot.width + LINK_GAP);
      if (is_free (&g_array_index (router->all_tracks, Track, track), &taken))
        {
          Track *place = &g_array_index (router->all_tracks, Track, track);

          jm_way_set_text (way, router->typesetter, spot.width - JM_WAY_SIGN_WIDTH);
          way->x = spot.x;
          take (place, &taken);
          place->height = MAX (place->height, MAX (jm_text_get_height (way->text.text), LEAST_HEIGHT));
          router->tracks[number] = track;
          found = TRUE;
        }
    }

  from->n_above = MAX (from->n_above, track);
  to->n_above = MAX (to->n_above, track);
}

static int
compare_lengths_cb (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  GArray *ways = user_data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  const JmWay *way = &g_array_index (ways, JmWay, one);
  double length = fabs (way->to_x - way->from_x), other_length;

  way = &g_array_index (ways, JmWay, other);
  other_length = fabs (way->to_x - way->from_x);
  if (length != other_length)
    return length < other_length ? -1 : 1;

  return one < other ? -1 : one > other;
}

/* Tracks are as high as their texts; the lowest one lies at the end of the row. */
static void
stack_tracks (Router *router)
{
  JmWays *ways = router->ways;
  g_autofree double *lines = g_new (double, router->all_tracks->len);
  double y = 0;

  for (guint i = router->all_tracks->len; i > 0; i--)
    {
      y += g_array_index (router->all_tracks, Track, i - 1).height + LINE_GAP;
      lines[i - 1] = y;
      y += i > 1 ? TRACK_GAP : 2;
    }
  ways->height = y;

  for (guint i = 0; i < ways->ways->len; i++)
    {
      JmWay *way = &g_array_index (ways->ways, JmWay, i);

      way->line_y = lines[router->tracks[i]];
      way->y = way->line_y - LINE_GAP - MAX (jm_text_get_height (way->text.text), LEAST_HEIGHT);
    }
}

static void
track_clear (gpointer data)
{
  g_array_unref (((Track *) data)->taken);
}

/*
 * jm_ways_route:
 * @self: ways whose columns and texts are known
 * @typesetter: what measures the texts
 *
 * Lays the lines and the texts of all ways.
 */
void
jm_ways_route (JmWays       *self,
               JmTypesetter *typesetter)
{
  guint n = self->ways->len;
  g_autoptr (GArray) ports = g_array_new (FALSE, FALSE, sizeof (Port));
  g_autoptr (GArray) tracks = g_array_new (FALSE, FALSE, sizeof (Track));
  g_autofree guint *numbers = g_new (guint, 4 * n);
  guint *order = numbers + 3 * n;
  Router router = { self, typesetter, ports, numbers, numbers + n, numbers + 2 * n, tracks };

  g_array_set_clear_func (tracks, track_clear);
  place_ports (&router);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_lengths_cb, self->ways);
  for (guint i = 0; i < n; i++)
    place_way (&router, order[i]);

  stack_tracks (&router);
}
