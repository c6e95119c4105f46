"use strict";
(() => {
const course = {"id":"french","items":10,"offline":"../offline.js","title":"Vendre, en bref & bien","language":"fr","hasDecimalComma":true,"asksConfidence":false,"words":{"check":{"other":"Vérifier"},"showAnswer":{"other":"Montrer la réponse"},"rightNow":{"other":"C’est juste."},"notRight":{"other":"Ce n’est pas juste."},"partlyRight":{"other":"{number} sur {total} justes."},"tryOnceMore":{"other":"Essaie encore une fois."},"hereIsAnswer":{"other":"Voici la réponse."},"needsNumber":{"other":"Écris un nombre, par exemple {answer}."},"howSure":{"other":"Es-tu sûr de ta réponse ?"},"sure":{"other":"Oui, sûr"},"notSure":{"other":"Pas sûr"},"saidSure":{"other":"Tu as dit : sûr."},"saidNotSure":{"other":"Tu as dit : pas sûr."},"kept":{"other":"Ce que tu écris reste sur cet appareil."},"notKept":{"other":"Ce navigateur ne garde rien : ce que tu écris disparaît quand tu quittes la page."},"copyText":{"other":"Copier en texte"},"copied":{"other":"Copié."},"eMail":{"other":"Envoyer par e-mail"},"print":{"other":"Imprimer"},"markDone":{"other":"Marquer comme terminée"},"isDone":{"other":"Terminée"},"doneCount":{"other":"Terminé : {number} sur {total}"},"continueWith":{"other":"Continuer : {title}"},"minutesLeft":{"other":"encore {n} min"},"yourAnswers":{"other":"Tes réponses"},"saveFile":{"other":"Enregistrer dans un fichier"},"loadFile":{"other":"Charger depuis un fichier"},"loaded":{"one":"{n} entrée chargée.","other":"{n} entrées chargées."},"badFile":{"other":"Ce fichier ne contient pas de réponses de ce cours. Rien n’a changé."},"erase":{"other":"Effacer"},"eraseQuestion":{"other":"Effacer tout ce que tu as répondu et écrit dans ce cours sur cet appareil ?"},"erased":{"other":"Tout est effacé."},"play":{"other":"Lire"},"pause":{"other":"Pause"},"back":{"one":"Reculer de {n} seconde","other":"Reculer de {n} secondes"},"forward":{"one":"Avancer de {n} seconde","other":"Avancer de {n} secondes"},"seek":{"other":"Position dans l’enregistrement"},"speed":{"other":"Vitesse"},"display":{"other":"Affichage"},"colors":{"other":"Couleurs"},"automatic":{"other":"Automatique"},"light":{"other":"Clair"},"dark":{"other":"Sombre"},"textSize":{"other":"Taille du texte"},"small":{"other":"Petite"},"normal":{"other":"Normale"},"large":{"other":"Grande"},"right":{"other":"Juste"},"wrong":{"other":"Pas celle-ci"},"comma":{"other":", "},"colon":{"other":" :"},"removeMarks":{"other":"Retirer les marques de la recherche"},"objectives":{"other":"Après cette leçon, vous saurez"},"review.practice":{"other":"S’exercer"},"review.practiceLead":{"other":"Quelques questions sur les leçons que tu as terminées, chacune reposée juste avant que tu ne l’oublies."},"review.needsScript":{"other":"Cette page retient ce que tu sais, dans ce navigateur seulement ; il lui faut pour cela JavaScript. Sans lui, teste-toi avec les leçons."},"review.fiveMinutes":{"other":"S’exercer : cinq minutes par jour"},"review.start":{"other":"Commencer"},"review.due":{"one":"{n} question est à revoir.","other":"{n} questions sont à revoir."},"review.new":{"one":"{n} est nouvelle.","other":"{n} sont nouvelles."},"review.nothingDone":{"other":"Rien à demander pour l’instant. Marque une leçon comme terminée, à la fin de sa page, et ses questions viendront ici."},"review.toLessons":{"other":"Voir les leçons"},"review.nothingDue":{"other":"Rien à revoir pour l’instant."},"review.nextOn":{"other":"Prochaines questions : {day}."},"review.tomorrow":{"other":"demain"},"review.notLoaded":{"other":"Ces questions n’ont pas pu être chargées. Vérifie la connexion, puis réessaie."},"review.place":{"other":"Question {number} sur {total}"},"review.isNew":{"other":"Nouvelle"},"review.hasChanged":{"other":"Cette question a changé depuis ta dernière réponse."},"review.fromLesson":{"other":"Tirée de : {title}"},"review.fromCourse":{"other":"Cours : {course}"},"review.whatIs":{"other":"Que signifie « {title} » ?"},"review.namePoints":{"other":"Quels sont les points clés de « {title} » ?"},"review.haveYouUsed":{"other":"L’as-tu utilisé dans ton propre travail : {title} ?"},"review.yourNotes":{"other":"Ce que tu as écrit"},"review.sayFirst":{"other":"Dis-toi la réponse, puis regarde."},"review.knew":{"other":"Je le savais"},"review.notYet":{"other":"Pas encore"},"review.used":{"other":"Oui"},"review.later":{"other":"Demande-moi demain"},"review.askedAgain":{"one":"Reposée dans {n} jour.","other":"Reposée dans {n} jours."},"review.isLater":{"other":"Reposée demain."},"review.next":{"other":"Question suivante"},"review.finish":{"other":"Terminer"},"review.stop":{"other":"Arrêter ici"},"review.undo":{"other":"Annuler la dernière réponse"},"review.undone":{"other":"La dernière réponse est annulée."},"review.done":{"other":"C’est fait."},"review.known":{"other":"{number} sur {total} sues."},"review.another":{"other":"Encore une série"},"review.hard":{"other":"À relire plutôt"},"review.hardLead":{"other":"Tu as manqué ces questions plusieurs fois. Revoir la leçon aide plus qu’une question de plus."},"review.readAgain":{"other":"Relire : {title}"},"review.askAgain":{"other":"Redemande-moi"},"review.asksAgain":{"other":"La question sera reposée."},"review.ahead":{"other":"À venir"},"review.aheadLead":{"other":"Quand tes questions reviennent dans les deux prochaines semaines, d’après ce que tu sais aujourd’hui."},"review.questions":{"one":"{n} question","other":"{n} questions"},"review.howSure":{"other":"Ce que tu sais"},"review.howSureLead":{"other":"Une estimation d’après tes réponses : ce que tu saurais aujourd’hui."},"review.firm":{"other":"solide"},"review.fading":{"other":"s’efface"},"review.weak":{"other":"fragile"},"review.notAsked":{"other":"pas encore demandé"},"review.asked":{"other":"{number} sur {total} demandées"},"review.nothingAsks":{"other":"pas encore de question là-dessus"},"review.forAll":{"other":"Une question qui ne nomme aucun de ces objectifs compte pour tous."},"review.keepHint":{"other":"Certains navigateurs effacent tout cela après une semaine sans visite : enregistre-le de temps en temps dans un fichier."},"review.move":{"other":"Vers un autre appareil"},"review.moveLead":{"other":"Le lien et le code contiennent tes réponses, et rien d’autre. Ce que l’autre appareil sait reste, et celles-ci s’ajoutent."},"review.copyLink":{"other":"Copier le lien"},"review.showCode":{"other":"Afficher le code"},"review.codeOf":{"other":"Code contenant tes réponses"},"review.tooMuch":{"other":"C’est trop pour un code. Utilise le lien ou un fichier."},"review.moveQuestion":{"one":"Ajouter {n} réponse d’un autre appareil à celles de celui-ci ?","other":"Ajouter {n} réponses d’un autre appareil à celles de celui-ci ?"},"review.moved":{"one":"{n} réponse ajoutée.","other":"{n} réponses ajoutées."},"review.badLink":{"other":"Ce lien est abîmé. Rien n’a changé."},"review.otherCourses":{"other":"Autres cours ici"},"review.withCourse":{"other":"Pose-moi aussi des questions de « {course} »"},"rehearsal.sayAloud":{"other":"Le dire à voix haute"},"rehearsal.listens":{"other":"Le micro est ouvert"},"rehearsal.ready":{"other":"Je l’ai dit"},"rehearsal.again":{"other":"Encore une fois"},"rehearsal.mine":{"other":"Ce que j’ai dit"},"rehearsal.good":{"other":"Une bonne réponse"},"rehearsal.hear":{"other":"Écouter"},"rehearsal.save":{"other":"Enregistrer dans un fichier"},"rehearsal.erase":{"other":"Effacer ce que j’ai dit"},"rehearsal.erased":{"other":"Effacé : il n’en reste rien."},"rehearsal.stays":{"other":"Ce que tu dis reste sur cette page. Tout disparaît quand tu l’effaces ou quittes la page, sauf si tu l’enregistres dans un fichier."},"rehearsal.noMicrophone":{"other":"Il n’y a pas de micro, ou il ne peut pas être utilisé. Rien n’est enregistré ; parle quand même."}}};
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
const score = (() => {
function plain(text) {
return String(text).normalize("NFKC")
.replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032`´]/g, "'")
.replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
.replace(/[\u2010-\u2015\u2212]/g, "-")
.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, "")
.replace(/\s+/g, " ").trim();
}
function isSame(one, other, language) {
const [a, b] = [plain(one), plain(other)];
return a.toLowerCase() === b.toLowerCase()
|| a.toUpperCase().toLowerCase() === b.toUpperCase().toLowerCase()
|| a.toLocaleLowerCase(language) === b.toLocaleLowerCase(language);
}
function westernDigit(digit) {
let place = 0;
const code = digit.codePointAt(0);
while (place < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place++;
return String(place);
}
function number(text, hasDecimalComma) {
const written = plain(text)
.replace(/\p{Nd}/gu, westernDigit)
.replace(/\u066b/g, ".").replace(/\u066c/g, "")
.replace(/(\d)['\s](?=\d{3}(?!\d))/g, "$1");
const found = written.match(/^[^\d.,+-]*([+-]?)[^\d.,+-]*((?:\d[\d.,]*)|(?:[.,]\d+))([^\d]*)$/);
if (!found) return null;
const [, sign, digits] = found;
let amount = digits.replace(/[.,]$/, "");
const points = (amount.match(/\./g) || []).length, commas = (amount.match(/,/g) || []).length;
if (points && commas) {
const decimal = amount.lastIndexOf(".") > amount.lastIndexOf(",") ? "." : ",";
const group = decimal === "." ? "," : ".";
amount = amount.split(group).join("").replace(decimal, ".");
} else if (points + commas > 1) {
amount = amount.replace(/[.,]/g, "");
} else if (points + commas === 1) {
const mark = points ? "." : ",", groups = hasDecimalComma ? "." : ",";
const isGroup = mark === groups && /^[1-9]\d{0,2}[.,]\d{3}$/.test(amount);
amount = amount.replace(mark, isGroup ? "" : ".");
}
const value = Number(amount);
return Number.isFinite(value) ? (sign === "-" ? -value : value) : null;
}
function isNear(value, answer) {
const slack = 1e-9 * Math.max(1, Math.abs(answer.right), answer.tolerance);
return value !== null && Math.abs(value - answer.right) <= answer.tolerance + slack;
}
const same = (parts) => ({ parts, right: parts.filter(Boolean).length, total: parts.length, isRight: parts.every(Boolean) });
function isEmpty(answer, response) {
if (response === null || response === undefined) return true;
switch (answer.kind) {
case "multiple": return response.length === 0;
case "text": case "number": return plain(response) === "";
case "order": case "match": case "gaps": return Object.values(response).every((value) => plain(value) === "");
default: return response === "";
}
}
function of(answer, response, page) {
switch (answer.kind) {
case "single": return same([answer.right.includes(response)]);
case "multiple": {
const right = answer.right.filter((id) => response.includes(id)).length;
const wrong = response.filter((id) => !answer.right.includes(id)).length;
return {
parts: answer.choices.map((id) => response.includes(id) === answer.right.includes(id)),
right: Math.max(0, right - wrong), total: answer.right.length,
isRight: right === answer.right.length && wrong === 0,
};
}
case "truth": return same([response === answer.right]);
case "text": return same([answer.right.some((accepted) => isSame(accepted, response, page.language))]);
case "number": return same([isNear(number(response, page.hasDecimalComma), answer)]);
case "order":
return same(answer.choices.map((id) => Number(response[id]) === answer.right.indexOf(id) + 1));
case "match": {
const partner = Object.fromEntries(answer.right);
return same(answer.choices.map((id) => response[id] === partner[id]));
}
case "gaps":
return same(answer.gaps.map((gap) =>
gap.right.some((accepted) => isSame(accepted, response[gap.id] ?? "", page.language))));
}
}
return { of, isEmpty, number, isSame };
})();
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
const dayStart = (time, days = 0) => { const day = new Date(time); day.setHours(0, 0, 0, 0); day.setDate(day.getDate() + days); return day.getTime(); };
const newPerDay = (most) => Math.max(2, Math.floor(most * 0.4));
function opensAt(item, done) {
const lessons = item.lessons.length ? item.lessons.filter((id) => done.has(id)) : [...done.keys()];
if (!lessons.length) return null;
const first = Math.min(...lessons.map((id) => done.get(id)));
return item.kind === "apply" ? dayStart(first, item.days ?? 3) : first;
}
function standing(items, now) {
const today = dayStart(now), end = dayStart(now, 1), due = [], fresh = [], hard = [];
const begun = [...new Set(items.map((item) => item.source))]
.reduce((sum, source) => sum + [...source.states.values()].filter(({ first }) => first >= today).length, 0);
for (const item of items) {
const state = item.source.states.get(item.id), opens = opensAt(item, item.source.done);
if (opens === null || opens > now) continue;
if (isHard(state)) { hard.push(item); continue; }
if (state && state.until > now) continue;
if (!state?.memory) { fresh.push(item); continue; }
const hasChanged = state.digest !== item.digest;
if (!hasChanged && !state.isBack && state.memory.due >= end) continue;
due.push({ item, risk: hasChanged ? -1 : fsrs.recall(state.memory, now), since: state.memory.due });
}
due.sort((a, b) => a.risk - b.risk || a.since - b.since || (a.item.id < b.item.id ? -1 : 1));
return { due: due.map(({ item }) => item), fresh, hard, begun };
}
function session({ due, fresh, begun }, most) {
const chosen = due.slice(0, most);
const room = Math.min(most - chosen.length, Math.max(0, newPerDay(most) - begun));
return apart(chosen.concat(fresh.slice(0, room)));
}
function apart(items) {
const lessonOf = (item) => `${item.source.id} ${item.lessons[0] ?? ""}`;
const waiting = [...items], result = [], counts = new Map();
for (const item of waiting) counts.set(lessonOf(item), (counts.get(lessonOf(item)) ?? 0) + 1);
let last = null;
while (waiting.length) {
const pressing = [...counts].find(([lesson, count]) => lesson !== last && count * 2 > waiting.length);
let at = waiting.findIndex((item) => (pressing ? lessonOf(item) === pressing[0] : lessonOf(item) !== last));
if (at < 0) at = 0;
const [item] = waiting.splice(at, 1);
last = lessonOf(item);
counts.set(last, counts.get(last) - 1);
result.push(item);
}
return result;
}
function forecast(items, { due, hard }, now, days) {
const counts = Array(days).fill(0);
const isDue = new Set(due), isOut = new Set(hard);
counts[0] = due.length;
const starts = counts.map((_, day) => dayStart(now, day)).concat(dayStart(now, days));
for (const item of items) {
const state = item.source.states.get(item.id);
if (!state?.memory || isDue.has(item) || isOut.has(item) || opensAt(item, item.source.done) === null) continue;
const time = Math.max(state.memory.due, state.until);
const day = starts.findLastIndex((start) => start <= time);
if (day >= 1 && day < days) counts[day] += 1;
}
return counts;
}
function sureness(items, now) {
const asked = items.map((item) => item.source.states.get(item.id)).filter((state) => state?.memory);
const known = asked.reduce((sum, { memory, isKnown }) => sum + (isKnown ? fsrs.recall(memory, now) : 0), 0);
return { asked: asked.length, total: items.length, share: asked.length ? known / asked.length : null };
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
function explainChoices(answer, controls, details, isDone, isEmpty) {
const verdicts = details.querySelectorAll(":scope > .verdicts > li");
controls.parts.forEach((part, index) => {
const isPicked = part.querySelector("input").checked;
const isRight = answer.right.includes(answer.choices[index]);
if (!isPicked && !(isDone && (isRight || isEmpty))) return;
const reasons = [...(verdicts[index]?.children ?? [])].filter((child) => !child.matches("strong, .answer"));
if (reasons.length) part.append(element("div", { class: "feedback" }, ...copies(reasons)));
});
}
function answerOf(details, isRight) {
const known = isRight ? "summary, .verdicts, .verdict, .verdict + ol, .filled, summary + .table" : "summary, .verdicts";
return copies([...details.children].filter((child) => !child.matches(known)));
}
function slipIn(answer, response) {
if (answer.kind !== "number" || score.number(response, course.hasDecimalComma) !== null) return null;
const example = new Intl.NumberFormat(course.hasDecimalComma ? "de" : "en").format(12.5);
return worded("p", {}, "needsNumber", { answer: example });
}
function controlsOf(activity, section) {
const { answer, element: id } = activity;
const byNumber = (count) => Array.from({ length: count }, (_, index) => document.getElementById(`${id}.${index + 1}`)).filter(Boolean);
switch (answer.kind) {
case "single": case "multiple": case "truth": {
const isTruth = answer.kind === "truth", values = isTruth ? [true, false] : answer.choices;
const inputs = byNumber(values.length);
const parts = inputs.map((input) => input.closest(".choice"));
return {
all: inputs, parts,
read() {
const picked = values.filter((_, index) => inputs[index].checked);
return answer.kind === "multiple" ? picked : picked[0] ?? null;
},
write(response) {
const picked = answer.kind === "multiple" ? [response ?? []].flat() : [response];
inputs.forEach((input, index) => { input.checked = picked.includes(values[index]); });
},
mark(_, isDone) {
inputs.forEach((input, index) => {
const isRight = isTruth ? values[index] === answer.right : answer.right.includes(values[index]);
mark(parts[index], input.checked ? isRight : isDone && isRight ? true : null);
});
},
};
}
case "text": case "number": return written(document.getElementById(`${id}.answer`));
case "order": return menus(answer.choices.map((_, index) => index + 1));
case "match": return menus(answer.matches);
case "gaps": {
const inputs = byNumber(answer.gaps.length);
return {
all: inputs, parts: inputs,
read: () => Object.fromEntries(answer.gaps.map((gap, index) => [gap.id, inputs[index].value])),
write(response) { answer.gaps.forEach((gap, index) => { inputs[index].value = response?.[gap.id] ?? ""; }); },
mark(result) { result.parts.forEach((isRight, index) => markField(inputs[index], isRight)); },
};
}
}
function written(input) {
return {
all: [input], parts: [input.closest(".written") ?? input],
read: () => input.value,
write(response) { input.value = response ?? ""; },
mark(result) { mark(this.parts[0], result.isRight); },
};
}
function menus(values) {
const selects = byNumber(answer.choices.length);
const items = selects.map((select) => select.closest("li"));
return {
all: selects, parts: items,
read: () => Object.fromEntries(answer.choices.map((item, index) => {
const place = selects[index].selectedIndex - 1;
return [item, place < 0 ? "" : values[place]];
})),
write(response) {
answer.choices.forEach((item, index) => {
selects[index].selectedIndex = values.findIndex((value) => String(value) === String(response?.[item] ?? "")) + 1;
});
},
mark(result) {
result.parts.forEach((isRight, index) => mark(items[index], selects[index].selectedIndex > 0 ? isRight : false));
},
};
}
function markField(input, isRight) {
input.classList.toggle("is-right", isRight);
input.classList.toggle("is-wrong", !isRight);
input.setAttribute("aria-invalid", String(!isRight));
}
}
const received = new Map();
globalThis.lecternPractice = (id, name, data) => received.set(`${id} ${name}`, data);
const noteKey = (id) => `lectern:${id}:practice`;
const addedKey = `lectern:${course.id}:practice-with`;
const files = new Map();
function fileOf(id, base, name) {
const key = `${id} ${name}`;
if (!files.has(key)) {
files.set(key, new Promise((resolve) => {
const script = document.createElement("script");
script.onload = () => resolve(received.get(key));
script.onerror = () => { files.delete(key); script.remove(); resolve(undefined); };
script.src = new URL(`${name}.js`, base).href;
document.head.append(script);
}));
}
return files.get(key);
}
async function sourceOf(id, base) {
const isHere = id === course.id, own = { store: isHere ? store : storeOf(id), log: isHere ? log : logOf(id) };
const kept = keptOf(own);
const list = await fileOf(id, base, "list");
if (!list || list.version !== 1) return null;
const source = {
id, base, title: list.title, language: list.language, hasDecimalComma: list.hasDecimalComma,
...own, isHere, kept,
};
source.lessons = list.lessons.map(([lesson, title, address, objectives]) => ({ id: lesson, title, address, objectives }));
source.items = list.items.map(([item, kind, lessons, digest, days, objectives]) =>
({ id: item, kind, lessons: lessons.map((at) => source.lessons[at].id), digest, days, objectives, source }));
const lessons = new Map(source.lessons.map((lesson) => [lesson.id, lesson]));
source.lesson = (item) => lessons.get(item.lessons[0]);
return source;
}
const keptOf = (source) => Promise.all([source.log.rows(), source.store.all()]);
async function reread(source) {
const [rows, kept] = await (source.kept ?? keptOf(source));
source.kept = null;
source.states = replay(rows);
source.days = new Set(rows.filter((row) => row.grade).map((row) => Math.floor(row.at / 86400000))).size;
source.done = new Map(kept.filter(({ key, value }) => value && key.startsWith("done:")).map(({ key, at }) => [key.slice(5), at]));
}
async function textOf(item) {
const name = item.kind === "term" ? "terms" : `lessons/${item.lessons[0]}`;
return (await fileOf(item.source.id, item.source.base, name))?.[item.id];
}
function otherCourses() {
const others = [];
try {
localStorage.setItem(noteKey(course.id), JSON.stringify({ title: course.title, address: new URL(".", location.href).href }));
for (const key of Object.keys(localStorage)) {
const id = key.match(/^lectern:(.+):practice$/)?.[1];
if (!id || id === course.id) continue;
const { title, address } = JSON.parse(localStorage.getItem(key));
const isNear = new URL(address).origin === location.origin;
if (isNear && typeof title === "string") others.push({ id, title, base: address });
}
} catch { /* A browser may keep nothing, or something else may be under such a name. */ }
return others.sort((a, b) => (a.title < b.title ? -1 : 1));
}
function addedCourses() {
try { return JSON.parse(localStorage.getItem(addedKey)) ?? []; } catch { return []; }
}
function addCourse(id, isAdded) {
const ids = addedCourses().filter((other) => other !== id).concat(isAdded ? [id] : []);
try { localStorage.setItem(addedKey, JSON.stringify(ids)); } catch { /* It lasts as long as the page. */ }
}
function leaveDue(source, now) {
const { due, fresh, hard, begun } = standing(source.items, now);
const out = new Set(hard);
const isDue = new Set(due);
const times = source.items.filter((item) => !out.has(item) && source.states.get(item.id)?.memory && opensAt(item, source.done) !== null)
.map((item) => (isDue.has(item) ? 0 : Math.max(source.states.get(item.id).memory.due, source.states.get(item.id).until)));
dueLater.leave({ at: now, times: times.sort((a, b) => a - b).slice(0, 100), fresh: fresh.length, begun, perDay: newPerDay(course.items), most: course.items });
}
const longestAnswer = 120;
let spoken = null;
function forgetSpoken() { spoken?.forget(); spoken = null; }
function spokenAnswer(item, ready) {
forgetSpoken();
if (!canRecord()) return null;
let microphone = null, recording = null, timer = 0, player = null, isWanted = true;
const light = aloud("p", { class: "aloud-light", hidden: true }, "listens");
const begin = aloud("button", { type: "button", class: "plain", click: listenNow }, "sayAloud");
const end = aloud("button", { type: "button", class: "button", hidden: true, click: ready }, "ready");
const notes = element("div", { role: "status" });
const controls = element("div", { class: "aloud said-aloud" }, light, notes, element("p", { class: "keep" }, begin, end));
const result = element("div", { class: "aloud aloud-results" });
spoken = { forget };
return { controls, result, over };
async function listenNow() {
begin.disabled = true;
notes.replaceChildren(aloud("p", { class: "notice" }, "stays"));
const opened = await openMicrophone();
if (!isWanted) return mute(opened);
if (!opened) {
const said = aloud("p", { class: "notice", tabindex: "-1" }, "noMicrophone");
notes.replaceChildren(said);
said.focus();
return begin.remove();
}
microphone = opened;
recording = recordingFrom(microphone);
timer = setTimeout(ready, longestAnswer * 1000);
begin.hidden = true;
light.hidden = end.hidden = false;
end.focus();
}
async function over() {
isWanted = false;
clearTimeout(timer);
const heard = recording;
recording = null;
controls.remove();
if (!heard) return false;
const voice = await heard.end();
mute(microphone);
if (!spoken) return false;
const erase = aloud("button", { type: "button", class: "plain", click: () => {
quiet();
const erased = aloud("p", { role: "status", tabindex: "-1" }, "erased");
result.replaceChildren(erased);
erased.focus();
} }, "erase");
result.replaceChildren(voiceLine(() => { const mine = (player = {}); playVoice(voice, mine, () => player === mine); }, () => saveVoice(voice, item)),
element("p", { class: "keep" }, erase));
return true;
}
function quiet() { player?.context?.close().catch(() => {}); player = null; }
function forget() {
isWanted = false;
clearTimeout(timer);
quiet();
mute(microphone);
result.replaceChildren();
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
async function questionOf(item, text, { answered, next, isLast }) {
const box = element("div", { class: "asked", "data-item": item.id, "data-kind": item.kind, lang: item.source.language === course.language ? null : item.source.language });
const status = element("div", { class: "result", role: "status" });
const main = element("button", { type: "button", class: "check" });
const bar = element("div", { class: "check-bar" }, main, status);
const outcome = element("div", { class: "outcome" });
const back = element("p", { class: "comes-back", role: "status" });
const from = element("p", { class: "from" });
let isOver = false;
function name(button, sentenceName) {
button.replaceChildren(sentence(sentenceName));
const { lang } = course.words[sentenceName];
if (lang) button.lang = lang; else button.removeAttribute("lang");
}
function filled(html) {
const content = document.createDocumentFragment();
content.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
if (!item.source.isHere) {
for (const attribute of ["src", "href", "poster"]) {
for (const node of content.querySelectorAll(`[${attribute}]`)) {
const value = node.getAttribute(attribute);
if (!value.startsWith("#")) node.setAttribute(attribute, new URL(value, item.source.base).href);
}
}
for (const node of content.querySelectorAll("[srcset]")) {
node.setAttribute("srcset", node.getAttribute("srcset").split(", ").map((part) => {
const [address, width] = part.split(" ");
return `${new URL(address, item.source.base).href} ${width}`;
}).join(", "));
}
}
return content;
}
async function over(grade) {
isOver = true;
back.replaceChildren(await answered(grade));
const lesson = item.source.lesson(item), { title } = lesson ?? { title: text.term };
from.replaceChildren(linked("review.fromLesson", title, new URL(text.at, item.source.base).href));
name(main, isLast ? "review.finish" : "review.next");
}
function quiz() {
box.append(filled(text.html), bar, outcome, back, from);
const section = box.querySelector(".activity"), details = section.querySelector(":scope > details.answers");
details.remove();
section.append(bar, outcome, back, from);
name(main, "check");
main.disabled = true;
let controls = null;
return () => {
controls = controlsOf({ answer: text.answer, element: section.id }, section);
for (const control of controls.all) {
control.addEventListener("input", change);
control.addEventListener("change", change);
if (control.matches('input[type="text"]')) {
control.addEventListener("keydown", (event) => { if (event.key === "Enter" && !main.disabled) { event.preventDefault(); main.click(); } });
}
}
main.addEventListener("click", () => (isOver ? next() : check()));
change();
};
function change() {
if (!isOver) main.disabled = score.isEmpty(text.answer, controls.read());
}
async function check() {
const response = controls.read(), facts = { language: item.source.language, hasDecimalComma: item.source.hasDecimalComma };
const slip = slipIn(text.answer, response);
if (slip) return void status.replaceChildren(slip);
const result = score.of(text.answer, response, facts);
isOver = true;
controls.mark(result, true);
if (["single", "multiple"].includes(text.answer.kind)) explainChoices(text.answer, controls, details, true, false);
for (const control of controls.all) { if (control.matches("select, [type=radio], [type=checkbox]")) control.disabled = true; else control.readOnly = true; }
bar.classList.add(result.isRight ? "is-right" : "is-wrong");
status.replaceChildren(result.isRight ? worded("p", {}, "rightNow")
: result.right ? worded("p", {}, "partlyRight", { number: result.right, total: result.total }) : worded("p", {}, "notRight"));
outcome.replaceChildren(...answerOf(details, result.isRight));
section.append(outcome, back, from, bar);
await over(result.isRight ? 3 : 1);
main.focus({ preventScroll: true });
}
}
function recalled(front, behind, { yes, no, wrong }) {
const section = element("section", { class: "activity recalled" }, front);
const known = worded("button", { type: "button", class: "check", click: () => say(3) }, yes);
const missed = worded("button", { type: "button", class: "check quiet", click: () => say(wrong) }, no);
const choice = element("div", { class: "check-bar choice-bar" }, known, missed);
const voice = spokenAnswer(item.id, () => (behind ? main.click() : voice.over()));
box.append(section);
if (!behind) {
section.append(...(voice ? [voice.controls, voice.result] : []), choice);
return () => {};
}
const hint = worded("p", { class: "notice" }, "review.sayFirst");
const answer = element("div", { class: "answer-side", tabindex: "-1" }, behind);
name(main, "showAnswer");
section.append(hint, ...(voice ? [voice.controls] : []), bar);
return () => {
main.addEventListener("click", () => {
hint.remove();
bar.replaceWith(...(voice ? [voice.result] : []), answer, choice);
voice?.over().then((isSaid) => { if (isSaid) answer.prepend(aloud("p", { class: "label" }, "good")); });
answer.focus({ preventScroll: true });
});
};
}
async function say(grade) {
await answered(grade);
next();
}
const recall = { yes: "review.knew", no: "review.notYet", wrong: 1 };
const asked = (sentenceName, title) => worded("h2", { class: "activity-title" }, sentenceName, { title });
switch (item.kind) {
case "quiz": return { box, begin: quiz() };
case "card": {
const content = filled(text.html);
const section = content.querySelector(".activity");
const front = element("div", {}, ...section.querySelectorAll(":scope > .activity-title, :scope > .front"));
const behind = section.querySelector(".back");
behind.querySelector("summary").remove();
return { box, begin: recalled(front, element("div", {}, ...behind.childNodes), recall) };
}
case "term":
return { box, begin: recalled(asked("review.whatIs", text.term), element("p", { dir: "auto" }, text.definition), recall) };
case "points":
return { box, begin: recalled(asked("review.namePoints", item.source.lesson(item).title), filled(text.html), recall) };
case "apply": {
const front = element("div", {}, asked("review.haveYouUsed", text.title), ...(await notes()),
element("p", { class: "from" }, linked("review.fromLesson", item.source.lesson(item).title, new URL(text.at, item.source.base).href)));
return { box, begin: recalled(front, null, { yes: "review.used", no: "review.notYet", wrong: null }) };
}
}
async function notes() {
const entries = await Promise.all(text.fields.map(async ([field, label]) => [label, await item.source.store.get(`field:${item.id}:${field}`)]));
const written = entries.filter(([, value]) => typeof value === "string" && value.trim());
if (!written.length) return [];
return [element("details", { class: "notes" }, worded("summary", {}, "review.yourNotes"),
element("dl", {}, ...written.flatMap(([label, value]) => [element("dt", {}, label), element("dd", { dir: "auto" }, value)])))];
}
}
function linked(name, title, address) {
const words = sentence(name, { title: "\u0000" }).split("\u0000"), { lang } = course.words[name];
return element("span", lang ? { lang, dir: "ltr" } : {}, words[0], element("a", { href: address, dir: "auto" }, title), words[1] ?? "");
}
const codeOf = (() => {
const checkBytes = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30];
const blockCounts = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25];
const power = [], log = [];
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
power[exponent] = value;
log[value] = exponent;
value = value << 1 ^ (value > 127 ? 0x11d : 0);
}
const times = (a, b) => (a && b ? power[(log[a] + log[b]) % 255] : 0);
function checkOf(bytes, length) {
let generator = [1];
for (let exponent = 0; exponent < length; exponent++) {
generator = [...generator, 0].map((value, at) => value ^ times(generator[at - 1] ?? 0, power[exponent]));
}
const rest = [...bytes, ...Array(length).fill(0)];
for (let at = 0; at < bytes.length; at++) {
const factor = rest[at];
generator.forEach((value, offset) => { rest[at + offset] ^= times(value, factor); });
}
return rest.slice(bytes.length);
}
function alignment(version) {
if (version === 1) return [];
const count = Math.floor(version / 7) + 2, last = version * 4 + 10;
const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
return [6, ...Array.from({ length: count - 1 }, (_, at) => last - step * (count - 2 - at))];
}
function room(version) {
const squares = alignment(version).length;
let modules = (16 * version + 128) * version + 64;
if (squares) modules -= (25 * squares - 10) * squares - 55;
if (version > 6) modules -= 36;
return modules >> 3;
}
const dataRoom = (version) => room(version) - checkBytes[version - 1] * blockCounts[version - 1];
function interleaved(bytes, version) {
const count = blockCounts[version - 1], length = checkBytes[version - 1], all = room(version);
const short = Math.floor(all / count) - length, longOnes = all % count, blocks = [];
for (let at = 0, block = 0; block < count; block++) {
const end = at + short + (block >= count - longOnes ? 1 : 0);
blocks.push(bytes.slice(at, end));
at = end;
}
const checks = blocks.map((block) => checkOf(block, length)), result = [];
for (let at = 0; at <= short; at++) for (const block of blocks) if (at < block.length) result.push(block[at]);
for (let at = 0; at < length; at++) for (const check of checks) result.push(check[at]);
return result;
}
const masks = [
(x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
(x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2, (x, y) => x * y % 2 + x * y % 3,
(x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2,
];
function checked(bits, polynomial, length) {
let rest = bits;
for (let at = 0; at < length; at++) rest = rest << 1 ^ (rest >> (length - 1) & 1) * polynomial;
return bits << length | rest & (1 << length) - 1;
}
function frame(version) {
const size = version * 4 + 17, modules = Array.from({ length: size }, () => Array(size).fill(null));
const set = (x, y, isDark) => { if (modules[y]?.[x] !== undefined) modules[y][x] = isDark; };
for (let at = 0; at < size; at++) { set(6, at, at % 2 === 0); set(at, 6, at % 2 === 0); }
const square = (x, y, radius, isDark) => {
for (let dy = -radius; dy <= radius; dy++) for (let dx = -radius; dx <= radius; dx++) set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
};
for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
const lines = alignment(version), end = lines.length - 1;
lines.forEach((x, column) => lines.forEach((y, row) => {
const isCorner = (column === 0 && row === 0) || (column === 0 && row === end) || (column === end && row === 0);
if (!isCorner) square(x, y, 2, (ring) => ring !== 1);
}));
for (let at = 0; at < 9; at++) for (const [x, y] of [[8, at], [at, 8], [8, size - 1 - Math.min(at, 7)], [size - 1 - Math.min(at, 7), 8]]) if (modules[y][x] === null) set(x, y, false);
set(8, size - 8, true);
if (version > 6) {
const bits = checked(version, 0x1f25, 12);
for (let at = 0; at < 18; at++) {
const isDark = (bits >> at & 1) === 1, a = size - 11 + at % 3, b = Math.floor(at / 3);
set(a, b, isDark);
set(b, a, isDark);
}
}
return modules;
}
function placed(bytes, version, mask) {
const fixed = frame(version), modules = fixed.map((row) => [...row]), size = modules.length;
let at = 0;
for (let right = size - 1; right > 0; right -= 2) {
if (right === 6) right = 5;
for (let step = 0; step < size; step++) for (const x of [right, right - 1]) {
const y = (right + 1 & 2) === 0 ? size - 1 - step : step;
if (fixed[y][x] !== null) continue;
const bit = at < bytes.length * 8 && (bytes[at >> 3] >> (7 - at % 8) & 1) === 1;
modules[y][x] = bit !== (masks[mask](x, y) === 0);
at += 1;
}
}
const bits = checked(8 | mask, 0x537, 10) ^ 0x5412, bit = (place) => (bits >> place & 1) === 1;
for (let place = 0; place < 15; place++) {
modules[place < 6 ? place : place < 8 ? place + 1 : size - 15 + place][8] = bit(place);
modules[8][place < 8 ? size - 1 - place : place < 9 ? 15 - place : 14 - place] = bit(place);
}
return modules;
}
function penalty(modules) {
const size = modules.length, columns = modules.map((_, x) => modules.map((row) => row[x]));
let points = 0, dark = 0;
for (const line of [...modules, ...columns]) {
let run = 0;
const text = line.map(Number).join("");
for (let at = 0; at < size; at++) {
run = at && line[at] === line[at - 1] ? run + 1 : 1;
if (run === 5) points += 3; else if (run > 5) points += 1;
}
for (let at = 0; at + 11 <= size; at++) if (/^(10111010000|00001011101)/.test(text.slice(at, at + 11))) points += 40;
}
for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) {
dark += modules[y][x];
if (x && y && modules[y][x] === modules[y][x - 1] && modules[y][x] === modules[y - 1][x] && modules[y][x] === modules[y - 1][x - 1]) points += 3;
}
return points + Math.floor(Math.abs(dark * 20 / (size * size) - 10)) * 10;
}
return function code(text, wantedMask = null) {
const bytes = [...new TextEncoder().encode(text)];
const version = Array.from({ length: 40 }, (_, at) => at + 1).find((number) => dataRoom(number) >= bytes.length + (number < 10 ? 2 : 3));
if (!version) return null;
const length = version < 10 ? [bytes.length] : [bytes.length >> 8, bytes.length & 255];
const halves = [4, ...[...length, ...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0];
const data = Array.from({ length: halves.length >> 1 }, (_, at) => halves[at * 2] << 4 | halves[at * 2 + 1]);
for (let at = 0; data.length < dataRoom(version); at++) data.push(at % 2 ? 17 : 236);
const stream = interleaved(data, version);
const candidates = (wantedMask === null ? masks.map((_, mask) => mask) : [wantedMask]).map((mask) => placed(stream, version, mask));
return candidates.map((modules) => [penalty(modules), modules]).sort((a, b) => a[0] - b[0])[0][1];
};
})();
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
const weeksAhead = 14;
function outlook(sources, stand, now, putBack) {
const items = sources.flatMap((source) => source.items);
return [hardOnes(stand.hard, putBack), howSure(sources, now), ahead(items, stand, now)].filter(Boolean);
}
function part(name, id, ...content) {
return element("section", { class: `outlook ${id}`, "aria-labelledby": `${id}.` }, worded("h2", { id: `${id}.` }, name), ...content);
}
function hardOnes(hard, putBack) {
if (!hard.length) return null;
const list = element("ul", {}, ...hard.map((item) => {
const line = element("li", {});
const lesson = item.source.lesson(item);
const button = worded("button", { type: "button", class: "plain", click: () => putBack(item) }, "review.askAgain");
textOf(item).then((text) => {
const title = lesson?.title ?? text?.term ?? item.id;
button.setAttribute("aria-label", `${sentence("review.askAgain")}: ${title}`);
line.prepend(linked("review.readAgain", title, new URL(text?.at ?? lesson?.address ?? ".", item.source.base).href), " ");
});
line.append(button);
return line;
}));
return part("review.hard", "hard", worded("p", {}, "review.hardLead"), list);
}
const levels = [[0.87, "firm"], [0.65, "fading"], [0, "weak"]];
function howSure(sources, now) {
const rows = sources.flatMap((source) => {
const items = new Map(source.lessons.map((lesson) => [lesson.id, []]));
for (const item of source.items) if (item.kind !== "apply") for (const lesson of item.lessons) items.get(lesson).push(item);
return source.lessons.filter((lesson) => source.done.has(lesson.id))
.map((lesson) => ({ source, lesson, items: items.get(lesson.id), ...sureness(items.get(lesson.id), now) }));
}).filter(({ total }) => total > 0);
if (!rows.length) return null;
const list = element("ul", { class: "levels" }, ...rows.map(({ source, lesson, items, ...known }) => element("li", {},
element("p", { class: "entry" },
element("a", { href: new URL(lesson.address, source.base).href, dir: "auto" }, lesson.title), levelOf(known)),
known.share === null ? null : element("span", { class: "meter", "aria-hidden": "true" }, meter(known.share)),
objectivesOf(lesson, items, now))));
return part("review.howSure", "sure-of", worded("p", {}, "review.howSureLead"), list);
}
function levelOf({ asked, total, share }) {
if (!total) return element("span", { class: "level notAsked" }, worded("strong", {}, "review.nothingAsks"));
const name = share === null ? "notAsked" : levels.find(([least]) => share >= least)[1];
return element("span", { class: `level ${name}` }, worded("strong", {}, `review.${name}`), " ",
worded("span", { class: "times" }, "review.asked", { number: asked, total }));
}
function objectivesOf(lesson, items, now) {
if (!lesson.objectives.length) return null;
const isNamed = items.some(({ objectives }) => objectives), isShared = items.some(({ objectives }) => !objectives);
return element("details", { open: isNamed }, worded("summary", {}, "objectives"),
element("ul", { class: "can" }, ...lesson.objectives.map((objective, at) => element("li", { class: "entry" },
element("span", { dir: "auto" }, objective),
isNamed ? levelOf(sureness(items.filter(({ objectives }) => objectives?.includes(at) ?? true), now)) : null))),
isShared ? worded("p", { class: "for-all" }, "review.forAll") : null);
}
function meter(share) {
const made = element("span", {});
made.style.inlineSize = `${Math.round(share * 100)}%`;
return made;
}
function ahead(items, stand, now) {
const counts = forecast(items, stand, now, weeksAhead), most = Math.max(...counts);
if (!most) return null;
const days = counts.map((count, day) => {
const time = dayStart(now, day), column = element("span", { class: "column", "aria-hidden": "true" });
column.style.blockSize = `${(count / most) * 100}%`;
return element("li", { class: count ? null : "is-empty" },
element("span", { class: "number", "aria-hidden": "true" }, count || ""), column,
element("span", { class: "day", "aria-hidden": "true" }, new Intl.DateTimeFormat(course.language, { day: "numeric" }).format(time)),
element("span", { class: "unseen" }, `${longDay(time)}: `, worded("span", {}, "review.questions", { n: count })));
});
return part("review.ahead", "ahead", worded("p", {}, "review.aheadLead"), element("ol", { class: "days" }, ...days));
}
const longDay = (time) => new Intl.DateTimeFormat(course.language, { weekday: "long", day: "numeric", month: "long" }).format(time);
function nextDay(items, stand, now) {
const counts = forecast(items, stand, now, 120), { fresh, begun } = stand;
const isNewTomorrow = fresh.length > 0 && begun >= newPerDay(course.items);
const day = isNewTomorrow ? 1 : counts.findIndex((count, at) => at > 0 && count > 0);
if (day < 1) return null;
return day === 1 ? sentence("review.tomorrow") : longDay(dayStart(now, day));
}
const linkMark = "#practice=";
function packed(id, rows, done) {
const texts = [], places = new Map();
const place = (text) => { if (!places.has(text)) { places.set(text, texts.length); texts.push(text); } return places.get(text); };
let last = 0;
const lines = [...rows].sort((a, b) => a.at - b.at).map((row) => {
const line = [row.at - last, place(row.device)];
last = row.at;
if (row.undo) return [...line, place(row.undo)];
line.push(place(row.item));
if (row.back) return [...line, 0];
if (row.until) return [...line, 2, row.until];
return [...line, row.grade, place(row.digest), place(row.by)];
});
return [1, id, texts, lines, [...done]];
}
function unpacked(data, id) {
if (!Array.isArray(data) || data[0] !== 1 || data[1] !== id) return null;
const [, , texts, lines, done] = data;
if (!Array.isArray(texts) || !Array.isArray(lines) || !Array.isArray(done)) return null;
let at = 0;
const rows = lines.map((line) => {
if (!Array.isArray(line)) return null;
const [wait, device, first, kind, ...rest] = line;
at += wait;
const row = { at, device: texts[device] };
if (line.length === 3) return { ...row, undo: texts[first] };
if (kind === 0) return { ...row, item: texts[first], back: true };
if (kind === 2) return { ...row, item: texts[first], until: rest[0] };
return { ...row, item: texts[first], grade: kind, digest: texts[rest[0]], by: texts[rest[1]] };
});
const isWhole = rows.every(isRow) && done.every((entry) => Array.isArray(entry) && isText(entry[0], 100) && Number.isSafeInteger(entry[1]));
return isWhole ? { rows, done } : null;
}
const through = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
const canPress = typeof CompressionStream === "function";
async function writtenLink(data) {
const plain = new TextEncoder().encode(JSON.stringify(data));
const bytes = canPress ? await through(plain, new CompressionStream("deflate-raw")) : plain;
let text = "";
for (const byte of bytes) text += String.fromCharCode(byte);
const letters = btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
return `${location.href.replace(/#.*/, "")}${linkMark}${canPress ? 1 : 0}${letters}`;
}
async function readLink(fragment, id) {
try {
const text = fragment.slice(linkMark.length);
const bytes = Uint8Array.from(atob(text.slice(1).replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const plain = text[0] === "1" ? await through(bytes, new DecompressionStream("deflate-raw")) : bytes;
return unpacked(JSON.parse(new TextDecoder().decode(plain)), id);
} catch {
return null;
}
}
async function takeFromAddress(source, say) {
if (!location.hash.startsWith(linkMark)) return;
const brought = await readLink(location.hash, source.id);
try { history.replaceState(history.state, "", location.href.replace(/#.*/, "")); } catch { /* addresses of files stay as they are */ }
if (!brought) return say(worded("p", { class: "said", role: "status" }, "review.badLink"));
await reread(source);
const known = new Set((await source.log.rows()).map(nameOfRow));
const fresh = brought.rows.filter((row) => !known.has(nameOfRow(row)));
if (!fresh.length && brought.done.every(([lesson]) => source.done.has(lesson))) return;
if (!confirm(sentence("review.moveQuestion", { n: fresh.length }))) return;
const n = await source.log.add(fresh);
for (const [lesson] of brought.done) if (!source.done.has(lesson)) await source.store.set(`done:${lesson}`, true);
say(worded("p", { class: "said", role: "status" }, "review.moved", { n }));
}
function moving(source) {
if (!location.protocol.startsWith("http")) return "";
const status = element("span", { role: "status" });
const shown = element("div", { class: "code" });
const address = async () => writtenLink(packed(source.id, await source.log.rows(), source.done));
const copy = worded("button", { type: "button", class: "plain", click: async () => {
await putOnClipboard(await address(), copy);
status.replaceChildren(worded("span", {}, "copied"));
} }, "review.copyLink");
const show = worded("button", { type: "button", class: "plain", click: async () => {
const link = await address(), modules = link.length <= 1800 ? codeOf(link) : null;
status.replaceChildren(...(modules ? [] : [worded("span", {}, "review.tooMuch")]));
shown.replaceChildren(...(modules ? [drawing(modules)] : []));
} }, "review.showCode");
return part("review.move", "move", worded("p", {}, "review.moveLead"), element("p", { class: "keep" }, copy, show, status), shown);
}
function drawing(modules) {
const space = "http://www.w3.org/2000/svg", size = modules.length + 8;
const picture = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
picture.setAttribute("role", "img");
picture.setAttribute("aria-label", sentence("review.codeOf"));
path.setAttribute("d", modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join(""));
picture.append(path);
return picture;
}
const aloud = (tag, attributes, name, values) => worded(tag, attributes, `rehearsal.${name}`, values);
const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
async function openMicrophone() {
try { return await navigator.mediaDevices.getUserMedia({ audio: true }); } catch { return null; }
}
function mute(microphone) { microphone?.getTracks().forEach((track) => track.stop()); }
function recordingFrom(microphone) {
const recorder = new MediaRecorder(microphone), pieces = [];
recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
recorder.start();
return {
async end() {
if (recorder.state !== "inactive") {
const isDone = new Promise((resolve) => recorder.addEventListener("stop", resolve));
recorder.stop();
await isDone;
}
return new Blob(pieces, { type: recorder.mimeType });
},
};
}
async function playVoice(voice, player, isWanted) {
player.context = new AudioContext();
const { context } = player, node = context.createBufferSource();
node.buffer = await context.decodeAudioData(await voice.arrayBuffer());
if (!isWanted()) return void context.close();
node.connect(context.destination);
node.addEventListener("ended", () => { context.close().catch(() => {}); });
node.start();
}
function saveVoice(voice, name) {
const type = voice.type.split(";")[0].split("/")[1] ?? "webm";
const address = URL.createObjectURL(voice);
element("a", { href: address, download: `${name}.${type === "mp4" ? "m4a" : type}` }).click();
setTimeout(() => URL.revokeObjectURL(address), 10000);
}
function voiceLine(hear, save) {
return element("p", { class: "mine" }, aloud("span", { class: "label" }, "mine"), " ",
aloud("button", { type: "button", class: "plain", click: hear }, "hear"), " ",
aloud("button", { type: "button", class: "plain", click: save }, "save"));
}
function foundWords() {
listen(document, "keydown", (event) => {
if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
const field = document.getElementById("search.field");
const link = document.querySelector("header.site a[rel~=search]");
if (!field && !link) return;
event.preventDefault();
if (field) { field.focus(); field.select(); } else link.click();
});
const words = (new URLSearchParams(location.search).get("found") ?? "").split(" ").filter(Boolean).slice(0, 12);
const main = document.querySelector("main");
if (!words.length || !main || !globalThis.Highlight || !CSS.highlights) return;
const isLetter = /[\p{L}\p{M}\p{N}]/u;
const isFree = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\ud840-\ud8bf]/;
const ranges = [], walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
const node = walker.currentNode, text = node.data.toLowerCase();
if (text.length !== node.data.length || node.parentElement.closest("script, style, [data-live]")) continue;
for (const word of words) {
for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
const end = at + word.length;
if (!isFree.test(word) && (isLetter.test(text[at - 1] ?? " ") || isLetter.test(text[end] ?? " "))) continue;
const range = document.createRange();
range.setStart(node, at);
range.setEnd(node, end);
ranges.push(range);
}
}
}
if (!ranges.length) return;
CSS.highlights.set("found", new Highlight(...ranges));
for (const range of ranges) {
const folded = range.startContainer.parentElement.closest("details:not([open])");
if (folded && !folded.closest(".activity, .cards")) folded.open = true;
}
const button = worded("button", { type: "button", class: "plain", click: end }, "removeMarks");
const bar = element("p", { class: "found-words" }, button);
const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (target && main.contains(target) && !target.closest("dl, table, li, h1")) target.before(bar);
else (main.querySelector(".opening h1, h1") ?? main.firstElementChild).after(bar);
(target || bar).scrollIntoView({ block: "start", behavior: "instant" });
listen(document, "keydown", (event) => { if (event.key === "Escape") end(); });
listeners.push(() => CSS.highlights.delete("found"));
function end() {
CSS.highlights.delete("found");
bar.remove();
const address = new URL(location.href);
address.searchParams.delete("found");
try { history.replaceState(history.state, "", address); } catch { /* addresses of files stay as they are */ }
}
}
document.addEventListener("lectern:enter", foundWords);
foundWords();
if (course.offline && isSecureContext && location.protocol.startsWith("http") && navigator.serviceWorker) {
const script = document.createElement("script");
script.src = new URL(course.offline, document.currentScript.src);
document.head.append(script);
}
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
document.addEventListener("lectern:leave", leave);
document.addEventListener("lectern:enter", () => practice());
practice();
})();
