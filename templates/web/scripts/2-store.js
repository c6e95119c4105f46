// What is kept on the device: entries by key, in a database of the course's own. Where a browser
// keeps nothing (a frame of another site, a private window), entries last as long as the page.

// The store of a course; practice also reads that of another course of the same place.
function storeOf(id) {
  const format = "lectern-answers", version = 1;
  const name = `lectern:${id}`;
  const isKey = (key) => typeof key === "string" && key.length <= 1000 && /^(answer|field|done|place):.+|^last$|^speed$/.test(key);
  let memory = null, isFull = false;

  const opened = new Promise((resolve) => {
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore("entries", { keyPath: "key" });
      request.onsuccess = () => {
        // Another page may erase everything.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  }).then((database) => {
    if (!database) memory = new Map();
    return database;
  });

  async function run(mode, work) {
    const database = await opened;
    if (!database) return undefined;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("entries", mode);
      const request = work(transaction.objectStore("entries"));
      transaction.oncomplete = () => resolve(request && request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  }

  async function get(key) {
    await opened;
    if (memory) return memory.get(key);
    const entry = await run("readonly", (entries) => entries.get(key));
    return entry && entry.value;
  }

  async function set(key, value) {
    await opened;
    const entry = { key, value, at: Date.now() };
    if (memory) return void memory.set(key, value);
    // A full disk costs the entry, and not the page.
    await run("readwrite", (entries) => entries.put(entry)).catch(() => { isFull = true; });
  }

  async function remove(key) {
    await opened;
    if (memory) return void memory.delete(key);
    await run("readwrite", (entries) => entries.delete(key));
  }

  async function all() {
    await opened;
    if (memory) return [...memory].map(([key, value]) => ({ key, value, at: 0 }));
    return run("readonly", (entries) => entries.getAll());
  }

  async function erase() {
    await opened;
    if (memory) return void memory.clear();
    await run("readwrite", (entries) => entries.clear());
  }

  // `more` is what else the file carries, by name; older pages ignore it.
  async function file(more) {
    const entries = (await all()).sort((a, b) => (a.key < b.key ? -1 : 1));
    return JSON.stringify({ format, version, course: id, entries, ...more }, null, 1);
  }

  // Takes the entries of a file, all or none: of two for one key, the newer one stays. Returns how
  // many the file has, or null if it is not a file of this course.
  async function load(text) {
    let data;
    try { data = JSON.parse(text); } catch { return null; }
    const isWhole = data && data.format === format && data.version === version && data.course === id
      && Array.isArray(data.entries)
      && data.entries.every((entry) => entry && isKey(entry.key) && "value" in entry && Number.isFinite(entry.at));
    if (!isWhole) return null;
    const known = new Map((await all()).map((entry) => [entry.key, entry.at]));
    const newer = data.entries.filter((entry) => !(known.get(entry.key) >= entry.at));
    if (memory) newer.forEach((entry) => memory.set(entry.key, entry.value));
    else if (newer.length) {
      await run("readwrite", (entries) => {
        newer.forEach(({ key, value, at }) => entries.put({ key, value, at }));
      });
    }
    return data.entries.length;
  }

  return { get, set, remove, all, erase, file, load, isKept: async () => (await opened) !== null && !isFull };
}

const store = storeOf(course.id);
