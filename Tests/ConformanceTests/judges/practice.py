"""Practices with a published course as a learner does, in Chromium, on a phone, from a folder.

usage: practice.py FOLDER

Before a lesson is finished there is nothing to ask, and the page says so. Then days go by: every question of the course is
asked by keyboard, is answered wrong once and right after that, gives its reason and comes back when it is due. "Tomorrow",
"stop" and "undo" do what they say; the focus is never lost; axe looks at everything that is shown.
"""

import gzip
import importlib.resources
import json
import re
from datetime import datetime, timedelta

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
MOST = 10
ROWS = """(course) => new Promise((resolve, reject) => {
  const request = indexedDB.open(`lectern:${course}:practice`, 1);
  request.onupgradeneeded = () => request.result.createObjectStore("rows", { keyPath: ["at", "device"] });
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const all = request.result.transaction("rows").objectStore("rows").getAll();
    all.onsuccess = () => { request.result.close(); resolve(all.result); };
  };
})"""


class Site:
    """What a published folder has to ask."""

    def __init__(self, folder):
        self.folder = folder
        self.texts = {}
        self.list = None
        for path in sorted(folder.glob("practice/**/*.js")):
            found = re.fullmatch(r'lecternPractice\("([^"]+)","([^"]+)",(.*)\);\n?', path.read_text(), re.S)
            if not found:
                continue
            self.course, name, data = found[1], found[2], json.loads(found[3])
            if name == "list":
                self.list = data
            else:
                self.texts.update(data)
        self.items = {entry[0]: entry for entry in self.list["items"]}
        self.lessons = [entry[0] for entry in self.list["lessons"]]
        self.script = next(folder.glob("practice/script*.js"))

    def shown_answer(self, item):
        """What the question says is right, as a reader would type it."""
        html = self.texts[item]["html"]
        words = re.search(r'class="verdict".*?class="answer"[^>]*>(.*?)</span>', html, re.S)[1]
        for entity, sign in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&quot;", '"')]:
            words = words.replace(entity, sign)
        return re.sub("<[^>]+>", "", words).split(" ± ")[0].strip()


