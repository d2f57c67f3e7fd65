/* jm-form-item.c: items as a form names them, offers them and makes new ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-item.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-finding.h"
#include "jm-number.h"
#include "jm-view.h"
#include "jm-wording.h"

/* A text is in its title as far as a row can show it. */
#define MOST_CHARACTERS 80

/* So many of its values name an item that has no title. */
#define MOST_VALUES 2

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdup (text);
  glong length = g_utf8_strlen (line, -1);

  g_strdelimit (line, "\n\t", ' ');
  if (length <= MOST_CHARACTERS)
    return g_strdup (g_strstrip (line));

  *g_utf8_offset_to_pointer (line, MOST_CHARACTERS) = '\0';

  return g_strconcat (g_strchomp (line), "…", NULL);
}

/**
 * jm_form_describe_value:
 * @map: a map
 * @item: one of its items
 * @field: a field of any type but TEXTS, REFERENCES and CHILDREN
 *
 * Returns: (transfer full) (nullable): the value in one line, as people write it; %NULL when
 *   it is not set
 */
char *
jm_form_describe_value (JmMap        *map,
                        const JmItem *item,
                        guint         field)
{
  const JmField *declaration = &jm_item_get_info (item)->fields[field];
  const JmItem *target;

  if (!jm_item_is_set (item, field))
    return NULL;

  switch (declaration->type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
      return shorten (jm_item_get_text (item, field));
    case JM_TYPE_DATE:
      return jm_date_format (jm_item_get_text (item, field), JM_DATE_LONG);
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
      return jm_number_write (jm_item_get_number (item, field));
    case JM_TYPE_CHOICE:
      return g_strdup (_(declaration->choices[jm_item_get_choice (item, field)].label));
    case JM_TYPE_FLAG:
      return g_strdup (_(declaration->label));
    case JM_TYPE_REFERENCE:
      target = jm_map_find (map, jm_item_get_text (item, field));
      return target != NULL ? jm_form_get_title (map, target) : NULL;
    case JM_TYPE_PICTURE:
    case JM_TYPE_TEXTS:
    case JM_TYPE_REFERENCES:
    case JM_TYPE_CHILDREN:
    case JM_TYPE_UNSET:
    default:
      return NULL;
    }
}

/* What an item without a title is called: by its values, else its kind and place. */
static char *
make_title (JmMap        *map,
            const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  g_autoptr (GString) title = g_string_new (NULL);
  JmPlace place = { NULL, 0, 0 };
  guint n = 0;

  for (guint i = 0; i < info->n_fields && n < MOST_VALUES; i++)
    {
      g_autofree char *value = jm_form_describe_value (map, item, i);

      if (value != NULL)
        g_string_append_printf (title, "%s%s", n++ > 0 ? " · " : "", value);
    }
  if (n > 0)
    return g_string_free (g_steal_pointer (&title), FALSE);

  if (!jm_map_locate (map, jm_item_get_id (item), &place))
    return g_strdup (_(info->label));

  /* Translators: a kind and a number, for example "Stage 3" */
  return g_strdup_printf (_("%1$s %2$u"), _(info->label), place.position + 1);
}

/**
 * jm_form_get_title:
 * @map: a map
 * @item: one of its items
 *
 * Returns: (transfer full): what people call the item, in one line that is not empty
 */
char *
jm_form_get_title (JmMap        *map,
                   const JmItem *item)
{
  g_autofree char *title = shorten (jm_finding_get_title (item));

  return *title != '\0' ? g_steal_pointer (&title) : make_title (map, item);
}

/**
 * jm_form_count_set:
 * @map: a map
 * @items: (element-type JmItem): what is selected
 * @fields: (element-type guint): fields of the first of them
 *
 * Returns: in how many of the fields any of the items has a value
 */
guint
jm_form_count_set (JmMap     *map,
                   GPtrArray *items,
                   GArray    *fields)
{
  const JmItem *first = items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
  guint n = 0;

  for (guint i = 0; first != NULL && i < fields->len; i++)
    {
      const JmField *field = &jm_item_get_info (first)->fields[g_array_index (fields, guint, i)];
      gboolean is_set = FALSE;

      for (guint j = 0; j < items->len && !is_set; j++)
        {
          const JmItem *item = g_ptr_array_index (items, j);
          int own = jm_kind_find_field (jm_item_get_kind (item), field->name);

          is_set = own >= 0 && jm_item_is_set (item, (guint) own);
        }
      n += is_set;
    }

  return n;
}

