package import Diagnostics
package import LessonModel
package import Words

extension RuleID {
  /// Something that the voice has no sound for.
  package static let unspeakableSymbol: RuleID = "unspeakable-symbol"

  /// A number in a form that no rule of the voice understands.
  package static let unspeakableNumber: RuleID = "unspeakable-number"
}

extension Diagnostic {
  /// Symbols and words that the voice has no sound for.
  package static func unspeakable(_ pieces: [String], at span: SourceSpan) -> Diagnostic {
    var names: [String] = []
    for piece in pieces where !names.contains("“\(piece)”") { names.append("“\(piece)”") }
    let shown = names.prefix(5).joined(separator: ", ")
    let what = names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
    return .warning(
      .unspeakableSymbol, "the voice has no sound for \(what); the recording leaves it out",
      at: span,
      fixes: [FixIt("write it in words, or show it in :::silent and say it in :::say")])
  }
}

extension Diagnostic {
  /// A number that the voice says piece by piece.
  static func unspeakableNumber(_ form: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      .unspeakableNumber,
      "no rule says what “\(form)” means; the voice reads it piece by piece", at: span,
      fixes: [
        FixIt(
          "write it in words, or say how it is read: <span data-say=\"…\">…</span>")
      ])
  }
}

extension ScriptWriter {
  /// What the script of a lesson says of one rule about the voice; nothing for a lesson that its author
  /// recorded.
  package static func findings(
    _ rule: RuleID, in lesson: Lesson, of course: Course, words: CourseWords
  ) -> [Diagnostic] {
    if case .asset = lesson.suppliedRecording?.value { return [] }
    return script(for: lesson, in: course, words: words).diagnostics.filter { $0.rule == rule }
  }
}
