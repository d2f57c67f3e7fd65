#!/usr/bin/python3
# test-files.py: opening, saving and closing
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import time

from maps import retitle, small, titles
from window import SAMPLES, case, main, read, read_bytes, wait_until

SAMPLE = os.path.join(SAMPLES, 'switching-mobile-provider.journey.json')


@case
def saving_what_did_not_change_keeps_the_bytes(stage):
    path = stage.copy(SAMPLE)
    program = stage.start(path)
    program.find('list', 'Awareness')
    before = read_bytes(path)
    program.key('Ctrl+s')
    time.sleep(0.5)
    assert read_bytes(path) == before


@case
def saving_changes_only_what_was_edited(stage):
    path = stage.write(small())
    before = read_bytes(path).decode()
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Read all reviews')
    program.save(path)
    assert read_bytes(path).decode() == before.replace('Read reviews', 'Read all reviews')
    program.end()
    # Opened again it is what was saved.
    program = stage.start(path)
    program.find('list item', 'Read all reviews')


@case
def save_as(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Read all reviews')
    target = os.path.join(os.path.dirname(path), 'another.journey.json')
    program.key('Ctrl+Shift+s')
    program.choose_file(target)
    wait_until(lambda: os.path.exists(target), 'the other file is there')
    wait_until(lambda: titles(read(target))[0][1] == 'Read all reviews', 'it holds the map')
    assert read(path) == small()


@case
def save_changes_is_asked(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Read all reviews')
    program.close_window()
    program.click(program.find('button', 'Cancel'))
    program.wait_gone('button', 'Cancel')
    program.find('list item', 'Read all reviews')
    assert read(path) == small()
    program.close_window()
    program.click(program.find('button', 'Discard'))
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    assert read(path) == small()

    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Read all reviews')
    program.close_window()
    program.click(program.find('button', 'Save'))
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    assert titles(read(path))[0][1] == 'Read all reviews'


@case
def a_dialog_does_not_keep_anybody(stage):
    path = stage.write(small())
    program = stage.start(path)
    retitle(program, 'Read reviews', 'Read all reviews')
    for key in 'Ctrl+comma', 'Ctrl+question':
        program.key(key)
        program.find('dialog', 'Preferences' if key == 'Ctrl+comma' else 'Keyboard Shortcuts')
        # It stands in front, so it is what is closed.
        program.key('Ctrl+w')
        program.wait(lambda: not any(program.shows('dialog', name) for name in ('Preferences', 'Keyboard Shortcuts')),
                     'the dialog is closed')
        program.find('list item', 'Read all reviews')
    program.key('Ctrl+comma')
    program.find('dialog', 'Preferences')
    program.key('Ctrl+q')
    program.find('button', 'Discard')
    # A question has to be answered.
    program.key('Ctrl+q', 'Ctrl+w')
    program.click(program.find('button', 'Cancel'))
    program.wait_gone('button', 'Cancel')
    program.find('list item', 'Read all reviews')
    program.key('Ctrl+comma')
    program.find('dialog', 'Preferences')
    program.key('Ctrl+q')
    program.click(program.find('button', 'Discard'))
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    assert read(path) == small()


@case
def a_failed_save_keeps_the_map(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Read all reviews')
    # A file in the place of the folder: nothing can be written there, not even by root.
    os.rename(os.path.dirname(path), os.path.dirname(path) + '-away')
    with open(os.path.dirname(path), 'w', encoding='utf-8'):
        pass
    program.key('Ctrl+s')
    program.find(name=lambda name: 'Was Not Saved' in name)
    elsewhere = program.find('button', 'Save in Another Place…')
    program.click(elsewhere)
    target = os.path.join(stage.make_folder(), 'another.journey.json')
    program.choose_file(target)
    wait_until(lambda: os.path.exists(target) and titles(read(target))[0][1] == 'Read all reviews', 'it is saved there')


@case
def a_change_from_outside_is_noticed(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    changed = small()
    changed['stages'][0]['touchpoints'][1]['title'] = 'Read reviews elsewhere'
    with open(path, 'w', encoding='utf-8') as file:
        file.write(json.dumps(changed, indent=2, ensure_ascii=False) + '\n')
    program.click(program.find('button', 'Reload'))
    program.find('list item', 'Read reviews elsewhere')


@case
def a_change_from_outside_is_not_overwritten(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Mine')
    changed = small()
    changed['stages'][0]['touchpoints'][1]['title'] = 'Theirs'
    text = json.dumps(changed, indent=2, ensure_ascii=False) + '\n'
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    program.key('Ctrl+s')
    program.find('button', 'Overwrite')
    assert read_bytes(path).decode() == text
    program.click(program.find('button', 'Cancel'))
    program.wait_gone('button', 'Cancel')
    program.find('list item', 'Mine')
    assert read_bytes(path).decode() == text


def shows_sentence(stage, data, heading, words):
    path = stage.write(data)
    program = stage.start(path)
    program.find(name=heading)
    program.find(name=lambda name: all(word in name for word in words))
    assert read_bytes(path) == (data.encode() if isinstance(data, str) else data)


@case
def an_empty_file_is_explained(stage):
    shows_sentence(stage, '', 'This File Is Empty', ())


@case
def a_damaged_file_is_explained(stage):
    text = json.dumps(small(), indent=2)
    shows_sentence(stage, text[:len(text) // 2], 'This File Is Damaged', ('map.journey.json',))


@case
def a_newer_file_can_only_be_looked_at(stage):
    path = stage.write(dict(small(), version=2))
    program = stage.start(path)
    program.find(name=lambda name: 'newer version' in name)
    # What would be dragged or added looks as if it could not be.
    palette = program.find('grid', 'Drag onto the Map').parent
    for each in (palette, program.find('button', 'Add a persona'), program.find('button', 'Add a KPI')):
        assert 'sensitive' not in each.states, each.name
    before = read_bytes(path)
    program.key('Ctrl+s')
    time.sleep(0.5)
    program.key('Escape')
    assert read_bytes(path) == before


@case
def markup_is_shown_as_it_is(stage):
    data = small()
    data['title'] = '<b>&'
    for each in data['stages'][0]['touchpoints']:
        each['title'] = '<b>&amp;</i> ' + each['id']
    data['personas'][0]['name'] = '<span>&'
    data['kpis'][0]['title'] = '<i>&'
    path = stage.write(data)
    program = stage.start(path)
    card = program.find('list item', '<b>&amp;</i> t2')
    program.find(name='<b>&')
    program.find(name='<span>&')
    program.click(card)
    program.click('Try one out')
    program.find(name=lambda name: '<i>&' in name)
    program.click(card)
    program.key('Delete')
    program.wait_gone('list item', '<b>&amp;</i> t2')
    saved = program.check_undo(path, data)
    assert len(titles(saved)[0]) == 2
    # What is said for a moment names it letter by letter, too.
    program.click(program.find(name='<span>&', below=program.find('list', 'Personas')))
    program.key('Delete')
    program.find(name='“<span>&” was deleted')


main()
