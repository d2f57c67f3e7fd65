/* jm-pdf-mend.h: what cairo leaves undone in a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jm_pdf_mend (GByteArray *file);

G_END_DECLS
