// What the course and the platform say to each other: the panel that `?debug` opens shows it.

const journal = (() => {
  const lines = [], longest = 500;
  let draw = null;

  function add(text, isProblem = false) {
    const time = new Date().toISOString().slice(11, 19);
    lines.push(`${time} ${isProblem ? "! " : "  "}${text.length > 300 ? `${text.slice(0, 300)}… (${text.length})` : text}`);
    if (lines.length > longest) lines.shift();
    draw?.();
  }

  return { add, text: () => lines.join("\n"), onChange(drawing) { draw = drawing; } };
})();
