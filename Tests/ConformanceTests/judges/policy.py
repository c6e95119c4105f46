"""Opens every page of a folder in Chromium and asks whether it breaks its own content security policy.

usage: policy.py FOLDER

Each page is opened from a server below a path, and from the folder itself. All details are opened, answers
are picked and checked, and what is typed is kept. Fails on any violation, on any request that leaves the
folder, and on a page without a policy. A page with something forbidden in it is opened as well, to see that
violations are noticed.
"""

import pathlib
import shutil
import sys
import tempfile

from loopback import Loopback
from playwright.sync_api import sync_playwright
from verdict import Verdict, dist_folder

STRICT = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
LISTENER = """addEventListener('securitypolicyviolation', (event) => {
    (window.violations ??= []).push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
})"""
USE = """async () => {
    document.querySelectorAll('details').forEach((details) => { details.open = true; });
    for (const input of document.querySelectorAll('input[type=radio], input[type=checkbox]')) input.click();
    for (const input of document.querySelectorAll('input[type=text], textarea')) {
        input.value = 'Call Ann';
        input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const button of document.querySelectorAll('main button')) {
        if (/check|pruef|done/.test(button.className)) button.click();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return window.violations ?? [];
}"""


def judge(page, verdict, name, address):
    page.goto(address)
    verdict.equal(f"{name}: violations", page.evaluate(USE), [])
    policy = page.locator("meta[http-equiv=Content-Security-Policy]")
    if verdict.equal(f"{name}: policies", policy.count(), 1):
        verdict.equal(f"{name}: the policy", policy.get_attribute("content"), STRICT)
    verdict.check(page.evaluate("document.styleSheets.length") > 0, f"{name}: has no style")


def main():
    dist = dist_folder().resolve()
    with Verdict("policy") as verdict, tempfile.TemporaryDirectory() as root, sync_playwright() as playwright:
        below = pathlib.Path(root) / "courses" / "one"
        shutil.copytree(dist, below)
        broken = (below / "index.html").read_text().replace("<main", '<main style="color: red"', 1)
        (below / "broken.html").write_text(broken)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(reduced_motion="reduce")
        page.add_init_script(LISTENER)
        requests, refused = [], []
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: refused.append(f"{page.url}: {error}"))
        with Loopback(root) as server:
            pages = sorted(path.relative_to(dist).as_posix() for path in dist.rglob("*.html"))
            verdict.check(pages, "there are no pages")
            for name in pages:
                # The page for missing addresses begins at the path of its site, which neither has.
                if name == "404.html":
                    verdict.check(f'content="{STRICT}"' in (dist / name).read_text(), f"{name}: has no policy")
                    continue
                judge(page, verdict, name, f"{server.address}courses/one/{name}")
                judge(page, verdict, name, (dist / name).as_uri())
            page.goto(f"{server.address}courses/one/broken.html")
            verdict.check(page.evaluate(USE), "a style in a page is not noticed")
            own = (server.address, dist.as_uri(), "data:", "blob:")
            verdict.equal("requests that leave the folder", [url for url in requests if not url.startswith(own)], [])
        verdict.equal("errors of scripts", refused, [])
        browser.close()


if __name__ == "__main__":
    main()
