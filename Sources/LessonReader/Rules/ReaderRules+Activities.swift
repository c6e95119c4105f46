import Diagnostics

extension ReaderRules {
  /// The parts of activities.
  static let activities = [
    RuleDescription(
      .invalidAnswer, .activities, .error,
      "The answer of a quiz must be one that a learner can give.",
      """
      Pairs are in a table of two columns with both cells filled, a gap contains the plain words that fill it, \
      and a tolerance goes with a number. Steps to put in order are numbered 1, 2, 3 in the right order. A quiz has \
      one question and one kind of answer: gaps do not go with choices, and choices have boxes instead of \
      `answer=`.
      """,
      .lesson(
        before: ":::quiz{#date}\nA deal without a [[ ]] slips, says the [[manager]].\n:::",
        after: ":::quiz{#date}\nA deal without a [[date]] slips, says the [[manager]].\n:::")),
    RuleDescription(
      .typedAnswer, .activities, .warning, "A number to type must have no unit.",
      """
      An answer with a unit or another sign is compared as a text: `50%` is right, and `50 %` is wrong. As a number, \
      with the unit in the question, it is right however it is written.
      """,
      .lesson(
        before: ":::quiz{#rate answer=50%}\nHow many of ten deals close?\n:::",
        after: ":::quiz{#rate answer=50}\nHow many percent of the deals close?\n:::")),
    RuleDescription(
      .secondQuestion, .activities, .warning, "A quiz must have one question.",
      """
      Steps to put in order and pairs to match are the answer of a quiz of their own. Beside another question, \
      they are shown as a list or a table, with the solution.
      """,
      .lesson(
        before: """
          :::quiz{#levers}
          How many levers are there?

          - [x] Four

            Yes.
          - [ ] Five

            One too many.

          Put the steps in order.

          1. Ask
          2. Listen
          :::
          """,
        after: """
          :::quiz{#levers}
          How many levers are there?

          - [x] Four

            Yes.
          - [ ] Five

            One too many.
          :::

          :::quiz{#steps}
          Put the steps in order.

          1. Ask
          2. Listen
          :::
          """)),
    RuleDescription(
      .feedbackNeedsIndent, .activities, .warning, "Feedback must be indented under its choice.",
      """
      Indent it by as many spaces as the box, with an empty line above it. Otherwise the list ends there, and other \
      programs read the choices below as a second list.
      """,
      .lesson(
        before: """
          :::quiz{#waiting}
          What does it cost to wait?

          - [x] Time

          Yes, yours and theirs.

          - [ ] Nothing

          It feels so.
          :::
          """,
        after: """
          :::quiz{#waiting}
          What does it cost to wait?

          - [x] Time

            Yes, yours and theirs.

          - [ ] Nothing

            It feels so.
          :::
          """)),
    RuleDescription(
      .choiceSwallowsLine, .activities, .warning, "Feedback must be set apart from its choice.",
      """
      Put an empty line above it and two spaces before it. A line directly below a choice may be part of its words; \
      Lectern reads it as feedback only if it is indented and begins a sentence under a short choice.
      """,
      .lesson(
        before: """
          :::quiz{#waiting}
          What does it cost to wait?

          - [x] Time
          Yes, yours and theirs.
          - [ ] Nothing

            It feels so.
          :::
          """,
        after: """
          :::quiz{#waiting}
          What does it cost to wait?

          - [x] Time

            Yes, yours and theirs.
          - [ ] Nothing

            It feels so.
          :::
          """)),
    RuleDescription(
      .rawGap, .activities, .warning, "A gap must be in the question of a quiz.",
      """
      Anywhere else nobody can fill it, and learners see the brackets. In a quiz, gaps may be in sentences, \
      lists and tables. If brackets are not a gap, write them as `\\[[`.
      """,
      .lesson(
        before: "A deal without a [[date]] slips.",
        after: ":::quiz{#date}\nA deal without a [[date]] slips.\n:::")),
    RuleDescription(
      .invalidField, .activities, .error, "Learners must be able to fill in a worksheet's field.",
      "A field must say what to fill in; a choice needs its options below it, and a table its columns.",
      .lesson(
        before: ":::worksheet[Deal]{#deal}\n- Stage {type=choice}\n:::",
        after:
          ":::worksheet[Deal]{#deal}\n- Stage {type=choice}\n  - Qualify\n  - Close\n:::")),
    RuleDescription(
      .invalidCard, .activities, .error, "A flash card must have a front and a back.",
      "Put a line `---` between the two.",
      .lesson(
        before: ":::card{#levers}\nHow many levers are there?\n:::",
        after: ":::card{#levers}\nHow many levers are there?\n\n---\n\nFour.\n:::")),
  ]
}
