# accessible.py: what a program shows, as a screen reader meets it
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Speaks the protocol of AT-SPI itself, without the usual library: that one remembers what it was told, and a
# test has to see what is there now.

import os

from gi.repository import Gio, GLib

PREFIX = 'org.a11y.atspi.'
ROOT = '/org/a11y/atspi/accessible/root'
TO_WINDOW, TO_PARENT = 1, 2

# Numbers of states: AtspiStateType.
STATES = {'active': 1, 'checked': 4, 'editable': 7, 'enabled': 8, 'expanded': 10, 'focusable': 11, 'focused': 12,
          'pressed': 20, 'selected': 23, 'sensitive': 24, 'showing': 25, 'visible': 30, 'invalid': 36}


def connect(address):
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


def get_address(session):
    """Where the bus of accessibility is."""
    address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, 20000,
                                 None).unpack()
    return address


def open_bus(session):
    """Switches accessibility on and returns its bus."""
    status = ('org.a11y.Bus', '/org/a11y/bus')
    session.call_sync(*status, 'org.freedesktop.DBus.Properties', 'Set',
                      GLib.Variant('(ssv)', ('org.a11y.Status', 'IsEnabled', GLib.Variant('b', True))), None, 0, 20000, None)
    return connect(get_address(session))


class Listener:
    """Hears what programs tell by themselves."""

    def __init__(self, bus, event='object:announcement', member='Announcement'):
        self.heard = []
        bus.call_sync(PREFIX + 'Registry', '/org/a11y/atspi/registry', PREFIX + 'Registry', 'RegisterEvent',
                      GLib.Variant('(sass)', (event, [], '')), None, 0, 20000, None)
        bus.signal_subscribe(None, PREFIX + 'Event.Object', member, None, None, Gio.DBusSignalFlags.NONE, self._hear)

    def _hear(self, bus, sender, path, interface, signal, values):
        detail, _first, _second, value, *_ = values.unpack()
        self.heard.append(value if signal == 'Announcement' else (detail, path))

    def take(self):
        """What was heard since it was last taken."""
        while GLib.MainContext.default().iteration(False):
            pass
        heard, self.heard = self.heard, []
        return heard


def get_programs(bus):
    """The programs that can be looked at."""
    root = Accessible(bus, PREFIX + 'Registry', ROOT)
    return root.children


class Accessible:
    def __init__(self, bus, owner, path):
        self.bus, self.owner, self.path = bus, owner, path

    def __eq__(self, other):
        return isinstance(other, Accessible) and (self.owner, self.path) == (other.owner, other.path)

    def __hash__(self):
        return hash((self.owner, self.path))

    def __repr__(self):
        return f'{self.role} “{self.name}”'

    def _call(self, interface, method, arguments=None):
        return self.bus.call_sync(self.owner, self.path, PREFIX + interface, method, arguments, None, 0, 20000, None).unpack()

    def _get(self, interface, name):
        value, = self.bus.call_sync(self.owner, self.path, 'org.freedesktop.DBus.Properties', 'Get',
                                    GLib.Variant('(ss)', (PREFIX + interface, name)), None, 0, 20000, None).unpack()
        return value

    @property
    def name(self):
        return self._get('Accessible', 'Name')

    @property
    def description(self):
        return self._get('Accessible', 'Description')

    @property
    def role(self):
        return self._call('Accessible', 'GetRoleName')[0]

    @property
    def attributes(self):
        return self._call('Accessible', 'GetAttributes')[0]

    @property
    def states(self):
        low, high = self._call('Accessible', 'GetState')[0]
        bits = low | high << 32
        return {name for name, number in STATES.items() if bits >> number & 1}

    @property
    def parent(self):
        owner, path = self._get('Accessible', 'Parent')
        return Accessible(self.bus, owner, path)

    @property
    def children(self):
        return [Accessible(self.bus, owner, path) for owner, path in self._call('Accessible', 'GetChildren')[0]]

    @property
    def text(self):
        """All of it, for what holds text."""
        return self._call('Text', 'GetText', GLib.Variant('(ii)', (0, -1)))[0]

    def set_text(self, text):
        """Replaces all of it at once."""
        assert self._call('EditableText', 'SetTextContents', GLib.Variant('(s)', (text,)))[0], text

    @property
    def actions(self):
        """Names of what can be done with it."""
        return [name for name, *_ in self._call('Action', 'GetActions')[0]]

    def act(self, name):
        assert self._call('Action', 'DoAction', GLib.Variant('(i)', (self.actions.index(name),)))[0], name

    @property
    def relations(self):
        """Numbers of its relations and what each leads to."""
        return {number: [Accessible(self.bus, *where) for where in targets]
                for number, targets in self._call('Accessible', 'GetRelationSet')[0]}

    @property
    def value(self):
        return self._get('Value', 'CurrentValue')

    def extents(self, relative=TO_WINDOW):
        """x, y, width, height in its window."""
        return self._call('Component', 'GetExtents', GLib.Variant('(u)', (relative,)))[0]

    @property
    def process(self):
        """Number of the process it belongs to."""
        return self.bus.call_sync('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                                  GLib.Variant('(s)', (self.owner,)), None, 0, 20000, None).unpack()[0]

    def walk(self, closed=()):
        """This one and all below it, in reading order, without what is in things of a closed role.  What vanishes
        meanwhile is left out."""
        yield self
        try:
            children = self.children if not closed or self.role not in closed else []
        except GLib.Error:
            return
        for child in children:
            yield from child.walk(closed)

    def seek(self, role=None, name=None, closed=(), **more):
        """All below that have this role and name, one after the other; a name may be a function that says whether it
        fits."""
        for each in self.walk(closed):
            try:
                if ((role is None or each.role == role) and
                        (name is None or (name(each.name) if callable(name) else each.name == name)) and
                        all(getattr(each, key) == value for key, value in more.items())):
                    yield each
            except GLib.Error:
                pass

    def find_all(self, role=None, name=None, closed=(), **more):
        return list(self.seek(role, name, closed, **more))

    def dump(self, depth=0):
        """The tree as text, for whoever looks for what went wrong."""
        try:
            lines = [f'{"  " * depth}{self.role} “{self.name}” {" ".join(sorted(self.states & {"focused", "selected"}))}'.rstrip()]
            children = self.children
        except GLib.Error as error:
            return f'{"  " * depth}({error.message})'
        return '\n'.join(lines + [child.dump(depth + 1) for child in children])
