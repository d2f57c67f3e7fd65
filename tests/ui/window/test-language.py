#!/usr/bin/python3
# test-language.py: every sentence of the window is translated, and the window stands in every language
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program runs in languages that do not exist (po/make-pseudo-locale): what a translator was given stands in brackets.
# What a screen reader meets that is neither in brackets nor from the map was forgotten.

import json
import os
import re
import sys

from gi.repository import GLib

from maps import small
from window import SAMPLES, SOURCE, case, main, wait_until

sys.path.insert(0, os.path.join(SOURCE, 'tests', 'support'))
from languages import get_plain, make_pseudo_locale

SAMPLE = os.path.join(SAMPLES, 'switching-mobile-provider.journey.json')

# What GTK and libadwaita say themselves, in their own translations, and the names of keys and papers.
OTHERS = re.compile(r'Minimize( the window)?|Maximize( the window)?|Close( the window)?|Search|Clear entry|Back\b|'
                    r'(Ctrl|Shift|Alt|Escape|Delete|BackSpace|Space|Return|Tab|Left|Right|Up|Down|Home|End|Menu|Page|Insert)\b|'
                    r'\b(A\d|Letter|Tabloid)\b|journey-mapper|'
                    # Figures, units and dates of the locale, which is American.
                    r'\b\d*(January|February|March|April|May|June|July|August|September|October|November|December|'
                    r'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|mm|px|AM|PM|bytes|kB|MB)\b')


# What the metainfo and libadwaita say of the program, in their own translations.
ABOUT = ['The Journey Mapper authors', 'Journey Mapper', 'What’s New', 'Details', 'Support Questions', 'Report an Issue',
         'Credits', 'Legal', 'About']
FILES = re.compile(r'\w+\.(png|jpg|json)\b')


def make_language(stage, **more):
    return make_pseudo_locale(stage.folder, **more)


def get_texts(value):
    """All texts of a map, the longest first."""
    if isinstance(value, dict):
        found = [text for each in value.values() for text in get_texts(each)]
    elif isinstance(value, list):
        found = [text for each in value for text in get_texts(each)]
    else:
        found = [value] if isinstance(value, str) and re.search(r'\w\w', value) else []
    return sorted(set(found), key=len, reverse=True)


def strip(text, texts):
    """What is left of a text without what is in brackets, comes from the map, or is no business of ours."""
    before = None
    while before != text:
        before, text = text, re.sub(r'\[[^\[\]]*\]', ' ', text)
    # Names of files first: parts of them may be texts of the map, too.
    text = FILES.sub(' ', text)
    for each in texts:
        text = text.replace(each, ' ')
    return OTHERS.sub(' ', text)


class Reader:
    """Reads all that the program shows, and keeps what was not translated."""

    def __init__(self, program, texts=()):
        self.program, self.texts, self.n_read = program, texts, 0
        self.forgotten = {}

    def read(self, where):
        for each in self.program.root.walk():
            try:
                role = each.role
                words = [each.name, each.description, each.attributes.get('placeholder-text', '')]
            except GLib.Error:
                continue
            if role == 'application':
                continue
            for text in filter(None, words):
                self.n_read += 1
                if re.search(r'[^\W\d_]{2,}', strip(text, self.texts)):
                    self.forgotten.setdefault(text, f'{where}: {role} “{text}”')

    def check(self, least):
        assert not self.forgotten, 'not translated:\n' + '\n'.join(self.forgotten.values())
        assert self.n_read > least, f'only {self.n_read} texts were read'
        # Nothing was changed that would be asked about.
        self.program.kill()
        self.program.stage.program = None


def marked(words):
    """A sentence for translators that begins so."""
    return lambda name: get_plain(name).startswith('[' + words)


def open_by(program, key, role='dialog'):
    before = len(program.root.find_all(role))
    program.key(*key.split())
    program.wait(lambda: len(program.root.find_all(role)) > before, f'{key} opens a {role}')


def close(program, role='dialog'):
    before = len(program.root.find_all(role))
    program.key('Escape')
    program.wait(lambda: len(program.root.find_all(role)) < before, f'a {role} is closed')


