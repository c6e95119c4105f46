// Keeps the course on a device of somebody who asked for it, and answers from there. `edition` is the
// course, and the digest of the list of its files.
//
// A cache holds one edition, and is used only once every file in it has been checked. A newer edition
// waits until the reader wants it or has closed the course. Recordings and handouts are in a cache of
// their own, which outlives editions.

const scope = new URL(self.registration.scope);
const prefix = `lectern:${edition.course}:${scope.pathname}:`;
const pages = `${prefix}pages:${edition.list.slice(0, 16)}`;
const extras = `${prefix}extras`;
const listAddress = new URL("offline.json", scope).href;
// Says what a kept file is; only Lectern's own answers have it.
const mark = "x-lectern-digest";

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clean()));
self.addEventListener("message", (event) => { if (event.data === "take") self.skipWaiting(); });

async function fill() {
  try {
    await removeUnfinished();
    await fillWith(await theList());
  } catch (error) {
    const isFull = error.name === "QuotaExceededError";
    if (isFull) await caches.delete(pages);
    await tell({ failed: isFull ? "noSpace" : error.message === "torn" ? "beingPublished" : "notSaved" });
    throw error;
  }
}

// The list that belongs to this edition. Another one is there while a course is being published.
async function theList() {
  const answer = await fetch(listAddress, { cache: "no-store" });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || (await digest(bytes)) !== edition.list) throw new Error("torn");
  return bytes;
}

async function fillWith(bytes) {
  const { files } = JSON.parse(new TextDecoder().decode(bytes));
  const cache = await caches.open(pages);
  const older = (await editions()).filter((name) => name !== pages);
  const total = files.reduce((sum, [, size]) => sum + size, 0);
  let saved = 0, said = 0;
  const waiting = files.slice();
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await take(file, cache, older);
      saved += file[1];
      if (saved - said > total / 50 || saved === total) {
        said = saved;
        await tell({ saved, total });
      }
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  // With its list, the edition is whole.
  await cache.put(listAddress, new Response(bytes, { headers: { "content-type": "application/json" } }));
}

// A file that has not changed is copied from the edition before.
async function take([path, , wanted], cache, older) {
  const address = new URL(path, scope).href;
  for (const cacheName of [pages, ...older]) {
    const known = await caches.match(address, { cacheName });
    if (known?.headers.get(mark) !== wanted) continue;
    if (cacheName !== pages) await cache.put(address, known);
    return;
  }
  const answer = await fetch(address, { cache: "no-cache" });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || !(await digest(bytes)).startsWith(wanted)) throw new Error("torn");
  const type = answer.headers.get("content-type") ?? "application/octet-stream";
  // A new answer: one that was redirected may not answer for a page.
  await cache.put(address, new Response(bytes, { headers: { "content-type": type, [mark]: wanted } }));
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function editions() {
  return (await caches.keys()).filter((name) => name.startsWith(`${prefix}pages:`));
}

async function removeUnfinished() {
  for (const cacheName of await editions()) {
    if (cacheName !== pages && !(await caches.match(listAddress, { cacheName }))) await caches.delete(cacheName);
  }
}

// Removes older editions, and recordings and handouts that this one no longer has.
async function clean() {
  for (const name of await editions()) if (name !== pages) await caches.delete(name);
  const list = await caches.match(listAddress, { cacheName: pages });
  if (list && (await caches.has(extras))) {
    const { sound, papers } = await list.json();
    const wanted = new Map([...sound, ...papers].map(([path, , hash]) => [new URL(path, scope).href, hash]));
    const cache = await caches.open(extras);
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      if (kept?.headers.get(mark) !== wanted.get(request.url)) await cache.delete(request);
    }
  }
  await self.clients.claim();
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    if (client.url.startsWith(scope.href)) client.postMessage({ lectern: edition.course, ...message });
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== scope.origin || !address.pathname.startsWith(scope.pathname)) return;
  const name = address.pathname.slice(scope.pathname.length);
  // What says which edition there is comes from the server.
  if (name === "sw.js" || name === "offline.json") return;
  event.respondWith(answer(request, name, address.search));
});

async function answer(request, name, query) {
  const isFolder = name === "" || name.endsWith("/");
  const address = (path) => new URL(path, scope).href;
  const page = await caches.match(address(isFolder ? `${name}index.html` : name), { cacheName: pages });
  if (page) return page;
  const extra = await caches.match(address(name), { cacheName: extras });
  if (extra) return part(request, extra);
  if (request.mode !== "navigate") return fetch(request);
  // Links on a page begin at its folder, so the address has to end with a slash.
  if (!isFolder && (await caches.match(address(`${name}/index.html`), { cacheName: pages }))) {
    return Response.redirect(address(`${name}/${query}`), 302);
  }
  try {
    return await fetch(request);
  } catch {
    return missing();
  }
}

// The page that says that there is no such page; its links begin at the path of the site.
async function missing() {
  const page = await caches.match(new URL("404.html", scope).href, { cacheName: pages });
  if (!page) return Response.error();
  const base = `<base href="${scope.pathname}">`;
  const text = (await page.text()).replace(/<base [^>]*>\s*/, "").replace(/<meta charset="utf-8">/, `$&\n${base}`);
  return new Response(text, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
}

// A part of a recording (RFC 9110, section 14): players ask for the place that they play.
async function part(request, whole) {
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "");
  if (!range || (range[1] === "" && range[2] === "")) return whole;
  const blob = await whole.blob();
  const isEnd = range[1] === "";
  const start = isEnd ? Math.max(0, blob.size - Number(range[2])) : Number(range[1]);
  const end = isEnd || range[2] === "" ? blob.size - 1 : Math.min(Number(range[2]), blob.size - 1);
  if (start > end) {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${blob.size}` } });
  }
  const type = whole.headers.get("content-type");
  return new Response(blob.slice(start, end + 1, type), {
    status: 206,
    headers: {
      "content-type": type, "content-length": String(end + 1 - start), "accept-ranges": "bytes",
      "content-range": `bytes ${start}-${end}/${blob.size}`,
    },
  });
}
