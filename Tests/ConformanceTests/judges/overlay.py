"""Plays a lesson of a book in Chromium, and looks at what it highlights.

usage: overlay.py EPUB TRANSCRIPT LESSON

A page of ours does what apps for books do: it plays the sound, and gives the class of what is heard to the
element of the current part. At ten times, chosen by a seed, the highlighted text is compared with the
transcript of the same recording: either it is the sentence that is heard, or that sentence is not on the
page as it is said.
"""

import random
import re
import sys
import tempfile
import zipfile
from pathlib import Path

from loopback import TYPES, Loopback
from playwright.sync_api import sync_playwright
from verdict import Verdict

PLAYER = """<!DOCTYPE html><title>Player</title><iframe id="page" src="{page}"></iframe><audio id="sound" src="{sound}"></audio>
<script>
let parts = [];
const frame = document.getElementById("page"), sound = document.getElementById("sound");
const clock = text => parseFloat(text);
async function load() {
  const text = await (await fetch("{overlay}")).text();
  const smil = new DOMParser().parseFromString(text, "application/xml");
  parts = [...smil.getElementsByTagName("par")].map(par => {
    const audio = par.getElementsByTagName("audio")[0];
    return { id: par.getElementsByTagName("text")[0].getAttribute("src").split("#")[1],
             begin: clock(audio.getAttribute("clipBegin")), end: clock(audio.getAttribute("clipEnd")) };
  });
}
function show() {
  const document = frame.contentDocument, name = "-epub-media-overlay-active";
  const part = parts.find(part => part.begin <= sound.currentTime && sound.currentTime < part.end);
  for (const element of document.getElementsByClassName(name)) element.classList.remove(name);
  if (part) document.getElementById(part.id).classList.add(name);
}
sound.addEventListener("timeupdate", show);
async function playAt(time) {
  sound.pause();
  await new Promise(done => { sound.addEventListener("seeked", done, { once: true }); sound.currentTime = time; });
  await sound.play();
  await new Promise(done => sound.addEventListener("timeupdate", done, { once: true }));
  sound.pause();
  show();
  const active = frame.contentDocument.getElementsByClassName("-epub-media-overlay-active");
  const style = active.length ? frame.contentWindow.getComputedStyle(active[0]).backgroundColor : "";
  return { time: sound.currentTime, texts: [...active].map(one => one.textContent), style };
}
</script>"""


def plain(text):
    return re.sub(r"\W+", " ", text).strip().lower()


def cues(path):
    found = []
    pattern = r"(\d+):(\d+):([\d.]+) --> (\d+):(\d+):([\d.]+)[^\n]*\n(.*?)(?:\n\n|$)"
    for match in re.finditer(pattern, Path(path).read_text(), re.S):
        a, b, c, d, e, f = (float(number) for number in match.groups()[:6])
        text = re.sub(r"<[^>]*>", "", match[7]).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
        found.append((a * 3600 + b * 60 + c, d * 3600 + e * 60 + f, " ".join(text.split())))
    return found


with Verdict("overlay") as verdict, tempfile.TemporaryDirectory() as folder:
    epub, transcript, lesson = sys.argv[1:4]
    TYPES[".xhtml"] = "application/xhtml+xml"
    TYPES[".smil"] = "application/smil+xml"
    with zipfile.ZipFile(epub) as book:
        book.extractall(folder)
    player = PLAYER
    for name, address in [("page", f"EPUB/lessons/{lesson}.xhtml"), ("sound", f"EPUB/audio/{lesson}.mp3"),
                          ("overlay", f"EPUB/overlays/{lesson}.smil")]:
        player = player.replace("{%s}" % name, address)
    (Path(folder) / "player.html").write_text(player)
    heard = [cue for cue in cues(transcript) if cue[1] - cue[0] > 0.8]
    exact = 0
    with Loopback(folder) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"])
        page = browser.new_page()
        page.goto(server.address + "player.html")
        page.evaluate("load()")
        whole = plain(page.evaluate("frame.contentDocument.body.textContent"))
        length = page.evaluate(
            "sound.readyState > 0 ? sound.duration : new Promise(done => sound.onloadedmetadata = () => done(sound.duration))")
        last = page.evaluate("parts.at(-1).end")
        verdict.check(last <= length, f"the last part ends at {last} s, and the sound at {length} s")
        for begin, end, text in random.Random(12).sample(heard, 10):
            shown = page.evaluate("time => playAt(time)", (begin + end) / 2)
            if not verdict.equal("how much is highlighted", len(shown["texts"]), 1):
                continue
            verdict.check(shown["style"] not in ["", "rgba(0, 0, 0, 0)"], "what is heard looks like the rest")
            # Numbers and letters of lists are heard, but are no part of the text.
            seen = plain(shown["texts"][0])
            is_right = plain(text) in seen or len(seen) > 3 and plain(text).endswith(seen)
            exact += is_right
            verdict.check(
                is_right or plain(text) not in whole,
                f"at {shown['time']:.2f} s “{text}” is heard, and “{shown['texts'][0][:80]}” is shown")
            print(f"{shown['time']:7.2f} s {'=' if is_right else '~'} {text[:70]} | {' '.join(shown['texts'][0].split())[:70]}")
        browser.close()
    verdict.check(exact >= 5, f"only {exact} of 10 sentences are shown as they are heard")
