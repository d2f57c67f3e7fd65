/* jm-json-token.h: strings, numbers and words of JSON text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of which jm-json-scan.h makes sense, by RFC 8259, sections 3, 6 and 7.  A
 * JmJsonSource is text under scan, with what was found wrong in it; whoever makes one fills
 * it and frees its fault.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* of the input */
  const char *text; /* valid UTF-8 */
  const char *end;
  GError **error; /* for a fault of grammar, which ends the scan */
  GError *fault;  /* the first that is no fault of grammar */
} JmJsonSource;

#define JM_JSON_FAIL(source, code, place, ...)                                     \
  jm_format_set_error ((source)->error, code, (source)->name, (source)->text,      \
                       (gsize) ((source)->end - (source)->text),                   \
                       (gsize) ((place) - (source)->text), __VA_ARGS__)

#define JM_JSON_FAIL_SYNTAX(source, place, ...) \
  JM_JSON_FAIL (source, JM_FORMAT_ERROR_SYNTAX, place, __VA_ARGS__)

void        jm_json_source_note         (JmJsonSource *self,
                                         const char   *place,
                                         const char   *sentence);
void        jm_json_source_get_position (JmJsonSource *self,
                                         const char   *place,
                                         guint        *line,
                                         guint        *column);
char       *jm_json_source_get_word     (JmJsonSource *self,
                                         const char   *place);

const char *jm_json_token_string        (JmJsonSource *source,
                                         const char   *start,
                                         gboolean     *has_escapes);
const char *jm_json_token_number        (JmJsonSource *source,
                                         const char   *start);
const char *jm_json_token_word          (JmJsonSource *source,
                                         const char   *start);
void        jm_json_token_fail_value    (JmJsonSource *source,
                                         const char   *p);

G_END_DECLS
