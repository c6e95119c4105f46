"""What Typst does not accept, and which parts of a document's data are the cause."""

import json
import os
import re

# A document with more faults than this is reported by its first ones.
FAULT_LIMIT = 20

# How the name of the folder for the files of a worker begins.
DESK = ".typeset-"


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
        if inside.startswith(("..", DESK)) or not os.path.isfile(os.path.join(root, inside)):
            continue
        return {"path": inside, "line": int(line), "column": int(column) + 1}
    return None


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
