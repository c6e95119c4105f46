"""Judges what packages add to the website of a course.

Usage: package_size.py DIST PACKAGE...

The script of a package is one file of at most 25 kB as servers send it (gzip), for browsers without modules, and
loads nothing. A package is at most 60 kB larger than what it has from the website: the lessons' pages, the style,
and the files that lessons show.
"""

import gzip
import io
import re
import sys
import zipfile
from pathlib import Path

from verdict import Verdict

SCRIPT, OVERHEAD = 25_000, 60_000


def zipped(files):
    """How large files are in one archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return len(buffer.getvalue())


def main():
    dist = Path(sys.argv[1])
    with Verdict("package_size") as verdict:
        for path in map(Path, sys.argv[2:]):
            label = path.stem.rsplit("-", 1)[-1]
            with zipfile.ZipFile(path) as package:
                files = {name: package.read(name) for name in package.namelist()}
            script = files["script.js"]
            size = len(gzip.compress(script, 9, mtime=0))
            print(f"{label}: a script of {len(script) / 1000:.1f} kB, {size / 1000:.1f} kB compressed")
            verdict.check(size <= SCRIPT, f"{label}: the script has {size} bytes compressed")
            text = re.sub(rb"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|//[^\n]*", b"", script)
            for word in (rb"^\s*import\b", rb"^\s*export\b", rb"\bimportScripts\b", rb"\bimport\s*\("):
                verdict.check(not re.search(word, text, re.M), f"{label}: the script has {word!r}")
            for name in [name for name in files if name.endswith(".html")]:
                scripts = re.findall(rb"<script\b[^>]*\bsrc=[^>]*>", files[name])
                verdict.equal(f"{label}: scripts of {name}", scripts, [b'<script defer src="script.js">'])
            # What is not a lesson's page is not in a package, and a package has each file once.
            site = {str(file.relative_to(dist)): file.read_bytes() for file in dist.glob("lessons/**/*.html")}
            shown = {name: data for name, data in files.items() if name.startswith("media/")}
            verdict.check(site, "the website has no lessons")
            style = {file.name: file.read_bytes() for file in dist.glob("style.*.css")}
            verdict.check(style, "the website has no style")
            own = zipped(site | shown | style)
            added = path.stat().st_size - own
            print(f"{label}: {path.stat().st_size / 1000:.1f} kB; what it has from the website, {own / 1000:.1f} kB")
            verdict.check(added <= OVERHEAD, f"{label}: the package is {added} bytes larger than what it has from the website")
            # Pages of the website have frames that a package has not: what is certainly added is small, too.
            rest = zipped({name: data for name, data in files.items()
                           if not name.endswith(".html") and name not in shown and not name.startswith("recordings/")})
            print(f"{label}: {rest / 1000:.1f} kB besides pages and the files of lessons")
            verdict.check(rest <= OVERHEAD, f"{label}: {rest} bytes are neither pages nor files of lessons")


main()
