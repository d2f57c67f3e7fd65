# exchange.py: another program on the screen: its clipboard, and files and texts dragged from it
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Speaks the protocols of the X Window System itself: selections as ICCCM describes them, and XDND.  So a test sees
# exactly what a word processor, a spreadsheet or a file manager sees.

import threading
import time

from Xlib import X, Xatom, display
from Xlib.protocol import event

from process import wait_until

XDND_VERSION = 5


class Exchange:
    """A program without a visible window.  It answers in a thread, as programs do that are not busy."""

    def __init__(self, screen):
        self.display = display.Display(screen.name)
        self.window = self.display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self.offered, self.answers, self.status = {}, [], None
        self.finished = threading.Event()
        self.lock = threading.RLock()
        self.ending = False
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def close(self):
        self.ending = True
        self.thread.join()
        self.display.close()

    def atom(self, name):
        return self.display.intern_atom(name)

    def _serve(self):
        while not self.ending:
            with self.lock:
                while self.display.pending_events():
                    self._handle(self.display.next_event())
            time.sleep(0.005)

    def _handle(self, happened):
        if happened.type == X.SelectionRequest:
            self._give(happened)
        elif happened.type == X.SelectionNotify:
            self.answers.append(happened)
        elif happened.type == X.ClientMessage and happened.client_type == self.atom('XdndStatus'):
            self.status = happened.data[1][1] & 1
        elif happened.type == X.ClientMessage and happened.client_type == self.atom('XdndFinished'):
            self.finished.set()

    def _give(self, request):
        name = self.display.get_atom_name(request.target)
        place = request.property
        if name == 'TARGETS':
            targets = [self.atom(each) for each in ['TARGETS', *self.offered]]
            request.requestor.change_property(place, Xatom.ATOM, 32, targets)
        elif name in self.offered:
            request.requestor.change_property(place, request.target, 8, self.offered[name])
        else:
            place = X.NONE
        request.requestor.send_event(event.SelectionNotify(
            time=request.time, requestor=request.requestor, selection=request.selection, target=request.target,
            property=place))
        self.display.flush()

    # The clipboard.

    def offer(self, **forms):
        """Puts something on the clipboard: text, png, or any other form by its own name."""
        with self.lock:
            self.offered = name_forms(forms)
            self.window.set_selection_owner(self.atom('CLIPBOARD'), X.CurrentTime)
            self.display.sync()

    def ask(self, target, seconds=20.0):
        """What the clipboard gives in one form, as bytes; None when it has no such form."""
        with self.lock:
            self.answers.clear()
            self.window.convert_selection(self.atom('CLIPBOARD'), self.atom(target), self.atom('JM_TEST'), X.CurrentTime)
            self.display.flush()
        answer = wait_until(lambda: self.answers and self.answers[0], f'{target} from the clipboard', seconds)
        if answer.property == X.NONE:
            return None
        with self.lock:
            found = self._take()
        if found.property_type != self.atom('INCR'):
            return bytes(found.value) if found.format == 8 else list(found.value)
        # Much of it comes piece by piece, each when the one before it was taken away.
        pieces = []
        while True:
            found = wait_until(self._take_piece, f'more of {target}', seconds)
            if not found.value:
                return b''.join(pieces)
            pieces.append(bytes(found.value))

    def _take(self):
        return self.window.get_full_property(self.atom('JM_TEST'), X.AnyPropertyType) and self._read()

    def _take_piece(self):
        with self.lock:
            return self._take()

    def _read(self):
        found = self.window.get_full_property(self.atom('JM_TEST'), X.AnyPropertyType)
        self.window.delete_property(self.atom('JM_TEST'))
        self.display.flush()
        return found

    def targets(self):
        """The names of all forms that the clipboard offers."""
        return [self.display.get_atom_name(each) for each in self.ask('TARGETS') or []]

    # Dragging.

    def _send(self, target, name, *numbers):
        with self.lock:
            target.send_event(event.ClientMessage(window=target, client_type=self.atom(name),
                                                  data=(32, [*numbers, 0, 0, 0, 0][:5])))
            self.display.flush()

    def drop(self, window, x, y, **forms):
        """Drags something onto a place of the screen and lets go; returns whether it was wanted there."""
        with self.lock:
            self.offered = name_forms(forms)
            target = self.display.create_resource_object('window', window.id)
            self.window.set_selection_owner(self.atom('XdndSelection'), X.CurrentTime)
            types = [self.atom(each) for each in self.offered]
            self.window.change_property(self.atom('XdndTypeList'), Xatom.ATOM, 32, types)
            self.display.sync()
            self.finished.clear()
        source = self.window.id
        self._send(target, 'XdndEnter', source, XDND_VERSION << 24 | (len(types) > 3), *(types + [0, 0, 0])[:3])
        # The first answers come before what is dragged was looked at.
        for step in range(100):
            self.status = None
            self._send(target, 'XdndPosition', source, 0, int(x + step % 3) << 16 | int(y), X.CurrentTime,
                       self.atom('XdndActionCopy'))
            wait_until(lambda: self.status is not None, 'an answer to what is dragged')
            if step >= 2 and self.status:
                break
            time.sleep(0.1)
        wanted = bool(self.status)
        if not wanted:
            self._send(target, 'XdndLeave', source)
            return False
        self._send(target, 'XdndDrop', source, 0, X.CurrentTime)
        wait_until(self.finished.is_set, 'what was dropped is taken')
        return True


def name_forms(forms):
    """Forms by the names that they have among programs."""
    names = {'text': ('UTF8_STRING', 'text/plain;charset=utf-8'), 'png': ('image/png',), 'files': ('text/uri-list',)}
    named = {}
    for form, content in forms.items():
        if form == 'files':
            content = ''.join(f'file://{path}\r\n' for path in content)
        for name in names.get(form, (form,)):
            named[name] = content.encode() if isinstance(content, str) else content
    return named
