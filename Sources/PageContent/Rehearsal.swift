import Diagnostics
import JSONKit
import LessonModel

/// What a page knows of an activity that is rehearsed aloud: who says what in the recording of the lesson, and
/// when.
///
/// The sound of the others is that of the recording, so a page without one has nothing to rehearse.
enum Rehearsal {
  /// Nil for an activity that cannot be rehearsed.
  static func details(of activity: Activity, _ cues: [Recording.Cue]) -> [(String, JSON)]? {
    switch activity {
    case .rolePlay(let play): conversation(of: play, cues)
    case .exercise(let exercise): task(of: exercise, cues)
    case .quiz, .worksheet, .apply, .card: nil
    }
  }

  /// The lines of a conversation in the scene, each with the number of the person, its times in milliseconds
  /// and its words; nil if fewer than two people speak.
  ///
  /// The briefs of the roles are not heard, so nothing of them is in it.
  private static func conversation(of play: RolePlay, _ cues: [Recording.Cue])
    -> [(String, JSON)]?
  {
    guard play.conversation != nil else { return nil }
    var people: [String] = []
    var lines: [(person: Int, start: Int, end: Int, text: String, block: Int)] = []
    for cue in cues {
      guard let name = cue.speaker,
        let block = play.scene.firstIndex(where: { $0.span.contains(cue.span) })
      else { continue }
      if !people.contains(name) { people.append(name) }
      guard let person = people.firstIndex(of: name) else { continue }
      if let last = lines.indices.last, lines[last].person == person, lines[last].block == block {
        lines[last].end = cue.end
        lines[last].text += " " + cue.text
      } else {
        lines.append((person, cue.start, cue.end, cue.text, block))
      }
    }
    guard people.count > 1 else { return nil }
    return [
      ("people", .texts(people)),
      ("learner", .integer(people.firstIndex { $0 == play.learner } ?? 1)),
      (
        "lines",
        .array(
          lines.map { line in
            .array([
              .integer(line.person), .integer(line.start), .integer(line.end), .string(line.text),
            ])
          })
      ),
    ]
  }

  /// When the task is heard, and how long there is to answer; nil without a good answer to compare with.
  private static func task(of exercise: Exercise, _ cues: [Recording.Cue]) -> [(String, JSON)]? {
    let heard = cues.filter { cue in exercise.task.contains { $0.span.contains(cue.span) } }
    guard let seconds = exercise.aloud, !exercise.solutions.isEmpty, let first = heard.first,
      let last = heard.last
    else { return nil }
    return [
      ("seconds", .integer(seconds)),
      ("task", .array([.integer(first.start), .integer(last.end)])),
    ]
  }
}

extension SourceSpan {
  fileprivate func contains(_ other: SourceSpan?) -> Bool {
    guard let other else { return false }
    return path == other.path && start <= other.start && other.end <= end
  }
}
