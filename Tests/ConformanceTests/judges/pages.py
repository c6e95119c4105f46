"""Plays pages for an area of files in Chromium: without a platform, at home and in a frame that may keep nothing.

usage: pages.py PACKAGE

All of it is one page, from the folder in which an LMS has unpacked it, from the disk, and in a sandboxed frame of
another site. Where the browser keeps something, a second visit continues; where it does not, the course works, and
says so where something is written.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from lms_visit import Visit, unpack
from loopback import Loopback
from verdict import Verdict


class Pages(Visit):
    """A visit of a page without a platform: of its own, or in a frame."""

    def __init__(self, context, address, frame=None):
        self.context = context
        self.page = context.new_page()
        self.errors, self.requests = [], []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(frame or address)
        if frame:
            self.page.evaluate("""(address) => {
              const frame = document.createElement("iframe");
              frame.title = "course"; frame.sandbox = "allow-scripts"; frame.style = "width:100%;height:760px";
              frame.src = address; document.body.append(frame);
            }""", address)
            self.page.wait_for_function("frames.length === 1")
        self.frame = self.page.frames[-1]
        self.frame.wait_for_selector("main h1")

    def done(self):
        """What the first page shows of what was done: the result, and the lessons with a mark."""
        self.go("#/")
        marked = self.frame.locator(".outline > li.is-done").count()
        return f"{marked} lessons; {self.frame.locator('.course-result').inner_text()}"


def play(verdict, name, context, address, frame=None, keeps=True):
    visit = Pages(context, address, frame)
    count = visit.play(lambda number: True)
    visit.settle()
    verdict.equal(f"{name}: the notice", visit.notice(), "" if keeps else "notKept")
    lessons = len(visit.facts["lessons"])
    done = visit.done()
    verdict.check(done.startswith(f"{lessons} lessons; "), f"{name}: {done} are shown as done, of {lessons}")
    verdict.check(not count or "100" in done, f"{name}: the result is {done}")
    verdict.equal(f"{name}: errors of the script", visit.errors, [])
    place = address.rsplit("/", 1)[0]
    outside = [url for url in visit.requests if not url.startswith((place, "data:", frame or place))]
    verdict.equal(f"{name}: requests elsewhere", outside, [])
    visit.page.close()
    if keeps:
        again = Pages(context, address, frame)
        verdict.equal(f"{name}: what is known on the second visit", again.done(), done)
        again.page.close()
    print(f"{name}: {count} questions, {done.splitlines()[0]}")


def main():
    with Verdict("pages") as verdict, tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        names = unpack(sys.argv[1], Path(folder) / "course")
        verdict.check("index.html" in names, "there is no index.html at the root")
        verdict.equal("manifests and workers", [name for name in names if name.endswith((".xml", "worker.js"))], [])
        (Path(folder) / "host.html").write_text("<!doctype html><title>host</title><body></body>")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with Loopback(folder) as site, Loopback(folder) as other:
            def context():
                return browser.new_context(viewport={"width": 900, "height": 800}, reduced_motion="reduce")
            play(verdict, "on a page of its own", context(), site.address + "course/index.html")
            play(verdict, "from the disk", context(), (Path(folder) / "course/index.html").as_uri())
            play(verdict, "in a frame that keeps nothing", context(), site.address + "course/index.html", other.address + "host.html", keeps=False)
            missing = [entry for entry in site.log if entry[2] == 404 and "favicon" not in entry[1]]
            verdict.equal("files that are not in the package", missing, [])
        browser.close()


if __name__ == "__main__":
    main()
