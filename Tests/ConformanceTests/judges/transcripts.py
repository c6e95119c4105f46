"""Judges transcripts by the readers that other programs use: webvtt-py reads every VTT file and takes it for
strictly valid, srt reads every SRT file; the JSON and the words in the tags of the sound are beside them.

Cues rise and do not overlap, end before the sound, and have a speaker. All four say the same words in the same
order, by the same people at the same times.

usage: transcripts.py DIST
"""

import html
import json
import re
import unicodedata
from datetime import timedelta

import srt
import webvtt
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from feed import Feed, find_all, text
from verdict import Verdict, dist_folder

SRT_LINE = 32
VTT, SRT, JSON_TYPE = "text/vtt", "application/x-subrip", "application/json"


def words(*texts):
    """The words of texts, whatever the form of quotation marks and dashes."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", " ".join(texts)).replace("\u2019", "'"))


def judge_times(verdict, name, cues, duration):
    verdict.check(cues, f"{name} has no cues")
    last = 0.0
    for start, end, shown in cues:
        verdict.check(last <= start < end, f"{name}: the cue {shown!r} at {start} overlaps another or ends early")
        verdict.check(end <= duration + 0.06, f"{name}: the cue {shown!r} ends after the sound")
        verdict.check(words(shown), f"{name}: the cue at {start} says nothing")
        last = end


def seconds(time):
    hours, minutes, rest = time.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def read_vtt(verdict, file):
    """Cues as (start, end, text), and who speaks in each."""
    try:
        read = webvtt.read(file, strict=True)
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError) as error:
        verdict.check(False, f"{file.name}: {error}")
        return [], []
    cues, speakers = [], []
    for caption in read:
        cues.append((seconds(caption.start), seconds(caption.end), html.unescape(caption.text)))
        voices = re.findall(r"<v ([^<>]+)>", caption.raw_text)
        verdict.equal(f"{file.name}: who webvtt-py hears at {caption.start}", [caption.voice], voices)
        speakers.append(caption.voice)
    return cues, speakers


def read_srt(verdict, file):
    content = file.read_text("utf-8")
    try:
        read = list(srt.parse(content, ignore_errors=False))
    except srt.SRTParseError as error:
        verdict.check(False, f"{file.name}: {error}")
        return []
    verdict.equal(f"{file.name}: numbers of cues", [cue.index for cue in read], list(range(1, len(read) + 1)))
    # What the library makes of it is what is there: no cue is left out, put elsewhere or tidied.
    verdict.equal(f"{file.name}: written again by srt", srt.compose(read, reindex=False, strict=True).strip(), content.strip())
    for cue in read:
        lines = cue.content.split("\n")
        verdict.check(len(lines) <= 2 and all(len(line) <= SRT_LINE for line in lines),
                      f"{file.name}: cue {cue.index} has the lines {lines}")
    second = timedelta(seconds=1)
    return [(cue.start / second, cue.end / second, cue.content) for cue in read]


def without_names(cues, people):
    """The cues without the names that stand before words of another speaker than before."""
    name = re.compile("^(?:" + "|".join(map(re.escape, sorted(people, key=len, reverse=True))) + r")\s?: ")
    return [name.sub("", shown.replace("\n", " ")) for _, _, shown in cues]


def main():
    with Verdict("transcripts") as verdict:
        feed = Feed(dist_folder())
        for item in feed.items:
            sound = feed.file(item.find("enclosure").get("url"))
            links = {link.get("type"): link for link in find_all(item, "podcast:transcript")}
            name = text(item, "title")
            if not verdict.equal(f"{name}: kinds of transcripts", {VTT, SRT, JSON_TYPE} - set(links), set()):
                continue
            files = {kind: feed.file(link.get("url")) for kind, link in links.items()}
            duration = MP3(sound).info.length
            vtt, speakers = read_vtt(verdict, files[VTT])
            judge_times(verdict, files[VTT].name, vtt, duration)
            subtitles = read_srt(verdict, files[SRT])
            judge_times(verdict, files[SRT].name, subtitles, duration)
            segments = json.loads(files[JSON_TYPE].read_bytes())["segments"]
            told = [(segment["startTime"], segment["endTime"], segment["body"]) for segment in segments]
            judge_times(verdict, files[JSON_TYPE].name, told, duration)
            said = [segment["speaker"] for segment in segments]

            heard = words(*(body for _, _, body in told))
            verdict.equal(f"{name}: words in the VTT", words(*(shown for _, _, shown in vtt)), heard)
            verdict.equal(f"{name}: words in the SRT", words(*without_names(subtitles, set(said))), heard)
            lyrics = [str(tag) for tag in ID3(sound).getall("USLT")]
            if lyrics:
                verdict.equal(f"{name}: words in the tags of the sound", words(*lyrics), heard)
            # A sentence may have several cues in the VTT; who speaks follows in the same order.
            verdict.equal(f"{name}: who speaks in the VTT", turns(speakers), turns(said))
            print(f"  {name}: {len(vtt)} cues, {len(subtitles)} subtitles, {len(heard)} words, {len(set(said))} speakers")


def turns(speakers):
    """Who speaks, one after the other."""
    return [one for one, before in zip(speakers, [None, *speakers]) if one != before]


if __name__ == "__main__":
    main()
