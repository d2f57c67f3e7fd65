/* test-sandbox.c: which paths are real in the sandbox of a Flatpak
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mounts are those of flatpak 1.14 and 1.16, shortened.  tests/flatpak/ tries the same in a sandbox.
 */

#include "config.h"

#include "jm-sandbox.h"

#define INFO "[Application]\nname=com.example.JourneyMapper\n\n[Instance]\ninstance-id=1\n"
#define BUILD_INFO INFO "build=true\n"

#define ROOT "243 47 0:40 /newroot / rw - tmpfs tmpfs rw\n"
#define BASE                                                                                                             \
  ROOT                                                                                                                   \
  "244 243 254:0 /flatpak/runtime/files /usr ro - ext4 /dev/sda rw\n"                                                    \
  "245 243 254:0 /flatpak/app/files /app ro - ext4 /dev/sda rw\n"                                                        \
  "246 243 0:55 / /proc rw - proc proc rw\n"                                                                             \
  "247 243 0:56 / /dev rw - tmpfs tmpfs rw\n"                                                                            \
  "339 243 254:0 /home/lena/.var/app/com.example.JourneyMapper/cache /var/cache rw - ext4 /dev/sda rw\n"                 \
  "342 243 254:0 /home/lena/.var/app/com.example.JourneyMapper/cache/tmp /var/tmp rw - ext4 /dev/sda rw\n"               \
  "353 243 0:60 /.flatpak/com.example.JourneyMapper/xdg-run /run/user/1000 rw - tmpfs tmpfs rw\n"                        \
  "354 353 0:61 /by-app/com.example.JourneyMapper /run/user/1000/doc rw - fuse.portal portal rw\n"                       \
  "362 243 0:60 /.flatpak/com.example.JourneyMapper/tmp /tmp rw - tmpfs tmpfs rw\n"                                      \
  "366 243 254:0 /home/lena/.var/app/com.example.JourneyMapper /home/lena/.var/app/com.example.JourneyMapper rw - ext4 " \
  "/dev/sda rw\n"

/* Where newer versions have the portal. */
#define NEW_PORTAL "355 243 0:61 /by-app/com.example.JourneyMapper /run/flatpak/doc rw - fuse.portal portal rw\n"

/* What was allowed. */
#define HOME                                                          \
  "364 243 254:0 /home/lena /home/lena rw - ext4 /dev/sda rw\n"       \
  "365 364 0:58 / /home/lena/.var/app rw - tmpfs tmpfs rw\n"          \
  "366 365 254:0 /home/lena/.var/app/com.example.JourneyMapper /home/lena/.var/app/com.example.JourneyMapper rw - ext4 " \
  "/dev/sda rw\n"
#define LIVE_HOME "364 243 0:70 /home/lena /home/lena rw - overlay overlay rw\n"
#define MEMORY_HOME "364 243 0:70 /home/lena /home/lena rw - tmpfs tmpfs rw\n"
#define MAPS "364 243 254:0 /home/lena/My\\040maps /home/lena/My\\040maps rw - ext4 /dev/sda rw\n"
#define TMP "370 362 0:33 / /tmp rw - tmpfs tmpfs rw\n"
#define BOARD "370 362 0:33 /board /tmp/board rw - tmpfs tmpfs rw\n"
#define VAR_TMP "371 342 254:0 /var/tmp /var/tmp rw - ext4 /dev/sda rw\n"
#define STICK "372 243 8:17 / /run/media/lena/STICK rw - vfat /dev/sdb1 rw\n"

typedef struct
{
  const char *name;
  const char *info;
  const char *mounts;
  const char *path;
  gboolean hidden;
} Case;

