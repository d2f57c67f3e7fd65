#!/usr/bin/python3
# test-export.py: exporting and printing
#
# SPDX-License-Identifier: GPL-3.0-or-later

import glob
import hashlib
import os
import re
import subprocess

from maps import large, small
from window import PROGRAM, SAMPLES, case, main, read_bytes, wait_until

SAMPLE = os.path.join(SAMPLES, 'switching-mobile-provider.journey.json')
EPOCH = '1795219200'


class Counter:
    """Counts what a person does."""

    def __init__(self, program):
        self.program, self.steps = program, 0

    def key(self, stroke):
        self.steps += 1
        self.program.key(stroke)

    def click(self, what):
        self.steps += 1
        self.program.click(what)


def start(stage, path):
    program = stage.start(path, SOURCE_DATE_EPOCH=EPOCH)
    program.find('list item', lambda name: name != '')
    return program


def pdf_pages(path):
    info = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
    return int(re.search(r'^Pages:\s+(\d+)', info, re.M).group(1)), re.search(r'^Page size:\s+(.*?)$', info, re.M).group(1)


def exported(stage, path, *arguments, suffix='pdf'):
    """What the command line makes of a map."""
    target = os.path.join(stage.make_folder(), 'ours.' + suffix)
    subprocess.run([PROGRAM, 'export', path, '-o', target, *arguments], check=True, capture_output=True,
                   env=dict(os.environ, SOURCE_DATE_EPOCH=EPOCH))
    return read_bytes(target)


def open_dialog(program, stroke='Ctrl+e'):
    program.key(stroke)
    return program.find('dialog', 'Export or Print')


def find_file_dialog(program):
    """The toolkit's own window for files, when it has read the folder: it does not like to be closed before."""
    wait_until(lambda: len(program.toplevels()) > 1, 'a window to choose a file in')
    program.screen.focus(program.toplevels()[-1][0])
    program.find('button', 'Save')
    return program.wait_for_files()


def wait_for_pages(program, text):
    program.find('label', lambda name: text in name)


@case
def a_poster_takes_five_steps(stage):
    path = stage.copy(SAMPLE)
    program = start(stage, path)
    counter = Counter(program)
    counter.key('Ctrl+e')
    counter.click('Poster')
    wait_for_pages(program, '6 sheets (3 × 2)')
    counter.click(program.find('button', 'Export…'))
    target = os.path.join(os.path.dirname(path), 'switching-mobile-provider.pdf')
    find_file_dialog(program)
    counter.key('Return')
    wait_until(lambda: os.path.exists(target), 'the poster is there')
    program.screen.focus(program.window)
    program.find('label', lambda name: name.startswith('Saved to '))
    program.wait_gone('dialog', 'Export or Print')
    pages, size = pdf_pages(target)
    assert pages == 7, pages
    assert size.startswith('841.89 x 595.276'), size
    assert counter.steps <= 5, counter.steps
    assert read_bytes(target) == exported(stage, path, '--poster', '--sheets', '3x2')
    print(f'# {counter.steps} steps')


def find_print_dialog(program):
    wait_until(lambda: len(program.toplevels()) > 1, 'the print dialog')
    program.screen.focus(program.toplevels()[-1][0])
    return program.find('button', 'Print')


@case
def the_executive_view_is_printed_in_three_steps(stage):
    path = stage.copy(SAMPLE)
    program = start(stage, path)
    pattern = os.path.join(os.path.dirname(path), '*.pdf')
    expected = exported(stage, path, '--view', 'executive', '--paper', 'A4')

    def finish():
        wait_until(lambda: any(read_bytes(each) == expected for each in glob.glob(pattern)),
                   'what is printed is what is exported')
        for each in glob.glob(pattern):
            os.remove(each)
        program.screen.focus(program.window)
        program.find(name='Handed over to the printer')

    # A person without a printer of their own chooses where it goes once.
    program.key('Ctrl+1')
    program.key('Ctrl+p')
    program.find('dialog', 'Export or Print')
    wait_for_pages(program, '1 page A4')
    program.click(program.find('button', 'Print…'))
    button = find_print_dialog(program)
    program.click('Print to File')
    program.wait(lambda: 'sensitive' in button.states, 'a printer is chosen')
    program.click(button)
    finish()

    program.key('Ctrl+2')
    program.find('list item', 'Compare tariffs')
    counter = Counter(program)
    counter.key('Ctrl+1')
    counter.key('Ctrl+Alt+p')
    button = find_print_dialog(program)
    program.wait(lambda: 'sensitive' in button.states, 'the printer is chosen still')
    counter.key('Return')
    finish()
    assert counter.steps <= 3, counter.steps
    print(f'# {counter.steps} steps')


