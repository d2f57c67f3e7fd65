#!/usr/bin/python3
# test-accessible.py: the map and the window for those who do not see them
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os

import accessible
from maps import small
from window import SAMPLES, case, main, read, wait_until

SAMPLE = os.path.join(SAMPLES, 'switching-mobile-provider.journey.json')

VIEWS = ('Ctrl+1', 'Ctrl+2', 'Ctrl+3')


def find_canvas(program):
    return program.find('group', 'Map')


def walk_map(program):
    """All that stands on the map."""
    return [each for stage in find_canvas(program).children if stage.role == 'list' for each in stage.walk()]


def get_focused(program):
    return next((each for each in walk_map(program) if 'focused' in each.states), None)


def wait_focused(program, name):
    return program.wait(lambda: next((each for each in walk_map(program) if 'focused' in each.states and each.name == name), None),
                        f'the focus is at “{name}”')


def find_unnamed(root):
    """What the keyboard can come to and nobody can say what it is."""
    return [f'{each.role} at {each.extents()} in {each.parent} with {each.children[:4]}' for each in root.walk()
            if 'focusable' in each.states and not each.name]


def titles(document, key, *kinds):
    return [child[key] for stage in document['stages'] for touchpoint in stage['touchpoints']
            for kind in kinds for child in touchpoint.get(kind, [])]


@case
def all_of_the_map_is_there(stage):
    path = stage.copy(SAMPLE)
    document = read(path)
    program = stage.start(path)
    program.find('list', document['stages'][0]['title'])
    items = walk_map(program)
    names = [each.name for each in items]
    assert all(names), [each for each in items if not each.name]
    assert [each.name for each in items if each.role == 'list'] == [each['title'] for each in document['stages']]
    for each in document['stages']:
        for touchpoint in each['touchpoints']:
            assert touchpoint['title'] in names, touchpoint['title']
    for text in titles(document, 'text', 'pain-points'):
        assert f'Pain point: {text}' in names, text
    for text in titles(document, 'text', 'opportunities'):
        assert f'Opportunity: {text}' in names, text
    for kpi in document['kpis']:
        assert f'KPI: {kpi["title"]}' in names or 'at' not in kpi, kpi['title']
    emotions = [each for each in names if each.startswith('Emotion of ')]
    assert len(emotions) == len(titles(document, 'id', 'emotions')), len(emotions)
    assert len([each for each in items if ' from “' in each.name]) == len(document['links'])


@case
def words_say_what_is_seen(stage):
    program = stage.start(stage.copy(SAMPLE))
    canvas = find_canvas(program)
    program.wait(lambda: canvas.description.splitlines() == ['Switching mobile provider', 'Persona: Lena', 'Persona: Karim', '6 stages'],
                 'the map is described')
    card = program.find('list item', 'Compare tariffs')
    assert card.description.splitlines()[:3] == ['Stage “Consideration”, 1 of 6', 'Own website', 'Moment of truth']
    assert program.find('list', 'Consideration').description.splitlines() == \
        ['Stage 2 of 6', '6 touchpoints', '1 week', 'Feels −0.6 on average']
    assert program.find('list item', 'Pain point: Tariff table hides the set-up fee').description.splitlines() == \
        ['Cause: Fee is a footnote in the tariff template', 'Severity: 4 of 5', 'Urgency: 4 of 5', 'Kind: Cost']
    assert program.find('list item', 'KPI: Tariff page exit').description.splitlines()[1].endswith('missed')
    program.find('list item', 'Actions: Sorts by price over 24 months')


@case
def what_a_view_hides_is_nowhere(stage):
    path = stage.copy(SAMPLE)
    program = stage.start(path)
    program.find('list item', 'Pain point: Tariff table hides the set-up fee')
    program.key('Ctrl+3')
    program.wait_gone('list item', 'Pain point: Tariff table hides the set-up fee')
    program.wait(lambda: all(each.name for each in walk_map(program)), 'the map is told')
    for each in walk_map(program):
        told = [each.name, *each.description.splitlines()]
        assert not [line for line in told if line.startswith(('Pain point', 'Opportunity', 'KPI', 'Emotion', 'Owner', 'Feels')) or
                    ' feels ' in line or line.endswith(('pain point', 'pain points', 'opportunity', 'opportunities'))], told


