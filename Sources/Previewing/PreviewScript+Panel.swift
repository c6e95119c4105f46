extension PreviewScript {
  /// The panel in the corner, and the counts on the page of the course.
  static let panel = #"""
      // --- The panel.

      const style = `
        :host { all: initial; position: fixed; z-index: 2147483000; inset: auto 1rem 1rem auto; max-width: calc(100vw - 2rem);
          font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color-scheme: light dark;
          --paper: #fff; --ink: #22282b; --soft: #5a6468; --line: #d9d6cc; --code: #f5f3ec; --warn: #8a5a00; --bad: #a1361f; --link: #14605f; }
        @media (prefers-color-scheme: dark) { :host { --paper: #1b2224; --ink: #e4e4de; --soft: #a3adaf; --line: #3a4548; --code: #14191b; --warn: #e8c274; --bad: #f0a493; --link: #7fcac3; } }
        @media print { :host { display: none; } }
        * { box-sizing: border-box; }
        details { background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 4px 18px rgb(0 0 0 / .14);
          width: fit-content; margin-inline-start: auto; max-width: 100%; }
        details[open] { width: min(34rem, calc(100vw - 2rem)); }
        details.quiet:not([open]) { opacity: .8; }
        summary { list-style: none; cursor: pointer; padding: .35rem .8rem; display: flex; gap: .5rem; align-items: center; border-radius: 10px; min-height: 2.2rem; }
        summary::-webkit-details-marker { display: none; }
        summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 10px; }
        .dot { width: .6rem; height: .6rem; border-radius: 50%; background: var(--link); flex: none; }
        .warning .dot { background: var(--warn); } .error .dot { background: var(--bad); } .away .dot { background: var(--soft); }
        .body { max-height: min(60vh, 30rem); overflow: auto; overscroll-behavior: contain; padding: 0 .8rem .6rem; border-top: 1px solid var(--line); }
        .say { margin: .6rem 0; color: var(--soft); } .say.bad { color: var(--bad); font-weight: 600; }
        ul { margin: 0; padding: 0; list-style: none; } li { padding: .6rem 0; border-top: 1px solid var(--line); } li:first-child { border-top: 0; }
        .message { margin: 0; } .kind { font-weight: 600; } .kind.warning { color: var(--warn); } .kind.error { color: var(--bad); }
        a { color: var(--link); overflow-wrap: anywhere; } .place { margin: .15rem 0; font-size: 13px; }
        pre { margin: .35rem 0; padding: .4rem .6rem; background: var(--code); border-radius: 6px; overflow-x: auto; font: 12.5px/1.45 ui-monospace, "DejaVu Sans Mono", monospace; }
        pre b { color: var(--warn); font-weight: 600; } li.error pre b { color: var(--bad); }
        .fix { margin: .15rem 0; }
      `;
      let host = null;
      function panelHost() {
        if (host) return host;
        host = document.createElement("lectern-preview");
        const root = host.attachShadow({ mode: "open" });
        root.innerHTML = `<details class="quiet"><summary><span class="dot"></span><span class="title" role="status"></span></summary><div class="body"></div></details>`;
        // The pages' own policy allows no style in a page.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        root.adoptedStyleSheets = [sheet];
        const details = root.querySelector("details");
        try { details.open = sessionStorage.getItem("lectern-preview-open") === "1"; } catch {}
        details.addEventListener("toggle", () => { showMarkers(); try { sessionStorage.setItem("lectern-preview-open", details.open ? "1" : "0"); } catch {} });
        document.body.append(host);
        return host;
      }
      const part = (name) => panelHost().shadowRoot.querySelector(name);
      const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
      function made(tag, className, text) {
        const element = document.createElement(tag);
        if (className) element.className = className;
        if (text !== undefined) element.textContent = text;
        return element;
      }

      function drawPanel(state) {
        const errors = state.findings.filter((finding) => finding.severity === "error").length;
        const warnings = state.findings.length - errors;
        const isBad = errors > 0 || !!state.failure || !!preview.isGone;
        let title = "Preview";
        if (state.failure) title = "The course cannot be read";
        else if (preview.isGone) title = "This page is gone";
        else if (errors) title = `${counted(errors, "error")}: the last version without errors`;
        else if (warnings) title = counted(warnings, "warning");
        else if (state.recording) title = "The recording is on its way";
        if (isWaiting && errors) title = counted(errors, "error");
        part(".title").textContent = title;
        part("details").className = isBad ? "error" : warnings ? "warning" : "quiet";
        const body = part(".body");
        const lines = [];
        const say = (text, isBad) => lines.push(made("p", isBad ? "say bad" : "say", text));
        if (state.failure) say(state.failure, true);
        if (preview.isGone) say("The lesson was renamed or removed. What you see is how it was.", true);
        if (!state.isCurrent && !isWaiting && !preview.isGone) say("This page shows the last version without errors.", true);
        if (state.recording) say("The recording of this lesson is on its way.");
        const others = state.recordings - (state.recording ? 1 : 0);
        if (others > 0) say(`${counted(others, "more recording")} follow${others === 1 ? "s" : ""}, one at a time.`);
        if (state.documents > 0) say(`${counted(state.documents, "document")} to print ${state.documents === 1 ? "is" : "are"} on the way; one that you open is made first.`);
        if (state.obstacle) say(state.obstacle, true);
        if (state.findings.length) {
          const list = made("ul");
          for (const finding of state.findings) list.append(drawn(finding));
          lines.push(list);
        } else if (!lines.length) say("Nothing to report about this page.");
        const elsewhere = state.total - state.findings.length;
        if (elsewhere > 0) say(`${counted(elsewhere, "more finding")} on other pages; the page of the course counts them by lesson.`);
        body.replaceChildren(...lines);
        showMarkers();
      }
      // A long line is moved so that the marked place is in sight.
      function showMarkers() {
        panelHost().shadowRoot.querySelectorAll("pre").forEach((excerpt) => {
          const marker = excerpt.querySelector("b");
          const end = marker.offsetLeft - excerpt.offsetLeft + Math.min(marker.offsetWidth, 160);
          excerpt.scrollLeft = Math.max(0, end - excerpt.clientWidth + 24);
        });
      }
      function drawn(finding) {
        const item = made("li", finding.severity);
        const message = made("p", "message");
        message.append(made("span", `kind ${finding.severity}`, finding.severity === "error" ? "Error" : "Warning"), ` ${finding.message} `);
        const place = made("p", "place");
        const link = made("a", "", finding.line ? `${finding.path}:${finding.line}` : finding.path);
        link.href = finding.link;
        place.append(link, ` · ${finding.rule}`);
        item.append(message, place);
        if (finding.excerpt) {
          const excerpt = made("pre");
          const marker = finding.marker.trimStart();
          excerpt.append(finding.excerpt, "\n", " ".repeat(finding.marker.length - marker.length), made("b", "", marker));
          item.append(excerpt);
        }
        for (const fix of finding.fixes) {
          const line = made("p", "fix");
          line.append(made("strong", "", "Fix:"), ` ${fix}`);
          item.append(line);
        }
        return item;
      }
      function drawConnection(isThere) {
        part("details").classList.toggle("away", !isThere);
        if (!isThere) part(".title").textContent = "The preview has ended";
        else if (preview.state) drawPanel(preview.state);
      }

      // --- How many findings each lesson has, on the page of the course.

      function removeCounts() { document.querySelectorAll("lectern-count").forEach((count) => count.remove()); }
      function drawCounts(state) {
        removeCounts();
        if (!Object.keys(state.counts).length) return;
        const seen = new Set();
        for (const link of document.querySelectorAll("main a[href]")) {
          const path = new URL(link.href).pathname;
          const number = state.counts[path] || state.counts[path + "index.html"];
          if (!number || seen.has(path)) continue;
          seen.add(path);
          const count = document.createElement("lectern-count");
          count.textContent = number;
          count.title = counted(number, "finding");
          count.setAttribute("aria-label", counted(number, "finding"));
          count.setAttribute("role", "img");
          count.style.cssText = "display: inline-block; min-width: 1.5em; margin-inline-start: .5em; padding: 0 .4em; border-radius: 1em; background: #8a5a00; color: #fff; font: 600 12px/1.6 system-ui, sans-serif; text-align: center; vertical-align: middle";
          link.after(count);
        }
      }
    })();
    """#
}
