/* jm-page.c: how a layout is put on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-page.h"

#include <langinfo.h>

#include <glib/gi18n.h>

#include "jm-layout-private.h"

#define MM (96 / 25.4)
#define INCH 96.0

/* Readers of PDF are only obliged to show pages up to 14,400 units of 1/72 inch
 * (ISO 32000-1, annex C.2). */
#define MOST_PAGE_SIZE (14400 / 0.75)

static const JmPaper papers[] = {
  { "A4", 210 * MM, 297 * MM },
  { "A3", 297 * MM, 420 * MM },
  { "A2", 420 * MM, 594 * MM },
  { "A1", 594 * MM, 841 * MM },
  { "A0", 841 * MM, 1189 * MM },
  { "Letter", 8.5 * INCH, 11 * INCH },
  { "Tabloid", 11 * INCH, 17 * INCH },
};

/**
 * jm_papers_get:
 * @n_papers: (out): their number
 *
 * Returns: (transfer none) (array length=n_papers): all papers
 */
const JmPaper *
jm_papers_get (guint *n_papers)
{
  *n_papers = G_N_ELEMENTS (papers);

  return papers;
}

/**
 * jm_paper_find:
 * @name: for example "A4", in any case
 *
 * Returns: (transfer none) (nullable): the paper, %NULL when no paper is called so
 */
const JmPaper *
jm_paper_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, name) == 0)
      return &papers[i];

  return NULL;
}

/**
 * jm_paper_get_usual:
 *
 * Returns: (transfer none): the paper that is usual in the country of the locale
 */
const JmPaper *
jm_paper_get_usual (void)
{
#ifdef __GLIBC__
  /* The height in millimetres stands in the first bytes of the pointer; the others say nothing. */
  const union
  {
    const char *text;
    unsigned int number;
  } height = { .text = nl_langinfo (_NL_PAPER_HEIGHT) };

  if (height.number == 279)
    return jm_paper_find ("Letter");
#endif

  return jm_paper_find ("A4");
}

/**
 * jm_page_fit:
 * @layout: a layout
 * @paper: (nullable): the paper; %NULL for a page just as large as the map
 * @portrait: whether the paper stands upright; without @paper it does not matter
 *
 * Puts the whole map on one page with the usual margin.
 *
 * Returns: the page
 */
JmPage
jm_page_fit (JmLayout      *layout,
             const JmPaper *paper,
             gboolean       portrait)
{
  return jm_page_fit_inside (layout, paper, portrait, JM_PAGE_MARGIN);
}

/**
 * jm_page_fit_inside:
 * @layout: a layout
 * @paper: (nullable): the paper; %NULL for a page just as large as the map
 * @portrait: whether the paper stands upright; without @paper it does not matter
 * @margin: what stays free on each side of the paper, in 1/96 inch; less than half of it
 *
 * Puts the whole map on one page.  On paper it fills the space inside the margins, which
 * take the place of the map's own, in the middle of the width and at the top.  A page of its
 * own is made smaller only where it would pass the largest page that PDF readers must show.
 *
 * Returns: the page
 */
JmPage
jm_page_fit_inside (JmLayout      *layout,
                    const JmPaper *paper,
                    gboolean       portrait,
                    double         margin)
{
  double width = jm_layout_get_width (layout);
  double height = jm_layout_get_height (layout);
  JmPage page = { width, height, 1, 0, 0 };

  if (paper == NULL)
    {
      page.scale = MIN (1, MOST_PAGE_SIZE / MAX (width, height));
      page.width *= page.scale;
      page.height *= page.scale;

      return page;
    }

  page.width = portrait ? paper->width : paper->height;
  page.height = portrait ? paper->height : paper->width;
  page.scale = MIN ((page.width - 2 * margin) / (width - 2 * JM_MARGIN),
                    (page.height - 2 * margin) / (height - 2 * JM_MARGIN));
  page.x = (page.width - width * page.scale) / 2;
  page.y = margin - JM_MARGIN * page.scale;

  return page;
}

/**
 * jm_page_describe:
 * @layout: a layout
 *
 * Says what kind of map it is and how it is shown.
 *
 * Returns: (transfer full): for example "Current state · Operational view"
 */
char *
jm_page_describe (JmLayout *layout)
{
  const JmField *field = jm_kind_get_field (JM_KIND_MAP, JM_MAP_TYPE);
  int type = jm_item_get_choice (layout->root, JM_MAP_TYPE);
  g_autofree char *view = jm_view_get_title (&layout->view);

  if (type == JM_CHOICE_UNSET)
    return g_steal_pointer (&view);

  return g_strconcat (_(field->choices[type].label), " · ", view, NULL);
}
