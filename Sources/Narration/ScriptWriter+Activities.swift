import Diagnostics
import LessonModel
import Words

extension ScriptWriter {
  mutating func write(_ activity: Activity) {
    switch activity {
    case .quiz(let quiz): write(quiz)
    case .exercise(let exercise): write(exercise)
    case .rolePlay(let play): write(play)
    case .worksheet(let worksheet):
      write(worksheet, .worksheet)
      report(
        StandIn(
          "worksheet", .onPage, because: .cannotFillIn,
          at: worksheet.span))
    case .apply(let apply):
      write(apply.worksheet, .apply)
      if let days = apply.followUpDays {
        say(wording.comeBack(afterDays: days), pause: Pause.paragraph)
      }
      report(
        StandIn(
          "worksheet", .onPage, because: .cannotFillIn,
          at: apply.worksheet.span))
    case .card(let card): write(card)
    }
  }

  /// Says the kind and the author's title, as in "An exercise: Draw your map".
  mutating func announce(_ kind: ScriptWord, _ title: [Inline]?) {
    var line = Passage()
    if let title {
      let label = wording.label(kind)
      if !label.isEmpty { line.append(added: label) }
      line.append(passage(title))
    } else if let word = wording[kind] {
      line.append(added: word + ".")
    }
    say(line, pause: Pause.item)
  }

  /// The title and how long it takes, the task, and where help is found: hints and solutions would
  /// give the answer away before anyone could try.
  private mutating func write(_ exercise: Exercise) {
    announce(.exercise, exercise.title)
    if let minutes = exercise.minutes {
      say(wording(.exerciseMinutes, count: minutes), pause: Pause.item)
    }
    writeInner(exercise.task)
    let words = wording.help(
      hints: exercise.hints.count, solutions: exercise.solutions.count)
    say(words, pause: Pause.paragraph)
    for hint in exercise.hints {
      report(StandIn("hint", .onPage, because: .givesAnswer, at: hint.span))
    }
    for solution in exercise.solutions {
      report(StandIn("solution", .onPage, because: .givesAnswer, at: solution.span))
    }
  }

  /// The scene, the roles, and where each player finds the brief: players must not hear each
  /// other's briefs.
  private mutating func write(_ play: RolePlay) {
    announce(.rolePlay, play.title)
    if let minutes = play.minutes {
      say(wording(.activityMinutes, count: minutes), pause: Pause.item)
    }
    say(wording[.rolePlayUse], pause: Pause.item)
    writeConversation(play.scene)
    if !play.roles.isEmpty { sayRoles(of: play) }
    say(wording[.briefsOnPage], pause: Pause.paragraph)
    func onPage(_ original: String, _ span: SourceSpan) {
      report(StandIn(original, .onPage, because: .onePlayer, at: span))
    }
    for role in play.roles { onPage("role", role.span) }
    if let checklist = play.checklist { onPage("checklist for observers", checklist.span) }
    if let debrief = play.debrief { onPage("debrief", debrief.span) }
  }

  private mutating func sayRoles(of play: RolePlay) {
    var line = Passage()
    if let lead = wording(.roles, count: play.roles.count) {
      line.append(added: lead + wording.colon + " ")
    }
    for (index, role) in play.roles.enumerated() {
      if index > 0 {
        line.append(added: wording.separator(isLast: index + 1 == play.roles.count))
      }
      line.append(passage(role.name))
    }
    say(line, pause: Pause.sentence)
  }

  /// Its text and what it asks for, in short, and where to fill it in.
  private mutating func write(_ worksheet: Worksheet, _ kind: ScriptWord) {
    announce(kind, worksheet.title)
    if let minutes = worksheet.minutes {
      say(wording(.activityMinutes, count: minutes), pause: Pause.item)
    }
    for part in worksheet.parts {
      switch part {
      case .text(let blocks): writeInner(blocks)
      case .fields(let fields):
        say(wording[.fields], pause: Pause.sentence)
        for field in fields { say(passage(field.label), pause: Pause.item) }
        setLastPause(Pause.paragraph)
      }
    }
    say(wording[.worksheetOnPage], pause: Pause.paragraph)
  }

  /// The front, time to remember, and the back.
  private mutating func write(_ card: Card) {
    holdingTerms { writer in
      writer.say(writer.wording[.card], pause: Pause.sentence)
      writer.writeInner(card.front)
      writer.setLastPause(writer.settings.thinking.card)
      writer.writeInner(card.back)
    }
  }
}
