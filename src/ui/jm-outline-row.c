/* jm-outline-row.c: what a line of the outline looks like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line has the name of what it shows and, below it, what else is told of it.  Lines are used
 * again for other nodes while somebody scrolls.
 */

#include "config.h"

#include "jm-outline-row.h"

#include <glib/gi18n.h>

#define MOST_LINES 3

static JmOutlineNode *
get_node (GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);

  return row != NULL ? JM_OUTLINE_NODE (gtk_tree_list_row_get_item (row)) : NULL;
}

/* Below a stage or a touchpoint its parts tell more; all else says it at once. */
static char *
make_caption (JmOutlineNode *node,
              const char    *description)
{
  g_auto (GStrv) facts = g_strsplit (description, "\n", -1);
  JmKind kind = jm_item_get_kind (jm_outline_node_get_item (node));

  return kind == JM_KIND_STAGE || kind == JM_KIND_TOUCHPOINT ? g_strdup ("") : g_strjoinv (" · ", facts);
}

static void
show_node (GtkListItem *item)
{
  JmOutlineTree *tree = g_object_get_data (G_OBJECT (item), "jm-tree");
  GtkWidget *expander = gtk_list_item_get_child (item);
  GtkWidget *box = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander));
  GtkWidget *title = gtk_widget_get_first_child (box);
  GtkWidget *caption = gtk_widget_get_last_child (box);
  g_autoptr (JmOutlineNode) node = get_node (item);
  g_autofree char *name = jm_outline_tree_name (tree, node);
  g_autofree char *description = jm_outline_tree_describe (tree, node);
  g_autofree char *more = make_caption (node, description);
  GListStore *children = jm_outline_node_get_children (node);
  JmKind kind = jm_item_get_kind (jm_outline_node_get_item (node));

  gtk_label_set_text (GTK_LABEL (title), name);
  gtk_label_set_text (GTK_LABEL (caption), more);
  gtk_widget_set_visible (caption, *more != '\0');
  gtk_tree_expander_set_hide_expander (GTK_TREE_EXPANDER (expander),
                                       children != NULL && g_list_model_get_n_items (G_LIST_MODEL (children)) == 0);
  if (jm_outline_node_get_field (node) == JM_OUTLINE_ITEM ? kind == JM_KIND_STAGE : kind == JM_KIND_MAP)
    gtk_widget_add_css_class (title, "heading");
  else
    gtk_widget_remove_css_class (title, "heading");

  gtk_list_item_set_accessible_label (item, name);
  gtk_list_item_set_accessible_description (item, description);
}

static GtkWidget *
make_label (gboolean is_caption)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  if (is_caption)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
    }

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  tree)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), make_label (FALSE));
  gtk_box_append (GTK_BOX (box), make_label (TRUE));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_tree_expander_set_indent_for_icon (GTK_TREE_EXPANDER (expander), TRUE);
  gtk_widget_set_focusable (expander, FALSE);
  gtk_list_item_set_child (item, expander);
  g_object_set_data (G_OBJECT (item), "jm-tree", tree);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  g_autoptr (JmOutlineNode) node = get_node (item);

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  g_signal_connect_object (node, "changed", G_CALLBACK (show_node), item, G_CONNECT_SWAPPED);
  show_node (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_autoptr (JmOutlineNode) node = get_node (item);

  if (node != NULL)
    g_signal_handlers_disconnect_by_func (node, show_node, item);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

/**
 * jm_outline_row_factory_new:
 * @tree: an outline, which outlives all lines
 *
 * Returns: (transfer full): what makes the lines of a list of its nodes
 */
GtkListItemFactory *
jm_outline_row_factory_new (JmOutlineTree *tree)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), tree);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
