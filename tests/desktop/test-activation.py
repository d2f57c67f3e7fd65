#!/usr/bin/python3
# test-activation.py: the desktop starts the installed program, opens maps in it, and asks things of it
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# It is the program with another id that is installed, with a bus that finds it where it is.

import os
import subprocess

from gi.repository import GLib
from Xlib import X

from installed import install_other

TREE = install_other()
os.environ['JM_PROGRAM'] = TREE.program

from maps import small
from window import Program, case, main, wait_until

PATH = '/' + TREE.app_id.replace('.', '/').replace('-', '_')
# Where a desktop finds what is installed, there and in the system.
INSTALLED = {
    'PATH': f'{os.path.dirname(TREE.program)}:{os.environ["PATH"]}',
    'XDG_DATA_DIRS': f'{TREE.share}:/usr/share',
    'GSETTINGS_SCHEMA_DIR': '',
}


class Activated(Program):
    """The program, started by the bus."""

    def __init__(self, stage):
        self.stage, self.screen = stage, stage.screen
        # What it says goes where the bus says something.
        self.errors = os.path.join(stage.folder, 'stage.log')
        self.process = Found(wait_until(lambda: find_owner(stage), 'the bus starts the program'))
        stage.program = self
        self.meet()

    def read_errors(self):
        return '\n'.join(line for line in super().read_errors().splitlines() if f':{self.process.pid})' in line)


class Found:
    """A process that is nobody's child here."""

    def __init__(self, pid):
        self.pid, self.returncode = pid, 0

    def poll(self):
        try:
            with open(f'/proc/{self.pid}/stat') as file:
                return 0 if file.read().rpartition(')')[2].split()[0] == 'Z' else None
        except FileNotFoundError:
            return 0

    def wait(self):
        wait_until(lambda: self.poll() is not None, 'the program ends')

    @property
    def arguments(self):
        with open(f'/proc/{self.pid}/cmdline') as file:
            return file.read().split('\0')[:-1]


def find_owner(stage):
    """The process that has the name of the program on the bus."""
    try:
        pid, = stage.session_bus.call_sync('org.freedesktop.DBus', '/', 'org.freedesktop.DBus',
                                           'GetConnectionUnixProcessID', GLib.Variant('(s)', (TREE.app_id,)), None, 0,
                                           20000, None).unpack()
        return pid
    except GLib.Error:
        return None


def ask(stage, method, signature, *values):
    """What a desktop says to the program, by the bus."""
    stage.session_bus.call_sync(TREE.app_id, PATH, 'org.freedesktop.Application', method,
                                GLib.Variant(signature, values), None, 0, 60000, None)


def call(stage, *command, folder=None):
    result = subprocess.run(command, env=stage.environment, cwd=folder or stage.folder, stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True, timeout=120, check=False)
    assert result.returncode == 0, f'{" ".join(command)} ended with {result.returncode}: {result.stdout}'
    return result.stdout


def other():
    changed = small()
    changed['title'] = 'Renting a bicycle'
    changed['stages'][0]['title'] = 'Asking'
    return changed


def two_maps(stage):
    """Two maps in one folder, which the first is named in."""
    first = stage.write(small(), 'one.journey.json')
    folder = os.path.dirname(first)
    os.rename(stage.write(other(), 'two.journey.json'), os.path.join(folder, 'two.journey.json'))
    return folder


def tabs(program):
    return [each.name for each in program.root.find_all('tab', lambda name: 'bicycle' in name)]


def cover(stage):
    """Another window over all others."""
    window = stage.screen.root.create_window(0, 0, stage.screen.width, stage.screen.height, 0, X.CopyFromParent)
    window.map()
    stage.screen.display.sync()
    assert stage.screen.windows()[-1][0].id == window.id
    return window


def wait_for_front(program):
    program.wait(lambda: program.screen.windows()[-1][0].id == program.window.id, 'the window comes to the front')


def get_property(program, name):
    found = program.window.get_full_property(program.screen.display.intern_atom(name), X.AnyPropertyType)
    return found.value if found is not None else None


@case
def a_double_click_starts_the_program(stage):
    folder = two_maps(stage)
    call(stage, 'gio', 'open', 'one.journey.json', folder=folder)
    program = Activated(stage)
    assert program.process.arguments == [TREE.program, '--gapplication-service'], program.process.arguments
    program.find('list', 'Looking')


@case
def a_double_click_opens_a_tab_in_the_program_that_runs(stage):
    folder = two_maps(stage)
    program = stage.start(os.path.join(folder, 'one.journey.json'))
    program.find('list', 'Looking')
    above = cover(stage)
    call(stage, 'gio', 'open', 'two.journey.json', folder=folder)
    program.find('list', 'Asking')
    wait_for_front(program)
    assert find_owner(stage) == program.process.pid
    # What is open already is shown.
    above.configure(stack_mode=X.Above)
    stage.screen.display.sync()
    call(stage, 'gio', 'open', 'one.journey.json', folder=folder)
    program.find('list', 'Looking')
    wait_for_front(program)
    assert sorted(tabs(program)) == ['Buying a bicycle', 'Renting a bicycle'], tabs(program)
    above.destroy()
    assert len(program.toplevels()) == 1


@case
def a_second_process_hands_its_files_over(stage):
    folder = two_maps(stage)
    program = stage.start(os.path.join(folder, 'one.journey.json'))
    program.find('list', 'Looking')
    above = cover(stage)
    # Named from where that process is, not from where the first one is.
    assert call(stage, TREE.program, 'two.journey.json', './one.journey.json', 'two.journey.json', folder=folder) == ''
    program.find('list', 'Asking')
    wait_for_front(program)
    assert sorted(tabs(program)) == ['Buying a bicycle', 'Renting a bicycle'], tabs(program)
    above.destroy()


