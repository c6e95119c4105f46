"""Finds the way through a published course, in Chromium: with and without a script, by keyboard, on each screen.

usage: way.py FOLDER

Wide, the lessons are beside the text without a click. On a phone, one slim bar stays at the top, and the
outline is a sheet over the text. On the course page, lessons are on the first screen, and the lesson to
continue with is first.
"""

import importlib.resources

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()


def accessible(verdict, page, name):
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    verdict.equal(f"{name}: violations", [(v["id"], [node["target"] for node in v["nodes"]]) for v in found], [])


def fits(verdict, page, name):
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    verdict.check(width[0] <= width[1], f"{name}: the page scrolls sideways: {width}")


def wide(verdict, page, name, sections):
    """Beside the text, and there however far the reader is."""
    for _ in range(2):
        here, text = page.locator(".way [aria-current]").bounding_box(), page.locator("main h1").bounding_box()
        verdict.check(here and 0 <= here["y"] < 800, f"{name}: the open lesson is not in the outline: {here}")
        verdict.check(here["x"] + here["width"] <= text["x"] or text["x"] + text["width"] <= here["x"],
                      f"{name}: the outline covers the text")
        if sections:
            verdict.check(page.locator(".on-this-page").is_visible(), f"{name}: no list of sections")
        page.evaluate("scrollTo(0, 2000)")
    fits(verdict, page, name)


def narrow(verdict, page, name, has_next):
    """One slim bar, and a sheet below it."""
    page.evaluate("scrollTo(0, 3000)")
    bar = page.locator(".way").bounding_box()
    verdict.check(abs(bar["y"]) < 1 and bar["height"] <= 64, f"{name}: no slim bar at the top: {bar}")
    verdict.check(page.locator(".way .next").count() == has_next, f"{name}: no next lesson in the bar")
    verdict.check(not page.locator(".on-this-page").is_visible(), f"{name}: sections without a place")
    page.locator(".way summary").focus()
    page.keyboard.press("Enter")
    sheet, here = page.locator(".sheet"), page.locator(".way [aria-current]")
    verdict.check(sheet.is_visible() and here.is_visible(), f"{name}: no sheet")
    box, size = sheet.bounding_box(), page.viewport_size
    verdict.check(box["y"] + box["height"] <= size["height"], f"{name}: the sheet is taller than the screen: {box}")
    fits(verdict, page, name)


def main():
    folder = dist_folder().resolve()
    lessons = sorted(folder.glob("lessons/*/index.html"))
    with Verdict("the way through the course") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for script in (False, True):
            for path in lessons[:3]:
                context = browser.new_context(java_script_enabled=script, reduced_motion="reduce")
                page = context.new_page()
                name = f"{path.parent.name} {'with' if script else 'without'} a script"
                page.set_viewport_size({"width": 1280, "height": 800})
                page.goto(path.as_uri())
                text = path.read_text(encoding="utf-8")
                if not script:
                    wide(verdict, page, f"{name} 1280", "on-this-page" in text)
                for width, scheme in ((390, "light"), (320, "dark"), (768, "light")):
                    page.set_viewport_size({"width": width, "height": 700})
                    page.emulate_media(color_scheme=scheme)
                    page.goto(path.as_uri())
                    narrow(verdict, page, f"{name} {width}", 'class="next" rel="next"' in text)
                    if script:
                        accessible(verdict, page, f"{name} {width}, sheet open")
                        page.keyboard.press("Escape")
                        verdict.check(not page.locator(".sheet").is_visible(), f"{name}: Escape leaves the sheet open")
                        verdict.check(page.evaluate("document.activeElement.nodeName") == "SUMMARY",
                                      f"{name}: the focus is lost")
                page.set_viewport_size({"width": 390, "height": 700})
                page.emulate_media(forced_colors="active")
                page.goto(path.as_uri())
                narrow(verdict, page, f"{name}, forced colors", 'class="next" rel="next"' in text)
                context.close()

        # What is done is marked, and what comes next is first.
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        page = context.new_page()
        page.goto(lessons[0].as_uri())
        accessible(verdict, page, "1280")
        done = page.locator("button.done")
        done.click()
        page.locator(".way .is-done[aria-current]").wait_for(timeout=3000)
        for width, height in ((1280, 800), (390, 844)):
            page.set_viewport_size({"width": width, "height": height})
            page.goto(f"{folder.as_uri()}/index.html")
            page.locator(".progress").wait_for(timeout=3000)
            first = page.locator(".outline > li").first.bounding_box()
            verdict.check(first["y"] < height, f"{width}: no lesson on the first screen: {first}")
            start = page.locator("main a:visible").first
            if len(lessons) > 1:
                verdict.check("button" in start.get_attribute("class"), f"{width}: the first link is not how to continue")
            fits(verdict, page, f"course page {width}")
            accessible(verdict, page, f"course page {width}")
        browser.close()


if __name__ == "__main__":
    main()
