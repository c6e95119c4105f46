"""Makes pictures from the flagship course: one lesson in its editions, the podcast, a look of its own, and a preview that finds
something.

    make.py DIST LECTERN

DIST is where the course in lessons/ was published to, and LECTERN the program. `make docs` runs this.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import pictures  # noqa: E402

LESSON = "four-levers"
HEIGHT = 1000


def web(address, width, height, scroll_to=None):
    """A window of a page, scaled to the height of the pictures."""
    with pictures.browser_page(width, height, scale=HEIGHT / height) as page:
        page.goto(address)
        if scroll_to:
            page.locator(scroll_to).first.evaluate("it => scrollTo(0, it.getBoundingClientRect().top + scrollY - 24)")
        return pictures.framed(pictures.shot(page))


def first_page(pdf):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "page"
        subprocess.run(
            ["pdftoppm", "-png", "-singlefile", "-scale-to", str(HEIGHT), pdf, file], check=True,
            stderr=subprocess.DEVNULL)
        return pictures.framed(Image.open(file.with_suffix(".png")).convert("RGB"))


def preview(lectern):
    """A lesson in a preview, with the panel open: somebody has written a link that says only “click here”."""
    with tempfile.TemporaryDirectory() as folder:
        course = pathlib.Path(folder) / "sales"
        shutil.copytree(HERE.parent.parent / "lessons", course / "lessons")
        lesson = next(course.glob(f"lessons/*/*{LESSON}.md"))
        text = lesson.read_text(encoding="utf-8")
        first = text.index("\n\n", text.index("\n---\n")) + 2
        lesson.write_text(text[:first] + "For your own number [click here](02-your-number.md).\n\n" + text[first:], encoding="utf-8")
        command = [lectern, "preview", str(course), "--port", "0", "--editions", "web"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            try:
                address = next(found[0] for line in server.stdout if (found := re.search(r"http://\S+", line)))
                with pictures.browser_page(1000, 700) as page:
                    page.goto(f"{address.rstrip('/')}/lessons/{LESSON}/index.html")
                    panel = page.locator("lectern-preview details")
                    panel.locator("summary").click()
                    panel.locator("li").first.wait_for()
                    return pictures.framed(pictures.shot(page))
            finally:
                server.terminate()


LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="#e7b7cf"/>
<path d="M11 26 18 17l5 5 7-10" fill="none" stroke="#5b1c3c" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>
"""


def look(lectern):
    """The course page with a look of its own, from five lines."""
    with tempfile.TemporaryDirectory() as folder:
        course = pathlib.Path(folder) / "sales"
        shutil.copytree(HERE.parent.parent / "lessons", course / "lessons")
        (course / "lessons" / "media").mkdir(exist_ok=True)
        (course / "lessons" / "media" / "logo.svg").write_text(LOGO, encoding="utf-8")
        with (course / "lessons" / "course.yaml").open("a", encoding="utf-8") as settings:
            settings.write('\nlook:\n  logo: media/logo.svg\n  accent: "#8c2f5e"\n  headings: Georgia\n')
        subprocess.run([lectern, "publish", course, "--editions", "web"], check=True, stdout=subprocess.DEVNULL)
        return web((course / "dist" / "index.html").as_uri(), 1240, 760)


def main():
    dist = pathlib.Path(sys.argv[1]).resolve()
    lesson = (dist / "lessons" / LESSON / "index.html").as_uri()
    editions = [
        web(lesson, 800, HEIGHT), web(lesson, 390, 844, scroll_to="#check-yourself"),
        first_page(dist / "handouts" / f"{LESSON}-facilitator.pdf")]
    pictures.save(pictures.beside(editions), HERE / "editions.png", colors=128)

    cover = Image.open(dist / "podcast" / "cover.png").convert("RGB").resize((HEIGHT, HEIGHT), Image.LANCZOS)
    page = web((dist / "podcast" / "index.html").as_uri(), 800, HEIGHT)
    pictures.save(pictures.beside([pictures.framed(cover), page]), HERE / "podcast.png", colors=128)

    pictures.save(look(sys.argv[2]), HERE / "look.png", colors=128)
    pictures.save(preview(sys.argv[2]), HERE / "preview.png", colors=128)


main()
