/* jm-editor-selection.c: what is selected, and the cell that keys go to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-editor-private.h"

#include <string.h>

/*
 * _jm_editor_clear_cell:
 * @self: an editor
 *
 * Leaves the current cell, and tells nobody.
 */
void
_jm_editor_clear_cell (JmEditor *self)
{
  g_clear_pointer (&self->cell_owner, g_free);
  g_clear_pointer (&self->cell_custom, g_free);
}

static guint
find_selected (JmEditor   *self,
               const char *id)
{
  guint i = 0;

  while (i + 1 < self->selection->len && strcmp (g_ptr_array_index (self->selection, i), id) != 0)
    i++;

  return i;
}

/*
 * _jm_editor_put_selection_right:
 * @self: an editor whose map is another one
 *
 * Leaves out of the selection what is no longer there.
 *
 * Returns: whether anything was left out
 */
gboolean
_jm_editor_put_selection_right (JmEditor *self)
{
  JmMap *map = jm_document_get_map (self->document);
  guint before = self->selection->len;

  for (guint i = self->selection->len - 1; i > 0; i--)
    if (jm_map_find (map, g_ptr_array_index (self->selection, i - 1)) == NULL)
      g_ptr_array_remove_index (self->selection, i - 1);

  if (self->cell_owner != NULL && jm_map_find (map, self->cell_owner) == NULL)
    _jm_editor_clear_cell (self);

  return self->selection->len != before;
}

static void
set_selection (JmEditor          *self,
               const char *const *ids)
{
  g_ptr_array_set_size (self->selection, 0);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (jm_map_find (jm_document_get_map (self->document), ids[i]) != NULL)
      g_ptr_array_add (self->selection, g_strdup (ids[i]));
  g_ptr_array_add (self->selection, NULL);
}

/**
 * jm_editor_get_selection:
 * @self: an editor
 *
 * Returns: (transfer none): the ids of what is selected, the current one last; ends with %NULL
 */
const char *const *
jm_editor_get_selection (JmEditor *self)
{
  return (const char *const *) self->selection->pdata;
}

/**
 * jm_editor_get_n_selected:
 * @self: an editor
 *
 * Returns: how many items are selected
 */
guint
jm_editor_get_n_selected (JmEditor *self)
{
  return self->selection->len - 1;
}

/**
 * jm_editor_get_current:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the item that was selected last
 */
const char *
jm_editor_get_current (JmEditor *self)
{
  return self->selection->len > 1 ? g_ptr_array_index (self->selection, self->selection->len - 2) : NULL;
}

/**
 * jm_editor_is_selected:
 * @self: an editor
 * @id: an item
 *
 * Returns: whether it is selected
 */
gboolean
jm_editor_is_selected (JmEditor   *self,
                       const char *id)
{
  return find_selected (self, id) + 1 < self->selection->len;
}

/**
 * jm_editor_select:
 * @self: an editor
 * @ids: (nullable): items, the current one last; those that the map has not are left out
 *
 * Selects these and no others, and leaves the current cell.  A step of typing ends.
 */
void
jm_editor_select (JmEditor          *self,
                  const char *const *ids)
{
  g_auto (GStrv) kept = g_strdupv ((char **) ids);

  set_selection (self, (const char *const *) kept);
  _jm_editor_clear_cell (self);
  jm_document_end_merge (self->document);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_SELECTION_CHANGED], 0);
}

/**
 * jm_editor_select_one:
 * @self: an editor
 * @id: (nullable): an item; %NULL to select nothing
 *
 * As jm_editor_select().
 */
void
jm_editor_select_one (JmEditor   *self,
                      const char *id)
{
  const char *const ids[] = { id, NULL };

  jm_editor_select (self, ids);
}

/**
 * jm_editor_toggle_selected:
 * @self: an editor
 * @id: an item
 *
 * Adds the item to what is selected, or takes it out.
 */
void
jm_editor_toggle_selected (JmEditor   *self,
                           const char *id)
{
  guint position = find_selected (self, id);

  if (position + 1 < self->selection->len)
    g_ptr_array_remove_index (self->selection, position);
  else
    g_ptr_array_insert (self->selection, (int) self->selection->len - 1, g_strdup (id));

  _jm_editor_clear_cell (self);
  jm_document_end_merge (self->document);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_SELECTION_CHANGED], 0);
}

/**
 * jm_editor_get_cell:
 * @self: an editor
 * @cell: (out caller-allocates): the current cell
 *
 * Returns: %FALSE when there is none
 */
gboolean
jm_editor_get_cell (JmEditor   *self,
                    JmGridCell *cell)
{
  return self->cell_owner != NULL &&
         jm_layout_get_cell (jm_editor_get_layout (self), self->cell_owner, self->cell_lane, self->cell_custom, cell);
}

