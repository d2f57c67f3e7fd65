#!/usr/bin/python3
# test-sandbox.py: the installed Flatpak at work, "build-aux/dev flatpak --test"
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import subprocess
import time

from sandbox import APP, SOURCE, Sandbox, wait_until
from maps import retitle, small, titles
from window import case, main, read, read_bytes

SAMPLE = os.path.join(SOURCE, 'data', 'samples', 'switching-mobile-provider.journey.json')

def put(stage, name, text=None):
    """A file in the home outside of the sandbox."""
    path = os.path.join(stage.home, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text if text is not None else json.dumps(small()))
    return path


def interfaces(stage, *options):
    lines = stage.shell('cat /proc/net/dev', *options).splitlines()[2:]
    return {line.partition(':')[0].strip() for line in lines}


@case
def no_permission_but_those_of_the_manifest(stage):
    said = subprocess.run(['flatpak', 'info', '--show-permissions', APP], env=stage.environment, capture_output=True,
                          text=True, check=True).stdout
    assert said.split() == ['[Context]', 'shared=ipc;', 'sockets=x11;wayland;fallback-x11;', 'devices=dri;'], said


@case
def the_home_is_hidden(stage):
    put(stage, 'secret.txt', 'mine')
    assert 'secret.txt' not in stage.shell(f'ls -a "{stage.home}"')
    # It would be seen if it were allowed.
    assert 'secret.txt' in stage.shell(f'ls -a "{stage.home}"', f'--filesystem={stage.home}')


@case
def there_is_no_network(stage):
    assert interfaces(stage) == {'lo'}
    assert 'unreachable' in stage.shell('(echo >/dev/tcp/192.0.2.1/80) 2>&1 || true'.join(['bash -c "', '"']))
    with open('/proc/net/dev', encoding='utf-8') as file:
        outside = {line.partition(':')[0].strip() for line in file.readlines()[2:]}
    assert interfaces(stage, '--share=network') == outside


@case
def it_holds_what_belongs_to_it(stage):
    files = stage.shell('cd /app && find . -type f').split()
    for path in (f'./share/licenses/{APP}/COPYING', './bin/journey-mapper', f'./share/applications/{APP}.desktop'):
        assert path in files, path
    # Older versions of flatpak-builder move it.
    assert {f'./share/metainfo/{APP}.metainfo.xml', f'./share/appdata/{APP}.appdata.xml'} & set(files), files
    left = [path for path in files if path.endswith(('.h', '.a', '.la', '.pc')) or '/man/' in path]
    assert not left, left
    status, output, said = stage.run('--version')
    assert (status, said) == (0, '') and output.startswith(b'Journey Mapper '), (status, output, said)


@case
def commands_take_forwarded_files(stage):
    path = put(stage, 'forwarded.journey.json')
    status, output, said = stage.run('export', '@@', path, '@@', '-o', '-', '-f', 'pdf', options=['--file-forwarding'])
    assert status == 0 and output.startswith(b'%PDF-') and output.rstrip().endswith(b'%%EOF'), said
    # A file that is there can be forwarded to be written, too.
    target = put(stage, 'forwarded.svg', '')
    status, _, said = stage.run('export', '@@', path, '@@', '-o', '@@', target, '@@', options=['--file-forwarding'])
    assert status == 0, said
    assert b'<svg' in read_bytes(target)
    assert os.listdir(stage.home).count('forwarded.svg') == 1
    assert not [name for name in os.listdir(stage.home) if '.jm-' in name]


@case
def commands_take_streams(stage):
    text = read_bytes(SAMPLE)
    status, output, said = stage.run('export', '-', '-o', '-', '-f', 'png', stdin=text)
    assert status == 0 and output.startswith(b'\x89PNG'), said
    status, output, said = stage.run('check', '--json', '-', stdin=text)
    assert status in (0, 1) and isinstance(json.loads(output), (dict, list)), said
    status, output, said = stage.run('new', '--template', 'purchase')
    assert status == 0 and json.loads(output)['format'] == 'journey-map', said


