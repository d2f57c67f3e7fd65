# screen.py: a screen without a monitor, a pointer and keys for it, and pictures of what it shows
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Xvfb is the screen; pointer and keys come through the XTEST extension, so that a program cannot tell them
# from those of a person.

import contextlib
import os
import struct
import subprocess
import time
import zlib

from Xlib import X, XK, display
from Xlib.error import BadDrawable, BadWindow, ConnectionClosedError
from Xlib.ext import xtest
from Xlib.protocol import event

from process import ends_with_us

# Two clicks in the same place are a double click when they come faster than this.
CLICK_PAUSE = 0.45
# Keys that wait for the next one, too.
XK.load_keysym_group('xkb')
MODIFIERS = {'Ctrl': 'Control_L', 'Shift': 'Shift_L', 'Alt': 'Alt_L'}


class Screen:
    def __init__(self, width=1600, height=900, log=subprocess.DEVNULL):
        read, write = os.pipe()
        self.server = subprocess.Popen(['Xvfb', '-displayfd', str(write), '-screen', '0', f'{width}x{height}x24',
                                        '-nolisten', 'tcp', '-noreset'],
                                       pass_fds=[write], stdout=log, stderr=log, preexec_fn=ends_with_us)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError('Xvfb did not start')
        self.name = ':' + number
        self.width, self.height = width, height
        self.display = display.Display(self.name)
        self.root = self.display.screen().root
        self.clicked = (0, None)
        # Waits until what is shown has come to what was done; who starts a program puts it here.
        self.keep_pace = lambda: None
        self.spare = {}

    def close(self):
        # A case may have ended the server.
        with contextlib.suppress(ConnectionClosedError):
            self.display.close()
        self.server.terminate()
        self.server.wait()

    # The windows of programs.

    def windows(self):
        """All windows that are shown, the topmost last, each with its place."""
        found = []
        for window in self.root.query_tree().children:
            try:
                attributes = window.get_attributes()
                if attributes.map_state == X.IsViewable and attributes.win_class == X.InputOutput:
                    found.append((window, window.get_geometry(), attributes.override_redirect))
            except (BadDrawable, BadWindow):
                pass  # gone since it was listed, as a tooltip may be
        return found

    def title(self, window):
        """Name of a window, which only what has a frame has."""
        text = window.get_full_property(self.display.intern_atom('_NET_WM_NAME'), X.AnyPropertyType)
        return text.value.decode() if text is not None else ''

    def process(self, window):
        """The program that a window belongs to."""
        try:
            number = window.get_full_property(self.display.intern_atom('_NET_WM_PID'), X.AnyPropertyType)
        except BadWindow:
            return None  # gone since it was listed
        return number.value[0] if number is not None else None

    def names(self, window):
        """Those by which a window manager knows the program of a window."""
        try:
            return window.get_wm_class() or ()
        except BadWindow:
            return ()  # gone since it was listed

    def place(self, window, x, y, width, height):
        """What a window manager would do."""
        window.configure(x=x, y=y, width=width, height=height)
        self.focus(window)

    def focus(self, window):
        self.display.set_input_focus(window, X.RevertToParent, X.CurrentTime)
        self.display.sync()

    def ask_to_close(self, window):
        message = event.ClientMessage(window=window, client_type=self.display.intern_atom('WM_PROTOCOLS'),
                                      data=(32, [self.display.intern_atom('WM_DELETE_WINDOW'), X.CurrentTime, 0, 0, 0]))
        window.send_event(message)
        self.display.sync()

    # The pointer.

    def _send(self, kind, detail=0, x=0, y=0):
        xtest.fake_input(self.display, kind, detail, x=int(x), y=int(y))
        self.display.sync()

    def move(self, x, y):
        self._send(X.MotionNotify, 0, x, y)
        # A program is told of movements once per frame, of the last one only.
        time.sleep(0.02)
        self.keep_pace()

    def press(self, button=1):
        self._send(X.ButtonPress, button)

    def release(self, button=1):
        self._send(X.ButtonRelease, button)

    def click(self, x, y, button=1, times=1, keys=''):
        """Clicks; keys, such as "Ctrl", are held down meanwhile."""
        when, where = self.clicked
        if where == (int(x), int(y)):
            time.sleep(max(0, when + CLICK_PAUSE - time.monotonic()))
        self.move(x, y)
        self._hold(keys, X.KeyPress)
        for _ in range(times):
            self.press(button)
            self.release(button)
            time.sleep(0.03)
        self._hold(keys, X.KeyRelease)
        self.clicked = (time.monotonic(), (int(x), int(y)))

    def double_click(self, x, y):
        self.click(x, y, times=2)

    def drag(self, *points, keys='', hold=0.0, release=True, steps=12):
        """Presses at the first point, moves through the others, waits, and lets go."""
        self.move(*points[0])
        self._hold(keys, X.KeyPress)
        self.press()
        time.sleep(0.05)
        self.keep_pace()
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            for step in range(1, steps + 1):
                self.move(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
        time.sleep(0.05 + hold)
        self.keep_pace()
        if release:
            self.release()
            self.keep_pace()
        self._hold(keys, X.KeyRelease)

    def scroll(self, x, y, clicks, keys=''):
        """Turns the wheel, down by positive numbers."""
        self.move(x, y)
        self._hold(keys, X.KeyPress)
        for _ in range(abs(clicks)):
            self.press(5 if clicks > 0 else 4)
            self.release(5 if clicks > 0 else 4)
            time.sleep(0.02)
            self.keep_pace()
        self._hold(keys, X.KeyRelease)

    # Keys.

    def _hold(self, keys, kind):
        for name in filter(None, keys.split('+')):
            self._send(kind, self.display.keysym_to_keycode(XK.string_to_keysym(MODIFIERS[name])))

    def _code(self, keysym):
        """Code of a key that types a keysym, and whether Shift has to be held.  A key that the keyboard does not have
        is put on a spare one."""
        for code, index in sorted(self.display.keysym_to_keycodes(keysym)):
            if index in (0, 1):
                return code, index == 1
        if keysym not in self.spare:
            code = self.display.display.info.max_keycode - len(self.spare)
            self.display.change_keyboard_mapping(code, [(keysym, keysym)])
            self.display.sync()
            self.spare[keysym] = code
            time.sleep(0.2)
        return self.spare[keysym], False

    def _stroke(self, keysym):
        code, shift = self._code(keysym)
        self._hold('Shift' if shift else '', X.KeyPress)
        self._send(X.KeyPress, code)
        self._send(X.KeyRelease, code)
        self._hold('Shift' if shift else '', X.KeyRelease)
        time.sleep(0.01)

    def key(self, *strokes):
        """Keys as "Return" or "Ctrl+Shift+z"."""
        for stroke in strokes:
            *modifiers, name = stroke.split('+')
            self._hold('+'.join(modifiers), X.KeyPress)
            self._stroke(XK.string_to_keysym(name) or ord(name))
            self._hold('+'.join(modifiers), X.KeyRelease)
            time.sleep(0.03)
            self.keep_pace()

    def type(self, text):
        keysyms = [ord(letter) if ord(letter) < 0x100 else 0x1000000 + ord(letter) for letter in text]
        for keysym in keysyms:
            self._code(keysym)
        for keysym in keysyms:
            self._stroke(keysym)

    # Pictures.

    def picture(self, x=0, y=0, width=None, height=None):
        width, height = width or self.width - x, height or self.height - y
        image = self.root.get_image(x, y, width, height, X.ZPixmap, 0xffffffff)
        return Picture(width, height, image.data)


class Picture:
    """What the screen showed; pixels are (red, green, blue)."""

    def __init__(self, width, height, data):
        self.width, self.height, self.data = width, height, data

    def __eq__(self, other):
        return (self.width, self.height, self.data) == (other.width, other.height, other.data)

    def pixel(self, x, y):
        start = (int(y) * self.width + int(x)) * 4
        blue, green, red = self.data[start:start + 3]
        return red, green, blue

    def differing(self, other):
        """How large a part of all pixels is another one."""
        mine, others = memoryview(self.data).cast('I'), memoryview(other.data).cast('I')
        return sum(a != b for a, b in zip(mine, others)) / len(mine)

    def save(self, path):
        rows = bytearray()
        for y in range(self.height):
            row = self.data[y * self.width * 4:(y + 1) * self.width * 4]
            colours = bytearray(self.width * 3)
            colours[0::3], colours[1::3], colours[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b'\0' + colours

        def chunk(name, data):
            return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))

        with open(path, 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n' +
                       chunk(b'IHDR', struct.pack('>IIBBBBB', self.width, self.height, 8, 2, 0, 0, 0)) +
                       chunk(b'IDAT', zlib.compress(bytes(rows), 1)) + chunk(b'IEND', b''))
