"""Answers every quiz of a published course as a learner does, in Chromium, and looks at what is kept.

usage: answers.py FOLDER

What the answer of a page says is right is right when it is typed or picked, in each kind and language of
the course; what is wrong gets a second try, the reason and then the answer. Answers, worksheets and lessons
that are done are there when a page is opened again, in no other course, and go through a file. axe looks
at each page when its quizzes are answered, wrong and right.
"""

import importlib.resources
import json

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
DATA = 'script[type="application/vnd.lectern.lesson+json"]'


class Quiz:
    """A quiz of an open page."""

    def __init__(self, page, activity):
        self.page, self.answer, self.id = page, activity["answer"], activity["element"]
        self.kind = self.answer["kind"]
        self.section = page.locator(f'[id="{self.id}"]')
        self.check = self.section.locator(".check")

    def control(self, number):
        return self.page.locator(f'[id="{self.id}.{number}"]')

    def shown_answer(self):
        """What the page says is right, which a learner may type."""
        words = self.section.locator("details.answers .verdict .answer").first.text_content()
        return words.split(" ± ")[0].strip()

    def fill(self, is_right):
        """Gives an answer; a wrong one that differs from the right one in a single part."""
        answer = self.answer
        if self.kind == "single":
            right = answer["choices"].index(answer["right"][0])
            self.control((right if is_right else (right + 1) % len(answer["choices"])) + 1).check()
        elif self.kind == "multiple":
            for number, choice in enumerate(answer["choices"], 1):
                self.control(number).set_checked((choice in answer["right"]) == (is_right or number > 1))
            if not is_right and not self.section.locator("input:checked").count():
                self.control(2).check()
        elif self.kind == "truth":
            self.control(1 if answer["right"] == is_right else 2).check()
        elif self.kind in ("text", "number"):
            wrong = "987654321" if self.kind == "number" else "no such answer"
            self.control("answer").fill(self.shown_answer() if is_right else wrong)
        elif self.kind == "order":
            places = [answer["right"].index(choice) for choice in answer["choices"]]
            self.pick(places if is_right else [places[1], places[0], *places[2:]])
        elif self.kind == "match":
            partner = dict(answer["right"])
            places = [answer["matches"].index(partner[choice]) for choice in answer["choices"]]
            self.pick(places if is_right else [places[1], places[0], *places[2:]])
        elif self.kind == "gaps":
            for number, gap in enumerate(answer["gaps"], 1):
                right = gap["right"][0].upper() + "  "
                self.control(number).fill(right if is_right or number > 1 else "no such word")
        else:
            raise ValueError(f"the judge does not know the kind {self.kind}")

    def pick(self, places):
        for number, place in enumerate(places, 1):
            self.control(number).select_option(index=place + 1)

    def say(self, verdict, name):
        """Says, with the keyboard, that one is not sure, where a course asks for it."""
        asked = self.section.locator(".sure")
        if not asked.count():
            return False
        verdict.check(self.check.is_disabled(), f"{name}: an answer can be checked before one says how sure one is")
        asked.locator("input").first.focus()
        self.page.keyboard.press("Space")
        self.page.keyboard.press("ArrowDown")
        verdict.check(asked.locator("input").nth(1).is_checked(), f"{name}: the arrow does not choose")
        return True

    def result(self):
        return self.section.locator(".result").inner_text()

    def is_right(self):
        return "is-right" in (self.section.locator(".check-bar").get_attribute("class") or "")


def answered(verdict, page, data, kinds):
    """Answers the quizzes of a page: wrong, wrong again, then right."""
    for activity in data["activities"]:
        if "answer" not in activity:
            continue
        quiz = Quiz(page, activity)
        kinds.add(quiz.kind)
        name = f"{data['lesson']}, {activity['id']} ({quiz.kind})"
        verdict.check(quiz.check.is_disabled(), f"{name}: an empty answer can be checked")
        verdict.check(not quiz.section.locator("details.answers").is_visible(), f"{name}: the answer is open already")
        quiz.fill(False)
        said = quiz.say(verdict, name)
        verdict.check(quiz.check.is_enabled(), f"{name}: an answer cannot be checked")
        quiz.check.click()
        verdict.check(not quiz.is_right() and quiz.result(), f"{name}: a wrong answer passes")
        verdict.equal(f"{name}: what was said of it", quiz.section.locator(".result .said").count(), int(said))
        verdict.check(not quiz.section.locator(".sure").is_visible(), f"{name}: one is asked again how sure one is")
        verdict.check(not quiz.section.locator(".outcome > *").count(), f"{name}: the first try shows the answer")
        quiz.check.click()
        shown = quiz.section.locator(".outcome > *, .choice.is-right").count()
        verdict.check(shown, f"{name}: the second wrong try does not show the answer")
        # An omission has no place to be marked at, other than beside the button.
        parts = quiz.section.locator(".is-wrong:not(.check-bar)").count()
        verdict.check(parts or quiz.kind == "multiple", f"{name}: nothing is marked as wrong")
        quiz.fill(True)
        quiz.check.click()
        verdict.check(quiz.is_right(), f"{name}: the right answer is wrong: {quiz.result()}")
        again = quiz.section.locator(".outcome :is(.verdict, .filled)").count()
        verdict.check(not again, f"{name}: what was answered is said again")
        verdict.check(quiz.section.locator(".is-wrong").count() == 0, f"{name}: a right answer has a wrong part")


