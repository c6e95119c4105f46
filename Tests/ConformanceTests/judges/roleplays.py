"""Judges exported role-plays: roleplays.py SCHEMA EXPORT COURSE FOLDER

SCHEMA is what `lectern schema roleplays` prints, EXPORT and FOLDER are what `lectern export roleplay` makes as JSON and as
texts, and COURSE is what `lectern inspect --format json` says of the same course.

The export is valid, and a change of any member makes it invalid. Every role is a persona with its brief. No persona has a run
of four words that only another brief, the key points of the lesson, the checklist or the debrief has.
"""

import copy
import json
import re
import sys
from pathlib import Path

import jsonschema

from verdict import Verdict

RUN = 4


def words(text):
    return re.findall(r"\w+", text.lower())


def runs(text):
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def plain(text):
    return (text or {}).get("text", "")


def key_points(lesson):
    """The key points as the inspection has them, wherever they are."""
    found = []

    def visit(value):
        if isinstance(value, dict):
            if value.get("kind") == "keypoints":
                found.append(json.dumps(value, ensure_ascii=False))
            for inner in value.values():
                visit(inner)
        elif isinstance(value, list):
            for inner in value:
                visit(inner)

    visit(lesson)
    return " ".join(found)


def breaks(validator, export):
    """Each member taken away, and one added: the schema has to notice."""
    kept = []

    def visit(value, path):
        if isinstance(value, dict):
            for name in value:
                yield path, name
                yield from visit(value[name], path + [name])
        elif isinstance(value, list) and value:
            yield from visit(value[0], path + [0])

    for path, name in list(visit(export, [])):
        changed = copy.deepcopy(export)
        place = changed
        for step in path:
            place = place[step]
        del place[name]
        if validator.is_valid(changed):
            kept.append(f"without {path + [name]}")
        place["more"] = 1
        place[name] = None if name not in ("minutes", "openingLine", "url") else []
        if validator.is_valid(changed):
            kept.append(f"with another {path + [name]}")
    return kept


def judge(verdict, schema, export, course, folder):
    schema, export, course = (json.loads(Path(path).read_text()) for path in (schema, export, course))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(export):
        verdict.check(False, f"{list(error.path)}: {error.message}")
    for kept in breaks(validator, export):
        verdict.check(False, f"the schema accepts it {kept}")

    lessons = course["lessons"] if "lessons" in course else [one for unit in course["units"] for one in unit["lessons"]]
    plays = {
        activity["id"]: (activity, lesson)
        for lesson in lessons for activity in lesson["activities"] if activity["kind"] == "roleplay" and activity["roles"]
    }
    verdict.check(plays, "the course has no role-play")
    verdict.check(sorted(plays) == sorted(play["id"] for play in export["rolePlays"]), "role-plays are missing")
    files = {path.name: path.read_text() for path in Path(folder).iterdir()}
    expected = set()
    for play in export["rolePlays"]:
        activity, lesson = plays[play["id"]]
        verdict.check(play["lesson"]["url"].endswith(f"/{play['lesson']['id']}/"), f"{play['lesson']['url']} is no page")
        verdict.check(len(play["personas"]) == len(activity["roles"]), f"{play['id']}: roles are missing")
        scene = runs(plain(activity["prompt"]))
        for persona, role in zip(play["personas"], activity["roles"]):
            name = f"{play['id']}-persona-{persona['id']}.txt"
            expected.add(name)
            verdict.check(files.get(name) == persona["prompt"], f"{name} is not the prompt of the JSON")
            own = runs(plain(role["brief"]))
            said = runs(json.dumps({**persona, "trainee": None}, ensure_ascii=False).replace("\\n", " ").replace('\\"', '"'))
            for other in activity["roles"]:
                if other is role:
                    continue
                leaked = (runs(plain(other["brief"])) - own - scene) & said
                verdict.check(not leaked, f"{name} knows what {plain(other['name'])} knows: {sorted(leaked)[:3]}")
            secrets = " . ".join([key_points(lesson), plain(activity["checklist"]), plain(activity["debrief"])])
            leaked = (runs(secrets) - own - scene) & said
            verdict.check(not leaked, f"{name} has what is not for it: {sorted(leaked)[:3]}")
            missing = [word for word in words(plain(role["brief"])) if word not in words(persona["prompt"])]
            verdict.check(not missing, f"{name} lacks {missing[:5]} of its brief")
        if play["rubric"]:
            expected.add(f"{play['id']}-rubric.txt")
            rubric = files.get(f"{play['id']}-rubric.txt", "")
            for line in play["rubric"]:
                verdict.check(f"{line['id']}. {line['text']}" in rubric, f"{play['id']}: the rubric lacks “{line['text']}”")
    verdict.check(set(files) == expected, f"files: {sorted(set(files) ^ expected)}")


with Verdict("roleplays") as verdict:
    judge(verdict, *sys.argv[1:])
