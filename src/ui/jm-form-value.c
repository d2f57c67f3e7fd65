/* jm-form-value.c: what a form shows of items, and what it makes of what is typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-value.h"

#include <math.h>
#include <string.h>

#include "jm-number.h"

/* Slots. */

/* The field of a kind that says whose child it is: the persona of an emotion. */
static int
find_needed (JmKind kind)
{
  const JmKindInfo *info = jm_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].needed)
      return (int) i;

  return -1;
}

/**
 * jm_form_slot_get_field:
 * @self: a slot
 * @kind: the kind of an item that is selected
 *
 * Returns: (transfer none) (nullable): the declaration of the field that holds the value
 */
const JmField *
jm_form_slot_get_field (const JmFormSlot *self,
                        JmKind            kind)
{
  int field;

  if (self->list != NULL)
    {
      int list = jm_kind_find_field (kind, self->list);

      if (list < 0)
        return NULL;
      kind = jm_kind_get_field (kind, (guint) list)->child;
    }

  field = jm_kind_find_field (kind, self->name);

  return field >= 0 ? jm_kind_get_field (kind, (guint) field) : NULL;
}

/* Returns the item that holds the value of the slot, NULL when there is none yet. */
static const JmItem *
find_holder (const JmFormSlot *self,
             const JmItem     *item)
{
  int list, needed;

  if (self->list == NULL)
    return item;

  list = jm_kind_find_field (jm_item_get_kind (item), self->list);
  if (list < 0)
    return NULL;

  needed = find_needed (jm_item_get_info (item)->fields[list].child);
  for (guint i = 0; needed >= 0 && i < jm_item_get_n_children (item, (guint) list); i++)
    {
      const JmItem *child = jm_item_get_child (item, (guint) list, i);

      if (strcmp (jm_item_get_text (child, (guint) needed), self->target) == 0)
        return child;
    }

  return NULL;
}

static JmFormShared
read_one (const JmFormSlot *self,
          const JmItem     *item)
{
  const JmItem *holder = find_holder (self, item);
  int field = holder != NULL ? jm_kind_find_field (jm_item_get_kind (holder), self->name) : -1;

  if (field < 0)
    return (JmFormShared) { NULL, 0, FALSE };

  return (JmFormShared) { holder, (guint) field, FALSE };
}

static gboolean
is_equal (const JmFormShared *a,
          const JmFormShared *b)
{
  gboolean set = jm_form_shared_is_set (a);

  if (!set || !jm_form_shared_is_set (b))
    return set == jm_form_shared_is_set (b);

  switch (jm_type_get_store (jm_item_get_info (a->item)->fields[a->field].type))
    {
    case JM_TYPE_TEXT:
      return strcmp (jm_form_shared_get_text (a), jm_form_shared_get_text (b)) == 0;
    case JM_TYPE_TEXTS:
      {
        g_auto (GStrv) first = jm_form_shared_get_texts (a);
        g_auto (GStrv) second = jm_form_shared_get_texts (b);

        return g_strv_equal ((const char *const *) first, (const char *const *) second);
      }
    case JM_TYPE_NUMBER:
      return jm_form_shared_get_number (a) == jm_form_shared_get_number (b);
    case JM_TYPE_CHILDREN:
    case JM_TYPE_UNSET:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_INTEGER:
    case JM_TYPE_FLAG:
    case JM_TYPE_CHOICE:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    default:
      return a->item == b->item;
    }
}

/**
 * jm_form_slot_read:
 * @self: a slot
 * @items: (element-type JmItem): what is selected
 * @shared: (out caller-allocates): the value; it borrows from the items
 *
 * Reads what all items have in the slot.
 */
void
jm_form_slot_read (const JmFormSlot *self,
                   GPtrArray        *items,
                   JmFormShared     *shared)
{
  *shared = (JmFormShared) { NULL, 0, FALSE };

  for (guint i = 0; i < items->len; i++)
    {
      JmFormShared one = read_one (self, g_ptr_array_index (items, i));

      if (i == 0)
        *shared = one;
      else if (!is_equal (shared, &one))
        {
          *shared = (JmFormShared) { NULL, 0, TRUE };
          return;
        }
    }
}

