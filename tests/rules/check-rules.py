#!/usr/bin/python3
# check-rules.py RULE SOURCE-FOLDER BUILD-FOLDER: checks a rule of the house on the whole tree
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# layers   a folder of src/ can include the headers it may use, and no others (src/DESIGN.md)
# sources  every source opens with its purpose and licence, keeps to 800 lines, includes in order
# strings  po/POTFILES.in lists the files with translated sentences and no others, and translations are whole
# words    no notes to self, no paths or mirrors of somebody's machine
#
# Prints what breaks the rule, one line each; exit status 1 if anything does.

import itertools
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(sys.argv[2], 'tests', 'support'))
sys.dont_write_bytecode = True
import catalogue

# What each folder may use, as src/DESIGN.md has it, and a header that stands for each library.
USES = {
    'model': {'gio'},
    'format': {'model', 'json-glib'},
    'insight': {'model'},
    'layout': {'model', 'insight', 'pangocairo', 'gdk-pixbuf'},
    'render': {'layout', 'cairo'},
    'cli': {'model', 'format', 'insight', 'layout', 'render'},
    'ui': {'model', 'format', 'insight', 'layout', 'render', 'gtk'},
}
LIBRARIES = {
    'gio': '<gio/gio.h>',
    'json-glib': '<json-glib/json-glib.h>',
    'pangocairo': '<pango/pangocairo.h>',
    'cairo': '<cairo.h>',
    'gdk-pixbuf': '<gdk-pixbuf/gdk-pixbuf.h>',
    'gtk': '<gtk/gtk.h>',
}
# What brings something else along.
BRINGS = {'pangocairo': {'cairo'}, 'gtk': {'gio', 'pangocairo', 'gdk-pixbuf'}}

# Properties of a template that people read.
SENTENCES = {'description', 'label', 'placeholder-text', 'subtitle', 'title', 'tooltip', 'tooltip-text'}

# A placeholder of printf that says which text it stands for.
NUMBERED = re.compile(r'%\d+\$[a-z]')

# Languages in which every sentence is there.
WHOLE_LANGUAGES = {'de'}

RULE, SOURCE, BUILD = sys.argv[1:]


def files(*endings, below=('.',)):
    """Paths in the source folder, except what is built, hidden, or belongs to git."""
    for top in below:
        for folder, folders, names in os.walk(os.path.join(SOURCE, top)):
            folders[:] = sorted(name for name in folders if not name.startswith(('.', '_')))
            for name in sorted(names):
                if name.endswith(endings or ('',)):
                    yield os.path.relpath(os.path.join(folder, name), SOURCE)


def read(path):
    with open(os.path.join(SOURCE, path), encoding='utf-8', errors='surrogateescape') as file:
        return file.read()


def may_use(folder):
    """All that a folder sees: what it uses, and what that brings with it."""
    seen, new = set(), {folder}
    while new:
        seen |= new
        new = set().union(*(USES.get(name, set()) | BRINGS.get(name, set()) for name in new)) - seen
    return seen


def layers():
    with open(os.path.join(BUILD, 'compile_commands.json'), encoding='utf-8') as file:
        commands = json.load(file)
    headers = {folder: [f'"{os.path.basename(path)}"' for path in files('.h', below=[f'src/{folder}'])]
               for folder in USES} | {library: [header] for library, header in LIBRARIES.items()}

    def flags(folder):
        for command in commands:
            path = os.path.relpath(os.path.join(command['directory'], command['file']), SOURCE)
            if path.startswith(f'src/{folder}/'):
                words = shlex.split(command['command'])
                return words[0], [word for word in words if re.match('-[IDf]|-std|-isystem|-pthread', word)]
        return None

    def compiles(folder, includes):
        compiler, options = flags(folder)
        return subprocess.run([compiler, *options, '-fsyntax-only', '-x', 'c', '-'], cwd=BUILD, text=True,
                              input='#include "config.h"\n' + ''.join(f'#include {name}\n' for name in includes),
                              stderr=subprocess.DEVNULL).returncode == 0

    for folder in USES:
        if flags(folder) is None:
            yield f'src/{folder}: nothing is compiled there'
            return
    # A folder sees all headers of another or none, so that the first stands for them all.
    cases = [(folder, other, headers[other][:1] if other not in may_use(folder) else headers[other])
             for folder, other in itertools.product(USES, headers)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda case: compiles(case[0], case[2]), cases))
    for (folder, other, _), result in zip(cases, results):
        if result and other not in may_use(folder):
            yield f'src/{folder}: can include the headers of {other}, but may not use it'
        elif not result and other in may_use(folder):
            yield f'src/{folder}: may use {other}, but cannot include all its headers'


