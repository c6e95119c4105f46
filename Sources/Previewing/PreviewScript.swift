/// The program that runs in the pages of a preview.
///
/// It changes an open page into the new one, piece by piece: what is the same stays untouched, and with
/// it the place that a reader has reached, what is unfolded, typed or chosen, and a player that plays.
enum PreviewScript {
  static let text = page + panel

  private static let page = #"""
    "use strict";
    (() => {
      if (window.lecternPreview) return;
      const own = new URL(document.currentScript.src).pathname;
      const store = "lectern-preview:" + location.pathname;
      const preview = (window.lecternPreview = { number: null, shown: 0 });
      const isWaiting = document.documentElement.hasAttribute("data-waiting");

      // --- From the old page to the new one.

      const isElement = (node) => node.nodeType === 1;
      const key = (node) =>
        isElement(node) ? node.outerHTML.replace(/ open=""/g, "") : `${node.nodeType}${node.nodeValue}`;
      const isAlike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || "") === (b.id || "");

      function morphAttributes(old, fresh) {
        for (const { name } of [...old.attributes]) {
          if (fresh.hasAttribute(name) || (name === "open" && old.nodeName === "DETAILS")) continue;
          old.removeAttribute(name);
        }
        for (const { name, value } of fresh.attributes) {
          if (old.getAttribute(name) !== value && !(name === "open" && old.nodeName === "DETAILS")) old.setAttribute(name, value);
        }
      }

      function morph(old, fresh) {
        if (!isElement(old)) {
          if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
          return;
        }
        morphAttributes(old, fresh);
        morphChildren(old, fresh);
      }

      // Which nodes are equal: the longest list of pairs in order.
      function equalPairs(a, b) {
        const width = b.length + 1;
        if (a.length * b.length > 4000000) return [];
        const table = new Uint16Array((a.length + 1) * width);
        for (let i = a.length - 1; i >= 0; i--)
          for (let j = b.length - 1; j >= 0; j--)
            table[i * width + j] = a[i] === b[j] ? table[(i + 1) * width + j + 1] + 1
              : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
        const pairs = [];
        for (let i = 0, j = 0; i < a.length && j < b.length;) {
          if (a[i] === b[j]) pairs.push([i++, j++]);
          else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i++;
          else j++;
        }
        return pairs;
      }

      function morphChildren(old, fresh) {
        const before = [...old.childNodes], after = [...fresh.childNodes];
        const oldKeys = before.map(key), newKeys = after.map(key);
        let head = 0, oldEnd = before.length, newEnd = after.length;
        while (head < oldEnd && head < newEnd && oldKeys[head] === newKeys[head]) head++;
        while (oldEnd > head && newEnd > head && oldKeys[oldEnd - 1] === newKeys[newEnd - 1]) { oldEnd--; newEnd--; }
        const pairs = equalPairs(oldKeys.slice(head, oldEnd), newKeys.slice(head, newEnd));
        pairs.push([oldEnd - head, newEnd - head]);
        // Between nodes that are equal, one becomes another of its kind.
        let i = head, j = head;
        for (const [oldPlace, newPlace] of pairs) {
          const rest = before.slice(i, head + oldPlace), wanted = after.slice(j, head + newPlace);
          const anchor = before[head + oldPlace] || null;
          while (wanted.length) {
            if (rest.length && isAlike(rest[0], wanted[0])) morph(rest.shift(), wanted.shift());
            else if (rest.length && !wanted.some((node) => isAlike(rest[0], node))) rest.shift().remove();
            else old.insertBefore(document.importNode(wanted.shift(), true), rest[0] || anchor);
          }
          rest.forEach((node) => node.remove());
          i = head + oldPlace + 1;
          j = head + newPlace + 1;
        }
      }

      // --- A page that cannot be changed in place is loaded again, and put where it was.

      const players = () => [...document.querySelectorAll("audio, video")];
      function remember() {
        const state = {
          x: scrollX, y: scrollY,
          open: [...document.querySelectorAll("details")].map((details) => details.open),
          players: players().map((player) => ({ source: player.currentSrc, time: player.currentTime, plays: !player.paused })),
        };
        try { sessionStorage.setItem(store, JSON.stringify(state)); } catch {}
      }
      function recall() {
        let state = null;
        try { state = JSON.parse(sessionStorage.getItem(store)); sessionStorage.removeItem(store); } catch {}
        if (!state) return;
        document.querySelectorAll("details").forEach((details, index) => { if (index in state.open) details.open = state.open[index]; });
        players().forEach((player, index) => {
          const was = state.players[index];
          if (was && was.time > 0) { player.preload = "metadata"; putAt(player, was.time, was.plays); }
        });
        scrollTo(state.x, state.y);
      }
      function putAt(player, time, plays) {
        player.addEventListener("loadedmetadata", () => {
          player.currentTime = Math.min(time, player.duration || time);
          if (plays) player.play().catch(() => {});
        }, { once: true });
        player.load();
      }
      function loadAgain() { remember(); location.reload(); }

      // The site's own script takes away what it has added, and adds it again.
      const isOfSite = (script) => script.hasAttribute("data-in-place");
      const isProgram = (script) => !isOfSite(script) &&
        (!script.type || /^(module|text\/javascript|application\/javascript)$/.test(script.type)) && new URL(script.src || location.href, location.href).pathname !== own;
      const plainAddress = (element) => new URL(element.getAttribute("href"), location.href).pathname;
      const styles = (page) => [...page.querySelectorAll('link[rel~="stylesheet"]')];

      async function showNewPage() {
        const answer = await fetch(location.pathname + location.search, { cache: "no-cache" });
        preview.isGone = answer.status === 404 && !preview.isMissing;
        if (preview.isGone) return;
        if (isWaiting) { if (answer.ok) location.reload(); return; }
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        fresh.querySelectorAll("script").forEach((script) => { if (script.src && new URL(script.src).pathname === own) script.remove(); });
        const differs = styles(document).map(plainAddress).join() !== styles(fresh).map(plainAddress).join();
        if (differs || [...document.scripts].some(isProgram) || [...fresh.scripts].some(isProgram)) return loadAgain();
        removeCounts();
        document.dispatchEvent(new Event("lectern:leave"));
        if (document.title !== fresh.title) document.title = fresh.title;
        morphAttributes(document.documentElement, fresh.documentElement);
        morphAttributes(document.body, fresh.body);
        const host = panelHost();
        host.remove();
        morphChildren(document.body, fresh.body);
        document.body.append(host);
        document.dispatchEvent(new Event("lectern:enter"));
      }

      // --- What else has changed: styles, pictures, sounds.

      function showNewFiles(changed) {
        const set = new Set(changed);
        if ([...document.scripts].some((script) => isOfSite(script) && set.has(new URL(script.src).pathname))) return loadAgain();
        for (const link of styles(document)) {
          const path = plainAddress(link);
          if (!set.has(path)) continue;
          const fresh = link.cloneNode();
          fresh.href = `${path}?${preview.number}`;
          fresh.addEventListener("load", () => link.remove());
          link.after(fresh);
        }
        for (const element of document.querySelectorAll("img[src], video[src], audio[src], source[src]")) {
          const address = new URL(element.getAttribute("src"), location.href);
          if (!set.has(address.pathname)) continue;
          const player = element.closest("audio, video");
          if (player) { if (player.paused) putAt(player, player.currentTime, false); continue; }
          fetch(address, { cache: "reload" }).then(() => { element.src = `${address.pathname}?${preview.number}`; }).catch(() => {});
        }
      }

      // --- What the server says.

      let queue = Promise.resolve();
      function take(state) {
        const isFirst = preview.number === null;
        const isNew = preview.number !== state.number;
        preview.number = state.number;
        preview.state = state;
        const page = new Set([location.pathname, location.pathname + "index.html"]);
        queue = queue.then(async () => {
          // A page that was away while something changed looks at itself.
          const isMine = state.changed.some((path) => page.has(path)) || (preview.wasAway && isNew) || (isWaiting && state.isCurrent) || preview.isGone;
          if (!isFirst || isWaiting) {
            if (isMine) await showNewPage();
            if (isNew) showNewFiles(state.changed);
          }
          preview.wasAway = false;
          drawPanel(state);
          drawCounts(state);
          preview.shown++;
        }).catch(() => {});
      }

      let source = null;
      function connect() {
        if (source) return;
        source = new EventSource(`/.preview/events?page=${encodeURIComponent(location.pathname)}`);
        source.onopen = () => drawConnection(true);
        source.onmessage = (event) => take(JSON.parse(event.data));
        source.onerror = () => {
          preview.wasAway = true;
          drawConnection(false);
          if (source.readyState === 2) { source = null; setTimeout(connect, 1000); }
        };
      }
      function leave() { if (source) { source.close(); source = null; preview.wasAway = true; } }
      // A browser has six connections for a site: tabs that nobody looks at must not keep them.
      document.addEventListener("visibilitychange", () => (document.hidden ? leave() : connect()));
      addEventListener("pagehide", leave);
      addEventListener("pageshow", () => { if (!document.hidden) connect(); });
      recall();
      if (!document.hidden) connect();

    """#
}
