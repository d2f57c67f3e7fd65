/* jm-text-private.h: what a measured paragraph is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-text.h"

G_BEGIN_DECLS

typedef struct
{
  PangoFont *font;
  guint offset; /* in the string */
  guint length;
  guint first_glyph;
  guint n_glyphs;
  guint8 level;  /* of bidirectional embedding */
  guint8 flags;  /* of PangoAnalysis */
} JmTextRun;

typedef struct
{
  guint32 glyph;
  gint32 width;
  guint32 cluster : 31; /* byte in the run */
  guint32 cluster_start : 1;
} JmTextGlyph;

/* Marks over and under letters, mostly; few texts have any. */
typedef struct
{
  guint32 glyph;
  gint32 x;
  gint32 y;
} JmTextOffset;

/* Lines, runs, glyphs, offsets and the string lie behind the struct in one block. */
struct _JmText
{
  gatomicrefcount ref_count;
  JmTextStyle style;
  float wrap_width;
  float width;
  float height;
  guint n_lines;
  guint n_runs;
  guint n_glyphs;
  guint n_offsets;
  JmTextLine *lines;
  JmTextRun *runs;
  JmTextGlyph *glyphs;
  JmTextOffset *offsets;
  char *string;
};

/* So wide that no line is broken, in 1/96 inch. */
#define JM_TEXT_UNBROKEN 100000.0

JmText  *jm_text_allocate        (const char   *string,
                                  guint         n_lines,
                                  guint         n_runs,
                                  guint         n_glyphs,
                                  guint         n_offsets);
JmText  *jm_typesetter_get_word  (JmTypesetter *self,
                                  JmTextStyle   style,
                                  const char   *string);
gboolean jm_text_has_plain_words (const char   *string);
JmText  *jm_text_set_words       (JmTypesetter *typesetter,
                                  JmTextStyle   style,
                                  const char   *string,
                                  double        width,
                                  gboolean      rtl);

G_END_DECLS
