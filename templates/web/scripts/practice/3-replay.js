// What a log says of each question. The same rows give the same states, in whatever order they come and however often:
// they are sorted by their names, and those that were undone are left out.

const hardAfter = 4;

// The rows that count, in their order.
function rowsThatCount(rows) {
  const undone = new Set(rows.filter((row) => row.undo).map((row) => row.undo));
  const named = new Map();
  for (const row of rows) if (!row.undo && !undone.has(nameOfRow(row))) named.set(nameOfRow(row), row);
  return [...named.values()].sort((a, b) => a.at - b.at || (a.device < b.device ? -1 : 1));
}

// The state of a question after one more row. `by` says what scheduled an answer when it was given; today's version
// schedules all of them again, so a newer one changes what is due without a new log.
function after(state, row) {
  state ??= { memory: null, answers: 0, lapses: 0, until: 0, first: 0, digest: null };
  if (row.until) return { ...state, until: row.until };
  if (row.back) return { ...state, lapses: 0, until: 0, isBack: true };
  // Not to know the first time is no lapse: nobody has learned it yet.
  const isLapse = row.grade === 1 && state.answers > 0;
  return {
    memory: fsrs.answer(state.memory, row.grade, row.at),
    answers: state.answers + 1,
    lapses: state.lapses + (isLapse ? 1 : 0),
    until: 0,
    first: state.first || row.at,
    isKnown: row.grade > 1,
    digest: row.digest,
  };
}

function replay(rows) {
  const states = new Map();
  for (const row of rowsThatCount(rows)) states.set(row.item, after(states.get(row.item), row));
  return states;
}

const isHard = (state) => Boolean(state) && state.lapses >= hardAfter;
