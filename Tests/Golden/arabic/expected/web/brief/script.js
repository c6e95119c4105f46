"use strict";
(() => {
const course = {"language":"ar","frames":[],"words":{"copied":{"other":"تم النسخ."},"colon":{"other":":"},"moment.copyBrief":{"other":"انسخ هذا الموجز"},"moment.deal":{"other":"الصفقة"},"moment.account":{"other":"الحساب"},"moment.nothingFits":{"other":"لا درس يناسب كل هذا معًا. اترك أحد الاختيارات مفتوحًا."}}};
const deal = (() => {
const query = new URLSearchParams("moment.deal" in course.words ? location.search : "");
const read = (name) => (query.get(name) ?? "").replace(/\p{C}+/gu, " ").trim().slice(0, 120);
const parts = [["deal", read("deal")], ["account", read("account")]].filter(([, value]) => value);
const colon = (course.words.colon?.other ?? ":").trimEnd() + " ";
return {
query: new URLSearchParams(parts).toString(),
text: parts.map(([name, value]) => course.words[`moment.${name}`].other + colon + value).join(" · "),
};
})();
function carryDeal() {
if (!deal.query) return;
for (const link of document.querySelectorAll("a[href]")) {
const [page, anchor] = link.getAttribute("href").split("#");
if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(page) || !/(^|\/)(index\.html)?$/.test(page) || !page) continue;
link.setAttribute("href", `${page}?${deal.query}${anchor === undefined ? "" : `#${anchor}`}`);
}
}
function copyBrief() {
const main = document.querySelector("main");
if (!main.querySelector(".ways")) return;
const word = (name) => course.words[name];
const button = document.createElement("button");
button.type = "button";
button.textContent = word("moment.copyBrief").other;
const status = document.createElement("span");
status.setAttribute("role", "status");
const line = document.createElement("p");
line.className = "copy";
line.append(button, status);
main.append(line);
function content() {
const copy = main.cloneNode(true);
copy.querySelectorAll(".copy, audio, .listen").forEach((node) => node.remove());
copy.querySelectorAll("a[href]").forEach((link, at) => {
link.setAttribute("href", main.querySelectorAll(".ways a[href]")[at]?.href ?? link.href);
link.removeAttribute("target");
});
const lines = [...copy.querySelectorAll("h1, h2, p:not(.ways), li, .ways a")].map((node) => {
const text = node.textContent.replace(/\s+/g, " ").trim();
if (node.matches("a")) return `${text}: ${node.href}`;
if (node.matches("ol > li")) return `${[...node.parentNode.children].indexOf(node) + 1}. ${text}`;
if (node.matches("li")) return `- ${text}`;
return node.matches("h1, h2") ? `\n${text}` : text;
});
return { html: copy.innerHTML.trim(), text: lines.join("\n").trim() + "\n" };
}
button.addEventListener("click", async () => {
const { html, text } = content();
try {
await navigator.clipboard.write([new ClipboardItem({
"text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }),
})]);
} catch {
const fill = (event) => {
event.clipboardData.setData("text/html", html);
event.clipboardData.setData("text/plain", text);
event.preventDefault();
};
document.addEventListener("copy", fill, { once: true });
document.execCommand("copy");
document.removeEventListener("copy", fill);
}
status.textContent = word("copied").other;
});
}
function fitBriefs() {
const entries = [...document.querySelectorAll(".briefs > li")];
const known = new Set(entries.flatMap((entry) => (entry.dataset.fits ?? "").split(" ")));
const wanted = new Map();
for (const [name, value] of new URLSearchParams(location.search)) {
if (known.has(`${name}.${value}`)) wanted.set(name, [...(wanted.get(name) ?? []), `${name}.${value}`]);
}
if (!wanted.size) return;
let count = 0;
for (const entry of entries) {
const fits = new Set((entry.dataset.fits ?? "").split(" "));
entry.hidden = ![...wanted.values()].every((values) => values.some((value) => fits.has(value)));
if (!entry.hidden) count += 1;
}
if (count) return;
entries.forEach((entry) => { entry.hidden = false; });
const note = document.createElement("p");
note.setAttribute("role", "status");
note.textContent = course.words["moment.nothingFits"].other;
document.querySelector(".briefs").before(note);
}
function nameDeal() {
if (!deal.text) return;
const line = document.createElement("p");
line.className = "deal";
line.dir = "auto";
line.textContent = deal.text;
document.querySelector("h1").after(line);
}
function siteAround() {
if (location.ancestorOrigins?.length) return location.ancestorOrigins[0];
try { return new URL(document.referrer).origin; } catch { return null; }
}
function isAllowed(site) {
if (!course.frames.length || site === location.origin) return true;
return course.frames.some((frame) => {
const [before, after] = frame.split("*");
return after === undefined ? site === frame : site.startsWith(before) && site.endsWith(after) && site.length > frame.length - 1;
});
}
function tellHeight() {
if (window.parent === window) return;
document.querySelectorAll(".ways a").forEach((link) => { link.target = "_blank"; link.rel = "noopener"; });
const site = siteAround();
if (site === null || !isAllowed(site)) return;
const tell = () => window.parent.postMessage(
{ type: "lectern-brief", height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, site === "null" ? "*" : site);
new ResizeObserver(tell).observe(document.documentElement);
tell();
}
nameDeal();
fitBriefs();
copyBrief();
carryDeal();
tellHeight();
})();
