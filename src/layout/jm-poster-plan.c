/* jm-poster-plan.c: how the sheets of a poster are put together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-poster-plan.h"

#include <glib/gi18n.h>

#include "jm-poster-private.h"

#define INCH 96.0
#define CM (INCH / 2.54)

/* Longer lines are hard to read. */
#define MOST_TEXT_WIDTH 760.0
#define TEXT_GAP 18.0
#define STRIP_GAP 12.0
/* A field has to hold its label. */
#define LEAST_FIELD_WIDTH 24.0
#define LEAST_FIELD_HEIGHT 15.0
/* The picture is never larger than the map itself. */
#define MOST_SCALE 1.0

struct _JmPlan
{
  gboolean rtl;
  double left;       /* of the space inside the margins */
  double top;
  double width;
  double height;
  JmCell *text;
  guint n_pages;
  GArray *strips;    /* of JmPlanStrip */
  GArray *fields;    /* of JmPlanField */
};

static void
stack (JmCellBuilder *builder,
       JmTextStyle    style,
       JmRole         role,
       const char    *string,
       double         x)
{
  JmElement *element = jm_cell_builder_add_text (builder, style, role, string, x, builder->y, builder->width - x);

  builder->y += (double) element->height;
}

static char *
describe_size (JmPoster *poster)
{
  double width, height;
  g_autofree char *sheets = NULL;
  g_autofree char *size = NULL;
  guint n = jm_poster_get_n_sheets (poster);

  jm_poster_get_size (poster, &width, &height);
  /* Translators: number of sheets, name of the paper, sheets beside and below each other. */
  sheets = g_strdup_printf (ngettext ("%u sheet of %s, %u across and %u down.", "%u sheets of %s, %u across and %u down.",
                                      n),
                            n, poster->options.paper->name, jm_poster_get_n_columns (poster),
                            jm_poster_get_n_rows (poster));
  size = g_strdup_printf (_("Finished poster: %.1f × %.1f cm (%.1f × %.1f inches); map at %.0f %%."), width / CM,
                          height / CM, width / INCH, height / INCH, poster->scale * 100);

  return g_strconcat (sheets, " ", size, NULL);
}

static JmCell *
make_text (JmPlan       *self,
           JmPoster     *poster,
           JmTypesetter *typesetter)
{
  const gboolean overlap = poster->options.overlap > 0;
  const char *const steps[] = {
    _("1. Print all sheets at 100 %, also called “actual size”; do not let the printer fit them to the page."),
    !overlap                ? _("2. Cut every sheet along the crop marks on all four sides.")
    : poster->layout->rtl ? _("2. Cut off the right and the upper edge of every sheet along the crop marks.")
                            : _("2. Cut off the left and the upper edge of every sheet along the crop marks."),
    overlap ? _("3. Begin with sheet A1. Lay every other sheet on the strip that its neighbours have beyond their "
                "crop marks, so that the marks meet, and glue it there.")
            : _("3. Begin with sheet A1. Lay the sheets edge to edge and join them from behind."),
    _("4. Last, cut the finished poster along its outer crop marks."),
  };
  gboolean complete = jm_poster_get_n_sheets (poster) == jm_poster_get_n_columns (poster) * jm_poster_get_n_rows (poster);
  g_autofree char *view = jm_page_describe (poster->layout);
  g_autofree char *what = g_strconcat (jm_layout_get_title (poster->layout), " · ", view, NULL);
  g_autofree char *size = describe_size (poster);
  JmCellBuilder builder;

  jm_cell_builder_init (&builder, typesetter, MIN (self->width, MOST_TEXT_WIDTH));
  stack (&builder, JM_TEXT_TITLE, JM_ROLE_INK, _("How to put this poster together"), 0);
  builder.y += 2;
  stack (&builder, JM_TEXT_SUBTITLE, JM_ROLE_INK_FAINT, what, 0);
  builder.y += 8;
  stack (&builder, JM_TEXT_SUBTITLE, JM_ROLE_INK, size, 0);
  builder.y += 8;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      stack (&builder, JM_TEXT_SUBTITLE, JM_ROLE_INK_SOFT, steps[i], 0);
      builder.y += 3;
    }
  if (!complete)
    {
      builder.y += 5;
      stack (&builder, JM_TEXT_SUBTITLE, JM_ROLE_INK_SOFT,
             _("Nothing stands on the hatched places; there are no sheets for them."), 0);
    }

  return jm_cell_builder_finish (&builder);
}

/* How large the picture may be when it is broken into @n_strips strips that stand below each
 * other in @height. */
