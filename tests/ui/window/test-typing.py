#!/usr/bin/python3
# test-typing.py: texts that are typed where they stand on the map
#
# SPDX-License-Identifier: GPL-3.0-or-later

from maps import get_touchpoint, small, titles
from window import case, main, read

EDITABLE = 'editable'


def start(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    return program, path


def wait_for_entry(program):
    """Waits until a text on the map has the keys."""
    canvas = program.find('list', 'Looking').parent
    return program.wait(lambda: next((each for each in canvas.walk() if {'focused', EDITABLE} <= each.states), None),
                        'a text that can be typed into')


def wait_no_entry(program):
    canvas = program.find('list', 'Looking').parent
    program.wait(lambda: not any({'focused', EDITABLE} <= each.states for each in canvas.walk()), 'nothing is typed into')


def replace(program, text):
    program.key('Ctrl+a')
    program.type(text)


@case
def a_double_click_edits_a_title(stage):
    program, path = start(stage)
    program.double_click('Read reviews')
    wait_for_entry(program)
    replace(program, 'Reads five reviews')
    program.key('Return')
    program.find('list item', 'Reads five reviews')
    saved = program.check_undo(path, small())
    assert titles(saved)[0] == ['See the window', 'Reads five reviews', 'Ask a friend'], titles(saved)


@case
def return_edits_and_escape_gives_up(stage):
    program, path = start(stage)
    program.click('Read reviews')
    program.key('Return')
    wait_for_entry(program)
    replace(program, 'Nothing of this')
    program.key('Escape')
    wait_no_entry(program)
    program.find('list item', 'Read reviews')
    assert not program.shows('list item', 'Nothing of this')
    program.key('Return')
    wait_for_entry(program)
    replace(program, 'Größe — 日本 “<b>&”')
    program.key('Return')
    program.find('list item', 'Größe — 日本 “<b>&”')
    saved = program.check_undo(path, small())
    assert titles(saved)[0][1] == 'Größe — 日本 “<b>&”', titles(saved)


@case
def tab_goes_to_the_next_cell(stage):
    program, path = start(stage)
    program.double_click('See the window')
    wait_for_entry(program)
    replace(program, 'First')
    program.key('Tab')
    wait_for_entry(program)
    program.find('list item', 'First')
    replace(program, 'Second')
    program.key('Shift+Tab')
    wait_for_entry(program)
    program.find('list item', 'Second')
    replace(program, 'Still first')
    program.key('Return')
    wait_no_entry(program)
    saved = program.save(path)
    assert titles(saved)[0] == ['Still first', 'Second', 'Ask a friend'], titles(saved)


@case
def ctrl_return_adds_a_touchpoint(stage):
    program, path = start(stage)
    program.click('Read reviews')
    program.key('Ctrl+Return')
    wait_for_entry(program)
    program.type('Compare prices')
    program.key('Return')
    program.find('list item', 'Compare prices')
    saved = program.save(path)
    assert titles(saved)[0] == ['See the window', 'Read reviews', 'Compare prices', 'Ask a friend'], titles(saved)
    # Back to where it began, however many steps that was.
    for _ in range(3):
        if titles(read(path)) != titles(small()):
            program.key('Ctrl+z')
            program.save(path)
    assert read(path) == small()


@case
def ctrl_shift_return_adds_a_stage(stage):
    program, path = start(stage)
    program.click('Read reviews')
    program.key('Ctrl+Shift+Return')
    wait_for_entry(program)
    program.type('Deciding')
    program.key('Return')
    program.find('list', 'Deciding')
    saved = program.save(path)
    assert [each['title'] for each in saved['stages']] == ['Looking', 'Deciding', 'Buying'], titles(saved)


@case
def an_empty_cell_is_filled(stage):
    program, path = start(stage)
    x, _ = program.middle('Ask a friend')
    # On the height of the first touchpoint's action, which stands in the row below the cards.
    _, card_y, _, card_height = program.area('See the window')
    stage.screen.double_click(x, card_y + card_height + 24)
    wait_for_entry(program)
    program.type('Asks who rides to work')
    program.key('Return')
    wait_no_entry(program)
    saved = program.check_undo(path, small())
    assert get_touchpoint(saved, 'Ask a friend')['action'] == 'Asks who rides to work', get_touchpoint(saved, 'Ask a friend')


@case
def undo_in_a_text_is_the_text_s(stage):
    program, path = start(stage)
    program.double_click('Read reviews')
    entry = wait_for_entry(program)
    program.key('End')
    program.type(' twice')
    program.wait(lambda: entry.text == 'Read reviews twice', 'the text is typed')
    program.key('Ctrl+z')
    program.wait(lambda: entry.text != 'Read reviews twice', 'the typing is taken back')
    program.key('Escape')
    wait_no_entry(program)
    program.find('list item', 'Read reviews')
    assert read(path) == small()


main()
