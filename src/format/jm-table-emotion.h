/* jm-table-emotion.h: emotions as people write them in tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number, a word or a face, and after it perhaps a note.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JmEmotionScale:
 * @JM_EMOTION_SCALE_OURS: −2 to +2
 * @JM_EMOTION_SCALE_STARS: 1 to 5, of which 3 is neutral
 */
typedef enum
{
  JM_EMOTION_SCALE_OURS,
  JM_EMOTION_SCALE_STARS,
} JmEmotionScale;

/* What is known about the numbers of a table; all zero at first. */
typedef struct
{
  guint n_above_two;     /* 1 to 5 may be meant */
  guint n_below_one;     /* −2 to +2 must be meant */
  guint n_one_or_two;    /* either may be meant */
} JmEmotionNumbers;

void           jm_emotion_count       (JmEmotionNumbers  *numbers,
                                       const char        *text);
JmEmotionScale jm_emotion_find_scale  (JmEmotionNumbers   numbers,
                                       gboolean          *is_guess);
gboolean       jm_emotion_read        (const char        *text,
                                       JmEmotionScale     scale,
                                       double            *score,
                                       char             **note);

G_END_DECLS
