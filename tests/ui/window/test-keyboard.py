#!/usr/bin/python3
# test-keyboard.py: the map without a pointer
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os

from maps import get_touchpoint, large, small, titles
from window import case, difference, main, read, read_bytes

# How many rows below the cards something stands in the operational view of the small map.
EMOTIONS, PAIN_POINTS = 2, 3


def start(stage, map=None):
    path = stage.write(map or small())
    program = stage.start(path)
    program.find('list', (map or small())['stages'][0]['title'])
    return program, path


def get_selected(program):
    """The names of what is selected on the map."""
    return [each.name for each in program.find(name='Map').walk() if 'selected' in each.states]


def wait_selected(program, *names):
    program.wait(lambda: sorted(get_selected(program)) == sorted(names), f'{names} selected, not {get_selected(program)}')


def go_to_cards(program):
    """To the first card."""
    program.key('Ctrl+a', 'Home')
    wait_selected(program, 'See the window')


def wait_for_entry(program):
    program.wait(lambda: any({'focused', 'editable'} <= each.states for each in program.find(name='Map').walk()),
                 'a text that can be typed into')


@case
def a_touchpoint_goes_along_the_map(stage):
    program, path = start(stage)
    go_to_cards(program)
    # Past the last one into the next stage, selected all the time.  What is moved on is one step.
    program.key('Alt+Right', 'Alt+Right', 'Alt+Right')
    wait_selected(program, 'See the window')
    saved = program.save(path)
    assert titles(saved) == [['Read reviews', 'Ask a friend'], ['See the window', 'Try one out', 'Pay']], titles(saved)
    program.key('Right')
    wait_selected(program, 'Try one out')
    program.key('Ctrl+z')
    undone = program.save(path)
    assert undone == small(), difference(small(), undone)


@case
def a_touchpoint_goes_to_the_next_stage_with_one_key(stage):
    program, path = start(stage)
    go_to_cards(program)
    program.key('Alt+Shift+Right')
    saved = program.check_undo(path, small())
    assert titles(saved) == [['Read reviews', 'Ask a friend'], ['See the window', 'Try one out', 'Pay']], titles(saved)
    # To the stage before, it comes to the end of that.
    program.key('Alt+Shift+Left')
    saved = program.save(path)
    assert titles(saved) == [['Read reviews', 'Ask a friend', 'See the window'], ['Try one out', 'Pay']], titles(saved)


@case
def several_touchpoints_go_together(stage):
    program, path = start(stage)
    go_to_cards(program)
    program.key('Shift+Right')
    wait_selected(program, 'See the window', 'Read reviews')
    program.key('Alt+Right')
    saved = program.check_undo(path, small())
    assert titles(saved)[0] == ['Ask a friend', 'See the window', 'Read reviews'], titles(saved)
    wait_selected(program, 'See the window', 'Read reviews')


@case
def from_right_to_left_the_arrows_are_turned(stage):
    hebrew = small()
    for each, title in zip(hebrew['stages'], ('חיפוש', 'קנייה')):
        each['title'] = title
    program, path = start(stage, hebrew)
    go_to_cards(program)
    program.key('Left')
    wait_selected(program, 'Read reviews')
    program.key('Alt+Left')
    saved = program.check_undo(path, hebrew)
    assert titles(saved)[0] == ['See the window', 'Ask a friend', 'Read reviews'], titles(saved)
    program.key('Alt+Shift+Left')
    saved = program.save(path)
    assert titles(saved)[1] == ['Read reviews', 'Try one out', 'Pay'], titles(saved)


@case
def a_stage_goes_past_the_next(stage):
    program, path = start(stage)
    program.key('Ctrl+Home')
    wait_selected(program, 'Looking')
    program.key('Alt+Right')
    saved = program.check_undo(path, small())
    assert [each['title'] for each in saved['stages']] == ['Buying', 'Looking'], titles(saved)


@case
def an_emotion_goes_up_and_down(stage):
    program, path = start(stage)
    go_to_cards(program)
    program.key(*['Down'] * EMOTIONS)
    wait_selected(program, 'Emotion of Lena: +1 at See the window')
    program.key('Alt+Up')
    saved = program.check_undo(path, small())
    assert get_touchpoint(saved, 'See the window')['emotions'][0]['score'] == 1.5
    program.key('Alt+Down', 'Alt+Down')
    assert get_touchpoint(program.save(path), 'See the window')['emotions'][0]['score'] == 0.5
    # Along the curve, not to the nearest point.
    program.key('Right')
    wait_selected(program, 'Emotion of Lena: −1 at Read reviews')


