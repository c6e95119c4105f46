"""Writes the slides of a PowerPoint file as Markdown: slides.py DECK FOLDER

The text goes to standard output, pictures and other files into FOLDER, which the text names as it was given.
Sections and their title slides are headings of the first level, slides of the third; lines of colons say what
Markdown has no words for, as those of pandoc's filter do (PandocKit): `::: title`, `::: box facilitator`.
"""

import hashlib
import pathlib
import re
import sys

try:
    from lxml import etree
    from pptx import Presentation
    from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
    from pptx.oxml.ns import qn
except ImportError:
    # Lectern says how to install it; a file that cannot be read is another exit code.
    sys.exit(69)

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE}
# What a layout writes on every slide.
FURNITURE = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.HEADER}


def escaped(text):
    """Text without anything that Markdown takes for a mark."""
    text = re.sub(r"[\\`*_\[\]<>~$|]", r"\\\g<0>", text)
    text = re.sub(r"^(\s*)([#+-]|:::)", r"\1\\\2", text)
    return re.sub(r"^(\s*\d{1,9})([.)])(?=\s|$)", r"\1\\\2", text)


def marked(text, mark):
    """Words between marks; spaces at their ends are outside them."""
    inside = text.strip()
    if not inside:
        return text
    start = text[: len(text) - len(text.lstrip())]
    return start + mark + inside + mark[::-1] + text[len(text.rstrip()):]


