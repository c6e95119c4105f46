"""Compares a course with what came back after it was packed for another system and imported again.

Usage: round_trip.py ORIGINAL.json NAME=IMPORTED.json...

Both files are what `lectern inspect --format json` says. A question comes back if one of the imported course has
its words and the same key. Prints a table: how many questions of each kind came back, with which kind. From packages
with the pages of the course, every activity comes back whole: id, words, fields, roles, points, minutes; and the glossary.
"""

import collections
import html
import json
import re
import sys

from verdict import Verdict

# What each system cannot hold, and what a question of that kind becomes there (docs/questions.md, docs/cartridges.md).
CHANGED = {
    "cc11": {"number", "order", "match", "gaps"},
    "cc13": {"number", "order", "match", "gaps"},
    # A sentence with several gaps becomes a text there.
    "gift": {"gaps"},
}


# They have the pages of lessons, with all that learners see of an activity.
WHOLE = {"scorm12", "scorm2004"}

# What no page shows, and what says how the words look.
NOT_SHOWN = {"line", "version", "card", "objectives", "html"}


def words(text):
    return re.sub(r"\W+", " ", html.unescape((text or {}).get("text") or "")).strip().lower()


def plain(text):
    return re.sub(r"\W+", " ", text).strip().lower()


def key(answer):
    """What is right, in words that do not depend on ids."""
    kind = answer["kind"]
    if kind in ("single", "multiple"):
        return frozenset((words(one["content"]), one["id"] in answer["right"]) for one in answer["choices"])
    if kind == "truth":
        return answer["right"]
    if kind == "text":
        return frozenset(map(plain, answer["right"]))
    if kind == "number":
        return answer["right"], answer["tolerance"]
    if kind == "order":
        steps = {step["id"]: words(step["content"]) for step in answer["choices"]}
        return tuple(steps[id] for id in answer["right"])
    if kind == "match":
        texts = {one["id"]: words(one["content"]) for one in answer["choices"] + answer["matches"]}
        return frozenset((texts[one], texts[other]) for one, other in answer["right"])
    return tuple(frozenset(map(plain, gap["right"])) for gap in answer["gaps"])


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def activities(course):
    return [activity for lesson in course["lessons"] for activity in lesson["activities"]]


def questions(course):
    return [activity for activity in activities(course) if activity["kind"] == "quiz"]


def shown(value, level=0):
    """What learners see of an activity. Ids of choices are made of their words, whose quotation marks may differ."""
    if isinstance(value, list):
        return [shown(one, level + 1) for one in value]
    if isinstance(value, dict):
        return {
            name: shown(inner, level + 1) for name, inner in value.items()
            if name not in NOT_SHOWN and not (name == "id" and level > 0 and "kind" not in value)}
    return plain(value) if isinstance(value, str) else value


def compare_whole(verdict, name, original, imported):
    there = {activity["id"]: activity for activity in activities(imported)}
    table = collections.Counter()
    for activity in activities(original):
        # Keys are compared as those of questions.
        ours, theirs = ({**one, "answer": None} for one in (activity, there.get(activity["id"], {})))
        same = shown(ours) == shown(theirs)
        table[activity["kind"], same] += 1
        verdict.check(same, f"{name}: {activity['id']} differs:\n{shown(ours)}\n{shown(theirs)}")
    for kind in sorted({kind for kind, _ in table}):
        print(f"{name}: {kind}, whole, {table[kind, True]} of {table[kind, True] + table[kind, False]}")
    # Those that a lesson explains; the others are on no page.
    terms = {term["id"]: term for term in original["glossary"]}
    verdict.check(bool(terms) == bool(imported["glossary"]), f"{name}: no term came back")
    for term in imported["glossary"]:
        ours = terms.get(term["id"], {})
        for part in ("term", "definition"):
            verdict.equal(f"{name}: {part} of {term['id']}", plain(term[part]), plain(ours.get(part, "")))
    print(f"{name}: terms {len(imported['glossary'])} of {len(terms)}")


def prompt(activity):
    # What is in a gap, and the titles of two columns, are not in every system's text.
    return plain(re.sub(r"_____|\[\[.*?\]\]", " ", words(activity["prompt"])))


with Verdict("round trip") as verdict:
    course = read(sys.argv[1])
    original = questions(course)
    for argument in sys.argv[2:]:
        name, path = argument.split("=", 1)
        imported = read(path)
        if name in WHOLE:
            compare_whole(verdict, name, course, imported)
        back = collections.defaultdict(list)
        for activity in questions(imported):
            back[prompt(activity)[:60]].append(activity)
        table = collections.Counter()
        for activity in original:
            kind = activity["answer"]["kind"]
            same = [
                one for one in back[prompt(activity)[:60]]
                if one["answer"]["kind"] == kind and key(one["answer"]) == key(activity["answer"])]
            table[kind, bool(same)] += 1
            if kind in CHANGED.get(name, ()):
                continue
            verdict.check(same, f"{name}: {activity['id']} ({kind}) did not come back with its key")
            explanation = words(activity.get("explanation"))
            verdict.check(
                not same or any(explanation in words(one.get("explanation")) for one in same),
                f"{name}: {activity['id']} came back without its explanation")
        for kind in sorted({one["answer"]["kind"] for one in original}):
            there = table[kind, True]
            print(f"{name}: {kind} {there} of {there + table[kind, False]}")
