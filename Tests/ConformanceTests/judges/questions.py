"""Judges the questions of a course for other systems: QTI 2.1 and 3.0, Moodle XML, GIFT.

Usage: questions.py COURSE.json PACKAGES

COURSE.json is what `lectern inspect --format json` says. Each file is read by a reader of its own, written from the
description of its format, and has to say what the course says: the same questions, right answers, points and
feedback. Items of QTI are answered in several ways, and scored by the rules that are in them. A converter that
others wrote makes QTI 3.0 of the QTI 2.1, and that has to be scored in the same way.
"""

import html
import json
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from qti_convert import upgrade_package

from verdict import Verdict


def words(markup):
    """The words of a fragment of HTML, without its elements."""
    text = re.sub(r"<span class=.gap.[^>]*>[^<]*</span>|_____", " ", markup or "")
    text = re.sub(r"<[^>]+>", " ", text)
    return re.sub(r"\W+", " ", html.unescape(text)).strip()


def is_plain(text):
    """Whether a text has nothing that is shown in another way elsewhere."""
    return not text or not re.search(r"<(img|math|abbr|figure|a class|code class)", text["html"])


def texts(text):
    return text["html"] if text else ""


# How much of an answer is right, as docs/activity-data.md says.

def share(answer, response):
    kind, right = answer["kind"], answer.get("right")
    if kind == "single":
        return float(response == right[0])
    if kind == "multiple":
        good = sum(1 for id in response if id in right)
        return max(0, good - (len(response) - good)) / len(right)
    if kind == "truth":
        return float(response == right)
    if kind == "text":
        return float(response.lower() in [text.lower() for text in right])
    if kind == "number":
        return float(abs(response - right) <= answer["tolerance"] + 1e-9)
    if kind == "order":
        return sum(a == b for a, b in zip(response, right)) / len(right)
    if kind == "match":
        return sum(pair in right for pair in response) / len(right)
    return sum(
        given.lower() in [text.lower() for text in gap["right"]]
        for gap, given in zip(answer["gaps"], response)) / len(answer["gaps"])


def answers(answer):
    """Ways to answer a question: right, wrong, and partly right."""
    kind, right = answer["kind"], answer.get("right")
    ids = [choice["id"] for choice in answer.get("choices", [])]
    if kind == "single":
        return ids
    if kind == "multiple":
        wrong = [id for id in ids if id not in right]
        return [right, right[:1], wrong, right[:1] + wrong[:1], right + wrong[:1], ids]
    if kind == "truth":
        return [True, False]
    if kind == "text":
        return right + [right[0].upper(), "no such words"]
    if kind == "number":
        tolerance = answer["tolerance"]
        return [right, right + tolerance, right - tolerance, right + 2 * tolerance + 1]
    if kind == "order":
        return [right, right[::-1], right[1:] + right[:1], [right[0]] + right[1:][::-1]]
    if kind == "match":
        others = [match["id"] for match in answer["matches"]]
        turned = dict(zip(others, others[1:] + others[:1]))
        return [right, right[:1], [[left, turned[other]] for left, other in right]]
    gaps = answer["gaps"]
    first = [gap["right"][0] for gap in gaps]
    return [first, [gap["right"][-1].upper() for gap in gaps], first[:1] + ["no"] * (len(first) - 1),
            ["no"] * len(first)]


# QTI

def camel(name):
    """The name of an element or attribute, as QTI 2.1 spells it."""
    name = name.split("}")[-1].removeprefix("qti-")
    return re.sub(r"-([a-z])", lambda found: found[1].upper(), name)


def children(element, name=None):
    return [child for child in element if name in (None, camel(child.tag))]


def inside(element, name):
    return [child for child in element.iter() if camel(child.tag) == name]


def attribute(element, name):
    return next((value for key, value in element.items() if camel(key) == name), None)


