// What is kept: entries by key, as on the website, but by the learning platform.

const store = (() => {
  let kept = states.read("");
  let change = () => {}, isConnected = false;

  // Another attempt at the questions.
  function begin(attempts) {
    kept.attempts = attempts;
    for (const key of [...kept.entries.keys()]) if (key.startsWith("answer:")) kept.entries.delete(key);
  }

  // A visit that is only a review tells nobody what is tried out in it.
  const tell = (news) => { if (session.isRecording) tabs.tell(news); };

  // What another tab has heard of the learner. Only the tab in which something was done sends it at once.
  function take({ key, value, isGone, attempts, best }) {
    if (attempts > kept.attempts) begin(attempts);
    if (best > (kept.best ?? 0)) kept.best = best;
    if (isGone) kept.entries.delete(key);
    else if (key) kept.entries.set(key, { value, at: Date.now() });
  }

  return {
    // Begins with what the platform has kept; `changed` is called after each change.
    open(text, isKept, changed) { kept = states.read(text); isConnected = isKept; change = changed; tabs.listen(take); },
    text: (limit) => states.write(kept.entries, kept, limit),
    get attempts() { return kept.attempts; },
    get best() { return kept.best; },
    // Keeps the best result of all attempts.
    result(raw) { kept.best = Math.max(kept.best ?? 0, raw); tell({ best: kept.best }); },
    again() { begin(kept.attempts + 1); tell({ attempts: kept.attempts }); change(); },
    entry: (key) => kept.entries.get(key)?.value,
    has: (key) => kept.entries.has(key),
    async get(key) { return kept.entries.get(key)?.value; },
    async set(key, value) {
      const before = kept.entries.get(key)?.value;
      kept.entries.set(key, { value, at: Date.now() });
      tell({ key, value });
      if (key.startsWith("answer:") && value.first && !before?.first) session.answered(key.slice(7), value);
      change();
    },
    async remove(key) { kept.entries.delete(key); tell({ key, isGone: true }); change(); },
    async all() { return [...kept.entries].map(([key, { value, at }]) => ({ key, value, at })); },
    isKept: async () => isConnected && parts.notes,
  };
})();

const doneLessons = async () => new Set(parts.lessons.map(({ id }) => id).filter((id) => store.has(`done:${id}`)));