def sources():
    for path in files('.c', '.h', '.py', '.sh', '.build', below=['src', 'tests']):
        text = read(path)
        name = os.path.basename(path)
        if text.count('\n') > 800:
            yield f'{path}: {text.count(chr(10))} lines; split it by concern'
        if name == 'meson.build':
            continue
        head = text[:600]
        if 'SPDX-License-Identifier: GPL-3.0-or-later\n' not in head:
            yield f'{path}: no licence line'
        if name.endswith(('.c', '.h')):
            if not head.startswith(f'/* {name}: '):
                yield f'{path}: does not open with "/* {name}: " and its purpose'
            includes = re.findall(r'^#\s*include\s+(\S+)', text, re.M)
            own = [ending for ending in ('.h', '-private.h') if os.path.exists(os.path.join(SOURCE, path[:-2] + ending))]
            if name.endswith('.c') and (includes[:1] != ['"config.h"'] or
                                        own and includes[1] not in [f'"{name[:-2]}{ending}"' for ending in own]):
                yield f'{path}: config.h and its own header have to be included first'
            for include in includes:
                if '/' in include and not re.match('<(glib|gio|sys|linux|pango|fontconfig|gdk|gdk-pixbuf|gtk|json-glib)/', include):
                    yield f'{path}: includes {include} by its folder'


def strings():
    # Some of these have none; what xgettext finds decides.
    candidates = [*files('.c', '.h', '.ui', below=['src']), *files('.desktop.in', '.xml.in', below=['data']),
                  'po/template-texts.h']
    try:
        text = catalogue.extract(SOURCE, BUILD, candidates)
    except ValueError as problem:
        yield str(problem)
        return
    template = catalogue.parse(text)
    wanted = sorted({path for message in template for path in message.files})
    listed = catalogue.read_list(SOURCE, 'POTFILES.in')
    for path in sorted(set(wanted) - set(listed)):
        yield f'{path}: has translated sentences, but is not in po/POTFILES.in'
    for path in sorted(set(listed) - set(wanted)):
        yield f'po/POTFILES.in: {path} has no translated sentences'
    if listed != sorted(set(listed)):
        yield 'po/POTFILES.in: not sorted, or with a line twice'
    for path in files('.ui', below=['src']):
        for name, sentence in re.findall(r'<property name="([\w-]+)">([^<]*)<', read(path)):
            if name in SENTENCES and re.search(r'\w\w', sentence):
                yield f'{path}: “{sentence}” ({name}) is not marked for translators'
    # Only a call with both forms in it tells translators that there are two.
    for path in files('.c', below=['src']):
        for call in re.findall(r'\bngettext ?\(\s*(?!")(?!/\*)([^,]*)', read(path)):
            yield f'{path}: the sentences of ngettext ({call}, …) have to stand there'
    yield from languages(text)


def languages(template):
    listed = catalogue.read_list(SOURCE, 'LINGUAS')
    there = sorted(os.path.basename(path)[:-3] for path in files('.po', below=['po']))
    if sorted(listed) != there:
        yield f'po/LINGUAS: names {", ".join(sorted(listed)) or "nothing"}, but there are {", ".join(there) or "none"}'
    if listed != sorted(listed):
        yield 'po/LINGUAS: not sorted'
    environment = os.environ | {'LC_ALL': 'C.UTF-8'}
    for language in there:
        path = os.path.join(SOURCE, 'po', language + '.po')
        # As it stands; and brought up to date, so that each sentence is checked for what the program does with it today.
        merge = subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file=-', path, '-'], input=template,
                               capture_output=True, text=True, env=environment)
        for text in (read(path), merge.stdout):
            result = subprocess.run(['msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', '-'],
                                    input=text, capture_output=True, text=True, env=environment)
            if result.returncode != 0 or result.stderr or merge.returncode != 0:
                yield f'po/{language}.po: {merge.stderr.strip()} {result.stderr.strip()}'
                break
        for message in catalogue.parse(merge.stdout):
            context, sentence, _ = message.key
            if language in WHOLE_LANGUAGES and ('fuzzy' in message.flags or not all(message.translations)):
                yield f'po/{language}.po: “{sentence}”{f" ({context})" if context else ""} is not translated'
            # msgfmt takes a text for no format when it has a second placeholder, but no first one.
            for text in filter(None, message.translations if 'c-format' not in message.flags else ()):
                if set(NUMBERED.findall(text)) != set(NUMBERED.findall(sentence)):
                    yield f'po/{language}.po: “{text}” has other placeholders than “{sentence}”'


def words():
    # Written so that this file does not match itself.
    notes = re.compile(r'\b(TO[D]O|FIX[M]E|XX[X])\b')
    places = re.compile(r'/(wor[k]|opt/trixi[e]|far[m]|tmp/[b]-)'
                        r'|\b(deb|ftp\w*|archive|security|snapshot|ports|dl)\.(\w+\.)*(debia[n]|ubunt[u]|fedoraprojec[t])\b')
    allowed = {'COPYING', 'NEWS.md', 'README.md', 'build-aux', 'com.example.JourneyMapper.json', 'data', 'meson.build',
               'meson.options', 'po', 'src', 'tests'}
    for name in sorted(os.listdir(SOURCE)):
        if not name.startswith(('.', '_')) and name not in allowed:
            yield f'{name}: does not belong into the top level of the tree'
    for path in itertools.chain(files(), ['.ci/run', '.clang-format', '.editorconfig', '.gitignore']):
        if path == 'COPYING' or path.endswith(('.png', '.pdf')):
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            if not path.startswith('data/samples/') and notes.search(line):
                yield f'{path}:{number}: a note to self: {line.strip()[:80]}'
            if places.search(line):
                yield f'{path}:{number}: a path or mirror of some machine: {line.strip()[:80]}'


problems = list({'layers': layers, 'sources': sources, 'strings': strings, 'words': words}[RULE]())
print('\n'.join(problems))
sys.exit(bool(problems))