class Deck:
    def __init__(self, path, folder):
        self.presentation = Presentation(path)
        self.folder = folder
        self.saved = {}
        self.lines = []

    def save(self, blob, name):
        """A file of the deck in the folder, once; returns its address."""
        digest = hashlib.sha256(blob).hexdigest()
        if digest not in self.saved:
            stem, dot, ending = name.rpartition(".")
            name = f"{re.sub(r'[^A-Za-z0-9-]', '-', stem or ending)}{dot}{ending if stem else ''}"
            taken = set(self.saved.values())
            candidate, number = name, 2
            while candidate in taken:
                candidate = re.sub(r"(\.[^.]*)?$", rf"-{number}\1", name, count=1)
                number += 1
            pathlib.Path(self.folder).mkdir(parents=True, exist_ok=True)
            pathlib.Path(self.folder, candidate).write_bytes(blob)
            self.saved[digest] = candidate
        return f"{self.folder}/{self.saved[digest]}"

    # Text

    def runs(self, paragraph):
        pieces = []
        for child in paragraph._p:
            if child.tag == qn("a:br"):
                pieces.append("<br>")
            elif child.tag == qn("a:fld"):
                pieces.append(escaped("".join(child.itertext()).strip()))
            elif child.tag == qn("a:r"):
                run = next(run for run in paragraph.runs if run._r is child)
                text = escaped(run.text.replace("\x0b", " ").replace("\n", " "))
                properties = child.find(qn("a:rPr"))
                baseline = int(properties.get("baseline", "0")) if properties is not None else 0
                if baseline:
                    tag = "sup" if baseline > 0 else "sub"
                    text = f"<{tag}>{text}</{tag}>"
                if run.font.bold:
                    text = marked(text, "**")
                if run.font.italic:
                    text = marked(text, "*")
                try:
                    address = run.hyperlink.address
                except KeyError:
                    address = None
                if address and text.strip():
                    text = f"[{text.strip()}](<{address.replace('>', '%3E')}>)"
                pieces.append(text)
            elif child.tag.endswith("}m") or child.tag.endswith("AlternateContent"):
                pieces.append(escaped("".join(child.itertext()).strip()))
        # Two bold runs beside each other are one.
        text = "".join(pieces).replace("****", "")
        return re.sub(r"(?:<br>)+$", "", text).strip()

    def paragraphs(self, frame, has_bullets):
        """The lines of a text: lists where paragraphs have bullets."""
        lines = []
        was_item = None
        counts = {}
        for paragraph in frame.paragraphs:
            text = self.runs(paragraph)
            if not text:
                continue
            properties = paragraph._p.find(qn("a:pPr"))
            number = properties is not None and properties.find(qn("a:buAutoNum")) is not None
            bullet = properties is not None and properties.find(qn("a:buChar")) is not None
            none = properties is not None and properties.find(qn("a:buNone")) is not None
            is_item = number or bullet or has_bullets and not none
            level = paragraph.level or 0
            if was_item is not None and not (is_item and was_item):
                lines.append("")
                counts = {}
            if is_item:
                counts = {key: value for key, value in counts.items() if key <= level}
                counts[level] = counts.get(level, 0) + 1
                mark = f"{counts[level]}." if number else "-"
                lines.append("    " * level + f"{mark} {text}")
            else:
                lines.append(text)
            was_item = is_item
        return lines

    def cell(self, cell):
        return "<br>".join(filter(None, (self.runs(one) for one in cell.text_frame.paragraphs)))

    def table(self, rows):
        width = max(map(len, rows))
        rows = [row + [""] * (width - len(row)) for row in rows]
        lines = ["| " + " | ".join(rows[0]) + " |", "|" + " --- |" * width]
        return lines + ["| " + " | ".join(row) + " |" for row in rows[1:]]

    # Shapes

    def block(self, lines):
        if lines:
            self.lines += lines + [""]

    def shape(self, shape, slide):
        if shape.is_placeholder and shape.placeholder_format.type in FURNITURE:
            return
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            for inner in shape.shapes:
                self.shape(inner, slide)
            return
        media = next(shape._element.iter(P14 + "media"), None)
        if media is not None and media.get(R + "embed"):
            part = slide.part.related_part(media.get(R + "embed"))
            name = str(part.partname).rsplit("/", 1)[-1]
            self.block([f"[{escaped(shape.name)}](<{self.save(part.blob, name)}>)"])
            return
        if shape._element.find(".//" + qn("a:blip")) is not None and hasattr(shape, "image"):
            self.picture(shape)
        elif getattr(shape, "has_table", False) and shape.has_table:
            rows = [[self.cell(cell) for cell in row.cells] for row in shape.table.rows]
            self.block(self.table(rows))
        elif getattr(shape, "has_chart", False) and shape.has_chart:
            self.chart(shape.chart)
        elif shape._element.find(".//" + DIAGRAM + "relIds") is not None:
            self.diagram(shape._element.find(".//" + DIAGRAM + "relIds"), slide)
        elif shape.has_text_frame:
            is_body = shape.is_placeholder and shape.placeholder_format.type in {
                PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY}
            self.block(self.paragraphs(shape.text_frame, is_body))

    def picture(self, shape):
        try:
            image = shape.image
        except (AttributeError, ValueError, KeyError):
            # A picture that is only linked is not in the file.
            return
        properties = next(shape._element.iter(qn("p:cNvPr")))
        words = " ".join((properties.get("descr") or "").split())
        # PowerPoint describes some pictures by itself, and says so below.
        words = re.sub(r"\s*(Description automatically generated|Automatisch generierte Beschreibung).*$", "", words)
        address = self.save(image.blob, f"image{len(self.saved) + 1}.{image.ext}")
        self.block([f"![{escaped(words)}](<{address}>)"])

    def chart(self, chart):
        """A chart as the table of its numbers."""
        if chart.has_title and chart.chart_title.has_text_frame:
            self.block([f"**{escaped(chart.chart_title.text_frame.text.strip())}**"])
        for plot in chart.plots:
            series = list(plot.series)
            categories = [str(category) for category in plot.categories]
            if not series or not categories:
                continue
            rows = [[""] + [escaped(one.name or "") for one in series]]
            for number, category in enumerate(categories):
                values = [one.values[number] if number < len(one.values) else None for one in series]
                rows.append([escaped(category)] + ["" if value is None else f"{value:g}" for value in values])
            self.block(self.table(rows))

    def diagram(self, ids, slide):
        """The words of a SmartArt drawing as a list."""
        part = slide.part.related_part(ids.get(R + "dm"))
        # The file is somebody else's: nothing outside it is read.
        root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        items = []
        for point in root.iter(DIAGRAM + "pt"):
            words = " ".join("".join(point.itertext()).split())
            if words and point.get("type", "node") in {"node", "asst"}:
                items.append(f"- {escaped(words)}")
        self.block(items)

    # Slides

    def sections(self):
        """The names of sections by the slide that each begins with."""
        names = {}
        for section in self.presentation.part._element.iter(P14 + "section"):
            first = next(section.iter(P14 + "sldId"), None)
            if first is not None:
                names[int(first.get("id"))] = section.get("name") or ""
        return names if len(names) > 1 else {}

    def write(self):
        properties = self.presentation.core_properties
        for name, value in (("author", properties.author), ("language", properties.language)):
            if value and value.strip():
                self.block([f"::: {name} {' '.join(value.split())}"])
        sections = self.sections()
        last = None
        hidden = 0
        has_title = False
        for number, slide in enumerate(self.presentation.slides):
            if slide._element.get("show") == "0":
                hidden += 1
                continue
            if sections.get(slide.slide_id):
                self.block([f"# {escaped(sections[slide.slide_id])}"])
                last = None
            shapes = list(slide.shapes)
            titles = [one for one in shapes if one.is_placeholder and one.placeholder_format.type in TITLES]
            title = " ".join(titles[0].text_frame.text.split()) if titles else ""
            is_cover = number == 0 and titles and titles[0].placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE
            is_section = not sections and (slide.slide_layout._element.get("type") == "secHead")
            if title and is_cover:
                has_title = True
                self.lines[:0] = [f"::: title {title}", ""]
            elif title and is_section:
                self.block([f"# {escaped(title)}"])
            elif title and title != last:
                self.block([f"### {escaped(title)}"])
            last = title or last
            start = len(self.lines)
            for shape in shapes:
                if shape in titles[:1] or titles and shape._element is titles[0]._element:
                    continue
                if is_cover and shape.is_placeholder and shape.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE:
                    words = " ".join(shape.text_frame.text.split())
                    if words:
                        self.block([f"::: subtitle {words}"])
                    continue
                self.shape(shape, slide)
            self.notes(slide, self.lines[start:])
        if not has_title and properties.title and properties.title.strip():
            self.lines[:0] = [f"::: title {' '.join(properties.title.split())}", ""]
        if hidden:
            self.block([f"::: was hidden {hidden}"])

    def notes(self, slide, shown):
        """Notes are the facilitator's; those of a slide with nothing but pictures are what is said there."""
        if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
            return
        lines = self.paragraphs(slide.notes_slide.notes_text_frame, False)
        if not lines:
            return
        is_picture = any(line.startswith("![") for line in shown) and all(
            not line or line.startswith("![") for line in shown)
        self.block([f"::: box {'say' if is_picture else 'facilitator'}", ""] + lines + ["", "::: end"])


deck = Deck(sys.argv[1], sys.argv[2])
deck.write()
sys.stdout.buffer.write(("\n".join(deck.lines) + "\n").encode())
