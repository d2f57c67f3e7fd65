/* jm-cairo-backend.h: drawing with cairo: screen, PDF, PNG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "jm-tagger.h"

G_BEGIN_DECLS

/* Another colour in the place of each. */
typedef JmColour (*JmRecolourFunc) (JmColour colour,
                                    gpointer user_data);

JmBackend *jm_cairo_backend_new  (cairo_t   *cairo,
                                  JmTagger  *tagger);
void       jm_cairo_backend_set_recolour (JmBackend      *backend,
                                          JmRecolourFunc  recolour,
                                          gpointer        user_data);
void       jm_cairo_backend_set_part (JmBackend    *backend,
                                      const JmRect *kept,
                                      gboolean      rtl);
void       jm_cairo_backend_free (JmBackend *backend);

/* What drawing beside the painter needs as well. */
void       jm_cairo_set_colour   (cairo_t      *cairo,
                                  JmColour      colour);
void       jm_cairo_clip_to      (cairo_t      *cairo,
                                  const JmRect *rect);
cairo_status_t jm_cairo_append_cb (void                *closure,
                                   const unsigned char *data,
                                   unsigned int         length);

G_END_DECLS
