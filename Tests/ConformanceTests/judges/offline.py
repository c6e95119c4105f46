"""Saves a course in Chromium, takes the server away, and reads on; then publishes newer editions.

usage: offline.py FOLDER

A copy of the folder is served below a path, next to another course's. Nothing is kept before somebody asks.
Then every page is there without a server, at each of its addresses; recordings only on request, in ranges;
a newer edition comes whole, fetches only what has changed, and waits for the reader; a torn one is refused;
what does not fit leaves nothing half; and an edition that is not to be saved takes everything away.
"""

import hashlib
import json
import pathlib
import re
import shutil
import sys
import tempfile
import time

from loopback import Loopback
from playwright.sync_api import sync_playwright
from verdict import Verdict, dist_folder

NAMES = """async () => {
    const found = {};
    for (const name of await caches.keys()) {
        found[name] = (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname);
    }
    return found;
}"""


def until(page, condition, seconds=20):
    """Waits until a condition of the page holds; `wait_for_function` would need a policy with eval."""
    for _ in range(seconds * 10):
        try:
            if page.evaluate(condition):
                return True
        except Exception as error:
            if "context was destroyed" not in str(error) and "navigat" not in str(error):
                raise
        time.sleep(0.1)
    return False


class Course:
    """A published course on a server, and what happens to it."""

    def __init__(self, dist, folder):
        self.folder = folder
        shutil.copytree(dist, folder)
        list_ = json.loads((folder / "offline.json").read_text())
        self.id, self.files = list_["course"], list_["files"]
        # What is heard in a lesson of its own, and not a sound in its text.
        self.sound = [file for file in list_["sound"] if file[0].startswith("podcast/")]

    def edit(self, path, old, new, isTorn=False):
        """A newer edition, with one file that is different; a torn one has its worker only."""
        file = self.folder / path
        content = file.read_text().replace(old, new, 1)
        list_ = json.loads((self.folder / "offline.json").read_text())
        digest = hashlib.sha256(content.encode()).hexdigest()[:32]
        list_["files"] = [[p, len(content.encode()), digest] if p == path else [p, b, d] for p, b, d in list_["files"]]
        text = json.dumps(list_, separators=(",", ":"), ensure_ascii=False)
        worker = self.folder / "sw.js"
        worker.write_text(re.sub(r'"list":"[0-9a-f]{64}"', f'"list":"{hashlib.sha256(text.encode()).hexdigest()}"', worker.read_text()))
        (self.folder / "offline.json").write_text(text)
        if not isTorn:
            file.write_text(content)


class Switch(Loopback):
    """A server that can be away."""

    def __init__(self, folder):
        super().__init__(folder)
        # A browser that is closed leaves connections behind, which says nothing about the course.
        self.server.handle_error = lambda *_: None
        self.is_away = False
        handler = self.server.RequestHandlerClass
        switch = self

        class Away(handler.func):
            def answer(self, with_body):
                if switch.is_away:
                    self.close_connection = True
                    self.connection.close()
                    return
                super().answer(with_body)

        self.server.RequestHandlerClass = lambda *arguments: Away(*arguments, **handler.keywords)


