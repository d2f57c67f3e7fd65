# about_desktop.py: what menus, file managers and the bus know of the installed program
#
# SPDX-License-Identifier: GPL-3.0-or-later

import configparser
import os
import re
import shutil
import tempfile
from xml.etree import ElementTree

import gi

gi.require_version('GdkPixbuf', '2.0')
from gi.repository import GdkPixbuf

from installed import SOURCE, call, read

TYPE = 'application/vnd.journey-map+json'
MIME = '{http://www.freedesktop.org/standards/shared-mime-info}'
SVG = '{http://www.w3.org/2000/svg}'
# What software centres show in another way, or not at all.
TOOLKITS = {'GTK', 'GNOME', 'Qt', 'KDE', 'XFCE'}


def read_keys(path):
    """The groups of a file that has keys and values."""
    keys = configparser.RawConfigParser(delimiters='=', interpolation=None, strict=True)
    keys.optionxform = str
    keys.read(path, encoding='utf-8')
    return keys


def read_entry(tree):
    return read_keys(tree.path('applications/ID.desktop'))


def get_list(text):
    assert text.endswith(';'), f'{text} does not end with a semicolon'
    return text.removesuffix(';').split(';')


def check_desktop_file(tree):
    path = tree.path('applications/ID.desktop')
    said = call('desktop-file-validate', path)
    assert said == '', said
    entry = read_entry(tree)['Desktop Entry']
    assert entry['Type'] == 'Application'
    assert entry['Icon'] == tree.app_id
    assert entry['StartupNotify'] == 'true'
    assert re.fullmatch(r'journey-mapper %[UF]', entry['Exec']), entry['Exec']
    assert get_list(entry['MimeType']) == [TYPE]
    categories = get_list(entry['Categories'])
    assert 'Office' in categories and not TOOLKITS & set(categories), categories
    assert len(get_list(entry['Keywords'])) >= 5
    for key in ('Name', 'GenericName', 'Comment'):
        assert entry[key] and not entry[key].endswith('.'), f'{key}={entry[key]}'
    # A person who reads the name need not read it again.
    assert entry['Name'] not in entry['Comment']


def check_desktop_actions(tree):
    keys = read_entry(tree)
    actions = get_list(keys['Desktop Entry']['Actions'])
    assert 'new-map' in actions, actions
    assert sorted(keys.sections()) == sorted(['Desktop Entry'] + [f'Desktop Action {action}' for action in actions])
    for action in actions:
        group = keys[f'Desktop Action {action}']
        # The name of the action is that of an option: desktops that know nothing of the bus use it.
        assert group['Exec'] == f'journey-mapper --{action}', group['Exec']
        assert group['Name']


def check_activation(tree):
    """The bus starts what is installed."""
    assert read_entry(tree)['Desktop Entry']['DBusActivatable'] == 'true'
    service = read_keys(tree.path('dbus-1/services/ID.service'))['D-BUS Service']
    assert service['Name'] == tree.app_id
    program, *options = service['Exec'].split()
    assert os.path.isabs(program) and tree.program.endswith(program), program
    assert options == ['--gapplication-service'], options


def check_type(tree):
    kind, = ElementTree.parse(tree.path('mime/packages/ID.xml')).getroot()
    assert kind.get('type') == TYPE
    assert [each.get('type') for each in kind.iter(MIME + 'sub-class-of')] == ['application/json']
    assert [each.get('pattern') for each in kind.iter(MIME + 'glob')] == ['*.journey.json']
    assert [each.get('name') for each in kind.iter(MIME + 'icon')] == [f'{tree.app_id}-map']
    # A sandbox has no such rules.
    assert not list(kind.iter(MIME + 'magic')), 'what is in a file must not count'
    assert kind.findtext(MIME + 'comment')


