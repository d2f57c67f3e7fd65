/* jm-svg-writer.c: numbers, texts, colours and paths as SVG has them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-svg-writer.h"

#include <math.h>
#include <string.h>

/**
 * jm_svg_make_name:
 * @number: how many names there are before
 *
 * Returns: (transfer full): the next short name: a, b, … z, a0, b0, …
 */
char *
jm_svg_make_name (guint number)
{
  return number < 26 ? g_strdup_printf ("%c", 'a' + number)
                     : g_strdup_printf ("%c%u", 'a' + number % 26, number / 26 - 1);
}

/**
 * jm_svg_append_escaped:
 * @out: a document in the making
 * @text: what stands in it
 * @length: its bytes
 *
 * Writes text so that it means itself; what XML 1.0 cannot hold is left out.
 */
void
jm_svg_append_escaped (GString    *out,
                       const char *text,
                       gsize       length)
{
  const char *end = text + length;
  const char *from = text;

  for (; text < end; text++)
    {
      const char *entity = *text == '&'   ? "&amp;"
                           : *text == '<' ? "&lt;"
                           : *text == '>' ? "&gt;"
                           : *text == '"' ? "&quot;"
                                          : NULL;

      /* XML 1.0 has no place for control characters, U+FFFE and U+FFFF. */
      gboolean noncharacter = end - text >= 3 && memcmp (text, "\xef\xbf", 2) == 0 &&
                              (guchar) text[2] >= 0xbe;

      if (entity == NULL && !noncharacter && ((guchar) *text >= 0x20 || *text == '\t' || *text == '\n'))
        continue;

      g_string_append_len (out, from, text - from);
      if (entity != NULL)
        g_string_append (out, entity);
      if (noncharacter)
        text += 2;
      from = text + 1;
    }

  g_string_append_len (out, from, end - from);
}

/**
 * jm_svg_append_number:
 * @out: a document in the making
 * @value: a number
 *
 * Writes a number with at most one decimal; by hand, since there are tens of thousands.
 */
void
jm_svg_append_number (GString *out,
                      double   value)
{
  char digits[32];
  guint i = sizeof digits;
  gint64 tenths = (gint64) llround (value * 10);
  guint64 rest = (guint64) ABS (tenths);

  if (rest % 10 != 0)
    {
      digits[--i] = (char) ('0' + rest % 10);
      digits[--i] = '.';
    }
  rest /= 10;
  do
    digits[--i] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (tenths < 0)
    digits[--i] = '-';

  g_string_append_len (out, digits + i, sizeof digits - i);
}

/**
 * jm_svg_append_attribute:
 * @out: a document in the making
 * @name: an attribute
 * @value: its value
 *
 * Writes a blank and an attribute with a number.
 */
void
jm_svg_append_attribute (GString    *out,
                         const char *name,
                         double      value)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  jm_svg_append_number (out, value);
  g_string_append_c (out, '"');
}

/**
 * jm_svg_append_place:
 * @out: a document in the making
 * @x: a coordinate
 * @y: a coordinate
 *
 * Writes the attributes x, which is left out where it is 0, and y.
 */
void
jm_svg_append_place (GString *out,
                     double   x,
                     double   y)
{
  if (fabs (x) >= 0.05)
    jm_svg_append_attribute (out, "x", x);
  jm_svg_append_attribute (out, "y", y);
}

/**
 * jm_svg_append_colour:
 * @out: a style in the making
 * @colour: a colour
 *
 * Writes a colour without its opacity.
 */
void
jm_svg_append_colour (GString  *out,
                      JmColour  colour)
{
  g_string_append_printf (out, "#%06x", colour >> 8);
}

/**
 * jm_svg_append_paint:
 * @rule: a style in the making
 * @fill: what the shape is filled with, or %JM_NO_COLOUR
 * @stroke: (nullable): its line
 *
 * Writes the CSS properties of a shape.
 */
