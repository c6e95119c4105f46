"""Judges every episode by its file: ffprobe and ebur128 for the sound, mutagen for the ID3 tags, and
the transcript and chapters beside it for their times. Where a cue follows a silence, the sound begins with it: 50 ms apart on
average, and 150 ms at most.

Loudness is measured as dual mono: -16 LUFS within 0.5, true peak at most -1 dBTP. All of it is read
from the published file.
"""

import base64
import hashlib
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

import numpy
from mutagen.id3 import ID3
from mutagen.mp3 import MP3, BitrateMode

from feed import Feed, find, find_all, text
from verdict import Verdict, dist_folder

LOUDNESS, TOLERANCE, PEAK = -16.0, 0.5, -1.0
LINE = 65
RATE, FRAME = 16_000, 160  # 10 ms
HEARD = 10 ** (-52 / 20)


def loudness(file):
    """Integrated loudness as dual mono in LUFS, and true peak in dBTP."""
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-hide_banner", "-i", str(file), "-map", "0:a", "-af",
         "ebur128=peak=true:dualmono=true:framelog=verbose", "-f", "null", "-"],
        capture_output=True, text=True, timeout=300)
    summary = done.stderr.rpartition("Summary:")[2]
    integrated = re.search(r"I:\s+(-?[\d.]+|-inf) LUFS", summary)
    peak = re.search(r"Peak:\s+(-?[\d.]+|-inf) dBFS", summary)
    if not integrated or not peak:
        return None, None
    return float(integrated[1]), float(peak[1])


def judge_sound(verdict, name, file, item, measured):
    done = subprocess.run(
        ["ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", str(file)],
        capture_output=True, text=True, timeout=60)
    if not verdict.check(done.returncode == 0, f"{name}: ffprobe: {done.stderr.strip()}"):
        return 0.0
    verdict.equal(f"{name}: what ffprobe complains of", done.stderr.strip(), "")
    probe = json.loads(done.stdout)
    audio = [stream for stream in probe["streams"] if stream["codec_type"] == "audio"]
    verdict.equal(f"{name}: audio streams", len(audio), 1)
    verdict.equal(f"{name}: codec", audio[0]["codec_name"], "mp3")
    verdict.equal(f"{name}: channels", audio[0]["channels"], 1)
    verdict.equal(f"{name}: sample rate", audio[0]["sample_rate"], "44100")
    info = MP3(file).info
    verdict.equal(f"{name}: bit rate", info.bitrate, 96_000)
    verdict.check(info.bitrate_mode in (BitrateMode.CBR, BitrateMode.UNKNOWN), f"{name}: not a constant bit rate")
    duration = float(probe["format"]["duration"])
    told = int(text(item, "itunes:duration"))
    verdict.check(abs(duration - told) <= 1, f"{name}: lasts {duration} s, and the feed says {told}")
    integrated, peak = measured
    print(f"  {name}: {integrated} LUFS, {peak} dBTP, {duration:.1f} s, {file.stat().st_size} bytes")
    verdict.check(integrated is not None and abs(integrated - LOUDNESS) <= TOLERANCE,
                  f"{name}: {integrated} LUFS, and should be {LOUDNESS} ± {TOLERANCE}")
    verdict.check(peak is not None and peak <= PEAK, f"{name}: peak {peak} dBTP, above {PEAK}")
    return duration


def judge_tags(verdict, name, file, feed, item):
    tags = ID3(file)
    verdict.equal(f"{name}: ID3 version", tags.version[:2], (2, 3))
    verdict.equal(f"{name}: TIT2", str(tags.get("TIT2")), text(item, "title"))
    verdict.equal(f"{name}: TALB", str(tags.get("TALB")), text(feed.channel, "title"))
    track = str(tags.get("TRCK")).split("/")[0]
    verdict.equal(f"{name}: TRCK", track, text(item, "itunes:episode"))
    covers = tags.getall("APIC")
    if verdict.equal(f"{name}: pictures", len(covers), 1):
        verdict.equal(f"{name}: the picture's kind (3 is front cover)", int(covers[0].type), 3)
        verdict.check(covers[0].mime in ("image/png", "image/jpeg"), f"{name}: {covers[0].mime}")
    synthetic = find(item, "podcast:txt[@purpose='ai-content']") is not None
    verdict.equal(f"{name}: tags for programs about a synthetic voice",
                  [str(tag) for tag in tags.getall("TXXX:ai-content")], ["true"] if synthetic else [])
    comments = [str(tag) for tag in tags.getall("COMM")]
    verdict.equal(f"{name}: comments", len(comments), int(synthetic))
    if comments:
        verdict.check(comments[0] in (find(item, "description").text or ""),
                      f"{name}: the comment {comments[0]!r} is not in the show notes")
    chapters = sorted(tags.getall("CHAP"), key=lambda chapter: chapter.start_time)
    told = find_all(item, "psc:chapters/psc:chapter")
    if verdict.equal(f"{name}: ID3 chapters", len(chapters), len(told)):
        for chapter, psc in zip(chapters, told):
            verdict.equal(f"{name}: a chapter's title", str(chapter.sub_frames.get("TIT2")), psc.get("title"))
            start = seconds(psc.get("start"))
            verdict.check(abs(chapter.start_time / 1000 - start) < 0.002,
                          f"{name}: chapter at {chapter.start_time} ms, and psc says {start} s")
    contents = tags.getall("CTOC")
    if verdict.equal(f"{name}: tables of contents", len(contents), 1):
        ids = [chapter.element_id for chapter in chapters]
        verdict.equal(f"{name}: chapters in the table of contents", contents[0].child_element_ids, ids)


