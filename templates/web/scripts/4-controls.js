// What a quiz on a page consists of: its controls, the reasons beside its choices, and its answer.

// The reasons that the author gives for choices: for those that were picked, and at the end for all.
function explainChoices(answer, controls, details, isDone, isEmpty) {
  const verdicts = details.querySelectorAll(":scope > .verdicts > li");
  controls.parts.forEach((part, index) => {
    const isPicked = part.querySelector("input").checked;
    const isRight = answer.right.includes(answer.choices[index]);
    if (!isPicked && !(isDone && (isRight || isEmpty))) return;
    const reasons = [...(verdicts[index]?.children ?? [])].filter((child) => !child.matches("strong, .answer"));
    if (reasons.length) part.append(element("div", { class: "feedback" }, ...copies(reasons)));
  });
}

// The answer and its explanation. Choices have their reasons beside them; everything else is below the summary.
// What the learner has answered is not said again.
function answerOf(details, isRight) {
  const known = isRight ? "summary, .verdicts, .verdict, .verdict + ol, .filled, summary + .table" : "summary, .verdicts";
  return copies([...details.children].filter((child) => !child.matches(known)));
}

// What cannot be scored: a text where a number is asked. Null if the response can.
function slipIn(answer, response) {
  if (answer.kind !== "number" || score.number(response, course.hasDecimalComma) !== null) return null;
  const example = new Intl.NumberFormat(course.hasDecimalComma ? "de" : "en").format(12.5);
  return worded("p", {}, "needsNumber", { answer: example });
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
