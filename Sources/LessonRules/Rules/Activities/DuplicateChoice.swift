package import Diagnostics
import LessonModel

/// The choices, steps and pairs of a quiz must differ.
package struct DuplicateChoice: Rule {
  package static let description = RuleDescription(
    "duplicate-choice", .activities, .warning,
    "The choices, steps and pairs of a quiz must differ.",
    """
    If two choices have the same words, only chance decides which one is right. Two equal steps have no right order, and \
    if two pairs share a side, nobody can tell which belongs to which. Choices of a single \
    word may differ in their capitals only: a question about spelling asks for that.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Your time

          Yes, and theirs.
        - [ ] your time
        :::
        """,
      after: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Your time

          Yes, and theirs.
        - [ ] Nothing
        :::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.quizzes.flatMap { quiz -> [Diagnostic] in
      switch quiz.answer {
      case .choices(let choices):
        // Every choice of a course is checked here, and hardly any repeats another one.
        guard FoldedWords.mayRepeat(in: choices, { $0.content }) else { return [] }
        return report(
          // Shuffled choices are compared in the order of the file, so that the later one repeats.
          Repetition.of(choices.sorted { $0.span < $1.span }, oneWordKeepsCase: true) {
            ($0.content.plainText, $0.span)
          },
          "this choice has the words of another one", "write another choice")
      case .order(let steps):
        return report(
          Repetition.of(steps) { ($0.words, $0.span) },
          "this step has the same words as another one", "write another step")
      case .matching(let matching):
        return pairs(matching.pairs)
      case .truth, .text, .number, .blanks: return []
      }
    }
  }

  private func pairs(_ pairs: [Quiz.Matching.Pair]) -> [Diagnostic] {
    let left = Repetition.of(pairs) { ($0.left.plainText, $0.span) }
    let right = Repetition.of(pairs) { ($0.right.plainText, $0.span) }
    let places = Set(left.map(\.span))
    return report(left, "the left side of this pair is also in another one", "write another pair")
      + report(
        right.filter { !places.contains($0.span) },
        "the right side of this pair is also in another one", "write another right side")
  }

  private func report(_ repeated: [Repetition], _ message: String, _ way: String) -> [Diagnostic] {
    repeated.map { repeated in
      .warning(
        Self.id, message, at: repeated.span,
        notes: [.init("first used here", at: repeated.first)],
        fixes: [FixIt("\(way), or remove one of the two")])
    }
  }
}

extension Quiz.Step {
  /// All its words, and anything else that distinguishes it from others.
  fileprivate var words: String {
    var words: [String] = []
    blocks.forEachBlock { block in
      if case .code(let code) = block { words.append(code.text) }
      if case .formula(let formula) = block { words.append(formula.tex) }
      words += block.inlineContents.map(\.plainText)
    }
    return words.joined(separator: " ")
  }
}

/// An item whose words occur in an earlier item of the same kind.
struct Repetition {
  let span: SourceSpan
  let first: SourceSpan

  /// The items that repeat another one; an item without words repeats nothing.
  ///
  /// With `oneWordKeepsCase`, "Sie" and "sie" differ, which a question about spelling needs.
  static func of<Thing>(
    _ things: [Thing], oneWordKeepsCase: Bool = false, _ words: (Thing) -> (String, SourceSpan)
  ) -> [Repetition] {
    var seen: [String: SourceSpan] = [:]
    return things.compactMap { thing in
      let (text, span) = words(thing)
      let folded = oneWordKeepsCase ? word(text) ?? folded(text) : folded(text)
      guard !folded.isEmpty else { return nil }
      guard let first = seen[folded] else {
        seen[folded] = span
        return nil
      }
      return Repetition(span: span, first: first)
    }
  }

  /// The word, if there is exactly one.
  private static func word(_ text: String) -> String? {
    let words = text.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    return words.count == 1 ? String(words[0]) : nil
  }

  /// In lower case, with one space between words.
  private static func folded(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte > 0x20 {
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
