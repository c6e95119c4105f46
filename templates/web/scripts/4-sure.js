// How sure a learner is of an answer, said before the first check: two choices between the answer and the
// button. `say` is told whether the learner is sure.

function sureness(activity, say) {
  const name = `${activity.element}.sure`;
  const choices = [true, false].map((isSure) => {
    const input = element("input", { type: "radio", name, id: `${name}.${isSure ? "yes" : "no"}`, change: () => say(isSure) });
    return { isSure, input, part: element("span", { class: "pick" }, input, worded("label", { for: input.id }, isSure ? "sure" : "notSure")) };
  });
  const fieldset = element("fieldset", { class: "sure" },
    worded("legend", {}, "howSure"), element("div", { class: "picks" }, ...choices.map(({ part }) => part)));
  return {
    fieldset,
    // Whether it has to be said before the answer is checked.
    isOpen: (state) => state.tries === 0 && typeof state.sure !== "boolean",
    // There is no choice any more once the first try has been checked.
    show(state) {
      choices.forEach(({ isSure, input }) => { input.checked = state.sure === isSure; });
      fieldset.hidden = state.tries > 0;
    },
    // What was said, in words, beside what is right.
    said: ({ sure }) => (typeof sure === "boolean" ? [worded("p", { class: "said" }, sure ? "saidSure" : "saidNotSure")] : []),
  };
}
