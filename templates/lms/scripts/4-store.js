// What is kept: entries by key, as on the website, but by the learning platform.

const store = (() => {
  let kept = states.read("");
  let change = () => {}, isConnected = false;

  return {
    // Begins with what the platform has kept; `changed` is called after each change.
    open(text, isKept, changed) { kept = states.read(text); isConnected = isKept; change = changed; },
    text: (limit) => states.write(kept.entries, kept, limit),
    get attempts() { return kept.attempts; },
    get best() { return kept.best; },
    // Keeps the best result of all attempts.
    result(raw) { kept.best = Math.max(kept.best ?? 0, raw); },
    // Another attempt at the questions.
    again() {
      kept.attempts += 1;
      for (const key of [...kept.entries.keys()]) if (key.startsWith("answer:")) kept.entries.delete(key);
      change();
    },
    entry: (key) => kept.entries.get(key)?.value,
    has: (key) => kept.entries.has(key),
    async get(key) { return kept.entries.get(key)?.value; },
    async set(key, value) {
      const before = kept.entries.get(key)?.value;
      kept.entries.set(key, { value, at: Date.now() });
      if (key.startsWith("answer:") && value.first && !before?.first) session.answered(key.slice(7), value);
      change();
    },
    async remove(key) { kept.entries.delete(key); change(); },
    async all() { return [...kept.entries].map(([key, { value, at }]) => ({ key, value, at })); },
    isKept: async () => isConnected && parts.notes,
  };
})();

const doneLessons = async () => new Set(parts.lessons.map(({ id }) => id).filter((id) => store.has(`done:${id}`)));
