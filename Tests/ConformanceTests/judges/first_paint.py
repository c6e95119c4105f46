"""Measures how soon a learner sees a lesson on a telephone network, in Chromium, from a local server.

usage: first_paint.py FOLDER

The network is WebPageTest's "3G": 1.6 Mb/s down, 768 kb/s up, 300 ms for each request. The server compresses texts,
as those in docs/deploy.md do. Nothing is in the browser's cache.
"""

import gzip
import http.server
import threading
from functools import partial

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

MOST = 1.5
NETWORK = {"offline": False, "latency": 300, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 768_000 / 8}
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


class Server(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = self.translate_path(self.path)
        kind = self.guess_type(path)
        if not kind.startswith("text/") and "javascript" not in kind and "svg" not in kind:
            return super().do_GET()
        with open(path, "rb") as file:
            body = gzip.compress(file.read(), 6)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def seconds(browser, address):
    """From the request of a page to its first words or pictures."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    page.goto(address, wait_until="load")
    for _ in range(100):
        paint = page.evaluate(PAINT)
        if paint:
            break
        page.wait_for_timeout(20)
    context.close()
    return paint / 1000


def main():
    folder = dist_folder().resolve()
    lessons = sorted(folder.glob("lessons/*/index.html"), key=lambda path: path.stat().st_size)
    with Verdict("first paint") as verdict, sync_playwright() as playwright:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Server, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        # The first page of a browser pays for its start.
        seconds(browser, f"http://127.0.0.1:{server.server_port}/accessibility.html")
        for path in {lessons[len(lessons) // 2], lessons[-1], folder / "index.html"}:
            name = path.relative_to(folder).as_posix()
            # A busy machine paints late, and the network never makes it sooner.
            times = [seconds(browser, f"http://127.0.0.1:{server.server_port}/{name}") for _ in range(3)]
            print(f"{name}: {min(times):.2f} s")
            verdict.check(0 < min(times) <= MOST, f"{name} is seen after {min(times):.2f} s")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
