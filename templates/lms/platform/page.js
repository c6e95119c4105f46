// The page of the platform: what an administrator sees, and what can happen to a learner.

"use strict";

(() => {
  const byID = (id) => document.getElementById(id);
  const standard = new URLSearchParams(location.search).get("standard") ?? "scorm12";
  const start = new URLSearchParams(location.search).get("start") ?? "course/index.html";
  const key = `lectern-platform:${standard}`;
  // Who plays the platform: for cmi5, the server of the preview.
  const learner = standard === "cmi5" ? recordStore : standIn;
  let version = null, objectives = [];

  // What is chosen for the next visit.
  function chosen() {
    const pass = byID("pass").value;
    return {
      standard, objectives, mode: byID("mode").value, delay: Number(byID("delay").value), pass: pass === "" ? null : Number(pass),
      ...Object.fromEntries(["isStrict", "isBlocked", "hasNoInteractions", "reviewsDone"].map((name) => [name, byID(name).checked])),
    };
  }

  // The objectives that a platform makes from the manifest, before the first visit.
  async function readObjectives() {
    if (standard !== "scorm2004") return;
    const text = await (await fetch("../course/imsmanifest.xml")).text();
    const manifest = new DOMParser().parseFromString(text, "text/xml");
    objectives = [...manifest.querySelectorAll("[objectiveID]")].map((objective) => objective.getAttribute("objectiveID"));
  }

  async function open() {
    byID("isLost").checked = false;
    await readObjectives();
    await learner.lose(false);
    const address = await learner.open(chosen());
    const frame = document.createElement("iframe");
    frame.title = "The course";
    // Each visit begins with a new page, also after the course has changed.
    frame.src = `../${address ?? start}`;
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
  async function kill() {
    const kept = JSON.stringify(learner.record());
    await learner.lose(true);
    byID("stage").replaceChildren();
    learner.close();
    learner.restore(JSON.parse(kept));
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
    try { sessionStorage.setItem(key, JSON.stringify(learner.record())); } catch { /* It lasts as long as the page. */ }
  }

  function draw() {
    const { status, score, place, state, limit, isDone } = learner.summary();
    byID("summary").textContent = [status, score === null ? null : `${score} points`, place === "" ? null : `at ${place}`,
      learner.record().visits === 1 ? "1 visit" : `${learner.record().visits} visits`,
      standard === "cmi5" ? null : `${Math.round(learner.record().seconds)} s`].filter(Boolean).join(" · ");
    byID("summary").dataset.done = isDone;
    Object.assign(byID("size"), { max: limit, high: limit * 0.9, value: state.length });
    byID("size-text").textContent = `${state.length} of ${limit}`;
    const list = byID("calls"), calls = learner.calls();
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
  byID("erase").addEventListener("click", async () => { learner.close(); await learner.erase(); byID("calls").replaceChildren(); keep(); open(); });
  byID("isLost").addEventListener("change", (event) => learner.lose(event.target.checked));
  learner.onCall(() => { draw(); keep(); });
  try { const kept = JSON.parse(sessionStorage.getItem(key)); if (kept) learner.restore(kept); } catch { /* A new learner. */ }
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
