"""What is done to a PDF after Typst has made it: larger pages, and fields to fill in.

Tags stay: what is read aloud, and in which order, is as Typst wrote it.
"""

import io
import json
import os

import pikepdf
from pikepdf import Array, Dictionary, Name, String

# What begins the address of a link that stands for a field.
FIELD = b"field:"

# Flags of fields (ISO 32000-1, tables 221, 226 and 228), and of annotations: it is printed.
MULTILINE, NO_TOGGLE_TO_OFF, RADIO, PRINT = 1 << 12, 1 << 14, 1 << 15, 4


# The font for what people write into fields: its file, its name in a document, and how it is chosen.
FONT_FILE, FONT, WRITING = "Lato-Regular.ttf", "/Writing", "/Writing 11 Tf 0 g"


def finished(made, request, font_folders):
    """A PDF with what is done to it after Typst."""
    if "percent" in request:
        return enlarged(made, request["percent"])
    return with_fields(made, font_folders) if request.get("isForm") else made


def saved(pdf):
    """The bytes of a PDF: the same ones each time, with a table of objects as Typst writes it."""
    file = io.BytesIO()
    pdf.save(
        file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable,
        fix_metadata_version=False)
    return file.getvalue()


def page_count(made):
    with pikepdf.open(io.BytesIO(made)) as pdf:
        return len(pdf.pages)


def scaled(array, factor):
    """An array in which each number is larger."""
    return Array([number if isinstance(number, pikepdf.Name) else rounded(float(number) * factor) for number in array])


def rounded(number):
    return round(number, 4)


def each_value(value, visit):
    """Visits an object and everything in it, but not other objects."""
    visit(value)
    inner = ()
    if isinstance(value, Array):
        inner = list(value)
    elif isinstance(value, (Dictionary, pikepdf.Stream)):
        inner = [value[key] for key in value.keys()]
    for one in inner:
        if isinstance(one, (Array, Dictionary)) and not one.is_indirect:
            each_value(one, visit)


def enlarged(made, percent):
    """A document with everything in it larger: pages, what is on them, links, and places that links lead to."""
    factor = percent / 100

    def visit(value):
        # A place on a page: [page /XYZ left top zoom].
        if isinstance(value, Array) and len(value) == 5 and value[1] == Name.XYZ:
            for place in (2, 3):
                if value[place] is not None:
                    value[place] = rounded(float(value[place]) * factor)
        # Where a picture or a table is, for screen readers.
        if isinstance(value, Dictionary) and value.get("/O") == Name.Layout:
            if "/BBox" in value:
                value.BBox = scaled(value.BBox, factor)
            for key in ("/Width", "/Height"):
                if key in value and not isinstance(value[key], Name):
                    value[key] = rounded(float(value[key]) * factor)

    with pikepdf.open(io.BytesIO(made)) as pdf:
        for value in pdf.objects:
            each_value(value, visit)
        patterns = set()
        for page in pdf.pages:
            for box in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
                if box in page.obj:
                    page.obj[box] = scaled(page.obj[box], factor)
            page.contents_add(pdf.make_stream(b"q %g 0 0 %g 0 0 cm\n" % (factor, factor)), prepend=True)
            page.contents_add(pdf.make_stream(b"\nQ"))
            page.contents_coalesce()
            # A pattern is placed on the page, whatever is drawn with it.
            for pattern in page.obj.get("/Resources", {}).get("/Pattern", {}).values():
                if pattern.objgen not in patterns:
                    patterns.add(pattern.objgen)
                    pattern.Matrix = scaled(pattern.get("/Matrix", Array([1, 0, 0, 1, 0, 0])), factor)
            for annotation in page.obj.get("/Annots", ()):
                for key in ("/Rect", "/QuadPoints"):
                    if key in annotation:
                        annotation[key] = scaled(annotation[key], factor)
        return saved(pdf)


def appearance(pdf, rectangle, drawing=b"", fonts=None):
    """What a field shows before anybody fills it in, and the fonts for what they write."""
    left, bottom, right, top = (float(number) for number in rectangle)
    stream = pdf.make_stream(drawing)
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    stream.BBox = Array([0, 0, rounded(right - left), rounded(top - bottom)])
    if fonts is not None:
        stream.Resources = Dictionary(Font=fonts)
    return stream


def mark(rectangle, is_round):
    """A cross in a box, or a dot in a circle."""
    left, bottom, right, top = (float(number) for number in rectangle)
    width, height = right - left, top - bottom
    if not is_round:
        return b"1.4 w %g %g m %g %g l %g %g m %g %g l S" % (
            0.2 * width, 0.2 * height, 0.8 * width, 0.8 * height,
            0.2 * width, 0.8 * height, 0.8 * width, 0.2 * height)
    size = 0.55 * min(width, height)
    # A line without a length and with round ends is a dot.
    return b"1 J %g w %g %g m %g %g l S" % (size, width / 2, height / 2, width / 2, height / 2)


def font_path(folders):
    """The file of the font for fields."""
    for folder in folders:
        path = os.path.join(folder, FONT_FILE)
        if os.path.isfile(path):
            return path
    raise FileNotFoundError("the font %s for the fields of forms is in none of the folders of fonts" % FONT_FILE)


