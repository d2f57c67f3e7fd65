/* jm-export-choices.h: what somebody wants to be made of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that can be chosen when a map is exported or printed, as one value without a widget: what
 * it means for the engine, and how it is remembered.  Lengths are in millimetres.  Choices that
 * a format does not have are kept, and do nothing while it is chosen.
 */

#pragma once

#include "jm-page-export.h"

G_BEGIN_DECLS

typedef enum
{
  JM_EXPORT_PDF,
  JM_EXPORT_SVG,
  JM_EXPORT_PNG,
  JM_EXPORT_CSV,
  JM_EXPORT_MERMAID,
  JM_EXPORT_PRINT,
  JM_N_EXPORT_FORMATS
} JmExportFormat;

typedef enum
{
  JM_EXPORT_ONE_PAGE,
  JM_EXPORT_FIT_WIDTH,
  JM_EXPORT_POSTER,
  JM_N_EXPORT_PAGES
} JmExportPages;

/* What can be chosen, as bits. */
typedef enum
{
  JM_EXPORT_HAS_PAGES = 1 << 0,      /* one page, or cut into sheets */
  JM_EXPORT_HAS_PAPER = 1 << 1,
  JM_EXPORT_HAS_FIT_PAPER = 1 << 2,  /* a page as large as the map */
  JM_EXPORT_HAS_PAPER_FORM = 1 << 3, /* orientation and margin */
  JM_EXPORT_HAS_SIZE = 1 << 4,       /* of a poster: sheets or scale */
  JM_EXPORT_HAS_CUTS = 1 << 5,       /* overlap and plan */
  JM_EXPORT_HAS_PIXELS = 1 << 6,
  JM_EXPORT_HAS_TIME = 1 << 7,
} JmExportParts;

typedef struct
{
  JmExportFormat format;
  char *view;            /* "" for what the window shows; else as for jm_view_find() */
  GStrv lanes;           /* nullable: those that the view has by itself */
  GStrv hidden_personas; /* nullable: likewise */
  gboolean time_scaled;
  JmExportPages pages;
  gboolean fit_paper;    /* a page as large as the map, where that can be */
  const JmPaper *paper;
  gboolean portrait;
  double margin;
  gboolean by_scale;     /* how large a poster is: by its scale, or by the number of sheets */
  guint n_columns;
  guint n_rows;
  double scale;
  double overlap;
  gboolean no_plan;
  double pixels;         /* of a PNG, per 1/96 inch */
} JmExportChoices;

/* From what to what each number goes. */
#define JM_EXPORT_MAX_SHEETS 99
#define JM_EXPORT_MIN_SCALE 0.05
#define JM_EXPORT_MAX_SCALE 8.0
#define JM_EXPORT_MAX_MARGIN 50.0
#define JM_EXPORT_MAX_OVERLAP 50.0

/* Is told a choice; @value is NULL for what was not chosen. */
typedef void (*JmExportValueFunc) (const char *key,
                                   const char *value,
                                   gpointer    user_data);

JmExportChoices *jm_export_choices_new      (const JmPaper         *paper);
JmExportChoices *jm_export_choices_copy     (const JmExportChoices *self);
void             jm_export_choices_free     (JmExportChoices       *self);

const char      *jm_export_format_get_suffix (JmExportFormat        format);
gboolean         jm_export_format_is_pages  (JmExportFormat         format);

JmExportParts    jm_export_choices_get_parts (const JmExportChoices *self);
gboolean         jm_export_choices_has_room (const JmExportChoices *self);
void             jm_export_choices_apply    (const JmExportChoices *self,
                                             JmPageExport          *page);
JmItem          *jm_export_choices_get_view (const JmExportChoices *self,
                                             const JmItem          *root,
                                             const JmView          *shown,
                                             JmView                *view);

void             jm_export_choices_read     (JmExportChoices       *self,
                                             GKeyFile              *memory,
                                             const char            *group);
void             jm_export_choices_write    (const JmExportChoices *self,
                                             gboolean               of_any_map,
                                             JmExportValueFunc      function,
                                             gpointer               user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmExportChoices, jm_export_choices_free)

G_END_DECLS
