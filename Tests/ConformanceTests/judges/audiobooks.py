"""Judges the audiobooks in packages/: both manifests by JSON Schemas of ours, the musts that no schema sees (every
file there, every time in its file, sums, order, what is stored), and the file with chapters by what mutagen and
ffprobe read in it."""

import json
import re
import struct
import subprocess
import tempfile
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import mutagen.mp4

from verdict import Verdict, dist_folder

SCHEMAS = Path(__file__).parent.parent / "schemas"


def judge_schema(verdict, name, schema, manifest):
    schema = json.loads((SCHEMAS / f"{schema}.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(manifest))
    verdict.check(not errors, "; ".join(f"{name}: {error.json_path}: {error.message}" for error in errors))


def judge_zip(verdict, name, package, first):
    """What both standards and ISO 21320-1 say about the archive itself."""
    names = package.namelist()
    verdict.equal(f"{name}: the first file", names[0], first)
    verdict.equal(f"{name}: different names", len(set(names)), len(names))
    for entry in package.infolist():
        is_text = entry.filename.endswith((".json", ".html", ".vtt"))
        expected = zipfile.ZIP_DEFLATED if is_text else zipfile.ZIP_STORED
        verdict.equal(f"{name}: {entry.filename}: packing", entry.compress_type, expected)
        verdict.check(not entry.extra, f"{name}: {entry.filename}: has an extra field")
        verdict.check(not entry.flag_bits & 1, f"{name}: {entry.filename}: is encrypted")
        verdict.check(re.fullmatch(r"[A-Za-z0-9._/-]+", entry.filename), f"{name}: {entry.filename}: name")



def judge_duration(verdict, name, package, path, stated):
    """A stated duration is that of the decoded sound, to a hundredth of a second."""
    # Of what it cannot seek in, ffmpeg does not see the end that is to be cut off.
    with tempfile.NamedTemporaryFile(suffix=".mp3") as file:
        file.write(package.read(path))
        file.flush()
        decoded = subprocess.run(
            ["ffmpeg", "-v", "error", "-nostdin", "-f", "mp3", "-i", file.name, "-map", "0:a:0", "-f", "s16le", "-ac", "1",
             "-ar", "44100", "pipe:1"], capture_output=True, check=True)
    actual = len(decoded.stdout) / 2 / 44100
    verdict.check(abs(actual - stated) < 0.01, f"{name}: {path} lasts {actual:.3f} s, not {stated} s")


def milliseconds(seconds):
    return round(seconds * 1000)


def judge_readium(verdict, dist, path):
    name = path.name
    with zipfile.ZipFile(path) as package:
        judge_zip(verdict, name, package, "manifest.json")
        manifest = json.loads(package.read("manifest.json"))
        judge_schema(verdict, name, "readium-audiobook", manifest)
        tracks = {track["href"]: track["duration"] for track in manifest["readingOrder"]}
        verdict.equal(f"{name}: different tracks", len(tracks), len(manifest["readingOrder"]))
        listed = list(tracks) + [link["href"] for link in manifest["resources"]]
        verdict.equal(f"{name}: files", sorted(listed + ["manifest.json"]), sorted(package.namelist()))
        total = sum(milliseconds(duration) for duration in tracks.values())
        verdict.equal(f"{name}: the sum of the durations", milliseconds(manifest["metadata"]["duration"]), total)
        for href, duration in tracks.items():
            judge_duration(verdict, name, package, href, duration)
        judge_toc(verdict, name, manifest["toc"], tracks)
        judge_texts(verdict, name, package)
        return tracks


def judge_toc(verdict, name, entries, tracks):
    for entry in entries:
        href, _, fragment = entry["href"].partition("#t=")
        verdict.check(href in tracks, f"{name}: the contents lead to {href}, which is not in the reading order")
        if fragment:
            verdict.check(float(fragment) < tracks.get(href, 0), f"{name}: {entry['href']} leads past the end")
        judge_toc(verdict, name, entry.get("children", []), tracks)


class Contents(HTMLParser):
    """The entry page of a W3C package."""

    def __init__(self, text):
        super().__init__()
        self.navs, self.links, self.publication, self.depth = 0, [], [], 0
        self.other = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "nav":
            self.depth += 1
            self.navs += values.get("role") == "doc-toc"
        if tag == "link" and "publication" in (values.get("rel") or "").split():
            self.publication.append(values["href"])
        if tag == "a":
            (self.links if self.depth else self.other).append(values["href"])

    def handle_endtag(self, tag):
        self.depth -= tag == "nav"


def judge_w3c(verdict, dist, path, readium):
    name = path.name
    with zipfile.ZipFile(path) as package:
        judge_zip(verdict, name, package, "publication.json")
        manifest = json.loads(package.read("publication.json"))
        judge_schema(verdict, name, "w3c-audiobook", manifest)
        tracks = {track["url"]: float(track["duration"][2:-1]) for track in manifest["readingOrder"]}
        verdict.equal(f"{name}: tracks, and those of the other package", tracks, readium)
        total = sum(milliseconds(duration) for duration in tracks.values())
        verdict.equal(f"{name}: the sum of the durations", milliseconds(float(manifest["duration"][2:-1])), total)
        resources = [link["url"] for link in manifest["resources"]]
        listed = list(tracks) + resources + ["publication.json"]
        verdict.equal(f"{name}: files", sorted(listed), sorted(package.namelist()))
        for track in manifest["readingOrder"]:
            for other in track.get("alternate", []):
                verdict.check(other["url"] in resources, f"{name}: {other['url']} is not a resource")
        page = Contents(package.read("index.html").decode())
        verdict.equal(f"{name}: tables of contents", page.navs, 1)
        verdict.equal(f"{name}: links to the manifest", page.publication, ["publication.json"])
        for link in page.links:
            href, _, fragment = link.partition("#t=")
            verdict.check(href in tracks, f"{name}: the contents lead to {href}")
            if fragment:
                start, end = (float(part) for part in fragment.split(","))
                verdict.check(start < end <= tracks.get(href, 0), f"{name}: {link} is not in its file")
        verdict.equal(f"{name}: tracks in the contents", {link.partition("#")[0] for link in page.links}, set(tracks))
        for link in page.other:
            verdict.check(link in package.namelist(), f"{name}: {link} leads to no file")
        judge_texts(verdict, name, package)


def judge_texts(verdict, name, package):
    for path in package.namelist():
        if path.endswith((".html", ".vtt")):
            text = package.read(path).decode()
            verdict.check("\ufffd" not in text and len(text) > 100, f"{name}: {path}: hardly any text")


def boxes(data, start, end):
    """The boxes of an MPEG-4 file: kind, and where the content is."""
    while start + 8 <= end:
        size, kind = struct.unpack(">I4s", data[start:start + 8])
        head = 8
        if size == 1:
            size, head = struct.unpack(">Q", data[start + 8:start + 16])[0], 16
        size = size or end - start
        yield kind, start + head, start + size
        start += size


def judge_m4b(verdict, dist, path, readium):
    name = path.name
    data = path.read_bytes()
    top = [kind for kind, _, _ in boxes(data, 0, len(data))]
    verdict.equal(f"{name}: kind", data[4:12], b"ftypM4A ")
    verdict.check(top.index(b"moov") < top.index(b"mdat"), f"{name}: the index is not at the beginning")
    book = mutagen.mp4.MP4(path)
    verdict.check(book.tags.get("\xa9nam") and book.tags.get("\xa9alb"), f"{name}: has no title")
    verdict.equal(f"{name}: kind of media", book.tags.get("stik"), [2])
    verdict.equal(f"{name}: covers", len(book.tags.get("covr", [])), 1)
    total = sum(readium.values())
    # The encoder puts two to three frames around each recording.
    longest = total + len(readium) * 0.12
    verdict.check(total <= book.info.length <= longest, f"{name}: lasts {book.info.length} s, not {total} s")
    read = json.loads(subprocess.run(
        ["ffprobe", "-v", "error", "-show_chapters", "-show_streams", "-of", "json", str(path)],
        capture_output=True, check=True).stdout)
    chapters = read["chapters"]
    verdict.check(len(chapters) >= len(readium), f"{name}: only {len(chapters)} chapters")
    starts = [float(chapter["start_time"]) for chapter in chapters]
    verdict.equal(f"{name}: order of chapters", starts, sorted(set(starts)))
    lessons = [i for i, chapter in enumerate(chapters) if re.match(r"\d+\. ", chapter["tags"]["title"])]
    verdict.equal(f"{name}: chapters that begin lessons", len(lessons), len(readium))
    # Each lesson begins where those before it end.
    place = 0
    for index, duration in zip(lessons, readium.values()):
        at = starts[index]
        verdict.check(place - 0.001 <= at <= place + len(readium) * 0.12, f"{name}: a lesson at {at} s, not {place} s")
        place += duration
    audio = [stream for stream in read["streams"] if stream["codec_type"] == "audio"]
    verdict.equal(f"{name}: sound", [(s["codec_name"], s["channels"], s["sample_rate"]) for s in audio],
                  [("aac", 1, "44100")])


def main():
    with Verdict("audiobooks") as verdict:
        dist = dist_folder()
        readium = {}
        for path in sorted(dist.glob("packages/*.audiobook")):
            readium = judge_readium(verdict, dist, path)
        verdict.check(readium, "there is no .audiobook")
        for path in sorted(dist.glob("packages/*.lpf")):
            judge_w3c(verdict, dist, path, readium)
        for path in sorted(dist.glob("packages/*.m4b")):
            judge_m4b(verdict, dist, path, readium)
        verdict.equal("kinds of audiobooks", len(list(dist.glob("packages/*.lpf")) + list(dist.glob("packages/*.m4b"))), 2)


if __name__ == "__main__":
    main()
