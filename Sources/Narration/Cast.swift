import LessonModel

/// The voices of a ``Conversation``.
struct Cast {
  private let conversation: Conversation?

  /// Those who were announced by name.
  private var met: Set<String> = []

  /// Whether the course has a second voice.
  private var hasSecondVoice = false

  /// Pitches that are easy to tell apart; the narrator's is 1.
  private static let pitches = [0.86, 1.12, 0.93, 1.2]

  /// The same where a second voice plays every other person, beginning with the first one.
  private static let pitchesOfTwo = [1, 1.12, 0.88, 0.9]

  /// Nobody.
  init() { conversation = nil }

  /// The people who speak in these blocks, in a course that has a second voice or none.
  init(_ blocks: [Block], hasSecondVoice: Bool = false) {
    conversation = Conversation(blocks)
    self.hasSecondVoice = hasSecondVoice
  }

  /// Whose line a paragraph is, and what is said; nil if the narrator speaks.
  func line(_ paragraph: Paragraph) -> (speaker: Script.Speaker, content: [Inline])? {
    guard let conversation, let line = Conversation.line(paragraph.content),
      let index = conversation.people.firstIndex(of: line.name)
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
}
