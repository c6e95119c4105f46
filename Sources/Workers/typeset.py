"""A long-lived typesetter: one JSON request per line on standard input, one JSON answer per line on
standard output.

    typeset.py FONT-FOLDER…

request  {"root": "/folder", "template": "templates/handouts/handout.typ", "data": {…},
          "output": "/folder/x.pdf", "format": "pdf", "standards": ["ua-1", "a-2a"],
           "pixelsPerInch": 72, "isDrawing": true, "timestamp": 0,
           "percent": 155, "isForm": true,
           "asksMarks": true, "pages": {"lesson-a": 5}, "original": "/folder/guide.pdf"}
answer   {"faults": [], "replaced": []}
    or   {"faults": [], "replaced": [{"text": "日本", "at": [120, 154]}]}
    or   {"faults": [{"message": "…", "hints": ["…"], "at": [120, 154],
                      "template": {"path": "templates/handouts/quiz.typ", "line": 7, "column": 3}}],
          "replaced": []}
    or   {"faults": [], "replaced": [], "marks": {"lesson-a": 5},
          "unknownFonts": [{"family": "latto", "nearest": "Lato"}]}
    or   {"faults": [], "replaced": [], "failure": "[Errno 28] No space left on device: '/folder/x.pdf'"}

A template is a Typst file under `root`, which it cannot leave; `sys.inputs.data` names its data.

With `asksMarks`, the answer has the pages of places: a template marks them with metadata, labeled `quoted`, whose value is
{"key": …, "page": …}. Another document gets them as `pages`, and has them in its data.

A template that marks the key `again` is set once more, up to four times, with the number of the time as `again` in its data:
it does so when it sees that its last page has only some lines, which another distance of lines can avoid.

`original` is a finished PDF, for a template that places its pages: `sys.inputs.original` names it under `root`, and `count` in
the data is the number of its pages. What is done to a PDF after it is set is in finishing.py.

Typst says where in the *template* something went wrong, an author must hear where in the *lesson*.
So the parts of a document carry the place that they come from, `"at": [start, end]`, and when
Typst refuses a document, this worker finds the first part without which it would not have. In a document from
several lessons, parts are in one with a `source`, which the answer repeats.

What no font has a letter for is replaced by a sign that says so, and told.

A worker that has become large lets Typst forget what it has laid out, and starts itself again if that is not enough.
"""

import ctypes
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

# Python runs alone, without the folder of this file.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from letters import Coverage, Replacement
from refusals import DESK, Refusal, Search, encoded, of_error, template_place

# How often a document is set once more.
AGAIN_LIMIT = 4

# A worker that has more bytes of memory after an answer lets Typst forget the oldest of what it has laid out: with each
# answer, as much as two more documents would make it forget.
FORGET_LIMIT = 100 * 1000 * 1000
FORGOTTEN_AT_ONCE = 2

# One that still has more than this starts itself again.
MEMORY_LIMIT = 150 * 1000 * 1000


class Desk:
    """The two files that Typst compiles under a root: data, and an entry that includes a template.

    They are on the disk, and have the same names each time, so that one compiler lasts for all documents of a root: it
    reads again only what has changed, and what a query has laid out is still there when the document is written.
    """

    def __init__(self, typst, fonts, root):
        self.folder = tempfile.TemporaryDirectory(prefix=DESK, dir=root, ignore_cleanup_errors=True)
        self.entry = os.path.join(self.folder.name, "main.typ")
        # One input: of two, Typst gets them in an order by chance, and then does not find again what it has laid out.
        self.inputs = {"data": "/%s/data.json" % os.path.basename(self.folder.name)}
        self.template = None
        self.write(None, b"{}")
        self.compiler = typst.Compiler(
            input=self.entry, root=root, font_paths=fonts, sys_inputs=self.inputs)

    def exists(self):
        return os.path.exists(self.entry)

    def write(self, template, data):
        if template != self.template or not self.exists():
            self.template = template
            with open(self.entry, "w", encoding="utf-8") as file:
                file.write("#include " + json.dumps("/" + template) if template else "")
        with open(os.path.join(self.folder.name, "data.json"), "wb") as file:
            file.write(data)


