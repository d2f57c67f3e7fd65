/* jm-poster-line.c: the line below each sheet of a poster
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-poster-private.h"

#include <glib/gi18n.h>

static double
measure (JmTypesetter *typesetter,
         const char   *string)
{
  g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_LEGEND, string, 1e6);

  return jm_text_get_width (text);
}

/* As much of the title as goes into half of a line; the whole of it is in the title block. */
static char *
shorten_title (JmPoster     *self,
               JmTypesetter *typesetter,
               double        room)
{
  g_autofree char *title = g_strdelimit (g_strdup (jm_layout_get_title (self->layout)), "\n\r\t", ' ');
  glong n = g_utf8_strlen (title, -1);

  while (n > 1 && measure (typesetter, title) > room)
    {
      g_autofree char *shorter = NULL;

      n = MIN (n - 1, (glong) (n * room / measure (typesetter, title)));
      shorter = g_utf8_substring (title, 0, MAX (n, 1));
      g_free (title);
      title = g_strconcat (g_strchomp (shorter), "…", NULL);
    }

  return g_steal_pointer (&title);
}

static JmCell *
make_line (JmPoster      *self,
           JmTypesetter  *typesetter,
           const JmSheet *sheet,
           guint          number,
           const char    *title,
           const char    *view)
{
  const double width = self->paper_width - 2 * self->options.margin;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *place = NULL;
  JmCellBuilder builder;
  JmElement *element;

  for (guint i = 0; i < G_N_ELEMENTS (sheet->neighbours); i++)
    if (sheet->neighbours[i] >= 0)
      g_strv_builder_add (names, g_array_index (self->sheets, JmSheet, sheet->neighbours[i]).label);
  list = g_strv_builder_end (names);
  joined = g_strjoinv (C_("list", ", "), list);

  jm_cell_builder_init (&builder, typesetter, width);
  element = jm_cell_builder_add_text (&builder, JM_TEXT_CARD_TITLE, JM_ROLE_INK, sheet->label, 0, 0, width / 4);
  if (list[0] != NULL)
    {
      /* Translators: the labels of the sheets beside, above and below this one. */
      g_autofree char *joins = g_strdup_printf (_("joins %s"), joined);

      jm_cell_builder_add_text (&builder, JM_TEXT_LEGEND, JM_ROLE_INK_FAINT, joins,
                                jm_text_get_width (element->text) + 10, 2, width / 4);
    }

  /* Translators: title of the map, number of this sheet and of all sheets, view. */
  place = g_strdup_printf (_("%s · sheet %u of %u · %s"), title, number, self->sheets->len, view);
  element = jm_cell_builder_add_tight_text (&builder, JM_TEXT_LEGEND, JM_ROLE_INK_FAINT, place, 0, 2, width * 0.7);
  element->x = (float) width - element->width;
  builder.y = 17;

  return jm_cell_builder_finish (&builder);
}

/*
 * jm_poster_make_lines:
 * @self: a poster whose sheets are listed
 * @typesetter: what measures the texts
 *
 * Makes the line below each sheet.
 */
void
jm_poster_make_lines (JmPoster     *self,
                      JmTypesetter *typesetter)
{
  g_autofree char *title = shorten_title (self, typesetter, (self->paper_width - 2 * self->options.margin) * 0.4);
  g_autofree char *view = jm_view_get_title (&self->layout->view);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      JmSheet *sheet = &g_array_index (self->sheets, JmSheet, i);

      sheet->line = make_line (self, typesetter, sheet, i + 1, title, view);
    }
}
