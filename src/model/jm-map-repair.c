/* jm-map-repair.c: every reference leads somewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One rule for whatever refers to an item that is not there, or no longer: the reference is
 * cleared, or dropped from its list; an item that makes no sense without it goes as well,
 * and then whatever refers to that.  The field tables say which field is which.
 */

#include "config.h"

#include "jm-map-private.h"

#include <glib/gi18n.h>

typedef struct
{
  GHashTable *removed; /* set of ids */
  JmResolveFunc resolves;
  gpointer user_data;
  JmRepairFunc repaired;
  gpointer repaired_data;
} Repair;

static guint
find_referring (JmKind  kind,
                guint  *referring)
{
  const JmKindInfo *info = jm_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].targets != 0
        || (info->fields[i].type == JM_TYPE_CHILDREN && find_referring (info->fields[i].child, referring)))
      *referring |= JM_KIND_BIT (kind);

  return *referring & JM_KIND_BIT (kind);
}

static gpointer
find_all_referring (gpointer unused)
{
  guint referring = 0;

  find_referring (JM_KIND_MAP, &referring);

  return GUINT_TO_POINTER (referring);
}

/* Returns the number of items in a list that refer to others, or hold some that do: all or
 * none.  Most of the items of a map, such as the values of KPIs, need no look. */
static guint
count_referring (JmItem *item,
                 guint   field)
{
  static GOnce once = G_ONCE_INIT;
  const JmField *declaration = &jm_item_get_info (item)->fields[field];
  guint referring;

  if (declaration->type != JM_TYPE_CHILDREN)
    return 0;

  referring = GPOINTER_TO_UINT (g_once (&once, find_all_referring, NULL));

  return referring & JM_KIND_BIT (declaration->child) ? jm_item_get_n_children (item, field) : 0;
}

static gboolean
is_good (Repair        *repair,
         const JmField *field,
         const char    *id)
{
  return !g_hash_table_contains (repair->removed, id)
         && repair->resolves (id, field->targets, repair->user_data);
}

/* Returns the first field without whose target the item makes no sense, and that has none.
 * A reference that is followed may be empty: then it means something else, which it must not
 * come to mean by losing its target. */
static int
find_lacking (Repair *repair,
              JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const JmField *field = &info->fields[i];
      gboolean bound = field->needed || (field->follows && jm_item_is_set (item, i));

      if (bound && !is_good (repair, field, jm_item_get_text (item, i)))
        return (int) i;
    }

  return -1;
}

static void
remove_all (Repair *repair,
            JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  g_hash_table_add (repair->removed, (gpointer) jm_item_get_id (item));

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = jm_item_get_n_children (item, i);

      for (guint j = 0; j < n; j++)
        remove_all (repair, jm_item_get_child (item, i, j));
    }
}

static void
report_removal (Repair *repair,
                JmItem *item,
                guint   field)
{
  const JmKindInfo *info = jm_item_get_info (item);
  const char *id = jm_item_get_text (item, field);
  g_autofree char *sentence = NULL;

  if (repair->repaired == NULL)
    return;

  if (*id == '\0')
    sentence = g_strdup_printf (_("%s “%s” was left out: its field “%s” is empty."),
                                _(info->label), jm_item_get_id (item), _(info->fields[field].label));
  else
    sentence = g_strdup_printf (_("%s “%s” was left out: its field “%s” refers to “%s”, but nothing "
                                  "that fits there has that id."),
                                _(info->label), jm_item_get_id (item), _(info->fields[field].label), id);

  repair->repaired (item, sentence, repair->repaired_data);
}

static void
report_clearing (Repair     *repair,
                 JmItem     *item,
                 guint       field,
                 const char *id)
{
  const JmKindInfo *info = jm_item_get_info (item);
  g_autofree char *sentence = NULL;

  if (repair->repaired == NULL)
    return;

  sentence = g_strdup_printf (_("%s “%s” lost its reference to “%s” in the field “%s”: nothing that fits "
                                "there has that id."),
                              _(info->label), jm_item_get_id (item), id, _(info->fields[field].label));
  repair->repaired (item, sentence, repair->repaired_data);
}

