#!/usr/bin/python3
# test-panels.py: what is edited beside the map
#
# SPDX-License-Identifier: GPL-3.0-or-later

from maps import get_touchpoint, small, titles
from window import case, main


def start(stage):
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    return program, path


def tick(program, *names):
    """Ticks boxes in the list of lanes and personas."""
    if not program.shows('list', 'Lanes'):
        program.click(program.find('button', 'Lanes and personas'))
    for name in names:
        box = program.find('checkbox', name)
        program.show(box)
        program.click(box)


@case
def a_kpi_gets_a_value(stage):
    program, path = start(stage)
    program.click('KPI: Sold after a try')
    program.click(program.find('button', 'Add Value'))
    program.wait(lambda: any('focused' in each.states for each in program.root.seek('text box', 'Value')),
                 'the value has the keys')
    program.type('57')
    program.key('Return')
    # The card on the map shows it at once.
    program.find('label', lambda name: name.startswith('57'))
    program.click('Pay')
    saved = program.check_undo(path, small())
    values = saved['kpis'][0]['values']
    assert len(values) == 3 and values[-1]['value'] == 57, values


@case
def a_field_of_the_form(stage):
    program, path = start(stage)
    program.click('Ask a friend')
    field = program.find('text box', 'Action')
    program.click(field)
    program.type('Asks who rides to work')
    program.click('Read reviews')
    saved = program.check_undo(path, small())
    assert get_touchpoint(saved, 'Ask a friend')['action'] == 'Asks who rides to work', get_touchpoint(saved, 'Ask a friend')


@case
def a_title_in_the_form(stage):
    program, path = start(stage)
    program.click('Ask a friend')
    program.find('label', 'Touchpoint')
    field = program.find('group', 'Title')
    x, y = program.middle(field)
    stage.screen.click(x, y + 10)
    program.key('Ctrl+a')
    program.type('Ask two friends')
    # The map follows while it is typed.
    program.find('list item', 'Ask two friends')
    # In the text, undo would be that of the text.
    program.click('Read reviews')
    saved = program.check_undo(path, small())
    assert titles(saved)[0][2] == 'Ask two friends', titles(saved)


@case
def an_emotion_in_the_form(stage):
    program, path = start(stage)
    program.click('Ask a friend')
    program.click(program.find('toggle button', '+2'))
    program.find('list item', 'Emotion of Lena: +2 at Ask a friend')
    saved = program.check_undo(path, small())
    emotion, = get_touchpoint(saved, 'Ask a friend')['emotions']
    assert (emotion['persona'], emotion['score']) == ('p1', 2)


@case
def lanes_are_chosen_and_saved_as_a_view(stage):
    program, path = start(stage)
    assert program.shows('list item', 'Pain point: Two queues')
    tick(program, 'Thoughts', 'Pain points')
    program.wait_gone('list item', 'Pain point: Two queues')
    button = program.find('button', 'Save as View…')
    program.show(button)
    program.click(button)
    program.wait(lambda: any({'focused', 'editable'} <= each.states for each in program.root.seek('text box')),
                 'its name can be typed')
    program.type('For the workshop')
    program.key('Return')
    program.find(name='For the workshop')
    program.key('Escape')
    saved = program.check_undo(path, small())
    view, = saved['views']
    assert view['title'] == 'For the workshop' and 'pain-points' not in view['lanes'] and 'thoughts' in view['lanes'], view


@case
def lanes_are_not_in_the_file_until_they_are_saved(stage):
    program, path = start(stage)
    tick(program, 'Pain points')
    program.wait_gone('list item', 'Pain point: Two queues')
    button = program.find('button', 'Reset')
    program.show(button)
    program.click(button)
    program.find('list item', 'Pain point: Two queues')
    program.key('Escape')
    assert program.shows('label', '2 personas · saved')


@case
def a_persona_is_hidden(stage):
    program, path = start(stage)
    tick(program, 'Karim')
    program.wait_gone('list item', 'Emotion of Karim: +1 at Read reviews')
    assert program.shows('list item', 'Emotion of Lena: −1 at Read reviews')


@case
def a_persona_is_added(stage):
    program, path = start(stage)
    program.click(program.find('button', lambda name: name.startswith('Add') and 'ersona' in name))
    program.wait(lambda: any({'focused', 'editable'} <= each.states for each in program.root.seek('text box')),
                 'its name can be typed')
    program.key('Ctrl+a')
    program.type('Mara')
    program.key('Return')
    program.find(name='Mara')
    # In the text, undo would be that of the text.
    program.click('Pay')
    saved = program.save(path)
    assert [each['name'] for each in saved['personas']] == ['Lena', 'Karim', 'Mara']
    program.key('Ctrl+z', 'Ctrl+z')
    assert program.save(path) == small()


@case
def a_finding_leads_to_its_place(stage):
    program, path = start(stage)
    card = program.find('list item', 'Try one out')
    finding = program.find('label', lambda name: 'Try one out' in name and 'does not say' in name)
    program.show(finding)
    program.click(finding)
    program.wait(lambda: 'selected' in card.states, 'the touchpoint is selected')


main()
