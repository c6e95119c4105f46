// Which questions come, and when. Days are those of the learner's calendar: what is due in the evening may be asked
// in the morning.

const dayStart = (time, days = 0) => { const day = new Date(time); day.setHours(0, 0, 0, 0); day.setDate(day.getDate() + days); return day.getTime(); };

// New questions come in slowly: each comes back soon, and a session has room for only so many.
const newPerDay = (most) => Math.max(2, Math.floor(most * 0.4));

// When a question may be asked for the first time: once one of its lessons is finished, and what is to be done at work
// some days later. Null before. `done` says when each lesson was finished; a term of no lesson comes with the first one.
function opensAt(item, done) {
  const lessons = item.lessons.length ? item.lessons.filter((id) => done.has(id)) : [...done.keys()];
  if (!lessons.length) return null;
  const first = Math.min(...lessons.map((id) => done.get(id)));
  return item.kind === "apply" ? dayStart(first, item.days ?? 3) : first;
}

// What there is to ask: questions that are due, the ones most at risk first; new ones, in the order of the course;
// those that were missed too often. `items` know their course's `states` and `done`.
function standing(items, now) {
  const today = dayStart(now), end = dayStart(now, 1), due = [], fresh = [], hard = [];
  // Also those that the course no longer has: they took their time, too.
  const begun = [...new Set(items.map((item) => item.source))]
    .reduce((sum, source) => sum + [...source.states.values()].filter(({ first }) => first >= today).length, 0);
  for (const item of items) {
    const state = item.source.states.get(item.id), opens = opensAt(item, item.source.done);
    // A lesson that is no longer finished is not asked about.
    if (opens === null || opens > now) continue;
    if (isHard(state)) { hard.push(item); continue; }
    if (state && state.until > now) continue;
    if (!state?.memory) { fresh.push(item); continue; }
    // Other words are another question: how well it is known shows only when it is asked.
    const hasChanged = state.digest !== item.digest;
    if (!hasChanged && !state.isBack && state.memory.due >= end) continue;
    due.push({ item, risk: hasChanged ? -1 : fsrs.recall(state.memory, now), since: state.memory.due });
  }
  due.sort((a, b) => a.risk - b.risk || a.since - b.since || (a.item.id < b.item.id ? -1 : 1));
  return { due: due.map(({ item }) => item), fresh, hard, begun };
}

// The questions of a session: never more than `most`, however long nobody came.
function session({ due, fresh, begun }, most) {
  const chosen = due.slice(0, most);
  const room = Math.min(most - chosen.length, Math.max(0, newPerDay(most) - begun));
  return apart(chosen.concat(fresh.slice(0, room)));
}

// The same questions, no two of one lesson in a row if that can be avoided, and otherwise in their order.
function apart(items) {
  const lessonOf = (item) => `${item.source.id} ${item.lessons[0] ?? ""}`;
  const waiting = [...items], result = [], counts = new Map();
  for (const item of waiting) counts.set(lessonOf(item), (counts.get(lessonOf(item)) ?? 0) + 1);
  let last = null;
  while (waiting.length) {
    // A lesson with more than half of what is left has to come now, or two of it meet at the end.
    const pressing = [...counts].find(([lesson, count]) => lesson !== last && count * 2 > waiting.length);
    let at = waiting.findIndex((item) => (pressing ? lessonOf(item) === pressing[0] : lessonOf(item) !== last));
    if (at < 0) at = 0;
    const [item] = waiting.splice(at, 1);
    last = lessonOf(item);
    counts.set(last, counts.get(last) - 1);
    result.push(item);
  }
  return result;
}

// How many questions come back on each of the next days; what is overdue is due today.
function forecast(items, { due, hard }, now, days) {
  const counts = Array(days).fill(0);
  const isDue = new Set(due), isOut = new Set(hard);
  counts[0] = due.length;
  const starts = counts.map((_, day) => dayStart(now, day)).concat(dayStart(now, days));
  for (const item of items) {
    const state = item.source.states.get(item.id);
    if (!state?.memory || isDue.has(item) || isOut.has(item) || opensAt(item, item.source.done) === null) continue;
    const time = Math.max(state.memory.due, state.until);
    const day = starts.findLastIndex((start) => start <= time);
    if (day >= 1 && day < days) counts[day] += 1;
  }
  return counts;
}

// How well some questions are known: the share of them that would be known now, among those that were asked; null if
// none was. What was wrong the last time is not known before it has been right: to have read the answer is not enough.
function sureness(items, now) {
  const asked = items.map((item) => item.source.states.get(item.id)).filter((state) => state?.memory);
  const known = asked.reduce((sum, { memory, isKnown }) => sum + (isKnown ? fsrs.recall(memory, now) : 0), 0);
  return { asked: asked.length, total: items.length, share: asked.length ? known / asked.length : null };
}
