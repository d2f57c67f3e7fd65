#!/usr/bin/python3
# test-surroundings.py: a machine that lacks what a desktop has
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Either the program works all the same, which is to say that a map is changed and saved with it, or it says in a
# sentence what is missing.

import contextlib
import glob
import os
import signal
import subprocess
import time

from gi.repository import GLib

from maps import retitle, small, titles
from process import ends_with_us
from window import PROGRAM, Stage, case, main, read, wait_until

PORTAL = 'org.freedesktop.portal.Desktop'
# DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER
NAME_IS_OURS = 1

FONT_CONFIGURATION = '''<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}/cache</cachedir>
</fontconfig>
'''


def change_a_map(stage, **environment):
    """Opens a map, changes a title, and saves it."""
    path = stage.write(small())
    program = stage.start(path, **environment)
    retitle(program, 'Read reviews', 'Reads five reviews')
    program.key('Ctrl+s')
    wait_until(lambda: titles(read(path))[0][1] == 'Reads five reviews', 'the file has the new title')
    return program


def run(stage, *arguments, **environment):
    return subprocess.run([PROGRAM, *arguments], env=stage.environment | environment, cwd=stage.folder, check=False,
                          capture_output=True, text=True, timeout=60)


def is_one_sentence(text):
    return text.count('\n') == 1 and text.endswith('.\n')


@contextlib.contextmanager
def fonts(stage, *files):
    """Surroundings with no other fonts."""
    folder = stage.make_folder('fonts')
    for file in files:
        os.symlink(file, os.path.join(folder, os.path.basename(file)))
    with open(os.path.join(folder, 'fonts.conf'), 'w') as configuration:
        configuration.write(FONT_CONFIGURATION.format(folder=folder))
    yield {'FONTCONFIG_FILE': configuration.name}


@case
def no_session_bus(stage):
    """Nothing tells what is in the window, so the places of things are learnt while there is a bus."""
    screen = stage.screen
    program = change_a_map(stage)
    place = program.middle(program.find('list item', 'Ask a friend'))
    program.end()
    stage.forget()

    path = stage.write(small())
    surroundings = stage.environment | {'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent'}
    process = subprocess.Popen([PROGRAM, path], env=surroundings, stderr=subprocess.PIPE, text=True, preexec_fn=ends_with_us)
    try:
        window = wait_until(lambda: next((window for window, size, _ in screen.windows() if size.width > 100), None), 'a window')
        screen.place(window, 0, 0, screen.width, screen.height)
        last = [0]

        def is_saved():
            # What is drawn may not listen yet: what comes too early is done again.
            if time.monotonic() - last[0] > 5:
                screen.click(*place)
                screen.key('Delete', 'Ctrl+s')
                last[0] = time.monotonic()
            return read(path) != small()
        wait_until(is_saved, 'a saved change')
        assert titles(read(path))[0] == ['See the window', 'Read reviews'], titles(read(path))
        screen.key('Ctrl+q')
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.communicate()


@case
def no_portal(stage):
    """The file chooser is GTK's own then."""
    with contextlib.closing(Stage(GDK_DEBUG='')) as other:
        # Whoever has the name, and nothing else of it, keeps a real one from being started.
        taken = other.session_bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                                            GLib.Variant('(su)', (PORTAL, 0)), None, 0, -1, None)
        assert taken.unpack() == (NAME_IS_OURS,), taken
        path = os.path.join(other.make_folder(), 'another.journey.json')
        program = change_a_map(other)
        program.key('Ctrl+Shift+s')
        program.choose_file(path)
        wait_until(lambda: os.path.exists(path) and titles(read(path))[0][1] == 'Reads five reviews', 'the map is in the file')
        program.end()


@case
def a_home_that_cannot_be_written(stage):
    nowhere = '/dev/null/home'
    program = change_a_map(stage, HOME=nowhere, XDG_STATE_HOME=nowhere, XDG_DATA_HOME=nowhere, XDG_CONFIG_HOME=nowhere,
                           XDG_CACHE_HOME=nowhere)
    retitle(program, 'Pay', 'Pays')
    program.wait(lambda: program.shows(None, 'Unsaved work cannot be kept on this machine. Save the map soon: '
                                             'what is not saved would be lost if the program ended.'), 'a word about it')
    program.key('Ctrl+s')


@case
def an_unknown_locale(stage):
    change_a_map(stage, LC_ALL='xx_YY.UTF-8', LANGUAGE='xx')


@case
def a_single_font(stage):
    font = sorted(glob.glob('/usr/share/fonts/**/DejaVuSansMono.ttf', recursive=True))[0]
    with fonts(stage, font) as surroundings:
        change_a_map(stage, **surroundings)


@case
def no_font_at_all(stage):
    path = stage.write(small())
    with fonts(stage) as surroundings:
        for arguments in ([path], [], ['export', path, '-o', '-', '-f', 'pdf'], ['thumbnail', path, '-']):
            result = run(stage, *arguments, **surroundings)
            assert result.returncode == 1 and not result.stdout, (arguments, result)
            assert 'font' in result.stderr and is_one_sentence(result.stderr), (arguments, result.stderr)


@case
def no_display(stage):
    path = stage.write(small())
    result = run(stage, path, DISPLAY='', WAYLAND_DISPLAY='')
    assert result.returncode == 1 and 'There is no display' in result.stderr, result
    assert is_one_sentence(result.stderr), result.stderr


@case
def a_display_that_goes_away(stage):
    """What was typed last is there when the program starts again."""
    with contextlib.closing(Stage()) as other:
        path = other.write(small())
        program = other.start(path)
        retitle(program, 'Read reviews', 'Reads five reviews')
        other.screen.server.send_signal(signal.SIGKILL)
        program.process.wait(60)
        assert program.process.returncode == 1, program.process.returncode
        assert 'The display is gone.' in program.read_errors(), program.read_errors()

        program = stage.start(path, XDG_STATE_HOME=other.environment['XDG_STATE_HOME'])
        program.click(program.find('button', 'Show…'))
        program.click(program.find('button', 'Recover'))
        program.find('list item', 'Reads five reviews')
        assert read(path) == small()
        program.end()


if __name__ == '__main__':
    main()
