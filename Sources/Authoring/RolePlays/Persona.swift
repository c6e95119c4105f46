import LessonMarkup
import LessonModel

/// A person in a role-play whom a program can play: what this person knows, and nothing else.
///
/// It is made from the scene, which all players know, and from the brief of this role. The briefs of the
/// others, the key points and the observer's checklist have no part in it: a program that knew them would
/// help the trainee.
struct Persona: Hashable, Sendable {
  /// Unique in its role-play: the place of the role, counted from 1.
  let number: Int
  let name: String

  /// The brief without its lists and quotations, a paragraph each.
  let background: [String]

  /// The items of the lists in the brief.
  let concerns: [String]

  /// What the person says first; nil if the other one begins.
  ///
  /// A quotation in the brief, or else a sentence of it that is between quotation marks and has nothing else
  /// in it.
  let openingLine: String?

  /// The roles that a trainee can have in the same round.
  let partners: [String]

  /// All roles of a role-play.
  static func all(of play: RolePlay) -> [Persona] {
    play.roles.enumerated().map { place, role in
      Persona(number: place + 1, role, in: play)
    }
  }

  private init(number: Int, _ role: RolePlay.Role, in play: RolePlay) {
    self.number = number
    let name = role.name.plainText
    self.name = name
    var background: [String] = []
    var concerns: [String] = []
    var quotation: String?
    for block in role.brief {
      switch block {
      case .list(let list): concerns += list.items.flatMap(\.blocks.plainLines)
      case .quote(let quote):
        quotation = quotation ?? quote.blocks.plainLines.joined(separator: " ")
      case .heading, .paragraph, .code, .table, .thematicBreak, .rawHTML, .callout, .activity,
        .media, .figure, .keyPoints, .details, .formula, .facilitatorNote, .say, .silent, .scoped:
        background += [block].plainLines
      }
    }
    self.background = background
    self.concerns = concerns
    openingLine = quotation ?? background.lazy.compactMap(Self.spoken).first
    // "Buyer, round 1" and "Buyer, round 2" are one role in two rounds.
    let own = Self.role(name)
    let others = play.roles.map(\.name.plainText).filter { Self.role($0) != own }
    partners = others.isEmpty ? play.roles.map(\.name.plainText).filter { $0 != name } : others
  }

  /// The name of a role without what tells its rounds apart.
  private static func role(_ name: String) -> Substring {
    name.prefix { !",،、(".contains($0) }
  }

  /// The first sentence of a text that is between quotation marks and begins where a sentence may begin.
  ///
  /// `Then you add, "Five percent off."` is not such a sentence: it comes later in the conversation.
  private static func spoken(in text: String) -> String? {
    let pairs: [Character: Set<Character>] = [
      "\"": ["\""], "“": ["”"], "„": ["“", "”"], "«": ["»"], "‘": ["’"], "‚": ["‘", "’"],
    ]
    let marks: Set<Character> = [".", "!", "?", "…", "؟", "。", "！", "？"]
    var before: Character?
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place]
      if let ends = pairs[character] {
        let start = text.index(after: place)
        guard let end = text[start...].firstIndex(where: ends.contains) else { return nil }
        let said = text[start..<end].trimmed
        if before.map(marks.contains) ?? true, let last = said.last, marks.contains(last) {
          return said
        }
        before = text[start..<end].last { !$0.isWhitespace }
        place = text.index(after: end)
        continue
      }
      if !character.isWhitespace { before = character }
      place = text.index(after: place)
    }
    return nil
  }
}

extension Substring {
  /// Without spaces around it, also the narrow ones inside French quotation marks.
  fileprivate var trimmed: String {
    let front = drop(while: \.isWhitespace)
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}