/* Marks what cannot stay.  Returns whether anything was found. */
static gboolean
find_removals (Repair *repair,
               JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  gboolean found = FALSE;
  int lacking;

  if (g_hash_table_contains (repair->removed, jm_item_get_id (item)))
    return FALSE;

  lacking = find_lacking (repair, item);
  if (lacking >= 0)
    {
      report_removal (repair, item, (guint) lacking);
      remove_all (repair, item);
      return TRUE;
    }

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = count_referring (item, i);

      for (guint j = 0; j < n; j++)
        found |= find_removals (repair, jm_item_get_child (item, i, j));
    }

  return found;
}

static JmItem *rewrite (Repair *repair,
                        JmItem *item);

/* The three functions that follow return the item itself when its field is all right. */

static JmItem *
rewrite_reference (Repair *repair,
                   JmItem *item,
                   guint   field)
{
  const char *id = jm_item_get_text (item, field);

  if (*id == '\0' || is_good (repair, &jm_item_get_info (item)->fields[field], id))
    return jm_item_ref (item);

  report_clearing (repair, item, field, id);

  return jm_item_with_value (item, field, JM_VALUE_UNSET, NULL);
}

static JmItem *
rewrite_references (Repair *repair,
                    JmItem *item,
                    guint   field)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  guint n = jm_item_get_n_texts (item, field);

  for (guint i = 0; i < n; i++)
    {
      const char *id = jm_item_get_nth_text (item, field, i);

      if (is_good (repair, &jm_item_get_info (item)->fields[field], id))
        g_ptr_array_add (kept, (gpointer) id);
      else
        report_clearing (repair, item, field, id);
    }

  if (kept->len == n)
    return jm_item_ref (item);

  g_ptr_array_add (kept, NULL);

  return jm_item_with_value (item, field, JM_VALUE_TEXTS ((const char *const *) kept->pdata), NULL);
}

static JmItem *
rewrite_children (Repair *repair,
                  JmItem *item,
                  guint   field)
{
  guint n = jm_item_get_n_children (item, field);
  g_autoptr (GPtrArray) children = NULL;
  gboolean changed = FALSE;

  if (n == 0)
    return jm_item_ref (item);

  children = g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref);
  for (guint i = 0; i < n; i++)
    {
      JmItem *child = jm_item_get_child (item, field, i);
      JmItem *rewritten = rewrite (repair, child);

      changed |= rewritten != child;
      if (rewritten != NULL)
        g_ptr_array_add (children, rewritten);
    }

  return changed ? jm_item_with_children (item, field, children) : jm_item_ref (item);
}

/* Returns the item without what cannot stay: itself when nothing changes in it, NULL when
 * all of it goes. */
static JmItem *
rewrite (Repair *repair,
         JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  g_autoptr (JmItem) result = NULL;

  if (g_hash_table_contains (repair->removed, jm_item_get_id (item)))
    return NULL;

  result = jm_item_ref (item);
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (JmItem) before = g_steal_pointer (&result);

      if (info->fields[i].type == JM_TYPE_REFERENCE)
        result = rewrite_reference (repair, before, i);
      else if (info->fields[i].type == JM_TYPE_REFERENCES)
        result = rewrite_references (repair, before, i);
      else if (info->fields[i].type == JM_TYPE_CHILDREN)
        result = rewrite_children (repair, before, i);
      else
        result = g_steal_pointer (&before);
    }

  return g_steal_pointer (&result);
}

