import Diagnostics

extension ReaderRules {
  /// The parts of activities.
  static let activities = [
    RuleDescription(
      .invalidAnswer, .activities, .error,
      "The answer of a quiz must be one that a learner can give.",
      """
      Pairs are in a table of two columns with both cells filled, a gap holds the plain words that fill it, \
      and a tolerance goes with a number. Steps to put in order are numbered 1, 2, 3 as they belong. A quiz has \
      one question and one kind of answer: gaps do not go with choices, and choices have boxes instead of \
      `answer=`.
      """,
      .lesson(
        before: ":::quiz{#date}\nA deal without a [[ ]] slips, says the [[manager]].\n:::",
        after: ":::quiz{#date}\nA deal without a [[date]] slips, says the [[manager]].\n:::")),
    RuleDescription(
      .feedbackNeedsIndent, .activities, .warning, "Feedback is indented under its choice.",
      """
      By as many spaces as the box, with an empty line above it. Without them it is outside the list, which \
      ends there: other programs take the choices below it for a list of their own.
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
      .choiceSwallowsLine, .activities, .warning, "Feedback is set apart from its choice.",
      """
      It has an empty line above it and two spaces before it. A line right below a choice may be a part of its \
      words; only an indented one that begins a sentence under a short choice is taken for feedback.
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
      .rawGap, .activities, .warning, "A gap belongs in the question of a quiz.",
      """
      Anywhere else nobody can fill it, and learners see the brackets. In a quiz, gaps may be in sentences, \
      lists and tables. Brackets that are no gap are written `\\[[`.
      """,
      .lesson(
        before: "A deal without a [[date]] slips.",
        after: ":::quiz{#date}\nA deal without a [[date]] slips.\n:::")),
    RuleDescription(
      .invalidField, .activities, .error, "Learners must be able to fill in a worksheet's field.",
      "It says what to fill in; a choice needs its options below it, and a table its columns.",
      .lesson(
        before: ":::worksheet[Deal]{#deal}\n- Stage {type=choice}\n:::",
        after:
          ":::worksheet[Deal]{#deal}\n- Stage {type=choice}\n  - Qualify\n  - Close\n:::")),
    RuleDescription(
      .invalidCard, .activities, .error, "A flash card has a front and a back.",
      "A line `---` is between the two.",
      .lesson(
        before: ":::card{#levers}\nHow many levers are there?\n:::",
        after: ":::card{#levers}\nHow many levers are there?\n\n---\n\nFour.\n:::")),
  ]
}
