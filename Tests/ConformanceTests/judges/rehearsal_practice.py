"""Says answers aloud on the page for practice, in Chromium with a microphone that hums, from a server and from a folder.

usage: rehearsal_practice.py FOLDER

What is recalled can be said aloud: cards, key points, and how it went at work; a quiz cannot. The microphone is on from one button
to the next, and its light with it. What was said is beside the good answer, is played back, saved on request and gone once it is
erased, or with the next question, "tomorrow", or the end. Without permission nothing is recorded and the answer is there all the
same; in a browser that cannot record, the card is as it was. axe looks at each state in both schemes, on a phone.
"""

import re

from playwright.sync_api import sync_playwright

from learner_page import PUT
from loopback import Loopback
from rehearsal_parts import WATCH, is_listening, look
from verdict import Verdict, dist_folder

COURSE = "aloud"
DAY = 86_400_000
START = "Say it aloud"
READY = "I have said it"


def open_session(page, base):
    page.goto(f"{base.rstrip('/')}/practice/index.html")
    page.locator(".today-status").wait_for(state="attached")
    done = page.evaluate("Date.now()") - 3 * DAY
    page.evaluate(PUT, [f"lectern:{COURSE}", "entries", "key", [{"key": f"done:{lesson}", "value": True, "at": done} for lesson in ["promise", "habit"]]])
    page.reload()
    page.locator(".today button.button").press("Enter")
    page.locator(".asked").wait_for()


def begin(verdict, page, what):
    """From the button to a microphone that is on."""
    verdict.check(not is_listening(page), f"{what}: the microphone is on before anybody began")
    button = page.get_by_role("button", name=START)
    button.focus()
    page.keyboard.press("Enter")
    ready = page.get_by_role("button", name=READY)
    ready.wait_for()
    verdict.check(page.locator(".aloud-light").is_visible(), f"{what}: the light is off")
    verdict.check(is_listening(page), f"{what}: the microphone is off")
    verdict.check(ready.evaluate("node => node === document.activeElement"), f"{what}: the button has not the focus")
    verdict.check("leave the page" in page.locator(".said-aloud").inner_text(), f"{what}: nobody says what becomes of my voice")
    page.wait_for_timeout(900)


def is_over(verdict, page, what):
    page.wait_for_timeout(150)
    verdict.check(not is_listening(page), f"{what}: the microphone is on")
    verdict.equal(f"{what}: lights", page.locator(".aloud-light:visible").count(), 0)


def compared(verdict, page, item, behind):
    """What I said is there, is heard, saved and erased."""
    page.locator(".mine").wait_for()
    is_over(verdict, page, f"{item} was said")
    if behind:
        verdict.check("A good answer" in page.locator(".answer-side").inner_text(), f"{item}: the good answer is not beside mine")
    before = page.evaluate("watched.decoded.length")
    page.get_by_role("button", name="Hear it").click()
    for _ in range(100):
        if page.evaluate("watched.decoded.length") > before:
            break
        page.wait_for_timeout(50)
    played = page.evaluate("watched.decoded").copy()
    verdict.check(len(played) > before and 0.4 < played[-1] < 40, f"{item}: what I said lasts {played} s")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as a file").click()
    verdict.check(saving.value.path().stat().st_size > 500, f"{item}: the file is empty")
    verdict.check(re.fullmatch(re.escape(item) + r"\.(webm|ogg|m4a)", saving.value.suggested_filename), f"it is called {saving.value.suggested_filename}")
    look(verdict, page, f"{item}, said")
    page.get_by_role("button", name="Erase what I said").press("Enter")
    verdict.equal(f"{item}: what is left of my voice", page.locator(".mine").count(), 0)
    verdict.check("Erased" in page.locator(".aloud-results").inner_text(), f"{item}: nobody says that it is erased")
    verdict.check(page.evaluate("document.activeElement !== document.body"), f"{item}: the focus is lost")


