// Takes away what an earlier edition of the course kept on devices, and then itself: this edition is
// not to be saved.

const prefix = `lectern:${edition.course}:${new URL(self.registration.scope).pathname}:`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await self.registration.unregister();
}
