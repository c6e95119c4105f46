"""A long-lived typesetter: one JSON request per line on standard input, one JSON answer per line on
standard output.

    typeset.py FONT-FOLDER…

request  {"root": "/folder", "template": "templates/handouts/handout.typ", "data": {…},
          "output": "/folder/x.pdf", "format": "pdf", "standards": ["ua-1", "a-2a"],
           "pixelsPerInch": 72, "isDrawing": true, "timestamp": 0,
           "percent": 155, "isForm": true,
           "pagesOf": {"template": "templates/handouts/guide.typ", "data": {…}},
           "sheetsOf": {"template": "templates/handouts/guide.typ", "data": {…}}}
answer   {"faults": [], "replaced": []}
    or   {"faults": [], "replaced": [{"text": "日本", "at": [120, 154]}]}
    or   {"faults": [{"message": "…", "hints": ["…"], "at": [120, 154],
                      "template": {"path": "templates/handouts/quiz.typ", "line": 7, "column": 3}}],
          "replaced": []}
    or   {"faults": [], "replaced": [], "failure": "[Errno 28] No space left on device: '/folder/x.pdf'"}

A template is a Typst file under `root`, which it cannot leave; `sys.inputs.data` names its data. In
the data, `codes` is an object of texts: each is replaced by {"text": …, "svg": a QR code of it}.

`pagesOf` is a document that is set first. Its template marks places with metadata, labeled `quoted`, whose value is
{"key": …, "page": …}; the data of the other document gets them as `pages`, an object from keys to pages.

`sheetsOf` is a document that is made first, for a template that places its pages: `sys.inputs.original` names its PDF, and
`count` in the data is the number of its pages. What is done to a PDF after that is in finishing.py.

Typst says where in the *template* something went wrong, an author must hear where in the *lesson*.
So the parts of a document carry the place that they come from, `"at": [start, end]`, and when
Typst refuses a document, this worker finds the first part without which it would not have. In a document from
several lessons, parts are in one with a `source`, which the answer repeats.

With the format `pages`, no document is made: the output is that object for the document itself.

What no font has a letter for is replaced by a sign that says so, and told.
"""

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

# A document with more faults than this is reported by its first ones.
FAULT_LIMIT = 20



class Refusal(Exception):
    """What Typst does not accept: a missing description, a template that is not valid Typst."""

    def __init__(self, message, root, hints=(), template=None):
        # An author knows the folder of the template, but not the one that documents are made in.
        for folder in (root, os.path.realpath(root)):
            message = message.replace(folder.rstrip("/") + "/", "")
        missing = re.match(r"file not found \(searched at (.+)\)$", message)
        if missing:
            message = "there is no file %s that a template may read" % missing.group(1)
            hints = [
                "put the file next to the template; the course's own files are under /assets/, as in "
                "/assets/media/logo.svg"]
        package = re.match(
            r"(?:failed to download package|package not found).*?(@?[a-z]+/[a-z0-9-]+[-:][0-9.]*[0-9])",
            message)
        if package:
            message = (
                "Lectern does not load packages from the network, so the package %s is missing"
                % package.group(1))
            hints = ["copy its files into the folder of the template, and import them by their path"]
        super().__init__(message)
        self.message = message
        self.hints = list(hints)
        self.template = template


def of_error(text):
    """Typst's words about the error: warnings come before it, and have places, too."""
    start = re.search(r"^error: ", text, re.MULTILINE)
    return text[start.start():] if start else text


def template_place(text, mark, root):
    """The first file of `root` that Typst points at: its path, its line and its column from 1."""
    for path, line, column in re.findall(mark, text, re.MULTILINE):
        inside = os.path.relpath(os.path.realpath(path), os.path.realpath(root))
        if inside.startswith("..") or not os.path.isfile(os.path.join(root, inside)):
            continue
        return {"path": inside, "line": int(line), "column": int(column) + 1}
    return None


