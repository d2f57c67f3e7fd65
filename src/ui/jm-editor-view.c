/* jm-editor-view.c: the view in which a map is worked on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each base view keeps its own last layout and typesetter: switching back measures only what
 * changed meanwhile, and a layout that takes long is made in a thread that has the typesetter
 * to itself, while what was there before stays on the screen.
 */

#include "config.h"

#include "jm-editor-private.h"

#include <string.h>

/* Touchpoints that can be laid out from nothing before a person notices. */
#define QUICK_TOUCHPOINTS 100

#define DRAFT_ID "draft"

static guint
count_touchpoints (JmEditor *self)
{
  JmItem *root = jm_map_get_root (jm_document_get_map (self->document));
  guint n = 0;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    n += jm_item_get_n_children (jm_item_get_child (root, JM_MAP_STAGES, i), JM_STAGE_TOUCHPOINTS);

  return n;
}

/* Makes the layout of a view; in any thread that has the typesetter to itself. */
static JmLayout *
lay_out (JmMap        *map,
         JmTypesetter *typesetter,
         JmViewBase    base,
         JmItem       *preset,
         JmPictures   *pictures,
         JmLayout     *previous,
         gboolean      only_follow)
{
  g_autofree char *date = jm_loaded_describe_date ();
  const JmView view = { base, preset };
  const JmLayoutOptions options = {
    .date = date,
    .view = &view,
    .pictures = pictures,
    .only_follow = only_follow,
    .empty_lanes = jm_loaded_get_empty_lanes (preset),
  };

  return jm_layout_new (map, typesetter, &options, previous);
}

static void start_thread (JmEditor *self);

/* An edit of which every cell knows, such as the first evidence, takes too long for the main
 * thread in a large map: what is seen stays behind until a thread has laid it out. */
static void
renew_screen (JmEditor *self,
              Screen   *screen)
{
  JmLayout *layout;

  if (screen->is_current || self->is_behind)
    return;

  if (screen->typesetter == NULL)
    screen->typesetter = jm_typesetter_new (NULL);

  layout = lay_out (jm_document_get_map (self->document), screen->typesetter, (JmViewBase) (screen - self->screens),
                    self->preset, self->pictures, screen->layout,
                    screen->layout != NULL && !self->in_thread && count_touchpoints (self) > QUICK_TOUCHPOINTS);
  if (layout == NULL)
    {
      self->is_behind = TRUE;
      start_thread (self);
      return;
    }

  g_clear_pointer (&screen->layout, jm_layout_unref);
  screen->layout = layout;
  screen->is_current = TRUE;
}

/*
 * _jm_editor_forget_layouts:
 * @self: an editor
 *
 * Lets every view be laid out again before it is looked at.
 */
void
_jm_editor_forget_layouts (JmEditor *self)
{
  for (guint i = 0; i < JM_EDITOR_N_BASES; i++)
    self->screens[i].is_current = FALSE;
}

/*
 * _jm_editor_put_view_right:
 * @self: an editor whose map is another one
 *
 * The view that is shown may have been edited, undone or deleted.
 */
void
_jm_editor_put_view_right (JmEditor *self)
{
  JmItem *saved = self->preset_id != NULL ? jm_map_find (jm_document_get_map (self->document), self->preset_id) : NULL;

  if (self->preset_id != NULL && (saved == NULL || jm_item_get_kind (saved) != JM_KIND_VIEW))
    {
      g_clear_pointer (&self->preset_id, g_free);
      self->is_altered = self->preset != NULL;
    }
  else if (saved != NULL && !self->is_altered)
    {
      g_clear_pointer (&self->preset, jm_item_unref);
      self->preset = jm_item_ref (saved);
      if (!self->wanted_altered && g_strcmp0 (self->wanted_preset_id, self->preset_id) == 0)
        {
          g_clear_pointer (&self->wanted_preset, jm_item_unref);
          self->wanted_preset = jm_item_ref (saved);
        }
    }
}

/*
 * _jm_editor_begin_with:
 * @self: an editor without a view
 * @look: (nullable): how the map was looked at last
 *
 * Shows that view, without telling anybody.
 */
void
_jm_editor_begin_with (JmEditor        *self,
                       const JmTabLook *look)
{
  if (look == NULL)
    return;

  self->base = self->wanted_base = look->base;
  self->preset = look->preset != NULL ? jm_item_ref (look->preset) : NULL;
  self->wanted_preset = look->preset != NULL ? jm_item_ref (look->preset) : NULL;
  self->preset_id = g_strdup (look->preset_id);
  self->wanted_preset_id = g_strdup (look->preset_id);
  self->is_altered = self->wanted_altered = look->is_altered;
}

/**
 * jm_editor_get_layout:
 * @self: an editor
 *
 * Returns: (transfer none): the layout of the current map in the current view
 */
JmLayout *
jm_editor_get_layout (JmEditor *self)
{
  Screen *screen = &self->screens[self->base];

  renew_screen (self, screen);

  return screen->layout;
}

