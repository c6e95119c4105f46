"""The benchmarks: web against Hugo, check against cmark-gfm, audio against the bare voice and LAME, handouts against Typst.

Every number is from this run: Lectern and its peer in turns, medians of several runs, all files in
memory (/dev/shm). Nothing here is a test: machines differ, ratios less so.
"""

import argparse
import glob
import gzip
import json
import math
import os
import re
import shutil
import statistics
import sys
import tempfile
import zipfile

import course
from measure import LECTERN, REPOSITORY, VENV, WIDTH, Comparison, run, table
from recording import requests, unpublished

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = f"{VENV}/bin/python3"
MINUTES_OF_TWO_LESSONS = 7.2
# For learners and for facilitators, on one size of paper.
HANDOUTS_A_LESSON = 2

# Seconds of processor time for a handout of a lesson of the flagship, in a publication of handouts only.
MOST_A_HANDOUT = 0.165


def publish(project, edition=None):
    """The cost of a first publication: nothing published, nothing in the cache."""
    unpublished(project)
    return publish_again(project, edition)


def web(folder, runs, minutes):
    """1,000 lessons as a website."""
    return website(folder, runs, 1000, 0.27, 150)


def search(folder, runs, minutes):
    """1,000 lessons as a website with a search."""
    return website(folder, runs, 1000, 0.4, 200, has_search=True)


def practice(folder, runs, minutes):
    """1,000 lessons as a website with a page of questions."""
    return website(folder, runs, 1000, 0.4, 200, has_practice=True)


def large(folder, runs, minutes):
    """10,000 lessons as a website."""
    return website(folder, runs, 10_000, 0.2, 300)


def website(folder, runs, lessons, target, memory, has_search=False, has_practice=False):
    """Lessons as a website, beside Hugo, which makes no search and asks no questions."""
    project = course.lectern_project(f"{folder}/lectern", lessons, 20, has_search, has_practice=has_practice)
    site = course.hugo_site(f"{folder}/hugo", lessons, 20)
    hugo = glob.glob(f"{VENV}/lib/python3*/site-packages/hugo/binaries/hugo*")[0]

    def peer():
        shutil.rmtree(f"{site}/public", ignore_errors=True)
        return run([hugo, "--quiet", "--noBuildLock", "--cacheDir", f"{folder}/cache"], site)

    title = f"web: {lessons:,} lessons" + (" and a search" if has_search else "") + (
        " and practice" if has_practice else "")
    comparison = Comparison(title, target, "Hugo", memory_target=memory).measure(
        runs, lambda: publish(project, "web"), peer)
    if has_search:
        first_query(f"{project}/dist")
        os.remove(f"{project}/dist/search.html")
    if has_practice:
        shutil.rmtree(f"{project}/dist/practice")
    # Hugo's site has none of these pages: they are made, but not counted.
    for name in ("me", "coaching", "find"):
        shutil.rmtree(f"{project}/dist/{name}", ignore_errors=True)
    ours, theirs = pages(f"{project}/dist"), pages(f"{site}/public")
    print(f"  pages and words: Lectern {ours}, Hugo {theirs}", file=sys.stderr)
    if ours[0] != theirs[0] or abs(ours[1] / theirs[1] - 1) > 0.05:
        sys.exit("benchmarks: the two sites are not the same")
    return comparison


def first_query(dist):
    """Reports what a reader loads for a first query of two words, compressed as servers do."""
    def size(*paths):
        return sum(len(gzip.compress(open(path, "rb").read())) for path in paths)
    words = sorted(glob.glob(f"{dist}/search/words/*.js"), key=os.path.getsize)
    texts = sorted(glob.glob(f"{dist}/search/lessons/*.js"), key=os.path.getsize)
    size_of_list = size(f"{dist}/search/script.js", f"{dist}/search/list.js")
    print(f"  first query: at most {size_of_list + size(*words[-2:], *texts[-10:]):,} bytes, of which the list has "
          f"{size_of_list:,} and the largest of {len(words)} files of words {size(words[-1]):,}", file=sys.stderr)


