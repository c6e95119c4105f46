// What a brief does once it runs: it names the deal, shows what fits the situation in its address, and tells the page
// around it how high it is. It keeps nothing.

// Shows the entries for the situation that the address names; unknown names and values are ignored.
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

// The site of the page around a frame; null if the browser does not say.
function siteAround() {
  if (location.ancestorOrigins?.length) return location.ancestorOrigins[0];
  try { return new URL(document.referrer).origin; } catch { return null; }
}

// Whether the course lets a site show its briefs; `https://*.example.com` is all hosts below that one.
function isAllowed(site) {
  if (!course.frames.length || site === location.origin) return true;
  return course.frames.some((frame) => {
    const [before, after] = frame.split("*");
    return after === undefined ? site === frame : site.startsWith(before) && site.endsWith(after) && site.length > frame.length - 1;
  });
}

function tellHeight() {
  if (window.parent === window) return;
  // A lesson needs more room than a frame has.
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
