/* jm-json-reader-private.h: what the files of jm-json-reader share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-json-place.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* of the input */
  const char *text;
  gsize length;
  gboolean is_newer;

  JsonParser *parser;
  guint n_items;
  GPtrArray *strings; /* of the list that is being read; not owned */
  GString *json;      /* of the unknown member that is being read */

  GHashTable *ids;                /* all of the document; NULL until an item lacks one */
  guint last_number[JM_N_KINDS];  /* in ids that were given */
  guint n_given;

  GError **error;
} JmJsonReader;

void     _jm_json_reader_fail (JmJsonReader      *reader,
                               const JmJsonPlace *place,
                               const char        *member,
                               int                index,
                               const char        *sentence);
gboolean _jm_json_read_child  (JmJsonReader      *reader,
                               const JmJsonPlace *place,
                               JmItem            *item,
                               guint              field,
                               guint              index,
                               JsonNode          *node);
gboolean _jm_json_read_member (JmJsonReader      *reader,
                               const JmJsonPlace *place,
                               JmItem            *item,
                               const char        *name,
                               JsonNode          *node);

G_END_DECLS
