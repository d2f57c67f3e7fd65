/* jm-pdf.c: a PDF document in the making
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "jm-cairo-backend.h"
#include "jm-export.h"
#include "jm-pdf-mend.h"

/* Points of PDF in our unit. */
#define POINT 0.75
/* With more touchpoints than these an outline is no help any more. */
#define MOST_TOUCHPOINTS 200
#define MOST_KEYWORDS 40
/* With more objects than 65,535, some of which are for pages and fonts, cairo 1.18 writes a
 * table that nobody can read, unless it is told to write it in the older way. */
#define MOST_TEXTS 40000

struct _JmPdf
{
  JmLayout *layout;
  JmTagger *tagger;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cairo;
  gboolean has_page;
};

static void
add_keyword (GStrvBuilder *keywords,
             guint        *n,
             const char   *word)
{
  if (*word == '\0' || *n >= MOST_KEYWORDS)
    return;

  g_strv_builder_add (keywords, word);
  (*n)++;
}

static void
set_keywords (JmPdf        *self,
              const JmItem *root)
{
  g_autoptr (GStrvBuilder) keywords = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;
  guint n = 0;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_PERSONAS); i++)
    add_keyword (keywords, &n, jm_item_get_text (jm_item_get_child (root, JM_MAP_PERSONAS, i), JM_PERSONA_NAME));
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    add_keyword (keywords, &n, jm_item_get_text (jm_item_get_child (root, JM_MAP_STAGES, i), JM_STAGE_TITLE));

  list = g_strv_builder_end (keywords);
  joined = g_strjoinv (", ", list);
  if (n > 0)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_KEYWORDS, joined);
}

static void
set_metadata (JmPdf      *self,
              const char *date)
{
  const JmItem *root = jm_layout_get_root (self->layout);
  const char *owner = jm_item_get_text (root, JM_MAP_OWNER);
  g_autofree char *subject = jm_page_describe (self->layout);

  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, jm_layout_get_title (self->layout));
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Journey Mapper " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_MOD_DATE, date);
  if (*owner != '\0')
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR, owner);
  set_keywords (self, root);
}

static void
count_text_cb (const JmElement *element,
               const JmRect    *rect,
               JmColour         stage,
               gpointer         user_data)
{
  guint *n = user_data;

  *n += element->type == JM_ELEMENT_TEXT;
}

/* Every text becomes an object. */
static gboolean
is_large (JmLayout *layout)
{
  static const JmVisitor visitor = { .element = count_text_cb };
  guint n = 0;

  jm_layout_visit (layout, NULL, &visitor, &n);

  return n > MOST_TEXTS;
}

/**
 * jm_pdf_new:
 * @layout: the layout that the document shows; it must outlive it
 * @date: when the document was made, as ISO 8601 with a time; the same date gives the same
 *   bytes
 *
 * Returns: (transfer full): a document without pages
 */
JmPdf *
jm_pdf_new (JmLayout   *layout,
            const char *date)
{
  JmPdf *self = g_new0 (JmPdf, 1);

  self->layout = layout;
  self->tagger = jm_tagger_new ();
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (jm_cairo_append_cb, self->bytes, 1, 1);
  if (is_large (layout))
    cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  self->cairo = cairo_create (self->surface);
  set_metadata (self, date);

  return self;
}

/**
 * jm_pdf_free:
 * @self: (transfer full): a document
 */
void
jm_pdf_free (JmPdf *self)
{
  cairo_destroy (self->cairo);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  jm_tagger_free (self->tagger);
  g_free (self);
}

/**
 * jm_pdf_begin_page:
 * @self: a document
 * @width: of the page, in 1/96 inch
 * @height: likewise
 * @label: (nullable): what readers call the page
 *
 * Returns: (transfer none): what draws on the page, in 1/96 inch; the next page gets the
 *   same again, as it is now
 */
cairo_t *
jm_pdf_begin_page (JmPdf      *self,
                   double      width,
                   double      height,
                   const char *label)
{
  if (self->has_page)
    {
      jm_tagger_end_page (self->tagger);
      cairo_restore (self->cairo);
      cairo_show_page (self->cairo);
    }

  cairo_pdf_surface_set_size (self->surface, width * POINT, height * POINT);
  if (label != NULL)
    cairo_pdf_surface_set_page_label (self->surface, label);
  if (!self->has_page)
    cairo_tag_begin (self->cairo, "Document", NULL);
  self->has_page = TRUE;

  cairo_save (self->cairo);
  cairo_scale (self->cairo, POINT, POINT);
  jm_tagger_begin_page (self->tagger, self->cairo);

  return self->cairo;
}

/**
 * jm_pdf_get_tagger:
 * @self: a document
 *
 * Returns: (transfer none): what says what its parts mean
 */
JmTagger *
jm_pdf_get_tagger (JmPdf *self)
{
  return self->tagger;
}

static int
add_entry (JmPdf      *self,
           int         parent,
           const char *title,
           const char *name)
{
  g_autofree char *quoted = jm_tagger_quote (name);
  g_autofree char *place = g_strdup_printf ("dest='%s'", quoted);

  if (!jm_tagger_has_place (self->tagger, name))
    return parent;

  return cairo_pdf_surface_add_outline (self->surface, parent, *title != '\0' ? title : _("Untitled"), place,
                                        parent == CAIRO_PDF_OUTLINE_ROOT ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

/**
 * jm_pdf_add_entry:
 * @self: a document
 * @title: what the entry says
 * @name: the destination it leads to
 *
 * Adds an entry to the outline, before those of the stages.
 */
void
jm_pdf_add_entry (JmPdf      *self,
                  const char *title,
                  const char *name)
{
  add_entry (self, CAIRO_PDF_OUTLINE_ROOT, title, name);
}

/* Entries are only made for what has a place: cairo fails on others. */
static void
add_outline (JmPdf *self)
{
  const JmItem *root = jm_layout_get_root (self->layout);
  guint n_stages = jm_item_get_n_children (root, JM_MAP_STAGES), n_touchpoints = 0;

  for (guint i = 0; i < n_stages; i++)
    n_touchpoints += jm_item_get_n_children (jm_item_get_child (root, JM_MAP_STAGES, i), JM_STAGE_TOUCHPOINTS);

  for (guint i = 0; i < n_stages; i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);
      int entry = add_entry (self, CAIRO_PDF_OUTLINE_ROOT, jm_item_get_text (stage, JM_STAGE_TITLE),
                             jm_item_get_id (stage));

      for (guint j = 0; n_touchpoints <= MOST_TOUCHPOINTS && j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);
           j++)
        {
          const JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j);

          add_entry (self, entry, jm_item_get_text (touchpoint, JM_TOUCHPOINT_TITLE), jm_item_get_id (touchpoint));
        }
    }
}

/**
 * jm_pdf_finish:
 * @self: a document with at least one page
 * @error: return location for an error of the domain %JM_EXPORT_ERROR
 *
 * Ends the document; nothing can be added any more.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
jm_pdf_finish (JmPdf   *self,
               GError **error)
{
  cairo_status_t status;

  jm_tagger_end_page (self->tagger);
  add_outline (self);
  cairo_restore (self->cairo);
  cairo_tag_end (self->cairo, "Document");
  cairo_show_page (self->cairo);
  status = cairo_status (self->cairo);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (!jm_export_check (status, error))
    return NULL;

  jm_pdf_mend (self->bytes);

  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}
