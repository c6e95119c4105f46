"""Judges a Common Cartridge as a platform takes it apart.

Usage: cartridge.py COURSE.json CARTRIDGE

COURSE.json is what `lectern inspect --format json` says. The manifest has to lead to every file and back, pages must
need nothing but files of the cartridge, and each quiz has to call right what the course calls right.
"""

import html
import json
import re
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag
from xml.etree import ElementTree

from verdict import Verdict


def local(element):
    return element.tag.split("}")[-1]


def every(element, name):
    return [child for child in element.iter() if local(child) == name]


def words(markup):
    text = re.sub(r"<[^>]+>", " ", re.sub(r"_____( \(\d+\))?", " ", markup or ""))
    return re.sub(r"\W+", " ", html.unescape(text)).strip()


class Page(HTMLParser):
    """What a page loads, where it leads, and which places it has."""

    def __init__(self, text):
        super().__init__()
        self.loads, self.links, self.places, self.names = [], [], set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.names.add(tag)
        self.places.add(found.get("id"))
        self.loads += [found[key] for key in ("src", "poster") if found.get(key)]
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])


def is_right(item, response):
    """Whether an item gives its points for an answer: a set of ids, or words."""
    for condition in every(item, "respcondition"):
        if not every(condition, "setvar"):
            continue
        test = every(condition, "conditionvar")[0]
        if every(test, "and"):
            wanted = {v.text for part in every(test, "and")[0] if local(part) == "varequal" for v in [part]}
            barred = {v.text for part in every(test, "not") for v in every(part, "varequal")}
            return wanted <= response and not barred & response
        equal = [v.text for v in every(test, "varequal")]
        if isinstance(response, set):
            return response == set(equal)
        return response.lower() in [text.lower() for text in equal]
    return False


def choices(item):
    return {every(label, "mattext")[0].text: label.get("ident") for label in every(item, "response_label")}


def judge_items(items, quiz, verdict):
    answer, name = quiz["answer"], quiz["id"]
    kind, right = answer["kind"], answer.get("right")
    profiles = {f.text for item in items for f in every(item, "fieldentry") if f.text.startswith("cc.")}
    wanted = {"single": "cc.multiple_choice.v0p1", "multiple": "cc.multiple_response.v0p1",
              "truth": "cc.true_false.v0p1", "text": "cc.fib.v0p1", "number": "cc.fib.v0p1",
              "gaps": "cc.fib.v0p1"}.get(kind, "cc.multiple_choice.v0p1")
    verdict.equal(f"{name}: the kind", profiles, {wanted})
    weights = [float(every(i, "fieldentry")[1].text) if len(every(i, "fieldentry")) > 1 else 1.0 for i in items]
    verdict.check(abs(sum(weights) - quiz["points"]) < 1e-6, f"{name}: {weights} are not {quiz['points']} points")
    if kind in ("single", "multiple"):
        ids = [c["id"] for c in answer["choices"]]
        verdict.check(is_right(items[0], set(right)), f"{name}: what is right is wrong")
        for one in ids:
            verdict.equal(f"{name}: {one}", is_right(items[0], {one}), [one] == right)
        verdict.equal(f"{name}: all of them", is_right(items[0], set(ids)), set(ids) == set(right))
    elif kind == "truth":
        for text in ("true", "false"):
            verdict.equal(f"{name}: {text}", is_right(items[0], {text}), (text == "true") == right)
    elif kind in ("text", "number"):
        for text in right if kind == "text" else [str(right), str(right).removesuffix(".0")][-1:]:
            verdict.check(is_right(items[0], text.upper()), f"{name}: {text} is wrong")
        verdict.check(not is_right(items[0], "no such words"), f"{name}: everything is right")
    elif kind == "gaps":
        for item, gap in zip(items, answer["gaps"], strict=True):
            for text in gap["right"]:
                verdict.check(is_right(item, text), f"{name}: {text} is wrong")
            verdict.check(not is_right(item, "no such words"), f"{name}: everything is right")
    else:
        pairs = [(None, id) for id in right] if kind == "order" else right
        others = answer["choices"] if kind == "order" else answer["matches"]
        for item, (left, id) in zip(items, pairs, strict=True):
            for other in others:
                verdict.equal(f"{name}: {other['id']} for {left or id}", is_right(item, {other["id"]}), other["id"] == id)
    for choice in answer.get("choices", []):
        # A formula has other words elsewhere.
        if choice.get("feedback") and 'class="tex"' not in choice["feedback"]["html"]:
            shown = [words(every(f, "mattext")[0].text) for f in every(items[0], "itemfeedback")]
            verdict.check(words(choice["feedback"]["html"]) in shown, f"{name}: feedback is missing")
    if quiz["explanation"]:
        for item in items:
            shown = {f.get("ident") for f in every(item, "itemfeedback")}
            verdict.check("general_fb" in shown, f"{name}: there is no explanation")