static double
get_scale (JmPlan   *self,
           JmPoster *poster,
           guint     n_strips,
           double    height)
{
  guint n = jm_poster_get_n_columns (poster);
  guint each = (n + n_strips - 1) / n_strips;
  double widest = 0;

  for (guint i = 0; i < n; i += each)
    widest = MAX (widest, g_array_index (poster->columns, double, MIN (i + each, n)) -
                              g_array_index (poster->columns, double, i));

  return MIN (self->width / widest,
              (height - (n_strips - 1) * STRIP_GAP) / (n_strips * (poster->bottom - poster->top)));
}

static double
get_least_part (GArray *breaks)
{
  double least = G_MAXDOUBLE;

  for (guint i = 1; i < breaks->len; i++)
    least = MIN (least, g_array_index (breaks, double, i) - g_array_index (breaks, double, i - 1));

  return least;
}

/* The scale at which the whole grid is as large as the first page allows, but not so small
 * that labels have no room. */
static double
choose_scale (JmPlan   *self,
              JmPoster *poster,
              double    first_height,
              guint    *each)
{
  guint n = jm_poster_get_n_columns (poster);
  double least = MAX (LEAST_FIELD_WIDTH / get_least_part (poster->columns),
                      LEAST_FIELD_HEIGHT / (poster->bottom - poster->top) * jm_poster_get_n_rows (poster));
  double best = 0;

  for (guint i = 1; i <= n; i++)
    {
      double scale = get_scale (self, poster, i, first_height);

      if (scale > best)
        {
          best = scale;
          *each = (n + i - 1) / i;
        }
      else if (scale <= 0)
        break;
    }

  if (best >= least)
    return MIN (best, MOST_SCALE * poster->scale);

  /* Labels are readable, and strips go on over as many pages as they need. */
  best = MIN (least, self->width / (get_least_part (poster->columns) * 2));
  for (*each = n; *each > 1; (*each)--)
    {
      double widest = 0;

      for (guint i = 0; i < n; i += *each)
        widest = MAX (widest, g_array_index (poster->columns, double, MIN (i + *each, n)) -
                                  g_array_index (poster->columns, double, i));
      if (widest * best <= self->width)
        break;
    }

  return MIN (best, self->height / (poster->bottom - poster->top));
}

static JmCell *
make_label (JmTypesetter *typesetter,
            const char   *string,
            const JmRect *rect)
{
  gboolean large = rect->width >= 60 && rect->height >= 30;
  JmTextStyle style = large ? JM_TEXT_CARD_TITLE : JM_TEXT_BADGE;
  JmCellBuilder builder;
  JmElement *element;
  JmRect box = { 0, 0, 0, 0 };

  jm_cell_builder_init (&builder, typesetter, rect->width);
  jm_cell_builder_add (&builder, JM_ELEMENT_BOX, JM_BOX_KPI, &box);
  element = jm_cell_builder_add_tight_text (&builder, style, JM_ROLE_INK, string, 0, 0, MAX (rect->width, 60));
  element->x = (float) ((rect->width - (double) element->width) / 2);
  element->y = (float) ((rect->height - (double) element->height) / 2);
  box = (JmRect) { (double) element->x - (large ? 6 : 1), (double) element->y - (large ? 2 : 0),
                   (double) element->width + (large ? 12 : 2), (double) element->height + (large ? 4 : 0) };
  element = &g_array_index (builder.elements, JmElement, 0);
  element->x = (float) box.x;
  element->y = (float) box.y;
  element->width = (float) box.width;
  element->height = (float) box.height;
  builder.y = rect->height;

  return jm_cell_builder_finish (&builder);
}

/* The grid over a strip. */
static void
add_fields (JmPlan            *self,
            JmPoster          *poster,
            JmTypesetter      *typesetter,
            const JmPlanStrip *strip,
            guint              first,
            guint              end,
            double             scale)
{
  guint n_rows = jm_poster_get_n_rows (poster);

  for (guint column = first; column < end; column++)
    for (guint row = 0; row < n_rows; row++)
      {
        double x = g_array_index (poster->columns, double, column), y = g_array_index (poster->rows, double, row);
        JmPlanField field = {
          .page = strip->page,
          .rect = { strip->rect.x + (x - strip->part.x) * scale, strip->rect.y + (y - strip->part.y) * scale,
                    (g_array_index (poster->columns, double, column + 1) - x) * scale,
                    (g_array_index (poster->rows, double, row + 1) - y) * scale },
          .sheet = poster->places[column * n_rows + row],
        };

        if (self->rtl)
          field.rect.x = 2 * strip->rect.x + strip->rect.width - field.rect.x - field.rect.width;
        if (field.sheet >= 0)
          field.label = make_label (typesetter, g_array_index (poster->sheets, JmSheet, field.sheet).label, &field.rect);
        g_array_append_val (self->fields, field);
      }
}

