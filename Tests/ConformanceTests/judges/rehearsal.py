"""Rehearses aloud on a published course, in Chromium with a microphone that hums, from a server and from a folder.

usage: rehearsal.py FOLDER

The others are heard from the recording, at the times of their lines, and nothing of the answer with them; my turns are as long
as they say. The microphone is on in my turns only, and its light with it. What was said is played back, saved as a file on
request, and gone once it is erased or the page is left: no store has it. Without permission nothing is recorded, and without a
microphone or a script the card is as it was. No brief of a role is in what the others say. axe looks at each state in both
schemes, on a phone; nothing breaks the policy, and nothing is loaded from elsewhere.
"""

import json
import re

from playwright.sync_api import sync_playwright

from loopback import Loopback
from rehearsal_parts import WATCH, is_listening, look
from verdict import Verdict, dist_folder


def talk(verdict, page, data, what):
    """Plays the buyer's counterpart to the end, and compares."""
    activity = next(part for part in data["activities"] if part["kind"] == "roleplay" and "lines" in part)
    verdict.equal("the people", activity["people"], ["Buyer", "Seller"])
    heard = " ".join(line[3] for line in activity["lines"])
    verdict.check("elephants" not in heard and "zebras" not in heard, "a brief is in what is said")
    box = page.locator("#" + activity["element"].replace(".", "\\.") + " .aloud")
    box.locator("summary").click()
    box.locator("select").select_option(label="Seller")
    look(verdict, page, f"{what}, before it begins")
    verdict.check(not is_listening(page), "the microphone is on before anybody began")
    box.get_by_role("button", name="Begin").click()
    turns = [line for line in activity["lines"] if line[0] == 1]
    for number, line in enumerate(turns):
        ready = box.get_by_role("button", name="I have said it")
        ready.wait_for(timeout=20000)
        verdict.check(box.locator(".aloud-light").is_visible(), "the light is off in my turn")
        verdict.check(is_listening(page), "the microphone is off in my turn")
        verdict.check(ready.evaluate("node => node === document.activeElement"), "my button has not the focus")
        page.wait_for_timeout(900)
        if number == 0:
            page.evaluate("watched.hold()")
            look(verdict, page, f"{what}, in my turn")
            page.evaluate("watched.release()")
        ready.press("Enter")
    box.locator(".aloud-results li").first.wait_for()
    verdict.check(not is_listening(page), "the microphone is on after the last turn")
    verdict.check(not box.locator(".aloud-light").is_visible(), "the light is on after the last turn")
    parts = page.evaluate("watched.parts")
    others = [line for line in activity["lines"] if line[0] == 0]
    verdict.equal("the lines of the other that were played", len(parts), len(others))
    for (begin, end), line in zip(parts, others):
        verdict.check(abs(begin - line[1] / 1000) < 0.05, f"{line[3]!r} is played from {begin}, and is at {line[1]}")
        verdict.check(line[2] / 1000 <= end < line[2] / 1000 + 0.25, f"{line[3]!r} is played until {end}, and ends at {line[2]}")
    rows = box.locator(".aloud-results ol > li")
    verdict.equal("my turns", rows.count(), len(turns))
    for row, line in zip(rows.all(), turns):
        verdict.check(line[3] in row.inner_text(), f"{line[3]!r} is not beside what I said")
    verdict.equal("what observers watch for", box.locator(".checklist input").count(), 2)
    box.locator(".checklist label").first.click()
    verdict.check(box.locator(".checklist input").first.is_checked(), "a line of the checklist cannot be ticked")
    look(verdict, page, f"{what}, at the end")

    rows.first.locator(".mine").get_by_role("button", name="Hear it").click()
    for _ in range(100):
        if page.evaluate("watched.decoded.length"):
            break
        page.wait_for_timeout(50)
    played = page.evaluate("watched.decoded")
    verdict.check(played and 0.4 < played[0] < 40, f"what I said lasts {played} s")
    with page.expect_download() as saving:
        rows.first.get_by_role("button", name="Save as a file").click()
    file = saving.value.path()
    verdict.check(file.stat().st_size > 500, "the file is empty")
    verdict.check(re.fullmatch(r"ask-2\.(webm|ogg|m4a)", saving.value.suggested_filename), f"it is called {saving.value.suggested_filename}")
    box.get_by_role("button", name="Erase what I said").click()
    verdict.equal("what is left of my voice", box.locator(".mine").count(), 0)
    kept = page.evaluate("""async () => [localStorage.length, sessionStorage.length, (await caches?.keys?.() ?? []).length,
      JSON.stringify((await indexedDB.databases()).map((base) => base.name))]""")
    verdict.check("voice" not in json.dumps(kept) and kept[0] == 0 and kept[1] == 0, f"something is kept: {kept}")

    # Once more, and away in the middle: the microphone is off at once.
    box.get_by_role("button", name="Once more").click()
    box.get_by_role("button", name="I have said it").wait_for(timeout=20000)
    box.get_by_role("button", name="Stop").click()
    page.wait_for_timeout(200)
    verdict.check(not is_listening(page), "the microphone is on after Stop")


