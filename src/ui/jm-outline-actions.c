/* jm-outline-actions.c: to the outline and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-outline-actions.h"

#include "jm-map-panel.h"

/**
 * jm_outline_run_show:
 * @context: what is worked on
 *
 * Shows the outline and lets keys go there; from there, to the canvas.
 */
void
jm_outline_run_show (const JmActionContext *context)
{
  JmMapPanel *panel = JM_MAP_PANEL (jm_map_page_get_panel (context->page, TRUE));

  if (jm_map_panel_is_in_outline (panel))
    {
      gtk_widget_grab_focus (GTK_WIDGET (context->canvas));
      return;
    }

  jm_map_page_show_panel (context->page, TRUE, TRUE);
  jm_map_panel_show_outline (panel);
}
