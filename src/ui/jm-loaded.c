/* jm-loaded.c: a map that was read from a file, ready to be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-loaded.h"

#include <glib/gi18n.h>

#include "jm-file-place.h"
#include "jm-import.h"
#include "jm-map-memory.h"
#include "jm-save.h"

/**
 * jm_loaded_describe_date:
 *
 * Returns: (transfer full): today, as the title block of a map shows it
 */
char *
jm_loaded_describe_date (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}

/**
 * jm_loaded_get_empty_lanes:
 * @preset: (nullable): lanes and personas of a view
 *
 * Returns: the lanes that are shown even while they are empty: those that were chosen, else
 *   those that a map is not without
 */
guint
jm_loaded_get_empty_lanes (const JmItem *preset)
{
  return preset != NULL && jm_item_is_set (preset, JM_VIEW_LANES) ? G_MAXUINT : JM_LOADED_BASIC_LANES;
}

static void
lay_out (JmLoaded   *self,
         const char *folder)
{
  g_autofree char *date = jm_loaded_describe_date ();
  const JmView view = { self->look != NULL ? self->look->base : JM_VIEW_OPERATIONAL,
                        self->look != NULL ? self->look->preset : NULL };
  JmLayoutOptions options = { .date = date, .view = &view, .empty_lanes = jm_loaded_get_empty_lanes (view.preset) };

  self->typesetter = jm_typesetter_new (NULL);
  self->pictures = jm_pictures_new (folder);
  options.pictures = self->pictures;
  self->layout = jm_layout_new (self->map, self->typesetter, &options, NULL);
}

/* Fills in what the file at @path holds. */
static void
read_content (JmLoaded   *self,
              const char *path,
              const char *folder)
{
  JmImportOptions options = { .diagram = 0 };
  g_autoptr (GBytes) bytes = jm_load_file (path, &self->etag, &self->error);

  if (bytes != NULL)
    self->map = jm_import (bytes, path, &options, self->report, &self->error);
  if (self->map == NULL)
    return;

  self->is_newer = options.newer;
  self->is_import = !options.own;
  if (options.own)
    {
      g_autoptr (GKeyFile) memory = jm_map_memory_load (self->file);

      self->look = jm_tab_look_read (memory, self->map);
    }
  lay_out (self, folder);
}

/**
 * jm_loaded_read:
 * @file: a map, or a file of another format that can be read
 *
 * Reads a map and lays it out.  May be called from any thread.
 *
 * Returns: (transfer full): the map, or an error of the domains JM_FORMAT_ERROR,
 *   JM_MODEL_ERROR or G_FILE_ERROR
 */
JmLoaded *
jm_loaded_read (GFile *file)
{
  JmLoaded *self = g_new0 (JmLoaded, 1);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *folder = path != NULL ? jm_file_place_find_folder (path) : NULL;

  self->file = g_object_ref (file);
  self->report = jm_report_new ();

  if (path != NULL)
    read_content (self, path, folder);
  else
    g_set_error (&self->error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                 _("%s: This place cannot be read directly; copy the file to a folder of this machine."), name);

  return self;
}

/**
 * jm_loaded_read_version:
 * @file: a document that perhaps cannot be read
 * @version: path of a version of it that was kept
 *
 * Reads the version in place of the document.  The etag is still that of the document.  May
 * be called from any thread.
 *
 * Returns: (transfer full): the map, or an error
 */
JmLoaded *
jm_loaded_read_version (GFile      *file,
                        const char *version)
{
  JmLoaded *self = g_new0 (JmLoaded, 1);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = jm_file_place_find_folder (path);
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) replaced = jm_load_file (path, &etag, NULL);

  self->file = g_object_ref (file);
  self->report = jm_report_new ();
  read_content (self, version, folder);
  g_free (self->etag);
  self->etag = g_steal_pointer (&etag);

  return self;
}

/**
 * jm_loaded_new:
 * @map: (transfer none): a map that has no file
 * @folder: (nullable): where its pictures are looked for
 *
 * Returns: (transfer full): the map, laid out
 */
JmLoaded *
jm_loaded_new (JmMap      *map,
               const char *folder)
{
  JmLoaded *self = g_new0 (JmLoaded, 1);

  self->map = jm_map_ref (map);
  self->folder = folder != NULL ? g_file_new_for_path (folder) : NULL;
  self->report = jm_report_new ();
  lay_out (self, folder);

  return self;
}

/**
 * jm_loaded_free:
 * @self: (transfer full): a map that was read
 */
void
jm_loaded_free (JmLoaded *self)
{
  g_clear_object (&self->file);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->map, jm_map_unref);
  g_free (self->etag);
  jm_report_free (self->report);
  g_clear_pointer (&self->look, jm_tab_look_unref);
  g_clear_pointer (&self->layout, jm_layout_unref);
  g_clear_pointer (&self->pictures, jm_pictures_unref);
  g_clear_pointer (&self->typesetter, jm_typesetter_free);
  g_clear_error (&self->error);
  g_free (self);
}
