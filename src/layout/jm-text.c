/* jm-text.c: a paragraph that was measured once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-text.h"

#include "jm-text-private.h"

#include <string.h>

/**
 * jm_text_allocate:
 * @string: what is set
 * @n_lines: number of lines
 * @n_runs: number of runs
 * @n_glyphs: number of glyphs
 * @n_offsets: number of glyphs that are moved from where they would stand
 *
 * Returns: (transfer full): a text with its string and room for the rest, which is for the
 *   caller to fill in
 */
JmText *
jm_text_allocate (const char *string,
                  guint       n_lines,
                  guint       n_runs,
                  guint       n_glyphs,
                  guint       n_offsets)
{
  gsize length = strlen (string);
  gsize size = sizeof (JmText) + n_runs * sizeof (JmTextRun) + n_lines * sizeof (JmTextLine) +
               n_glyphs * sizeof (JmTextGlyph) + n_offsets * sizeof (JmTextOffset) + length + 1;
  char *block = g_malloc (size);
  JmText *self = (JmText *) (gpointer) block;

  g_atomic_ref_count_init (&self->ref_count);
  self->n_lines = n_lines;
  self->n_runs = n_runs;
  self->n_glyphs = n_glyphs;
  self->n_offsets = n_offsets;
  self->runs = (JmTextRun *) (gpointer) (block + sizeof (JmText));
  self->lines = (JmTextLine *) (gpointer) (self->runs + n_runs);
  self->glyphs = (JmTextGlyph *) (gpointer) (self->lines + n_lines);
  self->offsets = (JmTextOffset *) (gpointer) (self->glyphs + n_glyphs);
  self->string = (char *) (self->offsets + n_offsets);
  memcpy (self->string, string, length + 1);

  return self;
}

/**
 * jm_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): the same text
 */
JmText *
jm_text_ref (JmText *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_text_unref:
 * @self: (transfer full): a text
 */
void
jm_text_unref (JmText *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_runs; i++)
    g_object_unref (self->runs[i].font);

  g_free (self);
}

/**
 * jm_text_get_style:
 * @self: a text
 *
 * Returns: the style it was set in
 */
JmTextStyle
jm_text_get_style (const JmText *self)
{
  return self->style;
}

/**
 * jm_text_get_string:
 * @self: a text
 *
 * Returns: (transfer none): the whole string
 */
const char *
jm_text_get_string (const JmText *self)
{
  return self->string;
}

/**
 * jm_text_get_wrap_width:
 * @self: a text
 *
 * Returns: the width at which its lines were broken
 */
double
jm_text_get_wrap_width (const JmText *self)
{
  return (double) self->wrap_width;
}

/**
 * jm_text_get_width:
 * @self: a text
 *
 * Returns: the width of its longest line
 */
double
jm_text_get_width (const JmText *self)
{
  return (double) self->width;
}

/**
 * jm_text_get_height:
 * @self: a text
 *
 * Returns: the height of all lines
 */
double
jm_text_get_height (const JmText *self)
{
  return (double) self->height;
}

/**
 * jm_text_get_n_lines:
 * @self: a text
 *
 * Returns: how many lines it has
 */
guint
jm_text_get_n_lines (const JmText *self)
{
  return self->n_lines;
}

/**
 * jm_text_get_line:
 * @self: a text
 * @position: which line, from 0
 *
 * Returns: (transfer none): the line
 */
const JmTextLine *
jm_text_get_line (const JmText *self,
                  guint         position)
{
  return &self->lines[position];
}

/**
 * jm_text_get_run:
 * @self: a text
 * @run: which run, counted through all lines
 * @item: (out caller-allocates): filled so that pango can show the run; borrows the font
 * @glyphs: a glyph string that is refilled
 *
 * Gives back what pango made of a piece of text with one font and direction.
 */
void
jm_text_get_run (const JmText     *self,
                 guint             run,
                 PangoItem        *item,
                 PangoGlyphString *glyphs)
{
  const JmTextRun *source = &self->runs[run];
  guint end = source->first_glyph + source->n_glyphs;

  *item = (PangoItem) {
    .offset = (int) source->offset,
    .length = (int) source->length,
    .num_chars = (int) g_utf8_strlen (self->string + source->offset, source->length),
    .analysis = { .font = source->font, .level = source->level, .flags = source->flags },
  };

  pango_glyph_string_set_size (glyphs, (int) source->n_glyphs);
  for (guint i = 0; i < source->n_glyphs; i++)
    {
      const JmTextGlyph *glyph = &self->glyphs[source->first_glyph + i];

      glyphs->glyphs[i] = (PangoGlyphInfo) {
        .glyph = glyph->glyph,
        .geometry = { .width = glyph->width },
        .attr = { .is_cluster_start = glyph->cluster_start },
      };
      glyphs->log_clusters[i] = (int) glyph->cluster;
    }

  for (guint i = 0; i < self->n_offsets; i++)
    {
      const JmTextOffset *offset = &self->offsets[i];

      if (offset->glyph < source->first_glyph || offset->glyph >= end)
        continue;

      glyphs->glyphs[offset->glyph - source->first_glyph].geometry.x_offset = offset->x;
      glyphs->glyphs[offset->glyph - source->first_glyph].geometry.y_offset = offset->y;
    }
}
