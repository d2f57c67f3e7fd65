/* jm-open.h: opens files in tabs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is read in a thread while its tab says so; then the tab shows the map, or what is
 * wrong with the file and what can be done.
 */

#pragma once

#include "jm-journal.h"
#include "jm-window.h"

G_BEGIN_DECLS

JmMapPage *jm_open_file      (JmWindow   *window,
                              GFile      *file);
void       jm_open_later     (JmWindow   *window,
                              GFile      *file,
                              const char *title);
void       jm_open_begin     (JmMapPage  *page);
JmMapPage *jm_open_map       (JmWindow   *window,
                              JmMap      *map);
void       jm_open_recovered (JmMapPage  *page,
                              JmLoaded   *loaded,
                              GFile      *file,
                              const char *etag,
                              JmJournal  *journal);
void       jm_open_choose    (JmWindow   *window);
void       jm_open_reload    (JmMapPage  *page);
void       jm_open_version   (JmMapPage  *page,
                              const char *version);
void       jm_open_guard     (JmMapPage  *page,
                              GFile      *marked);

G_END_DECLS