class Package:
    """Typst as a Python package: fonts and compiled templates stay in memory."""

    def __init__(self, typst, font_folders):
        self.typst = typst
        self.fonts = typst.Fonts(include_system_fonts=False, font_paths=font_folders)
        self.compilers = {}

    def compile(self, request, data):
        root = request["root"]
        compiler = self.compilers.get(root)
        if compiler is None:
            compiler = self.typst.Compiler(root=root, font_paths=self.fonts)
            self.compilers[root] = compiler
        files = self.files(request, data)
        try:
            made = compiler.compile(
                input=files, format=request["format"], ppi=request.get("pixelsPerInch"),
                sys_inputs={"data": "/data.json", "original": request.get("original", "")},
                pdf_standards=request.get("standards", []),
                timestamp=request["timestamp"])
        except self.typst.TypstError as error:
            place = template_place(of_error(error.diagnostic), r"┌─ (.+):(\d+):(\d+)$", root)
            raise Refusal(error.message, root, error.hints, place) from None
        return made[0] if isinstance(made, list) else made

    @staticmethod
    def files(request, data):
        """Data and entry are files of memory; everything else is read from the root."""
        return {
            "main.typ": ("#include " + json.dumps("/" + request["template"])).encode(),
            "data.json": data,
        }

    def marks(self, request, data):
        """What a document marks as quoted; a document that is refused marks nothing."""
        try:
            compiler = self.typst.Compiler(
                input=self.files(request, data), root=request["root"], font_paths=self.fonts,
                sys_inputs={"data": "/data.json"})
            return json.loads(compiler.query("<quoted>", field="value"))
        except (self.typst.TypstError, RuntimeError):
            return []

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

    def compile(self, request, data):
        root = request["root"]
        with tempfile.TemporaryDirectory(prefix=".typeset-", dir=root) as folder:
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

    def marks(self, request, data):
        root = request["root"]
        with tempfile.TemporaryDirectory(prefix=".typeset-", dir=root) as folder:
            with open(os.path.join(folder, "data.json"), "wb") as file:
                file.write(data)
            command = [
                self.program, "query", "--root", root, "--ignore-system-fonts",
                "--input", "data=/%s/data.json" % os.path.basename(folder), "--field", "value"]
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


def draw_codes(data):
    codes = data.get("codes")
    if not codes:
        return data
    import segno

    drawn = {}
    for name, text in codes.items():
        picture = io.BytesIO()
        # "m" restores 15 % of the cells: enough for a copier's specks.
        segno.make(text, error="m", micro=False).save(
            picture, kind="svg", border=0, xmldecl=False, nl=False, omitsize=True)
        drawn[name] = {"text": text, "svg": picture.getvalue().decode()}
    return {**data, "codes": drawn}


def without_alpha(png):
    """The picture as podcast apps want it: RGB, no alpha channel, small."""
    from PIL import Image

    picture = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(
        picture, format="png", optimize=True, compress_level=9)
    return picture.getvalue()


def inner_parts(node):
    """The outermost parts inside a node, in the order of the data."""
    found = []

    def visit(value):
        if isinstance(value, list):
            for inner in value:
                if isinstance(inner, dict) and "at" in inner:
                    found.append(inner)
                else:
                    visit(inner)
        elif isinstance(value, dict):
            for inner in value.values():
                visit(inner)

    for value in node.values():
        visit(value)
    return found


def source_of(part, value, source=None):
    """The source that a part of the data is from; None if it says none."""
    if isinstance(value, dict):
        source = value.get("source", source)
        if value is part:
            return source
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            found = source_of(part, inner, source)
            if found is not None:
                return found
    return None


def without(value, hidden):
    """A copy of the data in which the parts whose identities are `hidden` are left out."""
    if isinstance(value, dict):
        return {name: without(inner, hidden) for name, inner in value.items()}
    if isinstance(value, list):
        return [without(inner, hidden) for inner in value if id(inner) not in hidden]
    return value


