#!/usr/bin/python3
# test-session.py: the start page, and what is there again when the program is started again
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import signal
import time

from maps import small
from window import SAMPLES, case, main, wait_until

SAMPLE = os.path.join(SAMPLES, 'switching-mobile-provider.journey.json')


def other():
    changed = small()
    changed['title'] = 'Renting a bicycle'
    changed['stages'][0]['title'] = 'Asking'
    return changed


def quit_program(program):
    program.key('Ctrl+q')
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    assert program.process.returncode == 0, program.read_errors()


def session(stage):
    return os.path.join(stage.folder, 'state', 'journey-mapper', 'session')


def go_to(program, what):
    """Moves the focus to something by keys."""
    for _ in range(40):
        if 'focused' in what.states:
            return
        program.key('Tab')
        time.sleep(0.05)
    raise AssertionError(f'{what} is not reached by keys')


def choose_the_only_file(program):
    """In GTK's own window for files, which shows one file."""
    window = program.wait(lambda: next((window for window, _ in program.toplevels() if window.id != program.window.id), None),
                          'a window to choose a file in')
    program.screen.focus(window)
    program.wait_for_files()
    for _ in range(20):
        program.key('Down', 'Return')
        time.sleep(0.5)
        if all(each.id != window.id for each, _ in program.toplevels()):
            break
    program.screen.focus(program.window)


def tabs(program):
    return [each.name for each in program.root.find_all('tab', lambda name: 'bicycle' in name)]


def zoom(program):
    return program.find('text box', 'Zoom').text.replace('\u2068', '').replace('\u2069', '')


def is_checked(program, view):
    return 'checked' in program.find('radio', view).states


@case
def tabs_views_and_places_come_back(stage):
    one, two = stage.write(small(), 'one.journey.json'), stage.write(other(), 'two.journey.json')
    program = stage.start(one, two)
    # The second: executive, larger, without the left panel.
    program.find('list', 'Asking')
    program.key('Ctrl+1', 'Ctrl+plus', 'Ctrl+plus', 'F9')
    program.wait(lambda: is_checked(program, 'Executive'), 'the executive view')
    program.wait(lambda: zoom(program) == '125 %', 'another zoom')
    # The first: customers, smaller, scrolled.
    program.key('Ctrl+Page_Up')
    program.find('list', 'Looking')
    program.key('Ctrl+3', 'Ctrl+plus', 'Ctrl+plus', 'Ctrl+plus', 'Ctrl+plus')
    program.wait(lambda: zoom(program) == '175 %', 'another zoom')
    program.wait(lambda: is_checked(program, 'Customer'), 'the view of customers')
    x, y, width, height = program.area(program.find('list', 'Looking'))
    stage.screen.scroll(x + 200, y + 200, 3, keys='Shift')
    program.wait(lambda: program.area(program.find('list', 'Looking'))[0] < x - 50, 'the map is scrolled')
    place = program.area(program.find('list', 'Looking'))
    quit_program(program)

    program = stage.start()
    program.wait(lambda: program.area(program.find('list', 'Looking')) == place, 'the same place')
    assert is_checked(program, 'Customer') and zoom(program) == '175 %'
    assert program.frame.name == 'Buying a bicycle', program.frame.name
    # The other tab has its name before it is read.
    assert tabs(program) == ['Buying a bicycle', 'Renting a bicycle'], tabs(program)
    assert program.shows('tab', 'Parts')
    program.key('Ctrl+Page_Down')
    program.find('list', 'Asking')
    program.wait(lambda: is_checked(program, 'Executive'), 'the executive view')
    assert zoom(program) == '125 %'
    assert not program.shows('tab', 'Parts')


@case
def a_file_has_its_own_look(stage):
    one, two = stage.write(small(), 'one.journey.json'), stage.write(other(), 'two.journey.json')
    program = stage.start(one)
    program.find('list', 'Looking')
    program.key('Ctrl+1', 'Ctrl+minus')
    program.wait(lambda: is_checked(program, 'Executive') and zoom(program) == '90 %', 'the executive view, smaller')
    program.end()
    # Whoever opens a file gets just that file.
    program = stage.start(two)
    program.find('list', 'Asking')
    assert is_checked(program, 'Operational') and zoom(program) == '100 %'
    program.end()
    program = stage.start(one)
    program.find('list', 'Looking')
    assert is_checked(program, 'Executive') and zoom(program) == '90 %'


