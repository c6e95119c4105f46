// What shows that a learner can do something: questions that were right when they were last asked, in practice or in the
// lesson, and what was used at work. To have read a lesson shows nothing.

// Whether a question was right the last time: practice knows better than the first try in the lesson. Null if it was
// never answered.
function wasRight(item, { states, values }) {
  const state = states.get(item);
  if (state?.answers) return state.isKnown;
  const first = values.get(`answer:${item}`)?.first;
  return first ? first.isRight : null;
}

// What some questions and uses show: it counts if half of the questions were right, or if something was used.
function shownBy(items, applies, known) {
  const answers = items.map((item) => wasRight(item, known));
  const right = answers.filter((answer) => answer === true).length;
  const used = applies.filter(([item]) => known.states.get(item)?.isKnown).map(([, title]) => title);
  return {
    right, total: items.length, used, isShown: used.length > 0 || (right > 0 && right * 2 >= items.length),
    isBegun: answers.some((answer) => answer !== null),
  };
}

// The evidence for a lesson and for each of its objectives: by what names the objective, and by what names none.
function evidenceOf(lesson, known) {
  const all = shownBy(lesson.items, lesson.applies, known), isDone = Boolean(known.values.get(`done:${lesson.id}`));
  const isNamed = Object.keys(lesson.about).length > 0;
  const objectives = lesson.objectives.map((text, at) => {
    const isFor = (item) => lesson.about[item]?.includes(at) ?? true;
    return { text, ...(isNamed ? shownBy(lesson.items.filter(isFor), lesson.applies.filter(([item]) => isFor(item)), known) : all) };
  });
  const isShared = [...lesson.items, ...lesson.applies.map(([item]) => item)].some((item) => !lesson.about[item]);
  return {
    lesson, ...all, objectives, isNamed, isShared, isDone, isBegun: isDone || all.isBegun,
    isShown: isNamed ? objectives.some(({ isShown }) => isShown) : all.isShown,
  };
}

const isWritten = (value) => (Array.isArray(value) ? value.flat().some(Boolean) : Boolean(value));

// The deals for which a worksheet was filled in, as parts of addresses: the keys of their fields end in one.
function dealsOf([id], values) {
  const keys = [...values.keys()].filter((key) => key.startsWith(`field:${id}:`) && key.includes("@"));
  return [...new Set(keys.map((key) => key.slice(key.indexOf("@") + 1)))].sort();
}

// The worksheets with something in them.
function sheetsOf(lessons, { values }) {
  return lessons.flatMap(({ sheets }) => sheets).flatMap((sheet) => ["", ...dealsOf(sheet, values)].map((deal) => {
    const [id, title, at, fields] = sheet;
    const names = deal ? ` (${[...new URLSearchParams(deal).values()].join(", ")})` : "";
    const [page, anchor] = at.split("#");
    return {
      title: title + names, at: deal ? `${page}?${deal}#${anchor}` : at, total: fields.length,
      number: fields.filter((field) => isWritten(values.get(`field:${id}:${field}${deal && `@${deal}`}`))).length,
    };
  })).filter(({ number }) => number > 0);
}