def again(folder, runs, minutes):
    """1,000 lessons published again as a website with a search, with nothing changed."""
    project = course.lectern_project(f"{folder}/lectern", 1000, 20, has_search=True)
    return Comparison("again: 1,000 lessons", 0.6, "the first time", of_processor=True).measure(
        runs, lambda: publish_again(project, "web"), lambda: publish(project, "web"), peer_first=True)


def addresses(folder, runs, minutes):
    """1,000 lessons after one edit: every address is looked up, and one page is read for that."""
    project = course.lectern_project(f"{folder}/lectern", 1000, 20)
    publish_again(project, "web")
    lesson = min(glob.glob(f"{project}/lessons/**/*.md", recursive=True))
    with open(lesson, encoding="utf-8") as file:
        text = file.read()
    numbers = iter(range(1, 1000))

    def edited():
        course.write(lesson, f"{text}\nThis is sentence number {next(numbers)} of many.\n")
        return publish_again(project, "web")

    return Comparison("one edit: 1,000 lessons", 0.9, "the first time", of_processor=True).measure(
        runs, edited, lambda: publish(project, "web"), peer_first=True)


def pictures(folder, runs, minutes):
    """Photos, upright and in the sizes of phones and screens, beside the same work done by bare vips."""
    photos = 20
    project = course.lectern_project(f"{folder}/lectern", photos, 1)
    media = f"{project}/lessons/media"
    script = ("from PIL import Image\nimport sys\n"
              "for number in range(int(sys.argv[1])):\n"
              "    photo = Image.effect_noise((4000, 3000), 20 + number).convert('RGB')\n"
              "    data = Image.Exif(); data[0x0112] = 6\n"
              "    photo.save(f'{sys.argv[2]}/photo-{number}.jpg', quality=85, exif=data)\n")
    run([PYTHON, "-c", script, str(photos), media], folder)
    lessons = sorted(glob.glob(f"{project}/lessons/*/*.md"))
    for number, lesson in enumerate(lessons):
        with open(lesson, "a", encoding="utf-8") as file:
            file.write(f"\n![A photo, number {number}.](../media/photo-{number}.jpg)\n")
    forms = [(1600, "jpg[Q=82,strip,optimize-coding]"), (480, "webp[Q=78]"), (960, "webp[Q=78]"), (1600, "webp[Q=78]")]
    commands = f"{folder}/commands"
    course.write(commands, "".join(
        f"vips thumbnail {media}/photo-{number}.jpg {folder}/{number}-{width}.{form} {width} --height 100000\n"
        for number in range(photos) for width, form in forms))
    bare = ["sh", "-c", f"VIPS_CONCURRENCY=1 xargs -a {commands} -d '\\n' -P {WIDTH} -n 1 sh -c"]
    return Comparison(f"pictures: {photos} photos", 2.0, "bare vips").measure(
        runs, lambda: publish(project, "web"), lambda: run(bare, folder))


def flagship(folder, runs, minutes):
    """The flagship in all editions published again, with nothing changed."""
    project = flagship_copy(folder)
    publish_again(project)

    def into_nothing():
        shutil.rmtree(f"{project}/dist")
        return publish_again(project)

    return Comparison("again: the flagship", 0.1, "dist/ from the cache", of_processor=True).measure(
        runs, lambda: publish_again(project), into_nothing)


def edit(folder, runs, minutes):
    """The flagship in all editions after one sentence has changed."""
    project = flagship_copy(folder)
    lesson = min(glob.glob(f"{project}/lessons/**/*.md", recursive=True))
    with open(lesson, encoding="utf-8") as file:
        text = file.read()
    numbers = iter(range(1, 1000))

    def edited():
        course.write(lesson, f"{text}\nThis is sentence number {next(numbers)} of many.\n")
        return publish_again(project)

    return Comparison("one edit: the flagship", 0.12, "from nothing").measure(
        runs, edited, lambda: publish(project), peer_first=True)


