import LessonModel

extension Wording {
  static let german = Wording(
    objectives: { count in
      count == 1
        ? "Nach dieser Lektion können Sie eines." : "Nach dieser Lektion können Sie Folgendes."
    },
    item: { number in
      let ordinals = [
        "Erstens", "Zweitens", "Drittens", "Viertens", "Fünftens", "Sechstens", "Siebtens",
        "Achtens", "Neuntens", "Zehntens",
      ]
      let spoken = ordinals.indices.contains(number - 1) ? ordinals[number - 1] : "Nummer \(number)"
      return ("\(number). ", spoken + ", ")
    },
    done: "Erledigt:", toDo: "Zu tun:", struckOut: "durchgestrichen:", picture: "Bild:",
    table: "Tabelle:", codeInNotes: "Den Code finden Sie in den Unterlagen zur Lektion.",
    question: "Eine Frage.", takeAMoment: "Nehmen Sie sich einen Moment Zeit.",
    answer: { letters in
      guard let last = letters.last, letters.count > 1 else {
        return "Richtig ist \(letters.first ?? "")."
      }
      return "Richtig sind \(letters.dropLast().joined(separator: ", ")) und \(last)."
    },
    otherAnswers: "Und die anderen Antworten?", exercise: "Eine Übung:",
    minutes: { $0 == 1 ? "Sie dauert etwa eine Minute." : "Sie dauert etwa \($0) Minuten." },
    help: { hints, hasSolution in
      let hint: String? =
        switch hints {
        case 0: nil
        case 1: "einen Hinweis"
        case _: "\(hints) Hinweise"
        }
      let help = [hint, hasSolution ? "eine Lösung" : nil].compactMap(\.self)
      return help.isEmpty
        ? nil : "In den Unterlagen zur Lektion finden Sie \(help.joined(separator: " und "))."
    },
    footnote: "Eine Anmerkung dazu.",
    callout: { kind in
      switch kind {
      case .note: "Ein Hinweis."
      case .tip: "Ein Tipp."
      case .important: "Das ist wichtig."
      case .warning: "Eine Warnung."
      case .caution: "Vorsicht."
      case .example: "Ein Beispiel."
      case .story: nil
      }
    })
}
