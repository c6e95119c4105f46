// What review_laws.py asks of the parts of the page for practice. Everything is drawn by chance from a seed, so that a
// fault comes again.

const day = 86400000;

function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = state + 0x6d2b79f5 >>> 0;
    let value = Math.imul(state ^ state >>> 15, state | 1);
    value ^= value + Math.imul(value ^ value >>> 7, value | 61);
    return ((value ^ value >>> 14) >>> 0) / 4294967296;
  };
}

const pick = (chance, list) => list[Math.floor(chance() * list.length)];

function shuffled(chance, list) {
  const rest = [...list], result = [];
  while (rest.length) result.push(...rest.splice(Math.floor(chance() * rest.length), 1));
  return result;
}

// A log of two devices, with all kinds of rows.
function someLog(chance, length) {
  const rows = [];
  let at = Date.UTC(2026, 0, 1);
  for (let number = 0; number < length; number++) {
    at += 1 + Math.floor(chance() * day);
    const row = { at, device: pick(chance, ["one", "two"]) }, item = `item-${Math.floor(chance() * 12)}`, kind = chance();
    if (kind < 0.1 && rows.length) rows.push({ ...row, undo: nameOfRow(pick(chance, rows)) });
    else if (kind < 0.15) rows.push({ ...row, item, until: at + day });
    else if (kind < 0.2) rows.push({ ...row, item, back: true });
    else rows.push({ ...row, item, grade: chance() < 0.3 ? 1 : 3, digest: pick(chance, ["old", "new"]), by: fsrs.version });
  }
  return rows;
}

const states = (rows) => JSON.stringify([...replay(rows)].sort(([a], [b]) => (a < b ? -1 : 1)));

function laws(seed) {
  const chance = chanceOf(seed), faults = [];
  const holds = (is, fault) => { if (!is) faults.push(`${fault} (seed ${seed})`); };
  const rows = someLog(chance, 5 + Math.floor(chance() * 60));
  holds(rows.every(isRow), "a row is not one");
  const one = rows.filter(() => chance() < 0.6), two = rows.filter((row) => !one.includes(row) || chance() < 0.4);
  holds(states([...one, ...two]) === states([...two, ...one]), "merging depends on who merges");
  holds(states([...one, ...two]) === states(rows), "merging loses or adds something");
  holds(states([...rows, ...rows]) === states(rows), "taking the same rows twice changes something");
  holds(states(shuffled(chance, rows)) === states(rows), "the order of rows counts");
  // What is undone was never there: without it and its undoing, everything is the same.
  const target = pick(chance, rows.filter((row) => !row.undo)), undo = { at: rows.at(-1).at + 1, device: "one", undo: nameOfRow(target) };
  const isNamed = (row) => row.undo === nameOfRow(target);
  holds(states([...rows, undo]) === states(rows.filter((row) => row !== target && !isNamed(row))), "undoing leaves a trace");
  holds(states([undo, ...rows]) === states([...rows, undo]), "undoing counts only after the answer has come");
  return faults;
}

// A session is what it must be, whatever was answered.
function plans(seed) {
  const chance = chanceOf(seed), faults = [];
  const holds = (is, fault) => { if (!is) faults.push(`${fault} (seed ${seed})`); };
  const most = 5 + Math.floor(chance() * 16), now = Date.UTC(2026, 5, 1, 9);
  const source = { id: "c", states: new Map(), done: new Map() };
  const lessons = Array.from({ length: 1 + Math.floor(chance() * 8) }, (_, number) => `lesson-${number}`);
  for (const lesson of lessons) if (chance() < 0.8) source.done.set(lesson, now - chance() * 90 * day);
  const items = Array.from({ length: Math.floor(chance() * 120) }, (_, number) =>
    ({ id: `item-${number}`, kind: pick(chance, ["quiz", "card", "term", "points", "apply"]), lessons: chance() < 0.1 ? [] : [pick(chance, lessons)], digest: "d", source }));
  const rows = [];
  for (const item of items.filter(() => chance() < 0.6)) {
    for (let at = now - chance() * 80 * day; at < now - day; at += chance() * 40 * day) {
      rows.push({ at: Math.floor(at), device: item.id, item: item.id, grade: chance() < 0.3 ? 1 : 3, digest: chance() < 0.9 ? "d" : "other", by: fsrs.version });
    }
  }
  source.states = replay(rows);
  const stand = standing(items, now), chosen = session(stand, most);
  holds(chosen.length <= most, `a session has ${chosen.length} of ${most}`);
  holds(new Set(chosen).size === chosen.length, "a question comes twice");
  holds(chosen.every((item) => opensAt(item, source.done) <= now && opensAt(item, source.done) !== null), "a lesson that is not finished is asked");
  holds(chosen.every((item) => !isHard(source.states.get(item.id))), "a question that is too hard is asked");
  holds(chosen.length === Math.min(most, stand.due.length + Math.min(stand.fresh.length, newPerDay(most))), "a session is shorter than it must be");
  const risk = (item) => (source.states.get(item.id).digest !== item.digest ? -1 : fsrs.recall(source.states.get(item.id).memory, now));
  const asked = stand.due.filter((item) => chosen.includes(item)), left = stand.due.filter((item) => !chosen.includes(item));
  holds(!left.length || Math.max(...asked.map(risk)) <= Math.min(...left.map(risk)), "something at more risk has to wait");
  const lesson = (item) => item.lessons[0] ?? "";
  const counts = chosen.map(lesson).reduce((all, name) => all.set(name, (all.get(name) ?? 0) + 1), new Map());
  const canBeApart = Math.max(0, ...counts.values()) <= Math.ceil(chosen.length / 2);
  holds(!canBeApart || chosen.every((item, at) => !at || lesson(item) !== lesson(chosen[at - 1])), "two questions of one lesson follow one another");
  const counted = forecast(items, stand, now, 365).reduce((sum, count) => sum + count, 0);
  const known = items.filter((item) => source.states.get(item.id)?.memory && opensAt(item, source.done) !== null && !isHard(source.states.get(item.id)));
  const shown = known.filter((item) => opensAt(item, source.done) <= now || !stand.due.includes(item)).length;
  holds(counted <= shown && counted >= stand.due.length, `the forecast has ${counted} questions, and ${shown} are known`);
  return faults;
}

