"""Judges podcast/manifest.json by the Readium audiobook profile's musts, which its published JSON
Schema does not check, podcast/publication.json by those of the W3C, and podcast/*.m3u8 by what it names."""

import json
import re

from verdict import Verdict, dist_folder

PROFILE = "https://readium.org/webpub-manifest/profiles/audiobook"


def judge_contents(verdict, folder, entries, audio):
    for entry in entries:
        href, _, fragment = entry["href"].partition("#")
        verdict.check(entry.get("title"), f"an entry of the contents has no title: {entry['href']}")
        verdict.check(href in audio, f"the contents lead to {href}, which is not in the reading order")
        if fragment:
            time = re.fullmatch(r"t=(\d+(\.\d+)?)", fragment)
            verdict.check(time and float(time[1]) < audio.get(href, 0), f"{entry['href']} leads past the end")
        judge_contents(verdict, folder, entry.get("children", []), audio)


def judge_publication(verdict, folder, hrefs, total):
    """The W3C manifest of the same recordings (https://www.w3.org/TR/audiobooks/)."""
    manifest = json.loads((folder / "publication.json").read_bytes())
    verdict.equal("W3C: conformsTo", manifest["conformsTo"], "https://www.w3.org/TR/audiobooks/")
    verdict.equal("W3C: reading order", [link["url"] for link in manifest["readingOrder"]], hrefs)
    seconds = [float(link["duration"][2:-1]) for link in manifest["readingOrder"]]
    verdict.check(abs(sum(seconds) - total) < 0.01, f"W3C: the tracks last {sum(seconds)} s together")
    verdict.check(abs(float(manifest["duration"][2:-1]) - total) < 0.01, f"W3C: {manifest['duration']} in all")
    for link in manifest["readingOrder"] + manifest["resources"]:
        verdict.check((folder / link["url"]).is_file(), f"W3C: {link['url']} is not published")
    covers = [link for link in manifest["resources"] if "cover" in link.get("rel", [])]
    verdict.equal("W3C: covers", len(covers), 1)


def main():
    with Verdict("audiobook rules") as verdict:
        folder = dist_folder() / "podcast"
        manifest = json.loads((folder / "manifest.json").read_bytes())
        verdict.equal("@context", manifest["@context"], "https://readium.org/webpub-manifest/context.jsonld")
        metadata = manifest["metadata"]
        verdict.equal("@type", metadata["@type"], "http://schema.org/Audiobook")
        verdict.equal("conformsTo", metadata["conformsTo"], PROFILE)
        verdict.check(metadata.get("title"), "there is no title")
        tracks = manifest["readingOrder"]
        verdict.check(tracks, "the reading order is empty")
        for link in tracks + manifest["resources"]:
            verdict.check("#" not in link["href"] and link.get("type"), f"{link['href']}: a fragment, or no type")
            verdict.check((folder / link["href"]).is_file(), f"{link['href']} is not published")
        for track in tracks:
            verdict.check(track["type"].startswith("audio/"), f"{track['href']} is no audio")
            verdict.check(track.get("duration", 0) > 0, f"{track['href']} has no duration")
        hrefs = [track["href"] for track in tracks]
        verdict.equal("different tracks", len(set(hrefs)), len(hrefs))
        total = sum(track["duration"] for track in tracks)
        verdict.check(abs(total - metadata["duration"]) < 0.01, f"the tracks last {total} s together")
        covers = [link for link in manifest["resources"] if link.get("rel") == "cover"]
        if verdict.equal("covers", len(covers), 1):
            verdict.check(covers[0].get("width") and covers[0].get("height"), "the cover has no size")
        for link in manifest.get("links", []):
            verdict.check(link["href"].startswith("http") or link["rel"] != "self", "self is not absolute")
        judge_contents(verdict, folder, manifest["toc"], {track["href"]: track["duration"] for track in tracks})
        judge_publication(verdict, folder, hrefs, total)
        for playlist in sorted(folder.glob("*.m3u8")):
            lines = playlist.read_text("utf-8").splitlines()
            verdict.equal(f"{playlist.name}: first line", lines[0], "#EXTM3U")
            verdict.equal(f"{playlist.name}: files", [line for line in lines if not line.startswith("#")], hrefs)


if __name__ == "__main__":
    main()
