"""Shared by the scripts that make the manual's pictures: a browser, frames, and small files."""

import contextlib
import io
import itertools

from PIL import Image, ImageChops
from playwright.sync_api import sync_playwright

# Pixels of a picture for each pixel of a page: sharp on a phone as well.
SCALE = 1.5
EDGE = (214, 212, 206)
GAP = 24

# The background of combined pictures: transparent, whatever color a page has.
GROUND = (255, 255, 255, 0)


@contextlib.contextmanager
def browser_page(width, height=900, scale=SCALE):
    """A page of Chromium in which nothing moves."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        yield browser.new_page(
            viewport={"width": width, "height": height}, device_scale_factor=scale,
            color_scheme="light", reduced_motion="reduce")
        browser.close()


def shot(page, **options):
    return Image.open(io.BytesIO(page.screenshot(**options))).convert("RGB")


def content_box(image):
    """The box around everything that is not white; None for an empty picture."""
    return ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()


def framed(image):
    """A picture with a thin edge, which separates it from the page around it."""
    whole = Image.new("RGB", (image.width + 2, image.height + 2), EDGE)
    whole.paste(image, (1, 1))
    return whole


def beside(images):
    """Pictures in a row."""
    places = list(itertools.accumulate([image.width + GAP for image in images[:-1]], initial=0))
    return put_together(images, [(left, 0) for left in places])


def below(images):
    """Pictures in a column."""
    places = list(itertools.accumulate([image.height + GAP for image in images[:-1]], initial=0))
    return put_together(images, [(0, top) for top in places])


def put_together(images, places, width=0):
    """Pictures at their places; `width` is the minimum width of the whole."""
    right = max(left + image.width for image, (left, _) in zip(images, places))
    bottom = max(top + image.height for image, (_, top) in zip(images, places))
    whole = Image.new("RGBA", (max(right, width), bottom), GROUND)
    for image, place in zip(images, places):
        whole.paste(image, place)
    return whole


def at_least(image, width):
    """A picture on a background of some width: pictures of equal width are shown at the same scale."""
    return put_together([image], [(0, 0)], width)


def save(image, path, colors=64):
    """Writes a PNG with few colors; the last one is the background, which is transparent."""
    last = colors - 1
    small = image.convert("RGB").quantize(last, dither=Image.Dither.NONE)
    palette = small.getpalette()[:3 * last]
    small.putpalette(palette + [255] * (3 * colors - len(palette)))
    small.paste(last, (0, 0), image.convert("RGBA").getchannel("A").point(lambda alpha: 255 - alpha))
    path.parent.mkdir(parents=True, exist_ok=True)
    small.save(path, optimize=True, transparency=last)
