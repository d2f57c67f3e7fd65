/* jm-drop.c: the map after something was dropped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-drop.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

/* What a drop makes, step by step. */
typedef struct
{
  const JmCargo *cargo;
  const JmDropPlace *place;
  JmMap *map;             /* owned */
  GStrvBuilder *ids;      /* what is selected afterwards */
} Drop;

/* Goes on with the next map; returns FALSE when there is none. */
static gboolean
go_on (Drop  *drop,
       JmMap *next)
{
  if (next == NULL)
    return FALSE;

  jm_map_unref (drop->map);
  drop->map = next;

  return TRUE;
}

/* Where in the list of the parent the first item comes to stand, with or without the items
 * that are taken out before. */
static int
find_position (Drop     *drop,
               gboolean  without_cargo)
{
  JmItem *parent = jm_map_find (drop->map, drop->place->parent);
  guint n = parent != NULL ? jm_item_get_n_children (parent, drop->place->field) : 0;
  int position = 0;

  for (guint i = 0; drop->place->after != NULL && i < n; i++)
    {
      const char *id = jm_item_get_id (jm_item_get_child (parent, drop->place->field, i));

      if (!without_cargo || !jm_cargo_has (drop->cargo, id))
        position++;
      if (strcmp (id, drop->place->after) == 0)
        break;
    }

  return position;
}

/* Puts something new in, with an id of its own. */
static gboolean
insert (Drop        *drop,
        const char  *parent,
        guint        field,
        int          position,
        JmItem      *item,
        GError     **error)
{
  if (!go_on (drop, jm_map_insert (drop->map, parent, field, position, item, error)))
    return FALSE;

  g_strv_builder_add (drop->ids, jm_item_get_id (item));

  return TRUE;
}

static JmItem *
make_item (Drop   *drop,
           JmKind  kind)
{
  g_autofree char *id = jm_map_make_id (drop->map, kind);

  return jm_item_new (kind, id);
}

/* Touchpoints need a stage: on a map without any, they come with one. */
static gboolean
make_stage (Drop         *drop,
            JmDropPlace  *inside,
            GError      **error)
{
  g_autoptr (JmItem) stage = NULL;
  gboolean is_needed = jm_cargo_get_kind (drop->cargo) == JM_KIND_TOUCHPOINT &&
                       strcmp (drop->place->parent, JM_MAP_ID) == 0;

  if (!is_needed)
    return TRUE;

  stage = make_item (drop, JM_KIND_STAGE);
  if (!go_on (drop, jm_map_insert (drop->map, JM_MAP_ID, JM_MAP_STAGES, -1, stage, error)))
    return FALSE;

  *inside = (JmDropPlace) { .parent = jm_item_get_id (stage), .field = JM_STAGE_TOUCHPOINTS };
  inside->parent = jm_item_get_id (jm_map_find (drop->map, inside->parent));
  drop->place = inside;

  return TRUE;
}

static gboolean
add_new (Drop    *drop,
         GError **error)
{
  g_autoptr (JmItem) item = make_item (drop, jm_cargo_get_kind (drop->cargo));
  int kind = jm_cargo_get_touchpoint_kind (drop->cargo);

  if (kind != JM_CHOICE_UNSET && !jm_item_build_set (item, JM_TOUCHPOINT_KIND, JM_VALUE_NUMBER (kind), error))
    return FALSE;

  return insert (drop, drop->place->parent, drop->place->field, find_position (drop, FALSE), item, error);
}

static gboolean
measure_at (Drop        *drop,
            const char  *kpi,
            GError     **error)
{
  return go_on (drop, jm_map_set (drop->map, kpi, JM_KPI_AT, JM_VALUE_TEXT (drop->place->parent), error));
}

