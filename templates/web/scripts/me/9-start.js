// The page about the learner: what this person can do now, time, worksheets, and a record to print.

async function mine() {
  const main = document.querySelector(".mine");
  const block = document.querySelector('script[type="application/vnd.lectern.learner+json"]');
  if (!main || !block) return;
  const { lessons, facets, calendar } = JSON.parse(block.textContent);
  const [rows, kept] = await Promise.all([log.rows(), store.all()]);
  const known = { states: replay(rows), values: new Map(kept.map(({ key, value }) => [key, value])) };
  const all = lessons.map((lesson) => evidenceOf(lesson, known));
  const sheets = sheetsOf(lessons, known);
  const isEmpty = !sheets.length && !all.some(({ isBegun, used }) => isBegun || used.length);
  [...main.children].forEach(hide);
  main.append(element("div", { class: "mine-live" },
    ...[
      isEmpty ? nothing() : can(all), nextCall(lessons, facets),
      ...(isEmpty ? [] : [read(all), time(all), written(sheets)]),
      calendarOf(calendar), isEmpty ? null : record(),
    ].filter(Boolean)));
  await drawFile(enter);
}

const titles = { next: "moment.nextCall", calendar: "moment.calendar" };

function section(name, ...content) {
  const id = `mine.${name}.`;
  return element("section", { class: `outlook of-${name}`, "aria-labelledby": id }, worded("h2", { id }, titles[name] ?? `record.${name}`), ...content);
}

const linkTo = ({ title, at }) => element("a", { href: at, dir: "auto" }, title);

function nothing() {
  const home = document.querySelector(".mine > p > a.button");
  return element("div", { class: "today" }, worded("p", { class: "today-status" }, "record.nothing"),
    element("p", {}, worded("a", { class: "button", href: home.getAttribute("href") }, "review.toLessons")));
}

// The objectives that something shows, by lesson, each with what shows it.
function can(all) {
  const shown = all.filter(({ isShown }) => isShown);
  return section("can", worded("p", {}, "record.canLead"), shown.length ? element("ul", { class: "levels" }, ...shown.map(entry)) : null);
}

function entry({ lesson, objectives, isNamed, isShared, ...all }) {
  return element("li", {},
    element("p", { class: "entry" }, linkTo(lesson)),
    objectives.length ? element("ul", { class: "can" }, ...objectives.map((objective) => element("li", {},
      element("span", { dir: "auto" }, objective.text), isNamed ? element("span", { class: "times" }, " · ", ...proof(objective)) : null))) : null,
    isNamed ? null : element("p", { class: "times" }, ...proof(all)),
    objectives.length > 1 && isShared ? worded("p", { class: "for-all" }, "review.forAll") : null);
}

// What shows something, in words.
function proof({ right, total, used, isShown }) {
  const lines = [
    isShown ? null : worded("span", {}, "record.notShown"),
    right > 0 ? worded("span", {}, "record.answered", { number: right, total }) : null,
    ...used.map((title) => worded("span", {}, "record.applied", { title })),
  ].filter(Boolean);
  return lines.flatMap((line, at) => (at ? [" · ", line] : [line]));
}

// Lessons that were read, or whose questions were mostly wrong: an honest list without blame.
function read(all) {
  const begun = all.filter(({ isShown, isBegun }) => isBegun && !isShown);
  const ahead = all.filter(({ isShown, isBegun }) => !isBegun && !isShown);
  const list = (entries) => element("ul", {}, ...entries.map(({ lesson }) => element("li", {}, linkTo(lesson))));
  const parts = [
    begun.length ? section("onlyRead", list(begun), ...practiceLinks().map((link) => element("p", {}, link))) : null,
    ahead.length ? section("open", list(ahead)) : null,
  ].filter(Boolean);
  return parts.length ? element("div", {}, ...parts) : null;
}

function time(all) {
  const minutes = (isDone) => all.filter((entry) => entry.isDone === isDone).reduce((sum, { lesson }) => sum + lesson.minutes, 0);
  const [spent, left] = [minutes(true), minutes(false)];
  const line = element("p", {}, worded("span", {}, "record.spent", { n: spent }));
  if (left > 0) line.append(" · ", worded("span", {}, "minutesLeft", { n: left }));
  return section("time", line);
}

function written(sheets) {
  if (!sheets.length) return section("sheets", worded("p", {}, "record.noSheets"));
  return section("sheets", element("ul", { class: "levels" }, ...sheets.map((sheet) => element("li", {},
    element("p", { class: "entry" }, linkTo(sheet), worded("span", { class: "times" }, "record.written", sheet))))));
}

// The name is written for the printer, and kept nowhere.
function record() {
  const today = new Intl.DateTimeFormat(course.language, { dateStyle: "long" }).format(new Date());
  return section("record",
    element("p", {}, element("span", { dir: "auto" }, course.title), " · ", today),
    element("p", { class: "field" }, worded("label", { for: "mine.name" }, "record.name"), " ",
      element("input", { id: "mine.name", type: "text", autocomplete: "name" })),
    worded("p", { class: "times" }, "record.recordNote"),
    element("p", { class: "keep" }, worded("button", { type: "button", class: "plain", click: () => window.print() }, "record.print")));
}

async function enter() {
  lookMenu();
  await mine();
}

document.addEventListener("lectern:leave", leave);
document.addEventListener("lectern:enter", () => enter());
enter();
