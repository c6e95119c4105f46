import LessonModel
import Words

/// A rehearsal: the line of another person, silence to answer in, and a good answer.
extension ScriptWriter {
  mutating func writeRehearsal(_ rehearsal: Lesson) {
    let title = rehearsal.title
    sections.append(Script.Section(title: title.value, sentences: []))
    var passage = Passage()
    if let word = wording[.episode] { passage.append(added: word + wording.colon + " ") }
    passage.append(title.value, span: title.span)
    say(passage, pause: Pause.heading)
    if settings.disclosure.place == .intro { sayDisclosure() }
    say(wording[.how], pause: Pause.paragraph)
    endSection()
    for block in rehearsal.blocks {
      guard case .activity(let activity) = block else { continue }
      let name = activity.title?.plainText ?? ""
      sections.append(
        Script.Section(title: name.isEmpty ? title.value : name, sentences: []))
      holdingTerms { writer in
        switch activity {
        case .rolePlay(let play): writer.rehearse(play)
        case .exercise(let exercise): writer.rehearse(exercise)
        case .quiz, .worksheet, .apply, .card: break
        }
      }
      endSection()
    }
    if settings.disclosure.place == .outro { sayDisclosure() }
  }

  /// The scene without the briefs of the roles, then the lines: those of the learner after a silence.
  private mutating func rehearse(_ play: RolePlay) {
    guard let conversation = play.conversation, let learner = play.learner else { return }
    announce(.rolePlay, play.title)
    let first = conversation.lines.keys.min() ?? 0
    writeInner(Array(play.scene[..<first]))
    say(wording(.youAre, title: learner), pause: Pause.paragraph)
    for (place, block) in play.scene.enumerated().dropFirst(first) {
      guard let line = conversation.lines[place] else {
        writeInner([block])
        continue
      }
      let isLearners = line.name == learner
      if isLearners {
        if place == first { say(wording[.youBegin], pause: Pause.sentence) }
        setLastPause(Self.silence(for: line.content))
      } else if let number = conversation.people.firstIndex(of: line.name) {
        speaker = Cast.speaker(line.name, number: number, settings.second != nil)
      }
      say(passage(line.content), pause: isLearners ? Pause.paragraph : Pause.sentence)
      speaker = nil
    }
  }

  /// The task, time to answer, and the solutions.
  private mutating func rehearse(_ exercise: Exercise) {
    announce(.exercise, exercise.title)
    writeInner(exercise.task)
    setLastPause((exercise.aloud ?? 0) * 1000)
    for solution in exercise.solutions {
      if let good = wording[.good] { say(good + wording.colon, pause: Pause.sentence) }
      writeInner(solution.blocks)
    }
  }

  /// Milliseconds to say a line in one's own words: 50 % more than the line takes, and a moment to begin.
  private static func silence(for line: [Inline]) -> Int {
    let words = line.plainText.split(whereSeparator: \.isWhitespace).count
    return max(5_000, words * 60_000 / 160 * 3 / 2 + 3_000)
  }
}