@case
def a_pain_point_goes_to_the_neighbour(stage):
    noted = small()
    noted['stages'][1]['touchpoints'][1]['pain-points'].append({'id': 'x2', 'text': 'No change', 'severity': 2})
    program, path = start(stage, noted)
    go_to_cards(program)
    program.key('End', *['Down'] * PAIN_POINTS)
    wait_selected(program, 'Pain point: Two queues')
    program.key('Alt+Down')
    saved = program.check_undo(path, noted)
    assert [each['id'] for each in get_touchpoint(saved, 'Pay')['pain-points']] == ['x2', 'x1'], saved
    wait_selected(program, 'Pain point: Two queues')
    program.key('Alt+Left')
    saved = program.save(path)
    assert [each['id'] for each in get_touchpoint(saved, 'Try one out')['pain-points']] == ['x1'], saved
    # The way goes on where it is now.
    program.key('Right')
    wait_selected(program, 'Pain point: No change')


@case
def a_kpi_is_measured_at_another_stage(stage):
    program, path = start(stage)
    program.key('Ctrl+1')
    program.wait(lambda: not program.shows('list item', 'Read reviews'), 'the executive view')
    program.key('Ctrl+End', 'Up', 'Up')
    wait_selected(program, 'KPI: Sold after a try')
    program.key('Alt+Left')
    saved = program.check_undo(path, small())
    assert saved['kpis'][0]['at'] == 's1', saved['kpis']


@case
def a_lane_goes_up(stage):
    program, path = start(stage)
    go_to_cards(program)
    y = program.area('Pay')[1]
    program.key('Alt+Shift+Up')
    # The objectives, which stood above, stand below now.
    program.wait(lambda: program.area('Pay')[1] < y, 'the cards are higher')
    program.key('Alt+Shift+Down')
    program.wait(lambda: program.area('Pay')[1] == y, 'the cards are where they were')
    assert read(path) == small()


@case
def what_is_selected_can_stand_apart(stage):
    program, path = start(stage)
    go_to_cards(program)
    program.key('Ctrl+Right', 'Ctrl+Right')
    wait_selected(program, 'See the window')
    program.key('Ctrl+space')
    wait_selected(program, 'See the window', 'Ask a friend')
    program.key('Ctrl+space')
    wait_selected(program, 'See the window')
    program.key('Home', 'Right', 'Right', 'Shift+End')
    wait_selected(program, 'Ask a friend', 'Try one out', 'Pay')
    program.key('Shift+Left')
    wait_selected(program, 'Ask a friend', 'Try one out')
    program.key('Ctrl+a', 'Delete')
    program.wait(lambda: not program.shows('list item', 'Pay'), 'all touchpoints are gone')
    program.key('Ctrl+z')
    program.find('list item', 'Pay')


def get_focused(program):
    return next((each for each in program.root.walk() if 'focused' in each.states and each.name), None)


def wait_focused(program, name):
    return program.wait(lambda: next((each for each in program.root.walk()
                                      if 'focused' in each.states and each.name == name), None), f'the focus on {name}')


def tab_to(program, name):
    """Presses Tab until something of this name has the focus."""
    for _ in range(60):
        here = program.wait(lambda: get_focused(program), 'a focus')
        if here.name == name:
            return
        program.key('Tab')
        program.wait(lambda: get_focused(program) not in (None, here), f'the focus leaves {here}')
    raise AssertionError(f'Tab does not lead to {name}')


def begin(program):
    """From the start page to a blank map."""
    program.key('Ctrl+n')
    program.find('dialog')
    program.key('End', 'Return')
    program.wait_gone('dialog')
    wait_focused(program, 'Map')


@case
def letters_of_all_sorts_begin_a_text(stage):
    program, path = start(stage)
    for name, strokes in (('5', ['5']), ('é', ['dead_acute', 'e']), ('ж', [])):
        go_to_cards(program)
        if strokes:
            program.key(*strokes)
        else:
            program.type(name)
        wait_for_entry(program)
        program.key('Return')
        program.find('list item', name)
        program.key('Ctrl+z')
        program.find('list item', 'See the window')


@case
def keys_of_the_number_pad_go_about(stage):
    program, path = start(stage)
    go_to_cards(program)
    program.key('KP_Right')
    wait_selected(program, 'Read reviews')
    program.key('KP_End')
    wait_selected(program, 'Pay')
    program.key('Alt+KP_Left')
    assert titles(program.save(path))[1] == ['Pay', 'Try one out'], titles(read(path))
    program.key('Home', 'KP_Enter')
    wait_for_entry(program)


