/* jm-cargo.h: what is being dragged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmCargo is what a drag carries from where it began to where it is dropped: items of a map,
 * or something new from the palette.  It never changes, and keeps the map that its items come
 * from as it was when the drag began, so that they can be copied into any other map, whatever
 * becomes of their own.  Widgets that things are dragged from are made with
 * jm_cargo_add_source() of jm-cargo-source.h.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

#define JM_TYPE_CARGO (jm_cargo_get_type ())
GType jm_cargo_get_type (void) G_GNUC_CONST;

typedef struct _JmCargo JmCargo;

JmCargo    *jm_cargo_new_items      (gpointer            owner,
                                     JmMap              *map,
                                     const char *const  *ids);
JmCargo    *jm_cargo_new_item       (gpointer            owner,
                                     JmMap              *map,
                                     const char         *id);
JmCargo    *jm_cargo_new_touchpoint (JmTouchpointKind    kind);
JmCargo    *jm_cargo_new_stage      (void);
JmCargo    *jm_cargo_ref            (JmCargo            *self);
void        jm_cargo_unref          (JmCargo            *self);

JmKind      jm_cargo_get_kind       (const JmCargo      *self);
gboolean    jm_cargo_is_new         (const JmCargo      *self);
int         jm_cargo_get_touchpoint_kind (const JmCargo *self);
gboolean    jm_cargo_is_from        (const JmCargo      *self,
                                     gconstpointer       owner);
JmMap      *jm_cargo_get_map        (const JmCargo      *self);
guint       jm_cargo_get_n_items    (const JmCargo      *self);
const char *const *jm_cargo_get_ids (const JmCargo      *self);
gboolean    jm_cargo_has            (const JmCargo      *self,
                                     const char         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmCargo, jm_cargo_unref)

G_END_DECLS
