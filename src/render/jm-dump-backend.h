/* jm-dump-backend.h: what would be drawn, as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line for each shape, for tests that compare whole drawings and for benchmarks that
 * draw the same shapes in another way.
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

JmBackend *jm_dump_backend_new    (void);
char      *jm_dump_backend_finish (JmBackend *backend);

G_END_DECLS
