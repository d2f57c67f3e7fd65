/* jm-fonts.c: the fonts that are installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-fonts.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n.h>

/**
 * jm_fonts_check:
 * @error: return location for an error of %G_IO_ERROR, %G_IO_ERROR_NOT_SUPPORTED
 *
 * Pango and GTK crash where there is no font at all, so this is asked before the first text is set.
 * It reads the configuration of the fonts, which takes some milliseconds, once for all threads.
 *
 * Returns: whether there is a font to set a text in
 */
gboolean
jm_fonts_check (GError **error)
{
  const FcFontSet *fonts = FcConfigGetFonts (NULL, FcSetSystem);

  if (fonts != NULL && fonts->nfont > 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _("There is no font to set texts in. Install one, for example DejaVu or Noto."));

  return FALSE;
}
