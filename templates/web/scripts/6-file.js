// The file that carries what is kept to another device: answers, worksheets, lessons that are done, and what
// practice knows. `redraw` draws the page again with what is kept then.
async function drawFile(redraw) {
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
    const address = URL.createObjectURL(new Blob([await store.file({ practice: await log.rows() })], { type: "application/json" }));
    const link = element("a", { href: address, download: `${course.id}-answers.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  async function load() {
    const [file] = picker.files;
    if (!file) return;
    const count = await loadAll(await file.text());
    picker.value = "";
    if (count === null) return void status.replaceChildren(worded("span", {}, "badFile"));
    await again("loaded", { n: count });
  }

  async function erase() {
    if (!confirm(sentence("eraseQuestion"))) return;
    await Promise.all([store.erase(), log.erase()]);
    dueLater.forget();
    await again("erased");
  }

  // Draws the page with what is kept now, and says what has happened.
  async function again(name, values) {
    leave();
    await redraw();
    const place = document.querySelector(".your-answers:not(.offline) [role=status]");
    place?.replaceChildren(worded("span", {}, name, values));
    document.querySelector(".your-answers:not(.offline) button")?.focus();
  }
}

// Takes all of a file or nothing; returns how many entries and answers it has, or null.
async function loadAll(text) {
  let rows;
  try { rows = JSON.parse(text).practice ?? []; } catch { return null; }
  if (!Array.isArray(rows) || !rows.every(isRow)) return null;
  const count = await store.load(text);
  if (count === null) return null;
  await log.add(rows);
  return count + rows.length;
}
