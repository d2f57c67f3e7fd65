#!/usr/bin/python3
# test-watchdog.py: the main loop is never busy for long with a map of 2,000 touchpoints
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# watch.c notes the processor time of the main thread between two times that the main loop looks for something to
# do.  That decides, not the clock: what else the machine does costs no processor time of this thread.  What waits
# for a disk costs none either; that is noted apart, and never happens in the main thread.

import os
import time

from maps import large
from window import BUILD, case, main, read, wait_until

# Milliseconds of processor time, on a machine that needs REFERENCE seconds for measure_speed().
MOST_BUSY = 100
REFERENCE = 0.020
SLOW_DISK = 700


def measure_speed():
    """Seconds of processor time for something that is always the same: how slow this machine is just now."""
    def work():
        began = time.thread_time()
        sum(number * number % 7 for number in range(500000))
        return time.thread_time() - began
    return min(work() for _ in range(5))


LIMIT = MOST_BUSY * max(1, measure_speed() / REFERENCE)


class Watch:
    def __init__(self, stage, map=None, **environment):
        self.notes = os.path.join(stage.folder, f'watch-{time.monotonic_ns()}')
        self.path = stage.write(map or large())
        self.program = stage.start(self.path, LD_PRELOAD=os.path.join(BUILD, 'tests', 'ui', 'window', 'watch.so'),
                                   JM_WATCH=self.notes, **environment)
        self.canvas = None
        self.program.find('list', 'Stage 0')
        self.settle()

    def lines(self, kind):
        with open(self.notes) as file:
            return [line.split()[1:] for line in file if line.startswith(kind + ' ') and line.endswith('\n')]

    def busy(self, since=0.0):
        """The times that the main loop was busy since then, longest first: milliseconds of processor time."""
        return sorted((float(processor) for end, processor, _ in self.lines('busy') if float(end) >= since), reverse=True)

    def settle(self):
        """Waits until nothing is left to do."""
        last = [time.monotonic(), -1]

        def is_quiet():
            # Answers when what it does just now is done.
            self.program.keep_pace()
            n = len(self.lines('busy'))
            if n != last[1]:
                last[:] = [time.monotonic(), n]
            return time.monotonic() - last[0] > 0.3
        wait_until(is_quiet, 'nothing more to do')

    def check(self, what, act):
        began = time.monotonic()
        act()
        self.program.wait(lambda: self.busy(began), f'{what}: something is done')
        self.settle()
        busy = self.busy(began)
        print(f'# {what}: {", ".join(f"{each:.0f}" for each in busy[:5])} ms of the main thread at a stretch')
        assert busy[0] <= LIMIT, f'{what}: the main loop was busy for {busy[0]:.0f} ms'


@case
def opening(stage):
    watch = Watch(stage)
    busy = watch.busy()
    print(f'# opening: {", ".join(f"{each:.0f}" for each in busy[:5])} ms of the main thread at a stretch')
    assert busy[0] <= LIMIT, f'opening: the main loop was busy for {busy[0]:.0f} ms'


@case
def working(stage):
    watch = Watch(stage)
    program, screen = watch.program, stage.screen
    x, y = screen.width // 2, screen.height // 2

    def type_title():
        screen.double_click(*program.middle('Touchpoint 2'))
        time.sleep(0.3)
        program.key('Ctrl+a')
        program.type('Another title')
        program.key('Return')

    def drag_card():
        place = program.middle('Touchpoint 1')
        screen.drag(place, (place[0] + 330, place[1]), hold=0.3)

    def scroll():
        screen.scroll(x, y, 10)
        screen.scroll(x, y, 40, keys='Shift')
        screen.scroll(x, y, -10)
        screen.scroll(x, y, -40, keys='Shift')

    def zoom():
        screen.scroll(x, y, 6, keys='Ctrl')
        program.key('Ctrl+9')
        time.sleep(0.5)
        program.key('Ctrl+0')

    watch.check('selecting', lambda: program.click('Touchpoint 1'))
    watch.check('typing a title', type_title)
    watch.check('dragging a card', drag_card)
    watch.check('undo', lambda: program.key('Ctrl+z'))
    watch.check('redo', lambda: program.key('Ctrl+Shift+z'))
    watch.check('scrolling', scroll)
    watch.check('zooming', zoom)
    watch.check('executive view', lambda: program.key('Ctrl+1'))
    watch.check('customer view', lambda: program.key('Ctrl+3'))
    watch.check('operational view', lambda: program.key('Ctrl+2'))
    watch.check('selecting everything', lambda: program.key('Ctrl+a'))
    watch.check('copying everything', lambda: program.key('Ctrl+c'))
    watch.check('pasting everything', lambda: program.key('Ctrl+v'))
    watch.check('undo of pasting', lambda: program.key('Ctrl+z'))
    program.key('Ctrl+a')
    watch.check('deleting everything', lambda: program.key('Delete'))
    watch.check('undo of that', lambda: program.key('Ctrl+z'))


