import LessonModel

extension Wording {
  static let german: Wording = {
    var words = Wording()
    words.objectives = { count in
      count == 1
        ? "Nach dieser Lektion kannst du eines." : "Nach dieser Lektion kannst du Folgendes."
    }
    words.item = { number in
      let ordinals = [
        "Erstens", "Zweitens", "Drittens", "Viertens", "Fünftens", "Sechstens", "Siebtens",
        "Achtens", "Neuntens", "Zehntens",
      ]
      let spoken = ordinals.indices.contains(number - 1) ? ordinals[number - 1] : "Nummer \(number)"
      return ("\(number). ", spoken + ", ")
    }
    words.done = "Erledigt:"
    words.toDo = "Zu tun:"
    words.struckOut = "durchgestrichen:"
    words.picture = "Bild:"
    words.table = "Tabelle:"
    words.codeOnPage = "Der Code steht auf der Seite zur Lektion."
    words.quiz = .german
    words.exercise = "Eine Übung:"
    words.rolePlay = "Ein Rollenspiel:"
    words.worksheet = "Ein Arbeitsblatt:"
    words.apply = "Und jetzt am eigenen Fall:"
    words.figure = "Eine Abbildung:"
    words.video = "Ein Video:"
    words.audio = "Eine Aufnahme:"
    words.minutes = { $0 == 1 ? "Sie dauert etwa eine Minute." : "Sie dauert etwa \($0) Minuten." }
    words.activityMinutes = {
      $0 == 1 ? "Das dauert etwa eine Minute." : "Das dauert etwa \($0) Minuten."
    }
    words.help = { hints, hasSolution in
      let hint: String? =
        switch hints {
        case 0: nil
        case 1: "einen Hinweis"
        case _: "\(hints) Hinweise"
        }
      let help = [hint, hasSolution ? "eine Lösung" : nil].compactMap(\.self)
      return help.isEmpty
        ? nil : "Auf der Seite zur Lektion gibt es \(help.joined(separator: " und "))."
    }
    words.rolePlayUse = "Spiel es mit anderen durch, bevor es zählt."
    words.roles = { $0 == 1 ? "Es gibt eine Rolle:" : "Es gibt \($0) Rollen:" }
    words.briefsOnPage =
      "Die Rollen stehen auf der Seite zur Lektion; lies nur deine eigene."
    words.fields = "Es fragt nach Folgendem:"
    words.worksheetOnPage = "Das Arbeitsblatt steht auf der Seite zur Lektion."
    words.comeBack = { days in
      let isWeeks = days >= 7 && days % 7 == 0
      let count = isWeeks ? days / 7 : days
      let time =
        switch (count, isWeeks) {
        case (1, true): "einer Woche"
        case (1, false): "einem Tag"
        case (_, true): "\(count) Wochen"
        case (_, false): "\(count) Tagen"
        }
      return "Komm in \(time) darauf zurück und schau, was daraus geworden ist."
    }
    words.card = "Eine Lernkarte."
    words.keyPoints = "Zum Merken:"
    words.videoOnPage = "Das Video steht auf der Seite zur Lektion."
    words.audioOnPage = "Die Aufnahme steht auf der Seite zur Lektion."
    words.and = " und "
    words.formulaOnPage = "Die Formel steht auf der Seite zur Lektion."
    words.formulaInText = "eine Formel, auf der Seite zur Lektion,"
    words.formula = .german
    words.footnote = "Eine Anmerkung dazu."
    words.callout = { kind in
      switch kind {
      case .note: "Ein Hinweis."
      case .tip: "Ein Tipp."
      case .important: "Das ist wichtig."
      case .warning: "Eine Warnung."
      case .caution: "Vorsicht."
      case .example: "Ein Beispiel."
      case .story: nil
      }
    }
    return words
  }()
}

extension QuizWording {
  static let german: QuizWording = {
    var words = QuizWording()
    words.question = "Eine Frage."
    words.trueOrFalse = "Richtig oder falsch?"
    words.takeAMoment = "Nimm dir einen Moment Zeit."
    words.letters = { letters in
      guard let last = letters.last, letters.count > 1 else {
        return "Richtig ist \(letters.first ?? "")."
      }
      return "Richtig sind \(letters.dropLast().joined(separator: ", ")) und \(last)."
    }
    words.otherAnswers = "Und die anderen Antworten?"
    words.truth = { $0 ? "Das ist richtig." : "Das ist falsch." }
    words.answer = "Die Antwort:"
    words.alsoRight = "Auch richtig:"
    words.unit = AnswerUnit.german.unit
    words.rightOrder = "Die richtige Reihenfolge:"
    words.pairs = "Das gehört zusammen:"
    words.otherOrder = "Und in anderer Reihenfolge:"
    words.blank = "Lücke"
    words.inFull = "Vollständig:"
    return words
  }()
}
