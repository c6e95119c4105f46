"""Asks axe-core whether every page of a folder is accessible, in Chromium, without the network.

usage: axe.py FOLDER

Each page is judged wide and light, then narrow and dark, with all its details opened and an answer
picked. Fails on any violation, and on any request that leaves the folder.
"""

import functools
import http.server
import importlib.resources
import pathlib
import sys
import threading

from playwright.sync_api import sync_playwright

folder = pathlib.Path(sys.argv[1]).resolve()
axe = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map, ".xhtml": "application/xhtml+xml"
    }

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(
    ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
)
threading.Thread(target=server.serve_forever, daemon=True).start()
origin = f"http://127.0.0.1:{server.server_address[1]}/"

problems = []
pages = sorted([*folder.glob("**/*.html"), *folder.glob("**/*.xhtml")])
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox"]
    )
    page = browser.new_page(reduced_motion="reduce")
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    for path in pages:
        name = str(path.relative_to(folder))
        # A 404 page begins at the path of its site, which this server does not have.
        if name == "404.html":
            continue
        page.goto(origin + name)
        for details in page.query_selector_all("details"):
            details.evaluate("element => { element.open = true }")
        for answer in page.query_selector_all("fieldset input:is([type=radio], [type=checkbox])")[:1]:
            answer.check()
        page.evaluate(axe)
        # Colors do not depend on the width, nor the layout on the colors: two looks show all four.
        for scheme, width in [("light", 1280), ("dark", 390)]:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
            for violation in result["violations"]:
                places = [node["target"] for node in violation["nodes"]]
                problems.append(
                    f"{name} {scheme} {width}: {violation['id']}: {violation['help']} {places}"
                )
        # Vertical lines follow one another sideways.
        mode = page.evaluate("getComputedStyle(document.documentElement).writingMode")
        for width in [1280, 390, 320] if mode == "horizontal-tb" else []:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                problems.append(f"{name} {width}: the page scrolls sideways")
    problems += [f"request to {url}" for url in requests if not url.startswith(origin)]
    browser.close()

if not pages:
    problems.append(f"no pages in {folder}")
print("\n".join(problems) or f"{len(pages)} pages are accessible")
sys.exit(1 if problems else 0)
