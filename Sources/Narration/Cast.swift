import Diagnostics
import LessonModel

/// The people of a conversation.
///
/// It is written as paragraphs that begin with a name in bold and a
/// colon: `**Leon:** When do you need it?`
///
/// It takes three such paragraphs, and one name that occurs twice: anything less may be a list of
/// points.
struct Cast {
  /// In the order in which they speak first.
  private var names: [String] = []

  /// Those who were announced by name.
  private var met: Set<String> = []

  /// Whether the course has a second voice.
  private var hasSecondVoice = false

  /// Pitches that are easy to tell apart; the narrator's is 1.
  private static let pitches = [0.86, 1.12, 0.93, 1.2]

  /// The same where a second voice plays every other person, beginning with the first one.
  private static let pitchesOfTwo = [1, 1.12, 0.88, 0.9]

  private static let longestName = 3

  /// Nobody.
  init() {}

  /// The people who speak in these blocks, in a course that has a second voice or none.
  init(_ blocks: [Block], hasSecondVoice: Bool = false) {
    self.hasSecondVoice = hasSecondVoice
    let found = blocks.compactMap { block -> String? in
      if case .paragraph(let paragraph) = block { Self.line(paragraph.content)?.name } else { nil }
    }
    guard found.count >= 3, Set(found).count < found.count else { return }
    for name in found where !names.contains(name) { names.append(name) }
  }

  /// Whose line a paragraph is, and what is said; nil if the narrator speaks.
  func line(_ paragraph: Paragraph) -> (speaker: Script.Speaker, content: [Inline])? {
    guard !names.isEmpty, let line = Self.line(paragraph.content),
      let index = names.firstIndex(of: line.name)
    else { return nil }
    return (Self.speaker(line.name, number: index, hasSecondVoice), line.content)
  }

  /// A person of a conversation, by the place among its people.
  static func speaker(_ name: String, number: Int, _ hasSecondVoice: Bool) -> Script.Speaker {
    let pitches = hasSecondVoice ? pitchesOfTwo : pitches
    return Script.Speaker(
      name: name, pitch: pitches[number % pitches.count],
      isSecondVoice: hasSecondVoice && number.isMultiple(of: 2))
  }

  /// Whether it is the first line of a person, before which the narrator says the name.
  mutating func meets(_ name: String) -> Bool { met.insert(name).inserted }

  private static func line(_ content: [Inline]) -> (name: String, content: [Inline])? {
    guard case .strong(let bold) = content.first else { return nil }
    var name = bold.content.plainText
    var rest = Array(content.dropFirst())
    if name.hasSuffix(":") {
      name.removeLast()
    } else {
      guard case .text(let text) = rest.first, text.text.hasPrefix(":") else { return nil }
      rest[0] = .text(text.dropping(":"))
    }
    while name.last?.isWhitespace == true { name.removeLast() }
    if case .text(let text) = rest.first { rest[0] = .text(text.dropping(" ")) }
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (1...longestName).contains(words.count), name.contains(where: \.isLetter),
      rest.contains(where: { !$0.isBlankText })
    else { return nil }
    return (name, rest)
  }
}

extension Text {
  /// Without this beginning, if it has it.
  fileprivate func dropping(_ beginning: String) -> Text {
    guard text.hasPrefix(beginning) else { return self }
    var span = span
    // A text with escapes can only be located as a whole.
    if span.end - span.start == text.utf8.count {
      span = SourceSpan(
        path: span.path, start: span.start + beginning.utf8.count, end: span.end)
    }
    return Text(String(text.dropFirst(beginning.count)), span: span)
  }
}

extension Inline {
  fileprivate var isBlankText: Bool {
    if case .text(let text) = self { text.text.allSatisfy(\.isWhitespace) } else { false }
  }
}
