// The element `lectern-brief` for other sites: `<lectern-brief lesson="qualify">`, or `<lectern-brief stage="closing">`
// for the briefs of a situation. It shows a page of the course in a frame, as high as the page is.

const root = new URL(".", document.currentScript.src);
const ownAttributes = new Set(["lesson", "title", "class", "id", "style", "lang", "dir", "slot", "part", "hidden", "role"]);

class LecternBrief extends HTMLElement {
  connectedCallback() {
    if (this.frame) return;
    const frame = document.createElement("iframe");
    frame.src = this.address;
    frame.title = this.getAttribute("title") ?? course.brief;
    frame.loading = "lazy";
    frame.referrerPolicy = "origin";
    frame.allow = "clipboard-write";
    // By properties, which a policy for styles allows.
    Object.assign(frame.style, { display: "block", width: "100%", height: "20rem", border: "0" });
    this.frame = frame;
    this.listen = ({ source, data }) => {
      if (source !== frame.contentWindow || data?.type !== "lectern-brief" || !(data.height > 0)) return;
      frame.style.height = `${Math.min(data.height, 5000)}px`;
    };
    window.addEventListener("message", this.listen);
    this.replaceChildren(frame);
  }

  disconnectedCallback() {
    window.removeEventListener("message", this.listen);
    this.frame?.remove();
    this.frame = null;
  }

  // `lesson` is a part of a path, so it must be an id.
  get address() {
    const lesson = this.getAttribute("lesson");
    const page = /^[a-z0-9-]+$/.test(lesson ?? "") ? `brief/${lesson}/index.html` : "brief/index.html";
    const address = new URL(page, root);
    for (const { name, value } of this.attributes) {
      if (!ownAttributes.has(name) && !/^(data-|aria-|on)/.test(name)) address.searchParams.append(name, value);
    }
    return address.href;
  }
}

if (!customElements.get("lectern-brief")) customElements.define("lectern-brief", LecternBrief);
