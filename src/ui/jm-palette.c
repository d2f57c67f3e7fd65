/* jm-palette.c: what can be dragged onto the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-palette.h"

#include <glib/gi18n.h>

#include "jm-cargo-source.h"
#include "jm-edit-label.h"
#include "jm-palette-edit.h"
#include "jm-symbol-paintable.h"

/* Stands for a stage among the kinds of touchpoint. */
#define STAGE (-1)

/* What most maps use stands first, always in the same place; two columns have room for short
 * names. */
static const struct
{
  int kind;
  const char *label; /* nullable: the kind's own */
} common[] = {
  { JM_TOUCHPOINT_WEBSITE, NC_("touchpoint", "Website") },
  { JM_TOUCHPOINT_APP, NULL },
  { JM_TOUCHPOINT_E_MAIL, NULL },
  { JM_TOUCHPOINT_PHONE, NULL },
  { JM_TOUCHPOINT_IN_PERSON, NULL },
  { JM_TOUCHPOINT_CHAT, NULL },
  { JM_TOUCHPOINT_PAID_ADVERT, NC_("touchpoint", "Advert") },
  { JM_TOUCHPOINT_REVIEW_SITE, NC_("touchpoint", "Reviews") },
  { JM_TOUCHPOINT_PARCEL, NULL },
  { STAGE, NULL },
};

/* So many letters a name has room for in each of two columns, in pixels. */
#define LEAST_LETTERS 8
#define ROOM_FOR_LETTERS 68

struct _JmPalette
{
  GtkWidget parent_instance;

  JmEditor *editor;
  GtkFlowBox *common;
  GtkFlowBox *others;   /* nullable: until somebody asks for more */
  GtkWidget *expander;
  char *added;          /* nullable: the touchpoint that is shown as soon as the view is there */
};

G_DEFINE_FINAL_TYPE (JmPalette, jm_palette, GTK_TYPE_WIDGET)

static int
get_kind (gpointer child)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), "kind"));
}

static JmCargo *
take_cargo (GtkWidget *widget,
            gpointer   user_data)
{
  int kind = get_kind (widget);

  return kind == STAGE ? jm_cargo_new_stage () : jm_cargo_new_touchpoint ((JmTouchpointKind) kind);
}

static void
show_added (JmPalette  *self,
            const char *id)
{
  jm_editor_select_one (self->editor, id);
  jm_editor_reveal (self->editor, id);
  jm_editor_edit_text (self->editor);
}

static void
activated_cb (JmPalette       *self,
              GtkFlowBoxChild *child)
{
  JmMap *map = jm_editor_get_map (self->editor);
  const char *current = jm_editor_get_current (self->editor);
  int kind = get_kind (child);
  g_autofree char *id = NULL;
  JmGridCell cell;
  GError *error = NULL;

  /* An empty cell can be the current one, with nothing selected. */
  if (current == NULL && jm_editor_get_cell (self->editor, &cell))
    current = cell.owner;

  map = kind == STAGE ? jm_palette_add_stage (map, current, &id, &error)
                      : jm_palette_add_touchpoint (map, current, kind, &id, &error);
  if (!jm_editor_apply (self->editor, map, error,
                        jm_edit_label_add (kind == STAGE ? JM_KIND_STAGE : JM_KIND_TOUCHPOINT), NULL))
    return;

  if (kind != STAGE && jm_layout_is_by_stage (jm_editor_get_layout (self->editor)))
    {
      g_set_str (&self->added, id);
      jm_editor_set_view (self->editor, JM_VIEW_OPERATIONAL, NULL);
    }
  else
    {
      show_added (self, id);
    }
}

/* Where a column is a whole stage, no touchpoint can be seen. */
static void
view_changed_cb (JmPalette *self)
{
  g_autofree char *id = g_steal_pointer (&self->added);

  if (id != NULL && jm_map_find (jm_editor_get_map (self->editor), id) != NULL)
    show_added (self, id);
}

static const char *
get_label (int kind)
{
  if (kind == STAGE)
    return _(jm_kind_get_info (JM_KIND_STAGE)->label);

  return _(jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_KIND)->choices[kind].label);
}

