/* jm-form-value.h: what a form shows of items, and what it makes of what is typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions from maps and texts to values and maps: they need no display, keep nothing
 * and may be tested alone.
 *
 * A slot says where a value of the form stands, for as many items as are selected: in a field
 * of theirs, or in a field of the child that belongs to one persona or lane, such as the
 * emotion of Lena, which may not be there yet.
 */

#pragma once

#include <gio/gio.h>

#include "jm-map.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;   /* of the field, in documents */
  const char *list;   /* nullable: name of the items' list of children in one of which the field is */
  const char *target; /* nullable: the id that the needed reference of this child leads to */
} JmFormSlot;

/* The value that all items have, or that they have several. */
typedef struct
{
  const JmItem *item; /* nullable: it has the value; NULL where nothing is set */
  guint field;
  gboolean is_mixed;  /* the items have several values */
} JmFormShared;

const JmField *jm_form_slot_get_field   (const JmFormSlot    *self,
                                         JmKind               kind);
void           jm_form_slot_read        (const JmFormSlot    *self,
                                         GPtrArray           *items,
                                         JmFormShared        *shared);
JmMap         *jm_form_slot_write       (const JmFormSlot    *self,
                                         JmMap               *map,
                                         GPtrArray           *ids,
                                         JmValue              value,
                                         GError             **error);
gboolean       jm_form_field_is_common  (GPtrArray           *items,
                                         const JmField       *field);

const char    *jm_form_shared_get_text   (const JmFormShared *self);
double         jm_form_shared_get_number (const JmFormShared *self);
int            jm_form_shared_get_choice (const JmFormShared *self);
char         **jm_form_shared_get_texts  (const JmFormShared *self);
gboolean       jm_form_shared_is_set     (const JmFormShared *self);

char          *jm_form_parse_date        (const char         *text);
char          *jm_form_make_path         (GFile              *folder,
                                          GFile              *file);

G_END_DECLS
