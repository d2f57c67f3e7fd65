/* jm-clip-provider.h: offers what was copied on the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmClipProvider offers a clip to this program as it is, to another running one as a document,
 * and to all others as PNG, SVG and text; a picture of a whole map as PNG and SVG alone.  Each
 * is made when it is asked for, in a thread.
 */

#pragma once

#include <gdk/gdk.h>

#include "jm-clip.h"

G_BEGIN_DECLS

#define JM_TYPE_CLIP_PROVIDER (jm_clip_provider_get_type ())
G_DECLARE_FINAL_TYPE (JmClipProvider, jm_clip_provider, JM, CLIP_PROVIDER, GdkContentProvider)

GdkContentProvider *jm_clip_provider_new (JmClip *clip);

G_END_DECLS
