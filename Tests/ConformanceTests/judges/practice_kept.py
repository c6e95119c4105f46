"""Looks at what practice keeps, in Chromium and from a server.

usage: practice_kept.py FOLDER

Two pages that answer at once keep both answers; a file, a link and erasing do what they say; a browser that keeps nothing
can practice. Another course of the same place is asked only where the learner wants it. Editions of the course change,
lose and get back a question; a course of 5,000 questions opens at once.
"""

import json
import re
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from loopback import Loopback
from practice import ROWS, Session, Site
from verdict import Verdict, dist_folder


def serve(folder):
    """A server for a folder, until the judge ends."""
    return Loopback(folder).__enter__().address.rstrip("/")


def finish(page, base, site, count=None):
    for lesson in site.lessons[:count]:
        page.goto(f"{base}/lessons/{lesson}/index.html")
        page.locator(".done").click()
        page.locator('.done[aria-pressed="true"]').wait_for()
    page.wait_for_timeout(100)


def rows_of(page, course):
    return sorted(page.evaluate(ROWS, course), key=lambda row: (row["at"], row["device"]))


def answer_all(session, is_right=True):
    session.start()
    asked = []
    while not session.over():
        asked.append(session.answer(is_right)[0])
    return asked


def two_pages(verdict, context, base, site):
    pages = [context.new_page(), context.new_page()]
    sessions = [Session(page, site, verdict) for page in pages]
    for session in sessions:
        session.open(f"{base}/practice/index.html")
        session.start()
    items = [session.answer(True)[0] for session in sessions]
    rows = rows_of(pages[0], site.course)
    verdict.equal("answers of two pages at once", sorted(row["item"] for row in rows if "grade" in row), sorted(items))
    for page in pages:
        page.close()


def file_and_link(verdict, browser, page, base, site):
    page.goto(f"{base}/practice/index.html")
    page.locator(".your-answers:not(.offline)").wait_for()
    before = rows_of(page, site.course)
    verdict.check(before, "nothing is kept")
    with page.expect_download() as download:
        page.locator(".your-answers:not(.offline) button").nth(0).click()
    file = Path(download.value.path())
    text = file.read_text()
    verdict.equal("the rows of a file", len(json.loads(text)["practice"]), len(before))
    broken = file.with_suffix(".broken.json")
    for content in [text[:-5], text.replace('"grade": 3', '"grade": 4'), text.replace(f'"course": "{site.course}"', '"course": "other"')]:
        verdict.check(content != text, "a broken file is whole")
        broken.write_text(content)
        page.locator(".your-answers:not(.offline) input").set_input_files(broken)
        page.locator(".your-answers:not(.offline) [role=status] > *").wait_for()
        verdict.equal("what is kept after a broken file", rows_of(page, site.course), before)

    # A link brings the same rows to another device.
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.locator(".move button").nth(0).click()
    page.locator(".move [role=status] > *").wait_for()
    link = page.evaluate("window.copied")
    page.locator(".move button").nth(1).click()
    page.locator(".move svg, .move [role=status] > *").first.wait_for()
    other = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    there = other.new_page()
    there.on("dialog", lambda dialog: dialog.accept())
    for times in range(2):
        there.goto("about:blank")
        there.goto(link)
        there.locator(".today-status").wait_for(state="attached")
        verdict.equal(f"the rows on another device, {times + 1} times", rows_of(there, site.course), before)
    verdict.check(there.locator(".levels > li").count() > 0, "the other device does not know which lessons are finished")
    there.goto("about:blank")
    there.goto(link[:-9])
    there.locator(".practice-live .said").wait_for()
    verdict.equal("the rows after a damaged link", rows_of(there, site.course), before)
    verdict.check("practice=" not in there.url, "a link stays in the address")
    other.close()

    page.on("dialog", lambda dialog: dialog.accept())
    page.locator(".your-answers:not(.offline) button").nth(2).click()
    page.locator(".today a.button").wait_for()
    verdict.equal("what is kept after erasing", rows_of(page, site.course), [])
    page.goto(f"{base}/index.html")
    page.locator(".your-answers:not(.offline)").wait_for()
    verdict.check(not page.locator(".to-practice").count(), "a course that was erased has questions that are due")
    page.locator(".your-answers:not(.offline) input").set_input_files(file)
    page.locator(".to-practice").wait_for()
    verdict.equal("what is kept after loading", rows_of(page, site.course), before)


