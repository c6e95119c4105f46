"""Writes a course while its preview is open in Chromium, and looks at what happens on the page.

usage: preview.py LECTERN FOLDER

FOLDER is an empty folder for the course. What is saved is shown within a moment, and what the reader
has reached, unfolded, typed, chosen and heard stays as it is.
"""

import math
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
import wave
from pathlib import Path

from playwright.sync_api import sync_playwright

from verdict import Verdict

LESSON = """---
title: Ask why
summary: The first question.
---

![The bell](media/bell.wav)

""" + "\n\n".join(
    f"## Part {part}\n\n" + "\n\n".join(
        f"Paragraph {number} of part {part} has a few words to read." for number in range(1, 9))
    for part in range(1, 9)) + """

:::quiz{#why}
Why ask?

- [x] To know
  It is the only way.
- [ ] To talk
  It is not about you.
:::

:::worksheet[Your deal]{#deal}
- Next step
:::

:::exercise[Try it]{#try}
Ask somebody.

:::hint
Begin with why.
:::
:::

The end of the lesson.
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def bell(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(b"".join(
            struct.pack("<h", int(9000 * math.sin(n / 5))) for n in range(8000 * 30)))


class Preview:
    """A preview that runs while a `with` block does."""

    def __init__(self, lectern, folder, *options):
        # A shell that runs the tests in the background lets its programs ignore the signal.
        self.process = subprocess.Popen(
            [lectern, "preview", "--port", "0", *options, str(folder)], stdout=subprocess.PIPE, text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        self.address = None

    def __enter__(self):
        for line in self.process.stdout:
            if line.startswith("The course is at "):
                self.address = line.split()[-1]
                return self
        self.process.kill()
        raise RuntimeError("the preview did not start")

    def __exit__(self, *error):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            self.status = self.process.wait(timeout=60)
        finally:
            # Whoever waits for the end of this judge's output must not wait for the preview's.
            self.process.kill()


def until(page, condition, value=None):
    """Waits until a condition of the page holds; `wait_for_function` would need a policy with eval."""
    for _ in range(600):
        try:
            if page.evaluate(condition, value):
                return True
        except Exception as error:
            # A page that is loaded again has no answer for a moment.
            if "context was destroyed" not in str(error):
                raise
        time.sleep(0.1)
    return False


def is_there(page, words):
    """Waits until words are on the page."""
    try:
        return until(page, "words => document.body.innerText.includes(words)", words)
    except Exception:
        return False


def panel(page):
    return page.locator("lectern-preview")


def keeps_what_a_reader_did(verdict, page, lesson):
    page.evaluate("window.mark = 'same document'")
    page.locator("details.hint").evaluate("element => element.open = true")
    page.locator("input[type=radio]").first.check()
    field = page.locator("textarea, input[type=text]").first
    field.fill("Call Ann")
    page.evaluate("""async () => {
        const player = document.querySelector('audio');
        player.muted = true;
        player.preload = 'auto';
        player.load();
        await new Promise(done => player.addEventListener('loadedmetadata', done, { once: true }));
        player.currentTime = 12;
        await player.play().catch(() => {});
    }""")
    page.evaluate("scrollTo(0, 1500)")
    place = page.evaluate("document.querySelectorAll('h2')[4].getBoundingClientRect().top")
    lesson.write_text(LESSON.replace("The end of the lesson.", "The new end of the lesson."))
    verdict.check(is_there(page, "The new end"), "a saved sentence is not shown")
    lesson.write_text(LESSON.replace("## Part 7\n", "A paragraph that is new.\n\n## Part 7\n"))
    verdict.check(is_there(page, "A paragraph that is new"), "a new paragraph is not shown")
    verdict.equal("the document", page.evaluate("window.mark"), "same document")
    verdict.check(page.locator("details.hint").evaluate("element => element.open"), "a hint was folded")
    verdict.check(page.locator("input[type=radio]").first.is_checked(), "a choice was lost")
    verdict.equal("what was typed", field.input_value(), "Call Ann")
    time = page.evaluate("document.querySelector('audio').currentTime")
    verdict.check(12 <= time < 30, f"the player is at {time}")
    now = page.evaluate("document.querySelectorAll('h2')[4].getBoundingClientRect().top")
    verdict.check(abs(now - place) < 3, f"the text moved from {place} to {now}")


def swaps_styles(verdict, page, folder, style):
    own = folder / "templates/web/style.css"
    write(own, style + "\nbody { --previewed: 1; }\n")
    previewed = "getComputedStyle(document.body).getPropertyValue('--previewed').trim()"
    verdict.check(until(page, f"() => {previewed} === '1'"), "a new style is not shown")
    write(own, style + "\nbody { --previewed: 2; }\n")
    verdict.check(until(page, f"() => {previewed} === '2'"), "a changed style is not shown")
    verdict.equal("the document after new styles", page.evaluate("window.mark"), "same document")
    verdict.equal("style sheets", page.locator("link[rel=stylesheet]").count(), 1)


def shows_errors(verdict, page, lesson):
    lesson.write_text(LESSON.replace("[The bell](media/bell.wav)", "[The bell](media/no-bell.wav)"))
    verdict.check(is_there_in(panel(page), "the last version without errors"), "an error is not said")
    panel(page).locator("summary").click()
    text = panel(page).locator(".body").inner_text()
    verdict.check("media/no-bell.wav" in text, f"the panel has no excerpt: {text}")
    verdict.check("Fix: " in text, f"the panel has no fix: {text}")
    link = panel(page).locator("a").first.get_attribute("href")
    verdict.equal("the link to the editor", link, f"vscode://file{lesson}:6:1")
    verdict.check(is_there(page, "The end of the lesson"), "the last good page is gone")
    verdict.equal("the player's file", page.locator("audio").count(), 1)
    lesson.write_text(LESSON)
    verdict.check(is_there_in(panel(page), "Preview"), "a fixed error is still said")
    panel(page).locator("summary").click()


def is_there_in(element, words):
    try:
        element.locator(".title").filter(has_text=words).wait_for(timeout=60_000)
        return True
    except Exception:
        return False


def survives(verdict, page, folder, lesson):
    """A renamed folder, an unreadable course and a deleted one: the server goes on."""
    lessons = folder / "lessons"
    shutil.move(lessons, folder / "away")
    verdict.check(is_there_in(panel(page), "The course cannot be read"), "a deleted folder is not said")
    shutil.move(folder / "away", lessons)
    verdict.check(is_there_in(panel(page), "Preview"), "a folder that is back is not seen")
    (lessons / "course.yaml").write_bytes(b"title: \xff\xfe\x00")
    verdict.check(is_there_in(panel(page), "error"), "a broken course file is not said")
    (lessons / "course.yaml").write_text("title: Questions\n")
    verdict.check(is_there_in(panel(page), "Preview"), "a fixed course file is not seen")
    # As editors save: a new file that gets the name of the old one.
    fresh = lesson.with_suffix(".new")
    fresh.write_text(LESSON.replace("The end of the lesson.", "Renamed into place."))
    os.rename(fresh, lesson)
    verdict.check(is_there(page, "Renamed into place."), "a file that was renamed into place is not shown")


def counts(verdict, page, address, lesson):
    lesson.write_text(LESSON.replace("![The bell]", "![]"))
    page.goto(address)
    page.locator("lectern-count").wait_for(timeout=60_000)
    verdict.equal("the count of the lesson", page.locator("lectern-count").inner_text(), "1")
    (lesson.parent / "02-then.md").write_text("# Then\n\nSomething else.\n")
    verdict.check(is_there(page, "Then"), "a new lesson is not on the page of the course")
    page.locator("lectern-count").wait_for(timeout=60_000)


def main():
    lectern, folder = sys.argv[1], Path(sys.argv[2]).resolve()
    lesson = folder / "lessons/01-why.md"
    style = Path("templates/web/style.css").read_text()
    write(folder / "lessons/course.yaml", "title: Questions\n")
    lesson.write_text(LESSON)
    bell(folder / "lessons/media/bell.wav")
    with Verdict("the preview") as verdict, sync_playwright() as playwright:
        with Preview(lectern, folder, "--editions", "web") as preview:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"])
            page = browser.new_page(reduced_motion="reduce")
            faults = []
            page.on("pageerror", lambda error: faults.append(f"{error}"))
            page.goto(f"{preview.address}lessons/why/")
            panel(page).wait_for(state="attached")
            verdict.check(is_there_in(panel(page), "Preview"), "a page without findings says something")
            keeps_what_a_reader_did(verdict, page, lesson)
            swaps_styles(verdict, page, folder, style)
            shows_errors(verdict, page, lesson)
            survives(verdict, page, folder, lesson)
            counts(verdict, page, preview.address, lesson)
            verdict.equal("faults of the script", faults, [])
            browser.close()
        verdict.equal("the exit status after Ctrl-C", preview.status, 0)
        verdict.check(not (folder / "dist").exists(), "a preview has published something")


if __name__ == "__main__":
    main()
