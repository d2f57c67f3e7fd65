#!/usr/bin/python3
# check-manifest.py SOURCE-FOLDER: the manifest of the Flatpak, which no tool makes and none checks before it is built
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Its form is strict JSON with the keys in one order.  What the program may do is what is written here, exactly: who
# wants more has to change this test, too.

import json
import os
import re
import sys

SOURCE = sys.argv[1]
PERMISSIONS = ['--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri']
KEYS = ['id', 'runtime', 'runtime-version', 'sdk', 'command', 'finish-args', 'cleanup', 'modules']
MODULE_KEYS = ['name', 'buildsystem', 'builddir', 'config-opts', 'run-tests', 'test-rule', 'test-commands', 'sources']


def read(*path):
    with open(os.path.join(SOURCE, *path), encoding='utf-8') as file:
        return file.read()


def refuse_twice(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f'a key stands twice: {keys}'
    return dict(pairs)


def refuse_constant(name):
    raise AssertionError(f'{name} is not JSON')


def load():
    return json.loads(text, object_pairs_hook=refuse_twice, parse_constant=refuse_constant)


def check_form():
    manifest = load()
    assert text == json.dumps(manifest, indent=2, ensure_ascii=False) + '\n', 'not in the usual form'
    assert list(manifest) == KEYS, list(manifest)
    assert [list(module) for module in manifest['modules']] == [MODULE_KEYS]


def check_id():
    assert load()['id'] == app_id


def check_permissions():
    assert load()['finish-args'] == PERMISSIONS


def check_runtime():
    manifest = load()
    assert (manifest['runtime'], manifest['sdk']) == ('org.gnome.Platform', 'org.gnome.Sdk')
    assert re.fullmatch('[0-9]+', manifest['runtime-version'])


def check_command():
    assert load()['command'] == re.search(r"executable\('([^']+)'", read('src', 'meson.build'))[1]


def check_cleanup():
    """Nothing of development is left, and what is cleaned up is nothing that the program needs."""
    cleanup = load()['cleanup']
    assert {'/include', '/lib/pkgconfig', '*.a', '*.la'} <= set(cleanup), cleanup
    assert not [each for each in cleanup if each.startswith(('/bin', '/share/licenses', '/share/locale'))], cleanup


def check_options():
    """Each option is one of this program."""
    options = set(re.findall(r"^option\('([^']+)'", read('meson.options'), re.M))
    module, = load()['modules']
    for option in module['config-opts']:
        assert re.fullmatch('-D([a-z_]+)=.+', option)[1] in options, option


def check_tests():
    module, = load()['modules']
    assert module['run-tests'] is True and module['test-rule'] == ''
    command, = module['test-commands']
    assert command.startswith('meson test '), command
    # What is left out is there.
    left_out = re.findall(r'--no-suite (\S+)', command)
    suites = set(re.findall(r"'([a-z]+)'", ' '.join(
        line for folder, _, names in os.walk(os.path.join(SOURCE, 'tests')) if 'meson.build' in names
        for line in re.findall(r'suite: .*', read(folder, 'meson.build')))))
    assert left_out and set(left_out) <= suites, (left_out, suites)


def check_sources():
    """It is built from this folder, and from nothing that was built or fetched before."""
    module, = load()['modules']
    assert module['sources'] == [{'type': 'dir', 'path': '.', 'skip': ['.flatpak-builder', '.git', '_build']}]


text = read('com.example.JourneyMapper.json')
app_id = re.search(r"option\('app_id', type: 'string', value: '([^']+)'", read('meson.options'))[1]
checks = [(name, function) for name, function in globals().copy().items() if name.startswith('check_')]
failed = 0
print(f'1..{len(checks)}')
for number, (name, function) in enumerate(checks, 1):
    try:
        function()
        print(f'ok {number} - {name.removeprefix("check_")}')
    except (AssertionError, KeyError, TypeError, ValueError) as problem:
        failed += 1
        print(f'# {problem}'.replace('\n', '\n# '))
        print(f'not ok {number} - {name.removeprefix("check_")}')
sys.exit(failed > 0)
