# window.py: starts the program on a screen of its own, works in it as a person would, and says what came of it
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A test file declares its cases with @case and ends with main().  Each case gets a Session: the program, opened
# on a copy of a map, in a home that nobody used before.  TEST.py [CASE…] runs all cases or some, and reports in TAP.
# Cases read the saved file, the screen, or what a screen reader is told; never the program's memory.

import contextlib
import difflib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

from gi.repository import GLib

import accessible
from process import PATIENCE, ends_with_us, wait_until
from screen import Screen

SOURCE = os.environ.get('G_TEST_SRCDIR') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
PROGRAM = os.environ['JM_PROGRAM']
BUILD = os.environ.get('G_TEST_BUILDDIR', tempfile.gettempdir())
SAMPLES = os.path.join(SOURCE, 'data', 'samples')

# What has a pane of its own on the screen.
FRAMES = ('frame', 'dialog', 'window', 'file chooser')

# What GDK 4.24 says of itself, once, when a popover is shown on a screen without a compositor: with any program.
KNOWN = 'gdk_frame_timings_submitted() called on submitted frame'

# Pixels on both sides of something together.
MOST_PADDING = 48

CASES = []


def case(function):
    """Declares a case: a function of a Stage."""
    CASES.append(function)
    return function


def get_padding(what):
    """GTK tells where something is in the content of what it stands in, but not how far that is from the edge.  As a
    rule the content fills what is left, and the room about it is shared equally."""
    _, _, *size = what.extents(accessible.TO_PARENT)
    places = [child.extents(accessible.TO_PARENT) for child in what.children]
    # Of what is not on the screen GTK gives no sensible size.
    places = [place for place in places if 0 < place[2] < 10000 and 0 < place[3] < 10000]
    padding = []
    for axis in (0, 1):
        rest = size[axis] - max((place[axis] + place[axis + 2] for place in places), default=0)
        begins = min((place[axis] for place in places), default=-1)
        padding.append(rest // 2 if begins == 0 and 0 < rest <= MOST_PADDING else 0)
    return padding


class Stage:
    """Screen, buses and home that the cases of a test file share."""

    def __init__(self, **environment):
        self.folder = tempfile.mkdtemp(prefix='jm-window-')
        self.log = open(os.path.join(self.folder, 'stage.log'), 'w+')
        self.screen = Screen(log=self.log)
        for name in ('home', 'run', 'config/gtk-4.0', 'cache', 'data', 'state'):
            os.makedirs(os.path.join(self.folder, name))
        os.chmod(os.path.join(self.folder, 'run'), 0o700)
        # What moves slowly only costs time here.
        with open(os.path.join(self.folder, 'config', 'gtk-4.0', 'settings.ini'), 'w') as file:
            file.write('[Settings]\ngtk-enable-animations=false\n')
        self.environment = {
            **{name: os.environ[name] for name in ('PATH', 'TZ', 'MALLOC_CHECK_', 'UBSAN_OPTIONS') if name in os.environ},
            'DISPLAY': self.screen.name,
            'HOME': os.path.join(self.folder, 'home'),
            'TMPDIR': self.folder,
            'XDG_RUNTIME_DIR': os.path.join(self.folder, 'run'),
            'XDG_CONFIG_HOME': os.path.join(self.folder, 'config'),
            'XDG_CACHE_HOME': os.path.join(self.folder, 'cache'),
            'XDG_DATA_HOME': os.path.join(self.folder, 'data'),
            'XDG_STATE_HOME': os.path.join(self.folder, 'state'),
            # Libraries below GTK keep memory to the end on purpose.
            'ASAN_OPTIONS': 'detect_leaks=0:halt_on_error=1:abort_on_error=1',
            'LC_ALL': 'C.UTF-8',
            'GDK_BACKEND': 'x11',
            'GDK_DEBUG': 'no-portals',
            'GIO_USE_VFS': 'local',
            'GSETTINGS_BACKEND': 'memory',
            'GSETTINGS_SCHEMA_DIR': os.path.join(BUILD, 'data'),
            'GSK_RENDERER': 'cairo',
            'GTK_A11Y': 'atspi',
            'GTK_CSD': '1',
            'G_DEBUG': 'fatal-criticals',
            **environment,
        }
        self.daemon = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'], env=self.environment,
                                       stdout=subprocess.PIPE, stderr=self.log, text=True, preexec_fn=ends_with_us)
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = self.daemon.stdout.readline().strip()
        self.session_bus = accessible.connect(self.environment['DBUS_SESSION_BUS_ADDRESS'])
        self.session_bus.set_exit_on_close(False)
        self.bus = accessible.open_bus(self.session_bus)
        self.bus.set_exit_on_close(False)
        self.program = None
        self.screen.keep_pace = lambda: self.program and self.program.keep_pace()

    def close(self):
        self.bus.close_sync(None)
        self.session_bus.close_sync(None)
        self.daemon.terminate()
        self.daemon.wait()
        self.screen.close()
        self.log.close()
        # What the folder still holds may have been made unwritable by a case.
        subprocess.run(['chmod', '-R', 'u+w', self.folder], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def make_folder(self, name='maps'):
        return tempfile.mkdtemp(prefix=name + '-', dir=self.folder)

    def copy(self, path):
        """A copy of a file in a folder of its own."""
        return shutil.copy(path, self.make_folder())

    def write(self, data, name='map.journey.json'):
        """Writes a map in the program's own form, or any text or bytes, and returns the path."""
        path = os.path.join(self.make_folder(), name)
        if isinstance(data, dict):
            data = json.dumps(data, indent=2, ensure_ascii=False) + '\n'
        with open(path, 'wb') as file:
            file.write(data.encode() if isinstance(data, str) else data)
        return path

    def forget(self):
        """What the program has kept for itself: a case does not begin where another one has ended."""
        for name in ('state', os.path.join('config', 'glib-2.0')):
            shutil.rmtree(os.path.join(self.folder, name), ignore_errors=True)
        os.makedirs(os.path.join(self.folder, 'state'))

    def start(self, *arguments, **environment):
        """Starts the program and waits until its window can be worked with."""
        self.program = self.make_program(arguments, environment)
        return self.program

    def make_program(self, arguments, environment):
        return Program(self, arguments, environment)


class Program:
    def __init__(self, stage, arguments, environment):
        self.stage, self.screen = stage, stage.screen
        self.errors = os.path.join(stage.folder, f'errors-{time.monotonic_ns()}.txt')
        with open(self.errors, 'w') as errors:
            self.process = subprocess.Popen(self.get_command(arguments), env=stage.environment | environment,
                                            cwd=stage.folder, stdout=errors, stderr=errors, preexec_fn=ends_with_us)
        self.meet()

    def get_command(self, arguments):
        return [PROGRAM, *arguments]

    def meet(self):
        """Waits for its window."""
        self.root = self._wait(self._find_root, 'the program can be looked at')
        self.frame = self._wait(lambda: next(iter(self.frames()), None), 'a window')
        window, *_ = self._wait(lambda: self.toplevels(), 'a window on the screen')[0]
        self.window = window
        self.screen.place(window, 0, 0, self.screen.width, self.screen.height)
        self._wait(lambda: self.frame.extents()[2] == self.screen.width, 'the window fills the screen')

    def _wait(self, condition, what, seconds=PATIENCE):
        def ask():
            if self.process.poll() is not None:
                raise AssertionError(f'{what}: the program ended with {self.process.returncode}\n{self.read_errors()}')
            try:
                return condition()
            except GLib.Error:
                return None
        return wait_until(ask, what, seconds)

    def _find_root(self):
        return next((each for each in accessible.get_programs(self.stage.bus) if each.process == self.process.pid), None)

    def keep_pace(self):
        """Waits until the program has come to what was pressed and moved, and has drawn what came of it."""
        # It answers in between.  The second question comes to a main loop that had nothing else to do but to draw.
        for _ in range(2):
            if self.process.poll() is None:
                with contextlib.suppress(GLib.Error):
                    self.root.role

    def read_errors(self):
        with open(self.errors) as file:
            return file.read()

    # Windows.

    def frames(self):
        return [child for child in self.root.children if child.role in FRAMES]

    def toplevels(self):
        """Its windows on the screen, the newest last, without menus and popovers."""
        return [(window, place) for window, place, is_popup in self.screen.windows()
                if not is_popup and place.width > 1 and self.screen.process(window) == self.process.pid]

    def popups(self):
        return [(window, place) for window, place, is_popup in self.screen.windows() if is_popup and place.width > 1]

    # Finding things.

    def find(self, role=None, name=None, below=None, seconds=PATIENCE, **more):
        """Waits for something of this role and name and returns it."""
        what = f'{role or "anything"} “{name if not callable(name) else name.__name__}”'
        return self._wait(lambda: next((below or self.root).seek(role, name, **more), None), what, seconds)

    def shows(self, role=None, name=None, below=None):
        return next((below or self.root).seek(role, name), None) is not None

    def wait_gone(self, role=None, name=None, below=None):
        self._wait(lambda: not self.shows(role, name, below), f'{role} “{name}” goes away')

    def wait(self, condition, what, seconds=PATIENCE):
        return self._wait(condition, what, seconds)

    def area(self, what, below=None):
        """Where something is on the screen, when it does not move any more: x, y, width, height."""
        if isinstance(what, str):
            what = self.find(name=what, below=below)
        now = self._area(what)
        for _ in range(1000):
            self.keep_pace()
            before, now = now, self._area(what)
            if before == now:
                return now
        raise AssertionError(f'{what} does not stay in its place')

    def _area(self, what):
        x, y, width, height = what.extents(accessible.TO_PARENT)
        while what != self.root:
            above = what.parent
            if above.role in FRAMES:
                # The frame of a window gives its own place as that of what it holds.
                left, top, *_ = above.extents(accessible.TO_PARENT)
                return x - left, y - top, width, height
            left, top, *_ = above.extents(accessible.TO_PARENT)
            right, down = get_padding(above)
            x, y, what = x + left + right, y + top + down, above
        raise AssertionError(f'{what} is in no window')

    def middle(self, what):
        """Its middle, when it does not move any more."""
        if isinstance(what, str):
            what = self.find(name=what)
        last = [None]

        def is_steady():
            before, last[0] = last[0], self.area(what)
            if before == last[0]:
                return True
            time.sleep(0.1)
            return False
        self._wait(is_steady, f'{what} stays in its place')
        x, y, width, height = last[0]
        return x + width // 2, y + height // 2

    def picture(self):
        """What the screen shows, when it does not change any more."""
        last = [None]

        def is_steady():
            before, last[0] = last[0], self.screen.picture()
            if before is not None and before == last[0]:
                return True
            time.sleep(0.3)
            self.keep_pace()
            return False
        self._wait(is_steady, 'the picture stays as it is')
        return last[0]

    def show(self, what):
        """Turns the wheel until something is in the part of a list or panel that is seen."""
        view, child = what.parent, what
        while view != self.root and child.extents()[3] <= view.extents()[3]:
            view, child = view.parent, view
        if view == self.root:
            return
        x, y, width, seen = self.area(view)
        _, top, *_ = view.extents()
        for _ in range(100):
            _, begins, _, height = what.extents()
            if top <= begins and begins + height <= top + seen:
                return
            self.screen.scroll(x + width // 2, y + seen // 2, 1 if begins > top else -1)
            time.sleep(0.03)
        raise AssertionError(f'{what} cannot be scrolled into sight')

    # Working with them.

    def click(self, what, **more):
        self.screen.click(*self.middle(what), **more)

    def double_click(self, what):
        self.screen.double_click(*self.middle(what))

    def key(self, *strokes):
        self.screen.key(*strokes)

    def type(self, text):
        self.screen.type(text)

    def close_window(self):
        self.screen.ask_to_close(self.window)

    def save(self, path):
        """Ctrl+S; returns what the file holds when it has changed."""
        before = os.stat(path).st_mtime_ns
        self.key('Ctrl+s')
        self._wait(lambda: os.stat(path).st_mtime_ns != before, f'{path} is saved')
        return read(path)

    def choose_file(self, path):
        """Types a name into GTK's own window for files, which is open or about to be."""
        window = self._wait(lambda: next((window for window, _ in self.toplevels() if window.id != self.window.id), None),
                            'a window to choose a file in')
        self.screen.focus(window)
        entry = self.wait_for_files()
        # Letter by letter the window would read folder after folder, to complete the name.
        entry.set_text(path)
        self.keep_pace()
        self.key('Return')
        self._wait(lambda: all(each.id != window.id for each, _ in self.toplevels()), 'the file is chosen')
        self.screen.focus(self.window)

    def wait_for_files(self):
        """Waits until GTK's own window for files has read its folder: it does not like to be worked with before.  Returns
        where a name is typed, if there is such a place."""
        last, times = [None], [0]

        def is_steady():
            before, last[0] = last[0], [frame.dump() for frame in self.frames() if frame != self.frame]
            times[0] = times[0] + 1 if before == last[0] else 0
            # Of a folder without anything to show nothing tells that it was read.
            if before and times[0] >= (1 if any('grid cell' in each for each in before) else 4):
                return True
            time.sleep(0.3)
            self.keep_pace()
            return False
        self._wait(is_steady, 'the folder is read')
        return next((each for frame in self.frames() if frame != self.frame
                     for each in frame.seek('text box') if 'focused' in each.states), None)

    def check_undo(self, path, before):
        """Saves what was done, takes it back, does it again, saving each time, and returns what was done."""
        done = self.save(path)
        assert done != before, 'nothing was done'
        self.key('Ctrl+z')
        undone = self.save(path)
        assert undone == before, f'undo left {difference(before, undone)}'
        self.key('Ctrl+Shift+z')
        again = self.save(path)
        assert again == done, f'redo left {difference(done, again)}'
        return done

    def end(self):
        """Closes the window, gives up what was not saved, and sees that the program ends well."""
        if self.process.poll() is None:
            self.key('Escape')
            self.close_window()
            end = time.monotonic() + PATIENCE
            while self.process.poll() is None and time.monotonic() < end:
                self._discard()
                time.sleep(0.05)
        if self.process.poll() is None:
            self.kill()
            raise AssertionError('the program does not end when its window is closed')
        if self.process.returncode != 0:
            raise AssertionError(f'the program ended with {self.process.returncode}')
        complaints = [line for line in self.read_errors().splitlines()
                      if re.search('WARNING|CRITICAL|ERROR|Sanitizer|runtime error', line) and KNOWN not in line]
        if complaints:
            raise AssertionError('the program complains: ' + '\n'.join(complaints))

    def _discard(self):
        """Answers the question about what was not saved, if there is one."""
        try:
            # Not in the map, which may be large.
            for button in self.root.seek('button', lambda name: name.startswith('Discard'), closed=('list',)):
                x, y, width, height = self.area(button)
                self.screen.click(x + width // 2, y + height // 2)
                return
        except (AssertionError, GLib.Error):
            # It went, and perhaps the program with it.
            pass

    def kill(self):
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()


def difference(before, after):
    """The lines of two maps that differ."""
    texts = [json.dumps(each, indent=1, ensure_ascii=False).splitlines() for each in (before, after)]
    return '\n'.join(difflib.unified_diff(*texts, lineterm='', n=0))


def read(path):
    """The map in a file."""
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def read_bytes(path):
    with open(path, 'rb') as file:
        return file.read()


def keep(stage, name, problem):
    """Keeps what shows how a case failed: a picture, the tree, what the program said."""
    folder = os.path.join(BUILD, 'meson-logs', 'window')
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, name)
    print(f'# {name}: {problem}'.replace('\n', '\n# '))
    try:
        stage.screen.picture().save(path + '.png')
        print(f'# the screen: {path}.png')
    except Exception as error:
        print(f'# no picture: {error}')
    if stage.program is not None:
        tree = ''
        if stage.program.process.poll() is None and getattr(stage.program, 'root', None):
            tree = stage.program.root.dump()
        with open(path + '.txt', 'w') as file:
            file.write(f'{problem}\n\n{stage.program.read_errors()}\n\n{tree}\n')
        print(f'# what the program said, and the tree: {path}.txt')
        print('# ' + stage.program.read_errors().replace('\n', '\n# '))


def main(make_stage=Stage, **environment):
    """Runs the cases that are named, or all, each on a program of its own; all see what is added to the environment."""
    subject = os.path.basename(sys.argv[0]).removesuffix('.py')
    chosen = [each for each in CASES if not sys.argv[1:] or each.__name__ in sys.argv[1:]]
    failed = 0
    print(f'1..{len(chosen)}', flush=True)
    stage = make_stage(**environment)
    for number, each in enumerate(chosen, 1):
        name = each.__name__.replace('_', '-')
        began = time.monotonic()
        try:
            stage.program = None
            stage.forget()
            each(stage)
            if stage.program is not None:
                stage.program.end()
            print(f'ok {number} - {name}', f'# {time.monotonic() - began:.1f} s', flush=True)
        except Exception:
            failed += 1
            keep(stage, f'{subject}-{name}', traceback.format_exc())
            if stage.program is not None:
                stage.program.kill()
            print(f'not ok {number} - {name}', flush=True)
    stage.close()
    sys.exit(failed > 0)
