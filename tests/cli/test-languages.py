#!/usr/bin/python3
# test-languages.py: the commands in every language, and the manual page
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# TAP.  Languages that are not installed are made here, with tests/support/languages.py.

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

SOURCE = os.environ['G_TEST_SRCDIR']
PROGRAM = os.environ['JM_PROGRAM']
SAMPLE = os.path.join(SOURCE, 'data', 'samples', 'switching-mobile-provider.journey.json')
MANUAL = os.path.join(SOURCE, 'data', 'journey-mapper.1')

sys.path.insert(0, os.path.join(SOURCE, 'tests', 'support'))
from languages import get_plain, make_locale, make_pseudo_locale

COMMANDS = ('new', 'export', 'check', 'thumbnail')
# What GLib says itself, in its own translations, and the names of commands, formats, rules and files.
OTHERS = re.compile(r'journey-mapper( (new|export|check|thumbnail))?|Usage:|Options:|OPTION…|--?[\w-]+(=\w+)?|'
                    r'^  (lifecycle|purchase|day-in-the-life|service-blueprint|blank) ', re.M)


def run(*arguments, **environment):
    """Calls the program without a display; returns status, output and errors."""
    clean = {name: value for name, value in os.environ.items() if name not in ('LC_ALL', 'LANG', 'LANGUAGE', 'DISPLAY',
                                                                              'WAYLAND_DISPLAY')}
    result = subprocess.run([PROGRAM, *arguments], env={**clean, **environment}, capture_output=True, check=False)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def output(*arguments, **environment):
    status, text, errors = run(*arguments, **environment)
    assert status == 0, f'{arguments}: {status}, {errors}'
    return text


def get_texts(value):
    """All texts of a map, the longest first."""
    if isinstance(value, (dict, list)):
        parts = value.values() if isinstance(value, dict) else value
        return sorted({text for part in parts for text in get_texts(part)}, key=len, reverse=True)
    return [value] if isinstance(value, str) and value else []


def find_forgotten(text, texts=()):
    """Words that are neither in brackets nor from a map."""
    text = OTHERS.sub(' ', text)
    before = None
    while before != text:
        before, text = text, re.sub(r'\[[^\[\]]*\]', ' ', text)
    for each in texts:
        text = text.replace(each, ' ')
    return re.findall(r'[^\W\d_]{3,}', text)


def locales_without_letters_are_no_obstacle(folder):
    for locale in ('C', 'POSIX', 'xx_YY', 'xx_YY.UTF-8', 'en_US.nonsense'):
        status, _, errors = run('frobnicate', LC_ALL=locale)
        assert status == 2 and 'There is no command “frobnicate”.' in errors, (locale, errors)
        assert '[FILE…]' in output('--help', LC_ALL=locale), locale
        assert '…' in output('export', '--help', LC_ALL=locale), locale
        status, text, _ = run('check', '--today', '2026-11-22', SAMPLE, LC_ALL=locale)
        assert '“' in text and '?' not in text.replace('?”', ''), (locale, text)


def one_bad_locale_does_not_take_the_others_along(folder):
    german = make_locale(folder, 'de_DE')
    assert german.pop('LC_ALL') == 'de_DE.UTF-8'
    text = output('check', '--today', '2026-11-22', SAMPLE, **german, LANG='de_DE.UTF-8', LC_TIME='xx_YY')
    assert re.search(r'\d,\d', text), text[-2000:]


def numbers_are_written_as_people_write_them_and_files_as_ever(folder):
    german = make_locale(folder, 'de_DE')
    english = {'LC_ALL': 'C.UTF-8'}
    day = ('--today', '2026-11-22', SAMPLE)
    # Figures with a decimal sign in the findings, such as 30.8 %.
    figures = re.findall(r'\d+\.\d+', output('check', *day, **english))
    assert figures, 'the sample has no finding with decimals'
    text = output('check', *day, **german)
    assert all(figure.replace('.', ',') in text for figure in figures) and not re.search(r'\d\.\d', text), text[-2000:]
    # Sentences aside, JSON is the same everywhere.
    found = [json.loads(output('check', '--json', *day, **locale)) for locale in (german, english)]
    assert [re.sub(r'"(sentence|message|advice|text)": "[^"]*"', '', json.dumps(each)) for each in found][0] == \
        [re.sub(r'"(sentence|message|advice|text)": "[^"]*"', '', json.dumps(each)) for each in found][1]
    for kind in ('json', 'csv', 'mmd'):
        written = {output('export', SAMPLE, '-o', '-', '-f', kind, **locale) for locale in (german, english)}
        assert len(written) == 1, f'{kind} depends on the locale'
    # In a drawing texts follow the locale, figures of its own do not.
    for kind, pattern in (('svg', r'<text[^>]*>.*?</text>|<title>.*?</title>|<desc>.*?</desc>'),):
        drawn = [re.sub(pattern, '', output('export', SAMPLE, '-o', '-', '-f', kind, SOURCE_DATE_EPOCH='0', **locale), flags=re.S)
                 for locale in (german, english)]
        assert not re.search(r'(x|y|width|height|d)="[^"]*\d,\d+,\d', drawn[0]), f'{kind} has decimal commas'
    # Options are understood with either sign.
    for scale in ('0.5', '0,5'):
        output('export', SAMPLE, '-o', os.path.join(folder, 'map.png'), '--scale', scale, **german)


