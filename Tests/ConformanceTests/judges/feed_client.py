"""Judges the podcast by a real client: gPodder's `gpo` subscribes to the feed on a server on this
machine, finds every episode and downloads one, which must be the published file byte for byte.

The folder must be published for that server: `--site-url http://127.0.0.1:PORT/`.
"""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from feed import Feed, text
from loopback import Loopback
from verdict import Verdict, dist_folder

TIME_LIMIT = 120


def judge_server(verdict, url, file):
    """Shows that the server answers as apps need it, so that a fault below is not its own."""
    content = file.read_bytes()
    with urlopen(Request(url, headers={"Range": "bytes=10-19"}), timeout=10) as answer:
        verdict.equal("a range's status", answer.status, 206)
        verdict.equal("a range's bytes", answer.read(), content[10:20])
    with urlopen(Request(url, method="HEAD"), timeout=10) as answer:
        verdict.equal("a HEAD's length", answer.headers["Content-Length"], str(len(content)))


def gpo(home, *arguments):
    """Runs gPodder with a home of its own."""
    environment = dict(os.environ, HOME=str(home), GPODDER_HOME=str(home), GPODDER_DOWNLOAD_DIR=str(home / "files"))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        environment.pop(name, None)
    done = subprocess.run(["gpo", *arguments], env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=TIME_LIMIT)
    return done.returncode, done.stdout + done.stderr


def judge(verdict, feed, home, log):
    status, output = gpo(home, "subscribe", feed.address)
    verdict.check(status == 0, f"gpo subscribe: {output}")
    status, output = gpo(home, "update", feed.address)
    verdict.check(status == 0, f"gpo update: {output}")
    # A second look must not find an episode again, and asks whether anything has changed.
    gpo(home, "update", feed.address)
    path = urlsplit(feed.address).path
    verdict.check(("GET", path, 304) in log, "gpo got the whole feed again although nothing had changed")
    with sqlite3.connect(home / "Database") as database:
        rows = database.execute("SELECT guid, title, total_time, file_size, url FROM episode").fetchall()
        title, = database.execute("SELECT title FROM podcast").fetchone()
    verdict.equal("gpo: the podcast's title", title, text(feed.channel, "title"))
    found = {row[0]: row[1:] for row in rows}
    verdict.equal("gpo: episodes", len(rows), len(feed.items))
    for item in feed.items:
        enclosure = item.find("enclosure")
        expected = (text(item, "title"), int(text(item, "itunes:duration")),
                    int(enclosure.get("length")), enclosure.get("url"))
        verdict.equal(f"gpo: {expected[0]}", found.get(text(item, "guid")), expected)

    first = feed.items[0].find("enclosure").get("url")
    status, output = gpo(home, "download", feed.address, text(feed.items[0], "guid"))
    verdict.check(status == 0, f"gpo download: {output}")
    files = [file for file in (home / "files").rglob("*.mp3")]
    if verdict.equal("gpo: downloaded files", len(files), 1):
        verdict.check(files[0].read_bytes() == feed.file(first).read_bytes(),
                      f"gpo: {files[0].name} is not {first} byte for byte")


def main():
    with Verdict("gPodder") as verdict:
        feed = Feed(dist_folder())
        site = urlsplit(feed.site)
        stands_here = site.hostname == "127.0.0.1" and site.port and site.path == "/"
        if not verdict.check(stands_here, f"the feed stands at {feed.address}; "
                             "publish it with --site-url http://127.0.0.1:PORT/"):
            return
        if not verdict.check(shutil.which("gpo"), "there is no gpo; install the Debian package gpodder"):
            return
        with Loopback(feed.dist, site.port) as server, tempfile.TemporaryDirectory() as home:
            enclosure = feed.items[0].find("enclosure").get("url")
            judge_server(verdict, enclosure, feed.file(enclosure))
            judge(verdict, feed, Path(home), server.log)


if __name__ == "__main__":
    main()
