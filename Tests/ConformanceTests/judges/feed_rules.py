"""Judges podcast/feed.xml by PSP-1, Apple's requirements and the podcast namespace.

Only Python's own library is used, and none of Lectern's code. The rules are those of the
specifications, as a directory checks them before it accepts a feed.
"""

import re
import uuid
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser

from feed import Feed, NAMESPACES, find, find_all, text
from verdict import Verdict, dist_folder

PODCASTS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
MARKUP = {"p", "ol", "ul", "li", "a", "b", "i", "strong", "em"}
LOOPBACK = ("http://127.0.0.1", "http://localhost")


class Markup(HTMLParser):
    """Gathers the tags of a piece of HTML and whether each that opens is closed."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.balanced = set(), [], True
        self.feed(html)
        self.balanced = self.balanced and not self.open

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.balanced = False


def judge_document(verdict, feed):
    head = feed.bytes[:200].decode("utf-8", "replace")
    verdict.check(head.startswith('<?xml version="1.0" encoding="UTF-8"?>'), "no XML declaration")
    verdict.equal("the root", feed.root.tag, "rss")
    verdict.equal("rss/@version", feed.root.get("version"), "2.0")
    declared = set(re.findall(rb'xmlns:(\w+)="([^"]*)"', feed.bytes))
    for prefix, uri in NAMESPACES.items():
        verdict.check((prefix.encode(), uri.encode()) in declared, f"{prefix} is not declared as {uri}")
    for element in feed.root.iter():
        if len(element) == 0 and element.text:
            verdict.check(element.text == element.text.strip(), f"blanks around {element.text!r}")
            is_long = element.tag in ("description", "{%s}encoded" % NAMESPACES["content"])
            limit = 4000 if is_long else 255
            if element.tag.endswith("}encoded"):
                continue
            verdict.check(len(element.text.encode() if is_long else element.text) <= limit,
                          f"{element.tag} is longer than {limit}")
        for name in ("href", "url"):
            judge_address(verdict, feed, element.get(name))


def judge_address(verdict, feed, url):
    if url is None or not url.startswith("http"):
        return
    verdict.check(url.isascii() and " " not in url, f"{url} is not plain ASCII")
    if not feed.site.startswith(LOOPBACK):
        verdict.check(url.startswith("https:"), f"{url} is not https")
    page, _, place = url.partition("#")
    file = feed.file(page)
    if file is None:
        return
    if page.endswith("/"):
        file = file / "index.html"
        # A feed may be published without its pages.
        if not file.is_file():
            return
    verdict.check(file.is_file(), f"{url} leads to no published file")
    if place and file.suffix == ".html" and file.is_file():
        verdict.check(f'id="{place}"' in file.read_text(), f"{url} leads to no place on its page")


def judge_channel(verdict, feed):
    channel = feed.channel
    for path in ("title", "description", "link", "language", "itunes:explicit"):
        verdict.check(text(channel, path), f"the channel has no {path}")
    link = find(channel, "atom:link")
    verdict.equal("atom:link/@rel", link.get("rel"), "self")
    verdict.equal("atom:link/@type", link.get("type"), "application/rss+xml")
    verdict.check(re.fullmatch(r"[a-z]{2}(-[a-z]{2})?", text(channel, "language") or ""),
                  "language is not two letters and a region")
    verdict.check(find_all(channel, "itunes:category"), "the channel has no itunes:category")
    verdict.check(text(channel, "itunes:explicit") in ("true", "false"), "itunes:explicit")
    verdict.check(find(channel, "itunes:image") is not None, "the channel has no itunes:image")
    verdict.check(text(channel, "podcast:locked") in ("yes", "no"), "podcast:locked")
    verdict.check(text(channel, "itunes:author"), "the channel has no itunes:author")
    verdict.equal("itunes:type", text(channel, "itunes:type"), "serial")
    verdict.equal("podcast:medium", text(channel, "podcast:medium"), "course")
    rights = text(channel, "copyright") or ""
    verdict.check(not re.search(r"copyright|©|\b(19|20)\d\d\b", rights, re.I),
                  f"copyright holds the word, the sign or a year: {rights!r}")
    guid = text(channel, "podcast:guid") or ""
    verdict.check(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", guid), "podcast:guid")
    person = find(channel, "podcast:person")
    verdict.check(person is not None and person.text, "the channel has no podcast:person")
    judge_cover(verdict, feed)


def judge_cover(verdict, feed):
    """Square, 1400 to 3000 pixels: read from the PNG's own header."""
    file = feed.file(find(feed.channel, "itunes:image").get("href"))
    if not verdict.check(file and file.is_file(), "the cover is not published"):
        return
    head = file.read_bytes()[:26]
    if head[:8] == b"\x89PNG\r\n\x1a\n":
        width, height = int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
        verdict.check(width == height and 1400 <= width <= 3000, f"the cover is {width} × {height}")
        verdict.check(head[25] in (0, 2, 3), "the cover has an alpha channel")
    else:
        verdict.check(head[:3] == b"\xff\xd8\xff", "the cover is neither PNG nor JPEG")