def answer(verdict, page, data):
    activity = next(part for part in data["activities"] if part["kind"] == "exercise")
    box = page.locator("#" + activity["element"].replace(".", "\\.") + " .aloud")
    box.locator("summary").click()
    box.get_by_role("button", name="Begin").click()
    ready = box.get_by_role("button", name="I have said it")
    ready.wait_for(timeout=20000)
    # Nobody presses the button: the time is over by itself.
    begun = page.evaluate("performance.now()")
    box.locator(".aloud-results li").first.wait_for(timeout=20000)
    took = (page.evaluate("performance.now()") - begun) / 1000
    verdict.check(activity["seconds"] - 1.5 < took < activity["seconds"] + 2, f"the turn took {took} s, and should take {activity['seconds']}")
    verdict.check("It is the buyer" in box.locator(".aloud-results").inner_text(), "the good answer is not shown")


def main():
    with Verdict("rehearsal") as verdict, sync_playwright() as playwright:
        dist = dist_folder()
        fake = ["--no-sandbox", "--use-fake-device-for-media-stream", "--autoplay-policy=no-user-gesture-required"]
        path = "lessons/call/index.html"
        data = json.loads(re.search(r"lesson\+json\">(.*?)</script>", (dist / path).read_text(), re.S)[1])
        script = next(part for part in data["activities"] if part["kind"] == "roleplay")
        verdict.check(all("free" != part["id"] for part in data["activities"]), "a role-play without a script has one")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=fake + ["--use-fake-ui-for-media-stream"])
        with Loopback(dist) as loopback:
            address = loopback.address
            for base in [address, dist.as_uri()]:
                asked = []
                context = browser.new_context(viewport={"width": 360, "height": 780}, accept_downloads=True)
                context.add_init_script(WATCH)
                page = context.new_page()
                page.on("request", lambda request: asked.append(request.url))
                page.goto(f"{base.rstrip('/')}/{path}")
                page.locator(".aloud").first.wait_for()
                talk(verdict, page, data, base.split(":")[0])
                answer(verdict, page, data)
                verdict.equal("what breaks the policy", page.evaluate("watched.broken"), [])
                verdict.check(all(url.startswith((base.rstrip("/"), "blob:")) for url in asked), f"something is loaded from elsewhere: {asked}")
                verdict.equal("the cards with a rehearsal", page.locator(".aloud").count(), 2)
                context.close()

            # Without permission: the turns are there, and nothing is recorded.
            context = browser.new_context()
            context.add_init_script(WATCH + "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));")
            page = context.new_page()
            page.goto(f"{address.rstrip('/')}/{path}")
            box = page.locator("#" + script["element"].replace(".", "\\.") + " .aloud")
            box.locator("summary").click()
            box.get_by_role("button", name="Begin").click()
            for _ in range(2):
                ready = box.get_by_role("button", name="I have said it")
                ready.wait_for(timeout=20000)
                verdict.check(not box.locator(".aloud-light").is_visible(), "the light is on without a microphone")
                ready.click()
            box.locator(".aloud-results ol > li").first.wait_for()
            verdict.check("Nothing is recorded" in box.locator(".aloud-results").inner_text(), "nobody says that nothing is recorded")
            verdict.equal("what I said", box.locator(".mine").count(), 0)
            context.close()

            # A browser that cannot record: the card as it was.
            context = browser.new_context()
            context.add_init_script("delete window.MediaRecorder;")
            page = context.new_page()
            page.goto(f"{address.rstrip('/')}/{path}")
            page.locator(".player-bar").wait_for()
            verdict.equal("rehearsals in a browser that cannot record", page.locator(".aloud").count(), 0)
            verdict.check(page.locator(".role-card").count() >= 3, "the card is not as it was")
            context.close()
        browser.close()


main()
