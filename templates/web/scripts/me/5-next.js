// The brief for the next call: the learner says what the call is about, in the words of the course. The choice is in the
// address, so that it can be kept as a bookmark; nothing else keeps it.

// Null for a course without briefs.
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
    // All briefs of a course are no help before a call.
    const shown = wanted.length || !selects.length ? fitting : [];
    list.replaceChildren(...shown.map(({ title, brief: [at, question] }) => element("li", {},
      element("p", { class: "entry" }, linkTo({ title, at })),
      question ? element("p", { class: "summary", dir: "auto" }, question) : null)));
    list.hidden = !shown.length;
  }
}
