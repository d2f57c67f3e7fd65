#!/usr/bin/python3
# test-drag.py: everything that is dragged
#
# SPDX-License-Identifier: GPL-3.0-or-later

from maps import get_touchpoint, small, titles
from window import case, main, read, read_bytes

LOOKING = ['See the window', 'Read reviews', 'Ask a friend']
BUYING = ['Try one out', 'Pay']


def start(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    return program, path


def carry(program, source, title):
    """Drags to where a touchpoint begins.  It comes from the right, since cards to the right of what is dragged make room
    for it."""
    x, y, _, height = program.area(program.find('list item', title))
    left, top, width, _ = program.area(program.find('list', 'Buying'))
    program.screen.drag(source, (left + width - 5, top - 20), (left + width - 5, y + height // 2), (x + 4, y + height // 2),
                        hold=0.3)


def palette(program, kind):
    return program.middle(program.find(name=kind, below=program.find(name='Drag onto the Map')))


@case
def a_kind_from_the_palette(stage):
    program, path = start(stage)
    carry(program, palette(program, 'Phone'), 'Read reviews')
    program.wait(lambda: len(program.find('list', 'Looking').find_all('list item', 'Read reviews')[0].parent.find_all(
        'list item', lambda name: name not in LOOKING and name.startswith(('Untitled', 'Phone')))) == 1, 'another card')
    program.key('Escape')
    saved = program.check_undo(path, small())
    assert [len(each) for each in titles(saved)] == [4, 2], titles(saved)
    assert saved['stages'][0]['touchpoints'][1]['kind'] == 'phone'


@case
def a_card_within_its_stage(stage):
    program, path = start(stage)
    carry(program, program.middle('Ask a friend'), 'See the window')
    saved = program.check_undo(path, small())
    assert titles(saved) == [['Ask a friend', 'See the window', 'Read reviews'], BUYING], titles(saved)


@case
def a_card_to_another_stage(stage):
    program, path = start(stage)
    carry(program, program.middle('Read reviews'), 'Pay')
    saved = program.check_undo(path, small())
    assert titles(saved) == [['See the window', 'Ask a friend'], ['Try one out', 'Read reviews', 'Pay']], titles(saved)
    # It took everything along.
    assert get_touchpoint(saved, 'Read reviews') == get_touchpoint(small(), 'Read reviews')


@case
def several_cards(stage):
    program, path = start(stage)
    program.click('See the window')
    program.click('Ask a friend', keys='Ctrl')
    carry(program, program.middle('Ask a friend'), 'Pay')
    saved = program.check_undo(path, small())
    assert titles(saved) == [['Read reviews'], ['Try one out', 'See the window', 'Ask a friend', 'Pay']], titles(saved)


@case
def a_stage(stage):
    program, path = start(stage)
    x, y, width, _ = program.area(program.find('list', 'Buying'))
    to_x, to_y, *_ = program.area(program.find('list', 'Looking'))
    stage.screen.drag((x + width // 2, y + 14), (to_x + 10, to_y + 14), hold=0.3)
    saved = program.check_undo(path, small())
    assert titles(saved) == [BUYING, LOOKING], titles(saved)


@case
def an_emotion_point(stage):
    program, path = start(stage)
    x, y = program.middle('Emotion of Lena: −1 at Read reviews')
    _, better, *_ = program.area(program.find(name='Emotion of Karim: +1 at Read reviews'))
    # Up to where +1 is, which Karim's point shows.
    stage.screen.drag((x, y), (x, better + 10), hold=0.1)
    program.find('list item', 'Emotion of Lena: +1 at Read reviews')
    saved = program.check_undo(path, small())
    assert get_touchpoint(saved, 'Read reviews')['emotions'][0]['score'] == 1


@case
def a_persona_onto_a_touchpoint(stage):
    program, path = start(stage)
    persona = program.find(name='Lena', below=program.find(name='Personas'))
    stage.screen.drag(program.middle(persona), program.middle('Ask a friend'), hold=0.3)
    program.find('list item', lambda name: name.startswith('Emotion of Lena') and name.endswith('Ask a friend'))
    saved = program.check_undo(path, small())
    assert [each['persona'] for each in get_touchpoint(saved, 'Ask a friend')['emotions']] == ['p1']


@case
def a_pain_point_to_another_touchpoint(stage):
    program, path = start(stage)
    x, y = program.middle('Pain point: Two queues')
    to_x, _ = program.middle('Try one out')
    stage.screen.drag((x, y), (to_x, y), hold=0.3)
    saved = program.check_undo(path, small())
    assert 'pain-points' not in get_touchpoint(saved, 'Pay')
    assert [each['text'] for each in get_touchpoint(saved, 'Try one out')['pain-points']] == ['Two queues']


@case
def a_kpi_to_a_touchpoint_or_stage(stage):
    program, path = start(stage)
    x, y = program.middle('KPI: Sold after a try')
    to_x, *_ = program.middle('Ask a friend')
    stage.screen.drag((x, y), (to_x, y), hold=0.3)
    saved = program.check_undo(path, small())
    assert saved['kpis'][0]['at'] in ('s1', 't3'), saved['kpis'][0]


@case
def escape_during_a_drag_changes_nothing(stage):
    program, path = start(stage)
    before = read_bytes(path)
    for source in (program.middle('Read reviews'), palette(program, 'Phone'),
                   program.middle('Emotion of Lena: −1 at Read reviews')):
        stage.screen.drag(source, program.middle('Pay'), hold=0.2, release=False)
        program.key('Escape')
        # What is dragged is a window of its own, which goes when that has ended.
        program.wait(lambda: not program.popups(), 'nothing is dragged')
        stage.screen.release()
    assert program.find('list', 'Looking').find_all('list item', 'Emotion of Lena: −1 at Read reviews')
    assert [each.name for each in program.find('list', 'Looking').children] == LOOKING
    assert program.shows('label', '2 personas · saved')
    assert read_bytes(path) == before and read(path) == small()


@case
def a_rubber_band(stage):
    program, path = start(stage)
    first, last = program.find('list item', 'See the window'), program.find('list item', 'Read reviews')
    x, y, *_ = program.area(first)
    to_x, to_y, width, height = program.area(last)
    # From the empty part of the row above to the end of the second card.
    stage.screen.drag((x - 3, y - 6), (to_x + width - 10, to_y + height - 10), hold=0.1)
    program.wait(lambda: 'selected' in first.states and 'selected' in last.states, 'both are selected')
    assert 'selected' not in program.find('list item', 'Ask a friend').states


main()
