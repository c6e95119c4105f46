// The page with the search: its field, its filters and its hits. It only adds to the list of lessons, which the page
// has without a script.

const plurals = (() => {
  try { return new Intl.PluralRules(course.language); } catch { return new Intl.PluralRules("en"); }
})();

function sentence(name, values = {}) {
  const forms = course.words[name];
  const form = "n" in values ? forms[plurals.select(values.n)] ?? forms.other : forms.other;
  return form.replace(/\{(\w+)\}/g, (_, place) => values[place] ?? "");
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function worded(tag, attributes, name, values) {
  const lang = course.words[name].lang;
  return element(tag, lang ? { lang, dir: "ltr", ...attributes } : attributes, sentence(name, values));
}

const kinds = ["", "quiz", "exercise", "rolePlay", "worksheet", "apply", "card", "term"];
const shownAtFirst = 10;

// Where the words that were found are in a text, and how they are written there.
function marksIn(text, terms) {
  const marks = [];
  for (const { start, end, word, paired } of wordsOf(text)) {
    if (!paired) {
      if (termsOf(word).some((term) => terms.has(term))) marks.push([start, end]);
      continue;
    }
    // Pairs that follow one another are one mark.
    const points = [...word];
    let at = start;
    for (const [index, point] of points.entries()) {
      const pair = point + (points[index + 1] ?? "");
      if (terms.has(pair) || terms.has(point)) {
        const length = terms.has(pair) ? pair.length : point.length, last = marks.at(-1);
        if (last && last[1] >= at) last[1] = at + length; else marks.push([at, at + length]);
      }
      at += point.length;
    }
  }
  return marks;
}

// A few words around the first mark, with the marks in them.
function excerpt(text, marks) {
  const length = 220, first = marks[0]?.[0] ?? 0;
  let start = Math.max(0, first - 70);
  if (start > 0) start = Math.max(start, text.lastIndexOf(" ", first - 30) + 1);
  let end = Math.min(text.length, start + length);
  if (end < text.length) {
    const space = text.lastIndexOf(" ", end);
    if (space > first + 20) end = space;
  }
  const line = element("p", { class: "excerpt", dir: "auto" }, start > 0 ? "… " : "");
  let at = start;
  for (const [from, to] of marks) {
    if (from < at || to > end) continue;
    line.append(text.slice(at, from), element("mark", {}, text.slice(from, to)));
    at = to;
  }
  line.append(text.slice(at, end), end < text.length ? " …" : "");
  return line;
}

function drawSearch(place) {
  const lessons = document.querySelector(".search-lessons");
  const field = element("input", { type: "search", id: "search.field", name: "q", autocomplete: "off", spellcheck: "false", enterkeyhint: "search", input: later });
  const status = element("p", { class: "search-status", role: "status" });
  // On a phone the filters would be as high as the screen: there they open on request.
  const filtersTitle = worded("summary", {}, "filterHits");
  const filters = element("details", { class: "search-filters", hidden: true, open: matchMedia("(min-width: 40rem)").matches }, filtersTitle);
  const list = element("ol", { class: "hits" });
  const more = worded("button", { type: "button", class: "plain", hidden: true, click: showMore }, "moreHits");
  const pages = element("ul", { class: "levels" });
  const beside = element("section", { class: "found-moments", "aria-labelledby": "search.moments.", hidden: true },
    worded("h2", { id: "search.moments." }, "moments"), pages);
  place.replaceChildren(
    element("form", { role: "search", class: "search-form", submit: openFirst },
      worded("label", { for: "search.field" }, "searchField"), field),
    filters, status, list, more, beside);
  place.hidden = false;

  let turn = 0, timer = 0, found = null, fitting = [], shown = 0;
  const picked = new Map();

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) run();
  field.focus();
  field.select();
  const leaving = new AbortController();
  document.addEventListener("keydown", move, { signal: leaving.signal });
  document.addEventListener("lectern:leave", () => {
    leaving.abort();
    clearTimeout(timer);
    turn += 1;
    place.replaceChildren();
    place.hidden = true;
    lessons.hidden = false;
  }, { once: true });

  function later() {
    clearTimeout(timer);
    timer = setTimeout(run, 120);
  }

  async function run() {
    clearTimeout(timer);
    const query = field.value, own = ++turn;
    try { history.replaceState(null, "", query.trim() ? `?q=${encodeURIComponent(query.trim())}` : location.pathname); } catch { /* a browser that keeps addresses of files as they are */ }
    if (!query.trim()) {
      found = null;
      lessons.hidden = false;
      filters.hidden = more.hidden = beside.hidden = true;
      list.replaceChildren();
      status.replaceChildren();
      return;
    }
    const result = await index.search(query);
    const all = await index.list(), around = await moments.find(query);
    if (own !== turn) return;
    if (!result) return void status.replaceChildren(worded("span", {}, "searchFailed"));
    found = { ...result, around };
    await draw(all, own);
  }

  // Situations and briefs, in a list of their own.
  function drawMoments() {
    pages.replaceChildren(...found.around.map(({ path, title, question, isBrief }) => element("li", {},
      element("p", { class: "entry" }, element("a", { href: path, dir: "auto" }, title), isBrief ? worded("span", { class: "times" }, "brief") : null),
      question ? element("p", { class: "summary", dir: "auto" }, question) : null)));
    beside.hidden = !found.around.length;
  }

  const offsets = (facets) => facets.map((_, index) => facets.slice(0, index).reduce((sum, [, values]) => sum + values.length, 0));

  // Whether a hit is for the situation that is picked; `but` is the facet that does not count.
  function fits(hit, but) {
    return [...picked].every(([facet, values]) => facet === but || !values.size || [...values].some((value) => hit.lesson.values.has(value)));
  }

  async function draw(all, own) {
    const left = found.hits.filter((hit) => fits(hit)), items = await itemsFor(left.slice(0, shownAtFirst));
    if (own !== turn) return;
    fitting = left;
    drawFilters(all);
    drawMoments();
    lessons.hidden = found.hits.length > 0 || found.around.length > 0;
    // Where no lesson is found, what is found beside them counts.
    const count = found.hits.length ? fitting.length : found.around.length;
    status.replaceChildren(count
      ? worded("span", {}, "hits", { n: count })
      : worded("span", {}, "noHits", { title: field.value.trim() }));
    list.replaceChildren(...items);
    shown = items.length;
    more.hidden = shown >= fitting.length;
  }

  async function showMore() {
    const own = turn, items = await itemsFor(fitting.slice(shown, shown + shownAtFirst));
    if (own !== turn) return;
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= fitting.length;
    items[0]?.querySelector("a").focus();
  }

  async function itemsFor(hits) {
    const passages = await Promise.all(hits.map((hit) => index.passage(hit)));
    return hits.map((hit, place) => item(hit, passages[place])).filter(Boolean);
  }

  function item(hit, passage) {
    if (!passage) return null;
    const [kind, anchor, title, text] = passage;
    const marks = marksIn(text, found.terms);
    const written = new Set(marks.map(([from, to]) => text.slice(from, to).toLowerCase()));
    for (const [from, to] of marksIn(title, found.terms)) written.add(title.slice(from, to).toLowerCase());
    const path = hit.lesson.id === null ? "glossary/index.html" : `lessons/${hit.lesson.id}/index.html`;
    const words = [...written].slice(0, 12).join(" ");
    const address = path + (words ? `?found=${encodeURIComponent(words)}` : "") + (anchor ? `#${encodeURIComponent(anchor)}` : "");
    const name = title || hit.lesson.title;
    const where = element("p", { class: "where" });
    if (kinds[kind]) where.append(worded("span", { class: "kind" }, kinds[kind]));
    if (hit.lesson.title && name !== hit.lesson.title) where.append(element("span", { dir: "auto" }, hit.lesson.title));
    return element("li", {},
      element("p", { class: "entry" }, element("a", { href: address, dir: "auto" }, name)),
      where.childNodes.length ? where : null,
      text ? excerpt(text, marks) : null);
  }

  // A box for each value that some hit has, with the number of hits that would be left.
  function drawFilters(all) {
    const starts = offsets(all.facets), focused = document.activeElement?.id, drawn = [];
    for (const [facet, [title, values]] of all.facets.entries()) {
      const boxes = [];
      for (const [position, name] of values.entries()) {
        const value = starts[facet] + position, isOn = picked.get(facet)?.has(value) ?? false;
        const count = found.hits.filter((hit) => fits(hit, facet) && hit.lesson.values.has(value)).length;
        if (!count && !isOn) continue;
        const id = `search.${facet}.${position}`;
        const box = element("input", { type: "checkbox", id, change: () => pick(facet, value) });
        box.checked = isOn;
        boxes.push(element("span", { class: "pick" }, box,
          element("label", { for: id }, element("span", { dir: "auto" }, name), " ", element("span", { class: "count" }, `(${count})`))));
      }
      if (boxes.length) drawn.push(element("fieldset", {}, element("legend", { dir: "auto" }, title), element("div", { class: "picks" }, ...boxes)));
    }
    const count = [...picked.values()].reduce((sum, values) => sum + values.size, 0);
    filtersTitle.querySelector(".count")?.remove();
    if (count) filtersTitle.append(" ", element("span", { class: "count" }, `(${count})`));
    filters.replaceChildren(filtersTitle, ...drawn);
    filters.hidden = !drawn.length;
    if (focused?.startsWith("search.") && focused !== "search.field") document.getElementById(focused)?.focus();
  }

  async function pick(facet, value) {
    const values = picked.get(facet) ?? new Set();
    if (!values.delete(value)) values.add(value);
    picked.set(facet, values);
    await draw(await index.list(), ++turn);
  }

  // Enter opens the first hit, once there are hits for what is written.
  async function openFirst(event) {
    event.preventDefault();
    await run();
    (list.querySelector("a") ?? pages.querySelector("a"))?.click();
  }

  // The arrows go from the field to the hits, and from one hit to the next.
  function move(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [field, ...list.querySelectorAll("a"), ...pages.querySelectorAll("a")], at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0 || !step || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  }
}

function enter() {
  const place = document.querySelector(".search");
  if (place) drawSearch(place);
}

// The preview takes away what was added before it changes a page, and asks for it again.
document.addEventListener("lectern:enter", enter);
enter();
