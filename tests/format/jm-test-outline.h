/* jm-test-outline.h: a map as an outline that tests can compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One item a line, indented below its parent, with all its values; without ids, and with
 * the title in place of each reference:
 *
 *   map title="My day"
 *     persona name="Me"
 *     stage title="Go to work"
 *       touchpoint title="Make tea"
 *         emotion persona="Me" score=2
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

char *jm_test_outline     (JmMap           *map);
char *jm_test_join_report (JmReport        *report);

/* Reads a map from a text; one of the readers. */
typedef JmMap *(*JmTestReadFunc) (GBytes      *bytes,
                                  const char  *name,
                                  JmReport    *report,
                                  GError     **error);

JmMap *jm_test_map         (const char      *members);
JmMap *jm_test_read        (JmTestReadFunc   read,
                            const char      *text);
void   jm_test_check_read  (JmTestReadFunc   read,
                            const char      *text,
                            const char      *outline,
                            const char      *report);
void   jm_test_check_error (JmTestReadFunc   read,
                            const char      *text,
                            JmFormatError    code,
                            const char      *message);
void   jm_test_check_bytes (GBytes          *bytes,
                            const char      *text);
void   jm_test_check_twice (GBytes        *(*write) (JmMap     *map,
                                                     JmReport  *report),
                            JmTestReadFunc   read,
                            JmMap           *map);
void   jm_test_damage      (JmTestReadFunc   read,
                            const char      *text,
                            guint            n_rounds);

G_END_DECLS