@case
def pages_reach_the_end(stage):
    program, path = start(stage, large(4, 10))
    program.key('Ctrl+Home', 'Alt+Page_Down')
    program.wait(lambda: get_selected(program) not in ([], ['Stage 0']), 'somewhere further on')
    program.key(*['Alt+Page_Down'] * 12)
    wait_selected(program, 'Stage 3')
    program.key(*['Page_Down'] * 4)
    program.key(*['Page_Up'] * 4)
    wait_selected(program, 'Stage 3')
    program.key('Ctrl+Home')
    wait_selected(program, 'Stage 0')


@case
def tabs_are_changed_with_a_key(stage):
    paths = [stage.write(small()), stage.write(dict(small(), title='Selling a bicycle'))]
    program = stage.start(*paths)
    program.find('tab panel', 'Selling a bicycle')
    program.find('list', 'Looking')
    first = program.frame.name
    # Ctrl+Home and Ctrl+End are the map's, as long as it has the focus.
    program.key('Ctrl+End', 'Ctrl+Home')
    program.wait(lambda: any('selected' in each.states for each in program.root.seek('list', 'Looking')), 'the first stage')
    assert program.frame.name == first
    program.key('Ctrl+Page_Up')
    program.wait(lambda: program.frame.name != first, 'the other tab')
    program.key('Ctrl+Page_Down')
    program.wait(lambda: program.frame.name == first, 'the tab again')


@case
def every_part_is_reached_and_left(stage):
    program, path = start(stage)
    go_to_cards(program)
    seen = []
    for _ in range(4):
        program.key('F6')
        here = seen[-1] if seen else 'Map'
        program.wait(lambda: (get_focused(program) or here) != here, 'another part')
        seen.append(get_focused(program).name)
    assert seen[-1] in ('Map', 'See the window'), seen
    assert len(set(seen)) == 4, seen
    # From each part back to the map.
    for key, times in (('F6', 1), ('F6', 2), ('Shift+F6', 1)):
        program.key(*[key] * times)
        program.wait(lambda: get_focused(program).name not in ('Map', 'See the window'), 'another part')
        program.key('Escape')
        program.wait(lambda: get_focused(program).name in ('Map', 'See the window'), 'the map')
    wait_selected(program, 'See the window')


@case
def what_can_be_done_stands_at_what_is_current(stage):
    program, path = start(stage)
    go_to_cards(program)
    program.key('Right', 'Menu')
    popup = program.wait(lambda: next(iter(program.popups()), None), 'a menu')[1]
    x, y, width, height = program.area('Read reviews')
    assert x <= popup.x <= x + width and y <= popup.y <= y + height, (popup, (x, y, width, height))
    # Down to “Move”, into it, and the first of it.
    program.find('menu item', 'Move')
    program.key('Escape')
    program.wait(lambda: not program.popups(), 'no menu')
    program.key('Shift+F10')
    program.wait(lambda: program.popups(), 'a menu')
    program.key('Escape')


@case
def personas_change_places(stage):
    program, path = start(stage)
    go_to_cards(program)
    program.key('Shift+F6')
    tab_to(program, 'Lena')
    program.key('Alt+Down')
    saved = program.check_undo(path, small())
    assert [each['name'] for each in saved['personas']] == ['Karim', 'Lena'], saved


@case
def a_first_touchpoint_is_named_with_four_keys(stage):
    program = stage.start()
    # The first template, a touchpoint, its name, done.
    program.key('Ctrl+n')
    program.find('dialog')
    program.key('Return')
    program.wait_gone('dialog')
    wait_focused(program, 'Map')
    program.key('Ctrl+Return')
    program.type('Hears about it')
    program.key('Return')
    program.find('list item', 'Hears about it')


@case
def ten_touchpoints_take_a_key_each(stage):
    program = stage.start()
    begin(program)
    names = ['Sees a poster', 'Asks a friend', 'Reads reviews', 'Visits the shop', 'Tries it out', 'Sleeps on it',
             'Orders', 'Waits', 'Unpacks it', 'Writes a review']
    for name in names:
        program.key('Ctrl+Return')
        program.type(name)
    path = os.path.join(stage.make_folder(), 'ten.journey.json')
    # What is being typed is saved, too.
    program.key('Ctrl+s')
    program.choose_file(path)
    program.wait(lambda: os.path.exists(path), 'the file')
    assert [title for stage in titles(read(path)) for title in stage] == names, titles(read(path))


