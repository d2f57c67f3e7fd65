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
        self.program.find('list', 'Stage 0', seconds=30)
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
            n = len(self.lines('busy'))
            if n != last[1]:
                last[:] = [time.monotonic(), n]
            return time.monotonic() - last[0] > 0.3
        wait_until(is_quiet, 'nothing more to do', 30)

    def check(self, what, act):
        began = time.monotonic()
        act()
        self.settle()
        busy = self.busy(began)
        print(f'# {what}: {", ".join(f"{each:.0f}" for each in busy[:5])} ms of the main thread at a stretch')
        assert self.program.process.poll() is None and busy, f'{what}: nothing was done'
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
    watch.check('deleting everything', lambda: program.key('Delete'))
    watch.check('undo of that', lambda: program.key('Ctrl+z'))


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


main()