/**
 * _jm_item_repair:
 * @root: an item
 * @removed: (nullable): set of ids of items that go, with all in them; more may be added
 * @resolves: says whether a reference leads to an item that fits, @removed apart
 * @user_data: for @resolves
 * @repaired: (nullable): called for each consequence
 * @repaired_data: for @repaired
 *
 * Takes items out of a tree, and repairs the consequences until there are no more.
 *
 * Returns: (transfer full) (nullable): the tree without them, sharing what did not change;
 *   %NULL when @root itself cannot stay
 */
JmItem *
_jm_item_repair (JmItem        *root,
                 GHashTable    *removed,
                 JmResolveFunc  resolves,
                 gpointer       user_data,
                 JmRepairFunc   repaired,
                 gpointer       repaired_data)
{
  g_autoptr (GHashTable) set = removed != NULL ? g_hash_table_ref (removed)
                                               : g_hash_table_new (g_str_hash, g_str_equal);
  Repair repair = { set, resolves, user_data, repaired, repaired_data };

  while (find_removals (&repair, root))
    ;

  return rewrite (&repair, root);
}

static gboolean
check_reference (JmItem         *item,
                 guint           field,
                 const char     *id,
                 JmResolveFunc   resolves,
                 gpointer        user_data,
                 GError        **error)
{
  const JmField *declaration = &jm_item_get_info (item)->fields[field];

  if (resolves (id, declaration->targets, user_data))
    return TRUE;

  if (resolves (id, JM_ANY_KIND, user_data))
    g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE,
                 _("“%s” refers in “%s” to “%s”, which is an item of another kind than fits there."),
                 jm_item_get_id (item), _(declaration->label), id);
  else
    g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND,
                 _("“%s” refers in “%s” to “%s”, but no item has that id."),
                 jm_item_get_id (item), _(declaration->label), id);

  return FALSE;
}

/**
 * _jm_item_check_field:
 * @item: an item
 * @field: any of its fields
 * @resolves: says whether a reference leads to an item that fits
 * @user_data: for @resolves
 * @error: return location for an error
 *
 * Checks the references in a field of an item.  Errors: %JM_MODEL_ERROR_NOT_FOUND, and
 * %JM_MODEL_ERROR_VALUE when the kind does not fit or nothing stands where something must.
 *
 * Returns: whether they are all right
 */
gboolean
_jm_item_check_field (JmItem         *item,
                      guint           field,
                      JmResolveFunc   resolves,
                      gpointer        user_data,
                      GError        **error)
{
  const JmField *declaration = &jm_item_get_info (item)->fields[field];

  if (declaration->type == JM_TYPE_REFERENCE)
    {
      const char *id = jm_item_get_text (item, field);

      if (*id != '\0')
        return check_reference (item, field, id, resolves, user_data, error);

      if (declaration->needed)
        {
          g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE, _("“%s” needs a value in “%s”."),
                       jm_item_get_id (item), _(declaration->label));
          return FALSE;
        }
    }
  else if (declaration->type == JM_TYPE_REFERENCES)
    {
      guint n = jm_item_get_n_texts (item, field);

      for (guint i = 0; i < n; i++)
        if (!check_reference (item, field, jm_item_get_nth_text (item, field, i), resolves, user_data, error))
          return FALSE;
    }

  return TRUE;
}

/**
 * _jm_item_check_references:
 * @item: an item
 * @resolves: says whether a reference leads to an item that fits
 * @user_data: for @resolves
 * @error: return location for an error, as of _jm_item_check_field()
 *
 * Checks all references of an item and of all that is in it.
 *
 * Returns: whether they are all right
 */
gboolean
_jm_item_check_references (JmItem         *item,
                           JmResolveFunc   resolves,
                           gpointer        user_data,
                           GError        **error)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = count_referring (item, i);

      if (!_jm_item_check_field (item, i, resolves, user_data, error))
        return FALSE;

      for (guint j = 0; j < n; j++)
        if (!_jm_item_check_references (jm_item_get_child (item, i, j), resolves, user_data, error))
          return FALSE;
    }

  return TRUE;
}
