"""Looks at what a learner is told of each objective, on the page for practice and on the page about the learner, from a folder.

usage: objectives.py FOLDER

Lessons are finished and some of their questions are answered, right and wrong. What each objective says then is what this judge
counts for itself, from the sources of the lessons: by the questions that name the objective and by those that name none. An
objective that nothing asks about says so, and a lesson says when a question counts for all of its objectives. axe looks at both
pages in both schemes, on a phone.
"""

from playwright.sync_api import sync_playwright

from learner_page import PUT
from rehearsal_parts import look
from verdict import Verdict, dist_folder

COURSE = "aloud"
LESSONS = {
    "promise": {"parts": [1], "when": [1, 2], "why-first": [2], "points.promise": [1]},
    "habit": {"one": [1], "points.habit": [1, 2]},
}
OBJECTIVES = {"promise": 3, "habit": 2}
# What counts for all objectives because it names none.
SHARED = ["habit"]
# The grades of the last answers; what is not here was never asked.
GRADES = {"parts": 3, "when": 1, "points.promise": 3, "one": 1}
APPLIED = {"habit": ("my-habit", [2])}


def level(items):
    """How sure the learner is: everything was answered a moment ago, so what was right is known."""
    asked = [GRADES[item] for item in items if item in GRADES]
    if not items:
        return "notAsked", []
    if not asked:
        return "notAsked", [0, len(items)]
    share = sum(grade > 1 for grade in asked) / len(asked)
    return "firm" if share >= 0.87 else "fading" if share >= 0.65 else "weak", [len(asked), len(items)]


def numbers(text):
    return [int(part) for part in text.split() if part.isdigit()]


def rows(page):
    now = page.evaluate("Date.now()")
    answers = [{"item": item, "grade": grade, "digest": "x", "by": "fsrs-6"} for item, grade in GRADES.items()]
    answers.append({"item": "my-habit", "grade": 3, "digest": "x", "by": "fsrs-6"})
    return [{**answer, "at": now - 1000 + place, "device": "judge000"} for place, answer in enumerate(answers)]


def practice(verdict, page, folder):
    page.goto((folder / "practice/index.html").as_uri())
    page.locator(".sure-of").wait_for()
    entries = page.locator(".sure-of .levels > li")
    verdict.equal("lessons with something to know", entries.count(), len(LESSONS))
    for place, (lesson, items) in enumerate(LESSONS.items()):
        entry = entries.nth(place)
        shown = entry.locator(".can > li")
        verdict.equal(f"{lesson}: objectives", shown.count(), OBJECTIVES[lesson])
        for at in range(OBJECTIVES[lesson]):
            name, counts = level([item for item, named in items.items() if at + 1 in named])
            mark = shown.nth(at).locator(".level")
            verdict.check(name in mark.get_attribute("class").split(), f"{lesson}, objective {at + 1}: {mark.get_attribute('class')}, and not {name}")
            verdict.equal(f"{lesson}, objective {at + 1}: how many were asked", numbers(mark.inner_text()), counts)
            if not counts:
                verdict.equal(f"{lesson}, objective {at + 1}: without a question", mark.inner_text().strip(), "no question about it yet")
            verdict.check(mark.is_visible(), f"{lesson}, objective {at + 1}: how sure the learner is has to be opened first")
        note = entry.get_by_text("counts for all of them")
        verdict.equal(f"{lesson}: whether some question counts for all", note.count(), int(lesson in SHARED))
    look(verdict, page, "how sure, for each objective")


def evidence(items, applies):
    """Whether something is shown, how much is right of how many, and whether it was used."""
    right = sum(GRADES.get(item, 1) > 1 for item in items)
    return bool(applies) or right > 0 and right * 2 >= len(items), right, len(items)


def mine(verdict, page, folder):
    page.goto((folder / "me/index.html").as_uri())
    page.locator(".of-can").wait_for()
    entries = page.locator(".of-can .levels > li")
    verdict.equal("lessons that something shows", entries.count(), len(LESSONS))
    for place, (lesson, items) in enumerate(LESSONS.items()):
        for at in range(OBJECTIVES[lesson]):
            applied, served = APPLIED.get(lesson, (None, []))
            is_shown, right, total = evidence([item for item, named in items.items() if at + 1 in named], at + 1 in served)
            text = entries.nth(place).locator(".can > li").nth(at).inner_text()
            what = f"{lesson}, objective {at + 1}: {text!r}"
            verdict.equal(f"{what} says that it is not shown", "not shown yet" in text, not is_shown)
            verdict.equal(f"{what} says that it was used", "Used at work: My habit" in text, at + 1 in served)
            if right:
                verdict.check(f"{right} of {total}" in text, f"{what} does not say {right} of {total}")
        note = entries.nth(place).get_by_text("counts for all of them")
        verdict.equal(f"{lesson}: whether some question counts for all", note.count(), int(lesson in SHARED))
    look(verdict, page, "what the learner can do, for each objective")


def main():
    folder = dist_folder().resolve()
    with Verdict("objectives") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844}).new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        for lesson in LESSONS:
            page.goto((folder / f"lessons/{lesson}/index.html").as_uri())
            page.locator(".done").click()
            page.locator(".to-practice a").wait_for()
        page.evaluate(PUT, [f"lectern:{COURSE}:practice", "rows", ["at", "device"], rows(page)])
        practice(verdict, page, folder)
        mine(verdict, page, folder)
        verdict.equal("errors of the script", errors, [])
        browser.close()


if __name__ == "__main__":
    main()
