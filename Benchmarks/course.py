"""A generated course of any size, written as a Lectern project and as a Hugo site of the same pages.

A lesson is a list of blocks, each a tuple that begins with its kind; what both writers make of the
list is the same words in the same structure. The same numbers make the same bytes.
"""

import html
import os
import shutil

from prose import BUYERS, MARKETS, SKILLS, THINGS, Dice

HERE = os.path.dirname(os.path.abspath(__file__))
SITE = "https://courses.example/"
FACETS = {
    "phase": ("What you are doing", {"planning": "Planning", "executing": "Executing"}),
    "stage": ("Where the deal is", {"qualifying": "Qualifying", "closing": "Closing"}),
}
LABELS = {"story": "Story", "tip": "Tip", "warning": "Warning", "example": "Example"}
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240" viewBox="0 0 640 240">
<rect width="640" height="240" fill="#fbfaf6"/>
<g fill="#14605f">{bars}</g>
</svg>
"""


class Lesson:
    def __init__(self, number, unit, place, count, sections):
        dice = Dice(number)
        self.number, self.unit, self.place = number, unit, place
        self.slug = f"lesson-{number:04}"
        self.skill, self.market = dice.one(SKILLS), dice.one(MARKETS)
        self.title = f"{self.skill.capitalize()} in {self.market}, part {number}"
        self.summary = dice.sentence().replace("*", "")
        self.objectives = [
            f"{dice.one(SKILLS).capitalize()} before the {dice.one(THINGS)}" for _ in range(3)]
        self.facets = {name: dice.one(list(values)) for name, (_, values) in FACETS.items()}
        self.links = [1 + (number + step) % count for step in (1, dice.between(2, count))]
        self.blocks = list(self.make(dice, sections))

    def make(self, dice, sections):
        yield "heading", "The situation"
        yield "callout", "story", "\n\n".join(dice.paragraph(2) for _ in range(2))
        for section in range(sections):
            yield "heading", f"{dice.one(THINGS).capitalize()} first, {dice.one(THINGS)} second"
            yield "text", dice.paragraph(3)
            yield "link", "Before you go on, look again at", self.links[section % 2], "#your-turn"
            yield "text", "\n".join("- " + dice.sentence() for _ in range(3))
            if section == 0:
                yield "image", f"Bars that stand for unit {self.unit}"
            yield "text", dice.paragraph(2) + (" It is ~~a feeling~~ a number." if
                                               self.number % 10 == 0 else "")
            yield "heading", f"Worked example {section + 1}"
            rows = [f"| {dice.one(THINGS).capitalize()} {row} | {dice.between(10, 90)} "
                    f"| ${dice.between(5, 99)},{dice.between(100, 999)} | **{dice.between(5, 60)}%** |"
                    for row in range(1, 5)]
            yield "text", "\n".join(["| Step | Deals | Value | Rate |", "| --- | ---: | ---: | ---: |", *rows])
            yield "callout", dice.one(["tip", "warning", "example"]), dice.paragraph(2)
            yield "text", "\n".join(f"{step}. {dice.sentence()}" for step in range(1, 4))
        yield "heading", "Check yourself"
        right = dice.below(4)
        yield "quiz", f"What does {dice.one(BUYERS)} have to confirm before the {dice.one(THINGS)}?", [
            (choice == right, f"The {dice.one(THINGS)}, by {dice.between(2, 28)} {dice.one(['May', 'June'])}",
             dice.sentence().replace("*", "")) for choice in range(4)]
        yield "heading", "Your turn"
        yield ("exercise", "Do it with a deal of your own", dice.paragraph(2),
               dice.sentence(), dice.sentence())

    def front_matter(self, extra):
        lines = ["---", f"title: \"{self.title}\"", f"summary: '{quoted(self.summary)}'", "objectives:"]
        lines += [f"  - {objective}" for objective in self.objectives]
        lines += [extra, f"keywords: [{self.market}, {self.skill}]", "---", ""]
        return "\n".join(lines)


def quoted(text):
    return text.replace("'", "''")


def lessons(count, units, sections):
    """The lessons of a course in `units` units of about the same size."""
    size = -(-count // units)
    return [Lesson(number, 1 + (number - 1) // size, 1 + (number - 1) % size, count, sections)
            for number in range(1, count + 1)]


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def pictures(folder, units):
    for unit in range(1, units + 1):
        dice = Dice(unit)
        bars = "".join(f'<rect x="{20 + 62 * bar}" y="{220 - height}" width="44" height="{height}"/>'
                       for bar, height in enumerate(dice.between(20, 200) for _ in range(10)))
        write(f"{folder}/unit-{unit}.svg", PICTURE.format(bars=bars))


# As a project of Lectern


def lectern_project(folder, count, units, has_search=False, sections=1, has_practice=False):
    """Writes a project folder; returns it."""
    course = lessons(count, units, sections)
    facets = "".join(
        f"  - id: {name}\n    title: {title}\n    values:\n" + "".join(
            f"      - {{ id: {value}, title: {shown} }}\n" for value, shown in values.items())
        for name, (title, values) in FACETS.items())
    write(f"{folder}/lessons/course.yaml", (
        f"id: bench\ntitle: A course to measure\nsubtitle: {count} lessons\n"
        "description: Generated lessons of the length and the make-up of real ones.\n"
        f"language: en-US\nsite: {SITE}\nauthors:\n  - name: The generator\nlicense: CC BY 4.0\n"
        f"date: 2026-01-05\npodcast:\n  categories: [Education > Courses]\nfacets:\n{facets}"
        # Hugo makes no worker, no icons and nothing for assistants.
        f"search: {str(has_search).lower()}\noffline: false\ndiscovery: false\n"
        f"practice: {{page: {str(has_practice).lower()}}}\nintegrations: {{briefs: false}}\nminutes: 60\n"))
    pictures(f"{folder}/lessons/media", units)
    paths = {lesson.number: f"{lesson.unit:02}-unit/{lesson.place:03}-{lesson.slug}.md" for lesson in course}
    for unit in range(1, units + 1):
        write(f"{folder}/lessons/{unit:02}-unit/unit.yaml",
              f"id: unit-{unit}\ntitle: Unit {unit}\nsummary: The lessons of unit {unit}.\n")
    for lesson in course:
        facets = "facets:\n" + "\n".join(f"  {name}: {value}" for name, value in lesson.facets.items())
        text = lesson.front_matter(f"id: {lesson.slug}\n{facets}")
        write(f"{folder}/lessons/{paths[lesson.number]}",
              text + "\n\n".join(lectern_block(block, lesson, paths) for block in lesson.blocks) + "\n")
    return folder


def lectern_block(block, lesson, paths):
    match block:
        case ("heading", text): return "## " + text
        case ("text", text): return text
        case ("callout", kind, text): return f":::{kind}\n{text}\n:::"
        case ("link", words, number, anchor):
            return f"{words} [lesson {number}](../{paths[number]}{anchor})."
        case ("image", words): return f"![{words}](../media/unit-{lesson.unit}.svg)"
        case ("quiz", question, choices):
            lines = [f"- [{'x' if right else ' '}] {text}\n\n  {why}" for right, text, why in choices]
            return f":::quiz{{#check-{lesson.number} card=no}}\n{question}\n\n" + "\n".join(lines) + "\n:::"
        case ("exercise", title, task, hint, solution):
            return (f"::::exercise[{title}]{{#turn-{lesson.number} minutes=10}}\n{task}\n\n:::hint\n{hint}\n:::\n\n"
                    f":::solution\n{solution}\n:::\n::::")


# As a site of Hugo


def hugo_site(folder, count, units, sections=1):
    """Writes a site folder with the templates in Benchmarks/hugo; returns it."""
    course = lessons(count, units, sections)
    shutil.copytree(f"{HERE}/hugo", folder, dirs_exist_ok=True)
    pictures(f"{folder}/static/media", units)
    for name in ("style.css", "icon.svg"):
        shutil.copy(f"{HERE}/../templates/web/{name}", f"{folder}/static/{name}")
    write(f"{folder}/content/_index.md", "---\ntitle: A course to measure\n"
          f"subtitle: {count} lessons\n"
          "description: Generated lessons of the length and the make-up of real ones.\n---\n")
    for unit in range(1, units + 1):
        write(f"{folder}/content/lessons/unit-{unit}/_index.md",
              f"---\ntitle: Unit {unit}\nweight: {unit}\nsummary: The lessons of unit {unit}.\n---\n")
    for lesson in course:
        facets = "facets:\n" + "\n".join(f"  {name}: [{value}]" for name, value in lesson.facets.items())
        text = lesson.front_matter(
            f"slug: {lesson.slug}\nweight: {lesson.number}\nnumber: {lesson.number}\n{facets}")
        write(f"{folder}/content/lessons/unit-{lesson.unit}/{lesson.slug}.md",
              text + "\n\n".join(hugo_block(block, lesson) for block in lesson.blocks) + "\n")
    return folder


def hugo_block(block, lesson):
    match block:
        case ("heading", text): return "## " + text
        case ("text", text): return text
        case ("callout", kind, text):
            return f'{{{{% callout {kind} "{LABELS[kind]}" %}}}}\n{text}\n{{{{% /callout %}}}}'
        case ("link", words, number, anchor):
            return f'{words} [lesson {number}]({{{{< relref "lesson-{number:04}.md{anchor}" >}}}}).'
        case ("image", words): return f"![{words}](/media/unit-{lesson.unit}.svg)"
        case ("quiz", question, choices): return hugo_quiz(f"check-{lesson.number}", question, choices)
        case ("exercise", title, task, hint, solution):
            return (f'<section class="activity exercise" id="turn-{lesson.number}">\n<h3 class="activity-title">'
                    f'<span class="activity-kind">Exercise · 10 min</span> {title}</h3>\n\n{task}\n\n'
                    f'<details class="hint"><summary>Hint</summary>\n\n{hint}\n\n</details>\n'
                    f'<details class="solution"><summary>Solution</summary>\n\n{solution}\n\n'
                    '</details>\n</section>')


def hugo_quiz(name, question, choices):
    """A quiz as plain HTML: the fastest form that Hugo has for it."""
    inputs = "\n".join(
        f'<div class="choice{" right" if right else ""}"><input type="radio" name="{name}" id="{name}.{place}"> '
        f'<label for="{name}.{place}">{html.escape(text)}</label></div>'
        for place, (right, text, _) in enumerate(choices, 1))
    verdicts = "\n".join(
        f'<li class="{"right" if right else "wrong"}"><strong>{"Right" if right else "Not this one"}</strong> '
        f'<span class="answer">{html.escape(text)}</span>\n<p>{html.escape(why)}</p></li>'
        for right, text, why in choices)
    return (
        f'<section class="activity quiz" id="{name}">\n<h3 class="activity-title">'
        '<span class="activity-kind">Quiz</span></h3>\n'
        f'<div class="question" id="{name}.question"><p>{html.escape(question)}</p></div>\n'
        f'<fieldset aria-describedby="{name}.question">\n<legend>Choose one</legend>\n{inputs}\n</fieldset>\n'
        f'<details class="answers"><summary>Check your answer</summary>\n<ul class="verdicts">\n{verdicts}\n'
        '</ul>\n</details>\n</section>')
