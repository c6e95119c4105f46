// Pages without a platform: this browser keeps what the learner has reached, if it may. In a frame that may keep
// nothing, the course works all the same, and says so where something is written.

const platform = (() => {
  const key = `lectern-pages:${course.id}`;
  let isKept = false;

  // Looking at the storage of a frame that may have none throws.
  function begin() {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(key) ?? "{}");
      localStorage.setItem(key, JSON.stringify(kept));
      isKept = true;
    } catch (error) { journal.add(`this browser keeps nothing: ${error.name}`, true); }
    return { isConnected: isKept, isAlone: true, isReview: false, state: kept?.state ?? "", place: kept?.place ?? "", pass: null, isSettled: null };
  }

  function write({ state, place }) {
    try { localStorage.setItem(key, JSON.stringify({ state, place })); return true; } catch (error) { journal.add(`${error.name}`, true); return false; }
  }

  return { name: "pages", begin, write, end(report) { if (report) write(report); }, answered() {}, isSlow: () => false };
})();
