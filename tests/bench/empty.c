/* empty.c: nothing, linked to all that journey-mapper is linked to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What this program takes of memory and time is not ours.
 */

#include "config.h"

int
main (void)
{
  return 0;
}
