/* jm-editor-private.h: what an editor is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_EDITOR_N_BASES (JM_VIEW_ALL + 1)

typedef struct
{
  JmTypesetter *typesetter;
  JmLayout *layout;    /* nullable */
  gboolean is_current; /* made from the current map, lanes and personas */
} Screen;

struct _JmEditor
{
  GObject parent_instance;

  JmDocument *document;
  JmPictures *pictures;
  GFile *folder;
  Screen screens[JM_EDITOR_N_BASES];
  gboolean in_thread;  /* the screen of wanted_base is being laid out */
  gboolean is_behind;  /* what is seen shows an earlier map, until the thread is done */

  JmViewBase base;     /* what is shown */
  JmItem *preset;      /* nullable: lanes and personas of the view */
  char *preset_id;     /* nullable: the one of the map that it is, or was before it was altered */
  gboolean is_altered;

  JmViewBase wanted_base; /* what will be shown when its layout is there */
  JmItem *wanted_preset;
  char *wanted_preset_id;
  gboolean wanted_altered;

  GPtrArray *selection; /* of char*, ends with NULL */
  char *cell_owner;     /* nullable */
  guint cell_lane;
  char *cell_custom;

  GPtrArray *findings;  /* of JmFinding */
  guint findings_source;
  GStrv repairs;
};

enum
{
  JM_EDITOR_SIGNAL_CHANGED,
  JM_EDITOR_SIGNAL_VIEW_CHANGED,
  JM_EDITOR_SIGNAL_SELECTION_CHANGED,
  JM_EDITOR_SIGNAL_FINDINGS_CHANGED,
  JM_EDITOR_SIGNAL_MESSAGE,
  JM_EDITOR_SIGNAL_REVEAL,
  JM_EDITOR_SIGNAL_EDIT_TEXT,
  JM_EDITOR_SIGNAL_EDIT_FIELD,
  JM_EDITOR_SIGNAL_SHOW_FINDINGS,
  JM_EDITOR_SIGNAL_TYPING,
  JM_EDITOR_N_SIGNALS
};

extern guint _jm_editor_signals[JM_EDITOR_N_SIGNALS];

void     _jm_editor_clear_cell          (JmEditor *self);
gboolean _jm_editor_put_selection_right (JmEditor *self);
void     _jm_editor_forget_layouts      (JmEditor *self);
void     _jm_editor_put_view_right      (JmEditor *self);
void     _jm_editor_begin_with          (JmEditor *self,
                                         const JmTabLook *look);
void     _jm_editor_select_changes      (JmEditor *self,
                                         JmMap    *before);

G_END_DECLS
