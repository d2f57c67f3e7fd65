/* jm-form-item.h: items as a form names them, offers them and makes new ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions of maps; they need no display.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

/* One of the things that a field can be set to. */
typedef struct
{
  char *id;           /* of an item, or a name */
  char *title;
  char *detail;       /* nullable: where it stands */
  const char *group;  /* nullable: what sort it is, untranslated, where there are several */
} JmFormCandidate;

char      *jm_form_describe_value   (JmMap            *map,
                                     const JmItem     *item,
                                     guint             field);
char      *jm_form_get_title        (JmMap            *map,
                                     const JmItem     *item);
guint      jm_form_count_set        (JmMap            *map,
                                     GPtrArray        *items,
                                     GArray           *fields);

gboolean   jm_form_has_candidates   (JmKind            kind,
                                     guint             field);
GPtrArray *jm_form_list_candidates  (JmMap            *map,
                                     JmKind            kind,
                                     guint             field);
char      *jm_form_name_candidate   (JmMap            *map,
                                     JmKind            kind,
                                     guint             field,
                                     const char       *id);
void       jm_form_candidate_free   (JmFormCandidate  *self);

JmMap     *jm_form_add_child        (JmMap            *map,
                                     const char       *parent,
                                     guint             field,
                                     char            **new_id,
                                     GError          **error);

G_END_DECLS
