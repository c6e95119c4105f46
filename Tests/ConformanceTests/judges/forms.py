"""Judges a form: its fields, tips and tags; and fills it in with two libraries, which save it.

    forms.py FORM FOLDER

The filled forms are pikepdf.pdf and pypdf.pdf in the folder.
"""

import sys
from pathlib import Path

import pikepdf
import pypdf
from pikepdf import Name
from pikepdf.form import DefaultAppearanceStreamGenerator, Form

from verdict import Verdict


def widgets(pdf):
    return [annotation for page in pdf.pages for annotation in page.obj.get("/Annots", ())
            if annotation.Subtype == Name.Widget]


def judge(verdict, path):
    with pikepdf.open(path) as pdf:
        found = widgets(pdf)
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        verdict.check(len(found) >= 14, f"only {len(found)} places to fill in")
        places = sum(len(field.get("/Kids", (field,))) for field in fields.values())
        verdict.equal("places of fields", places, len(found))
        for widget in found:
            name = str(widget.get("/T", widget.get("/Parent", {}).get("/T")))
            tip = str(widget.get("/TU", ""))
            verdict.check(len(tip) > 2, f"{name}: no tip")
            left, bottom, right, top = (float(number) for number in widget.Rect)
            verdict.check(right - left > 8 and top - bottom > 8, f"{name}: {widget.Rect}")
            verdict.check("/StructParent" in widget, f"{name}: is under no tag")
            verdict.check("/A" not in widget, f"{name}: still leads somewhere")
        verdict.check(any("Über words" in str(field.TU) for field in fields.values()), f"tips: {list(fields)}")
        links = [annotation for page in pdf.pages for annotation in page.obj.get("/Annots", ())
                 if annotation.Subtype == Name.Link and "field:" in str(annotation.get("/A", {}).get("/URI", ""))]
        verdict.equal("links that became no fields", len(links), 0)
        tags = []

        def visit(node):
            for kid in node if isinstance(node, pikepdf.Array) else [node]:
                if isinstance(kid, pikepdf.Dictionary):
                    if "/S" in kid:
                        tags.append(str(kid.S))
                    if "/K" in kid:
                        visit(kid.K)

        visit(pdf.Root.StructTreeRoot.K)
        verdict.equal("tags of fields", tags.count("/Form"), len(found))
        verdict.check("/H1" in tags, "no heading")
        verdict.check(pdf.Root.MarkInfo.Marked is True, "is not tagged")
    return list(fields)


def judge_fonts(verdict, path, name):
    """Every font of a form is in its file, also when somebody has written into it: PDF/A asks for that."""
    with pikepdf.open(path) as pdf:
        verdict.check(pdf.Root.AcroForm.get("/NeedAppearances") is not True, f"{name}: viewers draw its fields again")
        fonts = [value for value in pdf.objects if isinstance(value, pikepdf.Dictionary)
                 and value.get("/Type") == Name.Font and value.get("/Subtype") != Name.Type0]
        verdict.check(len(fonts) > 0, f"{name}: has no fonts")
        for font in fonts:
            verdict.check("/FontFile2" in font.get("/FontDescriptor", {}) or "/FontFile3" in font.get("/FontDescriptor", {}),
                          f"{name}: {font.BaseFont} is not in the file")


def main():
    path, folder = Path(sys.argv[1]), Path(sys.argv[2])
    with Verdict("forms") as verdict:
        names = judge(verdict, path)
        text = next(name for name in names if name.endswith("words"))
        check = next(name for name in names if name.endswith("several-1"))
        choice = next(name for name in names if name.endswith("-one"))

        with pikepdf.open(path) as pdf:
            form = Form(pdf, DefaultAppearanceStreamGenerator)
            form[text].value = "Filled by pikepdf"
            pdf.save(folder / "pikepdf.pdf")

        writer = pypdf.PdfWriter(clone_from=path)
        for page in writer.pages:
            writer.update_page_form_field_values(
                page, {text: "Filled by pypdf", check: "/1", choice: "/2"}, auto_regenerate=False)
        writer.write(folder / "pypdf.pdf")

        judge_fonts(verdict, path, "the form")
        for library in ("pikepdf", "pypdf"):
            judge_fonts(verdict, folder / f"{library}.pdf", library)
            values = pypdf.PdfReader(folder / f"{library}.pdf").get_fields()
            verdict.equal(f"{library}: the text", str(values[text]["/V"]), f"Filled by {library}")
        values = pypdf.PdfReader(folder / "pypdf.pdf").get_fields()
        verdict.equal("what is chosen", str(values[choice]["/V"]), "/2")
        verdict.equal("what is checked", str(values[check]["/V"]), "/1")


if __name__ == "__main__":
    main()
