/* jm-canvas-tree-private.h: what the files of JmCanvasTree share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-canvas-tree.h"

#include "jm-canvas-parts.h"
#include "jm-canvas-words.h"

G_BEGIN_DECLS

struct _JmCanvasTree
{
  JmCanvas *canvas;
  JmEditor *editor;
  JmCanvasWords *words;
  GPtrArray *stages;    /* of JmCanvasItem */
  GHashTable *items;    /* key -> JmCanvasItem, which its parent owns */
  GHashTable *filled;   /* stages and what stands in them, if it was looked into -> the age it was filled at */
  GHashTable *parts;    /* stages that were looked into -> what is drawn of them */
  guint age;            /* counts the layouts */
  guint stages_age;     /* the one that the stages are from */
  char *focused;        /* nullable: a key */
  JmCanvasItem *empty;  /* nullable: the empty cell that keys go to, which its parent owns */
};

void jm_canvas_tree_describe       (JmCanvasTree *self,
                                    JmCanvasItem *accessible,
                                    const char   *name,
                                    const char   *description);
void jm_canvas_tree_drop           (JmCanvasTree *self,
                                    JmCanvasItem *accessible);
void jm_canvas_tree_fill_cb        (JmCanvasItem *accessible,
                                    gpointer      user_data);
void jm_canvas_tree_fill_stage     (JmCanvasTree *self,
                                    JmCanvasItem *accessible,
                                    guint         position);
void jm_canvas_tree_free_parts     (gpointer      data);
void jm_canvas_tree_open_section   (JmCanvasTree *self,
                                    JmCanvasItem *stage,
                                    const char   *id);
void jm_canvas_tree_refresh_stages (JmCanvasTree *self);

G_END_DECLS
