/* jm-json-names.h: does an object have a member twice?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holds the names of the members of all objects that a scan is inside of, the innermost
 * last.  Names are borrowed from the scanned text, but for those that have escapes.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GArray *names;         /* see the .c file */
  GStringChunk *decoded; /* names that had escapes; NULL until there is one */
} JmJsonNames;

void        jm_json_names_init       (JmJsonNames *self);
void        jm_json_names_clear      (JmJsonNames *self);

void        jm_json_names_add        (JmJsonNames *self,
                                      const char  *place,
                                      const char  *end,
                                      gboolean     has_escapes);
guint       jm_json_names_get_n      (JmJsonNames *self);
const char *jm_json_names_get_last   (JmJsonNames *self);
const char *jm_json_names_find_twice (JmJsonNames *self,
                                      guint        first);
void        jm_json_names_truncate   (JmJsonNames *self,
                                      guint        first);

G_END_DECLS
