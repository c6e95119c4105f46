// What the page for practice leaves for the other pages of the course: when questions come back. It is not a part of
// what is kept: practice makes it again from its log.

const dueLater = (() => {
  const key = `lectern:${course.id}:due`;

  const dayOf = (time) => new Date(time).setHours(0, 0, 0, 0);

  function leave(due) {
    try { localStorage.setItem(key, JSON.stringify(due)); } catch { /* Other pages then do not count. */ }
  }

  function forget() {
    try { localStorage.removeItem(key); } catch { /* There was nothing. */ }
  }

  // How many questions a session would have now.
  function count(now = Date.now()) {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(key)); } catch { /* A browser may keep nothing. */ }
    if (!kept || !Array.isArray(kept.times)) return 0;
    const today = dayOf(now), end = new Date(today).setDate(new Date(today).getDate() + 1);
    const due = kept.times.filter((time) => time < end).length;
    const fresh = Math.min(kept.fresh, kept.perDay - (dayOf(kept.at) === today ? kept.begun : 0));
    return Math.min(kept.most, due + Math.max(0, fresh)) || 0;
  }

  return { leave, forget, count };
})();

// Where the page is, if the course has one.
const practicePage = course.practice ? new URL(course.practice, document.currentScript.src) : null;

// A calm link to it: how many questions are due, or what it is. None in a course without it.
function practiceLinks() {
  if (!practicePage) return [];
  const n = dueLater.count();
  return [element("span", { class: "to-practice" }, n > 0
    ? worded("a", { href: practicePage.href }, "review.due", { n })
    : worded("a", { href: practicePage.href }, "review.fiveMinutes"))];
}
