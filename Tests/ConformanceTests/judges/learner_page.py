"""Looks at the page about the learner, from a folder, in Chromium on a phone.

usage: learner_page.py FOLDER

With nothing kept it says so, kindly, and leads to the lessons. Then a lesson is finished, questions of it are answered, right
and wrong, something is used at work and a worksheet is written into: what counts as shown, the numbers, the minutes and the
addresses are what this judge finds out for itself from the site. The page works by keyboard, says the same after its file was
saved, everything was erased and the file was loaded again, and prints a record with the name that was typed, which is kept
nowhere. axe looks at it in both schemes.
"""

import gzip
import importlib.resources
import itertools
import json
import re
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()

# Puts entries into the store of the course, or rows into the log of practice, as the other pages do.
PUT = """([name, table, key, values]) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: key });
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const work = request.result.transaction(table, "readwrite");
    values.forEach((value) => work.objectStore(table).put(value));
    work.oncomplete = () => { request.result.close(); resolve(); };
  };
})"""
DAY = 86_400_000
NOW = 1_900_000_000_000
MOMENTS = itertools.count(1)


class Course:
    """What a published folder says about itself, without the script of the page."""

    def __init__(self, folder):
        self.folder = folder
        self.page = (folder / "me/index.html").read_text()
        block = re.search(r'<script type="application/vnd\.lectern\.learner\+json">(.*?)</script>', self.page, re.S)[1]
        self.lessons = json.loads(block)["lessons"]
        self.id = re.search(r'const course = \{"id":\s*"([^"]+)"', self.script().read_text())[1]

    def script(self):
        return next(self.folder.glob("me/script*.js"))


