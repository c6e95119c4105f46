"""Plays packages for learning platforms in Chromium, in the strict stand-in of `templates/lms/platform`.

usage: lms.py STANDARD PACKAGE [EDITED] [--no-slow-platform]
       lms.py --calls STANDARD PACKAGE

A learner answers everything right, half of it, or nothing; comes back after the browser was killed; looks at a
course that is done; meets a platform that is not there, slow, full, refuses results, or is behind a window of
another site or in the window that opened the course. EDITED is a package of the same course after an edit: what
is still there keeps its answers. Everything that is sent is in the data sheet beside the package. `--calls` prints the
calls of one visit in which all is answered right, and judges nothing.
"""

import json
import re
import shutil
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import sync_playwright

from answers import DATA, Quiz
from lms_visit import Visit, unpack
from loopback import Loopback
from verdict import Verdict

PLATFORM = Path(__file__).parents[3] / "templates/lms/platform"
HOST = """<!doctype html><meta charset="utf-8"><title>platform</title>
<script src="platform/scorm12.js"></script><script src="platform/scorm2004.js"></script><script src="platform/platform.js"></script>
<body></body>"""
SEQUENCING = "{http://www.imsglobal.org/xsd/imsss}"
STATUS = {"scorm12": "cmi.core.lesson_status", "scorm2004": "cmi.completion_status"}
# What platforms may not have: then it is read, and not found.
OPTIONAL = {"cmi.student_data.mastery_score", "cmi.scaled_passing_score"}


def faults(visit, allowed=()):
    """The calls that the platform has refused, but for those that every platform may refuse."""
    return [f"{call['name']}({', '.join(map(str, call['values']))}): {call['code']} {call['says']}" for call in visit.calls()
            if call["code"] and not (call["values"] and call["values"][0] in OPTIONAL) and call["code"] not in allowed]


