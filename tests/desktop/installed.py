# installed.py: the program as it is installed, by this build and by one with another application id
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import shutil
import subprocess

SOURCE = os.environ['G_TEST_SRCDIR']
BUILD = os.environ['G_TEST_BUILDDIR']
MESON = os.environ['JM_MESON']
# Other people may publish the program under a name of their own, which may look quite different.
OTHER_ID = 'org.example.maps_of.Other-Journeys'


def read(*path):
    with open(os.path.join(*path), encoding='utf-8') as file:
        return file.read()


def get_default_id():
    """What the id is unless the option says another one."""
    return re.search(r"option\('app_id', type: 'string', value: '([^']+)'", read(SOURCE, 'meson.options'))[1]


def get_languages():
    """What the program was translated into."""
    return [line for line in read(SOURCE, 'po', 'LINGUAS').split('\n') if line and not line.startswith('#')]


def call(*command, **more):
    """Runs a tool, which has to succeed, and returns what it said."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    assert result.returncode == 0, f'{" ".join(command)} ended with {result.returncode}:\n{result.stdout[-4000:]}'
    return result.stdout


class Tree:
    """Folder, in which bin and share are, and id of an installed program."""

    def __init__(self, folder, app_id):
        self.folder, self.app_id = folder, app_id
        self.share = os.path.join(folder, 'share')
        self.program = os.path.join(folder, 'bin', 'journey-mapper')
        self.version = re.search(r"^  version: '([^']+)'", read(SOURCE, 'meson.build'), re.M)[1]

    def path(self, name):
        """Where something below share is; ID stands for the id."""
        return os.path.join(self.share, name.replace('ID', self.app_id))

    def list(self):
        """All files, from the folder down."""
        return sorted(os.path.relpath(os.path.join(folder, name), self.folder)
                      for folder, _, names in os.walk(self.folder) for name in names)


def install_here(folder):
    """Installs what this build has made as a packager does, below a folder that is not the prefix."""
    call(MESON, 'install', '-C', BUILD, '--no-rebuild', '--quiet', '--destdir', folder)
    bin_folder = next(path for path, _, names in os.walk(folder) if 'journey-mapper' in names and path.endswith('/bin'))
    return Tree(os.path.dirname(bin_folder), get_default_id())


def install_other():
    """Builds the program with another id, without tests and quickly, and installs it where it says.  What was built
    before is built on."""
    build = os.path.join(BUILD, 'tests', 'desktop', 'other')
    prefix = os.path.join(build, 'prefix')
    if not os.path.exists(os.path.join(build, 'build.ninja')):
        shutil.rmtree(build, ignore_errors=True)
        call(MESON, 'setup', build, SOURCE, '--prefix', prefix, '--buildtype', 'plain', f'-Dapp_id={OTHER_ID}',
             '-Dtests=false')
    call(MESON, 'compile', '-C', build)
    shutil.rmtree(prefix, ignore_errors=True)
    call(MESON, 'install', '-C', build, '--no-rebuild', '--quiet')
    return Tree(prefix, OTHER_ID)
