/* jm-export-run.c: makes of a map what was chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-run.h"

#include "jm-mermaid-writer.h"
#include "jm-table-writer.h"

/**
 * jm_export_job_new:
 * @choices: what is to be made; copied
 * @map: of what
 * @shown: the view in which the window shows it
 * @folder: (nullable): where its pictures are looked for
 *
 * Returns: (transfer full): all that is needed to make it, wherever that is done
 */
JmExportJob *
jm_export_job_new (const JmExportChoices *choices,
                   JmMap                 *map,
                   const JmView          *shown,
                   const char            *folder)
{
  JmExportJob *self = g_new0 (JmExportJob, 1);

  self->choices = jm_export_choices_copy (choices);
  self->map = jm_map_ref (map);
  self->folder = g_strdup (folder);
  self->preset = jm_export_choices_get_view (choices, jm_map_get_root (map), shown, &self->view);
  if (self->preset == NULL && self->view.preset != NULL)
    self->preset = jm_item_ref ((JmItem *) self->view.preset);

  return self;
}

/**
 * jm_export_job_free:
 * @self: (transfer full): a job
 */
void
jm_export_job_free (JmExportJob *self)
{
  jm_export_choices_free (self->choices);
  jm_map_unref (self->map);
  g_clear_pointer (&self->preset, jm_item_unref);
  g_free (self->folder);
  g_free (self);
}

static GBytes *
run_pages (const JmExportJob  *self,
           JmPagesFunc         progress,
           gpointer            user_data,
           GStrv              *remarks,
           GError            **error)
{
  g_autoptr (GDateTime) date = jm_page_export_get_date ();
  g_autoptr (JmPictures) pictures = jm_pictures_new (self->folder);
  JmPageExport page = { .view = &self->view, .pictures = pictures, .date = date, .progress = progress,
                        .user_data = user_data };
  g_auto (JmPageRemarks) told = { FALSE, NULL };
  GBytes *bytes;

  jm_export_choices_apply (self->choices, &page);
  bytes = jm_page_export_run (&page, self->map, &told, error);
  *remarks = g_steal_pointer (&told.losses);

  return bytes;
}

static GBytes *
run_text (const JmExportJob  *self,
          GStrv              *remarks,
          GError            **error)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (JmMap) shown = jm_view_apply (&self->view, self->map, error);
  GBytes *bytes = NULL;

  if (shown != NULL)
    bytes = self->choices->format == JM_EXPORT_CSV ? jm_table_write (shown, report) : jm_mermaid_write (shown, report);

  for (guint i = 0; i < jm_report_get_n_lines (report); i++)
    g_strv_builder_add (lines, jm_report_get_line (report, i));
  *remarks = g_strv_builder_end (lines);

  return bytes;
}

/**
 * jm_export_job_run:
 * @self: a job
 * @progress: (nullable): told how far it is, where that is known, and may end it
 * @user_data: for @progress
 * @remarks: (out) (transfer full): sentences: what is lost or came out otherwise
 * @error: return location for an error of the domains %JM_EXPORT_ERROR and %JM_MODEL_ERROR
 *
 * Returns: (transfer full): the whole file, or %NULL
 */
GBytes *
jm_export_job_run (const JmExportJob  *self,
                   JmPagesFunc         progress,
                   gpointer            user_data,
                   GStrv              *remarks,
                   GError            **error)
{
  return jm_export_format_is_pages (self->choices->format) ? run_pages (self, progress, user_data, remarks, error)
                                                           : run_text (self, remarks, error);
}
