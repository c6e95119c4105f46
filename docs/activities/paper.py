"""A lesson on paper: its part of a handout, without the parts that every handout has."""

import subprocess
import xml.etree.ElementTree as XML

from PIL import Image

import pictures

DPI = round(100 * pictures.SCALE)

# In millimeters, as templates/handouts/theme.typ and opening.typ have them.
LEFT, RIGHT, TOP, BOTTOM, CODE = 23, 43, 27, 25, 24
AIR = 5

# The English words (handout.online, .date, .reflection and one more) that enclose a lesson.
ADDRESS, DATE = "This lesson online:", "Date"
REFLECTION = "What I take from this"
LEFT_BLANK = "This side is left blank"


def sheets(pdf, scratch):
    """One picture for each page that contains a part of the lesson."""
    pages = text_lines(pdf)
    subprocess.run(
        ["pdftoppm", "-png", "-r", str(DPI), pdf, scratch / pdf.stem], check=True,
        stderr=subprocess.DEVNULL)
    files = sorted(scratch.glob(f"{pdf.stem}-[0-9]*.png"))
    found = []
    for number, (file, lines) in enumerate(zip(files, pages, strict=True)):
        if any(words.startswith(LEFT_BLANK) for words, _, _ in lines):
            continue
        sheet = Image.open(file).convert("RGB")
        top = TOP
        if number == 0:
            top = opening_end(lines, pdf)
            sheet.paste("white", (sheet.width - pixels(RIGHT), 0, sheet.width, pixels(TOP + CODE + 1)))
        ends = [start for words, start, _ in lines if words == REFLECTION]
        bottom = ends[0] - 2 if ends else millimeters(sheet.height) - BOTTOM + 1
        if bottom > top and (part := cut(sheet, top, bottom)):
            found.append(part)
    return found


def text_lines(pdf):
    """The lines of every page: their words, and where they begin and end in millimeters."""
    layout = subprocess.run(
        ["pdftotext", "-bbox-layout", pdf, "-"], check=True, capture_output=True).stdout
    pages = []
    for page in XML.fromstring(layout).findall(".//{*}page"):
        pages.append([
            (" ".join(word.text for word in line.findall("{*}word")),
             float(line.get("yMin")) / 72 * 25.4, float(line.get("yMax")) / 72 * 25.4)
            for line in page.findall(".//{*}line")])
    return pages


def opening_end(lines, pdf):
    """Where the title, the facts below it, and the line for a name end: never inside a line."""
    ends = [end for words, _, end in lines if words == DATE or words.startswith(ADDRESS)]
    if not ends:
        raise SystemExit(f"make.py: the opening of {pdf.name} is not found")
    top = max(ends) + 1
    return max([top, *(end + 0.5 for _, start, end in lines if start < top < end)])


def cut(sheet, top, bottom):
    """The part between two heights, as wide as the text or wider; None if it is empty."""
    left, right = pixels(LEFT - AIR), sheet.width - pixels(RIGHT - AIR)
    part = sheet.crop((left, pixels(top), sheet.width - pixels(AIR), pixels(bottom)))
    box = pictures.content_box(part)
    if box is None:
        return None
    width = max(right - left, box[2] + pixels(AIR))
    whole = Image.new("RGB", (width, box[3] - box[1] + 2 * pixels(AIR)), "white")
    whole.paste(part.crop((0, box[1], min(width, part.width), box[3])), (0, pixels(AIR)))
    return pictures.framed(whole)


def pixels(length):
    return round(length / 25.4 * DPI)


def millimeters(length):
    return length / DPI * 25.4