def main():
    course = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with Verdict("cartridge") as verdict, zipfile.ZipFile(sys.argv[2]) as package:
        names = package.namelist()
        verdict.equal("the first file", names[0], "imsmanifest.xml")
        verdict.check(re.search(rb'xmlns="[^"]*/imsccv1p\d/imscp_v1p1"', package.read(names[0])[:1024]),
                      "Moodle does not know it by its first 1,024 bytes")
        manifest = ElementTree.fromstring(package.read(names[0]))
        resources = {r.get("identifier"): r for r in every(manifest, "resource")}
        listed = [f.get("href") for f in every(manifest, "file")]
        verdict.equal("the files", sorted(listed), sorted(names[1:]))
        root = every(manifest, "organization")[0][0]
        verdict.check(not [c for c in root if local(c) == "title"], "the root has a title")
        for item in every(root, "item")[1:]:
            reference = item.get("identifierref")
            verdict.check((reference in resources) != bool(every(item, "item")[1:]),
                          f"{item.get('identifier')} is neither a folder nor a resource")
        for dependency in every(manifest, "dependency"):
            verdict.check(dependency.get("identifierref") in resources, "a dependency leads nowhere")
        for name in names:
            if not name.endswith(".html"):
                continue
            page = Page(package.read(name).decode("utf-8"))
            verdict.check(not page.names & {"script", "style", "link", "input", "form", "iframe"},
                          f"{name} needs more than a page may have: {page.names}")
            for address in page.loads + [a for a in page.links if not re.match(r"[a-z]+:", a)]:
                path, place = urldefrag(address)
                verdict.check(not re.match(r"[a-z]+:", address), f"{name} loads {address}")
                if verdict.check(not path or unquote(path) in names, f"{name}: {address} is not there") and place:
                    target = page if not path else Page(package.read(path).decode("utf-8"))
                    verdict.check(unquote(place) in target.places, f"{name}: there is no place {address}")
        for lesson in course["lessons"]:
            quizzes = [a for a in lesson["activities"] if a["kind"] == "quiz"]
            path = f"quiz-{lesson['id']}.xml"
            if not verdict.equal(f"{path}: whether it is there", path in names, bool(quizzes)) or not quizzes:
                continue
            test = ElementTree.fromstring(package.read(path))
            items = every(test, "item")
            for quiz in quizzes:
                own = [i for i in items if re.fullmatch(re.escape(f"q-{quiz['id']}") + r"(-\d+)?", i.get("ident"))]
                # An id may be the beginning of another one.
                exact = [i for i in own if i.get("ident") == f"q-{quiz['id']}"]
                judge_items(exact or own, quiz, verdict)
            for image in re.findall(r"\$IMS-CC-FILEBASE\$/([^\"&]+)", package.read(path).decode("utf-8")):
                verdict.check(unquote(image) in names, f"{path}: {image} is not there")
            topics = [a for a in lesson["activities"] if a["kind"] in ("roleplay", "apply")]
            for topic in topics:
                verdict.check(f"topic-{topic['id']}.xml" in names, f"there is no topic for {topic['id']}")


main()