static gboolean
is_nothing (JmValue value)
{
  switch (jm_type_get_store (value.type))
    {
    case JM_TYPE_TEXT:
      return value.text == NULL || *value.text == '\0';
    case JM_TYPE_TEXTS:
      return value.texts == NULL || value.texts[0] == NULL;
    case JM_TYPE_UNSET:
      return TRUE;
    case JM_TYPE_NUMBER:
    case JM_TYPE_CHILDREN:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_INTEGER:
    case JM_TYPE_FLAG:
    case JM_TYPE_CHOICE:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    default:
      return FALSE;
    }
}

/* Whether nothing is left of a child but whose it is. */
static gboolean
is_bare (const JmItem *child)
{
  const JmKindInfo *info = jm_item_get_info (child);

  for (guint i = 0; i < info->n_fields; i++)
    if (!info->fields[i].needed && jm_item_is_set (child, i))
      return FALSE;

  return jm_item_get_n_unknown (child) == 0;
}

static JmMap *
set_in_holder (const JmFormSlot *self,
               JmMap            *map,
               const JmItem     *holder,
               JmValue           value,
               GError          **error)
{
  const char *const ids[] = { jm_item_get_id (holder), NULL };
  int field = jm_kind_find_field (jm_item_get_kind (holder), self->name);
  g_autoptr (JmMap) after = NULL;

  if (field < 0)
    return jm_map_ref (map);

  after = jm_map_set (map, ids[0], (guint) field, value, error);
  if (after != NULL && self->list != NULL && is_nothing (value) && is_bare (jm_map_find (after, ids[0])))
    return jm_map_remove (after, ids, error);

  return g_steal_pointer (&after);
}

static JmMap *
insert_holder (const JmFormSlot *self,
               JmMap            *map,
               const JmItem     *item,
               JmValue           value,
               GError          **error)
{
  int list = jm_kind_find_field (jm_item_get_kind (item), self->list);
  JmKind kind = list >= 0 ? jm_item_get_info (item)->fields[list].child : JM_N_KINDS;
  int field = list >= 0 ? jm_kind_find_field (kind, self->name) : -1;
  int needed = list >= 0 ? find_needed (kind) : -1;
  g_autofree char *id = NULL;
  g_autoptr (JmItem) child = NULL;

  if (is_nothing (value) || field < 0 || needed < 0)
    return jm_map_ref (map);

  id = jm_map_make_id (map, kind);
  child = jm_item_new (kind, id);
  if (!jm_item_build_set (child, (guint) needed, JM_VALUE_TEXT (self->target), error) ||
      !jm_item_build_set (child, (guint) field, value, error))
    return NULL;

  return jm_map_insert (map, jm_item_get_id (item), (guint) list, -1, child, error);
}

/**
 * jm_form_slot_write:
 * @self: a slot
 * @map: a map
 * @ids: (element-type utf8): what is selected
 * @value: a value; %JM_VALUE_UNSET for none
 * @error: return location for an error, as of jm_map_set()
 *
 * Gives all items the value.  The child that holds it is made where it is not there yet, and
 * removed when nothing is left in it.
 *
 * Returns: (transfer full): the new map; @map when all have the value already; or %NULL
 */
JmMap *
jm_form_slot_write (const JmFormSlot *self,
                    JmMap            *map,
                    GPtrArray        *ids,
                    JmValue           value,
                    GError          **error)
{
  g_autoptr (JmMap) current = jm_map_ref (map);

  for (guint i = 0; i < ids->len; i++)
    {
      const JmItem *item = jm_map_find (current, g_ptr_array_index (ids, i));
      const JmItem *holder = item != NULL ? find_holder (self, item) : NULL;
      JmMap *next;

      if (item == NULL)
        continue;

      next = holder != NULL ? set_in_holder (self, current, holder, value, error)
                            : insert_holder (self, current, item, value, error);
      if (next == NULL)
        return NULL;
      jm_map_unref (current);
      current = next;
    }

  return g_steal_pointer (&current);
}

