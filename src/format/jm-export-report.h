/* jm-export-report.h: what a foreign format cannot carry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the writers of other people's files share: naming each loss, by walking the field
 * tables, so that a field added to a kind is named without a line of code; and names for
 * personas where a format tells them apart by name only.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

/* Whether a format carries a field of an item.  Of a list it does not carry nothing is
 * looked at; of one it does, each item is. */
typedef gboolean (*JmCarriesFunc) (const JmItem *item,
                                   guint         field,
                                   gpointer      user_data);

/* Makes a text fit a format.  The result is freed with g_free(). */
typedef char *(*JmCleanFunc) (const char *text);

void        jm_export_report_losses  (JmMap         *map,
                                      const char    *format,
                                      JmCarriesFunc  carries,
                                      gpointer       user_data,
                                      JmReport      *report);
GHashTable *jm_export_name_personas  (JmMap         *map,
                                      JmCleanFunc    clean,
                                      JmReport      *report);
char       *jm_export_title          (const JmItem  *item,
                                      JmCleanFunc    clean,
                                      JmReport      *report);

G_END_DECLS
