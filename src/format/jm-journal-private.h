/* jm-journal-private.h: what the files of jm-journal share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A journal begins with a line that names its form.  Records follow, each with a head: four
 * bytes that say what it is, the length of what follows the head (4 bytes), when it was written
 * (8 bytes), and a checksum of all of these and of what follows (8 bytes); numbers begin with
 * their lowest byte.  The first record is a base, the second a map; then come changes, and a
 * base where the map was saved meanwhile.
 */

#pragma once

#include "jm-journal.h"

G_BEGIN_DECLS

#define JM_JOURNAL_NAME "journal"
#define JM_JOURNAL_FIRST_LINE "journey-map-journal 1\n"

/* Of what the records are: a base, as a key file; a map, as a document; a change, as the hash
 * of the document after it and what makes that from the one before. */
#define JM_JOURNAL_BASE "JMjB"
#define JM_JOURNAL_MAP "JMjM"
#define JM_JOURNAL_CHANGE "JMjC"

#define JM_JOURNAL_HEAD 24
#define JM_JOURNAL_HASH 8

/* A journal is written anew after so many changes, and read no further than ten times that. */
#define JM_JOURNAL_MAX_CHANGES 100

/* No journal is larger than this: it is written anew when it is twice as large as its map. */
#define JM_JOURNAL_MAX_BYTES (3 * (gsize) JM_FORMAT_MAX_BYTES)

/* The group of a base, and what is in it. */
#define JM_JOURNAL_GROUP "journal"
#define JM_JOURNAL_KEY_URI "uri"
#define JM_JOURNAL_KEY_ETAG "etag"
#define JM_JOURNAL_KEY_FOLDER "folder"
#define JM_JOURNAL_KEY_TITLE "title"
#define JM_JOURNAL_KEY_VERSION "version"

guint64  _jm_journal_sum           (const guint8  *head,
                                    GBytes        *content);

int      _jm_journal_lock          (const char    *folder,
                                    gboolean      *is_used);
int      _jm_journal_make_lock     (const char    *folder,
                                    gboolean      *is_used);
gboolean _jm_journal_remove_folder (const char    *folder,
                                    GError       **error);

G_END_DECLS
