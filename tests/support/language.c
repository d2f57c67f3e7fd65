/* language.c: lets the program find translations that are not installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded before the program with LD_PRELOAD.  Translations are looked for in JM_LANGUAGES, whatever folder is asked for.
 */

#include "config.h"

#include <dlfcn.h>
#include <libintl.h>
#include <stdlib.h>

#undef bindtextdomain

char *
bindtextdomain (const char *domain,
                const char *folder)
{
  char *(*next) (const char *, const char *) = (char *(*) (const char *, const char *)) dlsym (RTLD_NEXT, "bindtextdomain");

  return next (domain, folder != NULL ? getenv ("JM_LANGUAGES") : NULL);
}
