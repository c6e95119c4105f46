"""A server for a published folder on this machine, as a real one would answer.

Byte ranges, HEAD, ETag and If-None-Match, and the media types that podcast apps expect: what Python's
own http.server leaves out. Run by itself, it serves a folder until it is stopped.
"""

import hashlib
import re
import sys
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".xml": "application/rss+xml", ".mp3": "audio/mpeg", ".vtt": "text/vtt; charset=utf-8",
    ".json": "application/json", ".m3u8": "audio/mpegurl", ".png": "image/png",
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
}


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, folder, log, **options):
        self.folder, self.log = folder, log
        super().__init__(*arguments, **options)

    def log_message(self, *arguments):
        pass

    def do_HEAD(self):
        self.answer(with_body=False)

    def do_GET(self):
        self.answer(with_body=True)

    def answer(self, with_body):
        file = self.file()
        if file is None:
            return self.reply(HTTPStatus.NOT_FOUND, {}, b"", with_body)
        content = file.read_bytes()
        tag = '"%s"' % hashlib.sha256(content).hexdigest()[:16]
        headers = {"Content-Type": self.media_type(file), "ETag": tag, "Accept-Ranges": "bytes"}
        if self.headers.get("If-None-Match") == tag:
            return self.reply(HTTPStatus.NOT_MODIFIED, headers, b"", with_body)
        span = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", ""))
        if not span or span.groups() == ("", ""):
            return self.reply(HTTPStatus.OK, headers, content, with_body)
        first, last = span.groups()
        if first:
            start, end = int(first), min(int(last or len(content)), len(content) - 1)
        else:
            start, end = max(0, len(content) - int(last)), len(content) - 1
        if start > end:
            headers["Content-Range"] = f"bytes */{len(content)}"
            return self.reply(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers, b"", with_body)
        headers["Content-Range"] = f"bytes {start}-{end}/{len(content)}"
        self.reply(HTTPStatus.PARTIAL_CONTENT, headers, content[start:end + 1], with_body)

    def file(self):
        """The file that is asked for, never one outside the folder."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = (self.folder / path).resolve()
        if file.is_dir():
            file = file / "index.html"
        return file if file.is_file() and file.is_relative_to(self.folder) else None

    def media_type(self, file):
        if file.name.endswith(".chapters.json"):
            return "application/json+chapters"
        return TYPES.get(file.suffix, "application/octet-stream")

    def reply(self, status, headers, content, with_body):
        self.log.append((self.command, self.path, int(status)))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if with_body:
            self.wfile.write(content)


class Loopback:
    """Serves a folder while a `with` block runs; `log` holds method, path and status of each answer."""

    def __init__(self, folder, port=0):
        self.log = []
        handler = partial(Handler, folder=Path(folder).resolve(), log=self.log)
        self.server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: loopback.py FOLDER PORT")
    with Loopback(sys.argv[1], int(sys.argv[2])) as loopback:
        print(f"serving {sys.argv[1]} at {loopback.address}", flush=True)
        threading.Event().wait()
