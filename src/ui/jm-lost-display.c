/* jm-lost-display.c: what is done when the display goes away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK ends a program whose display is gone, on X11 without a word.  The other backends say what has happened,
 * but let nobody do something before.
 */

#include "config.h"

#include "jm-lost-display.h"

#include <dlfcn.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "jm-page-keeper.h"

/* How long threads that write what is not saved have for it, in microseconds. */
#define LAST_PAUSE (G_USEC_PER_SEC / 2)

/* What Xlib calls in place of going on; see XSetIOErrorHandler(3). */
typedef int (*LostDisplayFunc) (gpointer display);
typedef LostDisplayFunc (*SetLostDisplayFunc) (LostDisplayFunc func);

static GtkApplication *watched;

static int
keep_and_end (gpointer display)
{
  /* Neither the main loop nor GTK can be used here. */
  jm_page_keeper_flush_all (watched);
  g_printerr ("%s\n", _("The display is gone. What was not saved is offered when Journey Mapper starts again."));
  g_usleep (LAST_PAUSE);
  _exit (EXIT_FAILURE);
}

/**
 * jm_lost_display_watch:
 * @application: the program, which has a display
 *
 * Keeps what is not saved, and says what has happened, when the display goes away.
 */
void
jm_lost_display_watch (GtkApplication *application)
{
  /* Xlib is there if GTK was built with it; nothing else of it is needed. */
  SetLostDisplayFunc set_handler = (SetLostDisplayFunc) dlsym (RTLD_DEFAULT, "XSetIOErrorHandler");

  watched = application;
  if (set_handler != NULL)
    set_handler (keep_and_end);
}
