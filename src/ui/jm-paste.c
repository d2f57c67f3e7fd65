/* jm-paste.c: the map after items were pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-paste.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-cell-text.h"
#include "jm-drop.h"
#include "jm-edit-label.h"
#include "jm-edit.h"
#include "jm-paste-back.h"

/* What a paste makes, step by step. */
typedef struct
{
  JmClip *clip;
  JmMap *map;            /* owned */
  JmLayout *layout;
  const JmPasteSpot *spot;
  GStrvBuilder *ids;     /* what is selected afterwards */
  GError **error;
} Paste;

/* Goes on with the next map; returns FALSE when there is none. */
static gboolean
go_on (Paste *self,
       JmMap *next)
{
  if (next == NULL)
    return FALSE;

  jm_map_unref (self->map);
  self->map = next;

  return TRUE;
}

static gboolean
refuse (Paste      *self,
        const char *sentence)
{
  g_set_error_literal (self->error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED, sentence);

  return FALSE;
}

/**
 * jm_paste_find_holder:
 * @map: a map
 * @spot: where somebody is
 * @kind: %JM_KIND_STAGE or %JM_KIND_TOUCHPOINT
 *
 * Returns: (transfer none) (nullable): the item of that kind that is current, or that the
 *   current one stands in; it belongs to the map
 */
const char *
jm_paste_find_holder (JmMap             *map,
                      const JmPasteSpot *spot,
                      JmKind             kind)
{
  return jm_edit_find_holder (map, spot->has_cell ? spot->cell.owner : spot->item, kind);
}

/**
 * jm_paste_find_after:
 * @map: a map
 * @parent: an item
 * @field: one of its lists
 * @id: (nullable): an item
 *
 * Returns: the position behind @id in that list; -1, for its end, when it does not stand there
 */
int
jm_paste_find_after (JmMap      *map,
                     const char *parent,
                     guint       field,
                     const char *id)
{
  JmPlace place;

  return id != NULL && jm_map_find (map, id) != NULL && jm_map_locate (map, id, &place) && place.field == field &&
                 strcmp (place.parent, parent) == 0
             ? (int) place.position + 1
             : -1;
}

/* Puts copies of items into a list, and selects them.  Without SOURCE their references are those
 * of this map already. */
static gboolean
put (Paste      *self,
     GPtrArray  *items,
     const char *parent,
     guint       field,
     int         position,
     JmMap      *source)
{
  g_auto (GStrv) ids = NULL;

  if (!go_on (self, jm_map_paste_all (self->map, parent, field, position, (JmItem *const *) items->pdata, items->len,
                                      source, &ids, self->error)))
    return FALSE;

  g_strv_builder_addv (self->ids, (const char **) ids);

  return TRUE;
}

/* Items with one of their references turned to something here. */
static GPtrArray *
turn_to (GPtrArray  *items,
         guint       field,
         const char *target)
{
  GPtrArray *turned = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (turned, jm_item_with_value (g_ptr_array_index (items, i), field, JM_VALUE_TEXT (target), NULL));

  return turned;
}

static gboolean
put_stages (Paste     *self,
            GPtrArray *items)
{
  const char *stage = jm_paste_find_holder (self->map, self->spot, JM_KIND_STAGE);

  return put (self, items, JM_MAP_ID, JM_MAP_STAGES, jm_paste_find_after (self->map, JM_MAP_ID, JM_MAP_STAGES, stage),
              jm_clip_get_map (self->clip));
}

/* Touchpoints need a stage: on a map without any, they come with one. */
static const char *
find_stage (Paste *self)
{
  const char *stage = jm_paste_find_holder (self->map, self->spot, JM_KIND_STAGE);
  JmItem *root = jm_map_get_root (self->map);
  guint n = jm_item_get_n_children (root, JM_MAP_STAGES);
  g_autoptr (JmItem) made = NULL;
  g_autofree char *id = NULL;

  if (stage != NULL)
    return stage;
  if (n > 0)
    return jm_item_get_id (jm_item_get_child (root, JM_MAP_STAGES, n - 1));

  id = jm_map_make_id (self->map, JM_KIND_STAGE);
  made = jm_item_new (JM_KIND_STAGE, id);
  if (!go_on (self, jm_map_insert (self->map, JM_MAP_ID, JM_MAP_STAGES, -1, made, self->error)))
    return NULL;

  return jm_item_get_id (jm_map_find (self->map, id));
}