/* Candidates. */

/* Whether a field names lanes of a view, which are not items. */
static gboolean
names_lanes (JmKind kind,
             guint  field)
{
  return kind == JM_KIND_VIEW && field == JM_VIEW_LANES;
}

/**
 * jm_form_has_candidates:
 * @kind: a kind
 * @field: one of its fields
 *
 * Returns: whether the field is filled by choosing from a list that depends on the map
 */
gboolean
jm_form_has_candidates (JmKind kind,
                        guint  field)
{
  JmType type = jm_kind_get_field (kind, field)->type;

  return type == JM_TYPE_REFERENCE || type == JM_TYPE_REFERENCES || names_lanes (kind, field);
}

static JmFormCandidate *
candidate_new (const char *id,
               char       *title)
{
  JmFormCandidate *candidate = g_new0 (JmFormCandidate, 1);

  candidate->id = g_strdup (id);
  candidate->title = title;

  return candidate;
}

/**
 * jm_form_candidate_free:
 * @self: (transfer full): a candidate
 */
void
jm_form_candidate_free (JmFormCandidate *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

typedef struct
{
  JmMap *map;
  guint targets;
  gboolean is_grouped;
  gboolean is_deep;             /* some targets stand in other items than the map */
  GPtrArray *lists[JM_N_KINDS]; /* of JmFormCandidate */
} Search;

static void
search (Search       *self,
        const JmItem *item,
        const JmItem *parent)
{
  const JmKindInfo *info = jm_item_get_info (item);
  JmKind kind = jm_item_get_kind (item);

  if (self->targets & JM_KIND_BIT (kind) && parent != NULL)
    {
      JmFormCandidate *candidate = candidate_new (jm_item_get_id (item), jm_form_get_title (self->map, item));

      if (jm_item_get_kind (parent) != JM_KIND_MAP)
        candidate->detail = jm_form_get_title (self->map, parent);
      candidate->group = self->is_grouped ? info->label_plural : NULL;
      if (self->lists[kind] == NULL)
        self->lists[kind] = g_ptr_array_new ();
      g_ptr_array_add (self->lists[kind], candidate);
    }

  for (guint field = 0; field < info->n_fields && (self->is_deep || parent == NULL); field++)
    if (info->fields[field].type == JM_TYPE_CHILDREN)
      for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
        search (self, jm_item_get_child (item, field, i), item);
}

/* Whether some kinds of a set stand in other items than the map. */
static gboolean
is_deep (guint targets)
{
  const JmKindInfo *info = jm_kind_get_info (JM_KIND_MAP);

  for (guint field = 0; field < info->n_fields; field++)
    if (info->fields[field].type == JM_TYPE_CHILDREN)
      targets &= ~JM_KIND_BIT (info->fields[field].child);

  return targets != 0;
}

static void
list_lanes (JmMap     *map,
            GPtrArray *candidates)
{
  const JmItem *root = jm_map_get_root (map);

  for (guint lane = 0; lane < JM_LANE_CUSTOM; lane++)
    {
      const JmLaneInfo *info = jm_lane_type_get_info ((JmLaneType) lane);

      g_ptr_array_add (candidates, candidate_new (info->name, g_strdup (_(info->label))));
    }
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_LANES); i++)
    {
      const JmItem *lane = jm_item_get_child (root, JM_MAP_LANES, i);

      g_ptr_array_add (candidates, candidate_new (jm_item_get_id (lane), jm_form_get_title (map, lane)));
    }
}

/**
 * jm_form_list_candidates:
 * @map: a map
 * @kind: a kind
 * @field: a field of jm_form_has_candidates()
 *
 * Returns: (transfer full) (element-type JmFormCandidate): what the field can be set to, in
 *   the order of the map, kind by kind
 */
