/* jm-cairo-backend.h: drawing with cairo: screen, PDF, PNG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "jm-backend.h"

G_BEGIN_DECLS

JmBackend *jm_cairo_backend_new  (cairo_t   *cairo,
                                  gboolean   tagged);
void       jm_cairo_backend_free (JmBackend *backend);

G_END_DECLS
