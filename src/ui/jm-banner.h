/* jm-banner.h: a bar above a map that tells something and asks what is to be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As AdwBanner, but with as many buttons as there are answers.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JM_TYPE_BANNER (jm_banner_get_type ())
G_DECLARE_FINAL_TYPE (JmBanner, jm_banner, JM, BANNER, AdwBin)

GtkWidget *jm_banner_new        (const char *text);
void       jm_banner_add_button (JmBanner   *self,
                                 const char *label,
                                 GCallback   callback,
                                 GObject    *object);

G_END_DECLS