class Search:
    """Finds the parts that make Typst refuse a document."""

    def __init__(self, engine, request, data):
        self.engine = engine
        self.request = request
        self.data = data

    def refusal(self, hidden):
        try:
            self.engine.compile(self.request, encoded(without(self.data, hidden)))
        except Refusal as refusal:
            return refusal
        return None

    def first(self, node, hidden, refusal):
        """The first refused part inside `node`, and why; `node` itself if none of its parts is the cause.

        The document without `hidden` is refused, and nothing in it comes after `node`.
        """
        inner = [part for part in inner_parts(node) if id(part) not in hidden]

        def hiding(shown):
            return hidden | {id(part) for part in inner[shown:]}

        if not inner or self.refusal(hiding(0)):
            return node, refusal
        # The smallest number of parts with which the document is refused.
        low, high = 0, len(inner)
        while high - low > 1:
            middle = (low + high) // 2
            why = self.refusal(hiding(middle))
            if why:
                high, refusal = middle, why
            else:
                low = middle
        return self.first(inner[high - 1], hiding(high), refusal)

    def faults(self, refusal):
        """Every fault of a document that is refused: found, left out, and asked again."""
        found, faulty = [], set()
        while refusal and len(found) < FAULT_LIMIT:
            part, why = self.first(self.data, faulty, refusal)
            found.append({
                "message": why.message, "hints": why.hints, "at": part.get("at"),
                "template": why.template, "source": source_of(part, self.data)})
            if part is self.data:
                break
            faulty.add(id(part))
            refusal = self.refusal(faulty)
        return found


def encoded(data):
    return json.dumps(data, ensure_ascii=False).encode()


def pages_of(engine, coverage, request):
    """The pages of a document by the keys of its marks."""
    data = draw_codes(request["data"])
    if coverage.lacks_any(data):
        data = Replacement(coverage).of(data)
    return {mark["key"]: mark["page"] for mark in engine.marks(request, encoded(data))}


def original_of(engine, coverage, request):
    """The PDF of a document whose pages another one places."""
    source = {**request["sheetsOf"], "root": request["root"], "format": "pdf", "timestamp": request["timestamp"]}
    data = draw_codes(source["data"])
    try:
        return engine.compile(source, encoded(data))
    except Refusal:
        if not coverage.lacks_any(data):
            raise
        return engine.compile(source, encoded(Replacement(coverage).of(data)))


def typeset(engine, coverage, request):
    data = draw_codes(request["data"])
    if request["format"] == "pages":
        pages = pages_of(engine, coverage, request)
        with open(request["output"], "w") as file:
            json.dump(pages, file, sort_keys=True)
        return {"faults": [], "replaced": []}
    if "sheetsOf" in request:
        # Most documents do without it, and without the time that it takes to load.
        import finishing
        try:
            original = original_of(engine, coverage, request)
        except Refusal as refusal:
            # The document itself, which is published too, says where its fault is.
            fault = {"message": refusal.message, "hints": refusal.hints, "at": None, "template": refusal.template}
            return {"faults": [fault], "replaced": []}
        # Typst reads only text from memory.
        with tempfile.NamedTemporaryFile(prefix=".original-", suffix=".pdf", dir=request["root"]) as file:
            file.write(original)
            file.flush()
            data = {**data, "count": finishing.page_count(original)}
            return answered(engine, coverage, {**request, "original": "/" + os.path.basename(file.name)}, data)
    return answered(engine, coverage, request, data)


def answered(engine, coverage, request, data):
    if "pagesOf" in request:
        source = {**request["pagesOf"], "root": request["root"]}
        data = {**data, "pages": pages_of(engine, coverage, source)}
    replacement = Replacement(coverage)
    # Standards forbid a missing letter; in a picture, a box appears without a message.
    if request["format"] == "png" and coverage.lacks_any(data):
        data = replacement.of(data)
    try:
        try:
            made = engine.compile(request, encoded(data))
        except Refusal:
            if not coverage.lacks_any(data):
                raise
            data = replacement.of(data)
            made = engine.compile(request, encoded(data))
    except Refusal as refusal:
        faults = Search(engine, request, data).faults(refusal)
        return {"faults": faults, "replaced": replacement.found}
    if request["format"] == "png" and not request.get("isDrawing"):
        made = without_alpha(made)
    if "percent" in request or request.get("isForm"):
        import finishing
        made = finishing.finished(made, request)
    with open(request["output"], "wb") as file:
        file.write(made)
    return {"faults": [], "replaced": replacement.found}


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


if __name__ == "__main__":
    main()