static gboolean
move_items (Drop    *drop,
            GError **error)
{
  const char *const *ids = jm_cargo_get_ids (drop->cargo);
  gboolean is_kpi = jm_cargo_get_kind (drop->cargo) == JM_KIND_KPI;

  g_strv_builder_addv (drop->ids, (const char **) ids);
  if (!is_kpi)
    return go_on (drop, jm_map_move (drop->map, ids, drop->place->parent, drop->place->field,
                                     find_position (drop, TRUE), error));

  for (guint i = 0; ids[i] != NULL; i++)
    if (!measure_at (drop, ids[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
copy_items (Drop    *drop,
            GError **error)
{
  const char *const *ids = jm_cargo_get_ids (drop->cargo);
  JmMap *source = jm_cargo_get_map (drop->cargo);
  gboolean is_kpi = jm_cargo_get_kind (drop->cargo) == JM_KIND_KPI;
  int position = is_kpi ? -1 : find_position (drop, FALSE);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *id = NULL;
      JmItem *item = jm_map_find (source, ids[i]);
      JmMap *next = jm_map_paste (drop->map, is_kpi ? JM_MAP_ID : drop->place->parent,
                                  is_kpi ? (guint) JM_MAP_KPIS : drop->place->field,
                                  is_kpi ? -1 : position + (int) i, item, source, &id, error);

      if (!go_on (drop, next) || (is_kpi && !measure_at (drop, id, error)))
        return FALSE;
      g_strv_builder_add (drop->ids, id);
    }

  return TRUE;
}

/* Finds the persona of that name, or brings it along. */
static char *
bring_persona (Drop        *drop,
               const char  *id,
               GError     **error)
{
  JmMap *source = jm_cargo_get_map (drop->cargo);
  JmItem *persona = jm_map_find (source, id);
  JmItem *root = jm_map_get_root (drop->map);
  char *new_id = NULL;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_PERSONAS); i++)
    {
      JmItem *here = jm_item_get_child (root, JM_MAP_PERSONAS, i);

      if (strcmp (jm_item_get_text (here, JM_PERSONA_NAME), jm_item_get_text (persona, JM_PERSONA_NAME)) == 0)
        return g_strdup (jm_item_get_id (here));
    }

  if (!go_on (drop, jm_map_paste (drop->map, JM_MAP_ID, JM_MAP_PERSONAS, -1, persona, source, &new_id, error)))
    return NULL;

  return new_id;
}

static JmItem *
find_emotion (JmMap      *map,
              const char *touchpoint,
              const char *persona)
{
  JmItem *item = jm_map_find (map, touchpoint);

  for (guint i = 0; item != NULL && i < jm_item_get_n_children (item, JM_TOUCHPOINT_EMOTIONS); i++)
    {
      JmItem *emotion = jm_item_get_child (item, JM_TOUCHPOINT_EMOTIONS, i);

      if (strcmp (jm_item_get_text (emotion, JM_EMOTION_PERSONA), persona) == 0)
        return emotion;
    }

  return NULL;
}

/* Gives a touchpoint an emotion of the persona, or the one that it has another score. */
static gboolean
add_emotion (Drop        *drop,
             const char  *persona,
             gboolean    *is_new,
             GError     **error)
{
  const JmDropPlace *place = drop->place;
  JmItem *there = find_emotion (drop->map, place->parent, persona);
  g_autofree char *id = there != NULL ? g_strdup (jm_item_get_id (there)) : NULL;
  g_autoptr (JmItem) emotion = NULL;

  *is_new = there == NULL;
  if (there != NULL)
    {
      g_strv_builder_add (drop->ids, id);

      return isnan (place->score) ||
             go_on (drop, jm_map_set (drop->map, id, JM_EMOTION_SCORE, JM_VALUE_NUMBER (place->score), error));
    }

  emotion = make_item (drop, JM_KIND_EMOTION);

  return jm_item_build_set (emotion, JM_EMOTION_PERSONA, JM_VALUE_TEXT (persona), error) &&
         jm_item_build_set (emotion, JM_EMOTION_SCORE, JM_VALUE_NUMBER (isnan (place->score) ? 0 : place->score),
                            error) &&
         insert (drop, place->parent, JM_TOUCHPOINT_EMOTIONS, -1, emotion, error);
}

static gboolean
add_personas (Drop      *drop,
              gboolean   is_own,
              char     **label,
              GError   **error)
{
  const char *const *ids = jm_cargo_get_ids (drop->cargo);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *persona = is_own ? g_strdup (ids[i]) : bring_persona (drop, ids[i], error);
      gboolean is_new;

      if (persona == NULL || !add_emotion (drop, persona, &is_new, error))
        return FALSE;

      g_free (*label);
      *label = jm_drop_name_emotion_step (drop->map, persona, is_new);
    }

  return TRUE;
}

/* Steps, as they are called in the menu. */

