// The page of the platform: what an administrator sees, and what can happen to a learner.

"use strict";

(() => {
  const byID = (id) => document.getElementById(id);
  const standard = new URLSearchParams(location.search).get("standard") ?? "scorm12";
  const start = new URLSearchParams(location.search).get("start") ?? "course/index.html";
  const key = `lectern-platform:${standard}`;
  let version = null;

  // What is chosen for the next visit.
  function chosen() {
    const pass = byID("pass").value;
    return {
      standard, mode: byID("mode").value, delay: Number(byID("delay").value), pass: pass === "" ? null : Number(pass),
      ...Object.fromEntries(["isStrict", "isBlocked", "hasNoInteractions", "reviewsDone"].map((name) => [name, byID(name).checked])),
    };
  }

  function open() {
    byID("isLost").checked = false;
    standIn.lose(false);
    standIn.open(chosen());
    const frame = document.createElement("iframe");
    frame.title = "The course";
    // Each visit begins with a new page, also after the course has changed.
    frame.src = `../${start}`;
    byID("stage").replaceChildren(frame);
    draw();
  }

  // The course is told that it ends, and has time to say so.
  function leave() {
    const frame = byID("stage").querySelector("iframe");
    if (!frame) return;
    frame.src = "about:blank";
    frame.addEventListener("load", () => { say("The learner has left."); keep(); }, { once: true });
  }

  // Nothing that was not committed is kept, as when a browser is killed.
  function kill() {
    const kept = JSON.stringify(standIn.record());
    standIn.lose(true);
    byID("stage").replaceChildren();
    standIn.close();
    standIn.restore(JSON.parse(kept));
    say("The browser was killed.");
    keep();
  }

  function say(text) {
    const line = document.createElement("p");
    line.textContent = text;
    byID("stage").replaceChildren(line);
    draw();
  }

  function keep() {
    try { sessionStorage.setItem(key, JSON.stringify(standIn.record())); } catch { /* It lasts as long as the page. */ }
  }

  function draw() {
    const { status, score, place, state, limit, isDone } = standIn.summary();
    byID("summary").textContent = [status, score === null ? null : `${score} points`, place === "" ? null : `at ${place}`,
      standIn.record().visits === 1 ? "1 visit" : `${standIn.record().visits} visits`, `${Math.round(standIn.record().seconds)} s`].filter(Boolean).join(" · ");
    byID("summary").dataset.done = isDone;
    Object.assign(byID("size"), { max: limit, high: limit * 0.9, value: state.length });
    byID("size-text").textContent = `${state.length} of ${limit}`;
    const list = byID("calls"), calls = standIn.calls();
    for (const call of calls.slice(list.childElementCount)) {
      const item = document.createElement("li");
      const verdict = document.createElement("span");
      // What a platform need not have is no fault of the course.
      verdict.className = call.code ? (call.name === "GetValue" ? "missing" : "bad") : "good";
      verdict.textContent = call.code ? `${call.code} ${call.says}` : JSON.stringify(call.result).slice(0, 80);
      const values = call.values.map((value) => { const text = JSON.stringify(value); return text.length > 90 ? `${text.slice(0, 90)}… (${value.length})` : text; });
      item.append(`${call.name}(${values.join(", ")}) `, verdict);
      list.append(item);
    }
    list.scrollTop = list.scrollHeight;
  }

  byID("leave").addEventListener("click", leave);
  byID("open").addEventListener("click", open);
  byID("kill").addEventListener("click", kill);
  byID("erase").addEventListener("click", () => { standIn.close(); standIn.erase(); byID("calls").replaceChildren(); keep(); open(); });
  byID("isLost").addEventListener("change", (event) => standIn.lose(event.target.checked));
  standIn.onCall(() => { draw(); keep(); });
  try { const kept = JSON.parse(sessionStorage.getItem(key)); if (kept) standIn.restore(kept); } catch { /* A new learner. */ }
  open();

  // The preview packs the course again when it changes: the next visit has the new version.
  setInterval(async () => {
    try {
      const now = await (await fetch("version")).text();
      if (version !== null && now !== version) say("The course has changed. Open it again.");
      version = now;
    } catch { /* The preview has ended. */ }
  }, 2000);
})();