def look(verdict, page, what):
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        page.evaluate(AXE)
        for violation in page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]:
            verdict.check(False, f"{what}, {scheme}: {violation['id']}: {[node['target'] for node in violation['nodes']]}")
    verdict.check(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{what} scrolls sideways")


def open_page(page, address):
    page.goto(address)
    page.locator(".mine-live").wait_for()
    page.locator(".your-answers").wait_for()


def data_matches_pages(verdict, course):
    """Every address leads to an element, and every lesson of the course is there once."""
    pages = {path.parent.name for path in course.folder.glob("lessons/*/index.html")}
    verdict.equal("lessons of the page", sorted(lesson["id"] for lesson in course.lessons), sorted(pages))
    front = (course.folder / "index.html").read_text()
    for lesson in course.lessons:
        html = (course.folder / "me" / lesson["at"]).resolve().read_text()
        minutes = re.search(rf'data-lesson="{lesson["id"]}" data-minutes="(\d+)"', front)[1]
        verdict.equal(f"minutes of {lesson['id']}", lesson["minutes"], int(minutes))
        for sheet, _, at, fields in lesson["sheets"]:
            element = at.split("#")[1]
            verdict.check(f'id="{element}"' in html, f"{at} leads nowhere")
            for field in fields:
                verdict.check(f'id="{element}.{field}"' in html, f"{sheet}: the page has no field {field}")
        for item, _ in lesson["applies"]:
            verdict.check(item in [sheet[0] for sheet in lesson["sheets"]], f"{item} cannot be written into")


def empty(verdict, page, address):
    open_page(page, address)
    verdict.check(not page.locator(".needs-script").is_visible(), "the page asks for a script although it has one")
    sections = page.locator(".mine-live section:not(.of-next, .of-calendar)")
    verdict.equal("parts of an empty page", sections.count(), 0)
    verdict.check(len(page.locator(".mine-live .today-status").inner_text()) > 40, "nothing is said about an empty page")
    verdict.check(not re.search(r"\b0\b", page.locator(".mine-live .today").inner_text()), "an empty page counts to zero")
    look(verdict, page, "the empty page")
    page.keyboard.press("Tab")
    page.locator(".mine-live a.button").press("Enter")
    page.wait_for_url("**/index.html*")
    verdict.check("/me/" not in page.url, "the way to the lessons leads back")


def answered(items, wrong):
    rows = []
    for item in items:
        # A device has one row at a moment.
        at = NOW + next(MOMENTS)
        grade = 1 if item in wrong else 3
        # A right answer that is older does not count against a later one, nor the reverse.
        rows.append({"item": item, "grade": 4 - grade, "digest": "x", "by": "fsrs-6", "at": at - 2 * DAY, "device": "judge000"})
        rows.append({"item": item, "grade": grade, "digest": "x", "by": "fsrs-6", "at": at, "device": "judge000"})
    return rows


def whole(verdict, page, course, address):
    # Each objective of a lesson without such names counts as the lesson does; objectives.py looks at the others.
    asking = [lesson for lesson in course.lessons if len(lesson["items"]) > 1 and not lesson["about"]]
    shown = asking[0]
    half = (len(shown["items"]) + 1) // 2
    rows = answered(shown["items"], shown["items"][half:])
    done = [shown]
    unshown = next((lesson for lesson in asking[1:] if lesson is not shown), None)
    if unshown:
        rows += answered(unshown["items"], unshown["items"])
        done.append(unshown)
    used = next(((lesson, apply) for lesson in course.lessons if lesson is not shown and lesson is not unshown and not lesson["about"]
                 for apply in lesson["applies"]), None)
    if used:
        rows += answered([used[1][0]], [])
    sheet = next((sheet for lesson in course.lessons for sheet in lesson["sheets"]), None)
    entries = [{"key": f"done:{lesson['id']}", "value": True, "at": NOW} for lesson in done]
    if sheet:
        entries.append({"key": f"field:{sheet[0]}:{sheet[3][0]}", "value": "Mine.", "at": NOW})
        # What was emptied again is not written.
        entries += [{"key": f"field:{sheet[0]}:{field}", "value": "", "at": NOW} for field in sheet[3][1:]]
    page.evaluate(PUT, [f"lectern:{course.id}", "entries", "key", entries])
    page.evaluate(PUT, [f"lectern:{course.id}:practice", "rows", ["at", "device"], rows])
    open_page(page, address)

    def texts(selector):
        return [text.strip() for text in page.locator(selector).all_inner_texts()]

    expected = [lesson["title"] for lesson in course.lessons if lesson is shown or used and lesson is used[0]]
    verdict.equal("lessons that something shows", texts(".of-can .levels > li > .entry a"), expected)
    numbers = [int(number) for number in re.findall(r"\d+", texts(".of-can .levels > li > .times")[expected.index(shown["title"])])]
    verdict.check(sorted(numbers[:2]) == sorted([half, len(shown["items"])]), f"{numbers} of {half} and {len(shown['items'])} questions")
    objectives = [text for lesson in course.lessons if lesson["title"] in expected for text in lesson["objectives"]]
    verdict.equal("objectives that count", texts(".of-can .can li"), objectives)
    if used:
        verdict.check(any(used[1][1] in text for text in texts(".of-can .times")), f"“{used[1][1]}” was used, and the page does not say so")
    if unshown:
        verdict.equal("lessons that were only read", texts(".of-onlyRead li a"), [unshown["title"]])
    rest = [lesson["title"] for lesson in course.lessons if lesson["title"] not in expected and lesson is not unshown]
    verdict.equal("lessons ahead", texts(".of-open li a"), rest)
    minutes = [int(number) for number in re.findall(r"\d+", texts(".of-time p")[0])]
    spent = sum(lesson["minutes"] for lesson in done)
    left = sum(lesson["minutes"] for lesson in course.lessons) - spent
    verdict.equal("minutes spent and left", minutes, [spent] + ([left] if left else []))
    if sheet:
        verdict.equal("worksheets", texts(".of-sheets .entry a"), [sheet[1]])
        page.locator(".of-sheets .entry a").press("Enter")
        page.locator(f'[id="{sheet[2].split("#")[1]}"]').wait_for()
        open_page(page, address)
    look(verdict, page, "the page with everything")
    return page.locator(".mine-live").inner_text()


def moved(verdict, page, before):
    """Saved, erased and loaded again."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "answers.json"
        with page.expect_download() as download:
            page.locator(".your-answers button").nth(0).press("Enter")
        download.value.save_as(kept)
        page.once("dialog", lambda dialog: dialog.accept())
        page.locator(".your-answers button").nth(2).press("Enter")
        page.locator(".mine-live .today-status").wait_for()
        verdict.equal("pages about the learner at once", page.locator(".mine-live").count(), 1)
        verdict.equal("menus for the look", page.locator("details.display").count(), 1)
        page.locator(".your-answers input[type=file]").set_input_files(kept)
        page.locator(".of-can").wait_for()
        page.wait_for_timeout(200)
    verdict.equal("the page after its file was loaded", page.locator(".mine-live").inner_text(), before)


def printed(verdict, page):
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.locator("input[id='mine.name']").fill("Zoë Łowe")
    page.locator(".of-record button").press("Enter")
    verdict.check(page.evaluate("window.printed === true"), "the button does not print")
    page.emulate_media(media="print", color_scheme="light")
    verdict.check(page.locator("input[id='mine.name']").is_visible(), "the record has no name")
    verdict.check(page.locator(".of-can").is_visible(), "the record does not say what was learned")
    for hidden in [".your-answers", ".of-record button", "header.site nav", "footer.site"]:
        verdict.check(not page.locator(hidden).first.is_visible(), f"{hidden} is printed")
    page.emulate_media(media="screen")
    kept = page.evaluate("""async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
      for (const name of names) all.push(await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target: { result } }) => {
          const tables = [...result.objectStoreNames];
          if (!tables.length) return resolve("");
          const found = result.transaction(tables).objectStore(tables[0]).getAll();
          found.onsuccess = () => { result.close(); resolve(JSON.stringify(found.result)); };
        };
      }));
      return all.join();
    }""")
    verdict.check("Łowe" not in kept, "the name of the learner is kept")


def main():
    folder = dist_folder().resolve()
    course = Course(folder)
    with Verdict("learner_page") as verdict, sync_playwright() as playwright:
        size = len(gzip.compress(course.script().read_bytes(), 9))
        verdict.check(size <= 20_000, f"the script has {size} bytes on the way")
        print(f"script: {size} bytes")
        data_matches_pages(verdict, course)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
        page = context.new_page()
        errors, elsewhere = [], []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if "Content Security Policy" in message.text else None)
        page.on("request", lambda request: None if request.url.startswith(("file:", "data:", "blob:")) else elsewhere.append(request.url))
        address = (folder / "me/index.html").as_uri()
        empty(verdict, page, address)
        before = whole(verdict, page, course, address)
        moved(verdict, page, before)
        printed(verdict, page)
        verdict.equal("errors of the script", errors, [])
        verdict.equal("requests to other hosts", elsewhere, [])
        browser.close()


if __name__ == "__main__":
    main()
