/* jm-data-uri.c: a picture inside a document, as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-data-uri.h"

#include <string.h>

static const char *const heads[] = { "data:image/png;base64,", "data:image/jpeg;base64," };

/* Returns what follows the head of TEXT, or NULL. */
static const char *
find_body (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (text, heads[i]))
      return text + strlen (heads[i]);

  return NULL;
}

/**
 * jm_data_uri_is:
 * @text: a text of a picture field
 *
 * Returns: whether it is meant as a picture and not as the name of a file, whether or not
 *   it is one that we accept
 */
gboolean
jm_data_uri_is (const char *text)
{
  return g_ascii_strncasecmp (text, "data:", strlen ("data:")) == 0;
}

/**
 * jm_data_uri_fits:
 * @text: a text that jm_data_uri_is() passed
 *
 * Returns: whether the picture has at most %JM_DATA_URI_MAX_BYTES
 */
gboolean
jm_data_uri_fits (const char *text)
{
  return strlen (text) <= JM_DATA_URI_MAX_LENGTH;
}

/**
 * jm_data_uri_check:
 * @text: any text
 *
 * Returns: whether it is a PNG or JPEG file as a data URI by its form, neither empty nor too
 *   large; what is in it is not looked at
 */
gboolean
jm_data_uri_check (const char *text)
{
  const char *body = find_body (text);
  gsize length, n_letters;

  if (body == NULL || !jm_data_uri_fits (text))
    return FALSE;

  length = strlen (body);
  if (length == 0 || length % 4 != 0)
    return FALSE;

  n_letters = length - (body[length - 1] == '=') - (body[length - 1] == '=' && body[length - 2] == '=');
  for (gsize i = 0; i < n_letters; i++)
    if (!g_ascii_isalnum (body[i]) && body[i] != '+' && body[i] != '/')
      return FALSE;

  return TRUE;
}

/**
 * jm_data_uri_decode:
 * @text: a text that jm_data_uri_check() passed
 *
 * Returns: (transfer full): the file in it
 */
GBytes *
jm_data_uri_decode (const char *text)
{
  const char *body = find_body (text);
  gsize length;
  guchar *bytes;

  g_return_val_if_fail (body != NULL, NULL);

  bytes = g_base64_decode (body, &length);

  return g_bytes_new_take (bytes, length);
}

/**
 * jm_data_uri_write:
 * @bytes: a file
 * @mime_type: what it is
 *
 * Returns: (transfer full): the file as a data URI
 */
char *
jm_data_uri_write (GBytes     *bytes,
                   const char *mime_type)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);
  g_autofree char *body = g_base64_encode (data, length);

  return g_strconcat ("data:", mime_type, ";base64,", body, NULL);
}
