/* jm-canvas-tree-fill.c: what stands in the items of the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-tree-private.h"

#include <string.h>

#include <glib/gi18n.h>

/* What is drawn of a stage; ids belong to the layout. */
typedef struct
{
  JmLayout *layout;
  GArray *parts;        /* of JmCanvasPart */
  GHashTable *groups;   /* as jm_canvas_group_parts() */
} StageParts;

/*
 * jm_canvas_tree_describe:
 * @self: a tree
 * @accessible: one of its items
 * @name: what it is called
 * @description: more about it; may be ""
 *
 * Says what the item is, and whether it is selected and has the focus.
 */
void
jm_canvas_tree_describe (JmCanvasTree *self,
                         JmCanvasItem *accessible,
                         const char   *name,
                         const char   *description)
{
  const char *key = jm_canvas_item_get_id (accessible);

  jm_canvas_item_describe (accessible, name, description);
  jm_canvas_item_set_selected (accessible, jm_editor_is_selected (self->editor, key));
  jm_canvas_item_set_focused (accessible, g_strcmp0 (self->focused, key) == 0);
}

static void
describe_item (JmCanvasTree *self,
               JmCanvasItem *accessible)
{
  g_autofree char *description = NULL;
  g_autofree char *name = jm_canvas_words_tell_item (self->words, jm_canvas_item_get_id (accessible), &description);

  if (name != NULL)
    jm_canvas_tree_describe (self, accessible, name, description);
}

static void
describe_cell (JmCanvasTree       *self,
               JmCanvasItem       *accessible,
               const JmCanvasPart *part)
{
  g_autofree char *name = jm_canvas_words_tell_cell (self->words, part->lane, part->custom, part->text->str);

  jm_canvas_tree_describe (self, accessible, name, "");
}

static void
describe_section (JmCanvasTree       *self,
                  JmCanvasItem       *accessible,
                  const JmCanvasPart *part)
{
  /* TRANSLATORS: some of the touchpoints of a long stage: “Touchpoints 101–200” */
  g_autofree char *name = g_strdup_printf (_("Touchpoints %u–%u"), part->first + 1, part->first + part->n_items);

  jm_canvas_tree_describe (self, accessible, name, "");
}

/*
 * jm_canvas_tree_drop:
 * @self: a tree
 * @accessible: an item that is no more
 *
 * Forgets it and what stands in it.
 */
void
jm_canvas_tree_drop (JmCanvasTree *self,
                     JmCanvasItem *accessible)
{
  GPtrArray *children = jm_canvas_item_get_children (accessible);

  for (guint i = 0; i < children->len; i++)
    jm_canvas_tree_drop (self, g_ptr_array_index (children, i));

  /* It may be elsewhere by now. */
  if (g_hash_table_lookup (self->items, jm_canvas_item_get_id (accessible)) == accessible)
    g_hash_table_remove (self->items, jm_canvas_item_get_id (accessible));
  g_hash_table_remove (self->filled, accessible);
  g_hash_table_remove (self->parts, accessible);
  if (self->empty == accessible)
    self->empty = NULL;
  jm_canvas_item_forget (accessible);
}

static GtkAccessibleRole
get_role (JmCanvasTree *self,
          const char   *key,
          gboolean      is_section)
{
  const JmItem *item = jm_shown_items_find (jm_canvas_words_get_shown (self->words), key);

  if (is_section)
    return GTK_ACCESSIBLE_ROLE_GROUP;

  return item != NULL && jm_item_get_kind (item) == JM_KIND_STAGE ? GTK_ACCESSIBLE_ROLE_LIST
                                                                  : GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}

/* Takes over the accessible of an item among @old, so that who reads it stays where they are, or
 * makes one. */
static JmCanvasItem *
take_or_make (JmCanvasTree *self,
              GHashTable   *old,
              JmCanvasItem *parent,
              const char   *key,
              gboolean      is_section)
{
  GtkAccessibleRole role = get_role (self, key, is_section);
  JmCanvasItem *accessible = g_hash_table_lookup (old, key);

  if (accessible != NULL && jm_canvas_item_get_role (accessible) == role)
    {
      g_object_ref (accessible);
      g_hash_table_remove (old, key);
    }
  else
    {
      accessible = jm_canvas_item_new (self->canvas, parent, key, role);
      jm_canvas_item_set_func (accessible, jm_canvas_tree_fill_cb, self);
    }

  /* The key has to live as long as what it names. */
  g_hash_table_replace (self->items, (gpointer) jm_canvas_item_get_id (accessible), accessible);

  return accessible;
}

