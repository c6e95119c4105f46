"""Judges a report: report.py SCHEMA REPORT PROJECT

SCHEMA is what `lectern schema report` prints, REPORT the report.json of a project. It must be one for the schema, and
none any more with a member too few or too many; its counts must be those of its lines, and every line must exist.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import jsonschema

from verdict import Verdict

KINDS = ["substituted", "shortened", "moved", "leftOut"]


def objects(value):
    """All objects with fixed members, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from objects(item)
    elif isinstance(value, dict):
        yield value
        for name, item in value.items():
            if name != "reasons":
                yield from objects(item)


def judge_edition(verdict, name, edition, files):
    counts = Counter(line["change"] for line in edition["lines"])
    for kind in KINDS:
        verdict.equal(f"{name}: {kind}", edition[kind], counts[kind])
    verdict.check(edition["shown"] <= edition["blocks"], f"{name} shows more than there is")
    for line in edition["lines"]:
        place = f"{line['path']}:{line['line']}"
        lines = files.setdefault(line["path"], None)
        verdict.check(lines is None or line["line"] <= len(lines), f"{place} is after the end")
        verdict.equal(f"{place}: result", line["result"] is None, line["change"] == "leftOut")


def main(schema, report, project):
    with Verdict("report") as verdict:
        schema = json.loads(Path(schema).read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        report = json.loads(Path(report).read_text("utf-8"))
        for error in validator.iter_errors(report):
            verdict.check(False, f"{error.json_path}: {error.message[:200]}")
        for part in list(objects(report))[:40]:
            for name in list(part):
                value = part.pop(name)
                verdict.check(not validator.is_valid(report), f"without {name} it is one for the schema")
                part[name] = value
            part["more"] = 1
            verdict.check(not validator.is_valid(report), "with a member more it is one for the schema")
            del part["more"]
        files = {
            str(path.relative_to(project)): path.read_text("utf-8").splitlines()
            for path in Path(project, "lessons").rglob("*.md")
        }
        for part in report["parts"]:
            for edition in part["editions"]:
                judge_edition(verdict, f"{part['title']}, {edition['edition']}", edition, files)
        for total in report["editions"]:
            own = [
                edition for part in report["parts"] for edition in part["editions"]
                if edition["edition"] == total["edition"]
            ]
            for name in ["blocks", "shown"] + KINDS:
                verdict.equal(f"{total['edition']}: {name}", total[name], sum(e[name] for e in own))


main(*sys.argv[1:])
