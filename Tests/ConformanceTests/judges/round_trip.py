"""Compares a course with what came back after it was packed for another system and imported again.

Usage: round_trip.py ORIGINAL.json NAME=IMPORTED.json...

Both files are what `lectern inspect --format json` says. A question comes back if one of the imported course has
its words and the same key. Prints a table: how many questions of each kind came back, with which kind.
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


def questions(path):
    with open(path, encoding="utf-8") as file:
        course = json.load(file)
    return [
        activity for lesson in course["lessons"] for activity in lesson["activities"]
        if activity["kind"] == "quiz"]


def prompt(activity):
    # What is in a gap, and the titles of two columns, are not in every system's text.
    return plain(re.sub(r"_____|\[\[.*?\]\]", " ", words(activity["prompt"])))


with Verdict("round trip") as verdict:
    original = questions(sys.argv[1])
    for argument in sys.argv[2:]:
        name, path = argument.split("=", 1)
        back = collections.defaultdict(list)
        for activity in questions(path):
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