@case
def a_path_that_is_not_seen_is_explained(stage):
    path = put(stage, 'hidden.journey.json')
    for command in (['check', path], ['export', path, '-o', '-', '-f', 'pdf']):
        status, output, said = stage.run(*command)
        assert status == 1 and output == b'', (command, status)
        assert said.startswith(path + ': ') and len(said.splitlines()) == 1, said
        assert '--file-forwarding' in said and '--filesystem' in said and '(-)' in said, said
    # Where it is seen, a file that is missing is just that.
    status, _, said = stage.run('check', path + '-not', options=[f'--filesystem={stage.home}'])
    assert status == 1 and '--file-forwarding' not in said, said
    status, _, said = stage.run('check', path, options=[f'--filesystem={stage.home}:ro'])
    assert status in (0, 1) and 'no such file' not in said, said


@case
def nothing_is_written_where_it_is_lost(stage):
    path = put(stage, 'map.journey.json')
    beside = os.path.join(stage.home, 'made.pdf')
    for target in (beside, 'made.pdf', '/tmp/made.pdf', '/var/tmp/made.pdf', '/made.pdf', '/dev/shm/made.pdf',
                   os.path.join(stage.environment['XDG_RUNTIME_DIR'], 'made.pdf')):
        status, output, said = stage.run('export', '@@', path, '@@', '-o', target, options=['--file-forwarding'])
        assert status == 1 and output == b'', (target, status, said)
        assert said.startswith(target + ': ') and len(said.splitlines()) == 1, said
        assert '-o -' in said and '--filesystem' in said, said
        assert not os.path.exists(os.path.join(stage.home, target)), target
        status, _, said = stage.run('new', '-o', target + '.journey.json')
        assert status == 1 and '--filesystem' in said, said
    assert not os.path.exists(stage.own('cache', 'tmp', 'made.pdf'))


@case
def nothing_is_written_beside_a_document(stage):
    path = put(stage, 'document/map.journey.json')
    script = 'journey-mapper export "$1" -o "$(dirname "$1")/made.pdf" 2>&1; echo "status $?"'
    status, output, said = stage.run('-c', script, 'sh', '@@', path, '@@', options=['--file-forwarding', '--command=sh'])
    assert status == 0 and b'status 1' in output and b'--filesystem' in output, (output, said)
    assert os.listdir(os.path.dirname(path)) == ['map.journey.json']


@case
def what_is_allowed_is_written(stage):
    path = put(stage, 'allowed/map.journey.json')
    folder = os.path.dirname(path)
    target = os.path.join(folder, 'made.pdf')
    options = [f'--filesystem={folder}', '--filesystem=home', '--filesystem=~/allowed']
    # All of the host is not quite all.
    if not folder.startswith(('/root/', '/run/', '/tmp/', '/var/')):
        options.append('--filesystem=host')
    for option in options:
        status, _, said = stage.run('export', path, '-o', target, options=[option])
        assert status == 0, (option, said)
        assert read_bytes(target).startswith(b'%PDF-')
        os.unlink(target)
    # It is allowed to read there, not to write.
    status, _, said = stage.run('export', path, '-o', target, options=[f'--filesystem={folder}:ro'])
    assert status == 1 and not os.path.exists(target), said
    # Its own folder stays.
    status, _, said = stage.run('export', path, '-o', stage.own('data', 'made.pdf'), options=[f'--filesystem={folder}'])
    assert status == 0 and os.path.exists(stage.own('data', 'made.pdf')), said


@case
def a_folder_in_tmp_is_written_when_allowed(stage):
    folder = subprocess.run(['mktemp', '-d', '/tmp/journey-mapper.XXXXXX'], capture_output=True, text=True,
                            check=True).stdout.strip()
    target = os.path.join(folder, 'made.journey.json')
    try:
        status, _, said = stage.run('new', '-o', target)
        assert status == 1 and not os.path.exists(target), said
        status, _, said = stage.run('new', '-o', target, options=[f'--filesystem={folder}'])
        assert status == 0 and os.path.exists(target), said
    finally:
        subprocess.run(['rm', '-rf', folder], check=True)


@case
def pictures_beside_a_map_need_its_folder(stage):
    folder = os.path.join(stage.home, 'pictures')
    shutil.copytree(os.path.dirname(SAMPLE), folder)
    path = os.path.join(folder, os.path.basename(SAMPLE))
    # They are decoded in a sandbox of their own, which the portal makes.
    status, output, said = stage.run('export', path, '-o', '-', '-f', 'svg', options=[f'--filesystem={folder}:ro'])
    assert status == 0 and output.count(b'<image') > 3 and 'picture' not in said, said
    # Behind the portal there is only the map; what is missing is named.
    status, output, said = stage.run('export', '@@', path, '@@', '-o', '-', '-f', 'svg', options=['--file-forwarding'])
    assert status == 0 and b'<image' not in output and 'tram.png' in said, said


