/* jm-bench-way.h: other ways to bring a map onto the screen than the one of the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both use the program's painter; nothing is kept in sight, selected or hinted at, so that they have less to do
 * than the canvas.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-layout.h"

G_BEGIN_DECLS

#define BENCH_TYPE_WAY (bench_way_get_type ())
G_DECLARE_FINAL_TYPE (BenchWay, bench_way, BENCH, WAY, GtkWidget)

GtkWidget *bench_way_new  (JmLayout *layout,
                           gboolean  is_kept);
void       bench_way_move (BenchWay *self,
                           double    x);

G_END_DECLS
