"""Judges that learners' PDFs do not have what only facilitators may know: not in their text, and not in any other
string of the file, such as titles, descriptions of pictures, bookmarks or names of attachments.

    leaks.py DIST SECRET…

A file is for facilitators if its name says so.
"""

import subprocess
import sys
from pathlib import Path

import pikepdf

from verdict import Verdict

FOR_FACILITATORS = ("-facilitator", "-answer-key", "-role-cards", "-attendance-sheet", "-certificate",
                    "-refresher", "-coaching")

# Every kind of handout for learners, by what is in the names of its files: none may be missing here.
FOR_LEARNERS = ("course", "-workbook", "-worksheets", "-fillable-worksheets", "-flash-cards", "-job-aid", "-poster",
                "-large-print", "-booklet", "-two-up")


def words(text):
    return " ".join(text.replace("\u00ad", "").split())


def printed(path):
    return words(subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout)


def strings(path):
    """Every string of every object of a PDF, and its metadata."""
    found = []

    def visit(value):
        if isinstance(value, pikepdf.String):
            found.append(str(value))
        elif isinstance(value, pikepdf.Array):
            for inner in value:
                visit_direct(inner)
        elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            for inner in dict(value.items()).values():
                visit_direct(inner)
            if isinstance(value, pikepdf.Stream) and value.get("/Type") == "/Metadata":
                found.append(value.read_bytes().decode("utf-8", "replace"))

    def visit_direct(value):
        if not (isinstance(value, pikepdf.Object) and value.is_indirect):
            visit(value)

    with pikepdf.open(path) as pdf:
        for value in pdf.objects:
            visit(value)
    return words("\n".join(found))


def main():
    with Verdict("leaks") as verdict:
        dist, secrets = Path(sys.argv[1]), sys.argv[2:]
        told = set()
        learners = 0
        for path in sorted((dist / "handouts").glob("*.pdf")):
            text, hidden = printed(path), strings(path)
            if any(mark in path.stem for mark in FOR_FACILITATORS):
                told.update(secret for secret in secrets if secret in text)
                continue
            learners += 1
            verdict.check(len(text) > 100 and len(hidden) > 20, f"{path.name}: this judge reads nothing in it")
            for secret in secrets:
                verdict.check(secret not in text, f"{path.name} prints “{secret}”")
                verdict.check(secret not in hidden, f"{path.name} contains “{secret}”, and does not print it")
        names = [path.stem for path in (dist / "handouts").glob("*.pdf")]
        for kind in FOR_LEARNERS:
            verdict.check(any(name.endswith(kind) for name in names), f"no handout is called *{kind}")
        verdict.check(learners >= 12, f"only {learners} files are for learners")
        verdict.equal("what facilitators do not get", sorted(set(secrets) - told), [])


if __name__ == "__main__":
    main()
