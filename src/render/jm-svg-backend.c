/* jm-svg-backend.c: drawing as SVG with real text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file stays small and editable: what looks alike shares a class, symbols are drawn
 * once and used by name, and each touchpoint is a group with its own origin and the id of
 * the item.  The head is written last, when the classes are known.
 */

#include "config.h"

#include "jm-svg-backend.h"

#include <math.h>
#include <string.h>

#include "jm-svg-shape.h"
#include "jm-svg-writer.h"

/* Most of the text of a map is set like this; it needs no class. */
#define COMMON_STYLE JM_TEXT_BODY
#define COMMON_ROLE JM_ROLE_INK_SOFT

typedef struct
{
  JmBackend parent;
  JmLayout *layout;
  GString *body;
  GString *rules;
  GHashTable *classes;      /* rule → name */
  JmSvgShapes shapes;
  double origin;            /* x of the touchpoint's group that is open; 0 without */
  const JmItem *pending;    /* the item of a group whose origin is not yet known */
} SvgBackend;

static const char *
get_class (SvgBackend *self,
           const char *rule)
{
  char *name = g_hash_table_lookup (self->classes, rule);

  if (name == NULL)
    {
      name = jm_svg_make_name (g_hash_table_size (self->classes));
      g_hash_table_insert (self->classes, g_strdup (rule), name);
      g_string_append_printf (self->rules, ".%s{%s}\n", name, rule);
    }

  return name;
}

static const char *
get_paint_class (SvgBackend     *self,
                 JmColour        fill,
                 const JmStroke *stroke)
{
  g_autoptr (GString) rule = g_string_new (NULL);

  jm_svg_append_paint (rule, fill, stroke);

  return get_class (self, rule->str);
}

/* Items keep their ids.  Names of shapes begin with one _, so ids that do get another. */
static void
append_id (SvgBackend   *self,
           const JmItem *item)
{
  const char *id = jm_item_get_id (item);

  g_string_append (self->body, " id=\"");
  if (*id == '_')
    g_string_append_c (self->body, '_');
  jm_svg_append_escaped (self->body, id, strlen (id));
  g_string_append_c (self->body, '"');
}

/* Opens the group of an item where its first shape stands, with the origin at its texts. */
static void
open_pending (SvgBackend *self,
              double      x)
{
  if (self->pending == NULL)
    return;

  self->origin = floor (x) + JM_TEXT_INSET;
  g_string_append (self->body, "<g");
  append_id (self, self->pending);
  g_string_append (self->body, " transform=\"translate(");
  jm_svg_append_number (self->body, self->origin);
  g_string_append (self->body, ")\">\n");
  self->pending = NULL;
}

static void
append_title (SvgBackend *self,
              const char *title)
{
  g_string_append (self->body, "<title>");
  jm_svg_append_escaped (self->body, title, strlen (title));
  g_string_append (self->body, "</title>\n");
}

static void
svg_backend_begin_group (JmBackend    *backend,
                         JmGroupType   type,
                         const JmItem *item,
                         const char   *description)
{
  SvgBackend *self = (SvgBackend *) backend;

  if (type == JM_GROUP_TOUCHPOINT)
    {
      self->pending = item;
      return;
    }

  g_string_append (self->body, "<g");
  if (type == JM_GROUP_STAGE)
    append_id (self, item);
  g_string_append (self->body, ">\n");

  if (description != NULL && *description != '\0')
    append_title (self, description);
}

static void
svg_backend_end_group (JmBackend *backend)
{
  SvgBackend *self = (SvgBackend *) backend;

  /* A touchpoint of which nothing is shown. */
  if (self->pending != NULL)
    {
      self->pending = NULL;
      return;
    }

  self->origin = 0;
  g_string_append (self->body, "</g>\n");
}

/* Shapes that recur are written once and then used by name.  Inside the group of a
 * touchpoint, where shapes stand at the same few places of every column, the place belongs
 * to the shape; elsewhere it is given with each use. */
static JmPoint
get_place_inside (const SvgBackend *self,
                  double            x,
                  double            y)
{
  return self->origin > 0 ? (JmPoint) { x - self->origin, y } : (JmPoint) { 0, 0 };
}

static void
use_shape (SvgBackend *self,
           const char *name,
           double      x,
           double      y)
{
  g_string_append_printf (self->body, "<use href=\"#%s\"", name);
  if (self->origin <= 0)
    jm_svg_append_place (self->body, x, y);
  g_string_append (self->body, "/>\n");
}

/* The rectangle inside its group, so that one shape serves many. */
static JmRect
get_shape (SvgBackend   *self,
           const JmRect *rect)
{
  JmPoint inside;

  open_pending (self, rect->x);
  inside = get_place_inside (self, rect->x, rect->y);

  return (JmRect) { inside.x, inside.y, rect->width, rect->height };
}

