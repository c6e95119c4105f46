// The course in one page: the lesson that is shown is a copy of a template, and `#/id` its address.

const views = (() => {
  const main = document.getElementById("main.text");
  const place = document.querySelector(".frame");
  const bar = document.querySelector(".platform-notice");
  let current = null;

  // "#/id/anchor"; everything else is a place on the page.
  const address = () => {
    const [, lesson = "", anchor = ""] = location.hash.match(/^#\/([^/]*)\/?(.*)$/) ?? [];
    return location.hash.startsWith("#/") ? { lesson, anchor: decodeURIComponent(anchor) } : null;
  };

  const template = (id) => document.getElementById(id)?.content.cloneNode(true) ?? null;

  async function show(lesson, anchor = "", isFirst = false) {
    const content = template(`lesson.${lesson}`) ?? template("front.");
    const isLesson = parts.lessons.some(({ id }) => id === lesson);
    leave();
    current = isLesson ? lesson : "";
    main.replaceChildren(content);
    const title = main.querySelector("h1");
    document.title = isLesson ? `${title.textContent.trim()} · ${course.title}` : course.title;
    lookMenu();
    if (isLesson) {
      addWay(lesson);
      session.goTo(lesson);
      const block = main.querySelector('script[type="application/vnd.lectern.lesson+json"]');
      for (const activity of JSON.parse(block.textContent).activities) {
        await (activity.answer ? quizOf(activity) : worksheetOf(activity))?.restore();
      }
      watchEnd(lesson);
    } else {
      drawFront();
    }
    wayOf();
    drawResult();
    const target = anchor && document.getElementById(anchor);
    if (target) target.scrollIntoView();
    else if (!isFirst) {
      window.scrollTo(0, 0);
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
  }

  // The way through the course, with the place in it.
  function addWay(lesson) {
    const way = template("way.")?.querySelector("nav");
    if (!way) return;
    way.setAttribute("data-live", "");
    const link = way.querySelector(`a[data-lesson="${CSS.escape(lesson)}"]`);
    link?.setAttribute("aria-current", "page");
    const number = parts.lessons.findIndex(({ id }) => id === lesson) + 1;
    way.querySelector(".place").textContent = `${number}/${parts.lessons.length}`;
    const next = parts.lessons[number];
    const forward = way.querySelector(".next");
    if (next) forward.href = `#/${next.id}`;
    else forward.remove();
    place.prepend(way);
  }

  // A lesson is read when its end was in view.
  function watchEnd(lesson) {
    const end = main.querySelector("nav.pager");
    const isRead = async () => {
      if (store.has(`done:${lesson}`)) return;
      await store.set(`done:${lesson}`, true);
      drawWay();
      drawResult();
    };
    if (!end) return;
    listen(end, "click", isRead);
    if (!("IntersectionObserver" in window)) return void isRead();
    const watch = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) isRead(); });
    watch.observe(end);
    listeners.push(() => watch.disconnect());
  }

  function drawFront() {
    for (const entry of main.querySelectorAll(".outline > li[data-lesson]")) {
      if (!store.has(`done:${entry.dataset.lesson}`)) continue;
      entry.classList.add("is-done");
      entry.querySelector(".entry").append(worded("span", { class: "mark" }, "isDone"));
    }
    const next = parts.lessons.find(({ id }) => !store.has(`done:${id}`));
    const start = main.querySelector(".actions .button");
    if (start && next && next !== parts.lessons[0]) {
      start.href = `#/${next.id}`;
      start.replaceWith(worded("a", { class: "button", href: `#/${next.id}` }, "continueWith", { title: next.title }));
    }
  }

  // What the learner has done, and what the platform is told of it.
  function drawResult() {
    main.querySelectorAll(".course-result").forEach((old) => old.remove());
    const isLast = current === parts.lessons.at(-1)?.id;
    if (current && !isLast) return;
    const found = session.result();
    const names = { passed: "passed", completed: "completed", failed: "failed", incomplete: "inProgress" };
    const lines = [];
    const count = (name, word, [done, total]) => {
      if (total && (parts.counts.includes(name) || name === "quizzes")) lines.push(worded("li", {}, word, { number: done, total }));
    };
    count("lessons", "lessonsRead", found.lessons);
    count("quizzes", "questionsAnswered", found.quizzes);
    count("practice", "worksheetsFilled", found.practice);
    const section = element("section", { class: `course-result is-${found.status}`, "aria-labelledby": "result." },
      worded("h2", { id: "result." }, "yourResult"),
      element("p", { class: "status" }, worded("strong", {}, names[found.status]),
        ...(found.raw === null || !found.quizzes[0] ? [] : [" · ", worded("span", { class: "score" }, "score", { number: found.raw })])),
      ...(found.raw === null || !parts.pass ? [] : [worded("p", { class: "needed" }, "needed", { number: found.pass })]),
      element("ul", {}, ...lines), ...again(found), ...leaving());
    const pager = main.querySelector("nav.pager"), opening = main.querySelector(".opening.course");
    if (pager) pager.before(section);
    else (main.querySelector(".outlines") ?? opening).before(section);
  }

  // Whoever has not reached everything may answer the questions again, as often as the course allows.
  function again(found) {
    const used = store.attempts + 1, left = parts.attempts ? parts.attempts - used : Infinity;
    if (!found.areAllTried || !found.quizzes[1] || found.current === 100) return [];
    const line = [];
    if (left > 0) line.push(worded("button", { type: "button", class: "plain", click: tryAgain }, "again"));
    if (Number.isFinite(left)) line.push(worded("span", {}, "attemptsLeft", { n: left }));
    return [element("p", { class: "keep" }, ...line)];
  }

  async function tryAgain() {
    if (!confirm(sentence("againQuestion"))) return;
    const found = session.result();
    if (found.current !== null) store.result(found.current);
    store.again();
    const first = parts.quizzes[0].lesson;
    location.hash = `#/${first}`;
    if (current === first) show(first);
  }

  // A platform that has a page of its own to go back to.
  function leaving() {
    if (!session.returnTo) return [];
    return [element("p", { class: "keep" }, worded("button", { type: "button", class: "check", click: go }, "leave"))];
  }

  async function go() {
    await session.end();
    if (/^https?:/.test(session.returnTo)) location.assign(session.returnTo);
    else window.close();
  }

  function follow() {
    const wanted = address();
    if (wanted) show(wanted.lesson, wanted.anchor);
  }

  function notice(name) {
    if (bar.dataset.name === (name ?? "")) return;
    bar.dataset.name = name ?? "";
    bar.replaceChildren();
    bar.hidden = name === null;
    if (name) {
      const { lang } = course.words[name];
      if (lang) bar.lang = lang; else bar.removeAttribute("lang");
      bar.append(sentence(name));
    }
  }

  return { show, follow, address, notice };
})();
