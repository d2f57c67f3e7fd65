#!/usr/bin/python3
# on-a-screen.py: runs a test program on a screen of its own
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# on-a-screen.py PROGRAM [ARGUMENT…]

import os
import subprocess
import sys
import tempfile

from screen import Screen

screen = Screen()
with tempfile.TemporaryDirectory(prefix='jm-screen-') as home:
    environment = dict(os.environ, DISPLAY=screen.name, HOME=home, XDG_RUNTIME_DIR=home, GDK_BACKEND='x11',
                       GDK_DEBUG='no-portals', GIO_USE_VFS='local', GSETTINGS_BACKEND='memory', GSK_RENDERER='cairo',
                       GTK_A11Y='test', DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent')
    result = subprocess.run(sys.argv[1:], env=environment, check=False)
screen.close()
sys.exit(result.returncode)
