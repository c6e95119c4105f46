"use strict";
(() => {
const course = {"id":"french","practice":"../practice/index.html","offline":"../offline.js","title":"Vendre, en bref & bien","language":"fr","hasDecimalComma":true,"asksConfidence":false,"words":{"check":{"other":"Vérifier"},"showAnswer":{"other":"Montrer la réponse"},"rightNow":{"other":"C’est juste."},"notRight":{"other":"Ce n’est pas juste."},"partlyRight":{"other":"{number} sur {total} justes."},"tryOnceMore":{"other":"Essaie encore une fois."},"hereIsAnswer":{"other":"Voici la réponse."},"needsNumber":{"other":"Écris un nombre, par exemple {answer}."},"howSure":{"other":"Es-tu sûr de ta réponse ?"},"sure":{"other":"Oui, sûr"},"notSure":{"other":"Pas sûr"},"saidSure":{"other":"Tu as dit : sûr."},"saidNotSure":{"other":"Tu as dit : pas sûr."},"kept":{"other":"Ce que tu écris reste sur cet appareil."},"notKept":{"other":"Ce navigateur ne garde rien : ce que tu écris disparaît quand tu quittes la page."},"copyText":{"other":"Copier en texte"},"copied":{"other":"Copié."},"eMail":{"other":"Envoyer par e-mail"},"print":{"other":"Imprimer"},"markDone":{"other":"Marquer comme terminée"},"isDone":{"other":"Terminée"},"doneCount":{"other":"Terminé : {number} sur {total}"},"continueWith":{"other":"Continuer : {title}"},"minutesLeft":{"other":"encore {n} min"},"yourAnswers":{"other":"Tes réponses"},"saveFile":{"other":"Enregistrer dans un fichier"},"loadFile":{"other":"Charger depuis un fichier"},"loaded":{"one":"{n} entrée chargée.","other":"{n} entrées chargées."},"badFile":{"other":"Ce fichier ne contient pas de réponses de ce cours. Rien n’a changé."},"erase":{"other":"Effacer"},"eraseQuestion":{"other":"Effacer tout ce que tu as répondu et écrit dans ce cours sur cet appareil ?"},"erased":{"other":"Tout est effacé."},"play":{"other":"Lire"},"pause":{"other":"Pause"},"back":{"one":"Reculer de {n} seconde","other":"Reculer de {n} secondes"},"forward":{"one":"Avancer de {n} seconde","other":"Avancer de {n} secondes"},"seek":{"other":"Position dans l’enregistrement"},"speed":{"other":"Vitesse"},"display":{"other":"Affichage"},"colors":{"other":"Couleurs"},"automatic":{"other":"Automatique"},"light":{"other":"Clair"},"dark":{"other":"Sombre"},"textSize":{"other":"Taille du texte"},"small":{"other":"Petite"},"normal":{"other":"Normale"},"large":{"other":"Grande"},"right":{"other":"Juste"},"wrong":{"other":"Pas celle-ci"},"comma":{"other":", "},"colon":{"other":" :"},"record.mine":{"other":"Mon apprentissage"},"record.mineLead":{"other":"Ce que tu sais faire maintenant et ce qui le montre. Tout reste dans ce navigateur."},"record.needsScript":{"other":"Cette page montre ce que ce navigateur a gardé de ton travail ; pour cela, elle a besoin de JavaScript."},"record.nothing":{"other":"Il n’y a encore rien ici, et tout le monde commence ainsi. Termine une leçon, réponds à une question ou applique quelque chose au travail, et tu le verras ici."},"record.can":{"other":"Ce que je sais faire"},"record.canLead":{"other":"Un objectif compte quand tu as bien répondu à ses questions ou que tu l’as appliqué au travail. L’avoir lu ne montre encore rien."},"record.answered":{"other":"{number} questions justes sur {total} la dernière fois"},"record.applied":{"other":"Appliqué au travail : {title}"},"record.notShown":{"other":"pas encore montré"},"record.onlyRead":{"other":"Lu, mais pas encore montré"},"record.open":{"other":"Ce qui t’attend encore"},"record.time":{"other":"Mon temps"},"record.spent":{"one":"Environ {n} minute dans les leçons terminées","other":"Environ {n} minutes dans les leçons terminées"},"record.sheets":{"other":"Mes fiches de travail"},"record.noSheets":{"other":"Tu n’as encore rien écrit dans une fiche de travail."},"record.written":{"other":"{number} champs remplis sur {total}"},"record.record":{"other":"Relevé d’apprentissage"},"record.name":{"other":"Nom"},"record.print":{"other":"Imprimer ce relevé"},"record.recordNote":{"other":"Établi par le navigateur de l’apprenant. Personne ne l’a vérifié."},"review.toLessons":{"other":"Voir les leçons"},"review.due":{"one":"{n} question est à revoir.","other":"{n} questions sont à revoir."},"review.fiveMinutes":{"other":"S’exercer : cinq minutes par jour"},"review.forAll":{"other":"Une question qui ne nomme aucun de ces objectifs compte pour tous."},"moment.brief":{"other":"Fiche"},"moment.found":{"one":"{n} leçon pour cela","other":"{n} leçons pour cela"},"moment.nothingFits":{"other":"Aucune leçon ne convient à tout cela à la fois. Laisse un choix ouvert."},"moment.nextCall":{"other":"La fiche de mon prochain appel"},"moment.nextCallLead":{"other":"Dis de quoi il s’agit, et emporte la fiche."},"moment.calendar":{"other":"Des questions dans mon calendrier"},"moment.calendarLead":{"other":"Choisis ton premier jour. Le fichier contient au plus une question par jour, avec un rappel à {time}. Il est créé dans ce navigateur, et rien n’est envoyé."},"moment.firstDay":{"other":"Premier jour"},"moment.saveCalendar":{"other":"Enregistrer le fichier de calendrier"},"moment.calendarSaved":{"one":"{n} question est dans le fichier. Ouvre-le avec ton calendrier.","other":"{n} questions sont dans le fichier. Ouvre-le avec ton calendrier."},"any":{"other":"Toutes"}}};
const look = (() => {
const key = `lectern:${course.id}:look`;
const choices = { theme: ["automatic", "light", "dark"], size: ["normal", "small", "large"] };
const chosen = {};
function read() {
let kept = null;
try { kept = JSON.parse(localStorage.getItem(key)); } catch { /* A browser may keep nothing. */ }
for (const [name, values] of Object.entries(choices)) {
chosen[name] = values.includes(kept?.[name]) ? kept[name] : values[0];
}
}
function draw() {
const root = document.documentElement;
for (const [name, values] of Object.entries(choices)) {
if (chosen[name] === values[0]) root.removeAttribute(`data-${name}`);
else root.setAttribute(`data-${name}`, chosen[name]);
}
}
function choose(name, value) {
chosen[name] = value;
try { localStorage.setItem(key, JSON.stringify(chosen)); } catch { /* It lasts as long as the page. */ }
draw();
}
read();
draw();
return { choices, chosen, choose, draw, key, again() { read(); draw(); } };
})();
function lookMenu() {
look.draw();
const header = document.querySelector("header.site");
if (!header) return;
const groups = [["theme", "colors"], ["size", "textSize"]].map(([name, title]) => {
const label = worded("p", { id: `look.${name}`, class: "label" }, title);
const order = name === "size" ? ["small", "normal", "large"] : look.choices[name];
const picks = order.map((value) => {
const id = `look.${name}.${value}`;
const input = element("input", { type: "radio", name: `look.${name}`, id, value, change: () => look.choose(name, value) });
input.checked = look.chosen[name] === value;
return element("span", { class: "pick" }, input, worded("label", { for: id }, value));
});
return element("div", { role: "radiogroup", "aria-labelledby": `look.${name}` }, label, element("div", { class: "picks" }, ...picks));
});
const menu = element("details", { class: "display" }, element("summary", {}, worded("span", {}, "display")), element("div", { class: "panel" }, ...groups));
header.append(menu);
closesLikeAMenu(menu);
listen(window, "storage", (event) => {
if (event.key !== look.key) return;
look.again();
for (const input of menu.querySelectorAll("input")) input.checked = look.chosen[input.name.slice(5)] === input.value;
});
}
const fsrs = (() => {
const version = "fsrs-6", retention = 0.9, longest = 90, day = 86400000;
const w = [
0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
const decay = -w[20], factor = 0.9 ** (1 / decay) - 1;
const daysBetween = (from, to) => Math.floor((to - from) / day);
const clampDifficulty = (value) => Math.min(Math.max(value, 1), 10);
const easiest = w[4] - Math.exp(w[5] * 3) + 1;
function recall({ stability, last }, now) {
return (1 + (factor * Math.max(0, daysBetween(last, now))) / stability) ** decay;
}
function nextDifficulty(difficulty, grade) {
const damped = difficulty - (w[6] * (grade - 3) * (10 - difficulty)) / 9;
return clampDifficulty(w[7] * easiest + (1 - w[7]) * damped);
}
function nextStability({ stability, difficulty, last }, grade, at) {
if (daysBetween(last, at) < 1) {
const change = Math.exp(w[17] * (grade - 3 + w[18])) * stability ** -w[19];
return stability * (grade > 1 ? Math.max(change, 1) : change);
}
const forgotten = 1 - recall({ stability, last }, at);
if (grade === 1) {
const relearned = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp(forgotten * w[14]);
return Math.min(relearned, stability / Math.exp(w[17] * w[18]));
}
const bonus = grade === 2 ? w[15] : grade === 4 ? w[16] : 1;
return stability * (1 + Math.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (Math.exp(forgotten * w[10]) - 1) * bonus);
}
function rounded(value) {
const down = Math.floor(value), rest = value - down;
return rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down;
}
function interval(stability) {
return Math.min(Math.max(rounded((stability / factor) * (retention ** (1 / decay) - 1)), 1), longest);
}
function answer(memory, grade, at) {
const stability = Math.max(memory ? nextStability(memory, grade, at) : w[grade - 1], 0.001);
const difficulty = memory ? nextDifficulty(memory.difficulty, grade) : clampDifficulty(w[4] - Math.exp(w[5] * (grade - 1)) + 1);
const days = interval(stability);
return { stability, difficulty, last: at, days, due: at + days * day };
}
return { version, recall, answer };
})();
const nameOfRow = (row) => `${row.at}.${row.device}`;
const isText = (value, length) => typeof value === "string" && value.length > 0 && value.length <= length;
function isRow(row) {
if (!row || typeof row !== "object" || !Number.isSafeInteger(row.at) || row.at < 0 || !isText(row.device, 40)) return false;
if ("undo" in row) return isText(row.undo, 80);
if (!isText(row.item, 200)) return false;
if ("until" in row) return Number.isSafeInteger(row.until);
if ("back" in row) return row.back === true;
return (row.grade === 1 || row.grade === 3) && isText(row.digest, 80) && isText(row.by, 40);
}
function logOf(id) {
const name = `lectern:${id}:practice`, deviceKey = `lectern:${id}:device`;
let memory = null, isFull = false, device = null, last = 0;
let opening = null;
const opened = () => (opening ??= new Promise((resolve) => {
try {
const request = indexedDB.open(name, 1);
request.onupgradeneeded = () => request.result.createObjectStore("rows", { keyPath: ["at", "device"] });
request.onsuccess = () => {
request.result.onversionchange = () => request.result.close();
resolve(request.result);
};
request.onerror = request.onblocked = () => resolve(null);
} catch {
resolve(null);
}
}).then((database) => {
if (!database) memory = new Map();
return database;
}));
async function run(mode, work) {
const database = await opened();
return new Promise((resolve, reject) => {
const transaction = database.transaction("rows", mode);
const request = work(transaction.objectStore("rows"));
transaction.oncomplete = () => resolve(request?.result);
transaction.onabort = transaction.onerror = () => reject(transaction.error);
});
}
async function rows() {
await opened();
return memory ? [...memory.values()] : run("readonly", (store) => store.getAll());
}
async function add(more) {
await opened();
const known = new Set((await rows()).map(nameOfRow));
const fresh = more.filter((row) => !known.has(nameOfRow(row)));
if (memory) fresh.forEach((row) => memory.set(nameOfRow(row), row));
else if (fresh.length) {
await run("readwrite", (store) => { fresh.forEach((row) => store.put(row)); }).catch(() => { isFull = true; });
}
return fresh.length;
}
async function write(content) {
await opened();
last = Math.max(Date.now(), last + 1);
const row = { at: last, device: here(), ...content };
if (memory) memory.set(nameOfRow(row), row);
else await run("readwrite", (store) => store.put(row)).catch(() => { isFull = true; });
return row;
}
function here() {
if (device) return device;
const letters = (count) => Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => (byte % 36).toString(36)).join("");
let kept = null;
try { kept = localStorage.getItem(deviceKey); } catch { /* A browser may keep nothing. */ }
if (!/^[a-z0-9]{6}$/.test(kept ?? "")) {
kept = letters(6);
try { localStorage.setItem(deviceKey, kept); } catch { /* It is another device next time. */ }
}
device = kept + letters(2);
return device;
}
async function erase() {
await opened();
if (memory) memory.clear();
else await run("readwrite", (store) => store.clear());
}
return { rows, add, write, erase, isKept: async () => (await opened()) !== null && !isFull };
}
const log = logOf(course.id);
function storeOf(id) {
const format = "lectern-answers", version = 1;
const name = `lectern:${id}`;
const isKey = (key) => typeof key === "string" && key.length <= 1000 && /^(answer|field|done|place):.+|^last$|^speed$/.test(key);
let memory = null, isFull = false;
const opened = new Promise((resolve) => {
try {
const request = indexedDB.open(name, 1);
request.onupgradeneeded = () => request.result.createObjectStore("entries", { keyPath: "key" });
request.onsuccess = () => {
request.result.onversionchange = () => request.result.close();
resolve(request.result);
};
request.onerror = () => resolve(null);
request.onblocked = () => resolve(null);
} catch {
resolve(null);
}
}).then((database) => {
if (!database) memory = new Map();
return database;
});
async function run(mode, work) {
const database = await opened;
if (!database) return undefined;
return new Promise((resolve, reject) => {
const transaction = database.transaction("entries", mode);
const request = work(transaction.objectStore("entries"));
transaction.oncomplete = () => resolve(request && request.result);
transaction.onabort = transaction.onerror = () => reject(transaction.error);
});
}
async function get(key) {
await opened;
if (memory) return memory.get(key);
const entry = await run("readonly", (entries) => entries.get(key));
return entry && entry.value;
}
async function set(key, value) {
await opened;
const entry = { key, value, at: Date.now() };
if (memory) return void memory.set(key, value);
await run("readwrite", (entries) => entries.put(entry)).catch(() => { isFull = true; });
}
async function remove(key) {
await opened;
if (memory) return void memory.delete(key);
await run("readwrite", (entries) => entries.delete(key));
}
async function all() {
await opened;
if (memory) return [...memory].map(([key, value]) => ({ key, value, at: 0 }));
return run("readonly", (entries) => entries.getAll());
}
async function erase() {
await opened;
if (memory) return void memory.clear();
await run("readwrite", (entries) => entries.clear());
}
async function file(more) {
const entries = (await all()).sort((a, b) => (a.key < b.key ? -1 : 1));
return JSON.stringify({ format, version, course: id, entries, ...more }, null, 1);
}
async function load(text) {
let data;
try { data = JSON.parse(text); } catch { return null; }
const isWhole = data && data.format === format && data.version === version && data.course === id
&& Array.isArray(data.entries)
&& data.entries.every((entry) => entry && isKey(entry.key) && "value" in entry && Number.isFinite(entry.at));
if (!isWhole) return null;
const known = new Map((await all()).map((entry) => [entry.key, entry.at]));
const newer = data.entries.filter((entry) => !(known.get(entry.key) >= entry.at));
if (memory) newer.forEach((entry) => memory.set(entry.key, entry.value));
else if (newer.length) {
await run("readwrite", (entries) => {
newer.forEach(({ key, value, at }) => entries.put({ key, value, at }));
});
}
return data.entries.length;
}
return { get, set, remove, all, erase, file, load, isKept: async () => (await opened) !== null && !isFull };
}
const store = storeOf(course.id);
const plurals = (() => {
try { return new Intl.PluralRules(course.language); } catch { return new Intl.PluralRules("en"); }
})();
function sentence(name, values = {}) {
const forms = course.words[name];
const form = "n" in values ? forms[plurals.select(values.n)] ?? forms.other : forms.other;
return form.replace(/\{(\w+)\}/g, (_, place) => values[place] ?? "");
}
function worded(tag, attributes, name, values) {
const lang = course.words[name].lang;
return element(tag, lang ? { lang, dir: "ltr", ...attributes } : attributes, sentence(name, values));
}
function element(tag, attributes = {}, ...children) {
const made = document.createElement(tag);
made.setAttribute("data-live", "");
for (const [name, value] of Object.entries(attributes)) {
if (typeof value === "function") made.addEventListener(name, value);
else if (value === true) made.setAttribute(name, "");
else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
}
made.append(...children.filter((child) => child !== null && child !== undefined));
return made;
}
function hide(node) {
if (node && !node.hidden) { node.hidden = true; node.setAttribute("data-live-hidden", ""); }
}
function show(node) {
if (node && node.hasAttribute("data-live-hidden")) { node.hidden = false; node.removeAttribute("data-live-hidden"); }
}
function copies(nodes) {
return [...nodes].map((node) => {
const copy = node.cloneNode(true);
if (copy.nodeType === 1) {
copy.removeAttribute("id");
copy.querySelectorAll("[id]").forEach((inner) => inner.removeAttribute("id"));
}
return copy;
});
}
async function putOnClipboard(text, button) {
try { await navigator.clipboard.writeText(text); } catch {
const area = element("textarea", { class: "unseen" });
area.value = text;
button.after(area);
area.select();
document.execCommand("copy");
area.remove();
button.focus();
}
}
function mark(node, isRight) {
node.classList.toggle("is-right", isRight === true);
node.classList.toggle("is-wrong", isRight === false);
if (!node.classList.length) node.removeAttribute("class");
node.querySelectorAll(":scope > .mark[data-live]").forEach((old) => old.remove());
if (isRight === null) node.removeAttribute("aria-invalid");
else node.append(worded("span", { class: "mark unseen" }, isRight ? "right" : "wrong"));
}
const listeners = [];
function listen(target, event, handler) {
target.addEventListener(event, handler);
listeners.push(() => target.removeEventListener(event, handler));
}
function leave() {
listeners.splice(0).forEach((stop) => stop());
document.querySelectorAll("[data-live]").forEach((node) => node.remove());
document.querySelectorAll("[data-live-hidden]").forEach(show);
document.querySelectorAll(".is-right, .is-wrong, .is-done, .is-open").forEach((node) => {
node.classList.remove("is-right", "is-wrong", "is-done", "is-open");
if (!node.classList.length) node.removeAttribute("class");
});
}
function copyButton(text, status) {
const button = worded("button", { type: "button", class: "plain", click: copy }, "copyText");
async function copy() {
await putOnClipboard(text(), button);
status.replaceChildren(worded("span", {}, "copied"));
}
return button;
}
const hardAfter = 4;
function rowsThatCount(rows) {
const undone = new Set(rows.filter((row) => row.undo).map((row) => row.undo));
const named = new Map();
for (const row of rows) if (!row.undo && !undone.has(nameOfRow(row))) named.set(nameOfRow(row), row);
return [...named.values()].sort((a, b) => a.at - b.at || (a.device < b.device ? -1 : 1));
}
function after(state, row) {
state ??= { memory: null, answers: 0, lapses: 0, until: 0, first: 0, digest: null };
if (row.until) return { ...state, until: row.until };
if (row.back) return { ...state, lapses: 0, until: 0, isBack: true };
const isLapse = row.grade === 1 && state.answers > 0;
return {
memory: fsrs.answer(state.memory, row.grade, row.at),
answers: state.answers + 1,
lapses: state.lapses + (isLapse ? 1 : 0),
until: 0,
first: state.first || row.at,
isKnown: row.grade > 1,
digest: row.digest,
};
}
function replay(rows) {
const states = new Map();
for (const row of rowsThatCount(rows)) states.set(row.item, after(states.get(row.item), row));
return states;
}
const isHard = (state) => Boolean(state) && state.lapses >= hardAfter;
function wasRight(item, { states, values }) {
const state = states.get(item);
if (state?.answers) return state.isKnown;
const first = values.get(`answer:${item}`)?.first;
return first ? first.isRight : null;
}
function shownBy(items, applies, known) {
const answers = items.map((item) => wasRight(item, known));
const right = answers.filter((answer) => answer === true).length;
const used = applies.filter(([item]) => known.states.get(item)?.isKnown).map(([, title]) => title);
return {
right, total: items.length, used, isShown: used.length > 0 || (right > 0 && right * 2 >= items.length),
isBegun: answers.some((answer) => answer !== null),
};
}
function evidenceOf(lesson, known) {
const all = shownBy(lesson.items, lesson.applies, known), isDone = Boolean(known.values.get(`done:${lesson.id}`));
const isNamed = Object.keys(lesson.about).length > 0;
const objectives = lesson.objectives.map((text, at) => {
const isFor = (item) => lesson.about[item]?.includes(at) ?? true;
return { text, ...(isNamed ? shownBy(lesson.items.filter(isFor), lesson.applies.filter(([item]) => isFor(item)), known) : all) };
});
const isShared = [...lesson.items, ...lesson.applies.map(([item]) => item)].some((item) => !lesson.about[item]);
return {
lesson, ...all, objectives, isNamed, isShared, isDone, isBegun: isDone || all.isBegun,
isShown: isNamed ? objectives.some(({ isShown }) => isShown) : all.isShown,
};
}
const isWritten = (value) => (Array.isArray(value) ? value.flat().some(Boolean) : Boolean(value));
function dealsOf([id], values) {
const keys = [...values.keys()].filter((key) => key.startsWith(`field:${id}:`) && key.includes("@"));
return [...new Set(keys.map((key) => key.slice(key.indexOf("@") + 1)))].sort();
}
function sheetsOf(lessons, { values }) {
return lessons.flatMap(({ sheets }) => sheets).flatMap((sheet) => ["", ...dealsOf(sheet, values)].map((deal) => {
const [id, title, at, fields] = sheet;
const names = deal ? ` (${[...new URLSearchParams(deal).values()].join(", ")})` : "";
const [page, anchor] = at.split("#");
return {
title: title + names, at: deal ? `${page}?${deal}#${anchor}` : at, total: fields.length,
number: fields.filter((field) => isWritten(values.get(`field:${id}:${field}${deal && `@${deal}`}`))).length,
};
})).filter(({ number }) => number > 0);
}
const instant = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
function property(name, value) {
const pieces = [""];
let count = 0;
for (const character of `${name}:${value}`.replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, "")) {
const bytes = new TextEncoder().encode(character).length;
if (count + bytes > 75) { pieces.push(" "); count = 1; }
pieces[pieces.length - 1] += character;
count += bytes;
}
return pieces.join("\r\n") + "\r\n";
}
const propertyText = (name, text) => property(name, text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n"));
function calendarFile(data, start) {
const [year, month, day] = start.split("-").map(Number);
const made = instant(new Date());
const events = data.events.map(([id, after, subject, lines, linkTitle, link]) => {
const begin = new Date(year, month - 1, day + after, Math.floor(data.time / 60), data.time % 60);
const address = new URL(link, location.href).href;
return property("BEGIN", "VEVENT") + property("UID", `${id}.${start}.${course.id}@lectern`) + property("DTSTAMP", made)
+ property("DTSTART", instant(begin)) + property("DTEND", instant(new Date(begin.getTime() + data.length * 60000)))
+ propertyText("SUMMARY", subject)
+ propertyText("DESCRIPTION", [...lines, "", `${linkTitle}: ${address}`].join("\n")) + property("URL", address)
+ property("TRANSP", "TRANSPARENT") + property("BEGIN", "VALARM") + property("ACTION", "DISPLAY") + property("TRIGGER", "PT0S")
+ propertyText("DESCRIPTION", subject) + property("END", "VALARM") + property("END", "VEVENT");
});
return property("BEGIN", "VCALENDAR") + property("VERSION", "2.0") + propertyText("PRODID", data.product)
+ property("CALSCALE", "GREGORIAN") + property("METHOD", "PUBLISH") + propertyText("NAME", data.name)
+ propertyText("X-WR-CALNAME", data.name) + events.join("") + property("END", "VCALENDAR");
}
function calendarOf(data) {
if (!data) return null;
const two = (number) => String(number).padStart(2, "0");
const now = new Date();
const clock = new Intl.DateTimeFormat(course.language, { hour: "numeric", minute: "2-digit" })
.format(new Date(2000, 0, 1, Math.floor(data.time / 60), data.time % 60));
const input = element("input", { id: "mine.start", type: "date", required: true,
value: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` });
const status = element("p", { role: "status", class: "times" });
return section("calendar", worded("p", {}, "moment.calendarLead", { time: clock }),
element("form", { class: "fields-row", submit: save },
element("p", { class: "field" }, worded("label", { for: "mine.start" }, "moment.firstDay"), " ", input),
element("p", { class: "keep" }, worded("button", { type: "submit", class: "plain" }, "moment.saveCalendar"))),
status);
function save(event) {
event.preventDefault();
if (!/^\d{4}-\d\d-\d\d$/.test(input.value)) return;
const file = new Blob([calendarFile(data, input.value)], { type: "text/calendar" });
const link = element("a", { href: URL.createObjectURL(file), download: `${course.id}-${input.value}.ics` });
event.target.append(link);
link.click();
link.remove();
setTimeout(() => URL.revokeObjectURL(link.href), 10000);
status.replaceChildren(worded("span", {}, "moment.calendarSaved", { n: data.events.length }));
}
}
const dueLater = (() => {
const key = `lectern:${course.id}:due`;
const dayOf = (time) => new Date(time).setHours(0, 0, 0, 0);
function leave(due) {
try { localStorage.setItem(key, JSON.stringify(due)); } catch { /* Other pages then do not count. */ }
}
function forget() {
try { localStorage.removeItem(key); } catch { /* There was nothing. */ }
}
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
const practicePage = course.practice ? new URL(course.practice, document.currentScript.src) : null;
function practiceLinks() {
if (!practicePage) return [];
const n = dueLater.count();
return [element("span", { class: "to-practice" }, n > 0
? worded("a", { href: practicePage.href }, "review.due", { n })
: worded("a", { href: practicePage.href }, "review.fiveMinutes"))];
}
function nextCall(lessons, facets) {
const briefed = lessons.filter(({ brief }) => brief);
if (!briefed.length) return null;
const query = new URLSearchParams(location.search);
const selects = facets.map(([id, title, values]) => {
const select = element("select", { id: `mine.next.${id}`, change: choose },
worded("option", { value: "" }, "any"),
...values.map(([value, name]) => element("option", { value, dir: "auto" }, name)));
if (values.some(([value]) => value === query.get(id))) select.value = query.get(id);
return { id, title, select };
});
const list = element("ul", { class: "levels" });
const status = element("p", { role: "status", class: "times" });
draw();
return section("next", worded("p", {}, "moment.nextCallLead"),
selects.length ? element("div", { class: "fields-row" }, ...selects.map(({ id, title, select }) => element("p", { class: "field" },
element("label", { for: `mine.next.${id}`, dir: "auto" }, title), " ", select))) : null,
status, list);
function choose() {
const address = new URL(location.href);
for (const { id, select } of selects) {
if (select.value) address.searchParams.set(id, select.value);
else address.searchParams.delete(id);
}
try { history.replaceState(history.state, "", address); } catch { /* Opened from a folder. */ }
draw();
}
function draw() {
const wanted = selects.filter(({ select }) => select.value).map(({ id, select }) => `${id}.${select.value}`);
const fitting = briefed.filter(({ fits }) => wanted.every((name) => fits.includes(name)));
status.replaceChildren(fitting.length
? worded("span", {}, "moment.found", { n: fitting.length }) : worded("span", {}, "moment.nothingFits"));
const shown = wanted.length || !selects.length ? fitting : [];
list.replaceChildren(...shown.map(({ title, brief: [at, question] }) => element("li", {},
element("p", { class: "entry" }, linkTo({ title, at })),
question ? element("p", { class: "summary", dir: "auto" }, question) : null)));
list.hidden = !shown.length;
}
}
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
async function again(name, values) {
leave();
await redraw();
const place = document.querySelector(".your-answers:not(.offline) [role=status]");
place?.replaceChildren(worded("span", {}, name, values));
document.querySelector(".your-answers:not(.offline) button")?.focus();
}
}
async function loadAll(text) {
let rows;
try { rows = JSON.parse(text).practice ?? []; } catch { return null; }
if (!Array.isArray(rows) || !rows.every(isRow)) return null;
const count = await store.load(text);
if (count === null) return null;
await log.add(rows);
return count + rows.length;
}
function closesLikeAMenu(details, isOver = () => true) {
const close = () => { if (isOver()) details.open = false; };
listen(document, "click", (event) => { if (!details.contains(event.target)) close(); });
listen(details, "keydown", (event) => {
if (event.key !== "Escape" || !details.open || !isOver()) return;
close();
details.querySelector("summary").focus();
});
}
if (course.offline && isSecureContext && location.protocol.startsWith("http") && navigator.serviceWorker) {
const script = document.createElement("script");
script.src = new URL(course.offline, document.currentScript.src);
document.head.append(script);
}
async function mine() {
const main = document.querySelector(".mine");
const block = document.querySelector('script[type="application/vnd.lectern.learner+json"]');
if (!main || !block) return;
const { lessons, facets, calendar } = JSON.parse(block.textContent);
const [rows, kept] = await Promise.all([log.rows(), store.all()]);
const known = { states: replay(rows), values: new Map(kept.map(({ key, value }) => [key, value])) };
const all = lessons.map((lesson) => evidenceOf(lesson, known));
const sheets = sheetsOf(lessons, known);
const isEmpty = !sheets.length && !all.some(({ isBegun, used }) => isBegun || used.length);
[...main.children].forEach(hide);
main.append(element("div", { class: "mine-live" },
...[
isEmpty ? nothing() : can(all), nextCall(lessons, facets),
...(isEmpty ? [] : [read(all), time(all), written(sheets)]),
calendarOf(calendar), isEmpty ? null : record(),
].filter(Boolean)));
await drawFile(enter);
}
const titles = { next: "moment.nextCall", calendar: "moment.calendar" };
function section(name, ...content) {
const id = `mine.${name}.`;
return element("section", { class: `outlook of-${name}`, "aria-labelledby": id }, worded("h2", { id }, titles[name] ?? `record.${name}`), ...content);
}
const linkTo = ({ title, at }) => element("a", { href: at, dir: "auto" }, title);
function nothing() {
const home = document.querySelector(".mine > p > a.button");
return element("div", { class: "today" }, worded("p", { class: "today-status" }, "record.nothing"),
element("p", {}, worded("a", { class: "button", href: home.getAttribute("href") }, "review.toLessons")));
}
function can(all) {
const shown = all.filter(({ isShown }) => isShown);
return section("can", worded("p", {}, "record.canLead"), shown.length ? element("ul", { class: "levels" }, ...shown.map(entry)) : null);
}
function entry({ lesson, objectives, isNamed, isShared, ...all }) {
return element("li", {},
element("p", { class: "entry" }, linkTo(lesson)),
objectives.length ? element("ul", { class: "can" }, ...objectives.map((objective) => element("li", {},
element("span", { dir: "auto" }, objective.text), isNamed ? element("span", { class: "times" }, " · ", ...proof(objective)) : null))) : null,
isNamed ? null : element("p", { class: "times" }, ...proof(all)),
objectives.length > 1 && isShared ? worded("p", { class: "for-all" }, "review.forAll") : null);
}
function proof({ right, total, used, isShown }) {
const lines = [
isShown ? null : worded("span", {}, "record.notShown"),
right > 0 ? worded("span", {}, "record.answered", { number: right, total }) : null,
...used.map((title) => worded("span", {}, "record.applied", { title })),
].filter(Boolean);
return lines.flatMap((line, at) => (at ? [" · ", line] : [line]));
}
function read(all) {
const begun = all.filter(({ isShown, isBegun }) => isBegun && !isShown);
const ahead = all.filter(({ isShown, isBegun }) => !isBegun && !isShown);
const list = (entries) => element("ul", {}, ...entries.map(({ lesson }) => element("li", {}, linkTo(lesson))));
const parts = [
begun.length ? section("onlyRead", list(begun), ...practiceLinks().map((link) => element("p", {}, link))) : null,
ahead.length ? section("open", list(ahead)) : null,
].filter(Boolean);
return parts.length ? element("div", {}, ...parts) : null;
}
function time(all) {
const minutes = (isDone) => all.filter((entry) => entry.isDone === isDone).reduce((sum, { lesson }) => sum + lesson.minutes, 0);
const [spent, left] = [minutes(true), minutes(false)];
const line = element("p", {}, worded("span", {}, "record.spent", { n: spent }));
if (left > 0) line.append(" · ", worded("span", {}, "minutesLeft", { n: left }));
return section("time", line);
}
function written(sheets) {
if (!sheets.length) return section("sheets", worded("p", {}, "record.noSheets"));
return section("sheets", element("ul", { class: "levels" }, ...sheets.map((sheet) => element("li", {},
element("p", { class: "entry" }, linkTo(sheet), worded("span", { class: "times" }, "record.written", sheet))))));
}
function record() {
const today = new Intl.DateTimeFormat(course.language, { dateStyle: "long" }).format(new Date());
return section("record",
element("p", {}, element("span", { dir: "auto" }, course.title), " · ", today),
element("p", { class: "field" }, worded("label", { for: "mine.name" }, "record.name"), " ",
element("input", { id: "mine.name", type: "text", autocomplete: "name" })),
worded("p", { class: "times" }, "record.recordNote"),
element("p", { class: "keep" }, worded("button", { type: "button", class: "plain", click: () => window.print() }, "record.print")));
}
async function enter() {
lookMenu();
await mine();
}
document.addEventListener("lectern:leave", leave);
document.addEventListener("lectern:enter", () => enter());
enter();
})();