@case
def a_map_from_nothing_to_paper(stage):
    program = stage.start()
    begin(program)

    # Its title, in the form.
    program.key('Shift+F2')
    wait_focused(program, 'Title')
    program.key('Ctrl+a')
    program.type('Buying a tent')
    program.key('Return', 'Escape')
    wait_focused(program, 'Map')

    # Stages and touchpoints, one after the other.
    program.key('Ctrl+Shift+Return')
    program.type('Looking')
    for name in ('Sees tents', 'Asks friends', 'Reads reviews'):
        program.key('Ctrl+Return')
        program.type(name)
    program.key('Ctrl+Shift+Return')
    program.type('Buying')
    program.key('Ctrl+Return')
    program.type('Pays')
    program.key('Return')
    wait_selected(program, 'Pays')

    # A persona, in the left panel, and back.
    program.key('Shift+F6')
    tab_to(program, 'Add a persona')
    program.key('Return')
    wait_focused(program, 'Name')
    program.type('Lena')
    program.key('Return')
    wait_focused(program, 'Lena')
    program.key('Escape')
    wait_focused(program, 'Map')

    # What she feels, what goes wrong, what could be better, what is measured.
    program.key('Ctrl+a', 'Home')
    wait_selected(program, 'Sees tents')
    program.key('Down', 'Down', 'Return')
    wait_selected(program, 'Emotion of Lena: 0 at Sees tents')
    program.key('Alt+Up', 'Alt+Up')
    wait_selected(program, 'Emotion of Lena: +1 at Sees tents')
    program.key('Down')
    program.type('None to look into')
    program.key('Return')
    wait_selected(program, 'Pain point: None to look into')
    program.key('Down')
    program.type('Put one up')
    program.key('Return')
    wait_selected(program, 'Opportunity: Put one up')
    program.key('Down')
    program.type('Visits')
    program.key('Return')
    wait_selected(program, 'KPI: Visits')

    # A value of the KPI, in the right panel.
    program.key('F6')
    tab_to(program, 'Add Value')
    program.key('Return')
    wait_focused(program, 'Value')
    program.type('120')
    program.key('Return', 'Escape')
    wait_focused(program, 'Map')

    # What the stage is for: from its header down.
    program.key('Ctrl+Home')
    wait_selected(program, 'Looking')
    program.key('Down')
    program.type('Be known')
    program.key('Return')
    wait_selected(program, 'Objective: Be known')

    # The last of the first stage belongs to the second; the second card comes first.
    program.key('Ctrl+a', 'Home', 'Right', 'Right')
    wait_selected(program, 'Reads reviews')
    program.key('Alt+Shift+Right', 'Home', 'Right')
    wait_selected(program, 'Asks friends')
    program.key('Alt+Left')
    # And not, and after all.
    program.key('Ctrl+z')
    program.key('Ctrl+Shift+z')

    # All three views.
    for key, name in (('Ctrl+1', 'Executive'), ('Ctrl+3', 'Customer'), ('Ctrl+2', 'Operational')):
        program.key(key)
        program.wait(lambda: any('pressed' in each.states or 'checked' in each.states
                                 for each in program.root.seek(None, name)), f'the view {name}')

    folder = stage.make_folder()
    path = os.path.join(folder, 'tent.journey.json')
    program.key('Ctrl+s')
    program.choose_file(path)
    program.wait(lambda: os.path.exists(path), 'the file')
    saved = read(path)
    assert saved['title'] == 'Buying a tent', saved
    assert [each['title'] for each in saved['stages']] == ['Looking', 'Buying'], titles(saved)
    assert titles(saved) == [['Asks friends', 'Sees tents'], ['Reads reviews', 'Pays']], titles(saved)
    assert [each['name'] for each in saved['personas']] == ['Lena'], saved
    first = get_touchpoint(saved, 'Sees tents')
    assert [each['score'] for each in first['emotions']] == [1], first
    assert [each['text'] for each in first['pain-points']] == ['None to look into'], first
    assert [each['text'] for each in first['opportunities']] == ['Put one up'], first
    kpi = saved['kpis'][0]
    assert (kpi['title'], kpi['at']) == ('Visits', first['id']), kpi
    assert [each['value'] for each in kpi['values']] == [120], kpi
    assert [each['text'] for each in saved['stages'][0]['objectives']] == ['Be known'], saved

    # On paper.
    paper = os.path.join(folder, 'tent.pdf')
    program.key('Ctrl+e')
    program.find('dialog')
    program.key('Return')
    program.choose_file(paper)
    program.wait(lambda: os.path.exists(paper), 'the PDF')
    assert read_bytes(paper).startswith(b'%PDF'), 'no PDF'
    program.key('Escape')
    program.wait_gone('dialog')


main()
