#!/usr/bin/python3
# test-find.py: finding something in the map, commands by their names, and versions that were kept
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re

from maps import get_touchpoint, small, titles
from window import case, main, read


def start(stage, data=None):
    path = stage.write(data or small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    return program, path


def has_keys(program, role, name=None):
    """Waits until something has the keys."""
    return program.wait(lambda: next((each for each in program.root.seek(role, name) if 'focused' in each.states), None),
                        f'{role} “{name}” has the keys')


def is_count(text):
    return re.fullmatch(r'\d+ of \d+', text)


def find(program, text):
    """Opens the bar and types."""
    program.key('Ctrl+f')
    has_keys(program, 'search box')
    program.key('Ctrl+a')
    program.type(text)


def is_selected(program, name):
    program.wait(lambda: 'selected' in program.find('list item', name).states, f'“{name}” is selected')


def list_commands(program, text):
    program.key('Ctrl+k')
    program.find('dialog', 'Commands')
    has_keys(program, 'search box')
    program.type(text)


def choose(program, text):
    """Runs a command by its name."""
    list_commands(program, text)
    program.key('Return')
    program.wait_gone('dialog', 'Commands')


@case
def each_step_shows_a_match(stage):
    program, path = start(stage)
    find(program, 'RÉVIEWS')
    program.find('label', '1 of 1')
    is_selected(program, 'Read reviews')
    program.key('Ctrl+a')
    program.type('zzz')
    program.find('label', 'No matches')
    program.key('Ctrl+a')
    program.type('a')
    program.find('label', is_count)
    program.key('Escape')
    program.wait_gone('label', is_count)
    assert read(path) == small()


@case
def keys_go_on_and_back(stage):
    program, _ = start(stage)
    find(program, 'queues')
    program.find('label', '1 of 1')
    program.key('Ctrl+a')
    program.type('try')
    # The touchpoint, and the KPI that is measured after it.
    program.find('label', '1 of 2')
    is_selected(program, 'Try one out')
    program.key('Return')
    program.find('label', '2 of 2')
    program.key('Return')
    program.find('label', '1 of 2')
    program.key('Shift+Return')
    program.find('label', '2 of 2')
    program.key('F3')
    program.find('label', '1 of 2')
    program.key('Ctrl+Shift+g')
    program.find('label', '2 of 2')
    program.key('Ctrl+g')
    program.find('label', '1 of 2')
    # Escape gives the keys back to the map, on what was found.
    program.key('Escape')
    program.wait_gone('label', '1 of 2')
    program.key('Delete')
    program.wait_gone('list item', 'Try one out')
    program.key('Ctrl+z')
    program.find('list item', 'Try one out')


@case
def what_only_the_form_shows_can_be_gone_to(stage):
    data = small()
    get_touchpoint(data, 'Pay')['pain-points'][0]['cause'] = 'One till is broken'
    program, path = start(stage, data)
    find(program, 'till is')
    program.find('label', 'Only in the form')
    program.find('label', lambda text: text.startswith('Cause · Two queues · Pay'))
    program.key('Ctrl+Return')
    entry = program.wait(lambda: next((each for each in program.root.walk()
                                       if {'focused', 'editable'} <= each.states and each.text == 'One till is broken'), None),
                         'the field of the form has the keys')
    program.key('Ctrl+a')
    program.type('All tills are broken')
    program.wait(lambda: entry.text == 'All tills are broken', 'the field is typed into')
    # The count follows.
    program.find('label', 'No matches')
    saved = program.save(path)
    assert get_touchpoint(saved, 'Pay')['pain-points'][0]['cause'] == 'All tills are broken'


@case
def what_another_view_shows_can_be_gone_to(stage):
    program, _ = start(stage)
    program.key('Ctrl+1')
    program.wait_gone('list item', 'Read reviews')
    find(program, 'ask a friend')
    program.find('label', 'Not shown in this view')
    program.click(program.find('button', 'Show'))
    is_selected(program, 'Ask a friend')
    program.wait_gone('label', 'Not shown in this view')


@case
def the_count_follows_edits(stage):
    program, _ = start(stage)
    find(program, 'reviews')
    program.find('label', '1 of 1')
    program.key('Escape')
    program.key('Ctrl+d')
    program.wait(lambda: len(program.root.find_all('list item', 'Read reviews')) == 2, 'there are two of them')
    program.key('F3')
    program.find('label', lambda text: is_count(text) and text.endswith(' of 2'))
    # The keys are in the entry, whose typing Ctrl+Z would take back.
    program.click('Try one out')
    program.key('Ctrl+z')
    program.find('label', '1 match')


@case
def a_command_runs_by_its_name(stage):
    program, path = start(stage)
    program.click('Read reviews')
    # A command of the map finds the keys on it.
    choose(program, 'duplicate')
    program.wait(lambda: len(program.root.find_all('list item', 'Read reviews')) == 2, 'there are two of them')
    saved = program.check_undo(path, small())
    assert titles(saved)[0].count('Read reviews') == 2, titles(saved)
    # The one that was used last stands first.
    program.key('Ctrl+Shift+p')
    program.find('dialog', 'Commands')
    has_keys(program, 'search box')
    program.key('Return')
    program.wait_gone('dialog', 'Commands')
    program.wait(lambda: len(program.root.find_all('list item', 'Read reviews')) == 3, 'there are three of them')


@case
def commands_open_dialogs_and_places(stage):
    program, _ = start(stage)
    choose(program, 'keyb short')
    program.find('dialog', 'Keyboard Shortcuts')
    program.key('Escape')
    program.wait_gone('dialog', 'Keyboard Shortcuts')
    choose(program, 'try one')
    is_selected(program, 'Try one out')
    list_commands(program, 'nothing of this name')
    program.find('label', 'No Matches')
    program.key('Escape')
    program.wait_gone('dialog', 'Commands')
    # What cannot be done is there and says so.
    list_commands(program, 'redo')
    program.find('list item', 'Redo', below=program.find('dialog', 'Commands'))
    program.key('Return')
    assert program.shows('dialog', 'Commands')


@case
def a_version_is_restored(stage):
    program, path = start(stage)
    program.key('Ctrl+Home')
    choose(program, 'kept versions')
    program.find('label', 'No Versions Yet')
    program.key('Escape')
    program.wait_gone('dialog', 'Kept Versions')

    program.click('Read reviews')
    program.key('Delete')
    program.wait_gone('list item', 'Read reviews')
    first = program.save(path)
    program.click('Ask a friend')
    program.key('Delete')
    program.wait_gone('list item', 'Ask a friend')
    second = program.save(path)
    assert first != second

    choose(program, 'kept versions')
    dialog = program.find('dialog', 'Kept Versions')
    program.find('label', lambda text: text.endswith('the same as now'), below=dialog)
    program.find('label', lambda text: text.endswith('1 item differs from now'), below=dialog)
    assert 'sensitive' not in program.find('button', 'Restore', below=dialog).states
    program.key('Down')
    program.wait(lambda: 'sensitive' in program.find('button', 'Restore', below=dialog).states, 'the version is read')
    program.click(program.find('button', 'Restore', below=dialog))
    program.wait_gone('dialog', 'Kept Versions')
    program.find('list item', 'Ask a friend')
    restored = program.save(path)
    assert restored == first
    program.key('Ctrl+z')
    program.wait_gone('list item', 'Ask a friend')
    undone = program.save(path)
    assert undone == second


@case
def a_version_that_is_damaged_says_so(stage):
    program, path = start(stage)
    program.click('Read reviews')
    program.key('Delete')
    program.wait_gone('list item', 'Read reviews')
    program.save(path)
    backups = os.path.join(stage.environment['XDG_STATE_HOME'], 'journey-mapper', 'backups')
    folder = max((os.path.join(backups, name) for name in os.listdir(backups)), key=os.path.getmtime)
    for name in os.listdir(folder):
        os.chmod(os.path.join(folder, name), 0o600)
        with open(os.path.join(folder, name), 'w') as file:
            file.write('{ damaged')
    choose(program, 'kept versions')
    dialog = program.find('dialog', 'Kept Versions')
    program.find('label', 'This version cannot be read.', below=dialog)
    program.find('label', lambda text: 'damaged' in text, below=dialog)
    for button in ('Restore', 'Open as New Map'):
        assert 'sensitive' not in program.find('button', button, below=dialog).states
    program.key('Escape')
    program.wait_gone('dialog', 'Kept Versions')


@case
def a_version_is_opened_beside_the_map(stage):
    program, path = start(stage)
    program.click('Read reviews')
    program.key('Delete')
    program.wait_gone('list item', 'Read reviews')
    saved = program.save(path)
    choose(program, 'kept versions')
    dialog = program.find('dialog', 'Kept Versions')
    program.find('label', lambda text: text.endswith('1 item differs from now'), below=dialog)
    program.key('Down')
    program.wait(lambda: 'sensitive' in program.find('button', 'Restore', below=dialog).states, 'the version is chosen')
    program.click(program.find('button', 'Open as New Map', below=dialog))
    program.wait_gone('dialog', 'Kept Versions')
    program.find('list item', 'Read reviews')
    assert read(path) == saved
    choose(program, 'show tab')
    program.wait_gone('list item', 'Read reviews')


main()
