import LessonModel

extension Wording {
  static let english: Wording = {
    var words = Wording()
    words.objectives = { count in
      count == 1
        ? "After this lesson you can do one thing."
        : "After this lesson you can do \(EnglishNumber.cardinal(count)) things."
    }
    words.item = { number in
      // A good reader says "First, …"; after ten, numbers are easier to follow.
      let spoken =
        (1...10).contains(number)
        ? EnglishNumber.ordinal(number) : "number " + EnglishNumber.cardinal(number)
      return ("\(number). ", spoken.prefix(1).uppercased() + spoken.dropFirst() + ", ")
    }
    words.done = "Done:"
    words.toDo = "To do:"
    words.struckOut = "crossed out:"
    words.picture = "Picture:"
    words.table = "Table:"
    words.codeOnPage = "You will find the code on the lesson's page."
    words.quiz = .english
    words.exercise = "An exercise:"
    words.rolePlay = "A role-play:"
    words.worksheet = "A worksheet:"
    words.apply = "Now apply it:"
    words.figure = "A figure:"
    words.video = "A video:"
    words.audio = "A recording:"
    words.minutes = { minutes in
      minutes == 1
        ? "It takes about a minute." : "It takes about \(EnglishNumber.cardinal(minutes)) minutes."
    }
    words.activityMinutes = words.minutes
    words.help = { hints, hasSolution in
      let hint: String? =
        switch hints {
        case 0: nil
        case 1: "a hint"
        case _: "\(EnglishNumber.cardinal(hints)) hints"
        }
      let help = [hint, hasSolution ? "a solution" : nil].compactMap(\.self)
      return help.isEmpty
        ? nil : "You will find \(help.joined(separator: " and ")) on the lesson's page."
    }
    words.rolePlayUse = "Play it with others, to practice before it counts."
    words.roles = {
      $0 == 1 ? "There is one role:" : "There are \(EnglishNumber.cardinal($0)) roles:"
    }
    words.briefsOnPage = "You will find the roles on the lesson's page; read only your own."
    words.fields = "It asks for this:"
    words.worksheetOnPage = "The worksheet is on the lesson's page."
    words.comeBack = { days in
      let isWeeks = days >= 7 && days % 7 == 0
      let count = EnglishNumber.cardinal(isWeeks ? days / 7 : days)
      let unit = (isWeeks ? "week" : "day") + (count == "one" ? "" : "s")
      return "Come back to it in \(count) \(unit), and see what came of it."
    }
    words.card = "A flash card."
    words.keyPoints = "To remember:"
    words.videoOnPage = "You will find the video on the lesson's page."
    words.audioOnPage = "You will find the recording on the lesson's page."
    words.and = " and "
    words.formulaOnPage = "You will find the formula on the lesson's page."
    words.formulaInText = "a formula, on the lesson's page,"
    words.formula = .english
    words.footnote = "A note on that."
    words.callout = { kind in
      switch kind {
      case .note: "A note."
      case .tip: "A tip."
      case .important: "This is important."
      case .warning: "A warning."
      case .caution: "Be careful."
      case .example: "An example."
      case .story: nil
      }
    }
    return words
  }()
}

extension QuizWording {
  static let english: QuizWording = {
    var words = QuizWording()
    words.question = "A question."
    words.trueOrFalse = "True or false?"
    words.takeAMoment = "Take a moment to answer."
    words.letters = { letters in
      guard let last = letters.last, letters.count > 1 else {
        return "The answer is \(letters.first ?? "")."
      }
      return "The right answers are \(letters.dropLast().joined(separator: ", ")) and \(last)."
    }
    words.otherAnswers = "And the other answers?"
    words.truth = { $0 ? "That is true." : "That is false." }
    words.answer = "The answer:"
    words.alsoRight = "Also right:"
    words.unit = AnswerUnit.english.unit
    words.rightOrder = "The right order:"
    words.pairs = "These belong together:"
    words.otherOrder = "And in another order:"
    words.blank = "blank"
    words.inFull = "In full:"
    return words
  }()
}
