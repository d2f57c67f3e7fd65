/* jm-export-run.h: makes of a map what was chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is made from the map as the view shows it.  May be called from any thread; a
 * JmExportJob belongs to one thread at a time.
 */

#pragma once

#include "jm-export-choices.h"

G_BEGIN_DECLS

typedef struct
{
  JmExportChoices *choices;
  JmMap *map;
  JmView view;
  JmItem *preset;       /* nullable: what the view borrows from */
  char *folder;         /* nullable: where pictures are looked for */
} JmExportJob;

JmExportJob *jm_export_job_new  (const JmExportChoices *choices,
                                 JmMap                 *map,
                                 const JmView          *shown,
                                 const char            *folder);
void         jm_export_job_free (JmExportJob           *self);

GBytes      *jm_export_job_run  (const JmExportJob     *self,
                                 JmPagesFunc            progress,
                                 gpointer               user_data,
                                 GStrv                 *remarks,
                                 GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmExportJob, jm_export_job_free)

G_END_DECLS
