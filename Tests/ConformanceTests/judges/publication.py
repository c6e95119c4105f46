"""Judges dist/ as a whole: publish.json lists every file with its true bytes and digest, XML and JSON are
well-formed, and names are such that every server and disk can hold them."""

import hashlib
import json
import re
from xml.etree import ElementTree

from verdict import Verdict, dist_folder


def judge_manifest(verdict, dist, files):
    manifest = json.loads((dist / "publish.json").read_bytes())
    listed = {entry["path"]: entry for entry in manifest["files"]}
    verdict.equal("version", manifest["version"], 1)
    verdict.equal("different paths in publish.json", len(listed), len(manifest["files"]))
    verdict.equal("order of publish.json", list(listed), sorted(listed))
    verdict.equal("files in publish.json", sorted(listed), sorted(files - {"publish.json"}))
    for path in sorted(files & listed.keys()):
        content = (dist / path).read_bytes()
        verdict.equal(f"{path}: bytes", listed[path]["bytes"], len(content))
        verdict.equal(f"{path}: sha256", listed[path]["sha256"], hashlib.sha256(content).hexdigest())
        verdict.check(listed[path]["edition"] in ("web", "podcast", "handouts", "book", "audiobook", "packages"), f"{path}: edition")
        verdict.check(content, f"{path}: is empty")


def judge_content(verdict, dist, files):
    for path in sorted(files):
        verdict.check(re.fullmatch(r"[A-Za-z0-9._/-]+", path), f"{path}: not a name for every server")
        content = (dist / path).read_bytes()
        try:
            if path.endswith((".xml", ".svg")):
                ElementTree.fromstring(content)
            elif path.endswith(".json"):
                json.loads(content)
            elif path.endswith((".html", ".css", ".vtt", ".m3u8")):
                verdict.check("\ufffd" not in content.decode(), f"{path}: holds a replacement character")
        except (ElementTree.ParseError, ValueError) as error:
            verdict.check(False, f"{path}: {error}")
    folded = {path.lower() for path in files}
    verdict.equal("different names where case does not count", len(folded), len(files))


def main():
    with Verdict("publication") as verdict:
        dist = dist_folder()
        files = {str(file.relative_to(dist)) for file in dist.rglob("*") if file.is_file()}
        judge_manifest(verdict, dist, files)
        judge_content(verdict, dist, files)


if __name__ == "__main__":
    main()
