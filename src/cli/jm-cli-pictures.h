/* jm-cli-pictures.h: the pictures of the document that a command was given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-pictures.h"

G_BEGIN_DECLS

JmPictures *jm_cli_open_pictures (const char *input);

G_END_DECLS