class Item:
    """An item of QTI that is answered."""

    def __init__(self, data):
        self.root = ElementTree.fromstring(data)
        self.identifier = attribute(self.root, "identifier")
        self.responses = {attribute(d, "identifier"): d for d in children(self.root, "responseDeclaration")}
        self.outcomes = {attribute(d, "identifier"): d for d in children(self.root, "outcomeDeclaration")}
        self.body = children(self.root, "itemBody")[0]
        self.feedback = children(self.root, "modalFeedback")

    def correct(self, name):
        values = [v.text for v in inside(children(self.responses[name], "correctResponse")[0], "value")]
        return values[0] if attribute(self.responses[name], "cardinality") == "single" else values

    def score(self, given):
        """The values of the outcomes after an answer."""
        values = {}
        for name, declaration in self.outcomes.items():
            default = inside(declaration, "value")
            values[name] = float(default[0].text) if default else None
        processing = children(self.root, "responseProcessing")[0]
        template = attribute(processing, "template")
        if template:
            assert "match_correct" in template, template
            values["SCORE"] = 1.0 if self.same(given["RESPONSE"], self.correct("RESPONSE"), "RESPONSE") else 0.0
        for rule in processing:
            self.run(rule, given, values)
        return values

    def same(self, one, other, name=None):
        if one is None or other is None:
            return False
        if isinstance(one, list) and isinstance(other, list):
            ordered = name and attribute(self.responses[name], "cardinality") == "ordered"
            return one == other if ordered else sorted(one) == sorted(other)
        return one == other

    def run(self, rule, given, values):
        kind = camel(rule.tag)
        if kind == "setOutcomeValue":
            values[attribute(rule, "identifier")] = self.value(rule[0], given, values)
        elif kind == "responseCondition":
            branch = rule[0]
            assert camel(branch.tag) == "responseIf"
            if self.value(branch[0], given, values):
                for inner in branch[1:]:
                    self.run(inner, given, values)
        else:
            raise ValueError(f"no rule is called {kind}")

    def value(self, node, given, values):
        kind = camel(node.tag)
        name = attribute(node, "identifier")
        parts = [] if kind in ("variable", "correct", "mapResponse", "baseValue") else [
            self.value(child, given, values) for child in node]
        if kind == "variable":
            return given[name] if name in given else values[name]
        if kind == "correct":
            return self.correct(name)
        if kind == "mapResponse":
            return self.mapped(name, given[name])
        if kind == "baseValue":
            return float(node.text) if attribute(node, "baseType") == "float" else node.text
        if kind == "match":
            return self.same(*parts)
        if kind == "index":
            place = int(attribute(node, "n")) - 1
            return parts[0][place] if parts[0] and place < len(parts[0]) else None
        if kind == "equal":
            if None in parts:
                return False
            low, high = (float(t) for t in (attribute(node, "tolerance") or "0 0").split())
            one, other = (float(part) for part in parts)
            return other - low - 1e-9 <= one <= other + high + 1e-9
        if kind == "sum":
            return sum(parts)
        if kind == "product":
            return parts[0] * parts[1]
        if kind == "divide":
            return parts[0] / parts[1]
        raise ValueError(f"no expression is called {kind}")

    def mapped(self, name, given):
        mapping = children(self.responses[name], "mapping")[0]
        default = float(attribute(mapping, "defaultValue"))
        entries = children(mapping, "mapEntry")
        total = 0
        for value in given if isinstance(given, list) else [given]:
            found = default
            for entry in entries:
                key = attribute(entry, "mapKey")
                folded = attribute(entry, "caseSensitive") == "false"
                if value == key or folded and value.lower() == key.lower():
                    found = float(attribute(entry, "mappedValue"))
                    break
            total += found
        low = attribute(mapping, "lowerBound")
        return max(total, float(low)) if low is not None else total


def as_given(answer, response):
    """An answer as the responses of an item."""
    kind = answer["kind"]
    if kind == "truth":
        return {"RESPONSE": "true" if response else "false"}
    if kind == "match":
        return {"RESPONSE": [f"left-{left} right-{right}" for left, right in response]}
    if kind == "gaps":
        return {f"RESPONSE{place + 1}": text for place, text in enumerate(response)}
    if kind == "number":
        return {"RESPONSE": str(response)}
    return {"RESPONSE": response}


