/* jm-export-choices.c: what somebody wants to be made of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-choices.h"

#include <stddef.h>
#include <string.h>

#define MM (96 / 25.4)

#define DRAFT_ID "export"

typedef enum
{
  VALUE_FORMAT,
  VALUE_TEXT,
  VALUE_TEXTS,
  VALUE_FLAG,
  VALUE_PAGES,
  VALUE_PAPER,
  VALUE_COUNT,
  VALUE_NUMBER,
} ValueType;

/* How a choice is remembered. */
typedef struct
{
  const char *key;
  ValueType type;
  gsize offset;
  gboolean of_one_map; /* means nothing for another map */
  double least;
  double most;
} Value;

static const Value values[] = {
  { "format", VALUE_FORMAT, offsetof (JmExportChoices, format), FALSE, 0, 0 },
  { "view", VALUE_TEXT, offsetof (JmExportChoices, view), TRUE, 0, 0 },
  { "lanes", VALUE_TEXTS, offsetof (JmExportChoices, lanes), TRUE, 0, 0 },
  { "hidden-personas", VALUE_TEXTS, offsetof (JmExportChoices, hidden_personas), TRUE, 0, 0 },
  { "time-scale", VALUE_FLAG, offsetof (JmExportChoices, time_scaled), TRUE, 0, 0 },
  { "pages", VALUE_PAGES, offsetof (JmExportChoices, pages), FALSE, 0, 0 },
  { "fit-paper", VALUE_FLAG, offsetof (JmExportChoices, fit_paper), FALSE, 0, 0 },
  { "paper", VALUE_PAPER, offsetof (JmExportChoices, paper), FALSE, 0, 0 },
  { "portrait", VALUE_FLAG, offsetof (JmExportChoices, portrait), FALSE, 0, 0 },
  { "margin", VALUE_NUMBER, offsetof (JmExportChoices, margin), FALSE, 0, JM_EXPORT_MAX_MARGIN },
  { "by-scale", VALUE_FLAG, offsetof (JmExportChoices, by_scale), FALSE, 0, 0 },
  { "columns", VALUE_COUNT, offsetof (JmExportChoices, n_columns), FALSE, 1, JM_EXPORT_MAX_SHEETS },
  { "rows", VALUE_COUNT, offsetof (JmExportChoices, n_rows), FALSE, 1, JM_EXPORT_MAX_SHEETS },
  { "scale", VALUE_NUMBER, offsetof (JmExportChoices, scale), FALSE, JM_EXPORT_MIN_SCALE, JM_EXPORT_MAX_SCALE },
  { "overlap", VALUE_NUMBER, offsetof (JmExportChoices, overlap), FALSE, 0, JM_EXPORT_MAX_OVERLAP },
  { "no-plan", VALUE_FLAG, offsetof (JmExportChoices, no_plan), FALSE, 0, 0 },
  { "pixels", VALUE_NUMBER, offsetof (JmExportChoices, pixels), FALSE, JM_EXPORT_MIN_SCALE, JM_EXPORT_MAX_SCALE },
};

static const char *const suffixes[JM_N_EXPORT_FORMATS] = { "pdf", "svg", "png", "csv", "mmd", "print" };
static const char *const pages_names[JM_N_EXPORT_PAGES] = { "one", "width", "poster" };

/**
 * jm_export_choices_new:
 * @paper: the usual paper
 *
 * Returns: (transfer full): what is chosen when nothing was chosen yet
 */
JmExportChoices *
jm_export_choices_new (const JmPaper *paper)
{
  JmExportChoices *self = g_new (JmExportChoices, 1);

  *self = (JmExportChoices) {
    .format = JM_EXPORT_PDF,
    .view = g_strdup (""),
    .pages = JM_EXPORT_ONE_PAGE,
    .fit_paper = TRUE,
    .paper = paper,
    .margin = JM_PAGE_MARGIN / MM,
    .n_columns = 3,
    .n_rows = 2,
    .scale = 1,
    .overlap = JM_PAGES_OVERLAP / MM,
    .pixels = 2,
  };

  return self;
}

/**
 * jm_export_choices_copy:
 * @self: choices
 *
 * Returns: (transfer full): the same choices
 */
JmExportChoices *
jm_export_choices_copy (const JmExportChoices *self)
{
  JmExportChoices *copy = g_memdup2 (self, sizeof *self);

  copy->view = g_strdup (self->view);
  copy->lanes = g_strdupv (self->lanes);
  copy->hidden_personas = g_strdupv (self->hidden_personas);

  return copy;
}

/**
 * jm_export_choices_free:
 * @self: (transfer full): choices
 */
void
jm_export_choices_free (JmExportChoices *self)
{
  g_free (self->view);
  g_strfreev (self->lanes);
  g_strfreev (self->hidden_personas);
  g_free (self);
}

