// The page that finds the lessons for a situation: the choices are in the address, so that it can be shared, and a
// sales program can link to it.

// Returns whether this is that page.
function momentsOf() {
  const form = document.querySelector("form.moments");
  const list = document.querySelector(".moments-list");
  if (!form || !list) return false;
  const inputs = [...form.querySelectorAll("input")];
  const names = [...new Set(inputs.map(({ name }) => name))];
  const entries = [...list.children].map((entry) => [entry, new Set((entry.dataset.fits ?? "").split(" "))]);
  const status = form.querySelector(".moments-found");
  showForScript(form);

  // A value that the course does not have is as good as none.
  const query = new URLSearchParams(location.search);
  for (const name of names) {
    const own = inputs.filter((input) => input.name === name);
    (own.find(({ value }) => value && value === query.get(name)) ?? own[0]).checked = true;
  }
  listen(form, "change", () => { narrow(); keep(); });
  listen(form, "submit", (event) => event.preventDefault());
  narrow();
  return true;

  function chosen() {
    return inputs.filter(({ checked, value }) => checked && value).map(({ name, value }) => [name, value]);
  }

  function narrow() {
    const wanted = chosen();
    let count = 0;
    for (const [entry, fits] of entries) {
      entry.hidden = !wanted.every(([name, value]) => fits.has(`${name}.${value}`));
      entry.toggleAttribute("data-live-hidden", entry.hidden);
      if (!entry.hidden) count += 1;
    }
    const words = count ? worded("span", {}, "moment.found", { n: count }) : worded("span", {}, "moment.nothingFits");
    status.replaceChildren(words);
  }

  // Whatever else the address says, such as the deal, stays in it.
  function keep() {
    const address = new URL(location.href);
    for (const name of names) address.searchParams.delete(name);
    for (const [name, value] of chosen()) address.searchParams.set(name, value);
    // A page that is opened from a folder may not change its address in some browsers.
    try { history.replaceState(history.state, "", address); } catch { /* The choices still work. */ }
  }
}

// Shows what the page has for scripts only, until the preview takes it away.
function showForScript(node) {
  node.hidden = false;
  listeners.push(() => { node.hidden = true; });
}
