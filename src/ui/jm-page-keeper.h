/* jm-page-keeper.h: keeps what is not saved of the map in a tab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-journal.h"
#include "jm-window.h"

G_BEGIN_DECLS

void jm_page_keeper_attach       (JmMapPage      *page,
                                  JmJournal      *journal);
void jm_page_keeper_flush_window (JmWindow       *window);
void jm_page_keeper_flush_all    (GtkApplication *application);
void jm_page_keeper_discard      (JmMapPage      *page);

G_END_DECLS
