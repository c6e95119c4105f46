"""How much of the paper of handouts is white at the ends of pages.

    white.py FOLDER            the handouts of a publication: dist/handouts
    white.py FOLDER --pages    the same, and each page with its share
    white.py FOLDER --kinds course,course-workbook    only these kinds

A page has a text area: all but its margins, its running head and its footer. White is what is below the last ink in it; the
share is that of all text areas of a kind of handout. Pages that are ruled to their end have none. Needs pdftoppm
(poppler-utils) and Pillow.
"""

import collections
import glob
import os
import subprocess
import sys
import tempfile

from PIL import Image

DOTS = 36  # per inch

# In millimeters: where the text of pages begins and ends (templates/handouts/theme.typ).
TOP, BOTTOM = 27, 25


def shares(path):
    """The white share of the text area of each page of a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", str(DOTS), path, folder + "/page"], check=True)
        for page in sorted(glob.glob(folder + "/*.pgm")):
            picture = Image.open(page)
            rows = picture.height
            per_mm = DOTS / 25.4
            first, last = round(TOP * per_mm), rows - round(BOTTOM * per_mm)
            # A paper's own gray is no ink; a hairline at this resolution is.
            area = picture.crop((0, first, picture.width, last)).point(lambda value: 255 if value < 236 else 0)
            box = area.getbbox()
            yield 1 - (box[3] if box else 0) / (last - first)


def kind(name):
    """What a file is, by its name: `course`, or the ending that tells handouts of lessons apart."""
    stem = name[:-len(".pdf")]
    if stem.startswith("course"):
        return stem
    for ending in ("-facilitator", "-large-print"):
        if stem.endswith(ending):
            return "<lesson>" + ending
    return "<lesson>"


def main():
    found = collections.defaultdict(list)
    kinds = sys.argv[sys.argv.index("--kinds") + 1].split(",") if "--kinds" in sys.argv else None
    for path in sorted(glob.glob(sys.argv[1] + "/*.pdf")):
        name = os.path.basename(path)
        if kinds is not None and kind(name) not in kinds:
            continue
        for number, share in enumerate(shares(path), start=1):
            found[kind(name)].append(share)
            if "--pages" in sys.argv:
                print("%5.1f %%  %s, page %d" % (100 * share, name, number))
    for name, all_shares in found.items():
        print("%5.1f %%  %4d pages  %s" % (100 * sum(all_shares) / len(all_shares), len(all_shares), name))


if __name__ == "__main__":
    main()