def packages(folder, runs, minutes):
    """The flagship with all the packages that it asks for, from nothing."""
    project, bare = flagship_copy(folder), flagship_copy(folder, "bare")
    settings = f"{bare}/lessons/course.yaml"
    with open(settings, encoding="utf-8") as file:
        text = file.read()
    without = re.sub(r"^packages:.*\n", "", text, flags=re.M)
    if without == text:
        sys.exit("benchmarks: the flagship asks for no packages")
    course.write(settings, without)
    return Comparison("packages: the flagship", 1.6, "without packages").measure(
        runs, lambda: publish(project), lambda: publish(bare))


def lms(folder, runs, minutes):
    """100 lessons as a package for SCORM 1.2, and the website of the same. Wanted: at most twice its time, and 60 kB more."""
    project = course.lectern_project(f"{folder}/lectern", 100, 10)

    def pack():
        unpublished(project)
        return run([LECTERN, "pack", project, "--for", "scorm12"], project)

    comparison = Comparison("lms: 100 lessons", 2.0, "the website").measure(
        runs, pack, lambda: publish(project, "web"))
    # The pages and pictures are those of the site; the rest is what a package adds.
    with zipfile.ZipFile(glob.glob(f"{project}/packages/*-scorm12.zip")[0]) as package:
        added = sum(entry.compress_size for entry in package.infolist()
                    if not entry.filename.endswith(".html") and not entry.filename.startswith("media/"))
    print(f"lms: {added / 1000:.1f} kB besides pages and pictures (60 wanted)", file=sys.stderr)
    return comparison


def flagship_copy(folder, name="flagship"):
    """The course of this repository in a folder of its own."""
    project = f"{folder}/{name}"
    shutil.copytree(f"{REPOSITORY}/lessons", f"{project}/lessons")
    return project


def publish_again(project, edition=None):
    """The cost of a publication over an earlier one."""
    return run([LECTERN, "publish", project] + (["--editions", edition] if edition else []), project)


def check(folder, runs, minutes):
    """1,000 lessons checked."""
    project = course.lectern_project(f"{folder}/lectern", 1000, 20)
    peer = f"{folder}/bare_cmark"
    run(["clang", "-O2", "-o", peer, f"{HERE}/bare_cmark.c", "-lcmark-gfm", "-lcmark-gfm-extensions"], folder)
    return Comparison("check: 1,000 lessons", 2.0, "bare cmark-gfm").measure(
        runs, lambda: run([LECTERN, "check", project], project),
        lambda: run([peer, f"{project}/lessons", "1000"], folder))


def pages(folder):
    """How many pages a site has, and how many words they show, with the lists of lessons at their sides."""
    # Only Lectern writes a statement on accessibility.
    words, files = 0, [path for path in glob.glob(f"{folder}/**/*.html", recursive=True)
                       if not path.endswith("/accessibility.html")]
    for path in files:
        with open(path, encoding="utf-8") as file:
            words += len(re.sub(r"<head>.*?</head>|<script\b.*?</script>|<[^>]*>", " ", file.read(), flags=re.S).split())
    return len(files), words


def audio(folder, runs, minutes):
    """Finished episodes, mastered and tagged."""
    count = 2 * math.ceil(minutes / MINUTES_OF_TWO_LESSONS)
    project = course.lectern_project(f"{folder}/lectern", count, 2)
    spoken = requests(project, "podcast", "speak.py", f"{folder}/recorder")
    sentences = f"{folder}/sentences.json"
    course.write(sentences, json.dumps([request["text"] for request in spoken]))
    # LAME gets the very episodes, as raw sound.
    sounds = []
    for number, episode in enumerate(sorted(glob.glob(f"{project}/dist/podcast/**/*.mp3", recursive=True))):
        sounds.append(f"{folder}/{number}.pcm")
        run(["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", episode, "-map", "0:a", "-f", "s16le",
             "-ar", "44100", "-ac", "1", sounds[-1]], folder)
    minutes = sum(os.path.getsize(sound) for sound in sounds) / 2 / 44100 / 60
    title = f"audio: {len(sounds)} episodes, {minutes:.0f} min"
    return Comparison(title, 2.0, "voice + LAME").measure(
        runs, lambda: publish(project, "podcast"),
        lambda: run([PYTHON, f"{HERE}/bare_audio.py", sentences, str(WIDTH), *sounds], folder))