/**
 * jm_export_format_get_suffix:
 * @format: a format
 *
 * Returns: (transfer none): how the names of such files end, without the dot
 */
const char *
jm_export_format_get_suffix (JmExportFormat format)
{
  return suffixes[format];
}

/**
 * jm_export_format_is_pages:
 * @format: a format
 *
 * Returns: whether it is something to look at, and not a text
 */
gboolean
jm_export_format_is_pages (JmExportFormat format)
{
  return format != JM_EXPORT_CSV && format != JM_EXPORT_MERMAID;
}

static gboolean
is_pdf (const JmExportChoices *self)
{
  return self->format == JM_EXPORT_PDF || self->format == JM_EXPORT_PRINT;
}

static gboolean
is_cut (const JmExportChoices *self)
{
  return is_pdf (self) && self->pages != JM_EXPORT_ONE_PAGE;
}

static gboolean
has_paper (const JmExportChoices *self)
{
  return is_cut (self) || self->format == JM_EXPORT_PRINT || !self->fit_paper;
}

/**
 * jm_export_choices_get_parts:
 * @self: choices
 *
 * Returns: which of them mean anything now
 */
JmExportParts
jm_export_choices_get_parts (const JmExportChoices *self)
{
  JmExportParts parts = 0;

  if (!jm_export_format_is_pages (self->format))
    return 0;

  parts |= JM_EXPORT_HAS_PAPER | JM_EXPORT_HAS_TIME;
  if (is_pdf (self))
    parts |= JM_EXPORT_HAS_PAGES;
  if (!is_cut (self) && self->format != JM_EXPORT_PRINT)
    parts |= JM_EXPORT_HAS_FIT_PAPER;
  if (has_paper (self))
    parts |= JM_EXPORT_HAS_PAPER_FORM;
  if (is_cut (self))
    parts |= JM_EXPORT_HAS_CUTS;
  if (is_cut (self) && self->pages == JM_EXPORT_POSTER)
    parts |= JM_EXPORT_HAS_SIZE;
  if (self->format == JM_EXPORT_PNG)
    parts |= JM_EXPORT_HAS_PIXELS;

  return parts;
}

/**
 * jm_export_choices_apply:
 * @self: choices of a format with pages
 * @page: (inout): takes what they mean; view, pictures and date are left as they are
 *
 * Says the same to the engine as the command line would.
 */
void
jm_export_choices_apply (const JmExportChoices *self,
                         JmPageExport          *page)
{
  gboolean by_sheets = self->pages == JM_EXPORT_POSTER && !self->by_scale;

  page->format = self->format == JM_EXPORT_SVG ? JM_PAGE_SVG : self->format == JM_EXPORT_PNG ? JM_PAGE_PNG : JM_PAGE_PDF;
  page->time_scaled = self->time_scaled;
  page->scale = self->pixels;
  page->pages = (JmPagesOptions) {
    .is_cut = is_cut (self),
    .no_plan = self->no_plan,
    .poster = {
      .paper = has_paper (self) ? self->paper : NULL,
      .portrait = self->portrait,
      .margin = self->margin * MM,
      .overlap = self->overlap * MM,
      .mode = self->pages == JM_EXPORT_FIT_WIDTH ? JM_POSTER_WIDTH : by_sheets ? JM_POSTER_SHEETS : JM_POSTER_SCALE,
      .scale = by_sheets || self->pages == JM_EXPORT_FIT_WIDTH ? 1 : self->scale,
      .n_columns = by_sheets ? self->n_columns : 0,
      .n_rows = by_sheets ? self->n_rows : 0,
    },
  };
}

/**
 * jm_export_choices_has_room:
 * @self: choices
 *
 * Returns: whether margin and overlap leave any room for a map
 */
gboolean
jm_export_choices_has_room (const JmExportChoices *self)
{
  JmPageExport page = { 0 };

  if (!jm_export_format_is_pages (self->format))
    return TRUE;

  jm_export_choices_apply (self, &page);

  return jm_pages_has_room (&page.pages);
}

/* What cannot be, such as a name from a damaged file, is left as it was. */
static void
alter (JmItem **preset,
       guint    field,
       GStrv    texts)
{
  JmItem *altered = jm_item_with_value (*preset, field, JM_VALUE_TEXTS ((const char *const *) texts), NULL);

  if (altered == NULL)
    return;

  jm_item_unref (*preset);
  *preset = altered;
}

/**
 * jm_export_choices_get_view:
 * @self: choices
 * @root: the root of the map
 * @shown: the view in which the window shows it
 * @view: (out): the view that is exported; it borrows its preset from @root, @shown or what is
 *   returned
 *
 * A view that the map does not have any more gives way to the one that is shown.
 *
 * Returns: (transfer full) (nullable): what has to be kept as long as @view is used
 */
