/* jm-bench.h: what is timed, ours and the yardsticks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever fails ends the program.
 */

#pragma once

#include "jm-bare-draw.h"
#include "jm-export.h"
#include "jm-map.h"
#include "jm-pictures.h"

G_BEGIN_DECLS

/* One map in one view, and all that is made of it beforehand. */
typedef struct
{
  const char *folder;
  JmView view;
  GBytes *document;
  JmMap *map;
  JmPictures *pictures;
  JmTypesetter *typesetter;
  JmLayout *layout;
  JmBareList *list;   /* nullable: only the yardsticks draw it */
  guint n_edited;
} JmBench;

/* Does a thing once and returns the seconds it took, preparations left out.  What does not
 * export has no use for the format. */
typedef double (*JmTimed) (JmBench      *bench,
                           JmBareFormat  format);

typedef struct
{
  const char *name;
  JmTimed ours;
  JmTimed yardstick; /* nullable */
  JmBareFormat format;
} JmBenchRow;

const JmBenchRow *jm_bench_find_row (const char    *name);

void              jm_bench_read     (JmBench       *self,
                                     const char    *path,
                                     const char    *view);
void              jm_bench_lay_out  (JmBench       *self);
void              jm_bench_clear    (JmBench       *self);
double            jm_bench_since    (gint64         begin);
void              jm_bench_stop_at  (GError        *error);
GBytes           *jm_bench_picture  (JmLayout      *layout,
                                     double        *scale,
                                     GError       **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmBench, jm_bench_clear)

G_END_DECLS
