/* jm-session.h: which maps are open, in which windows, to be opened again next time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmSession is what the file in the program's state folder holds: windows with their size,
 * and the files in their tabs.  How each map is looked at is remembered with the map
 * (jm-tab-look.h).  The file may hold anything: what makes no sense is left out, and a file
 * that makes none at all is put aside.  It may be used from any thread, by one at a time.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define JM_SESSION_MAX_WINDOWS 20
#define JM_SESSION_MAX_TABS 100
#define JM_SESSION_MAX_BYTES (256u << 10)

typedef struct
{
  GFile *file;
  char *title;         /* of the map, for as long as it is not read */
  gboolean is_missing; /* there was no such file when jm_session_look() was called */
} JmSessionTab;

typedef struct
{
  int width;
  int height;
  gboolean is_maximized;
  guint selected;      /* which of the tabs */
  GPtrArray *tabs;     /* of JmSessionTab */
} JmSessionWindow;

typedef struct
{
  GPtrArray *windows;  /* of JmSessionWindow, the one used last first */
} JmSession;

JmSession          *jm_session_new        (void);
void                jm_session_free       (JmSession             *self);
JmSessionWindow    *jm_session_add_window (JmSession             *self);
void                jm_session_add_tab    (JmSessionWindow       *window,
                                           GFile                 *file,
                                           const char            *title);
const JmSessionTab *jm_session_get_front  (const JmSession       *self);
JmSession          *jm_session_read       (GBytes                *bytes);
GBytes             *jm_session_write      (const JmSession       *self);
char               *jm_session_get_path   (void);
JmSession          *jm_session_load       (const char            *path);
void                jm_session_look       (JmSession             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmSession, jm_session_free)

G_END_DECLS
