"""Compares what schedules the site's practice with PyPI `fsrs`, review by review, in Chromium.

usage: review_equality.py SCRIPT REVIEWS

Answers of all four kinds after any time: within a day, on the day, late, and at the edges of a day. Intervals
are equal; memories differ by less than 1e-9 of their value, because a power is rounded by each language.
"""

import random
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

from fsrs import Card, Rating, Scheduler
from playwright.sync_api import sync_playwright

from verdict import Verdict

COMPARE = """(histories) => {
  let intervals = 0, worst = 0;
  for (const history of histories) {
    let memory = null;
    for (const [at, grade, stability, difficulty, days, recall] of history) {
      if (memory) worst = Math.max(worst, Math.abs(fsrs.recall(memory, at) - recall));
      memory = fsrs.answer(memory, grade, at);
      if (memory.days !== days || memory.due !== at + days * 86400000) intervals += 1;
      worst = Math.max(worst, Math.abs(memory.stability / stability - 1), Math.abs(memory.difficulty / difficulty - 1));
    }
  }
  return { intervals, worst };
}"""


def history(chance, scheduler):
    """What becomes of one card: time, answer, memory afterward, and how likely it was known before."""
    card, reviews = Card(), []
    moment = datetime(2026, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=chance.randrange(10**7))
    for _ in range(chance.randrange(1, 17)):
        grade = chance.choice([1, 2, 3, 3, 3, 3, 4])
        recall = scheduler.get_card_retrievability(card, moment)
        card, _ = scheduler.review_card(card, Rating(grade), moment)
        reviews.append([int(moment.timestamp() * 1000), grade, card.stability, card.difficulty, (card.due - moment).days, recall])
        wait = chance.choice([600, 80000, 86399, 86400, 86401, chance.randrange(86400 * 200)])
        moment = card.due if chance.random() < 0.5 else moment + timedelta(seconds=wait)
    return reviews


def main():
    script, wanted = Path(sys.argv[1]).read_text(), int(sys.argv[2])
    chance = random.Random(6)
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=90, enable_fuzzing=False)
    with Verdict("review_equality") as verdict, sync_playwright() as playwright:
        verdict.equal("the retention that both want", scheduler.desired_retention, 0.9)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.evaluate(f"() => {{ {script}\nwindow.fsrs = fsrs; }}")
        count, intervals, worst = 0, 0, 0
        while count < wanted:
            histories = [history(chance, scheduler) for _ in range(1000)]
            result = page.evaluate(COMPARE, histories)
            count += sum(map(len, histories))
            intervals += result["intervals"]
            worst = max(worst, result["worst"])
        print(f"{count} reviews: {intervals} intervals differ, memories by {worst:.1e} of their value at most")
        verdict.equal("the number of intervals that differ", intervals, 0)
        verdict.check(worst < 1e-9, f"a memory differs by {worst} of its value")
        browser.close()


if __name__ == "__main__":
    main()
