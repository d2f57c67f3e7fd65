/* jm-table-column.h: what the columns of a touchpoint table mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table has one touchpoint in each row.  The known columns are made by walking the field
 * tables: each field of touchpoints and stages that holds a value; each such field of the
 * items in their lists, one line of a cell for each item; each field of the KPIs measured
 * there and of their last value.  A column for a stage begins with "stage".  What is not in
 * the field tables: the emotion of one persona, the persona, and whether the touchpoint is
 * internal ("layer").  All else is a text lane.
 *
 * Columns are static; nothing here is freed.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

typedef enum
{
  JM_COLUMN_FIELD,     /* of the touchpoint or stage itself */
  JM_COLUMN_CHILD,     /* of the items in one of its lists */
  JM_COLUMN_KPI,       /* of the KPIs measured there */
  JM_COLUMN_KPI_VALUE, /* of the last values of these KPIs */
  JM_COLUMN_EMOTION,   /* of the emotion of one persona */
  JM_COLUMN_PERSONA,
  JM_COLUMN_LAYER,
} JmColumnType;

typedef struct
{
  JmColumnType type;
  JmKind owner; /* JM_KIND_TOUCHPOINT or JM_KIND_STAGE */
  guint list;   /* of a CHILD: the list of the owner */
  JmKind kind;  /* of the item that holds the field */
  guint field;
} JmColumn;

/* How the name of a column is to be understood. */
typedef struct
{
  const JmColumn *column;   /* NULL for a text lane */
  char *argument;           /* the persona, the lane, or NULL; the holder frees it */
  gboolean is_internal;     /* of a lane */
} JmHeader;

const JmColumn *jm_table_get_columns    (guint           *n_columns);
gboolean        jm_column_is_title_of   (const JmColumn  *self,
                                         JmKind           owner);
gboolean        jm_column_is_about_same (const JmColumn  *self,
                                         const JmColumn  *other);
const JmField  *jm_column_get_field     (const JmColumn  *self);
char           *jm_column_get_name      (const JmColumn  *self);

JmHeader        jm_table_find_header    (const char      *name);
char           *jm_table_write_header   (const JmColumn  *column,
                                         const char      *argument,
                                         gboolean         is_internal);
char           *jm_table_fold           (const char      *text);

G_END_DECLS