static void
set_cell (JmEditor         *self,
          const JmGridCell *cell)
{
  g_autofree char *owner = cell != NULL ? g_strdup (cell->owner) : NULL;
  g_autofree char *custom = cell != NULL ? g_strdup (cell->custom) : NULL;

  _jm_editor_clear_cell (self);
  self->cell_owner = g_steal_pointer (&owner);
  self->cell_custom = g_steal_pointer (&custom);
  self->cell_lane = cell != NULL ? cell->lane : 0;
}

/**
 * jm_editor_set_cell:
 * @self: an editor
 * @cell: (nullable): a cell of the current layout
 *
 * Makes it the one that keys go to.  What is selected stays selected: select first.
 */
void
jm_editor_set_cell (JmEditor         *self,
                    const JmGridCell *cell)
{
  set_cell (self, cell);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_SELECTION_CHANGED], 0);
}

/**
 * jm_editor_select_at:
 * @self: an editor
 * @id: (nullable): an item; %NULL to select nothing
 * @cell: a cell of the current layout
 *
 * As jm_editor_select_one() and then jm_editor_set_cell(), told at once.
 */
void
jm_editor_select_at (JmEditor         *self,
                     const char       *id,
                     const JmGridCell *cell)
{
  g_autofree char *kept = g_strdup (id);
  const char *const ids[] = { kept, NULL };

  set_selection (self, ids);
  set_cell (self, cell);
  jm_document_end_merge (self->document);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_SELECTION_CHANGED], 0);
}

/* What the canvas shows and lets people select; anything else is a part of one of these. */
#define SELECTABLE_KINDS                                                                                       \
  (JM_KIND_BIT (JM_KIND_PERSONA) | JM_KIND_BIT (JM_KIND_STAGE) | JM_KIND_BIT (JM_KIND_OBJECTIVE) |             \
   JM_KIND_BIT (JM_KIND_TOUCHPOINT) | JM_KIND_BIT (JM_KIND_EMOTION) | JM_KIND_BIT (JM_KIND_MOTIVATION) |       \
   JM_KIND_BIT (JM_KIND_PAIN_POINT) | JM_KIND_BIT (JM_KIND_OPPORTUNITY) | JM_KIND_BIT (JM_KIND_LANE_TEXT) |    \
   JM_KIND_BIT (JM_KIND_KPI) | JM_KIND_BIT (JM_KIND_LINK) | JM_KIND_BIT (JM_KIND_IMPROVEMENT))

/* The item itself, or what it is a part of; NULL when that is the map. */
static char *
find_selectable (JmMap      *map,
                 const char *id)
{
  g_autofree char *found = g_strdup (id);
  JmPlace place = { NULL, 0, 0 };

  while ((JM_KIND_BIT (jm_item_get_kind (jm_map_find (map, found))) & SELECTABLE_KINDS) == 0)
    {
      if (!jm_map_locate (map, found, &place))
        return NULL;
      g_set_str (&found, place.parent);
    }

  return g_steal_pointer (&found);
}

/* Whether the current item is the same but stands elsewhere, and nothing has come that would
 * have to be shown instead. */
static gboolean
has_current_moved (JmEditor  *self,
                   JmMap     *before,
                   GPtrArray *changes)
{
  JmMap *map = jm_document_get_map (self->document);
  const char *current = jm_editor_get_current (self);
  JmPlace now, then;

  if (current == NULL || jm_map_find (map, current) != jm_map_find (before, current) ||
      !jm_map_locate (map, current, &now) || !jm_map_locate (before, current, &then))
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    if (jm_map_find (before, g_ptr_array_index (changes, i)) == NULL)
      return FALSE;

  return now.field != then.field || now.position != then.position || strcmp (now.parent, then.parent) != 0;
}

/*
 * _jm_editor_select_changes:
 * @self: an editor
 * @before: the map as it was
 *
 * Selects what is another one now, or what that is a part of, and shows it.  What is selected
 * and was only moved stays so, as it does when only the map itself differs.
 */
void
_jm_editor_select_changes (JmEditor *self,
                           JmMap    *before)
{
  JmMap *map = jm_document_get_map (self->document);
  g_autoptr (GPtrArray) changes = jm_map_list_changes (map, before);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (has_current_moved (self, before, changes))
    {
      _jm_editor_clear_cell (self);
      g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_SELECTION_CHANGED], 0);
      jm_editor_reveal (self, jm_editor_get_current (self));
      return;
    }

  for (guint i = 0; i < changes->len; i++)
    {
      char *id = find_selectable (map, g_ptr_array_index (changes, i));

      /* The changes are in document order: parts of the same item stand together. */
      if (id != NULL && (ids->len == 0 || strcmp (id, g_ptr_array_index (ids, ids->len - 1)) != 0))
        g_ptr_array_add (ids, id);
      else
        g_free (id);
    }
  if (ids->len == 0)
    return;

  g_ptr_array_add (ids, NULL);
  jm_editor_select (self, (const char *const *) ids->pdata);
  jm_editor_reveal (self, g_ptr_array_index (ids, 0));
}
