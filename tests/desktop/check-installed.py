#!/usr/bin/python3
# check-installed.py: what the desktop gets of the program when it is installed
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-installed.py here|other BUILD… looks at what this build installs, or at a build with another application id.
# The checks are in the files about_*.py, each a function of a Tree.  The report is in TAP.

import os
import sys
import tempfile
import traceback

import about_desktop
import about_files
import about_metainfo
from installed import install_here, install_other


def main():
    checks = [check for module in (about_files, about_desktop, about_metainfo)
              for name, check in vars(module).items() if name.startswith('check_')]
    failed = 0
    print(f'1..{len(checks)}', flush=True)
    with tempfile.TemporaryDirectory(prefix='jm-installed-') as folder:
        try:
            tree = install_here(folder) if sys.argv[1] == 'here' else install_other()
        except AssertionError as problem:
            print(f'# {problem}'.replace('\n', '\n# ') + '\nBail out!')
            return 1
        # What tools remember, they remember here.
        os.environ['HOME'] = folder
        for number, check in enumerate(checks, 1):
            name = check.__name__.removeprefix('check_').replace('_', '-')
            try:
                check(tree)
                print(f'ok {number} - {name}', flush=True)
            except Exception:
                failed += 1
                print(f'# {traceback.format_exc()}'.replace('\n', '\n# '))
                print(f'not ok {number} - {name}', flush=True)
    return failed > 0


sys.exit(main())
