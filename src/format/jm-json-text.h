/* jm-json-text.h: JSON text in the form of our documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes lists and objects with one entry a line, indented by two spaces, with LF and a
 * line end after the last line.  The result does not depend on the locale.  A JmJsonText
 * owns its text until jm_json_text_end() gives it away or jm_json_text_clear() frees it.
 * All strings are valid UTF-8.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GString *text;
  guint depth;
  gboolean is_empty; /* nothing stands yet in the innermost list or object */
} JmJsonText;

void     jm_json_text_init        (JmJsonText *self,
                                   gsize       size);
void     jm_json_text_clear       (JmJsonText *self);
GBytes  *jm_json_text_end         (JmJsonText *self);

void     jm_json_text_open        (JmJsonText *self,
                                   const char *name,
                                   char        bracket);
void     jm_json_text_close       (JmJsonText *self,
                                   char        bracket);
void     jm_json_text_add_string  (JmJsonText *self,
                                   const char *name,
                                   const char *string);
gboolean jm_json_text_add_number  (JmJsonText *self,
                                   const char *name,
                                   double      number);
void     jm_json_text_add_flag    (JmJsonText *self,
                                   const char *name,
                                   gboolean    flag);
void     jm_json_text_add_json    (JmJsonText *self,
                                   const char *name,
                                   const char *json);

void     jm_json_append_string    (GString    *text,
                                   const char *string);
gboolean jm_json_append_number    (GString    *text,
                                   double      number);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmJsonText, jm_json_text_clear)

G_END_DECLS
