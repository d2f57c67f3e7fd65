/* jm-import-report.h: tells what a file has that the map made from it has not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-map-page.h"

G_BEGIN_DECLS

char *jm_import_report_describe (GFile             *file,
                                 gboolean           is_import,
                                 guint              n_lines);
void  jm_import_report_show     (JmMapPage         *page,
                                 GFile             *file,
                                 gboolean           is_import,
                                 const char *const *lines);

G_END_DECLS
