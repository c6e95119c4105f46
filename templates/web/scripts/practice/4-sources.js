// The courses that a session asks about: this one, and others of the same place that the learner has added. Each has
// its own files, its own log and its own lessons that are finished, all known by the id of the course.

const received = new Map();
globalThis.lecternPractice = (id, name, data) => received.set(`${id} ${name}`, data);

const noteKey = (id) => `lectern:${id}:practice`;
const addedKey = `lectern:${course.id}:practice-with`;

// The data of a file, by a script element: a page that is opened from a folder can load nothing else. Undefined if it
// cannot be loaded, or is of another course.
const files = new Map();
function fileOf(id, base, name) {
  const key = `${id} ${name}`;
  if (!files.has(key)) {
    files.set(key, new Promise((resolve) => {
      const script = document.createElement("script");
      script.onload = () => resolve(received.get(key));
      script.onerror = () => { files.delete(key); script.remove(); resolve(undefined); };
      script.src = new URL(`${name}.js`, base).href;
      document.head.append(script);
    }));
  }
  return files.get(key);
}

// A course with its questions; null if its list cannot be loaded. What is known of them is read by `reread`.
async function sourceOf(id, base) {
  const isHere = id === course.id, own = { store: isHere ? store : storeOf(id), log: isHere ? log : logOf(id) };
  // Both take time, and neither waits for the other.
  const kept = keptOf(own);
  const list = await fileOf(id, base, "list");
  if (!list || list.version !== 1) return null;
  const source = {
    id, base, title: list.title, language: list.language, hasDecimalComma: list.hasDecimalComma,
    ...own, isHere, kept,
  };
  source.lessons = list.lessons.map(([lesson, title, address, objectives]) => ({ id: lesson, title, address, objectives }));
  source.items = list.items.map(([item, kind, lessons, digest, days, objectives]) =>
    ({ id: item, kind, lessons: lessons.map((at) => source.lessons[at].id), digest, days, objectives, source }));
  const lessons = new Map(source.lessons.map((lesson) => [lesson.id, lesson]));
  source.lesson = (item) => lessons.get(item.lessons[0]);
  return source;
}

const keptOf = (source) => Promise.all([source.log.rows(), source.store.all()]);

// Reads what is kept, at every return to the page: another one may have answered.
async function reread(source) {
  const [rows, kept] = await (source.kept ?? keptOf(source));
  source.kept = null;
  source.states = replay(rows);
  source.days = new Set(rows.filter((row) => row.grade).map((row) => Math.floor(row.at / 86400000))).size;
  source.done = new Map(kept.filter(({ key, value }) => value && key.startsWith("done:")).map(({ key, at }) => [key.slice(5), at]));
}

// What a question shows; undefined if it cannot be loaded.
async function textOf(item) {
  const name = item.kind === "term" ? "terms" : `lessons/${item.lessons[0]}`;
  return (await fileOf(item.source.id, item.source.base, name))?.[item.id];
}

// Other courses of this place whose pages for practice have been open in this browser.
function otherCourses() {
  const others = [];
  try {
    localStorage.setItem(noteKey(course.id), JSON.stringify({ title: course.title, address: new URL(".", location.href).href }));
    for (const key of Object.keys(localStorage)) {
      const id = key.match(/^lectern:(.+):practice$/)?.[1];
      if (!id || id === course.id) continue;
      const { title, address } = JSON.parse(localStorage.getItem(key));
      const isNear = new URL(address).origin === location.origin;
      if (isNear && typeof title === "string") others.push({ id, title, base: address });
    }
  } catch { /* A browser may keep nothing, or something else may be under such a name. */ }
  return others.sort((a, b) => (a.title < b.title ? -1 : 1));
}

function addedCourses() {
  try { return JSON.parse(localStorage.getItem(addedKey)) ?? []; } catch { return []; }
}

function addCourse(id, isAdded) {
  const ids = addedCourses().filter((other) => other !== id).concat(isAdded ? [id] : []);
  try { localStorage.setItem(addedKey, JSON.stringify(ids)); } catch { /* It lasts as long as the page. */ }
}

// What the other pages of the course say about it.
function leaveDue(source, now) {
  const { due, fresh, hard, begun } = standing(source.items, now);
  const out = new Set(hard);
  const isDue = new Set(due);
  const times = source.items.filter((item) => !out.has(item) && source.states.get(item.id)?.memory && opensAt(item, source.done) !== null)
    .map((item) => (isDue.has(item) ? 0 : Math.max(source.states.get(item.id).memory.due, source.states.get(item.id).until)));
  dueLater.leave({ at: now, times: times.sort((a, b) => a - b).slice(0, 100), fresh: fresh.length, begun, perDay: newPerDay(course.items), most: course.items });
}
