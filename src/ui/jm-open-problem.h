/* jm-open-problem.h: what is wrong with a file, and what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-map-page.h"

G_BEGIN_DECLS

GtkWidget *jm_open_problem_new (JmMapPage    *page,
                                GFile        *file,
                                const GError *error,
                                GPtrArray    *versions);

GtkWidget *jm_open_problem_new_dangerous (JmMapPage *page,
                                          GFile     *file);

G_END_DECLS
