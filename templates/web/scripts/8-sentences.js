// The sentence that is being spoken, marked in the text of the lesson; while the player is open, a click
// or Enter on a sentence plays from there. What is said but not written marks its block.

function sentencesOf(cues, audio, isOpen) {
  const lines = cues.map(([start, end, id]) => ({ start: start / 1000, end: end / 1000, node: document.getElementById(id) })).filter((line) => line.node);
  if (!lines.length) return;
  const nodes = [...new Set(lines.map((line) => line.node))];
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)");
  let spoken = null, follows = true, frame = 0;

  // The sentence at a moment; between two, the one that was spoken last.
  function lineAt(moment) {
    let low = 0, high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle].start <= moment) low = middle + 1; else high = middle;
    }
    const line = lines[low - 1];
    return line && moment < (lines[low]?.start ?? line.end + 0.5) && moment < line.end + 2 ? line : null;
  }

  function draw() {
    const line = isOpen() ? lineAt(audio.currentTime) : null;
    if (line?.node === spoken) return;
    spoken?.classList.remove("is-spoken");
    spoken?.removeAttribute("tabindex");
    if (spoken && !spoken.classList.length) spoken.removeAttribute("class");
    spoken = line?.node ?? null;
    if (!spoken) return;
    spoken.classList.add("is-spoken");
    spoken.tabIndex = 0;
    if (!follows || audio.paused || isCalm.matches) return;
    const box = spoken.getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight - 110) spoken.scrollIntoView({ block: "center", behavior: "smooth" });
  }

  function run() { draw(); frame = audio.paused ? 0 : requestAnimationFrame(run); }

  function playFrom(node) {
    const line = lines.find((line) => line.node === node);
    audio.currentTime = line.start + 0.01;
    follows = true;
    start(audio);
    draw();
  }

  listen(audio, "play", () => { follows = true; if (!frame) run(); });
  for (const event of ["seeked", "pause", "ended", "emptied"]) listen(audio, event, draw);
  // A reader who scrolls is not taken elsewhere.
  for (const event of ["wheel", "touchmove"]) listen(window, event, () => { follows = false; });
  listen(document, "click", (event) => {
    if (!isOpen() || event.target.closest("a, button, input, label, select, textarea, summary, audio, video")) return;
    if (!getSelection().isCollapsed) return;
    const node = nodes.filter((node) => node.contains(event.target)).at(-1);
    if (node) playFrom(node);
  });
  listen(document, "keydown", (event) => {
    const place = nodes.indexOf(event.target);
    if (place < 0) return;
    if (event.key === "Enter") { event.preventDefault(); playFrom(event.target); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step && nodes[place + step];
    if (!next) return;
    event.preventDefault();
    follows = false;
    next.tabIndex = 0;
    next.focus();
    if (event.target !== spoken) event.target.removeAttribute("tabindex");
  });
  listeners.push(() => {
    cancelAnimationFrame(frame);
    nodes.forEach((node) => { node.classList.remove("is-spoken"); node.removeAttribute("tabindex"); if (!node.classList.length) node.removeAttribute("class"); });
  });
  draw();
}
