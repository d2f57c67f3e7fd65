/* jm-tab-look.c: how somebody looked at a map last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-tab-look.h"

#include <math.h>

#define KEY_BASE "view"
#define KEY_PRESET "preset"
#define KEY_LANES "lanes"
#define KEY_HIDDEN "hidden-personas"
#define KEY_TIME "time-scaled"
#define KEY_ZOOM "zoom"
#define KEY_X "x"
#define KEY_Y "y"
#define KEY_PANELS "hidden"

#define LEFT "left"
#define RIGHT "right"
#define OVERVIEW "overview"

/* Of lists and places: no map is so large. */
#define MOST_TEXTS 500
#define MOST_PLACE 1e8

static const char *const keys[] = {
  KEY_BASE, KEY_PRESET, KEY_LANES, KEY_HIDDEN, KEY_TIME, KEY_ZOOM, KEY_X, KEY_Y, KEY_PANELS, NULL,
};

static void
clear (gpointer data)
{
  JmTabLook *self = data;

  g_clear_pointer (&self->preset, jm_item_unref);
  g_free (self->preset_id);
}

/**
 * jm_tab_look_new:
 *
 * Returns: (transfer full): how a map is shown that nobody has looked at yet
 */
JmTabLook *
jm_tab_look_new (void)
{
  JmTabLook *self = g_atomic_rc_box_new0 (JmTabLook);

  self->base = JM_VIEW_OPERATIONAL;
  self->zoom = 1;

  return self;
}

/**
 * jm_tab_look_ref:
 * @self: a look
 *
 * Returns: (transfer full): the same
 */
JmTabLook *
jm_tab_look_ref (JmTabLook *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * jm_tab_look_unref:
 * @self: (transfer full): a look
 */
void
jm_tab_look_unref (JmTabLook *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static JmViewBase
read_base (GKeyFile *memory)
{
  const JmChoice *bases = jm_kind_get_field (JM_KIND_VIEW, JM_VIEW_BASE)->choices;
  g_autofree char *name = g_key_file_get_string (memory, JM_TAB_LOOK_GROUP, KEY_BASE, NULL);

  for (guint i = 0; bases[i].name != NULL; i++)
    if (g_strcmp0 (bases[i].name, name) == 0)
      return (JmViewBase) i;

  return JM_VIEW_OPERATIONAL;
}

static JmItem *
find_item (JmMap      *map,
           const char *id,
           JmKind      kind)
{
  JmItem *item = id != NULL ? jm_map_find (map, id) : NULL;

  return item != NULL && jm_item_get_kind (item) == kind ? item : NULL;
}

/* Texts, a line each; without those that are empty, or that lead nowhere in the map. */
static GStrv
read_texts (GKeyFile   *memory,
            const char *key,
            JmMap      *map)
{
  g_autofree char *text = g_key_file_get_string (memory, JM_TAB_LOOK_GROUP, key, NULL);
  g_auto (GStrv) list = text != NULL ? g_strsplit (text, "\n", MOST_TEXTS) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    if (*list[i] != '\0' && (map == NULL || find_item (map, list[i], JM_KIND_PERSONA) != NULL))
      g_strv_builder_add (builder, list[i]);

  return g_strv_builder_end (builder);
}

static void
set_texts (JmItem            *preset,
           guint              field,
           const char *const *texts)
{
  g_autoptr (GError) error = NULL;

  /* What cannot be set is as if it had not been remembered. */
  jm_item_build_set (preset, field, JM_VALUE_TEXTS (texts), &error);
}

/* The lanes and personas that were chosen and are not part of the map. */
static JmItem *
read_altered (GKeyFile  *memory,
              JmViewBase base,
              JmMap     *map)
{
  gboolean has_lanes = g_key_file_has_key (memory, JM_TAB_LOOK_GROUP, KEY_LANES, NULL);
  gboolean has_hidden = g_key_file_has_key (memory, JM_TAB_LOOK_GROUP, KEY_HIDDEN, NULL);
  gboolean has_time = g_key_file_has_key (memory, JM_TAB_LOOK_GROUP, KEY_TIME, NULL);
  g_auto (GStrv) lanes = read_texts (memory, KEY_LANES, NULL);
  g_auto (GStrv) hidden = read_texts (memory, KEY_HIDDEN, map);
  JmItem *preset;

  if (!has_lanes && !has_hidden && !has_time)
    return NULL;

  preset = jm_item_new (JM_KIND_VIEW, "draft");
  jm_item_build_set (preset, JM_VIEW_BASE, JM_VALUE_NUMBER (base), NULL);
  if (has_lanes && *lanes != NULL)
    set_texts (preset, JM_VIEW_LANES, (const char *const *) lanes);
  if (has_hidden)
    set_texts (preset, JM_VIEW_HIDDEN_PERSONAS, (const char *const *) hidden);
  if (has_time)
    jm_item_build_set (preset, JM_VIEW_TIME_SCALED,
                       JM_VALUE_NUMBER (g_key_file_get_boolean (memory, JM_TAB_LOOK_GROUP, KEY_TIME, NULL)), NULL);

  return preset;
}

static gboolean
read_number (GKeyFile   *memory,
             const char *key,
             double      least,
             double      most,
             double     *number)
{
  g_autoptr (GError) error = NULL;

  *number = g_key_file_get_double (memory, JM_TAB_LOOK_GROUP, key, &error);

  return error == NULL && isfinite (*number) && *number >= least && *number <= most;
}

static void
read_place (JmTabLook *self,
            GKeyFile  *memory)
{
  double zoom, x, y;

  self->has_place = read_number (memory, KEY_ZOOM, 0.001, 100, &zoom) &&
                    read_number (memory, KEY_X, -MOST_PLACE, MOST_PLACE, &x) &&
                    read_number (memory, KEY_Y, -MOST_PLACE, MOST_PLACE, &y);
  if (self->has_place)
    {
      self->zoom = zoom;
      self->place = (JmPoint) { x, y };
    }
}

/**
 * jm_tab_look_read:
 * @memory: what is remembered of a map
 * @map: the map
 *
 * Returns: (transfer full): how it was looked at, as far as that fits the map
 */
JmTabLook *
jm_tab_look_read (GKeyFile *memory,
                  JmMap    *map)
{
  JmTabLook *self = jm_tab_look_new ();
  g_autofree char *preset_id = g_key_file_get_string (memory, JM_TAB_LOOK_GROUP, KEY_PRESET, NULL);
  g_auto (GStrv) hidden = read_texts (memory, KEY_PANELS, NULL);
  JmItem *saved = find_item (map, preset_id, JM_KIND_VIEW);
  JmView view;

  self->base = read_base (memory);
  self->preset = read_altered (memory, self->base, map);
  self->is_altered = self->preset != NULL;
  if (saved != NULL && !self->is_altered && jm_view_find (jm_map_get_root (map), preset_id, &view) && view.preset == saved)
    {
      self->base = view.base;
      self->preset = jm_item_ref (saved);
    }
  if (saved != NULL && self->preset != NULL)
    self->preset_id = g_steal_pointer (&preset_id);

  read_place (self, memory);
  self->is_left_hidden = g_strv_contains ((const char *const *) hidden, LEFT);
  self->is_right_hidden = g_strv_contains ((const char *const *) hidden, RIGHT);
  self->is_overview_hidden = g_strv_contains ((const char *const *) hidden, OVERVIEW);

  return self;
}

static void
write_texts (GKeyFile     *memory,
             const char   *key,
             const JmItem *preset,
             guint         field)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < jm_item_get_n_texts (preset, field); i++)
    g_string_append_printf (texts, "%s\n", jm_item_get_nth_text (preset, field, i));
  g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, key, texts->str);
}