@case
def what_is_missing_is_named(stage):
    one, two = stage.write(small(), 'one.journey.json'), stage.write(other(), 'two.journey.json')
    program = stage.start(one, two)
    program.find('list', 'Asking')
    quit_program(program)
    os.remove(two)
    program = stage.start()
    program.find('list', 'Looking')
    program.find(name=lambda name: 'was not found' in name and 'two.journey.json' in name)
    assert program.frame.name == 'Buying a bicycle'
    quit_program(program)
    # Only once.
    program = stage.start()
    program.find('list', 'Looking')
    assert not program.shows(name=lambda name: 'was not found' in name)


@case
def a_killed_program_comes_back_too(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list', 'Looking')
    wait_until(lambda: os.path.exists(session(stage)), 'it is written what is open')
    os.kill(program.process.pid, signal.SIGKILL)
    program.process.wait()
    program = stage.start()
    program.find('list', 'Looking')


@case
def a_signal_ends_in_good_order(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list', 'Looking')
    program.key('Ctrl+1')
    program.wait(lambda: is_checked(program, 'Executive'), 'the executive view')
    os.kill(program.process.pid, signal.SIGTERM)
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    program = stage.start()
    program.find('list', 'Looking')
    program.wait(lambda: is_checked(program, 'Executive'), 'the executive view')


@case
def a_damaged_list_is_put_aside(stage):
    os.makedirs(os.path.dirname(session(stage)))
    with open(session(stage), 'wb') as file:
        file.write(b'\0\xff[session]\nwindows=1\n' * 50)
    program = stage.start()
    program.find('button', 'New Map…')
    assert os.path.exists(session(stage) + '.damaged')


@case
def nothing_is_restored_on_demand(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list', 'Looking')
    quit_program(program)
    program = stage.start('--no-restore')
    program.find('button', 'New Map…')
    assert not program.shows('list', 'Looking')


@case
def the_start_page_by_keys(stage):
    gone, there = stage.write(other(), 'gone.journey.json'), stage.write(small(), 'there.journey.json')
    program = stage.start(gone, there)
    program.find('list', 'Looking')
    recent = os.path.join(stage.folder, 'state', 'journey-mapper', 'recent', 'maps.ini')
    wait_until(lambda: os.path.exists(recent) and 'gone' in open(recent, encoding='utf-8').read(), 'the maps are remembered')
    quit_program(program)
    os.remove(gone)

    program = stage.start('--no-restore')
    maps = program.find('list', 'Recent maps')
    lost = program.find('list item', 'Renting a bicycle', below=maps)
    program.find('label', lambda name: name.startswith('Not found: '), below=lost)
    go_to(program, program.find('button', 'Remove “Renting a bicycle” from this list', below=maps))
    program.key('space')
    program.wait_gone('button', 'Locate “Renting a bicycle”', below=maps)
    # The focus is still in the list; Enter opens the map that is left.
    row = program.find('list item', 'Buying a bicycle', below=maps)
    program.wait(lambda: 'focused' in row.states, 'the next map has the focus')
    program.key('Return')
    program.find('list', 'Looking')


@case
def a_lost_map_is_located(stage):
    path = stage.write(small(), 'before.journey.json')
    program = stage.start(path)
    program.find('list', 'Looking')
    program.key('Ctrl+1')
    program.wait(lambda: is_checked(program, 'Executive'), 'the executive view')
    recent = os.path.join(stage.folder, 'state', 'journey-mapper', 'recent', 'maps.ini')
    wait_until(lambda: os.path.exists(recent), 'the map is remembered')
    quit_program(program)
    os.rename(path, os.path.join(os.path.dirname(path), 'after.journey.json'))

    program = stage.start('--no-restore')
    go_to(program, program.find('button', 'Locate “Buying a bicycle”'))
    program.key('space')
    # It is looked for where it was.
    choose_the_only_file(program)
    program.find('list', 'Looking')
    # It is looked at as before, wherever it is.
    program.wait(lambda: is_checked(program, 'Executive'), 'the executive view')
    program.key('Ctrl+w')
    program.find('button', 'New Map…')
    program.wait_gone('button', 'Locate “Buying a bicycle”')


main()
