/* jm-tagger.h: what the parts of a PDF mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmTagger stands between what is drawn and the structure of the document: groups become
 * sections, texts headings and paragraphs, and the first text of a stage or touchpoint the
 * destination that is called like its id.  It lives as long as the document; on each page it
 * is told which part of the map belongs there.  What is drawn from another part is an
 * artifact, so that nothing is read twice.
 */

#pragma once

#include <cairo.h>

#include "jm-backend.h"

G_BEGIN_DECLS

typedef struct _JmTagger JmTagger;

JmTagger *jm_tagger_new            (void);
void      jm_tagger_free           (JmTagger     *self);

void      jm_tagger_begin_page     (JmTagger     *self,
                                    cairo_t      *cairo);
void      jm_tagger_end_page       (JmTagger     *self);
void      jm_tagger_set_kept       (JmTagger     *self,
                                    const JmRect *kept,
                                    gboolean      rtl);

void      jm_tagger_begin_group    (JmTagger     *self,
                                    JmGroupType   type,
                                    const JmItem *item);
void      jm_tagger_end_group      (JmTagger     *self);
void      jm_tagger_begin_artifact (JmTagger     *self);
void      jm_tagger_end_artifact   (JmTagger     *self);
void      jm_tagger_set_target     (JmTagger     *self,
                                    const char   *name);
void      jm_tagger_begin_text     (JmTagger     *self,
                                    const JmText *text,
                                    double        x,
                                    double        y);
void      jm_tagger_end_text       (JmTagger     *self);
gboolean  jm_tagger_begin_figure   (JmTagger     *self,
                                    const JmRect *rect);
gboolean  jm_tagger_begin_curves   (JmTagger     *self,
                                    const JmRect *rect);
void      jm_tagger_end_figure     (JmTagger     *self);

void      jm_tagger_mark_place     (JmTagger     *self,
                                    const char   *name,
                                    double        x,
                                    double        y);
gboolean  jm_tagger_has_place      (JmTagger     *self,
                                    const char   *name);
void      jm_tagger_begin_link     (JmTagger     *self,
                                    const char   *name,
                                    const JmRect *rect);
void      jm_tagger_end_link       (JmTagger     *self);
char     *jm_tagger_quote          (const char   *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmTagger, jm_tagger_free)

G_END_DECLS
