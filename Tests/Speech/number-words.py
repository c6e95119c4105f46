#!/usr/bin/env python3
"""Writes the tables of number words, */number-words.tsv, from num2words 0.5.14 (PyPI, LGPL).

    pip install num2words==0.5.14        # in an environment of its own
    python3 Tests/Speech/number-words.py

Nothing else needs num2words: the tables are kept. Where it differs from a grammar, a line below says so.
"""

import pathlib
import re

from num2words import num2words

NUMBERS = [
    *range(0, 41), 50, 60, 61, *range(68, 73), *range(77, 83), 88, 90, 91, 93, 98, 99, 100, 101, 103, 108, 110, 111,
    121, 123, 180, 181, 199, 200, 201, 222, 280, 300, 333, 400, 500, 555, 600, 700, 777, 800, 900, 999, 1000, 1001,
    1008, 1011, 1100, 1121, 1999, 2000, 2001, 2026, 3333, 10000, 11000, 21000, 21021, 31031, 71071, 80000, 81181,
    91000, 100000, 100001, 101000, 200000, 200200, 300080, 555555, 700777, 999999, 1000000, 2000000, 3000100,
    21000000, 80000000, 101000001, 123456789, 200000000, 1000000000, 2000000000, 3500000000, 1000000000000,
]


def right(language, words):
    """The words as the grammars of the language want them."""
    if language == "de":
        # einhunderteintausend
        words = words.replace("einstausend", "eintausend")
    if language == "pt":
        # "três mil e quinhentos milhões" is as right without the e
        words = words.replace("três mil quinhentos milhões", "três mil e quinhentos milhões")
    if language == "es":
        # veintiún mil, treinta y un millones
        words = re.sub(r"veintiuno(?= (mil|mill))", "veintiún", words)
        words = re.sub(r"\buno(?= (mil|mill))", "un", words)
    if language == "it":
        # "un milione e uno" is as right as "un milione uno"
        words = words.replace(" e ", " ")
        words = re.sub(r"tre$", "tré", words) if words not in ("tre",) else words
    if language == "nl":
        # Het Groene Boekje: a space after duizend; een keeps its accents only where it is alone
        words = re.sub(r"duizend(?=\w)", "duizend ", words)
        words = words if words == "één" else words.replace("éé", "ee")
        words = re.sub(r"^een (?=mil|bil)", "één ", words)
    if language == "pt-BR":
        words = words.replace(",", "")
        # "quatorze" is as right as "catorze"
        words = words.replace("quatorze", "catorze")
    return words


def written(language, number):
    """With the separators of the language, so that no number is taken for a year or a code."""
    return f"{number:,}".replace(",", "\u202f" if language == "fr" else ".")


for language in ["de", "fr", "es", "it", "nl", "pt", "pt-BR"]:
    lines = [
        f"{written(language, number)}\t{right(language, num2words(number, lang=language.replace('-', '_')))}."
        for number in NUMBERS
    ]
    path = pathlib.Path(__file__).parent / language / "number-words.tsv"
    path.write_text("\n".join(lines) + "\n")
    print(path.name, language, len(lines))
