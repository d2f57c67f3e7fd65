/* jm-format.h: what all readers and writers of files share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Readers take bytes and the name that errors call the input by; they return a whole map
 * or NULL with an error of the domain JM_FORMAT_ERROR, never part of a map.  What a format
 * cannot carry, and what was repaired, is named in a JmReport, one line each.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

/* The largest input that is read: json-glib needs about 16 times as much memory. */
#define JM_FORMAT_MAX_BYTES (64u << 20)

/**
 * JmFormatError:
 * @JM_FORMAT_ERROR_SYNTAX: the text breaks the rules of its format
 * @JM_FORMAT_ERROR_NOT_A_MAP: well formed, but something else than expected
 * @JM_FORMAT_ERROR_VALUE: a value does not fit its field
 * @JM_FORMAT_ERROR_VERSION: written by a newer version in a way that cannot be read
 * @JM_FORMAT_ERROR_ENCODING: the bytes are no text
 * @JM_FORMAT_ERROR_TOO_LARGE: a limit of size, depth or number is passed
 * @JM_FORMAT_ERROR_EMPTY: there is nothing in it
 * @JM_FORMAT_ERROR_CHANGED: the file on disk is not the one that was loaded
 * @JM_FORMAT_ERROR_NOT_SAVED: the bytes on disk are not the bytes that were written
 * @JM_FORMAT_ERROR_SHRUNK: saving would leave next to nothing of what the file holds
 */
typedef enum
{
  JM_FORMAT_ERROR_SYNTAX,
  JM_FORMAT_ERROR_NOT_A_MAP,
  JM_FORMAT_ERROR_VALUE,
  JM_FORMAT_ERROR_VERSION,
  JM_FORMAT_ERROR_ENCODING,
  JM_FORMAT_ERROR_TOO_LARGE,
  JM_FORMAT_ERROR_EMPTY,
  JM_FORMAT_ERROR_CHANGED,
  JM_FORMAT_ERROR_NOT_SAVED,
  JM_FORMAT_ERROR_SHRUNK,
} JmFormatError;

#define JM_FORMAT_ERROR (jm_format_error_quark ())
GQuark jm_format_error_quark (void);

void        jm_format_set_error    (GError       **error,
                                    JmFormatError  code,
                                    const char    *name,
                                    const char    *text,
                                    gsize          length,
                                    gsize          offset,
                                    const char    *format,
                                    ...) G_GNUC_PRINTF (7, 8);
void        jm_format_get_position (const char    *text,
                                    gsize          length,
                                    gsize          offset,
                                    guint         *line,
                                    guint         *column);
char       *jm_format_decode       (const char    *bytes,
                                    gsize          length,
                                    const char    *name,
                                    gsize         *text_length,
                                    GError       **error);

/* A list of sentences, each once, in the order in which they were first added.  Some of them
 * tell of references that led nowhere. */
typedef struct _JmReport JmReport;

JmReport   *jm_report_new          (void);
void        jm_report_free         (JmReport      *self);
void        jm_report_add          (JmReport      *self,
                                    const char    *format,
                                    ...) G_GNUC_PRINTF (2, 3);
void        jm_report_add_repair   (JmReport      *self,
                                    const char    *sentence);
GStrv       jm_report_list_repairs (JmReport      *self);
guint       jm_report_get_n_lines  (JmReport      *self);
const char *jm_report_get_line     (JmReport      *self,
                                    guint          position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmReport, jm_report_free)

G_END_DECLS