def first_tries(page, course):
    return page.evaluate(
        """(course) => new Promise((resolve) => {
          const request = indexedDB.open(`lectern:${course}`);
          request.onsuccess = () => {
            const all = request.result.transaction("entries").objectStore("entries").getAll();
            all.onsuccess = () => { request.result.close(); resolve(all.result); };
          };
        })""", course)


def accessible(verdict, page, name):
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    for violation in result["violations"]:
        verdict.check(False, f"{name}: {violation['id']}: {[node['target'] for node in violation['nodes']]}")
    verdict.check(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} scrolls sideways")


def main():
    folder = dist_folder().resolve()
    facts = json.loads(next(folder.glob("script.*.js")).read_text().split("const course = ", 1)[1].split(";\n", 1)[0])
    course, asks = facts["id"], facts["asksConfidence"]
    lessons = sorted(folder.glob("lessons/*/index.html"))
    with Verdict("answers") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 800})
        page = context.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        kinds, filled = set(), {}
        for number, path in enumerate(lessons):
            page.goto(path.as_uri())
            page.wait_for_selector(".lesson-done")
            data = json.loads(page.locator(DATA).text_content())
            answered(verdict, page, data, kinds)
            for field in page.locator(".fields input[type=text], .fields textarea").all()[:3]:
                field.fill(f"Note {number} <b>&</b>")
                field.blur()
                filled.setdefault(path, []).append(field.input_value())
            page.emulate_media(color_scheme="dark" if number % 2 else "light")
            accessible(verdict, page, f"{data['lesson']} answered")
        verdict.check(kinds or not any("quiz" in path.read_text() for path in lessons), "no quiz was asked")
        page.locator(".done").click()
        verdict.equal("the switch of a lesson", page.locator(".done").get_attribute("aria-pressed"), "true")

        # All of it is there again.
        for path in lessons:
            page.goto(path.as_uri())
            page.wait_for_selector(".lesson-done")
            data = json.loads(page.locator(DATA).text_content())
            for activity in data["activities"]:
                if "answer" in activity:
                    quiz = Quiz(page, activity)
                    verdict.check(quiz.is_right(), f"{data['lesson']}, {activity['id']} is not kept")
            fields = page.locator(".fields input[type=text], .fields textarea").all()[:3]
            verdict.equal(f"the fields of {data['lesson']}", [field.input_value() for field in fields], filled.get(path, []))
        entries = first_tries(page, course)
        for entry in entries:
            if entry["key"].startswith("answer:"):
                verdict.check(not entry["value"]["first"]["isRight"], f"{entry['key']}: the first try does not count")
                verdict.equal(f"{entry['key']}: sure", entry["value"].get("sure"), False if asks else None)

        home(verdict, page, folder, len(lessons), course)
        elsewhere(verdict, browser, lessons[0])
        verdict.equal("errors of the script", errors, [])
        browser.close()


def home(verdict, page, folder, lessons, course):
    """The page of the course: progress, the lesson to continue with, and the file."""
    page.goto((folder / "index.html").as_uri())
    page.wait_for_selector(".your-answers")
    verdict.check("1" in page.locator(".progress").inner_text() and str(lessons) in page.locator(".progress").inner_text(),
                  f"progress is {page.locator('.progress').inner_text()!r}")
    verdict.equal("done lessons", page.locator(".outline > .is-done").count(), 1)
    accessible(verdict, page, "the course with progress")
    before = first_tries(page, course)
    with page.expect_download() as download:
        page.locator(".your-answers button").nth(0).click()
    file = download.value.path()
    broken = str(file) + ".broken.json"
    text = open(file, encoding="utf-8").read()
    for content in [text[:-10], "[]", text.replace('"version": 1', '"version": 9'), text.replace(course, "other")]:
        open(broken, "w", encoding="utf-8").write(content)
        page.locator(".your-answers input").set_input_files(broken)
        page.wait_for_selector(".your-answers [role=status] > *")
        verdict.equal("what is kept after a broken file", first_tries(page, course), before)
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator(".your-answers button").nth(2).click()
    wait(page, ".outline > .is-done", 0)
    verdict.equal("what is kept after erasing", first_tries(page, course), [])
    page.locator(".your-answers input").set_input_files(file)
    wait(page, ".outline > .is-done", 1)
    verdict.equal("what is kept after loading", first_tries(page, course), before)


def wait(page, selector, count):
    """Waits until a page has so many elements; `wait_for_function` would need a policy with eval."""
    for _ in range(100):
        if page.locator(selector).count() == count:
            return
        page.wait_for_timeout(50)
    raise TimeoutError(f"{selector} is not there {count} times")


def elsewhere(verdict, browser, path):
    """Where a browser keeps nothing, a page works for the visit and says so."""
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { get() { throw new Error('refused'); } })")
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(path.as_uri())
    page.wait_for_selector(".lesson-done")
    page.locator(".done").click()
    verdict.equal("the switch without storage", page.locator(".done").get_attribute("aria-pressed"), "true")
    verdict.equal("errors without storage", errors, [])
    context.close()


if __name__ == "__main__":
    main()
