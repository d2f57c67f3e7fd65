# languages.py: the program in a language that is not installed, or does not exist
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import unicodedata

import catalogue

SOURCE = os.environ['G_TEST_SRCDIR']
BUILD = os.environ['G_TEST_BUILDDIR']


def make_locale(folder, name):
    """Makes a locale of the C library, if the machine has what that takes; returns what a program needs to use it."""
    path = os.path.join(folder, 'locales', name + '.UTF-8')
    if not os.path.isdir(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        subprocess.run(['localedef', '-i', name, '-f', 'UTF-8', path], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
    return {'LC_ALL': name + '.UTF-8', 'LOCPATH': os.path.dirname(path)}


def make_pseudo_locale(folder, right_to_left=False):
    """Makes the language of po/make-pseudo-locale; returns what the program needs to speak it."""
    template = os.path.join(folder, 'journey-mapper.pot')
    if not os.path.exists(template):
        with open(template, 'w', encoding='utf-8') as file:
            file.write(catalogue.extract(SOURCE, BUILD, catalogue.read_list(SOURCE, 'POTFILES.in')))
    options = ['--right-to-left'] if right_to_left else []
    subprocess.run([os.path.join(SOURCE, 'po', 'make-pseudo-locale'), *options, template, folder], check=True)
    return {
        # Translations are looked for in locales that exist.
        **make_locale(folder, 'ar_EG' if right_to_left else 'en_US'),
        'LANGUAGE': 'ar_XB' if right_to_left else 'en_XA',
        'JM_LANGUAGES': folder,
        'LD_PRELOAD': os.path.join(BUILD, 'tests', 'support', 'language.so'),
    }


def get_plain(text):
    """A text without accents."""
    return ''.join(letter for letter in unicodedata.normalize('NFD', text) if not unicodedata.combining(letter))