static void
place_strips (JmPlan       *self,
              JmPoster     *poster,
              JmTypesetter *typesetter)
{
  double text_height = (double) self->text->height + TEXT_GAP;
  guint n = jm_poster_get_n_columns (poster), each = n;
  double scale = choose_scale (self, poster, self->height - text_height, &each);
  double height = (poster->bottom - poster->top) * scale;
  double y = text_height;

  self->n_pages = 1;
  for (guint i = 0; i < n; i += each)
    {
      guint end = MIN (i + each, n);
      double x = g_array_index (poster->columns, double, i);
      JmPlanStrip strip = {
        .part = { x, poster->top, g_array_index (poster->columns, double, end) - x, poster->bottom - poster->top },
      };

      if (y + height > self->height + 0.5)
        {
          self->n_pages++;
          y = 0;
        }
      strip.page = self->n_pages - 1;
      strip.rect = (JmRect) { self->left, self->top + y, strip.part.width * scale, height };
      if (self->rtl)
        strip.rect.x = self->left + self->width - strip.rect.width;
      g_array_append_val (self->strips, strip);
      add_fields (self, poster, typesetter, &strip, i, end, scale);
      y += height + STRIP_GAP;
    }
}

/**
 * jm_plan_new:
 * @poster: a poster
 * @typesetter: what measures the texts
 *
 * Returns: (transfer full): the plan of its sheets
 */
JmPlan *
jm_plan_new (JmPoster     *poster,
             JmTypesetter *typesetter)
{
  JmPlan *self = g_new0 (JmPlan, 1);
  double edge = poster->options.margin + 2 * jm_poster_get_mark_space (poster);

  jm_typesetter_set_rtl (typesetter, poster->layout->rtl);
  self->rtl = poster->layout->rtl;
  self->left = edge;
  self->top = edge;
  self->width = poster->paper_width - 2 * edge;
  self->height = poster->paper_height - 2 * edge;
  self->strips = g_array_new (FALSE, FALSE, sizeof (JmPlanStrip));
  self->fields = g_array_new (FALSE, FALSE, sizeof (JmPlanField));
  self->text = make_text (self, poster, typesetter);
  place_strips (self, poster, typesetter);

  return self;
}

/**
 * jm_plan_free:
 * @self: (transfer full): a plan
 */
void
jm_plan_free (JmPlan *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    jm_cell_free ((JmCell *) g_array_index (self->fields, JmPlanField, i).label);
  g_array_unref (self->fields);
  g_array_unref (self->strips);
  jm_cell_free (self->text);
  g_free (self);
}

/**
 * jm_plan_get_n_pages:
 * @self: a plan
 *
 * Returns: how many pages it takes
 */
guint
jm_plan_get_n_pages (JmPlan *self)
{
  return self->n_pages;
}

/**
 * jm_plan_get_text:
 * @self: a plan
 * @page: one of its pages
 * @place: (out): where the text begins
 * @width: (out): the width of what it stands in
 *
 * Returns: (transfer none) (nullable): what there is to do, as a cell; only on the first page
 */
const JmCell *
jm_plan_get_text (JmPlan  *self,
                  guint    page,
                  JmPoint *place,
                  double  *width)
{
  *place = (JmPoint) { self->left, self->top };
  *width = self->width;

  return page == 0 ? self->text : NULL;
}

/**
 * jm_plan_get_n_strips:
 * @self: a plan
 *
 * Returns: into how many pieces the picture of the map is broken
 */
guint
jm_plan_get_n_strips (JmPlan *self)
{
  return self->strips->len;
}

/**
 * jm_plan_get_strip:
 * @self: a plan
 * @position: which piece, from 0
 *
 * Returns: (transfer none): the piece
 */
const JmPlanStrip *
jm_plan_get_strip (JmPlan *self,
                   guint   position)
{
  return &g_array_index (self->strips, JmPlanStrip, position);
}

/**
 * jm_plan_get_n_fields:
 * @self: a plan
 *
 * Returns: how many places there are in the grid
 */
guint
jm_plan_get_n_fields (JmPlan *self)
{
  return self->fields->len;
}

/**
 * jm_plan_get_field:
 * @self: a plan
 * @position: which place, from 0, column by column
 *
 * Returns: (transfer none): the place
 */
const JmPlanField *
jm_plan_get_field (JmPlan *self,
                   guint   position)
{
  return &g_array_index (self->fields, JmPlanField, position);
}
