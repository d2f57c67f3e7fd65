/* jm-import-builder.h: a map made from a file that knows no ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readers of other people's files share.  A builder hands out items with running
 * ids, so that the same file always gives the same map, knows personas and lanes by their
 * name, and counts, so that a file with too many items is refused before it fills the
 * memory.  Errors are of the domain JM_FORMAT_ERROR; those of a builder only hold the
 * sentence, and jm_import_set_error() puts name, line and column before it.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

typedef struct _JmImportBuilder JmImportBuilder;

JmImportBuilder *jm_import_builder_new         (void);
void             jm_import_builder_free        (JmImportBuilder  *self);

JmItem          *jm_import_builder_get_root    (JmImportBuilder  *self);
JmItem          *jm_import_builder_make        (JmImportBuilder  *self,
                                                JmKind            kind,
                                                GError          **error);
const char      *jm_import_builder_get_persona (JmImportBuilder  *self,
                                                const char       *persona,
                                                GError          **error);
JmMap           *jm_import_builder_finish      (JmImportBuilder  *self,
                                                GError          **error);

gboolean         jm_import_set_text            (JmItem           *item,
                                                guint             field,
                                                const char       *text,
                                                GError          **error);
char            *jm_import_strip               (char             *text);
char            *jm_import_decode              (GBytes           *bytes,
                                                const char       *name,
                                                gsize            *length,
                                                GError          **error);

void             jm_import_set_error           (GError          **error,
                                                const GError     *problem,
                                                const char       *name,
                                                const char       *text,
                                                gsize             length,
                                                gsize             offset);

/* Some places in a file, for a line of a report: "3, 8, 12". */
typedef struct
{
  GString *text;
  guint n;
} JmPlaces;

#define JM_PLACES_SHOWN 8

void             jm_places_add                 (JmPlaces         *self,
                                                const char       *place);
void             jm_places_clear               (JmPlaces         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmImportBuilder, jm_import_builder_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmPlaces, jm_places_clear)

G_END_DECLS
