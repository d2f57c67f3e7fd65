#!/usr/bin/python3
# test-recovery.py: work that was not saved when the program ended
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How much a kill costs is tried 200 times without a window (tests/ui/test-keeper.c), and some times here with real keys.

import glob
import json
import os
import random
import resource
import signal
import time

from maps import begin_typing, retitle, small, titles
from window import case, main, read, wait_until

# Seconds: how much work may be lost.
MOST_LOSS = 3.0

N_KILLS = 10


def state(stage, *names):
    return os.path.join(stage.folder, 'state', 'journey-mapper', *names)


def journals(stage, place='recovery'):
    return glob.glob(state(stage, place, '*-*-*-*-*', 'journal'))


def forget(stage):
    """What the case before has left is no concern of the next."""
    for place in ('recovery', 'recovery/discarded', 'recovery/unreadable'):
        for path in journals(stage, place):
            os.unlink(path)
    for path in glob.glob(state(stage, 'opening', '*')) + [state(stage, 'session')]:
        if os.path.exists(path):
            os.unlink(path)


def wait_until_kept(stage):
    """Until there is a journal, and nothing is added to it any more."""
    def is_steady():
        before = {path: os.stat(path).st_size for path in journals(stage)}
        time.sleep(1.8)
        return before and before == {path: os.stat(path).st_size for path in journals(stage)}
    wait_until(is_steady, 'what is not saved is kept')


def leave_work(stage, path, new='Read all reviews'):
    """Works on a map until the program is killed."""
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', new)
    wait_until_kept(stage)
    program.kill()


def recover(program):
    program.click(program.find('button', 'Show…'))
    program.click(program.find('button', 'Recover'))


@case
def a_kill_loses_nothing_that_was_kept(stage):
    forget(stage)
    path = stage.write(small())
    leave_work(stage, path)
    assert read(path) == small()

    program = stage.start(path)
    program.find(name='Unsaved work on 1 map was found.')
    recover(program)
    program.find('list item', 'Read all reviews')
    program.wait_gone(name='Unsaved work on 1 map was found.')
    # It is the map of its file, and a save puts it there without a question.
    assert titles(program.save(path))[0][1] == 'Read all reviews'
    wait_until(lambda: not journals(stage), 'what is saved is not kept')
    program.end()

    program = stage.start(path)
    program.find('list item', 'Read all reviews')
    time.sleep(1.5)
    assert not program.shows(name=lambda name: 'was found' in name)


@case
def what_is_being_typed_is_kept(stage):
    forget(stage)
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    begin_typing(program, 'Read reviews')
    program.type('Half a sent')
    wait_until_kept(stage)
    program.kill()

    program = stage.start(path)
    recover(program)
    program.find('list item', 'Half a sent')


@case
def a_second_kill_after_recovery_loses_nothing(stage):
    forget(stage)
    path = stage.write(small())
    leave_work(stage, path)
    program = stage.start(path)
    recover(program)
    program.find('list item', 'Read all reviews')
    program.kill()
    assert len(journals(stage)) == 1

    program = stage.start(path)
    recover(program)
    program.find('list item', 'Read all reviews')


@case
def a_file_that_was_changed_stays_as_it_is(stage):
    forget(stage)
    path = stage.write(small())
    leave_work(stage, path, 'Mine')
    changed = small()
    changed['stages'][0]['touchpoints'][1]['title'] = 'Theirs'
    with open(path, 'w', encoding='utf-8') as file:
        file.write(json.dumps(changed, indent=2, ensure_ascii=False) + '\n')

    program = stage.start()
    wait_until(lambda: program.shows('button', 'Recover') or program.shows('button', 'Show…'), 'it is offered')
    if program.shows('button', 'Show…'):
        program.click(program.find('button', 'Show…'))
    program.find(name=lambda name: name.startswith('The file was changed since'))
    program.click(program.find('button', 'Recover'))
    program.find('list item', 'Mine')
    program.find(name=lambda name: 'was changed after this work was done' in name)
    # Both are there.
    program.click(program.find('button', 'Open the File'))
    program.find('list item', 'Theirs')
    assert read(path) == changed


