"""Writes docs/activities.md and its pictures from the small course beside this file.

    make.py LECTERN

Publishes the course with the program LECTERN, and shows for each lesson how it is written, how it looks
on the web and on paper, and what is heard. The words of the manual are in comments: at the beginning of
each unit.yaml, and below the front matter of each lesson, with a description of each picture in lines
that begin with its kind. `make docs` runs this.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import paper  # noqa: E402
import pictures  # noqa: E402
import web  # noqa: E402
from episode import episodes  # noqa: E402

PICTURES = HERE.parent / "images" / "activities"

# Where a copy of the course is published: recordings stay there, and `make clean` removes them.
PROJECT = HERE.parents[1] / ".lectern" / "manual"

# Two phones side by side; no picture is narrower, so that all are shown at the same scale.
WIDTH = round(2 * (web.WIDTH * pictures.SCALE + 2) + pictures.GAP)

OPENING = """# Activities

Every block that is more than text: how to write it, how it looks on the website, on paper
and in a podcast app, and what is heard. Copy one, and write your own words into it.

A block begins with three colons and its name, and ends with three colons. Brackets hold a title, braces hold settings. A block that contains
others needs more colons than they have: four outside, three inside. An id, `{#ask-date}`, is the permanent name
of an activity; see [names that must not change](course.md#names-that-must-not-change). The
[reference of directives](reference/directives.md) lists all settings.

Lectern makes this page: `make docs` publishes the course in `docs/activities/` and takes the pictures. Web pages are shown at
the width of a phone, before and after a learner has answered or opened something. How an episode looks depends on the app; what it says does not. In what is heard, a slash
is a short pause, and seconds in brackets are time to think.
"""

# The kinds of pictures, and the heading of each. Every lesson has all of them except the key, which is
# only for lessons whose facilitator's copy shows more than the learner's handout.
KINDS = {
    "web": "On the website", "paper": "On paper", "key": "On paper, in the facilitator's copy",
    "podcast": "In a podcast app, the notes and the transcript"}


class Lesson:
    """One lesson of the course, and what the manual says about it."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        parts = re.fullmatch(r"---\ntitle: (.*?)\nsummary: .*?\n---\n\n<!--\n(.*?)\n-->\n\n(.*)\n", text, re.S)
        if not parts:
            raise SystemExit(f"make.py: {path.name} is not a title, a summary, a comment and an example")
        self.title, words, self.source = parts.groups()
        self.name = re.sub(r"^\d+-", "", path.stem)
        described = re.compile(rf"^({'|'.join(KINDS)}): (.*)\n?", re.M)
        self.descriptions = dict(described.findall(words))
        self.words = described.sub("", words).strip()
        if set(KINDS) - set(self.descriptions) - {"key"}:
            raise SystemExit(f"make.py: {path.name} does not describe all of its pictures")


class Unit:
    """Lessons that belong together, under a heading of the page."""

    def __init__(self, folder):
        text = (folder / "unit.yaml").read_text(encoding="utf-8")
        self.title = re.search(r"^title: (.*)$", text, re.M).group(1)
        self.words = "\n".join(line[2:] for line in text.splitlines() if line.startswith("#"))
        self.lessons = [Lesson(path) for path in sorted(folder.glob("*.md"))]


class Publication:
    """The published course that is photographed."""

    def __init__(self, dist, scratch, page):
        self.dist, self.scratch, self.page = dist, scratch, page
        self.episodes = episodes(dist / "podcast")

    def picture(self, name, kind):
        """A lesson in one edition, or in the facilitator's copy of its handout."""
        if kind == "web":
            return web.picture(self.page, (self.dist / "lessons" / name / "index.html").as_uri())
        if kind == "podcast":
            return self.episodes[name].picture(self.page, self.scratch)
        copy = "-facilitator" if kind == "key" else ""
        return pictures.below(paper.sheets(self.dist / "handouts" / f"{name}{copy}.pdf", self.scratch))

    def section(self, lesson):
        """What the page says about a lesson; its pictures are written beside it."""
        fence = "````" if "```" in lesson.source else "```"
        parts = [f"### {lesson.title}", lesson.words, f"{fence}markdown\n{lesson.source}\n{fence}"]
        for kind, label in KINDS.items():
            if kind in lesson.descriptions:
                file = f"{lesson.name}-{kind}.png"
                image = pictures.at_least(self.picture(lesson.name, kind), WIDTH)
                pictures.save(image, PICTURES / file)
                parts.append(f"{label}:\n\n![{lesson.descriptions[kind]}](images/activities/{file})")
        parts.append(f"Heard:\n\n> {self.episodes[lesson.name].heard()}")
        return "\n\n".join(parts)


def contents(units):
    lines = []
    for unit in units:
        links = ", ".join(f"[{lesson.title.lower()}](#{anchor(lesson.title)})" for lesson in unit.lessons)
        lines.append(f"- [{unit.title}](#{anchor(unit.title)}): {links}")
    return "\n".join(lines)


def anchor(title):
    """The anchor that GitHub makes from a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def main():
    lectern = pathlib.Path(sys.argv[1]).resolve()
    units = [Unit(folder) for folder in sorted((HERE / "lessons").glob("*-*/"))]
    shutil.rmtree(PROJECT / "lessons", ignore_errors=True)
    shutil.copytree(HERE / "lessons", PROJECT / "lessons")
    subprocess.run([lectern, "publish", PROJECT], check=True)
    shutil.rmtree(PICTURES, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder, pictures.browser_page(web.WIDTH) as page:
        publication = Publication(PROJECT / "dist", pathlib.Path(folder), page)
        parts = [OPENING, contents(units)]
        for unit in units:
            parts += [f"## {unit.title}", unit.words]
            parts += [publication.section(lesson) for lesson in unit.lessons]
        text = "\n\n".join(part.rstrip("\n") for part in parts) + "\n"
        (HERE.parent / "activities.md").write_text(text, encoding="utf-8")


main()