static void
svg_backend_box (JmBackend        *backend,
                 const JmRect     *rect,
                 const JmBoxPaint *paint)
{
  SvgBackend *self = (SvgBackend *) backend;
  const JmRect shape = get_shape (self, rect);

  use_shape (self, jm_svg_shapes_get_box (&self->shapes, &shape, paint), rect->x, rect->y);
}

static void
svg_backend_path (JmBackend      *backend,
                  const JmPath   *path,
                  JmColour        fill,
                  const JmStroke *stroke)
{
  SvgBackend *self = (SvgBackend *) backend;
  const char *name = get_paint_class (self, fill, stroke);

  open_pending (self, path->points[0].x);
  g_string_append_printf (self->body, "<path class=\"%s\" d=\"", name);
  jm_svg_append_steps (self->body, path, self->origin);
  g_string_append (self->body, "\"/>\n");
}

static void
svg_backend_symbol (JmBackend    *backend,
                    JmSymbol      symbol,
                    const JmRect *rect,
                    JmColour      colour)
{
  SvgBackend *self = (SvgBackend *) backend;

  JmPoint inside;

  open_pending (self, MIN (rect->x, rect->x + rect->width));
  inside = get_place_inside (self, rect->x, rect->y);
  use_shape (self, jm_svg_shapes_get_symbol (&self->shapes, symbol, &inside, rect->height, rect->width < 0, colour),
             rect->x, rect->y);
}

static void
append_font (GString     *rule,
             JmTextStyle  style)
{
  const JmTextStyleInfo *info = jm_text_style_get_info (style);

  g_string_append (rule, "font-size:");
  jm_svg_append_number (rule, info->size);
  g_string_append (rule, "px");
  if (info->weight != 400)
    g_string_append_printf (rule, ";font-weight:%d", info->weight);
  if (info->italic)
    g_string_append (rule, ";font-style:italic");
}

static const char *
get_text_class (SvgBackend  *self,
                JmTextStyle  style,
                JmColour     colour)
{
  g_autoptr (GString) rule = NULL;

  if (style == COMMON_STYLE && colour == jm_role_get_colour (COMMON_ROLE, JM_NO_COLOUR))
    return NULL;

  rule = g_string_new (NULL);
  append_font (rule, style);
  g_string_append (rule, ";fill:");
  jm_svg_append_colour (rule, colour);

  return get_class (self, rule->str);
}

static void
svg_backend_text (JmBackend    *backend,
                  const JmText *text,
                  double        x,
                  double        y,
                  JmColour      colour)
{
  SvgBackend *self = (SvgBackend *) backend;
  const char *name = get_text_class (self, jm_text_get_style (text), colour);
  gboolean is_open = FALSE, rtl = FALSE;
  double before = 0;
  guint end = 0;

  open_pending (self, x);
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);
      const char *start = jm_text_get_string (text) + line->start;
      double line_x = x + (double) line->x + (line->rtl ? (double) line->width : 0) - self->origin;
      double line_y = y + (double) line->baseline;
      gsize length = line->length;

      while (length > 0 && (start[length - 1] == ' ' || start[length - 1] == '\n'))
        length--;
      if (length == 0)
        continue;

      /* A paragraph is one text, so that it can be searched and edited as one; where it was
       * broken between two words there is still a blank between them. */
      if (is_open && end < line->start)
        g_string_append_c (self->body, ' ');
      g_string_append (self->body, is_open ? "<tspan" : "<text");
      if (!is_open && name != NULL)
        g_string_append_printf (self->body, " class=\"%s\"", name);
      if (is_open)
        {
          jm_svg_append_attribute (self->body, "x", line_x);
          jm_svg_append_attribute (self->body, "dy", line_y - before);
        }
      else
        jm_svg_append_place (self->body, line_x, line_y);
      if (line->rtl != rtl)
        g_string_append (self->body, line->rtl ? " direction=\"rtl\"" : " direction=\"ltr\"");
      g_string_append_c (self->body, '>');
      jm_svg_append_escaped (self->body, start, length);
      if (is_open)
        g_string_append (self->body, "</tspan>");
      else
        rtl = line->rtl;
      is_open = TRUE;
      before = line_y;
      end = line->start + (guint) length;
    }

  if (is_open)
    g_string_append (self->body, "</text>\n");
}

static void
svg_backend_picture (JmBackend       *backend,
                     const JmPicture *picture,
                     const JmRect    *rect,
                     double           radius,
                     const char      *description)
{
  SvgBackend *self = (SvgBackend *) backend;
  const JmRect shape = get_shape (self, rect);

  g_string_append (self->body, "<g role=\"img\">\n");
  append_title (self, description);
  use_shape (self, jm_svg_shapes_get_picture (&self->shapes, picture, &shape, radius), rect->x, rect->y);
  g_string_append (self->body, "</g>\n");
}