static GtkWidget *
make_image (int kind)
{
  g_autoptr (GdkPaintable) symbol = NULL;

  if (kind == STAGE)
    return gtk_image_new_from_icon_name ("list-add-symbolic");

  symbol = jm_symbol_paintable_new ((JmSymbol) kind);

  return gtk_image_new_from_paintable (symbol);
}

static void
append (JmPalette  *self,
        GtkFlowBox *box,
        int         kind,
        const char *name)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *image = make_image (kind);
  GtkWidget *label = gtk_label_new (name);
  g_autofree char *tooltip = NULL;

  /* Translators: the kind of a touchpoint, or “Stage”. */
  tooltip = g_strdup_printf (_("%s: drag it onto the map, or press Enter to add it"), get_label (kind));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (both), image);
  gtk_box_append (GTK_BOX (both), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), both);
  gtk_widget_add_css_class (child, "panel-card");
  gtk_widget_set_tooltip_text (child, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, get_label (kind),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
  g_object_set_data (G_OBJECT (child), "kind", GINT_TO_POINTER (kind));
  jm_cargo_add_source (child, take_cargo, self);
  gtk_flow_box_append (box, child);
}

/* Two columns; one where letters are so large that two do not fit. */
static void
set_columns (JmPalette *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int width = LEAST_LETTERS * PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));
  guint columns = width > ROOM_FOR_LETTERS ? 1 : 2;

  pango_font_metrics_unref (metrics);
  for (guint i = 0; i < 2; i++)
    {
      GtkFlowBox *box = i == 0 ? self->common : self->others;

      if (box == NULL)
        continue;

      gtk_flow_box_set_min_children_per_line (box, columns);
      gtk_flow_box_set_max_children_per_line (box, columns);
    }
}

static void
jm_palette_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (jm_palette_parent_class)->css_changed (widget, change);
  set_columns (JM_PALETTE (widget));
}

static GtkFlowBox *
make_box (JmPalette  *self,
          const char *label)
{
  GtkFlowBox *box = GTK_FLOW_BOX (gtk_flow_box_new ());

  gtk_flow_box_set_homogeneous (box, TRUE);
  gtk_flow_box_set_selection_mode (box, GTK_SELECTION_NONE);
  gtk_flow_box_set_row_spacing (box, 6);
  gtk_flow_box_set_column_spacing (box, 6);
  gtk_widget_add_css_class (GTK_WIDGET (box), "palette");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (box, "child-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return box;
}

static gboolean
is_common (int kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (common[i].kind == kind)
      return TRUE;

  return FALSE;
}

static void
expanded_cb (JmPalette *self)
{
  if (self->others != NULL)
    return;

  self->others = make_box (self, _("More kinds of touchpoint"));
  for (int kind = 0; kind < JM_N_TOUCHPOINT_KINDS; kind++)
    if (!is_common (kind))
      append (self, self->others, kind, get_label (kind));
  set_columns (self);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), GTK_WIDGET (self->others));
}

static void
jm_palette_dispose (GObject *object)
{
  JmPalette *self = JM_PALETTE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->added, g_free);

  G_OBJECT_CLASS (jm_palette_parent_class)->dispose (object);
}

static void
jm_palette_class_init (JmPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_palette_dispose;
  widget_class->css_changed = jm_palette_css_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
jm_palette_init (JmPalette *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->common = make_box (self, _("Drag onto the Map"));
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    append (self, self->common, common[i].kind,
            common[i].label != NULL ? g_dpgettext2 (NULL, "touchpoint", common[i].label) : get_label (common[i].kind));
  gtk_widget_set_parent (GTK_WIDGET (self->common), GTK_WIDGET (self));

  self->expander = gtk_expander_new (_("More"));
  gtk_widget_add_css_class (self->expander, "palette-more");
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

/**
 * jm_palette_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): what can be dragged onto it
 */
GtkWidget *
jm_palette_new (JmEditor *editor)
{
  JmPalette *self = g_object_new (JM_TYPE_PALETTE, NULL);

  self->editor = g_object_ref (editor);
  g_object_bind_property (jm_editor_get_document (editor), "read-only", self, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (editor, "view-changed", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return GTK_WIDGET (self);
}
