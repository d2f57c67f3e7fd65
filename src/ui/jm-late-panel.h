/* jm-late-panel.h: a part of a panel that is filled when there is time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmLatePanel is told that what it shows has changed, and brings itself up to date once,
 * after the next frame was drawn: so it costs nothing before the first frame of a window,
 * nothing while nobody sees it, and little while changes follow each other.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JM_TYPE_LATE_PANEL (jm_late_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (JmLatePanel, jm_late_panel, JM, LATE_PANEL, GtkBox)

/**
 * JmLatePanelClass:
 * @refresh: shows what is to be shown now
 */
struct _JmLatePanelClass
{
  GtkBoxClass parent_class;

  void (*refresh) (JmLatePanel *self);
};

void        jm_late_panel_queue             (JmLatePanel *self);
void        jm_late_panel_queue_after_pause (JmLatePanel *self);
void        jm_late_panel_scroll_to         (GtkWidget   *widget);
void        jm_late_panel_show_whole        (GtkWidget   *widget);

G_END_DECLS