/**
 * jm_editor_lay_out_whole:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): the layout of the current map in the operational view,
 *   which leaves out nothing; %NULL where it is not there and would take long to make
 */
JmLayout *
jm_editor_lay_out_whole (JmEditor *self)
{
  Screen *screen = &self->screens[JM_VIEW_OPERATIONAL];

  if (screen->is_current && jm_layout_get_view (screen->layout)->preset == NULL)
    return jm_layout_ref (screen->layout);
  if (count_touchpoints (self) > QUICK_TOUCHPOINTS || self->screens[self->base].typesetter == NULL)
    return NULL;

  return lay_out (jm_document_get_map (self->document), self->screens[self->base].typesetter, JM_VIEW_OPERATIONAL, NULL,
                  self->pictures, NULL, FALSE);
}

/**
 * jm_editor_get_typesetter:
 * @self: an editor
 *
 * Returns: (transfer none): what the layout was measured with
 */
JmTypesetter *
jm_editor_get_typesetter (JmEditor *self)
{
  return self->screens[self->base].typesetter;
}

/**
 * jm_editor_get_base:
 * @self: an editor
 *
 * Returns: which of the views is shown
 */
JmViewBase
jm_editor_get_base (JmEditor *self)
{
  return self->base;
}

/**
 * jm_editor_get_preset:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the lanes and personas that were chosen, saved or not;
 *   %NULL for those that the view shows by itself
 */
const JmItem *
jm_editor_get_preset (JmEditor *self)
{
  return self->preset;
}

/**
 * jm_editor_get_preset_id:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the view saved in the map that is shown, or from which
 *   lanes and personas were altered
 */
const char *
jm_editor_get_preset_id (JmEditor *self)
{
  return self->preset_id;
}

/**
 * jm_editor_is_view_altered:
 * @self: an editor
 *
 * Returns: whether lanes or personas were chosen that are not saved in the map
 */
gboolean
jm_editor_is_view_altered (JmEditor *self)
{
  return self->is_altered;
}

/* Shows what is wanted; its layout has been made or is quickly made. */
static void
show_wanted (JmEditor *self)
{
  if (self->wanted_preset != self->preset)
    {
      g_clear_pointer (&self->preset, jm_item_unref);
      self->preset = self->wanted_preset != NULL ? jm_item_ref (self->wanted_preset) : NULL;
    }
  self->base = self->wanted_base;
  g_set_str (&self->preset_id, self->wanted_preset_id);
  self->is_altered = self->wanted_altered;
  _jm_editor_put_view_right (self);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_VIEW_CHANGED], 0);
  g_signal_emit (self, _jm_editor_signals[JM_EDITOR_SIGNAL_SELECTION_CHANGED], 0);
}

typedef struct
{
  JmMap *map;
  JmTypesetter *typesetter;
  JmPictures *pictures;
  JmViewBase base;
  JmItem *preset;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  jm_map_unref (work->map);
  g_clear_pointer (&work->typesetter, jm_typesetter_free);
  jm_pictures_unref (work->pictures);
  g_clear_pointer (&work->preset, jm_item_unref);
  g_free (work);
}

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Work *work = data;

  g_task_return_pointer (task,
                         lay_out (work->map, work->typesetter, work->base, work->preset, work->pictures, NULL, FALSE),
                         (GDestroyNotify) jm_layout_unref);
}

static void start_showing (JmEditor *self);

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  JmEditor *self = JM_EDITOR (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  Screen *screen = &self->screens[work->base];
  JmLayout *layout = g_task_propagate_pointer (G_TASK (result), NULL);

  self->in_thread = FALSE;
  self->is_behind = FALSE;
  g_clear_pointer (&screen->layout, jm_layout_unref);
  g_clear_pointer (&screen->typesetter, jm_typesetter_free);
  screen->layout = layout;
  screen->typesetter = g_steal_pointer (&work->typesetter);
  screen->is_current = work->map == jm_editor_get_map (self) && work->pictures == self->pictures &&
                       work->preset == self->wanted_preset;

  /* Somebody may have chosen something else meanwhile. */
  if (work->base == self->wanted_base && work->preset == self->wanted_preset)
    show_wanted (self);
  else
    start_showing (self);
}

static void
start_thread (JmEditor *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, laid_out_cb, NULL);
  Work *work = g_new0 (Work, 1);

  work->map = jm_map_ref (jm_editor_get_map (self));
  work->typesetter = jm_typesetter_new (NULL);
  work->pictures = jm_pictures_ref (self->pictures);
  work->base = self->wanted_base;
  work->preset = self->wanted_preset != NULL ? jm_item_ref (self->wanted_preset) : NULL;

  self->in_thread = TRUE;
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/* Lays out what is wanted, at once where that is quick. */
static void
start_showing (JmEditor *self)
{
  Screen *screen = &self->screens[self->wanted_base];

  if (self->in_thread)
    return;

  if (self->wanted_preset != self->preset)
    screen->is_current = FALSE;

  if (self->wanted_base == JM_VIEW_EXECUTIVE || count_touchpoints (self) <= QUICK_TOUCHPOINTS ||
      (screen->layout != NULL && self->wanted_preset == jm_layout_get_view (screen->layout)->preset))
    show_wanted (self);
  else
    start_thread (self);
}

