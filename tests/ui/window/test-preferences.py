#!/usr/bin/python3
# test-preferences.py: each preference does what it says, now and when the program is started again
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import signal
import time

from maps import begin_typing, retitle, small, titles
from window import SAMPLES, case, main, read, read_bytes, wait_until

# Settings that outlive the program, as in a sandbox.
KEPT = {'GSETTINGS_BACKEND': 'keyfile'}
SAMPLE = os.path.join(SAMPLES, 'switching-mobile-provider.journey.json')


def open_preferences(program):
    program.key('Ctrl+comma')
    return program.find('dialog', 'Preferences')


def close_preferences(program):
    # Toasts that tell of something done take an Escape each before the dialog does.
    for _ in range(5):
        program.key('Escape')
        time.sleep(0.4)
        if not program.shows('dialog', 'Preferences'):
            break
    program.wait_gone('dialog', 'Preferences')


def choose(program, row, steps):
    """Chooses in a row with a list, by keys: so many steps below what is chosen now."""
    program.click(row)
    program.wait(lambda: program.popups(), 'the list is open')
    time.sleep(0.3)
    program.key(*['Down' if steps > 0 else 'Up'] * abs(steps), 'Return')
    program.wait(lambda: not program.popups(), 'the list is closed')


def find_row(program, name):
    return program.find(name=name, below=program.find('dialog', 'Preferences'))


def switch(program, name):
    row = find_row(program, name)
    program.show(row)
    program.click(row)


def is_dark(stage):
    # A place of the header bar without anything on it.
    return sum(stage.screen.picture(x=500, y=8, width=1, height=1).pixel(0, 0)) < 200


def end(program):
    program.key('Ctrl+q')
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    assert program.process.returncode == 0, program.read_errors()


@case
def style(stage):
    path = stage.write(small())
    program = stage.start(path, **KEPT)
    program.find('list', 'Looking')
    assert not is_dark(stage)
    open_preferences(program)
    choose(program, find_row(program, 'Style'), 2)
    close_preferences(program)
    wait_until(lambda: is_dark(stage), 'the window is dark')
    end(program)
    # It is dark from the first frame that can be seen.
    program = stage.start(path, **KEPT)
    assert is_dark(stage)
    program.find('list', 'Looking')
    open_preferences(program)
    choose(program, find_row(program, 'Style'), -1)
    close_preferences(program)
    wait_until(lambda: not is_dark(stage), 'the window is light')


@case
def wheel(stage):
    program = stage.start(stage.copy(SAMPLE))
    card = program.find('list', 'Awareness')
    x, y, width, height = program.area(card)
    stage.screen.scroll(x + 300, y + 300, 2)
    program.wait(lambda: program.area(card)[1] < y, 'the map is scrolled')
    assert program.area(card)[2] == width
    open_preferences(program)
    choose(program, find_row(program, 'Mouse Wheel'), 1)
    close_preferences(program)
    stage.screen.scroll(x + 300, y + 300, -1)
    program.wait(lambda: program.area(card)[2] > width * 1.05, 'the map is larger')
    larger = program.area(card)
    stage.screen.scroll(x + 300, y + 300, 1, keys='Ctrl')
    program.wait(lambda: program.area(card)[1] < larger[1], 'with Ctrl it is scrolled')
    assert program.area(card)[2] == larger[2]


