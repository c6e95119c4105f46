// The way through the course beside a lesson: which lessons are done, and a sheet that closes like one.

// Wide enough for the outline to be beside the text; the style sheet has the same width.
const isWide = matchMedia("(min-width: 1100px)");

async function drawWay() {
  const done = await doneLessons();
  for (const link of document.querySelectorAll(".way a[data-lesson]")) {
    const isDone = done.has(link.dataset.lesson);
    link.querySelector(".mark")?.remove();
    link.classList.toggle("is-done", isDone);
    if (isDone) link.append(worded("span", { class: "mark unseen" }, "isDone"));
    else if (!link.classList.length) link.removeAttribute("class");
  }
}

function wayOf() {
  const sheet = document.querySelector(".way > details");
  if (!sheet) return;
  drawWay();
  closesLikeAMenu(sheet, () => !isWide.matches);
  // A long outline shows where the reader is.
  const list = sheet.querySelector(".sheet"), here = sheet.querySelector("[aria-current]");
  const reveal = () => { if (here) list.scrollTop = here.offsetTop - list.clientHeight / 2; };
  listen(sheet, "toggle", reveal);
  if (isWide.matches) reveal();
}