@case
def focus_is_where_the_keyboard_is(stage):
    program = stage.start(stage.write(small()))
    program.find('list item', 'Read reviews')
    program.click('See the window')
    wait_focused(program, 'See the window')
    program.key('Right')
    card = wait_focused(program, 'Read reviews')
    assert 'selected' in card.states
    program.key('Left', 'Down')
    wait_focused(program, 'Actions: Stops on the way to work')
    program.key('Right')
    # An empty cell is there while keys go to it, and says what belongs there.
    empty = wait_focused(program, 'Actions: empty')
    assert empty.description, 'what belongs there'
    assert empty.parent.name == 'Read reviews'
    program.key('Left')
    wait_focused(program, 'Actions: Stops on the way to work')
    assert not program.shows('list item', 'Actions: empty')
    assert len([each for each in walk_map(program) if 'focused' in each.states]) == 1


@case
def the_tree_follows_edits(stage):
    program = stage.start(stage.write(small()))
    program.click('Ask a friend')
    wait_focused(program, 'Ask a friend')
    card = program.find('list item', 'Ask a friend')
    listener = accessible.Listener(stage.bus, 'object:state-changed', 'StateChanged')
    program.key('Delete')
    program.wait_gone('list item', 'Ask a friend')
    # Who has looked at it before is told that it is no more.
    wait_until(lambda: ('defunct', card.path) in listener.take(), 'what is gone is defunct')
    assert program.find('list item', 'Read reviews').description.startswith('Stage “Looking”, 2 of 2')
    program.key('Ctrl+z')
    program.find('list item', 'Ask a friend')


@case
def what_is_done_is_announced(stage):
    program = stage.start(stage.write(small()))
    program.find('list item', 'Read reviews')
    listener = accessible.Listener(stage.bus)

    def hear(*expected):
        heard = []

        def is_heard():
            heard.extend(listener.take())
            return len(heard) >= len(expected)
        wait_until(is_heard, f'{expected} is heard')
        assert heard == list(expected), heard

    def hear_toast(text):
        """A toast announces itself; one that is still there only says what is new in it."""
        heard = []

        def is_heard():
            heard.extend(listener.take())
            return heard
        wait_until(is_heard, f'{text} is heard')
        assert len(heard) == 1 and heard[0].removeprefix('A toast appeared: ').split(', has')[0] == text, heard

    program.click('Read reviews')
    wait_focused(program, 'Read reviews')
    assert not listener.take()
    program.key('Alt+Right')
    hear('Moved to stage “Looking”, 3 of 3')
    program.key('Ctrl+z')
    hear_toast('Undone: Move touchpoint')
    program.key('Ctrl+Shift+z')
    hear_toast('Done again: Move touchpoint')
    program.key('Ctrl+1')
    hear('Executive view')
    program.key('Ctrl+2')
    hear('Operational view')
    program.key('Ctrl+plus')
    wait_until(lambda: any(each.endswith('%') for each in listener.take()), 'the size is heard')
    program.click('Pay')
    wait_focused(program, 'Pay')
    listener.take()
    program.key('Delete')
    hear_toast('Touchpoint deleted')
    program.key('Ctrl+s')
    hear('Saved')


@case
def actions_of_the_canvas_are_offered(stage):
    program = stage.start(stage.write(small()))
    program.click('Read reviews')
    wait_focused(program, 'Read reviews')
    canvas = find_canvas(program)
    assert {'canvas.edit-text', 'canvas.move-right', 'canvas.delete', 'canvas.add-touchpoint', 'canvas.show-menu',
            'canvas.go-down'} <= set(canvas.actions), canvas.actions
    canvas.act('canvas.go-right')
    wait_focused(program, 'Ask a friend')
    # What cannot be done is not offered.
    program.wait(lambda: 'canvas.add-pain-point' in canvas.actions, 'a pain point can be added')
    canvas.act('canvas.move-left')
    program.wait(lambda: [each.name for each in program.find('list', 'Looking').children] ==
                 ['See the window', 'Ask a friend', 'Read reviews'], 'it has moved')