@case
def finding(stage):
    watch = Watch(stage)
    program = watch.program

    def find(role, name):
        # Not in the map, which is large.
        return next(program.root.seek(role, name, closed=('list',)), None)

    def type_command(text='touch 19'):
        program.key('Ctrl+k')
        program.wait(lambda: 'focused' in find('search box', 'Type what to do or where to go').states, 'the commands')
        program.type(text)

    def restore():
        program.key('Down', 'Down')
        program.wait(lambda: 'sensitive' in find('button', 'Restore').states, 'the version is read')
        program.click(find('button', 'Restore'))
        program.wait(lambda: find('dialog', 'Kept Versions') is None, 'the dialog is gone')

    watch.check('opening the search bar', lambda: program.key('Ctrl+f'))
    watch.check('typing what to find', lambda: program.type('point 19'))
    watch.check('stepping', lambda: program.key(*['F3'] * 20))
    watch.check('leaving', lambda: program.key('Escape'))
    watch.check('typing a command', type_command)
    watch.check('going there', lambda: program.key('Return'))
    for _ in range(2):
        program.key('Delete')
        program.save(watch.path)
        program.key('Right')
    type_command('kept versions')
    watch.check('listing versions', lambda: program.key('Return'))
    watch.check('restoring a version', restore)


@case
def exporting(stage):
    watch = Watch(stage)
    program = watch.program
    target = os.path.join(stage.make_folder(), 'poster.pdf')
    dialog = []

    def open_dialog():
        program.key('Ctrl+e')
        dialog.append(program.find('dialog', 'Export or Print'))
        program.find('label', lambda name: name.startswith('1 page'), below=dialog[0])

    def choose_poster():
        program.click(program.find('radio', 'Poster', below=dialog[0]))
        program.find('label', lambda name: 'and a plan' in name, below=dialog[0])

    def export():
        program.click(program.find('button', 'Export…', below=dialog[0]))
        program.choose_file(target)
        wait_until(lambda: os.path.exists(target), 'the poster is there')

    watch.check('opening the dialog', open_dialog)
    watch.check('choosing a poster', choose_poster)
    watch.check('exporting it', export)


@case
def saving_to_a_slow_disk(stage):
    watch = Watch(stage, JM_WATCH_SYNC=str(SLOW_DISK))
    program, screen = watch.program, stage.screen
    program.click('Touchpoint 1')
    program.key('Delete')

    def save():
        before = os.stat(watch.path).st_mtime_ns
        program.key('Ctrl+s')
        # Meanwhile somebody moves the pointer.
        end = time.monotonic() + 30
        while os.stat(watch.path).st_mtime_ns == before or len(watch.lines('sync')) < 2:
            screen.move(700 + time.monotonic_ns() // 10**7 % 100, 500)
            assert time.monotonic() < end, 'not saved'

    watch.check('saving', save)
    assert len(read(watch.path)['stages'][0]['touchpoints']) == 99
    for thread, turns in watch.lines('sync'):
        assert thread == 'worker', 'the main thread waits for the disk'
        assert int(turns) > 0, 'the main loop stands still while the disk is waited for'


@case
def reading_one_long_stage(stage):
    """Of a screen reader, which asks for all that stands in a stage."""
    watch = Watch(stage, large(1, 2000))
    began = time.monotonic()
    sections = [each for each in watch.program.find('list', 'Stage 0').children if each.role == 'group']
    names = [each.name for section in sections for each in section.children]
    assert names == [f'Touchpoint {number}' for number in range(2000)], len(names)
    watch.settle()
    busy = watch.busy(began)
    assert busy[0] <= LIMIT, f'reading: the main loop was busy for {busy[0]:.0f} ms'


main()