def judge_item(verdict, feed, item):
    name = text(item, "title")
    verdict.check(name, "an item has no title")
    enclosures = item.findall("enclosure")
    if not verdict.equal(f"{name}: enclosures", len(enclosures), 1):
        return
    enclosure = enclosures[0]
    file = feed.file(enclosure.get("url"))
    if verdict.check(file and file.is_file(), f"{name}: the enclosure leads to no published file"):
        verdict.equal(f"{name}: length", enclosure.get("length"), str(file.stat().st_size))
    verdict.equal(f"{name}: type", enclosure.get("type"), "audio/mpeg")
    verdict.check(enclosure.get("url", "").endswith(".mp3"), f"{name}: the extension is not .mp3")
    show = uuid.UUID(text(feed.channel, "podcast:guid"))
    if file is not None:
        verdict.equal(f"{name}: guid", text(item, "guid"), str(uuid.uuid5(show, file.stem)))
    verdict.equal(f"{name}: isPermaLink", item.find("guid").get("isPermaLink"), "false")
    for path in ("link", "description", "itunes:explicit", "content:encoded"):
        verdict.check(text(item, path), f"{name}: no {path}")
    verdict.check(re.fullmatch(r"[1-9]\d*", text(item, "itunes:duration") or ""), f"{name}: itunes:duration")
    verdict.check(re.fullmatch(r"[1-9]\d*", text(item, "itunes:episode") or ""), f"{name}: itunes:episode")
    verdict.check(find(item, "itunes:image") is not None, f"{name}: no itunes:image")
    verdict.check(text(item, "podcast:season"), f"{name}: no podcast:season")
    verdict.check(text(item, "podcast:episode"), f"{name}: no podcast:episode")
    for path in ("description", "content:encoded"):
        markup = Markup(text(item, path) or "")
        verdict.check(markup.tags <= MARKUP, f"{name}: {path} holds {markup.tags - MARKUP}")
        verdict.check(markup.balanced, f"{name}: {path} has unbalanced tags")
    chapters = find_all(item, "psc:chapters/psc:chapter")
    starts = [chapter.get("start") for chapter in chapters]
    verdict.check(all(re.fullmatch(r"\d\d:\d\d:\d\d\.\d{3}", start) for start in starts), f"{name}: psc times")
    verdict.check(starts == sorted(starts), f"{name}: psc:chapters are not in order")
    if len(starts) >= 3:
        verdict.check("<p>00:00:00 " in text(item, "description"), f"{name}: no list of times")


def judge_items(verdict, feed):
    verdict.check(feed.items, "the feed has no items")
    for item in feed.items:
        judge_item(verdict, feed, item)
    for path in ("guid", "title", "itunes:episode"):
        values = [text(item, path) for item in feed.items]
        verdict.equal(f"different values of {path}", len(set(values)), len(values))
    dates = [parsedate_to_datetime(text(item, "pubDate")) for item in feed.items]
    verdict.check(all(first < second for first, second in zip(dates, dates[1:])),
                  "pubDates do not ascend with the lessons")
    for item, date in zip(feed.items, dates):
        verdict.check(text(item, "pubDate").startswith(date.strftime("%a, ")), "wrong weekday")


def main():
    with Verdict("feed rules") as verdict:
        # The specification's own examples show that this judge computes identities rightly.
        for url, guid in (("podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
                          ("mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810")):
            verdict.equal(f"the guid of {url}", str(uuid.uuid5(PODCASTS, url)), guid)
        feed = Feed(dist_folder())
        judge_document(verdict, feed)
        judge_channel(verdict, feed)
        judge_items(verdict, feed)


if __name__ == "__main__":
    main()