def judge_item(item, quiz, verdict, name):
    answer = quiz["answer"]
    choices = answer.get("choices", [])
    if is_plain(quiz["prompt"]):
        verdict.check(words(texts(quiz["prompt"])) in words(ElementTree.tostring(item.body, "unicode")),
                      f"{name}: the question is not there")
    offered = [attribute(c, "identifier") for c in item.body.iter()
               if camel(c.tag) in ("simpleChoice", "simpleAssociableChoice")]
    expected = {
        "truth": ["true", "false"],
        "match": [f"left-{c['id']}" for c in choices] + [f"right-{c['id']}" for c in answer.get("matches", [])],
    }.get(answer["kind"], [c["id"] for c in choices])
    verdict.equal(f"{name}: what can be picked", offered, expected)
    for response in answers(answer):
        outcome = item.score(as_given(answer, response))
        points = share(answer, response) * quiz["points"]
        verdict.check(abs(outcome["SCORE"] - points) < 1e-6,
                      f"{name}: {response!r} has {outcome['SCORE']} points, and should have {points}")
        shown = {(attribute(f, "outcomeIdentifier"), attribute(f, "identifier")): f for f in item.feedback}
        picked = response if isinstance(response, list) else [response]
        for choice in choices:
            if answer["kind"] in ("single", "multiple") and choice.get("feedback") and choice["id"] in picked:
                value = outcome.get("FEEDBACK")
                verdict.check(choice["id"] == value or isinstance(value, list) and choice["id"] in value,
                              f"{name}: the feedback of {choice['id']} is not shown")
                found = shown.get(("FEEDBACK", choice["id"]))
                if verdict.check(found is not None, f"{name}: {choice['id']} has no feedback") \
                        and is_plain(choice["feedback"]):
                    verdict.equal(f"{name}: the feedback of {choice['id']}",
                                  words(ElementTree.tostring(found, "unicode")), words(texts(choice["feedback"])))
        if quiz["explanation"]:
            found = shown.get(("EXPLANATION", outcome.get("EXPLANATION")))
            verdict.check(found is not None, f"{name}: the explanation is not shown")


def judge_qti(path, quizzes, verdict, label):
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        verdict.equal(f"{label}: the first file", names[0], "imsmanifest.xml")
        manifest = ElementTree.fromstring(package.read(names[0]))
        listed = [attribute(f, "href") for f in inside(manifest, "file")]
        verdict.equal(f"{label}: the files", sorted(set(listed)), sorted(names[1:]))
        test = ElementTree.fromstring(package.read("test.xml"))
        asked = [attribute(r, "href") for r in inside(test, "assessmentItemRef")]
        verdict.equal(f"{label}: the items of the test", asked, [f"q-{quiz['id']}.xml" for quiz in quizzes])
        for quiz, href in zip(quizzes, asked):
            item = Item(package.read(href))
            verdict.equal(f"{label}: the identifier", item.identifier, f"q-{quiz['id']}")
            judge_item(item, quiz, verdict, f"{label}: {quiz['id']}")
            for image in inside(item.body, "img"):
                verdict.check(attribute(image, "src") in names, f"{label}: {attribute(image, 'src')} is not there")


# Moodle XML (https://docs.moodle.org/en/Moodle_XML_format)

