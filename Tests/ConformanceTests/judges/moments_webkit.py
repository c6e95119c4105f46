"""Finds by situation, briefs and the calendar in WebKitGTK, an engine of Safari's family.

usage: moments_webkit.py FOLDER EXPECTED.ics START

What the page counts is what its list says, and the search finds the pages; a brief shows a deal as text; the calendar has the events of the command.
"""

import json
import re
import sys
from pathlib import Path
from urllib.parse import quote

import icalendar

from loopback import Loopback
from verdict import Verdict
from webkit import Browser

VISIBLE = "() => [...document.querySelectorAll('.moments-list > li')].filter((entry) => entry.checkVisibility()).length"
HOSTILE = "<img src=x onerror=window.hit=1>"

# The file is kept where the page would give it to the learner.
MAKE = """async (start) => {
  const real = URL.createObjectURL;
  let blob = null;
  URL.createObjectURL = (given) => { blob = given; return real.call(URL, given); };
  const field = document.getElementById("mine.start");
  field.value = start;
  for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  document.querySelector(".of-calendar button").click();
  for (let wait = 0; wait < 50 && !blob; wait += 1) await new Promise((go) => setTimeout(go, 100));
  return blob ? blob.text() : "";
}"""


def main(folder, expected, start):
    folder = Path(folder).resolve()
    with Verdict("moments_webkit") as verdict, Loopback(folder) as server:
        browser = Browser()
        try:
            # The search finds situations in their own words.
            listed = json.loads("[" + (folder / "search/moments.js").read_text()[len("lecternSearch("):-len(");\n")] + "]")[1]
            path, title, words = next(row for row in listed if "__" in row[0])
            browser.goto(f"{server.address}search.html?q={quote(words)}")
            verdict.check(browser.until("() => document.querySelector('.found-moments li a')"), "the search finds no situation")
            verdict.equal("the first situation that is found", browser.evaluate("() => document.querySelector('.found-moments li a').getAttribute('href')"), path)
            browser.click(".found-moments li a")
            verdict.check(browser.until("() => document.querySelector('main h1, h1')?.textContent.includes('·')"), f"“{title}” does not open")

            text = (folder / "find/index.html").read_text()
            fits = [set(found.split()) for found in re.findall(r'<li data-fits="([^"]*)">', text)]
            browser.goto(server.address + "find/index.html")
            verdict.equal("lessons without a choice", browser.evaluate(VISIBLE), len(fits))
            for name in sorted({name for own in fits for name in own}):
                browser.goto(f"{server.address}find/index.html?{name.replace('.', '=')}")
                verdict.equal(f"lessons for {name}", browser.evaluate(VISIBLE), sum(name in own for own in fits))
            path = sorted(folder.glob("brief/*/index.html"))[0].relative_to(folder).as_posix()
            browser.goto(f"{server.address}{path}?deal={quote(HOSTILE)}")
            verdict.check(browser.until("() => document.querySelector('.deal')?.innerText.includes('<img src=x')"), "a deal is not shown as it is")
            verdict.check(not browser.evaluate("() => window.hit ?? null"), "a deal runs a script")
            verdict.check(browser.evaluate("() => Boolean(document.querySelector('.copy button'))"), "a brief cannot be copied")
            browser.goto(server.address + "me/index.html")
            verdict.check(browser.until("() => document.querySelector('.of-calendar button')"), "no calendar is offered")
            made = browser.evaluate(MAKE, start)
            own, command = ({str(event["UID"]): (event.decoded("DTSTART"), str(event["DESCRIPTION"])) for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}
                            for data in (made, Path(expected).read_text()))
            verdict.check(len(own) > 3, f"there are {len(own)} events")
            # This browser has the zone of the machine: days and questions are what it shares with the command.
            verdict.equal("the days and questions of the calendar", {uid: (event[0].date(), event[1]) for uid, event in own.items()},
                          {uid: (event[0].date(), event[1]) for uid, event in command.items()})
        finally:
            browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
