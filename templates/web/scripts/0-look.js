// Light, dark or as the device is, and the size of the text: kept in this browser, for this course.
// It is the first part to run, so that a page has its look as early as a script can give it that keeps
// nothing waiting.

const look = (() => {
  const key = `lectern:${course.id}:look`;
  // The first choice of each is what a page has without a script.
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

// The menu, at the end of the header.
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
  // Another page of the course, in another window.
  listen(window, "storage", (event) => {
    if (event.key !== look.key) return;
    look.again();
    for (const input of menu.querySelectorAll("input")) input.checked = look.chosen[input.name.slice(5)] === input.value;
  });
}
