/* jm-pictures.h: the pictures of one document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmPictures finds what a picture field means: the picture in the field itself, or a file
 * beside the document or in a folder below it.  No other file is ever opened, wherever a
 * path or a symbolic link may lead: a map from a stranger must not pull somebody's files
 * into an export.
 *
 * It is made once for a document and handed to each layout in JmLayoutOptions.pictures; the
 * lanes reach it as JmLaneFacts.pictures.  Each file is decoded once, and again when it has
 * changed.  What cannot be shown is remembered as a sentence for the person at the keyboard.
 *
 * It is reference-counted atomically and may be used by several threads at a time.  A layout
 * that follows another one compares stores by address: keep a store as long as layouts.
 */

#pragma once

#include "jm-item.h"
#include "jm-picture.h"

G_BEGIN_DECLS

/* What the decoded pictures of one document may take together, in bytes. */
#define JM_PICTURES_MAX_MEMORY (256u << 20)

typedef struct _JmPictures JmPictures;

JmPictures *jm_pictures_new           (const char   *folder);
JmPictures *jm_pictures_ref           (JmPictures   *self);
void        jm_pictures_unref         (JmPictures   *self);

JmPicture  *jm_pictures_get           (JmPictures   *self,
                                       const JmItem *item,
                                       guint         field);
char      **jm_pictures_list_problems (JmPictures   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmPictures, jm_pictures_unref)

G_END_DECLS
