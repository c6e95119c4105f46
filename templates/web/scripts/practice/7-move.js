// The way to another device without a server: a link whose fragment, which browsers send to nobody, contains the rows
// of the log and the lessons that are finished. A code shows the link to the camera of a phone.

const linkMark = "#practice=";

// Rows with each text written once.
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

// The rows again; null if it is something else, or of another course.
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

// What is pressed begins with 1, what is not with 0.
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

// Adds what the address of the page brings from another device, if the learner wants it, and tells `say` what happened.
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

// The part of the page with the link and the code. A page in a folder has an address for this device only.
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
    // Where a phone can no longer distinguish the modules, a code is of no use.
    const link = await address(), modules = link.length <= 1800 ? codeOf(link) : null;
    status.replaceChildren(...(modules ? [] : [worded("span", {}, "review.tooMuch")]));
    shown.replaceChildren(...(modules ? [drawing(modules)] : []));
  } }, "review.showCode");
  return part("review.move", "move", worded("p", {}, "review.moveLead"), element("p", { class: "keep" }, copy, show, status), shown);
}

// A code as a picture, with the margin that readers of codes need.
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