class Judge:
    def __init__(self, verdict, browser, address, standard, sheet, objectives):
        # The platform makes the objectives that the manifest names.
        self.objectives = objectives
        self.verdict, self.browser, self.address, self.standard = verdict, browser, address, standard
        rows = re.findall(r"^\| `([^`]+)` \| (.*?) \|", sheet, re.M)
        self.elements = {re.sub(r"\.[nm]\b", ".0", element): meaning for element, meaning in rows}

    def visit(self, **options):
        return Visit(self.browser, self.address, self.standard, objectives=self.objectives, **options)

    def normal(self, name, visit):
        """What holds in every visit that nothing disturbs."""
        self.verdict.equal(f"{name}: what the platform refuses", faults(visit), [])
        self.verdict.equal(f"{name}: errors of the script", visit.errors, [])
        sent = [(re.sub(r"\.\d+\.", ".0.", call["values"][0]), call["values"][1]) for call in visit.calls("SetValue")]
        self.verdict.equal(f"{name}: what is sent and not in the data sheet",
                           sorted({element for element, _ in sent} - set(self.elements)), [])
        # Of a status, the sheet names each word.
        words = {(element, value) for element, value in sent if element.endswith("_status")}
        self.verdict.equal(f"{name}: words for a status that are not in the data sheet",
                           sorted(pair for pair in words if f"`{pair[1]}`" not in self.elements.get(pair[0], "")), [])

    def order(self, name, visit):
        names = [call["name"] for call in visit.calls()]
        self.verdict.equal(f"{name}: the first call", names[0], "Initialize")
        end = "Finish" if self.standard == "scorm12" else "Terminate"
        self.verdict.equal(f"{name}: the last call", names[-1], end)
        self.verdict.equal(f"{name}: ends", names.count(end), 1)

    def played(self):
        """All right, half right, none right, nothing answered."""
        results = {}
        for name, is_right in [("all right", lambda number: True), ("half right", lambda number: number % 2 == 0),
                               ("all wrong", lambda number: False), ("nothing answered", lambda number: None)]:
            visit = self.visit()
            self.first = visit.facts
            count = visit.play(is_right, by_hand=name == "all right")
            visit.settle()
            # Before the learner leaves, everything has arrived.
            before = visit.summary()
            if name == "all right":
                results["killed"] = visit.record()
            record = visit.leave()
            self.normal(name, visit)
            self.order(name, visit)
            after = visit.summary()
            self.verdict.equal(f"{name}: the status before and after leaving", before["status"], after["status"])
            limit = after["limit"]
            self.verdict.check(len(after["state"]) <= limit, f"{name}: the state has {len(after['state'])} characters")
            status, score = after["status"], None if after["score"] is None else float(after["score"])
            if name == "all right":
                self.verdict.equal(f"{name}: status", status, "passed" if count else "completed")
                self.verdict.equal(f"{name}: score", score, 100.0 if count else None)
            else:
                # 80 percent are needed, and nothing where there is nothing to answer.
                wanted = "completed" if not count else "incomplete" if name == "nothing answered" or score < 80 else "passed"
                self.verdict.equal(f"{name}: status with {score}", status, wanted)
                self.verdict.check(name != "nothing answered" or not count or score == 0, f"{name}: the score is {score}")
            results[name] = record
            print(f"{self.standard}, {name}: {status}, {score}, state of {len(after['state'])} characters, "
                  f"{len(visit.calls())} calls, {count} questions")
            visit.close()
        return results

    def resumed(self, record, course="course", removed=()):
        """A visit after the browser was killed: what was committed is there."""
        visit = self.visit(record=record, course=course)
        facts = visit.facts
        place = self.visit_place(visit)
        expected = record["values"].get("cmi.core.lesson_location" if self.standard == "scorm12" else "cmi.location")
        if expected in [lesson["id"] for lesson in facts["lessons"]]:
            self.verdict.equal("the lesson that a learner comes back to", place, expected)
        for lesson in facts["lessons"]:
            visit.go(f"#/{lesson['id']}")
            for activity in visit.lesson()["activities"]:
                if "answer" not in activity or activity["id"] in removed:
                    continue
                known = any(quiz["id"] == activity["id"] for quiz in self.first["quizzes"])
                same = any(quiz["id"] == activity["id"] and quiz["digest"] == new["digest"]
                           for quiz in self.first["quizzes"] for new in facts["quizzes"] if new["id"] == activity["id"])
                quiz = Quiz(visit.frame, activity)
                if known and same:
                    self.verdict.check(quiz.is_right(), f"{course}: the answer to {activity['id']} is not there again")
                elif known:
                    self.verdict.check(not quiz.is_right(), f"{course}: {activity['id']} has changed, and is answered")
        visit.settle()
        self.verdict.equal(f"{course}: the status of a learner who comes back", visit.summary()["status"],
                           "passed" if facts["quizzes"] else "completed")
        visit.leave()
        self.normal(f"{course}, resumed", visit)
        visit.close()

    def visit_place(self, visit):
        block = visit.frame.locator(f"main {DATA}")
        return json.loads(block.text_content())["lesson"] if block.count() else ""

    def reviewed(self, record):
        visit = self.visit(record=record, mode="review")
        self.verdict.equal("the notice of a review", visit.notice(), "reviewing")
        visit.go(f"#/{visit.facts['lessons'][0]['id']}")
        visit.read()
        visit.settle()
        before = json.dumps(record["values"], sort_keys=True)
        after = visit.leave()
        self.verdict.equal("what a review sets", [call["values"] for call in visit.calls("SetValue")], [])
        self.verdict.equal("the values after a review", json.dumps(after["values"], sort_keys=True), before)
        visit.close()

    def blocked(self):
        visit = self.visit(isBlocked=True)
        self.verdict.equal("the notice without a platform", visit.notice(), "noPlatform")
        visit.play(lambda number: True)
        self.verdict.check(visit.frame.locator(".course-result").count() == 1, "there is no result without a platform")
        self.verdict.equal("errors without a platform", visit.errors, [])
        self.verdict.equal("calls without a platform", visit.calls(), [])
        visit.close()

    def slow(self):
        """Two seconds a call: few calls, and nothing is lost."""
        visit = self.visit(delay=2000)
        lesson = next((entry for entry in visit.facts["lessons"] if any(
            quiz["lesson"] == entry["id"] for quiz in visit.facts["quizzes"])), None)
        if lesson:
            visit.go(f"#/{lesson['id']}")
            activity = next(entry for entry in visit.lesson()["activities"] if "answer" in entry)
            quiz = Quiz(visit.frame, activity)
            quiz.fill(True)
            if quiz.section.locator(".sure").count():
                quiz.section.locator(".sure input").first.check()
            before = len(visit.calls())
            quiz.check.click()
            self.verdict.check(quiz.is_right(), "a slow platform keeps a learner from the answer")
            self.verdict.equal("calls while a learner answers on a slow platform", len(visit.calls()) - before, 0)
            visit.leave()
            visit.page.wait_for_timeout(500)
            key = next(entry["key"] for entry in self.first["quizzes"] if entry["id"] == activity["id"])
            self.verdict.check(f"Q{key}" in visit.summary()["state"], "an answer on a slow platform is lost")
        visit.close()

    def refused(self):
        visit = self.visit(refusesCommit=True)
        visit.go(f"#/{visit.facts['lessons'][0]['id']}")
        visit.read()
        visit.settle()
        self.verdict.equal("the notice of a platform that refuses", visit.notice(), "notAccepted")
        visit.close()

    def full(self):
        """A learner who writes more than there is space for is told, and nothing else is lost."""
        visit = self.visit()
        sheets = [sheet for sheet in visit.facts["worksheets"]]
        if not sheets:
            return visit.close()
        for lesson in visit.facts["lessons"]:
            visit.go(f"#/{lesson['id']}")
            area = visit.frame.locator(".fields textarea, .fields input[type=text]").first
            if area.count():
                area.fill("word " * 14_000)
                area.blur()
                break
        visit.settle()
        if self.standard != "cmi5":
            self.verdict.equal("the notice of a full platform", visit.notice(), "notKeptAll")
        visit.read()
        visit.leave()
        self.normal("full", visit)
        visit.close()

    def walled(self):
        """A window of another site between the platform and the course; and a platform in the opener."""
        visit = self.visit()
        other = self.other.address
        visit.page.evaluate("""([middle, course]) => {
          standIn.open({});
          document.body.innerHTML = "<iframe title=middle style='width:100%;height:700px'></iframe>";
          document.querySelector("iframe").src = `${middle}middle.html#${course}`;
        }""", [other, self.address + "course/index.html"])
        visit.page.wait_for_function("frames.length === 1 && frames[0].frames.length === 1")
        visit.page.wait_for_timeout(800)
        frame = visit.page.frames[-1]
        frame.wait_for_selector("main h1")
        notice = frame.locator(".platform-notice").get_attribute("data-name") or ""
        self.verdict.equal("the notice behind a window of another site", notice, "")
        self.verdict.check(len(visit.calls("Initialize")) >= 1, "the platform behind a window of another site is not found")
        visit.page.evaluate("() => { standIn.open({}); document.body.innerHTML = ''; }")
        with visit.context.expect_page() as opened:
            visit.page.evaluate("(course) => { open(course); }", self.address + "course/index.html")
        popup = opened.value
        popup.wait_for_selector("main h1")
        notice = popup.locator(".platform-notice").get_attribute("data-name") or ""
        self.verdict.equal("the notice in a window of its own", notice, "")
        visit.close()

    def tabs(self):
        """Three tabs at once: none loses what was done in another, and the platform gets one state that is right."""
        first = self.visit()
        others = [self.visit(context=first.context) for _ in range(2)]
        visits = [first, *others]
        questions = [entry for entry in first.facts["quizzes"]][:3]
        for visit, entry in zip(visits, questions):
            visit.go(f"#/{entry['lesson']}")
            activity = next(item for item in visit.lesson()["activities"] if item["id"] == entry["id"])
            quiz = Quiz(visit.frame, activity)
            quiz.fill(True)
            if quiz.section.locator(".sure").count():
                quiz.section.locator(".sure input").first.check()
            quiz.check.click()
            # A browser lets a page in the background wait.
            visit.settle()
        for number, visit in enumerate(reversed(visits)):
            visit.page.bring_to_front()
            visit.settle()
            record = visit.leave()
            self.normal(f"tab {3 - number} of three", visit)
            state = record["values"].get("cmi.suspend_data", "")
            missing = [entry["id"] for entry in questions if f"Q{entry['key']}" not in state]
            self.verdict.equal(f"tab {3 - number} of three: answers of any tab that are lost", missing, [])
        first.close()

    def goals(self, records):
        """The objectives of units: all completed and passed, with the best result; none before its unit was begun."""
        units = self.first.get("units", [])
        if not units:
            return
        entries = {entry["id"]: entry for entry in records["all right"]["objectives"]}
        for unit in units:
            quizzes = any(quiz["lesson"] in unit["lessons"] for quiz in self.first["quizzes"])
            entry = entries.get(unit["id"], {})
            wanted = ("completed", "passed", "1") if quizzes else ("completed", None, None)
            self.verdict.equal(f"objective {unit['id']}: completion, success, score",
                               tuple(entry.get(name) for name in ("completion_status", "success_status", "score.scaled")), wanted)
        begun = [entry for entry in records["nothing answered"]["objectives"] if entry.get("success_status")]
        self.verdict.equal("objectives that are passed without an answer", begun, [])

    def again(self, record):
        """A second attempt: the better result counts."""
        visit = self.visit(record=record)
        visit.go("#/")
        button = visit.frame.locator(".course-result button.plain")
        if not self.verdict.check(button.count() == 1, "there is no second attempt after a bad result"):
            return visit.close()
        button.click()
        visit.page.wait_for_timeout(200)
        visit.play(lambda number: True)
        visit.settle()
        self.verdict.equal("the status after a second attempt", visit.summary()["status"], "passed")
        self.verdict.equal("the score after a second attempt", float(visit.summary()["score"]), 100.0)
        visit.leave()
        self.normal("a second attempt", visit)
        visit.close()


