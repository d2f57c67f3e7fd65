/* jm-paste-text-private.h: what the files share that paste text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-cell-text.h"
#include "jm-paste-text.h"

G_BEGIN_DECLS

/* What a paste makes, step by step. */
typedef struct
{
  JmMap *map;          /* owned */
  JmLayout *layout;
  const JmPasteSpot *spot;
  GStrvBuilder *ids;   /* what is selected afterwards */
  JmKind kind;         /* of what was added; JM_KIND_MAP for fields that were changed */
  guint n_done;
  guint n_left_out;    /* rows for which there was no lane */
  GError **error;
} JmTextPaste;

/* Stages, or the touchpoints of one. */
typedef struct
{
  gboolean of_stages;
  const char *parent;   /* what they stand in */
  guint list;
  JmKind kind;
  guint title;          /* a field of that kind */
  guint first;          /* position of the current one, or where the first is made */
} JmTextColumns;

gboolean    _jm_text_paste_go_on        (JmTextPaste         *self,
                                         JmMap               *next);
gboolean    _jm_text_paste_refuse       (JmTextPaste         *self,
                                         const char          *sentence);
gboolean    _jm_text_paste_refuse_much  (JmTextPaste         *self);
gboolean    _jm_text_paste_find_columns (JmTextPaste         *self,
                                         JmTextColumns       *columns);
gboolean    _jm_text_paste_add_items    (JmTextPaste         *self,
                                         const JmTextColumns *columns,
                                         int                  position,
                                         GPtrArray           *titles);
JmCellText *_jm_text_paste_find_text    (JmMap               *map,
                                         const JmGridCell    *cell);
gboolean    _jm_text_paste_set_text     (JmTextPaste         *self,
                                         const JmGridCell    *cell,
                                         const char          *content);
JmItem     *_jm_text_paste_make_item    (JmTextPaste         *self,
                                         const JmCellText    *text,
                                         const char          *content,
                                         GHashTable          *taken);
gboolean    _jm_text_paste_cells        (JmTextPaste         *self,
                                         const char          *text);

G_END_DECLS