@case
def what_is_put_off_is_offered_again(stage):
    forget(stage)
    path = stage.write(small())
    leave_work(stage, path)
    for _ in range(2):
        program = stage.start(path)
        program.click(program.find('button', 'Later'))
        program.wait_gone(name='Unsaved work on 1 map was found.')
        program.end()
    # Escape means the same.
    program = stage.start(path)
    program.click(program.find('button', 'Show…'))
    program.find('button', 'Recover')
    program.key('Escape')
    program.wait_gone('button', 'Recover')
    program.wait_gone(name='Unsaved work on 1 map was found.')
    assert len(journals(stage)) == 1


@case
def discarding_is_asked_and_can_be_taken_back(stage):
    forget(stage)
    path = stage.write(small())
    leave_work(stage, path)
    program = stage.start(path)
    program.click(program.find('button', 'Show…'))
    program.click(program.find('button', 'Discard…'))
    program.click(program.find('button', 'Cancel'))
    program.wait_gone('button', 'Cancel')
    assert len(journals(stage)) == 1
    program.click(program.find('button', 'Discard…'))
    program.click(program.find('button', 'Discard'))
    program.click(program.find('button', 'Bring Back'))
    program.click(program.find('button', 'Recover'))
    program.find('list item', 'Read all reviews')


@case
def what_is_discarded_when_a_map_is_closed_is_kept_for_days(stage):
    forget(stage)
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    retitle(program, 'Read reviews', 'Read all reviews')
    program.close_window()
    program.click(program.find('button', 'Discard'))
    wait_until(lambda: program.process.poll() is not None, 'the program ends')
    assert not journals(stage)
    assert len(journals(stage, 'recovery/discarded')) == 1

    program = stage.start(path)
    program.find('list item', 'Read reviews')
    program.click(program.find(name='Main menu'))
    program.click(program.find(name='Recover Unsaved Work…'))
    program.click(program.find('button', 'Bring Back'))
    program.click(program.find('button', 'Recover'))
    program.find('list item', 'Read all reviews')


@case
def a_signal_ends_the_program_and_nothing_is_lost(stage):
    for number in (signal.SIGTERM, signal.SIGHUP):
        forget(stage)
        path = stage.write(small())
        program = stage.start(path)
        program.find('list item', 'Read reviews')
        retitle(program, 'Read reviews', 'Read all reviews')
        begin_typing(program, 'Ask a friend')
        program.type('Ask a colleague')
        program.keep_pace()
        program.process.send_signal(number)
        wait_until(lambda: program.process.poll() is not None, 'the program ends')
        assert program.process.returncode == 0

        program = stage.start(path)
        recover(program)
        program.find('list item', 'Read all reviews')
        program.find('list item', 'Ask a colleague')
        program.end()


@case
def a_full_disk_is_told_once(stage):
    forget(stage)
    path = stage.write(small())
    program = stage.start(path)
    program.find('list item', 'Read reviews')
    before = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (1, before[1]))
    retitle(program, 'Read reviews', 'Read all reviews')

    def is_warning(name):
        return 'would be lost if the program ended' in name
    program.find(name=is_warning)
    retitle(program, 'Ask a friend', 'Ask a colleague')
    time.sleep(2.5)
    banners = [each for each in program.root.walk() if each.role in ('alert', 'notification') and is_warning(each.name)]
    assert len(banners) == 1, banners
    assert not journals(stage)
    # There is room again.
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, before)
    program.wait_gone(name=is_warning)
    wait_until(lambda: journals(stage), 'what is not saved is kept')


