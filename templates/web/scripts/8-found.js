// "/" opens the search from any page. A page that a search has led to marks the words that were found, until the
// reader takes the marks away; they are ranges of text, so nothing on the page changes for them.

function foundWords() {
  listen(document, "keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const field = document.getElementById("search.field");
    const link = document.querySelector("header.site a[rel~=search]");
    if (!field && !link) return;
    event.preventDefault();
    if (field) { field.focus(); field.select(); } else link.click();
  });
  const words = (new URLSearchParams(location.search).get("found") ?? "").split(" ").filter(Boolean).slice(0, 12);
  const main = document.querySelector("main");
  if (!words.length || !main || !globalThis.Highlight || !CSS.highlights) return;
  const isLetter = /[\p{L}\p{M}\p{N}]/u;
  // Chinese, Japanese and other texts without spaces are marked wherever the characters are.
  const isFree = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\ud840-\ud8bf]/;
  const ranges = [], walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, text = node.data.toLowerCase();
    if (text.length !== node.data.length || node.parentElement.closest("script, style, [data-live]")) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const end = at + word.length;
        if (!isFree.test(word) && (isLetter.test(text[at - 1] ?? " ") || isLetter.test(text[end] ?? " "))) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
  }
  if (!ranges.length) return;
  CSS.highlights.set("found", new Highlight(...ranges));
  // Text that is folded away is shown, but never an answer.
  for (const range of ranges) {
    const folded = range.startContainer.parentElement.closest("details:not([open])");
    if (folded && !folded.closest(".activity, .cards")) folded.open = true;
  }
  const button = worded("button", { type: "button", class: "plain", click: end }, "removeMarks");
  const bar = element("p", { class: "found-words" }, button);
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && main.contains(target) && !target.closest("dl, table, li, h1")) target.before(bar);
  else (main.querySelector(".opening h1, h1") ?? main.firstElementChild).after(bar);
  (target || bar).scrollIntoView({ block: "start", behavior: "instant" });
  listen(document, "keydown", (event) => { if (event.key === "Escape") end(); });
  listeners.push(() => CSS.highlights.delete("found"));

  function end() {
    CSS.highlights.delete("found");
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete("found");
    try { history.replaceState(history.state, "", address); } catch { /* addresses of files stay as they are */ }
  }
}

document.addEventListener("lectern:enter", foundWords);
foundWords();
