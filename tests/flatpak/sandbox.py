# sandbox.py: the program as an installed Flatpak, on the screen and the buses of window.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Here the portals are real ones, and their windows are those of xdg-desktop-portal-gtk.  The program sees them, the
# documents that it is given and its own folder below ~/.var/app, and nothing else.

import os
import shutil
import subprocess
import sys

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
APP = 'com.example.JourneyMapper'
RUN = ['flatpak', 'run']
PICTURES = os.environ.get('JM_PICTURES')
os.environ['JM_PROGRAM'] = 'flatpak'
os.environ['G_TEST_SRCDIR'] = SOURCE
sys.path.insert(0, os.path.join(SOURCE, 'tests', 'ui', 'window'))

import accessible  # noqa: E402
from window import PATIENCE, Program, Stage, wait_until  # noqa: E402

# What window.py keeps away from the program.
HARNESS = ('GDK_DEBUG', 'GIO_USE_VFS', 'GSETTINGS_BACKEND', 'GSETTINGS_SCHEMA_DIR', 'TMPDIR', 'XDG_CACHE_HOME',
           'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME')


class Sandbox(Stage):
    """A home and a session that know the Flatpak."""

    def __init__(self):
        # The document portal is looked for there, and nowhere else.
        super().__init__(XDG_RUNTIME_DIR=f'/run/user/{os.getuid()}', XDG_CURRENT_DESKTOP='GNOME',
                         FLATPAK_USER_DIR=os.environ['FLATPAK_USER_DIR'], G_DEBUG='')
        for name in HARNESS:
            del self.environment[name]
        # What other people's portals complain about is no concern of ours.
        self.environment['G_DEBUG'] = 'fatal-criticals'
        self.home = self.environment['HOME']
        # Without a bus of the system, it is what Flatpak asks about parental controls.
        self.environment['DBUS_SYSTEM_BUS_ADDRESS'] = self.environment['DBUS_SESSION_BUS_ADDRESS']

    def own(self, *names):
        """The program's own folder."""
        return os.path.join(self.home, '.var', 'app', APP, *names)

    def forget(self):
        shutil.rmtree(self.own(), ignore_errors=True)

    def make_program(self, arguments, environment):
        return SandboxedProgram(self, arguments, environment)

    def run(self, *arguments, options=(), stdin=b''):
        """Runs a command in the sandbox; returns status, output and what it said."""
        result = subprocess.run([*RUN, *options, APP, *arguments], env=self.environment, cwd=self.home, input=stdin,
                                capture_output=True, check=False, timeout=PATIENCE * 2)
        return result.returncode, result.stdout, result.stderr.decode()

    def shell(self, script, *options):
        """Runs a script in the sandbox and returns what it printed."""
        status, output, said = self.run('-c', script, options=['--command=sh', *options])
        assert status == 0, said
        return output.decode()


class SandboxedProgram(Program):
    def get_command(self, arguments):
        files = [each for each in arguments if not each.startswith('-')]
        options = [each for each in arguments if each.startswith('-')]
        return [*RUN, '--file-forwarding', APP, *options, *(['@@', *files, '@@'] if files else [])]

    def _find_root(self):
        # Behind the proxy of the bus there is no number of a process.
        return next((each for each in accessible.get_programs(self.stage.bus) if each.name in ('journey-mapper', APP)), None)

    def toplevels(self):
        return [(window, place) for window, place in self._windows() if self._is_ours(window)]

    def _windows(self):
        return [(window, place) for window, place, is_popup in self.screen.windows() if not is_popup and place.width > 1]

    def _is_ours(self, window):
        return any(name in ('journey-mapper', APP) for name in self.screen.names(window))

    def keep_picture(self, name):
        """Keeps what the screen shows, for people to look at."""
        picture = self.picture()
        if PICTURES:
            picture.save(os.path.join(PICTURES, name + '.png'))
        return picture

    def title(self):
        return self.screen.title(self.window)

    def choose(self, path, is_new):
        """Types a path into the portal's window for files; an empty one takes what is proposed."""
        def find_portal():
            return next((window for window, _ in self._windows() if 'portal' in ' '.join(self.screen.names(window))), None)
        window = self._wait(find_portal, 'the window of the portal')
        self.picture()
        self.screen.focus(window)
        if is_new and path:
            self.key('Ctrl+a')
            self.type(path)
        elif path:
            # The first letter brings the place to type in.
            self.type(path[0])
            self.picture()
            self.key('End')
            self.type(path[1:])
        self.keep_picture('portal-save' if is_new else 'portal-open')
        self.key('Return')
        self._wait(lambda: find_portal() is None, 'the window of the portal closes')
        self.screen.focus(self.window)

    def kill(self):
        subprocess.run(['flatpak', 'kill', APP], env=self.stage.environment, check=False, capture_output=True)
        self.process.wait(timeout=PATIENCE)

    def journals(self):
        return [os.path.join(folder, 'journal') for folder, _, names in os.walk(self.stage.own())
                if 'journal' in names and os.path.basename(os.path.dirname(folder)) == 'recovery']


__all__ = ['APP', 'SOURCE', 'Sandbox', 'wait_until']
