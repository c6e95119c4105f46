"""Asks the site's scoring, in Chromium, about answers as people write them.

usage: scoring.py SCRIPT

Numbers with the marks, digits, units and signs of several languages; texts that differ in what does not
count, and in what does; partial answers.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from verdict import Verdict

# What is written, the number in English, and the number where the comma is the decimal mark.
NUMBERS = [
    ("42", 42, 42), (" 42 ", 42, 42), ("+42", 42, 42), ("-42", -42, -42), ("−42", -42, -42),
    ("3.5", 3.5, 3.5), ("3,5", 3.5, 3.5), (".5", 0.5, 0.5), (",5", 0.5, 0.5), ("5.", 5, 5),
    ("1,000", 1000, 1), ("1.000", 1, 1000), ("0,125", 0.125, 0.125), ("0.125", 0.125, 0.125),
    ("1,000,000", 1e6, 1e6), ("1.000.000", 1e6, 1e6), ("1.234,5", 1234.5, 1234.5), ("1,234.5", 1234.5, 1234.5),
    ("120 000", 120000, 120000), ("120\u00a0000", 120000, 120000), ("120\u202f000,5", 120000.5, 120000.5),
    ("120'000", 120000, 120000), ("120’000", 120000, 120000),
    ("42 %", 42, 42), ("42%", 42, 42), ("$ 42", 42, 42), ("€42.50", 42.5, 42.5), ("-$42", -42, -42),
    ("42 days", 42, 42), ("about 42", 42, 42), ("٤٢", 42, 42), ("٤٢٫٥", 42.5, 42.5), ("४२", 42, 42), ("４２", 42, 42),
    ("forty-two", None, None), ("", None, None), ("-", None, None), ("4 2", None, None), ("3 or 4", None, None),
    ("1-2", None, None), ("2/3", None, None),
]

# Two texts, the language, and whether they are the same answer.
TEXTS = [
    ("Budget", "budget", "en", True), ("  the   budget ", "The budget", "en", True),
    ("don't", "don’t", "en", True), ('"now"', "„now“", "de", True), ("follow-up", "follow–up", "en", True),
    ("STRASSE", "Straße", "de", True), ("İstanbul", "istanbul", "tr", True), ("ISI", "ısı", "tr", True),
    ("café", "cafe\u0301", "fr", True), ("ＡＢＣ", "abc", "ja", True), ("soft\u00adware", "software", "en", True),
    ("cafe", "café", "fr", False), ("budget", "budgets", "en", False), ("a b", "ab", "en", False),
    ("O'Neil", "ONeil", "en", False),
]

# An answer, a response to it, how much of it is right, and of how much.
PARTS = [
    ({"kind": "multiple", "choices": ["a", "b", "c"], "right": ["a", "b"]}, ["a"], 1, 2, False),
    ({"kind": "multiple", "choices": ["a", "b", "c"], "right": ["a", "b"]}, ["a", "b", "c"], 1, 2, False),
    ({"kind": "multiple", "choices": ["a", "b", "c"], "right": ["a", "b"]}, ["c"], 0, 2, False),
    ({"kind": "multiple", "choices": ["a", "b", "c"], "right": ["a", "b"]}, ["b", "a"], 2, 2, True),
    ({"kind": "single", "choices": ["a", "b"], "right": ["a"]}, "b", 0, 1, False),
    ({"kind": "truth", "right": False}, False, 1, 1, True),
    ({"kind": "order", "choices": ["b", "c", "a"], "right": ["a", "b", "c"]}, {"a": 1, "b": 3, "c": 2}, 1, 3, False),
    ({"kind": "order", "choices": ["b", "c", "a"], "right": ["a", "b", "c"]}, {"a": 1, "b": 2, "c": 3}, 3, 3, True),
    ({"kind": "match", "choices": ["a", "b"], "matches": ["y", "x"], "right": [["a", "x"], ["b", "y"]]},
     {"a": "x", "b": ""}, 1, 2, False),
    ({"kind": "gaps", "gaps": [{"id": "gap-1", "right": ["one", "1"]}, {"id": "gap-2", "right": ["two"]}]},
     {"gap-1": "1"}, 1, 2, False),
    ({"kind": "number", "right": 0.3, "tolerance": 0.1}, "0.4", 1, 1, True),
    ({"kind": "number", "right": 0.3, "tolerance": 0.1}, "0.41", 0, 1, False),
    ({"kind": "number", "right": 42, "tolerance": 0}, "42.0001", 0, 1, False),
    ({"kind": "number", "right": 42, "tolerance": 0}, "forty", 0, 1, False),
]


def main():
    script = Path(sys.argv[1]).read_text()
    with Verdict("scoring") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.evaluate(f"() => {{ {script}\nwindow.score = score; }}")
        for text, english, comma in NUMBERS:
            for has_comma, expected in [(False, english), (True, comma)]:
                value = page.evaluate("([text, comma]) => score.number(text, comma)", [text, has_comma])
                verdict.equal(f"{text!r} with a decimal {'comma' if has_comma else 'point'}", value, expected)
        for one, other, language, is_same in TEXTS:
            value = page.evaluate("([a, b, language]) => score.isSame(a, b, language)", [one, other, language])
            verdict.equal(f"whether {one!r} is {other!r}", value, is_same)
        for answer, response, right, total, is_right in PARTS:
            result = page.evaluate(
                "([answer, response]) => score.of(answer, response, { language: 'en', hasDecimalComma: false })",
                [answer, response])
            verdict.equal(f"{response} to {answer}", (result["right"], result["total"], result["isRight"]), (right, total, is_right))
        browser.close()


if __name__ == "__main__":
    main()