def embedded_font(pdf, path):
    """A font with the letters of Western Europe (Windows-1252), for text that is not yet written.

    A form that names a font without having it is no archive (ISO 19005-2, 6.2.11.4.1), and looks like another one where
    the font is missing.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont

    letters = [bytes([code]).decode("cp1252", errors="replace") for code in range(32, 256)]
    # Codes without a letter show a bullet (ISO 32000-1, annex D.2).
    letters = ["\u2022" if letter == "\ufffd" or ord(letter) == 127 else letter for letter in letters]
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    file = io.BytesIO()
    font.save(file)

    def thousandth(value):
        return round(value * 1000 / font["head"].unitsPerEm)

    names = font.getBestCmap()
    widths = [thousandth(font["hmtx"][names.get(ord(letter), ".notdef")][0]) for letter in letters]
    program = pdf.make_stream(file.getvalue())
    program.Length1 = len(file.getvalue())
    head, sides = font["head"], font["hhea"]
    name = Name("/LECTRN+" + font["name"].getDebugName(6))
    descriptor = pdf.make_indirect(Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=1 << 5,
        FontBBox=Array([thousandth(value) for value in (head.xMin, head.yMin, head.xMax, head.yMax)]),
        ItalicAngle=0, Ascent=thousandth(sides.ascent), Descent=thousandth(sides.descent),
        CapHeight=thousandth(font["OS/2"].sCapHeight), StemV=80, FontFile2=program))
    return pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=name, FirstChar=32, LastChar=255,
        Widths=Array(widths), FontDescriptor=descriptor, Encoding=Name.WinAnsiEncoding))


def with_fields(made, font_folders):
    """A document in which each link to `field:{…}` is a field of a form.

    What follows is JSON: `name` (the same name is the same field), `tip`, `type` (`text`, `area`, `check` or
    `choice`), and for a choice its `value`. Among the tags, a field is where the link was.
    """
    with pikepdf.open(io.BytesIO(made)) as pdf:
        fonts = Dictionary({FONT: embedded_font(pdf, font_path(font_folders))})
        form = pdf.make_indirect(Dictionary(
            Fields=Array(), DR=Dictionary(Font=fonts), DA=String(WRITING)))
        places = {}
        elements = structure_elements(pdf)
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", ()):
                address = bytes(annotation.get("/A", {}).get("/URI", String("")))
                if not address.startswith(FIELD):
                    continue
                field = json.loads(address[len(FIELD):].decode())
                become_widget(pdf, page, annotation, field, fonts)
                places.setdefault(field["name"], []).append((annotation, field))
                element = elements.get(annotation.objgen)
                if element is not None:
                    element.S = Name.Form
        for same in places.values():
            join(pdf, form, same)
        pdf.Root.AcroForm = form
        return saved(pdf)


def structure_elements(pdf):
    """The elements of the structure that hold an annotation, by its number."""
    found = {}

    def visit(node):
        if isinstance(node, Array):
            for inner in node:
                visit(inner)
        elif isinstance(node, Dictionary) and "/K" in node:
            kids = node.K if isinstance(node.K, Array) else [node.K]
            for kid in kids:
                if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
                    found[kid.Obj.objgen] = node
                else:
                    visit(kid)

    visit(pdf.Root.StructTreeRoot)
    return found


def become_widget(pdf, page, annotation, field, fonts):
    for key in ("/A", "/Border", "/C", "/H", "/Contents", "/QuadPoints", "/BS"):
        if key in annotation:
            del annotation[key]
    annotation.Subtype = Name.Widget
    annotation.P = page.obj
    annotation.F = PRINT
    annotation.TU = String(field["tip"])
    box = annotation.Rect
    if field["type"] in ("check", "choice"):
        name = Name("/" + field.get("value", "Yes"))
        states = Dictionary({
            str(name): appearance(pdf, box, mark(box, is_round=field["type"] == "choice")),
            "/Off": appearance(pdf, box)})
        annotation.AP = Dictionary(N=states)
        annotation.AS = Name.Off
    else:
        annotation.AP = Dictionary(N=appearance(pdf, box, fonts=fonts))
        annotation.DA = String(WRITING)


def described(target, field):
    """Writes into an object what a field is."""
    is_button = field["type"] in ("check", "choice")
    target.FT = Name.Btn if is_button else Name.Tx
    target.T = String(field["name"])
    target.TU = String(field.get("group", field["tip"]))
    target.Ff = {"area": MULTILINE, "choice": RADIO | NO_TOGGLE_TO_OFF}.get(field["type"], 0)
    target.V = Name.Off if is_button else String("")


def join(pdf, form, places):
    """Makes a field of all the places that have its name: of one place, the place itself."""
    (first, field), *others = places
    if not others and field["type"] != "choice":
        described(first, {**field, "group": field["tip"]})
        form.Fields.append(first)
        return
    parent = pdf.make_indirect(Dictionary(Kids=Array([place for place, _ in places])))
    described(parent, field)
    for place, _ in places:
        place.Parent = parent
    form.Fields.append(parent)
