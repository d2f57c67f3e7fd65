/* jm-saver.h: saves a document without stopping the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each document has one JmSaver.  It writes through jm_save_document() in a thread, one save
 * after another; two savers never write one file at the same time, by whatever path they
 * reach it.  What is saved is the map of the moment when the save was asked for: an edit
 * during a save leaves the document unsaved.  A save that still waits is replaced by a later
 * one of the same file, and both end together.
 *
 * It belongs to the main thread and to its document; a save that has begun keeps the document
 * until it has ended.  The property "busy" tells whether anything is being saved.
 */

#pragma once

#include "jm-document.h"
#include "jm-format.h"

G_BEGIN_DECLS

/**
 * JmSaverFlags:
 * @JM_SAVER_DEFAULT: replace what the document was loaded from or last saved as, nothing else
 * @JM_SAVER_REPLACE_ANY: the person has agreed to replace whatever the file holds
 * @JM_SAVER_ALLOW_SHRINKING: the person has agreed to lose most of what the file holds
 * @JM_SAVER_BY_ITSELF: nobody has asked for it, and it will happen often
 */
typedef enum
{
  JM_SAVER_DEFAULT = 0,
  JM_SAVER_REPLACE_ANY = 1 << 0,
  JM_SAVER_ALLOW_SHRINKING = 1 << 1,
  JM_SAVER_BY_ITSELF = 1 << 2,
} JmSaverFlags;

/* What came of a save; reference-counted. */
typedef struct
{
  GError *error;    /* nullable: why nothing was saved */
  gboolean is_gone; /* there is no file of that name */
  char *place;      /* where the file lies, as people know it */
  char *folder;     /* where its pictures are looked for */
  JmReport *report; /* what else is to be told */
} JmSaveOutcome;

JmSaveOutcome *jm_save_outcome_ref   (JmSaveOutcome *self);
void           jm_save_outcome_unref (JmSaveOutcome *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmSaveOutcome, jm_save_outcome_unref)

#define JM_TYPE_SAVER (jm_saver_get_type ())
G_DECLARE_FINAL_TYPE (JmSaver, jm_saver, JM, SAVER, GObject)

JmSaver       *jm_saver_get          (JmDocument          *document);
gboolean       jm_saver_is_busy      (JmSaver             *self);
void           jm_saver_save_async   (JmSaver             *self,
                                      GFile               *file,
                                      JmSaverFlags         flags,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
JmSaveOutcome *jm_saver_save_finish  (JmSaver             *self,
                                      GAsyncResult        *result);
void           jm_saver_wait_async   (JmSaver             *self,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
void           jm_saver_wait_finish  (JmSaver             *self,
                                      GAsyncResult        *result);

G_END_DECLS
