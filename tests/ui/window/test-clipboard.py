#!/usr/bin/python3
# test-clipboard.py: what is copied, cut, pasted and dropped, within the program and with others
#
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import os
import struct
import subprocess
import xml.etree.ElementTree
import zlib

import accessible
from exchange import Exchange
from maps import get_touchpoint, small, titles
from process import ends_with_us
from window import case, main, read

LOOKING = ['See the window', 'Read reviews', 'Ask a friend']
BUYING = ['Try one out', 'Pay']
ITEMS = 'application/vnd.journey-map.items+json'
OTHER = {'format': 'journey-map', 'version': 1, 'title': 'Renting a bicycle',
         'personas': [{'id': 'q1', 'name': 'Lena'}],
         'stages': [{'id': 's1', 'title': 'Renting',
                     'touchpoints': [{'id': 't1', 'title': 'Ring the bell'}, {'id': 't2', 'title': 'Sign'}]}]}


def start(stage, *arguments, **environment):
    path = stage.write(small())
    program = stage.start(path, *arguments, **environment)
    program.find('list item', 'Read reviews')
    return program, path


@contextlib.contextmanager
def other_program(stage):
    other = Exchange(stage.screen)
    try:
        yield other
    finally:
        other.close()


def find_toast(program, part):
    return program.find('label', lambda name: part in name)


def make_png(red, green, blue, side=40):
    def chunk(name, data):
        return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
    row = b'\0' + bytes([red, green, blue]) * side
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', side, side, 8, 2, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(row * side)) + chunk(b'IEND', b''))