static const char *
name_move (JmKind kind,
           guint  n)
{
  switch ((guint) kind)
    {
    case JM_KIND_STAGE:
      return ngettext ("Move stage", "Move %u stages", n);
    case JM_KIND_TOUCHPOINT:
      return ngettext ("Move touchpoint", "Move %u touchpoints", n);
    case JM_KIND_OBJECTIVE:
      return ngettext ("Move objective", "Move %u objectives", n);
    case JM_KIND_MOTIVATION:
      return ngettext ("Move motivation", "Move %u motivations", n);
    case JM_KIND_PAIN_POINT:
      return ngettext ("Move pain point", "Move %u pain points", n);
    case JM_KIND_OPPORTUNITY:
      return ngettext ("Move opportunity", "Move %u opportunities", n);
    case JM_KIND_KPI:
      return ngettext ("Move KPI", "Move %u KPIs", n);
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
name_copy (JmKind kind,
           guint  n)
{
  switch ((guint) kind)
    {
    case JM_KIND_STAGE:
      return ngettext ("Copy stage", "Copy %u stages", n);
    case JM_KIND_TOUCHPOINT:
      return ngettext ("Copy touchpoint", "Copy %u touchpoints", n);
    case JM_KIND_OBJECTIVE:
      return ngettext ("Copy objective", "Copy %u objectives", n);
    case JM_KIND_MOTIVATION:
      return ngettext ("Copy motivation", "Copy %u motivations", n);
    case JM_KIND_PAIN_POINT:
      return ngettext ("Copy pain point", "Copy %u pain points", n);
    case JM_KIND_OPPORTUNITY:
      return ngettext ("Copy opportunity", "Copy %u opportunities", n);
    case JM_KIND_KPI:
      return ngettext ("Copy KPI", "Copy %u KPIs", n);
    default:
      g_return_val_if_reached ("");
    }
}

static char *
put_number (const char *text,
            guint       n)
{
  g_autoptr (GString) label = g_string_new (text);
  g_autofree char *number = g_strdup_printf ("%u", n);

  g_string_replace (label, "%u", number, 1);

  return g_string_free_and_steal (g_steal_pointer (&label));
}

static char *
name_step (const JmCargo *cargo,
           JmDropMode     mode)
{
  JmKind kind = jm_cargo_get_kind (cargo);
  guint n = jm_cargo_get_n_items (cargo);

  if (jm_cargo_is_new (cargo))
    return g_strdup (kind == JM_KIND_STAGE ? _("Add stage") : _("Add touchpoint"));

  return put_number (mode == JM_DROP_MOVE ? name_move (kind, n) : name_copy (kind, n), n);
}

/**
 * jm_drop_name_move:
 * @kind: a kind that can be dragged
 * @n: how many items
 *
 * Returns: (transfer full): what the step is called that moves them
 */
char *
jm_drop_name_move (JmKind kind,
                   guint  n)
{
  return put_number (name_move (kind, n), n);
}

/**
 * jm_drop_name_emotion_step:
 * @map: a map
 * @persona: one of its personas
 * @is_new: whether the emotion was added, or is changed
 *
 * Returns: (transfer full): what the step is called
 */
char *
jm_drop_name_emotion_step (JmMap      *map,
                           const char *persona,
                           gboolean    is_new)
{
  JmItem *item = jm_map_find (map, persona);
  const char *name = item != NULL ? jm_item_get_text (item, JM_PERSONA_NAME) : "";

  if (*name == '\0')
    return g_strdup (is_new ? _("Add emotion") : _("Change emotion"));

  /* Translators: %s is the name of a persona. */
  return g_strdup_printf (is_new ? _("Add emotion of %s") : _("Change emotion of %s"), name);
}

/**
 * jm_drop_apply:
 * @cargo: what is dragged
 * @mode: how; %JM_DROP_MOVE only for what is new or comes from the history of @map
 * @map: a map
 * @place: where it lands: from jm_drop_find_place() for the same arguments
 * @ids: (out): what is to be selected afterwards; ends with %NULL
 * @label: (out): what the step is called
 * @error: return location for an error
 *
 * Errors are those of the edits in jm-map.h.
 *
 * Returns: (transfer full): the map after the drop; @map when nothing changes; or %NULL
 */
JmMap *
jm_drop_apply (const JmCargo      *cargo,
               JmDropMode          mode,
               JmMap              *map,
               const JmDropPlace  *place,
               char             ***ids,
               char              **label,
               GError            **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  Drop drop = { cargo, place, jm_map_ref (map), builder };
  g_autofree char *step = NULL;
  JmDropPlace inside;
  gboolean done;

  if (jm_cargo_get_kind (cargo) == JM_KIND_PERSONA)
    done = add_personas (&drop, mode == JM_DROP_MOVE, &step, error);
  else if (place->parent == NULL)
    {
      g_strv_builder_addv (builder, (const char **) jm_cargo_get_ids (cargo));
      done = TRUE;
    }
  else if (!make_stage (&drop, &inside, error))
    done = FALSE;
  else if (jm_cargo_is_new (cargo))
    done = add_new (&drop, error);
  else if (mode == JM_DROP_MOVE)
    done = move_items (&drop, error);
  else
    done = copy_items (&drop, error);

  if (!done)
    {
      jm_map_unref (drop.map);
      return NULL;
    }

  *ids = g_strv_builder_end (builder);
  *label = step != NULL ? g_steal_pointer (&step) : name_step (cargo, mode);

  return drop.map;
}
