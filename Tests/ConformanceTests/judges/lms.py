"""Plays packages for learning platforms in Chromium, in the strict stand-in of `templates/lms/platform`.

usage: lms.py STANDARD PACKAGE [EDITED] [--no-slow-platform]

A learner answers everything right, half of it, or nothing; comes back after the browser was killed; looks at a
course that is done; meets a platform that is not there, slow, full, refuses results, or is behind a window of
another site or in the window that opened the course. EDITED is a package of the same course after an edit: what
is still there keeps its answers. Everything that is sent is in the data sheet beside the package.
"""

import json
import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import sync_playwright

from answers import DATA, Quiz
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


# Whether a lesson is shown.
SHOWN = """([data, lesson]) => {
  const block = document.querySelector(`main ${data}`);
  return block && JSON.parse(block.textContent).lesson === lesson;
}"""

# Answers the questions of a lesson as `answers.py` does by hand, and reads the lesson to its end.
ANSWER = """async ([quizzes, verdicts]) => {
  const set = (control, values) => {
    Object.assign(control, values);
    for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
  };
  const pick = (control, on) => { if (control.checked !== on) control.click(); };
  quizzes.forEach(({ answer, element }, place) => {
    const isRight = verdicts[place];
    if (isRight === null) return;
    const section = document.getElementById(element);
    const control = (name) => document.getElementById(`${element}.${name}`);
    const choose = (places) => {
      const shown = isRight ? places : [places[1], places[0], ...places.slice(2)];
      shown.forEach((index, at) => set(control(at + 1), { selectedIndex: index + 1 }));
    };
    switch (answer.kind) {
      case "single": {
        const right = answer.choices.indexOf(answer.right[0]);
        pick(control((isRight ? right : (right + 1) % answer.choices.length) + 1), true);
        break;
      }
      case "multiple":
        answer.choices.forEach((choice, at) =>
          pick(control(at + 1), answer.right.includes(choice) === (isRight || at > 0)));
        if (!isRight && !section.querySelector("input:checked")) pick(control(2), true);
        break;
      case "truth": pick(control(answer.right === isRight ? 1 : 2), true); break;
      case "text": case "number": {
        const right = section.querySelector("details.answers .verdict .answer").textContent.split(" ± ")[0].trim();
        set(control("answer"), { value: isRight ? right : answer.kind === "number" ? "987654321" : "no such answer" });
        break;
      }
      case "order": choose(answer.choices.map((choice) => answer.right.indexOf(choice))); break;
      case "match": {
        const partner = Object.fromEntries(answer.right);
        choose(answer.choices.map((choice) => answer.matches.indexOf(partner[choice])));
        break;
      }
      case "gaps":
        answer.gaps.forEach((gap, at) =>
          set(control(at + 1), { value: isRight || at > 0 ? `${gap.right[0].toUpperCase()}  ` : "no such word" }));
        break;
      default: throw new Error(`the judge does not know the kind ${answer.kind}`);
    }
    section.querySelector(".sure input")?.click();
    section.querySelector(".check").click();
  });
  document.querySelector("main nav.pager").scrollIntoView();
  // An observer reports what has come into view after the next picture.
  for (let picture = 0; picture < 3; picture += 1) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 0));
}"""


