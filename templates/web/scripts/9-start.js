// Begins with what the page has: the activities of a lesson, or the outline of the course.

async function enter() {
  lookMenu();
  const block = document.querySelector('script[type="application/vnd.lectern.lesson+json"]');
  if (!block) return courseProgress();
  const data = JSON.parse(block.textContent);
  const parts = data.activities.map((activity) => (activity.answer ? quizOf(activity) : worksheetOf(activity)));
  for (const part of parts) await part?.restore();
  await lessonDone(data.lesson);
  wayOf();
  await playerOf(data.lesson, data.cues ?? []);
}

// The preview takes away what was added before it changes a page, and asks for it again.
document.addEventListener("lectern:leave", leave);
document.addEventListener("lectern:enter", () => enter());
enter();
