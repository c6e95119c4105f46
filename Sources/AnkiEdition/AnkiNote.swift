import Digests
import LessonModel

/// What Anki makes cards of: fields, which a note type turns into questions and answers.
struct AnkiNote {
  /// Which note type it has.
  enum Kind {
    case card

    /// With this many gaps, each a card of its own.
    case gaps(Int)

    var cardCount: Int {
      switch self {
      case .card: 1
      case .gaps(let count): count
      }
    }
  }

  var kind: Kind

  /// What Anki knows it by, in every deck: made from the ids of the course and of the card.
  var guid: String

  /// The question in plain text, which lists of notes are sorted by.
  var sortText: String

  /// The first fields of the note type, as HTML.
  var fields: [String]
  var tags: [String]

  /// The name of its deck, with two colons between a deck and one inside it.
  var deck: String

  static func guid(of card: FlashCard, in course: CourseID) -> String {
    String(Digest(of: "\(course)\n\(card.id)".utf8).text.prefix(20))
  }
}

/// Ids as Anki has them, times in milliseconds, but made from names, so that they are always the same.
struct StableNumbers {
  private var taken: Set<Int> = []

  /// From 2014 to 2023: no program takes one of these for something new.
  private static let first = 1_400_000_000_000
  private static let count: UInt64 = 300_000_000_000

  /// The number of a name; if two names have the same, the later one gets the next free number.
  mutating func number(of name: String) -> Int {
    let digits = Digest(of: name.utf8).text.prefix(15)
    var number = Self.first + Int((UInt64(digits, radix: 16) ?? 0) % Self.count)
    while !taken.insert(number).inserted { number += 1 }
    return number
  }
}
