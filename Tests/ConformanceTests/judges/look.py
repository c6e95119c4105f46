"""Chooses how the pages of a published course look, in Chromium, by keyboard: colors and the size of the text.

usage: look.py FOLDER

What is chosen holds at once, on the other pages of the course, and when one is loaded again; the page has it
before it is complete. On paper, pages are light. Without a script there is no menu, and the device decides.
"""

import importlib.resources

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
# What a page looks like when it is complete, before scripts of other parts have done anything.
EARLY = """document.addEventListener("DOMContentLoaded", () => { window.early = document.documentElement.dataset.theme; })"""


def luminance(page):
    return sum(int(part) for part in page.evaluate(BACKGROUND)[4:-1].split(",")[:3]) / 3


def accessible(verdict, page, name):
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    verdict.equal(f"{name}: violations", [(v["id"], [node["target"] for node in v["nodes"]]) for v in found], [])


def choose(page, keys):
    """Opens the menu and moves to the radio buttons, with the keyboard alone."""
    page.locator(".display summary").focus()
    for key in keys:
        page.keyboard.press(key)


def main():
    folder = dist_folder().resolve()
    lesson = sorted(folder.glob("lessons/*/index.html"))[0].as_uri()
    home = f"{folder.as_uri()}/index.html"
    with Verdict("the look of pages") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme="light", reduced_motion="reduce")
        page = context.new_page()
        page.add_init_script(EARLY)
        page.goto(lesson)
        light, size = luminance(page), page.evaluate(SIZE)
        verdict.check(light > 200, f"the page is not light: {light}")
        is_rtl = page.evaluate("document.documentElement.dir") == "rtl"
        forward = "ArrowDown"
        choose(page, ["Enter", "Tab", forward, forward])
        verdict.equal("the choice", page.evaluate("document.documentElement.dataset.theme"), "dark")
        verdict.check(luminance(page) < 60, "dark is not dark")
        choose(page, ["Tab", "Tab", forward])
        verdict.check(page.evaluate(SIZE) > size * 1.1, "the text is not larger")
        for width in (1280, 768, 390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            box = page.locator(".display .panel").bounding_box()
            verdict.check(box["x"] >= 0 and box["x"] + box["width"] <= width, f"{width}: the menu leaves the screen: {box}")
            accessible(verdict, page, f"dark, menu open, {width}, {'rtl' if is_rtl else 'ltr'}")
        page.keyboard.press("Escape")
        verdict.check(not page.locator(".display .panel").is_visible(), "Escape leaves the menu open")
        page.goto(home)
        verdict.equal("the look before the page is complete", page.evaluate("window.early"), "dark")
        verdict.check(luminance(page) < 60 and page.evaluate(SIZE) > size * 1.1, "another page forgets the look")
        page.locator(".display summary").click()
        accessible(verdict, page, "course page, dark, menu open")
        page.emulate_media(media="print")
        verdict.check(luminance(page) > 200, "a page is dark on paper")
        page.emulate_media(media="screen", color_scheme="dark", forced_colors="active")
        verdict.check(page.locator(".display .panel").is_visible(), "no menu in forced colors")
        page.emulate_media(forced_colors="none")
        choose(page, ["Tab", "ArrowUp"])
        verdict.check(luminance(page) > 200, "light is not light on a dark device")
        choose(page, ["Tab", "ArrowUp"])
        verdict.check(luminance(page) < 60, "automatic is not as the device is")
        context.close()

        page = browser.new_page(java_script_enabled=False, color_scheme="dark")
        page.goto(lesson)
        verdict.check(page.locator(".display").count() == 0, "a menu that does nothing")
        verdict.check(page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(20, 25, 27)",
                      "without a script, a dark device has a light page")
        browser.close()


if __name__ == "__main__":
    main()
