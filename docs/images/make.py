"""Makes the pictures of the README from the flagship course: one lesson in its editions, and the podcast.

    make.py DIST

DIST is where the course in lessons/ was published to. `make docs` runs this.
"""

import pathlib
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


main()
