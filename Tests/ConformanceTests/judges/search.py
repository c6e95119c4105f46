"""Searches a published course as a learner does, in Chromium: from a folder, and from a server in a sub-path whose
policy is `default-src 'self'`.

usage: search.py FOLDER

Words of the course are found in the passages that have them, as they are written there: so the index and the
script make the same terms of a word. A hit opens its section, with the words marked until the reader takes
the marks away. Pages of situations and briefs are found beside the lessons. "/", the arrows and Enter do all of it. Filters count; the number of hits is announced. Before
somebody searches, no file of the index is loaded. axe looks at the page when it is empty, has hits and has
none. Without a script, it lists the lessons.
"""

import gzip
import importlib.resources
import json
import random
import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder as `/course/`, with the policy of a strict host."""

    def log_message(self, *arguments):
        pass

    def translate_path(self, path):
        if not path.startswith("/course/"):
            return "/nowhere"
        return super().translate_path(path.removeprefix("/course"))

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()


def data(file):
    """What a file of the index hands over."""
    name, value = json.loads("[" + file.read_text()[len("lecternSearch("):-len(");\n")] + "]")
    return value


def wait(page, condition):
    """Waits until a condition of the page holds; `wait_for_function` would need a policy with eval."""
    for _ in range(200):
        if page.evaluate(condition):
            return True
        page.wait_for_timeout(50)
    return False


def status(page):
    return page.locator(".search-status").inner_text()


def search(page, query):
    """Types a query, and waits until it is answered."""
    page.evaluate("document.querySelector('.search-status').textContent = '…'")
    page.locator("[id='search.field']").fill(query)
    return wait(page, "document.querySelector('.search-status').textContent !== '…'")


def number(text):
    digits = re.search(r"\d+", text)
    return int(digits[0]) if digits else 0


def accessible(verdict, page, state):
    page.evaluate(AXE)
    for violation in page.evaluate("axe.run(document, { resultTypes: ['violations'], preload: false })")["violations"]:
        verdict.check(False, f"{state}: {violation['id']}: {[node['target'] for node in violation['nodes']]}")


def fits(verdict, page, state):
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        verdict.check(over <= 0, f"{state}: wider than the screen of {width} px by {over} px")


def size(verdict, folder):
    """How much is loaded for a first query, compressed as servers do."""
    def bytes_of(files):
        return sum(len(gzip.compress(file.read_bytes())) for file in files)
    index = [folder / "search/list.js", *(folder / "search/words").glob("*.js"), *(folder / "search").glob("moments.js")]
    lessons = len(list((folder / "search/lessons").glob("*.js")))
    verdict.check(bytes_of(index) <= 25_000, f"the index of {lessons} lessons has {bytes_of(index)} bytes")
    print(f"search: {lessons} lessons, index {bytes_of(index)} bytes, script {bytes_of([folder / 'search/script.js'])}, "
          f"texts {bytes_of((folder / 'search/lessons').glob('*.js'))}")


def opened(verdict, page, name, lesson, heading, word):
    """From the field to a hit, and to its place on the page, by keys alone; and back."""
    search(page, word)
    page.locator("[id='search.field']").focus()
    page.keyboard.press("ArrowDown")
    verdict.check(page.evaluate("document.activeElement.closest('.hits') !== null"), f"{name}: the arrow leads to no hit")
    page.keyboard.press("ArrowUp")
    verdict.equal(f"{name}: after the arrow back", page.evaluate("document.activeElement.id"), "search.field")
    page.keyboard.press("Enter")
    page.wait_for_selector("article.lesson")
    verdict.check(f"lessons/{lesson}/index.html?found=" in page.url, f"{name}: {word} leads to {page.url}")
    verdict.check(page.evaluate("CSS.highlights.has('found') && CSS.highlights.get('found').size > 0"), f"{name}: {word} is not marked on its page")
    top = page.evaluate("(id) => document.getElementById(id)?.getBoundingClientRect().top ?? -1", heading)
    verdict.check(-1 < top < 800, f"{name}: the section {heading} is at {top} px")
    accessible(verdict, page, f"{name}, a found page")
    page.keyboard.press("Escape")
    verdict.check(not page.evaluate("CSS.highlights.has('found')"), f"{name}: Escape leaves the marks")
    verdict.equal(f"{name}: what Escape leaves", page.locator(".found-words").count(), 0)
    page.go_back()
    verdict.check(wait(page, "document.querySelectorAll('.hits > li').length > 0"), f"{name}: the hits are gone after going back")


def on_phone(verdict, browser, address, name):
    """On a phone the first hit is on the first screen, and filters open on request."""
    context = browser.new_context(viewport={"width": 390, "height": 700})
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(".hits > li")
    top = page.locator(".hits > li").first.bounding_box()["y"]
    verdict.check(top < 600, f"{name}: on a phone the first hit is {top} px down")
    boxes = page.locator(".search-filters input")
    verdict.check(not boxes.first.is_visible(), f"{name}: on a phone the filters are open")
    page.locator(".search-filters > summary").focus()
    page.keyboard.press("Enter")
    boxes.first.check()
    wait(page, "document.querySelector('.search-filters > summary .count') !== null")
    verdict.equal(f"{name}: picked filters", page.locator(".search-filters > summary .count").inner_text(), "(1)")
    verdict.check(boxes.first.is_visible(), f"{name}: the filters close when one is picked")
    accessible(verdict, page, f"{name}, with filters on a phone")
    context.close()


def used(verdict, browser, folder, address, name):
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    loaded, complaints = [], []
    page.on("request", lambda request: loaded.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    lessons = sorted((folder / "lessons").glob("*/index.html"))
    page.goto(f"{address}lessons/{lessons[0].parent.name}/index.html")
    page.keyboard.press("/")
    page.wait_for_selector("[id='search.field']")
    verdict.check(page.url.endswith("/search.html"), f"{name}: / leads to {page.url}")
    verdict.equal(f"{name}: what has the focus", page.evaluate("document.activeElement.id"), "search.field")
    early = [url for url in loaded if "/search/" in url and not url.endswith("search/script.js")]
    verdict.equal(f"{name}: what is loaded before a query", early, [])
    verdict.equal(f"{name}: the lessons of an empty search", page.locator(".search-lessons a:visible").count(), len(lessons))
    accessible(verdict, page, f"{name}, empty")
    fits(verdict, page, f"{name}, empty")

    # Each word as it is written, from its own passage.
    draw = random.Random(7)
    texts = {file.stem: data(file) for file in sorted((folder / "search/lessons").glob("*.js"))}
    words = sorted({(lesson, word) for lesson, passages in texts.items() for _, _, _, text in passages
                    for word in re.findall(r"[^\W\d_]{4,}", text)})
    for lesson, word in draw.sample(words, min(25, len(words))):
        if not verdict.check(search(page, word + " "), f"{name}: no answer for {word}"):
            continue
        while page.locator(".search > button:visible").count():
            shown = page.locator(".hits > li").count()
            page.locator(".search > button").click()
            wait(page, f"document.querySelectorAll('.hits > li').length > {shown}")
        links = page.locator(".hits a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        verdict.check(any(link.startswith(f"lessons/{lesson}/") for link in links), f"{name}: {word} is not found in {lesson}")
        # Arabic has words for one and two.
        verdict.check(number(status(page)) == len(links) or len(links) in (1, 2) and not re.search(r"\d", status(page)),
                      f"{name}: {word} has {len(links)} hits, and the status says {status(page)}")
        verdict.check(page.locator(".hits mark").count(), f"{name}: {word} is not marked")
    accessible(verdict, page, f"{name}, with hits")
    fits(verdict, page, f"{name}, with hits")

    terms = [data(file) for file in [folder / "search/terms.js"] if file.exists()]
    unique = [
        (lesson, anchor, word) for lesson, passages in texts.items() for kind, anchor, _, text in passages
        if kind == 0 and anchor for word in re.findall(r"[^\W\d_]{6,}", text)
        if sum(word[:5].lower() in str(passage).lower() for passages in [*texts.values(), *terms] for passage in passages) == 1]
    if unique:
        opened(verdict, page, name, *unique[0])

    # Filters: each says how many are left.
    if data(folder / "search/list.js")["facets"]:
        passages = [set(re.findall(r"[^\W\d_]{2,}", text)) for lesson in texts.values() for _, _, _, text in lesson]
        common = max(sorted(set().union(*passages)), key=lambda word: sum(word in passage for passage in passages))
        search(page, common + " ")
        boxes = page.locator(".search-filters input")
        verdict.check(boxes.count(), f"{name}: no filters for {common}")
        for place in range(min(3, boxes.count())):
            label = page.locator(".search-filters label").nth(place).inner_text()
            boxes.nth(place).focus()
            page.keyboard.press("Space")
            wanted = int(re.search(r"\((\d+)\)", label)[1])
            left = "document.querySelector('.search-status').textContent"
            # Arabic has words for one and two.
            words = f" || {wanted} < 3 && !/\\d/.test({left})"
            verdict.check(wait(page, f"/(^|\\D){wanted}(\\D|$)/.test({left}){words}"),
                          f"{name}: {label} leaves {status(page)}")
            verdict.check(page.evaluate("document.activeElement.checked"), f"{name}: the focus is lost after {label}")
            page.keyboard.press("Space")
        accessible(verdict, page, f"{name}, with filters")
        on_phone(verdict, browser, f"{address}search.html?q={common}", name)

    search(page, "xqzvwk")
    verdict.equal(f"{name}: hits for nothing", page.locator(".hits > li").count(), 0)
    verdict.check("xqzvwk" in status(page), f"{name}: no result is announced as {status(page)}")
    verdict.equal(f"{name}: the role of the result", page.locator(".search-status").get_attribute("role"), "status")
    accessible(verdict, page, f"{name}, without hits")
    search(page, "<img src=x onerror=alert(1)> \" ' & \\ [ ( * ?")
    verdict.equal(f"{name}: elements that a query makes", page.locator(".search img").count(), 0)
    verdict.equal(f"{name}: complaints", complaints, [])
    foreign = [url for url in loaded if not url.startswith(address)]
    verdict.equal(f"{name}: requests to elsewhere", foreign, [])
    context.close()


def moments(verdict, browser, folder, address, name):
    """Pages of situations and briefs are found in their own words, below the lessons, which stay as they are."""
    rows = data(folder / "search/moments.js")
    pages = sorted(path.relative_to(folder).as_posix() for path in [*folder.glob("find/*/index.html"), *folder.glob("brief/*/index.html")])
    verdict.equal(f"{name}: pages that can be found", sorted(row[0] for row in rows), pages)
    situations = [row for row in rows if len(row) == 3]
    pairs = [row for row in situations if "__" in row[0]]
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}search.html")
    page.wait_for_selector("[id='search.field']")
    shown = ".found-moments li a"
    for path, _, words in [*situations[:3], *pairs[:3]]:
        search(page, words)
        links = page.locator(shown).evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        verdict.check(path in links[:3], f"{name}: “{words}” finds {links}, and not {path}")
        verdict.check(len(links) <= 5, f"{name}: “{words}” finds {len(links)} situations and briefs")
    for path, title, _, points in [row for row in rows if len(row) == 4][:3]:
        search(page, title)
        links = page.locator(shown).evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        verdict.check(path in links, f"{name}: “{title}” finds {links}, and not its brief")
        # The lesson comes first, as it does in a course without briefs.
        first = page.locator(".hits a").first
        verdict.check(f"lessons/{path.split('/')[1]}/" in first.get_attribute("href"), f"{name}: “{title}” finds first {first.get_attribute('href')}")
        point = next(iter(re.findall(r"[^\W\d_]{7,}", points)), None)
        if point:
            search(page, point)
            found = page.locator(f"{shown}[href='{path}']").count()
            verdict.check(found or page.locator(shown).count() == 5, f"{name}: “{point}” does not find {path}, which has it in its points")
            search(page, title)
        first = page.locator(".hits a").first
        verdict.check(first.bounding_box()["y"] < page.locator(shown).first.bounding_box()["y"], f"{name}: “{title}” has its brief above the lesson")
    accessible(verdict, page, f"{name}, with situations and briefs")
    fits(verdict, page, f"{name}, with situations and briefs")
    # By keys: past the last hit there is the first situation, and the way back.
    search(page, situations[0][2])
    page.locator(".hits a, [id='search.field']").last.focus()
    page.keyboard.press("ArrowDown")
    verdict.check(page.evaluate("document.activeElement.closest('.found-moments') !== null"), f"{name}: the arrow leads to no situation")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/**")
    page.goto(f"{address}search.html")
    page.wait_for_selector("[id='search.field']")
    search(page, "xqzvwk")
    verdict.check(not page.locator(".found-moments").is_visible(), f"{name}: an empty list of situations is shown")
    verdict.equal(f"{name}: errors with situations", errors, [])
    context.close()


def unscripted(verdict, browser, folder):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "search.html").as_uri())
    verdict.equal("lessons without a script", page.locator(".search-lessons a:visible").count(), len(list((folder / "lessons").glob("*/index.html"))))
    verdict.equal("fields without a script", page.locator("input:visible").count(), 0)
    context.close()


def main():
    folder = dist_folder().resolve()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with Verdict("search") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        size(verdict, folder)
        used(verdict, browser, folder, folder.as_uri() + "/", "from a folder")
        used(verdict, browser, folder, f"http://127.0.0.1:{server.server_port}/course/", "from a server")
        if (folder / "search/moments.js").exists():
            moments(verdict, browser, folder, folder.as_uri() + "/", "from a folder")
        unscripted(verdict, browser, folder)
        browser.close()


main()
