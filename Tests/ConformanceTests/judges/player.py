"""Listens to the lessons of a published course as a learner does, in Chromium, from a folder.

usage: player.py FOLDER

The sentence that is heard is the one that is marked, at random times and while a recording plays at two
speeds. Chapters and sentences move the sound; place and speed are kept; the keyboard is nobody's who
writes. axe looks at an open player. Without a script, the browser's own player is there.
"""

import importlib.resources
import json
import random
import time

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
DATA = 'script[type="application/vnd.lectern.lesson+json"]'
SPOKEN = "document.querySelector('.is-spoken')?.id ?? null"


def seek(page, moment):
    """Moves the sound, and waits until it is there and drawn."""
    page.evaluate(
        """(moment) => new Promise((resolve) => {
          const audio = document.querySelector(".player audio");
          audio.addEventListener("seeked", () => requestAnimationFrame(() => resolve()), { once: true });
          audio.currentTime = moment;
        })""", moment)


def place(page):
    return page.evaluate("document.querySelector('.player audio').currentTime")


def is_paused(page):
    return page.evaluate("document.querySelector('.player audio').paused")


def wait(page, condition):
    """Waits until a condition of the page holds; `wait_for_function` would need a policy with eval."""
    for _ in range(200):
        if page.evaluate(condition):
            return True
        page.wait_for_timeout(50)
    return False


def follows(verdict, page, cues, speed):
    """Plays over some beginnings of sentences, and looks how late each one is marked."""
    page.locator(".player-bar select").select_option(str(speed))
    seek(page, max(0, cues[2][0] / 1000 - 0.5))
    page.locator(".player-bar .play").click()
    samples = page.evaluate(
        """(length) => new Promise((resolve) => {
          const audio = document.querySelector(".player audio"), samples = [], begin = performance.now();
          (function look() {
            samples.push([audio.currentTime, document.querySelector(".is-spoken")?.id ?? null]);
            if (performance.now() - begin < length) requestAnimationFrame(look); else resolve(samples);
          })();
        })""", 6000)
    page.locator(".player-bar .play").click()
    heard = 0
    last = None
    for start, _, name in cues:
        moment = start / 1000
        if not samples[0][0] < moment < samples[-1][0] - 0.3 or name == last:
            last = name
            continue
        last = name
        heard += 1
        seen = [time for time, spoken in samples if spoken == name and time >= moment - 0.05]
        verdict.check(seen and seen[0] - moment <= 0.1, f"at {speed} ×, {name} is marked at {seen[:1]} and heard at {moment}")
    verdict.check(heard, f"no sentence began while the recording played at {speed} ×")


def listened(verdict, page, path, draw):
    page.goto(path.as_uri())
    page.wait_for_selector(".player-bar")
    data = json.loads(page.locator(DATA).text_content())
    cues = data.get("cues", [])
    name = data["lesson"]
    if not verdict.check(len(cues) > 3, f"{name} has no cues"):
        return
    verdict.equal(f"the controls of the browser in {name}", page.locator(".player audio").get_attribute("controls"), None)
    page.locator(".player-bar .play").click()
    verdict.check(wait(page, "!document.querySelector('.player audio').paused"), f"{name} does not play")
    page.locator(".player-bar .play").click()
    for start, end, wanted in draw.sample(cues, min(10, len(cues))):
        seek(page, (start + min(end - start, 400) / 2) / 1000)
        verdict.equal(f"the sentence of {name} at {start / 1000}", page.evaluate(SPOKEN), wanted)


def used(verdict, page, path):
    """Everything else, in one lesson."""
    cues = json.loads(page.locator(DATA).text_content())["cues"]
    for speed in (1, 2):
        follows(verdict, page, cues, speed)
    page.evaluate(AXE)
    for violation in page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]:
        verdict.check(False, f"an open player: {violation['id']}: {[node['target'] for node in violation['nodes']]}")

    chapters = page.locator(".chapters")
    if chapters.count():
        chapters.locator("summary").click()
        button = chapters.locator("button").nth(1)
        verdict.equal("times beside a chapter", chapters.locator("li").nth(1).locator(".time:visible").count(), 1)
        minutes, seconds = button.inner_text().split(":")
        button.click()
        wait(page, "!document.querySelector('.player audio').paused")
        page.locator(".player-bar .play").click()
        verdict.check(0 <= place(page) - int(minutes) * 60 - int(seconds) < 3, f"a chapter leads to {place(page)}")

    # A sentence of running text that is no link.
    texts = [cue for cue in cues if page.locator(f'.prose p > span[id="{cue[2]}"]:visible').count()]
    if verdict.check(texts, "no sentence has an element of its own"):
        start, _, name = texts[len(texts) // 2]
        sentence = page.locator(f'[id="{name}"]')
        # The open player is at the lower edge of the screen.
        sentence.evaluate("node => node.scrollIntoView({ block: 'center', behavior: 'instant' })")
        # The box of a sentence over several lines begins in another one.
        x, y = sentence.evaluate("node => { const [box] = node.getClientRects(); return [box.left + box.width / 2, box.top + box.height / 2]; }")
        clicked = time.monotonic()
        page.mouse.click(x, y)
        wait(page, "!document.querySelector('.player audio').paused")
        page.locator(".player-bar .play").click()
        # A busy machine takes its time until the click that stops it.
        verdict.check(-0.1 <= place(page) - start / 1000 < 2 + (time.monotonic() - clicked) * 2, f"a click on a sentence at {start} leads to {place(page)}")

    page.locator(".player-bar .play").focus()
    before = place(page)
    page.keyboard.press("l")
    verdict.check(abs(place(page) - before - 30) < 1 or place(page) > before, "l does not go forward")
    page.keyboard.press("j")
    seek(page, 20)
    field = page.locator("textarea, input[type=text]").first
    if field.count():
        field.fill("")
        field.press("k")
        verdict.check(is_paused(page), "a letter in a field plays")
        verdict.equal("a letter in a field", field.input_value(), "k")
    page.locator(".player-bar .play").click()
    page.wait_for_timeout(600)
    page.locator(".player-bar .play").click()
    kept = place(page)
    page.wait_for_timeout(400)
    page.goto(path.as_uri())
    page.wait_for_selector(".player-bar")
    verdict.check(wait(page, f"Math.abs(document.querySelector('.player audio').currentTime - {kept}) < 2"), f"the place {kept} is not kept: {place(page)}")
    verdict.equal("the speed that is kept", page.locator(".player-bar select").input_value(), "2")


def main():
    folder = dist_folder().resolve()
    lessons = [path for path in sorted(folder.glob("lessons/*/index.html")) if "<audio controls" in path.read_text()]
    draw = random.Random(1)
    with Verdict("player") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"])
        page = browser.new_page(viewport={"width": 390, "height": 800}, reduced_motion="reduce")
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        for path in lessons:
            listened(verdict, page, path, draw)
        used(verdict, page, lessons[-1])
        verdict.equal("errors of the script", errors, [])
        plain = browser.new_page(java_script_enabled=False)
        plain.goto(lessons[0].as_uri())
        verdict.check(plain.locator(".player audio[controls]").count(), "no player without a script")
        browser.close()


if __name__ == "__main__":
    main()