@case
def desktops_hand_over_files_in_other_ways(stage):
    folder = two_maps(stage)
    one, two = (os.path.join(folder, name) for name in ('one.journey.json', 'two.journey.json'))
    call(stage, 'gapplication', 'launch', TREE.app_id, 'one.journey.json', folder=folder)
    program = Activated(stage)
    program.find('list', 'Looking')
    call(stage, 'gio', 'launch', TREE.path('applications/ID.desktop'), two)
    program.find('list', 'Asking')
    # Where the window is to be, and that somebody has just asked for it.
    above = cover(stage)
    ask(stage, 'Open', '(asa{sv})', [GLib.filename_to_uri(one)],
        {'desktop-startup-id': GLib.Variant('s', 'files-1_TIME123456'), 'hint': GLib.Variant('s', '')})
    program.find('list', 'Looking')
    wait_for_front(program)
    above.destroy()
    # An empty list says nothing.
    ask(stage, 'Open', '(asa{sv})', [], {})
    assert sorted(tabs(program)) == ['Buying a bicycle', 'Renting a bicycle'], tabs(program)


@case
def the_bus_starts_it_with_the_maps_of_last_time(stage):
    path = os.path.join(two_maps(stage), 'one.journey.json')
    program = stage.start(path)
    program.find('list', 'Looking')
    program.end()
    call(stage, 'gapplication', 'launch', TREE.app_id)
    program = Activated(stage)
    program.find('list', 'Looking')


@case
def a_map_that_is_opened_comes_without_those_of_last_time(stage):
    folder = two_maps(stage)
    program = stage.start(os.path.join(folder, 'one.journey.json'))
    program.find('list', 'Looking')
    program.end()
    call(stage, 'gio', 'open', 'two.journey.json', folder=folder)
    program = Activated(stage)
    program.find('list', 'Asking')
    assert tabs(program) == [] or tabs(program) == ['Renting a bicycle'], tabs(program)


@case
def actions_of_the_desktop_file_start_it(stage):
    ask(stage, 'ActivateAction', '(sava{sv})', 'new-map', [], {})
    program = Activated(stage)
    program.find('dialog', 'New Journey Map')
    said = call(stage, 'gapplication', 'list-actions', TREE.app_id)
    assert said.split() == ['new-map', 'new-window'], said
    # One dialog is enough.
    call(stage, 'gapplication', 'action', TREE.app_id, 'new-map')
    assert len(program.root.find_all('dialog', 'New Journey Map')) == 1
    call(stage, 'gapplication', 'action', TREE.app_id, 'new-window')
    program.wait(lambda: len(program.toplevels()) == 2, 'another window')
    another = next(window for window, _ in program.toplevels() if window.id != program.window.id)
    stage.screen.ask_to_close(another)
    program.wait(lambda: len(program.toplevels()) == 1, 'the window is closed')


@case
def actions_work_without_the_bus_as_options(stage):
    program = stage.start('--new-map')
    program.find('dialog', 'New Journey Map')
    program.key('Escape')
    program.wait_gone('dialog', 'New Journey Map')
    # Of the program that runs.
    above = cover(stage)
    assert call(stage, TREE.program, '--new-map') == ''
    program.find('dialog', 'New Journey Map')
    wait_for_front(program)
    above.destroy()
    program.key('Escape')
    program.wait_gone('dialog', 'New Journey Map')
    assert call(stage, TREE.program, '--new-window') == ''
    program.wait(lambda: len(program.toplevels()) == 2, 'another window')
    another = next(window for window, _ in program.toplevels() if window.id != program.window.id)
    stage.screen.ask_to_close(another)
    program.wait(lambda: len(program.toplevels()) == 1, 'the window is closed')


@case
def the_desktop_knows_whose_window_it_is(stage):
    program = stage.start(stage.write(small()))
    program.find('list', 'Looking')
    with open(TREE.path('applications/ID.desktop'), encoding='utf-8') as file:
        wanted = next(line.strip().partition('=')[2] for line in file if line.startswith('StartupWMClass='))
    assert wanted in program.window.get_wm_class(), program.window.get_wm_class()
    assert get_property(program, '_GTK_APPLICATION_ID').decode() == TREE.app_id
    program.wait(lambda: get_property(program, '_NET_WM_ICON') is not None, 'the window has an icon')


@case
def about(stage):
    # Where nothing is installed, the program brings its icon along.
    program = stage.start(XDG_DATA_DIRS='/usr/share', GSETTINGS_SCHEMA_DIR=TREE.path('glib-2.0/schemas'))
    program.wait(lambda: get_property(program, '_NET_WM_ICON') is not None, 'the window has an icon')
    program.key('Ctrl+k')
    program.wait(lambda: any('focused' in each.states for each in program.root.find_all('search box')), 'a text to type into')
    program.type('about')
    program.wait(lambda: [each.name for each in program.root.find_all('list item')][:1] == ['About Journey Mapper'],
                 'the command is found')
    program.key('Return')
    dialog = program.find('dialog', lambda name: name.startswith('About'))
    program.find(name='Journey Mapper', below=dialog)
    program.find(name=TREE.version, below=dialog)
    program.find(name='The Journey Mapper authors', below=dialog)
    program.click(program.find(name=lambda name: name.startswith('What’s New'), below=dialog))

    def tells_news():
        return any('The first release.' in each.text for each in program.root.find_all('text box'))
    program.wait(tells_news, 'what is new in it')
    program.key('Escape')
    program.wait(lambda: not tells_news(), 'the way back')


main(**INSTALLED)