@case
def giving_up_leaves_nothing(stage):
    path = stage.write(small())
    program = start(stage, path)
    open_dialog(program)
    program.key('Return')
    find_file_dialog(program)
    program.key('Escape')
    wait_until(lambda: len(program.toplevels()) == 1, 'it is gone')
    program.screen.focus(program.window)
    # The dialog is still there, and nothing was written.
    program.find('dialog', 'Export or Print')
    program.key('Escape')
    program.wait_gone('dialog', 'Export or Print')
    assert os.listdir(os.path.dirname(path)) == [os.path.basename(path)]


@case
def what_cannot_be_written_is_said(stage):
    path = stage.write(small())
    program = start(stage, path)
    open_dialog(program)
    program.key('Return')
    program.choose_file('/proc/map.pdf')
    program.find(name=lambda name: name.startswith('/proc/map.pdf'))
    # The dialog stays, and another place will do.
    program.find('dialog', 'Export or Print')
    program.click(program.find('button', 'Export…'))
    target = os.path.join(stage.make_folder(), 'no ending')
    program.choose_file(target)
    wait_until(lambda: os.path.exists(target), 'it is written elsewhere, by the name that was chosen')
    program.wait_gone('dialog', 'Export or Print')
    assert read_bytes(target) == exported(stage, path)


@case
def a_map_is_not_replaced_by_its_picture(stage):
    path = stage.write(small())
    before = read_bytes(path)
    program = start(stage, path)
    open_dialog(program)
    program.key('Return')
    find_file_dialog(program).set_text(path)
    program.key('Return')
    program.click(program.find('button', lambda name: 'Replace' in name))
    wait_until(lambda: len(program.toplevels()) == 1, 'the file is chosen')
    program.screen.focus(program.window)
    program.find(name=lambda name: 'the file of the map itself' in name)
    assert read_bytes(path) == before


@case
def a_long_export_can_be_stopped(stage):
    # A poster of very many sheets, as if somebody had chosen that before.
    folder = os.path.join(stage.folder, 'state', 'journey-mapper', 'maps')
    os.makedirs(folder)
    with open(os.path.join(folder, hashlib.sha256(b'any').hexdigest() + '.ini'), 'w', encoding='utf-8') as file:
        file.write('[map]\nuri=any\n[export]\npages=poster\nby-scale=yes\nscale=2\n')
    path = stage.write(large())
    program = start(stage, path)
    program.key('Ctrl+e')
    dialog = program.find('dialog', 'Export or Print')
    program.find('label', lambda name: 'and a plan' in name, below=dialog)
    export = program.find('button', 'Export…', below=dialog)
    target = os.path.join(stage.make_folder(), 'poster.pdf')
    program.click(export)
    program.choose_file(target)
    stop = program.find('button', 'Stop', below=dialog)
    program.wait(lambda: 'showing' in stop.states, 'it can be stopped')
    program.click(stop)
    program.wait(lambda: 'sensitive' in export.states, 'it has stopped')
    assert not os.path.exists(target)


@case
def choices_are_remembered(stage):
    path = stage.copy(SAMPLE)
    program = start(stage, path)
    open_dialog(program)
    program.click('Poster')
    wait_for_pages(program, '6 sheets (3 × 2)')
    program.click(program.find('button', 'Export…'))
    target = os.path.join(stage.make_folder(), 'poster.pdf')
    program.choose_file(target)
    wait_until(lambda: os.path.exists(target), 'the poster is there')
    program.wait_gone('dialog', 'Export or Print')
    program.end()

    program = start(stage, path)
    open_dialog(program)
    wait_for_pages(program, '6 sheets (3 × 2)')
    program.key('Escape')
    program.wait_gone('dialog', 'Export or Print')
    # Printing is another matter.
    open_dialog(program, 'Ctrl+p')
    wait_for_pages(program, '1 page A4')


@case
def own_views_are_told_from_common_ones(stage):
    path = stage.write(dict(small(), views=[
        {'id': 'w1', 'title': 'Customer view', 'base': 'customer'},
        {'id': 'w2', 'title': 'For the web site', 'base': 'customer'},
    ]))
    program = start(stage, path)
    dialog = open_dialog(program)
    program.click(program.find(name='View', below=dialog))
    program.find('label', 'Saved view: Customer view')
    program.find('label', 'Saved view: For the web site')
    program.click(program.find('label', 'Customer view'))
    program.find('label', lambda name: name == 'Customer view', below=dialog)


main()
