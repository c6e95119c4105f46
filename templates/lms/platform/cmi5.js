// A platform for cmi5: the preview's server is its record store, and says what is wrong with each request. It has
// the functions of the platform for SCORM, as far as they have a meaning here; they take a moment.

"use strict";

globalThis.recordStore = (() => {
  const namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
  const actor = { objectType: "Agent", account: { homePage: "https://lms.example", name: "learner-1" } };
  const registration = "b1d2c3e4-0000-4000-8000-000000000001";
  let kept = { visits: 0, status: "not begun", score: null, place: "", state: "", calls: [] }, onCall = () => {};

  const ask = async (path, method = "POST", body) => {
    const answer = await fetch(`store/${path}`, { method, body: body && JSON.stringify(body) });
    return answer.status === 200 ? answer.json() : null;
  };

  async function update() {
    const count = kept.calls.length;
    kept = (await ask("record", "GET")) ?? kept;
    if (kept.calls.length !== count) onCall();
  }

  // The first assignable unit of the course, as its structure describes it.
  async function unit() {
    const text = await (await fetch("../course/cmi5.xml")).text();
    const found = new DOMParser().parseFromString(text, "text/xml").getElementsByTagNameNS(namespace, "au")[0];
    const mastery = found.getAttribute("masteryScore");
    return { id: found.getAttribute("id"), url: found.getElementsByTagNameNS(namespace, "url")[0].textContent, mastery: mastery === null ? null : Number(mastery), moveOn: found.getAttribute("moveOn") };
  }

  // Begins a visit, and says where the course is to be opened.
  async function open({ mode, pass, delay, isBlocked }) {
    const { id, url, mastery, moveOn } = await unit();
    const launchMode = mode[0].toUpperCase() + mode.slice(1);
    const { visit } = await ask("launch", "POST", { unit: id, mastery: pass === null ? mastery : pass / 100, moveOn, mode: launchMode, delay });
    await update();
    if (isBlocked) return `course/${url}`;
    const store = new URL("store/", location.href).href;
    return `course/${url}?${new URLSearchParams({ endpoint: `${store}lrs`, fetch: `${store}fetch?visit=${visit}`, actor: JSON.stringify(actor), registration, activityId: id })}`;
  }

  setInterval(update, 400);

  return {
    open, update,
    close() {}, restore() {}, record: () => ({ visits: kept.visits, seconds: 0 }),
    erase: async () => { await ask("erase"); await update(); },
    lose: (now) => ask(`lose?now=${now}`),
    calls: () => kept.calls.map(({ name, detail, status, faults }) => ({ name, values: detail ? [detail] : [], result: status, code: faults.length ? status : 0, says: faults.join("; ") })),
    summary: () => ({ ...kept, limit: 64000, isDone: ["passed", "completed"].includes(kept.status) }),
    onCall(draw) { onCall = draw; },
  };
})();
