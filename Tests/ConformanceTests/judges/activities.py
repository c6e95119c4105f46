"""Judges activities as data: activities.py SCHEMA INSPECTION

SCHEMA is what `lectern schema activity` prints, INSPECTION what `lectern inspect --format json` prints.
Every activity must be one for the schema, and none any more with a member too few or too many; its texts
must be well-formed XML, its ids unique, and what is right among what there is to pick.
"""

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import jsonschema

from verdict import Verdict


def texts(value):
    """All values of `html`, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        if "html" in value:
            yield value["html"]
        for item in value.values():
            yield from texts(item)


def objects(value):
    """All objects, at any depth, each with what it is in."""
    if isinstance(value, list):
        for item in value:
            yield from objects(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from objects(item)


def broken(activity):
    """Copies of an activity, each with one fault; and what the fault is."""
    count = len(list(objects(activity)))
    for number in range(count):
        for name in list(objects(activity))[number]:
            if name == "line":
                continue
            copy = json.loads(json.dumps(activity))
            del list(objects(copy))[number][name]
            yield f"without {name}", copy
        copy = json.loads(json.dumps(activity))
        list(objects(copy))[number]["more"] = 1
        yield "with one member more", copy


def judge_answer(verdict, name, answer, prompt):
    kind = answer["kind"]
    if kind in ("single", "multiple", "order"):
        ids = [choice["id"] for choice in answer["choices"]]
        verdict.equal(f"{name}: ids", len(set(ids)), len(ids))
        verdict.check(set(answer["right"]) <= set(ids), f"{name}: what is right cannot be picked")
        if kind == "order":
            verdict.equal(f"{name}: steps", sorted(answer["right"]), sorted(ids))
    elif kind == "match":
        left = [choice["id"] for choice in answer["choices"]]
        right = [choice["id"] for choice in answer["matches"]]
        verdict.equal(f"{name}: left", sorted(pair[0] for pair in answer["right"]), sorted(left))
        verdict.equal(f"{name}: right", sorted(pair[1] for pair in answer["right"]), sorted(right))
    elif kind == "gaps":
        root = ElementTree.fromstring(f"<div>{prompt['html']}</div>")
        shown = [span.get("data-gap") for span in root.iter("span") if span.get("class") == "gap"]
        verdict.equal(f"{name}: gaps", shown, [gap["id"] for gap in answer["gaps"]])


def main(schema, inspection):
    with Verdict("activities") as verdict:
        schema = json.loads(Path(schema).read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        lessons = json.loads(Path(inspection).read_text("utf-8"))["lessons"]
        activities = [activity for lesson in lessons for activity in lesson["activities"]]
        verdict.check(activities, "there are no activities")
        for activity in activities:
            name = f"{activity['kind']} {activity['id']}"
            for error in validator.iter_errors(activity):
                detail = jsonschema.exceptions.best_match([error])
                verdict.check(False, f"{name}: {detail.json_path}: {detail.message[:200]}")
            for fault, copy in broken(activity):
                verdict.check(not validator.is_valid(copy), f"{name} {fault} is one for the schema")
            for html in texts(activity):
                ElementTree.fromstring(f"<div>{html}</div>")
                verdict.check(" id=" not in html, f"{name}: an HTML id in {html}")
            if activity["kind"] == "quiz":
                judge_answer(verdict, name, activity["answer"], activity["prompt"])


main(*sys.argv[1:])
