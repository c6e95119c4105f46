"""Judges where the pages of handouts end, by what is drawn on them: nothing is torn that belongs together.

usage: page_ends.py FILE...

No page ends with a heading or a label alone; a question is on one page with its choices, and a prompt with its first
line to write on; boxes of less than ten lines are whole; no line of a paragraph is alone on a page; and no page, the
last one included, has only three lines. No letters are smaller than 8.5 points.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import NumberTree

from verdict import Verdict

# In points. A label is a small one, in bold type (templates/handouts/forms.typ).
LABEL_SIZE, MM = 8.5, 72 / 25.4

# Longer ones may go on: a question of most of a page, and a box.
LONG_QUESTION, LONG_BOX = 32, 10


@dataclass
class Line:
    """Text with one baseline in one element of the structure, from the top of the page."""

    y: float
    x: float
    size: float
    is_bold: bool
    roles: tuple
    owner: tuple
    is_white: bool

    @property
    def is_heading(self):
        """A heading, or what is with one on its ground: the summary of a unit."""
        return self.is_white or any(re.fullmatch(r"/H[1-6]?", role) for role in self.roles)

    @property
    def is_label(self):
        return self.is_bold and abs(self.size - LABEL_SIZE) < 0.01 and "/TH" not in self.roles


@dataclass
class Shape:
    """What is drawn and not read: its bounds from the top of the page."""

    left: float
    top: float
    right: float
    bottom: float
    width: float

    @property
    def is_rule(self):
        """A line to write on; what begins an activity is thicker."""
        return self.bottom - self.top < 2 and self.right - self.left > 50 * MM and self.width < 1

    @property
    def is_frame(self):
        """A frame for a number or a date."""
        return 14 < self.bottom - self.top < 60 and self.right - self.left > 25


    @property
    def is_edge(self):
        """The ground of a box, or the line at the side of one."""
        return self.bottom - self.top > 14 and (self.right - self.left < 5 or self.right - self.left > 50 * MM)


@dataclass
class Page:
    number: int
    height: float
    lines: list = field(default_factory=list)
    shapes: list = field(default_factory=list)
    pictures: int = 0
    background: int = 0
    is_running: bool = False

    def last_line(self):
        """The last text; of several pieces on one baseline, one that is no label."""
        return max(self.lines, key=lambda line: (round(line.y / 3), not line.is_label), default=None)

    def first_line(self):
        return min(self.lines, key=lambda line: line.y, default=None)

    def places_to_write(self):
        """Lines, and frames with nothing in them."""
        return [shape for shape in self.shapes if shape.is_rule or shape.is_frame and not any(
            shape.top < line.y < shape.bottom and shape.left < line.x < shape.right for line in self.lines)]


def times(one, two):
    """The product of two matrices of six numbers (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def ancestors(element):
    """The roles of an element and of all it is in, and the paragraph that it belongs to."""
    roles, owner = [], None
    while isinstance(element, pikepdf.Dictionary) and "/S" in element:
        roles.append(str(element.S))
        if owner is None and roles[-1] in ("/P", "/LBody"):
            owner = element.objgen
        element = element.get("/P")
    return tuple(roles), owner


def is_bold(page, name):
    fonts = page.obj.get("/Resources", {}).get("/Font", {})
    return bool(re.search("Bold|Black|Heavy", str(fonts.get(name, {}).get("/BaseFont", ""))))


def read_page(pdf_page, number, parents):
    """The lines and the shapes of a page, in the order in which they are drawn."""
    page = Page(number, float(pdf_page.mediabox[3]))
    elements = parents[int(pdf_page.obj.StructParents)] if "/StructParents" in pdf_page.obj else ()
    matrix, stack, marks, path = (1, 0, 0, 1, 0, 0), [], [], []
    text = (1, 0, 0, 1, 0, 0)
    font, size, width, is_white = "", 0, 1, False

    def point(x, y):
        x, y = float(x), float(y)
        a, b, c, d, e, f = matrix
        return a * x + c * y + e, page.height - (b * x + d * y + f)

    for instruction in pikepdf.parse_content_stream(pdf_page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "q":
            stack.append(matrix)
        elif operator == "Q":
            matrix = stack.pop()
        elif operator == "cm":
            matrix = times([float(value) for value in operands], matrix)
        elif operator in ("BMC", "BDC"):
            properties = operands[1] if len(operands) > 1 else {}
            is_running = str(operands[0]) == "/Artifact" and properties.get("/Type") == "/Pagination"
            page.is_running |= is_running
            marks.append((str(operands[0]), properties.get("/MCID"), is_running))
        elif operator == "EMC":
            marks.pop()
        elif operator == "w":
            width = float(operands[0])
        elif operator == "scn":
            is_white = all(float(value) == 1 for value in operands if not isinstance(value, pikepdf.Name))
        elif operator == "Tf":
            font, size = str(operands[0]), float(operands[1])
        elif operator == "Tm":
            text = [float(value) for value in operands]
        elif operator in ("Tj", "TJ"):
            mark = next((mark for mark in reversed(marks) if mark[1] is not None), None)
            if mark is None or any(mark[0] == "/Artifact" for mark in marks):
                continue
            roles, owner = ancestors(elements[int(mark[1])])
            x, y = point(text[4], text[5])
            page.lines.append(Line(y, x, size, is_bold(pdf_page, font), roles, owner, is_white))
        elif operator in ("m", "l"):
            path.append(point(*operands))
        elif operator in ("c", "v", "y"):
            path.append(point(*operands[-2:]))
        elif operator == "re":
            x, y, width, height = (float(value) for value in operands)
            path += [point(x, y), point(x + width, y + height)]
        elif operator in ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"):
            if path and operator != "n":
                across, down = [x for x, _ in path], [y for _, y in path]
                shape = Shape(min(across), min(down), max(across), max(down), width if operator in "Ss" else 0)
                if any(mark[1] is not None for mark in marks):
                    page.pictures += 1
                elif not any(mark[2] for mark in marks):
                    page.shapes.append(shape)
                elif shape.is_rule and 90 < shape.top < page.height - 90:
                    page.background += 1
            path = []
        elif operator in ("Do", "sh"):
            page.pictures += 1
    return page


def baselines(lines):
    """How many lines of text there are: pieces on one baseline are one."""
    return len({round(line.y / 3) for line in lines})


def is_of_single_pages(name):
    """Whether a document has a page for each lesson, which holds what there is."""
    return "-poster" in name or "-job-aid" in name


def judge_headings(verdict, name, page, following):
    last = page.last_line()
    if last is None or following is None or is_of_single_pages(name) or not (last.is_heading or last.is_label):
        return
    # A title that takes more than its page goes on.
    if following.lines and following.lines[0].is_heading and last.is_heading:
        return
    below = [shape for shape in page.shapes if shape.top > last.y]
    verdict.check(below or page.pictures, f"{name}, page {page.number}: ends with a {'heading' if last.is_heading else 'label'}")


def judge_prompts(verdict, name, page, following):
    """What is to write on does not begin a page below text that ends the one before."""
    first, last = following.first_line(), page.last_line()
    places = following.places_to_write()
    if not places or last is None:
        return
    top = min(place.top for place in places)
    if first is not None and first.y < top + 24:
        return
    verdict.check(
        any(place.bottom > last.y + 4 for place in page.places_to_write()),
        f"{name}, page {page.number}: a prompt is torn from its lines")


def judge_questions(verdict, name, pages):
    """From the label of a question to the last of its choices: those with letters in their boxes."""
    lines = [(page.number, line) for page in pages for line in page.lines]
    for index, (number, line) in enumerate(lines):
        if "/Lbl" not in line.roles or not 6 < line.size < 14:
            continue
        before = [other for other in lines[:index] if "/Lbl" in other[1].roles]
        # Only the first item of a list.
        if before and before[-1][1].roles.count("/L") == line.roles.count("/L") and is_same_list(lines, before[-1], index):
            continue
        label = next((other for other in reversed(lines[:index]) if other[1].is_label or other[1].is_heading), None)
        if label is None or not label[1].is_label:
            continue
        end = index
        while end + 1 < len(lines) and "/L" in lines[end + 1][1].roles:
            end += 1
        start = lines.index(label)
        places = {place for place, _ in lines[start:end + 1]}
        count = sum(baselines(line for place, line in lines[start:end + 1] if place == page) for page in places)
        if is_asked(lines[start:index]) and count <= LONG_QUESTION:
            verdict.check(len(places) == 1, f"{name}, page {min(places)}: a question is torn from its choices")


def is_same_list(lines, label, index):
    """Whether there is only text of the list between two of its labels."""
    start = lines.index(label)
    return all("/L" in line.roles for _, line in lines[start:index])


def is_asked(lines):
    """Whether a text is a question: in bold type, and then small, how to answer it."""
    body = [line for _, line in lines if not line.is_label]
    return len(body) > 1 and body[0].is_bold and not body[-1].is_bold and body[-1].size < 9.5


def judge_boxes(verdict, name, page, following):
    """A box is broken if its edge ends one page and, in the same place, begins the next one."""
    first, last = following.first_line(), page.last_line()
    if first is None or last is None or not page.is_running:
        return
    for end in page.shapes:
        if not end.is_edge or end.bottom < last.y - 2:
            continue
        for start in following.shapes:
            same = abs(start.left - end.left) < 0.5 and abs(start.right - end.right) < 0.5
            if not same or not start.is_edge or start.top > first.y:
                continue
            inside = [line for line in page.lines if end.top - 1 < line.y < end.bottom + 1]
            rest = [line for line in following.lines if start.top - 1 < line.y < start.bottom + 1]
            # A box begins with its label; and tables have lines of their own.
            if not rest or rest[0].is_bold or any("/Table" in line.roles for line in inside + rest):
                continue
            rules = [shape for shape in page.shapes if shape.is_rule and end.top + 2 < shape.top < end.bottom - 2]
            count = baselines(inside) + baselines(rest)
            verdict.check(rules or count >= LONG_BOX, f"{name}, page {page.number}: a box of {count} lines is broken")
            return


def judge_paragraphs(verdict, name, page, following):
    """No line of a paragraph is alone above or below the end of a page."""
    owners = {line.owner for line in page.lines if line.owner} & {line.owner for line in following.lines if line.owner}
    for owner in owners:
        for side in (page, following):
            count = baselines(line for line in side.lines if line.owner == owner)
            verdict.check(count != 1, f"{name}, page {side.number}: one line of a paragraph is alone")


def judge_fullness(verdict, name, page, following):
    """A page with a running head or a foot has more than three lines, or room to write, or a picture; and nobody has
    to print a last page for three lines, even if it has room for notes."""
    if not page.is_running or page.pictures or page.background or is_of_single_pages(name):
        return
    count = baselines(page.lines)
    # What begins a part of a book has its page, however short it is: the contents of a small course.
    if page.first_line() is not None and page.first_line().is_heading and following is not None:
        return
    if following is None and "facilitator" in name:
        # The label of the notes is a line, too.
        verdict.check(count > 4, f"{name}, page {page.number}: the last page has only {count - 1} lines")
    # A page that is left blank before cards to cut out says so.
    if following is not None and count == 1 and page.lines[0].size < 9.5:
        return
    verdict.check(
        count > 3 or len(page.places_to_write()) >= 3, f"{name}, page {page.number}: has only {count} lines")


def judge_sizes(verdict, name, page):
    """No letters are smaller than labels, except raised and lowered ones, and those of formulas."""
    for line in page.lines:
        is_script = any(role in ("/Formula", "/Lbl", "/Reference", "/Note") for role in line.roles)
        verdict.check(is_script or line.size > LABEL_SIZE - 0.01, f"{name}, page {page.number}: letters of {line.size} pt")


def judge_file(verdict, path):
    name = Path(path).name
    with pikepdf.open(path) as pdf:
        parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        pages = [read_page(page, number, parents) for number, page in enumerate(pdf.pages, 1)]
    for page, following in zip(pages, pages[1:] + [None]):
        judge_fullness(verdict, name, page, following)
        judge_headings(verdict, name, page, following)
        judge_sizes(verdict, name, page)
        if following is not None:
            judge_prompts(verdict, name, page, following)
            judge_boxes(verdict, name, page, following)
            judge_paragraphs(verdict, name, page, following)
    judge_questions(verdict, name, pages)


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: page_ends.py FILE...")
    with Verdict("page ends") as verdict:
        for path in sys.argv[1:]:
            judge_file(verdict, path)


if __name__ == "__main__":
    main()
