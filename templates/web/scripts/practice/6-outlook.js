// What the learner knows and what is coming: an estimate for each lesson, two weeks ahead, and what is too hard. All of
// it only informs: nothing is lost by staying away.

const weeksAhead = 14;

function outlook(sources, stand, now, putBack) {
  const items = sources.flatMap((source) => source.items);
  return [hardOnes(stand.hard, putBack), howSure(sources, now), ahead(items, stand, now)].filter(Boolean);
}

function part(name, id, ...content) {
  return element("section", { class: `outlook ${id}`, "aria-labelledby": `${id}.` }, worded("h2", { id: `${id}.` }, name), ...content);
}

// Questions that were missed again and again: the way to their lessons, and a way back.
function hardOnes(hard, putBack) {
  if (!hard.length) return null;
  const list = element("ul", {}, ...hard.map((item) => {
    const line = element("li", {});
    const lesson = item.source.lesson(item);
    const button = worded("button", { type: "button", class: "plain", click: () => putBack(item) }, "review.askAgain");
    textOf(item).then((text) => {
      const title = lesson?.title ?? text?.term ?? item.id;
      button.setAttribute("aria-label", `${sentence("review.askAgain")}: ${title}`);
      line.prepend(linked("review.readAgain", title, new URL(text?.at ?? lesson?.address ?? ".", item.source.base).href), " ");
    });
    line.append(button);
    return line;
  }));
  return part("review.hard", "hard", worded("p", {}, "review.hardLead"), list);
}

const levels = [[0.87, "firm"], [0.65, "fading"], [0, "weak"]];

function howSure(sources, now) {
  const rows = sources.flatMap((source) => {
    const items = new Map(source.lessons.map((lesson) => [lesson.id, []]));
    for (const item of source.items) if (item.kind !== "apply") for (const lesson of item.lessons) items.get(lesson).push(item);
    return source.lessons.filter((lesson) => source.done.has(lesson.id))
      .map((lesson) => ({ source, lesson, items: items.get(lesson.id), ...sureness(items.get(lesson.id), now) }));
  }).filter(({ total }) => total > 0);
  if (!rows.length) return null;
  const list = element("ul", { class: "levels" }, ...rows.map(({ source, lesson, items, ...known }) => element("li", {},
    element("p", { class: "entry" },
      element("a", { href: new URL(lesson.address, source.base).href, dir: "auto" }, lesson.title), levelOf(known)),
    known.share === null ? null : element("span", { class: "meter", "aria-hidden": "true" }, meter(known.share)),
    objectivesOf(lesson, items, now))));
  return part("review.howSure", "sure-of", worded("p", {}, "review.howSureLead"), list);
}

// How well some questions are known, in a word and in numbers.
function levelOf({ asked, total, share }) {
  if (!total) return element("span", { class: "level notAsked" }, worded("strong", {}, "review.nothingAsks"));
  const name = share === null ? "notAsked" : levels.find(([least]) => share >= least)[1];
  return element("span", { class: `level ${name}` }, worded("strong", {}, `review.${name}`), " ",
    worded("span", { class: "times" }, "review.asked", { number: asked, total }));
}

// The objectives of a lesson, each with how sure the learner is of it: by the questions that name it, and by those that
// name none. If no question names one, all of them are known as well as the lesson, whose numbers are above.
function objectivesOf(lesson, items, now) {
  if (!lesson.objectives.length) return null;
  const isNamed = items.some(({ objectives }) => objectives), isShared = items.some(({ objectives }) => !objectives);
  return element("details", { open: isNamed }, worded("summary", {}, "objectives"),
    element("ul", { class: "can" }, ...lesson.objectives.map((objective, at) => element("li", { class: "entry" },
      element("span", { dir: "auto" }, objective),
      isNamed ? levelOf(sureness(items.filter(({ objectives }) => objectives?.includes(at) ?? true), now)) : null))),
    isShared ? worded("p", { class: "for-all" }, "review.forAll") : null);
}

// The policy allows no style in the page, and a script may set one.
function meter(share) {
  const made = element("span", {});
  made.style.inlineSize = `${Math.round(share * 100)}%`;
  return made;
}

function ahead(items, stand, now) {
  const counts = forecast(items, stand, now, weeksAhead), most = Math.max(...counts);
  if (!most) return null;
  const days = counts.map((count, day) => {
    const time = dayStart(now, day), column = element("span", { class: "column", "aria-hidden": "true" });
    column.style.blockSize = `${(count / most) * 100}%`;
    return element("li", { class: count ? null : "is-empty" },
      element("span", { class: "number", "aria-hidden": "true" }, count || ""), column,
      element("span", { class: "day", "aria-hidden": "true" }, new Intl.DateTimeFormat(course.language, { day: "numeric" }).format(time)),
      element("span", { class: "unseen" }, `${longDay(time)}: `, worded("span", {}, "review.questions", { n: count })));
  });
  return part("review.ahead", "ahead", worded("p", {}, "review.aheadLead"), element("ol", { class: "days" }, ...days));
}

const longDay = (time) => new Intl.DateTimeFormat(course.language, { weekday: "long", day: "numeric", month: "long" }).format(time);

// When the next questions come, in words; null if none is waiting.
function nextDay(items, stand, now) {
  const counts = forecast(items, stand, now, 120), { fresh, begun } = stand;
  const isNewTomorrow = fresh.length > 0 && begun >= newPerDay(course.items);
  const day = isNewTomorrow ? 1 : counts.findIndex((count, at) => at > 0 && count > 0);
  if (day < 1) return null;
  return day === 1 ? sentence("review.tomorrow") : longDay(dayStart(now, day));
}
