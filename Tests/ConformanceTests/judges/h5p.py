"""Judges the questions of a course for H5P.

Usage: h5p.py COURSE.json PACKAGES [LIBRARIES]

COURSE.json is what `lectern inspect --format json` says. Each file is what websites take: its names are on their
list, its two descriptions are valid, and it names exactly the libraries that it uses. Each question is read and
scored as the players do it, and has to be what the course asks. LIBRARIES is the folder that was given to
`--h5p-libraries`: then what the libraries need is in the files, too.
"""

import html
import json
import re
import sys
import zipfile
from pathlib import Path

import jsonschema

from verdict import Verdict

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas/h5p.schema.json").read_text(encoding="utf-8"))
# What websites take in content, and in libraries as well (H5P core, H5PCore::$defaultContentWhitelist).
CONTENT = set("json png jpg jpeg gif bmp tif tiff svg eot ttf woff woff2 otf webm mp4 ogg mp3 m4a wav txt pdf vtt".split())
EXTRAS = {"js", "css", "md"}


def words(markup):
    markup = re.sub(r"<span class=.gap.[^>]*>[^<]*</span>", " ", markup or "")
    return re.sub(r"\W+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


def texts(text):
    return text["html"] if text else ""


def is_plain(text):
    """Whether a text has nothing that is shown in another way in H5P."""
    return not text or not re.search(r"<(img|math|abbr|figure|a |a>|ol|code class)|class=.tex", text["html"])


def valid(value, name):
    schema = {"$schema": SCHEMA["$schema"], "$defs": SCHEMA["$defs"], "$ref": f"#/$defs/{name}"}
    found = jsonschema.Draft202012Validator(schema).iter_errors(value)
    return [f"{error.json_path}: {jsonschema.exceptions.best_match([error]).message[:200]}" for error in found]


# What the page beside the files says of each question.
said_of = {}


# How the players read their texts.

def fields(text):
    """The accepted answers of each blank: between asterisks, apart at slashes; what follows a colon is a tip."""
    return [[html.unescape(answer.strip()) for answer in field.split(":")[0].split("/")]
            for field in re.findall(r"\*([^*]+)\*", text)]


def pieces(text):
    """The lines of Drag the Words: what is before each place, and the piece that belongs there."""
    found = []
    for line in text.split("\n"):
        for before, piece in re.findall(r"([^*]*)\*(.*?)\*", line):
            found.append((html.unescape(before).strip(), html.unescape(re.split(r":|\\[+-]", piece)[0])))
    return found


def judge_question(entry, quiz, verdict, name):
    answer, parameters = quiz["answer"], entry["params"]
    kind, library = answer["kind"], entry["library"].split(" ")[0]
    wanted = {"single": "MultiChoice", "multiple": "MultiChoice", "truth": "TrueFalse", "text": "Blanks", "number": "Blanks",
              "gaps": "Blanks", "order": "DragText", "match": "DragText"}[kind]
    if not verdict.equal(f"{name}: the content type", library, f"H5P.{wanted}"):
        return
    explanation = words(texts(quiz["explanation"]))
    if is_plain(quiz["explanation"]):
        said = [parameters["behaviour"]["feedbackOnCorrect"], parameters["behaviour"]["feedbackOnWrong"]] \
            if wanted == "TrueFalse" else [entry["feedback"] for entry in parameters["overallFeedback"]]
        verdict.equal(f"{name}: the explanation", {words(text) for text in said}, {explanation})
    prompt = parameters.get("question") or parameters.get("taskDescription") or parameters.get("text")
    if kind == "gaps":
        prompt = re.sub(r"\*[^*]+\*", " ", "".join(parameters["questions"]))
    if is_plain(quiz["prompt"]):
        verdict.equal(f"{name}: the question", words(prompt), words(texts(quiz["prompt"])))
    if wanted == "MultiChoice":
        verdict.equal(f"{name}: how many are picked", parameters["behaviour"]["type"], "single" if kind == "single" else "multi")
        for choice, given in zip(answer["choices"], parameters["answers"], strict=True):
            verdict.equal(f"{name}: whether {choice['id']} is right", given["correct"], choice["id"] in answer["right"])
            if is_plain(choice["content"]):
                verdict.equal(f"{name}: a choice", words(given["text"]), words(texts(choice["content"])))
            if is_plain(choice["feedback"]):
                verdict.equal(f"{name}: its feedback", words(given["tipsAndFeedback"]["chosenFeedback"]),
                              words(texts(choice["feedback"])))
    elif wanted == "TrueFalse":
        verdict.equal(f"{name}: what is right", parameters["correct"], str(answer["right"]).lower())
    elif wanted == "Blanks":
        verdict.equal(f"{name}: capitals", parameters["behaviour"]["caseSensitive"], False)
        given = fields("".join(parameters["questions"]))
        if kind == "number":
            verdict.equal(f"{name}: the fields", len(given), 1)
            verdict.equal(f"{name}: the number", {float(text.replace(",", ".")) for text in given[0]}, {float(answer["right"])})
            if answer["tolerance"]:
                verdict.check("no tolerance" in said_of[quiz["id"]], f"{name}: nobody says that there is no tolerance")
        else:
            right = [gap["right"] for gap in answer["gaps"]] if kind == "gaps" else [answer["right"]]
            verdict.equal(f"{name}: the accepted answers", given, [[text.strip() for text in gap] for gap in right])
    else:
        given = pieces(parameters["textField"])
        if kind == "order":
            names = {choice["id"]: words(texts(choice["content"])) for choice in answer["choices"]}
            right = [(f"{place + 1}.", names[id]) for place, id in enumerate(answer["right"])]
            found = [(before, words(piece)) for before, piece in given]
        else:
            partner = dict(map(tuple, answer["right"]))
            names = {match["id"]: words(texts(match["content"])) for match in answer["matches"]}
            right = [(words(texts(choice["content"])), names[partner[choice["id"]]]) for choice in answer["choices"]]
            found = [(words(before), words(piece)) for before, piece in given]
        verdict.equal(f"{name}: the pieces", found, right)


def judge_names(names, verdict, label):
    verdict.equal(f"{label}: the first files", names[:2], ["h5p.json", "content/content.json"])
    verdict.equal(f"{label}: names twice", len(names) - len({name.lower() for name in names}), 0)
    for name in names:
        ending = name.rsplit(".", 1)[-1].lower()
        known = CONTENT if name.startswith("content/") else CONTENT | EXTRAS
        verdict.check(ending in known, f"{label}: websites do not take {name}")
        verdict.check(re.fullmatch(r"[A-Za-z0-9._/-]+", name), f"{label}: the name {name!r} is not plain")


def judge_libraries(package, about, used, verdict, label, libraries):
    """What the file needs is named; with libraries, all of it is there, and what these need."""
    named = {f"{entry['machineName']} {entry['majorVersion']}.{entry['minorVersion']}" for entry in about["preloadedDependencies"]}
    verdict.equal(f"{label}: the libraries that it names",
                  {name for name in named if not name.startswith("H5P.QuestionSet ")}, used)
    there = {name.split("/")[0] for name in package.namelist() if name.endswith("/library.json")}
    if not libraries:
        return verdict.equal(f"{label}: libraries in the file", there, set())
    folder = {name.replace(" ", "-") for name in named}
    verdict.check(folder <= there, f"{label}: {sorted(folder - there)} are not there")
    needed = set(folder)
    for name in there:
        description = json.loads(package.read(f"{name}/library.json"))
        for entry in description.get("preloadedDependencies", []) + description.get("dynamicDependencies", []):
            needed.add(f"{entry['machineName']}-{entry['majorVersion']}.{entry['minorVersion']}")
    verdict.equal(f"{label}: the libraries", there, needed)
    for name in there:
        for file in (libraries / name).rglob("*"):
            path = f"{name}/{file.relative_to(libraries / name)}"
            if path in package.namelist():
                verdict.check(package.read(path) == file.read_bytes(), f"{label}: {path} is another file")
    semantics = json.loads(package.read(next(n for n in package.namelist() if re.match(r"H5P\.QuestionSet-[^/]+/semantics\.json", n))))
    asked = next(field for field in semantics if field["name"] == "questions")["field"]["options"]
    verdict.check(used <= set(asked), f"{label}: the set cannot ask {sorted(used - set(asked))}")


def main():
    course = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = Path(sys.argv[2])
    libraries = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    with Verdict("h5p") as verdict:
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        sheet = next(folder.glob("*-h5p-QUESTIONS.md")).read_text(encoding="utf-8")
        said_of.update(re.findall(r"^\|[^|]*\| `([^`]+)` \|[^|]*\| (.*) \|$", sheet, re.M))
        out = {id for id, said in said_of.items() if said.startswith("left out:")}
        made = {path.name.split("-h5p-", 1)[1].removesuffix(".h5p"): path for path in folder.glob("*-h5p-*.h5p")}
        wanted = {}
        for lesson in course["lessons"]:
            quizzes = [entry for entry in lesson["activities"] if entry["kind"] == "quiz"]
            for quiz in quizzes:
                answer = quiz["answer"]
                if quiz["id"] in out:
                    pieces_of = answer.get("matches", answer.get("choices", []))
                    verdict.check(answer["kind"] in ("order", "match") and not all(words(texts(p["content"])) for p in pieces_of),
                                  f"{quiz['id']} is left out without a reason")
            asked = [quiz for quiz in quizzes if quiz["id"] not in out]
            if asked:
                wanted[lesson["id"]] = asked
        verdict.equal("the lessons with files", sorted(made), sorted(wanted))
        ids = set()
        for lesson, quizzes in wanted.items():
            if lesson not in made:
                continue
            with zipfile.ZipFile(made[lesson]) as package:
                judge_names(package.namelist(), verdict, lesson)
                about, content = (json.loads(package.read(name)) for name in ("h5p.json", "content/content.json"))
                verdict.equal(f"{lesson}: h5p.json", valid(about, "package"), [])
                verdict.equal(f"{lesson}: content.json", valid(content, "content"), [])
                verdict.equal(f"{lesson}: the language", about["language"], course["course"]["language"])
                entries = content["questions"]
                judge_libraries(package, about, {entry["library"] for entry in entries}, verdict, lesson, libraries)
                if not verdict.equal(f"{lesson}: the questions", len(entries), len(quizzes)):
                    continue
                for entry, quiz in zip(entries, quizzes):
                    judge_question(entry, quiz, verdict, f"{lesson}, {quiz['id']}")
                    verdict.check(entry["subContentId"] not in ids, f"{quiz['id']}: another question has its id")
                    ids.add(entry["subContentId"])


main()
