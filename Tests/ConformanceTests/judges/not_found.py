"""Serves a published course in three ways, and asks each for pages that do not exist, in Chromium.

usage: not_found.py FOLDER

At the address that the course says it has, at the root of a host, and, without an address, at most two
folders deep: the page that says so has the look of the site, and leads back where the address is right.
"""

import functools
import http.server
import re
import shutil
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder


class Host(http.server.SimpleHTTPRequestHandler):
    """Answers with the course's own page, as hosts for static sites do."""

    prefix = "/"

    def log_message(self, *arguments):
        pass

    def translate_path(self, path):
        inside = path[len(self.prefix):] if path.startswith(self.prefix) else "no-such-file"
        return super().translate_path("/" + inside)

    def send_error(self, code, message=None, explain=None):
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(folder, prefix):
    handler = type("At", (Host,), {"prefix": prefix})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}{prefix}"


def main():
    folder = dist_folder().resolve()
    text = (folder / "404.html").read_text(encoding="utf-8")
    base = re.search(r'<base href="([^"]*)">', text)
    with Verdict("404") as verdict, sync_playwright() as playwright, tempfile.TemporaryDirectory() as copy:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        places = [("at the root of a host", folder, "/", False)]
        if base:
            places.append(("at its address", folder, base.group(1), True))
            # The same page without an address, as a course without one has it.
            unknown = Path(copy, "site")
            shutil.copytree(folder, unknown)
            style = re.search(r'<link rel="stylesheet" href="([^"/]*)">', text).group(1)
            links = "".join(f'<link rel="stylesheet" href="{up}{style}">' for up in ("../", "../../"))
            plain = text.replace(base.group(0), "")
            (unknown / "404.html").write_text(re.sub(r'<link rel="stylesheet" href="(\.\./)+[^"/]*">', links, plain))
            places.append(("without an address", unknown, "/some/folder/", False))
        for name, served, prefix, leads_back in places:
            origin = serve(served, prefix)
            for missing in ("nothing", "lessons/nothing", "lessons/nothing/index.html"):
                page.goto(origin + missing)
                body = page.evaluate("getComputedStyle(document.body).backgroundColor")
                verdict.equal(f"{name}, {missing}: the background", body, "rgb(251, 250, 246)")
                if leads_back:
                    page.locator("main a.button").click()
                    verdict.check(page.url.endswith(f"{prefix}index.html"), f"{name}: the way back leads to {page.url}")
        browser.close()


if __name__ == "__main__":
    main()