def paper_is_that_of_the_country(folder):
    for name, width in (('de_DE', 841.9), ('en_US', 792)):
        path = os.path.join(folder, name + '.pdf')
        output('export', SAMPLE, '-o', path, '--fit-width', **make_locale(folder, name))
        info = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
        assert abs(float(re.search(r'Page size:\s+([\d.]+)', info)[1]) - width) < 1, (name, info)


def every_sentence_is_translated(folder):
    language = make_pseudo_locale(folder)
    with open(SAMPLE, encoding='utf-8') as file:
        texts = get_texts(json.load(file)) + [SAMPLE]
    for arguments in (['--help'], *[[command, '--help'] for command in COMMANDS], ['new', '--list'],
                      ['check', '--all', '--today', '2026-11-22', SAMPLE]):
        _, text, errors = run(*arguments, **language)
        assert not errors, errors
        # The first help is one sentence, many lines long.
        assert '[' in text and not find_forgotten(text, texts), f'{arguments}: {find_forgotten(text, texts)}\n{text}'
    for arguments in (['frobnicate'], ['check'], ['export'], ['export', SAMPLE], ['new', '-t', 'frob'], ['export', 'frob.mmd', '-o', '-'],
                      ['export', SAMPLE, '-o', 'frob.xyz'], ['thumbnail'], ['export', SAMPLE, '-o', '-', '-f', 'mmd']):
        _, _, errors = run(*arguments, **language)
        assert errors and not set(find_forgotten(errors, texts)) - {'frobnicate', 'frob', 'mmd', 'xyz'}, f'{arguments}: {errors}'


def templates_come_in_the_language_of_the_user(folder):
    language = make_pseudo_locale(folder)
    for template in ('lifecycle', 'purchase', 'day-in-the-life', 'service-blueprint', 'blank'):
        made = json.loads(output('new', '-t', template, **language))
        english = json.loads(output('new', '-t', template, LC_ALL='C.UTF-8'))
        assert get_plain(made['title']).startswith('[' + english['title'][:4]), made['title']
        titles = [item['title'] for stage in made.get('stages', []) for item in [stage, *stage.get('touchpoints', [])]]
        assert all(title.startswith('[') for title in titles), titles


def pages_speak_the_language_of_who_makes_them(folder):
    page = output('export', SAMPLE, '-o', '-', '-f', 'svg', **make_pseudo_locale(folder))
    words = get_plain(' '.join(re.findall(r'<text[^>]*>([^<]*)', page)))
    for word in ('[Objectives', '[Touchpoints', '[target', '[2 weeks'):
        assert word in words, f'{word}: {words[:2000]}'


def the_manual_names_every_option(folder):
    with open(MANUAL, encoding='utf-8') as file:
        manual = file.read()
    sections = dict(re.findall(r'^\.Ss (\S+)\n(.*?)(?=^\.S[sh] )', manual, re.M | re.S))

    def get_options(text):
        return set(re.findall(r'(?:^|[\s,])(--?[a-z][a-z-]*)', text, re.M))

    for command in COMMANDS:
        helped = get_options('\n'.join(re.findall(r'^  ((?:-\w, )?--[a-z-]+)', output(command, '--help', LC_ALL='C.UTF-8'), re.M)))
        written = {'-' + word for line in re.findall(r'^\.It Fl (.*)', sections[command], re.M)
                   for word in re.findall(r'(?:^|, )(-?[a-z][a-z-]*)', line)}
        assert helped == written, f'{command}: {sorted(helped ^ written)}'
    overview = output('--help', LC_ALL='C.UTF-8')
    assert re.findall(r'^  journey-mapper ([a-z]+) .*\S   ', overview, re.M) == list(COMMANDS), overview
    for option in re.findall(r'^  journey-mapper (--[a-z-]+)', overview, re.M):
        assert f'.It Fl {option[1:]}\n' in manual, f'{option} is not in the manual'
    for tool in (['mandoc', '-T', 'lint', '-W', 'warning', MANUAL], ['man', '--warnings', '-l', '-Tutf8', MANUAL]):
        if shutil.which(tool[0]):
            result = subprocess.run(tool, capture_output=True, text=True, check=False, env=os.environ | {'MANPAGER': 'cat'})
            complaint = result.stderr + (result.stdout if tool[0] == 'mandoc' else '')
            assert result.returncode == 0 and not complaint, complaint


CASES = [locales_without_letters_are_no_obstacle, one_bad_locale_does_not_take_the_others_along,
         numbers_are_written_as_people_write_them_and_files_as_ever, paper_is_that_of_the_country,
         templates_come_in_the_language_of_the_user, every_sentence_is_translated,
         pages_speak_the_language_of_who_makes_them, the_manual_names_every_option]
# Sanitizers want to be loaded before anything else.
if os.environ.get('JM_SANITIZED') == 'true':
    CASES = [case for case in CASES if 'make_pseudo_locale' not in case.__code__.co_names]


def main():
    chosen = [case for case in CASES if not sys.argv[1:] or case.__name__ in sys.argv[1:]]
    failed = 0
    print(f'1..{len(chosen)}')
    with tempfile.TemporaryDirectory() as folder:
        for number, case in enumerate(chosen, 1):
            try:
                case(folder)
                print(f'ok {number} - {case.__name__}', flush=True)
            except Exception:
                failed += 1
                print('# ' + traceback.format_exc().rstrip().replace('\n', '\n# '))
                print(f'not ok {number} - {case.__name__}', flush=True)
    sys.exit(failed > 0)


main()
