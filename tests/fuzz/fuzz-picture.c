/* fuzz-picture.c: any bytes as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-fuzz.h"
#include "jm-picture.h"

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == JM_PICTURE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
}

/* What was made of the bytes is a picture again, of the same size. */
static void
check_picture (const JmPicture *picture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmPicture) again = jm_picture_new (jm_picture_get_file (picture), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (jm_picture_get_width (picture), >=, 1);
  g_assert_cmpuint (jm_picture_get_width (picture), <=, JM_PICTURE_SIDE);
  g_assert_cmpuint (jm_picture_get_height (picture), >=, 1);
  g_assert_cmpuint (jm_picture_get_height (picture), <=, JM_PICTURE_SIDE);
  g_assert_cmpuint (jm_picture_get_width (again), ==, jm_picture_get_width (picture));
  g_assert_cmpuint (jm_picture_get_height (again), ==, jm_picture_get_height (picture));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmPicture) picture = jm_picture_new (bytes, &error);

  if (picture == NULL)
    check_error (error);
  else
    check_picture (picture);

  return 0;
}
