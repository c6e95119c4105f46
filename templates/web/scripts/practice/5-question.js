// One question: it is asked as in its lesson, scored as there, and says at once what is right and why.
//
// `answered` gets how it went: 1 wrong, 3 right, or null for "not yet" of what is to be done at work. It returns
// what to say about when the question comes back. `next` goes on.

async function questionOf(item, text, { answered, next, isLast }) {
  const box = element("div", { class: "asked", "data-item": item.id, "data-kind": item.kind, lang: item.source.language === course.language ? null : item.source.language });
  const status = element("div", { class: "result", role: "status" });
  const main = element("button", { type: "button", class: "check" });
  const bar = element("div", { class: "check-bar" }, main, status);
  const outcome = element("div", { class: "outcome" });
  const back = element("p", { class: "comes-back", role: "status" });
  const from = element("p", { class: "from" });
  let isOver = false;

  function name(button, sentenceName) {
    button.replaceChildren(sentence(sentenceName));
    const { lang } = course.words[sentenceName];
    if (lang) button.lang = lang; else button.removeAttribute("lang");
  }

  // The markup of a question; links and pictures of another course are where that course is.
  function filled(html) {
    const content = document.createDocumentFragment();
    content.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    if (!item.source.isHere) {
      for (const attribute of ["src", "href", "poster"]) {
        for (const node of content.querySelectorAll(`[${attribute}]`)) {
          const value = node.getAttribute(attribute);
          if (!value.startsWith("#")) node.setAttribute(attribute, new URL(value, item.source.base).href);
        }
      }
      for (const node of content.querySelectorAll("[srcset]")) {
        node.setAttribute("srcset", node.getAttribute("srcset").split(", ").map((part) => {
          const [address, width] = part.split(" ");
          return `${new URL(address, item.source.base).href} ${width}`;
        }).join(", "));
      }
    }
    return content;
  }

  // The end: when it comes back, where it is from, and the way on.
  async function over(grade) {
    isOver = true;
    back.replaceChildren(await answered(grade));
    const lesson = item.source.lesson(item), { title } = lesson ?? { title: text.term };
    from.replaceChildren(linked("review.fromLesson", title, new URL(text.at, item.source.base).href));
    name(main, isLast ? "review.finish" : "review.next");
  }

  function quiz() {
    box.append(filled(text.html), bar, outcome, back, from);
    const section = box.querySelector(".activity"), details = section.querySelector(":scope > details.answers");
    details.remove();
    section.append(bar, outcome, back, from);
    name(main, "check");
    main.disabled = true;
    let controls = null;
    return () => {
      // The controls are found once the question is on the page.
      controls = controlsOf({ answer: text.answer, element: section.id }, section);
      for (const control of controls.all) {
        control.addEventListener("input", change);
        control.addEventListener("change", change);
        if (control.matches('input[type="text"]')) {
          control.addEventListener("keydown", (event) => { if (event.key === "Enter" && !main.disabled) { event.preventDefault(); main.click(); } });
        }
      }
      main.addEventListener("click", () => (isOver ? next() : check()));
      change();
    };

    function change() {
      if (!isOver) main.disabled = score.isEmpty(text.answer, controls.read());
    }

    async function check() {
      const response = controls.read(), facts = { language: item.source.language, hasDecimalComma: item.source.hasDecimalComma };
      const slip = slipIn(text.answer, response);
      if (slip) return void status.replaceChildren(slip);
      const result = score.of(text.answer, response, facts);
      isOver = true;
      controls.mark(result, true);
      if (["single", "multiple"].includes(text.answer.kind)) explainChoices(text.answer, controls, details, true, false);
      for (const control of controls.all) { if (control.matches("select, [type=radio], [type=checkbox]")) control.disabled = true; else control.readOnly = true; }
      bar.classList.add(result.isRight ? "is-right" : "is-wrong");
      status.replaceChildren(result.isRight ? worded("p", {}, "rightNow")
        : result.right ? worded("p", {}, "partlyRight", { number: result.right, total: result.total }) : worded("p", {}, "notRight"));
      outcome.replaceChildren(...answerOf(details, result.isRight));
      // Below what is explained, where the eye is then.
      section.append(outcome, back, from, bar);
      await over(result.isRight ? 3 : 1);
      main.focus({ preventScroll: true });
    }
  }

  // What is recalled: the learner looks, and says whether it was known.
  function recalled(front, behind, { yes, no, wrong }) {
    const section = element("section", { class: "activity recalled" }, front);
    const known = worded("button", { type: "button", class: "check", click: () => say(3) }, yes);
    const missed = worded("button", { type: "button", class: "check quiet", click: () => say(wrong) }, no);
    const choice = element("div", { class: "check-bar choice-bar" }, known, missed);
    const voice = spokenAnswer(item.id, () => (behind ? main.click() : voice.over()));
    box.append(section);
    if (!behind) {
      section.append(...(voice ? [voice.controls, voice.result] : []), choice);
      return () => {};
    }
    const hint = worded("p", { class: "notice" }, "review.sayFirst");
    const answer = element("div", { class: "answer-side", tabindex: "-1" }, behind);
    name(main, "showAnswer");
    section.append(hint, ...(voice ? [voice.controls] : []), bar);
    return () => {
      main.addEventListener("click", () => {
        hint.remove();
        bar.replaceWith(...(voice ? [voice.result] : []), answer, choice);
        voice?.over().then((isSaid) => { if (isSaid) answer.prepend(aloud("p", { class: "label" }, "good")); });
        answer.focus({ preventScroll: true });
      });
    };
  }

  async function say(grade) {
    await answered(grade);
    next();
  }

  const recall = { yes: "review.knew", no: "review.notYet", wrong: 1 };
  const asked = (sentenceName, title) => worded("h2", { class: "activity-title" }, sentenceName, { title });
  switch (item.kind) {
    case "quiz": return { box, begin: quiz() };
    case "card": {
      const content = filled(text.html);
      const section = content.querySelector(".activity");
      const front = element("div", {}, ...section.querySelectorAll(":scope > .activity-title, :scope > .front"));
      const behind = section.querySelector(".back");
      behind.querySelector("summary").remove();
      return { box, begin: recalled(front, element("div", {}, ...behind.childNodes), recall) };
    }
    case "term":
      return { box, begin: recalled(asked("review.whatIs", text.term), element("p", { dir: "auto" }, text.definition), recall) };
    case "points":
      return { box, begin: recalled(asked("review.namePoints", item.source.lesson(item).title), filled(text.html), recall) };
    case "apply": {
      const front = element("div", {}, asked("review.haveYouUsed", text.title), ...(await notes()),
        element("p", { class: "from" }, linked("review.fromLesson", item.source.lesson(item).title, new URL(text.at, item.source.base).href)));
      return { box, begin: recalled(front, null, { yes: "review.used", no: "review.notYet", wrong: null }) };
    }
  }

  // What the learner has written into the worksheet.
  async function notes() {
    const entries = await Promise.all(text.fields.map(async ([field, label]) => [label, await item.source.store.get(`field:${item.id}:${field}`)]));
    const written = entries.filter(([, value]) => typeof value === "string" && value.trim());
    if (!written.length) return [];
    return [element("details", { class: "notes" }, worded("summary", {}, "review.yourNotes"),
      element("dl", {}, ...written.flatMap(([label, value]) => [element("dt", {}, label), element("dd", { dir: "auto" }, value)])))];
  }
}

// A sentence that ends in a title, with a link on the title.
function linked(name, title, address) {
  const words = sentence(name, { title: "\u0000" }).split("\u0000"), { lang } = course.words[name];
  return element("span", lang ? { lang, dir: "ltr" } : {}, words[0], element("a", { href: address, dir: "auto" }, title), words[1] ?? "");
}
