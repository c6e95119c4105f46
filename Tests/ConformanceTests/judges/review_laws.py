"""Asks the parts of the page for practice, in Chromium, whether their laws hold.

usage: review_laws.py SCRIPTS RUNS

Logs by chance: merging is the same whoever merges and however often, an answer that was undone was never there.
Sessions by chance: never too long, most at risk first, lessons apart. Links come back as they were, and damaged ones
are refused. Codes are those of segno. Three learners over four months: what they know, and what it costs them.
"""

import sys
from pathlib import Path

import segno
from playwright.sync_api import sync_playwright

from verdict import Verdict

PARTS = ["2-log.js", "practice/2-fsrs.js", "practice/3-replay.js", "practice/3-plan.js", "practice/6-code.js", "practice/7-move.js"]
NAMES = ["laws", "plans", "links", "fourMonths", "replayTime", "codeOf", "isRow", "after", "isHard", "standing"]

# When they come, by the number of the day; what they know after four months and the days of a month at least; and how
# many questions a day it costs at most.
LEARNERS = {
    "diligent": ("() => true", 0.9, 4),
    "weekends only": ("(day) => day % 7 > 4", 0.85, 4),
    "gone for a month": ("(day) => day < 40 || day > 70", 0.88, 4),
}

# How many bytes a code of each version has room for at level L (ISO/IEC 18004, table 7): no byte is left to be filled.
ROOM = [17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929, 1003, 1091, 1171,
        1273, 1367, 1465, 1528, 1628, 1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953]

NOT_ROWS = [None, 1, "row", [], {}, {"at": 1}, {"at": 1, "device": "a"}, {"at": -1, "device": "a", "item": "b", "back": True},
            {"at": 1.5, "device": "a", "item": "b", "back": True}, {"at": 1, "device": "", "item": "b", "back": True},
            {"at": 1, "device": "a", "item": "b", "grade": 2, "digest": "d", "by": "f"},
            {"at": 1, "device": "a", "item": "b", "grade": 3, "by": "f"}, {"at": 1, "device": "a", "item": "b", "back": False},
            {"at": 1, "device": "a", "item": "x" * 201, "back": True}, {"at": 1, "device": "a", "undo": ""}]


def codes(verdict, page):
    for version, room in enumerate(ROOM, 1):
        text, mask = ("https://example.org/practice/#" * 99)[:room], version % 8
        ours = page.evaluate("([text, mask]) => codeOf(text, mask).map((row) => row.map(Number))", [text, mask])
        theirs = segno.make(text, error="l", mode="byte", mask=mask, boost_error=False, micro=False)
        verdict.equal(f"the version of a code of {room} bytes", theirs.version, version)
        verdict.check(ours == [list(row) for row in theirs.matrix], f"the code of {room} bytes differs from segno's")
    verdict.check(page.evaluate("codeOf('x'.repeat(2954))") is None, "a text that is too long has a code")


def hard(verdict, page):
    """Four lapses, of which the first time is none, and the way back."""
    counts = page.evaluate("""() => {
      const row = (at, grade) => ({ at, device: 'a', item: 'i', grade, digest: 'd', by: 'fsrs-6' }), found = [];
      let state = null;
      for (let turn = 0; turn < 5; turn++) { state = after(state, row(turn * 86400000, 1)); found.push(isHard(state)); }
      state = after(state, { at: 5 * 86400000, device: 'a', item: 'i', back: true });
      const source = { id: 'c', states: new Map([['i', state]]), done: new Map([['l', 0]]) };
      const items = [{ id: 'i', kind: 'quiz', lessons: ['l'], digest: 'd', source }];
      return [...found, isHard(state), standing(items, 5 * 86400000 + 1).due.length];
    }""")
    verdict.equal("which wrong answer makes a question hard, and whether it comes back", counts,
                  [False, False, False, False, True, False, 1])


def main():
    folder, runs = Path(sys.argv[1]), int(sys.argv[2])
    script = "".join((folder / part).read_text() for part in PARTS) + (Path(__file__).parent / "review_parts.js").read_text()
    with Verdict("review_laws") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_context(timezone_id="Europe/Berlin").new_page()
        names = "".join(f"window.{name} = {name};" for name in NAMES)
        page.evaluate(f"() => {{ const course = {{ id: 'c', items: 10 }};\n{script}\n{names} }}")
        for law in ["laws", "plans", "links"]:
            faults = page.evaluate(f"(runs) => Array.from({{ length: runs }}, (_, seed) => {law}(seed + 1)).flat()", runs)
            verdict.check(not faults, f"{law}: {faults[:3]}")
        for row in NOT_ROWS:
            verdict.equal(f"whether {row} is a row", page.evaluate("(row) => isRow(row)", row), False)
        hard(verdict, page)
        codes(verdict, page)
        time = page.evaluate("replayTime()")
        verdict.check(time <= 300, f"20,000 rows take {time:.0f} ms")
        print(f"20,000 rows: {time:.0f} ms")
        for name, (comes, least, most) in LEARNERS.items():
            figures = page.evaluate(f"[1, 2, 3, 4, 5].map((seed) => fourMonths({comes}, seed, 10))")
            mean = lambda value: sum(map(value, figures)) / len(figures)
            recall = {day: mean(lambda run: run["recall"][day]) for day in ["30", "60", "90", "119"]}
            load = mean(lambda run: run["asked"]) / 120
            print(f"{name}: {mean(lambda run: run['sessions']):.0f} sessions, {load:.1f} questions a day, at most "
                  f"{max(run['longest'] for run in figures)} in one, {mean(lambda run: run['right'] / run['asked']):.0%} right, hard "
                  f"{mean(lambda run: run['hard']):.1f}, known on days {', '.join(f'{day}: {value:.2f}' for day, value in recall.items())}")
            verdict.check(all(run["longest"] <= 10 for run in figures), f"{name}: a session has more than ten questions")
            verdict.check(all(run["isSame"] for run in figures), f"{name}: replaying the log gives something else")
            verdict.check(recall["119"] >= least, f"{name}: only {recall['119']:.2f} is known after four months")
            verdict.check(load <= most, f"{name}: {load:.1f} questions a day")
        browser.close()


if __name__ == "__main__":
    main()
