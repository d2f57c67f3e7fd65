/* jm-item.h: one node of a map, a value that never changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmItem has a kind, an id, a value for each field of its kind, and the unknown
 * members it was read with.  Items are immutable and reference-counted atomically, so
 * that maps share them and any thread may read them.  Only the one who made an item may
 * fill it, with the jm_item_build_… functions, and only until it is first given away.
 *
 * Getters never return NULL for text: an unset text is "".
 */

#pragma once

#include <glib-object.h>

#include "jm-kind.h"

G_BEGIN_DECLS

typedef struct _JmItem JmItem;

#define JM_TYPE_ITEM (jm_item_get_type ())
GType jm_item_get_type (void) G_GNUC_CONST;

/**
 * JmValue:
 *
 * A value on its way into a field.  It borrows what it points to.
 */
typedef struct
{
  JmType type;
  union
  {
    const char *text;         /* TEXT, PROSE, DATE, COLOUR, PATH, PICTURE, REFERENCE */
    double number;            /* NUMBER, INTEGER, FLAG, CHOICE */
    const char *const *texts; /* TEXTS, REFERENCES; ends with NULL */
  };
} JmValue;

#define JM_VALUE_UNSET ((JmValue) { .type = JM_TYPE_UNSET })
#define JM_VALUE_TEXT(s) ((JmValue) { .type = JM_TYPE_TEXT, .text = (s) })
#define JM_VALUE_NUMBER(n) ((JmValue) { .type = JM_TYPE_NUMBER, .number = (n) })
#define JM_VALUE_TEXTS(v) ((JmValue) { .type = JM_TYPE_TEXTS, .texts = (v) })

/* Values and the fields they are for. */
JmType      jm_type_get_store      (JmType             type);
gboolean    jm_field_check         (const JmField     *field,
                                    JmValue            value,
                                    GError           **error);
char       *jm_field_describe      (const JmField     *field);
char       *jm_field_clean_text    (const JmField     *field,
                                    const char        *text);

JmItem     *jm_item_new            (JmKind             kind,
                                    const char        *id);
JmItem     *jm_item_ref            (JmItem            *self);
void        jm_item_unref          (JmItem            *self);

JmKind      jm_item_get_kind       (const JmItem      *self);
const char *jm_item_get_id         (const JmItem      *self);
const JmKindInfo *jm_item_get_info (const JmItem      *self);

const char *jm_item_get_text       (const JmItem      *self,
                                    guint              field);
double      jm_item_get_number     (const JmItem      *self,
                                    guint              field);
gboolean    jm_item_get_flag       (const JmItem      *self,
                                    guint              field);
int         jm_item_get_choice     (const JmItem      *self,
                                    guint              field);
guint       jm_item_get_n_texts    (const JmItem      *self,
                                    guint              field);
const char *jm_item_get_nth_text   (const JmItem      *self,
                                    guint              field,
                                    guint              position);
guint       jm_item_get_n_children (const JmItem      *self,
                                    guint              field);
JmItem     *jm_item_get_child      (const JmItem      *self,
                                    guint              field,
                                    guint              position);
gboolean    jm_item_is_set         (const JmItem      *self,
                                    guint              field);
gboolean    jm_item_equal          (const JmItem      *self,
                                    const JmItem      *other);
guint       jm_item_count          (const JmItem      *self);

/* Members that this version does not know, each a name and its value as JSON text. */
guint       jm_item_get_n_unknown  (const JmItem      *self);
const char *jm_item_get_unknown    (const JmItem      *self,
                                    guint              position,
                                    const char       **json);

/* For the maker of an item, before it is shared. */
gboolean    jm_item_build_set      (JmItem            *self,
                                    guint              field,
                                    JmValue            value,
                                    GError           **error);
void        jm_item_build_append   (JmItem            *self,
                                    guint              field,
                                    JmItem            *child);
void        jm_item_build_unknown  (JmItem            *self,
                                    const char        *name,
                                    const char        *json);

/* New items from old ones. */
JmItem     *jm_item_with_value     (JmItem            *self,
                                    guint              field,
                                    JmValue            value,
                                    GError           **error);
JmItem     *jm_item_with_children  (JmItem            *self,
                                    guint              field,
                                    GPtrArray         *children);
JmItem     *jm_item_with_id        (JmItem            *self,
                                    const char        *id);
JmItem     *jm_item_with_only      (JmItem            *self,
                                    guint64            fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmItem, jm_item_unref)

G_END_DECLS
