/* jm-import.h: a map from a file of any format that can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

typedef struct
{
  guint diagram;  /* in: which journey diagram of a Markdown file, from 1; 0 for the first */
  gboolean newer; /* out: made by a newer version; not to be written over */
  gboolean own;   /* out: a document of our own, whatever its name */
} JmImportOptions;

JmMap *jm_import (GBytes           *bytes,
                  const char       *name,
                  JmImportOptions  *options,
                  JmReport         *report,
                  GError          **error);

G_END_DECLS
