"""Judges what dist/ says about its packages: catalog.json by its schema in docs/, the OPDS feed by one of ours, and
the page "Take it with you"; all of them say the truth about the files. A course without packages has the catalog."""

import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import jsonschema

from verdict import Verdict, dist_folder

ROOT = Path(__file__).parents[3]


def judge_schema(verdict, name, schema, value):
    schema = json.loads(schema.read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(value))
    verdict.check(not errors, "; ".join(f"{name}: {error.json_path}: {error.message}" for error in errors)[:600])


def judge_catalog(verdict, dist):
    catalog = json.loads((dist / "catalog.json").read_bytes())
    judge_schema(verdict, "catalog.json", ROOT / "docs/catalog.schema.json", catalog)
    site = catalog["course"].get("address")
    for lesson in catalog["lessons"]:
        verdict.check(lesson["files"], f"catalog.json: {lesson['id']} has no files")
        roles = [file["role"] for file in lesson["files"]]
        verdict.check({"page", "markdown"} <= set(roles), f"catalog.json: {lesson['id']} has only {roles}")
        for file in lesson["files"] + lesson.get("media", []):
            judge_file(verdict, dist, site, file)
    for package in catalog["packages"]:
        judge_file(verdict, dist, site, package)
    made = sorted(f"packages/{file.name}" for file in dist.glob("packages/*") if file.name != "SHA256SUMS")
    verdict.equal("packages in catalog.json", sorted(package["path"] for package in catalog["packages"]), made)
    return catalog, site


def judge_file(verdict, dist, site, entry):
    path = entry["path"]
    if not verdict.check((dist / path).is_file(), f"catalog.json: {path} is not published"):
        return
    content = (dist / path).read_bytes()
    verdict.equal(f"catalog.json: {path}: bytes", entry["bytes"], len(content))
    verdict.equal(f"catalog.json: {path}: sha256", entry["sha256"], hashlib.sha256(content).hexdigest())
    judge_address(verdict, site, entry)


def judge_address(verdict, site, entry):
    if site:
        path = entry["path"].removesuffix("index.html")
        verdict.equal(f"catalog.json: address of {entry['path']}", entry.get("address"), urljoin(site, path))


def judge_feed(verdict, dist, catalog, site):
    schema = ROOT / "Tests/ConformanceTests/schemas/opds.schema.json"
    feed = json.loads((dist / "opds/feed.json").read_bytes())
    judge_schema(verdict, "opds/feed.json", schema, feed)
    base = urljoin(site, "opds/feed.json") if site else "http://localhost/opds/feed.json"
    root = site or "http://localhost/"
    acquired = []
    for publication in feed["publications"]:
        for link in publication["links"] + publication["images"]:
            path = urljoin(base, link["href"]).removeprefix(root)
            verdict.check((dist / path).is_file(), f"opds/feed.json: {link['href']} leads to no file")
            if link.get("rel", "").startswith("http://opds-spec.org/acquisition"):
                acquired.append((path, link["type"]))
            if link.get("rel") == "self":
                verdict.equal(f"{path} and its entry in the feed", json.loads((dist / path).read_bytes()), publication)
    books = [(package["path"], package["type"]) for package in catalog["packages"]
             if package["holds"] not in ("publication", "web", "podcast", "handouts")]
    verdict.equal("what the OPDS feed offers", sorted(acquired), sorted(books))


class Downloads(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.hrefs = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "a" and "download" in values:
            self.hrefs.append(values["href"])


def judge_page(verdict, dist, catalog):
    text = (dist / "take/index.html").read_text("utf-8")
    expected = [f"../{package['path']}" for package in catalog["packages"]] + ["../packages/SHA256SUMS"]
    verdict.equal("downloads of the page", Downloads(text).hrefs, expected)
    for package in catalog["packages"]:
        size = package["bytes"]
        shown = f"{max(1, (size + 500) // 1000)} " if size < 1_000_000 else f"{(size + 500_000) // 1_000_000} "
        verdict.check(shown in text, f"take/index.html: does not say {shown} of {package['path']}")
    copy = (dist / "take/copy.html").read_text("utf-8")
    verdict.equal("downloads of the copy's page", Downloads(copy).hrefs, [])
    verdict.check('href="take/index.html"' in (dist / "index.html").read_text("utf-8"), "no link from the course")


def main():
    with Verdict("packages") as verdict:
        dist = dist_folder()
        catalog, site = judge_catalog(verdict, dist)
        if not catalog["packages"]:
            return
        judge_feed(verdict, dist, catalog, site)
        judge_page(verdict, dist, catalog)


if __name__ == "__main__":
    main()
