// What a page offers to readers who want the course without a connection. It begins when the page is
// there, from servers only; nothing is fetched or kept before somebody asks for it.

// A sentence with its values.
function sentence(name, values = {}) {
  return course.words[name].other.replace(/\{(\w+)\}/g, (_, place) => values[place] ?? "");
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// An element with a sentence in it; one in another language says so.
function worded(tag, attributes, name, values) {
  const { lang } = course.words[name];
  return element(tag, lang ? { lang, dir: "ltr", ...attributes } : attributes, sentence(name, values));
}

const root = new URL(".", document.currentScript.src);
const prefix = `lectern:${course.id}:${root.pathname}:`;
const extras = `${prefix}extras`;
const digestMark = "x-lectern-digest";
const workers = navigator.serviceWorker;
// Another course may be in the folder above this one, with a worker that is in charge of both.
const own = async () => {
  const registration = await workers.getRegistration(root);
  return registration?.scope === root.href ? registration : undefined;
};

function size(bytes) {
  const isSmall = bytes < 1e6;
  return new Intl.NumberFormat(course.language, {
    style: "unit", unit: isSmall ? "kilobyte" : "megabyte", maximumFractionDigits: isSmall || bytes >= 1e7 ? 0 : 1,
  }).format(Math.max(bytes / (isSmall ? 1e3 : 1e6), 1));
}

const sum = (files) => files.reduce((total, [, bytes]) => total + bytes, 0);
const addressOf = ([path]) => new URL(path, root).href;

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The list of the edition that is saved; null if none is.
async function savedList() {
  const registration = await own();
  if (!registration?.active) return null;
  for (const cacheName of await caches.keys()) {
    if (!cacheName.startsWith(`${prefix}pages:`)) continue;
    const list = await caches.match(new URL("offline.json", root).href, { cacheName });
    if (list) return list.json();
  }
  return null;
}

// Saves one recording or handout, whole or not at all. Returns what is wrong, or null.
async function saveExtra(file) {
  try {
    const answer = await fetch(addressOf(file), { cache: "no-cache" });
    const blob = await answer.blob();
    if (!answer.ok) return "notSaved";
    if (!(await digest(await blob.arrayBuffer())).startsWith(file[2])) return "beingPublished";
    const type = answer.headers.get("content-type") ?? blob.type;
    const cache = await caches.open(extras);
    await cache.put(addressOf(file), new Response(blob, { headers: { "content-type": type, [digestMark]: file[2] } }));
    return null;
  } catch (error) {
    return error.name === "QuotaExceededError" ? "noSpace" : "notSaved";
  }
}

const isSaved = (file) => caches.match(addressOf(file), { cacheName: extras });

async function hasSpace(bytes) {
  const estimate = await navigator.storage?.estimate?.();
  return !estimate || estimate.quota - estimate.usage > bytes * 1.05;
}

// --- The page of the course.

async function ofCourse() {
  const box = element("div", { class: "keep" });
  const status = element("p", { role: "status" });
  const section = element("section", { class: "your-answers offline", "aria-labelledby": "offline." },
    worded("h2", { id: "offline." }, "heading"), status, box);
  document.querySelector("main").append(section);
  const say = (name, values) => status.replaceChildren(worded("span", {}, name, values));
  const button = (name, values, click) => worded("button", { type: "button", class: "plain", click }, name, values);
  const focus = () => box.querySelector("button")?.focus();

  const list = await savedList();
  if (list) whole(list);
  else begin();

  function begin(name = "lead") {
    say(name);
    box.replaceChildren(button("saveCourse", {}, choose));
  }

  function whole(list) {
    say("courseSaved");
    box.replaceChildren(button("removeSaved", {}, remove));
    addMissing(list);
  }

  // Recordings and handouts that are not on the device yet.
  async function addMissing(list) {
    for (const [name, files] of [["soundSize", list.sound], ["papersSize", list.papers]]) {
      const missing = [];
      for (const file of files) if (!(await isSaved(file))) missing.push(file);
      if (!missing.length) continue;
      const more = element("button", { type: "button", class: "plain", click: async () => {
        more.remove();
        const failed = await saveAll(missing);
        whole(list);
        if (failed) say(failed);
        focus();
      } }, worded("span", {}, name, { size: size(sum(missing)) }), " · ", worded("span", {}, "saveCourse"));
      box.append(more);
    }
  }

  async function choose() {
    let list;
    try {
      const answer = await fetch(new URL("offline.json", root), { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      list = await answer.json();
    } catch {
      return say("notSaved");
    }
    const choice = (name, files) => files.length ? { files, input: element("input", { type: "checkbox" }), name } : null;
    const choices = [choice("soundSize", list.sound), choice("papersSize", list.papers)].filter(Boolean);
    const total = () => sum(list.files) + choices.filter(({ input }) => input.checked).reduce((all, { files }) => all + sum(files), 0);
    const go = button("saveNow", { size: size(total()) }, () => start(list, choices, total()));
    const draw = () => go.replaceChildren(sentence("saveNow", { size: size(total()) }));
    choices.forEach(({ input }) => input.addEventListener("change", draw));
    say("pagesSize", { size: size(sum(list.files)) });
    box.replaceChildren(
      ...choices.map(({ input, name, files }) => element("label", {}, input, " ", worded("span", {}, name, { size: size(sum(files)) }))),
      go, button("cancel", {}, () => { begin(); focus(); }));
    go.focus();
  }

  async function start(list, choices, total) {
    const bar = element("progress", { max: total, value: 0, "aria-label": sentence("saveCourse") });
    const draw = (done) => { bar.value = done; count.replaceChildren(sentence("saving", { number: size(done), total: size(total) })); };
    const count = element("span");
    status.replaceChildren();
    box.replaceChildren(bar, count);
    draw(0);
    if (!(await hasSpace(total))) return begin("noSpace"), focus();
    navigator.storage?.persist?.().catch(() => {});
    const failed = (await savePages(draw)) ??
      (await saveAll(choices.filter(({ input }) => input.checked).flatMap(({ files }) => files), (done) => draw(sum(list.files) + done)));
    const saved = await savedList();
    if (saved) whole(saved);
    else begin();
    if (failed) say(failed);
    focus();
  }

  async function remove() {
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
    await (await own())?.unregister();
    begin("savedRemoved");
    focus();
  }
}

// Lets the worker save the pages. Returns what is wrong, or null.
async function savePages(draw) {
  let failed = "notSaved";
  const hear = ({ data }) => {
    if (data?.lectern !== course.id) return;
    if (data.failed) failed = data.failed;
    else if (data.total) draw(data.saved);
  };
  workers.addEventListener("message", hear);
  try {
    const registration = await workers.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    await new Promise((resolve, reject) => {
      const look = () => {
        if (worker.state === "activated") resolve();
        if (worker.state === "redundant") reject(new Error("redundant"));
      };
      worker.addEventListener("statechange", look);
      look();
    });
    return null;
  } catch {
    return failed;
  } finally {
    workers.removeEventListener("message", hear);
  }
}

async function saveAll(files, draw = () => {}) {
  let done = 0;
  for (const file of files) {
    if (!(await isSaved(file))) {
      const failed = await saveExtra(file);
      if (failed) return failed;
    }
    done += file[1];
    draw(done);
  }
  return null;
}

// --- The page of a lesson.

async function ofLesson(audio) {
  const list = await savedList();
  const file = list?.sound.find((file) => addressOf(file) === audio.src);
  if (!file) return;
  const box = element("p", { class: "keep recording" });
  const status = element("span", { role: "status" });
  audio.closest(".player")?.append(box);
  draw();

  async function draw(name) {
    const isKept = await isSaved(file);
    const button = isKept
      ? worded("button", { type: "button", class: "plain", click: async () => { await (await caches.open(extras)).delete(addressOf(file)); await draw(); focus(); } }, "removeRecording")
      : worded("button", { type: "button", class: "plain", click: save }, "saveRecording", { size: size(file[1]) });
    const words = name ?? (isKept ? "recordingSaved" : null);
    status.replaceChildren(...(words ? [worded("span", {}, words)] : []));
    box.replaceChildren(status, button);
  }

  async function save() {
    const failed = (await hasSpace(file[1])) ? await saveExtra(file) : "noSpace";
    await draw(failed ?? undefined);
    focus();
  }

  function focus() { box.querySelector("button").focus(); }
}

// --- A newer edition.

async function watch() {
  const registration = await own();
  if (!registration) return;
  let isWanted = false;
  const offer = () => {
    if (!registration.waiting || document.querySelector(".newer-edition")) return;
    const button = worded("button", { type: "button", class: "plain", click: () => { isWanted = true; registration.waiting?.postMessage("take"); } }, "loadNewer");
    document.querySelector("main").before(element("div", { class: "newer-edition", role: "status" }, worded("span", {}, "newerReady"), " ", button));
  };
  workers.addEventListener("controllerchange", () => { if (isWanted) location.reload(); });
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => { if (installing.state === "installed" && registration.active) offer(); });
  });
  offer();
}

function enter() {
  for (const [rel, href] of [["manifest", "manifest.json"], ["apple-touch-icon", "icon-192.png"]]) {
    document.head.append(element("link", { rel, href: new URL(href, root).href }));
  }
  watch().catch(() => {});
  const audio = document.querySelector(".player audio");
  if (document.querySelector(".opening.course")) ofCourse().catch(() => {});
  else if (audio) ofLesson(audio).catch(() => {});
}

enter();