def session(verdict, page, base):
    open_session(page, base)
    seen = {}
    while page.locator(".asked").count():
        item, kind = (page.locator(".asked").get_attribute(f"data-{name}") for name in ["item", "kind"])
        if item in seen:
            break
        seen[item] = kind
        verdict.equal(f"{item}: whether it can be said", page.locator(".said-aloud").count(), int(kind != "quiz"))
        if kind == "quiz":
            page.locator(".ways button").nth(0).click()
        else:
            begin(verdict, page, item)
            if item == "points.promise":
                # "Tomorrow" in the middle.
                page.locator(".ways button").nth(0).click()
            elif item == "points.habit":
                # The answer is asked for while the microphone listens; then the next question takes my voice away.
                page.locator(".asked .check").first.click()
                page.locator(".mine").wait_for()
                page.locator(".choice-bar .check").first.click()
            else:
                look(verdict, page, f"{item}, while I speak")
                page.keyboard.press("Enter")
                compared(verdict, page, item, kind != "apply")
                page.locator(".choice-bar .check").first.click()
        page.wait_for_timeout(150)
        is_over(verdict, page, f"after {item}")
        verdict.equal(f"what I said, after {item}", page.locator(".mine").count(), 0)
    verdict.equal("what was asked", sorted(seen), sorted(["parts", "when", "why-first", "points.promise", "one", "my-habit", "points.habit"]))
    kept = page.evaluate("""async () => [localStorage, sessionStorage].map((store) => JSON.stringify(store)).join() + (await Promise.all((await indexedDB.databases())
      .map(({ name }) => new Promise((resolve) => { indexedDB.open(name).onsuccess = ({ target: { result } }) => {
        const tables = [...result.objectStoreNames], found = result.transaction(tables).objectStore(tables[0]).getAll();
        found.onsuccess = () => { result.close(); resolve(JSON.stringify(found.result)); };
      }; })))).join()""")
    verdict.check("why-first" in kept and not re.search("blob|webm|audio", kept), f"something of my voice is kept: {kept[:300]}")


def until_recalled(page):
    while page.locator(".asked").get_attribute("data-kind") in ("quiz", "apply"):
        item = page.locator(".asked").get_attribute("data-item")
        page.locator(".ways button").nth(0).click()
        page.locator(f'.asked:not([data-item="{item}"])').wait_for()


def main():
    with Verdict("rehearsal_practice") as verdict, sync_playwright() as playwright:
        dist = dist_folder().resolve()
        flags = ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required"]
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        with Loopback(dist) as loopback:
            for base in [loopback.address, dist.as_uri()]:
                asked, errors = [], []
                context = browser.new_context(viewport={"width": 360, "height": 780}, accept_downloads=True)
                context.add_init_script(WATCH)
                page = context.new_page()
                page.on("request", lambda request: asked.append(request.url))
                page.on("pageerror", lambda error: errors.append(str(error)))
                session(verdict, page, base)
                verdict.equal("what breaks the policy", page.evaluate("watched.broken"), [])
                verdict.equal("errors of the script", errors, [])
                verdict.check(all(url.startswith((base.rstrip("/"), "blob:")) for url in asked), f"something is loaded from elsewhere: {asked}")
                context.close()

            # Nobody says that it is over: after two minutes the microphone is off, and the answer is there.
            context = browser.new_context()
            context.add_init_script(WATCH)
            page = context.new_page()
            page.clock.install()
            open_session(page, loopback.address)
            until_recalled(page)
            begin(verdict, page, "a long answer")
            page.clock.fast_forward(115_000)
            verdict.check(is_listening(page), "a long answer: the microphone is off before two minutes are over")
            page.clock.fast_forward(10_000)
            page.locator(".mine").wait_for()
            is_over(verdict, page, "a long answer")
            context.close()

            # Without permission: the answer is there, and nothing is recorded.
            context = browser.new_context()
            context.add_init_script(WATCH + "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));")
            page = context.new_page()
            open_session(page, loopback.address)
            until_recalled(page)
            page.get_by_role("button", name=START).click()
            page.get_by_text("Nothing is recorded").wait_for()
            verdict.check(page.evaluate("document.activeElement !== document.body"), "without permission the focus is lost")
            verdict.equal("lights without a microphone", page.locator(".aloud-light:visible").count(), 0)
            page.locator(".asked .check").first.click()
            verdict.check(page.locator(".answer-side").is_visible(), "without permission the answer is not shown")
            verdict.equal("what I said", page.locator(".mine").count(), 0)
            context.close()

            # A browser that cannot record: the card as it was.
            context = browser.new_context()
            context.add_init_script("delete window.MediaRecorder;")
            page = context.new_page()
            open_session(page, loopback.address)
            until_recalled(page)
            verdict.equal("what can be said in a browser that cannot record", page.locator(".said-aloud").count(), 0)
            page.locator(".asked .check").first.click()
            verdict.check(page.locator(".answer-side").is_visible(), "the card is not as it was")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