GPtrArray *
jm_form_list_candidates (JmMap  *map,
                         JmKind  kind,
                         guint   field)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_form_candidate_free);
  guint targets = jm_kind_get_field (kind, field)->targets;
  Search all = { .map = map, .targets = targets, .is_grouped = (targets & (targets - 1)) != 0,
                 .is_deep = is_deep (targets) };

  if (names_lanes (kind, field))
    {
      list_lanes (map, candidates);
      return candidates;
    }

  search (&all, jm_map_get_root (map), NULL);
  for (guint i = 0; i < JM_N_KINDS; i++)
    if (all.lists[i] != NULL)
      g_ptr_array_extend_and_steal (candidates, all.lists[i]);

  return candidates;
}

/**
 * jm_form_name_candidate:
 * @map: a map
 * @kind: a kind
 * @field: a field of jm_form_has_candidates()
 * @id: what the field is set to, or one of the things it is set to
 *
 * Returns: (transfer full): what people call it
 */
char *
jm_form_name_candidate (JmMap      *map,
                        JmKind      kind,
                        guint       field,
                        const char *id)
{
  const JmItem *item;

  for (guint lane = 0; names_lanes (kind, field) && lane < JM_LANE_CUSTOM; lane++)
    if (strcmp (jm_lane_type_get_info ((JmLaneType) lane)->name, id) == 0)
      return g_strdup (_(jm_lane_type_get_info ((JmLaneType) lane)->label));

  item = jm_map_find (map, id);

  return item != NULL ? jm_form_get_title (map, item) : g_strdup (id);
}

/* New children. */

/* What a new child that needs a reference refers to at first: something that none of its
 * siblings, and no other field of its own, refers to, if there is anything left. */
static const char *
find_free (GPtrArray    *candidates,
           const JmItem *parent,
           guint         list,
           const JmItem *child,
           guint         field)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const JmFormCandidate *candidate = g_ptr_array_index (candidates, i);
      gboolean taken = FALSE;

      for (guint j = 0; j < jm_item_get_n_children (parent, list) && !taken; j++)
        taken = strcmp (jm_item_get_text (jm_item_get_child (parent, list, j), field), candidate->id) == 0;
      for (guint j = 0; j < field && !taken; j++)
        taken = jm_item_get_info (child)->fields[j].needed && strcmp (jm_item_get_text (child, j), candidate->id) == 0;
      if (!taken)
        return candidate->id;
    }

  return candidates->len > 0 ? ((const JmFormCandidate *) g_ptr_array_index (candidates, 0))->id : NULL;
}

static gboolean
set_needed (JmMap         *map,
            const JmItem  *parent,
            guint          list,
            JmItem        *child,
            GError       **error)
{
  const JmKindInfo *info = jm_item_get_info (child);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (GPtrArray) candidates = NULL;
      const char *id;

      if (!info->fields[i].needed)
        continue;

      candidates = jm_form_list_candidates (map, jm_item_get_kind (child), i);
      id = find_free (candidates, parent, list, child, i);
      if (id == NULL)
        {
          g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE,
                       _("The map has nothing yet that “%s” could refer to."), _(info->fields[i].label));
          return FALSE;
        }
      if (!jm_item_build_set (child, i, JM_VALUE_TEXT (id), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * jm_form_add_child:
 * @map: a map
 * @parent: an item
 * @field: one of its lists of children
 * @new_id: (out): the id of the new child
 * @error: return location for an error, as of jm_map_insert()
 *
 * Adds an empty child to the end of the list.  A reference that it cannot do without leads to
 * something that no other child of the list refers to.
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_form_add_child (JmMap       *map,
                   const char  *parent,
                   guint        field,
                   char       **new_id,
                   GError     **error)
{
  const JmItem *holder = jm_map_find (map, parent);
  JmKind kind = jm_item_get_info (holder)->fields[field].child;
  g_autofree char *id = jm_map_make_id (map, kind);
  g_autoptr (JmItem) child = jm_item_new (kind, id);
  JmMap *after;

  if (!set_needed (map, holder, field, child, error))
    return NULL;

  after = jm_map_insert (map, parent, field, -1, child, error);
  if (after != NULL)
    *new_id = g_steal_pointer (&id);

  return after;
}
