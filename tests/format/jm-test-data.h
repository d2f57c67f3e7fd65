/* jm-test-data.h: files that tests read, folders that they write into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Called for each file of a folder, with its content. */
typedef void (*JmTestFileFunc) (const char *name,
                                GBytes     *bytes,
                                gpointer    user_data);

char   *jm_test_find_shared   (const char     *path);
guint   jm_test_for_each_file (const char     *folder,
                               const char     *suffix,
                               JmTestFileFunc  function,
                               gpointer        user_data);
char   *jm_test_make_folder   (void);
void    jm_test_remove_folder (char           *folder);

gboolean jm_test_begin_comma_locale (void);
void     jm_test_end_comma_locale   (void);

gboolean jm_test_begin_as_nobody    (const char *folder,
                                     const char *path);
void     jm_test_end_as_nobody      (void);

/* A fixture: a folder of the test's own, and the path of a file in it that is not there yet. */
typedef struct
{
  char *folder;
  char *path;
} JmTestPlace;

void    jm_test_place_set_up    (JmTestPlace   *place,
                                 gconstpointer  unused);
void    jm_test_place_tear_down (JmTestPlace   *place,
                                 gconstpointer  unused);

G_END_DECLS
