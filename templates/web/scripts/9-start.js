// Begins with what the page has: the activities of a lesson, or the outline of the course.

async function enter() {
  lookMenu();
  feedAddress();
  const block = document.querySelector('script[type="application/vnd.lectern.lesson+json"]');
  carryDeal();
  if (!block) return momentsOf() || courseProgress();
  const data = JSON.parse(block.textContent);
  const parts = data.activities.map((activity) => (activity.answer ? quizOf(activity) : activity.fields ? worksheetOf(activity) : rehearsalOf(activity)));
  for (const part of parts) await part?.restore();
  await lessonDone(data.lesson);
  wayOf();
  await playerOf(data.lesson, data.cues ?? []);
}

// The address of the feed is copied with one click, where people paste it into an app.
function feedAddress() {
  const address = document.querySelector(".subscribe .address code");
  if (!address) return;
  const status = element("span", { role: "status" });
  address.after(element("span", { class: "keep" }, copyButton(() => address.textContent, status), status));
}

// The preview takes away what was added before it changes a page, and asks for it again.
document.addEventListener("lectern:leave", leave);
document.addEventListener("lectern:enter", () => enter());
enter();
