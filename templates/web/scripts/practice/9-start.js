// The page: what is due, a session of a few questions, and what the learner knows.

async function practice() {
  const main = document.querySelector(".practice");
  if (!main) return;
  lookMenu();
  [...main.children].forEach(hide);
  const root = element("div", { class: "practice-live" });
  main.append(root);
  listeners.push(forgetSpoken);
  listen(window, "pagehide", forgetSpoken);
  const others = otherCourses();
  const here = await sourceOf(course.id, new URL(".", location.href).href);
  if (!here) return void root.replaceChildren(worded("p", {}, "review.notLoaded"));
  let sources = [here], message = null;
  await addSources();
  await takeFromAddress(here, (said) => { message = said; });
  await home();

  async function addSources() {
    const added = addedCourses();
    const more = await Promise.all(others.filter(({ id }) => added.includes(id)).map(({ id, base }) => sourceOf(id, base)));
    sources = [here, ...more.filter(Boolean)];
  }

  // Everything beside a session.
  async function home(summary = null) {
    forgetSpoken();
    await Promise.all(sources.map(reread));
    const now = Date.now(), items = sources.flatMap((source) => source.items);
    document.body.classList.remove("is-asking");
    const stand = standing(items, now), chosen = session(stand, course.items);
    const top = element("div", { class: "today" });
    if (summary) top.append(...summary);
    const status = element("p", { class: "today-status", role: "status", tabindex: "-1" });
    if (message) { top.append(message); message = null; }
    const isAnyDone = sources.some((source) => source.done.size);
    if (chosen.length) {
      const isNew = chosen.filter((item) => !item.source.states.get(item.id)?.memory).length;
      status.append(worded("span", {}, "review.due", { n: chosen.length }));
      if (isNew && isNew < chosen.length) status.append(" ", worded("span", {}, "review.new", { n: isNew }));
      top.append(status, element("p", {}, worded("button", { type: "button", class: "button", click: () => ask(chosen) }, summary ? "review.another" : "review.start")));
    } else if (!isAnyDone) {
      status.append(worded("span", {}, "review.nothingDone"));
      top.append(status, element("p", {}, worded("a", { class: "button", href: document.querySelector("header.site a.course").href }, "review.toLessons")));
    } else {
      const day = nextDay(items, stand, now);
      if (!summary) status.append(worded("span", {}, "review.nothingDue"));
      if (day) status.append(" ", worded("span", {}, "review.nextOn", { day }));
      top.append(status);
    }
    root.replaceChildren(top, ...outlook(sources, stand, now, async (item) => {
      await item.source.log.write({ item: item.id, back: true });
      message = worded("p", { class: "said", role: "status" }, "review.asksAgain");
      await home();
      root.querySelector(".today-status")?.focus();
    }), ...courses());
    if (isAnyDone || here.states.size) {
      await drawFile(practice);
      const file = document.querySelector(".your-answers:not(.offline)");
      if (here.days >= 3) file.querySelector("p").after(worded("p", {}, "review.keepHint"));
      root.append(file, moving(here));
    }
    leaveDue(here, now);
  }

  // The other courses of this place, each to be added.
  function courses() {
    if (!others.length) return [];
    const added = addedCourses();
    const choices = others.map(({ id, title }) => {
      const input = element("input", { type: "checkbox", id: `with.${id}`, change: async () => { addCourse(id, input.checked); await addSources(); await home(); document.getElementById(`with.${id}`)?.focus(); } });
      input.checked = added.includes(id);
      return element("div", { class: "choice" }, input, worded("label", { for: `with.${id}` }, "review.withCourse", { course: title }));
    });
    return [part("review.otherCourses", "courses", ...choices)];
  }

  // A session.
  async function ask(items) {
    document.body.classList.add("is-asking");
    const given = [];
    let at = 0;
    const place = element("h2", { class: "place", tabindex: "-1" });
    const progress = element("progress", { max: items.length, value: 0, "aria-hidden": "true" });
    const stage = element("div", { class: "stage" });
    const said = element("p", { class: "said", role: "status" });
    const undo = worded("button", { type: "button", class: "plain", click: takeBack }, "review.undo");
    const later = worded("button", { type: "button", class: "plain", click: putOff }, "review.later");
    const stop = worded("button", { type: "button", class: "plain", click: finish }, "review.stop");
    const asking = element("div", { class: "asking" }, element("div", { class: "place-bar" }, place, progress), said, stage,
      element("p", { class: "keep ways" }, later, undo, stop));
    root.replaceChildren(asking);
    await draw();

    async function draw() {
      forgetSpoken();
      const item = items[at], state = item.source.states.get(item.id);
      place.replaceChildren(worded("span", {}, "review.place", { number: at + 1, total: items.length }));
      progress.value = at;
      undo.hidden = !given.length;
      later.hidden = false;
      const text = await textOf(item);
      if (!text) {
        stage.replaceChildren(worded("p", {}, "review.notLoaded"));
        return void place.focus();
      }
      const drawn = await questionOf(item, text, { answered: (grade) => answered(item, grade), next, isLast: at + 1 === items.length });
      const notes = [];
      if (!state?.memory) notes.push(worded("span", { class: "badge" }, "review.isNew"));
      else if (state.digest !== item.digest) notes.push(worded("span", {}, "review.hasChanged"));
      if (sources.length > 1) notes.push(worded("span", {}, "review.fromCourse", { course: item.source.title }));
      stage.replaceChildren(...(notes.length ? [element("p", { class: "about-question" }, ...notes)] : []), drawn.box);
      drawn.begin();
      place.focus({ preventScroll: true });
      root.scrollIntoView({ block: "start", behavior: "instant" });
    }

    // Keeps an answer, and says when the question comes back.
    async function answered(item, grade) {
      later.hidden = true;
      const row = grade === null
        ? await item.source.log.write({ item: item.id, until: dayStart(Date.now(), item.days ?? 3) })
        : await item.source.log.write({ item: item.id, grade, digest: item.digest, by: fsrs.version });
      const state = after(item.source.states.get(item.id), row);
      item.source.states.set(item.id, state);
      given.push({ at, item, row, grade });
      said.replaceChildren();
      undo.hidden = false;
      leaveDue(here, Date.now());
      if (isHard(state) || grade === null) return "";
      return worded("span", {}, "review.askedAgain", { n: state.memory.days });
    }

    async function next() {
      at += 1;
      said.replaceChildren();
      await (at < items.length ? draw() : finish());
    }

    async function putOff() {
      const item = items[at];
      const row = await item.source.log.write({ item: item.id, until: dayStart(Date.now(), 1) });
      item.source.states.set(item.id, after(item.source.states.get(item.id), row));
      given.push({ at, item, row, grade: null });
      at += 1;
      if (at === items.length) return finish();
      await draw();
      said.replaceChildren(worded("span", {}, "review.isLater"));
    }

    async function takeBack() {
      const last = given.pop();
      await last.item.source.log.write({ undo: nameOfRow(last.row) });
      await reread(last.item.source);
      at = last.at;
      await draw();
      said.replaceChildren(worded("span", {}, "review.undone"));
    }

    // Undoes the last answer of a session that is over.
    async function goBack() {
      document.querySelector(".your-answers:not(.offline)")?.remove();
      document.body.classList.add("is-asking");
      root.replaceChildren(asking);
      await takeBack();
    }

    async function finish() {
      const graded = given.filter(({ grade }) => grade !== null);
      const known = graded.filter(({ grade }) => grade === 3).length;
      const words = [worded("h2", { class: "place", tabindex: "-1" }, "review.done")];
      if (graded.length) words.push(worded("p", { class: "known" }, "review.known", { number: known, total: graded.length }));
      if (given.length) words.push(element("p", { class: "keep" }, worded("button", { type: "button", class: "plain", click: goBack }, "review.undo")));
      await home(words);
      root.querySelector(".place").focus({ preventScroll: true });
      scrollTo({ top: 0, behavior: "instant" });
    }
  }
}

// The preview takes away what was added before it changes a page, and asks for it again.
document.addEventListener("lectern:leave", leave);
document.addEventListener("lectern:enter", () => practice());
practice();