class Visit:
    """One visit of a learner: a page of the platform with the course in a frame."""

    def __init__(self, browser, address, standard, record=None, course="course", context=None, **options):
        # Several tabs are in one context.
        self.context = context or browser.new_context(viewport={"width": 900, "height": 800}, reduced_motion="reduce")
        self.page = self.context.new_page()
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.page.goto(address + "host.html")
        if record:
            self.page.evaluate("(record) => standIn.restore(record)", record)
        self.page.evaluate("(options) => standIn.open(options)", {"standard": standard, **options})
        self.open(f"{course}/index.html")

    def open(self, address):
        self.page.evaluate("""(address) => {
          document.body.innerHTML = '<iframe title="course" style="width:100%;height:780px;border:0"></iframe>';
          document.querySelector("iframe").src = address;
        }""", address)
        self.page.wait_for_selector("iframe")
        self.frame = self.page.frames[-1]
        self.frame.wait_for_selector("main h1")

    def go(self, address):
        self.frame.evaluate("(address) => { location.hash = address; }", address)
        if address.startswith("#/") and len(address) > 2:
            self.frame.wait_for_function(SHOWN, arg=[DATA, address[2:]])
        else:
            self.frame.wait_for_selector(".opening.course")

    def lesson(self):
        return json.loads(self.frame.locator(f"main {DATA}").text_content())

    @property
    def facts(self):
        return json.loads(self.frame.locator('script[type="application/vnd.lectern.package+json"]').text_content())

    def read(self):
        """Scrolls to the end of a lesson."""
        self.frame.locator("nav.pager").scroll_into_view_if_needed()
        self.page.wait_for_timeout(60)

    def play(self, is_right, by_hand=False):
        """Reads every lesson and answers its questions; `is_right` is asked for each question by its number.

        By hand, keys and clicks go through the browser; otherwise a script in the page does the same, which is
        ten times as fast.
        """
        number = 0
        for lesson in self.facts["lessons"]:
            self.go(f"#/{lesson['id']}")
            quizzes = [activity for activity in self.lesson()["activities"] if "answer" in activity]
            verdicts = [is_right(number + place) for place in range(len(quizzes))]
            number += len(quizzes)
            if not by_hand:
                self.frame.evaluate(ANSWER, [quizzes, verdicts])
                continue
            for activity, verdict in zip(quizzes, verdicts):
                if verdict is None:
                    continue
                quiz = Quiz(self.frame, activity)
                quiz.fill(verdict)
                if quiz.section.locator(".sure").count():
                    quiz.section.locator(".sure input").first.check()
                quiz.check.click()
            self.read()
        return number

    def settle(self):
        self.page.wait_for_timeout(900)

    def leave(self):
        """Closes the course as a learner does, and returns the record of the platform."""
        self.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        self.page.wait_for_timeout(150)
        return self.record()

    def record(self):
        return self.page.evaluate("standIn.record()")

    def calls(self, name=None):
        calls = self.page.evaluate("standIn.calls()")
        return [call for call in calls if name is None or call["name"] == name]

    def summary(self):
        return self.page.evaluate("standIn.summary()")

    def notice(self):
        bar = self.frame.locator(".platform-notice")
        return bar.get_attribute("data-name") or ""

    def close(self):
        self.context.close()


def faults(visit, allowed=()):
    """The calls that the platform has refused, but for those that every platform may refuse."""
    return [f"{call['name']}({', '.join(map(str, call['values']))}): {call['code']} {call['says']}" for call in visit.calls()
            if call["code"] and not (call["values"] and call["values"][0] in OPTIONAL) and call["code"] not in allowed]


class Judge:
    def __init__(self, verdict, browser, address, standard, sheet, objectives):
        # The platform makes the objectives that the manifest names.
        self.objectives = objectives
        self.verdict, self.browser, self.address, self.standard = verdict, browser, address, standard
        self.elements = {re.sub(r"\.[nm]\b", ".0", element) for element in re.findall(r"^\| `([^`]+)`", sheet, re.M)}

    def visit(self, **options):
        return Visit(self.browser, self.address, self.standard, objectives=self.objectives, **options)

    def normal(self, name, visit):
        """What holds in every visit that nothing disturbs."""
        self.verdict.equal(f"{name}: what the platform refuses", faults(visit), [])
        self.verdict.equal(f"{name}: errors of the script", visit.errors, [])
        sent = {re.sub(r"\.\d+\.", ".0.", call["values"][0]) for call in visit.calls("SetValue")}
        self.verdict.equal(f"{name}: what is sent and not in the data sheet", sorted(sent - self.elements), [])

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
                # 80 percent are needed.
                wanted = "incomplete" if name == "nothing answered" or score < 80 else "passed"
                self.verdict.equal(f"{name}: status with {score}", status, wanted if count else "completed")
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
        self.verdict.equal(f"{course}: the status of a learner who comes back", visit.summary()["status"], "passed")
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


def unpack(package, folder):
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
        archive.extractall(folder)
    return names


def objectives(folder):
    """The objectives of the first part, as a manifest of SCORM 2004 names them."""
    root = ElementTree.parse(folder / "imsmanifest.xml").getroot()
    found = root.find(f".//{SEQUENCING}objectives")
    return [] if found is None else [entry.get("objectiveID") for entry in found]


def main():
    meets_slow = "--no-slow-platform" not in sys.argv
    standard, package, *edited = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    edited = edited[0] if edited else None
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