def handouts(folder, runs, minutes):
    """100 handouts; also printed: what a handout of a lesson of the flagship costs."""
    cost_of_flagship_handouts(folder)
    project = course.lectern_project(f"{folder}/lectern", 100 // HANDOUTS_A_LESSON, 5)
    asked = [request for request in requests(project, "handouts", "typeset.py", f"{folder}/recorder")
             if request["format"] == "pdf"]
    asked = [{**request, "root": f"{folder}/root"} for request in asked]
    # What a publication lays out for its workers, and takes away when they are done.
    shutil.copytree(f"{REPOSITORY}/templates", f"{folder}/root/templates")
    os.symlink(f"{project}/lessons", f"{folder}/root/assets")
    documents = f"{folder}/documents.json"
    course.write(documents, json.dumps(asked, ensure_ascii=False))
    if len(asked) != 100:
        sys.exit(f"benchmarks: there are {len(asked)} handouts, not 100")
    comparison = Comparison(f"handouts: {len(asked)} documents", 1.1, "bare Typst").measure(
        runs, lambda: publish(project, "handouts"),
        lambda: run([PYTHON, f"{HERE}/bare_typst.py", documents, str(WIDTH)], folder))
    # Other work on the machine moves it less than the time from start to end.
    print(f"  processor time: {comparison.processor('Lectern'):.2f} s beside "
          f"{comparison.processor(comparison.peer):.2f} s", file=sys.stderr, flush=True)
    return comparison


def cost_of_flagship_handouts(folder):
    """Prints the processor time of a publication of the flagship's lessons on paper, for each of its documents."""
    project = flagship_copy(folder)
    kinds = ["--handouts", "lesson,lesson-facilitator"]
    costs = []
    for _ in range(3):
        unpublished(project)
        cost = run([LECTERN, "publish", project, "--editions", "handouts", *kinds], project)
        costs.append(cost.processor / len(glob.glob(f"{project}/dist/handouts/*.pdf")))
    cost = statistics.median(costs)
    print(f"  a handout of a lesson of the flagship: {cost:.3f} s of processor time (≤ {MOST_A_HANDOUT}: "
          f"{'met' if cost <= MOST_A_HANDOUT else 'missed'})", file=sys.stderr, flush=True)


BENCHMARKS = {
    "web": (web, 5), "search": (search, 5), "practice": (practice, 5), "large": (large, 3), "again": (again, 7),
    "addresses": (addresses, 5), "pictures": (pictures, 3), "check": (check, 9),
    "audio": (audio, 3), "handouts": (handouts, 5), "flagship": (flagship, 7), "edit": (edit, 2),
    "packages": (packages, 2), "lms": (lms, 5)}


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/run", description="Measures Lectern beside its peers.")
    parser.add_argument("names", nargs="*", metavar="|".join(BENCHMARKS), help="all, if not given")
    parser.add_argument("--minutes", type=int, default=20, help="about how long the audio is; 20, if not given")
    parser.add_argument("--runs", type=int, help="how often each side runs")
    parser.add_argument("--keep", action="store_true", help="leave the folder with all files")
    arguments = parser.parse_args()
    for name in arguments.names:
        if name not in BENCHMARKS:
            parser.error(f"there is no benchmark “{name}”: {', '.join(BENCHMARKS)}")

    folder = tempfile.mkdtemp(prefix="lectern-bench-", dir="/dev/shm")
    comparisons = []
    try:
        for name, (benchmark, runs) in BENCHMARKS.items():
            if arguments.names and name not in arguments.names:
                continue
            print(f"{name}: {benchmark.__doc__}", file=sys.stderr)
            os.mkdir(f"{folder}/{name}")
            comparisons.append(benchmark(f"{folder}/{name}", arguments.runs or runs, arguments.minutes))
    finally:
        if arguments.keep:
            print(f"The files are in {folder}.", file=sys.stderr)
        else:
            shutil.rmtree(folder)
    print(table(comparisons))


if __name__ == "__main__":
    main()
