/* jm-journal.h: what was not saved, on the disk in case the program ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each map that is being worked on has a folder of its own with one file, the journal: the
 * whole map, then what has changed since, each with a checksum.  Whatever happens while one is
 * written, it can be read up to the last change that went through.  A lock beside it tells
 * whether somebody still writes it, in this process or another.  Only the person may read it.
 *
 * All of this waits for the disk: use it in threads.  A JmJournal belongs to one thread at a
 * time.  Errors are of the domains JM_FORMAT_ERROR and G_FILE_ERROR.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

/* How long journals are kept that a person has thrown away. */
#define JM_JOURNAL_MAX_DAYS 7

/* Where the map was loaded from or last saved. */
typedef struct
{
  char *uri;    /* nullable: the map never had a file */
  char *etag;   /* nullable: what the file held */
  char *folder; /* nullable: where its pictures are looked for, an URI */
} JmJournalBase;

/* What a journal holds. */
typedef struct
{
  JmJournalBase base;
  char *title;       /* of the map; may be empty */
  char *version;     /* of the program that wrote it; may be empty */
  gint64 time;       /* of the last change, in microseconds */
  gboolean is_newer; /* written by a newer version: not to be written over */
  JmMap *map;        /* nullable after jm_journal_peek() */
} JmJournalContent;

/**
 * JmJournalPlace:
 * @JM_JOURNAL_PLACE_OPEN: of a map that is being worked on, or was when the program ended
 * @JM_JOURNAL_PLACE_DISCARDED: thrown away by the person
 * @JM_JOURNAL_PLACE_UNREADABLE: moved aside because nothing could be read from it
 */
typedef enum
{
  JM_JOURNAL_PLACE_OPEN,
  JM_JOURNAL_PLACE_DISCARDED,
  JM_JOURNAL_PLACE_UNREADABLE,
} JmJournalPlace;

void              jm_journal_base_clear   (JmJournalBase       *self);
void              jm_journal_base_copy    (const JmJournalBase *self,
                                           JmJournalBase       *copy);
gboolean          jm_journal_base_equal   (const JmJournalBase *self,
                                           const JmJournalBase *other);

/* Writing one. */
typedef struct _JmJournal JmJournal;

JmJournal        *jm_journal_new          (const char          *root);
JmJournal        *jm_journal_claim        (const char          *folder,
                                           GError             **error);
void              jm_journal_free         (JmJournal           *self);
const char       *jm_journal_get_folder   (JmJournal           *self);
gboolean          jm_journal_write        (JmJournal           *self,
                                           const JmJournalBase *base,
                                           JmMap               *map,
                                           GError             **error);
gboolean          jm_journal_remove       (JmJournal           *self,
                                           GError             **error);
gboolean          jm_journal_discard      (JmJournal           *self,
                                           GError             **error);

/* Finding what others have left. */
char             *jm_journal_get_root     (void);
GPtrArray        *jm_journal_list         (const char          *root,
                                           JmJournalPlace       place);
gboolean          jm_journal_move         (const char          *folder,
                                           JmJournalPlace       place,
                                           GError             **error);
JmJournalContent *jm_journal_read         (const char          *folder,
                                           GError             **error);
JmJournalContent *jm_journal_peek         (const char          *folder,
                                           GError             **error);
void              jm_journal_content_free (JmJournalContent    *self);
void              jm_journal_expire       (const char          *root,
                                           gint64               now);
gboolean          jm_journal_clear        (const char          *root,
                                           GError             **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmJournalBase, jm_journal_base_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmJournal, jm_journal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmJournalContent, jm_journal_content_free)

G_END_DECLS