def without_storage(verdict, browser, base, site):
    context = browser.new_context(reduced_motion="reduce")
    for name in ["indexedDB", "localStorage"]:
        context.add_init_script(f"Object.defineProperty(window, '{name}', {{ get() {{ throw new Error('refused'); }} }})")
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    # Another device brings what this one cannot keep.
    done = [[lesson, 1] for lesson in site.lessons]
    link = page.evaluate("(data) => btoa(JSON.stringify(data)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')",
                         [1, site.course, [], [], done])
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{base}/practice/index.html#practice=0{link}")
    session = Session(page, site, verdict)
    page.locator(".today button.button").wait_for()
    words = json.loads(re.search(r"const course = (\{.*\});", site.script.read_text())[1])["words"]
    kept = page.locator(".your-answers:not(.offline) > p").first.inner_text()
    verdict.equal("what is said of keeping", kept, words["notKept"]["other"])
    answer_all(session)
    verdict.check(page.locator(".known").count() == 1, "a session does not end")
    verdict.equal("errors without storage", errors, [])
    context.close()


def two_courses(verdict, browser, folder, site):
    """The course and a copy of it with another id, in two folders of one server."""
    root = Path(tempfile.mkdtemp())
    shutil.copytree(folder, root / "one")
    shutil.copytree(folder, root / "two")
    for path in [*root.glob("two/script*.js"), *root.glob("two/practice/**/*.js")]:
        text = path.read_text().replace(f'"id":"{site.course}"', '"id":"another"', 1)
        path.write_text(text.replace(f'lecternPractice("{site.course}"', 'lecternPractice("another"'))
    base = serve(root)
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    other = Site(root / "two")
    verdict.equal("the id of the other course", other.course, "another")
    finish(page, f"{base}/two", other)
    session = Session(page, other, verdict)
    session.open(f"{base}/two/practice/index.html")
    verdict.check(not page.locator(".courses").count(), "a course that was never open is offered")
    session.open(f"{base}/one/practice/index.html")
    verdict.check(not page.locator(".today button.button").count(), "a course asks about the lessons of another")
    page.locator(".courses input").check()
    page.locator(".today button.button").wait_for()
    session.start()
    verdict.check(page.locator(".about-question").inner_text(), "the page does not say which course asks")
    session.answer(True)
    verdict.equal("rows of this course", rows_of(page, site.course), [])
    verdict.equal("rows of the other course", len(rows_of(page, "another")), 1)
    session.open(f"{base}/one/practice/index.html")
    page.locator(".courses input").uncheck()
    page.locator(".today a.button").wait_for()
    context.close()
    shutil.rmtree(root)


def editions(verdict, browser, folder, site):
    """A question is changed, removed and there again; the lessons are in another order."""
    root = Path(tempfile.mkdtemp())
    shutil.copytree(folder, root, dirs_exist_ok=True)
    base = serve(root)
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    finish(page, base, site)
    session = Session(page, site, verdict)
    session.open(f"{base}/practice/index.html")
    asked = answer_all(session)
    item = asked[0]
    path = root / "practice/list.js"
    original = path.read_text()

    def publish(change):
        head, data = re.fullmatch(r"(lecternPractice\([^{]*)(\{.*\})\);\n?", original, re.S).groups()
        data = json.loads(data)
        change(data)
        path.write_text(f"{head}{json.dumps(data)});\n")
        # What is due depends on the day, and all new questions of today are used up.
        session.open(f"{base}/practice/index.html")
        return page.locator(".today button.button").count()

    def turned(data):
        data["lessons"].reverse()
        for entry in data["items"]:
            entry[2] = [len(data["lessons"]) - 1 - place for place in entry[2]]

    def changed(data):
        next(entry for entry in data["items"] if entry[0] == item)[3] = "changed"

    def removed(data):
        data["items"] = [entry for entry in data["items"] if entry[0] != item]

    verdict.equal("questions that are due after lessons have moved", publish(turned), 0)
    verdict.equal("questions that are due after one was removed", publish(removed), 0)
    verdict.check(any(row["item"] == item for row in rows_of(page, site.course) if "item" in row), "a removed question loses its history")
    verdict.equal("questions that are due once it is there again", publish(lambda data: None), 0)
    verdict.equal("questions that are due after one was changed", publish(changed), 1)
    session.start()
    verdict.equal("the question that is asked after a change", session.item(), item)
    verdict.check(page.locator(".about-question").inner_text().strip(), "nothing says that the question has changed")
    session.answer(True)
    states = [row for row in rows_of(page, site.course) if row.get("item") == item]
    verdict.equal("the history of a changed question", len(states), 2)
    context.close()
    shutil.rmtree(root)


