// The same course in several tabs of one browser: what is answered in one is known in the others, so that none
// overwrites the work of another when it is sent.

const tabs = (() => {
  let channel = null;
  try { channel = new BroadcastChannel(`lectern:${course.id}:${location.pathname}`); } catch { /* One tab at a time. */ }

  return {
    tell(news) { try { channel?.postMessage(news); } catch { /* The tab is closing. */ } },
    listen(take) { channel?.addEventListener("message", ({ data }) => take(data)); },
  };
})();