static gboolean
put_touchpoints (Paste     *self,
                 GPtrArray *items)
{
  const char *touchpoint = jm_paste_find_holder (self->map, self->spot, JM_KIND_TOUCHPOINT);
  const char *stage;

  if (jm_layout_is_by_stage (self->layout))
    return refuse (self, _("This view shows no touchpoints. Paste them in the operational or the customer view."));

  stage = find_stage (self);

  return stage != NULL && put (self, items, stage, JM_STAGE_TOUCHPOINTS,
                               jm_paste_find_after (self->map, stage, JM_STAGE_TOUCHPOINTS, touchpoint),
                               jm_clip_get_map (self->clip));
}

/* Where notes belong, and what is said when there is no such place. */
static const struct
{
  JmKind kind;
  JmKind owner;
  guint field;
  const char *sentence;
} homes[] = {
  { JM_KIND_OBJECTIVE, JM_KIND_STAGE, JM_STAGE_OBJECTIVES,
    N_("Objectives belong to a stage. Select one, and paste again.") },
  { JM_KIND_MOTIVATION, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_MOTIVATIONS,
    N_("Motivations belong to a touchpoint. Select one, and paste again.") },
  { JM_KIND_PAIN_POINT, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_PAIN_POINTS,
    N_("Pain points belong to a touchpoint. Select one, and paste again.") },
  { JM_KIND_OPPORTUNITY, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_OPPORTUNITIES,
    N_("Opportunities belong to a touchpoint. Select one, and paste again.") },
  { JM_KIND_LANE_TEXT, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_LANE_TEXTS,
    N_("This belongs to a touchpoint. Select one, and paste again.") },
  { JM_KIND_EMOTION, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_EMOTIONS,
    N_("Emotions belong to a touchpoint. Select one, and paste again.") },
};

/* The stage or touchpoint that notes of a kind go to. */
static const char *
find_home (Paste  *self,
           JmKind  kind,
           guint  *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (homes[i].kind == kind)
      {
        const char *home = jm_paste_find_holder (self->map, self->spot, homes[i].owner);

        *field = homes[i].field;
        if (home == NULL)
          refuse (self, _(homes[i].sentence));
        return home;
      }

  g_return_val_if_reached (NULL);
}

static gboolean
put_notes (Paste     *self,
           GPtrArray *items,
           JmKind     kind)
{
  guint field = 0;
  const char *home = find_home (self, kind, &field);
  gboolean is_in_lane = kind == JM_KIND_LANE_TEXT && self->spot->has_cell && self->spot->cell.lane == JM_LANE_CUSTOM;
  g_autoptr (GPtrArray) turned = is_in_lane ? turn_to (items, JM_LANE_TEXT_LANE, self->spot->cell.custom) : NULL;

  return home != NULL && put (self, turned != NULL ? turned : items, home, field,
                              jm_paste_find_after (self->map, home, field, self->spot->item),
                              turned != NULL ? NULL : jm_clip_get_map (self->clip));
}

/* The touchpoint that lies so many after another one. */
static const char *
find_touchpoint_after (JmMap      *map,
                       const char *touchpoint,
                       guint       distance)
{
  const JmItem *root = jm_map_get_root (map);
  gboolean found = FALSE;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        {
          const char *id = jm_item_get_id (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j));

          found = found || strcmp (id, touchpoint) == 0;
          if (found && distance-- == 0)
            return id;
        }
    }

  return NULL;
}

static const JmItem *
find_other_emotion (JmMap      *map,
                    const char *touchpoint,
                    const char *emotion)
{
  const JmItem *item = jm_map_find (map, touchpoint);
  const char *persona = jm_item_get_text (jm_map_find (map, emotion), JM_EMOTION_PERSONA);

  for (guint i = 0; i < jm_item_get_n_children (item, JM_TOUCHPOINT_EMOTIONS); i++)
    {
      const JmItem *other = jm_item_get_child (item, JM_TOUCHPOINT_EMOTIONS, i);

      if (strcmp (jm_item_get_id (other), emotion) != 0 &&
          strcmp (jm_item_get_text (other, JM_EMOTION_PERSONA), persona) == 0)
        return other;
    }

  return NULL;
}

