/* jm-fuzz.h: what a fuzz target checks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A target is one function that takes any bytes and aborts when the program breaks a
 * promise.  libFuzzer calls it, or driver.c does, with files and with damaged copies of
 * them.
 */

#pragma once

#include <stdint.h>

#include "jm-map.h"

G_BEGIN_DECLS

/* The entry point that libFuzzer looks for. */
int  LLVMFuzzerTestOneInput (const uint8_t *data,
                             size_t         size);

void jm_fuzz_check_map      (JmMap         *map,
                             gboolean       newer);
void jm_fuzz_check_error    (const GError  *error,
                             const char    *name);

G_END_DECLS