JmItem *
jm_export_choices_get_view (const JmExportChoices *self,
                            const JmItem          *root,
                            const JmView          *shown,
                            JmView                *view)
{
  JmItem *preset;

  *view = *shown;
  if (*self->view != '\0' && !jm_view_find (root, self->view, view))
    *view = *shown;

  if (self->lanes == NULL && self->hidden_personas == NULL)
    return NULL;

  if (view->preset != NULL)
    preset = jm_item_ref ((JmItem *) view->preset);
  else
    {
      preset = jm_item_new (JM_KIND_VIEW, DRAFT_ID);
      jm_item_build_set (preset, JM_VIEW_BASE, JM_VALUE_NUMBER (view->base), NULL);
    }
  if (self->lanes != NULL)
    alter (&preset, JM_VIEW_LANES, self->lanes);
  if (self->hidden_personas != NULL)
    alter (&preset, JM_VIEW_HIDDEN_PERSONAS, self->hidden_personas);
  view->preset = preset;

  return preset;
}

static int
find_name (const char *const *names,
           guint              n_names,
           const char        *name)
{
  for (guint i = 0; i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return (int) i;

  return -1;
}

static gboolean
read_number (const Value *value,
             const char  *text,
             double      *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && *number >= value->least && *number <= value->most;
}

static void
read_value (JmExportChoices *self,
            const Value     *value,
            const char      *text)
{
  gpointer place = G_STRUCT_MEMBER_P (self, value->offset);
  double number;
  int found;

  switch (value->type)
    {
    case VALUE_FORMAT:
      /* Printing is asked for by another key. */
      found = find_name (suffixes, JM_EXPORT_PRINT, text);
      if (found >= 0)
        self->format = (JmExportFormat) found;
      break;
    case VALUE_TEXT:
      g_free (*(char **) place);
      *(char **) place = g_strdup (text);
      break;
    case VALUE_TEXTS:
      g_strfreev (*(GStrv *) place);
      *(GStrv *) place = *text != '\0' ? g_strsplit (text, "\n", -1) : g_new0 (char *, 1);
      break;
    case VALUE_FLAG:
      *(gboolean *) place = strcmp (text, "yes") == 0;
      break;
    case VALUE_PAGES:
      found = find_name (pages_names, JM_N_EXPORT_PAGES, text);
      if (found >= 0)
        self->pages = (JmExportPages) found;
      break;
    case VALUE_PAPER:
      if (jm_paper_find (text) != NULL)
        self->paper = jm_paper_find (text);
      break;
    case VALUE_COUNT:
      if (read_number (value, text, &number))
        *(guint *) place = (guint) number;
      break;
    case VALUE_NUMBER:
      if (read_number (value, text, &number))
        *(double *) place = number;
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * jm_export_choices_read:
 * @self: choices
 * @memory: what is remembered; may hold anything
 * @group: the group of it that holds choices
 *
 * Takes over what makes sense of what is remembered.
 */
void
jm_export_choices_read (JmExportChoices *self,
                        GKeyFile        *memory,
                        const char      *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_key_file_get_string (memory, group, values[i].key, NULL);

      if (text != NULL)
        read_value (self, &values[i], text);
    }
}

/* Returns NULL for what was not chosen. */
static char *
write_value (const JmExportChoices *self,
             const Value           *value)
{
  gconstpointer place = G_STRUCT_MEMBER_P (self, value->offset);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  GStrv texts;

  switch (value->type)
    {
    case VALUE_FORMAT:
      return self->format != JM_EXPORT_PRINT ? g_strdup (suffixes[self->format]) : NULL;
    case VALUE_TEXT:
      return g_strdup (*(char *const *) place);
    case VALUE_TEXTS:
      texts = *(const GStrv *) place;
      return texts != NULL ? g_strjoinv ("\n", texts) : NULL;
    case VALUE_FLAG:
      return g_strdup (*(const gboolean *) place ? "yes" : "no");
    case VALUE_PAGES:
      return g_strdup (pages_names[self->pages]);
    case VALUE_PAPER:
      return g_strdup (self->paper->name);
    case VALUE_COUNT:
      return g_strdup_printf ("%u", *(const guint *) place);
    case VALUE_NUMBER:
      return g_strdup (g_ascii_formatd (number, sizeof number, "%.10g", *(const double *) place));
    default:
      g_assert_not_reached ();
    }
}

/**
 * jm_export_choices_write:
 * @self: choices
 * @of_any_map: whether to leave out what means nothing for another map
 * @function: called with the key and the value of each choice; the value is %NULL for what was
 *   not chosen
 * @user_data: for @function
 *
 * Puts the choices into words, to be remembered.
 */
void
jm_export_choices_write (const JmExportChoices *self,
                         gboolean               of_any_map,
                         JmExportValueFunc      function,
                         gpointer               user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = write_value (self, &values[i]);

      if (!(of_any_map && values[i].of_one_map) && !(values[i].type == VALUE_FORMAT && text == NULL))
        function (values[i].key, text, user_data);
    }
}
