// Begins with the visit, and then shows where the learner was.

(async () => {
  const kept = await session.begin(views.notice);
  const wanted = views.address();
  await views.show(wanted?.lesson ?? kept, wanted?.anchor ?? "", true);
  window.addEventListener("hashchange", views.follow);
  if (/[?&]debug\b/.test(location.search)) openJournal();
})();

// The journal, for whoever runs the platform.
function openJournal() {
  const lines = document.createElement("pre");
  lines.tabIndex = 0;
  const title = document.createElement("summary");
  title.textContent = `${platform.name} · ${course.id}`;
  const panel = document.createElement("details");
  panel.className = "journal";
  panel.open = true;
  panel.lang = "en";
  panel.append(title, lines);
  document.body.append(panel);
  const draw = () => { lines.textContent = journal.text(); lines.scrollTop = lines.scrollHeight; };
  journal.onChange(draw);
  draw();
}