def judge_moodle(path, quizzes, verdict):
    root = ElementTree.parse(path).getroot()
    verdict.equal("moodle: the root", root.tag, "quiz")
    found = {}
    for question in root:
        if question.get("type") == "category":
            verdict.check(question.findtext("category/text").startswith("$course$/top/"), "moodle: a category is nowhere")
            continue
        found[question.findtext("idnumber")] = question
    verdict.equal("moodle: the questions", list(found), [quiz["id"] for quiz in quizzes])
    for quiz in quizzes:
        question, answer, name = found[quiz["id"]], quiz["answer"], f"moodle: {quiz['id']}"
        kind, text = answer["kind"], question.findtext("questiontext/text")
        kinds = {"single": "multichoice", "multiple": "multichoice", "truth": "truefalse", "text": "shortanswer",
                 "number": "numerical", "order": "matching", "match": "matching", "gaps": "cloze"}
        verdict.equal(f"{name}: the type", question.get("type"), kinds[kind])
        verdict.equal(f"{name}: the explanation", words(question.findtext("generalfeedback/text")),
                      words(texts(quiz["explanation"])))
        verdict.equal(f"{name}: the points", float(question.findtext("defaultgrade")), float(quiz["points"]))
        if is_plain(quiz["prompt"]) and kind != "gaps":
            verdict.check(words(text).startswith(words(texts(quiz["prompt"]))), f"{name}: the question is another one")
        listed = question.findall("answer")
        grades = [float(a.get("fraction")) for a in listed]
        if kind in ("single", "multiple"):
            verdict.equal(f"{name}: whether one is picked", question.findtext("single"), str(kind == "single").lower())
            part = 100 / len(answer["right"])
            for choice, given, grade in zip(answer["choices"], listed, grades, strict=True):
                right = choice["id"] in answer["right"]
                wanted = part if right else 0 if kind == "single" else -part
                verdict.check(abs(grade - wanted) < 1e-5, f"{name}: {grade} is not {wanted}")
                if is_plain(choice["content"]):
                    verdict.equal(f"{name}: a choice", words(given.findtext("text")), words(texts(choice["content"])))
                verdict.equal(f"{name}: the feedback", words(given.findtext("feedback/text")),
                              words(texts(choice["feedback"])))
        elif kind == "truth":
            verdict.equal(f"{name}: what is right", {a.findtext("text"): float(a.get("fraction")) for a in listed},
                          {"true": 100.0 * answer["right"], "false": 100.0 * (not answer["right"])})
        elif kind == "text":
            verdict.equal(f"{name}: the answers", [a.findtext("text").replace("\\*", "*") for a in listed],
                          answer["right"])
            verdict.equal(f"{name}: capitals", question.findtext("usecase"), "0")
        elif kind == "number":
            verdict.equal(f"{name}: the number", [float(listed[0].findtext("text")), float(listed[0].findtext("tolerance"))],
                          [answer["right"], answer["tolerance"]])
        elif kind in ("order", "match"):
            pairs = [(words(s.findtext("text")), words(s.findtext("answer/text")))
                     for s in question.findall("subquestion")]
            verdict.equal(f"{name}: the pairs", pairs, wanted_pairs(answer))
        else:
            fields = re.findall(r"\{1:SHORTANSWER:([^}]*)\}", text)
            given = [[html.unescape(part.removeprefix("=")).replace("\\*", "*")
                      for part in re.split(r"(?<!&)~", field)] for field in fields]
            verdict.equal(f"{name}: the gaps", given, [gap["right"] for gap in answer["gaps"]])


def wanted_pairs(answer):
    if answer["kind"] == "order":
        return [(words(texts(c["content"])), str(answer["right"].index(c["id"]) + 1)) for c in answer["choices"]]
    partner = dict(map(tuple, answer["right"]))
    names = {match["id"]: words(texts(match["content"])) for match in answer["matches"]}
    return [(words(texts(c["content"])), names[partner[c["id"]]]) for c in answer["choices"]]


# GIFT (https://docs.moodle.org/en/GIFT_format)

ESCAPED = {"~": "\ue000", "=": "\ue001", "#": "\ue002", "{": "\ue003", "}": "\ue004", ":": "\ue005", "\\": "\ue006",
           "n": "\ue007"}
BACK = {mark: "\n" if sign == "n" else sign for sign, mark in ESCAPED.items()}


def back(text):
    return "".join(BACK.get(character, character) for character in text).strip()


def read_gift(source):
    """The questions of a file: the id, the text around the answer, and the answer with its feedback."""
    for block in re.split(r"\n\s*\n", source.strip()):
        lines = block.split("\n")
        id = None
        while lines and lines[0].startswith("//"):
            id = re.search(r"\[id:([^\]]+)\]", lines.pop(0))[1]
        text = "\n".join(lines)
        if text.startswith("$CATEGORY:"):
            continue
        text = re.sub(r"\\(.)", lambda found: ESCAPED[found[1]], text, flags=re.S)
        title, format, before, answer, after = re.fullmatch(
            r"::(.*?)::\[(\w+)\]([^{}]*)\{([^{}]*)\}([^{}]*)", text, flags=re.S).groups()
        answer, _, explanation = answer.partition("####")
        yield id, format, back(before), answer, back(after), back(explanation)


