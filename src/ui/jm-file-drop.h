/* jm-file-drop.h: files and texts dropped from other programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps, and files that can be turned into one, open in tabs, wherever on a window they are
 * dropped.  Pictures come into the map, at the touchpoint or persona that they are dropped on;
 * of several the next ones go to the touchpoints after it.  Text is pasted where it is dropped.
 * Anything else is refused in a toast that names it and says what can be dropped.
 */

#pragma once

#include "jm-canvas.h"
#include "jm-window.h"

G_BEGIN_DECLS

/* What a file is by the end of its name. */
typedef enum
{
  JM_FILE_MAP,
  JM_FILE_PICTURE,
  JM_FILE_OTHER,
} JmFileSort;

JmFileSort  jm_file_drop_sort           (GFile       *file);
char       *jm_file_drop_describe_refused (GFile     *first,
                                           guint      n_files,
                                           JmFileSort sort);
GStrv       jm_file_drop_list_targets   (JmMap       *map,
                                         const char  *first,
                                         guint        n);

void        jm_file_drop_take           (GtkWidget   *widget,
                                         JmEditor    *editor,
                                         const char  *target,
                                         GdkFileList *files);

void        jm_file_drop_attach_window  (JmWindow    *window);
void        jm_file_drop_attach_canvas  (JmCanvas    *canvas);
void        jm_file_drop_attach_persona (GtkWidget   *widget,
                                         JmEditor    *editor,
                                         const char  *persona);

G_END_DECLS
