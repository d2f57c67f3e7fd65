/* jm-action-list.h: everything that can be done, in one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line per action: its name, what it is called, its keys, and the function that does it.
 * Actions of windows, their accelerators, the keys of the canvas and the list of shortcuts
 * come from here.
 */

#pragma once

#include "jm-window.h"

G_BEGIN_DECLS

/* What an action works on; page, editor and canvas are NULL while no map is shown. */
typedef struct
{
  JmWindow *window;
  JmMapPage *page;
  JmEditor *editor;
  JmCanvas *canvas;
} JmActionContext;

typedef void     (*JmActionFunc)  (const JmActionContext *context);
typedef gboolean (*JmActionCheck) (const JmActionContext *context);

typedef enum
{
  JM_ACTION_FILE,
  JM_ACTION_WALK,
  JM_ACTION_EDIT,
  JM_ACTION_MAP,
  JM_ACTION_VIEW,
  JM_ACTION_WINDOW,
  JM_N_ACTION_GROUPS
} JmActionGroup;

typedef struct
{
  const char *name;     /* "win." stands before it */
  const char *label;    /* untranslated: show it through _() */
  const char *keys;     /* separated by blanks; "" for none */
  JmActionGroup group;
  gboolean on_canvas;   /* the keys count only while the canvas has the focus */
  const char *in_text;  /* nullable: the action of a text widget that is meant while one has the focus */
  JmActionFunc run;
  JmActionCheck check;  /* nullable: whether it can be done now; NULL for whenever a map is shown */
} JmAction;

/* Keys that are no actions: they go about the map, or belong to a text or to GTK. */
typedef struct
{
  const char *label;    /* untranslated: show it through _() */
  const char *keys;     /* as in JmAction, and "Arrows" and "Letter" */
  JmActionGroup group;
} JmKeyLine;

const JmKeyLine *jm_key_lines_get (guint        *n_lines);
const JmAction *jm_actions_get        (guint          *n_actions);
const char     *jm_action_group_get_label (JmActionGroup group);
void            jm_actions_add        (JmWindow       *window);
void            jm_actions_set_keys   (GtkApplication *application);
void            jm_actions_attach     (JmCanvas       *canvas);
void            jm_actions_attach_clipboard (GtkWidget *widget);
void            jm_actions_update     (JmWindow       *window);

G_END_DECLS