def judge_gift(path, quizzes, verdict):
    read = {}
    for id, *rest in read_gift(path.read_text(encoding="utf-8")):
        read[id] = rest
    wanted = []
    for quiz in quizzes:
        gaps = quiz["answer"].get("gaps", [])
        wanted += [f"{quiz['id']}-{n + 1}" for n in range(len(gaps))] if len(gaps) > 1 else [quiz["id"]]
    verdict.equal("gift: the questions", list(read), wanted)
    for quiz in quizzes:
        answer, kind = quiz["answer"], quiz["answer"]["kind"]
        if kind == "gaps":
            ids = [id for id in wanted if id == quiz["id"] or re.fullmatch(re.escape(quiz["id"]) + r"-\d+", id)]
            for id, gap in zip(ids, answer["gaps"], strict=True):
                _, before, given, after, _ = read[id]
                verdict.equal(f"gift: {id}: the answers", [back(a).replace("\\*", "*") for a in given.split("=")[1:]],
                              gap["right"])
                verdict.equal(f"gift: {id}: the question", words(before + " " + after), words(texts(quiz["prompt"])))
            continue
        name = f"gift: {quiz['id']}"
        format, before, given, after, explanation = read[quiz["id"]]
        verdict.equal(f"{name}: the format", format, "html")
        verdict.equal(f"{name}: the explanation", words(explanation), words(texts(quiz["explanation"])))
        if is_plain(quiz["prompt"]):
            verdict.check(words(before).startswith(words(texts(quiz["prompt"]))), f"{name}: the question is another one")
        if kind in ("single", "multiple"):
            items = re.findall(r"([=~])(?:%(-?[\d.]+)%)?([^=~#]*)(?:#([^=~]*))?", given)
            part = 100 / len(answer["right"])
            for choice, (sign, grade, text, feedback) in zip(answer["choices"], items, strict=True):
                right = choice["id"] in answer["right"]
                if kind == "single":
                    verdict.equal(f"{name}: the sign", sign, "=" if right else "~")
                else:
                    verdict.check(abs(float(grade) - (part if right else -part)) < 1e-5, f"{name}: {grade} is wrong")
                if is_plain(choice["content"]):
                    verdict.equal(f"{name}: a choice", words(back(text)), words(texts(choice["content"])))
                verdict.equal(f"{name}: the feedback", words(back(feedback)), words(texts(choice["feedback"])))
        elif kind == "truth":
            verdict.equal(f"{name}: what is right", given, "T" if answer["right"] else "F")
        elif kind == "text":
            verdict.equal(f"{name}: the answers", [back(a).replace("\\*", "*") for a in given.split("=")[1:]],
                          answer["right"])
        elif kind == "number":
            number, _, tolerance = given.removeprefix("#").partition(":")
            verdict.equal(f"{name}: the number", [float(number), float(tolerance)],
                          [answer["right"], answer["tolerance"]])
        else:
            pairs = [tuple(words(back(side)) for side in pair.split(" -> ")) for pair in given.split("=")[1:]]
            verdict.equal(f"{name}: the pairs", pairs, wanted_pairs(answer))


def main():
    course = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = Path(sys.argv[2])
    quizzes = [activity for lesson in course["lessons"] for activity in lesson["activities"]
               if activity["kind"] == "quiz"]
    with Verdict("questions") as verdict:
        def found(ending):
            return next(folder.glob(f"*-{ending}"))
        judge_qti(found("qti21.zip"), quizzes, verdict, "qti21")
        judge_qti(found("qti30.zip"), quizzes, verdict, "qti30")
        upgraded = folder / "upgraded.zip"
        upgrade_package(str(found("qti21.zip")), str(upgraded))
        with zipfile.ZipFile(upgraded) as package:
            for quiz in quizzes:
                item = Item(package.read(f"q-{quiz['id']}.xml"))
                judge_item(item, quiz, verdict, f"qti21, converted to 3.0: {quiz['id']}")
        judge_moodle(found("moodle-xml.xml"), quizzes, verdict)
        judge_gift(found("gift.txt"), quizzes, verdict)


main()
