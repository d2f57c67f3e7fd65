/* jm-table-reader-private.h: the state of the reader of touchpoint tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For jm-table-reader.c, which knows the table, jm-table-record.c, which makes items of one
 * record of it, and jm-table-group.c, which makes those that several columns are about.
 */

#pragma once

#include "jm-import-builder.h"
#include "jm-table-column.h"
#include "jm-table-emotion.h"
#include "jm-table-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  const JmColumn *column; /* NULL for a text lane */
  char *title;            /* what stands over it, or a name in its place */
  char *id;               /* of the lane, or of the persona whose emotion it is; may be NULL */
  GArray *group;          /* guint: the columns about the same items, this one too; or NULL */
  JmPlaces bad;           /* what was not understood */
} JmTableReaderColumn;

typedef struct
{
  JmTableSheet *sheet;
  JmImportBuilder *builder;
  GArray *columns;          /* JmTableReaderColumn */
  GPtrArray *groups;        /* of the groups of the columns */
  GPtrArray *lanes;         /* ids, in the order of the lanes */
  GHashTable *lane_ids;     /* title → id */
  JmEmotionScale scale;
  gboolean has_touchpoints; /* some column holds their titles */
  guint n_without_persona;
  guint n_without_title;

  JmItem *stage;            /* the one being filled, or NULL */
  GHashTable *stage_cells;  /* the cells it was filled from */

  /* The record being read. */
  guint record;
  char **cells;
  char **personas;          /* ids, from the column of personas */
  JmItem *touchpoint;
  GArray *emotions;
  GHashTable *emotion_of;   /* id of the persona → position in emotions, plus 1 */
  GHashTable *lane_texts;   /* id of the lane → GString */
} JmTableReader;

static inline JmTableReaderColumn *
_jm_table_reader_get_column (const JmTableReader *self,
                             guint                i)
{
  return &g_array_index (self->columns, JmTableReaderColumn, i);
}

const char *_jm_table_reader_add_lane   (JmTableReader  *self,
                                         const char     *title,
                                         gboolean        is_internal,
                                         GError        **error);
gboolean    _jm_table_reader_keep       (JmTableReader  *self,
                                         guint           i,
                                         const char     *text,
                                         GError        **error);
gboolean    _jm_table_reader_read_group (JmTableReader  *self,
                                         const GArray   *group,
                                         JmItem         *owner,
                                         GError        **error);
gboolean    _jm_table_reader_read       (JmTableReader  *self,
                                         guint           record,
                                         GError        **error);
void        _jm_table_reader_end_record (JmTableReader  *self);
void        _jm_table_reader_end_stage  (JmTableReader  *self);

G_END_DECLS
