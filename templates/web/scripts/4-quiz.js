// Quizzes answer at once: what is right of the learner's own answer, and why. The first try counts;
// after a second one the answer is shown.

function quizOf(activity) {
  const section = document.getElementById(activity.element);
  const details = section && section.querySelector(":scope > details.answers");
  if (!details) return null;
  const { answer } = activity;
  const key = `answer:${activity.id}`;
  const controls = controlsOf(activity, section);
  let state = { response: null, tries: 0, first: null, isDone: false };
  const sure = course.asksConfidence ? sureness(activity, say) : null;

  const status = element("div", { class: "result", role: "status" });
  const check = worded("button", { type: "button", class: "check", disabled: true, click: tryIt }, "check");
  const give = worded("button", { type: "button", class: "plain", hidden: true, click: giveUp }, "showAnswer");
  const bar = element("div", { class: "check-bar" }, check, give, status);
  const outcome = element("div", { class: "outcome" });
  details.before(...(sure ? [sure.fieldset] : []), bar, outcome);
  hide(details);

  for (const control of controls.all) {
    listen(control, "input", change);
    listen(control, "change", change);
    if (control.matches('input[type="text"]')) {
      listen(control, "keydown", (event) => { if (event.key === "Enter" && !check.disabled) { event.preventDefault(); tryIt(); } });
    }
  }

  function change() {
    const response = controls.read();
    if (JSON.stringify(response) === JSON.stringify(state.response)) return;
    state.response = response;
    state.isDone = false;
    clear();
    save();
  }

  // Whether the learner is sure; it belongs to the first try.
  function say(isSure) {
    state.sure = isSure;
    sure.show(state);
    check.disabled = score.isEmpty(answer, state.response);
    save();
  }

  function clear() {
    controls.parts.forEach((part) => mark(part, null));
    section.querySelectorAll(".feedback[data-live]").forEach((node) => node.remove());
    outcome.replaceChildren();
    status.replaceChildren();
    bar.classList.remove("is-right", "is-wrong");
    sure?.show(state);
    check.disabled = score.isEmpty(answer, state.response) || Boolean(sure?.isOpen(state));
    give.hidden = state.tries === 0 || state.isDone;
  }

  function tryIt() {
    const slip = slipIn(answer, state.response);
    if (slip) return void status.replaceChildren(slip);
    const result = score.of(answer, state.response, course);
    if (!state.isDone) {
      state.tries += 1;
      state.first ??= { right: result.right, total: result.total, isRight: result.isRight, at: Date.now() };
      state.isDone = result.isRight || state.tries > 1;
      save();
    }
    draw();
  }

  function giveUp() {
    state.tries = Math.max(2, state.tries + 1);
    state.isDone = true;
    save();
    draw();
    check.focus();
  }

  const save = () => store.set(key, { ...state });

  function draw() {
    const isEmpty = score.isEmpty(answer, state.response);
    const result = isEmpty ? null : score.of(answer, state.response, course);
    clear();
    if (result) controls.mark(result, state.isDone);
    if (["single", "multiple"].includes(answer.kind)) explainChoices(answer, controls, details, state.isDone, isEmpty);
    const isRight = Boolean(result && result.isRight);
    const words = [];
    if (isRight) words.push(worded("p", {}, "rightNow"));
    else {
      if (result?.right) words.push(worded("p", {}, "partlyRight", { number: result.right, total: result.total }));
      else if (result) words.push(worded("p", {}, "notRight"));
      words.push(worded("p", {}, state.isDone ? "hereIsAnswer" : "tryOnceMore"));
    }
    if (sure) words.push(...sure.said(state));
    status.replaceChildren(...words);
    bar.classList.add(isRight ? "is-right" : "is-wrong");
    if (state.isDone) {
      outcome.replaceChildren(...answerOf(details, isRight));
    }
  }

  return {
    async restore() {
      const kept = await store.get(key);
      if (kept && typeof kept === "object") {
        state = { response: null, tries: 0, first: null, isDone: false, ...kept };
        controls.write(state.response);
        state.response = controls.read();
      } else {
        // A browser may keep what was typed when a page is loaded again.
        state.response = controls.read();
      }
      if (state.tries > 0 && (state.isDone || !score.isEmpty(answer, state.response)) && !wasChanged(kept)) draw();
      else clear();
    },
  };

  // A lesson that was edited may no longer have what was picked.
  function wasChanged(kept) {
    return kept?.isDone && !score.isEmpty(answer, kept.response) && score.isEmpty(answer, state.response);
  }
}
