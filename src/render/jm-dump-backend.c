/* jm-dump-backend.c: what would be drawn, as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-dump-backend.h"

#include <string.h>

typedef struct
{
  JmBackend parent;
  GString *out;
  guint depth;
} DumpBackend;

/* Whole units: a dump must not change with the last digit of a font's metrics. */
static int
whole (double value)
{
  return (int) (value < 0 ? value - 0.5 : value + 0.5);
}

static void
begin_line (DumpBackend *self,
            const char  *what)
{
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
  g_string_append (self->out, what);
}

static void
append_paint (DumpBackend    *self,
              JmColour        fill,
              const JmStroke *stroke)
{
  if (fill != JM_NO_COLOUR)
    g_string_append_printf (self->out, " fill=%08x", fill);
  if (stroke != NULL && stroke->colour != JM_NO_COLOUR)
    g_string_append_printf (self->out, " stroke=%08x/%d%s", stroke->colour, whole (stroke->width * 10),
                            stroke->n_dashes > 0 ? " dashed" : "");
  g_string_append_c (self->out, '\n');
}

static void
dump_backend_begin_group (JmBackend    *backend,
                          JmGroupType   type,
                          const JmItem *item,
                          const char   *description)
{
  static const char *const names[] = {
    [JM_GROUP_BACKGROUND] = "background", [JM_GROUP_TITLE] = "title",           [JM_GROUP_LANES] = "lanes",
    [JM_GROUP_CURVES] = "curves",         [JM_GROUP_STAGE] = "stage",           [JM_GROUP_TOUCHPOINT] = "touchpoint",
    [JM_GROUP_MARKS] = "marks",           [JM_GROUP_LINKS] = "links",         [JM_GROUP_LEGEND] = "legend",
  };
  DumpBackend *self = (DumpBackend *) backend;

  begin_line (self, names[type]);
  if (item != NULL)
    g_string_append_printf (self->out, " %s", jm_item_get_id (item));
  g_string_append_c (self->out, '\n');
  self->depth++;
}

static void
dump_backend_end_group (JmBackend *backend)
{
  ((DumpBackend *) backend)->depth--;
}

static void
dump_backend_box (JmBackend        *backend,
                  const JmRect     *rect,
                  const JmBoxPaint *paint)
{
  DumpBackend *self = (DumpBackend *) backend;

  begin_line (self, "box");
  g_string_append_printf (self->out, " %d,%d %dx%d r%d", whole (rect->x), whole (rect->y), whole (rect->width),
                          whole (rect->height), whole (paint->radius));
  if (paint->edge != JM_EDGE_NONE)
    g_string_append_printf (self->out, " bar=%08x", paint->bar.colour);
  append_paint (self, paint->fill, &paint->stroke);
}

static void
dump_backend_path (JmBackend      *backend,
                   const JmPath   *path,
                   JmColour        fill,
                   const JmStroke *stroke)
{
  static const char letters[] = { 'M', 'L', 'C', 'Z' };
  DumpBackend *self = (DumpBackend *) backend;
  const JmPoint *point = path->points;

  begin_line (self, "path");
  for (guint i = 0; i < path->n_verbs; i++)
    {
      guint n = path->verbs[i] == JM_PATH_CURVE ? 3 : path->verbs[i] == JM_PATH_CLOSE ? 0 : 1;

      g_string_append_printf (self->out, " %c", letters[path->verbs[i]]);
      for (guint j = 0; j < n; j++, point++)
        g_string_append_printf (self->out, "%s%d,%d", j > 0 ? " " : "", whole (point->x), whole (point->y));
    }
  append_paint (self, fill, stroke);
}

static void
dump_backend_symbol (JmBackend    *backend,
                     JmSymbol      symbol,
                     const JmRect *rect,
                     JmColour      colour)
{
  DumpBackend *self = (DumpBackend *) backend;

  begin_line (self, "symbol");
  g_string_append_printf (self->out, " %u %d,%d %dx%d %08x\n", symbol, whole (rect->x), whole (rect->y),
                          whole (rect->width), whole (rect->height), colour);
}

/* Letters of all scripts stay as they are, so that a person can read the dump. */
static char *
escape (const char *string,
        gsize       length)
{
  g_autofree char *part = g_strndup (string, length);
  char letters[0x81];

  for (guint i = 0; i < 0x80; i++)
    letters[i] = (char) (0x80 + i);
  letters[0x80] = '\0';

  return g_strescape (part, letters);
}

static void
dump_backend_text (JmBackend    *backend,
                   const JmText *text,
                   double        x,
                   double        y,
                   JmColour      colour)
{
  DumpBackend *self = (DumpBackend *) backend;

  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);
      g_autofree char *escaped = escape (jm_text_get_string (text) + line->start, line->length);

      begin_line (self, "text");
      g_string_append_printf (self->out, " %d,%d w%d s%u %08x%s \"%s\"\n", whole (x + (double) line->x),
                              whole (y + (double) line->baseline), whole ((double) line->width),
                              jm_text_get_style (text), colour, line->rtl ? " rtl" : "", escaped);
    }
}

static void
dump_backend_picture (JmBackend       *backend,
                      const JmPicture *picture,
                      const JmRect    *rect,
                      double           radius,
                      const char      *description)
{
  DumpBackend *self = (DumpBackend *) backend;
  g_autofree char *escaped = escape (description, strlen (description));

  begin_line (self, "picture");
  g_string_append_printf (self->out, " %d,%d %dx%d r%d %ux%u %s \"%s\"\n", whole (rect->x), whole (rect->y),
                          whole (rect->width), whole (rect->height), whole (radius), jm_picture_get_width (picture),
                          jm_picture_get_height (picture), jm_picture_get_mime_type (picture), escaped);
}

static const JmBackendClass dump_backend_class = {
  .begin_group = dump_backend_begin_group,
  .end_group = dump_backend_end_group,
  .box = dump_backend_box,
  .path = dump_backend_path,
  .symbol = dump_backend_symbol,
  .text = dump_backend_text,
  .picture = dump_backend_picture,
};

/**
 * jm_dump_backend_new:
 *
 * Returns: (transfer full): a backend; end it with jm_dump_backend_finish()
 */
JmBackend *
jm_dump_backend_new (void)
{
  DumpBackend *self = g_new0 (DumpBackend, 1);

  self->parent.class = &dump_backend_class;
  self->out = g_string_new (NULL);

  return &self->parent;
}

/**
 * jm_dump_backend_finish:
 * @backend: (transfer full): a backend made by jm_dump_backend_new()
 *
 * Returns: (transfer full): what was drawn, a line for each shape
 */
char *
jm_dump_backend_finish (JmBackend *backend)
{
  DumpBackend *self = (DumpBackend *) backend;
  char *text = g_string_free (self->out, FALSE);

  g_free (self);

  return text;
}
