/* jm-export-bench.h: makes and paints the pages of a preview, in any thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bench keeps how each view was laid out last, so that another paper costs next to nothing.
 * One thread at a time may work on it.
 */

#pragma once

#include <gdk/gdk.h>

#include "jm-export-run.h"

G_BEGIN_DECLS

typedef struct _JmExportBench JmExportBench;

/* What came of a job. */
typedef struct
{
  JmPages *pages; /* nullable */
  char *text;     /* nullable: the beginning of it */
  GStrv remarks;
  GError *error;  /* nullable */
} JmExportMade;

JmExportMade  *jm_export_made_new    (void);
void           jm_export_made_free   (JmExportMade *made);

JmExportBench *jm_export_bench_new   (void);
void           jm_export_bench_free  (JmExportBench *bench);
JmExportMade  *jm_export_bench_make  (JmExportBench *bench,
                                      JmExportJob   *job);

GdkTexture    *jm_export_bench_paint (JmPages *pages,
                                      guint    position,
                                      double   scale);

G_END_DECLS
