"""Judges PDFs by what PDF/UA-1 and PDF/A-2a ask of their objects, read with pikepdf.

usage: pdf.py FILE...

It is no full validator of either standard: it looks at what a screen reader needs first, and at the
claims, so that a file that says what it is not is caught.
"""

import re
import sys
from pathlib import Path

import pikepdf

from verdict import Verdict

CLAIMS = {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}
SPOKEN = {"/Figure", "/Formula"}


def elements(node):
    """The structure elements under a node, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def is_form(name):
    """Whether people fill it in on a screen."""
    return "fillable" in name


def judge_document(verdict, name, pdf):
    root = pdf.Root
    verdict.check(not pdf.is_encrypted, f"{name}: is encrypted")
    with pdf.open_metadata() as metadata:
        for key, value in CLAIMS.items():
            verdict.equal(f"{name}: {key}", metadata.get(key), value)
        verdict.check(metadata.get("dc:title"), f"{name}: no dc:title")
    verdict.check(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", str(root.get("/Lang", ""))), f"{name}: no /Lang")
    verdict.check(root.get("/MarkInfo", {}).get("/Marked") is True, f"{name}: is not marked as tagged")
    verdict.check(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True,
                  f"{name}: shows its file name, not its title")
    verdict.check("/OutputIntents" in root, f"{name}: no output intent")
    for key in ("/OpenAction", "/AA"):
        verdict.check(key not in root, f"{name}: has {key}")
    verdict.equal(f"{name}: has fields", "/AcroForm" in root, is_form(name))
    for key in ("/JavaScript", "/EmbeddedFiles"):
        verdict.check(key not in root.get("/Names", {}), f"{name}: has {key}")


def judge_structure(verdict, name, pdf):
    if not verdict.check("/StructTreeRoot" in pdf.Root, f"{name}: no structure"):
        return
    found = list(elements(pdf.Root.StructTreeRoot.get("/K", pikepdf.Array())))
    kinds = [str(element.S) for element in found]
    verdict.check("/P" in kinds or "/TD" in kinds, f"{name}: no paragraphs, and no cells of tables")
    for element in found:
        if str(element.S) in SPOKEN:
            verdict.check(str(element.get("/Alt", "")).strip(), f"{name}: a {element.S} has no description")
    levels = [int(kind[2]) for kind in kinds if re.fullmatch(r"/H[1-6]", kind)]
    verdict.check(levels[:1] == [1], f"{name}: begins with headings {levels[:1]}, not with one of level 1")
    verdict.check(all(after - before <= 1 for before, after in zip(levels, levels[1:])),
                  f"{name}: skips a level of headings: {levels}")
    parents = {"/LI": "/L", "/TR": ("/Table", "/THead", "/TBody", "/TFoot"), "/TH": "/TR", "/TD": "/TR"}
    for element in found:
        expected = parents.get(str(element.S))
        if expected:
            parent = str(element.P.get("/S"))
            verdict.check(parent in expected, f"{name}: a {element.S} stands in a {parent}")


def judge_tables(verdict, name, pdf):
    """Each cell in the head of a table says that it is the head of a column."""
    for element in elements(pdf.Root.StructTreeRoot.get("/K", pikepdf.Array())):
        if str(element.S) != "/TH":
            continue
        attributes = element.get("/A", pikepdf.Array())
        attributes = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
        scopes = [str(one.Scope) for one in attributes if "/Scope" in one]
        verdict.check(scopes and set(scopes) <= {"/Column", "/Row", "/Both"}, f"{name}: a /TH without a scope")


def judge_outline(verdict, name, pdf):
    """The list of places that viewers show beside a document leads somewhere, and has words."""
    titles = []

    def visit(items):
        for item in items:
            titles.append(str(item.title).strip())
            verdict.check(item.destination is not None or item.action is not None, f"{name}: “{item.title}” leads nowhere")
            visit(item.children)

    with pdf.open_outline() as outline:
        visit(outline.root)
    verdict.check(titles and all(titles), f"{name}: an outline without words: {titles}")


# What paints text, lines, areas and pictures (ISO 32000-1, annex A).
PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}


def has_only_artifacts(page):
    """Whether nothing on a page is read aloud: it has lines to write on, and running heads."""
    marks = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BMC", "BDC"):
            marks.append(str(instruction.operands[0]))
        elif operator == "EMC":
            marks.pop()
        elif operator in PAINTING and "/Artifact" not in marks:
            return False
    return True


def judge_pages(verdict, name, pdf):
    for number, page in enumerate(pdf.pages, 1):
        place = f"{name}, page {number}"
        verdict.check("/StructParents" in page.obj or has_only_artifacts(page), f"{place}: is not in the structure")
        annotations = page.obj.get("/Annots", pikepdf.Array())
        verdict.check(not len(annotations) or page.obj.get("/Tabs") == "/S", f"{place}: tabs out of order")
        for annotation in annotations:
            is_field = is_form(name) and annotation.Subtype == "/Widget"
            verdict.check(is_field or annotation.Subtype == "/Link", f"{place}: has a {annotation.Subtype}")
            said = annotation.get("/TU" if is_field else "/Contents", "")
            verdict.check(str(said).strip(), f"{place}: a link says nothing")
            verdict.check("/StructParent" in annotation, f"{place}: a link is not in the structure")
            verdict.check(int(annotation.get("/F", 0)) & 4, f"{place}: a link is not printed")


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: pdf.py FILE...")
    with Verdict("PDF") as verdict:
        for path in sys.argv[1:]:
            with pikepdf.open(path) as pdf:
                for judge in (judge_document, judge_structure, judge_tables, judge_outline, judge_pages):
                    judge(verdict, Path(path).name, pdf)


if __name__ == "__main__":
    main()