@case
def start_page(stage):
    program = stage.start(**make_language(stage))
    program.find('button', marked('New Map'))
    examples = [json.load(open(os.path.join(SAMPLES, name), encoding='utf-8'))['title']
                for name in os.listdir(SAMPLES) if name.endswith('.json')]
    reader = Reader(program, sorted(examples, key=len, reverse=True))
    reader.read('start page')
    open_by(program, 'Ctrl+n')
    reader.read('templates')
    reader.check(40)


@case
def map_and_panels(stage):
    path = stage.copy(SAMPLE)
    with open(path, encoding='utf-8') as file:
        texts = get_texts(json.load(file))
    program = stage.start(path, **make_language(stage))
    program.find('list', 'Awareness')
    reader = Reader(program, texts)
    reader.read('operational view')
    program.key('Ctrl+1')
    program.find('list item', marked('Experience'))
    reader.read('executive view')
    program.key('Ctrl+3')
    program.find('list item', marked('What you see'))
    reader.read('customer view')
    program.key('Ctrl+2')
    program.click(program.find('list item', 'Skip a video advert'))
    program.find('label', marked('Channel'))
    reader.read('form of a touchpoint')
    program.key('F7')
    program.find('list', marked('Outline'))
    reader.read('outline')
    reader.check(1000)


@case
def dialogs(stage):
    program = stage.start(stage.write(small()), **make_language(stage))
    program.find('list', 'Looking')
    reader = Reader(program, get_texts(small()))
    for key in ('Ctrl+e', 'Ctrl+comma', 'Ctrl+question', 'Ctrl+k'):
        open_by(program, key)
        reader.read(key)
        close(program)
    program.key('F10')
    program.find('menu item', marked('Save As'))
    reader.read('main menu')
    program.key('Escape')
    program.wait_gone('menu item', marked('Save As'))
    program.key('Ctrl+l')
    program.find('checkbox', marked('Storyboard'))
    reader.read('lanes')
    program.key('Escape')
    program.key('Ctrl+f')
    program.type('reviews')
    program.find('label', marked('1 of'))
    reader.read('find')
    program.key('Escape')
    program.click(program.find('list item', 'Read reviews'))
    program.key('Menu')
    program.find('menu item', marked('Duplicate'))
    reader.read('menu of a touchpoint')
    reader.check(500)


@case
def more_dialogs(stage):
    program = stage.start(stage.write(small()), **make_language(stage))
    program.find('list', 'Looking')
    reader = Reader(program, ABOUT + get_texts(small()))
    for command in ('Kept Versions', 'Recover Unsaved', 'About Journey'):
        open_by(program, 'Ctrl+k')
        program.type(command)
        program.find('list item', marked(command))
        program.key('Return')
        program.wait_gone('list item', marked(command))
        program.wait(lambda: program.root.find_all('dialog'), f'{command} opens a dialog')
        reader.read(command)
        close(program)
    # What was changed is asked about.
    program.click(program.find('list item', 'Read reviews'))
    program.key('Ctrl+d')
    program.wait(lambda: len(program.root.find_all('list item', 'Read reviews')) == 2, 'there are two')
    reader.read('after an edit')
    program.key('Ctrl+w')
    program.find('button', marked('Discard'))
    reader.read('close')
    reader.check(500)


@case
def right_to_left(stage):
    program = stage.start(stage.write(small()), **make_language(stage, right_to_left=True))
    program.find('list', 'Looking')
    width = program.screen.width
    # The first panel is on the right, the form on the left.
    persona = program.find('label', 'Karim')
    title = program.find('label', lambda name: 'Title' in get_plain(name))
    wait_until(lambda: program.area(persona)[0] > width // 2, 'the first panel is on the right')
    assert program.area(title)[0] < width // 2, program.area(title)
    # A map goes its own way: its letters tell.
    assert program.area('Looking')[0] < program.area('Buying')[0]
    program.kill()
    stage.program = None


main()
