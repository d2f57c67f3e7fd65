/* jm-export-bench.c: makes and paints the pages of a preview, in any thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-bench.h"

#include <math.h>

#include "jm-export.h"
#include "jm-layout-grid.h"

/* What of a text is shown, in bytes. */
#define MOST_TEXT (48u << 10)

/* A texture of a page is not larger: in pixels across, and in all. */
#define MOST_ACROSS 8192
#define MOST_PIXELS (16u << 20)

#define N_BASES (JM_VIEW_ALL + 1)

/* The map as one of the views was laid out last: going back to it costs next to nothing. */
typedef struct
{
  JmTypesetter *typesetter; /* nullable */
  JmPictures *pictures;     /* nullable */
  JmLayout *layout;         /* nullable */
  JmExportJob *job;         /* nullable: what the layout was made for */
} Sheet;

struct _JmExportBench
{
  Sheet sheets[N_BASES];
};

/**
 * jm_export_made_new:
 *
 * Returns: (transfer full): that nothing has been made
 */
JmExportMade *
jm_export_made_new (void)
{
  JmExportMade *made = g_new0 (JmExportMade, 1);

  made->remarks = g_new0 (char *, 1);

  return made;
}

/**
 * jm_export_made_free:
 * @made: (transfer full): what was made
 */
void
jm_export_made_free (JmExportMade *made)
{
  g_clear_pointer (&made->pages, jm_pages_free);
  g_free (made->text);
  g_strfreev (made->remarks);
  g_clear_error (&made->error);
  g_free (made);
}

/**
 * jm_export_bench_new:
 *
 * Returns: (transfer full): a bench on which nothing has been laid out
 */
JmExportBench *
jm_export_bench_new (void)
{
  return g_new0 (JmExportBench, 1);
}

/**
 * jm_export_bench_free:
 * @bench: (transfer full): a bench
 */
void
jm_export_bench_free (JmExportBench *bench)
{
  for (guint i = 0; i < N_BASES; i++)
    {
      g_clear_pointer (&bench->sheets[i].layout, jm_layout_unref);
      g_clear_pointer (&bench->sheets[i].job, jm_export_job_free);
      g_clear_pointer (&bench->sheets[i].pictures, jm_pictures_unref);
      g_clear_pointer (&bench->sheets[i].typesetter, jm_typesetter_free);
    }
  g_free (bench);
}

/* Whether a layout that was made for one job is that of the other, too. */
static gboolean
has_same_layout (const JmExportJob *a,
                 const JmExportJob *b)
{
  return a->map == b->map && a->view.base == b->view.base && a->choices->time_scaled == b->choices->time_scaled &&
         g_strcmp0 (a->folder, b->folder) == 0 && (a->preset != NULL) == (b->preset != NULL) &&
         (a->preset == NULL || jm_item_equal (a->preset, b->preset));
}

/* Takes the job if it is the first one of its layout. */
static void
lay_out (Sheet              *sheet,
         JmExportJob       **job,
         const JmPageExport *page)
{
  JmLayout *layout;

  if (sheet->layout != NULL && has_same_layout (sheet->job, *job))
    return;

  layout = jm_page_export_lay_out (page, (*job)->map, sheet->typesetter, sheet->layout);
  g_clear_pointer (&sheet->layout, jm_layout_unref);
  g_clear_pointer (&sheet->job, jm_export_job_free);
  sheet->layout = layout;
  sheet->job = g_steal_pointer (job);
}

/* The pictures were kept from a layout that may have shown more of them. */
static gboolean
shows_pictures (JmLayout *layout)
{
  for (guint i = 0; i < jm_layout_get_n_rows (layout); i++)
    {
      JmGridRow row;

      jm_layout_get_row (layout, i, &row);
      if (row.lane == JM_LANE_STORYBOARD)
        return TRUE;
    }

  return FALSE;
}

static void
make_pages (JmExportBench *bench,
            JmExportJob  **job,
            JmExportMade  *made)
{
  g_autoptr (GDateTime) date = jm_page_export_get_date ();
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();
  g_auto (GStrv) problems = NULL;
  g_auto (GStrv) losses = NULL;
  Sheet *sheet = &bench->sheets[(*job)->view.base];
  JmPageExport page = { .view = &(*job)->view, .date = date };

  if (sheet->typesetter == NULL)
    {
      sheet->typesetter = jm_typesetter_new (NULL);
      sheet->pictures = jm_pictures_new ((*job)->folder);
    }
  page.pictures = sheet->pictures;
  jm_export_choices_apply ((*job)->choices, &page);
  lay_out (sheet, job, &page);

  made->pages = jm_page_export_make_pages (&page, sheet->layout, sheet->typesetter);
  losses = jm_page_export_list_losses (&page, made->pages);
  problems = jm_pictures_list_problems (sheet->pictures);
  if (shows_pictures (sheet->layout))
    g_strv_builder_addv (remarks, (const char **) problems);
  g_strv_builder_addv (remarks, (const char **) losses);
  g_strfreev (made->remarks);
  made->remarks = g_strv_builder_end (remarks);
}

/* The beginning of a text, in whole lines where it has any. */
static char *
cut_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = NULL;

  if (size <= MOST_TEXT)
    return g_utf8_make_valid (data, (gssize) size);

  end = g_strrstr_len (data, MOST_TEXT, "\n");

  return g_utf8_make_valid (data, end != NULL ? end - data : (gssize) MOST_TEXT);
}

static void
make_text (JmExportJob  *job,
           JmExportMade *made)
{
  g_autoptr (GBytes) bytes = NULL;

  g_clear_pointer (&made->remarks, g_strfreev);
  bytes = jm_export_job_run (job, NULL, NULL, &made->remarks, &made->error);
  if (bytes != NULL)
    made->text = cut_text (bytes);
}

/**
 * jm_export_bench_make:
 * @bench: a bench; no other thread may be using it
 * @job: (transfer full): what is to be made
 *
 * Makes the pages, or the text, that a job asks for.
 *
 * Returns: (transfer full): what came of it
 */
JmExportMade *
jm_export_bench_make (JmExportBench *bench,
                      JmExportJob   *job)
{
  JmExportMade *made = jm_export_made_new ();

  if (jm_export_format_is_pages (job->choices->format))
    make_pages (bench, &job, made);
  else
    make_text (job, made);
  g_clear_pointer (&job, jm_export_job_free);

  return made;
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height,
                                 G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8X8 : GDK_MEMORY_X8R8G8B8, bytes,
                                 stride);
}

/**
 * jm_export_bench_paint:
 * @pages: pages that a bench has made
 * @position: one of them
 * @scale: pixels per 1/96 inch; less is taken where the picture would be too large
 *
 * Returns: (transfer full): how the page looks
 */
GdkTexture *
jm_export_bench_paint (JmPages *pages,
                       guint    position,
                       double   scale)
{
  GdkTexture *texture;
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cairo;

  jm_pages_get_size (pages, &width, &height);
  scale = MIN (scale, MIN (MOST_ACROSS / MAX (width, height), sqrt (MOST_PIXELS / (width * height))));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) MAX (1, ceil (width * scale)),
                                        (int) MAX (1, ceil (height * scale)));
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  jm_pages_paint (pages, position, cairo);
  cairo_destroy (cairo);

  texture = make_texture (surface);
  cairo_surface_destroy (surface);

  return texture;
}
