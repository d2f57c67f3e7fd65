/* jm-map.h: a whole map, a value that never changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmMap is the root item of a map together with an index of its ids.  Every edit is a
 * function from a map to a new map that shares all untouched items with the old one; a
 * failed edit returns NULL and sets an error of the domain JM_MODEL_ERROR.  After an edit
 * every id is unique and every reference leads somewhere: whatever referred to a deleted
 * item is cleared, or deleted with it where it makes no sense without (JmField.needed,
 * JmField.follows).
 *
 * Items are named by id.  The root has the id JM_MAP_ID.
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

#define JM_MAP_ID "map"

/* The most items a map may hold, and the most bytes of a single text and of an id. */
#define JM_MAP_MAX_ITEMS 1000000
#define JM_ITEM_MAX_TEXT (1 << 20)
#define JM_ITEM_MAX_ID 255

typedef struct _JmMap JmMap;

#define JM_TYPE_MAP (jm_map_get_type ())
GType jm_map_get_type (void) G_GNUC_CONST;

/**
 * JmModelError:
 * @JM_MODEL_ERROR_NOT_FOUND: no item has that id
 * @JM_MODEL_ERROR_MISPLACED: an item of that kind cannot stand there
 * @JM_MODEL_ERROR_VALUE: the value does not fit the field
 * @JM_MODEL_ERROR_DUPLICATE_ID: two items have the same id
 * @JM_MODEL_ERROR_TOO_MUCH: a limit would be passed
 */
typedef enum
{
  JM_MODEL_ERROR_NOT_FOUND,
  JM_MODEL_ERROR_MISPLACED,
  JM_MODEL_ERROR_VALUE,
  JM_MODEL_ERROR_DUPLICATE_ID,
  JM_MODEL_ERROR_TOO_MUCH,
} JmModelError;

#define JM_MODEL_ERROR (jm_model_error_quark ())
GQuark  jm_model_error_quark  (void);

/**
 * JmPlace:
 *
 * Where an item stands: in which child list of which item, and how far from its start.
 */
typedef struct
{
  const char *parent;
  guint field;
  guint position;
} JmPlace;

/* Called once for each repair of jm_map_new_repaired(), with a translated sentence. */
typedef void (*JmRepairFunc) (const JmItem *item,
                              const char   *sentence,
                              gpointer      user_data);

JmMap      *jm_map_new            (JmItem              *root,
                                   GError             **error);
JmMap      *jm_map_new_repaired   (JmItem              *root,
                                   JmRepairFunc         repaired,
                                   gpointer             user_data,
                                   GError             **error);
JmMap      *jm_map_new_blank      (const char          *title);
JmMap      *jm_map_ref            (JmMap               *self);
void        jm_map_unref          (JmMap               *self);

JmItem     *jm_map_get_root       (JmMap               *self);
JmItem     *jm_map_find           (JmMap               *self,
                                   const char          *id);
gboolean    jm_map_locate         (JmMap               *self,
                                   const char          *id,
                                   JmPlace             *place);
char       *jm_map_make_id        (JmMap               *self,
                                   JmKind               kind);

JmMap      *jm_map_set            (JmMap               *self,
                                   const char          *id,
                                   guint                field,
                                   JmValue              value,
                                   GError             **error);
JmMap      *jm_map_insert         (JmMap               *self,
                                   const char          *parent,
                                   guint                field,
                                   int                  position,
                                   JmItem              *item,
                                   GError             **error);
JmMap      *jm_map_move           (JmMap               *self,
                                   const char *const   *ids,
                                   const char          *parent,
                                   guint                field,
                                   int                  position,
                                   GError             **error);
JmMap      *jm_map_remove         (JmMap               *self,
                                   const char *const   *ids,
                                   GError             **error);
JmMap      *jm_map_duplicate      (JmMap               *self,
                                   const char          *id,
                                   char               **new_id,
                                   GError             **error);
JmMap      *jm_map_paste          (JmMap               *self,
                                   const char          *parent,
                                   guint                field,
                                   int                  position,
                                   JmItem              *item,
                                   JmMap               *source,
                                   char               **new_id,
                                   GError             **error);
JmMap      *jm_map_paste_all      (JmMap               *self,
                                   const char          *parent,
                                   guint                field,
                                   int                  position,
                                   JmItem *const       *items,
                                   guint                n_items,
                                   JmMap               *source,
                                   char              ***new_ids,
                                   GError             **error);
JmMap      *jm_map_renew          (JmMap               *self);
GPtrArray  *jm_map_list_changes   (JmMap               *self,
                                   JmMap               *old);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmMap, jm_map_unref)

G_END_DECLS
