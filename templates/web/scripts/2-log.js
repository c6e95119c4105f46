// What practice knows is a log: one row for each answer, and nothing else is kept. What is due, what is known and what
// is hard comes from replaying it, so two devices that know different rows are merged by taking the rows of both.
//
// A row has `at` (milliseconds) and `device`, which together are its name, and one of:
//   item, grade, digest, by   an answer: 1 wrong, 3 right; which words were asked, and what scheduled it
//   item, until               not to be asked before
//   item, back                asked again although it is hard
//   undo                      the name of a row that never was

const nameOfRow = (row) => `${row.at}.${row.device}`;
const isText = (value, length) => typeof value === "string" && value.length > 0 && value.length <= length;

function isRow(row) {
  if (!row || typeof row !== "object" || !Number.isSafeInteger(row.at) || row.at < 0 || !isText(row.device, 40)) return false;
  if ("undo" in row) return isText(row.undo, 80);
  if (!isText(row.item, 200)) return false;
  if ("until" in row) return Number.isSafeInteger(row.until);
  if ("back" in row) return row.back === true;
  return (row.grade === 1 || row.grade === 3) && isText(row.digest, 80) && isText(row.by, 40);
}

// The log of a course on this device; the course is part of its name, so that no two are mixed.
function logOf(id) {
  const name = `lectern:${id}:practice`, deviceKey = `lectern:${id}:device`;
  let memory = null, isFull = false, device = null, last = 0;

  // Opened when it is first needed: most pages only read lessons.
  let opening = null;
  const opened = () => (opening ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore("rows", { keyPath: ["at", "device"] });
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  }).then((database) => {
    if (!database) memory = new Map();
    return database;
  }));

  async function run(mode, work) {
    const database = await opened();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("rows", mode);
      const request = work(transaction.objectStore("rows"));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  }

  async function rows() {
    await opened();
    return memory ? [...memory.values()] : run("readonly", (store) => store.getAll());
  }

  // Rows that are known already stay as they are: a row never changes.
  async function add(more) {
    await opened();
    const known = new Set((await rows()).map(nameOfRow));
    const fresh = more.filter((row) => !known.has(nameOfRow(row)));
    if (memory) fresh.forEach((row) => memory.set(nameOfRow(row), row));
    else if (fresh.length) {
      await run("readwrite", (store) => { fresh.forEach((row) => store.put(row)); }).catch(() => { isFull = true; });
    }
    return fresh.length;
  }

  // A new row, now. Two rows of a device are never of the same moment.
  async function write(content) {
    await opened();
    last = Math.max(Date.now(), last + 1);
    const row = { at: last, device: here(), ...content };
    if (memory) memory.set(nameOfRow(row), row);
    else await run("readwrite", (store) => store.put(row)).catch(() => { isFull = true; });
    return row;
  }

  // A name for this browser, so that rows of two devices differ. Each page has its own, because two of them may
  // answer at the same moment.
  function here() {
    if (device) return device;
    const letters = (count) => Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => (byte % 36).toString(36)).join("");
    let kept = null;
    try { kept = localStorage.getItem(deviceKey); } catch { /* A browser may keep nothing. */ }
    if (!/^[a-z0-9]{6}$/.test(kept ?? "")) {
      kept = letters(6);
      try { localStorage.setItem(deviceKey, kept); } catch { /* It is another device next time. */ }
    }
    device = kept + letters(2);
    return device;
  }

  async function erase() {
    await opened();
    if (memory) memory.clear();
    else await run("readwrite", (store) => store.clear());
  }

  return { rows, add, write, erase, isKept: async () => (await opened()) !== null && !isFull };
}

const log = logOf(course.id);
