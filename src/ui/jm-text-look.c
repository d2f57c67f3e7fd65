/* jm-text-look.c: CSS classes for what is typed on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-text-look.h"

#define LOOKS "jm-text-looks"

/* Each zoom has a size of its own; who zooms all day must not fill the memory. */
#define MOST_LOOKS 200

typedef struct
{
  GtkCssProvider *provider;
  GHashTable *classes; /* declarations → name of the class */
  GString *sheet;
} Looks;

static void
looks_free (gpointer data)
{
  Looks *looks = data;

  g_object_unref (looks->provider);
  g_hash_table_unref (looks->classes);
  g_string_free (looks->sheet, TRUE);
  g_free (looks);
}

static Looks *
get_looks (GdkDisplay *display)
{
  Looks *looks = g_object_get_data (G_OBJECT (display), LOOKS);

  if (looks != NULL)
    return looks;

  looks = g_new0 (Looks, 1);
  looks->provider = gtk_css_provider_new ();
  looks->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  looks->sheet = g_string_new (NULL);
  g_object_set_data_full (G_OBJECT (display), LOOKS, looks, looks_free);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (looks->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  return looks;
}

/* The class of widgets of which those named by the endings have the declarations. */
static const char *
find_class (GdkDisplay        *display,
            const char *const *endings,
            const char        *declarations)
{
  Looks *looks = get_looks (display);
  const char *name = g_hash_table_lookup (looks->classes, declarations);
  g_autofree char *made = NULL;
  static guint serial;

  if (name != NULL)
    return name;

  if (g_hash_table_size (looks->classes) >= MOST_LOOKS)
    {
      g_hash_table_remove_all (looks->classes);
      g_string_truncate (looks->sheet, 0);
    }

  made = g_strdup_printf ("text-look-%u", ++serial);
  name = g_intern_string (made);
  g_hash_table_insert (looks->classes, g_strdup (declarations), (gpointer) name);
  for (guint i = 0; endings[i] != NULL; i++)
    g_string_append_printf (looks->sheet, "%stextbox.%s%s", i > 0 ? ", " : "", name, endings[i]);
  g_string_append_printf (looks->sheet, " { %s }\n", declarations);
  gtk_css_provider_load_from_string (looks->provider, looks->sheet->str);

  return name;
}

/* Families separated by commas, each as a string of CSS. */
static char *
quote_families (const char *families)
{
  g_auto (GStrv) list = g_strsplit (families, ",", -1);
  g_autoptr (GString) result = g_string_new (NULL);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *escaped = g_strescape (g_strstrip (list[i]), NULL);

      g_string_append_printf (result, "%s\"%s\"", i > 0 ? ", " : "", escaped);
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/**
 * jm_text_look_get_font:
 * @display: where the text is shown
 * @style: how it is set
 * @families: the families of the font, separated by commas
 * @scale: pixels for a unit of the map
 *
 * Returns: (transfer none): the class of a text box whose text and hint have that font; valid
 *   for as long as the program runs
 */
const char *
jm_text_look_get_font (GdkDisplay  *display,
                       JmTextStyle  style,
                       const char  *families,
                       double       scale)
{
  static const char *const endings[] = { " textview", " label.hint", NULL };
  const JmTextStyleInfo *info = jm_text_style_get_info (style);
  g_autofree char *quoted = quote_families (families);
  char size[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *declarations = NULL;

  g_ascii_formatd (size, sizeof size, "%.2f", info->size * scale);
  declarations = g_strdup_printf ("font-family: %s; font-size: %spx; font-weight: %d; font-style: %s;", quoted, size,
                                  info->weight, info->italic ? "italic" : "normal");

  return find_class (display, endings, declarations);
}

/**
 * jm_text_look_get_colours:
 * @display: where the text is shown
 * @ink: the colour of the text
 * @paper: the colour below it
 *
 * Returns: (transfer none): the class of a text box with these colours; valid for as long as
 *   the program runs
 */
const char *
jm_text_look_get_colours (GdkDisplay *display,
                          JmColour    ink,
                          JmColour    paper)
{
  static const char *const endings[] = { "", NULL };
  g_autofree char *declarations = g_strdup_printf ("background-color: #%06x; color: #%06x;", paper >> 8, ink >> 8);

  return find_class (display, endings, declarations);
}