def objectives(folder):
    """The objectives of the first part, as a manifest of SCORM 2004 names them."""
    root = ElementTree.parse(folder / "imsmanifest.xml").getroot()
    found = root.find(f".//{SEQUENCING}objectives")
    return [] if found is None else [entry.get("objectiveID") for entry in found]


def transcript(visit):
    """Each call of a visit with what the platform said, a line each."""
    visit.play(lambda number: True)
    visit.settle()
    visit.leave()
    for call in visit.calls():
        values = ", ".join(json.dumps(value, ensure_ascii=False) for value in call["values"])
        print(f"{call['name']}({values}) → {json.dumps(call['result'], ensure_ascii=False)}"
              + (f"  {call['code']} {call['says']}" if call["code"] else ""))


def main():
    meets_slow = "--no-slow-platform" not in sys.argv
    standard, package, *edited = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    edited = edited[0] if edited else None
    only_calls = "--calls" in sys.argv
    sheet = Path(package.removesuffix(".zip") + "-DATA-SHEET.md").read_text()
    with Verdict("lms") as verdict, tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        folder = Path(folder)
        shutil.copytree(PLATFORM, folder / "platform")
        (folder / "host.html").write_text(HOST)
        (folder / "middle.html").write_text(
            "<!doctype html><title>middle</title><body><script>"
            "const frame = document.createElement('iframe'); frame.src = location.hash.slice(1);"
            "frame.style = 'width:100%;height:600px'; document.body.append(frame);</script></body>")
        names = unpack(package, folder / "course")
        verdict.equal("names that are not plain", [name for name in names if not re.fullmatch(r"[A-Za-z0-9._/-]+", name)], [])
        if edited:
            unpack(edited, folder / "edited")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with Loopback(folder) as loopback, Loopback(folder) as other:
            judge = Judge(verdict, browser, loopback.address, standard, sheet, objectives(folder / "course"))
            judge.other = other
            if only_calls:
                transcript(judge.visit())
                browser.close()
                # Without the count of a verdict.
                sys.exit(0)
            records = judge.played()
            judge.goals(records)
            judge.resumed(records["all right"])
            judge.resumed(records["killed"])
            if edited:
                judge.resumed(records["all right"], course="edited")
            judge.reviewed(records["all right"])
            if judge.first["quizzes"]:
                judge.again(records["all wrong"])
            judge.blocked()
            judge.refused()
            judge.full()
            judge.walled()
            if judge.first["quizzes"]:
                judge.tabs()
            if meets_slow:
                judge.slow()
            missing = [entry for entry in loopback.log if entry[2] == 404 and "favicon" not in entry[1]]
            verdict.equal("files that are not in the package", missing, [])
        browser.close()


if __name__ == "__main__":
    main()
