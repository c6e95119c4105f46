"""Writes docs/activities.md and its pictures from the small course beside this file.

    make.py LECTERN

Publishes the course with the program LECTERN and takes, of each lesson, how it is written, how it
looks on the web and on paper, and what is said. `make docs` runs it.
"""

import io
import pathlib
import re
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
PICTURES = HERE.parent / "images" / "activities"

OPENING = """# Activities

Every activity of the lesson language: how it is written, how it looks on the website and on paper, and what
is said in the podcast. All attributes stand in the [reference of directives](reference/directives.md).

This page and its pictures are made by Lectern: `make docs` publishes the course in `docs/activities/`.
"""


def front_matter(text):
    head, body = re.match(r"---\n(.*?)\n---\n\n(.*)", text, re.S).groups()
    keys = dict(re.findall(r'^(\w+): "?(.*?)"?$', head, re.M))
    return keys, body.rstrip("\n")


def trimmed(image, margin):
    """The part of a picture that is not blank, with a margin of white around it."""
    image = image.convert("RGB")
    blank = Image.new("RGB", image.size, "white")
    box = ImageChops.difference(image, blank).getbbox() or (0, 0, 1, 1)
    part = image.crop(box)
    framed = Image.new("RGB", (part.width + 2 * margin, part.height + 2 * margin), "white")
    framed.paste(part, (margin, margin))
    return framed


def save(image, path):
    image.quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)


def web_pictures(dist, names):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        page = browser.new_page(viewport={"width": 760, "height": 900})
        for name in names:
            page.goto(f"file://{dist}/lessons/{name}/index.html")
            shot = page.locator(".prose").first.screenshot()
            save(trimmed(Image.open(io.BytesIO(shot)), 12), PICTURES / f"{name}-web.png")
        browser.close()


def paper_pictures(dist, names, scratch):
    for name in names:
        page = scratch / name
        subprocess.run(
            ["pdftoppm", "-png", "-r", "80", dist / "handouts" / f"{name}.pdf", page], check=True)
        sheets = [Image.open(sheet) for sheet in sorted(scratch.glob(f"{name}-*.png"))]
        parts = [body(sheet, index == 0) for index, sheet in enumerate(sheets)]
        parts = [part for part in parts if part is not None and part.height > 30]
        # The last page is for the learner's own notes, unless something comes after it to cut out.
        kept = parts[:1] + [part for part in parts[1:] if is_cut(part)]
        height = sum(part.height for part in kept)
        whole = Image.new("RGB", (max(part.width for part in kept), height), "white")
        top = 0
        for part in kept:
            whole.paste(part, (0, top))
            top += part.height
        save(trimmed(whole, 12), PICTURES / f"{name}-paper.png")


def body(sheet, is_first):
    """A page without its header and footer, and the first without the lesson's opening."""
    sheet = sheet.convert("RGB")
    width, height = sheet.size
    top = int(height * (0.235 if is_first else 0.075))
    part = sheet.crop((0, top, width, int(height * 0.925)))
    blank = Image.new("RGB", part.size, "white")
    return part if ImageChops.difference(part, blank).getbbox() else None


def is_cut(part):
    return False


def spoken(dist, name):
    """The transcript without its times, as one paragraph a pause."""
    text = (dist / "podcast" / f"{name}.vtt").read_text(encoding="utf-8")
    cues = [block.split("\n", 1)[1] for block in text.split("\n\n")[1:] if "-->" in block.split("\n")[0]]
    words = [re.sub(r"<[^>]*>", "", cue).replace("\n", " ") for cue in cues]
    words = [word.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">") for word in words]
    return " ".join(words)


def page(lessons, dist):
    parts = [OPENING]
    for name, keys, source in lessons:
        fence = "````" if "```" in source else "```"
        parts.append(f"""## {keys["title"]}

{keys["summary"]}

{fence}markdown
{source}
{fence}

![{keys["title"]} on the website](images/activities/{name}-web.png)

![{keys["title"]} on paper](images/activities/{name}-paper.png)

*Heard:* {spoken(dist, name)}
""")
    return "\n".join(parts)


def main():
    lectern = pathlib.Path(sys.argv[1]).resolve()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        dist = scratch / "dist"
        subprocess.run([lectern, "publish", HERE, "--output", dist], check=True)
        lessons = []
        for path in sorted((HERE / "lessons").glob("*.md")):
            keys, source = front_matter(path.read_text(encoding="utf-8"))
            lessons.append((re.sub(r"^\d+-", "", path.stem), keys, source))
        names = [name for name, _, _ in lessons]
        web_pictures(dist, names)
        paper_pictures(dist, names, scratch)
        (HERE.parent / "activities.md").write_text(page(lessons, dist), encoding="utf-8")


main()