static GHashTable *
index_items (GPtrArray *items)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (index, (gpointer) jm_canvas_item_get_id (g_ptr_array_index (items, i)),
                         g_ptr_array_index (items, i));

  return index;
}

static void
drop_rest (JmCanvasTree *self,
           GHashTable   *old)
{
  GHashTableIter iter;
  gpointer accessible;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &accessible))
    jm_canvas_tree_drop (self, accessible);
}

/* Says of each item which one of its kind it is where it stands; of a touchpoint, in its stage, even
 * where it stands in a section. */
static void
count_kinds (JmCanvasTree *self,
             GPtrArray    *children)
{
  JmShownItems *shown = jm_canvas_words_get_shown (self->words);
  guint n[JM_N_KINDS] = { 0 }, position[JM_N_KINDS] = { 0 };

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < children->len; i++)
      {
        JmCanvasItem *child = g_ptr_array_index (children, i);
        const char *id = jm_canvas_item_get_id (child);
        const JmItem *item = jm_shown_items_find (shown, id);
        JmKind kind = item != NULL ? jm_item_get_kind (item) : JM_KIND_MAP;

        if (item == NULL)
          continue;
        if (kind == JM_KIND_TOUCHPOINT)
          jm_canvas_item_set_position (child, jm_shown_items_get_position (shown, id) + 1,
                                       jm_item_get_n_children (jm_shown_items_get_parent (shown, id), JM_STAGE_TOUCHPOINTS));
        else if (pass == 0)
          n[kind]++;
        else
          jm_canvas_item_set_position (child, ++position[kind], n[kind]);
      }
}

/* Brings the children of an item in line with those parts of its stage that stand in it: in a
 * stage the touchpoints, or sections of them, and what is of no touchpoint, in a touchpoint the rest. */
static void
set_children (JmCanvasTree *self,
              JmCanvasItem *accessible,
              GPtrArray    *parts)
{
  g_autoptr (GHashTable) old = index_items (jm_canvas_item_get_children (accessible));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const JmCanvasPart *part = g_ptr_array_index (parts, i);
      char *key = part->text != NULL ? jm_canvas_make_cell_key (part->id, part->lane, part->custom)
                                     : g_strdup (part->id);
      gboolean is_self = strcmp (key, jm_canvas_item_get_id (accessible)) == 0;

      if (g_hash_table_add (seen, key) && !is_self)
        {
          JmCanvasItem *child = take_or_make (self, old, accessible, key, part->key != NULL);

          jm_canvas_item_set_rect (child, &part->rect);
          if (part->key != NULL)
            describe_section (self, child, part);
          else if (part->text != NULL)
            describe_cell (self, child, part);
          else
            describe_item (self, child);
          g_ptr_array_add (children, child);
        }
    }

  drop_rest (self, old);
  count_kinds (self, children);
  jm_canvas_item_set_children (accessible, children);
}

/*
 * jm_canvas_tree_free_parts:
 * @data: (transfer full): what is drawn of a stage
 */
void
jm_canvas_tree_free_parts (gpointer data)
{
  StageParts *self = data;

  g_hash_table_unref (self->groups);
  g_array_unref (self->parts);
  jm_layout_unref (self->layout);
  g_free (self);
}

static void fill_child (JmCanvasTree     *self,
                        const StageParts *parts,
                        JmCanvasItem     *child);

/* What nobody has looked into waits until somebody does. */
static void
fill_known (JmCanvasTree     *self,
            const StageParts *parts,
            JmCanvasItem     *accessible)
{
  GPtrArray *children = jm_canvas_item_get_children (accessible);

  for (guint i = 0; i < children->len; i++)
    if (g_hash_table_contains (self->filled, g_ptr_array_index (children, i)))
      fill_child (self, parts, g_ptr_array_index (children, i));
}

static void
fill_child (JmCanvasTree     *self,
            const StageParts *parts,
            JmCanvasItem     *child)
{
  g_hash_table_insert (self->filled, child, GUINT_TO_POINTER (self->age));
  set_children (self, child, g_hash_table_lookup (parts->groups, jm_canvas_item_get_id (child)));
  fill_known (self, parts, child);
}

/*
 * jm_canvas_tree_fill_stage:
 * @self: a tree
 * @accessible: one of its stages
 * @position: which one
 *
 * Brings in line what stands in the stage.  What is in the touchpoints waits until somebody looks
 * into them, or has before.
 */
