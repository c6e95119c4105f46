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
  const line = element("div", { class: "keep" }, copy, deal.query ? linkButton() : null, mail, print, status);
  (notice ?? section.lastElementChild).after(line);
  hide(notice);
  if (deal.text) section.querySelector(".activity-title").after(element("p", { class: "for-deal", dir: "auto" }, deal.text));

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

  const text = () => [title(), deal.text, "", ...fields.map((field) => field.text())]
    .filter((line, at) => at !== 1 || line).join("\n") + "\n";

  // A link for the note of a deal: the page, the deal, and in the fragment, which no server gets, the answers.
  function linkButton() {
    return worded("button", { type: "button", class: "plain", click: ({ target }) => copyLink(target) }, "moment.copyLink");
  }

  async function copyLink(button) {
    const address = new URL(location.href);
    address.search = deal.query;
    address.hash = activity.element + "~" + packed(Object.fromEntries(fields.map((field) => [field.id, field.read()])));
    await putOnClipboard(address.href, button);
    status.replaceChildren(worded("span", {}, "copied"));
  }

  // What a link brings fills what is empty; what was written on this device stays, and the page says so.
  async function unpack() {
    const [element, data] = decodeURIComponent(location.hash.slice(1)).split("~");
    const answers = element === activity.element && data ? unpacked(data) : null;
    if (!answers) return;
    for (const field of fields.filter(({ id }) => id in answers)) {
      const own = field.read();
      if (!isFilled(own)) {
        field.write(answers[field.id]);
        await store.set(field.key, field.read());
      } else if (JSON.stringify(own) !== JSON.stringify(answers[field.id])) {
        status.replaceChildren(worded("span", {}, "moment.linkDiffers"));
      }
    }
    section.scrollIntoView();
  }

  function addText() {
    mail.href = `mailto:?subject=${encodeURIComponent(title())}&body=${encodeURIComponent(text().replace(/\n/g, "\r\n"))}`;
  }

  return {
    async restore() {
      for (const field of fields) {
        const kept = await store.get(field.key);
        if (kept !== undefined) field.write(kept);
      }
      await unpack();
      line.prepend(worded("span", { class: "kept" }, (await store.isKept()) ? "kept" : "notKept"));
    },
  };
}

const isFilled = (value) => (Array.isArray(value) ? value.flat().some(Boolean) : Boolean(value));

// Values as a part of an address, in the alphabet of base64url (RFC 4648 §5).
function packed(values) {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

// Null for what no copied link can be: it may come from anybody.
function unpacked(text) {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
    const values = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const isPlain = (value, depth) => typeof value === "string" || (depth < 2 && Array.isArray(value) && value.every((inner) => isPlain(inner, depth + 1)));
    return values && typeof values === "object" && Object.values(values).every((value) => isPlain(value, 0)) ? values : null;
  } catch { return null; }
}

function fieldOf(activity, field) {
  const id = `${activity.element}.${field.id}`;
  const place = document.getElementById(id);
  if (!place) return null;
  // Each deal has answers of its own.
  const key = `field:${activity.id}:${field.id}${deal.query ? `@${deal.query}` : ""}`;
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
      id: field.id, key, controls: inputs,
      read: () => values.filter((_, index) => inputs[index].checked),
      write(kept) { inputs.forEach((input, index) => { input.checked = [kept].flat().includes(values[index]); }); },
      text: () => label() + labels().join(sentence("comma")),
    };
  }
  if (field.kind === "table") {
    const inputs = [...place.querySelectorAll("tbody input")];
    const rows = () => [...place.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("input")].map((input) => input.value));
    return {
      id: field.id, key, controls: inputs, read: rows,
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
    id: field.id, key, controls: [place], read: () => place.value,
    write(kept) { place.value = typeof kept === "string" ? kept : ""; },
    text: () => label() + place.value,
  };
}
