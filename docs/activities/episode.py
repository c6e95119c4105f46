"""An episode as a podcast app shows it: the notes from the feed, and the transcript."""

import html
import re
import xml.etree.ElementTree as XML

import pictures

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"

# Silence from this many seconds on is time to think.
THINKING = 2.5

STYLE = """
body { margin: 0; background: #fff; color: #1d2126; font: 15px/1.45 "Noto Sans", sans-serif; }
main { width: 420px; padding: 16px; box-sizing: border-box; }
header { display: grid; grid-template-columns: 64px 1fr; gap: 12px; align-items: center; }
header img { width: 64px; border-radius: 8px; }
h1 { margin: 0; font-size: 17px; line-height: 1.25; }
small, time { color: #68707a; font-size: 12.5px; }
.bar { height: 4px; margin: 18px 0 8px; border-radius: 2px; background: #e2e5e9; }
.bar::before { content: ""; display: block; width: 12px; height: 12px; border-radius: 6px; translate: 0 -4px; background: #6b4bd8; }
.tab { margin: 14px 0 8px; font-weight: 600; font-size: 13px; color: #6b4bd8; }
p, ul, ol { margin: 0 0 8px; } ul, ol { padding-left: 22px; } a { color: #6b4bd8; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 5px 12px; margin: 0; }
dd { margin: 0; }
"""


class Episode:
    """One item of a published feed, with the transcript that it names."""

    def __init__(self, item, podcast):
        self.podcast = podcast
        self.title = item.findtext("title")
        self.seconds = int(item.findtext(f"{ITUNES}duration"))
        self.notes = item.findtext(f"{CONTENT}encoded")
        self.name = item.find("enclosure").get("url").rsplit("/", 1)[-1].removesuffix(".mp3")
        self.cues = cues((podcast / f"{self.name}.vtt").read_text(encoding="utf-8"))

    def heard(self):
        """The words after the title: a slash where a line ends without a mark, and the time to think."""
        if self.cues[0][2].rstrip(".") != self.title:
            raise SystemExit(f"make.py: the episode {self.name} does not begin with its title")
        words = [self.cues[1][2]]
        for (_, end, _), (start, _, text) in zip(self.cues[1:], self.cues[2:]):
            if start - end >= THINKING:
                words.append(f"*({start - end:.0f} seconds)*")
            elif start > end and words[-1][-1].isalnum():
                words.append("/")
            words.append(text)
        return " ".join(words)

    def picture(self, page, scratch):
        """The notes beside the transcript."""
        return pictures.beside([
            self.view(page, scratch, "Episode notes", self.notes),
            self.view(page, scratch, "Transcript", self.transcript())])

    def transcript(self):
        lines = [
            f"<dt><time>{clock(start)}</time></dt><dd>{html.escape(text)}</dd>"
            for start, _, text in self.cues]
        return f"<dl>{''.join(lines)}</dl>"

    def view(self, page, scratch, tab, content):
        cover = (self.podcast / "cover.png").as_uri()
        file = scratch / "view.html"
        file.write_text(f"""<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><style>{STYLE}</style><main>
<header><img src="{cover}" alt=""><div><small>Activities</small><h1>{html.escape(self.title)}</h1></div></header>
<div class="bar"></div><small>0:00 of {clock(self.seconds)}</small>
<p class="tab">{tab}</p>{content}</main>""", encoding="utf-8")
        page.goto(file.as_uri())
        return pictures.framed(pictures.shot(page, clip=page.locator("main").bounding_box()))


def episodes(podcast):
    """The episodes of a published podcast by name."""
    feed = XML.parse(podcast / "feed.xml")
    found = [Episode(item, podcast) for item in feed.iter("item")]
    return {episode.name: episode for episode in found}


def cues(text):
    """Start and end in seconds, and the words, of every cue of a WebVTT file."""
    found = []
    for block in text.split("\n\n"):
        times, _, words = block.partition("\n")
        if "-->" in times:
            start, end = (seconds(time) for time in times.split(" --> "))
            found.append((start, end, html.unescape(re.sub(r"<[^>]*>", "", words).replace("\n", " ").strip())))
    return found


def seconds(time):
    hours, minutes, rest = time.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def clock(time):
    return f"{int(time) // 60}:{int(time) % 60:02}"