/* A touchpoint feels once for each persona: what was felt there before gives way. */
static gboolean
put_emotion (Paste      *self,
             JmItem     *emotion,
             const char *touchpoint)
{
  JmMap *source = jm_clip_get_map (self->clip);
  const JmItem *persona = jm_map_find (source, jm_item_get_text (emotion, JM_EMOTION_PERSONA)), *other;
  g_autofree char *id = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *at = g_strdup (touchpoint);
  JmMap *next = jm_map_paste (self->map, at, JM_TOUCHPOINT_EMOTIONS, -1, emotion, source, &id, NULL);

  if (next == NULL)
    {
      /* TRANSLATORS: the name of a persona */
      g_autofree char *sentence = g_strdup_printf (_("Nobody here is called “%s”. Add that persona, and paste again."),
                                                   persona != NULL ? jm_item_get_text (persona, JM_PERSONA_NAME) : "");

      return refuse (self, sentence);
    }
  go_on (self, next);

  other = find_other_emotion (self->map, at, id);
  if (other != NULL)
    {
      const char *const ids[] = { gone = g_strdup (jm_item_get_id (other)), NULL };

      if (!go_on (self, jm_map_remove (self->map, ids, self->error)))
        return FALSE;
    }
  g_strv_builder_add (self->ids, id);

  return TRUE;
}

/* Emotions of several touchpoints go to as many, from the current one on. */
static gboolean
put_emotions (Paste     *self,
              GPtrArray *items)
{
  guint field = 0, distance = 0;
  g_autofree char *first = g_strdup (find_home (self, JM_KIND_EMOTION, &field));
  const char *last = NULL;

  if (first == NULL)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      JmItem *emotion = g_ptr_array_index (items, i);
      const char *at;
      JmPlace place;

      if (jm_map_locate (jm_clip_get_map (self->clip), jm_item_get_id (emotion), &place))
        {
          distance += last != NULL && strcmp (place.parent, last) != 0;
          last = place.parent;
        }

      at = find_touchpoint_after (self->map, first, distance);
      if (at == NULL)
        return refuse (self, _("There are not enough touchpoints here. Select one further left, and paste again."));
      if (!put_emotion (self, emotion, at))
        return FALSE;
    }

  return TRUE;
}

/* What stands in a list of the map itself, and refers to where it is shown. */
static gboolean
put_at (Paste      *self,
        GPtrArray  *items,
        guint       list,
        guint       reference,
        const char *target)
{
  g_autoptr (GPtrArray) turned = target != NULL ? turn_to (items, reference, target) : NULL;

  return put (self, turned != NULL ? turned : items, JM_MAP_ID, list,
              jm_paste_find_after (self->map, JM_MAP_ID, list, self->spot->item),
              turned != NULL ? NULL : jm_clip_get_map (self->clip));
}

static const char *
find_opportunity (Paste *self)
{
  const JmItem *item = self->spot->item != NULL ? jm_map_find (self->map, self->spot->item) : NULL;

  return item != NULL && jm_item_get_kind (item) == JM_KIND_OPPORTUNITY ? jm_item_get_id (item) : NULL;
}

static const char *
find_measured (Paste *self)
{
  const char *touchpoint = jm_paste_find_holder (self->map, self->spot, JM_KIND_TOUCHPOINT);

  return touchpoint != NULL ? touchpoint : jm_paste_find_holder (self->map, self->spot, JM_KIND_STAGE);
}

/* What nobody would see after it was pasted is not pasted. */
static gboolean
is_shown (Paste  *self,
          JmKind  kind)
{
  guint lane = jm_cell_find_lane (kind);
  g_autofree char *sentence = NULL;

  if (lane == JM_N_LANE_TYPES || kind == JM_KIND_TOUCHPOINT || jm_drop_has_lane (self->layout, (JmLaneType) lane))
    return TRUE;

  /* TRANSLATORS: what was copied, for example “Pain points: they are …” */
  sentence = g_strdup_printf (_("%s: they are not shown in this view. Choose one that shows them, and paste again."),
                              _(jm_kind_get_info (kind)->label_plural));

  return refuse (self, sentence);
}

