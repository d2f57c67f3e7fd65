/* jm-text.h: a paragraph that was measured once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmTypesetter breaks a string into lines; the result, a JmText, keeps the glyphs of
 * each line, so that painting never measures or shapes again and a page shows just what
 * the screen shows.  A JmText never changes, is reference-counted atomically and takes a
 * fraction of the memory of a PangoLayout.
 */

#pragma once

#include <pango/pango.h>

#include "jm-geometry.h"
#include "jm-style.h"

G_BEGIN_DECLS

typedef struct _JmTypesetter JmTypesetter;
typedef struct _JmText JmText;

typedef struct
{
  guint start;       /* first byte in the string */
  guint length;      /* bytes, without the line break */
  float x;           /* left end of the ink, from the left of the paragraph */
  float baseline;    /* from the top of the paragraph */
  float width;
  gboolean rtl;      /* the line is read from right to left */
  guint first_run;
  guint n_runs;
} JmTextLine;

JmTypesetter     *jm_typesetter_new      (const char       *font_family);
void              jm_typesetter_free     (JmTypesetter     *self);
const char       *jm_typesetter_get_font_family (JmTypesetter *self);
void              jm_typesetter_set_rtl  (JmTypesetter     *self,
                                          gboolean          rtl);
JmText           *jm_typesetter_set_text (JmTypesetter     *self,
                                          JmTextStyle       style,
                                          const char       *string,
                                          double            width);
void              jm_typesetter_forget   (JmTypesetter     *self);
PangoFontDescription *jm_typesetter_describe_font (JmTypesetter *self,
                                                   JmTextStyle   style);

JmText           *jm_text_ref            (JmText           *self);
void              jm_text_unref          (JmText           *self);
JmTextStyle       jm_text_get_style      (const JmText     *self);
const char       *jm_text_get_string     (const JmText     *self);
double            jm_text_get_wrap_width (const JmText     *self);
double            jm_text_get_width      (const JmText     *self);
double            jm_text_get_height     (const JmText     *self);
guint             jm_text_get_n_lines    (const JmText     *self);
const JmTextLine *jm_text_get_line       (const JmText     *self,
                                          guint             position);
void              jm_text_get_run        (const JmText     *self,
                                          guint             run,
                                          PangoItem        *item,
                                          PangoGlyphString *glyphs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmTypesetter, jm_typesetter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmText, jm_text_unref)

G_END_DECLS