class Package:
    """Typst as a Python package: fonts and compiled templates stay in memory."""

    def __init__(self, typst, font_folders):
        self.typst = typst
        self.font_folders = font_folders
        self.fonts = typst.Fonts(include_system_fonts=False, font_paths=font_folders)
        self.unknown = {}
        self.desks = {}
        self.system = ctypes.CDLL(None)

    def compiler(self, request, data):
        """A compiler that has a request before it."""
        root = request["root"]
        desk = self.desks.get(root)
        if desk is None or not desk.exists():
            desk = self.desks[root] = Desk(self.typst, self.fonts, root)
        desk.write(request["template"], data)
        if "original" not in request:
            return desk.compiler
        return self.typst.Compiler(
            input=desk.entry, root=root, font_paths=self.fonts,
            sys_inputs={**desk.inputs, "original": request["original"]})

    def compile(self, request, data):
        return self.made(self.compiler(request, data), request)

    def compile_with_marks(self, request, data, may_be_again):
        """The document and its marks. The marks come first: Typst still has the layout when it writes the document. One
        that asks to be set again is not written."""
        compiler = self.compiler(request, data)
        try:
            marks = json.loads(compiler.query("<quoted>", field="value"))
        except (self.typst.TypstError, RuntimeError):
            # The document itself says why.
            marks = []
        if may_be_again and asks_again(marks):
            return None, marks
        return self.made(compiler, request), marks

    def made(self, compiler, request):
        root = request["root"]
        try:
            made, warnings = compiler.compile_with_warnings(
                format=request["format"], ppi=request.get("pixelsPerInch"),
                pdf_standards=request.get("standards", []), timestamp=request["timestamp"])
        except self.typst.TypstError as error:
            place = template_place(of_error(error.diagnostic), r"┌─ (.+):(\d+):(\d+)$", root)
            raise Refusal(error.message, root, error.hints, place) from None
        for warning in warnings:
            self.note_family(warning.message)
        return made[0] if isinstance(made, list) else made

    def forget(self):
        """Lets Typst forget what none of the last documents has used: it counts compilations."""
        for _ in range(FORGOTTEN_AT_ONCE):
            self.typst.compile(b"", format="svg", font_paths=self.fonts)
        # What is free between other things goes back to the system, too.
        if hasattr(self.system, "malloc_trim"):
            self.system.malloc_trim(0)

    def close(self):
        for desk in self.desks.values():
            desk.folder.cleanup()

    def note_family(self, message):
        """Notes a family of fonts that Typst does not find, with the nearest one that it has."""
        unknown = re.match(r"unknown font family: (.+)", message)
        if unknown and unknown.group(1) not in self.unknown:
            self.unknown[unknown.group(1)] = nearest_family(unknown.group(1), self.fonts.families())

    def shows(self, text):
        try:
            self.typst.compile(
                sample(text), font_paths=self.fonts, pdf_standards=["a-2a"], timestamp=0)
        except self.typst.TypstError:
            return False
        return True


class Program:
    """Typst as a program on the PATH, if there is no package for the machine."""

    def __init__(self, program, font_folders):
        self.program = program
        self.font_folders = font_folders
        # It says nothing about families in this form of its messages.
        self.unknown = {}

    def forget(self):
        """Nothing: each document is a process of its own."""

    def close(self):
        """Nothing: there are no files between two documents."""

    def compile(self, request, data):
        root = request["root"]
        with tempfile.TemporaryDirectory(prefix=DESK, dir=root) as folder:
            with open(os.path.join(folder, "data.json"), "wb") as file:
                file.write(data)
            output = os.path.join(folder, "output." + request["format"])
            command = [
                self.program, "compile", "--root", root, "--ignore-system-fonts",
                "--diagnostic-format", "short", "--creation-timestamp", str(request["timestamp"]),
                "--input", "data=/%s/data.json" % os.path.basename(folder),
                "--input", "original=" + request.get("original", ""),
                "--format", request["format"],
            ]
            for font_folder in self.font_folders:
                command += ["--font-path", font_folder]
            if request["format"] == "png":
                command += ["--pages", "1", "--ppi", str(request["pixelsPerInch"])]
            elif request.get("standards"):
                command += ["--pdf-standard", ",".join(request["standards"])]
            ran = subprocess.run(
                command + [os.path.join(root, request["template"]), output], capture_output=True)
            if ran.returncode != 0:
                raise self.refusal(ran.stderr.decode(errors="replace"), root)
            with open(output, "rb") as file:
                return file.read()

    def compile_with_marks(self, request, data, may_be_again):
        marks = self.marks(request, data)
        if may_be_again and asks_again(marks):
            return None, marks
        return self.compile(request, data), marks

    def marks(self, request, data):
        root = request["root"]
        with tempfile.TemporaryDirectory(prefix=DESK, dir=root) as folder:
            with open(os.path.join(folder, "data.json"), "wb") as file:
                file.write(data)
            command = [
                self.program, "query", "--root", root, "--ignore-system-fonts",
                "--input", "data=/%s/data.json" % os.path.basename(folder),
                "--input", "original=" + request.get("original", ""), "--field", "value"]
            for font_folder in self.font_folders:
                command += ["--font-path", font_folder]
            ran = subprocess.run(
                command + [os.path.join(root, request["template"]), "<quoted>"],
                capture_output=True)
        return json.loads(ran.stdout) if ran.returncode == 0 else []

    def shows(self, text):
        command = [self.program, "compile", "--ignore-system-fonts", "--pdf-standard", "a-2a"]
        for font_folder in self.font_folders:
            command += ["--font-path", font_folder]
        ran = subprocess.run(
            command + ["--format", "pdf", "-", "-"], input=sample(text), capture_output=True)
        return ran.returncode == 0

    @staticmethod
    def refusal(text, root):
        message, hints = None, []
        for line in text.splitlines():
            if "error: " in line and message is None:
                message = line.split("error: ", 1)[1]
            elif "hint: " in line:
                hints.append(line.split("hint: ", 1)[1])
        place = template_place(text, r"^(.+?):(\d+):(\d+): error: ", root)
        return Refusal(message or text.strip(), root, hints, place)


