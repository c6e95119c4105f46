// Words and elements that the parts of the script add to a page. They only add: `leave` takes all of
// it away again, which the preview needs before it changes a page in place.

const plurals = (() => {
  try { return new Intl.PluralRules(course.language); } catch { return new Intl.PluralRules("en"); }
})();

// A sentence with its values.
function sentence(name, values = {}) {
  const forms = course.words[name];
  const form = "n" in values ? forms[plurals.select(values.n)] ?? forms.other : forms.other;
  return form.replace(/\{(\w+)\}/g, (_, place) => values[place] ?? "");
}

// An element with a sentence of the catalog in it.
function worded(tag, attributes, name, values) {
  const lang = course.words[name].lang;
  return element(tag, lang ? { lang, dir: "ltr", ...attributes } : attributes, sentence(name, values));
}

// Everything that is added to a page says so.
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

// What the page has without a script, and not with one.
function hide(node) {
  if (node && !node.hidden) { node.hidden = true; node.setAttribute("data-live-hidden", ""); }
}

function show(node) {
  if (node && node.hasAttribute("data-live-hidden")) { node.hidden = false; node.removeAttribute("data-live-hidden"); }
}

// A copy of nodes of the page, without their ids.
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

// Puts a text on the clipboard for the button that was pressed.
async function putOnClipboard(text, button) {
  // A page that is opened from a folder may not have the clipboard.
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

// Marks a part of an answer; null takes the mark away.
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

// A button that copies what `text` says, and tells it in `status`.
function copyButton(text, status) {
  const button = worded("button", { type: "button", class: "plain", click: copy }, "copyText");
  async function copy() {
    await putOnClipboard(text(), button);
    status.replaceChildren(worded("span", {}, "copied"));
  }
  return button;
}