static void
write_altered (GKeyFile     *memory,
               const JmItem *preset)
{
  if (jm_item_is_set (preset, JM_VIEW_LANES))
    write_texts (memory, KEY_LANES, preset, JM_VIEW_LANES);
  if (jm_item_is_set (preset, JM_VIEW_HIDDEN_PERSONAS))
    write_texts (memory, KEY_HIDDEN, preset, JM_VIEW_HIDDEN_PERSONAS);
  if (jm_item_is_set (preset, JM_VIEW_TIME_SCALED))
    g_key_file_set_boolean (memory, JM_TAB_LOOK_GROUP, KEY_TIME, jm_item_get_flag (preset, JM_VIEW_TIME_SCALED));
}

static void
write_panels (GKeyFile        *memory,
              const JmTabLook *self)
{
  g_autofree char *hidden = g_strconcat (self->is_left_hidden ? LEFT "\n" : "", self->is_right_hidden ? RIGHT "\n" : "",
                                         self->is_overview_hidden ? OVERVIEW "\n" : "", NULL);

  if (*hidden != '\0')
    g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, KEY_PANELS, hidden);
}

/* To a thousandth: nobody sees more, and the last digits of a sum differ. */
static void
write_number (GKeyFile   *memory,
              const char *key,
              double      number)
{
  g_key_file_set_double (memory, JM_TAB_LOOK_GROUP, key, round (number * 1000) / 1000);
}

/**
 * jm_tab_look_write:
 * @self: a look
 *
 * Returns: (transfer full): a group with those of jm_tab_look_get_keys() that it has
 */
GKeyFile *
jm_tab_look_write (const JmTabLook *self)
{
  const JmChoice *bases = jm_kind_get_field (JM_KIND_VIEW, JM_VIEW_BASE)->choices;
  GKeyFile *memory = g_key_file_new ();

  g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, KEY_BASE, bases[self->base].name);
  if (self->preset_id != NULL)
    g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, KEY_PRESET, self->preset_id);
  if (self->preset != NULL && self->is_altered)
    write_altered (memory, self->preset);
  if (self->has_place)
    {
      write_number (memory, KEY_ZOOM, self->zoom);
      write_number (memory, KEY_X, self->place.x);
      write_number (memory, KEY_Y, self->place.y);
    }
  write_panels (memory, self);

  return memory;
}

/**
 * jm_tab_look_get_keys:
 *
 * Returns: (transfer none): all that may stand in the group
 */
const char *const *
jm_tab_look_get_keys (void)
{
  return keys;
}
