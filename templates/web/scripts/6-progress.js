// Where the learner is: lessons that are done, the one to continue with, and the file that carries
// all of it to another device.

const doneAmong = (kept) => new Set(kept.filter(({ key, value }) => value && key.startsWith("done:")).map(({ key }) => key.slice(5)));
const doneLessons = async () => doneAmong(await store.all());

// The switch at the end of a lesson.
async function lessonDone(lesson) {
  const pager = document.querySelector("nav.pager");
  if (!pager) return;
  const key = `done:${lesson}`;
  const button = element("button", { type: "button", class: "done", "aria-pressed": "false", click: turn });
  let isDone = Boolean(await store.get(key));
  draw();
  pager.before(element("p", { class: "lesson-done" }, button));
  await store.set("last", lesson);

  function draw() {
    button.setAttribute("aria-pressed", String(isDone));
    const name = isDone ? "isDone" : "markDone";
    button.textContent = sentence(name);
    if (course.words[name].lang) button.lang = course.words[name].lang;
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
    const line = element("p", { class: "progress" }, worded("span", {}, "doneCount", { number: count, total: entries.length }));
    if (minutes > 0 && count > 0) line.append(" · ", worded("span", {}, "minutesLeft", { n: minutes }));
    line.prepend(element("progress", { value: count, max: entries.length, "aria-hidden": "true" }));
    opening.querySelector(".times")?.after(line);
    drawContinue(entries, isDone, last, opening);
  }
  drawFile();
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

async function drawFile() {
  const status = element("span", { role: "status" });
  const picker = element("input", { type: "file", accept: ".json,application/json", class: "unseen", tabindex: "-1", "aria-hidden": "true", change: load });
  const heading = worded("h2", { id: "answers." }, "yourAnswers");
  const section = element("section", { class: "your-answers", "aria-labelledby": "answers." }, heading,
    worded("p", {}, (await store.isKept()) ? "kept" : "notKept"),
    element("p", { class: "keep" },
      worded("button", { type: "button", class: "plain", click: save }, "saveFile"),
      worded("button", { type: "button", class: "plain", click: () => picker.click() }, "loadFile"),
      worded("button", { type: "button", class: "plain", click: erase }, "erase"), status, picker));
  document.querySelector("main").append(section);

  async function save() {
    const address = URL.createObjectURL(new Blob([await store.file()], { type: "application/json" }));
    const link = element("a", { href: address, download: `${course.id}-answers.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  async function load() {
    const [file] = picker.files;
    if (!file) return;
    const count = await store.load(await file.text());
    picker.value = "";
    if (count === null) return void status.replaceChildren(worded("span", {}, "badFile"));
    await again("loaded", { n: count });
  }

  async function erase() {
    if (!confirm(sentence("eraseQuestion"))) return;
    await store.erase();
    await again("erased");
  }

  // Draws the page with what is kept now, and says what has happened.
  async function again(name, values) {
    leave();
    await courseProgress();
    const place = document.querySelector(".your-answers [role=status]");
    place?.replaceChildren(worded("span", {}, name, values));
    document.querySelector(".your-answers button")?.focus();
  }
}