def asks_again(marks):
    return any(mark["key"] == "again" for mark in marks)


def nearest_family(name, families):
    """The family that somebody most likely meant; None if none is like it."""
    import difflib

    found = difflib.get_close_matches(name.lower(), [family.lower() for family in families], n=1)
    return next((family for family in families if found and family.lower() == found[0]), None)


def sample(text):
    """A document that contains only a text."""
    words = text.replace("\\", "\\\\").replace('"', '\\"')
    return ('#set document(title: "Letters")\n#set text(lang: "en")\n#"%s"' % words).encode()


def engine(font_folders):
    try:
        import typst
        return Package(typst, font_folders)
    except ImportError:
        program = shutil.which("typst")
        if program:
            return Program(program, font_folders)
        raise


def without_alpha(png):
    """The picture as podcast apps want it: RGB, no alpha channel, small."""
    from PIL import Image

    picture = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(
        picture, format="png", optimize=True, compress_level=9)
    return picture.getvalue()


def typeset(engine, coverage, request):
    data = request["data"]
    if "pages" in request:
        data = {**data, "pages": request["pages"]}
    if "original" not in request:
        return answered(engine, coverage, request, data)
    # Most documents do without it, and without the time that it takes to load.
    import finishing
    with open(request["original"], "rb") as file:
        original = file.read()
    # Typst reads a PDF only from a file under its root.
    with tempfile.NamedTemporaryFile(prefix=".original-", suffix=".pdf", dir=request["root"]) as file:
        file.write(original)
        file.flush()
        data = {**data, "count": finishing.page_count(original)}
        return answered(engine, coverage, {**request, "original": "/" + os.path.basename(file.name)}, data)


def answered(engine, coverage, request, data):
    replacement = Replacement(coverage)
    # Standards forbid a missing letter; in a picture, a box appears without a message.
    if request["format"] == "png" and coverage.lacks_any(data):
        data = replacement.of(data)
    marks = []
    engine.unknown.clear()

    def made_from(data):
        if not request.get("asksMarks"):
            return engine.compile(request, encoded(data))
        again = data.get("again", 0)
        made, marks[:] = engine.compile_with_marks(request, encoded(data), again < AGAIN_LIMIT)
        return made_from({**data, "again": again + 1}) if made is None else made

    try:
        try:
            made = made_from(data)
        except Refusal:
            if not coverage.lacks_any(data):
                raise
            data = replacement.of(data)
            made = made_from(data)
    except Refusal as refusal:
        faults = Search(engine, request, data).faults(refusal)
        return {"faults": faults, "replaced": replacement.found}
    if request["format"] == "png" and not request.get("isDrawing"):
        made = without_alpha(made)
    if "percent" in request or request.get("isForm"):
        import finishing
        made = finishing.finished(made, request, engine.font_folders)
    with open(request["output"], "wb") as file:
        file.write(made)
    return {
        "faults": [], "replaced": replacement.found,
        "unknownFonts": [{"family": name, "nearest": near} for name, near in sorted(engine.unknown.items())],
        "marks": {mark["key"]: mark["page"] for mark in marks if mark["key"] != "again"}}


def resident_bytes():
    """The memory that this process has now."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def start_again():
    """Becomes a new worker with the same streams. No request is lost: the next one comes after the answer, and
    nobody has read it."""
    os.execv(sys.executable, sys.orig_argv)


def main():
    typesetter = engine(sys.argv[1:])
    coverage = Coverage(typesetter)
    answers = sys.stdout.buffer
    for line in sys.stdin.buffer:
        try:
            answer = typeset(typesetter, coverage, json.loads(line))
        except (OSError, ImportError) as error:
            answer = {"faults": [], "replaced": [], "failure": str(error)}
        answers.write(encoded(answer) + b"\n")
        answers.flush()
        if resident_bytes() > FORGET_LIMIT:
            typesetter.forget()
        if resident_bytes() > MEMORY_LIMIT:
            typesetter.close()
            start_again()


if __name__ == "__main__":
    main()
