// Where the learner is: lessons that are done, and the one to continue with.

const doneAmong = (kept) => new Set(kept.filter(({ key, value }) => value && key.startsWith("done:")).map(({ key }) => key.slice(5)));
const doneLessons = async () => doneAmong(await store.all());

// The switch at the end of a lesson.
async function lessonDone(lesson) {
  const pager = document.querySelector("nav.pager");
  if (!pager) return;
  const key = `done:${lesson}`;
  const button = element("button", { type: "button", class: "done", "aria-pressed": "false", click: turn });
  const line = element("p", { class: "lesson-done" }, button);
  let isDone = Boolean(await store.get(key));
  draw();
  pager.before(line);
  await store.set("last", lesson);

  function draw() {
    button.setAttribute("aria-pressed", String(isDone));
    const name = isDone ? "isDone" : "markDone";
    button.textContent = sentence(name);
    if (course.words[name].lang) button.lang = course.words[name].lang;
    button.after(...(isDone ? practiceLinks() : []));
    if (!isDone) line.querySelector(".to-practice")?.remove();
  }

  async function turn() {
    isDone = !isDone;
    draw();
    await (isDone ? store.set(key, true) : store.remove(key));
    await drawWay();
  }
}

// The page of the course.
async function courseProgress() {
  const entries = [...document.querySelectorAll(".outline > li[data-lesson]")];
  const opening = document.querySelector(".opening.course");
  if (!entries.length || !opening) return;
  const kept = await store.all();
  const done = doneAmong(kept);
  const isDone = (entry) => done.has(entry.dataset.lesson);
  for (const entry of entries.filter(isDone)) {
    entry.classList.add("is-done");
    entry.querySelector(".entry").append(worded("span", { class: "mark" }, "isDone"));
  }
  const last = kept.find(({ key }) => key === "last")?.value;
  const count = entries.filter(isDone).length;
  if (count > 0 || last) {
    const minutes = entries.filter((entry) => !isDone(entry)).reduce((sum, entry) => sum + Number(entry.dataset.minutes), 0);
    const text = element("span", {}, worded("span", {}, "doneCount", { number: count, total: entries.length }));
    if (minutes > 0 && count > 0) text.append(" · ", worded("span", {}, "minutesLeft", { n: minutes }));
    if (count > 0) for (const link of practiceLinks()) text.append(" · ", link);
    const bar = element("progress", { value: count, max: entries.length, "aria-hidden": "true" });
    opening.querySelector(".times")?.after(element("p", { class: "progress" }, bar, text));
    drawContinue(entries, isDone, last, opening);
  }
  await drawFile(courseProgress);
}

// The lesson to continue with: the last one that was open, or else the next one that is not done.
function drawContinue(entries, isDone, last, opening) {
  const start = opening.querySelector(".actions");
  const place = entries.findIndex((entry) => entry.dataset.lesson === last);
  const next = [...entries.slice(Math.max(0, place)), ...entries.slice(0, Math.max(0, place))].find((entry) => !isDone(entry));
  if (!start || !next) return;
  const link = next.querySelector(".entry a");
  start.before(element("p", { class: "actions" },
    worded("a", { class: "button", href: link.getAttribute("href") }, "continueWith", { title: link.textContent.trim() })));
  hide(start);
}
