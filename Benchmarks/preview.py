"""From a saved edit to the screen: lectern preview, measured by Chromium.

usage: .lectern/venv/bin/python3 -B Benchmarks/preview.py [--lessons 100,1000] [--edits 50] [--editions web]

For courses of several sizes, the lesson in the middle is open, and one of its sentences changes again and
again. Measured is the time from before the file is written to the frame after the one in which the new
sentence is on the page. Prints a histogram for each course, and the share of the time that the server took.
"""

import argparse
import re
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import course

HERE = Path(__file__).resolve().parent
LECTERN = HERE.parent / ".build/release/lectern"
TARGETS = {100: 100, 1000: 250}
WAIT = """words => new Promise(done => {
    const look = () => {
        if (!document.body.innerText.includes(words)) return requestAnimationFrame(look);
        requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
    };
    look();
})"""


def histogram(times, width=40):
    """Lines of a histogram with ten steps or so."""
    step = next(step for step in (5, 10, 20, 50, 100, 200, 500) if max(times) / step <= 14)
    counts = {}
    for time_taken in times:
        counts[int(time_taken // step)] = counts.get(int(time_taken // step), 0) + 1
    most = max(counts.values())
    for place in range(min(counts), max(counts) + 1):
        count = counts.get(place, 0)
        yield f"  {place * step:5}–{(place + 1) * step:<5} ms {'█' * round(count / most * width)} {count or ''}"


def measure(lectern, count, edits, editions):
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder, sync_playwright() as playwright:
        project = Path(course.lectern_project(f"{folder}/course", count, max(1, count // 50), has_search=True) or f"{folder}/course")
        server = subprocess.Popen(
            [lectern, "preview", "--port", "0", "--editions", editions, project], stdout=subprocess.PIPE, text=True)
        address = server.stdout.readline().split()[-1]
        server.stdout.readline()
        lesson = next(project.glob(f"lessons/**/*lesson-{count // 2:04}.md"))
        text = lesson.read_text()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{address}lessons/lesson-{count // 2:04}/")
        page.locator("lectern-preview").wait_for(state="attached")
        times, shares = [], []
        for edit in range(edits + 3):
            words = f"Sentence number {edit} is new."
            time.sleep(0.3)
            waiting = page.evaluate_handle(f"words => {{ window.seen = ({WAIT})(words); }}", words)
            start = time.time() * 1000
            lesson.write_text(f"{text}\n{words}\n")
            seen = page.evaluate("window.seen")
            waiting.dispose()
            line = server.stdout.readline()
            # The first ones warm up the browser and the server.
            if edit >= 3:
                times.append(seen - start)
                shares.append(int(re.search(r"in (\d+) ms", line).group(1)))
        browser.close()
        server.terminate()
        server.wait()
    return times, shares


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lessons", default="100,1000")
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--editions", default="web")
    parser.add_argument("--lectern", default=LECTERN)
    options = parser.parse_args()
    for count in map(int, options.lessons.split(",")):
        times, shares = measure(options.lectern, count, options.edits, options.editions)
        target = f", target {TARGETS[count]} ms" if count in TARGETS else ""
        print(f"{count} lessons, {len(times)} edits: median {statistics.median(times):.0f} ms{target}; "
              f"of it the server {statistics.median(shares):.0f} ms")
        print("\n".join(histogram(times)), flush=True)


if __name__ == "__main__":
    main()
