# process.py: what keeps processes of a test from outliving it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import ctypes
import signal
import time

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)
# Seconds for what a person would see at once.  A machine may be busy with other things, and with its disk.
PATIENCE = 60.0


def ends_with_us():
    """For a new process: it is ended when the one that started it ends, however that happens."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def wait_until(condition, what, seconds=PATIENCE):
    """Asks again and again until there is an answer, and returns it.  The limit is for what goes wrong; a slow
    machine may take its time."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f'{what}: not within {seconds:g} s')
        time.sleep(0.02)