@case
def a_forwarded_map_opens_in_the_window(stage):
    path = put(stage, 'Documents/bicycle.journey.json')
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    assert 'doc/' not in program.title() and 'bicycle' in program.title().lower(), program.title()
    retitle(program, 'Read reviews', 'Read all reviews')
    assert titles(program.save(path))[0][1] == 'Read all reviews'
    assert os.listdir(os.path.dirname(path)) == ['bicycle.journey.json']
    program.keep_picture('window')
    program.end()
    # It is remembered by the path that people know, or by its name where the portal does not tell.
    program = stage.start('--no-restore')
    program.find(name=lambda name: name in ('~/Documents/bicycle.journey.json', 'bicycle.journey.json'))
    program.keep_picture('recent')
    assert not program.shows(name=lambda name: '/doc/' in name)


@case
def a_sample_is_shown(stage):
    path = put(stage, 'Documents/provider.journey.json', read_bytes(SAMPLE).decode())
    program = stage.start(path)
    program.find('list item', lambda name: name != '')
    before = program.keep_picture('sample')
    assert len(set(before.data[start:start + 4] for start in range(0, len(before.data), 4 * 97))) > 50


@case
def open_through_the_portal(stage):
    path = put(stage, 'Documents/chosen.journey.json')
    program = stage.start('--no-restore')
    program.key('Ctrl+o')
    program.choose(path, is_new=False)
    program.find('list item', 'Read reviews')
    program.keep_picture('opened')
    retitle(program, 'Read reviews', 'Read all reviews')
    assert titles(program.save(path))[0][1] == 'Read all reviews'


@case
def save_through_the_portal(stage):
    path = put(stage, 'Documents/before.journey.json')
    target = os.path.join(stage.home, 'Documents', 'after.journey.json')
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Read all reviews')
    program.key('Ctrl+Shift+s')
    program.choose(target, is_new=True)
    wait_until(lambda: os.path.exists(target) and os.path.getsize(target) > 0, 'the other file is there')
    wait_until(lambda: titles(read(target))[0][1] == 'Read all reviews', 'it holds the map')
    assert read(path) == small()
    # And it is the file that is saved from now on.
    retitle(program, 'Read all reviews', 'Read some reviews')
    assert titles(program.save(target))[0][1] == 'Read some reviews'


@case
def export_through_the_portal(stage):
    path = put(stage, 'Documents/paper.journey.json')
    target = os.path.join(stage.home, 'Documents', 'paper.pdf')
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    program.key('Ctrl+e')
    program.find('dialog', 'Export or Print')
    program.keep_picture('export')
    program.click(program.find('button', 'Export…'))
    program.choose(target, is_new=True)
    wait_until(lambda: os.path.exists(target) and read_bytes(target).rstrip().endswith(b'%%EOF'), 'the page is there')
    info = subprocess.run(['pdfinfo', target], capture_output=True, text=True, check=True).stdout
    assert 'Pages:           1' in info, info


@case
def what_is_proposed_is_a_place_outside(stage):
    path = put(stage, 'Documents/proposed.journey.json')
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    program.key('Ctrl+e')
    program.find('dialog', 'Export or Print')
    program.click(program.find('button', 'Export…'))
    program.choose('', is_new=True)
    # Beside the document that the portal shows it would be lost.
    wait_until(lambda: [name for folder in ('', 'Documents') for name in os.listdir(os.path.join(stage.home, folder))
                        if name.endswith('.pdf') and 'icycle' in name or name == 'proposed.pdf'], 'the page is in the home')


@case
def unsaved_work_outlives_a_kill(stage):
    path = put(stage, 'Documents/lost.journey.json')
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Read all reviews')

    def is_kept():
        before = {journal: os.stat(journal).st_size for journal in program.journals()}
        time.sleep(2)
        return before and before == {journal: os.stat(journal).st_size for journal in program.journals()}
    wait_until(is_kept, 'what is not saved is kept')
    program.kill()
    assert read(path) == small()

    program = stage.start(path)
    program.find(name='Unsaved work on 1 map was found.')
    program.keep_picture('recovery')
    program.click(program.find('button', 'Show…'))
    program.click(program.find('button', 'Recover'))
    program.find('list item', 'Read all reviews')
    assert titles(program.save(path))[0][1] == 'Read all reviews'


if __name__ == '__main__':
    main(Sandbox)
