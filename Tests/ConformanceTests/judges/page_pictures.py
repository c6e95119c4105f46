"""Compares pages with what they looked like, coarsely: how dark each part of a page is.

usage: page_pictures.py EXPECTED-FOLDER FILE...

Each file has a text in the folder: for each page its rows of digits, 0 for white and 9 for black. A page may differ a
little, because fonts and renderers do. With UPDATE_GOLDEN=1 the texts are written, and the judge is not content.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from verdict import Verdict

# Parts of a page, and how much they may differ: each one, and all of them on average.
COLUMNS, ROWS, MOST, MEAN = 24, 32, 4, 0.25


def pages(path):
    """The parts of each page as rows of digits."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", "36", path, folder + "/page"], check=True, stderr=subprocess.DEVNULL)
        for picture in sorted(Path(folder).glob("*.pgm")):
            small = Image.open(picture).resize((COLUMNS, ROWS), Image.Resampling.BOX)
            # Text is light when it is this small: half of black is as dark as it becomes.
            digits = [min(9, (255 - value) * 18 // 255) for value in small.tobytes()]
            yield ["".join(map(str, digits[row * COLUMNS:(row + 1) * COLUMNS])) for row in range(ROWS)]


def differences(page, expected):
    pairs = zip("".join(page), "".join(expected))
    return [abs(int(one) - int(two)) for one, two in pairs]


def main():
    if len(sys.argv) < 3:
        sys.exit("usage: page_pictures.py EXPECTED-FOLDER FILE...")
    folder, updates = Path(sys.argv[1]), bool(os.environ.get("UPDATE_GOLDEN"))
    with Verdict("page pictures") as verdict:
        for path in sys.argv[2:]:
            name = Path(path).stem
            found = list(pages(path))
            stored = folder / (name + ".txt")
            if updates:
                folder.mkdir(exist_ok=True)
                stored.write_text("\n\n".join("\n".join(page) for page in found) + "\n", encoding="ascii")
                continue
            if not verdict.check(stored.exists(), f"{name}: there is no {stored}; write it with UPDATE_GOLDEN=1"):
                continue
            expected = [page.split("\n") for page in stored.read_text(encoding="ascii").strip().split("\n\n")]
            verdict.equal(f"{name}: the number of pages", len(found), len(expected))
            for number, (page, other) in enumerate(zip(found, expected), 1):
                apart = differences(page, other)
                verdict.check(
                    max(apart) <= MOST and sum(apart) / len(apart) <= MEAN,
                    f"{name}, page {number}: looks another way:\n" + "\n".join(
                        row + "  " + before for row, before in zip(page, other)))


if __name__ == "__main__":
    main()
