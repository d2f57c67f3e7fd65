#!/usr/bin/python3
# validate-schema.py SCHEMA FILE…: what a validator that others wrote says of documents
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks the schema itself, then prints a line for each file: "valid FILE" or "invalid FILE: why".

import json
import sys

import jsonschema


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


schema = read(sys.argv[1])
kind = jsonschema.validators.validator_for(schema)
assert kind is jsonschema.Draft202012Validator, kind
kind.check_schema(schema)

validator = kind(schema)
for path in sys.argv[2:]:
    error = jsonschema.exceptions.best_match(validator.iter_errors(read(path)))
    print(f'valid {path}' if error is None else f'invalid {path}: {error.message[:200]!r}')
