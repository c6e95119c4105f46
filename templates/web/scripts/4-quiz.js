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
    if (answer.kind === "number" && score.number(state.response, course.hasDecimalComma) === null) {
      const example = new Intl.NumberFormat(course.hasDecimalComma ? "de" : "en").format(12.5);
      status.replaceChildren(worded("p", {}, "needsNumber", { answer: example }));
      return;
    }
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
    if (["single", "multiple"].includes(answer.kind)) explainChoices(isEmpty);
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
      // Choices have their reasons beside them; everything else is below the summary.
      // What the learner has answered is not said again.
      const known = isRight ? "summary, .verdicts, .verdict, .verdict + ol, .filled, summary + .table" : "summary, .verdicts";
      const parts = [...details.children].filter((child) => !child.matches(known));
      outcome.replaceChildren(...copies(parts));
    }
  }

  // The reasons that the author gives for choices: for those that were picked, and at the end for all.
  function explainChoices(isEmpty) {
    const verdicts = details.querySelectorAll(":scope > .verdicts > li");
    controls.parts.forEach((part, index) => {
      const isPicked = part.querySelector("input").checked;
      const isRight = answer.right.includes(answer.choices[index]);
      if (!isPicked && !(state.isDone && (isRight || isEmpty))) return;
      const reasons = [...(verdicts[index]?.children ?? [])].filter((child) => !child.matches("strong, .answer"));
      if (reasons.length) part.append(element("div", { class: "feedback" }, ...copies(reasons)));
    });
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

// The controls of a quiz: all of them, the parts that are marked, and how a response is read from
// them and written into them.
function controlsOf(activity, section) {
  const { answer, element: id } = activity;
  const byNumber = (count) => Array.from({ length: count }, (_, index) => document.getElementById(`${id}.${index + 1}`)).filter(Boolean);
  switch (answer.kind) {
    case "single": case "multiple": case "truth": {
      const isTruth = answer.kind === "truth", values = isTruth ? [true, false] : answer.choices;
      const inputs = byNumber(values.length);
      const parts = inputs.map((input) => input.closest(".choice"));
      return {
        all: inputs, parts,
        read() {
          const picked = values.filter((_, index) => inputs[index].checked);
          return answer.kind === "multiple" ? picked : picked[0] ?? null;
        },
        write(response) {
          const picked = answer.kind === "multiple" ? [response ?? []].flat() : [response];
          inputs.forEach((input, index) => { input.checked = picked.includes(values[index]); });
        },
        mark(_, isDone) {
          inputs.forEach((input, index) => {
            const isRight = isTruth ? values[index] === answer.right : answer.right.includes(values[index]);
            mark(parts[index], input.checked ? isRight : isDone && isRight ? true : null);
          });
        },
      };
    }
    case "text": case "number": return written(document.getElementById(`${id}.answer`));
    case "order": return menus(answer.choices.map((_, index) => index + 1));
    case "match": return menus(answer.matches);
    case "gaps": {
      const inputs = byNumber(answer.gaps.length);
      return {
        all: inputs, parts: inputs,
        read: () => Object.fromEntries(answer.gaps.map((gap, index) => [gap.id, inputs[index].value])),
        write(response) { answer.gaps.forEach((gap, index) => { inputs[index].value = response?.[gap.id] ?? ""; }); },
        mark(result) { result.parts.forEach((isRight, index) => markField(inputs[index], isRight)); },
      };
    }
  }

  function written(input) {
    return {
      all: [input], parts: [input.closest(".written") ?? input],
      read: () => input.value,
      write(response) { input.value = response ?? ""; },
      mark(result) { mark(this.parts[0], result.isRight); },
    };
  }

  // A menu for each item; `values` are what its entries stand for.
  function menus(values) {
    const selects = byNumber(answer.choices.length);
    const items = selects.map((select) => select.closest("li"));
    return {
      all: selects, parts: items,
      read: () => Object.fromEntries(answer.choices.map((item, index) => {
        const place = selects[index].selectedIndex - 1;
        return [item, place < 0 ? "" : values[place]];
      })),
      write(response) {
        answer.choices.forEach((item, index) => {
          selects[index].selectedIndex = values.findIndex((value) => String(value) === String(response?.[item] ?? "")) + 1;
        });
      },
      mark(result) {
        result.parts.forEach((isRight, index) => mark(items[index], selects[index].selectedIndex > 0 ? isRight : false));
      },
    };
  }

  // A field in running text has no room for a mark in itself.
  function markField(input, isRight) {
    input.classList.toggle("is-right", isRight);
    input.classList.toggle("is-wrong", !isRight);
    input.setAttribute("aria-invalid", String(!isRight));
  }
}