def check_type_is_known(tree):
    """What a file manager makes of names, wherever the program is installed."""
    with tempfile.TemporaryDirectory(prefix='jm-mime-') as folder:
        data = os.path.join(folder, 'share')
        for name in ('mime/packages', 'applications'):
            shutil.copytree(tree.path(name), os.path.join(data, name))
        # A desktop file counts only where its command is found.
        environment = {'HOME': folder, 'LC_ALL': 'C.UTF-8', 'XDG_DATA_DIRS': data + ':/usr/share',
                       'PATH': os.path.dirname(tree.program) + ':' + os.environ['PATH']}
        for tool, name in (('update-mime-database', 'mime'), ('update-desktop-database', 'applications')):
            said = call(tool, os.path.join(data, name), env=environment)
            assert said == '', said

        def ask(name, attribute):
            path = os.path.join(folder, name)
            shutil.copy(os.path.join(SOURCE, 'data', 'templates', 'blank.journey.json'), path)
            said = call('gio', 'info', '--attributes', attribute, path, env=environment)
            return re.search(f'{attribute}: (.*)', said)[1]

        # Before what the system has, as with a program that somebody has installed for himself, and after it.
        for folders in (data + ':/usr/share', '/usr/share:' + data):
            environment['XDG_DATA_DIRS'] = folders
            for name, kind in {'x.journey.json': TYPE, 'Ein Weg.journey.json': TYPE, 'X.JOURNEY.JSON': TYPE,
                               'x.json': 'application/json', 'journey.json': 'application/json'}.items():
                assert ask(name, 'standard::content-type') == kind, f'{name}, {folders}'
            icons = ask('x.journey.json', 'standard::icon').split(', ')
            assert icons[0] == f'{tree.app_id}-map' and 'x-office-document' in icons, icons
            said = call('gio', 'mime', TYPE, env=environment)
            assert re.match(f'Default application for “{re.escape(TYPE)}”: {tree.app_id}.desktop\n', said), said


def check_thumbnailer(tree):
    entry = read_keys(tree.path('thumbnailers/ID.thumbnailer'))['Thumbnailer Entry']
    assert TYPE in get_list(entry['MimeType'])
    assert tree.program.endswith(entry['TryExec']), entry['TryExec']
    words = entry['Exec'].split()
    assert words[0] == entry['TryExec']
    assert {'%u', '%i'} & set(words) and '%o' in words and '%s' in words, entry['Exec']


def draw(path, size):
    """A drawing as large as that; pixels are (red, green, blue, opacity)."""
    with tempfile.NamedTemporaryFile(suffix='.png') as file:
        call('rsvg-convert', '--keep-aspect-ratio', '--width', str(size), '--height', str(size), '--output', file.name, path)
        picture = GdkPixbuf.Pixbuf.new_from_file(file.name).add_alpha(False, 0, 0, 0)
    assert (picture.get_width(), picture.get_height()) == (size, size), f'{path} is not a square'
    data, stride = picture.get_pixels(), picture.get_rowstride()
    return [[tuple(data[y * stride + x * 4:y * stride + x * 4 + 4]) for x in range(size)] for y in range(size)]


def check_icons(tree):
    for name, side in (('scalable/apps/ID.svg', '128'), ('scalable/mimetypes/ID-map.svg', '128'),
                       ('symbolic/apps/ID-symbolic.svg', '16')):
        path = tree.path('icons/hicolor/' + name)
        root = ElementTree.parse(path).getroot()
        assert (root.get('width'), root.get('height'), root.get('viewBox')) == (side, side, f'0 0 {side} {side}'), path
        # No text, whose font may be missing, no picture, and nothing from elsewhere.
        used = {each.tag for each in root.iter()}
        assert not {SVG + 'text', SVG + 'image', SVG + 'script'} & used, used
        text = read(path)
        assert 'inkscape' not in text and 'sodipodi' not in text and len(text) < 20000, path
        for size in (16, 32, 48, 128):
            pixels = draw(path, size)
            painted = sum(pixel[3] > 127 for row in pixels for pixel in row) / size / size
            assert 0.1 < painted < 0.95, f'{path}: {painted:.0%} of it are painted'
        # Not to the edge: the desktop puts shadows and emblems there.
        corners = [pixels[y][x][3] for x in (0, -1) for y in (0, -1)]
        assert corners == [0, 0, 0, 0], path


def check_symbolic_icon(tree):
    """It is given the colour of the text about it, so that it may have only one."""
    text = read(tree.path('icons/hicolor/symbolic/apps/ID-symbolic.svg'))
    colours = set(re.findall(r'#[0-9a-fA-F]{3,6}\b', text))
    assert len(colours) <= 1, colours