def large(verdict, browser, folder, site):
    """5,000 questions that name an objective, all of them answered before."""
    root = Path(tempfile.mkdtemp())
    shutil.copytree(folder, root, dirs_exist_ok=True)
    path = root / "practice/list.js"
    head, data = re.fullmatch(r"(lecternPractice\([^{]*)(\{.*\})\);\n?", path.read_text(), re.S).groups()
    data = json.loads(data)
    data["items"] = [[f"item-{number}", "quiz", [number % len(data["lessons"])], "d", None, [0]] for number in range(5000)]
    path.write_text(f"{head}{json.dumps(data)});\n")
    base = serve(root)
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    finish(page, base, site)
    page.goto(f"{base}/practice/index.html")
    page.locator(".today-status").wait_for()
    page.evaluate("""(course) => new Promise((resolve) => {
      const request = indexedDB.open(`lectern:${course}:practice`, 1);
      request.onsuccess = () => {
        const transaction = request.result.transaction("rows", "readwrite"), rows = transaction.objectStore("rows");
        for (let number = 0; number < 5000; number++) {
          rows.put({ at: Date.now() - 20 * 86400000 - number * 1000, device: "d", item: `item-${number}`, grade: number % 3 ? 3 : 1, digest: "d", by: "fsrs-6" });
        }
        transaction.oncomplete = () => { request.result.close(); resolve(); };
      };
    })""", site.course)
    # The time of the page's own thread: what a busy machine makes it wait is not the page's.
    client = context.new_cdp_session(page)
    client.send("Performance.enable", {"timeDomain": "threadTicks"})
    work = lambda: next(metric["value"] for metric in client.send("Performance.getMetrics")["metrics"] if metric["name"] == "TaskDuration")
    times = []
    for _ in range(5):
        page.goto("about:blank")
        before = work()
        page.goto(f"{base}/practice/index.html")
        page.locator(".today-status > *").first.wait_for()
        page.locator(".move").wait_for()
        after = work()
        times.append((after - before if after > before else after) * 1000)
    print(f"5,000 questions: {min(times):.0f} ms of work until the page is whole")
    verdict.check(20 < min(times) <= 300, f"5,000 questions take {min(times):.0f} ms to open")
    context.close()
    shutil.rmtree(root)


def main():
    folder = dist_folder().resolve()
    site = Site(folder)
    with Verdict("practice_kept") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        base = serve(folder)
        context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
        page = context.new_page()
        errors, elsewhere = [], []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith((base, "data:", "blob:")) else elsewhere.append(request.url))
        finish(page, base, site)
        two_pages(verdict, context, base, site)
        file_and_link(verdict, browser, page, base, site)
        without_storage(verdict, browser, base, site)
        two_courses(verdict, browser, folder, site)
        editions(verdict, browser, folder, site)
        large(verdict, browser, folder, site)
        verdict.equal("errors of the script", errors, [])
        verdict.equal("requests to other hosts", elsewhere, [])
        browser.close()


if __name__ == "__main__":
    main()
