# catalogue.py: what translators get, and what they give back
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import subprocess


def get_arguments(build):
    """What meson calls xgettext with to make the template."""
    with open(os.path.join(build, 'build.ninja'), encoding='utf-8') as file:
        command = re.search(r'--internal gettext pot .*?--extra-args=(\S+)', file.read())
    return command[1].split('@@')


def extract(source, build, files):
    """The template of some files of the tree; xgettext's complaints are an exception."""
    result = subprocess.run(['xgettext', *get_arguments(build), '--check=ellipsis-unicode', '--directory=' + source,
                             '--output=-', '--force-po', *files], capture_output=True, text=True)
    if result.returncode != 0 or result.stderr:
        raise ValueError(result.stderr.strip())
    return result.stdout.replace('charset=CHARSET', 'charset=UTF-8')


def read_list(source, name):
    """The lines of a list in po/, without comments."""
    with open(os.path.join(source, 'po', name), encoding='utf-8') as file:
        return [line.strip() for line in file if line.strip() and not line.startswith('#')]


class Message:
    """An entry: its texts, where it comes from, and what is said about it."""

    def __init__(self, block):
        lines = block.splitlines()
        self.flags = {flag.strip() for line in lines if line.startswith('#,') for flag in line[2:].split(',')}
        self.files = [re.sub(r':\d+$', '', place) for line in lines if line.startswith('#:') for place in line[2:].split()]
        self.texts, name = {}, None
        for line in lines:
            found = re.match(r'(msg\w+(?:\[\d+\])?)?\s*"(.*)"$', line)
            if found:
                name = found[1] or name
                self.texts[name] = self.texts.get(name, '') + found[2]

    @property
    def key(self):
        return self.texts.get('msgctxt'), self.texts.get('msgid'), self.texts.get('msgid_plural')

    @property
    def translations(self):
        return [text for name, text in self.texts.items() if name.startswith('msgstr')]


def parse(text):
    """The entries of a template or a translation, without its head and what is obsolete."""
    messages = [Message(block) for block in re.split(r'\n\s*\n', text)]
    return [message for message in messages if message.texts.get('msgid')]