@case
def every_view_has_names(stage):
    for sample in sorted(os.listdir(SAMPLES)):
        if not sample.endswith('.journey.json'):
            continue
        program = stage.start(stage.copy(os.path.join(SAMPLES, sample)))
        program.find('list')
        for keys in VIEWS:
            program.key(keys)
            program.wait(lambda: walk_map(program) and all(each.name for each in walk_map(program)), f'{sample}: {keys}')
            unnamed = find_unnamed(program.frame)
            assert not unnamed, f'{sample}: {keys}: {unnamed}'
        program.end()


@case
def what_is_wrong_is_told_where_it_was_typed(stage):
    program = stage.start(stage.copy(SAMPLE))
    entry = program.find('text box', 'Review every (months)')
    program.click(entry)
    program.key('Ctrl+a')
    program.type('many')
    program.key('Return')
    program.wait(lambda: 'invalid' in entry.states, 'the entry is wrong')
    described_by = 18
    sentences = [each.name for each in entry.relations.get(described_by, [])]
    assert any(sentences), entry.relations
    program.key('Ctrl+a')
    program.type('6')
    program.key('Return')
    program.wait(lambda: 'invalid' not in entry.states and described_by not in entry.relations, 'the entry is right')


def rows(outline):
    return [each.name for each in outline.children]


def selected_rows(outline):
    return [each.name for each in outline.children if 'selected' in each.states]


@case
def the_outline_is_read_and_worked_on(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    program.key('F7')
    outline = program.find('list', 'Outline')
    program.wait(lambda: rows(outline) == ['Personas', 'Looking', 'Buying'], 'the outline is there')
    program.key('Home', 'Down')
    program.wait(lambda: selected_rows(outline) == ['Looking'], 'a stage is selected')
    program.key('Right')
    program.wait(lambda: 'Ask a friend' in rows(outline), 'the stage is open')
    assert rows(outline) == ['Personas', 'Looking', 'See the window', 'Read reviews', 'Ask a friend', 'Buying']
    # What is selected here is selected on the map.
    program.key('Right')
    program.wait(lambda: 'selected' in program.find('list item', 'See the window', below=find_canvas(program)).states, 'on the map')
    program.key('Right', 'Down')
    program.wait(lambda: selected_rows(outline) == ['Action: Stops on the way to work'], 'a text of the touchpoint')
    assert 'selected' in program.find('list item', 'See the window', below=find_canvas(program)).states
    program.key('Left')
    program.wait(lambda: selected_rows(outline) == ['See the window'], 'back at the touchpoint')
    # Typing happens on the map; the outline follows.
    program.key('F2', 'Ctrl+a')
    program.type('Walk past')
    program.key('Return')
    program.wait(lambda: 'Walk past' in rows(outline), 'the outline has the new name')
    program.key('F7', 'Alt+Down')
    program.wait(lambda: [each for each in rows(outline) if each in ('Walk past', 'Read reviews')] == ['Read reviews', 'Walk past'],
                 'it has moved')
    program.wait(lambda: selected_rows(outline) == ['Walk past'], 'it is still selected')
    program.key('Delete')
    program.wait(lambda: 'Walk past' not in rows(outline), 'it is deleted')
    assert [each['title'] for each in program.save(path)['stages'][0]['touchpoints']] == ['Read reviews', 'Ask a friend']
    # What is selected on the map is selected here.
    program.click(program.find('list item', 'Pay', below=find_canvas(program)))
    program.wait(lambda: selected_rows(outline) == ['Pay'], 'the outline follows the map')
    program.key('Ctrl+3')
    program.wait(lambda: 'Pain point: Two queues' not in rows(outline), 'the outline shows what the view shows')


# Keys that open something.
DIALOGS = ('Ctrl+n', 'Ctrl+l', 'Ctrl+f', 'Ctrl+question', 'Ctrl+comma', 'Ctrl+e', 'Ctrl+Shift+p', 'F10', 'Menu', 'F7')


@case
def every_dialog_has_names(stage):
    program = stage.start(stage.write(small()))
    card = program.find('list item', 'Read reviews')
    for keys in DIALOGS:
        program.click(card)
        before = {each.path for each in program.root.walk(closed=('list',))}
        program.key(keys)
        program.wait(lambda: any(each.path not in before for each in program.root.walk(closed=('list',))), f'{keys} opens something')
        unnamed = find_unnamed(program.root)
        assert not unnamed, f'{keys}: {unnamed}'
        program.key('Escape')


main()
