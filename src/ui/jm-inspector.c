/* jm-inspector.c: the right panel: what is selected, KPIs, findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-inspector.h"

#include <adwaita.h>

#include "jm-finding-panel.h"
#include "jm-form.h"
#include "jm-kpi-panel.h"

#define JM_TYPE_INSPECTOR (jm_inspector_get_type ())
G_DECLARE_FINAL_TYPE (JmInspector, jm_inspector, JM, INSPECTOR, AdwBin)

struct _JmInspector
{
  AdwBin parent_instance;

  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (JmInspector, jm_inspector, ADW_TYPE_BIN)

static void
jm_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JM_TYPE_INSPECTOR);

  G_OBJECT_CLASS (jm_inspector_parent_class)->dispose (object);
}

static void
jm_inspector_class_init (JmInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_inspector_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, JmInspector, sections);
}

static void
jm_inspector_init (JmInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jm_inspector_new:
 * @editor: an open map
 *
 * Each of its parts is filled after the first frame in which it is seen.
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
jm_inspector_new (JmEditor *editor)
{
  JmInspector *self = g_object_new (JM_TYPE_INSPECTOR, NULL);

  gtk_box_append (self->sections, jm_form_new (editor));
  gtk_box_append (self->sections, jm_kpi_panel_new (editor));
  gtk_box_append (self->sections, jm_finding_panel_new (editor));

  return GTK_WIDGET (self);
}
