/* jm-value-entry.h: one field of a KPI or of a value, to be typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes an entry, of whatever sort, show a field of an item and write it while a person types.
 * What cannot be understood changes nothing and is said in a sentence at the entry; what
 * changes elsewhere is taken over without touching what is being typed.
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"

G_BEGIN_DECLS

void        jm_value_entry_attach   (GtkEditable  *entry,
                                     JmEditor     *editor,
                                     GtkLabel     *problem);
void        jm_value_entry_show     (GtkEditable  *entry,
                                     const JmItem *item,
                                     guint         field,
                                     const char   *unit);
void        jm_value_entry_show_text (GtkEditable *entry,
                                      const char  *text);
void        jm_value_entry_merge    (GtkEditable  *entry,
                                     const char   *merge_key);

G_END_DECLS
