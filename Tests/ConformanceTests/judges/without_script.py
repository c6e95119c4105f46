"""Uses the website of the German sample course as a person does, in Chromium that runs no script of a page.

usage: without_script.py FOLDER

The lessons for a situation are found with the keyboard, counted, and all shown again; on paper all stand
whatever is picked. The explanation of a term never covers the term.
"""

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder


def shown(page):
    """The titles of the lessons in the outline that can be seen."""
    entries = page.locator(".outline > li")
    return [entry.locator(".entry a").inner_text() for entry in entries.all() if entry.is_visible()]


def is_covered(page, scroll):
    """Whether the explanation of the first term stands on it, or beside the window."""
    page.evaluate(f"window.scrollTo(0, {scroll})")
    term = page.locator(".term-link").first
    term.focus()
    word, box = term.bounding_box(), page.locator(".definition").first.bounding_box()
    size = page.viewport_size
    is_apart = box["y"] >= word["y"] + word["height"] - 1 or box["y"] + box["height"] <= word["y"] + 1
    is_inside = box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
    return not (is_apart and is_inside)


def main():
    folder = dist_folder().resolve()
    with Verdict("without a script") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(reduced_motion="reduce", java_script_enabled=False)
        page.goto(f"{folder.as_uri()}/index.html")
        both = ["Kurz", "Vertriebsgeschwindigkeitsmessung"]
        verdict.equal("nothing picked", shown(page), both)
        page.locator("#pick\\.phase").focus()
        page.keyboard.press("ArrowRight")
        verdict.equal("planning", shown(page), both[:1])
        found = page.locator(".found")
        content = found.evaluate("element => getComputedStyle(element, '::before').content")
        verdict.check(found.is_visible() and "counter" in content, f"no count of what fits: {content}")
        page.keyboard.press("ArrowRight")
        verdict.equal("negotiating", shown(page), both[1:])
        page.keyboard.press("Enter")
        verdict.check(page.url.endswith("/index.html"), f"Enter led to {page.url}")
        page.keyboard.press("Tab")
        for _ in range(2):
            page.keyboard.press("ArrowRight")
        verdict.equal("negotiating with an old customer", shown(page), [])
        page.emulate_media(media="print")
        verdict.equal("on paper", shown(page), both)
        page.emulate_media(media="screen")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        verdict.equal("all again", shown(page), both)
        page.goto(f"{folder.as_uri()}/index.html#for.phase.planen")
        verdict.check(
            page.locator("#for\\.phase\\.planen").is_visible(), "a link to a situation does not open it"
        )

        page.goto(f"{folder.as_uri()}/lessons/kurz/index.html")
        for width, height in [(1280, 700), (390, 700), (320, 480)]:
            page.set_viewport_size({"width": width, "height": height})
            verdict.check(not is_covered(page, 0), f"the explanation covers its term at {width}")
        browser.close()


if __name__ == "__main__":
    main()