static void
svg_backend_begin_figure (JmBackend    *backend,
                          const JmRect *rect,
                          const char   *description)
{
  SvgBackend *self = (SvgBackend *) backend;

  open_pending (self, rect->x);
  g_string_append (self->body, "<g role=\"img\">\n");
  append_title (self, description);
}

static void
svg_backend_end_figure (JmBackend *backend)
{
  g_string_append (((SvgBackend *) backend)->body, "</g>\n");
}

static const JmBackendClass svg_backend_class = {
  .begin_group = svg_backend_begin_group,
  .end_group = svg_backend_end_group,
  .box = svg_backend_box,
  .path = svg_backend_path,
  .symbol = svg_backend_symbol,
  .text = svg_backend_text,
  .picture = svg_backend_picture,
  .begin_figure = svg_backend_begin_figure,
  .end_figure = svg_backend_end_figure,
};

/**
 * jm_svg_backend_new:
 * @layout: what will be drawn
 *
 * Returns: (transfer full): a backend; end it with jm_svg_backend_finish()
 */
JmBackend *
jm_svg_backend_new (JmLayout *layout)
{
  SvgBackend *self = g_new0 (SvgBackend, 1);

  self->parent.class = &svg_backend_class;
  self->layout = jm_layout_ref (layout);
  self->body = g_string_new (NULL);
  self->rules = g_string_new (NULL);
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  jm_svg_shapes_init (&self->shapes);

  return &self->parent;
}

static GString *
make_head (SvgBackend *self,
           double      width,
           double      height)
{
  const char *title = jm_layout_get_title (self->layout);
  GString *head = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
  g_auto (GStrv) families = g_strsplit (jm_layout_get_font_family (self->layout), ",", -1);

  jm_svg_append_attribute (head, "width", width);
  jm_svg_append_attribute (head, "height", height);
  g_string_append (head, " viewBox=\"0 0 ");
  jm_svg_append_number (head, width);
  g_string_append_c (head, ' ');
  jm_svg_append_number (head, height);
  g_string_append (head, "\">\n<title>");
  jm_svg_append_escaped (head, title, strlen (title));
  g_string_append (head, "</title>\n<style>\ntext{font-family:");

  for (guint i = 0; families[i] != NULL; i++)
    {
      const char *family = g_strstrip (families[i]);

      /* The generic family has another name in CSS, and no quotes. */
      g_string_append (head, i > 0 ? "," : "");
      g_string_append_printf (head, strcmp (family, "Sans") == 0 ? "sans-serif" : "'%s'", family);
    }
  g_string_append_c (head, ';');
  append_font (head, COMMON_STYLE);
  g_string_append (head, ";white-space:pre;fill:");
  jm_svg_append_colour (head, jm_role_get_colour (COMMON_ROLE, JM_NO_COLOUR));
  g_string_append (head, "}\npath{stroke-linecap:round;stroke-linejoin:round}\n");
  g_string_append_len (head, self->rules->str, (gssize) self->rules->len);
  g_string_append (head, "</style>\n<defs>\n");
  g_string_append_len (head, self->shapes.defs->str, (gssize) self->shapes.defs->len);
  g_string_append (head, "</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");

  return head;
}

/**
 * jm_svg_backend_finish:
 * @backend: (transfer full): a backend made by jm_svg_backend_new()
 * @width: width of the page, in 1/96 inch
 * @height: height of the page
 * @scale: by how much the map is enlarged on it
 * @x: where the map's top left corner is on the page
 * @y: where the map's top left corner is on the page
 *
 * Returns: (transfer full): the whole document
 */
GBytes *
jm_svg_backend_finish (JmBackend *backend,
                       double     width,
                       double     height,
                       double     scale,
                       double     x,
                       double     y)
{
  SvgBackend *self = (SvgBackend *) backend;
  GString *document = make_head (self, width, height);
  gboolean placed = scale != 1 || x != 0 || y != 0;

  if (placed)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (document, "<g transform=\"translate(");
      jm_svg_append_number (document, x);
      g_string_append_c (document, ' ');
      jm_svg_append_number (document, y);
      g_string_append_printf (document, ") scale(%s)\">\n", g_ascii_formatd (number, sizeof number, "%.6g", scale));
    }

  g_string_append_len (document, self->body->str, (gssize) self->body->len);
  g_string_append (document, placed ? "</g>\n</svg>\n" : "</svg>\n");

  g_string_free (self->body, TRUE);
  g_string_free (self->rules, TRUE);
  g_hash_table_unref (self->classes);
  jm_svg_shapes_clear (&self->shapes);
  jm_layout_unref (self->layout);
  g_free (self);

  return g_string_free_to_bytes (document);
}
