# about_files.py: which files are installed, under which names, and whether tools can read them
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re

from installed import SOURCE, call, get_default_id, get_languages, read

# Below the prefix; ID stands for the application id.  Anything else does not belong to a program.
FILES = {
    'bin/journey-mapper',
    'share/applications/ID.desktop',
    'share/dbus-1/services/ID.service',
    'share/glib-2.0/schemas/ID.gschema.xml',
    'share/icons/hicolor/scalable/apps/ID.svg',
    'share/icons/hicolor/scalable/mimetypes/ID-map.svg',
    'share/icons/hicolor/symbolic/apps/ID-symbolic.svg',
    'share/journey-mapper/journey-map.schema.json',
    'share/licenses/ID/COPYING',
    'share/man/man1/journey-mapper.1',
    'share/metainfo/ID.metainfo.xml',
    'share/mime/packages/ID.xml',
    'share/thumbnailers/ID.thumbnailer',
}
# What tools make of these files where the program is installed for use.
MADE = r'share/(applications/mimeinfo\.cache|glib-2\.0/schemas/gschemas\.compiled|icons/hicolor/icon-theme\.cache|mime/(?!packages/).*)'


def get_expected():
    return FILES | {f'share/locale/{language}/LC_MESSAGES/journey-mapper.mo' for language in get_languages()}


def get_installed(tree):
    return {path for path in tree.list() if not re.fullmatch(MADE, path)}


def read_bytes(path):
    with open(path, 'rb') as file:
        return file.read()


def check_files(tree):
    expected = {path.replace('ID', tree.app_id) for path in get_expected()}
    installed = get_installed(tree)
    assert installed == expected, f'missing: {sorted(expected - installed)}, too many: {sorted(installed - expected)}'


def check_modes(tree):
    for path in get_installed(tree):
        mode = os.stat(os.path.join(tree.folder, path)).st_mode & 0o777
        assert mode == (0o755 if path.startswith('bin/') else 0o644), f'{path} has the mode {mode:o}'


def check_id(tree):
    """Flathub's rules for ids, where they are not about who owns the domain."""
    parts = tree.app_id.split('.')
    assert 3 <= len(parts) <= 5 and len(tree.app_id) <= 255
    assert all(re.fullmatch('[A-Za-z_][A-Za-z0-9_]*', part) for part in parts[:-1]), tree.app_id
    assert re.fullmatch('[A-Za-z_][A-Za-z0-9_-]*', parts[-1]), tree.app_id
    assert parts[0] == parts[0].lower() and parts[1] == parts[1].lower(), tree.app_id
    assert parts[-1] not in ('desktop', 'app', 'linux'), tree.app_id


def check_manifest(tree):
    """The manifest is not made from the option."""
    name = f'{get_default_id()}.json'
    assert json.loads(read(SOURCE, name))['id'] == get_default_id(), f'{name} has another id'


def check_id_is_nowhere_else(tree):
    """All that carries the id is made from the option: of another id there is no trace."""
    names = '\n'.join(tree.list())
    foreign = [get_default_id()] if tree.app_id != get_default_id() else []
    for text in foreign + ['@app_id@', '@app_path@', '@bindir@']:
        spellings = {text, text.replace('.', '/'), text.replace('.', '_'), text.replace('.', '-')}
        for spelling in spellings:
            assert spelling.lower() not in names.lower(), f'{spelling} in the name of a file'
            for path in tree.list():
                data = read_bytes(os.path.join(tree.folder, path)).lower()
                for encoding in ('utf-8', 'utf-16-le', 'utf-32-le'):
                    assert spelling.lower().encode(encoding) not in data, f'{spelling} in {path}'


def check_id_is_where_it_belongs(tree):
    for path in ('bin/journey-mapper', 'share/applications/ID.desktop', 'share/dbus-1/services/ID.service',
                 'share/glib-2.0/schemas/ID.gschema.xml', 'share/metainfo/ID.metainfo.xml',
                 'share/mime/packages/ID.xml'):
        path = path.replace('ID', tree.app_id)
        assert tree.app_id.encode() in read_bytes(os.path.join(tree.folder, path)), path


def check_program(tree):
    said = call(tree.program, '--version', env={'LC_ALL': 'C.UTF-8'})
    assert said == f'Journey Mapper {tree.version}\n', said
    # A path of the build folder would be of no use, or do harm, on another machine.
    headers = call('readelf', '-d', tree.program)
    assert 'RPATH' not in headers and 'RUNPATH' not in headers, headers


def check_licence(tree):
    text = read(tree.path('licenses/ID/COPYING'))
    assert text == read(SOURCE, 'COPYING')
    assert 'GNU GENERAL PUBLIC LICENSE' in text and 'Version 3, 29 June 2007' in text


def check_schema_of_maps(tree):
    path = tree.path('journey-mapper/journey-map.schema.json')
    assert json.loads(read(path)) == json.loads(read(SOURCE, 'data', 'journey-map.schema.json'))


def check_settings(tree):
    said = call('glib-compile-schemas', '--strict', '--dry-run', tree.path('glib-2.0/schemas'))
    assert said == '', said
    text = read(tree.path('glib-2.0/schemas/ID.gschema.xml'))
    path = '/' + tree.app_id.replace('.', '/') + '/'
    assert f'<schema id="{tree.app_id}" path="{path}"' in text


def check_xml(tree):
    for path in sorted(get_installed(tree)):
        if path.endswith(('.xml', '.svg')):
            assert call('xmllint', '--noout', os.path.join(tree.folder, path)) == ''


def check_translations(tree):
    for language in get_languages():
        name = f'{language}.po'
        call('msgfmt', '--check', '--output-file=/dev/null', os.path.join(SOURCE, 'po', name))
        made = call('msgunfmt', tree.path(f'locale/{language}/LC_MESSAGES/journey-mapper.mo'))
        assert 'msgid "New Map…"' in made, f'{name} is not what is installed'
        head = read(SOURCE, 'po', name).partition('\nmsgid "')[0]
        assert re.search(r'^# .*<.+@.+>|^# .*authors', head, re.M), f'{name} does not say who wrote it'


def check_man_page(tree):
    text = read(tree.path('man/man1/journey-mapper.1'))
    assert text.lstrip().startswith(('.', "'")), 'no man page'
    for command in ('new', 'export', 'check'):
        assert re.search(rf'\b{command}\b', text), f'nothing about “{command}”'
