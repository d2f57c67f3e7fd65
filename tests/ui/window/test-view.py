#!/usr/bin/python3
# test-view.py: the map on the screen, its views, and what a screen reader is told of it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os

from maps import small
from window import SAMPLES, case, main, wait_until

SAMPLE = os.path.join(SAMPLES, 'switching-mobile-provider.journey.json')


@case
def stages_and_touchpoints_have_names(stage):
    program = stage.start(stage.write(small()))
    assert [each.name for each in program.find('list', 'Looking').children if each.role == 'list item'] == \
        ['See the window', 'Read reviews', 'Ask a friend']
    card = program.find('list item', 'Read reviews')
    assert card.description.splitlines() == ['Stage “Looking”, 2 of 3', 'Own website', 'Lena feels −1', 'Karim feels +1']
    assert {each.name for each in card.children} == {'Emotion of Lena: −1 at Read reviews', 'Emotion of Karim: +1 at Read reviews'}
    assert [each.name for each in program.find('list item', 'Pay').children] == ['Pain point: Two queues']
    program.find('list item', 'KPI: Sold after a try')


@case
def names_stand_where_things_are_drawn(stage):
    program = stage.start(stage.write(small()))
    x, y, width, height = program.area(program.find('list', 'Looking'))
    picture = program.picture()
    # The header has the colour of its stage, the map's own paper is above it.
    assert picture.pixel(x + 60, y + 6) == (0x1c, 0x71, 0xd8), picture.pixel(x + 60, y + 6)
    assert picture.pixel(x + 60, y - 6) == (255, 255, 255), picture.pixel(x + 60, y - 6)
    # A card has a thin edge in that colour along its top.
    x, y, width, height = program.area(program.find('list item', 'Read reviews'))
    assert picture.pixel(x + width // 2, y + 1) == (0x1c, 0x71, 0xd8), picture.pixel(x + width // 2, y + 1)


@case
def views_are_switched_by_keys(stage):
    program = stage.start(stage.write(small()))
    program.find('list item', 'Read reviews')
    operational = program.picture()
    program.key('Ctrl+1')
    program.wait_gone('list item', 'Read reviews')
    executive = program.picture()
    assert operational.differing(executive) > 0.02
    assert program.find('radio', 'Executive').states >= {'checked'}
    program.key('Ctrl+3')
    # A customer sees touchpoints, but neither pain points nor KPIs.
    program.find('list item', 'Read reviews')
    assert not program.shows('list item', 'Pain point: Two queues')
    assert not program.shows('list item', 'KPI: Sold after a try')
    program.key('Ctrl+2')
    program.find('list item', 'Pain point: Two queues')
    wait_until(lambda: operational.differing(stage.screen.picture()) < 0.02, 'the first picture is back')


@case
def views_are_switched_by_the_pointer(stage):
    program = stage.start(stage.write(small()))
    program.find('list item', 'Read reviews')
    program.click(program.find('radio', 'Executive'))
    program.wait_gone('list item', 'Read reviews')
    program.click(program.find('radio', 'Operational'))
    program.find('list item', 'Read reviews')


@case
def a_click_selects(stage):
    program = stage.start(stage.write(small()))
    card = program.find('list item', 'Read reviews')
    assert 'selected' not in card.states
    program.click(card)
    program.wait(lambda: {'selected', 'focused'} <= card.states, 'the card is selected')
    other = program.find('list item', 'Ask a friend')
    program.click(other, keys='Ctrl')
    program.wait(lambda: 'selected' in other.states and 'selected' in card.states, 'both are selected')
    program.click(other)
    program.wait(lambda: 'selected' in other.states and 'selected' not in card.states, 'one is selected')


@case
def zoom_by_keys_and_wheel(stage):
    program = stage.start(stage.write(small()))
    card = program.find('list item', 'Read reviews')
    x, y, width, height = program.area(card)
    program.key('Ctrl+plus')
    program.wait(lambda: program.area(card)[2] > width * 1.1, 'larger')
    program.key('Ctrl+0')
    program.wait(lambda: program.area(card)[2] == width, 'as large as before')
    # What is under the pointer stays there.
    x, y, *_ = program.area(card)
    stage.screen.scroll(x, y, -1, keys='Ctrl')
    program.wait(lambda: program.area(card)[2] > width * 1.02, 'larger')
    now_x, now_y, *_ = program.area(card)
    assert abs(now_x - x) <= 2 and abs(now_y - y) <= 2, (x, y, now_x, now_y)


@case
def the_sample_has_all_its_touchpoints(stage):
    program = stage.start(stage.copy(SAMPLE))
    stages = program.find('list', 'Awareness').parent.find_all('list')
    assert [each.name for each in stages] == ['Awareness', 'Consideration', 'Purchase', 'Onboarding', 'Use', 'Loyalty']
    for each in stages[-1].children:
        assert each.name, each.path


main()