static const Case cases[] = {
  { "home", INFO, BASE, "/home/lena/map.pdf", TRUE },
  { "home-itself", INFO, BASE, "/home/lena", TRUE },
  { "folder-in-home", INFO, BASE, "/home/lena/Documents/maps/map.pdf", TRUE },
  { "root", INFO, BASE, "/map.pdf", TRUE },
  { "somewhere", INFO, BASE, "/srv/maps/map.pdf", TRUE },
  { "tmp", INFO, BASE, "/tmp/map.pdf", TRUE },
  { "var-tmp", INFO, BASE, "/var/tmp/map.pdf", TRUE },
  { "dev", INFO, BASE, "/dev/shm/map.pdf", TRUE },
  { "usr", INFO, BASE, "/usr/share/map.pdf", TRUE },
  { "run", INFO, BASE, "/run/map.pdf", TRUE },
  { "run-user", INFO, BASE, "/run/user/1000/map.pdf", TRUE },
  { "own-data", INFO, BASE, "/home/lena/.var/app/com.example.JourneyMapper/data/map.pdf", FALSE },
  { "own-cache", INFO, BASE, "/var/cache/map.pdf", FALSE },
  { "other-program", INFO, BASE, "/home/lena/.var/app/org.example.Other/data/map.pdf", TRUE },
  { "similar-name", INFO, BASE, "/home/lena/.var/app/com.example.JourneyMapper2/map.pdf", TRUE },
  { "beside-document", INFO, BASE, "/run/user/1000/doc/3744765f/other.pdf", TRUE },
  { "among-documents", INFO, BASE, "/run/user/1000/doc/other.pdf", TRUE },
  { "in-chosen-folder", INFO, BASE, "/run/user/1000/doc/3744765f/maps/other.pdf", FALSE },
  { "new-beside-document", INFO, BASE NEW_PORTAL, "/run/flatpak/doc/3744765f/other.pdf", TRUE },
  { "new-in-chosen-folder", INFO, BASE NEW_PORTAL, "/run/flatpak/doc/3744765f/maps/other.pdf", FALSE },
  { "home-allowed", INFO, BASE HOME, "/home/lena/map.pdf", FALSE },
  { "home-allowed-other-program", INFO, BASE HOME, "/home/lena/.var/app/org.example.Other/data/map.pdf", TRUE },
  { "home-allowed-own-data", INFO, BASE HOME, "/home/lena/.var/app/com.example.JourneyMapper/data/map.pdf", FALSE },
  { "home-allowed-tmp", INFO, BASE HOME, "/tmp/map.pdf", TRUE },
  { "home-allowed-live", INFO, BASE LIVE_HOME, "/home/lena/map.pdf", FALSE },
  { "home-allowed-in-memory", INFO, BASE MEMORY_HOME, "/home/lena/map.pdf", FALSE },
  { "folder-allowed", INFO, BASE MAPS, "/home/lena/My maps/map.pdf", FALSE },
  { "folder-allowed-beside", INFO, BASE MAPS, "/home/lena/My maps 2/map.pdf", TRUE },
  { "tmp-allowed", INFO, BASE TMP, "/tmp/map.pdf", FALSE },
  { "in-tmp-allowed", INFO, BASE BOARD, "/tmp/board/map.pdf", FALSE },
  { "in-tmp-allowed-beside", INFO, BASE BOARD, "/tmp/map.pdf", TRUE },
  { "var-tmp-allowed", INFO, BASE VAR_TMP, "/var/tmp/map.pdf", FALSE },
  { "stick-allowed", INFO, BASE STICK, "/run/media/lena/STICK/map.pdf", FALSE },
  { "build", BUILD_INFO, BASE, "/tmp/map.pdf", FALSE },
  { "no-mounts", INFO, "", "/home/lena/map.pdf", FALSE },
  { "broken-mounts", INFO, "\n1 2\n / / /\n" ROOT "243", "/home/lena/map.pdf", TRUE },
  { "broken-info", "[", BASE, "/home/lena/map.pdf", FALSE },
};

static void
test_mounts (gconstpointer data)
{
  const Case *each = data;

  g_assert_cmpint (_jm_sandbox_hides (each->info, each->mounts, each->path), ==, each->hidden);
}

/* Tests run where nothing is hidden, or where a Flatpak is built. */
static void
test_here (void)
{
  g_assert_false (jm_sandbox_hides ("/tmp/map.pdf"));
  g_assert_false (jm_sandbox_hides ("map.pdf"));
  g_assert_false (jm_sandbox_hides ("/no/such/folder/map.pdf"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/sandbox/mounts/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_mounts);
    }
  g_test_add_func ("/sandbox/here", test_here);

  return g_test_run ();
}
