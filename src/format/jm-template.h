/* jm-template.h: maps to begin with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A template is a document of data/templates/ that is compiled in: a page that looks
 * finished, whose texts are examples to be typed over.  They are translated when it is
 * loaded; for translators they stand in po/template-texts.h.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;        /* by which commands call it */
  const char *title;       /* untranslated: show it through _() */
  const char *description; /* untranslated: show it through _() */
} JmTemplate;

const JmTemplate *jm_templates_get        (guint       *n_templates);
const JmTemplate *jm_template_find        (const char  *name);
JmMap            *jm_template_load        (const char  *name,
                                           const char  *title,
                                           GError     **error);
GBytes           *jm_template_write_texts (GError     **error);

G_END_DECLS
