"""Judges the podcast by real clients, each with nginx on this machine: gPodder's `gpo`, Newsboat with podboat,
and greg subscribe to the feed and find every episode. What they download must be the published files byte for
byte: one with gPodder, all of them with the others.

The folder must be published for that server: `--site-url http://127.0.0.1:PORT/`.
"""

import os
import pty
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from feed import Feed, text
from nginx import Nginx
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


def surroundings(home, **more):
    """The environment of a client with a home of its own, which asks no server but ours."""
    proxies = ("http_proxy", "https_proxy", "all_proxy")
    own = {name: value for name, value in os.environ.items() if name.lower() not in proxies}
    return own | {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "TERM": "xterm"} | more


def client(home, *command, **more):
    """Runs a client, and returns its status and all that it says."""
    done = subprocess.run(command, env=surroundings(home, **more), stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=TIME_LIMIT)
    return done.returncode, done.stdout + done.stderr


def gpo(home, *arguments):
    return client(home, "gpo", *arguments, GPODDER_HOME=str(home), GPODDER_DOWNLOAD_DIR=str(home / "files"))


def judge_files(verdict, name, feed, folder, wanted):
    """The files that a client has downloaded are those that were published, by their names."""
    files = {file.name: file for file in folder.rglob("*.mp3")}
    verdict.equal(f"{name}: downloaded files", sorted(files), sorted(Path(urlsplit(url).path).name for url in wanted))
    for url in wanted:
        file = files.get(Path(urlsplit(url).path).name)
        verdict.check(file and file.read_bytes() == feed.file(url).read_bytes(),
                      f"{name}: {url} is not downloaded byte for byte")


def judge_gpodder(verdict, feed, home, server):
    status, output = gpo(home, "subscribe", feed.address)
    verdict.check(status == 0, f"gpo subscribe: {output}")
    status, output = gpo(home, "update", feed.address)
    verdict.check(status == 0, f"gpo update: {output}")
    # A second look must not find an episode again, and asks whether anything has changed.
    gpo(home, "update", feed.address)
    path = urlsplit(feed.address).path
    verdict.check(("GET", path, 304) in server.log, "gpo got the whole feed again although nothing had changed")
    with closing(sqlite3.connect(home / "Database")) as database:
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


def judge_newsboat(verdict, feed, home, urls):
    """Newsboat reads the feed and puts every episode into its queue, and podboat downloads the queue."""
    (home / "urls").write_text(f"{feed.address}\n")
    (home / "settings").write_text(f'podcast-auto-enqueue yes\ndownload-path "{home}/files"\n')
    status, output = client(home, "newsboat", "-u", str(home / "urls"), "-c", str(home / "cache"),
                            "-C", str(home / "settings"), "-x", "reload")
    verdict.check(status == 0 and not output, f"newsboat: {output}")
    with closing(sqlite3.connect(home / "cache")) as database:
        title, site = database.execute("SELECT title, url FROM rss_feed").fetchone()
        rows = database.execute("SELECT guid, title, enclosure_url, enclosure_type, pubDate FROM rss_item").fetchall()
    verdict.equal("newsboat: the podcast's title", title, text(feed.channel, "title"))
    verdict.equal("newsboat: the podcast's website", site, text(feed.channel, "link"))
    told = [(text(item, "guid"), text(item, "title"), item.find("enclosure").get("url"), "audio/mpeg",
             int(parsedate_to_datetime(text(item, "pubDate")).timestamp())) for item in feed.items]
    verdict.equal("newsboat: episodes", sorted(rows), sorted(told))
    podboat(verdict, home, len(urls))
    judge_files(verdict, "podboat", feed, home / "files", urls)


def podboat(verdict, home, count):
    """Downloads the queue. The program wants a terminal: it gets one that nobody sees."""
    main, terminal = pty.openpty()
    process = subprocess.Popen(["podboat", "-a", "-C", str(home / "settings")], env=surroundings(home),
                               stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True)
    os.close(terminal)

    def read():
        try:
            while os.read(main, 65536):
                pass
        except OSError:
            pass  # The program has ended, and its terminal with it.

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    queue = home / ".newsboat" / "queue"
    for _ in range(TIME_LIMIT * 5):
        # What is whole is moved to its name; until then, its name has an ending of its own.
        if len(list((home / "files").glob("*.mp3"))) == count or process.poll() is not None:
            break
        time.sleep(0.2)
    if process.poll() is None:
        os.write(main, b"q")
    try:
        verdict.equal("podboat: its status", process.wait(timeout=20), 0)
    except subprocess.TimeoutExpired:
        process.kill()
        verdict.check(False, "podboat does not end")
    reader.join(timeout=5)
    os.close(main)
    done = [line for line in queue.read_text().splitlines() if line.endswith(" downloaded")]
    verdict.equal("podboat: episodes of its queue that are downloaded", len(done), count)


def judge_greg(verdict, feed, home, urls):
    settings = home / "greg.conf"
    settings.write_text(f"[DEFAULT]\ndata directory = {home}/data\ndownload directory = {home}/files\nfirstsync = all\n")
    greg = [str(Path(sys.executable).parent / "greg"), "--configfile", str(settings)]
    status, output = client(home, *greg, "add", "course", feed.address)
    verdict.check(status == 0, f"greg add: {output}")
    status, output = client(home, *greg, "check", "-f", "course")
    titles = [text(item, "title") for item in feed.items]
    verdict.check(all(title in output for title in titles), f"greg check: not all of {titles}, but {output}")
    status, output = client(home, *greg, "sync", "course")
    verdict.check(status == 0, f"greg sync: {output}")
    judge_files(verdict, "greg", feed, home / "files", urls)
    # Nothing is new at a second look.
    status, output = client(home, *greg, "sync", "course")
    verdict.check("Downloading" not in output, f"greg downloads again: {output}")


def main():
    with Verdict("podcast clients") as verdict:
        feed = Feed(dist_folder())
        site = urlsplit(feed.site)
        stands_here = site.hostname == "127.0.0.1" and site.port and site.path == "/"
        if not verdict.check(stands_here, f"the feed stands at {feed.address}; "
                             "publish it with --site-url http://127.0.0.1:PORT/"):
            return
        for program, package in (("gpo", "gpodder"), ("newsboat", "newsboat"), ("podboat", "newsboat")):
            if not verdict.check(shutil.which(program), f"there is no {program}; install the Debian package {package}"):
                return
        urls = [item.find("enclosure").get("url") for item in feed.items]
        with Nginx(feed.dist, site.port) as server:
            judge_server(verdict, urls[0], feed.file(urls[0]))
            for name in ("gpodder", "newsboat", "greg"):
                with tempfile.TemporaryDirectory() as folder:
                    home = Path(folder)
                    # greg makes no folder of its own for files.
                    (home / "files").mkdir()
                    match name:
                        case "gpodder":
                            judge_gpodder(verdict, feed, home, server)
                        case "newsboat":
                            judge_newsboat(verdict, feed, home, urls)
                        case "greg":
                            judge_greg(verdict, feed, home, urls)


if __name__ == "__main__":
    main()
