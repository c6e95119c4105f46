"""Judges podcast/feed.xml by what two readers make of it: feedparser, and podcastparser, which is
gPodder's own.

podcastparser 0.6 knows only an old name of the podcast namespace, so it is asked for chapters of the
psc namespace; feedparser keeps only the last transcript of an item, so it is asked for that.
"""

from datetime import timezone
from email.utils import parsedate_to_datetime
from io import BytesIO

import feedparser
import podcastparser

from feed import Feed, find, find_all, text
from verdict import Verdict, dist_folder


def judge_by_feedparser(verdict, feed):
    read = feedparser.parse(BytesIO(feed.bytes))
    verdict.check(not read.bozo, f"feedparser: {read.get('bozo_exception')}")
    verdict.equal("feedparser: version", read.version, "rss20")
    verdict.equal("feedparser: encoding", read.encoding.lower(), "utf-8")
    verdict.equal("feedparser: title", read.feed.title, text(feed.channel, "title"))
    verdict.equal("feedparser: link", read.feed.link, text(feed.channel, "link"))
    verdict.equal("feedparser: language", read.feed.language, text(feed.channel, "language"))
    verdict.equal("feedparser: image", read.feed.image.href, find(feed.channel, "itunes:image").get("href"))
    verdict.equal("feedparser: episodes", len(read.entries), len(feed.items))
    for entry, item in zip(read.entries, feed.items):
        name = text(item, "title")
        enclosure = item.find("enclosure")
        verdict.equal(f"feedparser: title of {name}", entry.title, name)
        verdict.equal(f"feedparser: id of {name}", entry.id, text(item, "guid"))
        verdict.check(not entry.guidislink, f"feedparser: the id of {name} is taken for a link")
        verdict.equal(f"feedparser: address of {name}", entry.enclosures[0].href, enclosure.get("url"))
        verdict.equal(f"feedparser: bytes of {name}", entry.enclosures[0].length, enclosure.get("length"))
        verdict.check(entry.published_parsed, f"feedparser: the date of {name} cannot be read")
        transcripts = find_all(item, "podcast:transcript")
        if transcripts:
            verdict.equal(
                f"feedparser: transcript of {name}", entry.podcast_transcript["url"], transcripts[-1].get("url"))


def judge_by_podcastparser(verdict, feed):
    read = podcastparser.parse(feed.address, BytesIO(feed.bytes))
    verdict.equal("podcastparser: title", read["title"], text(feed.channel, "title"))
    verdict.equal("podcastparser: type", read["type"], "serial")
    verdict.equal("podcastparser: cover", read["cover_url"], find(feed.channel, "itunes:image").get("href"))
    verdict.equal("podcastparser: episodes", len(read["episodes"]), len(feed.items))
    episodes = {episode["guid"]: episode for episode in read["episodes"]}
    for item in feed.items:
        name = text(item, "title")
        episode = episodes.get(text(item, "guid"))
        if not verdict.check(episode, f"podcastparser: {name} is missing"):
            continue
        enclosure = item.find("enclosure")
        verdict.equal(f"podcastparser: title of {name}", episode["title"], name)
        verdict.equal(f"podcastparser: number of {name}", episode["number"], int(text(item, "itunes:episode")))
        verdict.equal(f"podcastparser: seconds of {name}", episode["total_time"], int(text(item, "itunes:duration")))
        date = parsedate_to_datetime(text(item, "pubDate")).astimezone(timezone.utc)
        verdict.equal(f"podcastparser: date of {name}", episode["published"], int(date.timestamp()))
        media = episode["enclosures"][0]
        verdict.equal(f"podcastparser: address of {name}", media["url"], enclosure.get("url"))
        verdict.equal(f"podcastparser: bytes of {name}", media["file_size"], int(enclosure.get("length")))
        verdict.equal(f"podcastparser: type of {name}", media["mime_type"], "audio/mpeg")
        titles = [chapter.get("title") for chapter in find_all(item, "psc:chapters/psc:chapter")]
        verdict.equal(f"podcastparser: chapters of {name}", [c["title"] for c in episode["chapters"]], titles)


def main():
    with Verdict("feed parsers") as verdict:
        feed = Feed(dist_folder())
        judge_by_feedparser(verdict, feed)
        judge_by_podcastparser(verdict, feed)


if __name__ == "__main__":
    main()
