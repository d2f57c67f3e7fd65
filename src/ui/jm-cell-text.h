/* jm-cell-text.h: which text is typed into a cell, and where it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell of the map shows a field of its touchpoint or stage, or items that belong to it.  A
 * JmCellText names the one text that is meant when somebody types there: a field of an item,
 * or the text of an item that is made with it.  Everything goes from one map to the next;
 * nothing here knows of widgets.
 */

#pragma once

#include "jm-layout-grid.h"

G_BEGIN_DECLS

typedef struct
{
  char *item;     /* nullable: the item that has the text; NULL for one that is made with it */
  JmKind kind;    /* of that item */
  guint field;    /* of that item */
  char *parent;   /* nullable: into which item a new one goes */
  guint list;     /* into which of its lists */
  char *refers;   /* nullable: what a new item refers to: where it is measured, or its lane */
} JmCellText;

JmCellText *jm_cell_text_new_for_item (JmMap            *map,
                                       const char       *id,
                                       guint             field);
JmCellText *jm_cell_text_new_for_cell (JmMap            *map,
                                       const JmGridCell *cell,
                                       const char       *current);
JmCellText *jm_cell_text_new_for_child (JmMap           *map,
                                        const char      *owner,
                                        JmKind           kind,
                                        const char      *lane);
void        jm_cell_text_free         (JmCellText       *self);

const JmField *jm_cell_text_get_field (const JmCellText *self);
const char *jm_cell_text_get          (const JmCellText *self,
                                       JmMap            *map);
JmMap      *jm_cell_text_set          (const JmCellText *self,
                                       JmMap            *map,
                                       const char       *text,
                                       char            **id,
                                       GError          **error);
JmItem     *jm_cell_text_make_item    (const JmCellText *self,
                                       JmMap            *map,
                                       const char       *text,
                                       GError          **error);
char       *jm_cell_text_describe_edit (const JmCellText *self,
                                        const char       *text);
const char *jm_cell_text_get_hint     (const JmCellText *self);

guint       jm_cell_find_lane         (JmKind            kind);
gboolean    jm_cell_is_empty          (JmMap            *map,
                                       const JmGridCell *cell);
const char *jm_cell_get_hint          (JmMap            *map,
                                       const JmGridCell *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmCellText, jm_cell_text_free)

G_END_DECLS