/**
 * jm_form_field_is_common:
 * @items: (element-type JmItem): what is selected
 * @field: a field of the first of them
 *
 * Returns: whether all items have a field of this name that takes the same values
 */
gboolean
jm_form_field_is_common (GPtrArray     *items,
                         const JmField *field)
{
  guint seen = 0;

  for (guint i = 0; i < items->len; i++)
    {
      JmKind kind = jm_item_get_kind (g_ptr_array_index (items, i));
      const JmField *other;
      int found;

      if (seen & JM_KIND_BIT (kind))
        continue;
      seen |= JM_KIND_BIT (kind);

      found = jm_kind_find_field (kind, field->name);
      if (found < 0)
        return FALSE;

      other = jm_kind_get_field (kind, (guint) found);
      if (other->type != field->type || other->choices != field->choices || other->targets != field->targets ||
          other->minimum != field->minimum || other->maximum != field->maximum || other->child != field->child)
        return FALSE;
    }

  return TRUE;
}

/**
 * jm_form_shared_is_set:
 * @self: a value
 *
 * Returns: whether all items have the same value and it is not the default
 */
gboolean
jm_form_shared_is_set (const JmFormShared *self)
{
  return self->item != NULL && jm_item_is_set (self->item, self->field);
}

/**
 * jm_form_shared_get_text:
 * @self: a value of a field that is kept as text
 *
 * Returns: (transfer none): the text; "" for none and for several
 */
const char *
jm_form_shared_get_text (const JmFormShared *self)
{
  return self->item != NULL ? jm_item_get_text (self->item, self->field) : "";
}

/**
 * jm_form_shared_get_number:
 * @self: a value of a field that is kept as a number
 *
 * Returns: the number; NAN for none and for several
 */
double
jm_form_shared_get_number (const JmFormShared *self)
{
  return self->item != NULL ? jm_item_get_number (self->item, self->field) : (double) NAN;
}

/**
 * jm_form_shared_get_choice:
 * @self: a value of the type %JM_TYPE_CHOICE
 *
 * Returns: the choice; %JM_CHOICE_UNSET for none and for several
 */
int
jm_form_shared_get_choice (const JmFormShared *self)
{
  return self->item != NULL ? jm_item_get_choice (self->item, self->field) : JM_CHOICE_UNSET;
}

/**
 * jm_form_shared_get_texts:
 * @self: a value of a field that is kept as a list of texts
 *
 * Returns: (transfer full): the texts; none for several
 */
char **
jm_form_shared_get_texts (const JmFormShared *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; self->item != NULL && i < jm_item_get_n_texts (self->item, self->field); i++)
    g_strv_builder_add (builder, jm_item_get_nth_text (self->item, self->field, i));

  return g_strv_builder_end (builder);
}

/**
 * jm_form_parse_date:
 * @text: what somebody typed
 *
 * Reads a date as a document has it, or as the person's language writes it.
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD; "" when @text is empty; %NULL when it is
 *   no date
 */
char *
jm_form_parse_date (const char *text)
{
  char *iso = NULL;
  GDate date;

  if (jm_date_parse (text, &iso))
    return iso;

  /* Digits alone would be taken for a date of some sort. */
  if (strspn (text, "0123456789 -") == strlen (text))
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  if (!g_date_valid (&date))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), (guint) g_date_get_month (&date),
                          (guint) g_date_get_day (&date));
}

/**
 * jm_form_make_path:
 * @folder: where the document lies
 * @file: a file
 *
 * Returns: (transfer full) (nullable): the way from the document to the file, over the folders
 *   above where it has to be; %NULL when there is none that a map can hold
 */
char *
jm_form_make_path (GFile *folder,
                   GFile *file)
{
  g_autoptr (GString) up = g_string_new (NULL);
  g_autoptr (GFile) base = g_object_ref (folder);

  while (base != NULL)
    {
      g_autofree char *way = g_file_get_relative_path (base, file);
      GFile *parent;

      if (way != NULL)
        return g_utf8_validate (way, -1, NULL) ? g_strconcat (up->str, way, NULL) : NULL;

      g_string_append (up, "../");
      parent = g_file_get_parent (base);
      g_object_unref (base);
      base = parent;
    }

  return NULL;
}