// What comes back of a link is what went in.
function links(seed) {
  const chance = chanceOf(seed), rows = someLog(chance, 40), done = [["lesson", 1700000000000]];
  const back = unpacked(JSON.parse(JSON.stringify(packed("c", rows, done))), "c");
  const faults = [];
  if (!back || states(back.rows) !== states(rows) || JSON.stringify(back.done) !== JSON.stringify(done)) faults.push(`a link loses something (seed ${seed})`);
  if (unpacked(packed("c", rows, done), "another") !== null) faults.push("a link of another course is taken");
  for (let turn = 0; turn < 40; turn++) {
    // Damaged data is refused or is whole rows, and never throws.
    const data = JSON.parse(JSON.stringify(packed("c", rows, done)));
    data[3][Math.floor(chance() * data[3].length)][Math.floor(chance() * 6)] = pick(chance, [null, "x", -1, 1e9, {}, []]);
    const result = unpacked(data, "c");
    if (result && !result.rows.every(isRow)) faults.push(`damaged rows are taken (seed ${seed})`);
  }
  return faults;
}

// Four months of a learner whose memory is as the model says: twelve lessons of five questions in six weeks.
// `comes` says on which days they come.
function fourMonths(comes, seed, most) {
  const chance = chanceOf(seed), start = Date.UTC(2026, 0, 5, 8);
  const source = { id: "c", states: new Map(), done: new Map() };
  const items = Array.from({ length: 60 }, (_, number) => ({ id: `item-${number}`, kind: "quiz", lessons: [`lesson-${Math.floor(number / 5)}`], digest: "d", source }));
  const rows = [], figures = { longest: 0, asked: 0, sessions: 0, right: 0, recall: {} };
  for (let number = 0; number < 120; number++) {
    const now = start + number * day;
    if (number % 3 === 0 && number / 3 < 12) source.done.set(`lesson-${number / 3}`, now);
    const opened = items.filter((item) => source.done.has(item.lessons[0]));
    if ([30, 60, 90, 119].includes(number)) {
      // What was never asked after its lesson is forgotten as after one look.
      const known = opened.map((item) => fsrs.recall(source.states.get(item.id)?.memory ?? fsrs.answer(null, 3, source.done.get(item.lessons[0])), now));
      figures.recall[number] = known.reduce((sum, value) => sum + value, 0) / known.length;
    }
    if (!comes(number)) continue;
    const chosen = session(standing(items, now), most);
    if (!chosen.length) continue;
    figures.sessions += 1;
    figures.longest = Math.max(figures.longest, chosen.length);
    for (const [place, item] of chosen.entries()) {
      const memory = source.states.get(item.id)?.memory;
      const isRight = chance() < (memory ? fsrs.recall(memory, now) : 0.8);
      const row = { at: now + place * 20000, device: "one", item: item.id, grade: isRight ? 3 : 1, digest: "d", by: fsrs.version };
      rows.push(row);
      source.states.set(item.id, after(source.states.get(item.id), row));
      figures.asked += 1;
      figures.right += isRight ? 1 : 0;
    }
  }
  figures.hard = items.filter((item) => isHard(source.states.get(item.id))).length;
  figures.isSame = states(rows) === JSON.stringify([...source.states].sort(([a], [b]) => (a < b ? -1 : 1)));
  return figures;
}

// How long 20,000 rows take, in milliseconds: the best of three, because the machine does other things as well.
function replayTime() {
  const rows = someLog(chanceOf(1), 20000).map((row, number) => ("item" in row ? { ...row, item: `item-${number % 700}` } : row));
  const times = Array.from({ length: 3 }, () => { const start = performance.now(); replay(rows); return performance.now() - start; });
  return Math.min(...times);
}
