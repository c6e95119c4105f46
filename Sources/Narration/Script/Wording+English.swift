import LessonModel

extension Wording {
  static let english = Wording(
    objectives: { count in
      count == 1
        ? "After this lesson you can do one thing."
        : "After this lesson you can do \(EnglishNumber.cardinal(count)) things."
    },
    item: { number in
      // A good reader says "First, …"; after ten, numbers are easier to follow.
      let spoken =
        (1...10).contains(number)
        ? EnglishNumber.ordinal(number) : "number " + EnglishNumber.cardinal(number)
      return ("\(number). ", spoken.prefix(1).uppercased() + spoken.dropFirst() + ", ")
    },
    done: "Done:", toDo: "To do:", struckOut: "crossed out:", picture: "Picture:",
    table: "Table:", codeInNotes: "You will find the code in the lesson notes.",
    question: "A question.", takeAMoment: "Take a moment to answer.",
    answer: { letters in
      guard let last = letters.last, letters.count > 1 else {
        return "The answer is \(letters.first ?? "")."
      }
      return "The right answers are \(letters.dropLast().joined(separator: ", ")) and \(last)."
    },
    otherAnswers: "And the other answers?", exercise: "An exercise:",
    minutes: { minutes in
      minutes == 1
        ? "It takes about a minute." : "It takes about \(EnglishNumber.cardinal(minutes)) minutes."
    },
    help: { hints, hasSolution in
      let hint: String? =
        switch hints {
        case 0: nil
        case 1: "a hint"
        case _: "\(EnglishNumber.cardinal(hints)) hints"
        }
      let help = [hint, hasSolution ? "a solution" : nil].compactMap(\.self)
      return help.isEmpty
        ? nil : "You will find \(help.joined(separator: " and ")) in the lesson notes."
    },
    footnote: "A note on that.",
    callout: { kind in
      switch kind {
      case .note: "A note."
      case .tip: "A tip."
      case .important: "This is important."
      case .warning: "A warning."
      case .caution: "Be careful."
      case .example: "An example."
      case .story: nil
      }
    })
}
