# about_metainfo.py: what software centres tell of the installed program
#
# SPDX-License-Identifier: GPL-3.0-or-later

import colorsys
import datetime
import os
import re
from xml.etree import ElementTree

from about_desktop import TYPE, GdkPixbuf, draw, read_entry
from installed import SOURCE, call, get_languages, read

LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
# About as many letters stand on a line.
LINE = 70
# The only thing that the validator may find: our id has capital letters, as most ids of programs with a window.
ALLOWED = ['cid-contains-uppercase-letter']
WINDOW, SHARP_WINDOW = (1000, 700), (2000, 1400)


def parse(tree):
    return ElementTree.parse(tree.path('metainfo/ID.metainfo.xml')).getroot()


def get_text(element):
    """What a person reads of it."""
    return ' '.join(''.join(element.itertext()).split())


def is_english(element):
    return element.get(LANGUAGE) is None


def find_text(root, path):
    """The English text of something that is there once."""
    found = [get_text(each) for each in root.findall(path) if is_english(each)]
    assert len(found) == 1, f'{path}: {found}'
    return found[0]


def check_metainfo(tree):
    path = tree.path('metainfo/ID.metainfo.xml')
    said = call('appstreamcli', 'validate', '--no-color', '--pedantic', '--explain', '--no-net', path)
    remarks = re.findall(r'^\s*[EWIP]: \S+ ([\w-]+)', said, re.M)
    assert [remark for remark in remarks if remark not in ALLOWED] == [], said
    # The whole of what is installed: names of files, icon, desktop file.
    said = call('appstreamcli', 'validate-tree', '--no-color', '--no-net', tree.folder)
    assert not re.search(r'^\s*[EWI]: ', said, re.M), said


def check_names_of_the_component(tree):
    root = parse(tree)
    assert root.get('type') == 'desktop-application'
    assert find_text(root, 'id') == tree.app_id
    launchable, = root.findall('launchable')
    assert (launchable.get('type'), launchable.text) == ('desktop-id', f'{tree.app_id}.desktop')


def check_name(tree):
    name = find_text(parse(tree), 'name')
    assert name == read_entry(tree)['Desktop Entry']['Name']
    assert len(name) <= 15, f'{len(name)} letters'
    for word in name.split():
        assert re.fullmatch('[A-Z][a-z]+', word), f'{word}: capital letters, or signs'


def check_summary(tree):
    root = parse(tree)
    name, summary = find_text(root, 'name'), find_text(root, 'summary')
    assert 10 <= len(summary) <= 25, f'{len(summary)} letters; more than 35 would be cut'
    assert summary[0].isupper() and summary[1:] == summary[1:].lower(), 'capitals as in a sentence'
    assert not summary.endswith(('.', '!', '…')), 'a full stop'
    words = set(re.findall(r'\w+', summary.lower()))
    assert not words & {'a', 'an', 'the', 'app', 'application', 'tool', 'client', 'program', 'software', 'gtk', 'gnome',
                        'linux', 'adwaita', 'libadwaita', 'c'}, words
    assert not words & set(name.lower().split()), 'the name says that already'
    # For a translation it is advice: words are longer elsewhere.
    for each in root.findall('summary'):
        if not is_english(each) and len(get_text(each)) > 35:
            print(f'# {each.get(LANGUAGE)}: the summary has {len(get_text(each))} letters')


def check_description(tree):
    description, = parse(tree).findall('description')
    parts = [part for part in description if is_english(part)]
    assert {part.tag for part in description.iter()} <= {'description', 'p', 'ol', 'ul', 'li', 'em', 'code'}
    text = ' '.join(get_text(part) for part in parts if part.tag == 'p')
    assert 3 * LINE <= len(text) <= 6 * LINE, f'{len(text)} letters besides lists'
    assert parts[0].tag == 'p'
    for part in parts:
        points = [get_text(point) for point in part.findall('li') if is_english(point)]
        assert len(points) <= 10
        for point in points:
            assert len(point) <= LINE and not point.endswith('.'), point


def check_urls(tree):
    urls = {url.get('type'): url.text for url in parse(tree).findall('url')}
    wanted = {'homepage', 'bugtracker', 'vcs-browser', 'help', 'translate', 'contribute'}
    assert wanted <= set(urls), wanted - set(urls)
    assert all(url.startswith('https://') for url in urls.values()), urls


def check_developer(tree):
    root = parse(tree)
    developer, = root.findall('developer')
    assert re.fullmatch(r'[a-z]+(\.[a-z0-9_-]+)+', developer.get('id')), developer.get('id')
    assert find_text(developer, 'name')
    assert root.find('developer_name') is None, 'that is of old'


def check_licences(tree):
    root = parse(tree)
    assert find_text(root, 'metadata_license') == 'CC0-1.0'
    licence = find_text(root, 'project_license')
    assert f"license: '{licence}'" in read(SOURCE, 'meson.build')
    for each in ('CC0-1.0', licence):
        call('appstreamcli', 'check-license', each)


def check_releases(tree):
    releases = parse(tree).find('releases').findall('release')
    assert releases[0].get('version') == tree.version, 'the version that is installed has no notes'
    dates = [datetime.date.fromisoformat(release.get('date')) for release in releases]
    assert dates[0] <= datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=14))).date(), 'in the future'
    assert dates == sorted(dates, reverse=True), dates
    versions = [[int(part) for part in release.get('version').split('.')] for release in releases]
    assert versions == sorted(versions, reverse=True) and len({*map(tuple, versions)}) == len(versions), versions
    for release in releases:
        text = get_text(release.find('description'))
        assert len(text) > 40, f'{release.get("version")}: {text}'
        assert not re.search('bug ?fixes and|performance improvements|various|minor (fixes|improvements)', text.lower()), text


