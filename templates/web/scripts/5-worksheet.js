// Worksheets keep what is written into them, and give it away as text: nothing leaves the device
// unless its owner sends it.

function worksheetOf(activity) {
  const section = document.getElementById(activity.element);
  if (!section) return null;
  const fields = activity.fields.map((field) => fieldOf(activity, field)).filter(Boolean);
  const notice = section.querySelector(":scope > .notice");
  const status = element("span", { role: "status" });
  const copy = copyButton(() => text(), status);
  const mail = worded("a", { class: "plain", href: "mailto:", click: addText }, "eMail");
  const print = worded("button", { type: "button", class: "plain", click: () => window.print() }, "print");
  const line = element("div", { class: "keep" }, copy, mail, print, status);
  (notice ?? section.lastElementChild).after(line);
  hide(notice);

  for (const field of fields) {
    let timer = 0;
    const save = () => { clearTimeout(timer); timer = 0; store.set(field.key, field.read()); };
    for (const control of field.controls) {
      listen(control, "input", () => { clearTimeout(timer); timer = setTimeout(save, 300); });
      listen(control, "change", save);
    }
    // A phone may end a page that is not looked at.
    listen(document, "visibilitychange", () => { if (document.hidden && timer) save(); });
    listen(window, "pagehide", () => { if (timer) save(); });
    listeners.push(() => { if (timer) save(); });
  }

  function title() {
    const heading = section.querySelector(".activity-title").cloneNode(true);
    heading.querySelectorAll(".activity-kind").forEach((kind) => kind.remove());
    return heading.textContent.trim() || document.querySelector("h1").textContent.trim();
  }

  const text = () => [title(), "", ...fields.map((field) => field.text())].join("\n") + "\n";

  function addText() {
    mail.href = `mailto:?subject=${encodeURIComponent(title())}&body=${encodeURIComponent(text().replace(/\n/g, "\r\n"))}`;
  }

  return {
    async restore() {
      for (const field of fields) {
        const kept = await store.get(field.key);
        if (kept !== undefined) field.write(kept);
      }
      line.prepend(worded("span", { class: "kept" }, (await store.isKept()) ? "kept" : "notKept"));
    },
  };
}

function fieldOf(activity, field) {
  const id = `${activity.element}.${field.id}`;
  const place = document.getElementById(id);
  if (!place) return null;
  const key = `field:${activity.id}:${field.id}`;
  const label = () => {
    const words = (place.matches("fieldset") ? place.querySelector("legend") : place.closest(".field").querySelector("label")).textContent.trim();
    return words + (/[\p{P}]$/u.test(words) ? " " : sentence("colon").trimEnd() + " ");
  };
  if (field.kind === "choice" || field.kind === "rating") {
    const inputs = [...place.querySelectorAll("input")];
    const values = field.options ?? inputs.map((_, index) => String(index + 1));
    const labels = () => inputs.filter((input) => input.checked)
      .map((input) => place.querySelector(`label[for="${CSS.escape(input.id)}"]`).textContent.trim());
    return {
      key, controls: inputs,
      read: () => values.filter((_, index) => inputs[index].checked),
      write(kept) { inputs.forEach((input, index) => { input.checked = [kept].flat().includes(values[index]); }); },
      text: () => label() + labels().join(sentence("comma")),
    };
  }
  if (field.kind === "table") {
    const inputs = [...place.querySelectorAll("tbody input")];
    const rows = () => [...place.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("input")].map((input) => input.value));
    return {
      key, controls: inputs, read: rows,
      write(kept) {
        [...place.querySelectorAll("tbody tr")].forEach((row, at) =>
          [...row.querySelectorAll("input")].forEach((input, column) => { input.value = kept?.[at]?.[column] ?? ""; }));
      },
      text() {
        const titles = [...place.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
        const filled = rows().filter((row) => row.some(Boolean));
        return [label(), titles.join("\t"), ...filled.map((row) => row.join("\t"))].join("\n");
      },
    };
  }
  return {
    key, controls: [place], read: () => place.value,
    write(kept) { place.value = typeof kept === "string" ? kept : ""; },
    text: () => label() + place.value,
  };
}
