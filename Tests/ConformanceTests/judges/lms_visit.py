"""A learner's visit to a package in Chromium: a page of the stand-in with the course in a frame.

What the judges of packages have in common: `lms.py` plays SCORM with it, `cmi5.py` a package for a record store.
"""

import json
import zipfile

from answers import DATA, Quiz

# Whether a lesson is shown.
SHOWN = """([data, lesson]) => {
  const block = document.querySelector(`main ${data}`);
  return block && JSON.parse(block.textContent).lesson === lesson;
}"""

# Answers the questions of a lesson as `answers.py` does by hand, and reads the lesson to its end.
ANSWER = """async ([quizzes, verdicts]) => {
  const set = (control, values) => {
    Object.assign(control, values);
    for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
  };
  const pick = (control, on) => { if (control.checked !== on) control.click(); };
  quizzes.forEach(({ answer, element }, place) => {
    const isRight = verdicts[place];
    if (isRight === null) return;
    const section = document.getElementById(element);
    const control = (name) => document.getElementById(`${element}.${name}`);
    const choose = (places) => {
      const shown = isRight ? places : [places[1], places[0], ...places.slice(2)];
      shown.forEach((index, at) => set(control(at + 1), { selectedIndex: index + 1 }));
    };
    switch (answer.kind) {
      case "single": {
        const right = answer.choices.indexOf(answer.right[0]);
        pick(control((isRight ? right : (right + 1) % answer.choices.length) + 1), true);
        break;
      }
      case "multiple":
        answer.choices.forEach((choice, at) =>
          pick(control(at + 1), answer.right.includes(choice) === (isRight || at > 0)));
        if (!isRight && !section.querySelector("input:checked")) pick(control(2), true);
        break;
      case "truth": pick(control(answer.right === isRight ? 1 : 2), true); break;
      case "text": case "number": {
        const right = section.querySelector("details.answers .verdict .answer").textContent.split(" ± ")[0].trim();
        set(control("answer"), { value: isRight ? right : answer.kind === "number" ? "987654321" : "no such answer" });
        break;
      }
      case "order": choose(answer.choices.map((choice) => answer.right.indexOf(choice))); break;
      case "match": {
        const partner = Object.fromEntries(answer.right);
        choose(answer.choices.map((choice) => answer.matches.indexOf(partner[choice])));
        break;
      }
      case "gaps":
        answer.gaps.forEach((gap, at) =>
          set(control(at + 1), { value: isRight || at > 0 ? `${gap.right[0].toUpperCase()}  ` : "no such word" }));
        break;
      default: throw new Error(`the judge does not know the kind ${answer.kind}`);
    }
    section.querySelector(".sure input")?.click();
    section.querySelector(".check").click();
  });
  document.querySelector("main nav.pager").scrollIntoView();
  // An observer reports what has come into view after the next picture.
  for (let picture = 0; picture < 3; picture += 1) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 0));
}"""


class Visit:
    """One visit of a learner: a page of the platform with the course in a frame."""

    def __init__(self, browser, address, standard, record=None, course="course", context=None, **options):
        # Several tabs are in one context.
        self.context = context or browser.new_context(viewport={"width": 900, "height": 800}, reduced_motion="reduce")
        self.page = self.context.new_page()
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.page.goto(address + "host.html")
        if record:
            self.page.evaluate("(record) => standIn.restore(record)", record)
        self.page.evaluate("(options) => standIn.open(options)", {"standard": standard, **options})
        self.open(f"{course}/index.html")

    def open(self, address):
        self.page.evaluate("""(address) => {
          document.body.innerHTML = '<iframe title="course" style="width:100%;height:780px;border:0"></iframe>';
          document.querySelector("iframe").src = address;
        }""", address)
        self.page.wait_for_selector("iframe")
        self.frame = self.page.frames[-1]
        self.frame.wait_for_selector("main h1")

    def go(self, address):
        self.frame.evaluate("(address) => { location.hash = address; }", address)
        if address.startswith("#/") and len(address) > 2:
            self.frame.wait_for_function(SHOWN, arg=[DATA, address[2:]])
        else:
            self.frame.wait_for_selector(".opening.course")

    def lesson(self):
        return json.loads(self.frame.locator(f"main {DATA}").text_content())

    @property
    def facts(self):
        return json.loads(self.frame.locator('script[type="application/vnd.lectern.package+json"]').text_content())

    def read(self):
        """Scrolls to the end of a lesson."""
        self.frame.locator("nav.pager").scroll_into_view_if_needed()
        self.page.wait_for_timeout(60)

    def play(self, is_right, by_hand=False):
        """Reads every lesson and answers its questions; `is_right` is asked for each question by its number.

        By hand, keys and clicks go through the browser; otherwise a script in the page does the same, which is
        ten times as fast.
        """
        number = 0
        for lesson in self.facts["lessons"]:
            self.go(f"#/{lesson['id']}")
            quizzes = [activity for activity in self.lesson()["activities"] if "answer" in activity]
            verdicts = [is_right(number + place) for place in range(len(quizzes))]
            number += len(quizzes)
            if not by_hand:
                self.frame.evaluate(ANSWER, [quizzes, verdicts])
                continue
            for activity, verdict in zip(quizzes, verdicts):
                if verdict is None:
                    continue
                quiz = Quiz(self.frame, activity)
                quiz.fill(verdict)
                if quiz.section.locator(".sure").count():
                    quiz.section.locator(".sure input").first.check()
                quiz.check.click()
            self.read()
        return number

    def settle(self):
        self.page.wait_for_timeout(900)

    def leave(self):
        """Closes the course as a learner does, and returns the record of the platform."""
        self.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        self.page.wait_for_timeout(150)
        return self.record()

    def record(self):
        return self.page.evaluate("standIn.record()")

    def calls(self, name=None):
        calls = self.page.evaluate("standIn.calls()")
        return [call for call in calls if name is None or call["name"] == name]

    def summary(self):
        return self.page.evaluate("standIn.summary()")

    def notice(self):
        bar = self.frame.locator(".platform-notice")
        return bar.get_attribute("data-name") or ""

    def close(self):
        self.context.close()


def unpack(package, folder):
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
        archive.extractall(folder)
    return names
