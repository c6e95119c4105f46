import Diagnostics

extension ReaderRules {
  /// The parts of activities.
  static let activities = [
    RuleDescription(
      .invalidAnswer, .activities, .error,
      "The answer of a quiz must be one that a learner can give.",
      """
      Pairs need a table of two columns with both cells filled, a gap contains the plain words that fill it, \
      and a tolerance works only with a number. A quiz has one kind of answer: gaps do not work together with choices or \
      `answer=`.
      """,
      .lesson(
        before: ":::quiz{#date}\nA deal without a [[ ]] slips, says the [[manager]].\n:::",
        after: ":::quiz{#date}\nA deal without a [[date]] slips, says the [[manager]].\n:::")),
    RuleDescription(
      .rawGap, .activities, .warning, "A gap must be in the question of a quiz.",
      """
      Anywhere else, nobody can fill it, and learners see the brackets. In a quiz, gaps may be in sentences, \
      lists and tables. Write `\\[[` for brackets that are not a gap.
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
      .invalidCard, .activities, .error, "A flash card needs a front and a back.",
      "Write a line `---` between the two.",
      .lesson(
        before: ":::card{#levers}\nHow many levers are there?\n:::",
        after: ":::card{#levers}\nHow many levers are there?\n\n---\n\nFour.\n:::")),
  ]
}