void
jm_canvas_tree_fill_stage (JmCanvasTree *self,
                           JmCanvasItem *accessible,
                           guint         position)
{
  const char *id = jm_canvas_item_get_id (accessible);
  StageParts *parts = g_new (StageParts, 1);

  parts->layout = jm_layout_ref (jm_editor_get_layout (self->editor));
  parts->parts = jm_canvas_list_parts (parts->layout, jm_canvas_words_get_shown (self->words),
                                       jm_canvas_words_get_links (self->words), position);
  parts->groups = jm_canvas_group_parts (parts->parts, id);
  g_hash_table_replace (self->parts, accessible, parts);
  g_hash_table_insert (self->filled, accessible, GUINT_TO_POINTER (self->age));
  set_children (self, accessible, g_hash_table_lookup (parts->groups, id));
  fill_known (self, parts, accessible);
}

/*
 * jm_canvas_tree_refresh_stages:
 * @self: a tree
 *
 * Brings the stages in line with the layout, but not what stands in them.
 */
void
jm_canvas_tree_refresh_stages (JmCanvasTree *self)
{
  JmLayout *layout = jm_editor_get_layout (self->editor);
  g_autoptr (GHashTable) old = NULL;
  GPtrArray *stages;
  guint n = jm_layout_get_n_stages (layout);

  if (self->stages_age == self->age)
    return;

  self->stages_age = self->age;
  old = index_items (self->stages);
  stages = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      JmGridStage stage;
      JmCanvasItem *accessible;

      jm_layout_get_stage (layout, i, &stage);
      accessible = take_or_make (self, old, NULL, stage.id, FALSE);
      jm_canvas_item_set_rect (accessible,
                               &(JmRect) { stage.header.x, stage.header.y, stage.header.width,
                                           stage.column.y + stage.column.height - stage.header.y });
      describe_item (self, accessible);
      jm_canvas_item_set_position (accessible, i + 1, n);
      if (i > 0)
        jm_canvas_item_set_next (g_ptr_array_index (stages, i - 1), accessible);
      jm_canvas_item_set_next (accessible, NULL);
      g_ptr_array_add (stages, accessible);
    }

  drop_rest (self, old);
  g_ptr_array_unref (self->stages);
  self->stages = stages;
}

static gboolean
is_filled (JmCanvasTree *self,
           JmCanvasItem *accessible)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->filled, accessible)) == self->age;
}

/* Fills what an item stands in and then the item, unless it is gone or elsewhere by now.  Returns the
 * parts of its stage, or %NULL. */
static const StageParts *
fill_from_stage (JmCanvasTree *self,
                 JmCanvasItem *accessible)
{
  JmCanvasItem *parent = jm_canvas_item_get_parent (accessible);
  const StageParts *parts;
  guint position;

  if (parent == NULL)
    {
      if (!is_filled (self, accessible) && g_ptr_array_find (self->stages, accessible, &position))
        jm_canvas_tree_fill_stage (self, accessible, position);
      return g_hash_table_lookup (self->parts, accessible);
    }

  parts = fill_from_stage (self, parent);
  if (parts == NULL || jm_canvas_item_get_parent (accessible) != parent)
    return NULL;
  if (!is_filled (self, accessible))
    fill_child (self, parts, accessible);

  return parts;
}

/*
 * jm_canvas_tree_fill_cb:
 * @accessible: an item
 * @user_data: its tree
 *
 * Somebody looks into a stage or at something that stands in one.
 */
void
jm_canvas_tree_fill_cb (JmCanvasItem *accessible,
                        gpointer      user_data)
{
  JmCanvasTree *self = user_data;
  g_autoptr (JmCanvasItem) kept = g_object_ref (accessible);

  jm_canvas_tree_refresh_stages (self);
  fill_from_stage (self, accessible);
}

/*
 * jm_canvas_tree_open_section:
 * @self: a tree
 * @stage: a stage that was looked into
 * @id: one of its touchpoints
 *
 * Looks into the section of a long stage in which the touchpoint stands.
 */
void
jm_canvas_tree_open_section (JmCanvasTree *self,
                             JmCanvasItem *stage,
                             const char   *id)
{
  GPtrArray *children = jm_canvas_item_get_children (stage);
  const StageParts *parts = g_hash_table_lookup (self->parts, stage);

  for (guint i = 0; parts != NULL && i < children->len; i++)
    {
      GPtrArray *group = g_hash_table_lookup (parts->groups, jm_canvas_item_get_id (g_ptr_array_index (children, i)));

      for (guint j = 0; group != NULL && j < group->len; j++)
        if (strcmp (((const JmCanvasPart *) g_ptr_array_index (group, j))->id, id) == 0)
          {
            jm_canvas_tree_fill_cb (g_ptr_array_index (children, i), self);
            return;
          }
    }
}