@case
def a_file_that_ends_the_program_twice_is_not_opened_by_itself(stage):
    forget(stage)
    path = os.path.join(stage.make_folder(), 'slow.journey.json')
    os.mkfifo(path)
    for _ in range(2):
        program = stage.start(path)
        # Nobody writes into the pipe: the program is still reading.
        wait_until(lambda: glob.glob(state(stage, 'opening', '*')), 'the file is being opened')
        os.kill(program.process.pid, signal.SIGABRT)
        program.process.wait()
    os.unlink(path)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(json.dumps(small(), indent=2) + '\n')
    write_session(stage, path)

    program = stage.start()
    program.find(name='This Map Was Not Opened')
    program.click(program.find('button', 'Open Anyway'))
    program.find('list item', 'Read reviews')
    wait_until(lambda: not glob.glob(state(stage, 'opening', '*')), 'it does no harm any more')
    program.end()


def write_session(stage, path):
    """As if the map had been open last time."""
    good = stage.write(small())
    program = stage.start(good)
    program.find('list item', 'Read reviews')
    wait_until(lambda: os.path.exists(state(stage, 'session')), 'what is open is remembered')
    program.end()
    session = state(stage, 'session')
    with open(session, encoding='utf-8') as file:
        text = file.read()
    assert good in text
    with open(session, 'w', encoding='utf-8') as file:
        file.write(text.replace(good, path))


@case
def a_safe_start_opens_nothing(stage):
    forget(stage)
    write_session(stage, stage.write(small()))
    program = stage.start('--no-restore')
    time.sleep(1.5)
    assert not program.shows('list item', 'Read reviews')
    program.end()


@case
def clearing_leaves_what_open_maps_need(stage):
    forget(stage)
    leave_work(stage, stage.write(small()))
    left = journals(stage)
    program = stage.start(stage.write(small()))
    program.find('list item', 'Read reviews')
    # It moves the map down.
    program.find(name='Unsaved work on 1 map was found.')
    retitle(program, 'Read reviews', 'Read all reviews')
    wait_until(lambda: len(journals(stage)) == 2, 'what is not saved is kept')
    program.key('Ctrl+comma')
    button = program.wait(lambda: next((each for each in program.root.find_all('button', 'Clear…')
                                        if each.description == 'Unsaved Work'), None), 'what clears unsaved work')
    program.wait(lambda: 'sensitive' in button.states, 'there is something to clear')
    program.show(button)
    program.click(button)
    program.click(program.find('button', 'Clear'))
    wait_until(lambda: len(journals(stage)) == 1, 'what was left is gone')
    assert journals(stage) != left
    program.wait_gone(name='Unsaved work on 1 map was found.')
    program.wait_gone('button', 'Cancel')
    program.click(program.find('button', 'Close', below=program.find('dialog', 'Preferences')))
    program.wait_gone('button', 'Clear…')


@case
def kills_at_random_times(stage):
    forget(stage)
    chance = random.Random(5)
    for number in range(N_KILLS):
        path = stage.write(small())
        program = stage.start(path)
        program.find('list item', 'Read reviews')
        begin_typing(program, 'Read reviews')
        end = time.monotonic() + chance.uniform(0.2, 6)
        typed = []
        while time.monotonic() < end:
            letter = chr(ord('a') + len(typed) % 26)
            program.type(letter)
            typed.append((time.monotonic(), letter))
        killed = time.monotonic()
        program.kill()

        due = ''.join(letter for when, letter in typed if killed - when > MOST_LOSS)
        done = ''.join(letter for _, letter in typed)
        if not journals(stage):
            assert not due, f'{due} is lost'
            continue
        # Read by the program itself.
        program = stage.start(path)
        recover(program)
        program.wait_gone('list item', 'Read reviews')
        found = titles(program.save(path))[0][1]
        assert done.startswith(found) and found.startswith(due), f'typed {done}, due {due}, found {found}'
        program.end()
        assert not journals(stage), number


main()