def check_news(tree):
    """The file for those who read the source says the same."""
    said = call('appstreamcli', 'metainfo-to-news', '--format=markdown', tree.path('metainfo/ID.metainfo.xml'), '-')
    assert read(SOURCE, 'NEWS.md').split() == said.split(), 'appstreamcli metainfo-to-news makes another NEWS.md'


def check_rating_and_relations(tree):
    root = parse(tree)
    rating, = root.findall('content_rating')
    assert rating.get('type') == 'oars-1.1'
    assert {each.text for each in root.findall('supports/control')} == {'keyboard', 'pointing', 'touch'}
    length, = root.findall('requires/display_length')
    assert (length.get('compare'), length.text) == ('ge', '360')
    said = call('appstreamcli', 'check-syscompat', '--no-color', '--details', tree.path('metainfo/ID.metainfo.xml'))
    for device in ('Desktop', 'Laptop', 'Tablet', 'Handset'):
        assert re.search(rf'^{device}:\n.*\(100%\)$', said, re.M), said


def check_what_it_provides(tree):
    provides, = parse(tree).findall('provides')
    assert [each.text for each in provides.findall('mediatype')] == [TYPE]
    assert [each.text for each in provides.findall('binary')] == [os.path.basename(tree.program)]
    assert parse(tree).find('mimetypes') is None, 'that is of old'


def check_translation(tree):
    root = parse(tree)
    domain, = root.findall('translation')
    assert (domain.get('type'), domain.text) == ('gettext', 'journey-mapper')
    paths = ('summary', 'description/p', 'description/ul/li', 'screenshots/screenshot/caption', 'releases/release/description/p')
    whole = [language for language in get_languages()
             if all(any(each.get(LANGUAGE) == language for each in root.findall(path)) for path in paths)]
    assert whole, 'in no language but English is all of it there'
    entry = read_entry(tree)['Desktop Entry']
    kind = read(tree.path('mime/packages/ID.xml'))
    for language in whole:
        assert f'Comment[{language}]' in entry and f'Keywords[{language}]' in entry, language
        assert entry[f'Keywords[{language}]'].endswith(';'), language
        assert f'<comment xml:lang="{language}">' in kind, language


def get_luminance(colour):
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def get_contrast(one, other):
    lighter, darker = sorted((get_luminance(one), get_luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def get_edge(pixels):
    """The outermost colours of an icon: what touches the ground that it stands on."""
    found = []
    for lines in (pixels, list(zip(*pixels))):
        for line in lines:
            for walk in (line, reversed(line)):
                found += [[part / 255 for part in pixel[:3]] for pixel in walk if pixel[3] == 255][:1]
    return found


def check_branding(tree):
    colours = {each.get('scheme_preference'): each for each in parse(tree).findall('branding/color')}
    assert set(colours) == {'light', 'dark'}
    edge = get_edge(draw(tree.path('icons/hicolor/scalable/apps/ID.svg'), 128))
    values = {}
    for scheme, each in colours.items():
        assert each.get('type') == 'primary'
        assert re.fullmatch('#[0-9a-f]{6}', each.text), each.text
        values[scheme] = [int(each.text[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        assert colorsys.rgb_to_hls(*values[scheme])[2] >= 0.3, f'{each.text} is grey'
        # Of the icon most of the outline is to be seen.
        seen = sum(get_contrast(values[scheme], pixel) >= 1.3 for pixel in edge) / len(edge)
        assert seen >= 0.75, f'{each.text}: only {seen:.0%} of the icon’s edge are to be seen on it'
    # The text on it is black or white.
    assert get_contrast(values['light'], (0, 0, 0)) >= 4.5, values
    assert get_contrast(values['dark'], (1, 1, 1)) >= 4.5, values


def check_screenshots(tree):
    screenshots = parse(tree).findall('screenshots/screenshot')
    assert 3 <= len(screenshots) <= 6, len(screenshots)
    # Light, as it is unless somebody wants it dark, comes first.
    assert screenshots[0].get('environment') is None and any(each.get('environment') == 'gnome:dark' for each in screenshots)
    assert [each.get('type') for each in screenshots] == ['default'] + [None] * (len(screenshots) - 1)
    captions = [find_text(each, 'caption') for each in screenshots]
    assert len(set(captions)) == len(captions)
    for screenshot, caption in zip(screenshots, captions):
        assert 15 <= len(caption) <= 100 and caption[0].isupper() and '.' not in caption, caption
        image, = screenshot.findall('image')
        # A later picture must not stand beside what an older version says of it.
        start = f'https://journeymapper.example.com/screenshots/{tree.version}/'
        assert image.text.startswith(start), image.text
        path = os.path.join(SOURCE, 'data', 'screenshots', image.text.removeprefix(start))
        _, *size = GdkPixbuf.Pixbuf.get_file_info(path)
        assert [image.get('width'), image.get('height')] == [str(length) for length in size], f'{path}: {size}'
        limit = SHARP_WINDOW if size[0] > WINDOW[0] else WINDOW
        assert size[0] <= limit[0] and size[1] <= limit[1], f'{path}: {size}'
        assert size[0] >= 620, f'{path}: {size}; too small to be looked at'
        # Round corners and a shadow: the window only.
        picture = GdkPixbuf.Pixbuf.new_from_file(path)
        assert picture.get_has_alpha() and picture.get_pixels()[3] < 255, f'{path}: no round corner'