def judge(verdict, browser, course, server, address):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    violations, errors = [], []
    page.on("console", lambda message: violations.append(message.text) if "Content Security" in message.text else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.evaluate("async () => { await (await caches.open('lectern:other:/courses/other/:pages:1')).put('x', new Response('x')); }")
    verdict.check(until(page, "() => document.querySelector('.offline button') !== null"), "there is nothing to save with")
    time.sleep(0.5)
    asked = [path for _, path, _ in server.log if "offline.json" in path or "sw.js" in path]
    verdict.equal("what is fetched before somebody asks", asked, [])
    verdict.equal("what is kept before somebody asks", list(page.evaluate(NAMES)), ["lectern:other:/courses/other/:pages:1"])

    # The size comes before anything is fetched.
    page.locator(".offline button").first.click()
    verdict.check(until(page, "() => /\\d/.test(document.querySelector('.offline [role=status]').textContent)"), "no size is said")
    size = page.locator(".offline [role=status]").inner_text()
    total = sum(bytes_ for _, bytes_, _ in course.files)
    shown = int(re.sub(r"\D", "", re.search(r"[\d.,]+", size)[0]))
    verdict.check(shown in (round(total / 1e5), round(total / 1e3)), f"the size of {total} bytes is called {size}")
    page.locator(".offline button").first.click()
    verdict.check(until(page, "async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)"), "nothing is saved")
    verdict.check(until(page, "() => document.querySelectorAll('.offline progress').length === 0"), "saving has no end")
    kept = page.evaluate(NAMES)
    mine = next((name for name in kept if name.startswith(f"lectern:{course.id}:/courses/one/:pages:")), None)
    verdict.check(mine, f"no edition is kept: {list(kept)}")
    verdict.equal("what is kept", sorted(kept[mine]),
                  sorted([f"/courses/one/{path}" for path, _, _ in course.files] + ["/courses/one/offline.json"]))
    verdict.equal("recordings kept without a request", [path for path in sum(kept.values(), []) if path.endswith(".mp3")], [])

    without_server(verdict, page, course, server, address)
    if course.sound:
        recordings(verdict, page, course, server, address)
    editions(verdict, context, page, course, server, address)
    if course.sound:
        lack_of_space(verdict, page, course, address)
    leaves(verdict, page, course, address)
    verdict.equal("violations of the policy", violations, [])
    verdict.equal("errors of scripts", errors, [])
    context.close()


def without_server(verdict, page, course, server, address):
    lesson = next(path for path, _, _ in course.files if path.startswith("lessons/"))
    folder = lesson.removesuffix("index.html")
    server.is_away = True
    for path, _, _ in course.files:
        if path.endswith(".html") and path != "404.html":
            page.goto(address + path)
            verdict.check(page.locator("main h1").count() == 1 and page.evaluate("document.styleSheets.length > 0"),
                          f"{path} is not whole without a server")
            if path.startswith("lessons/"):
                verdict.check(until(page, "() => document.querySelector('main [data-live]') !== null"), f"{path} has no script without a server")
    for name in ["", "?from=mail", "index.html?x=1#outline", folder, folder + "?q=1", lesson + "#top", folder.rstrip("/"), folder.rstrip("/") + "?q=1"]:
        answer = page.goto(address + name)
        verdict.equal(f"the status of {name!r} without a server", answer.status, 200)
        verdict.check(page.locator("main h1").count() == 1, f"{name!r} has no title without a server")
        verdict.check(page.evaluate("document.styleSheets.length > 0"), f"{name!r} has no style without a server")
    verdict.check(page.url.endswith(folder + "?q=1"), f"a folder without a slash leads to {page.url}")
    answer = page.goto(address + "lessons/no/such/page")
    verdict.equal("the status of a missing page", answer.status, 404)
    verdict.check(page.evaluate("document.styleSheets.length > 0"), "the page for a missing one has no style")
    page.locator("main a.button").click()
    verdict.check(until(page, "() => document.querySelector('.opening.course') !== null"), "the way back from there is lost")
    server.is_away = False


def recordings(verdict, page, course, server, address):
    path, bytes_, _ = course.sound[0]
    lesson = pathlib.Path(path).stem
    page.goto(f"{address}lessons/{lesson}/index.html")
    verdict.check(until(page, "() => document.querySelector('.recording button') !== null"), "a recording cannot be saved")
    page.locator(".recording button").click()
    verdict.check(until(page, "() => document.querySelector('.recording [role=status]').textContent !== ''"), "nothing is said of the recording")
    server.is_away = True
    ask = """async ([address, range]) => {
        const answer = await fetch(address, range ? { headers: { range } } : {});
        return [answer.status, (await answer.arrayBuffer()).byteLength, answer.headers.get("content-range")];
    }"""
    sound = address + path
    wanted = {
        None: [200, bytes_, None], "bytes=0-": [206, bytes_, f"bytes 0-{bytes_ - 1}/{bytes_}"],
        "bytes=100-199": [206, 100, f"bytes 100-199/{bytes_}"], "bytes=-12": [206, 12, f"bytes {bytes_ - 12}-{bytes_ - 1}/{bytes_}"],
        f"bytes={bytes_}-": [416, 0, f"bytes */{bytes_}"],
    }
    for span, expected in wanted.items():
        verdict.equal(f"the recording, {span}", page.evaluate(ask, [sound, span]), expected)
    page.reload()
    page.evaluate("async () => { const audio = document.querySelector('audio'); audio.muted = true; audio.currentTime = 20; await audio.play(); }")
    verdict.check(until(page, "() => document.querySelector('audio').currentTime > 20.3"), "a saved recording does not play without a server")
    page.evaluate("document.querySelector('audio').pause()")
    server.is_away = False


def editions(verdict, context, page, course, server, address):
    page.goto(address)
    course.edit("index.html", "</h1>", " 2</h1>")
    server.log.clear()
    verdict.check(" 2" not in page.locator("h1").inner_text(), "an open page has changed")
    page.goto(address)
    verdict.check(until(page, "() => document.querySelector('.newer-edition button') !== null"), "a newer edition is not offered")
    verdict.check(" 2" not in page.locator("h1").inner_text(), "a newer edition did not wait")
    fetched = {path.removeprefix("/courses/one/") for _, path, status in server.log if status == 200}
    verdict.equal("what is fetched for a newer edition", fetched, {"sw.js", "offline.json", "index.html"})
    page.locator(".newer-edition button").click()
    verdict.check(until(page, "() => document.querySelector('h1').textContent.includes(' 2')"), "the newer edition is not loaded")
    kept = page.evaluate(NAMES)
    verdict.equal("editions kept", len([name for name in kept if f"lectern:{course.id}:" in name and ":pages:" in name]), 1)
    if course.sound:
        verdict.check(any(path.endswith(course.sound[0][0]) for path in sum(kept.values(), [])), "a recording was lost with the older edition")
    verdict.check("lectern:other:/courses/other/:pages:1" in kept, "the cache of another course is gone")

    course.edit("index.html", " 2</h1>", " 3</h1>", isTorn=True)
    page.goto(address)
    time.sleep(2)
    page.goto(address)
    verdict.check(page.locator(".newer-edition").count() == 0, "a torn edition is offered")
    verdict.check(page.locator("h1").inner_text().endswith(" 2"), "a torn edition is shown")
    (course.folder / "index.html").write_text((course.folder / "index.html").read_text().replace(" 2</h1>", " 3</h1>", 1))
    page.goto(address)
    verdict.check(until(page, "() => document.querySelector('.newer-edition button') !== null"), "an edition that is whole now is not offered")
    # Closing the course is enough, too.
    page.goto("about:blank")
    time.sleep(0.5)
    page.goto(address)
    verdict.check(page.locator("h1").inner_text().endswith(" 3"), "a newer edition waits when nothing of the older one is open")


def lack_of_space(verdict, page, course, address):
    lesson = pathlib.Path(course.sound[1][0]).stem
    page.goto(f"{address}lessons/{lesson}/index.html")
    verdict.check(until(page, "() => document.querySelector('.recording button') !== null"), "a second recording cannot be saved")
    page.evaluate("""() => {
        const put = Cache.prototype.put;
        Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); };
        window.giveBack = () => { Cache.prototype.put = put; };
    }""")
    page.locator(".recording button").click()
    verdict.check(until(page, "() => document.querySelector('.recording [role=status]').textContent !== ''"), "a full device is not said")
    page.evaluate("giveBack()")
    kept = sum(page.evaluate(NAMES).values(), [])
    verdict.check(not any(path.endswith(course.sound[1][0]) for path in kept), "a recording that did not fit is kept")


def leaves(verdict, page, course, address):
    """An edition that is not to be saved."""
    worker = course.folder / "sw.js"
    templates = pathlib.Path("templates/web/offline/remove.js").read_text()
    worker.write_text('"use strict";\nconst edition = ' + json.dumps({"course": course.id}) + ";\n" + templates)
    (course.folder / "offline.json").unlink()
    page.goto(address)
    verdict.check(until(page, "async () => (await navigator.serviceWorker.getRegistration()) === undefined"), "the worker stays")
    verdict.equal("what is left", list(page.evaluate(NAMES)), ["lectern:other:/courses/other/:pages:1"])
    page.goto(address)
    verdict.check(page.locator("main h1").count() == 1, "the course is gone with what was kept of it")


def from_a_folder(verdict, browser, dist):
    page = browser.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((dist / "index.html").as_uri())
    time.sleep(1)
    verdict.equal("what a page in a folder offers to save", page.locator(".offline").count(), 0)
    verdict.equal("complaints in a folder", said, [])
    page.close()


def main():
    dist = dist_folder().resolve()
    with Verdict("offline") as verdict, tempfile.TemporaryDirectory() as root, sync_playwright() as playwright:
        course = Course(dist, pathlib.Path(root) / "courses" / "one")
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"])
        with Switch(root) as server:
            judge(verdict, browser, course, server, f"{server.address}courses/one/")
        from_a_folder(verdict, browser, dist)
        browser.close()


if __name__ == "__main__":
    main()
