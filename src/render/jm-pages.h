/* jm-pages.h: a layout as pages: one, or the sheets of a poster with their plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a preview shows, what a file holds and what is printed are the same JmPages.  They keep
 * their layout, never change, and belong to one thread at a time.  Pages are counted from 0,
 * those of the plan first; places on them are in 1/96 inch.
 */

#pragma once

#include <cairo.h>

#include "jm-poster-plan.h"

G_BEGIN_DECLS

/* What stays free where nothing else is asked for, and what neighbours then have in common. */
#define JM_PAGES_OVERLAP (10 * 96 / 25.4)

typedef struct
{
  gboolean is_cut;        /* may take more than one sheet; else the whole map goes on one page */
  gboolean no_plan;       /* leave out how the sheets are put together */
  JmPosterOptions poster; /* for one page only paper, which may be NULL then, and margin count */
} JmPagesOptions;

typedef struct _JmPages JmPages;

/* Told after each page; returns whether to go on. */
typedef gboolean (*JmPagesFunc) (guint    n_done,
                                 guint    n_pages,
                                 gpointer user_data);

gboolean  jm_pages_has_room     (const JmPagesOptions *options);
JmPages  *jm_pages_new          (JmLayout             *layout,
                                 JmTypesetter         *typesetter,
                                 const JmPagesOptions *options);
void      jm_pages_free         (JmPages              *self);

JmLayout *jm_pages_get_layout   (JmPages              *self);
guint     jm_pages_get_n_pages  (JmPages              *self);
guint     jm_pages_get_n_plans  (JmPages              *self);
void      jm_pages_get_size     (JmPages              *self,
                                 double               *width,
                                 double               *height);
double    jm_pages_get_scale    (JmPages              *self);
void      jm_pages_get_sheets   (JmPages              *self,
                                 guint                *n_columns,
                                 guint                *n_rows);
const char *jm_pages_get_label  (JmPages              *self,
                                 guint                 position);
GStrv     jm_pages_list_losses  (JmPages              *self);

void      jm_pages_paint        (JmPages              *self,
                                 guint                 position,
                                 cairo_t              *cairo);
GBytes   *jm_pages_write_pdf    (JmPages              *self,
                                 const char           *date,
                                 JmPagesFunc           progress,
                                 gpointer              user_data,
                                 GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmPages, jm_pages_free)

G_END_DECLS
