"""Looks whether the script of the search makes the same terms of words as the program that made the index.

usage: search_terms.py SCRIPTS TERMS

SCRIPTS is the folder templates/web/scripts/search, TERMS the table that the tests of the program compare with as
well: languages, words and their terms.
"""

import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from verdict import Verdict

STEMMERS = {"de": "german", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch", "pt": "portuguese"}


def main():
    scripts, table = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text())
    with Verdict("search_terms") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        for language, words in table.items():
            names = ["stemmers/base.js", f"stemmers/{STEMMERS[language]}.js"] if language in STEMMERS else []
            source = "".join((scripts / name).read_text() for name in [*names, "1-words.js"])
            terms = page.evaluate(
                f'(words) => {{ "use strict"; {source} return words.map(termsOf); }}', list(words))
            for (word, wanted), actual in zip(words.items(), terms):
                verdict.equal(f"{language}: {word}", actual, wanted)
        pairs, runs = page.evaluate(
            f'() => {{ "use strict"; {(scripts / "1-words.js").read_text()} return ['
            'termsOfPaired("客户痛苦"), ["L\'offre, 3,5 % – API設計とgoal!", "งบประมาณ 2026", "de\\u0301jà_vu"]'
            '.map((text) => wordsOf(text).map(({ word, paired }) => (paired ? "/" : "") + word))]; }')
        verdict.equal("pairs", pairs, ["客户", "户痛", "痛苦", "苦"])
        verdict.equal("words", runs, [["L", "offre", "3", "5", "API", "/設計と", "goal"], ["/งบประมาณ", "2026"], ["de\u0301jà", "vu"]])
        browser.close()


main()
