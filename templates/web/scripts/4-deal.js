// The deal that a link of a sales program names: `?deal=…&account=…`. It is shown as text, and links to other pages of
// the course carry it on; nothing else learns it.

const deal = (() => {
  const query = new URLSearchParams("moment.deal" in course.words ? location.search : "");
  // Control characters could change the direction of what is around them.
  const read = (name) => (query.get(name) ?? "").replace(/\p{C}+/gu, " ").trim().slice(0, 120);
  const parts = [["deal", read("deal")], ["account", read("account")]].filter(([, value]) => value);
  const colon = (course.words.colon?.other ?? ":").trimEnd() + " ";
  return {
    query: new URLSearchParams(parts).toString(),
    // "Deal: Roof for the mill · Account: Mossgate"; empty without a deal.
    text: parts.map(([name, value]) => course.words[`moment.${name}`].other + colon + value).join(" · "),
  };
})();

// Only links inside the course, which are relative, and only to pages.
function carryDeal() {
  if (!deal.query) return;
  for (const link of document.querySelectorAll("a[href]")) {
    const [page, anchor] = link.getAttribute("href").split("#");
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(page) || !/(^|\/)(index\.html)?$/.test(page) || !page) continue;
    link.setAttribute("href", `${page}?${deal.query}${anchor === undefined ? "" : `#${anchor}`}`);
  }
}
