"""Judges YAML texts by JSON Schemas: schemas.py FOLDER_OF_SCHEMAS CASES

CASES is a JSON file, a list of {"schema": name, "text": YAML}. Prints a JSON list of what is wrong with
each text: null when the schema accepts it, else the first complaint.

The YAML is read as editors read it: by the core schema of YAML 1.2, where `yes` is a text and a date is one.
"""
import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2, core schema (https://yaml.org/spec/1.2.2/#103-core-schema)."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN",
        list("-+0123456789."),
    ),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def integer(loader, node):
    text = node.value
    return int(text, 0) if text[:2] in ("0x", "0o") else int(text)


def number(loader, node):
    text = node.value.lower()
    return float(text.replace(".inf", "inf").replace(".nan", "nan"))


CoreLoader.add_constructor("tag:yaml.org,2002:int", integer)
CoreLoader.add_constructor("tag:yaml.org,2002:float", number)


def main(schemas, cases):
    validators = {}
    for path in Path(schemas).glob("*.json"):
        schema = json.loads(path.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft7Validator.check_schema({**schema, "$schema": "http://json-schema.org/draft-07/schema#"})
        validators[path.stem] = jsonschema.Draft202012Validator(schema)
    verdicts = []
    for case in json.loads(Path(cases).read_text()):
        value = yaml.load(case["text"], Loader=CoreLoader)
        error = jsonschema.exceptions.best_match(validators[case["schema"]].iter_errors(value))
        verdicts.append(error and f"{error.json_path}: {error.message[:200]}")
    print(json.dumps(verdicts))


main(*sys.argv[1:])
