"""Practices in WebKitGTK, an engine of Safari's family.

usage: practice_webkit.py FOLDER

Taps alone: lessons are finished, a session is answered, and all of it is there when the page is opened again. The link to
another device is written and read back.
"""

from loopback import Loopback
from practice import ROWS, Site
from verdict import Verdict, dist_folder
from webkit import Browser

# What is asked is answered as the page itself would mark it, by its first control.
CHOOSE = """() => {
  const asked = document.querySelector('.asked');
  for (const input of asked.querySelectorAll('input[type="text"]')) { input.value = '12'; input.dispatchEvent(new Event('input', { bubbles: true })); }
  for (const select of asked.querySelectorAll('select')) { select.selectedIndex = 1; select.dispatchEvent(new Event('change', { bubbles: true })); }
  return asked.querySelector('input[type="radio"], input[type="checkbox"]')?.id ?? null;
}"""


def main():
    folder = dist_folder().resolve()
    site = Site(folder)
    with Verdict("practice_webkit") as verdict, Loopback(folder) as server:
        browser = Browser()
        try:
            for lesson in site.lessons:
                browser.goto(f"{server.address}lessons/{lesson}/index.html")
                browser.until("() => document.querySelector('.done')")
                browser.click(".done")
                browser.until("() => document.querySelector('.to-practice')")
            start = f"{server.address}practice/index.html"
            browser.goto(start)
            verdict.check(browser.until("() => document.querySelector('.today button.button')"), "nothing is asked")
            browser.click(".today button.button")
            count = 0
            while browser.until("() => document.querySelector('.asked')", 2) and count < 20:
                count += 1
                item = browser.evaluate("() => document.querySelector('.asked').dataset.item")
                if browser.evaluate("() => Boolean(document.querySelector('.recalled'))"):
                    # What can be said aloud depends on what the browser can record, and nothing else does.
                    can_record = browser.evaluate("() => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder)")
                    said = browser.evaluate("() => document.querySelectorAll('.said-aloud').length")
                    verdict.equal(f"{item}: whether it can be said aloud", said, int(can_record))
                    if browser.evaluate("() => !document.querySelector('.choice-bar')"):
                        browser.click(".asked .check")
                    browser.until("() => document.querySelector('.choice-bar')")
                    browser.click(".choice-bar .check")
                else:
                    first = browser.evaluate(CHOOSE)
                    if first:
                        browser.click(f'[id="{first}"]')
                    browser.click(".asked .check")
                    verdict.check(browser.until("() => document.querySelector('.comes-back > *')"), f"{item} does not say when it comes back")
                    browser.click(".asked .check")
                browser.until(f"() => document.querySelector('.asked')?.dataset.item !== {item!r}")
            verdict.check(0 < count <= 10, f"a session has {count} questions")
            verdict.check(browser.until("() => document.querySelector('.known')"), "a session does not end")
            rows = browser.evaluate(ROWS, site.course)
            verdict.equal("the rows of a session", len(rows), count)
            browser.goto(start)
            browser.until("() => document.querySelector('.levels')")
            # No question names an objective: each has the numbers of its lesson, and the page says why.
            with_objectives = [entry[0] for entry in site.list["lessons"] if entry[3]]
            notes = browser.evaluate("() => document.querySelectorAll('.sure-of .for-all').length")
            shown = browser.evaluate("() => document.querySelectorAll('.sure-of .can').length")
            verdict.equal("lessons that say that a question counts for all objectives", notes, shown)
            verdict.check(0 < shown <= len(with_objectives), f"{shown} lessons show objectives, of {with_objectives}")
            verdict.equal("objectives with numbers of their own", browser.evaluate("() => document.querySelectorAll('.sure-of .can .level').length"), 0)
            verdict.equal("the rows after the page was opened again", len(browser.evaluate(ROWS, site.course)), count)
            browser.evaluate("() => { Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } }); }")
            browser.click(".move button")
            browser.until("() => window.copied")
            link = browser.evaluate("() => window.copied")
            verdict.check(link.startswith(start + "#practice="), f"the link to another device is {link[:80]}")
        finally:
            browser.close()


if __name__ == "__main__":
    main()