@case
def autosave(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list', 'Looking')
    retitle(program, 'Read reviews', 'Read all reviews')
    time.sleep(4)
    assert read(path) == small(), 'saved without being asked to'
    open_preferences(program)
    switch(program, 'Save Automatically')
    close_preferences(program)
    wait_until(lambda: titles(read(path))[0][1] == 'Read all reviews', 'what was edited before is saved')
    retitle(program, 'Ask a friend', 'Ask a stranger')
    wait_until(lambda: titles(read(path))[0][2] == 'Ask a stranger', 'the file is saved by itself')
    # Whoever closes at once is not asked.
    retitle(program, 'Ask a stranger', 'Ask nobody')
    program.close_window()
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    assert titles(read(path))[0][2] == 'Ask nobody'


@case
def autosave_and_a_signal(stage):
    path = stage.write(small())
    program = stage.start(path, **KEPT)
    program.find('list', 'Looking')
    open_preferences(program)
    switch(program, 'Save Automatically')
    close_preferences(program)
    retitle(program, 'Read reviews', 'Read all reviews')
    os.kill(program.process.pid, signal.SIGTERM)
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    assert titles(read(path))[0][1] == 'Read all reviews'


@case
def autosave_never_overwrites(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list', 'Looking')
    open_preferences(program)
    switch(program, 'Save Automatically')
    close_preferences(program)
    changed = small()
    changed['stages'][0]['touchpoints'][1]['title'] = 'Theirs'
    text = json.dumps(changed, indent=2, ensure_ascii=False) + '\n'
    retitle(program, 'Read reviews', 'Mine')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    program.find('button', 'Keep Mine')
    retitle(program, 'Ask a friend', 'Mine too')
    time.sleep(4)
    assert read_bytes(path).decode() == text
    # The person has decided: it goes on.
    program.click(program.find('button', 'Keep Mine'))
    retitle(program, 'Mine too', 'All mine')
    wait_until(lambda: titles(read(path))[0][1:] == ['Mine', 'All mine'], 'mine is saved')


@case
def autosave_that_fails_says_so_once(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list', 'Looking')
    open_preferences(program)
    switch(program, 'Save Automatically')
    close_preferences(program)
    # A file in the place of the folder: nothing can be written there, not even by root.
    folder = os.path.dirname(path)
    retitle(program, 'Read reviews', 'Mine')
    os.rename(folder, folder + '-away')
    with open(folder, 'w', encoding='utf-8'):
        pass
    program.wait(lambda: program.shows(name=lambda name: 'not saved automatically' in name or 'moved or deleted' in name),
                 'a bar says that it is not saved')
    retitle(program, 'Ask a friend', 'Mine too')
    time.sleep(4)
    bars = program.root.find_all('label', lambda name: 'not saved automatically' in name or 'moved or deleted' in name)
    assert len(bars) == 1, bars
    assert not program.shows(name=lambda name: 'Was Not Saved' in name)
    os.remove(folder)
    os.rename(folder + '-away', folder)
    program.save(path)


@case
def restoring(stage):
    path = stage.write(small())
    program = stage.start(path, **KEPT)
    program.find('list', 'Looking')
    session = os.path.join(stage.folder, 'state', 'journey-mapper', 'session')
    wait_until(lambda: os.path.exists(session), 'it is remembered what is open')
    open_preferences(program)
    switch(program, 'Open the Maps of Last Time')
    wait_until(lambda: not os.path.exists(session), 'nothing is remembered any more')
    close_preferences(program)
    end(program)
    program = stage.start(**KEPT)
    program.find('button', 'New Map…')
    assert not program.shows('list', 'Looking')


@case
def spelling(stage):
    program = stage.start(stage.write(small()), LC_ALL='en_US.UTF-8', LANG='en_US.UTF-8')
    program.find('list', 'Looking')
    open_preferences(program)
    row = next(program.find('dialog', 'Preferences').seek(name='Check Spelling'), None)
    close_preferences(program)
    if row is None:
        # Built without libspelling, or there is no dictionary.
        return

    def count_red():
        x, y, width, height = program.area(program.find('list item', 'Read reviews'))
        picture = stage.screen.picture(x - 4, y - 4, width + 8, height + 8)
        return sum(red > 180 and red - green > 60 and red - blue > 60
                   for red, green, blue in (picture.pixel(i, j) for i in range(picture.width) for j in range(picture.height)))

    begin_typing(program, 'Read reviews')
    program.type('Reed the reveiws carefully ')
    wait_until(lambda: count_red() > 10, 'the wrong word is underlined')
    program.key('Escape')
    open_preferences(program)
    switch(program, 'Check Spelling')
    close_preferences(program)
    begin_typing(program, 'Read reviews')
    program.type('Reed the reveiws carefully ')
    time.sleep(0.6)
    assert count_red() == 0
    program.key('Escape')


@case
def clearing(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list', 'Looking')
    state = os.path.join(stage.folder, 'state', 'journey-mapper')
    wait_until(lambda: os.path.exists(os.path.join(state, 'recent', 'maps.ini')), 'the map is remembered')
    retitle(program, 'Read reviews', 'Read all reviews')
    program.save(path)
    wait_until(lambda: os.path.exists(os.path.join(state, 'backups')), 'versions are kept')
    open_preferences(program)
    for name, subject in (('recent', 'Recent Maps'), ('backups', 'Kept Versions')):
        what = next(each for each in program.find('dialog', 'Preferences').find_all('button', 'Clear…')
                    if each.description == subject)
        program.wait(lambda: 'sensitive' in what.states, 'there is something to clear')
        program.show(what)
        # Not before the person has said so.
        program.click(what)
        program.click(program.find('button', 'Cancel'))
        program.wait_gone('button', 'Cancel')
        assert os.path.exists(os.path.join(state, name))
        program.click(what)
        program.click(program.find('button', 'Clear'))
        program.find(name=lambda text: text.startswith('Cleared: '))
        program.wait_gone('button', 'Cancel')
        wait_until(lambda: not os.path.exists(os.path.join(state, name)), 'it is gone')
    close_preferences(program)
    assert titles(read(path))[0][1] == 'Read all reviews'


main()