def read_png(data):
    """Width and height of a PNG; whatever is wrong with it fails."""
    assert data[:8] == b'\x89PNG\r\n\x1a\n', data[:20]
    at, pixels, size = 8, b'', None
    while at < len(data):
        length, name = struct.unpack('>I4s', data[at:at + 8])
        content = data[at + 8:at + 8 + length]
        assert struct.unpack('>I', data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(name + content)
        if name == b'IHDR':
            size = struct.unpack('>II', content[:8])
        elif name == b'IDAT':
            pixels += content
        at += 12 + length
    assert len(zlib.decompress(pixels)) > size[0] * size[1]
    return size


@case
def copy_and_paste(stage):
    program, path = start(stage)
    program.click('Read reviews')
    program.key('Ctrl+c')
    program.click('Try one out')
    program.key('Ctrl+v')
    program.wait(lambda: len(program.find('list', 'Buying').find_all('list item', 'Read reviews')) == 1, 'the copy')
    saved = program.check_undo(path, small())
    assert titles(saved) == [LOOKING, ['Try one out', 'Read reviews', 'Pay']], titles(saved)
    copy = saved['stages'][1]['touchpoints'][1]
    assert copy['id'] != 't2' and [each['score'] for each in copy['emotions']] == [-1, 1], copy
    # It is selected: once more comes behind it.
    program.key('Ctrl+v')
    saved = program.save(path)
    assert titles(saved)[1] == ['Try one out', 'Read reviews', 'Read reviews', 'Pay'], titles(saved)
    assert len({each['id'] for each in saved['stages'][1]['touchpoints']}) == 4


@case
def cut_and_paste_moves(stage):
    program, path = start(stage)
    program.click('See the window')
    program.click('Ask a friend', keys='Ctrl')
    program.key('Ctrl+x')
    program.wait_gone('list item', 'Ask a friend')
    program.click('Pay')
    program.key('Ctrl+v')
    program.find('list item', 'Ask a friend')
    saved = program.save(path)
    assert titles(saved) == [['Read reviews'], ['Try one out', 'Pay', 'See the window', 'Ask a friend']], titles(saved)
    assert get_touchpoint(saved, 'See the window') == get_touchpoint(small(), 'See the window')
    program.key('Ctrl+z', 'Ctrl+z')
    assert program.save(path) == small()


@case
def notes_stages_and_texts(stage):
    program, path = start(stage)
    program.click('Pain point: Two queues')
    program.key('Ctrl+c')
    program.click('Ask a friend')
    program.key('Ctrl+v')
    program.wait(lambda: len(program.root.find_all('list item', 'Pain point: Two queues')) == 2, 'the copy')
    program.click(program.find('list', 'Looking'))
    # A stage has no pain points of its own.
    program.key('Escape')
    x, y, width, _ = program.area(program.find('list', 'Looking'))
    stage.screen.click(x + width // 2, y + 14)
    program.key('Ctrl+v')
    find_toast(program, 'belong to a touchpoint')
    program.key('Ctrl+c')
    program.key('Ctrl+v')
    program.wait(lambda: len(program.root.find_all('list', 'Looking')) == 2, 'another stage')
    saved = program.save(path)
    assert titles(saved) == [LOOKING, LOOKING, BUYING], titles(saved)
    assert [each['text'] for each in get_touchpoint(saved, 'Ask a friend')['pain-points']] == ['Two queues']
    # A cell that shows a field is its text.
    program.click('See the window')
    program.key('Down')
    program.key('Ctrl+x')
    looking = program.find('list', 'Looking')
    program.wait_gone('list item', 'Actions: Stops on the way to work', below=looking)
    program.key('Right')
    program.key('Ctrl+v')
    program.find('list item', 'Actions: Stops on the way to work', below=looking)
    saved = program.save(path)
    assert 'action' not in saved['stages'][0]['touchpoints'][0], saved['stages'][0]['touchpoints'][0]
    assert saved['stages'][0]['touchpoints'][1]['action'] == 'Stops on the way to work'


@case
def personas(stage):
    program, path = start(stage)
    program.click(program.find(name='Lena', below=program.find(name='Personas')))
    program.key('Ctrl+c', 'Ctrl+v')
    program.find('button', 'Undo: Paste persona')
    saved = program.check_undo(path, small())
    assert [each['name'] for each in saved['personas']] == ['Lena', 'Lena', 'Karim'], saved['personas']


@case
def between_tabs(stage):
    second = stage.write(OTHER)
    program = stage.start(stage.write(small()), second)
    program.find('list item', 'Sign')
    tab = program.find('tab', lambda name: name.startswith('Buying'))
    program.click(tab)
    program.find('list item', 'Read reviews')
    program.click('Read reviews')
    program.key('Ctrl+c')
    program.click(program.find('tab', lambda name: name.startswith('Renting')))
    program.click(program.find('list item', 'Ring the bell'))
    program.key('Ctrl+v')
    program.find('list item', 'Read reviews', below=program.find('list', 'Renting'))
    saved = program.check_undo(second, OTHER)
    assert titles(saved) == [['Ring the bell', 'Read reviews', 'Sign']], titles(saved)
    # Only Lena is known here.
    assert [each['persona'] for each in get_touchpoint(saved, 'Read reviews')['emotions']] == ['q1']


@case
def between_two_programs(stage):
    program, _ = start(stage)
    program.click('Read reviews')
    program.click('Ask a friend', keys='Ctrl')
    program.key('Ctrl+c')
    bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'], env=stage.environment,
                           stdout=subprocess.PIPE, stderr=stage.log, text=True, preexec_fn=ends_with_us)
    path = stage.write(OTHER)
    first = program
    try:
        program = stage.start(path, DBUS_SESSION_BUS_ADDRESS=bus.stdout.readline().strip(),
                              AT_SPI_BUS_ADDRESS=accessible.get_address(stage.session_bus))
        assert program.process.pid != first.process.pid
        program.click(program.find('list item', 'Ring the bell'))
        program.key('Ctrl+v')
        program.find('list item', 'Ask a friend')
        saved = program.check_undo(path, OTHER)
        assert titles(saved) == [['Ring the bell', 'Read reviews', 'Ask a friend', 'Sign']], titles(saved)
        program.end()
    finally:
        bus.terminate()
        bus.wait()
        stage.program = first
    stage.screen.focus(first.window)


@case
def what_other_programs_get(stage):
    program, _ = start(stage)
    with other_program(stage) as other:
        program.click('See the window')
        program.click('Pay', keys='Ctrl')
        program.key('Ctrl+c')
        program.wait(lambda: 'image/png' in other.targets(), 'the clipboard')
        targets = other.targets()
        assert {ITEMS, 'image/svg+xml', 'image/png', 'text/plain;charset=utf-8', 'UTF8_STRING'} <= set(targets), targets
        width, height = read_png(other.ask('image/png'))
        assert width > 600 and height > 400, (width, height)
        svg = other.ask('image/svg+xml').decode()
        assert xml.etree.ElementTree.fromstring(svg).tag.endswith('svg')
        assert 'See the window' in svg and 'Read reviews' not in svg and 'Try one out' not in svg
        text = other.ask('UTF8_STRING').decode()
        rows = [line.split('\t') for line in text.splitlines()]
        assert len(rows) == 3 and len({len(row) for row in rows}) == 1, rows
        assert 'See the window' in rows[1] and 'Pay' in rows[2] and 'Try one out' not in text, rows
        assert other.ask('application/pdf') is None

        program.click('Pain point: Two queues')
        program.key('Ctrl+c')
        program.wait(lambda: other.ask('UTF8_STRING') == b'Two queues', 'a note as text')
        program.key('Ctrl+Shift+c')
        find_toast(program, 'picture of this view')
        program.wait(lambda: 'UTF8_STRING' not in other.targets(), 'a picture alone')
        assert 'Read reviews' in other.ask('image/svg+xml').decode()
        assert read_png(other.ask('image/png'))[0] > width


@case
def cells_of_a_spreadsheet(stage):
    program, path = start(stage)
    with other_program(stage) as other:
        other.offer(text='Reads\tAsks\tWaits\n\tWhy?\tHow long?\n')
        program.click('Read reviews')
        program.key('Down')
        program.key('Ctrl+v')
        program.find('list item', lambda name: name.startswith('Untitled'))
        saved = program.check_undo(path, small())
        touchpoints = saved['stages'][0]['touchpoints']
        assert [each.get('action') for each in touchpoints] == ['Stops on the way to work', 'Reads', 'Asks', 'Waits']
        assert len(titles(saved)[1]) == 2
        # The second row went to the next lane that takes text, whichever that is.
        assert 'Why?' in str(touchpoints[2]) and 'How long?' in str(touchpoints[3]) and 'Why?' not in str(touchpoints[1])

        # A table of touchpoints is known by its header.
        other.offer(text='Stage\tTouchpoint\tAction\tEmotion (Olga)\nRiding\tSet off\tRides\t2\n'
                         'Riding\tGet wet\t\t-2\nMending\tPatch it\tSwears\t-1\n')
        program.key('Ctrl+v')
        find_toast(program, '3 touchpoints were pasted')
        saved = program.save(path)
        assert [each['title'] for each in saved['stages']] == ['Looking', 'Riding', 'Mending', 'Buying']
        assert titles(saved)[1:3] == [['Set off', 'Get wet'], ['Patch it']]
        assert [each['name'] for each in saved['personas']] == ['Lena', 'Karim', 'Olga']


@case
def lines_of_text(stage):
    program, path = start(stage)
    with other_program(stage) as other:
        other.offer(text='Wonder\r\n- Doubt\n\nHope “<b>&”\n')
        program.click('Read reviews')
        program.key('Ctrl+v')
        program.find('list item', 'Hope “<b>&”')
        saved = program.check_undo(path, small())
        assert titles(saved)[0] == ['See the window', 'Read reviews', 'Wonder', 'Doubt', 'Hope “<b>&”', 'Ask a friend']
        other.offer(text='Reads all of it')
        program.click('Read reviews')
        program.key('Ctrl+v')
        program.find('list item', 'Reads all of it')
        # Who types means the text.
        program.double_click('Reads all of it')
        entry = program.wait(lambda: next((each for each in program.root.walk() if {'focused', 'editable'} <= each.states),
                                          None), 'a text')
        program.key('End')
        program.key('Ctrl+v')
        program.wait(lambda: entry.text == 'Reads all of itReads all of it', 'the text is pasted into the text')
        program.key('Ctrl+a', 'Ctrl+c')
        program.wait(lambda: other.ask('UTF8_STRING') == b'Reads all of itReads all of it', 'the text is copied')
        program.key('Escape')


@case
def a_picture(stage):
    program, path = start(stage)
    with other_program(stage) as other:
        other.offer(png=make_png(200, 30, 30))
        program.key('Escape')
        program.key('Ctrl+v')
        find_toast(program, 'belongs to a touchpoint or a persona')
        program.click('Read reviews')
        program.key('Ctrl+v')
        program.find('button', 'Undo: Change “Image”')
        saved = program.save(path)
        assert get_touchpoint(saved, 'Read reviews')['image'].startswith('data:image/png;base64,')
        other.offer(png=b'\x89PNG\r\n\x1a\nnot really')
        program.key('Ctrl+v')
        find_toast(program, 'damaged')


@case
def hostile_contents(stage):
    program, path = start(stage)
    with other_program(stage) as other:
        program.click('Read reviews')
        for content in (b'', b'{', b'\0\0\0', b'{"format": "journey-map", "version": 1, "copied": ["map"]}',
                        b'{"format": "journey-map", "version": 1, "copied": ["t1", "t1"], "stages": [{"id": "s", '
                        b'"touchpoints": [{"id": "t1", "title": "A"}, {"id": "t1", "title": "B"}]}]}'):
            other.offer(**{ITEMS: content, 'text': 'this is not looked at'})
            program.key('Ctrl+v')
            find_toast(program, 'lipboard')
            program.click('See the window')
        program.find('button', 'Undo')
        assert read(path) == small()


@case
def files_are_dropped(stage):
    program, path = start(stage)
    folder = stage.make_folder()
    diagram, picture, second, foreign = (os.path.join(folder, name) for name in
                                         ('walk.mmd', 'red.png', 'green.PNG', 'notes <b>.docx'))
    with open(diagram, 'w') as file:
        file.write('journey\n  title Walking the dog\n  section Out\n    Find the lead: 3: Ann\n')
    for name, colour in ((picture, (220, 0, 0)), (second, (0, 220, 0))):
        with open(name, 'wb') as file:
            file.write(make_png(*colour))
    with open(foreign, 'wb') as file:
        file.write(b'PK\x03\x04')
    with other_program(stage) as other:
        x, y = program.middle('Read reviews')
        assert other.drop(program.window, x, y, files=[picture, second])
        program.find('button', 'Undo: Add 2 pictures')
        saved = program.save(path)
        assert get_touchpoint(saved, 'Read reviews')['image'].startswith('data:image/png')
        assert get_touchpoint(saved, 'Ask a friend')['image'].startswith('data:image/png')
        assert 'image' not in get_touchpoint(saved, 'See the window')
        program.key('Ctrl+z')
        assert program.save(path) == small()

        lena = program.find(name='Lena', below=program.find(name='Personas'))
        assert other.drop(program.window, *program.middle(lena), files=[picture])
        program.find('button', 'Undo: Change “Picture”')
        saved = program.save(path)
        assert saved['personas'][0]['picture'].startswith('data:image/png'), saved['personas'][0]

        assert other.drop(program.window, x, y, files=[foreign])
        find_toast(program, '“notes <b>.docx” cannot be used here')
        title_x, title_y = program.middle(program.find('label', 'Buying a bicycle'))
        assert other.drop(program.window, title_x, title_y, files=[picture])
        find_toast(program, '“red.png” has no place here')
        assert other.drop(program.window, x, y, files=[diagram])
        program.find('list item', 'Find the lead')
        program.find('tab', lambda name: name.startswith('Walking the dog'))


@case
def files_are_dropped_on_the_start_page(stage):
    program = stage.start()
    path = stage.write(small())
    with other_program(stage) as other:
        program.find('label', 'Draw a Customer Journey')
        assert other.drop(program.window, 500, 400, files=['/nowhere/holiday.mov', '/nowhere/b.pdf'])
        find_toast(program, '“holiday.mov” and 1 more file')
        assert other.drop(program.window, 500, 400, files=[path])
        program.find('list item', 'Read reviews')


@case
def text_is_dropped(stage):
    program, path = start(stage)
    with other_program(stage) as other:
        x, y = program.middle('Pain point: Two queues')
        to_x, _ = program.middle('Try one out')
        assert other.drop(program.window, to_x, y, text='No bell')
        program.find('list item', 'Pain point: No bell')
        saved = program.check_undo(path, small())
        assert [each['text'] for each in get_touchpoint(saved, 'Try one out')['pain-points']] == ['No bell']


main()