static gboolean
put_kind (Paste     *self,
          JmKind     kind,
          GPtrArray *items)
{
  if (!is_shown (self, kind))
    return FALSE;

  switch ((guint) kind)
    {
    case JM_KIND_PERSONA:
      return put (self, items, JM_MAP_ID, JM_MAP_PERSONAS,
                  jm_paste_find_after (self->map, JM_MAP_ID, JM_MAP_PERSONAS, self->spot->item),
                  jm_clip_get_map (self->clip));
    case JM_KIND_STAGE:
      return put_stages (self, items);
    case JM_KIND_TOUCHPOINT:
      return put_touchpoints (self, items);
    case JM_KIND_EMOTION:
      return put_emotions (self, items);
    case JM_KIND_KPI:
      return put_at (self, items, JM_MAP_KPIS, JM_KPI_AT, find_measured (self));
    case JM_KIND_LINK:
      return put_at (self, items, JM_MAP_LINKS, JM_LINK_FROM, NULL);
    case JM_KIND_IMPROVEMENT:
      return put_at (self, items, JM_MAP_IMPROVEMENTS, JM_IMPROVEMENT_OPPORTUNITY, find_opportunity (self));
    default:
      return put_notes (self, items, kind);
    }
}

static GPtrArray *
list_items (const JmClip *clip,
            JmKind        kind)
{
  const char *const *ids = jm_clip_get_ids (clip);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      JmItem *item = jm_map_find (jm_clip_get_map (clip), ids[i]);

      if (jm_item_get_kind (item) == kind)
        g_ptr_array_add (items, item);
    }

  return items;
}

/* Whether the items come back to where they were cut out, the first time. */
static gboolean
comes_back (JmClip        *clip,
            gconstpointer  owner,
            JmMap         *map)
{
  const char *const *ids = jm_clip_get_ids (clip);

  if (!jm_clip_is_cut_from (clip, owner))
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    if (jm_map_find (map, ids[i]) != NULL)
      return FALSE;

  return TRUE;
}

/* Kinds in the order in which they are declared: what others stand in or refer to comes first. */
static gboolean
put_all (Paste  *self,
         JmKind *last)
{
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    if ((jm_clip_get_kinds (self->clip) & JM_KIND_BIT (kind)) != 0)
      {
        g_autoptr (GPtrArray) items = list_items (self->clip, (JmKind) kind);

        *last = (JmKind) kind;
        if (!put_kind (self, (JmKind) kind, items))
          return FALSE;
      }

  return TRUE;
}

/**
 * jm_paste_items:
 * @clip: what was copied
 * @owner: (nullable): the editor whose map it is
 * @map: a map
 * @layout: the layout of @map in some view
 * @spot: where somebody is
 * @result: (out caller-allocates): what came of it
 * @error: return location for an error of the domain %JM_MODEL_ERROR, a sentence for the person
 *
 * Pastes all items, or none.
 *
 * Returns: (transfer full): the map with the items, or %NULL
 */
JmMap *
jm_paste_items (JmClip             *clip,
                gconstpointer       owner,
                JmMap              *map,
                JmLayout           *layout,
                const JmPasteSpot  *spot,
                JmPasteResult      *result,
                GError            **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  Paste self = { clip, jm_map_ref (map), layout, spot, ids, error };
  gboolean is_back = comes_back (clip, owner, map);
  JmKind kind = JM_KIND_MAP;

  *result = (JmPasteResult) { NULL };
  if (!put_all (&self, &kind) ||
      (is_back && !go_on (&self, jm_paste_back (self.map, jm_clip_get_map (clip), jm_clip_get_after (clip), error))))
    {
      jm_map_unref (self.map);
      return NULL;
    }

  result->ids = g_strv_builder_end (ids);
  result->label = jm_edit_label_paste (kind, jm_clip_get_n_items (clip));

  return self.map;
}

/**
 * jm_paste_result_clear:
 * @self: what came of a paste
 *
 * Frees what it holds.
 */
void
jm_paste_result_clear (JmPasteResult *self)
{
  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->told, g_free);
}
