/* fuzz-import.c: any bytes as a file of one format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built once for each format; JM_FUZZ_INPUT is the name of the input, which tells the
 * format, or lets the content tell it.
 */

#include "config.h"

#include "jm-fuzz.h"

#include "jm-import.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = NULL;
  JmImportOptions options = { 0 };

  map = jm_import (bytes, JM_FUZZ_INPUT, &options, report, &error);
  if (map == NULL)
    jm_fuzz_check_error (error, JM_FUZZ_INPUT);
  else
    jm_fuzz_check_map (map, options.newer);

  return 0;
}
