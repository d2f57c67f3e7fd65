/* jm-clip.h: what was copied from a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmClip names items of a map, and keeps that map as it was: making one costs next to
 * nothing, however much is copied, and everything that is made of it is made when somebody
 * asks for it.  It never changes, is reference-counted atomically and may be used in any
 * thread.
 *
 * Between two running programs it travels as a document of our own, which has the copied items
 * and what they need to be understood, and names them in a member "copied".  Such bytes may
 * come from anybody and are read as strictly as a file.  They hold what the current view
 * hides: a touchpoint that is moved to another map stays whole.  What other programs are
 * offered (jm-clip-output.h) is made from the view alone.
 */

#pragma once

#include "jm-map.h"
#include "jm-view.h"

G_BEGIN_DECLS

#define JM_TYPE_CLIP (jm_clip_get_type ())
GType jm_clip_get_type (void) G_GNUC_CONST;

typedef struct _JmClip JmClip;

/* How it is called among programs, and the most that is read. */
#define JM_CLIP_MIME_TYPE "application/vnd.journey-map.items+json"
#define JM_CLIP_MAX_BYTES (64u << 20)

JmClip     *jm_clip_new          (gpointer            owner,
                                  JmMap              *map,
                                  const char *const  *ids,
                                  const JmView       *view,
                                  const char         *folder);
JmClip     *jm_clip_ref          (JmClip             *self);
void        jm_clip_unref        (JmClip             *self);

gboolean    jm_clip_can_be_copied (JmKind             kind);
JmMap      *jm_clip_get_map      (const JmClip       *self);
const char *const *jm_clip_get_ids (const JmClip     *self);
guint       jm_clip_get_n_items  (const JmClip       *self);
guint       jm_clip_get_kinds    (const JmClip       *self);
const JmView *jm_clip_get_view   (const JmClip       *self);
const char *jm_clip_get_folder   (const JmClip       *self);

/* Cutting takes the items out of their map; the clip then knows what that cost. */
void        jm_clip_build_cut    (JmClip             *self,
                                  JmMap              *after);
gboolean    jm_clip_is_cut_from  (JmClip             *self,
                                  gconstpointer       owner);
JmMap      *jm_clip_get_after    (const JmClip       *self);

/* The copied items in as small a map as shows them. */
JmMap      *jm_clip_make_excerpt (const JmClip       *self,
                                  GError            **error);

GBytes     *jm_clip_write        (const JmClip       *self,
                                  GError            **error);
JmClip     *jm_clip_read         (GBytes             *bytes,
                                  GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmClip, jm_clip_unref)

G_END_DECLS