def seconds(time):
    hours, minutes, rest = time.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def judge_onsets(verdict, name, file, cues):
    """Compares cues with the energy of the sound; what an author plays has its own beginnings."""
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", str(file), "-map", "0:a", "-ac", "1", "-ar", str(RATE), "-f", "f32le", "-"],
        capture_output=True, timeout=300)
    sound = numpy.frombuffer(done.stdout, numpy.float32)
    frames = sound[:len(sound) // FRAME * FRAME].reshape(-1, FRAME)
    level = numpy.sqrt((frames ** 2).mean(axis=1))
    apart = []
    for (_, before), (start, _) in zip(cues, cues[1:]):
        if start - before < 0.3:
            continue
        first = int((max(before + 0.05, start - 0.25)) * 100)
        window = level[first:int((start + 0.5) * 100)]
        found = numpy.flatnonzero(window > HEARD)
        if verdict.check(len(found), f"{name}: nothing is heard at {start:.2f} s, where a cue begins"):
            apart.append(abs((first + found[0]) / 100 - start))
    if apart:
        verdict.check(numpy.mean(apart) <= 0.05, f"{name}: cues are {numpy.mean(apart) * 1000:.0f} ms from the sound on average")
        verdict.check(max(apart) <= 0.15, f"{name}: a cue is {max(apart) * 1000:.0f} ms from the sound")


def judge_transcript(verdict, name, feed, item, duration):
    transcript = find(item, "podcast:transcript")
    if transcript is None:
        return
    file = feed.file(transcript.get("url"))
    if not verdict.check(file and file.is_file(), f"{name}: no transcript at {transcript.get('url')}"):
        return
    blocks = file.read_text("utf-8").strip().split("\n\n")
    verdict.equal(f"{name}: the transcript's first line", blocks[0], "WEBVTT")
    verdict.check(len(blocks) > 1, f"{name}: the transcript has no cues")
    last = 0.0
    spoken = []
    notes = [block for block in blocks if block.startswith("NOTE ")]
    synthetic = find(item, "podcast:txt[@purpose='ai-content']") is not None
    verdict.equal(f"{name}: notes about a synthetic voice in the transcript", len(notes), int(synthetic))
    for block in blocks[1:]:
        if block in notes:
            continue
        timing, *lines = block.split("\n")
        times = re.fullmatch(r"(\d\d+:\d\d:\d\d\.\d{3}) --> (\d\d+:\d\d:\d\d\.\d{3})", timing)
        if not verdict.check(times, f"{name}: {timing!r} is no timing"):
            continue
        start, end = seconds(times[1]), seconds(times[2])
        verdict.check(last <= start <= end, f"{name}: the cue at {times[1]} overlaps another or ends early")
        verdict.check(end <= duration + 0.06, f"{name}: the cue at {times[1]} ends after the sound")
        verdict.check(lines and re.match(r"<v [^<>]+>", lines[0]), f"{name}: the cue at {times[1]} has no speaker")
        for line in lines:
            shown = re.sub(r"<v [^<>]+>|&(amp|lt|gt);", lambda found: "" if found[0][0] == "<" else "x", line)
            verdict.check(0 < len(shown) <= LINE, f"{name}: a line of {len(shown)} characters at {times[1]}")
            verdict.check("<" not in shown and "&" not in shown, f"{name}: not escaped: {line!r}")
        last = end
        spoken.append((start, end))
    audio = feed.file(item.find("enclosure").get("url"))
    if synthetic and audio and audio.is_file():
        judge_onsets(verdict, name, audio, spoken)


def judge_chapters(verdict, name, feed, item, duration):
    link = find(item, "podcast:chapters")
    if not verdict.check(link is not None, f"{name}: no podcast:chapters"):
        return
    verdict.equal(f"{name}: the chapters' type", link.get("type"), "application/json+chapters")
    file = feed.file(link.get("url"))
    if not verdict.check(file and file.is_file(), f"{name}: no chapters at {link.get('url')}"):
        return
    chapters = json.loads(file.read_bytes())
    verdict.equal(f"{name}: the chapters' version", chapters["version"], "1.2.0")
    starts = [chapter["startTime"] for chapter in chapters["chapters"]]
    verdict.check(starts and starts[0] == 0, f"{name}: the first chapter does not begin at 0")
    verdict.check(starts == sorted(set(starts)), f"{name}: the chapters are not in order")
    verdict.check(all(chapter["startTime"] < chapter["endTime"] <= duration + 0.06
                      for chapter in chapters["chapters"]), f"{name}: a chapter ends wrongly")


# The codec that ffprobe names, by ending.
CODECS = {".m4a": "aac", ".opus": "opus"}


def judge_alternates(verdict, name, feed, item, duration):
    """The episode in other formats: complete, unchanged, as loud as the enclosure, with its chapters."""
    alternates = find_all(item, "podcast:alternateEnclosure")
    if not alternates:
        return 0
    defaults = [alternate for alternate in alternates if alternate.get("default") == "true"]
    if verdict.equal(f"{name}: alternates that are the enclosure", len(defaults), 1):
        verdict.equal(f"{name}: the enclosure among the alternates",
                      find(defaults[0], "podcast:source").get("uri"), item.find("enclosure").get("url"))
    told = [(round(seconds(chapter.get("start")), 3), chapter.get("title")) for chapter in find_all(item, "psc:chapters/psc:chapter")]
    for alternate in alternates:
        url = find(alternate, "podcast:source").get("uri")
        file = feed.file(url)
        if not verdict.check(file and file.is_file(), f"{name}: no alternate at {url}"):
            continue
        content = file.read_bytes()
        verdict.equal(f"{file.name}: bytes", str(len(content)), alternate.get("length"))
        integrity = find(alternate, "podcast:integrity")
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        verdict.equal(f"{file.name}: integrity", (integrity.get("type"), integrity.get("value")), ("sri", f"sha256-{digest}"))
        if alternate in defaults:
            continue
        done = subprocess.run(
            ["ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", "-show_chapters", str(file)],
            capture_output=True, text=True, timeout=60)
        verdict.equal(f"{file.name}: what ffprobe complains of", done.stderr.strip(), "")
        probe = json.loads(done.stdout)
        audio = [stream for stream in probe["streams"] if stream["codec_type"] == "audio"]
        verdict.equal(f"{file.name}: codecs", [stream["codec_name"] for stream in audio], [CODECS[file.suffix]])
        verdict.equal(f"{file.name}: channels", audio[0]["channels"], 1)
        verdict.check(abs(float(probe["format"]["duration"]) - duration) <= 0.1,
                      f"{file.name}: lasts {probe['format']['duration']} s, and the enclosure {duration} s")
        found = [(round(float(chapter["start_time"]), 3), chapter["tags"]["title"]) for chapter in probe["chapters"]]
        verdict.equal(f"{file.name}: chapters", found, told)
        integrated, peak = loudness(file)
        print(f"  {file.name}: {integrated} LUFS, {peak} dBTP, {len(content)} bytes")
        verdict.check(abs(integrated - LOUDNESS) <= TOLERANCE, f"{file.name}: {integrated} LUFS")
        verdict.check(peak <= PEAK, f"{file.name}: peak {peak} dBTP, above {PEAK}")
    return len(alternates)


def main():
    with Verdict("episodes") as verdict:
        feed = Feed(dist_folder())
        files = [feed.file(item.find("enclosure").get("url")) for item in feed.items]
        # Measuring is nearly all of the work, and ffmpeg measures on one core.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            measured = list(pool.map(lambda file: loudness(file) if file else (None, None), files))
        alternates = 0
        for item, file, measure in zip(feed.items, files, measured):
            name = text(item, "title")
            if not verdict.check(file and file.is_file(), f"{name}: no file"):
                continue
            duration = judge_sound(verdict, name, file, item, measure)
            judge_tags(verdict, name, file, feed, item)
            judge_transcript(verdict, name, feed, item, duration)
            judge_chapters(verdict, name, feed, item, duration)
            alternates += judge_alternates(verdict, name, feed, item, duration)
        if "/everything/" in feed.site:
            verdict.equal("episodes of the course with all formats", alternates, 3 * len(feed.items))


if __name__ == "__main__":
    main()
