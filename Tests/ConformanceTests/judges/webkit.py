"""Saves a course in WebKitGTK, an engine of Safari's family, takes the server away, and reads on.

usage: webkit.py FOLDER

The same as offline.py for another engine, by raw WebDriver. It listens to a recording, and opens the course from the folder itself.
"""

import glob
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from offline import NAMES, Course, Switch
from verdict import Verdict, dist_folder


class Browser:
    """WebKitGTK's small browser, driven by the protocol of W3C WebDriver."""

    def __init__(self, port=0):
        home = tempfile.mkdtemp()
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        port = port or 20000 + os.getpid() % 20000
        self.driver = subprocess.Popen(
            ["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"], env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.address = f"http://127.0.0.1:{port}/session"
        binary = sorted(glob.glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser"))[-1]
        options = {"binary": binary, "args": ["--automation"]}
        for _ in range(100):
            try:
                session = self.ask("POST", "", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
                break
            except OSError:
                time.sleep(0.1)
        self.address += "/" + session["sessionId"]
        self.ask("POST", "/timeouts", {"script": 30000, "pageLoad": 30000})

    def ask(self, method, path, data=None):
        request = urllib.request.Request(
            self.address + path, method=method, data=None if data is None else json.dumps(data).encode(),
            headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise OSError(f"{path}: {error.read().decode()[:300]}") from None

    def goto(self, address):
        self.ask("POST", "/url", {"url": address})

    def evaluate(self, function, *values):
        """What a function gives, also later."""
        script = f"""const done = arguments[arguments.length - 1], values = [...arguments].slice(0, -1);
            Promise.resolve(({function})(...values)).then(done, (error) => done({{ error: String(error) }}));"""
        return self.ask("POST", "/execute/async", {"script": script, "args": list(values)})

    def click(self, selector):
        """As a person does it: sound may begin only then."""
        x, y = self.evaluate("""(selector) => {
            const node = document.querySelector(selector);
            const isSeen = () => { const { top, bottom } = node.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; };
            if (!isSeen()) node.scrollIntoView({ block: "center", behavior: "instant" });
            const box = node.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];
        }""", selector)
        self.click_at(x, y)

    def click_at(self, x, y):
        steps = [{"type": "pointerMove", "duration": 0, "x": round(x), "y": round(y)},
                 {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}
        self.ask("POST", "/actions", {"actions": [mouse]})

    def until(self, function, seconds=20):
        for _ in range(seconds * 5):
            try:
                found = self.evaluate(function)
                if found and not (isinstance(found, dict) and "error" in found):
                    return True
            except OSError:
                # A page that is loaded again has no answer for a moment.
                pass
            time.sleep(0.2)
        return False

    def close(self):
        try:
            self.ask("DELETE", "")
        except OSError:
            pass
        os.killpg(self.driver.pid, 15)


CLICK = "(selector) => { document.querySelector(selector).click(); }"
TITLE = "() => document.querySelector('h1').textContent"


AUDIO = "document.querySelector('.player audio')"


def listen(verdict, page, lesson):
    """Plays a recording, goes to a sentence, plays faster, and comes back to the same place."""
    page.goto(lesson)
    if not verdict.check(page.until("() => document.querySelector('.player-bar') !== null"), "there is no player"):
        return
    page.click(".player-bar .play")
    verdict.check(page.until(f"() => {AUDIO}.currentTime > 0.3"), "a recording does not play")
    page.click(".player-bar .play")
    verdict.check(page.until(f"() => {AUDIO}.paused"), "a recording does not stop")
    start, name, x, y = page.evaluate("""() => {
        const { cues } = JSON.parse(document.querySelector('script[type="application/vnd.lectern.lesson+json"]').textContent);
        const texts = cues.filter(([start, , name]) => start > 15000 && document.getElementById(name)?.matches('.prose p > span'));
        const [start, , name] = texts[0], sentence = document.getElementById(name);
        sentence.scrollIntoView({ block: "center", behavior: "instant" });
        // The box of a sentence over several lines begins in another one.
        const [box] = sentence.getClientRects();
        return [start, name, box.left + box.width / 2, box.top + box.height / 2];
    }""")
    page.click_at(x, y)
    here = f"{AUDIO}.currentTime - {start / 1000}"
    verdict.check(page.until(f"() => {here} > -0.1 && {here} < 3 && !{AUDIO}.paused"), "a click on a sentence does not play it")
    verdict.check(page.until(f"() => document.querySelector('.is-spoken')?.id === '{name}' || {here} > 1"), "the sentence that is heard is not marked")
    page.click(".player-bar .play")
    page.evaluate("""() => {
        const speed = document.querySelector(".player-bar select");
        speed.value = "1.5";
        speed.dispatchEvent(new Event("change", { bubbles: true }));
    }""")
    verdict.equal("the speed", page.evaluate(f"() => {AUDIO}.playbackRate"), 1.5)
    place = page.evaluate(f"() => {AUDIO}.currentTime")
    time.sleep(0.5)
    page.goto(lesson)
    verdict.check(page.until(f"() => Math.abs({AUDIO}.currentTime - {place}) < 2"), "the place is not kept")
    verdict.equal("the speed that is kept", page.evaluate("() => document.querySelector('.player-bar select').value"), "1.5")
    verdict.equal("the speed that is kept in the player", page.evaluate(f"() => {AUDIO}.playbackRate"), 1.5)


def judge(verdict, page, course, server, address):
    page.goto(address)
    verdict.check(page.until("() => document.querySelector('.offline button') !== null"), "there is nothing to save with")
    page.evaluate(CLICK, ".offline button")
    verdict.check(page.until("() => /\\d/.test(document.querySelector('.offline [role=status]').textContent)"), "no size is said")
    page.evaluate(CLICK, ".offline button")
    verdict.check(page.until("async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)"), "nothing is saved")
    verdict.check(page.until("() => document.querySelectorAll('.offline progress').length === 0"), "saving has no end")
    kept = page.evaluate(NAMES)
    mine = [path for name, paths in kept.items() if ":/courses/one/:pages:" in name for path in paths]
    verdict.equal("how much is kept", len(mine), len(course.files) + 1)

    path, bytes_, _ = course.sound[0]
    lesson = f"{address}lessons/{pathlib.Path(path).stem}/"
    # Another recording: a page with a place that is kept moves there when it is opened.
    listen(verdict, page, f"{address}lessons/{pathlib.Path(course.sound[-1][0]).stem}/index.html")
    page.goto(lesson + "index.html")
    verdict.check(page.until("() => document.querySelector('.recording button') !== null"), "a recording cannot be saved")
    page.evaluate(CLICK, ".recording button")
    verdict.check(page.until("() => document.querySelector('.recording [role=status]').textContent !== ''"), "nothing is said of the recording")

    server.is_away = True
    for name, _, _ in course.files:
        if name.endswith(".html") and name != "404.html":
            page.goto(address + name)
            verdict.check(page.evaluate("() => document.querySelector('main h1') !== null && document.styleSheets.length > 0"), f"{name} is not whole without a server")
    for name in [lesson, lesson + "?q=1", lesson + "index.html#top", lesson.rstrip("/"), address + "?from=mail"]:
        page.goto(name)
        verdict.check(page.evaluate("() => document.querySelector('main h1') !== null && document.styleSheets.length > 0"), f"{name} is not whole without a server")
    page.goto(address + "lessons/no/such/page")
    verdict.check(page.evaluate("() => document.querySelector('main a.button') !== null && document.styleSheets.length > 0"), "the page for a missing one is not there")
    page.goto(lesson + "index.html")
    ask = """async (address, range) => {
        const answer = await fetch(address, range ? { headers: { range } } : {});
        return [answer.status, (await answer.arrayBuffer()).byteLength];
    }"""
    for span, expected in {None: [200, bytes_], "bytes=100-199": [206, 100], f"bytes={bytes_}-": [416, 0]}.items():
        verdict.equal(f"the recording, {span}", page.evaluate(ask, address + path, span), expected)
    page.until("() => document.querySelector('.player-bar') !== null")
    page.click(".player-bar .play")
    page.until(f"() => {AUDIO}.currentTime > 0.1")
    page.evaluate(f"() => {{ {AUDIO}.currentTime = 20; }}")
    verdict.check(page.until("() => document.querySelector('audio').currentTime > 20.3"), "a saved recording does not play without a server")
    server.is_away = False

    page.goto(address)
    course.edit("index.html", "</h1>", " 2</h1>")
    server.log.clear()
    page.goto(address)
    verdict.check(page.until("() => document.querySelector('.newer-edition button') !== null"), "a newer edition is not offered")
    verdict.check(" 2" not in page.evaluate(TITLE), "a newer edition did not wait")
    fetched = {path.removeprefix("/courses/one/") for _, path, status in server.log if status == 200}
    verdict.equal("what is fetched for a newer edition", fetched, {"sw.js", "offline.json", "index.html"})
    page.evaluate(CLICK, ".newer-edition button")
    verdict.check(page.until("() => document.querySelector('h1').textContent.includes(' 2')"), "the newer edition is not loaded")
    kept = page.evaluate(NAMES)
    verdict.check(any(name.endswith(path) for names in kept.values() for name in names), "a recording was lost with the older edition")
    course.edit("index.html", " 2</h1>", " 3</h1>", isTorn=True)
    page.goto(address)
    time.sleep(2)
    page.goto(address)
    verdict.check(page.evaluate(TITLE).endswith(" 2"), "a torn edition is shown")


def main():
    dist = dist_folder().resolve()
    with Verdict("webkit") as verdict, tempfile.TemporaryDirectory() as root:
        course = Course(dist, pathlib.Path(root) / "courses" / "one")
        page = Browser()
        try:
            with Switch(root) as server:
                judge(verdict, page, course, server, f"{server.address}courses/one/")
            page.goto((dist / "index.html").as_uri())
            verdict.check(page.evaluate("() => document.styleSheets.length > 0"), "there is no style in a folder")
            verdict.equal("what a page in a folder offers to save", page.evaluate("() => document.querySelectorAll('.offline').length"), 0)
        finally:
            page.close()


if __name__ == "__main__":
    main()