class Session:
    """An open page for practice."""

    def __init__(self, page, site, verdict):
        self.page, self.site, self.verdict = page, site, verdict
        self.looked = set()

    def open(self, address):
        self.page.goto(address)
        self.page.locator(".today-status").wait_for(state="attached")

    def start(self):
        self.page.locator(".today button.button").press("Enter")
        self.page.locator(".asked").wait_for()

    def item(self):
        return self.page.locator(".asked").get_attribute("data-item")

    def press(self, locator, key="Enter"):
        """A key on what has the focus then: nothing here needs a mouse."""
        locator.focus()
        self.page.keyboard.press(key)

    def focused(self, what):
        where = self.page.evaluate("document.activeElement === document.body ? '' : document.activeElement.className || document.activeElement.tagName")
        self.verdict.check(where, f"{what}: the focus is lost")

    def looks(self, what):
        """Looks at each kind of view once, in both schemes."""
        if what in self.looked:
            return
        self.looked.add(what)
        for scheme in ["light", "dark"]:
            self.page.emulate_media(color_scheme=scheme)
            self.page.evaluate(AXE)
            result = self.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
            for violation in result["violations"]:
                self.verdict.check(False, f"{what}, {scheme}: {violation['id']}: {[node['target'] for node in violation['nodes']]}")
        self.verdict.check(self.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{what} scrolls sideways")

    def control(self, item, number):
        return self.page.locator(f'.asked [id="again.{item}.{number}"]')

    def fill(self, item, is_right):
        answer = self.site.texts[item]["answer"]
        kind = answer["kind"]
        if kind == "single":
            right = answer["choices"].index(answer["right"][0])
            self.press(self.control(item, (right if is_right else (right + 1) % len(answer["choices"])) + 1), "Space")
        elif kind == "multiple":
            for number, choice in enumerate(answer["choices"], 1):
                if (choice in answer["right"]) == (is_right or number > 1):
                    self.press(self.control(item, number), "Space")
            if not self.page.locator(".asked input:checked").count():
                self.press(self.control(item, 2), "Space")
        elif kind == "truth":
            self.press(self.control(item, 1 if answer["right"] == is_right else 2), "Space")
        elif kind in ("text", "number"):
            wrong = "987654321" if kind == "number" else "no such answer"
            self.control(item, "answer").fill(self.site.shown_answer(item) if is_right else wrong)
        elif kind == "order":
            places = [answer["right"].index(choice) for choice in answer["choices"]]
            self.pick(item, places if is_right else [places[1], places[0], *places[2:]])
        elif kind == "match":
            partner = dict(answer["right"])
            places = [answer["matches"].index(partner[choice]) for choice in answer["choices"]]
            self.pick(item, places if is_right else [places[1], places[0], *places[2:]])
        elif kind == "gaps":
            for number, gap in enumerate(answer["gaps"], 1):
                self.control(item, number).fill(gap["right"][0].upper() + " " if is_right or number > 1 else "no such word")
        else:
            raise ValueError(f"the judge does not know the kind {kind}")
        return kind

    def pick(self, item, places):
        for number, place in enumerate(places, 1):
            self.control(item, number).select_option(index=place + 1)

    def answer(self, is_right):
        """Answers what is asked; returns its id and kind."""
        item, page, verdict = self.item(), self.page, self.verdict
        shown = page.locator(".asked").element_handle()
        kind = page.locator(".asked").get_attribute("data-kind")
        self.focused(f"{item} is asked")
        if kind == "quiz":
            check = page.locator(".asked .check")
            verdict.check(check.is_disabled(), f"{item}: an empty answer can be checked")
            verdict.check(not page.locator(".asked .answers").count(), f"{item}: the answer is on the page before it is asked for")
            kind = self.fill(item, is_right)
            self.looks(f"{kind} asked")
            self.press(check)
            page.locator(".comes-back > *").wait_for()
            verdict.equal(f"{item}: whether it is right", "is-right" in page.locator(".asked .check-bar").get_attribute("class"), is_right)
            verdict.check(page.locator(".asked .result").inner_text().strip(), f"{item}: nothing is said of the answer")
            explained = page.locator(".asked .outcome > *, .asked .feedback, .asked .choice.is-right").count()
            verdict.check(is_right or explained, f"{item}: no reason is given")
            verdict.check(page.locator(".from a").get_attribute("href"), f"{item}: no way to its lesson")
            self.focused(f"{item} is checked")
            self.looks(f"{kind} {'right' if is_right else 'wrong'}")
            self.press(check)
        else:
            if kind != "apply":
                self.press(page.locator(".asked .check"))
                verdict.check(page.locator(".answer-side").inner_text().strip(), f"{item}: nothing is behind it")
                self.focused(f"{item} is shown")
            self.looks(kind)
            self.press(page.locator(".choice-bar .check").nth(0 if is_right else 1))
        # The answer is kept before the next question is shown: a busy machine takes a while.
        shown.wait_for_element_state("hidden")
        page.wait_for_timeout(60)
        return item, kind

    def over(self):
        return self.page.locator(".asked").count() == 0


def finish_lessons(page, site, verdict, start):
    for lesson in site.lessons:
        page.goto((site.folder / f"lessons/{lesson}/index.html").as_uri())
        page.locator(".done").click()
        page.locator(".to-practice a").wait_for()
    address = page.locator(".to-practice a").get_attribute("href")
    verdict.equal("where a lesson that is done leads", address, start)


def days_of(verdict, page, site, start, kinds):
    """Two months, a session a day: wrong at first sight, and right from then on."""
    session = Session(page, site, verdict)
    seen, due = {}, {}
    now = datetime(2026, 3, 20, 8)
    for number in range(60):
        page.clock.set_fixed_time(now)
        session.open(start)
        page.clock.set_fixed_time(now)
        if page.locator(".today button.button").count():
            session.looks("the page with something due")
            session.start()
            count = 0
            while not session.over():
                item = session.item()
                if item in due:
                    verdict.check(due[item].date() <= now.date(), f"{item} comes back before it is due")
                count += 1
                item, kind = session.answer(item in seen)
                kinds.add(kind)
                # What is wrong comes back the next day, what is right in two days at least.
                due[item] = now + timedelta(days=1)
                seen[item] = seen.get(item, 0) + 1
            verdict.check(0 < count <= MOST, f"the session of day {number} has {count} questions")
            session.focused("a session is over")
            verdict.check(page.locator(".known").inner_text(), "nothing is said at the end of a session")
            session.looks("the end of a session")
        if len(seen) == len(site.items) and min(seen.values()) > 1:
            break
        now += timedelta(days=1)
    expected = [item for item, entry in site.items.items()]
    verdict.equal("questions that were never asked", [item for item in expected if item not in seen][:3] if number == 59 else [], [])
    rows = page.evaluate(ROWS, site.course)
    verdict.check(all(row.get("by") == "fsrs-6" for row in rows if "grade" in row), "a row does not say what scheduled it")
    return now


def ways_out(verdict, page, site, start, now):
    """Tomorrow, stop and undo."""
    session = Session(page, site, verdict)
    for _ in range(40):
        now += timedelta(days=5)
        page.clock.set_fixed_time(now)
        session.open(start)
        if page.locator(".today button.button").count():
            break
    session.start()
    item, before = session.item(), len(page.evaluate(ROWS, site.course))
    total = int(page.locator(".place-bar progress").get_attribute("max"))
    session.press(page.locator(".ways button").nth(0))
    page.wait_for_timeout(100)
    verdict.equal("rows after \"tomorrow\"", len(page.evaluate(ROWS, site.course)), before + 1)
    if total == 1:
        verdict.check(session.over(), "the last question was put off, and the session goes on")
    else:
        verdict.check(session.item() != item, "what was put off is still asked")
        other, _ = session.answer(False)
        if session.over():
            session.press(page.locator(".today .keep button"))
        else:
            session.press(page.locator(".ways button").nth(1))
        page.locator(".asked").wait_for()
        page.wait_for_timeout(100)
        verdict.equal("what is asked after undoing", session.item(), other)
        rows = page.evaluate(ROWS, site.course)
        verdict.check("undo" in rows[-1], "undoing leaves no row")
        session.answer(True)
    if not session.over():
        session.press(page.locator(".ways button").nth(2))
    page.locator(".today .place").wait_for()
    session.focused("a session was stopped")
    session.open(start)
    if page.locator(".today button.button").count():
        session.start()
        verdict.check(session.item() != item, "what was put off until tomorrow comes back today")


def main():
    folder = dist_folder().resolve()
    site = Site(folder)
    with Verdict("practice") as verdict, sync_playwright() as playwright:
        size = len(gzip.compress(site.script.read_bytes(), 9))
        verdict.check(size <= 25_000, f"the script for practice has {size} bytes on the way")
        print(f"script: {size} bytes")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
        page = context.new_page()
        errors, elsewhere = [], []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(("file:", "data:", "blob:")) else elsewhere.append(request.url))
        start = (folder / "practice/index.html").as_uri()
        session = Session(page, site, verdict)
        page.clock.install(time=datetime(2026, 3, 19, 18))
        session.open(start)
        verdict.check(not page.locator(".today button").count(), "something is asked before a lesson is finished")
        verdict.check(page.locator(".today a.button").count() == 1, "no way to the lessons")
        verdict.check(not page.locator(".needs-script").is_visible(), "the page asks for a script although it has one")
        session.looks("the page without anything to ask")
        finish_lessons(page, site, verdict, start)
        kinds = set()
        now = days_of(verdict, page, site, start, kinds)
        asked = {texts["answer"]["kind"] if "answer" in texts else site.items[item][1] for item, texts in site.texts.items()}
        verdict.equal("the kinds of questions that were asked", sorted(kinds), sorted(asked))
        ways_out(verdict, page, site, start, now)
        page.goto((folder / "index.html").as_uri())
        page.locator(".to-practice a").wait_for()
        verdict.equal("errors of the script", errors, [])
        verdict.equal("requests to other hosts", elsewhere, [])
        browser.close()


if __name__ == "__main__":
    main()