static void
want (JmEditor   *self,
      JmViewBase  base,
      JmItem     *preset,
      const char *preset_id,
      gboolean    altered)
{
  g_autofree char *kept = g_strdup (preset_id);

  self->wanted_base = base;
  if (preset != NULL)
    jm_item_ref (preset);
  g_clear_pointer (&self->wanted_preset, jm_item_unref);
  self->wanted_preset = preset;
  g_set_str (&self->wanted_preset_id, kept);
  self->wanted_altered = altered;

  start_showing (self);
}

/**
 * jm_editor_set_view:
 * @self: an editor
 * @base: a view
 * @preset: (nullable): the id of a view saved in the map, which then tells the base
 *
 * Shows another view; for a large map as soon as it is laid out.
 */
void
jm_editor_set_view (JmEditor   *self,
                    JmViewBase  base,
                    const char *preset)
{
  JmItem *saved = preset != NULL ? jm_map_find (jm_editor_get_map (self), preset) : NULL;
  JmView view = { base, NULL };

  if (saved != NULL)
    jm_view_find (jm_map_get_root (jm_editor_get_map (self)), preset, &view);

  want (self, view.base, (JmItem *) view.preset, preset, FALSE);
}

/* What is chosen now, to be altered. */
static JmItem *
draft_preset (JmEditor *self)
{
  JmItem *draft = jm_item_new (JM_KIND_VIEW, DRAFT_ID);

  jm_item_build_set (draft, JM_VIEW_BASE, JM_VALUE_NUMBER (self->base), NULL);

  return draft;
}

static JmItem *
alter (JmEditor *self,
       guint     field,
       JmValue   value)
{
  g_autoptr (JmItem) before = self->preset != NULL ? jm_item_ref (self->preset) : draft_preset (self);
  g_autoptr (GError) error = NULL;
  JmItem *after = jm_item_with_value (before, field, value, &error);

  if (after == NULL)
    g_warning ("%s", error->message);

  return after != NULL ? after : jm_item_ref (before);
}

/**
 * jm_editor_choose_lanes:
 * @self: an editor
 * @lanes: names of lanes as in a preset, in their order
 *
 * Shows these lanes in the current view, without saving that in the map.
 */
void
jm_editor_choose_lanes (JmEditor          *self,
                        const char *const *lanes)
{
  g_autoptr (JmItem) preset = alter (self, JM_VIEW_LANES, JM_VALUE_TEXTS (lanes));

  want (self, self->base, preset, self->preset_id, TRUE);
}

/**
 * jm_editor_show_time_scale:
 * @self: an editor
 * @shown: whether a scale of time stands above the stages
 *
 * Shows or hides the scale of time, without saving that in the map.
 */
void
jm_editor_show_time_scale (JmEditor *self,
                           gboolean  shown)
{
  g_autoptr (JmItem) preset = alter (self, JM_VIEW_TIME_SCALED, JM_VALUE_NUMBER (shown));

  want (self, self->base, preset, self->preset_id, TRUE);
}

/**
 * jm_editor_is_persona_hidden:
 * @self: an editor
 * @persona: its id
 *
 * Returns: whether the current view leaves it out
 */
gboolean
jm_editor_is_persona_hidden (JmEditor   *self,
                             const char *persona)
{
  if (self->preset == NULL)
    return FALSE;

  for (guint i = 0; i < jm_item_get_n_texts (self->preset, JM_VIEW_HIDDEN_PERSONAS); i++)
    if (strcmp (jm_item_get_nth_text (self->preset, JM_VIEW_HIDDEN_PERSONAS, i), persona) == 0)
      return TRUE;

  return FALSE;
}

/**
 * jm_editor_hide_persona:
 * @self: an editor
 * @persona: its id
 * @hidden: whether the current view leaves it out
 *
 * Shows or hides a persona, without saving that in the map.
 */
void
jm_editor_hide_persona (JmEditor   *self,
                        const char *persona,
                        gboolean    hidden)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (JmItem) preset = NULL;
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; self->preset != NULL && i < jm_item_get_n_texts (self->preset, JM_VIEW_HIDDEN_PERSONAS); i++)
    {
      const char *id = jm_item_get_nth_text (self->preset, JM_VIEW_HIDDEN_PERSONAS, i);

      if (strcmp (id, persona) != 0)
        g_strv_builder_add (builder, id);
    }
  if (hidden)
    g_strv_builder_add (builder, persona);

  ids = g_strv_builder_end (builder);
  preset = alter (self, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS ((const char *const *) ids));
  want (self, self->base, preset, self->preset_id, TRUE);
}