void
jm_svg_append_paint (GString        *rule,
                     JmColour        fill,
                     const JmStroke *stroke)
{
  g_string_append (rule, "fill:");
  if (fill == JM_NO_COLOUR)
    g_string_append (rule, "none");
  else
    jm_svg_append_colour (rule, fill);
  if (fill != JM_NO_COLOUR && (fill & 0xff) != 0xff)
    {
      g_string_append (rule, ";fill-opacity:.");
      g_string_append_printf (rule, "%03u", (fill & 0xff) * 1000 / 255);
    }

  if (stroke == NULL || stroke->colour == JM_NO_COLOUR)
    return;

  g_string_append (rule, ";stroke:");
  jm_svg_append_colour (rule, stroke->colour);
  g_string_append (rule, ";stroke-width:");
  jm_svg_append_number (rule, stroke->width);
  for (guint i = 0; i < stroke->n_dashes; i++)
    {
      g_string_append (rule, i == 0 ? ";stroke-dasharray:" : " ");
      jm_svg_append_number (rule, stroke->dashes[i]);
    }
}

/* Coordinates in tenths, as they are written, so that steps do not add up rounding errors. */
typedef struct
{
  gint64 x;
  gint64 y;
} Tenths;

static void
append_step (GString *out,
             char     letter,
             gint64   tenths)
{
  /* A minus or a letter already separates two numbers. */
  if (letter != '\0')
    g_string_append_c (out, letter);
  else if (tenths >= 0)
    g_string_append_c (out, ' ');
  jm_svg_append_number (out, (double) tenths / 10);
}

static Tenths
get_tenths (const JmPoint *point,
            double         origin)
{
  return (Tenths) { llround ((point->x - origin) * 10), llround (point->y * 10) };
}

/* A smooth curve goes on as it came: its first control point need not be written. */
static gboolean
goes_on (Tenths before,
         Tenths at,
         Tenths control)
{
  return ABS (2 * at.x - before.x - control.x) <= 1 && ABS (2 * at.y - before.y - control.y) <= 1;
}

/**
 * jm_svg_append_steps:
 * @out: a document in the making
 * @path: a path
 * @origin: the x that counts as 0
 *
 * Writes a path as steps from point to point, which are shorter than places.
 */
void
jm_svg_append_steps (GString      *out,
                     const JmPath *path,
                     double        origin)
{
  static const guint n_points[] = { 1, 1, 3, 0 };
  const JmPoint *point = path->points;
  Tenths at = { 0, 0 }, control = { 0, 0 };
  gboolean smooth = FALSE;

  for (guint i = 0; i < path->n_verbs; i++)
    {
      JmPathVerb verb = (JmPathVerb) path->verbs[i];
      Tenths to[3];

      for (guint j = 0; j < n_points[verb]; j++)
        to[j] = get_tenths (point++, origin);

      if (verb == JM_PATH_MOVE)
        {
          append_step (out, 'M', to[0].x);
          append_step (out, '\0', to[0].y);
        }
      else if (verb == JM_PATH_LINE && to[0].y == at.y)
        append_step (out, 'h', to[0].x - at.x);
      else if (verb == JM_PATH_LINE && to[0].x == at.x)
        append_step (out, 'v', to[0].y - at.y);
      else if (verb == JM_PATH_LINE)
        {
          append_step (out, 'l', to[0].x - at.x);
          append_step (out, '\0', to[0].y - at.y);
        }
      else if (verb == JM_PATH_CURVE)
        {
          guint first = smooth && goes_on (control, at, to[0]) ? 1 : 0;

          for (guint j = first; j < 3; j++)
            {
              append_step (out, j > first ? '\0' : first > 0 ? 's' : 'c', to[j].x - at.x);
              append_step (out, '\0', to[j].y - at.y);
            }
          control = to[1];
        }
      else
        g_string_append_c (out, 'Z');

      smooth = verb == JM_PATH_CURVE;
      if (n_points[verb] > 0)
        at = to[n_points[verb] - 1];
    }
}
