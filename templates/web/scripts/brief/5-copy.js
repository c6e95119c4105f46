// A brief as rich text, to paste into a note or an e-mail: what is on the page without its controls, with whole addresses.

function copyBrief() {
  const main = document.querySelector("main");
  if (!main.querySelector(".ways")) return;
  const word = (name) => course.words[name];
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = word("moment.copyBrief").other;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const line = document.createElement("p");
  line.className = "copy";
  line.append(button, status);
  main.append(line);

  function content() {
    const copy = main.cloneNode(true);
    copy.querySelectorAll(".copy, audio, .listen").forEach((node) => node.remove());
    copy.querySelectorAll("a[href]").forEach((link, at) => {
      link.setAttribute("href", main.querySelectorAll(".ways a[href]")[at]?.href ?? link.href);
      link.removeAttribute("target");
    });
    const lines = [...copy.querySelectorAll("h1, h2, p:not(.ways), li, .ways a")].map((node) => {
      const text = node.textContent.replace(/\s+/g, " ").trim();
      if (node.matches("a")) return `${text}: ${node.href}`;
      if (node.matches("ol > li")) return `${[...node.parentNode.children].indexOf(node) + 1}. ${text}`;
      if (node.matches("li")) return `- ${text}`;
      return node.matches("h1, h2") ? `\n${text}` : text;
    });
    return { html: copy.innerHTML.trim(), text: lines.join("\n").trim() + "\n" };
  }

  button.addEventListener("click", async () => {
    const { html, text } = content();
    try {
      await navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }),
      })]);
    } catch {
      // A frame, or a page that is opened from a folder, may not have the clipboard; copying by command still works.
      const fill = (event) => {
        event.clipboardData.setData("text/html", html);
        event.clipboardData.setData("text/plain", text);
        event.preventDefault();
      };
      document.addEventListener("copy", fill, { once: true });
      document.execCommand("copy");
      document.removeEventListener("copy", fill);
    }
    status.textContent = word("copied").other;
  });
}
