/* jm-cli-pictures.c: the pictures of the document that a command was given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cli-pictures.h"

#include <stdlib.h>
#include <string.h>

/**
 * jm_cli_open_pictures:
 * @input: the path of a document, or "-" for standard input
 *
 * A document from standard input lies in no folder, so that no file beside it is opened.
 *
 * Returns: (transfer full): the pictures beside the document, where a link to it leads
 */
JmPictures *
jm_cli_open_pictures (const char *input)
{
  char *real = strcmp (input, "-") != 0 ? realpath (input, NULL) : NULL;
  g_autofree char *folder = real != NULL ? g_path_get_dirname (real) : NULL;

  free (real);

  return jm_pictures_new (folder);
}
