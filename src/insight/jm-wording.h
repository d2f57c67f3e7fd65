/* jm-wording.h: dates, durations and numbers as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JM_DATE_LONG,  /* 12 October 2026 */
  JM_DATE_MONTH, /* Oct 2026 */
} JmDateStyle;

char *jm_date_format     (const char  *date,
                          JmDateStyle  style);
char *jm_duration_format (double       duration,
                          int          unit);
char *jm_score_format    (double       score);
char *jm_quote_format    (const char  *text);
void  jm_number_trim     (char        *digits);
char *jm_number_format   (double       value,
                          const char  *unit);

G_END_DECLS
