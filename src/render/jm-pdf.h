/* jm-pdf.h: a PDF document in the making
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages are drawn one after the other; structure, destinations, outline and metadata are
 * those of the map as the layout shows it, so that nothing that a view hides gets into them.
 */

#pragma once

#include "jm-tagger.h"

G_BEGIN_DECLS

typedef struct _JmPdf JmPdf;

JmPdf    *jm_pdf_new         (JmLayout     *layout,
                              const char   *date);
void      jm_pdf_free        (JmPdf        *self);

cairo_t  *jm_pdf_begin_page  (JmPdf        *self,
                              double        width,
                              double        height,
                              const char   *label);
JmTagger *jm_pdf_get_tagger  (JmPdf        *self);
void      jm_pdf_add_entry   (JmPdf        *self,
                              const char   *title,
                              const char   *name);
GBytes   *jm_pdf_finish      (JmPdf        *self,
                              GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmPdf, jm_pdf_free)

G_END_DECLS
