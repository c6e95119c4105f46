"""Looks at the pages of moments in Chromium, from a server, from a folder and without a script.

usage: moments.py FOLDER CALENDAR ZONE START

The page that finds shows what its address asks for, says so, writes choices into the address, and ignores what the course does
not know; without a script it is a list. A brief has at most 15 kB with all that it loads, works in a frame of another host
without storage, tells its height to that page only, and is copied as rich and as plain text. A deal from an address is text in
a heading, whatever is in it; answers are of one deal, and travel in a link. CALENDAR is what `lectern calendar` writes for START
in ZONE: the learner's page makes the same events, which two libraries read. axe looks at the pages in both schemes.
"""

import http.server
import importlib.resources
import json
import re
import sys
import tempfile
import threading
from datetime import timezone
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit
from zoneinfo import ZoneInfo

import icalendar
import vobject
from playwright.sync_api import sync_playwright

from loopback import Loopback
from verdict import Verdict

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
HOSTILE = '"><img src=x onerror="window.hit=1"><script>window.hit=1</script>\u202e'


def look(verdict, page, what):
    for scheme, width in [("light", 1280), ("dark", 390)]:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(AXE)
        for violation in page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]:
            verdict.check(False, f"{what}, {scheme}: {violation['id']}: {[node['target'] for node in violation['nodes']]}")
        verdict.check(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{what} scrolls sideways at {width}")


def shown(page):
    return [entry for entry in page.locator(".moments-list > li").all() if entry.is_visible()]


def finder(verdict, page, folder, base):
    text = (folder / "find/index.html").read_text()
    fits = [set(found.split()) for found in re.findall(r'<li data-fits="([^"]*)">', text)]
    names = sorted({name for own in fits for name in own})
    facets = sorted({name.split(".")[0] for name in names})
    page.goto(base + "find/index.html")
    verdict.equal("lessons without a choice", len(shown(page)), len(fits))
    look(verdict, page, "the page that finds")
    for first in names:
        for second in [None, *(name for name in names if name.split(".")[0] > first.split(".")[0])]:
            wanted = [name for name in (first, second) if name]
            query = "&".join("=".join(name.split(".")) for name in wanted)
            page.goto(f"{base}find/index.html?{query}")
            count = sum(set(wanted) <= own for own in fits)
            verdict.equal(f"lessons for {query}", len(shown(page)), count)
            status = page.locator(".moments-found").inner_text()
            verdict.check(str(count) in status if count else not re.search(r"\d", status), f"{query}: the page says “{status}”")
            folder_name = "__".join(name.replace(".", "_") for name in sorted(wanted, key=lambda name: text.index(f'value="{name.split(".")[1]}"')))
            verdict.equal(f"a page for {query}", (folder / f"find/{folder_name}/index.html").exists(), count > 0)
    page.goto(f"{base}find/index.html?{facets[0]}=nothing&deal=Mill&x={quote(HOSTILE)}")
    verdict.equal("lessons for an unknown value", len(shown(page)), len(fits))
    first = page.locator("form.moments input:not([value=''])").first
    first.check(force=True)
    query = parse_qs(urlsplit(page.url).query)
    verdict.equal("the choice in the address", query.get(first.get_attribute("name")), [first.get_attribute("value")])
    verdict.equal("the deal in the address", query.get("deal"), ["Mill"])
    verdict.check(page.evaluate("window.hit === undefined"), "an address runs a script")
    page.reload()
    verdict.check(page.locator("form.moments input:not([value=''])").first.is_checked(), "a shared address forgets the choice")
    verdict.check("deal=Mill" in page.locator(".moments-list a").first.get_attribute("href"), "links forget the deal")


def situations(verdict, page, folder, base):
    pages = sorted(folder.glob("find/*/index.html"))
    verdict.check(pages, "no situation has a page")
    for path in pages:
        html = path.read_text()
        verdict.check(re.search(r'href="\.\./\.\./lessons/', html), f"{path.parent.name} is empty")
    page.goto(base + pages[-1].relative_to(folder).as_posix())
    look(verdict, page, "the page of a situation")


def briefs(verdict, browser, page, folder, base):
    paths = sorted(folder.glob("brief/*/index.html"))
    verdict.check(paths, "no lesson has a brief")
    loaded = sum(next(folder.glob(f"brief/{name}*")).stat().st_size for name in ("style", "script"))
    largest = max(path.stat().st_size for path in paths) + loaded
    verdict.check(largest <= 15_000, f"a brief has {largest} bytes")
    print(f"largest brief: {largest} bytes")
    path = paths[0].relative_to(folder).as_posix()
    page.goto(f"{base}{path}?deal={quote(HOSTILE)}&account=Mossgate")
    verdict.check(page.evaluate("window.hit === undefined"), "a deal runs a script")
    verdict.check("<img src=x" in page.locator(".deal").inner_text(), "a deal is not shown as it is")
    verdict.check("\u202e" not in page.locator(".deal").inner_text(), "a deal turns the direction around")
    verdict.check("account=Mossgate" in page.locator(".ways a").last.get_attribute("href"), "a link forgets the deal")
    look(verdict, page, "a brief")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(base + path)
    page.locator(".copy button").click()
    page.wait_for_timeout(200)
    copied = page.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
    }""")
    title = page.locator("h1").inner_text()
    verdict.check(title in copied[0] and title in copied[1], "the copy has no title")
    verdict.check("<button" not in copied[0] and "href=\"http" in copied[0], "the rich copy has controls, or addresses that lead nowhere")
    verdict.check("<" not in copied[1].replace("<-", "") or "<" in page.locator("main").inner_text(), "the plain copy has markup")
    page.goto(base + "brief/index.html")
    look(verdict, page, "the list of briefs")
    entries = page.locator(".briefs > li")
    all_entries = entries.count()
    one = next((name for name in re.findall(r'data-fits="([^" ]+)', page.content())), None)
    if one:
        page.goto(f"{base}brief/index.html?{one.replace('.', '=')}&deal=Mill")
        visible = [entry for entry in entries.all() if entry.is_visible()]
        verdict.check(0 < len(visible) <= all_entries, "a situation has no brief")
        verdict.check(all(one in entry.get_attribute("data-fits").split() for entry in visible), "a brief is for something else")
    host(verdict, browser, folder, base, path)


def host(verdict, browser, folder, base, path):
    """The element in a page of another host, with a strict policy, where the frame has no storage."""
    lesson = path.split("/")[1]
    origin = base.rstrip("/")
    policy = f"default-src 'none'; script-src {origin}; frame-src {origin}; style-src 'none'"
    body = f'<!DOCTYPE html><html lang="en"><title>CRM</title><script src="{base}lectern-brief.js"></script><h1>Deal</h1><lectern-brief lesson="{lesson}" deal="{HOSTILE.replace(chr(34), "&quot;")}"></lectern-brief></html>'

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context()
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"http://localhost:{server.server_address[1]}/")
    frame = page.frame_locator("lectern-brief iframe")
    frame.locator("h1").wait_for()
    page.wait_for_timeout(500)
    height = page.locator("lectern-brief iframe").bounding_box()["height"]
    inner = page.frames[1].evaluate("document.documentElement.getBoundingClientRect().height")
    frames = json.loads(re.search(r'"frames":\s*(\[[^\]]*\])', next(folder.glob("brief/script*.js")).read_text())[1])
    if frames:
        verdict.check(abs(height - 320) < 1, f"a site that the course does not allow is told a height: {height}")
        verdict.check("frame-ancestors 'self' " + " ".join(frames) in (folder / "_headers").read_text(), "_headers has another policy")
    else:
        verdict.check(abs(height - inner) < 2, f"the frame is {height} high, and the brief {inner}")
    verdict.check(page.locator("lectern-brief iframe").get_attribute("title"), "the frame has no name")
    verdict.equal("links that open in the frame", frame.locator(".ways a:not([target=_blank])").count(), 0)
    verdict.check(page.frames[1].evaluate("window.hit === undefined"), "a deal runs a script in a frame")
    verdict.equal("errors in a frame of another site", errors, [])
    context.close()
    server.shutdown()


def deal(verdict, page, base):
    """Answers of a deal are apart, and travel in a link."""
    page.goto(base + "me/index.html")
    page.locator(".mine-live").wait_for()
    lessons = json.loads(page.locator('script[type="application/vnd.lectern.learner+json"]').text_content())["lessons"]
    sheets = [sheet for lesson in lessons for sheet in lesson["sheets"]]
    if not sheets:
        return
    sheet = sheets[0]
    place, anchor = sheet[2].removeprefix("../").split("#")
    section = page.locator(f'[id="{anchor}"]')
    field = section.locator("textarea, input[type=text]").first
    page.goto(f"{base}{place}?deal={quote(HOSTILE)}&account=Mossgate#{anchor}")
    section.locator(".keep").wait_for()
    heading = section.locator(".for-deal").inner_text()
    verdict.check("<img src=x" in heading and "Mossgate" in heading and "\u202e" not in heading, f"the heading is {heading!r}")
    verdict.check(page.evaluate("window.hit === undefined"), "a deal runs a script on a worksheet")
    look(verdict, page, "a worksheet of a deal")
    page.goto(f"{base}{place}?deal=Mill#{anchor}")
    section.locator(".keep").wait_for()
    answer = 'Anna & Ben <b>“£”</b> 痛'
    field.fill(answer)
    page.wait_for_timeout(500)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    buttons = section.locator(".keep button")
    buttons.nth(0).click()
    text = page.evaluate("navigator.clipboard.readText()")
    verdict.check("Mill" in text.splitlines()[1] and answer in text, f"copied as text: {text!r}")
    buttons.nth(1).click()
    page.wait_for_timeout(200)
    link = page.evaluate("navigator.clipboard.readText()")
    verdict.check("Anna" not in link and "deal=Mill" in link.split("#")[0], f"the link is {link}")
    page.goto("about:blank")
    page.goto(f"{base}{place}?deal=Barn#{anchor}")
    section.locator(".keep .kept").wait_for()
    verdict.equal("the answer of another deal", field.input_value(), "")
    other = page.context.browser.new_context()
    second = other.new_page()
    second.goto(link)
    place_there = second.locator(f'[id="{anchor}"]')
    place_there.locator(".keep .kept").wait_for()
    there = place_there.locator("textarea, input[type=text]").first
    verdict.equal("the answer on another device", there.input_value(), answer)
    there.fill("Mine")
    second.wait_for_timeout(500)
    second.goto("about:blank")
    second.goto(link)
    place_there.locator(".keep .kept").wait_for()
    verdict.equal("an answer of one's own", there.input_value(), "Mine")
    verdict.check(len(place_there.locator("[role=status]").inner_text()) > 20, "nothing is said about other answers")
    second.goto("about:blank")
    second.goto(link.split("~")[0] + "~" + "AAAA<script>")
    place_there.locator(".keep .kept").wait_for()
    verdict.equal("an answer after a broken link", there.input_value(), "Mine")
    other.close()
    page.goto(base + "me/index.html")
    page.locator(".of-sheets").wait_for()
    names = page.locator(".of-sheets .entry a").all_inner_texts()
    verdict.check(any("(Mill)" in name for name in names), f"worksheets: {names}")


def calendar(verdict, page, base, expected, zone, start):
    page.goto(base + "me/index.html")
    page.locator(".of-calendar").wait_for()
    look(verdict, page, "the learner's page with a calendar")
    page.locator("[id='mine.start']").fill(start)
    with tempfile.TemporaryDirectory() as folder:
        with page.expect_download() as download:
            page.locator(".of-calendar button").press("Enter")
        path = Path(folder) / download.value.suggested_filename
        download.value.save_as(path)
        raw = path.read_bytes()
    verdict.check(path.name.endswith(f"-{start}.ics"), f"the file is {path.name}")
    for line in raw.split(b"\r\n"):
        verdict.check(len(line) <= 75 and b"\n" not in line, f"a line has {len(line)} octets")
        line.decode()

    def events(data):
        return {str(event["UID"]): (event.decoded("DTSTART"), event.decoded("DTEND"), str(event["SUMMARY"]), str(event["DESCRIPTION"]),
                                    str(event["URL"]), len(event.walk("VALARM")))
                for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}

    own, command = events(raw), events(Path(expected).read_bytes())
    verdict.check(len(own) > 3, f"there are {len(own)} events")
    verdict.equal("events of the browser", own, command)
    second = next(vobject.readComponents(raw.decode()))
    second.validate(raiseException=True)
    verdict.equal("events of vobject", {event.uid.value: event.dtstart.value.astimezone(timezone.utc) for event in second.vevent_list},
                  {uid: event[0] for uid, event in own.items()})
    hours = {event[0].astimezone(ZoneInfo(zone)).strftime("%H:%M") for event in own.values()}
    verdict.equal("hours on the clock", len(hours), 1)


def next_call(verdict, page, base):
    page.goto(base + "me/index.html")
    part = page.locator(".of-next")
    if not part.count():
        return
    verdict.equal("briefs before a choice", part.locator("li").count(), 0)
    select = part.locator("select").first
    select.select_option(index=1)
    verdict.check(part.locator("li a").count() > 0, "no brief is for a situation that lessons are for")
    href = part.locator("li a").first.get_attribute("href")
    verdict.check(f"{select.get_attribute('id').split('.')[-1]}=" in page.url, "the choice is not in the address")
    page.goto(base + "me/" + href)
    verdict.check(page.locator("h1").count() == 1 and page.locator(".copy").count() == 1, f"{href} is no brief")


def plain(verdict, browser, folder):
    """From a folder, with a script and without one."""
    for script in [True, False]:
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto((folder / "find/index.html").as_uri())
        verdict.equal(f"the form without a server, script {script}", page.locator("form.moments").is_visible(), script)
        verdict.check(page.locator(".moments-list > li a").first.is_visible(), "the page that finds is empty")
        first = sorted(folder.glob("brief/*/index.html"))[0]
        page.goto(first.as_uri())
        verdict.equal(f"the copy button, script {script}", page.locator(".copy button").count(), int(script))
        verdict.check(page.locator(".ways a").count() > 0, "a brief leads nowhere")
        context.close()


def main(folder, expected, zone, start):
    folder = Path(folder).resolve()
    with Verdict("moments") as verdict, sync_playwright() as playwright, Loopback(folder) as loopback:
        base = loopback.address
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(reduced_motion="reduce", timezone_id=zone)
        page = context.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if "Content Security Policy" in message.text else None)
        finder(verdict, page, folder, base)
        situations(verdict, page, folder, base)
        briefs(verdict, browser, page, folder, base)
        deal(verdict, page, base)
        calendar(verdict, page, base, expected, zone, start)
        next_call(verdict, page, base)
        plain(verdict, browser, folder)
        verdict.equal("errors of scripts", errors, [])
        browser.close()


main(*sys.argv[1:])
